//===- LoopCarry.h - Values that a loop carries from trip to trip -*- C++ -*-===//
//
// Shared by the passes that turn what a loop body computes again and again into
// iteration arguments: is there room, is it the same lanes, and the new loop.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TRANSFORMS_CLEANUP_LOOPCARRY_H
#define WAVEASM_LIB_TRANSFORMS_CLEANUP_LOOPCARRY_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"

namespace waveasm::cleanup {

/// Whether more VGPRs can be live all through a loop.
class Room {
public:
  explicit Room(ProgramOp program);
  /// True, and taken, if `count` more VGPRs leave as many waves as fit before.
  bool take(int64_t count);

private:
  ProgramOp program;
  const TargetInfo *target;
  int64_t vgprs = 0, agprs = 0;
};

/// Lanes and paths are the same before the loop as all through it: no write of EXEC, no
/// label, branch or raw line. `chip` as in "gfx942".
bool isPlainLoop(LoopOp loop, llvm::StringRef chip);

/// Replaces `loop` by one with all of `inits`, the old ones first; the body has an
/// argument for each already. `yielded` are the values of the new arguments for the
/// next trip. `loop` is erased.
LoopOp widenLoop(LoopOp loop, llvm::ArrayRef<mlir::Value> inits,
                 llvm::ArrayRef<mlir::Value> yielded);

} // namespace waveasm::cleanup

#endif // WAVEASM_LIB_TRANSFORMS_CLEANUP_LOOPCARRY_H
