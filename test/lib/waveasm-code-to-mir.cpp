//===- waveasm-code-to-mir.cpp - Machine code as LLVM machine IR -----------===//
//
//   waveasm-code-to-mir KERNEL.{o,hsaco} [--kernel NAME] [-o OUT.mir]
//
// Disassembles the kernels of a code object and prints them in LLVM's machine IR with the
// opcodes of LLVM's code generator, so that llc can run its passes on them
// (test/Integration/second_opinion.py). Each instruction ends in a comment: address in the
// kernel, bytes, text.
// What cannot be told exactly is an error, never a guess: an instruction without a code
// generator opcode (each is listed), an indirect branch, bytes that are no instruction.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/Disassembler.h"
#include "llvm-c/Target.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <set>

using namespace llvm;
using namespace llvm::object;

static cl::opt<std::string> inputName(cl::Positional, cl::desc("<code object>"), cl::Required);
static cl::opt<std::string> kernelName("kernel", cl::desc("Only this kernel"));
static cl::opt<std::string> outputName("o", cl::desc("Output file"), cl::init("-"));

static Error fail(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), message);
}

//===----------------------------------------------------------------------===//
// Opcodes of the code generator
//===----------------------------------------------------------------------===//

namespace {
/// LLVM's MC tables of one chip, and names in them.
struct Tables {
  Triple triple{"amdgcn-amd-amdhsa"};
  MCTargetOptions options;
  std::unique_ptr<MCRegisterInfo> registers;
  std::unique_ptr<MCAsmInfo> asmInfo;
  std::unique_ptr<MCInstrInfo> instrs;
  std::unique_ptr<MCSubtargetInfo> subtarget;
  std::unique_ptr<MCContext> context;
  std::unique_ptr<MCDisassembler> disassembler;
  std::unique_ptr<waveasm::Disassembler> reader;
  StringMap<unsigned> opcodes;
  StringSet<> registerNames;

  Error load(StringRef chip);
  /// The code generator's opcode and operands; false if there is none.
  bool toCodegen(const MCInst &inst, unsigned &opcode, std::vector<MCOperand> &operands) const;
  std::string registerName(MCRegister reg) const;
};
} // namespace

Error Tables::load(StringRef chip) {
  reader = waveasm::Disassembler::create(chip);
  if (!reader)
    return fail("not for a chip that WaveASM knows, but for " + chip);
  LLVMInitializeAMDGPUTargetInfo();
  LLVMInitializeAMDGPUTargetMC();
  LLVMInitializeAMDGPUDisassembler();
  std::string error;
  const Target *target = TargetRegistry::lookupTarget(triple, error);
  if (!target)
    return fail(error);
  registers.reset(target->createMCRegInfo(triple));
  asmInfo.reset(target->createMCAsmInfo(*registers, triple, options));
  instrs.reset(target->createMCInstrInfo());
  subtarget.reset(target->createMCSubtargetInfo(triple, chip, ""));
  context = std::make_unique<MCContext>(triple, asmInfo.get(), registers.get(), subtarget.get());
  disassembler.reset(target->createMCDisassembler(*subtarget, *context));
  for (unsigned opcode = 0, e = instrs->getNumOpcodes(); opcode != e; ++opcode)
    opcodes.try_emplace(instrs->getName(opcode), opcode);
  for (unsigned reg = 1, e = registers->getNumRegs(); reg != e; ++reg)
    registerNames.insert(registers->getName(reg));
  return Error::success();
}

/// The operands of `inst` as those of an instruction of `pseudo`; empty if they do not fit.
/// That the encodings agree too is checked by the caller of the tool: llc must give the
/// same bytes.
static std::vector<MCOperand> codegenOperands(const MCInst &inst, const MCInstrDesc &real,
                                              const MCInstrDesc &pseudo) {
  if (real.getNumOperands() != pseudo.getNumOperands() ||
      real.getNumDefs() != pseudo.getNumDefs() || real.mayLoad() != pseudo.mayLoad() ||
      real.mayStore() != pseudo.mayStore())
    return {};
  // The disassembler gives some LDS instructions a second gds bit, and leaves out the last
  // operands where others say the same: a tied source, the op_sel that is in the modifiers.
  std::vector<MCOperand> operands;
  for (unsigned i = 0, e = pseudo.getNumOperands(); i != e; ++i) {
    int tied = pseudo.getOperandConstraint(i, MCOI::TIED_TO);
    if (i < inst.getNumOperands())
      operands.push_back(inst.getOperand(i));
    else if (tied >= 0)
      operands.push_back(operands[tied]);
    else if (pseudo.operands()[i].RegClass < 0)
      operands.push_back(MCOperand::createImm(0));
    else
      return {};
  }
  return operands;
}

/// LLVM names an encoding of OP by suffixes, "OP_gfx9". The matrix instructions of gfx940
/// are also spelled anew, and say whether C and D are AGPRs ("acd") or VGPRs ("vcd").
static std::vector<std::string> codegenNames(StringRef name) {
  const StringRef encodings[] = {"_vi", "_gfx9", "_gfx90a", "_gfx940", "_gfx950"};
  std::vector<std::string> names;
  StringRef tail = name.consume_back("_vcd") ? "_vgprcd_e64" : "_e64";
  name.consume_back("_acd");
  for (bool more = true; more;) {
    more = llvm::any_of(encodings, [&](StringRef suffix) { return name.consume_back(suffix); });
    name.consume_back("_VE");
    name.consume_back("_alt");
    // Without M0, which LDS instructions do not read from gfx9 on, before with it.
    names.insert(names.end(), {(name + "_gfx9").str(), name.str(), (name + tail).str()});
    SmallVector<StringRef> parts;
    Regex matrix("^(V_S?MFMAC?_[A-Z0-9]+_[0-9]+X[0-9]+X[0-9]+)_([0-9]+B_)?([A-Z0-9_]+)$");
    if (matrix.match(name, &parts)) {
      names.push_back((parts[1] + parts[3] + tail).str());
      names.push_back((parts[1] + parts[3] + "_1K" + tail).str());
    }
  }
  return names;
}

bool Tables::toCodegen(const MCInst &inst, unsigned &opcode,
                       std::vector<MCOperand> &operands) const {
  const MCInstrDesc &real = instrs->get(inst.getOpcode());
  for (const std::string &name : codegenNames(instrs->getName(inst.getOpcode()))) {
    auto found = opcodes.find(name);
    if (found == opcodes.end())
      continue;
    const MCInstrDesc &pseudo = instrs->get(found->second);
    if (!pseudo.isPseudo() && real.getOpcode() != found->second)
      continue;
    operands = codegenOperands(inst, real, pseudo);
    opcode = found->second;
    if (operands.size() == pseudo.getNumOperands())
      return true;
  }
  return false;
}

/// Encodings name some registers apart ("FLAT_SCR_LO_vi", "M0_gfxpre11"); the code
/// generator does not.
std::string Tables::registerName(MCRegister reg) const {
  StringRef name = registers->getName(reg),
            stem = name.take_until([](char c) { return islower(c); });
  if (stem.consume_back("_") && registerNames.contains(stem))
    name = stem;
  return "$" + name.lower();
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

namespace {
struct Instr {
  uint64_t address; ///< in the section
  ArrayRef<uint8_t> bytes;
  MCInst inst;
  unsigned opcode; ///< of the code generator, and its operands
  std::vector<MCOperand> operands;
  std::string text;
  std::optional<uint64_t> target; ///< of a direct branch
};

struct Kernel {
  std::string name;
  uint64_t address;
  ArrayRef<uint8_t> code;
};

class Printer {
public:
  Printer(Tables &tables, const Kernel &kernel) : tables(tables), kernel(kernel) {}
  Error decode(std::set<std::string> &unmapped);
  Error findBlocks();
  void print(raw_ostream &os) const;

private:
  Error setTarget(Instr &instr);
  bool endsBlock(size_t index) const;
  bool fallsThrough(const Instr &instr) const;
  void printInstr(raw_ostream &os, const Instr &instr) const;
  void printOperand(raw_ostream &os, const Instr &instr, unsigned index) const;
  const MCInstrDesc &desc(const Instr &instr) const { return tables.instrs->get(instr.opcode); }

  Tables &tables;
  const Kernel &kernel;
  std::vector<Instr> instrs;
  std::map<uint64_t, unsigned> blocks; ///< number of the block that starts at an address
};
} // namespace

Error Printer::setTarget(Instr &instr) {
  const MCInstrDesc &real = tables.instrs->get(instr.inst.getOpcode());
  bool direct =
      real.isBranch() && instr.inst.getNumOperands() == 1 && instr.inst.getOperand(0).isImm();
  bool ends = StringRef(instr.text).starts_with("s_endpgm");
  if (!direct && !ends && (real.isBranch() || real.isCall() || real.isReturn()))
    return fail(kernel.name + ": '" + instr.text + "' goes where only a run can tell");
  if (!direct)
    return Error::success();
  // The offset is in dwords from the end of the branch.
  int64_t offset = SignExtend64<16>(instr.inst.getOperand(0).getImm()) * 4;
  instr.target = instr.address + 4 + offset;
  return Error::success();
}

Error Printer::decode(std::set<std::string> &unmapped) {
  for (uint64_t offset = 0; offset < kernel.code.size();) {
    Instr instr{kernel.address + offset, {}, {}, 0, {}, {}, {}};
    ArrayRef<uint8_t> rest = kernel.code.slice(offset);
    // Refuses what LLVM's disassembler would crash on, too.
    waveasm::MachineInst machine;
    uint64_t size = 0;
    if (!tables.reader->decode(rest, instr.address, machine) ||
        tables.disassembler->getInstruction(instr.inst, size, rest, instr.address, nulls()) !=
            MCDisassembler::Success)
      return fail(kernel.name + ": 0x" + utohexstr(instr.address) + ": no instruction");
    instr.bytes = kernel.code.slice(offset, size);
    instr.text = machine.text;
    if (!tables.toCodegen(instr.inst, instr.opcode, instr.operands))
      unmapped.insert(tables.instrs->getName(instr.inst.getOpcode()).str());
    if (Error error = setTarget(instr))
      return error;
    instrs.push_back(std::move(instr));
    offset += size;
  }
  if (instrs.empty())
    return fail(kernel.name + ": no code");
  return Error::success();
}

bool Printer::fallsThrough(const Instr &instr) const {
  return !desc(instr).isBarrier() && !StringRef(instr.text).starts_with("s_endpgm");
}

bool Printer::endsBlock(size_t index) const {
  return instrs[index].target || !fallsThrough(instrs[index]);
}

Error Printer::findBlocks() {
  std::set<uint64_t> starts = {kernel.address}, addresses;
  for (const auto &[i, instr] : enumerate(instrs)) {
    addresses.insert(instr.address);
    if (instr.target)
      starts.insert(*instr.target);
    if (endsBlock(i) && i + 1 < instrs.size())
      starts.insert(instrs[i + 1].address);
  }
  for (uint64_t start : starts) {
    if (!addresses.count(start))
      return fail(kernel.name + ": branch to 0x" + utohexstr(start) +
                  ", which is no instruction of the kernel");
    blocks.try_emplace(start, blocks.size());
  }
  if (fallsThrough(instrs.back()))
    return fail(kernel.name + ": '" + instrs.back().text + "' runs off the end");
  return Error::success();
}

/// Whether the 16 bits of a scalar instruction are signed: the disassembler gives them bare.
static bool isSignedK(StringRef opcode) {
  return Regex("^S_(MOV|CMOV|ADD|MUL|CMP)K_.*I32").match(opcode);
}

void Printer::printOperand(raw_ostream &os, const Instr &instr, unsigned index) const {
  const MCOperand &operand = instr.operands[index];
  if (instr.target)
    os << "%bb." << blocks.at(*instr.target);
  else if (operand.isReg())
    os << (operand.getReg() ? tables.registerName(operand.getReg()) : "$noreg");
  else if (operand.isImm() && isSignedK(tables.instrs->getName(instr.opcode)))
    os << SignExtend64<16>(operand.getImm());
  else if (int64_t value = 0; operand.isExpr() && operand.getExpr()->evaluateAsAbsolute(value))
    os << value; // a 64-bit literal
  else
    os << operand.getImm();
}

/// What memory an instruction touches: LLVM distrusts accesses that do not say. Not of
/// scalar loads: they read constants, but LLVM holds two accesses of unknown address for
/// the same and would have each store wait for them.
static void printMemory(raw_ostream &os, StringRef opcode, const MCInstrDesc &desc) {
  if (!desc.mayLoad() && !desc.mayStore())
    return;
  int space = StringSwitch<int>(opcode)
                  .StartsWith("DS_", 3)
                  .StartsWith("SCRATCH_", 5)
                  .StartsWith("FLAT_", 0)
                  .StartsWith("BUFFER_", 1)
                  .StartsWith("GLOBAL_", 1)
                  .Default(-1);
  if (space < 0)
    return;
  std::string access = ("(s32), addrspace " + Twine(space)).str();
  // A DMA reads memory and writes LDS.
  if (opcode.contains("_LDS_") || opcode.ends_with("_LDS"))
    os << " :: (load " << access << "), (store (s32), addrspace 3)";
  else if (desc.mayLoad() && desc.mayStore())
    os << " :: (load store monotonic " << access << ")";
  else
    os << (desc.mayLoad() ? " :: (load " : " :: (store ") << access << ")";
}

void Printer::printInstr(raw_ostream &os, const Instr &instr) const {
  const MCInstrDesc &desc = this->desc(instr);
  os << "    ";
  unsigned index = 0;
  for (; index < desc.getNumDefs(); ++index) {
    os << (index ? ", " : "");
    printOperand(os, instr, index);
  }
  StringRef name = tables.instrs->getName(instr.opcode);
  os << (index ? " = " : "") << name;
  StringRef separator = " ";
  for (; index < desc.getNumOperands(); ++index, separator = ", ") {
    os << separator;
    printOperand(os, instr, index);
  }
  for (MCPhysReg reg : desc.implicit_defs()) {
    os << separator << "implicit-def " << tables.registerName(reg);
    separator = ", ";
  }
  for (MCPhysReg reg : desc.implicit_uses()) {
    os << separator << "implicit " << tables.registerName(reg);
    separator = ", ";
  }
  // The rest of the destination register is kept, so it is read; no operand says so.
  if (StringRef(instr.text).contains("dst_unused:UNUSED_PRESERVE")) {
    os << separator << "implicit ";
    printOperand(os, instr, 0);
    os << "(tied-def 0)";
  }
  printMemory(os, name, desc);
  os << " ; 0x" << utohexstr(instr.address - kernel.address, /*LowerCase=*/true) << ' '
     << toHex(instr.bytes, /*LowerCase=*/true) << ' ' << instr.text << '\n';
}

void Printer::print(raw_ostream &os) const {
  os << "---\nname: " << kernel.name << "\ntracksRegLiveness: false\n"
     << "machineFunctionInfo:\n  isEntryFunction: true\nbody: |\n";
  for (size_t i = 0; i != instrs.size(); ++i) {
    auto block = blocks.find(instrs[i].address);
    if (block != blocks.end()) {
      size_t last = i;
      while (!endsBlock(last) && !blocks.count(instrs[last + 1].address))
        ++last;
      std::set<unsigned> successors;
      if (instrs[last].target)
        successors.insert(blocks.at(*instrs[last].target));
      if (fallsThrough(instrs[last]))
        successors.insert(blocks.at(instrs[last + 1].address));
      os << "  bb." << block->second << ":\n";
      if (!successors.empty()) {
        os << "    successors: ";
        interleaveComma(successors, os, [&](unsigned number) { os << "%bb." << number; });
        os << '\n';
      }
    }
    printInstr(os, instrs[i]);
  }
  os << "...\n";
}

//===----------------------------------------------------------------------===//
// Code objects
//===----------------------------------------------------------------------===//

/// The kernels: functions F with a descriptor symbol F.kd.
static Expected<std::vector<Kernel>> findKernels(const ELFObjectFileBase &object) {
  std::set<std::string> names;
  for (const ELFSymbolRef &symbol : object.symbols()) {
    Expected<StringRef> name = symbol.getName();
    if (!name)
      return name.takeError();
    names.insert(name->str());
  }
  std::vector<Kernel> kernels;
  for (const ELFSymbolRef &symbol : object.symbols()) {
    std::string name = cantFail(symbol.getName()).str();
    if (symbol.getELFType() != ELF::STT_FUNC || !names.count(name + ".kd") ||
        (!kernelName.empty() && name != kernelName))
      continue;
    if (name.find_first_not_of(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.$") !=
        std::string::npos)
      return fail("kernel '" + name + "': not a plain name");
    Expected<section_iterator> section = symbol.getSection();
    if (!section)
      return section.takeError();
    Expected<uint64_t> address = symbol.getAddress();
    if (!address)
      return address.takeError();
    if (*section == object.section_end())
      continue;
    Expected<StringRef> contents = (*section)->getContents();
    if (!contents)
      return contents.takeError();
    uint64_t begin = *address - (*section)->getAddress(), size = symbol.getSize();
    if (begin > contents->size() || size > contents->size() - begin)
      return fail(name + ": outside its section");
    kernels.push_back({name, *address, arrayRefFromStringRef(contents->substr(begin, size))});
  }
  if (kernels.empty())
    return fail(kernelName.empty() ? "no kernel" : "no kernel '" + kernelName + "'");
  return kernels;
}

static Error run(raw_ostream &os) {
  Expected<OwningBinary<ObjectFile>> binary = ObjectFile::createObjectFile(inputName);
  if (!binary)
    return binary.takeError();
  const auto *object = dyn_cast<ELFObjectFileBase>(binary->getBinary());
  if (!object || object->getEMachine() != ELF::EM_AMDGPU)
    return fail("not an AMDGPU code object");
  std::optional<StringRef> chip = object->tryGetCPUName();
  if (!chip)
    return fail("for an unknown chip");
  Tables tables;
  if (Error error = tables.load(*chip))
    return error;
  Expected<std::vector<Kernel>> kernels = findKernels(*object);
  if (!kernels)
    return kernels.takeError();

  std::vector<Printer> printers;
  std::set<std::string> unmapped;
  for (const Kernel &kernel : *kernels)
    if (Error error = printers.emplace_back(tables, kernel).decode(unmapped))
      return error;
  if (!unmapped.empty())
    return fail("no code generator opcode for: " + join(unmapped, " "));
  for (Printer &printer : printers)
    if (Error error = printer.findBlocks())
      return error;

  os << "# chip " << *chip << "\n--- |\n  target triple = \"amdgcn-amd-amdhsa\"\n";
  for (const Kernel &kernel : *kernels)
    os << "  define amdgpu_kernel void @" << kernel.name << "() { ret void }\n";
  os << "...\n";
  for (const Printer &printer : printers)
    printer.print(os);
  return Error::success();
}

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::ParseCommandLineOptions(argc, argv, "Prints machine code as LLVM machine IR\n");
  std::string text;
  raw_string_ostream os(text);
  if (Error error = run(os)) {
    WithColor::error(errs(), "waveasm-code-to-mir") << toString(std::move(error)) << '\n';
    return 1;
  }
  std::error_code error;
  raw_fd_ostream out(outputName, error);
  if (!error)
    out << text;
  if (error || (out.flush(), out.has_error())) {
    WithColor::error(errs(), "waveasm-code-to-mir") << "cannot write " << outputName << '\n';
    return 1;
  }
  return 0;
}
