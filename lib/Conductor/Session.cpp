//===- Session.cpp - The scheduling loop ----------------------------------===//

#include "waveasm/Conductor/Session.h"
#include "waveasm/Conductor/MovePlan.h"
#include <limits>

using namespace mlir;
using namespace waveasm;

using Outcome = RoundRecord::Outcome;

ProgramOrder::ProgramOrder(ProgramOp program) {
  program->walk([&](Block *block) {
    blocks.emplace_back(block, SmallVector<Operation *>());
    for (Operation &op : *block)
      blocks.back().second.push_back(&op);
  });
}

void ProgramOrder::restore() const {
  for (const auto &[block, ops] : blocks)
    for (Operation *op : ops)
      op->moveBefore(block, block->end());
}

// `keep` and `done` change no order: they are not part of what is replayed.
static void appendMoves(ArrayRef<std::string> applied, std::vector<std::string> &moves) {
  for (const std::string &command : applied) {
    std::optional<Move> move = parseMove(command);
    if (move && move->kind != Move::Kind::Keep && move->kind != Move::Kind::Done)
      moves.push_back(command);
  }
}

Session::Session(ProgramOp program, MoveEngine &engine, Oracle &oracle, SessionOptions options)
    : program(program), engine(engine), oracle(oracle), options(std::move(options)),
      best{ProgramOrder(program), {}, {}, {}} {
  measureOptions.trips = this->options.trips;
  measureOptions.details = oracle.wantsDetails();
  measureOptions.copy = &copy;
  before = measureProgram(program, cache, measureOptions);
  measureOptions.bounds = &before.bounds;
  measureOptions.facts = before.facts;
  best.metrics = before;
  places.push_back(best);
  if (program.getBodyBlock()->empty())
    end = "the program is empty";
}

Metrics Session::measure() {
  ++evaluations;
  return measureProgram(program, cache, measureOptions);
}

RoundView Session::getView() const {
  return {program,      engine,
          before,       places.back().metrics,
          best.metrics, tried ? &*tried : nullptr,
          history,      options.profile.get()};
}

//===----------------------------------------------------------------------===//
// Rounds
//===----------------------------------------------------------------------===//

std::string Session::findEnd() const {
  if (bindingError)
    return "a command failed";
  if (saidDone)
    return oracleEnd.empty() ? "the oracle is done" : oracleEnd;
  if (options.stop.wasAsked())
    return "interrupted";
  if (history.size() >= options.rounds)
    return "all rounds are played";
  if (options.evaluations && evaluations >= options.evaluations)
    return "all evaluations are used";
  if (options.stop.isStopped())
    return "the time is over";
  return "";
}

// A round is measured on one program: it must not change another behind its back.
std::optional<std::string> Session::findForeign(ArrayRef<std::string> commands) const {
  for (const std::string &command : commands)
    if (std::optional<Move> move = parseMove(command))
      for (StringRef tag : {StringRef(move->op), StringRef(move->anchor)})
        if (Operation *op = tag.empty() ? nullptr : engine.lookup(tag))
          if (op->getParentOfType<ProgramOp>() != program)
            return ("Failed:  " + command + ": '" + tag + "' is not an op of the program '" +
                    ProgramOp(program).getSymName() + "'")
                .str();
  return std::nullopt;
}

void Session::keep(Metrics metrics, const RoundResult &applied) {
  const Place &from = places.back();
  Place place{ProgramOrder(program), std::move(metrics), from.moves, from.warnings};
  appendMoves(applied.applied, place.moves);
  place.warnings.insert(place.warnings.end(), applied.warnings.begin(), applied.warnings.end());
  // After an `undo`, what is better than where it started may be no better than the best.
  if (oracle.isBinding() || options.objective.isBetter(place.metrics, best.metrics))
    best = place;
  places.push_back(std::move(place));
}

void Session::playCommands(RoundRecord &record, const Proposal &proposal) {
  if (std::optional<std::string> error = findForeign(proposal.commands)) {
    record.outcome = Outcome::Refused;
    record.report = *error;
    return;
  }
  RoundResult applied = engine.apply(proposal.commands);
  saidDone |= applied.done;
  for (const MoveWarning &warning : applied.warnings)
    record.warnings.push_back(warning.str());
  if (!applied.ok) {
    record.outcome = Outcome::Refused;
    record.report = applied.report();
    if (oracle.isBinding())
      bindingError = std::move(applied);
    return;
  }
  if (applied.applied.empty())
    return;
  Metrics metrics = measure();
  for (auto [key, value] : metrics.getNumbers())
    if (metrics.feasible)
      record.numbers.emplace_back(key.str(), value);
  tried = metrics;
  if (oracle.isBinding() ||
      options.objective.isBetter(metrics, places.back().metrics)) {
    record.outcome = Outcome::Kept;
    keep(std::move(metrics), applied);
    return;
  }
  record.outcome = metrics.feasible ? Outcome::NotBetter : Outcome::Infeasible;
  record.report = metrics.error;
  engine.undo();
}

void Session::takeBack(RoundRecord &record) {
  size_t kept = places.size() - 1;
  if (record.undo > kept) {
    record.outcome = Outcome::Refused;
    record.report = "Failed:  undo " + std::to_string(record.undo) + ": only " +
                    std::to_string(kept) + " kept rounds can be taken back";
    return;
  }
  places.erase(places.end() - record.undo, places.end());
  places.back().order.restore();
  record.outcome = Outcome::TakenBack;
}

bool Session::playRound() {
  if (end.empty())
    end = findEnd();
  if (!end.empty())
    return false;
  llvm::Expected<Proposal> proposal = oracle.propose(getView());
  if (!proposal) {
    std::string reason = llvm::toString(proposal.takeError());
    // What was told to stop has not failed.
    if (options.stop.isStopped()) {
      end = findEnd();
    } else {
      failure = std::move(reason);
      end = "the oracle failed";
    }
    return false;
  }
  saidDone = proposal->done;
  oracleEnd = std::move(proposal->end);
  if (proposal->commands.empty() && !proposal->undo && proposal->done) {
    end = findEnd();
    return false;
  }
  RoundRecord record;
  record.round = history.size() + 1;
  record.commands.assign(proposal->commands.begin(), proposal->commands.end());
  record.undo = proposal->undo;
  record.summary = std::move(proposal->summary);
  tried.reset();
  if (record.undo)
    takeBack(record);
  else
    playCommands(record, *proposal);
  history.push_back(std::move(record));
  oracle.observe(getView());
  end = findEnd();
  if (options.onRound)
    options.onRound(*this);
  return end.empty();
}

bool Session::play(unsigned rounds) {
  while (rounds-- && playRound())
    continue;
  return !hasEnded();
}

//===----------------------------------------------------------------------===//
// Save and restore
//===----------------------------------------------------------------------===//

SessionState Session::getState() const { return {history, oracle.saveState(), end, failure}; }

llvm::Error Session::restore(const SessionState &state) {
  for (const RoundRecord &saved : state.rounds) {
    RoundRecord record = saved;
    tried.reset();
    if (saved.outcome == Outcome::TakenBack) {
      takeBack(record);
    } else if (saved.outcome == Outcome::Kept) {
      llvm::SmallVector<std::string> commands(saved.commands.begin(), saved.commands.end());
      RoundResult applied = engine.apply(commands);
      if (!applied.ok)
        return llvm::createStringError("round " + std::to_string(saved.round) +
                                       " does not apply: " + applied.reason);
      tried = measure();
      keep(*tried, applied);
    } else if (!saved.numbers.empty() || saved.outcome == Outcome::Infeasible) {
      ++evaluations;
    }
    if (record.outcome != saved.outcome)
      return llvm::createStringError("round " + std::to_string(saved.round) +
                                     " was taken back, but there is nothing to take back");
    history.push_back(saved);
  }
  // A limit may have been raised since: only what the oracle said still ends the session.
  saidDone = state.end == "the oracle is done";
  return oracle.restoreState(state.oracle);
}

//===----------------------------------------------------------------------===//
// The result
//===----------------------------------------------------------------------===//

// Rounds move the same ops again and again. Replaces the commands of all rounds by the
// fewest that lead from the first order to the last, where the engine accepts those.
void Session::compactMoves() {
  places.front().order.restore();
  SmallVector<std::string> plan;
  for (const auto &[block, ops] : best.order.getBlocks()) {
    if (ops.size() < 2)
      continue;
    plan.append(planMoves(*block, ops, engine.getLegality(ops.front()), engine.getKept()));
  }
  if (plan.size() < best.moves.size() && engine.apply(plan).ok &&
      ProgramOrder(program) == best.order)
    best.moves.assign(plan.begin(), plan.end());
  else
    best.order.restore();
}

SessionResult Session::finish() {
  SessionResult result;
  result.before = before;
  result.rounds = history.size();
  for (const RoundRecord &record : history) {
    result.kept += record.outcome == Outcome::Kept;
    result.refused += record.outcome == Outcome::Refused;
  }
  result.end = end.empty() ? "all rounds are played" : end;
  result.failure = failure;
  result.error = std::move(bindingError);
  // What a binding oracle said is kept as it was said.
  if (!result.error && !oracle.isBinding()) {
    best.order.restore();
    if (!best.moves.empty())
      compactMoves();
  }
  result.after = best.metrics;
  result.moves.assign(best.moves.begin(), best.moves.end());
  result.warnings.assign(best.warnings.begin(), best.warnings.end());
  return result;
}

SessionResult waveasm::runSession(ProgramOp program, MoveEngine &engine, Oracle &oracle,
                                  const SessionOptions &options) {
  Session session(program, engine, oracle, options);
  session.play(std::numeric_limits<unsigned>::max());
  return session.finish();
}
