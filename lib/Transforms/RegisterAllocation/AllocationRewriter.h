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

class PartialExec;

/// Free registers for temporaries, after allocation.
class TemporaryPool {
public:
  virtual ~TemporaryPool() = default;
  /// A register that is free during `node`, of the class of `cls` or of one that can
  /// hold its words. nullopt if there is none.
  virtual std::optional<RegRange> getTemporary(RegClass cls, unsigned node) = 0;
  /// Two SGPRs for a lane mask that are free during `node`; nullopt if there are none.
  virtual std::optional<RegRange> getTemporaryMask(unsigned node) = 0;
};

struct RewriteCounts {
  unsigned copies = 0, cycles = 0;
};

/// Ops that allocation replaced are unlinked and appended to `unlinked`; the caller
/// destroys them. Copies of vector registers move all lanes, also where EXEC has some off.
/// Fails with a diagnostic if the copies need a free register and find none.
llvm::FailureOr<RewriteCounts> rewriteAllocated(const AllocationProblem &problem,
                                                const PartialExec &partialExec,
                                                TemporaryPool &pool,
                                                llvm::SmallVectorImpl<mlir::Operation *> &unlinked);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONREWRITER_H
