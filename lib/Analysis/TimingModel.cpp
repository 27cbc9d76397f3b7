//===- TimingModel.cpp - Estimated clocks of a program --------------------===//

#include "waveasm/Analysis/TimingModel.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "llvm/ADT/DenseMap.h"
#include <array>
#include <deque>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Trip counts
//===----------------------------------------------------------------------===//

static std::optional<int64_t> getConstant(Value value) {
  if (auto imm = llvm::dyn_cast<ImmType>(value.getType()))
    return imm.getValue();
  Operation *def = value.getDefiningOp();
  const InstrInfo *info = def ? getInstrInfo(def) : nullptr;
  if (info && info->integerOp == IntOp::Mov && def->getNumOperands() == 1)
    return getConstant(def->getOperand(0));
  return std::nullopt;
}

std::optional<uint64_t> waveasm::getTripCount(LoopOp loop) {
  Value boundValue = loop.getCountedBound();
  if (!boundValue)
    return std::nullopt;
  std::optional<int64_t> bound = getConstant(boundValue);
  std::optional<int64_t> init = getConstant(loop.getInitArgs().front());
  Operation *step = loop.getConditionOp().getIterArgs().front().getDefiningOp();
  const InstrInfo *info = step ? getInstrInfo(step) : nullptr;
  if (!bound || !init || !info || info->integerOp != IntOp::Add || step->getNumOperands() != 2)
    return std::nullopt;
  Value argument = loop.getBodyBlock()->getArgument(0);
  bool first = step->getOperand(0) == argument;
  if (!first && step->getOperand(1) != argument)
    return std::nullopt;
  std::optional<int64_t> increment = getConstant(step->getOperand(first ? 1 : 0));
  if (!increment || *increment <= 0 || *init < 0 || *bound < 0)
    return std::nullopt;
  // A step past 2^32 wraps around: not a count that we know.
  if (*bound + *increment > int64_t(UINT32_MAX))
    return std::nullopt;
  return *init < *bound ? (*bound - *init + *increment - 1) / *increment : 0;
}

//===----------------------------------------------------------------------===//
// Simulation
//===----------------------------------------------------------------------===//

namespace {

// Places of one register file after the other in the table of ready times.
constexpr unsigned kVGPRBase = 0, kAGPRBase = 512, kSGPRBase = 1024, kSCC = 1152, kNumPlaces = 1153;
constexpr unsigned kNumUnits = 9;
// Most operations in flight of each counter (hardware.md 1.2).
constexpr unsigned kMaxVM = 63, kMaxLGKM = 15;

struct Range {
  uint16_t first, size;
};

/// One machine instruction, as the simulation needs it.
struct Instr {
  InstrCost cost = {0, 0, 0};
  Unit unit = Unit::None;
  Counter counter = Counter::None;
  unsigned counterIncrement = 0;
  bool isNop = false, isWait = false;
  WaitCounts wait;
  SmallVector<Range, 4> reads, writes;
};

struct State {
  uint64_t now = 0;
  std::array<uint64_t, kNumPlaces> ready{};
  std::array<uint64_t, kNumPlaces> writer{}; ///< end of the issue of the last writer
  std::array<uint64_t, kNumUnits> unitFree{};
  std::deque<uint64_t> vm, lgkm; ///< completion times, oldest first
  uint64_t lastIssue = 0;        ///< end of the latest issue of anything
  StallCycles stalls;
};

class Simulator {
public:
  Simulator(ProgramOp program, const TargetInfo &target,
            ArrayRef<std::optional<uint64_t>> trips, bool dataflowOnly)
      : target(target), chip(program.getTarget().getChipName()), dataflowOnly(dataflowOnly) {
    sharing = std::min(target.getLimits().simdsPerCU, std::max(getWavesPerGroup(program), 1u));
    program.getBody().walk<WalkOrder::PreOrder>([&](LoopOp loop) {
      unsigned index = loopIndex.size();
      loopIndex[loop] = index;
      std::optional<uint64_t> known = index < trips.size() ? trips[index] : std::nullopt;
      loops.push_back({loop, 0, known.value_or(kDefaultTrips), known.has_value()});
    });
  }

  void run(Block &block) {
    for (Operation &op : block) {
      if (auto loop = llvm::dyn_cast<LoopOp>(op))
        runLoop(loop);
      else if (auto branch = llvm::dyn_cast<IfOp>(op))
        runIf(branch);
      else
        step(getInstr(&op));
    }
  }

  State state;
  SmallVector<LoopTiming, 4> loops;
  /// Busy clocks of each unit and issue clocks, weighted by trips.
  std::array<uint64_t, kNumUnits> busy{};
  uint64_t issue = 0;

private:
  void runLoop(LoopOp loop);
  void runIf(IfOp branch);
  void step(const Instr &instr);
  const Instr &getInstr(Operation *op);
  uint64_t issueTime(const Instr &instr);
  void waitFor(std::deque<uint64_t> &queue, int count, uint64_t &stall);
  void shift(uint64_t by);
  void extrapolate(const std::array<uint64_t, kNumPlaces> &before, uint64_t trips);

  const TargetInfo &target;
  StringRef chip;
  bool dataflowOnly;
  unsigned sharing;
  uint64_t weight = 1;
  llvm::DenseMap<Operation *, unsigned> loopIndex;
  llvm::DenseMap<Operation *, std::unique_ptr<Instr>> instrs;
};

} // namespace

static void appendRanges(ArrayRef<RegRange> ranges, SmallVectorImpl<Range> &places) {
  for (const RegRange &range : ranges) {
    unsigned base = range.cls == RegClass::VGPR   ? kVGPRBase
                    : range.cls == RegClass::AGPR ? kAGPRBase
                                                  : kSGPRBase;
    unsigned limit = range.cls == RegClass::SGPR ? kSCC - kSGPRBase : kAGPRBase - kVGPRBase;
    if (range.index >= 0 && range.index + range.size <= limit)
      places.push_back({static_cast<uint16_t>(base + range.index),
                        static_cast<uint16_t>(range.size)});
  }
}

const Instr &Simulator::getInstr(Operation *op) {
  std::unique_ptr<Instr> &slot = instrs[op];
  if (slot)
    return *slot;
  slot = std::make_unique<Instr>();
  Instr &instr = *slot;
  const InstrInfo *info = getInstrInfo(op);
  bool structural = llvm::isa<IfOp, ConditionOp>(op);
  if (!info || (!info->isMachineInstr() && !structural))
    return instr;
  instr.cost = target.getCost(op);
  instr.unit = structural ? Unit::Branch : info->unit;
  instr.counter = info->counter;
  instr.counterIncrement = info->counterIncrement;
  if (auto raw = llvm::dyn_cast<RawOp>(op)) {
    const RawEffects &line = getRawEffects(raw.getText(), chip);
    instr.unit = line.unit;
    instr.counter = line.counter;
    instr.counterIncrement = line.counterIncrement;
    if (!line.known)
      instr.cost = {0, 0, 0}; // a directive or label
  }
  instr.isNop = llvm::isa<SNopOp>(op);
  if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
    instr.isWait = true;
    instr.wait = *wait;
  }
  // LDS and vector memory serve all SIMDs that the work-group's waves run on.
  if (instr.unit == Unit::LDS || instr.unit == Unit::VMEM)
    instr.cost.busy *= sharing;
  PhysicalAccess access = getPhysicalAccess(op, chip);
  appendRanges(access.reads, instr.reads);
  appendRanges(access.writes, instr.writes);
  if (access.implicitReads & ImplicitReg::SCC)
    instr.reads.push_back({kSCC, 1});
  if (access.implicitWrites & ImplicitReg::SCC)
    instr.writes.push_back({kSCC, 1});
  return instr;
}

void Simulator::waitFor(std::deque<uint64_t> &queue, int count, uint64_t &stall) {
  uint64_t until = state.now;
  while (queue.size() > static_cast<size_t>(count)) {
    until = std::max(until, queue.front());
    queue.pop_front();
  }
  stall += until - state.now;
  state.now = until;
}

// When the sources are ready; unit conflicts come on top.
uint64_t Simulator::issueTime(const Instr &instr) {
  uint64_t time = dataflowOnly ? 0 : state.now;
  for (const Range &range : instr.reads)
    for (unsigned i = 0; i < range.size; ++i)
      time = std::max(time, state.ready[range.first + i]);
  return time;
}

void Simulator::step(const Instr &instr) {
  if (instr.unit == Unit::None)
    return;
  unsigned unit = static_cast<unsigned>(instr.unit);
  uint64_t start = issueTime(instr);
  uint64_t done = start + instr.cost.latency;
  if (!dataflowOnly) {
    state.stalls.dependency += start - state.now;
    state.now = start;
    bool isMemory = instr.counter != Counter::None;
    uint64_t begin = std::max(start, state.unitFree[unit]);
    if (!isMemory) {
      // Memory operations queue up in their unit; the others hold the wave.
      state.stalls.unit += begin - state.now;
      state.now = begin;
    }
    state.unitFree[unit] = begin + instr.cost.busy;
    done = begin + instr.cost.latency;
    busy[unit] += instr.cost.busy * weight;
    issue += instr.cost.issue * weight;
    if (instr.isNop)
      state.stalls.nop += instr.cost.issue;
    if (instr.isWait) {
      if (instr.wait.vm >= 0)
        waitFor(state.vm, instr.wait.vm, state.stalls.vmcnt);
      if (instr.wait.lgkm >= 0)
        waitFor(state.lgkm, instr.wait.lgkm, state.stalls.lgkmcnt);
    }
    if (isMemory) {
      bool isVM = instr.counter == Counter::VM;
      std::deque<uint64_t> &queue = isVM ? state.vm : state.lgkm;
      if (!queue.empty()) // completes in order
        done = std::max(done, queue.back());
      for (unsigned i = 0; i < instr.counterIncrement; ++i)
        queue.push_back(done);
      waitFor(queue, isVM ? kMaxVM : kMaxLGKM, state.stalls.unit);
    }
    state.now += instr.cost.issue;
  }
  // The hardware does not interlock on memory results: s_waitcnt does.
  if (dataflowOnly || instr.counter == Counter::None)
    for (const Range &range : instr.writes)
      for (unsigned i = 0; i < range.size; ++i) {
        state.ready[range.first + i] = done;
        state.writer[range.first + i] = start + instr.cost.issue;
      }
  // Like `now`, the time at which the wave could go on; results may still be under way.
  state.lastIssue = std::max(state.lastIssue, start + instr.cost.issue);
}

void Simulator::shift(uint64_t by) {
  state.now += by;
  for (uint64_t &time : state.ready)
    time += by;
  for (uint64_t &time : state.unitFree)
    time += by;
  for (uint64_t &time : state.vm)
    time += by;
  for (uint64_t &time : state.lgkm)
    time += by;
  state.lastIssue += by;
}

// Lets every register's chain grow by what it grew in the last trip, `trips` times more.
// Chains grow at their own pace where units are unlimited.
void Simulator::extrapolate(const std::array<uint64_t, kNumPlaces> &before, uint64_t trips) {
  for (auto [ready, writer, old] : llvm::zip(state.ready, state.writer, before)) {
    uint64_t growth = ready > old ? ready - old : 0;
    ready += growth * trips;
    writer += growth * trips;
    state.lastIssue = std::max(state.lastIssue, writer);
  }
}

static void addScaled(StallCycles &to, const StallCycles &after, const StallCycles &before,
                      uint64_t factor) {
  to.vmcnt += (after.vmcnt - before.vmcnt) * factor;
  to.lgkmcnt += (after.lgkmcnt - before.lgkmcnt) * factor;
  to.dependency += (after.dependency - before.dependency) * factor;
  to.unit += (after.unit - before.unit) * factor;
  to.nop += (after.nop - before.nop) * factor;
}

// Simulates the first trips and extrapolates the last of them, which is the steady state.
void Simulator::runLoop(LoopOp loop) {
  constexpr uint64_t simulated = 4;
  LoopTiming &timing = loops[loopIndex.lookup(loop)];
  uint64_t trips = timing.trips;
  if (loop.getCountedBound()) {
    // The guard: s_cmp_ge_u32 and s_cbranch_scc1 (docs/Architecture.md).
    // Both are priced as the branch.
    Instr guard;
    guard.cost = target.getCost(loop.getConditionOp());
    guard.unit = Unit::Branch;
    step(guard);
    step(guard);
  } else {
    trips = std::max<uint64_t>(trips, 1);
  }
  uint64_t saved = weight, runs = std::min(trips, simulated), steady = 0;
  StallCycles before;
  std::array<uint64_t, kNumPlaces> readyBefore{};
  for (uint64_t trip = 0; trip < runs; ++trip) {
    uint64_t start = state.now;
    before = state.stalls;
    readyBefore = state.ready;
    // The busy totals count every trip once.
    weight = trip + 1 == runs ? saved * (trips - runs + 1) : saved;
    run(*loop.getBodyBlock());
    steady = state.now - start;
  }
  weight = saved;
  timing.cycles = steady;
  if (trips == runs)
    return;
  if (dataflowOnly) {
    extrapolate(readyBefore, trips - runs);
    return;
  }
  StallCycles after = state.stalls;
  addScaled(state.stalls, after, before, trips - runs);
  shift(steady * (trips - runs));
}

// Either branch may be taken: the slower one counts.
void Simulator::runIf(IfOp branch) {
  step(getInstr(branch));
  State entry = state;
  run(*branch.getThenBlock());
  Block *otherwise = branch.getElseBlock();
  if (!otherwise)
    return;
  State taken = std::move(state);
  state = std::move(entry);
  run(*otherwise);
  auto end = [&](const State &s) { return dataflowOnly ? s.lastIssue : s.now; };
  if (end(taken) > end(state))
    state = std::move(taken);
}

Timing waveasm::estimateTiming(ProgramOp program, const TargetInfo &target,
                               ArrayRef<std::optional<uint64_t>> trips) {
  Simulator wave(program, target, trips, /*dataflowOnly=*/false);
  wave.run(*program.getBodyBlock());
  Simulator path(program, target, trips, /*dataflowOnly=*/true);
  path.run(*program.getBodyBlock());
  Timing timing;
  timing.cycles = wave.state.now;
  timing.criticalPath = path.state.lastIssue;
  timing.lowerBound = std::max(timing.criticalPath, wave.issue);
  for (uint64_t unit : wave.busy)
    timing.lowerBound = std::max(timing.lowerBound, unit);
  timing.stalls = wave.state.stalls;
  timing.loops = std::move(wave.loops);
  return timing;
}
