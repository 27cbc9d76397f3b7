//===- KernelABI.h - Registers and segment at kernel entry -------*- C++ -*-===//
//
// Where the launch puts kernel arguments, work-group ids and work-item ids, derived
// from a program's attributes (docs of the text format: dialect.md "Kernel arguments";
// hardware.md section 6). Register allocation reserves these registers; emission
// writes them into the kernel descriptor. One home for both.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_KERNELABI_H
#define WAVEASM_TARGET_KERNELABI_H

#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

struct KernelABI {
  unsigned kernargPtr = 0;      ///< first of two SGPRs
  unsigned preloadDwords = 0;   ///< kernarg dwords preloaded behind the pointer
  unsigned userSGPRs = 2;       ///< kernarg pointer and preloaded dwords
  bool usesWorkgroupIds = false;///< all three ids are enabled together
  unsigned workgroupId[3] = {0, 0, 0}; ///< SGPR of each id, valid if enabled
  unsigned workitemDims = 1;    ///< dimensions packed in v0: 1 to 3
  unsigned kernargBytes = 0;    ///< size of the kernarg segment
  /// SGPRs s0 .. entrySGPRs-1 hold something at entry.
  unsigned entrySGPRs() const { return userSGPRs + (usesWorkgroupIds ? 3 : 0); }
};

/// Fails with a diagnostic on `program` for attributes that contradict the target.
mlir::FailureOr<KernelABI> getKernelABI(ProgramOp program);

/// Dimensions of the work-item id that are packed in v0: 1 to 3.
unsigned getWorkitemDims(ProgramOp program);

/// The three raw lines that end the producer's kernarg prologue (dialect.md, "Kernel
/// arguments"): a branch over padding to the next instruction. Empty if there is none.
llvm::SmallVector<mlir::Operation *, 3> findPrologueEnd(ProgramOp program);

} // namespace waveasm

#endif // WAVEASM_TARGET_KERNELABI_H
