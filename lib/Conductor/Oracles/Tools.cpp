//===- Tools.cpp - The tools offered to a language model ------------------===//

#include "Answer.h"
#include "waveasm/Conductor/LLM/Chat.h"
#include <vector>

using namespace waveasm;

static constexpr llvm::StringLiteral kEvaluateMoves = R"({
  "type": "object",
  "properties": {
    "moves": {
      "type": "array",
      "items": {"type": "string"},
      "description": "Commands, applied in order: 'move TAG before TAG', 'move TAG after TAG', 'swap TAG TAG', 'keep TAG'"
    },
    "summary": {"type": "string", "description": "In one line: what these moves are for"}
  },
  "required": ["moves"]
})";

static constexpr llvm::StringLiteral kShow = R"({
  "type": "object",
  "properties": {
    "what": {"type": "string", "description": "The tag of an instruction, or the name of a region"}
  },
  "required": ["what"]
})";

static constexpr llvm::StringLiteral kUndo = R"({
  "type": "object",
  "properties": {
    "rounds": {"type": "integer", "minimum": 1, "description": "How many kept rounds to take back"}
  },
  "required": ["rounds"]
})";

static constexpr llvm::StringLiteral kDone = R"({
  "type": "object",
  "properties": {
    "summary": {"type": "string", "description": "What was reached, and why there is no more"}
  }
})";

llvm::ArrayRef<ToolSpec> waveasm::getToolSpecs() {
  static const std::vector<ToolSpec> tools = {
      {"evaluate_moves",
       "Plays a round: applies the moves, all or none, compiles the program, measures it, and keeps "
       "the new order if it is better than the current one; else it is taken back. Returns the "
       "metrics, what changed, and warnings or the error.",
       kEvaluateMoves.str()},
      {"show",
       "The lines of a region, or those around an instruction and how far it may move up and down. "
       "Plays no round.",
       kShow.str()},
      {"undo", "Takes kept rounds back, to go another way. The best order is remembered.",
       kUndo.str()},
      {"done", "Ends the session. The best order is the result.", kDone.str()}};
  return tools;
}
