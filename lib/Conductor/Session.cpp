//===- Session.cpp - The scheduling loop ----------------------------------===//

#include "waveasm/Conductor/MovePlan.h"
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

namespace {
/// The order of every block of a program at one time.
class ProgramOrder {
public:
  explicit ProgramOrder(ProgramOp program) {
    program->walk([&](Block *block) {
      blocks.emplace_back(block, SmallVector<Operation *>());
      for (Operation &op : *block)
        blocks.back().second.push_back(&op);
    });
  }

  void restore() const {
    for (const auto &[block, ops] : blocks)
      for (Operation *op : ops)
        op->moveBefore(block, block->end());
  }

  bool operator==(const ProgramOrder &other) const { return blocks == other.blocks; }

  SmallVector<std::pair<Block *, SmallVector<Operation *>>> blocks;
};
} // namespace

// Rounds move the same ops again and again. Replaces the commands of all rounds by the
// fewest that lead from the first order to the last, where the engine accepts those.
static void compactMoves(ProgramOp program, MoveEngine &engine, const ProgramOrder &first,
                         SmallVectorImpl<std::string> &moves) {
  ProgramOrder last(program);
  first.restore();
  SmallVector<std::string> plan;
  for (const auto &[block, ops] : last.blocks) {
    if (ops.size() < 2)
      continue;
    plan.append(planMoves(*block, ops, engine.getLegality(ops.front()), engine.getKept()));
  }
  if (plan.size() < moves.size() && engine.apply(plan).ok && ProgramOrder(program) == last)
    moves = std::move(plan);
  else
    last.restore();
}

SessionResult waveasm::runSession(ProgramOp program, MoveEngine &engine, Oracle &oracle,
                                  const SessionOptions &options) {
  SessionResult result;
  ValueCache cache;
  MeasureOptions measure;
  measure.trips = options.trips;
  result.before = measureProgram(program, cache, measure);
  measure.bounds = &result.before.bounds;
  result.after = result.before;
  if (program.getBodyBlock()->empty())
    return result;
  ProgramOrder first(program);
  std::string lastError;
  SmallVector<MoveWarning> lastWarnings;
  bool lastKept = false;
  for (unsigned round = 1; round <= options.rounds && !options.deadline.isOver(); ++round) {
    RoundView view{program, engine,    result.before, result.after,
                   round,   lastError, lastWarnings,  lastKept};
    Proposal proposal = oracle.propose(view);
    if (proposal.commands.empty() && proposal.done)
      break;
    ++result.rounds;
    lastError.clear();
    lastKept = false;
    RoundResult applied = engine.apply(proposal.commands);
    lastWarnings = applied.warnings;
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
      Metrics metrics = measureProgram(program, cache, measure);
      if (oracle.isBinding() || options.objective.isBetter(metrics, result.after)) {
        result.after = std::move(metrics);
        appendMoves(applied.applied, result.moves);
        result.warnings.append(applied.warnings);
        ++result.kept;
        lastKept = true;
      } else {
        engine.undo();
      }
    }
    if (applied.done || proposal.done)
      break;
  }
  // What a binding oracle said is kept as it was said.
  if (!oracle.isBinding() && !result.moves.empty())
    compactMoves(program, engine, first, result.moves);
  return result;
}
