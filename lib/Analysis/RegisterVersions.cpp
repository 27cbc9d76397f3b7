//===- RegisterVersions.cpp - Which write a register read sees ------------===//

#include "waveasm/Analysis/RegisterVersions.h"
#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Target/KernelABI.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kExecUnit = RegUnit::kSGPR + kExecIndex;

// Calls `visit` with each unit of `ranges`.
template <typename Visitor> static void forEachUnit(ArrayRef<RegRange> ranges, Visitor visit) {
  for (const RegRange &range : ranges)
    if (std::optional<unsigned> first = RegUnit::get(range))
      for (unsigned unit = *first; unit < *first + range.size; ++unit)
        visit(unit);
}

// The units that a value may get whose alignment pins it to a register that no type names
// (dialect.md, "Kernel arguments").
template <typename Visitor> static void forEachPinnedUnit(Operation *op, Visitor visit) {
  for (Value result : op->getResults()) {
    std::optional<RegInfo> info = getRegInfo(result.getType());
    if (!info || info->physical || llvm::isPowerOf2_64(info->alignment))
      continue;
    // Behind the allocatable SGPRs are VCC, M0 and EXEC.
    int64_t end = info->cls == RegClass::SGPR ? kVCCIndex : 256;
    for (int64_t first = 0; first + info->size <= end; first += info->alignment)
      forEachUnit(RegRange{info->cls, first, info->size}, visit);
  }
}

// Whether control may come or go at `op` other than by structure.
static bool isUnstructured(Operation *op, StringRef chip) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || info->form == Form::Branch || llvm::isa<LabelOp>(op))
    return true;
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (!raw)
    return false;
  const RawEffects &line = getRawEffects(raw.getText(), chip);
  return !line.known || line.isBranch;
}

RegisterVersions::RegisterVersions(ProgramOp program)
    : chip(program.getTarget().getChipName()), prologue(findPrologueEnd(program)) {
  program.getBody().walk([&](Operation *op) {
    if (!llvm::is_contained(prologue, op) && isUnstructured(op, chip))
      structured = false;
  });
  State state;
  if (!structured)
    return;
  // The last wave of a group may have fewer lanes than others.
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  bool allLanes = program.getWorkgroupSize() && sizes[0] * sizes[1] * sizes[2] % 64 == 0;
  DenseSet<unsigned> written;
  for (Operation &op : *program.getBodyBlock())
    if (!llvm::is_contained(prologue, &op))
      collectWrites(&op, written);
  mayGainLanes = !allLanes && (written.contains(kExecUnit) || written.contains(kExecUnit + 1));
  visitBlock(*program.getBodyBlock(), state);
}

RegisterVersions::Id RegisterVersions::create(Operation *writer, Block *block) {
  writers.push_back(writer);
  blocks.push_back(block);
  return writers.size() - 1;
}

void RegisterVersions::visitBlock(Block &block, State &state) {
  for (Operation &op : block) {
    if (llvm::is_contained(prologue, &op))
      continue;
    visitOp(&op, state);
    if (op.getNumRegions() != 0)
      visitRegions(&op, state);
  }
}

void RegisterVersions::visitOp(Operation *op, State &state) {
  if (state.contains(kExecUnit) || state.contains(kExecUnit + 1))
    partialExec.insert(op);
  PhysicalAccess access = getPhysicalAccess(op, chip);
  auto read = [&](unsigned unit) {
    if (Id id = state.lookup(unit))
      reads[{op, unit}] = id;
  };
  forEachUnit(access.reads, read);
  // Values that flow along an edge are not accessed, but are what the registers hold here.
  if (op->getNumRegions() != 0 || op->hasTrait<OpTrait::IsTerminator>())
    for (Value operand : op->getOperands())
      for (int64_t word : getFixedRegisters(operand))
        forEachUnit(RegRange{getRegInfo(operand.getType())->cls, word, 1}, read);
  if (op->getNumRegions() != 0)
    return;
  Id id = kEntry;
  auto write = [&](unsigned unit) {
    id = id == kEntry ? create(op, op->getBlock()) : id;
    state[unit] = id;
  };
  forEachUnit(access.writes, write);
  forEachPinnedUnit(op, write);
}

void RegisterVersions::collectWrites(Operation *op, DenseSet<unsigned> &units) {
  op->walk([&](Operation *inner) {
    auto write = [&](unsigned unit) { units.insert(unit); };
    forEachUnit(getPhysicalAccess(inner, chip).writes, write);
    forEachPinnedUnit(inner, write);
  });
}

// Where paths meet, what is written on any of them is new: at the head of a loop, and
// behind a loop or an `if`.
void RegisterVersions::visitRegions(Operation *op, State &state) {
  DenseSet<unsigned> written;
  collectWrites(op, written);
  auto forget = [&](State &where, Block *block) {
    if (written.empty())
      return;
    Id id = create(nullptr, block);
    for (unsigned unit : written)
      where[unit] = id;
  };
  for (Region &region : op->getRegions())
    for (Block &block : region) {
      State inner = state;
      if (llvm::isa<LoopOp>(op))
        forget(inner, &block);
      visitBlock(block, inner);
    }
  forget(state, op->getBlock());
}
