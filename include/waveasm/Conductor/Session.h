//===- Session.h - The scheduling loop --------------------------*- C++ -*-===//
//
// Round by round: the oracle proposes, the engine applies all or nothing, the program is
// compiled on a clone and measured, and the round is kept if it is better than the order
// that it started from. The oracle may take kept rounds back and go on from there; the best
// order is remembered. The program is never left worse than it was.
//
// A session can be saved after every round (SessionFile.h) and go on in another process:
// with the same answers of the oracle, the result is the same.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_SESSION_H
#define WAVEASM_CONDUCTOR_SESSION_H

#include "waveasm/Conductor/Objective.h"
#include "waveasm/Conductor/Oracle.h"
#include "waveasm/Conductor/ProgramOrder.h"
#include "waveasm/Conductor/StopToken.h"

namespace waveasm {

class Session;

struct SessionOptions {
  unsigned rounds = 0; ///< most rounds, those of a session that was restored included
  uint64_t evaluations = 0; ///< most orders compiled, 0: any number
  Objective objective = {};
  StopToken stop = {}; ///< no round starts once it says so
  /// Trips of each loop, in pre-order, whose count is not known (Metrics.h).
  std::vector<uint64_t> trips = {};
  /// Of the input order, for the oracle; may be null.
  std::shared_ptr<const Profile> profile = nullptr;
  /// Called after each round; `session.getState()` is complete then.
  std::function<void(const Session &session)> onRound = nullptr;
};

struct SessionResult {
  Metrics before, after;
  unsigned rounds = 0;   ///< rounds played
  unsigned kept = 0;     ///< rounds that were improvements
  unsigned refused = 0;  ///< rounds with a command that failed
  /// Commands that lead from the input to the result, in order.
  llvm::SmallVector<std::string> moves;
  /// Of the rounds that lead to the result.
  llvm::SmallVector<MoveWarning> warnings;
  /// The failed round, if a binding oracle's command failed.
  std::optional<RoundResult> error;
  uint64_t candidates = 0; ///< orders looked at without being compiled
  std::string end;     ///< why the session ended, in words
  std::string failure; ///< what the oracle failed with, or ""
};

/// All that a session needs to go on.
struct SessionState {
  std::vector<RoundRecord> rounds;
  std::string oracle; ///< `Oracle::saveState`
  std::string end;    ///< why it ended, or "": it goes on
  std::string failure;
};

class Session {
public:
  /// `program` is one of the engine's module. All must outlive the session.
  Session(ProgramOp program, MoveEngine &engine, Oracle &oracle, SessionOptions options);
  /// Plays the rounds of `state` again, without the oracle. Before any other call. An error
  /// says why `state` is not of this program.
  llvm::Error restore(const SessionState &state);

  /// Plays up to `rounds` rounds; false once the session has ended.
  bool play(unsigned rounds);
  bool hasEnded() const { return !end.empty(); }
  SessionState getState() const;
  llvm::ArrayRef<RoundRecord> getHistory() const { return history; }
  const Metrics &getBaseline() const { return before; }
  const Metrics &getBest() const { return best.metrics; }
  /// Commands that lead from the input to the best order.
  llvm::ArrayRef<std::string> getBestMoves() const { return best.moves; }

  /// Leaves the program in its best order.
  SessionResult finish();

private:
  /// An order that was kept.
  struct Place {
    ProgramOrder order;
    Metrics metrics;
    std::vector<std::string> moves; ///< from the input
    std::vector<MoveWarning> warnings;
  };

  bool playRound();
  std::string findEnd() const;
  RoundView getView() const;
  Metrics measure();
  void playCommands(RoundRecord &record, const Proposal &proposal);
  void takeBack(RoundRecord &record);
  void keep(Metrics metrics, const RoundResult &applied);
  std::optional<std::string> findForeign(llvm::ArrayRef<std::string> commands) const;
  void compactMoves();

  ProgramOp program;
  MoveEngine &engine;
  Oracle &oracle;
  SessionOptions options;
  ValueCache cache;
  WorkingCopy copy;
  MeasureOptions measureOptions;
  Metrics before;
  std::vector<Place> places; ///< the input, then those kept and not taken back
  Place best;
  std::optional<Metrics> tried; ///< of the last round
  std::vector<RoundRecord> history;
  uint64_t evaluations = 0;
  bool saidDone = false;
  std::string oracleEnd; ///< `Proposal::end`
  std::string end, failure;
  std::optional<RoundResult> bindingError;
};

/// A session from beginning to end.
SessionResult runSession(ProgramOp program, MoveEngine &engine, Oracle &oracle,
                         const SessionOptions &options);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_SESSION_H
