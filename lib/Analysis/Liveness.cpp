//===- Liveness.cpp - Live ranges of values and of physical registers -----===//

#include "waveasm/Analysis/Liveness.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Facts about values and ops
//===----------------------------------------------------------------------===//

// True if `words`, those of a tuple `value`, are a tuple that instructions can name.
static bool isNameable(Value value, ArrayRef<int64_t> words) {
  if (words.empty() || words.front() < 0)
    return false;
  for (unsigned i = 1; i < words.size(); ++i)
    if (words[i] != words.front() + i)
      return false;
  RegInfo info = *getRegInfo(value.getType());
  return words.front() % getEncodingAlignment(info.cls, info.size) == 0;
}

bool waveasm::isRegisterName(Value value) {
  if (isPhysicalReg(value.getType()))
    return true;
  Operation *def = value.getDefiningOp();
  if (!def || !isVirtualReg(value.getType()))
    return false;
  if (isPrecolored(def))
    return true;
  return isTupleOp(def) && isNameable(value, getFixedRegisters(value));
}

bool waveasm::writesBeforeReading(Operation *op, const InstrInfo *info) {
  if (!info)
    return false;
  // D must not overlap A or B while the passes of a matrix instruction run; a scalar
  // load may be replayed; for wide VALU results nothing says in which order words go.
  if (info->matrix || info->unit == Unit::SMEM)
    return true;
  if (info->unit != Unit::VALU || info->form == Form::VMov || op->getNumResults() == 0)
    return false;
  std::optional<RegInfo> result = getRegInfo(op->getResult(0).getType());
  return result && result->size > 1;
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

ValueNumbers::ValueNumbers(size_t expected) {
  values.reserve(expected);
  unsigned bits = llvm::Log2_64_Ceil(std::max<size_t>(2 * expected, 16));
  slots.assign(size_t(1) << bits, kNone);
  shift = 64 - bits;
}

void ValueNumbers::grow() {
  slots.assign(2 * slots.size(), kNone);
  --shift;
  for (auto [number, value] : llvm::enumerate(values))
    *findSlot(value) = number;
}

//===----------------------------------------------------------------------===//
// Liveness
//===----------------------------------------------------------------------===//

bool Liveness::readUnnumbered(unsigned node, Value value) {
  if (!isRegister(value.getType()))
    return false;
  addPhysicalNode(node);
  return true;
}

bool Liveness::readMixed(unsigned node, unsigned index) {
  if (!mixed.test(index))
    return false;
  addPhysicalNode(node);
  return true;
}

// `value` comes up for the first time and is written at `start`.
void Liveness::define(LiveRangeBuilder &builder, unsigned node, Value value, Slot start,
                      Slot deadEnd, bool isTuple) {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info)
    return;
  if (info->physical)
    return addPhysicalNode(node);
  numbers.add(value);
  shapes.push_back({info->cls, static_cast<uint16_t>(info->size),
                    static_cast<uint16_t>(info->alignment), isTuple});
  builder.write(builder.addVariable(), start, deadEnd);
}

void Liveness::addTupleEvents(LiveRangeBuilder &builder, unsigned node, Operation *op) {
  Slot copy = LinearFlow::copySlot(node);
  bool named = false;
  for (Value operand : op->getOperands())
    named |= read(builder, node, operand, copy);
  Value result = op->getResult(0);
  if (named && isVirtualReg(result.getType())) {
    SmallVector<int64_t> words = getFixedRegisters(result);
    if (isNameable(result, words)) {
      names.push_back(result);
      return;
    }
    if (!words.empty()) {
      mixed.resize(getValues().size() + 1);
      mixed.set(getValues().size());
    }
  }
  define(builder, node, result, copy, copy + 1, /*isTuple=*/true);
}

void Liveness::addOpEvents(LiveRangeBuilder &builder, unsigned node, Operation *op,
                           const InstrInfo *info) {
  unsigned numResults = op->getNumResults();
  if (info && info->form == Form::Pseudo) {
    if (numResults == 0 || llvm::isa<ConstantOp>(op))
      return; // dce_protect reads nothing
    if (isTupleOp(op)) {
      flowNodes.push_back(node);
      return addTupleEvents(builder, node, op);
    }
    if (isPrecolored(op)) {
      if (isVirtualReg(op->getResult(0).getType()))
        names.push_back(op->getResult(0));
      return;
    }
  }
  // Raw lines touch what their text says, arithmetic what its expansion will.
  if (!info || info->form == Form::Raw || info->form == Form::Pseudo ||
      (info->implicitReads & ImplicitReg::VCC) ||
      (info->implicitWrites & (ImplicitReg::VCC | ImplicitReg::EXEC)))
    addPhysicalNode(node);
  int tied = getTiedOperand(op, info);
  if (tied >= 0)
    flowNodes.push_back(node);
  // The mask of a select is a placeholder.
  int skipped = info && info->form == Form::VALUSelect ? 2 : -1;
  for (auto [i, operand] : llvm::enumerate(op->getOpOperands()))
    if (static_cast<int>(i) != skipped)
      read(builder, node, operand.get(),
           static_cast<int>(i) == tied ? LinearFlow::copySlot(node) : LinearFlow::readEnd(node));
  if (numResults == 0 || op->getNumRegions() != 0)
    return;
  Slot start = writesBeforeReading(op, info) ? LinearFlow::earlyWriteSlot(node)
                                             : LinearFlow::writeSlot(node);
  for (unsigned i = 0; i < numResults; ++i)
    define(builder, node, op->getResult(i), start, LinearFlow::nodeEnd(node));
}

void Liveness::addEvents(LiveRangeBuilder &builder, unsigned node) {
  const LinearFlow::Node &current = flow.getNodes()[node];
  Operation *op = current.op;
  Slot copy = LinearFlow::copySlot(node), end = LinearFlow::readEnd(node);
  Slot start = LinearFlow::writeSlot(node), nodeEnd = LinearFlow::nodeEnd(node);
  builder.enter(node);
  auto readAll = [&](ValueRange values, Slot until) {
    for (Value value : values)
      read(builder, node, value, until);
  };
  if (current.exit) {
    for (Value result : op->getResults())
      define(builder, node, result, LinearFlow::exitSlot(node), LinearFlow::exitSlot(node) + 1);
  } else if (!current.info || current.info->form != Form::Region) {
    addOpEvents(builder, node, op, current.info);
  } else if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    flowNodes.push_back(node);
    readAll(loop.getInitArgs(), copy);
    if (Value bound = loop.getCountedBound())
      read(builder, node, bound, end);
    for (Value argument : loop.getBodyBlock()->getArguments())
      define(builder, node, argument, start, nodeEnd);
  } else if (auto condition = llvm::dyn_cast<ConditionOp>(op)) {
    readAll(condition.getIterArgs(), copy);
    read(builder, node, condition.getCondition(), end);
    // The back edge writes the arguments again.
    for (Value argument : op->getBlock()->getArguments())
      if (unsigned index = getIndex(argument); index != kNone)
        builder.write(index, start, nodeEnd);
  } else {
    if (llvm::isa<IfOp>(op))
      flowNodes.push_back(node);
    readAll(op->getOperands(), llvm::isa<YieldOp>(op) ? copy : end);
  }
}

Liveness::Liveness(const LinearFlow &flow) : flow(flow), numbers(flow.getNodes().size()) {
  shapes.reserve(flow.getNodes().size());
  LiveRangeBuilder builder(flow);
  for (unsigned node = 0; node < flow.getNodes().size(); ++node)
    addEvents(builder, node);
  ranges = builder.compute();
  liveInto = builder.getLiveIn();
}

//===----------------------------------------------------------------------===//
// PhysicalLiveness
//===----------------------------------------------------------------------===//

SmallVector<RegRange, 4> waveasm::getNamedRegisters(StringRef line) {
  SmallVector<RegRange, 4> found;
  for (size_t i = 0; i < line.size(); ++i) {
    bool starts = i == 0 || !(llvm::isAlnum(line[i - 1]) || line[i - 1] == '_' ||
                              line[i - 1] == '.' || line[i - 1] == '$');
    size_t kind = StringRef("vsa").find(llvm::toLower(line[i]));
    if (!starts || kind == StringRef::npos)
      continue;
    StringRef rest = line.substr(i + 1);
    int64_t first = 0, last = 0;
    if (rest.consume_front("[")) {
      if (rest.ltrim().consumeInteger(10, first))
        continue;
      rest = rest.ltrim().drop_while(llvm::isDigit).ltrim();
      last = first;
      if (rest.consume_front(":"))
        (void)rest.ltrim().consumeInteger(10, last);
    } else {
      if (rest.consumeInteger(10, first) ||
          (!rest.empty() && (llvm::isAlnum(rest.front()) || rest.front() == '_')))
        continue;
      last = first;
    }
    if (first >= 0 && last >= first && last < PhysicalLiveness::kFileSize)
      found.push_back({static_cast<RegClass>(kind), first, last - first + 1});
  }
  return found;
}

PhysicalLiveness::PhysicalLiveness(const Liveness &liveness) {
  const LinearFlow &flow = liveness.getFlow();
  LiveRangeBuilder builder(flow);
  for (unsigned unit = 0; unit < kNumUnits; ++unit)
    builder.addVariable();
  StringRef chip = flow.getProgram().getTarget().getChipName();
  auto forUnits = [&](const RegRange &range, auto visit) {
    bool scalar = range.cls == RegClass::SGPR;
    int64_t end = std::min<int64_t>(range.index + range.size, scalar ? kM0Index : kFileSize);
    for (int64_t i = range.index; i < end; ++i)
      visit(getUnit(range.cls, i));
    int64_t &count = counts[static_cast<unsigned>(range.cls)];
    int64_t counted = scalar ? std::min(end, kVCCIndex) : end;
    if (range.index < counted)
      count = std::max(count, counted);
  };
  for (unsigned node : liveness.getPhysicalNodes()) {
    if (flow.getNodes()[node].exit)
      continue;
    builder.enter(node);
    Operation *op = flow.getNodes()[node].op;
    auto read = [&](unsigned unit) { builder.read(unit, LinearFlow::readEnd(node)); };
    PhysicalAccess access = getPhysicalAccess(op, chip);
    if (!access.known) {
      // May read and may write what it names.
      if (auto raw = llvm::dyn_cast<RawOp>(op))
        for (const RegRange &range : getNamedRegisters(raw.getText()))
          forUnits(range, read);
      continue;
    }
    for (const RegRange &range : access.reads)
      forUnits(range, read);
    bool early = writesBeforeReading(op, flow.getNodes()[node].info);
    Slot start = early ? LinearFlow::earlyWriteSlot(node) : LinearFlow::writeSlot(node);
    for (const RegRange &range : access.writes)
      forUnits(range, [&](unsigned unit) {
        builder.write(unit, start, LinearFlow::nodeEnd(node));
      });
  }
  ranges = builder.compute();
}
