//===- TableRevision.h - Which tables results depend on ----------*- C++ -*-===//

#ifndef WAVEASM_TARGET_TABLEREVISION_H
#define WAVEASM_TARGET_TABLEREVISION_H

#include "llvm/ADT/StringRef.h"

namespace waveasm {

/// A hash of the chips' tables, the instructions' records and the cost model, made by the
/// build: measurements of different revisions may differ.
llvm::StringRef getTableRevision();

/// Adds it to what `--version` prints. Before the command line is parsed.
void addRevisionToVersion();

} // namespace waveasm

#endif // WAVEASM_TARGET_TABLEREVISION_H
