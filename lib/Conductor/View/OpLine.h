//===- OpLine.h - One op as one line of text ---------------------*- C++ -*-===//
//
// The format is described in ProgramView.h.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_VIEW_OPLINE_H
#define WAVEASM_LIB_CONDUCTOR_VIEW_OPLINE_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/Support/raw_ostream.h"

namespace waveasm {

/// The op's line without indentation and newline. A loop or if: its head, with an open brace.
void printOpLine(mlir::Operation *op, llvm::raw_ostream &os);

/// The line between two regions of `op`, or, with `end`, behind the last.
void printRegionEnd(mlir::Operation *op, bool end, llvm::raw_ostream &os);

/// "v4", "a", "s2", "v4@1" with an alignment other than the size, "s[4:7]" and "v[0]" for
/// physical registers, "scc".
void printShortType(mlir::Type type, llvm::raw_ostream &os);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_VIEW_OPLINE_H
