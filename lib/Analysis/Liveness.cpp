//===- Liveness.cpp - Live ranges of values and of physical registers -----===//

#include "waveasm/Analysis/Liveness.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "llvm/ADT/StringExtras.h"


using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Facts about values and ops
//===----------------------------------------------------------------------===//

int64_t waveasm::getEncodingAlignment(RegClass cls, int64_t size) {
  if (size < 2)
    return 1;
  return cls == RegClass::SGPR && size > 2 ? 4 : 2;
}

bool waveasm::isRegisterName(Value value) {
  if (isPhysicalReg(value.getType()))
    return true;
  Operation *def = value.getDefiningOp();
  if (!def || !isVirtualReg(value.getType()))
    return false;
  if (isPrecolored(def))
    return true;
  if (!isTupleOp(def))
    return false;
  SmallVector<int64_t> words = getFixedRegisters(value);
  if (words.empty() || words.front() < 0)
    return false;
  for (unsigned i = 1; i < words.size(); ++i)
    if (words[i] != words.front() + i)
      return false;
  RegInfo info = *getRegInfo(value.getType());
  return words.front() % getEncodingAlignment(info.cls, info.size) == 0;
}

bool waveasm::writesBeforeReading(Operation *op) {
  const InstrInfo *info = waveasm::getInstrInfo(op);
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

int waveasm::getTiedOperand(Operation *op) {
  const InstrInfo *info = waveasm::getInstrInfo(op);
  if (!info || info->tiedOperand < 0 || info->form == Form::Pseudo)
    return -1;
  return isRegister(op->getOperand(info->tiedOperand).getType()) ? info->tiedOperand : -1;
}

//===----------------------------------------------------------------------===//
// Liveness
//===----------------------------------------------------------------------===//

void Liveness::number(Value value) {
  if (!isVirtualReg(value.getType()) || isRegisterName(value))
    return;
  indices.try_emplace(value, values.size());
  values.push_back(value);
}

void Liveness::read(LiveRangeBuilder &builder, unsigned node, Value value, Slot end) {
  if (unsigned index = getIndex(value); index != kNone)
    builder.read(node, index, end);
}

void Liveness::readAll(LiveRangeBuilder &builder, unsigned node, ValueRange values, Slot end) {
  for (Value value : values)
    read(builder, node, value, end);
}

void Liveness::writeAll(LiveRangeBuilder &builder, unsigned node, ValueRange written, Slot start,
                        Slot deadEnd) {
  for (Value value : written)
    if (unsigned index = getIndex(value); index != kNone)
      builder.write(node, index, start, deadEnd);
}

void Liveness::addOpEvents(LiveRangeBuilder &builder, unsigned node, Operation *op,
                           const InstrInfo *info) {
  Slot copy = LinearFlow::copySlot(node), end = LinearFlow::readEnd(node);
  if (info && info->form == Form::Pseudo) {
    if (op->getNumResults() == 0)
      return; // dce_protect reads nothing
    if (isTupleOp(op)) {
      readAll(builder, node, op->getOperands(), copy);
      writeAll(builder, node, op->getResults(), copy, copy + 1);
      return;
    }
  }
  int tied = getTiedOperand(op);
  // The mask of a select is a placeholder.
  int skipped = info && info->form == Form::VALUSelect ? 2 : -1;
  for (int i = 0, count = op->getNumOperands(); i < count; ++i)
    if (i != skipped)
      read(builder, node, op->getOperand(i), i == tied ? copy : end);
  Slot start = writesBeforeReading(op) ? LinearFlow::earlyWriteSlot(node)
                                       : LinearFlow::writeSlot(node);
  writeAll(builder, node, op->getResults(), start, LinearFlow::nodeEnd(node));
}

void Liveness::addEvents(LiveRangeBuilder &builder, unsigned node) {
  const LinearFlow::Node &current = flow.getNodes()[node];
  Operation *op = current.op;
  if (!current.exit && (!current.info || current.info->form != Form::Region))
    return addOpEvents(builder, node, op, current.info);
  Slot copy = LinearFlow::copySlot(node), end = LinearFlow::readEnd(node);
  Slot write = LinearFlow::writeSlot(node), nodeEnd = LinearFlow::nodeEnd(node);
  if (current.exit) {
    Slot start = LinearFlow::exitSlot(node);
    return writeAll(builder, node, op->getResults(), start, start + 1);
  }
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    readAll(builder, node, loop.getInitArgs(), copy);
    if (Value bound = loop.getCountedBound())
      read(builder, node, bound, end);
    writeAll(builder, node, loop.getBodyBlock()->getArguments(), write, nodeEnd);
  } else if (auto condition = llvm::dyn_cast<ConditionOp>(op)) {
    readAll(builder, node, condition.getIterArgs(), copy);
    read(builder, node, condition.getCondition(), end);
    // The back edge writes the arguments again.
    writeAll(builder, node, op->getBlock()->getArguments(), write, nodeEnd);
  } else {
    readAll(builder, node, op->getOperands(), llvm::isa<YieldOp>(op) ? copy : end);
  }
}

Liveness::Liveness(const LinearFlow &flow) : flow(flow) {
  values.reserve(flow.getNodes().size());
  indices.reserve(flow.getNodes().size());
  for (const LinearFlow::Node &node : flow.getNodes()) {
    if (node.exit || node.op->getNumRegions() == 0) {
      for (Value result : node.op->getResults())
        number(result);
      continue;
    }
    for (Region &region : node.op->getRegions())
      for (Block &block : region)
        for (Value argument : block.getArguments())
          number(argument);
  }
  LiveRangeBuilder builder(flow, values.size());
  for (unsigned node = 0; node < flow.getNodes().size(); ++node)
    addEvents(builder, node);
  ranges = builder.compute();
  liveInto.resize(values.size());
  for (unsigned index = 0; index < values.size(); ++index)
    if (builder.isLiveIn(index))
      liveInto.set(index);
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

PhysicalLiveness::PhysicalLiveness(const LinearFlow &flow) {
  LiveRangeBuilder builder(flow, kNumUnits);
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
  for (unsigned node = 0; node < flow.getNodes().size(); ++node) {
    if (flow.getNodes()[node].exit)
      continue;
    Operation *op = flow.getNodes()[node].op;
    auto read = [&](unsigned unit) { builder.read(node, unit, LinearFlow::readEnd(node)); };
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
    Slot start = writesBeforeReading(op) ? LinearFlow::earlyWriteSlot(node)
                                         : LinearFlow::writeSlot(node);
    for (const RegRange &range : access.writes)
      forUnits(range, [&](unsigned unit) {
        builder.write(node, unit, start, LinearFlow::nodeEnd(node));
      });
  }
  ranges = builder.compute();
}
