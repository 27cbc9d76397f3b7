//===- TextDiff.h - What changed between two renderings ----------*- C++ -*-===//
//
// Two orders of a program differ by lines that change places, and nearly all lines are
// unique. So the lines that stay are a longest increasing subsequence, found in n log n;
// among unique lines no diff is shorter.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_TEXTDIFF_H
#define WAVEASM_CONDUCTOR_TEXTDIFF_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace waveasm {

/// A unified diff without file names: `patch` applied to `oldText` makes `newText`, to the
/// byte. Empty if they are equal. `context`: unchanged lines shown on each side.
std::string makeUnifiedDiff(llvm::StringRef oldText, llvm::StringRef newText, unsigned context = 0);

/// What to send to who has seen `oldText`: the diff, or all of `newText` if that is shorter.
struct TextUpdate {
  bool isDiff = true;
  std::string text; ///< empty if nothing changed
};
TextUpdate makeUpdate(llvm::StringRef oldText, llvm::StringRef newText, unsigned context = 0);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_TEXTDIFF_H
