//===- LoopAttrs.h - Attributes of loops -------------------------*- C++ -*-===//

#ifndef WAVEASM_DIALECT_LOOPATTRS_H
#define WAVEASM_DIALECT_LOOPATTRS_H

#include "llvm/ADT/StringRef.h"

namespace waveasm {

/// Unit attribute of a counted loop from legal form on: its counter may be copied
/// between the comparison and the edge.
inline constexpr llvm::StringLiteral kCountedAttr = "waveasm.counted";

} // namespace waveasm

#endif // WAVEASM_DIALECT_LOOPATTRS_H
