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

/// When each register has a fixed role.
using FixedRanges = std::array<LiveRange, PhysicalLiveness::kFileSize>;

/// Phases [begin, end).
struct PhaseRange {
  unsigned begin, end;
};

/// The bundles of one class, and when their words are live. Time is counted in phases:
/// runs of slots in which no range of the class, fixed ones included, begins or ends.
class BundleList {
public:
  /// Words [word, word + words) of a bundle hold something in `phases`.
  struct Piece {
    PhaseRange phases;
    unsigned word, words;
  };
  /// `end`: no segment ends later.
  BundleList(llvm::ArrayRef<Bundle> bundles, RegClass cls, const FixedRanges &fixed, Slot end);

  size_t size() const { return members.size(); }
  const Bundle &getBundle(unsigned index) const { return bundles[members[index].bundle]; }
  /// Position of the bundle among those of all classes.
  unsigned getPosition(unsigned index) const { return members[index].bundle; }
  /// The phase in which the bundle begins; getNumPhases() if it never holds anything.
  unsigned getStart(unsigned index) const { return members[index].start; }
  llvm::ArrayRef<Piece> getPieces() const { return pieces; }
  llvm::ArrayRef<Piece> getPieces(unsigned index) const {
    return getPieces().slice(members[index].begin, members[index].end - members[index].begin);
  }
  unsigned getNumPhases() const { return getPhase(64 * begins.size() - 1) + 1; }
  /// The phases that `segment` touches.
  PhaseRange getPhases(LiveSegment segment) const {
    return {getPhase(segment.start), getPhase(segment.end - 1) + 1};
  }

private:
  void numberPhases(llvm::ArrayRef<LiveSegment> segments, const FixedRanges &fixed);
  unsigned getPhase(Slot slot) const {
    const Begins &word = begins[slot / 64];
    return word.before + llvm::popcount(word.slots << (63 - slot % 64));
  }

  /// In which of 64 slots a phase begins, and how many begin before them.
  struct Begins {
    uint64_t slots = 0;
    unsigned before = 0;
  };
  struct Member {
    unsigned bundle;
    unsigned begin, end; ///< pieces
    unsigned start;      ///< phase
  };
  llvm::ArrayRef<Bundle> bundles;
  std::vector<Member> members;
  std::vector<Piece> pieces;
  std::vector<Begins> begins;
};

struct Assignment {
  std::vector<int64_t> bases; ///< first register by position in the list of bundles
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
