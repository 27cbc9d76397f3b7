//===- Session.cpp - The scheduling loop ----------------------------------===//

#include "waveasm/Conductor/Session.h"

using namespace mlir;
using namespace waveasm;

// `keep` and `done` change no order: they are not part of what is replayed.
static void appendMoves(ArrayRef<std::string> applied, SmallVectorImpl<std::string> &moves) {
  for (const std::string &command : applied) {
    std::optional<Move> move = parseMove(command);
    if (move && move->kind != Move::Kind::Keep && move->kind != Move::Kind::Done)
      moves.push_back(command);
  }
}

SessionResult waveasm::runSession(ProgramOp program, MoveEngine &engine, Oracle &oracle,
                                  const SessionOptions &options) {
  SessionResult result;
  result.before = measureProgram(program);
  result.after = result.before;
  if (program.getBodyBlock()->empty())
    return result;
  std::string lastError;
  bool lastKept = false;
  for (unsigned round = 1; round <= options.rounds; ++round) {
    RoundView view{program,       engine, result.before, result.after,
                   round, lastError, lastKept};
    Proposal proposal = oracle.propose(view);
    if (proposal.commands.empty() && proposal.done)
      break;
    ++result.rounds;
    lastError.clear();
    lastKept = false;
    RoundResult applied = engine.apply(proposal.commands);
    if (!applied.ok) {
      ++result.refused;
      lastError = applied.report();
      if (oracle.isBinding()) {
        result.error = std::move(applied);
        return result;
      }
      continue;
    }
    if (!applied.applied.empty()) {
      Metrics metrics = measureProgram(program);
      if (oracle.isBinding() || isBetter(metrics, result.after, options.objective)) {
        result.after = std::move(metrics);
        appendMoves(applied.applied, result.moves);
        ++result.kept;
        lastKept = true;
      } else {
        engine.undo();
      }
    }
    if (applied.done || proposal.done)
      break;
  }
  return result;
}
