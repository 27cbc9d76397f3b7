//===- Prompt.h - What a language model is told ------------------*- C++ -*-===//
//
// The texts of a session with a language model: a system prompt that stays the same to the byte
// over the session, so that providers can cache it, and a message for each round. What they say
// of the chip comes from Target's tables, and of an instruction from its record.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_PROMPT_H
#define WAVEASM_CONDUCTOR_PROMPT_H

#include "waveasm/Conductor/Objective.h"

namespace waveasm {

struct PromptOptions {
  std::string system; ///< takes the place of the built-in instructions, if not empty
  std::string guide;  ///< takes the place of the built-in scheduling guide, if not empty
};

/// Instructions, the scheduling guide, the language of moves, how to read the program's text,
/// what is better by `objective`, and the facts of the program's chip that concern its
/// instructions. Depends on the program's instructions and not on their order.
std::string buildSystemPrompt(ProgramOp program, const Objective &objective,
                              const PromptOptions &options = {});

/// The built-in scheduling guide.
llvm::StringRef getSchedulingGuide();

/// Of the chip's costs, hazards and limits, what concerns the instructions of the program.
std::string describeTarget(ProgramOp program);

/// Cost, bounds, stalls by tag and register pressure in a few lines, for one who has to find
/// moves. With `baseline` or `best`: what changed against them, and nothing that did not.
struct MetricsTextOptions {
  unsigned stalls = 10; ///< most stalls listed
  unsigned live = 12;   ///< most values live at the peak of a register class
};
std::string describeMetrics(const Metrics &now, const Metrics *baseline = nullptr,
                            const MetricsTextOptions &options = {});

/// A round that was played.
struct RoundHistory {
  unsigned round = 0; ///< from 1
  std::vector<std::string> commands;
  std::string outcome; ///< "kept", "undone: no improvement", the engine's report
  std::vector<std::pair<std::string, int64_t>> numbers; ///< measured; empty if it failed
};
/// A few lines for each; the oldest in one line altogether once there are more than `most`.
std::string describeHistory(llvm::ArrayRef<RoundHistory> history, size_t most = 8);

/// What a round's message is made of.
struct RoundState {
  unsigned round = 1;
  unsigned roundsLeft = 0;       ///< this one included; 0: no limit
  const Metrics &baseline;       ///< of the input order
  const Metrics &best;           ///< of the present order
  const Metrics *last = nullptr; ///< of the last round, if it was measured and not kept
  llvm::ArrayRef<RoundHistory> history;
  llvm::StringRef program; ///< ProgramView::renderFirst, or what has changed since
};
std::string buildRoundMessage(const RoundState &state);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PROMPT_H
