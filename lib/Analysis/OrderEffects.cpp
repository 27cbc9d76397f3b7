//===- OrderEffects.cpp - What an op's place in the order affects ---------===//

#include "waveasm/Analysis/OrderEffects.h"
#include "llvm/Support/MathExtras.h"
#include <utility>

using namespace mlir;
using namespace waveasm;


static uint8_t counterBit(Counter counter) {
  switch (counter) {
  case Counter::None:
    return CounterMask::None;
  case Counter::VM:
    return CounterMask::VM;
  case Counter::LGKM:
    return CounterMask::LGKM;
  }
  llvm_unreachable("unknown counter");
}

// Appends `ranges` to `list`, special registers as bits of `implicit` instead.
static void addRanges(ArrayRef<RegRange> ranges, SmallVectorImpl<RegRange> &list,
                      uint8_t &implicit) {
  const std::pair<RegRange, uint8_t> special[] = {
      {{RegClass::SGPR, kVCCIndex, 2}, ImplicitReg::VCC},
      {{RegClass::SGPR, kM0Index, 1}, ImplicitReg::M0},
      {{RegClass::SGPR, kExecIndex, 2}, ImplicitReg::EXEC}};
  for (const RegRange &range : ranges) {
    bool plain = true;
    for (const auto &[registers, bit] : special) {
      if (!range.overlaps(registers))
        continue;
      implicit |= bit;
      plain &= range.index < registers.index;
    }
    if (plain && !llvm::is_contained(list, range))
      list.push_back(range);
  }
}

static void addRaw(RawOp raw, StringRef chip, OrderEffects &effects) {
  effects.kinds |= OrderKind::Raw;
  const RawEffects &line = getRawEffects(raw.getText(), chip);
  if (!line.known || line.isBranch || line.isTerminator)
    effects.kinds |= OrderKind::Fence;
  effects.memReads |= line.memReads;
  effects.memWrites |= line.memWrites;
  effects.counts |= counterBit(line.counter);
  // A sequencer instruction of unknown kind (a wait, a barrier) stays among its like.
  if (line.unit == Unit::Internal)
    effects.kinds |= OrderKind::Barrier | OrderKind::Internal;
}

static void addControl(Operation *op, const InstrInfo &info, OrderEffects &effects) {
  if (info.hasFlag(InstrFlag::Pinned) || info.hasFlag(InstrFlag::Terminates) ||
      op->hasTrait<OpTrait::IsTerminator>())
    effects.kinds |= OrderKind::Pinned;
  if (info.hasFlag(InstrFlag::SchedFence) || op->hasTrait<OpTrait::IsTerminator>())
    effects.kinds |= OrderKind::Fence;
  if (info.form == Form::Barrier)
    effects.kinds |= OrderKind::Barrier;
  if (info.matrix)
    effects.kinds |= OrderKind::Matrix;
  if (llvm::isa<SSetprioOp>(op))
    effects.kinds |= OrderKind::Priority;
  if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
    effects.kinds |= OrderKind::Wait;
    effects.waits |= (wait->vm >= 0 ? CounterMask::VM : 0) |
                     (wait->lgkm >= 0 ? CounterMask::LGKM : 0) |
                     (wait->exp >= 0 ? CounterMask::EXP : 0);
  } else if (info.unit == Unit::Internal) {
    effects.kinds |= OrderKind::Internal;
  }
}

// An alignment that is not a power of two pins a value to a register that no type
// names (dialect.md, "Kernel arguments"): raw lines read it there.
static void addFixedDefs(Operation *op, OrderEffects &effects) {
  for (Value result : op->getResults()) {
    std::optional<RegInfo> info = getRegInfo(result.getType());
    if (!info || info->physical || llvm::isPowerOf2_64(info->alignment) ||
        !getFixedRegisters(result).empty())
      continue;
    effects.kinds |= OrderKind::FixedDef;
    effects.fixedDefs.push_back(*info);
  }
}

static void addOwn(Operation *op, StringRef chip, OrderEffects &effects) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info) {
    // An op of another dialect: nothing is known about it.
    effects.kinds |= OrderKind::Fence | OrderKind::Pinned;
    return;
  }
  addControl(op, *info, effects);
  effects.memReads |= info->memReads;
  effects.memWrites |= info->memWrites;
  effects.counts |= counterBit(info->counter);
  if (auto raw = llvm::dyn_cast<RawOp>(op))
    addRaw(raw, chip, effects);
  // SALU instructions of legalization clobber SCC; getPhysicalAccess knows what VALU ones touch.
  if (info->hasFlag(InstrFlag::Agnostic))
    effects.implicitWrites |= ImplicitReg::SCC;
  PhysicalAccess access = getPhysicalAccess(op, chip);
  if (!access.known)
    effects.kinds |= OrderKind::Fence;
  // SCC reads through SSA are not physical reads.
  bool usesSCC = llvm::any_of(op->getOperandTypes(), llvm::IsaPred<SCCType>);
  uint8_t reads = access.implicitReads | info->implicitReads;
  effects.implicitReads |= usesSCC ? reads & ~ImplicitReg::SCC : reads;
  effects.implicitWrites |= access.implicitWrites | info->implicitWrites;
  addRanges(access.reads, effects.reads, effects.implicitReads);
  addRanges(access.writes, effects.writes, effects.implicitWrites);
  if (llvm::isa<LoopOp>(op))
    effects.implicitWrites |= ImplicitReg::SCC; // its guard compares
  addFixedDefs(op, effects);
}

static void addUses(Operation *op, Block *block, Operation *unit, OrderEffects &effects) {
  for (Value operand : op->getOperands()) {
    bool isSCC = llvm::isa<SCCType>(operand.getType());
    Operation *def = operand.getDefiningOp();
    Operation *local = def ? block->findAncestorOpInBlock(*def) : nullptr;
    if (local == unit)
      continue;
    effects.usesSCC |= isSCC;
    if (!local)
      continue;
    if (!llvm::is_contained(effects.defs, local))
      effects.defs.push_back(local);
    if (isSCC && !llvm::is_contained(effects.sccDefs, local))
      effects.sccDefs.push_back(local);
  }
}

OrderEffects waveasm::getOrderEffects(Operation *op, StringRef chip, bool strictSCC) {
  OrderEffects effects;
  effects.isComment = llvm::isa<CommentOp>(op);
  Block *block = op->getBlock();
  bool isTerminator = op->hasTrait<OpTrait::IsTerminator>();
  op->walk([&](Operation *inner) {
    // Terminators inside a unit hold nothing outside of it; what they pass on by the name of
    // a register is read there.
    if (inner != op && inner->hasTrait<OpTrait::IsTerminator>()) {
      addRanges(getPhysicalAccess(inner, chip).reads, effects.reads, effects.implicitReads);
      addUses(inner, block, op, effects);
      return;
    }
    addOwn(inner, chip, effects);
    addUses(inner, block, op, effects);
  });
  // A unit moves whole: what is pinned inside of it stays at its place inside.
  if (op->getNumRegions() != 0 && !isTerminator && !(effects.kinds & OrderKind::Fence))
    effects.kinds &= ~OrderKind::Pinned;
  if (strictSCC && (effects.implicitWrites & ImplicitReg::SCC))
    effects.kinds |= OrderKind::StrictSCC;
  return effects;
}

Operation *waveasm::getLastSCCObserver(ProgramOp program) {
  StringRef chip = program.getTarget().getChipName();
  for (Operation &op : llvm::reverse(*program.getBodyBlock())) {
    WalkResult result = op.walk([&](Operation *inner) {
      const InstrInfo *info = getInstrInfo(inner);
      if (!info || info->form == Form::Branch)
        return WalkResult::interrupt();
      if (auto raw = llvm::dyn_cast<RawOp>(inner)) {
        const RawEffects &line = getRawEffects(raw.getText(), chip);
        if (!line.known || line.isBranch || (line.implicitReads & ImplicitReg::SCC))
          return WalkResult::interrupt();
      }
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      return &op;
  }
  return nullptr;
}
