//===- Annotations.h - Discardable attributes of the final form -*- C++ -*-===//

#ifndef WAVEASM_DIALECT_ANNOTATIONS_H
#define WAVEASM_DIALECT_ANNOTATIONS_H

#include "mlir/IR/Builders.h"

namespace waveasm {

/// Unit attribute on waits and nops that the compiler added, as opposed to those
/// written in the input.
inline constexpr llvm::StringLiteral kInsertedAttr = "waveasm.inserted";

/// The discardable attributes of such an op.
inline mlir::DictionaryAttr getInsertedMark(mlir::MLIRContext *context) {
  mlir::Builder builder(context);
  return builder.getDictionaryAttr(builder.getNamedAttr(kInsertedAttr, builder.getUnitAttr()));
}

} // namespace waveasm

#endif // WAVEASM_DIALECT_ANNOTATIONS_H
