//===- AgentSearch.h - Several oracles at once ------------------*- C++ -*-===//
//
// A beam over sequences of moves: each agent plays a session of its own, on a copy of the
// program, in its own thread. Every `checkpoint` rounds they are ranked by the objective;
// the best `keep` go on, the others take over a state of theirs and look elsewhere. The
// result does not depend on which agent is faster: with the same answers it is the same.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_AGENTSEARCH_H
#define WAVEASM_CONDUCTOR_AGENTSEARCH_H

#include "waveasm/Conductor/SessionFile.h"
#include <mutex>

namespace waveasm {

struct AgentOptions {
  unsigned agents = 1;
  unsigned checkpoint = 4; ///< rounds from one ranking to the next
  unsigned keep = 1;       ///< agents that go on
};

/// Makes the oracle of an agent; called from one thread.
using OracleFactory = std::function<llvm::Expected<std::unique_ptr<Oracle>>(unsigned agent)>;

class AgentSearch {
public:
  /// Called from the agent's thread after each of its rounds.
  using RoundCallback = std::function<void(unsigned agent, const Session &session)>;

  /// `sessionOptions.onRound` is replaced. `program` is only read.
  AgentSearch(ProgramOp program, OpenOrder openOrder, SessionOptions sessionOptions,
              const AgentOptions &options, OracleFactory factory, RoundCallback onRound);
  ~AgentSearch();

  /// Makes the agents; they go on from `saved`, which has as many, if it is not null. Errors as
  /// `Session::restore`.
  llvm::Error start(const SavedProgram *saved);
  /// Plays up to the next ranking, and ranks. False once all is over.
  llvm::Expected<bool> playToCheckpoint();
  /// How many rankings there have been.
  unsigned getCheckpoint() const { return checkpoint; }
  std::vector<SessionState> getStates() const;
  /// Of the best agent, those with lower numbers first among equals. Metrics of its program,
  /// not of `program`, which is as it was.
  SessionResult finish();

private:
  struct Agent;
  llvm::Expected<std::unique_ptr<Agent>> makeAgent(unsigned number, const SessionState *state);
  std::vector<unsigned> rank() const;
  llvm::Error refill();
  void count(const RoundRecord &record);

  std::string text; ///< the module as it was at the beginning
  std::string name; ///< of the program
  mlir::MLIRContext *context;
  OpenOrder openOrder;
  SessionOptions sessionOptions;
  AgentOptions options;
  OracleFactory factory;
  RoundCallback onRound;
  std::vector<std::unique_ptr<Agent>> agents;
  unsigned checkpoint = 0;
  std::mutex mutex;
  SessionResult played; ///< its counters, of all agents: what one takes over counts once
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_AGENTSEARCH_H
