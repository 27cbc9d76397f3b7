//===- KernelABI.cpp - Registers and segment at kernel entry --------------===//
//
// User SGPRs are the kernarg pointer, then preloaded kernarg dwords, 16 in all at most;
// the work-group ids follow them (hardware.md sections 6.1 to 6.3).
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/KernelABI.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kMaxPreload = 14;    // dwords: 16 user SGPRs less the pointer
static constexpr unsigned kDwordsPerSlot = 2;  // a kernel argument has 8 bytes
static constexpr unsigned kBytesPerArg = 16;   // the runtime appends a stride per argument

// Kernarg dwords that the launch preloads. `kernarg_preload_length = 0` means: as many
// as fit on gfx950, none on gfx942, where producers do not expect any.
static FailureOr<unsigned> getPreload(ProgramOp program, StringRef chip) {
  unsigned args = program.getNumKernelArgs();
  unsigned length = program.getKernargPreloadLength().value_or(0);
  if (length == 0)
    return chip == "gfx942" ? 0u : std::min(kMaxPreload, kDwordsPerSlot * args);
  if (length > kDwordsPerSlot * args)
    return program.emitOpError() << "kernarg_preload_length is " << length << " dwords but its "
                                 << args << " arguments have " << kDwordsPerSlot * args;
  return length;
}

// Whether the body reads one of the three SGPRs from `first` on: by name, or in raw text.
static bool readsWorkgroupIds(ProgramOp program, int64_t first, StringRef chip) {
  const RegRange ids{RegClass::SGPR, first, 3};
  WalkResult result = program.getBody().walk([&](Operation *op) {
    bool reads = false;
    if (auto name = llvm::dyn_cast<PrecoloredSregOp>(op))
      reads = ids.overlaps({RegClass::SGPR, static_cast<int64_t>(name.getIndex()),
                            static_cast<int64_t>(name.getSize())});
    else if (auto raw = llvm::dyn_cast<RawOp>(op))
      reads = llvm::any_of(getRawEffects(raw.getText(), chip).reads,
                           [&](const RegRange &range) { return range.overlaps(ids); });
    return reads ? WalkResult::interrupt() : WalkResult::advance();
  });
  return result.wasInterrupted();
}

// The abi attribute can only restate where the launch puts things.
static LogicalResult checkABI(ProgramOp program, const KernelABI &abi) {
  std::optional<ABIAttr> attr = program.getAbi();
  if (!attr)
    return success();
  auto check = [&](StringRef name, std::optional<int64_t> value, unsigned expected,
                   StringRef file) -> LogicalResult {
    if (!value || *value == expected)
      return success();
    return program.emitOpError() << "abi says " << name << " = " << *value
                                 << " but the launch puts it in " << file << expected;
  };
  return success(succeeded(check("tid", attr->getTid(), 0, "v")) &&
                 succeeded(check("kernarg", attr->getKernarg(), abi.kernargPtr, "s")) &&
                 succeeded(check("wg_id_x", attr->getWgIdX(), abi.workgroupId[0], "s")) &&
                 succeeded(check("wg_id_y", attr->getWgIdY(), abi.workgroupId[1], "s")) &&
                 succeeded(check("wg_id_z", attr->getWgIdZ(), abi.workgroupId[2], "s")));
}

FailureOr<KernelABI> waveasm::getKernelABI(ProgramOp program) {
  StringRef chip = program.getTarget().getChipName();
  KernelABI abi;
  FailureOr<unsigned> preload = getPreload(program, chip);
  if (failed(preload))
    return failure();
  abi.preloadDwords = *preload;
  abi.userSGPRs = abi.kernargPtr + 2 + abi.preloadDwords;
  abi.kernargBytes = kBytesPerArg * program.getNumKernelArgs();
  for (unsigned i = 0; i < 3; ++i)
    abi.workgroupId[i] = abi.userSGPRs + i;
  if (failed(checkABI(program, abi)))
    return failure();
  std::optional<ABIAttr> attr = program.getAbi();
  abi.usesWorkgroupIds = (attr && (attr->getWgIdX() || attr->getWgIdY() || attr->getWgIdZ())) ||
                         readsWorkgroupIds(program, abi.userSGPRs, chip);
  abi.workitemDims = getWorkitemDims(program);
  return abi;
}

unsigned waveasm::getWorkitemDims(ProgramOp program) {
  auto sizes = program.getWorkgroupSizes();
  return sizes[2] > 1 ? 3 : sizes[1] > 1 ? 2 : 1;
}

//===----------------------------------------------------------------------===//
// The producer's prologue
//===----------------------------------------------------------------------===//

// The three lines that end the prologue, from `op` on; empty if they are not there.
static SmallVector<Operation *, 3> matchEnd(Operation *op) {
  SmallVector<Operation *, 3> lines;
  for (; op && lines.size() < 3; op = op->getNextNode()) {
    if (llvm::isa<CommentOp>(op))
      continue;
    if (!llvm::isa<RawOp>(op))
      return {};
    lines.push_back(op);
  }
  if (lines.size() < 3)
    return {};
  auto text = [&](unsigned i) { return llvm::cast<RawOp>(lines[i]).getText().trim(); };
  StringRef branch = text(0), label = text(2);
  if (!branch.consume_front("s_branch ") || !label.consume_back(":") || branch.trim() != label ||
      text(1) != ".p2align 8")
    return {};
  return lines;
}

SmallVector<Operation *, 3> waveasm::findPrologueEnd(ProgramOp program) {
  bool loads = false;
  for (Operation &op : *program.getBodyBlock()) {
    const InstrInfo *info = getInstrInfo(&op);
    if (info && info->form == Form::SMEMLoad && !getFixedRegisters(op.getOperand(0)).empty())
      loads = true;
    else if (!info || info->form != Form::Pseudo || llvm::isa<LabelOp>(op))
      return loads ? matchEnd(&op) : SmallVector<Operation *, 3>();
  }
  return {};
}
