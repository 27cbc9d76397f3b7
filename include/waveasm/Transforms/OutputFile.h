//===- OutputFile.h - Emission into files ------------------------*- C++ -*-===//

#ifndef WAVEASM_TRANSFORMS_OUTPUTFILE_H
#define WAVEASM_TRANSFORMS_OUTPUTFILE_H

#include "waveasm/Target/Emission.h"
#include "llvm/Support/FileUtilities.h"

namespace waveasm {

/// Writes `bytes` to `path` (standard output for "-") whole or not at all: a temporary
/// file beside it is renamed. Fails with a diagnostic on `op`.
mlir::LogicalResult writeOutput(mlir::Operation *op, llvm::StringRef path,
                                llvm::StringRef bytes);

/// Assembly that the assembler accepts; what it rejects is reported on the ops.
mlir::FailureOr<Assembly> emitCheckedAssembly(mlir::Operation *root,
                                              const EmissionOptions &options = {});

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_OUTPUTFILE_H
