//===- RegisterValues.cpp - Addresses and conditions of a program ---------===//

#include "waveasm/Analysis/RegisterValues.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/DenseSet.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kM0Unit = RegUnit::kSGPR + kM0Index;
static constexpr unsigned kExecUnit = RegUnit::kSGPR + kExecIndex;
static constexpr unsigned kVCCUnit = RegUnit::kSGPR + kVCCIndex;
/// A loop whose values repeat later than this is treated as if they did not.
static constexpr unsigned kMaxPeriod = 8;

static std::optional<unsigned> getUnit(Type type) {
  std::optional<RegInfo> info = getRegInfo(type);
  if (!info || !info->physical)
    return std::nullopt;
  return RegUnit::get({info->cls, info->index, info->size});
}

static bool writesAny(const FlowOp &op, const UnitSet &units) {
  return llvm::any_of(op.writes, [&](UnitRange range) { return units.overlaps(range); });
}

// The register that addresses LDS, but for DMA, where it is M0; else the lanes' offset.
Value RegisterValues::getAddress(const FlowOp &op) const {
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

RegisterValues::RegisterValues(ProgramOp program, const ProgramFlow &flow, const KernelABI &abi,
                               ValueTables &tables, bool globalOffsets)
    : flow(flow), tables(tables), globalOffsets(globalOffsets), values(tables.values), zero(values.constant(0)),
      allOnes(values.constant(~0u)) {
  findRelevantOps();
  unsigned body = addSequence(*program.getBodyBlock());
  dropUnobserved();
  State state = getEntryState(program, abi);
  run(body, state, 0);
}

// Work-item ids are packed in one VGPR (hardware.md section 6.2): x in bits 9:0, y in
// 19:10, z in 29:20; the bits of dimensions that are not enabled are undefined.
LaneValues::Id waveasm::getWorkitemIds(ProgramOp program, LaneValues &values) {
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  auto launches = [](int64_t size) { return size >= 1 && size <= 1024; };
  if (!program.getWorkgroupSize() || !llvm::all_of(sizes, launches))
    return LaneValues::kDivergent;
  uint32_t mask = 0x3fffffffu >> (10 * (3 - getWorkitemDims(program)));
  LaneValues::Alternative ids(values.getNumLanes());
  for (unsigned lane = 0; lane < ids.size(); ++lane) {
    int64_t x = lane % sizes[0], y = lane / sizes[0] % sizes[1], z = lane / (sizes[0] * sizes[1]);
    uint32_t packed = (x & 1023) | (y & 1023) << 10 | (z & 1023) << 20;
    ids[lane] = {packed & mask, mask};
  }
  return values.perLane(std::move(ids));
}

RegisterValues::State RegisterValues::getEntryState(ProgramOp program, const KernelABI &abi) {
  State state(RegUnit::kCount, LaneValues::kDivergent);
  // What the launch does not set is undefined and not read by a correct program.
  for (unsigned unit = RegUnit::kSGPR; unit < RegUnit::kCount; ++unit)
    state[unit] = LaneValues::kUniform;
  state[RegUnit::kSGPR + abi.kernargPtr] = tables.kernargLow;
  state[RegUnit::kSGPR + abi.kernargPtr + 1] = tables.kernargHigh;
  state[kExecUnit] = state[kExecUnit + 1] = allOnes;
  std::optional<ABIAttr> attr = program.getAbi();
  int64_t tid = attr && attr->getTid() ? *attr->getTid() : 0;
  if (tid >= 0 && tid < 256)
    state[RegUnit::kVGPR + tid] = getWorkitemIds(program, values);
  return state;
}

//===----------------------------------------------------------------------===//
// What is worth computing
//===----------------------------------------------------------------------===//

// Only values that reach an LDS address, M0, EXEC or the condition of an if are computed
// lane by lane. For loop conditions it is enough to know that waves agree. An op that is
// left out here only makes a value unknown.
void RegisterValues::findRelevantOps() {
  relevant.resize(flow.getOps().size());
  UnitSet units; // that a name asks for
  DenseSet<Value> seen;
  SmallVector<Value, 64> open;
  auto push = [&](ValueRange operands) {
    for (Value operand : operands)
      if (!llvm::isa<ImmType>(operand.getType()) && seen.insert(operand).second)
        open.push_back(operand);
  };
  auto visitDef = [&](Value value) {
    if (auto argument = llvm::dyn_cast<BlockArgument>(value)) {
      if (auto loop = llvm::dyn_cast<LoopOp>(argument.getOwner()->getParentOp()))
        push({loop.getInitArgs()[argument.getArgNumber()],
              loop.getConditionOp().getIterArgs()[argument.getArgNumber()]});
      return;
    }
    Operation *def = value.getDefiningOp();
    unsigned number = llvm::cast<OpResult>(value).getResultNumber();
    if (auto loop = llvm::dyn_cast<LoopOp>(def))
      return push({loop.getInitArgs()[number], loop.getConditionOp().getIterArgs()[number]});
    if (auto ifOp = llvm::dyn_cast<IfOp>(def)) {
      for (Region &region : ifOp->getRegions())
        if (!region.empty())
          push(region.front().getTerminator()->getOperand(number));
      return;
    }
    int index = flow.getIndex(def);
    if (index >= 0)
      relevant.set(index);
    push(def->getOperands());
    // A name stands for whatever is in the registers.
    std::optional<RegInfo> info = getRegInfo(value.getType());
    std::optional<unsigned> first;
    if (index < 0 && info && def->getNumOperands() == 0)
      first = RegUnit::get({info->cls, info->index, info->size});
    if (first)
      units.add(UnitRange(*first, info->size));
  };
  for (auto [index, op] : llvm::enumerate(flow.getOps())) {
    if (op.info->form == Form::MovM0 || op.info->form == Form::MovExec ||
        op.info->form == Form::SaveExec) {
      relevant.set(index);
      push(op.op->getOperands());
    } else if (op.info->form == Form::Region) {
      if (auto ifOp = llvm::dyn_cast<IfOp>(op.op))
        push(ifOp.getCondition());
    } else if (Value address = getAddress(op)) {
      push(address);
    }
  }
  // A name's registers have what any op has put there with them as its first.
  for (UnitSet known;;) {
    while (!open.empty())
      visitDef(open.pop_back_val());
    if (units == known)
      break;
    UnitSet added = units;
    added.removeAll(known);
    known = units;
    for (const FlowOp &op : flow.getOps()) {
      auto isAsked = [&](Value result) {
        std::optional<unsigned> unit = getUnit(result.getType());
        return unit && added.contains(*unit);
      };
      if (writesAny(op, added) && llvm::any_of(op.op->getResults(), isAsked))
        push(op.op->getResults());
    }
  }
}

//===----------------------------------------------------------------------===//
// Looking everything up
//===----------------------------------------------------------------------===//

RegisterValues::Source RegisterValues::getSource(Value operand, unsigned word) {
  if (auto imm = llvm::dyn_cast<ImmType>(operand.getType())) {
    // The high word of a 64-bit operand is the sign extension of the constant.
    uint64_t value = static_cast<uint64_t>(imm.getValue());
    return {-1, values.constant(word == 0 ? value : value >> 32)};
  }
  if (llvm::isa<SCCType>(operand.getType()))
    return {static_cast<int>(RegUnit::kSCC), 0};
  std::optional<unsigned> unit = getUnit(operand.getType());
  return unit ? Source{static_cast<int>(*unit + word), 0} : Source{-1, LaneValues::kDivergent};
}

// True if what the op writes follows from the registers it reads.
static bool isPure(const FlowOp &op) {
  if (op.unknown || op.event != MemEvent::None || op.memReads || op.memWrites)
    return false;
  // A raw line may read counters and ids of the hardware; VALU lines cannot.
  if (auto raw = llvm::dyn_cast<RawOp>(op.op))
    return getRawEffects(raw.getText(), op.op->getParentOfType<ProgramOp>()
                                            .getTarget().getChipName()).unit == Unit::VALU;
  return op.info->unit == Unit::VALU || op.info->unit == Unit::SALU || op.info->unit == Unit::MFMA;
}

void RegisterValues::describeComputation(Step &step, const FlowOp &op) {
  Operation *def = op.op;
  const InstrInfo &info = *op.info;
  auto set = [&](Step::Compute compute, unsigned target, ArrayRef<Source> sources) {
    step.compute = compute;
    step.target = target;
    step.sources.assign(sources.begin(), sources.end());
  };
  auto source = [&](unsigned operand, unsigned word = 0) {
    return getSource(def->getOperand(operand), word);
  };
  if (info.form == Form::MovM0)
    return set(Step::Copy, kM0Unit, {source(0)});
  if (info.form == Form::MovExec)
    return set(Step::Copy, kExecUnit, {source(0, 0), source(0, 1)});
  if (info.form == Form::SALUCmp && info.integerOp != IntOp::None) {
    step.operation = info.integerOp;
    return set(Step::Apply, RegUnit::kSCC, {source(0), source(1)});
  }
  std::optional<unsigned> dst;
  if (def->getNumResults())
    dst = getUnit(def->getResult(0).getType());
  if (!dst)
    return;
  int64_t words = getRegInfo(def->getResult(0).getType())->size;
  switch (info.form) {
  case Form::SaveExec:
    return set(Step::SaveExec, *dst, {});
  case Form::ReadFirstLane:
    return set(Step::FirstLane, *dst, {source(0)});
  case Form::SALUSelect:
    return set(Step::SelectSCC, *dst, {source(0), source(1), source(2)});
  case Form::VALUSelect:
    return set(Step::SelectVCC, *dst, {source(0), source(1)});
  case Form::AccRead:
  case Form::AccWrite:
    return set(Step::Copy, *dst, {source(0)});
  default:
    break;
  }
  SmallVector<Source, 4> sources;
  if (info.integerOp == IntOp::Mov) {
    std::optional<RegInfo> from = getRegInfo(def->getOperand(0).getType());
    bool splat = info.form == Form::VMov && (!from || from->size == 1);
    for (int64_t word = 0; word < words; ++word)
      sources.push_back(source(0, splat ? 0 : word));
    return set(Step::Copy, *dst, sources);
  }
  if (info.integerOp == IntOp::None || words != 1)
    return;
  for (unsigned i = 0; i < std::min(3u, def->getNumOperands()); ++i)
    sources.push_back(source(i));
  step.operation = info.integerOp;
  set(Step::Apply, *dst, sources);
}

void RegisterValues::describePlain(Step &step, const FlowOp &op) {
  if (Value address = getAddress(op)) {
    step.key = getSource(address, 0);
  } else if (op.info->form == Form::VMEMToLDS) {
    step.key = Source{static_cast<int>(kM0Unit), 0};
  } else if (auto condition = llvm::dyn_cast<ConditionOp>(op.op)) {
    step.key = getSource(condition.getCondition(), 0);
    step.keyIsFlag = true;
  }
  if (op.writes.empty())
    return;
  step.isPure = isPure(op);
  step.isScalar = op.info->unit == Unit::SALU;
  if (op.info->form == Form::SMEMLoad) {
    step.isKernarg = true;
    step.sources = {getSource(op.op->getOperand(0), 0), getSource(op.op->getOperand(0), 1),
                    getSource(op.op->getOperand(1), 0)};
  } else if (relevant.test(step.op)) {
    describeComputation(step, op);
  }
}

void RegisterValues::describe(Step &step, Operation *op, unsigned index) {
  const FlowOp &fact = flow.getOps()[index];
  step.op = index;
  bool plain = fact.info->isMachineInstr() && fact.info->form != Form::Raw;
  if (plain)
    return describePlain(step, fact);
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    step.kind = Step::Loop;
    if (Value bound = loop.getCountedBound())
      step.sources = {getSource(loop.getInitArgs().front(), 0), getSource(bound, 0)};
    step.inner[0] = addSequence(*loop.getBodyBlock());
  } else if (auto ifOp = llvm::dyn_cast<IfOp>(op)) {
    step.kind = Step::If;
    step.key = getSource(ifOp.getCondition(), 0);
    step.inner[0] = addSequence(*ifOp.getThenBlock());
    if (Block *elseBlock = ifOp.getElseBlock())
      step.inner[1] = addSequence(*elseBlock);
  } else if (fact.unknown || llvm::isa<LabelOp>(op) ||
             (!flow.isStructured() && llvm::isa<RawOp>(op))) {
    step.kind = Step::Forget;
  } else {
    describePlain(step, fact);
  }
}

unsigned RegisterValues::addSequence(Block &block) {
  unsigned number = sequences.size();
  sequences.emplace_back();
  Sequence steps;
  steps.reserve(block.getOperations().size());
  for (Operation &op : block) {
    int index = flow.getIndex(&op);
    if (index < 0)
      continue;
    Step &step = steps.emplace_back();
    describe(step, &op, index);
    if (step.kind == Step::Plain && !step.key && flow.getOps()[index].writes.empty())
      steps.pop_back();
  }
  sequences[number] = std::move(steps);
  return number;
}

//===----------------------------------------------------------------------===//
// What nobody looks at
//===----------------------------------------------------------------------===//

// If anything that the step writes is observed, so is what that follows from. False if nothing
// is, so far.
bool RegisterValues::observe(const Step &step, UnitSet &observed) const {
  const FlowOp &op = flow.getOps()[step.op];
  bool computes = step.kind != Step::Plain || step.compute != Step::Nothing;
  if (!computes && !writesAny(op, observed))
    return false;
  for (const Source &source : step.sources)
    if (source.unit >= 0)
      observed.add(source.unit);
  auto addAll = [&](ArrayRef<UnitRange> ranges) {
    for (UnitRange range : ranges)
      observed.add(range);
  };
  if (computes)
    addAll(op.writes);
  if (computes || step.isPure)
    addAll(op.reads);
  return true;
}

// Most of a kernel's instructions compute data: neither an address nor a condition ever
// depends on them. Their results would be unknown anyway, and steps that write nothing
// else are left out.
void RegisterValues::dropUnobserved() {
  UnitSet observed;
  for (unsigned unit : {kM0Unit, kExecUnit, kExecUnit + 1, kVCCUnit, kVCCUnit + 1,
                        RegUnit::kSCC})
    observed.add(unit);
  std::vector<const Step *> open;
  for (const Sequence &sequence : sequences)
    for (const Step &step : llvm::reverse(sequence)) {
      if (step.key && step.key->unit >= 0)
        observed.add(step.key->unit);
      open.push_back(&step);
    }
  for (size_t before = 0; before != open.size();) {
    before = open.size();
    llvm::erase_if(open, [&](const Step *step) { return observe(*step, observed); });
  }
  for (Sequence &sequence : sequences)
    llvm::erase_if(sequence, [&](const Step &step) {
      return step.kind == Step::Plain && !step.key && step.compute == Step::Nothing &&
             !writesAny(flow.getOps()[step.op], observed);
    });
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

bool RegisterValues::isExecFull(const State &state) const {
  return state[kExecUnit] == allOnes && state[kExecUnit + 1] == allOnes;
}

void RegisterValues::runPlain(const Step &step, State &state) {
  const FlowOp &op = flow.getOps()[step.op];
  if (op.writes.empty())
    return;
  bool uniform = step.isPure;
  for (auto [first, count] : op.reads)
    for (unsigned unit = first; uniform && unit < first + count; ++unit)
      uniform = values.isUniform(state[unit]);
  // Kernel arguments are constant during the launch; other memory is not.
  if (step.isKernarg)
    uniform = read(state, step.sources[0]) == tables.kernargLow &&
              read(state, step.sources[1]) == tables.kernargHigh &&
              values.isUniform(read(state, step.sources[2]));
  bool keepsLanes = !step.isScalar && !isExecFull(state);
  SmallVector<std::pair<unsigned, Id>, 4> old;
  if (keepsLanes)
    for (auto [first, count] : op.writes)
      for (unsigned unit = first; unit < first + count; ++unit)
        old.emplace_back(unit, state[unit]);
  SmallVector<std::pair<unsigned, Id>, 4> results;
  compute(step, state, results);
  for (auto [first, count] : op.writes)
    for (unsigned unit = first; unit < first + count; ++unit)
      state[unit] = LaneValues::unknown(uniform);
  for (auto [unit, id] : results)
    state[unit] = id;
  // Inactive lanes keep what they held.
  if (keepsLanes)
    for (auto [unit, id] : old)
      if (unit < RegUnit::kSGPR)
        state[unit] = values.join(state[unit], id, false);
}

void RegisterValues::compute(const Step &step, const State &state,
                             SmallVectorImpl<std::pair<unsigned, Id>> &results) {
  auto source = [&](unsigned i) { return read(state, step.sources[i]); };
  switch (step.compute) {
  case Step::Nothing:
    return;
  case Step::Copy:
    for (unsigned i = 0; i < step.sources.size(); ++i)
      results.emplace_back(step.target + i, source(i));
    return;
  case Step::SaveExec:
    results.emplace_back(step.target, state[kExecUnit]);
    results.emplace_back(step.target + 1, state[kExecUnit + 1]);
    return;
  case Step::FirstLane: {
    // With lanes off the first active one is unknown.
    Id first = values.firstLane(source(0));
    if (isExecFull(state) || first == source(0))
      results.emplace_back(step.target, first);
    return;
  }
  case Step::SelectSCC:
    results.emplace_back(step.target, values.select(source(0), source(1), source(2)));
    return;
  case Step::SelectVCC: {
    bool uniform = values.isUniform(state[kVCCUnit]) && values.isUniform(state[kVCCUnit + 1]);
    results.emplace_back(step.target, values.join(source(0), source(1), uniform));
    return;
  }
  case Step::Apply: {
    SmallVector<Id, 3> sources;
    for (unsigned i = 0; i < step.sources.size(); ++i)
      sources.push_back(source(i));
    results.emplace_back(step.target, values.apply(step.operation, sources));
    return;
  }
  }
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

bool RegisterValues::joinInto(State &into, const State &from, bool uniform, bool widening) {
  bool changed = false;
  for (auto [a, b] : llvm::zip_equal(into, from)) {
    if (a == b)
      continue;
    Id joined = widening ? values.widen(a, b, uniform) : values.join(a, b, uniform);
    changed |= joined != a;
    a = joined;
  }
  return changed;
}

void RegisterValues::run(unsigned sequence, State &state, unsigned context) {
  for (const Step &step : sequences[sequence]) {
    switch (step.kind) {
    case Step::Loop:
      runLoop(step, state, context);
      break;
    case Step::If:
      runIf(step, state, context);
      break;
    case Step::Forget:
      // Anything may have been written, here or on the way to the label.
      state.assign(RegUnit::kCount, LaneValues::kDivergent);
      break;
    case Step::Plain:
      if (step.key) {
        Id key = read(state, *step.key);
        setKey(step.op, context, step.keyIsFlag ? isNotZero(key) : key);
      }
      runPlain(step, state);
      break;
    }
  }
}

void RegisterValues::runIf(const Step &step, State &state, unsigned context) {
  Id condition = isNotZero(read(state, *step.key));
  setKey(step.op, context, condition);
  State other = state;
  run(step.inner[0], state, context);
  if (step.inner[1] >= 0)
    run(step.inner[1], other, context);
  joinInto(state, other, values.isUniform(condition), false);
}

void RegisterValues::runLoop(const Step &step, State &state, unsigned context) {
  auto loop = llvm::cast<LoopOp>(flow.getOps()[step.op].op);
  if (!periods.count(loop)) {
    periods[loop] = 1; // while the search runs the body
    periods[loop] = flow.isStructured() ? findPeriod(step, state, context) : 1;
  }
  unsigned period = periods[loop];
  bool counted = !step.sources.empty(), uniform = true;
  if (counted) {
    Id guard = values.apply(IntOp::CmpLtU,
                            {read(state, step.sources[0]), read(state, step.sources[1])});
    setKey(step.op, context, guard);
    uniform = values.isUniform(guard);
    state[RegUnit::kSCC] = guard;
  }
  unsigned condition = flow.getIndex(loop.getConditionOp());
  SmallVector<State, 2> headers(period);
  headers[0] = state;
  State after;
  for (bool changed = true; changed;) {
    changed = false;
    after = counted ? state : State();
    for (unsigned copy = 0; copy < period; ++copy) {
      if (headers[copy].empty())
        continue;
      State body = headers[copy];
      unsigned inner = ProgramFlow::getContext(context, period, copy);
      run(step.inner[0], body, inner);
      if (uniform && !values.isUniform(getKey(condition, inner))) {
        // The joins so far took the waves to leave together.
        uniform = false;
        headers.assign(period, {});
        headers[0] = state;
        changed = true;
        break;
      }
      if (after.empty())
        after = body;
      else
        joinInto(after, body, uniform, false);
      State &next = headers[(copy + 1) % period];
      if (next.empty()) {
        next = body;
        changed = true;
      } else {
        changed |= joinInto(next, body, uniform, true);
      }
    }
  }
  // Waves that leave after different numbers of iterations hold different values.
  if (!uniform)
    for (auto [old, id] : llvm::zip_equal(state, after))
      if (old != id)
        id = values.join(id, old, false);
  state = std::move(after);
}

// Follows the first iterations one by one. Registers that come back to a value they held
// rotate; registers that grow by the same step in each are counters and do not.
unsigned RegisterValues::findPeriod(const Step &step, const State &entry, unsigned context) {
  std::vector<State> trail = {entry};
  auto extend = [&] {
    State state = trail.back();
    run(step.inner[0], state, context);
    trail.push_back(std::move(state));
  };
  // The first iteration may set up registers of its own.
  extend();
  extend();
  SmallVector<unsigned> open;
  for (unsigned unit = 0; unit < RegUnit::kCount; ++unit)
    if (trail[1][unit] != trail[2][unit] && !values.isUnknown(trail[1][unit]) &&
        !values.isUnknown(trail[2][unit]))
      open.push_back(unit);
  unsigned period = 1;
  for (unsigned candidate = 2; candidate <= kMaxPeriod && !open.empty(); ++candidate) {
    extend();
    llvm::erase_if(open, [&](unsigned unit) {
      auto value = [&](unsigned i) { return trail[i][unit]; };
      if (value(candidate + 1) == value(1)) {
        unsigned common = std::lcm(period, candidate);
        period = common <= kMaxPeriod ? common : period;
        return true;
      }
      uint32_t first, second, third;
      return values.isUnknown(value(candidate + 1)) ||
             (candidate == 3 && values.isStep(value(1), value(2), first) &&
              values.isStep(value(2), value(3), second) &&
              values.isStep(value(3), value(4), third) && first == second && second == third);
    });
  }
  return period;
}
