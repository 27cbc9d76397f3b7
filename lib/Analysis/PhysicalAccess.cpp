//===- PhysicalAccess.cpp - Physical registers an op touches --------------===//

#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// Gives the register ranges of one op to `visit`: a range, and whether it is written (a constant
/// of type).
template <typename Visit> class AccessVisitor {
public:
  AccessVisitor(Operation *op, Visit &visit) : op(op), visit(visit) {}
  AccessFlags run(const InstrInfo *info, StringRef chip);

private:
  template <typename Write>
  LLVM_ATTRIBUTE_ALWAYS_INLINE void touch(const RegRange &range, Write write);
  LLVM_ATTRIBUTE_NOINLINE void touchNamed(const RegRange &range, bool write);
  LLVM_ATTRIBUTE_ALWAYS_INLINE void read(Value value);
  LLVM_ATTRIBUTE_NOINLINE void readName(Value value);
  void readNames(ValueRange values);
  void writeResults();
  template <typename Write> void touchImplicit(uint8_t mask, Write write);
  void visitInstr(const InstrInfo &info);
  void visitRegion();
  void visitArith();
  void visitRaw(StringRef chip);

  static constexpr std::false_type kRead = {};
  static constexpr std::true_type kWrite = {};
  Operation *op;
  Visit &visit;
  AccessFlags flags;
};
} // namespace

// VCC, M0 and EXEC spelled as SGPRs count as implicit too, so that masks and ranges
// never disagree.
template <typename Visit> void AccessVisitor<Visit>::touchNamed(const RegRange &range, bool write) {
  uint8_t &mask = write ? flags.implicitWrites : flags.implicitReads;
  if (range.overlaps({RegClass::SGPR, kVCCIndex, 2}))
    mask |= ImplicitReg::VCC;
  if (range.overlaps({RegClass::SGPR, kM0Index, 1}))
    mask |= ImplicitReg::M0;
  if (range.overlaps({RegClass::SGPR, kExecIndex, 2}))
    mask |= ImplicitReg::EXEC;
}

template <typename Visit>
template <typename Write>
void AccessVisitor<Visit>::touch(const RegRange &range, Write write) {
  visit(range, write);
  if (range.cls == RegClass::SGPR && range.index + range.size > kVCCIndex)
    touchNamed(range, write);
}

// Most values are of physical type (after allocation) or plain virtual ones: neither needs the
// walk over names.
template <typename Visit> void AccessVisitor<Visit>::read(Value value) {
  Type type = value.getType();
  if (isPhysicalReg(type)) {
    RegInfo info = *getRegInfo(type);
    touch({info.cls, info.index, info.size}, kRead);
  } else if (isVirtualReg(type)) {
    readName(value);
  }
}

template <typename Visit> void AccessVisitor<Visit>::readName(Value value) {
  RegClass cls = getRegInfo(value.getType())->cls;
  Operation *def = value.getDefiningOp();
  const InstrInfo *defInfo = def ? getInstrInfo(def) : nullptr;
  if (!defInfo || defInfo->form != Form::Pseudo)
    return;
  RegRange run{cls, 0, 0};
  for (int64_t word : getFixedRegisters(value)) {
    if (word < 0)
      continue;
    if (run.size > 0 && run.index + run.size == word) {
      ++run.size;
      continue;
    }
    if (run.size > 0)
      touch(run, kRead);
    run = {cls, word, 1};
  }
  if (run.size > 0)
    touch(run, kRead);
}

// Values that flow along an edge are renamed, not accessed: their types agree. Only a
// name (of virtual type, over fixed registers) is read where it enters the edge.
template <typename Visit> void AccessVisitor<Visit>::readNames(ValueRange values) {
  for (Value value : values)
    if (!isPhysicalReg(value.getType()))
      read(value);
}

template <typename Visit> void AccessVisitor<Visit>::writeResults() {
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i) {
    Type type = op->getResult(i).getType();
    if (!isPhysicalReg(type))
      continue;
    RegInfo info = *getRegInfo(type);
    touch({info.cls, info.index, info.size}, kWrite);
  }
}

template <typename Visit>
template <typename Write>
void AccessVisitor<Visit>::touchImplicit(uint8_t mask, Write write) {
  if (mask & ImplicitReg::VCC)
    visit({RegClass::SGPR, kVCCIndex, 2}, write);
  if (mask & ImplicitReg::M0)
    visit({RegClass::SGPR, kM0Index, 1}, write);
  if (mask & ImplicitReg::EXEC)
    visit({RegClass::SGPR, kExecIndex, 2}, write);
  (write ? flags.implicitWrites : flags.implicitReads) |= mask;
}

template <typename Visit> void AccessVisitor<Visit>::visitInstr(const InstrInfo &info) {
  // The mask operand of a select is a placeholder; VCC is in the record.
  MutableArrayRef<OpOperand> operands = op->getOpOperands();
  for (OpOperand &operand : info.form == Form::VALUSelect ? operands.take_front(2) : operands)
    read(operand.get());
  writeResults();
  if (info.implicitReads)
    touchImplicit(info.implicitReads, kRead);
  if (info.implicitWrites)
    touchImplicit(info.implicitWrites, kWrite);
}

template <typename Visit> void AccessVisitor<Visit>::visitRegion() {
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    readNames(loop.getInitArgs());
    if (Value bound = loop.getCountedBound()) {
      if (isPhysicalReg(loop.getInitArgs().front().getType()))
        read(loop.getInitArgs().front());
      read(bound);
      flags.implicitWrites |= ImplicitReg::SCC;
    }
    return;
  }
  Value condition;
  if (auto ifOp = llvm::dyn_cast<IfOp>(op)) {
    condition = ifOp.getCondition();
  } else if (auto end = llvm::dyn_cast<ConditionOp>(op)) {
    condition = end.getCondition();
    readNames(end.getIterArgs());
  } else if (llvm::isa<YieldOp>(op)) {
    readNames(op->getOperands());
  }
  if (!condition)
    return;
  if (llvm::isa<SCCType>(condition.getType()))
    flags.implicitReads |= ImplicitReg::SCC;
  else
    read(condition);
}

// arith.* becomes instructions later: VALU ones if a VGPR is involved, and those use VCC
// for masks and carries.
template <typename Visit> void AccessVisitor<Visit>::visitArith() {
  for (Value operand : op->getOperands())
    read(operand);
  writeResults();
  bool vector = false, wide = false;
  auto look = [&](Type type) {
    vector |= isVGPR(type);
    wide |= isRegister(type) && getRegInfo(type)->size > 1;
  };
  llvm::for_each(op->getOperandTypes(), look);
  llvm::for_each(op->getResultTypes(), look);
  if (!vector)
    return;
  touchImplicit(ImplicitReg::EXEC, kRead);
  if (wide || llvm::isa<ArithCmpOp, ArithSelectOp>(op))
    touchImplicit(ImplicitReg::VCC, kWrite);
}

template <typename Visit> void AccessVisitor<Visit>::visitRaw(StringRef chip) {
  const RawEffects &raw = getRawEffects(llvm::cast<RawOp>(op).getText(), chip);
  for (const RegRange &range : raw.reads)
    visit(range, kRead);
  for (const RegRange &range : raw.writes)
    visit(range, kWrite);
  flags = {raw.known, raw.implicitReads, raw.implicitWrites};
}

template <typename Visit> AccessFlags AccessVisitor<Visit>::run(const InstrInfo *info, StringRef chip) {
  flags.known = info != nullptr; // of an op of another dialect nothing is known
  if (!info || (info->form == Form::Pseudo && op->getNumResults() == 0))
    return flags;
  switch (info->form) {
  case Form::Region:
    visitRegion();
    break;
  case Form::Raw:
    visitRaw(chip);
    break;
  case Form::Pseudo:
    if (!info->isNotation())
      visitArith();
    break;
  default:
    visitInstr(*info);
    break;
  }
  return flags;
}

PhysicalAccess waveasm::getPhysicalAccess(Operation *op, StringRef chip) {
  PhysicalAccess access;
  auto visit = [&](const RegRange &range, bool write) {
    (write ? access.writes : access.reads).push_back(range);
  };
  static_cast<AccessFlags &>(access) = AccessVisitor(op, visit).run(getInstrInfo(op), chip);
  return access;
}

std::optional<UnitAccess> UnitAccessFinder::find(Operation *op, const InstrInfo *info) {
  reads.clear();
  writes.clear();
  bool exist = true;
  auto visit = [&](const RegRange &range, auto write) {
    std::optional<unsigned> first = RegUnit::get(range);
    exist &= first.has_value();
    (write ? writes : reads).emplace_back(first.value_or(0), range.size);
  };
  UnitAccess access;
  static_cast<AccessFlags &>(access) = AccessVisitor(op, visit).run(info, chip);
  if (!exist)
    return std::nullopt;
  if (access.implicitReads & ImplicitReg::SCC)
    reads.emplace_back(RegUnit::kSCC, 1);
  if (access.implicitWrites & ImplicitReg::SCC)
    writes.emplace_back(RegUnit::kSCC, 1);
  access.reads = reads;
  access.writes = writes;
  return access;
}

UnitAccess UnitAccess::copy(llvm::BumpPtrAllocator &allocator) const {
  UnitRange *units = allocator.Allocate<UnitRange>(reads.size() + writes.size());
  UnitRange *written = std::uninitialized_copy(reads.begin(), reads.end(), units);
  UnitAccess copied = *this;
  copied.reads = {units, written};
  copied.writes = {written, std::uninitialized_copy(writes.begin(), writes.end(), written)};
  return copied;
}

bool waveasm::hasPhysicalResult(Operation *op) {
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i)
    if (isPhysicalReg(op->getResult(i).getType()))
      return true;
  return false;
}
