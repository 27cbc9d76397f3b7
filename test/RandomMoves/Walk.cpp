//===- Walk.cpp - A random walk through the orders of a program -----------===//

#include "Walk.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/InitAll.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::test;
using llvm::createStringError;

void Tally::add(const Tally &other) {
  const std::pair<uint64_t *, uint64_t> sums[] = {
      {&rounds, other.rounds},     {&commands, other.commands}, {&accepted, other.accepted},
      {&keptRounds, other.keptRounds}, {&undone, other.undone},
      {&resets, other.resets},     {&run, other.run},           {&repeated, other.repeated},
      {&noRegisters, other.noRegisters}, {&refused, other.refused}};
  for (auto [sum, value] : sums)
    *sum += value;
  for (unsigned i = 0; i < kNumGrounds; ++i)
    grounds[i] += other.grounds[i];
  farthest = std::max(farthest, other.farthest);
  numOps = other.numOps;
}

static DialectRegistry makeRegistry() {
  DialectRegistry registry;
  registerAllDialects(registry);
  return registry;
}

Walk::Walk(const WalkOptions &options, uint64_t seed)
    : options(options), generator(seed), runner(options.launches, options.block),
      context(makeRegistry(), MLIRContext::Threading::DISABLED) {}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

llvm::Error Walk::load() {
  original = parseSourceFile<ModuleOp>(options.file, &context);
  if (!original || failed(tagModule(*original)))
    return createStringError("'" + options.file + "' cannot be read");
  SmallVector<ProgramOp> programs;
  original->walk([&](ProgramOp op) { programs.push_back(op); });
  if (programs.size() != 1)
    return createStringError("'" + options.file + "' must hold one program");
  first = programs.front();
  first.getBody().walk([&](Operation *op) { ++tally.numOps; });
  if (llvm::Error error = runner.setReference(first))
    return error;
  return reset();
}

llvm::Error Walk::reset() {
  engine.reset();
  kept.clear();
  module = original->clone();
  module->walk([&](ProgramOp op) { program = op; });
  FailureOr<std::unique_ptr<MoveEngine>> created = MoveEngine::create(*module);
  if (failed(created))
    return createStringError("no move engine for '" + options.file + "'");
  engine = std::move(*created);
  text = print();
  return llvm::Error::success();
}

std::string Walk::print() {
  std::string result;
  llvm::raw_string_ostream os(result);
  module->print(os);
  return result;
}

void Walk::countDistance() {
  uint64_t distant = 0;
  SmallVector<StringRef> before, after;
  auto list = [](ProgramOp from, SmallVectorImpl<StringRef> &tags) {
    from.getBody().walk([&](Operation *op) { tags.push_back(getTag(op)); });
  };
  list(first, before);
  list(program, after);
  for (auto [was, is] : llvm::zip_equal(before, after))
    distant += was != is;
  tally.farthest = std::max(tally.farthest, distant);
}

//===----------------------------------------------------------------------===//
// Rounds
//===----------------------------------------------------------------------===//

llvm::Error Walk::takeBack() {
  ++tally.undone;
  if (!options.forgetsUndo)
    engine->undo();
  if (print() != text)
    return createStringError("undo does not restore the program");
  return llvm::Error::success();
}

llvm::Error Walk::checkOrder() {
  std::string objection = options.verifies ? findObjection(first, program)
                                           : findObjection(program, program);
  if (objection.empty())
    return llvm::Error::success();
  return createStringError("the engine accepts a wrong order: " + objection);
}

llvm::Error Walk::judgeAccepted(ArrayRef<std::string> round) {
  ++tally.accepted;
  if (llvm::Error error = checkOrder())
    return error;
  auto outcome = runner.run(program);
  if (!outcome)
    return createStringError("the engine accepts an order that fails: " +
                             llvm::toString(outcome.takeError()));
  tally.run += *outcome == RunOutcome::Equal;
  tally.repeated += *outcome == RunOutcome::Repeated;
  tally.noRegisters += *outcome == RunOutcome::NoRegisters;
  // From an order that needs too many registers hardly any way leads on.
  if (*outcome == RunOutcome::NoRegisters || generator.chance(30))
    return takeBack();
  ++tally.keptRounds;
  for (const std::string &command : round)
    if (std::optional<Move> move = parseMove(command); move->kind == Move::Kind::Keep)
      kept.insert(move->op);
  text = print();
  countDistance();
  return llvm::Error::success();
}

llvm::Error Walk::judgeRefused(ArrayRef<std::string> round, const RoundResult &result) {
  ++tally.refused;
  if (print() != text)
    return createStringError("a refused round changes the program");
  std::optional<Move> move = parseMove(result.failed);
  if (!move || !result.op)
    return createStringError("a refusal without an op: " + result.report());
  Refusal refusal{*move, getTag(result.op).str(),
                  result.other ? getTag(result.other).str() : "", kept};
  ArrayRef<std::string> before = round.take_front(result.failedCommand - 1);
  for (const std::string &command : before)
    if (std::optional<Move> keep = parseMove(command); keep->kind == Move::Kind::Keep)
      refusal.kept.insert(keep->op);
  // The program as the command found it.
  if (!engine->apply(before).ok)
    return createStringError("the commands before the refused one are refused on their own");
  auto ground = checkRefusal(program, refusal);
  engine->undo();
  if (!ground)
    return createStringError("a wrong refusal: " + llvm::toString(ground.takeError()) + "\n" +
                             result.report());
  ++tally.grounds[static_cast<unsigned>(*ground)];
  return llvm::Error::success();
}

/// What an engine does that lacks the rule behind a refusal.
llvm::Error Walk::playWithoutRule(ArrayRef<std::string> round, const RoundResult &result) {
  round = round.take_front(result.failedCommand);
  std::optional<Move> move = parseMove(result.failed);
  if (!engine->apply(round.drop_back()).ok)
    return createStringError("the commands before the refused one are refused on their own");
  forceMove(*move, engine->lookup(move->op), engine->lookup(move->anchor), kept);
  if (llvm::Error error = checkOrder())
    return error;
  if (auto outcome = runner.run(program); !outcome)
    return createStringError("the engine accepts an order that fails: " +
                             llvm::toString(outcome.takeError()));
  return reset();
}

/// What an engine does that refuses the last command of a round for no reason.
llvm::Error Walk::playTooStrict(ArrayRef<std::string> round) {
  engine->undo();
  while (!round.empty() && parseMove(round.back())->anchor.empty())
    round = round.drop_back();
  if (round.empty())
    return llvm::Error::success();
  std::optional<Move> move = parseMove(round.back());
  RoundResult result;
  result.ok = false;
  result.failedCommand = round.size();
  result.failed = round.back();
  result.reason = "refused for no reason";
  result.op = engine->lookup(move->op);
  result.other = engine->lookup(move->anchor);
  return judgeRefused(round, result);
}

llvm::Error Walk::step(ArrayRef<std::string> round) {
  ++tally.rounds;
  tally.commands += round.size();
  if (print() != text)
    return createStringError("rounds that were tried and taken back change the program");
  RoundResult result = engine->apply(round);
  if (result.ok)
    return options.refusesAll ? playTooStrict(round) : judgeAccepted(round);
  if (!options.ignore.empty() && StringRef(result.reason).contains(options.ignore))
    return playWithoutRule(round, result);
  return judgeRefused(round, result);
}

llvm::Error Walk::run(uint64_t rounds, const std::atomic<bool> &stop) {
  if (llvm::Error error = load())
    return error;
  for (uint64_t i = 1; i <= rounds && !stop; ++i) {
    if (generator.chance(1)) {
      ++tally.resets;
      if (llvm::Error error = reset())
        return error;
    }
    SmallVector<std::string> round = generator.makeRound(program, *engine);
    if (llvm::Error error = step(round)) {
      std::string what = llvm::toString(std::move(error));
      saveFailure(round);
      return createStringError("round " + llvm::utostr(i) + " '" + llvm::join(round, "; ") +
                               "': " + what);
    }
  }
  return llvm::Error::success();
}

void Walk::saveFailure(ArrayRef<std::string> round) {
  if (options.save.empty())
    return;
  for (auto [suffix, contents] : {std::pair(".mlir", text), {".moves", llvm::join(round, "\n")}}) {
    std::error_code code;
    llvm::raw_fd_ostream os(options.save + suffix, code);
    if (code)
      llvm::errs() << "'" << options.save << suffix << "': " << code.message() << "\n";
    else
      os << contents << "\n";
  }
}
