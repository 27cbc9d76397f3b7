//===- Oracles.h - Oracles from outside -------------------------*- C++ -*-===//
//
// A program, a person, a language model. docs/OracleProtocol.md has what they see and say.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_ORACLES_H
#define WAVEASM_CONDUCTOR_ORACLES_H

#include "waveasm/Conductor/LLM/Chat.h"
#include "waveasm/Conductor/Objective.h"
#include "waveasm/Conductor/Oracle.h"
#include <iosfwd>
#include <mutex>

namespace waveasm {

class SessionLog;

struct CommandOptions {
  std::string command;   ///< for /bin/sh
  Objective objective;
  std::string objectiveText; ///< as the user wrote it
  OpenOrder openOrder = OpenOrder::Refuse; ///< of the engine, for the prompt
  double timeout = 0;    ///< seconds for one answer; 0: any time
  StopToken stop;
};

/// Starts the program at its first round and speaks to it in JSON lines.
std::unique_ptr<Oracle> createCommandOracle(const CommandOptions &options);

/// Shows the program and its metrics on `out`, reads commands from `in`.
std::unique_ptr<Oracle> createHumanOracle(std::istream &in, llvm::raw_ostream &out);

/// What language models may spend, and have. One for all agents; thread safe.
class ChatBudget {
public:
  /// 0: no limit. `maxCost` is in US dollars.
  ChatBudget(uint64_t maxTokens = 0, double maxCost = 0) : maxTokens(maxTokens), maxCost(maxCost) {}
  void add(const ChatUsage &usage);
  ChatUsage getUsage() const;
  /// Which limit is reached, in words, or "".
  std::string findSpent() const;

private:
  uint64_t maxTokens; ///< of prompts and completions
  double maxCost;
  mutable std::mutex mutex;
  ChatUsage usage;
};

struct LLMOptions {
  Objective objective;
  OpenOrder openOrder = OpenOrder::Refuse; ///< of the engine, for the prompt
  std::string systemPrompt;  ///< replaces the built-in one, if not empty
  std::string guide;         ///< likewise
  size_t viewTokens = 0;     ///< most of the first view (ProgramView.h), 0: no limit
  /// Where a conversation would be longer, it begins anew with a summary; 0: no limit.
  size_t contextTokens = 0;
  unsigned agent = 0;        ///< number in parallel search: later ones look elsewhere
  StopToken stop;
  std::shared_ptr<ChatBudget> budget; ///< never null
  SessionLog *log = nullptr;          ///< of what is sent; may be null
};

std::unique_ptr<Oracle> createLLMOracle(std::unique_ptr<ChatModel> model,
                                        const LLMOptions &options);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_ORACLES_H
