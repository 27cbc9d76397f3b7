//===- RegisterAllocation.h - Register allocation as a function --*- C++ -*-===//
//
// What the pass waveasm-linear-scan does, for callers that look at the result before
// the replaced ops are gone.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_H

#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// Limits in registers; 0: what can launch, or be addressed.
struct AllocationOptions {
  unsigned maxVGPRs = 0, maxAGPRs = 0, maxSGPRs = 0;
};

struct AllocationCounts {
  unsigned copies = 0;    ///< moves written
  unsigned cycles = 0;    ///< cycles of moves that took a temporary
  unsigned coalesced = 0; ///< flows that share registers
};

/// Brings `program` from legal to allocated form. Fails with a diagnostic, and then
/// leaves the IR half changed. `inspect` runs while ops that were replaced are unlinked
/// but still in memory; its failure is the result.
llvm::FailureOr<AllocationCounts> allocateRegisters(
    ProgramOp program, const AllocationOptions &options,
    llvm::function_ref<llvm::LogicalResult()> inspect = [] { return llvm::success(); });

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_H
