//===- PartialExec.h - Where some lanes may be off --------------*- C++ -*-===//

#ifndef WAVEASM_LIB_TRANSFORMS_PARTIALEXEC_H
#define WAVEASM_LIB_TRANSFORMS_PARTIALEXEC_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/ADT/DenseSet.h"

namespace waveasm {

namespace detail {
bool writesExecByName(mlir::Operation *op, llvm::StringRef chip);
} // namespace detail

/// Whether `op`, which `info` describes (null: an op of another dialect), may write EXEC.
inline bool mayWriteExec(mlir::Operation *op, const InstrInfo *info, llvm::StringRef chip) {
  if (!info || (info->implicitWrites & ImplicitReg::EXEC))
    return true;
  bool named = info->form == Form::Raw;
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i)
    if (auto type = llvm::dyn_cast<PSRegType>(op->getResult(i).getType()))
      named |= type.getIndex() + type.getSize() > kExecIndex;
  return named && detail::writesExecByName(op, chip);
}

/// The ops before which EXEC may differ from what the program started with. A copy of a
/// vector register there would leave the lanes that are off behind.
class PartialExec {
public:
  /// `written`: some op without regions may write EXEC (mayWriteExec); else all lanes stay on.
  PartialExec(ProgramOp program, bool written);
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
