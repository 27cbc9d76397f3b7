//===- WaitAnalysis.cpp - Where a program must wait -----------------------===//
//
// The state at a point is, per register and kind of memory operation, how many counter
// events younger than its pending write may have been issued at most: a wait for that
// many is exact on the path that issued the fewest, and sound on all. Joins take the
// closest. See docs/Waits.md.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/WaitAnalysis.h"
#include "waveasm/Analysis/LDSHandover.h"
#include "llvm/ADT/bit.h"
#include <array>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// State
//===----------------------------------------------------------------------===//

namespace {
/// Scores of the pending events on a path. The score of an event is the number of
/// events issued up to it; what is at or below `done` of its kind has completed.
///
/// LDS operations return in order, but lgkmcnt says so only while no scalar load is in
/// flight. Paths with and without one meet at joins, so LDS operations have two kinds:
/// `LDS` on the paths without, `LDSMixed` on the paths with a scalar load in flight.
///
/// At block boundaries states are normalized: `issued` is kBase, `done` is 0, and an
/// event that is not pending has score 0. The join is then the maximum.
class PendingEvents {
public:
  // Far above the counters' maxima: distances beyond it need not be told apart.
  static constexpr uint32_t kBase = 256;
  enum Kind : unsigned { VMem, LDS, LDSMixed, SMem, NumKinds };
  static constexpr std::array<Kind, NumKinds> kinds = {VMem, LDS, LDSMixed, SMem};
  /// Registers, then one unit for whatever a line of unknown effect may have issued, then
  /// the LDS accesses.
  static constexpr unsigned kAnything = RegUnit::kCount, kFirstAccess = RegUnit::kCount + 1;

  using Scores = std::array<uint32_t, NumKinds>;
  /// A normalized state, or a join of such, where a block begins or ends: few of the units have
  /// anything pending.
  struct Snapshot {
    std::vector<std::pair<unsigned, Scores>> scores; ///< by unit, sorted
    uint32_t newestSMem = 0;
    bool withoutSMem = false;
    bool operator==(const Snapshot &other) const {
      return newestSMem == other.newestSMem && withoutSMem == other.withoutSMem &&
             scores == other.scores;
    }
  };

  PendingEvents() : score(kFirstAccess) {}
  PendingEvents(const PendingEvents &) = delete;

  /// The state of no path.
  void clear() {
    scored.forEach([&](unsigned unit) { score[unit] = {}; });
    scored.clear();
    accesses.clear();
    issued = {kBase, kBase};
    done = {};
    newestSMem = 0;
    withoutSMem = false;
  }

  void issue(MemEvent event, unsigned increment) {
    issued[event != MemEvent::VMem] += increment;
    if (event != MemEvent::SMem)
      return;
    // From here on no path is without a scalar load.
    newestSMem = issued[1];
    if (withoutSMem)
      forAll([&](Scores &scores) {
        if (scores[LDS] > done[LDS])
          scores[LDSMixed] = std::max(scores[LDSMixed], scores[LDS]);
        scores[LDS] = 0;
      });
    withoutSMem = false;
  }
  /// The newest event will write `unit`: a register, or kFirstAccess + n for LDS access n.
  void setPending(MemEvent event, unsigned unit) {
    Scores &scores = getScores(unit);
    if (event == MemEvent::VMem)
      scores[VMem] = issued[0];
    if (event == MemEvent::SMem)
      scores[SMem] = issued[1];
    if (event != MemEvent::LDS)
      return;
    scores[LDS] = withoutSMem ? issued[1] : 0;
    scores[LDSMixed] = newestSMem > done[SMem] ? issued[1] : 0;
  }
  /// Anything may be outstanding, in any order: the next instruction waits for it.
  void setAnythingPending() {
    for (MemEvent event : {MemEvent::VMem, MemEvent::SMem}) {
      issue(event, 1);
      setPending(event, kAnything);
    }
  }

  /// What must be waited for so that the event of `kind` of a register is complete.
  void demand(Kind kind, unsigned unit, WaitDemand &result) const {
    demand(kind, score[unit], result);
  }
  void demandAll(WaitDemand &result) const {
    forAll([&](const Scores &scores) {
      for (Kind kind : kinds)
        if (isPending(kind, scores))
          result.merge(kind == VMem ? WaitDemand{0, -1} : WaitDemand{-1, 0});
    });
  }
  /// The same for each pending LDS access that `isNeeded`, under the counter it has.
  template <typename IsNeeded>
  void demandAccesses(ArrayRef<uint8_t> counters, IsNeeded isNeeded, WaitDemand &result) const {
    for (const auto &[access, scores] : accesses) {
      bool lgkm = counters[access];
      std::array<Kind, 2> own = {lgkm ? LDS : VMem, lgkm ? LDSMixed : VMem};
      if ((isPending(own[0], scores) || isPending(own[1], scores)) && isNeeded(access))
        for (Kind kind : own)
          demand(kind, scores, result);
    }
  }
  /// Calls `visit` with those of the registers that may be pending.
  template <typename Visit> void forEachScored(UnitRange range, Visit visit) const {
    scored.forEachIn(range, visit);
  }

  void apply(int vm, int lgkm) {
    if (vm < 0 && lgkm < 0)
      return;
    complete(VMem, vm);
    complete(LDS, lgkm);
    // Scalar loads return in any order: fewer outstanding says nothing about which.
    if (lgkm == 0) {
      complete(LDSMixed, 0);
      complete(SMem, 0);
      withoutSMem = true;
    }
    // A program may have any number of accesses, but few are in flight at one time.
    llvm::erase_if(accesses, [&](const auto &access) {
      return llvm::none_of(kinds, [&](Kind kind) { return isPending(kind, access.second); });
    });
  }

  void normalize() {
    scored.forEach([&](unsigned unit) {
      if (!normalize(score[unit]))
        scored.remove(unit);
    });
    llvm::erase_if(accesses, [&](auto &access) { return !normalize(access.second); });
    newestSMem = normalized(SMem, newestSMem);
    issued = {kBase, kBase};
    done = {};
  }
  void join(const Snapshot &other) {
    for (const auto &[unit, least] : other.scores) {
      Scores &scores = getScores(unit);
      for (Kind kind : kinds)
        scores[kind] = std::max(scores[kind], least[kind]);
    }
    newestSMem = std::max(newestSMem, other.newestSMem);
    withoutSMem |= other.withoutSMem;
  }
  /// This state, which is normalized or a join.
  Snapshot take() const {
    Snapshot result;
    scored.forEach([&](unsigned unit) { result.scores.emplace_back(unit, score[unit]); });
    for (const auto &[access, scores] : accesses)
      result.scores.emplace_back(kFirstAccess + access, scores);
    result.newestSMem = newestSMem;
    result.withoutSMem = withoutSMem;
    return result;
  }

  /// Some path has no scalar load in flight. False in the state of no path at all.
  bool withoutSMem = false;

private:
  Scores &getScores(unsigned unit) {
    if (unit < kFirstAccess) {
      scored.add(unit);
      return score[unit];
    }
    unsigned access = unit - kFirstAccess;
    if (accesses.empty() || accesses.back().first < access)
      return accesses.emplace_back(access, Scores()).second;
    auto it =
        llvm::partition_point(accesses, [&](const auto &known) { return known.first < access; });
    if (it->first != access)
      it = accesses.insert(it, {access, Scores()});
    return it->second;
  }
  template <typename Visit> void forAll(Visit visit) {
    scored.forEach([&](unsigned unit) { visit(score[unit]); });
    for (auto &[access, scores] : accesses)
      visit(scores);
  }
  template <typename Visit> void forAll(Visit visit) const {
    scored.forEach([&](unsigned unit) { visit(score[unit]); });
    for (const auto &[access, scores] : accesses)
      visit(scores);
  }
  bool isPending(Kind kind, const Scores &scores) const { return scores[kind] > done[kind]; }
  void demand(Kind kind, const Scores &scores, WaitDemand &result) const {
    if (!isPending(kind, scores))
      return;
    int distance = issued[kind != VMem] - scores[kind];
    if (kind == VMem)
      result.merge({std::min(distance, kMaxVMWait), -1});
    else
      result.merge({-1, kind == LDS ? std::min(distance, kMaxLGKMWait) : 0});
  }
  void complete(Kind kind, int count) {
    if (count >= 0 && issued[kind != VMem] > static_cast<uint32_t>(count))
      done[kind] = std::max(done[kind], issued[kind != VMem] - count);
  }
  uint32_t normalized(Kind kind, uint32_t value) const {
    if (value <= done[kind])
      return 0;
    return kBase - std::min(issued[kind != VMem] - value, kBase - 2);
  }
  /// False if nothing is pending.
  bool normalize(Scores &scores) const {
    uint32_t any = 0;
    for (Kind kind : kinds)
      any |= scores[kind] = normalized(kind, scores[kind]);
    return any;
  }

  std::array<uint32_t, 2> issued = {kBase, kBase}; ///< vmcnt, lgkmcnt
  std::array<uint32_t, NumKinds> done = {};
  uint32_t newestSMem = 0;
  std::vector<Scores> score; ///< by register
  /// Registers with a score other than 0, at least; few events are in flight at one time.
  UnitSet scored;
  /// LDS accesses that may be pending, sorted.
  SmallVector<std::pair<unsigned, Scores>, 0> accesses;
};
} // namespace

//===----------------------------------------------------------------------===//
// Solver
//===----------------------------------------------------------------------===//

namespace {
class WaitSolver {
public:
  WaitSolver(const ProgramFlow &flow, const LDSHandover *handover);
  std::vector<WaitRequirement> solve();

private:
  using Kind = PendingEvents::Kind;
  /// An op that can matter: where it stands in its block, and its registers that memory
  /// operations write, [begin, reads) read and [reads, end) written.
  struct Step {
    unsigned position, op;
    unsigned begin, reads, end;
  };
  void findSteps();
  void addStep(unsigned position, unsigned op);
  void runToFixpoint();
  bool runBlock(unsigned index);
  WaitDemand run(PendingEvents &state, unsigned block, const Step &step);
  WaitDemand getDemand(const PendingEvents &state, unsigned block, const Step &step) const;
  std::vector<WaitDemand> combineInstances() const;
  bool isSufficient();
  void relax();

  const ProgramFlow &flow;
  const LDSHandover *handover;
  UnitSet written; ///< registers that memory operations write
  bool hasUnknown = false;
  std::vector<Step> steps;         ///< block by block
  std::vector<unsigned> firstStep; ///< of each block
  std::vector<UnitRange> ranges;
  std::vector<uint8_t> accessCounters;
  std::vector<PendingEvents::Snapshot> in, out;
  PendingEvents current; ///< of the block that runs
  std::vector<bool> reached;
  std::vector<WaitDemand> local; ///< of each step, at the last visit of its block
  /// What is waited for before each op: the strictest over its instances.
  std::vector<WaitDemand> demands;
  bool accumulate = false, accumulated = false;
  /// Only `demands` are waited for, whatever else is needed.
  bool fixed = false;
};
} // namespace

WaitSolver::WaitSolver(const ProgramFlow &flow, const LDSHandover *handover)
    : flow(flow), handover(handover) {
  if (handover)
    accessCounters = handover->getCounters();
  size_t count = flow.getBlocks().size();
  in.resize(count);
  out.resize(count);
  reached.assign(count, false);
  demands.resize(flow.getOps().size());
  findSteps();
  local.resize(steps.size());
}

// Ops that are no memory operations, waits or the like matter for the registers that
// memory operations write; other ops need nothing and change nothing.
void WaitSolver::findSteps() {
  for (const FlowOp &op : flow.getOps()) {
    hasUnknown |= op.unknown;
    if (op.event != MemEvent::None)
      for (UnitRange range : op.writes)
        written.add(range);
  }
  size_t count = 0;
  for (const FlowBlock &block : flow.getBlocks())
    count += block.ops.size();
  steps.reserve(count);
  ranges.reserve(2 * count);
  for (const FlowBlock &block : flow.getBlocks()) {
    firstStep.push_back(steps.size());
    for (unsigned position = 0; position < block.ops.size(); ++position)
      addStep(position, block.ops[position]);
  }
  firstStep.push_back(steps.size());
}

void WaitSolver::addStep(unsigned position, unsigned index) {
  const FlowOp &op = flow.getOps()[index];
  Step step;
  step.position = position;
  step.op = index;
  auto add = [&](ArrayRef<UnitRange> touched) {
    for (UnitRange range : touched)
      if (written.overlaps(range))
        ranges.push_back(range);
    return ranges.size();
  };
  step.begin = ranges.size();
  step.reads = add(op.reads);
  step.end = add(op.writes);
  if (step.begin != step.end || hasUnknown || op.event != MemEvent::None || op.wait ||
      op.isBarrier || op.isEnd)
    steps.push_back(step);
}

// In-order results land in order: a younger load of the same kind may overwrite an older
// one's register without a wait (hardware.md section 2.2, rule 4).
static bool landsInOrder(const FlowOp &op, PendingEvents::Kind kind) {
  return (kind == PendingEvents::VMem && op.event == MemEvent::VMem) ||
         ((kind == PendingEvents::LDS || kind == PendingEvents::LDSMixed) &&
          op.event == MemEvent::LDS);
}

WaitDemand WaitSolver::getDemand(const PendingEvents &state, unsigned block,
                                 const Step &step) const {
  const FlowOp &op = flow.getOps()[step.op];
  WaitDemand demand;
  if (op.unknown) {
    state.demandAll(demand);
    return demand;
  }
  // What a wave waits for explicitly it need not wait for twice.
  if (hasUnknown && !op.wait && op.info->form != Form::Pseudo && op.info->form != Form::Region &&
      !op.isEnd) {
    state.demand(Kind::VMem, PendingEvents::kAnything, demand);
    state.demand(Kind::SMem, PendingEvents::kAnything, demand);
  }
  for (unsigned i = step.begin; i < step.end; ++i)
    state.forEachScored(ranges[i], [&](unsigned unit) {
      for (Kind kind : PendingEvents::kinds)
        if (i < step.reads || !landsInOrder(op, kind))
          state.demand(kind, unit, demand);
    });
  if (!handover)
    return demand;
  // Only what is pending is asked about: the answers are computed when first needed.
  if (op.isBarrier || op.isEnd)
    state.demandAccesses(
        accessCounters,
        [&](unsigned access) { return handover->isNeededAfter(access, block, step.position); },
        demand);
  int self = handover->getAccess(block, step.position);
  if (self >= 0)
    state.demandAccesses(
        accessCounters,
        [&](unsigned access) {
          return accessCounters[access] != accessCounters[self] &&
                 handover->conflictsInWave(access, self);
        },
        demand);
  return demand;
}

WaitDemand WaitSolver::run(PendingEvents &state, unsigned block, const Step &step) {
  const FlowOp &op = flow.getOps()[step.op];
  WaitDemand demand = getDemand(state, block, step), applied = demands[step.op];
  if (!fixed)
    applied.merge(demand);
  state.apply(applied.vm, applied.lgkm);
  if (op.wait)
    state.apply(op.wait->vm, op.wait->lgkm);
  if (op.unknown)
    state.setAnythingPending();
  if (op.event == MemEvent::None)
    return demand;
  state.issue(op.event, op.increment);
  for (auto [first, count] : op.writes)
    for (unsigned unit = first; unit < first + count; ++unit)
      state.setPending(op.event, unit);
  int access = handover ? handover->getAccess(block, step.position) : -1;
  if (access >= 0)
    state.setPending(op.event, PendingEvents::kFirstAccess + access);
  return demand;
}

// True if what leaves the block has changed.
bool WaitSolver::runBlock(unsigned index) {
  const FlowBlock &block = flow.getBlocks()[index];
  PendingEvents &state = current;
  state.clear();
  bool entered = index == 0;
  state.withoutSMem = entered;
  for (unsigned pred : block.preds) {
    if (!reached[pred])
      continue;
    state.join(out[pred]);
    entered = true;
  }
  if (!entered)
    return false;
  if (accumulate)
    state.join(in[index]);
  PendingEvents::Snapshot before = state.take();
  if (reached[index] && before == in[index])
    return false;
  in[index] = std::move(before);
  for (unsigned i = firstStep[index]; i < firstStep[index + 1]; ++i)
    local[i] = run(state, index, steps[i]);
  state.normalize();
  PendingEvents::Snapshot after = state.take();
  bool changed = !reached[index] || !(after == out[index]);
  reached[index] = true;
  out[index] = std::move(after);
  return changed;
}

void WaitSolver::runToFixpoint() {
  size_t count = flow.getBlocks().size();
  reached.assign(count, false);
  // A stricter wait may clear what a later wait would have waited for, so the transfer
  // is not monotone. In practice a few sweeps settle it; if not, entry states only grow
  // from then on, which is sound.
  accumulate = accumulated = false;
  unsigned limit = 16 + 4 * count;
  for (unsigned sweep = 0;; ++sweep) {
    bool changed = false;
    for (unsigned block = 0; block < count; ++block)
      changed |= runBlock(block);
    if (!changed)
      return;
    accumulate = sweep >= limit;
    accumulated |= accumulate && !fixed;
  }
}

// What each op needs: the strictest of its instances.
std::vector<WaitDemand> WaitSolver::combineInstances() const {
  std::vector<WaitDemand> combined(demands.size());
  for (unsigned block = 0; block < reached.size(); ++block)
    for (unsigned i = firstStep[block]; reached[block] && i < firstStep[block + 1]; ++i)
      combined[steps[i].op].merge(local[i]);
  return combined;
}

// True if with `demands` alone nothing more is needed anywhere. With fixed waits the
// transfer is monotone, so the answer is exact.
bool WaitSolver::isSufficient() {
  fixed = true;
  runToFixpoint();
  fixed = false;
  for (auto [have, need] : llvm::zip_equal(demands, combineInstances())) {
    WaitDemand both = have;
    both.merge(need);
    if (!(both == have))
      return false;
  }
  return true;
}

// Raises every count of sufficient demands as far as they stay sufficient.
void WaitSolver::relax() {
  for (bool changed = true; changed;) {
    changed = false;
    for (WaitDemand &demand : demands) {
      for (int WaitDemand::*counter : {&WaitDemand::vm, &WaitDemand::lgkm}) {
        int old = demand.*counter;
        if (old < 0)
          continue;
        int most = counter == &WaitDemand::vm ? kMaxVMWait : kMaxLGKMWait;
        auto allows = [&](int count) {
          demand.*counter = count;
          return isSufficient();
        };
        bool raised = allows(-1);
        // Sufficiency is lost once and for all on the way up.
        for (int count = old + 1; !raised && count <= most && allows(count); ++count)
          old = count, changed = true;
        changed |= raised;
        if (!raised)
          demand.*counter = old;
      }
    }
  }
}

std::vector<WaitRequirement> WaitSolver::solve() {
  // A wait also serves what follows, in other copies of a loop body and round the loop:
  // the demands are found again with the last ones in place, until they agree. They may
  // alternate instead (a wait for a scalar load that only the wait itself keeps from
  // being in flight); then they are collected, which is sound, and relaxed one by one.
  constexpr unsigned maxRounds = 6;
  for (unsigned round = 0;; ++round) {
    runToFixpoint();
    std::vector<WaitDemand> needed = combineInstances();
    if (needed == demands && !accumulated)
      break;
    if (round < maxRounds) {
      demands = std::move(needed);
      continue;
    }
    for (auto [demand, need] : llvm::zip_equal(demands, needed))
      demand.merge(need);
    if (!isSufficient())
      continue;
    relax();
    break;
  }
  std::vector<WaitRequirement> waits;
  for (auto [op, demand] : llvm::zip_equal(flow.getOps(), demands))
    if (demand.any())
      waits.push_back({op.op, demand});
  return waits;
}

std::vector<WaitRequirement> waveasm::computeWaits(const ProgramFlow &flow,
                                                   const LDSHandover *handover) {
  return WaitSolver(flow, handover).solve();
}
