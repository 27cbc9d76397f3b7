//===- PendingEvents.h - Memory operations in flight ------------*- C++ -*-===//
//
// The state of the wait analysis at a point: per register and kind of memory operation, how
// many counter events younger than its pending write may have been issued at most.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_ANALYSIS_PENDINGEVENTS_H
#define WAVEASM_LIB_ANALYSIS_PENDINGEVENTS_H

#include "WaitOps.h"
#include "waveasm/Analysis/WaitAnalysis.h"
#include <array>

namespace waveasm {

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
  static constexpr unsigned kAllKinds = (1 << NumKinds) - 1; ///< a set: bits 1 << kind
  /// Registers, then one unit for whatever a line of unknown effect may have issued, then
  /// the LDS accesses.
  static constexpr unsigned kAnything = WaitOps::kAnything, kFirstAccess = kAnything + 1;

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

  /// What must be waited for so that events of the `wanted` kinds are complete for registers.
  /// Those with nothing pending are not looked at again.
  void demand(UnitRange range, unsigned wanted, WaitDemand &result) {
    if (!scored.overlaps(range)) // as for most
      return;
    scored.forEachIn(range, [&](unsigned unit) {
      if (!isPending(score[unit]))
        return forget(unit);
      for (Kind kind : kinds)
        if (wanted >> kind & 1)
          demand(kind, score[unit], result);
    });
  }
  void demandAll(WaitDemand &result) const {
    forAll([&](const Scores &scores) {
      for (Kind kind : kinds)
        if (isPending(kind, scores))
          result.merge(kind == VMem ? WaitDemand{0, -1} : WaitDemand{-1, 0});
    });
  }
  /// The same for each pending LDS access that `isNeeded`, under the counter it has: one of
  /// `wanted`, a set: bit 0 vmcnt, bit 1 lgkmcnt.
  template <typename IsNeeded>
  void demandAccesses(llvm::ArrayRef<uint8_t> counters, unsigned wanted, IsNeeded isNeeded,
                      WaitDemand &result) const {
    for (const auto &[access, scores] : accesses) {
      bool lgkm = counters[access];
      if (!(wanted >> lgkm & 1))
        continue;
      std::array<Kind, 2> own = {lgkm ? LDS : VMem, lgkm ? LDSMixed : VMem};
      if ((isPending(own[0], scores) || isPending(own[1], scores)) && isNeeded(access))
        for (Kind kind : own)
          demand(kind, scores, result);
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
    llvm::erase_if(accesses, [&](const auto &access) { return !isPending(access.second); });
  }

  void normalize() {
    scored.forEach([&](unsigned unit) {
      if (!normalize(score[unit]))
        forget(unit);
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
    llvm::SmallVector<std::pair<unsigned, Scores>, 64> scores;
    scored.forEach([&](unsigned unit) { scores.emplace_back(unit, score[unit]); });
    for (const auto &[access, own] : accesses)
      scores.emplace_back(kFirstAccess + access, own);
    Snapshot result;
    result.scores.assign(scores.begin(), scores.end());
    result.newestSMem = newestSMem;
    result.withoutSMem = withoutSMem;
    return result;
  }
  /// take() == other
  bool equals(const Snapshot &other) const {
    if (newestSMem != other.newestSMem || withoutSMem != other.withoutSMem)
      return false;
    auto next = other.scores.begin(), end = other.scores.end();
    bool equal = true;
    auto compare = [&](unsigned unit, const Scores &scores) {
      equal = equal && next != end && next->first == unit && next->second == scores;
      next += equal;
    };
    scored.forEach([&](unsigned unit) { compare(unit, score[unit]); });
    for (const auto &[access, scores] : accesses)
      compare(kFirstAccess + access, scores);
    return equal && next == end;
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
  bool isPending(const Scores &scores) const {
    return llvm::any_of(kinds, [&](Kind kind) { return isPending(kind, scores); });
  }
  void forget(unsigned unit) {
    score[unit] = {};
    scored.remove(unit);
  }
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
  llvm::SmallVector<std::pair<unsigned, Scores>, 0> accesses;
};

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_PENDINGEVENTS_H
