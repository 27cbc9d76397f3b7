//===- Answer.h - What an oracle from outside asked for ---------*- C++ -*-===//
//
// Command oracles answer with one JSON object, language models with tool calls or, those that
// have none, with such an object in a fenced block. Here both become one thing.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_ORACLES_ANSWER_H
#define WAVEASM_LIB_CONDUCTOR_ORACLES_ANSWER_H

#include "../Json.h"
#include "waveasm/Conductor/LLM/Chat.h"
#include "waveasm/Conductor/Oracle.h"

namespace waveasm {

struct Answer {
  enum class Kind : uint8_t {
    Moves, ///< play a round
    Show,  ///< text of a region or around a tag, and how far the tag's op may move
    Undo,  ///< take kept rounds back
    Done   ///< nothing more
  };
  Kind kind = Kind::Done;
  std::vector<std::string> moves; ///< one command each
  std::string show;               ///< a tag or the name of a region
  unsigned undo = 1;              ///< rounds
  bool done = false;              ///< after `moves`
  std::string summary;

  /// For everything but Show.
  Proposal toProposal() &&;
};

/// `{"moves": [...], "summary": "...", "done": false}`, `{"show": "..."}`, `{"undo": 1}` or
/// `{"done": true}`. The error is for who sent it.
llvm::Expected<Answer> parseAnswer(const Json &json);

/// Calls of evaluate_moves, show, undo and done; `arguments` is JSON text.
llvm::Expected<Answer> parseToolCall(llvm::StringRef name, llvm::StringRef arguments);

/// Those calls, as a language model is told of them.
llvm::ArrayRef<ToolSpec> getToolSpecs();

/// The answer to Show.
std::string show(const RoundView &view, llvm::StringRef what);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_ORACLES_ANSWER_H
