//===- PrepareAllocation.h - IR changes before allocation -------*- C++ -*-===//
//
// What is easier to say in the IR than to the allocator: pinned values and lane-mask
// carries become physical, a tuple over register names is built where it is used, and
// a constant that flows into several registers is moved into each.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_PREPAREALLOCATION_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_PREPAREALLOCATION_H

#include "waveasm/Target/KernelABI.h"

namespace waveasm {

/// Fails with a diagnostic on what is not legal form, and on a pinned value whose
/// register is written by others. Replaced ops are unlinked and appended to `unlinked`.
llvm::LogicalResult prepareAllocation(ProgramOp program, const KernelABI &abi,
                                      llvm::SmallVectorImpl<mlir::Operation *> &unlinked);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_PREPAREALLOCATION_H
