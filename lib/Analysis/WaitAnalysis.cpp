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

  PendingEvents() : score(kFirstAccess), scored((score.size() + 63) / 64, 0) {}

  // States are large and almost empty: only what is there is copied.
  PendingEvents(const PendingEvents &other) : PendingEvents() { *this = other; }
  PendingEvents(PendingEvents &&) = default;
  PendingEvents &operator=(PendingEvents &&) = default;
  PendingEvents &operator=(const PendingEvents &other) {
    clear();
    other.forEachScored(0, score.size(), [&](unsigned unit) { score[unit] = other.score[unit]; });
    scored = other.scored;
    accesses = other.accesses;
    issued = other.issued;
    done = other.done;
    newestSMem = other.newestSMem;
    withoutSMem = other.withoutSMem;
    return *this;
  }
  /// The state of no path.
  void clear() {
    forEachScored(0, score.size(), [&](unsigned unit) { score[unit] = {}; });
    llvm::fill(scored, 0);
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
      for (Kind kind : {lgkm ? LDS : VMem, lgkm ? LDSMixed : VMem})
        if (isPending(kind, scores) && isNeeded(access))
          demand(kind, scores, result);
    }
  }
  /// Calls `visit` with those of the registers that may be pending.
  template <typename Visit> void forEachScored(unsigned first, unsigned count, Visit visit) const {
    unsigned end = first + count;
    for (unsigned word = first / 64; word * 64 < end; ++word) {
      uint64_t bits = scored[word];
      if (word * 64 < first)
        bits &= ~uint64_t(0) << first % 64;
      if (end < word * 64 + 64)
        bits &= ~(~uint64_t(0) << end % 64);
      for (; bits; bits &= bits - 1)
        visit(word * 64 + llvm::countr_zero(bits));
    }
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
    for (auto [index, word] : llvm::enumerate(scored)) {
      for (uint64_t bits = word; bits; bits &= bits - 1) {
        unsigned bit = llvm::countr_zero(bits), unit = index * 64 + bit;
        word &= ~(uint64_t(!normalize(score[unit])) << bit);
      }
    }
    llvm::erase_if(accesses, [&](auto &access) { return !normalize(access.second); });
    newestSMem = normalized(SMem, newestSMem);
    issued = {kBase, kBase};
    done = {};
  }
  void join(const PendingEvents &other) {
    auto raise = [](Scores &scores, const Scores &least) {
      for (Kind kind : kinds)
        scores[kind] = std::max(scores[kind], least[kind]);
    };
    other.forEachScored(0, score.size(),
                        [&](unsigned unit) { raise(score[unit], other.score[unit]); });
    for (const auto &[access, scores] : other.accesses)
      raise(getScores(kFirstAccess + access), scores);
    for (auto [word, more] : llvm::zip_equal(scored, other.scored))
      word |= more;
    newestSMem = std::max(newestSMem, other.newestSMem);
    withoutSMem |= other.withoutSMem;
  }
  /// Both are normalized, or joins of normalized states: no scores without a bit, no bit
  /// without a score.
  bool operator==(const PendingEvents &other) const {
    if (newestSMem != other.newestSMem || withoutSMem != other.withoutSMem ||
        scored != other.scored || accesses != other.accesses)
      return false;
    bool equal = true;
    forEachScored(0, score.size(), [&](unsigned unit) { equal &= score[unit] == other.score[unit]; });
    return equal;
  }

  /// Some path has no scalar load in flight. False in the state of no path at all.
  bool withoutSMem = false;

private:
  using Scores = std::array<uint32_t, NumKinds>;

  Scores &getScores(unsigned unit) {
    if (unit < kFirstAccess) {
      scored[unit / 64] |= uint64_t(1) << unit % 64;
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
    forEachScored(0, score.size(), [&](unsigned unit) { visit(score[unit]); });
    for (auto &[access, scores] : accesses)
      visit(scores);
  }
  template <typename Visit> void forAll(Visit visit) const {
    forEachScored(0, score.size(), [&](unsigned unit) { visit(score[unit]); });
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
  std::vector<uint64_t> scored;
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
  void findRelevant();
  void runToFixpoint();
  bool runBlock(unsigned index);
  WaitDemand step(PendingEvents &state, unsigned block, unsigned position);
  WaitDemand getDemand(const PendingEvents &state, const FlowOp &op, unsigned block,
                       unsigned position) const;
  std::vector<WaitDemand> combineInstances() const;
  bool isSufficient();
  void relax();

  const ProgramFlow &flow;
  const LDSHandover *handover;
  /// By block: positions of the ops that can matter.
  std::vector<std::vector<unsigned>> relevant;
  std::vector<uint8_t> accessCounters;
  std::vector<PendingEvents> in, out;
  PendingEvents current; ///< of the block that runs
  std::vector<bool> reached;
  /// Demand of each op instance in its block, at the last visit.
  std::vector<std::vector<WaitDemand>> local;
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
  PendingEvents empty;
  size_t count = flow.getBlocks().size();
  in.assign(count, empty);
  out.assign(count, empty);
  reached.assign(count, false);
  local.resize(count);
  for (auto [block, demand] : llvm::zip_equal(flow.getBlocks(), local))
    demand.resize(block.ops.size());
  demands.resize(flow.getOps().size());
  findRelevant();
}

// Ops that are no memory operations, waits or the like matter for the registers that
// memory operations write; other ops need nothing and change nothing.
void WaitSolver::findRelevant() {
  llvm::BitVector written(RegUnit::kCount);
  bool unknown = false;
  for (const FlowOp &op : flow.getOps()) {
    unknown |= op.unknown;
    if (op.event != MemEvent::None)
      for (auto [first, count] : op.writes)
        written.set(first, first + count);
  }
  auto touches = [&](ArrayRef<std::pair<uint16_t, uint16_t>> ranges) {
    return llvm::any_of(ranges, [&](std::pair<uint16_t, uint16_t> range) {
      return written.find_first_in(range.first, range.first + range.second) >= 0;
    });
  };
  std::vector<bool> matters(flow.getOps().size());
  for (auto [index, op] : llvm::enumerate(flow.getOps()))
    matters[index] = unknown || op.event != MemEvent::None || op.wait || op.isBarrier ||
                     op.isEnd || touches(op.reads) || touches(op.writes);
  relevant.resize(flow.getBlocks().size());
  for (auto [block, positions] : llvm::zip_equal(flow.getBlocks(), relevant))
    for (auto [position, op] : llvm::enumerate(block.ops))
      if (matters[op])
        positions.push_back(position);
}

// In-order results land in order: a younger load of the same kind may overwrite an older
// one's register without a wait (hardware.md section 2.2, rule 4).
static bool landsInOrder(const FlowOp &op, PendingEvents::Kind kind) {
  return (kind == PendingEvents::VMem && op.event == MemEvent::VMem) ||
         ((kind == PendingEvents::LDS || kind == PendingEvents::LDSMixed) &&
          op.event == MemEvent::LDS);
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
    state.demand(Kind::VMem, PendingEvents::kAnything, demand);
    state.demand(Kind::SMem, PendingEvents::kAnything, demand);
  }
  for (auto [first, count] : op.reads)
    state.forEachScored(first, count, [&](unsigned unit) {
      for (Kind kind : PendingEvents::kinds)
        state.demand(kind, unit, demand);
    });
  for (auto [first, count] : op.writes)
    state.forEachScored(first, count, [&](unsigned unit) {
      for (Kind kind : PendingEvents::kinds)
        if (!landsInOrder(op, kind))
          state.demand(kind, unit, demand);
    });
  if (!handover)
    return demand;
  // Only what is pending is asked about: the answers are computed when first needed.
  if (op.isBarrier || op.isEnd)
    state.demandAccesses(
        accessCounters,
        [&](unsigned access) { return handover->isNeededAfter(access, block, position); }, demand);
  int self = handover->getAccess(block, position);
  if (self >= 0)
    state.demandAccesses(
        accessCounters, [&](unsigned access) { return handover->conflictsInWave(access, self); },
        demand);
  return demand;
}

WaitDemand WaitSolver::step(PendingEvents &state, unsigned block, unsigned position) {
  unsigned index = flow.getBlocks()[block].ops[position];
  const FlowOp &op = flow.getOps()[index];
  WaitDemand demand = getDemand(state, op, block, position), applied = demands[index];
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
  int access = handover ? handover->getAccess(block, position) : -1;
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
  if (reached[index] && state == in[index])
    return false;
  in[index] = state;
  for (unsigned position : relevant[index])
    local[index][position] = step(state, index, position);
  state.normalize();
  bool changed = !reached[index] || !(state == out[index]);
  reached[index] = true;
  if (changed)
    out[index] = state;
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
  for (auto [index, block] : llvm::enumerate(flow.getBlocks()))
    if (reached[index])
      for (auto [position, op] : llvm::enumerate(block.ops))
        combined[op].merge(local[index][position]);
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
