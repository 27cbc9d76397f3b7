//===- Annotations.h - Discardable attributes of the final form -*- C++ -*-===//

#ifndef WAVEASM_DIALECT_ANNOTATIONS_H
#define WAVEASM_DIALECT_ANNOTATIONS_H

#include "llvm/ADT/StringRef.h"

namespace waveasm {

/// Unit attribute on waits and nops that the compiler added, as opposed to those
/// written in the input.
inline constexpr llvm::StringLiteral kInsertedAttr = "waveasm.inserted";

} // namespace waveasm

#endif // WAVEASM_DIALECT_ANNOTATIONS_H
