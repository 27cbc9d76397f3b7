//===- MovePlan.h - From an order to the moves that make it ------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_MOVEPLAN_H
#define WAVEASM_CONDUCTOR_MOVEPLAN_H

#include "waveasm/Analysis/MovePath.h"
#include "waveasm/Conductor/Move.h"

namespace waveasm {

/// Moves that bring `block`, whose ops are all tagged, into the order `target`, a
/// permutation of its ops that keeps the order of pinned and kept ones. Ops of a longest
/// common subsequence stay, among them the pinned and kept; every other op moves once. Each
/// step only changes the order of pairs that `target` has changed, so if `target` keeps all
/// dependences, so does every step. What the engine takes along against the plan is put back.
llvm::SmallVector<std::string> planMoves(mlir::Block &block,
                                         llvm::ArrayRef<mlir::Operation *> target,
                                         Legality &legality, const OpSet &kept);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_MOVEPLAN_H
