//===- TimingModel.cpp - Estimated clocks of a program --------------------===//

#include "waveasm/Analysis/TimingModel.h"
#include "TimingCode.h"
#include "waveasm/Timing/IssueModel.h"
#include "llvm/ADT/MapVector.h"
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
// Waves on the issue logic
//===----------------------------------------------------------------------===//

// A loop is in its steady state when as many trips in a row as its period took the same
// time as those before, and no queue of a unit has grown. If they never do, the last few stand for
// the rest: enough trips for queues to fill, or those would cost too little.
static constexpr unsigned kMinTrips = 3, kMaxTrips = 16, kMaxPeriod = 2;

namespace {
/// One pass of all waves through a loop.
struct LoopVisit {
  uint64_t limit = 0;    ///< trips that are executed; those that count more are the last
  uint64_t period = 0;   ///< how many those are; 0: not decided
  uint64_t begun = 0;    ///< most trips that a wave has begun
  /// Clocks for which the units were busy beyond each of `ends`.
  SmallVector<uint64_t, 8> backlogs;
  /// Clocks of trip `number`, from 1.
  uint64_t getTrip(unsigned number) const { return ends[number] - ends[number - 1]; }
  unsigned leader = 0;   ///< the wave that came first: its trips are looked at
  SmallVector<uint64_t, 8> ends; ///< start, then ends of trips, of the leader
};

struct LoopFrame {
  unsigned loop;
  LoopVisit *visit;
  uint64_t trip;         ///< begun
  uint64_t outerWeight;
};

struct ScheduleWave : TimedWave {
  unsigned index = 0;    ///< in the work-group
  unsigned pc = 0;
  SmallVector<LoopFrame, 4> frames;
  SmallVector<unsigned, 4> visits; ///< of each loop so far
};

class WorkgroupTimer : IssueModel {
public:
  WorkgroupTimer(TimingCode &code, const TimingTable &table)
      : IssueModel(table, table.get(ChipNumber::ComputeUnits)), code(code),
        visits(code.loops.size()) {}

  Timing run();

private:
  TimedInstr &fetch(TimedWave &wave) override;
  Outcome execute(TimedWave &wave, TimedInstr &instr, uint64_t now) override;
  void onWait(TimedInstr &wait, TimedInstr &producer, uint64_t clocks) override {
    waits[{&static_cast<ScheduledInstr &>(wait), &static_cast<ScheduledInstr &>(producer)}] +=
        clocks;
  }
  void enterLoop(ScheduleWave &wave, unsigned loop);
  void beginTrip(ScheduleWave &wave);
  bool endTrip(ScheduleWave &wave);
  void note(LoopVisit &visit, const ScheduleWave &wave);
  void decide(LoopVisit &visit, const ScheduleWave &wave);
  void collectStalls(Timing &timing);

  TimingCode &code;
  std::vector<std::deque<LoopVisit>> visits; ///< of each loop, in order
  llvm::MapVector<std::pair<ScheduledInstr *, ScheduledInstr *>, uint64_t> waits;
};
} // namespace

TimedInstr &WorkgroupTimer::fetch(TimedWave &timed) {
  return code.instrs[static_cast<ScheduleWave &>(timed).pc];
}

/// Clocks that the wave has taken, with those that its trips stand for.
static uint64_t getElapsed(const TimedWave &wave) {
  return wave.issueClocks + wave.stalls.getTotal();
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void WorkgroupTimer::enterLoop(ScheduleWave &wave, unsigned loop) {
  unsigned number = wave.visits[loop]++;
  if (visits[loop].size() <= number) {
    LoopVisit &visit = visits[loop].emplace_back();
    visit.limit = code.loops[loop].trips.count;
    visit.leader = wave.index;
  }
  wave.frames.push_back({loop, &visits[loop][number], 0, wave.weight});
  if (wave.index == visits[loop][number].leader)
    note(visits[loop][number], wave);
  beginTrip(wave);
}

void WorkgroupTimer::beginTrip(ScheduleWave &wave) {
  LoopFrame &frame = wave.frames.back();
  LoopVisit &visit = *frame.visit;
  visit.begun = std::max(visit.begun, ++frame.trip);
  wave.weight = frame.outerWeight;
  if (!visit.period || frame.trip + visit.period <= visit.limit)
    return;
  // One of the last trips: it stands for its share of those that are left out.
  uint64_t number = frame.trip + visit.period - visit.limit - 1;
  uint64_t skipped = code.loops[frame.loop].trips.count - visit.limit;
  wave.weight *= 1 + skipped / visit.period + (number < skipped % visit.period);
}

void WorkgroupTimer::note(LoopVisit &visit, const ScheduleWave &wave) {
  visit.ends.push_back(getElapsed(wave));
  visit.backlogs.push_back(std::max(getUnitsEnd(), wave.accounted) - wave.accounted);
}

// Called when the leader comes to the end of a trip that took `ends.back()` and so on.
void WorkgroupTimer::decide(LoopVisit &visit, const ScheduleWave &wave) {
  if (visit.period)
    return;
  note(visit, wave);
  uint64_t trips = code.loops[wave.frames.back().loop].trips.count, done = visit.ends.size() - 1;
  if (done < kMinTrips || visit.begun >= trips)
    return;
  for (unsigned period = 1; period <= kMaxPeriod && !visit.period; ++period) {
    bool repeats = done >= 2 * period;
    for (unsigned i = 0; i < period && repeats; ++i)
      repeats = visit.getTrip(done - i) == visit.getTrip(done - i - period) &&
                visit.backlogs[done - i] <= visit.backlogs[done - i - period];
    if (repeats || (done >= kMaxTrips && period == kMaxPeriod))
      visit.period = period;
  }
  if (!visit.period)
    return;
  // No wave may have begun the trips that count more.
  if (visit.begun + visit.period < trips)
    visit.limit = visit.begun + visit.period;
  else
    visit.period = 0;
}

// True if there is another trip.
bool WorkgroupTimer::endTrip(ScheduleWave &wave) {
  LoopFrame &frame = wave.frames.back();
  LoopVisit &visit = *frame.visit;
  if (wave.index == visit.leader)
    decide(visit, wave);
  if (frame.trip < visit.limit) {
    beginTrip(wave);
    return true;
  }
  wave.weight = frame.outerWeight;
  wave.frames.pop_back();
  return false;
}

//===----------------------------------------------------------------------===//
// Execution
//===----------------------------------------------------------------------===//

IssueModel::Outcome WorkgroupTimer::execute(TimedWave &timed, TimedInstr &timedInstr,
                                           uint64_t now) {
  using Flow = ScheduledInstr::Flow;
  auto &wave = static_cast<ScheduleWave &>(timed);
  auto &instr = static_cast<ScheduledInstr &>(timedInstr);
  Outcome outcome;
  outcome.memory = instr.request;
  if (instr.kind == TimedInstr::Kind::Barrier)
    outcome.next = Outcome::Barrier;
  if (instr.priority >= 0)
    wave.priority = instr.priority;
  switch (instr.flow) {
  case Flow::Next:
    break;
  case Flow::Guard:
    outcome.taken = code.loops[instr.loop].trips.count == 0;
    break;
  case Flow::Repeat:
    outcome.taken = endTrip(wave);
    break;
  case Flow::Branch:
    outcome.taken = instr.taken >> wave.index & 1;
    break;
  case Flow::Jump:
    outcome.taken = true;
    break;
  case Flow::End:
    outcome.next = Outcome::End;
    return outcome;
  }
  wave.pc = outcome.taken ? instr.target : wave.pc + 1;
  ArrayRef<unsigned> entered = code.instrs[wave.pc].entered;
  if (instr.flow == Flow::Guard && !outcome.taken)
    enterLoop(wave, instr.loop);
  // Back at its begin, a loop enters those inside it that begin there, too.
  if (instr.flow == Flow::Repeat && outcome.taken)
    if (const unsigned *self = llvm::find(entered, instr.loop); self != entered.end())
      entered = entered.drop_front(self - entered.begin() + 1);
  for (unsigned loop : entered)
    enterLoop(wave, loop);
  return outcome;
}

Timing WorkgroupTimer::run() {
  TimedGroup group;
  for (unsigned i = 0; i < code.numWaves; ++i) {
    auto wave = std::make_unique<ScheduleWave>();
    wave->index = i;
    wave->visits.resize(code.loops.size());
    for (unsigned loop : code.instrs.front().entered)
      enterLoop(*wave, loop);
    addWave(group, std::move(wave), 0);
  }
  startGroup(group, 0);
  while (takeNextTurn())
    ;
  Timing timing;
  timing.waves = code.numWaves;
  uint64_t end = 0;
  for (const auto &wave : group.waves) {
    timing.cycles = std::max(timing.cycles, wave->start + getElapsed(*wave));
    timing.issueCycles += wave->issueClocks;
    timing.stalls.add(wave->stalls);
    end = std::max(end, wave->accounted);
  }
  // The units may be at work still.
  timing.cycles += std::max(end, getUnitsEnd()) - end;
  // A wave ahead of others has the units for itself: such trips must not stand for all.
  timing.cycles = std::max(timing.cycles, getMostTaken());
  for (auto [loop, passes] : llvm::zip(code.loops, visits)) {
    if (passes.empty())
      continue;
    const LoopVisit &visit = passes.front();
    if (visit.ends.size() < 2)
      continue;
    unsigned period = std::max<uint64_t>(visit.period, 1), done = visit.ends.size() - 1;
    loop.cycles = (visit.ends[done] - visit.ends[done - period]) / period;
  }
  timing.loops = code.loops;
  collectStalls(timing);
  return timing;
}

void WorkgroupTimer::collectStalls(Timing &timing) {
  // An op may have several instructions.
  llvm::MapVector<std::tuple<Operation *, Stall, Operation *>, uint64_t> sums;
  for (const ScheduledInstr &instr : code.instrs)
    for (unsigned i = 0; i < kNumStalls; ++i) {
      auto cause = static_cast<Stall>(i);
      // Those of a wait are told apart by what it waits for.
      if (instr.stalls[cause] && cause != Stall::WaitVM && cause != Stall::WaitLGKM)
        sums[{instr.op, cause, nullptr}] += instr.stalls[cause];
    }
  for (const auto &[pair, clocks] : waits) {
    auto [wait, producer] = pair;
    sums[{wait->op, producer->vmCount ? Stall::WaitVM : Stall::WaitLGKM, producer->op}] += clocks;
  }
  std::vector<std::pair<uint64_t, unsigned>> order; // most clocks first, then as found
  for (auto [i, entry] : llvm::enumerate(sums))
    order.emplace_back(~entry.second, i);
  llvm::sort(order);
  timing.ops.reserve(sums.size());
  for (auto [key, i] : order) {
    const auto &[what, clocks] = *(sums.begin() + i);
    timing.ops.push_back({std::get<0>(what), std::get<1>(what), std::get<2>(what), clocks});
  }
}

FailureOr<Timing> waveasm::estimateTiming(ProgramOp program, const TargetInfo &target,
                                          ArrayRef<LoopTrips> trips,
                                          const ScheduleFacts &facts) {
  ProgramFlow flow;
  if (failed(flow.collect(program)))
    return failure();
  TimingCode code = buildTimingCode(program, target, trips, flow, facts);
  return WorkgroupTimer(code, TimingTable::get(target)).run();
}
