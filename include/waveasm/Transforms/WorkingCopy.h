//===- WorkingCopy.h - A clone that is compiled again and again -*- C++ -*-===//
//
// Making a clone and throwing it away takes a seventh of an evaluation. Compilation leaves
// most ops where they were: a working copy is made like its program again from what the last
// compilation left.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_WORKINGCOPY_H
#define WAVEASM_TRANSFORMS_WORKINGCOPY_H

#include "waveasm/Transforms/Clone.h"
#include "llvm/ADT/DenseMap.h"

namespace waveasm {

/// A clone of a program, for whoever compiles one program in many orders.
class WorkingCopy {
public:
  /// A clone of `program` as it is now, down to the order of uses; whatever happened to the one
  /// returned before is undone. It stays with the working copy. Any program is fine, one whose
  /// ops are those of the last call is fast.
  ProgramOp get(ProgramOp program);

private:
  struct Pair {
    mlir::Operation *original;
    mlir::Operation *copy;              ///< may be gone, or another op may be in its place
    unsigned seen;                      ///< the call that last found an op there
    unsigned next;                      ///< the pair that follows in the program, when last seen
    unsigned firstOperand, numOperands; ///< in `operands`
  };

  void build(ProgramOp program);
  void pair(mlir::Region &from, mlir::Region &to);
  bool refresh(ProgramOp program);
  void collect(mlir::Region &region);
  void takeOut(mlir::Operation *op);
  /// False if the program has other ops than it had.
  bool restore(mlir::Region &from, mlir::Region &to);
  int findOriginal(mlir::Operation *op);
  mlir::Operation *place(mlir::Operation &from, mlir::Block &block, mlir::Operation *last);
  bool restoreArguments(mlir::Block &from, mlir::Block &to);
  void restoreOp(mlir::Operation &from, const Pair &pair);
  mlir::Operation *replace(mlir::Operation &from, unsigned index);
  void setCopy(mlir::OpResult result, mlir::Value own);
  mlir::Value lookup(mlir::Value value) const;

  OwnedProgram copy;
  std::vector<Pair> pairs;
  llvm::DenseMap<mlir::Operation *, unsigned> originals, copies; ///< positions in `pairs`
  llvm::DenseMap<mlir::Value, mlir::Value> values;               ///< by that of the original
  /// The operands of each original when last seen, and their copies.
  std::vector<std::pair<mlir::Value, mlir::Value>> operands;
  std::vector<mlir::Operation *> foreign; ///< what compilation added, out of its block
  unsigned calls = 0;
  size_t placed = 0;               ///< by this call
  unsigned last = 0, expected = 0; ///< pairs: of the last op of a walk, and likely of the next
};

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_WORKINGCOPY_H
