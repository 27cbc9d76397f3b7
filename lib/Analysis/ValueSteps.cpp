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

static bool isPlain(const FlowOp &op) {
  return op.info->isMachineInstr() && op.info->form != Form::Raw;
}

ValueSteps::ValueSteps(ProgramOp program, const ProgramFlow &flow, LaneValues &values,
                       bool globalOffsets)
    : flow(flow), values(values), chip(program.getTarget().getChipName()),
      globalOffsets(globalOffsets) {
  for (const FlowOp &op : flow.getOps())
    allLanesOn &= !(op.implicitWrites & ImplicitReg::EXEC) &&
                  (isPlain(op) || !forgets(op, flow.isStructured()));
  int body = addSequence(0, flow.getOps().size());
  AskedUnits asked;
  ask(body, asked);
  for (ArrayRef<Place> sequence : places) {
    sequences.emplace_back();
    for (Place place : sequence)
      if (place.step >= 0)
        sequences.back().push_back(std::move(steps[place.step]));
  }
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

int ValueSteps::addSequence(unsigned begin, unsigned end) {
  int number = places.size();
  places.emplace_back();
  std::vector<Place> sequence;
  for (unsigned index = begin; index < end; index = flow.getOps()[index].end) {
    int step = addStep(index);
    const auto &writes = flow.getOps()[index].writes;
    if (step >= 0 || !writes.empty())
      sequence.push_back({index, step, writes.empty() ? UnitRange() : *writes.begin(),
                          writes.size() > 1});
  }
  places[number] = std::move(sequence);
  return number;
}

int ValueSteps::addStep(unsigned index) {
  const FlowOp &fact = flow.getOps()[index];
  bool regions = !isPlain(fact) && llvm::isa<LoopOp, IfOp>(fact.op);
  if (regions || (!isPlain(fact) && forgets(fact, flow.isStructured()))) {
    ValueStep step;
    step.op = index;
    step.kind = ValueStep::Forget;
    if (regions)
      addRegions(index, step);
    steps.push_back(std::move(step));
    return steps.size() - 1;
  }
  std::optional<ValueSource> key = findKey(fact);
  if (!key)
    return -1;
  int step = addPlain(index);
  steps[step].key = key;
  steps[step].keyIsFlag = fact.info->form == Form::Region; // a condition
  return step;
}

int ValueSteps::addPlain(unsigned index) {
  ValueStep &step = steps.emplace_back();
  step.op = index;
  step.isScalar = flow.getOps()[index].info->unit == Unit::SALU;
  return steps.size() - 1;
}

void ValueSteps::addRegions(unsigned index, ValueStep &step) {
  const FlowOp &fact = flow.getOps()[index];
  step.scope = scopes.size();
  scopes.emplace_back();
  if (auto loop = llvm::dyn_cast<LoopOp>(fact.op)) {
    step.kind = ValueStep::Loop;
    if (Value bound = loop.getCountedBound())
      step.sources = {getSource(loop.getInitArgs().front(), 0), getSource(bound, 0)};
    step.inner[0] = addSequence(index + 1, fact.end);
    return;
  }
  unsigned other = flow.getElse(index);
  step.kind = ValueStep::If;
  step.key = getSource(llvm::cast<IfOp>(fact.op).getCondition(), 0);
  step.inner[0] = addSequence(index + 1, other);
  if (other != fact.end)
    step.inner[1] = addSequence(other, fact.end);
}

std::optional<ValueSource> ValueSteps::findKey(const FlowOp &op) {
  if (Value address = getAddress(op))
    return getSource(address, 0);
  if (op.info->form == Form::VMEMToLDS)
    return ValueSource{static_cast<int>(kM0Unit), 0};
  if (op.info->form != Form::Region)
    return std::nullopt;
  auto condition = llvm::dyn_cast<ConditionOp>(op.op);
  return condition ? std::optional(getSource(condition.getCondition(), 0)) : std::nullopt;
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
  for (Place &place : llvm::reverse(places[sequence])) {
    if (place.step < 0) {
      if (place.writesMore || asked.overlap(place.written)) // few
        askPlain(place, asked);
      continue;
    }
    switch (steps[place.step].kind) {
    case ValueStep::Forget:
      asked = AskedUnits();
      break;
    case ValueStep::If:
      askIf(place.step, asked);
      break;
    case ValueStep::Loop:
      askLoop(place.step, asked);
      break;
    case ValueStep::Plain:
      askPlain(place, asked);
      break;
    }
  }
}

// Only where a value is asked for it is computed: for loop conditions it is enough to know that
// waves agree.
void ValueSteps::askPlain(Place &place, AskedUnits &asked) {
  const FlowOp &op = flow.getOps()[place.op];
  bool value = false, any = false;
  for (UnitRange range : op.writes) {
    bool isValue = asked.values.overlaps(range);
    value |= isValue;
    any |= isValue || asked.uniformity.overlaps(range);
  }
  if (!any && place.step < 0)
    return;
  if (place.step < 0)
    place.step = addPlain(place.op);
  ValueStep &step = steps[place.step];
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
  askSources(step, op, asked);
}

void ValueSteps::askSources(const ValueStep &step, const FlowOp &op, AskedUnits &asked) {
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

// Steps may be added while inner sequences are walked: no reference into `steps` outlives that.
void ValueSteps::askIf(int index, AskedUnits &asked) {
  unsigned scope = steps[index].scope;
  scopes[scope].after.add(asked);
  AskedUnits other = asked;
  ask(steps[index].inner[0], asked);
  if (int inner = steps[index].inner[1]; inner >= 0)
    ask(inner, other);
  asked.add(other);
  addSource(asked.values, *steps[index].key);
}

void ValueSteps::askLoop(int index, AskedUnits &asked) {
  // Sequences of inner loops come again with each walk of this one: what was found stays.
  unsigned scope = steps[index].scope;
  scopes[scope].after.add(asked);
  do {
    asked = scopes[scope].after;
    asked.add(scopes[scope].header);
    ask(steps[index].inner[0], asked);
  } while (scopes[scope].header.add(asked));
  asked.add(scopes[scope].after);
  for (const ValueSource &source : steps[index].sources)
    addSource(asked.uniformity, source);
}
