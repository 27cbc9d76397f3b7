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
  explicit RegisterFile(unsigned size) : taken(size) {}

  unsigned size() const { return taken.size(); }
  void take(unsigned reg, llvm::ArrayRef<LiveSegment> range);
  bool isFree(unsigned reg, llvm::ArrayRef<LiveSegment> range) const;

private:
  /// By register: sorted and disjoint.
  std::vector<std::vector<LiveSegment>> taken;
};

/// The bundles of one class with the live range of each word.
struct BundleRanges {
  unsigned bundle;
  llvm::SmallVector<LiveRange, 1> words;
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
