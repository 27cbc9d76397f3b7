//===- ScheduleRun.cpp - One program, from input to best order ------------===//

#include "ScheduleRun.h"
#include "SessionJson.h"
#include "waveasm/Conductor/ProgramView.h"
#include "waveasm/Conductor/TextDiff.h"
#include "waveasm/Target/TableRevision.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/SHA256.h"
#include <limits>

using namespace mlir;
using namespace waveasm;

using llvm::format;

/// Of results that depend on how schedules are found and not only on what they cost.
static constexpr StringRef kCacheVersion = "1";

static std::string describeSettings(const ScheduleSettings &settings) {
  std::string text = settings.objectiveText;
  for (uint64_t trips : settings.session.trips)
    text += "," + std::to_string(trips);
  if (settings.openOrder != OpenOrder::Refuse)
    text += " memory=warn";
  return text;
}

ScheduleRun::ScheduleRun(ProgramOp program, MoveEngine &engine, const ScheduleSettings &settings,
                         OracleFactory factory, SessionSaver &saver, SessionLog &log,
                         ChatBudget &budget)
    : program(program), engine(engine), settings(settings), factory(std::move(factory)),
      saver(saver), log(log), budget(budget), name(program.getSymName()),
      key(computeProgramKey(program, describeSettings(settings))) {}

//===----------------------------------------------------------------------===//
// Logs
//===----------------------------------------------------------------------===//

static Json numbersToJson(const Metrics &metrics) {
  Json numbers = Json::object();
  if (metrics.feasible)
    for (auto [key, value] : metrics.getNumbers())
      numbers[key.str()] = value;
  return numbers;
}

static std::string describeCycles(uint64_t before, uint64_t after) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << before << " -> " << after << " cycles";
  if (before)
    os << format(" (%+.2f%%)", 100.0 * (double(after) / double(before) - 1));
  return text;
}

void ScheduleRun::noteRound(unsigned agent, const Session &session) {
  saver.update(agent, session.getState());
  const RoundRecord &record = session.getHistory().back();
  Json fields = {{"program", name}, {"agent", agent}};
  fields.update(toJson(record));
  log.add("round", fields);
  if (!log.isWatched())
    return;
  std::string line = name;
  llvm::raw_string_ostream os(line);
  if (settings.agents.agents > 1)
    os << " [" << agent << "]";
  os << ": round " << record.round << ": " << stringifyOutcome(record.outcome);
  if (record.undo)
    os << " " << record.undo << " rounds";
  else
    os << ", " << record.commands.size() << " commands";
  for (const auto &[key, value] : record.numbers)
    if (key == "cycles")
      os << ", " << describeCycles(session.getBaseline().cycles, value);
  if (!record.summary.empty())
    os << ": " << StringRef(record.summary).split('\n').first;
  if (!record.report.empty())
    os << "\n  " << llvm::join(llvm::split(StringRef(record.report).rtrim(), '\n'), "\n  ");
  log.say(line);
}

//===----------------------------------------------------------------------===//
// The cache
//===----------------------------------------------------------------------===//

static std::string getCacheKey(StringRef programKey) {
  llvm::SHA256 hash;
  hash.update(programKey);
  hash.update(getTableRevision());
  hash.update(kCacheVersion);
  return llvm::toHex(hash.final(), /*LowerCase=*/true);
}

std::optional<SessionResult> ScheduleRun::runCached() {
  if (!settings.cache)
    return std::nullopt;
  llvm::Expected<std::optional<CacheEntry>> entry = settings.cache->lookup(getCacheKey(key));
  if (!entry) {
    program.emitWarning() << "cache: " << llvm::toString(entry.takeError());
    return std::nullopt;
  }
  if (!*entry)
    return std::nullopt;
  const std::vector<std::string> &moves = (*entry)->moves;
  std::unique_ptr<Oracle> oracle =
      createReplayOracle(SmallVector<std::string>(moves.begin(), moves.end()), /*binding=*/false);
  SessionOptions options = settings.session;
  options.rounds = 1;
  options.evaluations = 0;
  SessionResult result = runSession(program, engine, *oracle, options);
  if (!moves.empty() && !result.kept) {
    program.emitWarning() << "cache: the schedule in '"
                          << settings.cache->getPath(getCacheKey(key))
                          << "' does not fit this program";
    return std::nullopt;
  }
  result.end = "found in the cache";
  return result;
}

void ScheduleRun::store(const SessionResult &result, double seconds) {
  // What was cut short would stand in the way of a whole session.
  if (!settings.cache || result.error || !result.failure.empty() ||
      settings.session.stop.isStopped())
    return;
  CacheEntry entry;
  entry.program = name;
  entry.oracle = settings.oracle;
  entry.moves.assign(result.moves.begin(), result.moves.end());
  SmallVector<double, 8> objectiveKey = settings.session.objective.key(result.after);
  entry.key.assign(objectiveKey.begin(), objectiveKey.end());
  for (auto [metrics, numbers] : {std::pair(&result.before, &entry.before),
                                  std::pair(&result.after, &entry.after)})
    for (auto [key, value] : metrics->getNumbers())
      numbers->emplace_back(key.str(), value);
  entry.rounds = result.rounds;
  entry.seconds = seconds;
  if (llvm::Error error = settings.cache->store(getCacheKey(key), entry))
    program.emitWarning() << "cache: " << llvm::toString(std::move(error));
}

//===----------------------------------------------------------------------===//
// Sessions
//===----------------------------------------------------------------------===//

llvm::Expected<const SavedProgram *> ScheduleRun::findSaved() {
  const SavedProgram *saved = settings.resumed ? settings.resumed->find(name) : nullptr;
  if (!saved)
    return nullptr;
  if (saved->key != key)
    return llvm::createStringError("the saved session is of another program, objective or trips");
  if (saved->oracle != settings.oracle)
    return llvm::createStringError("the saved session is of oracle=" + saved->oracle);
  if (saved->agents.size() != settings.agents.agents)
    return llvm::createStringError("the saved session has agents=" +
                                   std::to_string(saved->agents.size()));
  return saved;
}

llvm::Expected<SessionResult> ScheduleRun::runOne(const SavedProgram *saved) {
  llvm::Expected<std::unique_ptr<Oracle>> oracle = factory(0);
  if (!oracle)
    return oracle.takeError();
  SessionOptions options = settings.session;
  options.onRound = [this](const Session &session) { noteRound(0, session); };
  Session session(program, engine, **oracle, options);
  if (saved)
    if (llvm::Error error = session.restore(saved->agents.front()))
      return std::move(error);
  session.play(std::numeric_limits<unsigned>::max());
  saver.update(0, session.getState());
  SessionResult result = session.finish();
  result.candidates = (*oracle)->getNumCandidates();
  return result;
}

llvm::Expected<SessionResult> ScheduleRun::runAgents(const SavedProgram *saved) {
  AgentSearch search(program, settings.openOrder, settings.session, settings.agents, factory,
                     [this](unsigned agent, const Session &session) { noteRound(agent, session); });
  if (llvm::Error error = search.start(saved))
    return std::move(error);
  for (bool goesOn = true; goesOn;) {
    llvm::Expected<bool> more = search.playToCheckpoint();
    if (!more)
      return more.takeError();
    goesOn = *more;
    saver.update(search.getStates(), search.getCheckpoint());
    if (goesOn)
      log.add("checkpoint", {{"program", name}, {"number", search.getCheckpoint()}});
  }
  SessionResult result = search.finish();
  // The copy's moves, on the program itself.
  RoundResult applied = engine.apply(result.moves);
  if (!applied.ok)
    return llvm::createStringError("the moves of an agent do not apply: " + applied.reason);
  result.warnings = applied.warnings;
  return result;
}

llvm::Expected<SessionResult> ScheduleRun::run() {
  auto started = std::chrono::steady_clock::now();
  Operation *hot = nullptr;
  std::string before;
  if (log.isWatched()) {
    hot = findHotLoop(program, Metrics());
    before = ProgramView(program, hot).renderAll();
  }
  llvm::Expected<const SavedProgram *> saved = findSaved();
  if (!saved)
    return saved.takeError();
  // A session that goes on ends as if it had not been cut: its rounds, not what others found.
  std::optional<SessionResult> result = *saved ? std::nullopt : runCached();
  if (!result) {
    SavedProgram begun{name, key, settings.oracle, {}, 0, {}};
    begun.agents.resize(settings.agents.agents);
    saver.begin(*saved ? **saved : std::move(begun));
    log.add("start", {{"program", name},
                      {"key", key},
                      {"oracle", settings.oracle},
                      {"objective", settings.objectiveText},
                      {"agents", settings.agents.agents}});
    llvm::Expected<SessionResult> played =
        settings.agents.agents > 1 ? runAgents(*saved) : runOne(*saved);
    if (!played)
      return played.takeError();
    result = std::move(*played);
    saver.finish(result->moves);
    std::chrono::duration<double> time = std::chrono::steady_clock::now() - started;
    store(*result, time.count());
  }
  Json fields = {{"program", name},          {"end", result->end},
                 {"failure", result->failure}, {"rounds", result->rounds},
                 {"kept", result->kept},     {"refused", result->refused},
                 {"before", numbersToJson(result->before)},
                 {"after", numbersToJson(result->after)},
                 {"moves", result->moves},   {"usage", toJson(budget.getUsage())}};
  log.add("end", fields);
  if (log.isWatched()) {
    log.say(name + ": " + result->end + ": " +
            describeCycles(result->before.cycles, result->after.cycles));
    std::string diff = makeUnifiedDiff(before, ProgramView(program, hot).renderAll());
    if (!diff.empty())
      log.say("--- the input\n+++ the result\n" + StringRef(diff).rtrim());
  }
  return std::move(*result);
}
