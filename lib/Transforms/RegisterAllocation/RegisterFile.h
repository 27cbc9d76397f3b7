//===- RegisterFile.h - Bundles to registers --------------------*- C++ -*-===//
//
// The assignment of the bundles of one class to the registers of its file: first fit
// over live ranges with holes.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H

#include "AllocationProblem.h"
#include "llvm/ADT/bit.h"
#include <array>

namespace waveasm {

/// When registers have fixed roles: register `reg` in `time`.
struct FixedSegment {
  unsigned reg;
  LiveSegment time;
};
/// Sorted by register, then by time; those of one register are disjoint.
using FixedRanges = std::vector<FixedSegment>;

/// Phases [begin, end).
struct PhaseRange {
  unsigned begin, end;
};

/// The bundles of one class, and when their words are live. Time is counted in phases: runs of
/// slots in which first ranges of the class, fixed ones included, begin and then ranges end. What
/// is live anywhere in a phase is so right after the last begin, so ranges meet exactly if they
/// have a phase in common.
class BundleList {
public:
  /// Words [word, word + words) of a bundle hold something in `phases`.
  struct Piece {
    PhaseRange phases;
    unsigned word, words;
  };
  /// `end`: no segment ends later.
  BundleList(const AllocationProblem &problem, RegClass cls, const FixedRanges &fixed, Slot end);

  /// What an assignment needs to know of a bundle.
  struct Member {
    unsigned bundle;     ///< position among those of all classes
    unsigned begin, end; ///< pieces
    unsigned start;      ///< slots before it begins in which something begins
    unsigned span;       ///< slots from its begin to its end
    uint16_t words;
    uint16_t modulus, residue; ///< as of its first register
  };
  llvm::ArrayRef<Member> getMembers() const { return members; }
  /// One more than the largest start.
  unsigned getNumStarts() const { return numStarts; }
  llvm::ArrayRef<Piece> getPieces() const { return pieces; }
  llvm::ArrayRef<Piece> getPieces(const Member &member) const {
    return llvm::ArrayRef(pieces.data() + member.begin, pieces.data() + member.end);
  }
  unsigned getNumPhases() const { return numPhases; }
  /// The phases that `segment` touches.
  PhaseRange getPhases(LiveSegment segment) const {
    return {getPhase(segment.start), getPhase(segment.end - 1) + 1};
  }

private:
  /// Some of 64 slots, and how many there are before those.
  struct SlotSet {
    uint64_t slots = 0;
    unsigned before = 0;
  };
  /// How many of `sets` are at or before `slot`.
  static unsigned countUpTo(llvm::ArrayRef<SlotSet> sets, Slot slot) {
    const SlotSet &set = sets[slot / 64];
    return set.before + llvm::popcount(set.slots << (63 - slot % 64));
  }
  void addMembers(const AllocationProblem &problem, RegClass cls,
                  std::vector<LiveSegment> &segments);
  void numberPhases(llvm::ArrayRef<LiveSegment> segments, const FixedRanges &fixed);
  unsigned getPhase(Slot slot) const { return countUpTo(phaseBegins, slot) - 1; }

  std::vector<Member> members;
  std::vector<Piece> pieces;
  /// By 64 slots: where something begins, and where a phase does.
  std::vector<SlotSet> starts, phaseBegins;
  unsigned numStarts = 0, numPhases = 0;
};

struct Assignment {
  std::vector<int> bases; ///< first register by position in the list of bundles
  int64_t count = 0;          ///< one more than the highest register given out
  bool complete = false;
};

/// Gives each bundle the lowest registers below `limit` that are free for it. Tries a
/// few orders and returns the one that needs fewest registers; `floor` registers are
/// counted in any case, so that no order is tried for less.
Assignment assignRegisters(const FixedRanges &fixed, const BundleList &list, int64_t limit,
                           int64_t floor);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H
