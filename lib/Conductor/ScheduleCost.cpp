//===- ScheduleCost.cpp - What an order costs, by the model ---------------===//
//
// One wave follows the order: it issues in order, waits for results of the ALUs where they are
// needed and for units that are taken, and for memory by a wait in front of the first op
// that needs it, which by the nature of the counters also waits for what was issued before.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/ScheduleModel.h"
#include "waveasm/Target/WaitCounters.h"

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kMaxInFlight[2] = {kMaxVMCount, kMaxLGKMCount};
static constexpr unsigned kNumUnits = static_cast<unsigned>(Unit::Internal) + 1;

static unsigned counterIndex(Counter counter) { return counter == Counter::VM ? 0 : 1; }

// Time at which all but the last `left` operations of a counter are complete.
static uint64_t getCompletion(const CounterState &counter, unsigned left) {
  if (counter.issued - counter.done <= left)
    return 0;
  return counter.times[(counter.issued - left) % 64];
}

static void waitFor(ScheduleState &state, unsigned index, unsigned left) {
  CounterState &counter = state.counters[index];
  if (counter.issued - counter.done <= left)
    return;
  state.now = std::max(state.now, getCompletion(counter, left));
  counter.done = counter.issued - left;
  counter.mixed &= left != 0;
}

void ScheduleModel::prepare(ScheduleScratch &scratch) const {
  scratch.ready.assign(nodes.size(), 0);
  scratch.sequence.assign(nodes.size(), 0);
}

// Waits for what a node needs; returns the clock from which on its operands are there.
static uint64_t waitForNeeds(const ScheduleModel &model, unsigned index, ScheduleState &state,
                             const ScheduleScratch &scratch, unsigned waitIssue) {
  unsigned needed[2] = {0, 0};
  uint64_t start = 0;
  for (const ScheduleModel::Need &need : model.getNeeds(index)) {
    Counter counter = model.getNode(need.node).counter;
    if (counter == Counter::None)
      start = std::max(start, scratch.ready[need.node]);
    else
      needed[counterIndex(counter)] =
          std::max(needed[counterIndex(counter)], scratch.sequence[need.node]);
  }
  bool waits = false;
  for (unsigned i = 0; i < 2; ++i) {
    CounterState &counter = state.counters[i];
    if (needed[i] <= counter.done)
      continue;
    waits = true;
    waitFor(state, i, counter.mixed ? 0 : counter.issued - needed[i]);
  }
  if (waits)
    state.now += waitIssue;
  const WaitCounts &wait = model.getNode(index).wait;
  if (wait.vm >= 0)
    waitFor(state, 0, wait.vm);
  if (wait.lgkm >= 0)
    waitFor(state, 1, wait.lgkm);
  return std::max(start, state.now);
}

void ScheduleModel::issue(unsigned index, ScheduleState &state, ScheduleScratch &scratch,
                          const ModelBias &bias) const {
  constexpr unsigned valu = static_cast<unsigned>(Unit::VALU);
  const Node &node = nodes[index];
  uint64_t start = waitForNeeds(*this, index, state, scratch, waitIssue);
  if (node.unit == Unit::None)
    return;
  unsigned unit = static_cast<unsigned>(node.unit);
  uint64_t begin = std::max(start, state.unitFree[unit]);
  if (node.counter == Counter::None) {
    // A matrix op takes the slot of a vector op, but then leaves the vector ALU free.
    bool matrix = node.unit == Unit::MFMA;
    if (matrix)
      begin = std::max(begin, state.unitFree[valu]);
    state.now = begin;
    state.unitFree[unit] = begin + node.cost.busy;
    if (matrix)
      state.unitFree[valu] = begin + node.cost.issue;
    scratch.ready[index] = begin + node.cost.latency;
  } else {
    // Memory operations queue up in their unit instead of holding the wave.
    unsigned i = counterIndex(node.counter);
    state.now = start;
    waitFor(state, i, kMaxInFlight[i] - node.increment);
    begin = std::max(begin, state.now);
    state.unitFree[unit] = begin + node.cost.busy;
    CounterState &counter = state.counters[i];
    counter.mixed |= node.outOfOrder;
    counter.last = std::max<uint64_t>(
        counter.last, begin + uint64_t(node.cost.latency) * bias.memoryPercent / 100);
    for (unsigned k = 0; k < node.increment; ++k)
      counter.times[++counter.issued % 64] = counter.last;
    scratch.sequence[index] = counter.issued;
  }
  state.now += node.cost.issue;
}

// Live registers before and after each node, and copies of iteration values that overlap.
void ScheduleModel::countRegisters(ArrayRef<unsigned> order, ScheduleScratch &scratch,
                                   const ModelBias &bias, ScheduleCost &cost) const {
  scratch.lastUse.assign(values.size(), 0);
  scratch.place.resize(nodes.size());
  for (unsigned at = 0; at < order.size(); ++at) {
    scratch.place[order[at]] = at;
    for (unsigned value : slice(uses, order[at]))
      scratch.lastUse[value] = at + 1;
  }
  unsigned live[2] = {0, 0}, peak[2] = {0, 0};
  auto add = [&](unsigned value) { live[values[value].isAGPR] += values[value].words; };
  auto remove = [&](unsigned value) { live[values[value].isAGPR] -= values[value].words; };
  auto measure = [&] {
    peak[0] = std::max(peak[0], live[0]);
    peak[1] = std::max(peak[1], live[1]);
  };
  for (unsigned value : atEntry)
    if (scratch.lastUse[value])
      add(value);
  for (unsigned at = 0; at < order.size(); ++at) {
    unsigned node = order[at];
    auto removeDying = [&](bool onlyTied) {
      for (unsigned value : slice(uses, node))
        if (scratch.lastUse[value] == at + 1 && (value == tied[node]) == onlyTied)
          remove(value);
    };
    removeDying(/*onlyTied=*/true);
    if (!nodes[node].earlyWrite)
      removeDying(/*onlyTied=*/false);
    for (unsigned value : slice(defs, node))
      add(value);
    measure();
    if (nodes[node].earlyWrite)
      removeDying(/*onlyTied=*/false);
    for (unsigned value : slice(defs, node))
      if (!scratch.lastUse[value])
        remove(value);
  }
  uint64_t copies = 0;
  for (const Carried &value : carried)
    if (scratch.place[value.def] + 1 < scratch.lastUse[value.argument])
      copies += value.words;
  cost.cycles += copies * moveIssue * bias.copyPercent / 100;
  cost.vgprs = peak[0];
  cost.agprs = peak[1];
}

ScheduleCost ScheduleModel::evaluate(ArrayRef<unsigned> order, ScheduleScratch &scratch,
                                     const ModelBias &bias) const {
  // The first trip fills the pipes, the second is like all others.
  constexpr unsigned trips = 2;
  prepare(scratch);
  ScheduleState state;
  ScheduleCost cost;
  uint64_t start = 0;
  for (unsigned trip = 0; trip < (loop ? trips : 1); ++trip) {
    start = state.now;
    for (unsigned node : order)
      issue(node, state, scratch, bias);
  }
  cost.cycles = state.now - start;
  countRegisters(order, scratch, bias, cost);
  return cost;
}

uint64_t ScheduleModel::getLowerBound() const {
  std::array<uint64_t, kNumUnits> busy{};
  std::array<uint64_t, kNumUnits> longest{};
  uint64_t issue = 0, bound = 0;
  // Longest path of issue and latency; a loop may overlap its trips.
  std::vector<uint64_t> path(nodes.size());
  for (unsigned i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    unsigned unit = static_cast<unsigned>(node.unit);
    issue += node.cost.issue;
    // What a unit still does when the last op has issued does not hold the wave.
    busy[unit] += node.cost.busy;
    longest[unit] = std::max<uint64_t>(longest[unit], node.cost.busy);
    for (unsigned pred : getPreds(i))
      path[i] = std::max(path[i], path[pred] + nodes[pred].cost.issue);
    for (const Need &need : getNeeds(i))
      if (!need.carried)
        path[i] = std::max(path[i], path[need.node] + nodes[need.node].cost.latency);
    if (!loop)
      bound = std::max(bound, path[i] + node.cost.issue);
  }
  bound = std::max(bound, issue);
  for (unsigned unit = 0; unit < kNumUnits; ++unit) {
    bool memory = unit == static_cast<unsigned>(Unit::LDS) ||
                  unit == static_cast<unsigned>(Unit::VMEM) ||
                  unit == static_cast<unsigned>(Unit::SMEM);
    // Nothing waits for the last memory operations of a block.
    if (!memory)
      bound = std::max(bound, loop ? busy[unit] : busy[unit] - longest[unit]);
  }
  return bound;
}
