//===- SessionFile.cpp - Sessions on disk ---------------------------------===//

#include "waveasm/Conductor/SessionFile.h"
#include "SessionJson.h"
#include "waveasm/Target/TableRevision.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SHA256.h"

using namespace mlir;
using namespace waveasm;

static constexpr StringRef kFormat = "waveasm-session";
static constexpr int64_t kVersion = 1;

std::string waveasm::computeProgramKey(ProgramOp program, StringRef settings) {
  std::string text;
  llvm::raw_string_ostream os(text);
  program->print(os, OpPrintingFlags().useLocalScope());
  os << '\0' << settings;
  llvm::SHA256 hash;
  hash.update(text);
  return llvm::toHex(hash.final(), /*LowerCase=*/true);
}

const SavedProgram *SessionFile::find(StringRef name) const {
  auto it = llvm::find_if(programs, [&](const SavedProgram &saved) { return saved.name == name; });
  return it == programs.end() ? nullptr : &*it;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

Json waveasm::toJson(const RoundRecord &record) {
  Json numbers = Json::object();
  for (const auto &[key, value] : record.numbers)
    numbers[key] = value;
  return {{"round", record.round},       {"outcome", stringifyOutcome(record.outcome).str()},
          {"commands", record.commands}, {"undo", record.undo},
          {"summary", record.summary},   {"report", record.report},
          {"warnings", record.warnings}, {"metrics", std::move(numbers)}};
}

Json waveasm::toJson(const ChatUsage &usage) {
  return {{"requests", usage.requests},
          {"attempts", usage.attempts},
          {"prompt_tokens", usage.promptTokens},
          {"cached_tokens", usage.cachedTokens},
          {"completion_tokens", usage.completionTokens},
          {"reasoning_tokens", usage.reasoningTokens},
          {"cost", usage.cost},
          {"estimated", usage.estimated}};
}

static Json stateToJson(const SessionState &state) {
  Json rounds = Json::array();
  for (const RoundRecord &record : state.rounds)
    rounds.push_back(toJson(record));
  Json oracle = state.oracle.empty() ? Json() : parseJson(state.oracle);
  return {{"rounds", std::move(rounds)},
          {"end", state.end},
          {"failure", state.failure},
          {"oracle_state", std::move(oracle)}};
}

llvm::Error SessionFile::save(StringRef path) const {
  Json list = Json::array();
  for (const SavedProgram &saved : programs) {
    Json agents = Json::array();
    for (const SessionState &state : saved.agents)
      agents.push_back(stateToJson(state));
    list.push_back({{"name", saved.name},
                    {"key", saved.key},
                    {"oracle", saved.oracle},
                    {"checkpoint", saved.checkpoint},
                    {"moves", saved.moves},
                    {"agents", std::move(agents)}});
  }
  Json root = {{"format", kFormat.str()},
               {"version", kVersion},
               {"tables", getTableRevision().str()},
               {"usage", toJson(usage)},
               {"programs", std::move(list)}};
  llvm::Error error = llvm::writeToOutput(path, [&](raw_ostream &os) {
    os << dumpJson(root, 1) << "\n";
    return llvm::Error::success();
  });
  if (!error)
    return error;
  return llvm::createStringError("cannot write '" + path +
                                 "': " + llvm::toString(std::move(error)));
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

static std::optional<RoundRecord::Outcome> parseOutcome(StringRef text) {
  for (auto outcome : llvm::enum_seq_inclusive(RoundRecord::Outcome::Kept,
                                               RoundRecord::Outcome::Empty,
                                               llvm::force_iteration_on_noniterable_enum))
    if (stringifyOutcome(outcome) == text)
      return outcome;
  return std::nullopt;
}

static std::optional<RoundRecord> readRound(const Json &json, size_t number) {
  auto outcome = parseOutcome(getString(json, "outcome").value_or(""));
  auto commands = getStrings(json, "commands"), warnings = getStrings(json, "warnings");
  auto undo = getInteger(json, "undo");
  const Json *numbers = findMember(json, "metrics");
  if (!outcome || !commands || !warnings || !undo || *undo < 0 || *undo > UINT32_MAX || !numbers ||
      !numbers->is_object())
    return std::nullopt;
  RoundRecord record;
  record.round = number;
  record.outcome = *outcome;
  record.commands = std::move(*commands);
  record.warnings = std::move(*warnings);
  record.undo = *undo;
  record.summary = getString(json, "summary").value_or("");
  record.report = getString(json, "report").value_or("");
  for (const auto &[key, value] : numbers->items()) {
    if (!value.is_number_integer())
      return std::nullopt;
    record.numbers.emplace_back(key, value.get<int64_t>());
  }
  return record;
}

static std::optional<SessionState> readAgent(const Json &json) {
  const Json *rounds = findMember(json, "rounds");
  const Json *oracle = findMember(json, "oracle_state");
  if (!rounds || !rounds->is_array() || !oracle)
    return std::nullopt;
  SessionState state;
  for (const Json &round : *rounds) {
    std::optional<RoundRecord> record = readRound(round, state.rounds.size() + 1);
    if (!record)
      return std::nullopt;
    state.rounds.push_back(std::move(*record));
  }
  state.end = getString(json, "end").value_or("");
  state.failure = getString(json, "failure").value_or("");
  state.oracle = oracle->is_null() ? "" : dumpJson(*oracle);
  return state;
}

static std::optional<SavedProgram> readProgram(const Json &json) {
  auto name = getString(json, "name"), key = getString(json, "key"),
       oracle = getString(json, "oracle");
  auto checkpoint = getInteger(json, "checkpoint");
  auto moves = getStrings(json, "moves");
  const Json *agents = findMember(json, "agents");
  if (!name || !key || !oracle || !checkpoint || *checkpoint < 0 || *checkpoint > UINT32_MAX ||
      !moves || !agents || !agents->is_array())
    return std::nullopt;
  SavedProgram saved{*name, *key, *oracle, {}, static_cast<unsigned>(*checkpoint), *moves};
  for (const Json &agent : *agents) {
    std::optional<SessionState> state = readAgent(agent);
    if (!state)
      return std::nullopt;
    saved.agents.push_back(std::move(*state));
  }
  return saved;
}

ChatUsage waveasm::readUsage(const Json &parent) {
  ChatUsage usage;
  const Json *json = findMember(parent, "usage");
  if (!json)
    return usage;
  auto count = [&](const char *key) {
    return static_cast<uint64_t>(std::max<int64_t>(0, getInteger(*json, key).value_or(0)));
  };
  usage.requests = count("requests");
  usage.attempts = count("attempts");
  usage.promptTokens = count("prompt_tokens");
  usage.cachedTokens = count("cached_tokens");
  usage.completionTokens = count("completion_tokens");
  usage.reasoningTokens = count("reasoning_tokens");
  usage.cost = getNumber(*json, "cost").value_or(0);
  const Json *estimated = findMember(*json, "estimated");
  usage.estimated = estimated && estimated->is_boolean() && estimated->get<bool>();
  return usage;
}

llvm::Expected<SessionFile> SessionFile::load(StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return llvm::createStringError("cannot read '" + path + "': " + buffer.getError().message());
  Json root = parseJson((*buffer)->getBuffer());
  if (getString(root, "format") != kFormat.str())
    return llvm::createStringError("'" + path + "' is not a session file");
  if (getInteger(root, "version") != kVersion)
    return llvm::createStringError("'" + path + "' is a session file of another version");
  const Json *programs = findMember(root, "programs");
  if (!programs || !programs->is_array())
    return llvm::createStringError("session file '" + path + "' has no programs");
  SessionFile file;
  file.usage = readUsage(root);
  for (const Json &program : *programs) {
    std::optional<SavedProgram> saved = readProgram(program);
    if (!saved)
      return llvm::createStringError("session file '" + path + "': program number " +
                                     std::to_string(file.programs.size() + 1) + " is malformed");
    file.programs.push_back(std::move(*saved));
  }
  return file;
}
