//===- WaveASMOps.h - Structure ops and pseudo-ops --------------*- C++ -*-===//
//
// The ops that passes handle by class: programs, loops, ifs, waits, tuples. The
// instruction families are in their own headers (VALUOps.h, ...), which a pass only
// needs to create such an op; to ask what an op is, use InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_WAVEASMOPS_H
#define WAVEASM_DIALECT_WAVEASMOPS_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "waveasm/Dialect/WaveASMInterfaces.h"

namespace waveasm {
class ConditionOp;
} // namespace waveasm

#define GET_OP_CLASSES
#include "waveasm/Dialect/ControlOps.h.inc"
#define GET_OP_CLASSES
#include "waveasm/Dialect/PseudoOps.h.inc"

namespace waveasm {

/// `llvm::isa<Ops...>(op)` that looks at the op's name once.
template <typename... Ops> bool isOneOf(mlir::Operation *op) {
  mlir::TypeID id = op->getName().getTypeID();
  return ((id == mlir::TypeID::get<Ops>()) || ...);
}
/// Renames words of registers.
inline bool isTupleOp(mlir::Operation *op) { return isOneOf<PackOp, ExtractOp, InsertOp>(op); }
/// Names a physical register.
inline bool isPrecolored(mlir::Operation *op) {
  return isOneOf<PrecoloredVregOp, PrecoloredSregOp, PrecoloredAregOp>(op);
}

/// `region.walk`, which calls through a pointer for each op: `visit` gets each op after those
/// inside it, and stops the walk with failure.
template <typename Visit> llvm::LogicalResult visitOps(mlir::Region &region, Visit &&visit) {
  for (mlir::Block &block : region)
    for (mlir::Operation &op : block) {
      for (mlir::Region &inner : op.getRegions())
        if (failed(visitOps(inner, visit)))
          return llvm::failure();
      if (failed(visit(&op)))
        return llvm::failure();
    }
  return llvm::success();
}

} // namespace waveasm

#endif // WAVEASM_DIALECT_WAVEASMOPS_H
