//===- Oracle.h - Who proposes the moves ------------------------*- C++ -*-===//
//
// An oracle sees a round's state and answers with commands. It neither applies them nor
// decides whether they are kept: the session does (Session.h), so that every oracle is
// held to the same engine and the same metrics.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_ORACLE_H
#define WAVEASM_CONDUCTOR_ORACLE_H

#include "waveasm/Conductor/Deadline.h"
#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/MoveEngine.h"

namespace waveasm {

/// What an oracle may look at. The program stands in its best order so far.
struct RoundView {
  ProgramOp program;        ///< tagged; not to be changed
  MoveEngine &engine;       ///< for legality
  const Metrics &baseline;  ///< of the input order
  const Metrics &best;      ///< of the current order
  unsigned round;           ///< from 1
  llvm::StringRef lastError; ///< report of the last round if a command failed, or ""
  llvm::ArrayRef<MoveWarning> lastWarnings; ///< of the last round
  bool lastKept;            ///< the last round was an improvement
};

struct Proposal {
  llvm::SmallVector<std::string> commands; ///< of one round
  bool done = false;                       ///< nothing more to propose
};

class Oracle {
public:
  virtual ~Oracle();
  virtual Proposal propose(const RoundView &view) = 0;
  /// True if a round's commands are an order, not a suggestion: a failing command ends
  /// the session with an error, and the result is kept whatever it costs.
  virtual bool isBinding() const { return false; }
  /// Orders that it looked at without having them compiled.
  virtual uint64_t getNumCandidates() const { return 0; }
};

struct SearchOptions {
  uint64_t seed = 0;
  unsigned threads = 1;      ///< used at once, 0: one a core; the result does not depend on it
  bool listOnly = false;     ///< list schedules, and then done
  double registerPrice = 0;  ///< clocks that a vector register is worth (Objective.h)
  Deadline deadline;         ///< ends a search early
};

/// List scheduling with varied policies, exact search of small blocks, then local search by
/// the model of ScheduleModel.h and single moves. Deterministic for a seed unless the
/// deadline cuts it short.
std::unique_ptr<Oracle> createSearchOracle(const SearchOptions &options);

/// The commands of a moves file, all in one round.
std::unique_ptr<Oracle> createReplayOracle(llvm::StringRef text);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_ORACLE_H
