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
  struct OpWaits {
    WaitDemand needed, applied; ///< what is needed at least; what was waited for
  };
  PendingEvents::Snapshot in, out;
  std::vector<OpWaits> waits; ///< of each op
};

/// The last runs over a block: a round has two or three of each, with ever more paths known.
struct BlockRuns {
  std::array<BlockRun, 4> runs;
  unsigned used = 0, next = 0;
  BlockRun *current = nullptr; ///< of the last visit in this round; null: not reached yet
  /// A place for a new run, at the cost of an old one.
  BlockRun &add() {
    if (&runs[next] == current)
      next = (next + 1) % runs.size();
    BlockRun &run = runs[next];
    next = (next + 1) % runs.size();
    used = std::min<unsigned>(used + 1, runs.size());
    return run;
  }
};

class WaitSolver {
public:
  WaitSolver(const ProgramFlow &flow, const LDSHandover *handover);
  std::vector<WaitRequirement> solve();

private:
  void runToFixpoint();
  bool runBlock(unsigned index);
  BlockRun *findRun(unsigned index);
  BlockRun *addRun(unsigned index);
  WaitDemand getApplied(unsigned op, WaitDemand needed) const;
  BlockRun::OpWaits runOp(unsigned op, unsigned block, unsigned position);
  WaitDemand getDemand(const FlowOp &op, unsigned block, unsigned position);
  void addHandoverDemand(const FlowOp &op, unsigned block, unsigned position, WaitDemand &demand);
  std::vector<WaitDemand> combineInstances() const;
  bool isSufficient();
  void relax();

  const ProgramFlow &flow;
  const LDSHandover *handover;
  bool hasUnknown;
  std::vector<uint8_t> accessCounters;
  std::vector<BlockRuns> runs; ///< of each block
  PendingEvents state;         ///< where the block that runs has got to
  /// What is waited for before each op: the strictest over its instances.
  std::vector<WaitDemand> demands;
  bool accumulate = false, accumulated = false;
  /// Only `demands` are waited for, whatever else is needed.
  bool fixed = false;
};
} // namespace

WaitSolver::WaitSolver(const ProgramFlow &flow, const LDSHandover *handover)
    : flow(flow), handover(handover), runs(flow.getBlocks().size()), demands(flow.getOps().size()) {
  hasUnknown = llvm::any_of(flow.getOps(), [](const FlowOp &op) { return !op.known; });
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

WaitDemand WaitSolver::getDemand(const FlowOp &op, unsigned block, unsigned position) {
  WaitDemand demand;
  if (!op.known) {
    state.demandAll(demand);
    return demand;
  }
  // What a wave waits for explicitly it need not wait for twice.
  if (hasUnknown && !op.wait && op.info->form != Form::Pseudo && op.info->form != Form::Region &&
      !op.isEnd)
    state.demandAnything(demand);
  for (UnitRange range : op.reads)
    state.demand(range, PendingEvents::kAllKinds, demand);
  for (UnitRange range : op.writes)
    state.demand(range, getKindsOutOfOrder(op), demand);
  if (handover)
    addHandoverDemand(op, block, position, demand);
  return demand;
}

/// For PendingEvents::demandAccesses.
static constexpr unsigned kBothCounters = 3;

// Only what is pending is asked about: the answers are computed when first needed.
void WaitSolver::addHandoverDemand(const FlowOp &op, unsigned block, unsigned position,
                                   WaitDemand &demand) {
  if (op.isBarrier || op.isEnd)
    state.demandAccesses(
        accessCounters, kBothCounters,
        [&](unsigned access) { return handover->isNeededAfter(access, block, position); }, demand);
  int self = op.event != MemEvent::None ? handover->getAccess(block, position) : -1;
  if (self >= 0)
    state.demandAccesses(
        accessCounters, kBothCounters & ~(1u << accessCounters[self]),
        [&](unsigned access) { return handover->conflictsInWave(access, self); }, demand);
}

WaitDemand WaitSolver::getApplied(unsigned op, WaitDemand needed) const {
  WaitDemand applied = demands[op];
  if (!fixed)
    applied.merge(needed);
  return applied;
}

BlockRun::OpWaits WaitSolver::runOp(unsigned index, unsigned block, unsigned position) {
  const FlowOp &op = flow.getOps()[index];
  WaitDemand needed = getDemand(op, block, position), applied = getApplied(index, needed);
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
  int access = handover ? handover->getAccess(block, position) : -1;
  if (access >= 0)
    state.setPending(op.event, PendingEvents::kFirstAccess + access);
  return {needed, applied};
}

// An earlier run over the block from this state that would be the same now, or null.
BlockRun *WaitSolver::findRun(unsigned index) {
  ArrayRef<unsigned> ops = flow.getBlocks()[index].ops;
  for (BlockRun &run : MutableArrayRef(runs[index].runs).take_front(runs[index].used)) {
    bool same = state.equals(run.in);
    for (unsigned i = 0; i < ops.size() && same; ++i)
      same = getApplied(ops[i], run.waits[i].needed) == run.waits[i].applied;
    if (same)
      return &run;
  }
  return nullptr;
}

BlockRun *WaitSolver::addRun(unsigned index) {
  ArrayRef<unsigned> ops = flow.getBlocks()[index].ops;
  BlockRun &run = runs[index].add();
  run.in = state.take();
  run.waits.resize(ops.size());
  for (auto [position, op] : llvm::enumerate(ops))
    run.waits[position] = runOp(op, index, position);
  state.normalize();
  run.out = state.take();
  return &run;
}

// True if what leaves the block has changed.
bool WaitSolver::runBlock(unsigned index) {
  state.clear();
  bool entered = index == 0;
  state.withoutSMem = entered;
  for (unsigned pred : flow.getBlocks()[index].preds) {
    if (!runs[pred].current)
      continue;
    state.join(runs[pred].current->out);
    entered = true;
  }
  if (!entered)
    return false;
  BlockRun *before = runs[index].current;
  if (accumulate && before)
    state.join(before->in);
  if (before && state.equals(before->in))
    return false;
  BlockRun *run = findRun(index);
  if (!run)
    run = addRun(index);
  runs[index].current = run;
  return !before || !(run->out == before->out);
}

void WaitSolver::runToFixpoint() {
  size_t count = flow.getBlocks().size();
  for (BlockRuns &block : runs)
    block.current = nullptr;
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
  for (auto [block, known] : llvm::zip_equal(flow.getBlocks(), runs))
    for (unsigned i = 0; known.current && i < block.ops.size(); ++i)
      combined[block.ops[i]].merge(known.current->waits[i].needed);
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
