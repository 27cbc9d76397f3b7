//===- PhysicalAccess.cpp - Physical registers an op touches --------------===//

#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"

using namespace mlir;
using namespace waveasm;

static void appendPhysical(Value value, SmallVectorImpl<RegRange> &ranges) {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (info && info->physical)
    ranges.push_back({info->cls, info->index, info->size});
}

// The registers that a use of `value` touches. Most values are of physical type (after
// allocation) or plain virtual ones: neither needs the walk over names.
static void appendRegisters(Value value, SmallVectorImpl<RegRange> &ranges) {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info)
    return;
  if (info->physical) {
    ranges.push_back({info->cls, info->index, info->size});
    return;
  }
  Operation *def = value.getDefiningOp();
  const InstrInfo *defInfo = def ? getInstrInfo(def) : nullptr;
  if (!defInfo || defInfo->form != Form::Pseudo)
    return;
  for (int64_t word : getFixedRegisters(value)) {
    if (word < 0)
      continue;
    RegRange *last = ranges.empty() ? nullptr : &ranges.back();
    if (last && last->cls == info->cls && last->index + last->size == word)
      ++last->size;
    else
      ranges.push_back({info->cls, word, 1});
  }
}

static void appendImplicit(uint8_t mask, SmallVectorImpl<RegRange> &ranges) {
  if (mask & ImplicitReg::VCC)
    ranges.push_back({RegClass::SGPR, kVCCIndex, 2});
  if (mask & ImplicitReg::M0)
    ranges.push_back({RegClass::SGPR, kM0Index, 1});
  if (mask & ImplicitReg::EXEC)
    ranges.push_back({RegClass::SGPR, kExecIndex, 2});
}

// VCC, M0 and EXEC spelled as SGPRs count as implicit too, so that masks and ranges
// never disagree.
static uint8_t getImplicit(ArrayRef<RegRange> ranges) {
  uint8_t mask = 0;
  for (const RegRange &range : ranges) {
    if (range.cls != RegClass::SGPR || range.index + range.size <= kVCCIndex)
      continue;
    if (range.overlaps({RegClass::SGPR, kVCCIndex, 2}))
      mask |= ImplicitReg::VCC;
    if (range.overlaps({RegClass::SGPR, kM0Index, 1}))
      mask |= ImplicitReg::M0;
    if (range.overlaps({RegClass::SGPR, kExecIndex, 2}))
      mask |= ImplicitReg::EXEC;
  }
  return mask;
}

// Values that flow along an edge are renamed, not accessed: their types agree. Only a
// name (of virtual type, over fixed registers) is read where it enters the edge.
static void appendNames(ValueRange values, SmallVectorImpl<RegRange> &ranges) {
  for (Value value : values)
    if (!isPhysicalReg(value.getType()))
      appendRegisters(value, ranges);
}

static void getRegionAccess(Operation *op, PhysicalAccess &access) {
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    appendNames(loop.getInitArgs(), access.reads);
    if (Value bound = loop.getCountedBound()) {
      if (isPhysicalReg(loop.getInitArgs().front().getType()))
        appendRegisters(loop.getInitArgs().front(), access.reads);
      appendRegisters(bound, access.reads);
      access.implicitWrites = ImplicitReg::SCC;
    }
    return;
  }
  Value condition;
  if (auto ifOp = llvm::dyn_cast<IfOp>(op)) {
    condition = ifOp.getCondition();
  } else if (auto end = llvm::dyn_cast<ConditionOp>(op)) {
    condition = end.getCondition();
    appendNames(end.getIterArgs(), access.reads);
  } else if (llvm::isa<YieldOp>(op)) {
    appendNames(op->getOperands(), access.reads);
  }
  if (!condition)
    return;
  if (llvm::isa<SCCType>(condition.getType()))
    access.implicitReads = ImplicitReg::SCC;
  else
    appendRegisters(condition, access.reads);
}

// arith.* becomes instructions later: VALU ones if a VGPR is involved, and those use VCC
// for masks and carries.
static void getArithAccess(Operation *op, PhysicalAccess &access) {
  for (Value operand : op->getOperands())
    appendRegisters(operand, access.reads);
  for (Value result : op->getResults())
    appendPhysical(result, access.writes);
  bool vector = false, wide = false;
  auto visit = [&](Type type) {
    vector |= isVGPR(type);
    wide |= isRegister(type) && getRegInfo(type)->size > 1;
  };
  llvm::for_each(op->getOperandTypes(), visit);
  llvm::for_each(op->getResultTypes(), visit);
  if (!vector)
    return;
  access.implicitReads = ImplicitReg::EXEC;
  if (wide || llvm::isa<ArithCmpOp, ArithSelectOp>(op))
    access.implicitWrites = ImplicitReg::VCC;
  appendImplicit(access.implicitReads, access.reads);
  appendImplicit(access.implicitWrites, access.writes);
}

bool waveasm::hasPhysicalResult(Operation *op) {
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i)
    if (isPhysicalReg(op->getResult(i).getType()))
      return true;
  return false;
}

PhysicalAccess waveasm::getPhysicalAccess(Operation *op, StringRef chip) {
  PhysicalAccess access;
  const InstrInfo *info = getInstrInfo(op);
  if (!info) // an op of another dialect: nothing is known
    access.known = false;
  if (!info || (info->form == Form::Pseudo && op->getNumResults() == 0))
    return access;
  switch (info->form) {
  case Form::Region:
    getRegionAccess(op, access);
    break;
  case Form::Raw: {
    const RawEffects &raw = getRawEffects(llvm::cast<RawOp>(op).getText(), chip);
    access.known = raw.known;
    access.reads.assign(raw.reads.begin(), raw.reads.end());
    access.writes.assign(raw.writes.begin(), raw.writes.end());
    access.implicitReads = raw.implicitReads;
    access.implicitWrites = raw.implicitWrites;
    return access;
  }
  case Form::Pseudo:
    if (!llvm::isa<ConstantOp, PrecoloredVregOp, PrecoloredSregOp, PrecoloredAregOp, PackOp,
                   ExtractOp, InsertOp>(op))
      getArithAccess(op, access);
    break;
  default:
    // The mask operand of a select is a placeholder; VCC is in the record.
    for (unsigned i = 0, e = info->form == Form::VALUSelect ? 2 : op->getNumOperands(); i < e; ++i)
      appendRegisters(op->getOperand(i), access.reads);
    for (unsigned i = 0, count = op->getNumResults(); i < count; ++i)
      appendPhysical(op->getResult(i), access.writes);
    appendImplicit(info->implicitReads, access.reads);
    appendImplicit(info->implicitWrites, access.writes);
    access.implicitReads = info->implicitReads;
    access.implicitWrites = info->implicitWrites;
    break;
  }
  access.implicitReads |= getImplicit(access.reads);
  access.implicitWrites |= getImplicit(access.writes);
  return access;
}
