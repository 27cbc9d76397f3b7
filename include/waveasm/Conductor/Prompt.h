//===- Prompt.h - What a language model is told ------------------*- C++ -*-===//
//
// The texts of a session with a language model: a system prompt that stays the same to the byte
// over the session, so that providers can cache it, and a message for each round. What they say
// of the chip comes from Target's tables, and of an instruction from its record.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_PROMPT_H
#define WAVEASM_CONDUCTOR_PROMPT_H

#include "waveasm/Analysis/OpenOrder.h"
#include "waveasm/Conductor/Objective.h"
#include "waveasm/Conductor/Oracle.h"

namespace waveasm {

struct PromptOptions {
  std::string system; ///< takes the place of the built-in instructions, if not empty
  std::string guide;  ///< takes the place of the built-in scheduling guide, if not empty
  OpenOrder openOrder = OpenOrder::Refuse; ///< of the engine: whether orders may be broken
};

/// Instructions with the language of moves, how to read the program's text, what is better by
/// `objective`, what warnings mean if there can be some, the scheduling guide, and the facts of the
/// program's chip that concern its instructions. Depends on the program's instructions and not on
/// their order.
std::string buildSystemPrompt(ProgramOp program, const Objective &objective,
                              const PromptOptions &options = {});

/// The built-in texts.
llvm::StringRef getInstructions();
llvm::StringRef getSchedulingGuide();
/// What the warnings of OpenOrder::Warn mean.
llvm::StringRef getWarningText();

/// Of the chip's costs, hazards and limits, what concerns the instructions of the program.
std::string describeTarget(ProgramOp program);

struct MetricsTextOptions {
  unsigned stalls = 10; ///< most stalls listed
  unsigned live = 12;   ///< most values listed that are live at the peak of a register class
};
/// Cost, bounds, stalls by tag and register pressure in a few lines, with the change against
/// `baseline` if there is one. The last two need MeasureOptions::details.
std::string describeMetrics(const Metrics &now, const Metrics *baseline = nullptr,
                            const MetricsTextOptions &options = {});

/// The numbers that differ, "cycles 900 -> 880 (-2.2%), s_nop 3 -> 2 (-33.3%)", in one line; those
/// of `keys` even if they do not. Without newline.
std::string describeChange(const Metrics &from, const Metrics &to,
                           llvm::ArrayRef<llvm::StringRef> keys = {});

/// Outcome, summary and main numbers of each round; of the last `most` the commands, too.
std::string describeHistory(llvm::ArrayRef<RoundRecord> history, size_t most = 8);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PROMPT_H
