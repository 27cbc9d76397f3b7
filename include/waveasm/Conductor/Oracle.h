//===- Oracle.h - Who proposes the moves ------------------------*- C++ -*-===//
//
// An oracle sees a round's state and answers with commands. It neither applies them nor
// decides whether they are kept: the session does (Session.h), so that every oracle is
// held to the same engine and the same metrics.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_ORACLE_H
#define WAVEASM_CONDUCTOR_ORACLE_H

#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Profile.h"
#include "waveasm/Conductor/StopToken.h"
#include "llvm/Support/Error.h"

namespace waveasm {

/// What an oracle asked for in one round, and what became of it.
struct RoundRecord {
  enum class Outcome : uint8_t {
    Kept,       ///< better than the order it started from
    NotBetter,  ///< legal, and taken back
    Infeasible, ///< legal, but it does not compile: taken back
    Refused,    ///< a command failed: nothing was applied
    TakenBack,  ///< `undo` of earlier rounds
    Empty       ///< nothing was asked for
  };

  unsigned round = 0; ///< from 1
  std::vector<std::string> commands;
  unsigned undo = 0;   ///< kept rounds that were taken back instead
  std::string summary; ///< what the oracle said of it
  Outcome outcome = Outcome::Empty;
  std::string report;                ///< why it was refused or does not compile
  std::vector<std::string> warnings; ///< of the moves, a line each
  /// `Metrics::getNumbers` of what was measured; nothing if it was not.
  std::vector<std::pair<std::string, int64_t>> numbers;
};

/// "kept", "not better", ...: how logs and files spell it.
llvm::StringRef stringifyOutcome(RoundRecord::Outcome outcome);

/// What an oracle may look at.
struct RoundView {
  ProgramOp program; ///< tagged, in the current order; not to be changed
  MoveEngine &engine; ///< for legality
  const Metrics &baseline; ///< of the input order
  const Metrics &current;  ///< of the current order
  const Metrics &best;     ///< of the best order; differs from `current` after an `undo`
  /// Of the last round, if it was measured.
  const Metrics *tried;
  llvm::ArrayRef<RoundRecord> history; ///< rounds so far, the last one last
  const Profile *profile; ///< measured on the input order, or null

  unsigned getRound() const { return history.size() + 1; } ///< the one to be proposed
  bool wasKept() const {
    return !history.empty() && history.back().outcome == RoundRecord::Outcome::Kept;
  }
};

/// A round: commands, or a number of kept rounds to take back.
struct Proposal {
  llvm::SmallVector<std::string> commands;
  unsigned undo = 0;
  std::string summary;
  bool done = false; ///< nothing more to propose; commands are still played
  std::string end;   ///< with `done`: why, in words; "": it is content
};

class Oracle {
public:
  virtual ~Oracle();
  /// The next round. An error ends the session, which keeps the best order.
  virtual llvm::Expected<Proposal> propose(const RoundView &view) = 0;
  /// Told of what became of the round, `view.history.back()`, before anything is saved.
  virtual void observe(const RoundView &view) {}
  /// True if a round's commands are an order, not a suggestion: a failing command ends
  /// the session with an error, and the result is kept whatever it costs.
  virtual bool isBinding() const { return false; }
  /// True if it looks at stalls by tag and at pressure (`MeasureOptions::details`).
  virtual bool wantsDetails() const { return false; }
  /// Orders that it looked at without having them compiled.
  virtual uint64_t getNumCandidates() const { return 0; }
  /// What it must be given to go on where it stands (Session.h), as JSON; "" if it has no memory.
  virtual std::string saveState() const { return ""; }
  /// Called once, before the first round. An error says what is wrong with `state`.
  virtual llvm::Error restoreState(llvm::StringRef state);
  /// Of parallel search: goes on from a state that another agent goes on from, too, and
  /// should look elsewhere. `number` is another one for each.
  virtual void diverge(unsigned number) {}
};

struct SearchOptions {
  uint64_t seed = 0;
  unsigned threads = 1;      ///< used at once, 0: one a core; the result does not depend on it
  bool listOnly = false;     ///< list schedules, and then done
  double registerPrice = 0;  ///< clocks that a vector register is worth (Objective.h)
  StopToken stop;            ///< ends a search early
};

/// List scheduling with varied policies, exact search of small blocks, then local search by
/// the model of ScheduleModel.h and single moves. Deterministic for a seed unless the
/// deadline cuts it short.
std::unique_ptr<Oracle> createSearchOracle(const SearchOptions &options);

/// All commands in one round. `binding`: kept whatever they cost (`Oracle::isBinding`).
std::unique_ptr<Oracle> createReplayOracle(llvm::SmallVector<std::string> commands, bool binding);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_ORACLE_H
