//===- RawLine.h - What a line of assembly is, by its text -------*- C++ -*-===//

#ifndef WAVEASM_TARGET_RAWLINE_H
#define WAVEASM_TARGET_RAWLINE_H

#include "llvm/ADT/StringRef.h"

namespace waveasm {

/// True for a label, a comment or an alignment (whose filling does nothing) alone: lines
/// that emit no instruction although they are not one (RawEffects::known is false).
bool emitsNothing(llvm::StringRef rawLine);

} // namespace waveasm

#endif // WAVEASM_TARGET_RAWLINE_H
