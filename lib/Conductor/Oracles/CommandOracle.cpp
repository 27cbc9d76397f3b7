//===- CommandOracle.cpp - A program proposes the moves -------------------===//
//
// The program is started once and spoken to in JSON lines (docs/OracleProtocol.md).
//
//===----------------------------------------------------------------------===//

#include "../MetricsJson.h"
#include "../ProfileJson.h"
#include "../SessionJson.h"
#include "Answer.h"
#include "ChildProcess.h"
#include "RoundText.h"
#include "waveasm/Conductor/Oracles.h"
#include "waveasm/Conductor/Prompt.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/TextDiff.h"

using namespace mlir;
using namespace waveasm;

namespace {
constexpr int kProtocol = 1;

class CommandOracle final : public Oracle {
public:
  explicit CommandOracle(const CommandOptions &options) : options(options) {}
  llvm::Expected<Proposal> propose(const RoundView &view) override;
  bool wantsDetails() const override { return true; }

private:
  llvm::Error send(const Json &message);
  llvm::Expected<std::string> receive();
  Json describeStart(const RoundView &view);
  Json describeRound(const RoundView &view);
  Json describePart(const RoundView &view, StringRef what);

  CommandOptions options;
  std::unique_ptr<ChildProcess> child;
  std::string sent, sentHot; ///< what it knows: the whole program, the hot loop in `text`
};
} // namespace

llvm::Error CommandOracle::send(const Json &message) {
  return child->write(dumpJson(message), options.stop);
}

llvm::Expected<std::string> CommandOracle::receive() {
  StopToken stop = options.stop;
  if (options.timeout > 0)
    stop = stop.orBy(Deadline(std::chrono::duration<double>(options.timeout)));
  return child->readLine(stop);
}

Json CommandOracle::describeStart(const RoundView &view) {
  ProgramOp program = view.program;
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  Json regions = Json::array();
  for (const RegionSummary &region : renderProgram(view).getRegions())
    regions.push_back({{"name", region.name}, {"contents", region.contents}});
  Json history = Json::array();
  for (const RoundRecord &record : view.history)
    history.push_back(toJson(record));
  Json start = {{"type", "start"},
                {"protocol", kProtocol},
                {"program", program.getSymName().str()},
                {"target", target ? target->getChip().str() : ""},
                {"objective", options.objectiveText},
                {"prompt",
                 buildSystemPrompt(program, options.objective, {"", "", options.openOrder})},
                {"legend", getViewLegend().str()},
                {"regions", std::move(regions)},
                {"baseline", toJson(view.baseline)},
                {"history", std::move(history)}};
  if (view.profile)
    start["profile"] = toJson(*view.profile);
  return start;
}

Json CommandOracle::describeRound(const RoundView &view) {
  Json message = {{"type", "round"}, {"round", view.getRound()}};
  message["last"] = view.history.empty() ? Json() : toJson(view.history.back());
  ProgramView text = renderProgram(view);
  std::string all = text.renderAll();
  // In words, for who passes them on to a model: all at first, then what has changed.
  std::string hot = text.renderHot();
  message["text"] = sent.empty() ? text.renderFirst(view.current) + "\n" + describeSituation(view)
                                 : describeOutcome(view) + "\n" + makeUpdate(sentHot, hot).text;
  sentHot = std::move(hot);
  if (all != sent)
    message["ir"] = all;
  sent = std::move(all);
  message["metrics"] = toJson(view.current);
  message["best"] = toJson(view.best);
  return message;
}

// Beside the text, for programs: the ops that it may move before and after at most, or null.
Json CommandOracle::describePart(const RoundView &view, StringRef what) {
  Json reply = {{"type", "text"}, {"text", show(view, what)}};
  Operation *op = view.engine.lookup(what);
  if (!op || op->getParentOfType<ProgramOp>() != view.program)
    return reply;
  Legality &legality = view.engine.getLegality(op);
  bool pinned = legality.checkPinned(op) || view.engine.getKept().contains(op);
  for (bool up : {true, false}) {
    Operation *furthest =
        pinned ? nullptr : findMoveRange(legality, op, up, view.engine.getKept()).furthest;
    reply[up ? "up" : "down"] = furthest ? Json(getTag(furthest).str()) : Json();
  }
  return reply;
}

llvm::Expected<Proposal> CommandOracle::propose(const RoundView &view) {
  if (!child) {
    llvm::Expected<std::unique_ptr<ChildProcess>> started = ChildProcess::start(options.command);
    if (!started)
      return started.takeError();
    child = std::move(*started);
    if (llvm::Error error = send(describeStart(view)))
      return std::move(error);
  }
  if (llvm::Error error = send(describeRound(view)))
    return std::move(error);
  constexpr unsigned mostErrors = 3; // in a row
  for (unsigned errors = 0; errors < mostErrors;) {
    llvm::Expected<std::string> line = receive();
    if (!line)
      return line.takeError();
    if (StringRef(*line).trim().empty())
      continue;
    llvm::Expected<Answer> answer = parseAnswer(parseJson(*line));
    Json reply;
    if (!answer) {
      ++errors;
      reply = {{"type", "error"}, {"message", llvm::toString(answer.takeError())}};
    } else if (answer->kind == Answer::Kind::Show) {
      errors = 0;
      reply = describePart(view, answer->show);
    } else {
      return std::move(*answer).toProposal();
    }
    if (llvm::Error error = send(reply))
      return std::move(error);
  }
  return llvm::createStringError("the program's answers are not understood: " +
                                 std::to_string(mostErrors) + " malformed ones in a row");
}

std::unique_ptr<Oracle> waveasm::createCommandOracle(const CommandOptions &options) {
  return std::make_unique<CommandOracle>(options);
}
