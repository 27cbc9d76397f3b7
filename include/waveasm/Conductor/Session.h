//===- Session.h - The scheduling loop --------------------------*- C++ -*-===//
//
// Round by round: the oracle proposes, the engine applies all or nothing, the program is
// compiled on a clone and measured, and the round is kept if it is better. The program
// is never left worse than it was.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_SESSION_H
#define WAVEASM_CONDUCTOR_SESSION_H

#include "waveasm/Conductor/Objective.h"
#include "waveasm/Conductor/Oracle.h"

namespace waveasm {

struct SessionOptions {
  unsigned rounds = 0; ///< most rounds
  Objective objective = {};
  Deadline deadline = {}; ///< no round starts behind it
  /// Trips of each loop, in pre-order, whose count is not known (Metrics.h).
  llvm::ArrayRef<uint64_t> trips = {};
};

struct SessionResult {
  Metrics before, after;
  unsigned rounds = 0;   ///< rounds played
  unsigned kept = 0;     ///< rounds that were improvements
  unsigned refused = 0;  ///< rounds with a command that failed
  /// Commands that lead from the input to the result, in order.
  llvm::SmallVector<std::string> moves;
  /// Of the rounds that were kept.
  llvm::SmallVector<MoveWarning> warnings;
  /// The failed round, if a binding oracle's command failed.
  std::optional<RoundResult> error;
};

/// Leaves `program`, a program of the engine's module, in the best order found.
SessionResult runSession(ProgramOp program, MoveEngine &engine, Oracle &oracle,
                         const SessionOptions &options);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_SESSION_H
