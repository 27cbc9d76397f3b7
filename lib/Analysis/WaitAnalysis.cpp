//===- WaitAnalysis.cpp - Where a program must wait -----------------------===//
//
// The state at a point is, per register and kind of memory operation, how many counter
// events younger than its pending write may have been issued at most: a wait for that
// many is exact on the path that issued the fewest, and sound on all. Joins take the
// closest. See docs/Waits.md.
//
//===----------------------------------------------------------------------===//

#include "PendingEvents.h"
#include "waveasm/Analysis/LDSHandover.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// One run over a block. What comes out follows from what goes in and what is waited for alone,
/// so a run stands for all later ones, of other rounds too, with the same of both.
struct BlockRun {
  struct Waits {
    WaitDemand needed, applied; ///< what is needed at least; what was waited for
  };
  PendingEvents::Snapshot in, out;
  std::vector<Waits> waits; ///< of each of its WaitOps
};

/// The last runs over a block: a round has two or three of each, with ever more paths known.
struct BlockRuns {
  static constexpr unsigned kMaxRuns = 4;
  std::vector<BlockRun> runs;
  unsigned next = 0;
  int current = -1;   ///< of the last visit in this round; -1: not reached yet
  bool stale = false; ///< what comes in may have changed since then
  const BlockRun *getCurrent() const { return current < 0 ? nullptr : &runs[current]; }
  /// A place for a new run, at the cost of an old one, but not of the current one.
  unsigned add() {
    if (static_cast<int>(next) == current)
      next = (next + 1) % kMaxRuns;
    unsigned added = next;
    if (added == runs.size())
      runs.emplace_back();
    next = (next + 1) % kMaxRuns;
    return added;
  }
};

class WaitSolver {
public:
  WaitSolver(const ProgramFlow &flow, const LDSHandover *handover);
  std::vector<WaitRequirement> solve();

private:
  void runToFixpoint();
  bool runBlock(unsigned index);
  bool enterBlock(unsigned index);
  int findRun(unsigned index) const;
  unsigned addRun(unsigned index);
  WaitDemand getApplied(unsigned number, WaitDemand needed) const;
  BlockRun::Waits runOp(unsigned number, const HandoverStop *stop);
  WaitDemand getDemand(const WaitOp &waitOp, const HandoverStop *stop);
  void addHandoverDemand(const HandoverStop &stop, WaitDemand &demand);
  std::vector<WaitDemand> combineInstances() const;
  bool isSufficient();
  void relax();

  const ProgramFlow &flow;
  const LDSHandover *handover;
  WaitOps ops;
  std::vector<uint8_t> accessCounters;
  std::vector<BlockRuns> runs; ///< of each block
  PendingEvents state;         ///< where the block that runs has got to
  /// What is waited for before each of `ops`: the strictest over its instances.
  std::vector<WaitDemand> demands;
  bool accumulate = false, accumulated = false;
  /// Only `demands` are waited for, whatever else is needed.
  bool fixed = false;
};
} // namespace

WaitSolver::WaitSolver(const ProgramFlow &flow, const LDSHandover *handover)
    : flow(flow), handover(handover), ops(flow), runs(flow.getBlocks().size()),
      demands(ops.get().size()) {
  if (handover)
    accessCounters = handover->getCounters();
}

// In-order results land in order: a younger load of the same kind may overwrite an older
// one's register without a wait (hardware.md section 2.2, rule 4).
static unsigned getKindsOutOfOrder(const FlowOp &op) {
  unsigned inOrder = 0;
  if (op.event == MemEvent::VMem)
    inOrder = 1 << PendingEvents::VMem;
  if (op.event == MemEvent::LDS)
    inOrder = 1 << PendingEvents::LDS | 1 << PendingEvents::LDSMixed;
  return PendingEvents::kAllKinds & ~inOrder;
}

WaitDemand WaitSolver::getDemand(const WaitOp &waitOp, const HandoverStop *stop) {
  const FlowOp &op = flow.getOps()[waitOp.op];
  WaitDemand demand;
  if (!op.known) {
    state.demandAll(demand);
    return demand;
  }
  for (UnitRange range : ops.getRanges(waitOp))
    state.demand(range, PendingEvents::kAllKinds, demand);
  if (op.event != MemEvent::None)
    for (UnitRange range : op.writes)
      state.demand(range, getKindsOutOfOrder(op), demand);
  if (stop)
    addHandoverDemand(*stop, demand);
  return demand;
}

/// For PendingEvents::demandAccesses.
static constexpr unsigned kBothCounters = 3;

// Only what is pending is asked about: the answers are computed when first needed.
void WaitSolver::addHandoverDemand(const HandoverStop &stop, WaitDemand &demand) {
  if (stop.node >= 0)
    state.demandAccesses(
        accessCounters, kBothCounters,
        [&](unsigned access) { return handover->isNeededAfter(access, stop.node); }, demand);
  if (stop.access >= 0)
    state.demandAccesses(
        accessCounters, kBothCounters & ~(1u << accessCounters[stop.access]),
        [&](unsigned access) { return handover->conflictsInWave(access, stop.access); }, demand);
}

WaitDemand WaitSolver::getApplied(unsigned number, WaitDemand needed) const {
  WaitDemand applied = demands[number];
  if (!fixed)
    applied.merge(needed);
  return applied;
}

// `stop`: what the op means for LDS in this copy; null: nothing.
BlockRun::Waits WaitSolver::runOp(unsigned number, const HandoverStop *stop) {
  const WaitOp &waitOp = ops.get()[number];
  const FlowOp &op = flow.getOps()[waitOp.op];
  WaitDemand needed = getDemand(waitOp, stop), applied = getApplied(number, needed);
  state.apply(applied.vm, applied.lgkm);
  if (op.wait)
    state.apply(op.wait->vm, op.wait->lgkm);
  if (!op.known)
    state.setAnythingPending();
  if (op.event == MemEvent::None)
    return {needed, applied};
  state.issue(op.event, op.increment);
  for (auto [first, count] : op.writes)
    for (unsigned unit = first; unit < first + count; ++unit)
      state.setPending(op.event, unit);
  if (stop && stop->access >= 0)
    state.setPending(op.event, PendingEvents::kFirstAccess + stop->access);
  return {needed, applied};
}

// An earlier run over the block from this state that would be the same now, or -1.
int WaitSolver::findRun(unsigned index) const {
  WaitOps::Slice slice = ops.getBlock(index);
  for (auto [number, run] : llvm::enumerate(runs[index].runs)) {
    bool same = state.equals(run.in);
    for (unsigned i = 0; i < slice.count && same; ++i)
      same = getApplied(slice.first + i, run.waits[i].needed) == run.waits[i].applied;
    if (same)
      return number;
  }
  return -1;
}

unsigned WaitSolver::addRun(unsigned index) {
  WaitOps::Slice slice = ops.getBlock(index);
  unsigned number = runs[index].add();
  BlockRun &run = runs[index].runs[number];
  run.in = state.take();
  run.waits.resize(slice.count);
  ArrayRef<HandoverStop> stops;
  if (handover)
    stops = handover->getStops(index);
  for (unsigned i = 0; i < slice.count; ++i) {
    unsigned op = ops.get()[slice.first + i].op;
    const HandoverStop *stop = !stops.empty() && stops.front().op == op ? stops.data() : nullptr;
    stops = stops.drop_front(stop ? 1 : 0);
    run.waits[i] = runOp(slice.first + i, stop);
  }
  state.normalize();
  run.out = state.take();
  return number;
}

// Sets the state in front of a block; false if no path to it is known yet.
bool WaitSolver::enterBlock(unsigned index) {
  state.clear();
  bool entered = index == 0;
  state.withoutSMem = entered;
  for (unsigned pred : flow.getBlocks()[index].preds) {
    const BlockRun *run = runs[pred].getCurrent();
    if (!run)
      continue;
    state.join(run->out);
    entered = true;
  }
  return entered;
}

// True if what leaves the block has changed.
bool WaitSolver::runBlock(unsigned index) {
  BlockRuns &block = runs[index];
  block.stale = false;
  if (!enterBlock(index))
    return false;
  int before = block.current;
  if (before >= 0) {
    if (accumulate)
      state.join(block.runs[before].in);
    if (state.equals(block.runs[before].in))
      return false;
  }
  int found = findRun(index);
  block.current = found >= 0 ? found : static_cast<int>(addRun(index));
  return before < 0 || !(block.getCurrent()->out == block.runs[before].out);
}

void WaitSolver::runToFixpoint() {
  size_t count = flow.getBlocks().size();
  for (BlockRuns &block : runs) {
    block.current = -1;
    block.stale = true;
  }
  // A stricter wait may clear what a later wait would have waited for, so the transfer
  // is not monotone. In practice a few sweeps settle it; if not, entry states only grow
  // from then on, which is sound.
  accumulate = accumulated = false;
  unsigned limit = 16 + 4 * count;
  for (unsigned sweep = 0;; ++sweep) {
    bool changed = false;
    for (unsigned block = 0; block < count; ++block) {
      if (!runs[block].stale || !runBlock(block))
        continue;
      changed = true;
      for (const FlowEdge &edge : flow.getBlocks()[block].succs)
        runs[edge.to].stale = true;
    }
    if (!changed)
      return;
    accumulate = sweep >= limit;
    accumulated |= accumulate && !fixed;
  }
}

// What each op needs: the strictest of its instances.
std::vector<WaitDemand> WaitSolver::combineInstances() const {
  std::vector<WaitDemand> combined(demands.size());
  for (unsigned block = 0; block < runs.size(); ++block) {
    WaitOps::Slice slice = ops.getBlock(block);
    const BlockRun *run = runs[block].getCurrent();
    for (unsigned i = 0; run && i < slice.count; ++i)
      combined[slice.first + i].merge(run->waits[i].needed);
  }
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
  for (auto [waitOp, demand] : llvm::zip_equal(ops.get(), demands))
    if (demand.any())
      waits.push_back({flow.getOps()[waitOp.op].op, demand});
  return waits;
}

std::vector<WaitRequirement> waveasm::computeWaits(const ProgramFlow &flow,
                                                   const LDSHandover *handover) {
  return WaitSolver(flow, handover).solve();
}
