//===- PartialExec.h - Where some lanes may be off --------------*- C++ -*-===//

#ifndef WAVEASM_LIB_TRANSFORMS_PARTIALEXEC_H
#define WAVEASM_LIB_TRANSFORMS_PARTIALEXEC_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/DenseSet.h"

namespace waveasm {

/// The ops before which EXEC may differ from what the program started with. A copy of a
/// vector register there would leave the lanes that are off behind.
class PartialExec {
public:
  explicit PartialExec(ProgramOp program);
  bool contains(mlir::Operation *op) const { return partial.contains(op); }

private:
  /// Whether EXEC may be partial after the block, given that before it.
  bool walk(mlir::Block &block, bool state);
  bool walkRegions(mlir::Operation *op, bool state);
  bool after(mlir::Operation *op, bool state);

  llvm::StringRef chip;
  llvm::DenseSet<mlir::Operation *> partial;
  llvm::DenseSet<mlir::Value> full; ///< EXEC as it was when no lane was off
};

} // namespace waveasm

#endif // WAVEASM_LIB_TRANSFORMS_PARTIALEXEC_H
