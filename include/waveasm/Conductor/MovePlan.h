//===- MovePlan.h - From an order to the moves that make it ------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_MOVEPLAN_H
#define WAVEASM_CONDUCTOR_MOVEPLAN_H

#include "mlir/IR/Block.h"
#include "waveasm/Conductor/Move.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace waveasm {

/// Moves that bring `block`, whose ops are all tagged, into the order `target`, a
/// permutation of its ops. Ops of a longest common subsequence stay, and the pinned ops
/// (whose order `target` must keep) are among them; every other op moves once. Each step only changes the order of pairs that `target` has changed, so
/// if `target` keeps all dependences, so does every step.
llvm::SmallVector<std::string> planMoves(mlir::Block &block,
                                         llvm::ArrayRef<mlir::Operation *> target,
                                         llvm::function_ref<bool(mlir::Operation *)> isPinned);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_MOVEPLAN_H
