//===- Emission.cpp - Assembly files of allocated programs ----------------===//
//
// What stands around the instructions: target and code object version, sections, the
// kernel descriptor, the padding for instruction prefetch and the metadata note
// (hardware.md sections 6.1 to 6.4).
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/Emission.h"
#include "KernelWriter.h"
#include "waveasm/Target/CodeObject.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

Operation *Assembly::getOp(size_t offset) const {
  auto it = llvm::upper_bound(starts, offset, [](size_t at, const auto &start) {
    return at < start.first;
  });
  return it == starts.begin() ? nullptr : std::prev(it)->second;
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

static constexpr int64_t kAddressableSGPRs = 102; // above are VCC and other specials

RegisterUse waveasm::getRegisterUse(ProgramOp program) {
  RegisterUse use;
  auto count = [&](RegClass cls, int64_t index, int64_t size) {
    if (cls == RegClass::SGPR && index >= kAddressableSGPRs)
      return;
    unsigned &number = cls == RegClass::VGPR   ? use.vgprs
                       : cls == RegClass::SGPR ? use.sgprs
                                               : use.agprs;
    number = std::max(number, static_cast<unsigned>(index + size));
  };
  auto recorded = [&](StringRef name) -> unsigned {
    auto attr = program->getAttrOfType<IntegerAttr>(name);
    return attr && attr.getValue().getActiveBits() < 32 ? attr.getValue().getZExtValue() : 0;
  };
  use = {recorded("waveasm.num_vgprs"), recorded("waveasm.num_agprs"),
         recorded("waveasm.num_sgprs")};
  StringRef chip = program.getTarget().getChipName();
  program.getBody().walk([&](Operation *op) {
    if (auto raw = llvm::dyn_cast<RawOp>(op)) {
      const RawEffects &effects = getRawEffects(raw.getText(), chip);
      for (const auto &ranges : {effects.reads, effects.writes})
        for (const RegRange &range : ranges)
          count(range.cls, range.index, range.size);
    }
    for (Type type : op->getResultTypes())
      if (std::optional<RegInfo> info = getRegInfo(type); info && info->physical)
        count(info->cls, info->index, info->size);
  });
  return use;
}

// The registers of the descriptor: those used, those of the entry state, and what the
// producer's attributes ask to count in addition (dialect.md, "Kernel arguments").
static RegisterUse getDescriptorRegisters(ProgramOp program, const KernelABI &abi) {
  RegisterUse use = getRegisterUse(program);
  use.vgprs = std::max(use.vgprs, 1u); // v0 holds the work-item ids
  use.sgprs = std::max(use.sgprs, abi.entrySGPRs());
  auto attr = [&](StringRef name) -> int64_t {
    auto value = program->getAttrOfType<IntegerAttr>(name);
    return value ? std::clamp<int64_t>(value.getInt(), 0, 1000) : 0; // far above any limit
  };
  int64_t asked = std::max(attr("min_sgprs"),
                           attr("scalar_sgpr_base") + attr("scalar_sgpr_count"));
  use.sgprs = std::max<unsigned>(use.sgprs, asked);
  return use;
}

static LogicalResult checkLaunch(ProgramOp program, const RegisterUse &use,
                                 const TargetInfo &target) {
  const ChipLimits &limits = target.getLimits();
  auto check = [&](StringRef file, unsigned used, unsigned limit) -> LogicalResult {
    if (used <= limit)
      return success();
    return program.emitOpError() << "uses " << used << ' ' << file << " but " << target.getChip()
                                 << " has " << limit;
  };
  if (failed(check("VGPRs", use.vgprs, limits.addressableVGPRs)) ||
      failed(check("AGPRs", use.agprs, limits.addressableVGPRs)) ||
      failed(check("SGPRs", use.sgprs, limits.addressableSGPRs)))
    return failure();
  if (program.getLDSBytes() > limits.ldsBytes)
    return program.emitOpError() << "uses " << program.getLDSBytes() << " bytes of LDS but "
                                 << target.getChip() << " has " << limits.ldsBytes;
  unsigned waves = getWavesPerGroup(program), most = target.getMaxUnifiedVGPRs(waves);
  unsigned unified = target.getUnifiedVGPRs(use.vgprs, use.agprs);
  if (unified > most)
    return program.emitOpError() << "cannot launch: a work-group of " << waves
                                 << " waves has at most " << most
                                 << " unified VGPRs per wave, the program uses " << unified;
  return success();
}

//===----------------------------------------------------------------------===//
// Descriptor and metadata
//===----------------------------------------------------------------------===//

namespace {
/// One kernel, ready to be described.
struct Kernel {
  ProgramOp program;
  std::string name;
  KernelABI abi;
  RegisterUse use;
  const TargetInfo *target;
};
} // namespace

static void writeDescriptor(const Kernel &kernel, raw_ostream &os) {
  const KernelABI &abi = kernel.abi;
  const RegisterUse &use = kernel.use;
  auto set = [&](StringRef key, uint64_t value) {
    os << "\t\t.amdhsa_" << key << ' ' << value << '\n';
  };
  os << "\t.section\t.rodata,\"a\",@progbits\n\t.p2align\t6, 0x0\n\t.amdhsa_kernel "
     << kernel.name << '\n';
  ProgramOp program = kernel.program;
  set("group_segment_fixed_size", program.getLDSBytes());
  set("private_segment_fixed_size", 0);
  set("kernarg_size", abi.kernargBytes);
  set("user_sgpr_count", abi.userSGPRs);
  set("user_sgpr_dispatch_ptr", 0);
  set("user_sgpr_queue_ptr", 0);
  set("user_sgpr_kernarg_segment_ptr", 1);
  set("user_sgpr_dispatch_id", 0);
  set("user_sgpr_private_segment_size", 0);
  if (abi.preloadDwords) {
    set("user_sgpr_kernarg_preload_length", abi.preloadDwords);
    set("user_sgpr_kernarg_preload_offset", 0);
  }
  set("uses_dynamic_stack", 0);
  set("enable_private_segment", 0);
  for (StringRef dim : {"x", "y", "z"})
    set(("system_sgpr_workgroup_id_" + dim).str(), abi.usesWorkgroupIds);
  set("system_sgpr_workgroup_info", 0);
  set("system_vgpr_workitem_id", abi.workitemDims - 1);
  // AGPRs follow the VGPRs at a multiple of 4.
  unsigned accumOffset = llvm::alignTo(use.vgprs, 4);
  set("next_free_vgpr", use.agprs ? accumOffset + use.agprs : use.vgprs);
  set("next_free_sgpr", use.sgprs);
  set("accum_offset", accumOffset);
  set("reserve_vcc", 1);
  set("float_round_mode_32", 0);
  set("float_round_mode_16_64", 0);
  set("float_denorm_mode_32", 3); // the assembler's default would flush
  set("float_denorm_mode_16_64", 3);
  set("dx10_clamp", 1);
  set("ieee_mode", 1);
  set("fp16_overflow", 0);
  set("tg_split", 0);
  os << "\t.end_amdhsa_kernel\n";
}

static void writeMetadata(const Kernel &kernel, raw_ostream &os) {
  auto set = [&](StringRef key, uint64_t value) {
    os << "    ." << key << ": " << value << '\n';
  };
  ProgramOp program = kernel.program;
  unsigned unified = kernel.target->getUnifiedVGPRs(kernel.use.vgprs, kernel.use.agprs);
  int64_t args = program.getNumKernelArgs();
  os << "  - .name: '" << kernel.name << "'\n    .symbol: '" << kernel.name << ".kd'\n";
  os << "    .args:" << (args ? "\n" : " []\n");
  for (int64_t i = 0; i < args; ++i)
    os << "      - .offset: " << 8 * i << "\n        .size: 8\n        .value_kind: by_value\n";
  auto [x, y, z] = program.getWorkgroupSizes();
  set("agpr_count", kernel.use.agprs);
  set("group_segment_fixed_size", program.getLDSBytes());
  set("kernarg_segment_align", 8);
  set("kernarg_segment_size", kernel.abi.kernargBytes);
  set("max_flat_workgroup_size", x * y * z);
  set("private_segment_fixed_size", 0);
  set("sgpr_count", kernel.use.sgprs + kernel.target->getLimits().extraSGPRs);
  set("sgpr_spill_count", 0);
  set("vgpr_count", unified);
  set("vgpr_spill_count", 0);
  set("wavefront_size", 64);
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

// The kernel's symbol: the attribute `kernel_name` where a producer sets it.
static FailureOr<std::string> getKernelName(ProgramOp program) {
  StringRef name = program.getSymName();
  if (auto attr = program->getAttrOfType<StringAttr>("kernel_name"))
    name = attr.getValue();
  auto plain = [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.' || c == '$'; };
  if (name.empty() || llvm::isDigit(name.front()) || !llvm::all_of(name, plain))
    return program.emitOpError() << "name '" << name << "' is not usable as a symbol";
  return name.str();
}

static FailureOr<Kernel> makeKernel(ProgramOp program) {
  Kernel kernel;
  kernel.program = program;
  kernel.target = TargetInfo::getOrEmitError(program, program.getTarget());
  if (!kernel.target)
    return failure();
  FailureOr<std::string> name = getKernelName(program);
  FailureOr<KernelABI> abi = getKernelABI(program);
  if (failed(name) || failed(abi))
    return failure();
  kernel.name = *name;
  kernel.abi = *abi;
  kernel.use = getDescriptorRegisters(program, *abi);
  if (failed(checkLaunch(program, kernel.use, *kernel.target)))
    return failure();
  return kernel;
}

static LogicalResult checkTarget(ProgramOp program, ProgramOp first) {
  if (program.getTarget() == first.getTarget())
    return success();
  InFlightDiagnostic diag = program.emitOpError()
                            << "is for " << program.getTarget()
                            << "; one assembly file has one target";
  diag.attachNote(first.getLoc()) << "the first program is for " << first.getTarget();
  return diag;
}

static LogicalResult checkVersion(ProgramOp program) {
  int64_t version = program.getTarget().getCodeObjectVersion();
  if (version >= 4 && version <= 6)
    return success();
  return program.emitOpError() << "asks for code object version " << version
                               << "; 4, 5 and 6 are supported";
}

// Labels are local to a program in the IR but not in assembly.
static llvm::StringSet<> getSharedLabels(ArrayRef<Kernel> kernels) {
  llvm::StringSet<> all, shared;
  for (const Kernel &kernel : kernels) {
    llvm::StringSet<> own;
    ProgramOp program = kernel.program;
    program.getBody().walk([&](LabelOp label) { own.insert(label.getSymName()); });
    for (const auto &label : own)
      if (!all.insert(label.getKey()).second)
        shared.insert(label.getKey());
  }
  return shared;
}

static LogicalResult writeKernel(const Kernel &kernel, const llvm::StringSet<> &sharedLabels,
                                 const EmissionOptions &options, Assembly &assembly,
                                 llvm::raw_string_ostream &os) {
  assembly.starts.push_back({os.tell(), kernel.program});
  os << "\t.text\n\t.globl\t" << kernel.name << "\n\t.p2align\t8\n\t.type\t" << kernel.name
     << ",@function\n" << kernel.name << ":\n";
  KernelWriter writer(assembly, os, kernel.program, kernel.name, kernel.abi, *kernel.target,
                      sharedLabels, options);
  if (failed(writer.write()))
    return failure();
  writeDescriptor(kernel, os);
  writer.writeTags();
  return success();
}

FailureOr<Assembly> waveasm::emitAssembly(Operation *root, const EmissionOptions &options) {
  SmallVector<ProgramOp> programs;
  root->walk<WalkOrder::PreOrder>([&](ProgramOp program) {
    programs.push_back(program);
    return WalkResult::skip();
  });
  if (programs.empty())
    return root->emitError("has no waveasm.program to emit");
  Assembly assembly;
  llvm::raw_string_ostream os(assembly.text);
  ProgramOp first = programs.front();
  assembly.chip = first.getTarget().getChipName().str();
  SmallVector<Kernel, 1> kernels;
  for (ProgramOp program : programs) {
    if (failed(checkTarget(program, first)) || failed(checkVersion(program)))
      return failure();
    FailureOr<Kernel> kernel = makeKernel(program);
    if (failed(kernel))
      return failure();
    kernels.push_back(std::move(*kernel));
  }
  os << "\t.amdgcn_target \"amdgcn-amd-amdhsa--" << assembly.chip
     << "\"\n\t.amdhsa_code_object_version " << first.getTarget().getCodeObjectVersion() << '\n';
  llvm::StringSet<> sharedLabels = getSharedLabels(kernels);
  for (const Kernel &kernel : kernels)
    if (failed(writeKernel(kernel, sharedLabels, options, assembly, os)))
      return failure();
  // Instruction prefetch may run past the end: s_code_end up to 1024 bytes.
  os << "\t.text\n\t.p2alignl 6, 0xbf9f0000\n\t.fill 256, 4, 0xbf9f0000\n";
  os << "\t.amdgpu_metadata\n---\namdhsa.kernels:\n";
  for (const Kernel &kernel : kernels)
    writeMetadata(kernel, os);
  os << "amdhsa.target: amdgcn-amd-amdhsa--" << assembly.chip << "\namdhsa.version:\n  - 1\n  - "
     << (first.getTarget().getCodeObjectVersion() == 4 ? 1 : 2)
     << "\n...\n\t.end_amdgpu_metadata\n";
  return assembly;
}

//===----------------------------------------------------------------------===//
// Objects
//===----------------------------------------------------------------------===//

FailureOr<SmallVector<char, 0>> waveasm::assemble(Operation *root, const Assembly &assembly) {
  SmallVector<char, 0> object;
  SmallVector<AsmDiagnostic> diagnostics;
  if (assembleText(assembly.text, assembly.chip, object, diagnostics))
    return object;
  for (const AsmDiagnostic &diagnostic : diagnostics) {
    Operation *op = assembly.getOp(diagnostic.offset);
    InFlightDiagnostic diag = (op ? op : root)->emitError("assembler: ") << diagnostic.message;
    if (!diagnostic.line.empty())
      diag << " in '" << diagnostic.line << "'";
  }
  return failure();
}

FailureOr<SmallVector<char, 0>> waveasm::emitObject(Operation *root,
                                                    const EmissionOptions &options) {
  FailureOr<Assembly> assembly = emitAssembly(root, options);
  if (failed(assembly))
    return failure();
  return assemble(root, *assembly);
}

FailureOr<SmallVector<char, 0>> waveasm::emitHSACO(Operation *root,
                                                   const EmissionOptions &options) {
  FailureOr<SmallVector<char, 0>> object = emitObject(root, options);
  if (failed(object))
    return failure();
  SmallVector<char, 0> hsaco;
  std::string error;
  if (!linkObject(*object, hsaco, error))
    return root->emitError("linker: ") << error;
  return hsaco;
}
