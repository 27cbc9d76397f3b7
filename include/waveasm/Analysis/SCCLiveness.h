//===- SCCLiveness.h - SCC values and the flag -------------------*- C++ -*-===//
//
// In legal form an SCC value is in the flag at each of its readers: no instruction
// on any path between its definition and its use writes SCC.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_SCCLIVENESS_H
#define WAVEASM_ANALYSIS_SCCLIVENESS_H

#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// Fails with an error on the first reader whose flag is lost, with a note at the
/// instruction that wrote SCC last.
mlir::LogicalResult verifySCC(ProgramOp program);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_SCCLIVENESS_H
