//===- ProgramOrder.h - Where every op of a program stands ------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_PROGRAMORDER_H
#define WAVEASM_CONDUCTOR_PROGRAMORDER_H

#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// The order of every block of a program at one time. Valid while no op is added, erased or
/// moved to another block.
class ProgramOrder {
public:
  explicit ProgramOrder(ProgramOp program);
  /// Brings the ops back into this order.
  void restore() const;
  bool operator==(const ProgramOrder &other) const { return blocks == other.blocks; }

  using BlockOrder = std::pair<mlir::Block *, llvm::SmallVector<mlir::Operation *>>;
  llvm::ArrayRef<BlockOrder> getBlocks() const { return blocks; }

private:
  std::vector<BlockOrder> blocks;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PROGRAMORDER_H
