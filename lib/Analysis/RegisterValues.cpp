//===- RegisterValues.cpp - Addresses and conditions of a program ---------===//

#include "waveasm/Analysis/RegisterValues.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;

/// A loop whose values repeat later than this is treated as if they did not.
static constexpr unsigned kMaxPeriod = 8;

RegisterValues::RegisterValues(ProgramOp program, const ProgramFlow &flow, const KernelABI &abi,
                               ValueTables &tables, bool globalOffsets)
    : flow(flow), tables(tables), values(tables.values),
      steps(program, flow, values, globalOffsets), zero(values.constant(0)),
      allOnes(values.constant(~0u)) {
  State state = getEntryState(program, abi);
  run(steps.getBody(), state, 0);
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
// Instructions
//===----------------------------------------------------------------------===//

bool RegisterValues::isExecFull(const State &state) const {
  return state[kExecUnit] == allOnes && state[kExecUnit + 1] == allOnes;
}

void RegisterValues::runPlain(const ValueStep &step, State &state) {
  const FlowOp &op = flow.getOps()[step.op];
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

void RegisterValues::compute(const ValueStep &step, const State &state,
                             SmallVectorImpl<std::pair<unsigned, Id>> &results) {
  auto source = [&](unsigned i) { return read(state, step.sources[i]); };
  switch (step.compute) {
  case ValueStep::Nothing:
    return;
  case ValueStep::Copy:
    for (unsigned i = 0; i < step.sources.size(); ++i)
      results.emplace_back(step.target + i, source(i));
    return;
  case ValueStep::SaveExec:
    results.emplace_back(step.target, state[kExecUnit]);
    results.emplace_back(step.target + 1, state[kExecUnit + 1]);
    return;
  case ValueStep::FirstLane: {
    // With lanes off the first active one is unknown.
    Id first = values.firstLane(source(0));
    if (isExecFull(state) || first == source(0))
      results.emplace_back(step.target, first);
    return;
  }
  case ValueStep::SelectSCC:
    results.emplace_back(step.target, values.select(source(0), source(1), source(2)));
    return;
  case ValueStep::SelectVCC: {
    bool uniform = values.isUniform(state[kVCCUnit]) && values.isUniform(state[kVCCUnit + 1]);
    results.emplace_back(step.target, values.join(source(0), source(1), uniform));
    return;
  }
  case ValueStep::Apply: {
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

// Nobody asks for units other than `units`.
bool RegisterValues::joinInto(State &into, const State &from, const UnitSet &units, bool uniform,
                              bool widening) {
  bool changed = false;
  units.forEach([&](unsigned unit) {
    Id &a = into[unit], b = from[unit];
    if (a == b)
      return;
    Id joined = widening ? values.widen(a, b, uniform) : values.join(a, b, uniform);
    changed |= joined != a;
    a = joined;
  });
  return changed;
}

void RegisterValues::run(const ValueSteps::Sequence &sequence, State &state, unsigned context) {
  for (const ValueStep &step : sequence) {
    switch (step.kind) {
    case ValueStep::Loop:
      runLoop(step, state, context);
      break;
    case ValueStep::If:
      runIf(step, state, context);
      break;
    case ValueStep::Forget:
      // Anything may have been written, here or on the way to the label.
      state.assign(RegUnit::kCount, LaneValues::kDivergent);
      break;
    case ValueStep::Plain:
      if (step.key) {
        Id key = read(state, *step.key);
        setKey(step.op, context, step.keyIsFlag ? isNotZero(key) : key);
      }
      if (step.isAsked)
        runPlain(step, state);
      break;
    }
  }
}

void RegisterValues::runIf(const ValueStep &step, State &state, unsigned context) {
  Id condition = isNotZero(read(state, *step.key));
  setKey(step.op, context, condition);
  State other = state;
  run(steps.getSequence(step.inner[0]), state, context);
  if (step.inner[1] >= 0)
    run(steps.getSequence(step.inner[1]), other, context);
  joinInto(state, other, steps.getScope(step).after.either(), values.isUniform(condition), false);
}

void RegisterValues::runLoop(const ValueStep &step, State &state, unsigned context) {
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
  unsigned condition = flow.getCondition(step.op);
  UnitSet atHeader = steps.getScope(step).header.either();
  UnitSet behind = steps.getScope(step).after.either();
  // What each copy begins and ends with; it runs again when what it begins with has changed.
  SmallVector<State, 2> headers(period), bodies(period);
  SmallVector<bool, 2> stale(period, true);
  headers[0] = state;
  State after;
  for (bool changed = true; changed;) {
    changed = false;
    after = counted ? state : State();
    for (unsigned copy = 0; copy < period; ++copy) {
      if (headers[copy].empty())
        continue;
      unsigned inner = ProgramFlow::getContext(context, period, copy);
      State &body = bodies[copy];
      if (stale[copy]) {
        body = headers[copy];
        run(steps.getSequence(step.inner[0]), body, inner);
        stale[copy] = false;
      }
      if (uniform && !values.isUniform(getKey(condition, inner))) {
        // The joins so far took the waves to leave together.
        uniform = false;
        headers.assign(period, {});
        stale.assign(period, true);
        headers[0] = state;
        changed = true;
        break;
      }
      if (after.empty())
        after = body;
      else
        joinInto(after, body, behind, uniform, false);
      unsigned next = (copy + 1) % period;
      bool grows = headers[next].empty();
      if (grows)
        headers[next] = body;
      else
        grows = joinInto(headers[next], body, atHeader, uniform, true);
      stale[next] |= grows;
      changed |= grows;
    }
  }
  // Waves that leave after different numbers of iterations hold different values.
  if (!uniform)
    behind.forEach([&](unsigned unit) {
      if (state[unit] != after[unit])
        after[unit] = values.join(after[unit], state[unit], false);
    });
  state = std::move(after);
}

// Follows the first iterations one by one, in all registers: what nobody asks for at the end of an
// iteration may have been asked for in it (the parity of a counter). Registers that come back to
// a value they held rotate; registers that grow by the same step in each are counters and do not.
unsigned RegisterValues::findPeriod(const ValueStep &step, const State &entry, unsigned context) {
  std::vector<State> trail = {entry};
  auto extend = [&] {
    State state = trail.back();
    run(steps.getSequence(step.inner[0]), state, context);
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
