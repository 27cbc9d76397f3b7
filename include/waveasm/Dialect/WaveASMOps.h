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

#endif // WAVEASM_DIALECT_WAVEASMOPS_H
