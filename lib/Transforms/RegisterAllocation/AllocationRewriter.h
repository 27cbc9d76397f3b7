//===- AllocationRewriter.h - Puts registers into the IR --------*- C++ -*-===//
//
// Gives every value its physical type and writes the copies that flows between
// different registers need: all copies of one place happen at once, in an order that
// respects this, cycles through a free register.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONREWRITER_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONREWRITER_H

#include "RegisterFile.h"

namespace waveasm {

/// Free registers for temporaries, after allocation.
class TemporaryPool {
public:
  virtual ~TemporaryPool() = default;
  /// A register that is free during `node`, of the class of `cls` or of one that can
  /// hold its words. nullopt if there is none.
  virtual std::optional<RegRange> getTemporary(RegClass cls, unsigned node) = 0;
};

struct RewriteCounts {
  unsigned copies = 0, cycles = 0;
};

/// Ops that allocation replaced are unlinked and appended to `unlinked`; the caller
/// destroys them. Fails with a diagnostic if a cycle of copies finds no free register.
llvm::FailureOr<RewriteCounts> rewriteAllocated(const AllocationProblem &problem,
                                                TemporaryPool &pool,
                                                llvm::SmallVectorImpl<mlir::Operation *> &unlinked);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONREWRITER_H
