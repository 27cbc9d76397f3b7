//===- RegisterFile.h - Which register is taken when ------------*- C++ -*-===//
//
// One register file over time, and the assignment of bundles to it: first fit over
// live ranges with holes.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H

#include "AllocationProblem.h"

namespace waveasm {

class RegisterFile {
public:
  /// `end`: no segment ends later.
  RegisterFile(unsigned size, Slot end);

  unsigned size() const { return taken.size(); }
  Slot getEnd() const { return end; }
  void take(unsigned reg, llvm::ArrayRef<LiveSegment> range);
  bool isFree(unsigned reg, llvm::ArrayRef<LiveSegment> range) const {
    return isFree(reg, range, getTouched(range));
  }
  /// The same; `touched` is that of the range.
  bool isFree(unsigned reg, llvm::ArrayRef<LiveSegment> range, uint64_t touched) const {
    if (!(used[reg] & touched))
      return true;
    return !(full[reg] & touched) && isFreeExactly(reg, range);
  }
  /// The first of `reg`, `reg + step`, ... that is not below `end` or that may be free for a
  /// range that touches `touched`.
  int64_t skipBlocked(int64_t reg, int64_t end, int64_t step, uint64_t touched) const;
  /// The parts of the time that `range` touches.
  uint64_t getTouched(llvm::ArrayRef<LiveSegment> range) const;
  llvm::ArrayRef<LiveSegment> getTaken(unsigned reg) const { return taken[reg]; }

private:
  bool isFreeExactly(unsigned reg, llvm::ArrayRef<LiveSegment> range) const;

  /// By register: sorted and disjoint.
  std::vector<std::vector<LiveSegment>> taken;
  /// All time is at most 64 parts of 2^shift slots, one bit each: those in which the
  /// register is taken at all, and those in which it is never free. Most questions are
  /// answered by them.
  std::vector<uint64_t> used, full;
  unsigned shift = 0;
  Slot end;
};

/// Words of a bundle with the same live range.
struct WordsRange {
  unsigned word, words;
  LiveRange range;
  uint64_t touched; ///< RegisterFile::getTouched
};
/// A bundle and the live ranges of its words.
struct BundleRanges {
  unsigned bundle;
  llvm::SmallVector<WordsRange, 1> runs;
};

struct Assignment {
  RegisterFile file;
  std::vector<int64_t> bases; ///< first register by position in the list of bundles
  int64_t count = 0;          ///< one more than the highest register given out
  bool complete = false;
};

/// Gives each bundle the lowest registers below `limit` that are free for it. Tries a
/// few orders and returns the one that needs fewest registers; `floor` registers are
/// counted in any case, so that no order is tried for less.
Assignment assignRegisters(const RegisterFile &fixed, llvm::ArrayRef<Bundle> bundles,
                           llvm::ArrayRef<BundleRanges> list, int64_t limit, int64_t floor);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_REGISTERFILE_H
