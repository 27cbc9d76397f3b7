//===- ValueSteps.cpp - The ops that addresses and conditions need --------===//

#include "waveasm/Analysis/ValueSteps.h"

using namespace mlir;
using namespace waveasm;

static std::optional<unsigned> getUnit(Type type) {
  std::optional<RegInfo> info = getRegInfo(type);
  if (!info || !info->physical)
    return std::nullopt;
  return RegUnit::get({info->cls, info->index, info->size});
}

// True for raw text that may do anything, and where a path may come in from anywhere.
static bool forgets(const FlowOp &op, bool structured) {
  return !op.known || llvm::isa<LabelOp>(op.op) || (!structured && llvm::isa<RawOp>(op.op));
}

ValueSteps::ValueSteps(ProgramOp program, const ProgramFlow &flow, LaneValues &values,
                       bool globalOffsets)
    : flow(flow), values(values), chip(program.getTarget().getChipName()),
      globalOffsets(globalOffsets) {
  UnitSet exec;
  exec.add(kExecUnits);
  for (const FlowOp &op : flow.getOps()) {
    bool plain = op.info->isMachineInstr() && op.info->form != Form::Raw;
    allLanesOn &= plain || !forgets(op, flow.isStructured());
    for (UnitRange range : op.writes)
      allLanesOn &= !exec.overlaps(range);
  }
  int body = addSequence(*program.getBodyBlock());
  AskedUnits asked;
  ask(body, asked);
  for (Sequence &sequence : sequences)
    llvm::erase_if(sequence, [](const ValueStep &step) {
      return step.kind == ValueStep::Plain && !step.key && !step.isAsked;
    });
}

//===----------------------------------------------------------------------===//
// Steps in order
//===----------------------------------------------------------------------===//

// The register that addresses LDS, but for DMA, where it is M0; else the lanes' offset.
Value ValueSteps::getAddress(const FlowOp &op) const {
  switch (op.info->form) {
  case Form::LDSLoad:
    return op.op->getOperand(0);
  case Form::LDSStore:
    return op.op->getOperand(1);
  case Form::VMEMLoad:
    return globalOffsets ? op.op->getOperand(1) : Value();
  case Form::VMEMStore:
  case Form::VMEMAtomic:
    return globalOffsets ? op.op->getOperand(2) : Value();
  default:
    return Value();
  }
}

ValueSource ValueSteps::getSource(Value operand, unsigned word) {
  if (auto imm = llvm::dyn_cast<ImmType>(operand.getType())) {
    // The high word of a 64-bit operand is the sign extension of the constant.
    uint64_t value = static_cast<uint64_t>(imm.getValue());
    return {-1, values.constant(word == 0 ? value : value >> 32)};
  }
  if (llvm::isa<SCCType>(operand.getType()))
    return {static_cast<int>(RegUnit::kSCC), 0};
  std::optional<unsigned> unit = getUnit(operand.getType());
  return unit ? ValueSource{static_cast<int>(*unit + word), 0}
              : ValueSource{-1, LaneValues::kDivergent};
}

int ValueSteps::addSequence(Block &block) {
  int number = sequences.size();
  sequences.emplace_back();
  Sequence steps;
  // The flow has the ops in this order, but for those that emit nothing.
  for (Operation &op : block)
    if (next < flow.getOps().size() && flow.getOps()[next].op == &op)
      addStep(&op, next++, steps);
  sequences[number] = std::move(steps);
  return number;
}

void ValueSteps::addStep(Operation *op, unsigned index, Sequence &steps) {
  const FlowOp &fact = flow.getOps()[index];
  ValueStep step;
  step.op = index;
  bool plain = fact.info->isMachineInstr() && fact.info->form != Form::Raw;
  if (!plain && llvm::isa<LoopOp, IfOp>(op))
    addRegions(op, step);
  else if (!plain && forgets(fact, flow.isStructured()))
    step.kind = ValueStep::Forget;
  else
    findKey(step, fact);
  if (step.kind != ValueStep::Plain || step.key || !fact.writes.empty())
    steps.push_back(std::move(step));
}

void ValueSteps::addRegions(Operation *op, ValueStep &step) {
  step.scope = scopes.size();
  scopes.emplace_back();
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    step.kind = ValueStep::Loop;
    if (Value bound = loop.getCountedBound())
      step.sources = {getSource(loop.getInitArgs().front(), 0), getSource(bound, 0)};
    step.inner[0] = addSequence(*loop.getBodyBlock());
    return;
  }
  auto ifOp = llvm::cast<IfOp>(op);
  step.kind = ValueStep::If;
  step.key = getSource(ifOp.getCondition(), 0);
  step.inner[0] = addSequence(*ifOp.getThenBlock());
  if (Block *elseBlock = ifOp.getElseBlock())
    step.inner[1] = addSequence(*elseBlock);
}

void ValueSteps::findKey(ValueStep &step, const FlowOp &op) {
  step.isScalar = op.info->unit == Unit::SALU;
  if (Value address = getAddress(op)) {
    step.key = getSource(address, 0);
  } else if (op.info->form == Form::VMEMToLDS) {
    step.key = ValueSource{static_cast<int>(kM0Unit), 0};
  } else if (auto condition = llvm::dyn_cast<ConditionOp>(op.op)) {
    step.key = getSource(condition.getCondition(), 0);
    step.keyIsFlag = true;
  }
}

//===----------------------------------------------------------------------===//
// What a step computes
//===----------------------------------------------------------------------===//

// True if what the op writes follows from the registers it reads.
static bool isPure(const FlowOp &op, StringRef chip) {
  if (!op.known || op.event != MemEvent::None || op.memReads || op.memWrites)
    return false;
  // A raw line may read counters and ids of the hardware; VALU lines cannot.
  if (auto raw = llvm::dyn_cast<RawOp>(op.op))
    return getRawEffects(raw.getText(), chip).unit == Unit::VALU;
  return op.info->unit == Unit::VALU || op.info->unit == Unit::SALU || op.info->unit == Unit::MFMA;
}

void ValueSteps::describe(ValueStep &step, const FlowOp &op) {
  step.isPure = isPure(op, chip);
  if (op.info->form != Form::SMEMLoad)
    return;
  step.isKernarg = true;
  step.sources = {getSource(op.op->getOperand(0), 0), getSource(op.op->getOperand(0), 1),
                  getSource(op.op->getOperand(1), 0)};
}

void ValueSteps::describeComputation(ValueStep &step, const FlowOp &op) {
  Operation *def = op.op;
  const InstrInfo &info = *op.info;
  auto set = [&](ValueStep::Compute compute, unsigned target, ArrayRef<ValueSource> sources) {
    step.compute = compute;
    step.target = target;
    step.sources.assign(sources.begin(), sources.end());
  };
  auto source = [&](unsigned operand, unsigned word = 0) {
    return getSource(def->getOperand(operand), word);
  };
  if (info.form == Form::MovM0)
    return set(ValueStep::Copy, kM0Unit, {source(0)});
  if (info.form == Form::MovExec)
    return set(ValueStep::Copy, kExecUnit, {source(0, 0), source(0, 1)});
  if (info.form == Form::SALUCmp && info.integerOp != IntOp::None) {
    step.operation = info.integerOp;
    return set(ValueStep::Apply, RegUnit::kSCC, {source(0), source(1)});
  }
  std::optional<unsigned> dst;
  if (def->getNumResults())
    dst = getUnit(def->getResult(0).getType());
  if (!dst)
    return;
  int64_t words = getRegInfo(def->getResult(0).getType())->size;
  switch (info.form) {
  case Form::SaveExec:
    return set(ValueStep::SaveExec, *dst, {});
  case Form::ReadFirstLane:
    return set(ValueStep::FirstLane, *dst, {source(0)});
  case Form::SALUSelect:
    return set(ValueStep::SelectSCC, *dst, {source(0), source(1), source(2)});
  case Form::VALUSelect:
    return set(ValueStep::SelectVCC, *dst, {source(0), source(1)});
  case Form::AccRead:
  case Form::AccWrite:
    return set(ValueStep::Copy, *dst, {source(0)});
  default:
    break;
  }
  SmallVector<ValueSource, 4> sources;
  if (info.integerOp == IntOp::Mov) {
    std::optional<RegInfo> from = getRegInfo(def->getOperand(0).getType());
    bool splat = info.form == Form::VMov && (!from || from->size == 1);
    for (int64_t word = 0; word < words; ++word)
      sources.push_back(source(0, splat ? 0 : word));
    return set(ValueStep::Copy, *dst, sources);
  }
  if (info.integerOp == IntOp::None || words != 1)
    return;
  for (unsigned i = 0; i < std::min(3u, def->getNumOperands()); ++i)
    sources.push_back(source(i));
  step.operation = info.integerOp;
  set(ValueStep::Apply, *dst, sources);
}

//===----------------------------------------------------------------------===//
// Against the order
//===----------------------------------------------------------------------===//

static void addSource(UnitSet &units, const ValueSource &source) {
  if (source.unit >= 0)
    units.add(source.unit);
}

// `asked`: behind the sequence, then in front of it.
void ValueSteps::ask(int sequence, AskedUnits &asked) {
  for (ValueStep &step : llvm::reverse(sequences[sequence])) {
    switch (step.kind) {
    case ValueStep::Forget:
      asked = AskedUnits();
      break;
    case ValueStep::If:
      askIf(step, asked);
      break;
    case ValueStep::Loop:
      askLoop(step, asked);
      break;
    case ValueStep::Plain:
      askPlain(step, asked);
      break;
    }
  }
}

// Only where a value is asked for it is computed: for loop conditions it is enough to know that
// waves agree.
void ValueSteps::askPlain(ValueStep &step, AskedUnits &asked) {
  const FlowOp &op = flow.getOps()[step.op];
  bool value = false, any = false;
  for (UnitRange range : op.writes) {
    bool isValue = asked.values.overlaps(range);
    value |= isValue;
    any |= isValue || asked.uniformity.overlaps(range);
  }
  if (any && !step.isAsked) {
    step.isAsked = true;
    describe(step, op);
  }
  if (value && !step.isDescribed) {
    step.isDescribed = true;
    if (!step.isKernarg)
      describeComputation(step, op);
  }
  if (any)
    for (UnitRange range : op.writes)
      if (allLanesOn || step.isScalar || range.first >= RegUnit::kSGPR)
        asked.remove(range);
  if (step.isAsked) {
    for (const ValueSource &source : step.sources)
      addSource(asked.values, source);
    if (step.isPure)
      for (UnitRange range : op.reads)
        asked.uniformity.add(range);
  }
  if (step.key)
    addSource(step.keyIsFlag ? asked.uniformity : asked.values, *step.key);
}

void ValueSteps::askIf(const ValueStep &step, AskedUnits &asked) {
  scopes[step.scope].after.add(asked);
  AskedUnits other = asked;
  ask(step.inner[0], asked);
  if (step.inner[1] >= 0)
    ask(step.inner[1], other);
  asked.add(other);
  addSource(asked.values, *step.key);
}

void ValueSteps::askLoop(const ValueStep &step, AskedUnits &asked) {
  // Sequences of inner loops come again with each walk of this one: what was found stays.
  scopes[step.scope].after.add(asked);
  do {
    asked = scopes[step.scope].after;
    asked.add(scopes[step.scope].header);
    ask(step.inner[0], asked);
  } while (scopes[step.scope].header.add(asked));
  asked.add(scopes[step.scope].after);
  for (const ValueSource &source : step.sources)
    addSource(asked.uniformity, source);
}
