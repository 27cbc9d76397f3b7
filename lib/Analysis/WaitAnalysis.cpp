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

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// State
//===----------------------------------------------------------------------===//

namespace {
/// Scores of the pending events on a path. The score of an event is the number of
/// events issued up to it; what is at or below `done` has completed.
///
/// At block boundaries states are normalized: `issued` is kBase, `done` is 0, and an
/// event that is not pending has score 0. The join is then the maximum.
class PendingEvents {
public:
  // Far above the counters' maxima: distances beyond it need not be told apart.
  static constexpr uint32_t kBase = 256;
  enum Kind : unsigned { VMem, LDS, SMem, NumKinds };
  /// Registers, then one unit for whatever a line of unknown effect may have issued.
  static constexpr unsigned kAnything = RegUnit::kCount, kUnits = RegUnit::kCount + 1;
  static constexpr unsigned kNewestSMem = NumKinds * kUnits;
  static constexpr unsigned kFirstAccess = kNewestSMem + 1;

  explicit PendingEvents(unsigned numAccesses) : score(kFirstAccess + numAccesses, 0) {}

  static unsigned getCounter(Kind kind) { return kind == VMem ? 0 : 1; }
  static Kind getKind(MemEvent event) {
    return event == MemEvent::VMem ? VMem : event == MemEvent::LDS ? LDS : SMem;
  }

  void issue(Kind kind, unsigned increment) {
    issued[getCounter(kind)] += increment;
    if (kind == SMem)
      score[kNewestSMem] = issued[1];
  }
  void setPending(Kind kind, unsigned unit) {
    score[kind * kUnits + unit] = issued[getCounter(kind)];
  }
  void setAccessPending(unsigned access, Kind kind) {
    score[kFirstAccess + access] = issued[getCounter(kind)];
  }
  /// Anything may be outstanding, in any order: the next instruction waits for it.
  void setAnythingPending() {
    for (Kind kind : {VMem, SMem}) {
      issue(kind, 1);
      setPending(kind, kAnything);
    }
  }

  void demandUnit(Kind kind, unsigned unit, WaitDemand &demand) const {
    demandScore(kind, score[kind * kUnits + unit], demand);
  }
  void demandAccess(unsigned access, Kind kind, WaitDemand &demand) const {
    demandScore(kind, score[kFirstAccess + access], demand);
  }
  bool isAccessPending(unsigned access, Kind kind) const {
    return score[kFirstAccess + access] > done[getCounter(kind)];
  }
  void demandAll(WaitDemand &demand) const {
    if (issued[0] > done[0] && anyPending(0))
      demand.merge({0, -1});
    if (issued[1] > done[1] && anyPending(1))
      demand.merge({-1, 0});
  }

  void apply(int vm, int lgkm) {
    if (vm >= 0)
      complete(0, vm);
    // Scalar loads return in any order: fewer outstanding says nothing about which.
    if (lgkm == 0 || (lgkm > 0 && !isSMemOutstanding()))
      complete(1, lgkm);
  }

  void normalize() {
    for (unsigned i = 0; i < NumKinds * kUnits; ++i)
      score[i] = normalized(score[i], i >= kUnits);
    score[kNewestSMem] = normalized(score[kNewestSMem], 1);
    for (unsigned i = kFirstAccess; i < score.size(); ++i)
      score[i] = normalized(score[i], accessCounters[i - kFirstAccess]);
    issued[0] = issued[1] = kBase;
    done[0] = done[1] = 0;
  }
  void join(const PendingEvents &other) {
    for (size_t i = 0, e = score.size(); i < e; ++i)
      score[i] = std::max(score[i], other.score[i]);
  }
  bool operator==(const PendingEvents &other) const { return score == other.score; }

  ArrayRef<uint8_t> accessCounters; ///< counter of each LDS access

private:
  bool isSMemOutstanding() const { return score[kNewestSMem] > done[1]; }
  void complete(unsigned counter, unsigned count) {
    if (issued[counter] > count)
      done[counter] = std::max(done[counter], issued[counter] - count);
  }
  uint32_t normalized(uint32_t value, unsigned counter) const {
    if (value <= done[counter])
      return 0;
    return kBase - std::min(issued[counter] - value, kBase - 2);
  }
  void demandScore(Kind kind, uint32_t value, WaitDemand &demand) const {
    unsigned counter = getCounter(kind);
    if (value <= done[counter])
      return;
    int distance = issued[counter] - value;
    if (kind == VMem)
      demand.merge({std::min(distance, kMaxVMWait), -1});
    else if (kind == SMem || isSMemOutstanding())
      demand.merge({-1, 0});
    else
      demand.merge({-1, std::min(distance, kMaxLGKMWait)});
  }
  bool anyPending(unsigned counter) const {
    unsigned begin = counter * kUnits;
    unsigned end = counter ? kFirstAccess : kUnits;
    for (unsigned i = begin; i < end; ++i)
      if (score[i] > done[counter])
        return true;
    for (auto [i, of] : llvm::enumerate(accessCounters))
      if (of == counter && score[kFirstAccess + i] > done[counter])
        return true;
    return false;
  }

  uint32_t issued[2] = {kBase, kBase}, done[2] = {0, 0};
  std::vector<uint32_t> score;
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
  void runToFixpoint();
  bool runBlock(unsigned index);
  WaitDemand step(PendingEvents &state, unsigned block, unsigned position);
  WaitDemand getDemand(const PendingEvents &state, const FlowOp &op, unsigned block,
                       unsigned position) const;
  bool collectDemands();

  const ProgramFlow &flow;
  const LDSHandover *handover;
  std::vector<uint8_t> accessCounters;
  std::vector<PendingEvents> in, out;
  std::vector<bool> reached;
  /// Demand of each op instance in its block, at the last visit.
  std::vector<std::vector<WaitDemand>> local;
  /// What is waited for before each op: the strictest over its instances.
  std::vector<WaitDemand> demands;
  bool accumulate = false;
};
} // namespace

WaitSolver::WaitSolver(const ProgramFlow &flow, const LDSHandover *handover)
    : flow(flow), handover(handover) {
  if (handover)
    accessCounters = handover->getCounters();
  PendingEvents empty(accessCounters.size());
  empty.accessCounters = accessCounters;
  size_t count = flow.getBlocks().size();
  in.assign(count, empty);
  out.assign(count, empty);
  reached.assign(count, false);
  local.resize(count);
  for (auto [block, demand] : llvm::zip_equal(flow.getBlocks(), local))
    demand.resize(block.ops.size());
  demands.resize(flow.getOps().size());
}

// In-order results land in order: a younger load of the same kind may overwrite an older
// one's register without a wait (hardware.md section 2.2, rule 4).
static bool landsInOrder(const FlowOp &op, PendingEvents::Kind kind) {
  return (kind == PendingEvents::VMem && op.event == MemEvent::VMem) ||
         (kind == PendingEvents::LDS && op.event == MemEvent::LDS);
}

WaitDemand WaitSolver::getDemand(const PendingEvents &state, const FlowOp &op, unsigned block,
                                 unsigned position) const {
  WaitDemand demand;
  if (op.unknown) {
    state.demandAll(demand);
    return demand;
  }
  // What a wave waits for explicitly it need not wait for twice.
  if (!op.wait && op.info->form != Form::Pseudo && op.info->form != Form::Region && !op.isEnd) {
    state.demandUnit(Kind::VMem, PendingEvents::kAnything, demand);
    state.demandUnit(Kind::SMem, PendingEvents::kAnything, demand);
  }
  for (Kind kind : {Kind::VMem, Kind::LDS, Kind::SMem}) {
    for (auto [first, count] : op.reads)
      for (unsigned unit = first; unit < first + count; ++unit)
        state.demandUnit(kind, unit, demand);
    if (landsInOrder(op, kind))
      continue;
    for (auto [first, count] : op.writes)
      for (unsigned unit = first; unit < first + count; ++unit)
        state.demandUnit(kind, unit, demand);
  }
  if (!handover)
    return demand;
  // Only what is pending is asked about: the answers are computed when first needed.
  auto visitPending = [&](llvm::function_ref<bool(unsigned)> conflicts) {
    for (unsigned access = 0; access < accessCounters.size(); ++access) {
      Kind kind = accessCounters[access] ? Kind::LDS : Kind::VMem;
      if (state.isAccessPending(access, kind) && conflicts(access))
        state.demandAccess(access, kind, demand);
    }
  };
  if (op.isBarrier || op.isEnd)
    visitPending([&](unsigned access) { return handover->isNeededAfter(access, block, position); });
  int self = handover->getAccess(block, position);
  if (self >= 0)
    visitPending([&](unsigned access) { return handover->conflictsInWave(access, self); });
  return demand;
}

WaitDemand WaitSolver::step(PendingEvents &state, unsigned block, unsigned position) {
  unsigned index = flow.getBlocks()[block].ops[position];
  const FlowOp &op = flow.getOps()[index];
  WaitDemand demand = getDemand(state, op, block, position), applied = demand;
  applied.merge(demands[index]);
  state.apply(applied.vm, applied.lgkm);
  if (op.wait)
    state.apply(op.wait->vm, op.wait->lgkm);
  if (op.unknown)
    state.setAnythingPending();
  if (op.event == MemEvent::None)
    return demand;
  Kind kind = PendingEvents::getKind(op.event);
  state.issue(kind, op.increment);
  for (auto [first, count] : op.writes)
    for (unsigned unit = first; unit < first + count; ++unit)
      state.setPending(kind, unit);
  int access = handover ? handover->getAccess(block, position) : -1;
  if (access >= 0)
    state.setAccessPending(access, kind);
  return demand;
}

// True if what leaves the block has changed.
bool WaitSolver::runBlock(unsigned index) {
  const FlowBlock &block = flow.getBlocks()[index];
  PendingEvents state(accessCounters.size());
  state.accessCounters = accessCounters;
  bool entered = index == 0;
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
  if (reached[index] && state == in[index])
    return false;
  in[index] = state;
  for (unsigned position = 0; position < block.ops.size(); ++position)
    local[index][position] = step(state, index, position);
  state.normalize();
  bool changed = !reached[index] || !(state == out[index]);
  reached[index] = true;
  out[index] = std::move(state);
  return changed;
}

void WaitSolver::runToFixpoint() {
  size_t count = flow.getBlocks().size();
  reached.assign(count, false);
  // A stricter wait may clear what a later wait would have waited for, so the transfer
  // is not monotone. In practice a few sweeps settle it; if not, entry states only grow
  // from then on, which is sound.
  accumulate = false;
  unsigned limit = 16 + 4 * count;
  for (unsigned sweep = 0;; ++sweep) {
    bool changed = false;
    for (unsigned block = 0; block < count; ++block)
      changed |= runBlock(block);
    if (!changed)
      return;
    accumulate = sweep >= limit;
  }
}

// Combines the instances of each op. True if that changes a demand.
bool WaitSolver::collectDemands() {
  std::vector<WaitDemand> combined(demands.size());
  for (auto [index, block] : llvm::enumerate(flow.getBlocks()))
    if (reached[index])
      for (auto [position, op] : llvm::enumerate(block.ops))
        combined[op].merge(local[index][position]);
  if (combined == demands)
    return false;
  demands = std::move(combined);
  return true;
}

std::vector<WaitRequirement> WaitSolver::solve() {
  // An op in several copies of a loop body waits for the strictest of them in all; that
  // changes what is pending after it, hence the repetition. Bounded like the sweeps:
  // from then on demands are only added to.
  for (unsigned round = 0;; ++round) {
    std::vector<WaitDemand> before = demands;
    runToFixpoint();
    if (!collectDemands())
      break;
    if (round < 16)
      continue;
    for (auto [demand, old] : llvm::zip_equal(demands, before))
      demand.merge(old);
    if (demands == before)
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
