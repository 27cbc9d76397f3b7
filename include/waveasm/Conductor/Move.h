//===- Move.h - The language of moves ---------------------------*- C++ -*-===//
//
//   move TAG before TAG | move TAG after TAG | swap TAG TAG | keep TAG | done
//
// One command a line, or several separated by `;`. `#` starts a comment.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_MOVE_H
#define WAVEASM_CONDUCTOR_MOVE_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace waveasm {

struct Move {
  enum class Kind : uint8_t { Before, After, Swap, Keep, Done };
  Kind kind = Kind::Done;
  std::string op;     ///< tag of the op that moves; empty for `done`
  std::string anchor; ///< the second tag; empty for `keep` and `done`

  /// The command as one would write it.
  std::string str() const;
};

/// Parses one command; nullopt if it is none of the forms above.
std::optional<Move> parseMove(llvm::StringRef command);

/// Splits text into commands: by lines and `;`, without comments and blanks.
llvm::SmallVector<std::string> splitCommands(llvm::StringRef text);

/// The commands in `// CONDUCTOR: ...` comment lines of IR text, in order.
llvm::SmallVector<std::string> extractConductorLines(llvm::StringRef irText);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_MOVE_H
