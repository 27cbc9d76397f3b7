//===- Answer.cpp - What an oracle from outside asked for -----------------===//

#include "Answer.h"
#include "RoundText.h"

using namespace mlir;
using namespace waveasm;

Proposal Answer::toProposal() && {
  Proposal proposal;
  proposal.summary = std::move(summary);
  proposal.commands.assign(moves.begin(), moves.end());
  proposal.undo = kind == Kind::Undo ? undo : 0;
  proposal.done = done || kind == Kind::Done;
  return proposal;
}

// An array of strings, or one string; each may hold several commands.
static llvm::Error readMoves(const Json &json, std::vector<std::string> &moves) {
  std::vector<const Json *> texts;
  if (json.is_array())
    for (const Json &item : json)
      texts.push_back(&item);
  else
    texts.push_back(&json);
  for (const Json *text : texts) {
    if (!text->is_string())
      return llvm::createStringError("'moves' must be an array of strings");
    llvm::append_range(moves, splitCommands(text->get_ref<const std::string &>()));
  }
  return llvm::Error::success();
}

static llvm::Expected<unsigned> readRounds(const Json &json) {
  if (!json.is_number_integer() || json.get<int64_t>() < 1 || json.get<int64_t>() > INT32_MAX)
    return llvm::createStringError("the number of rounds to undo must be 1 or more");
  return static_cast<unsigned>(json.get<int64_t>());
}

llvm::Expected<Answer> waveasm::parseAnswer(const Json &json) {
  if (json.is_discarded())
    return llvm::createStringError("this is not valid JSON");
  if (!json.is_object())
    return llvm::createStringError("expected a JSON object");
  Answer answer;
  answer.summary = getString(json, "summary").value_or("");
  const Json *done = findMember(json, "done");
  if (done && !done->is_boolean())
    return llvm::createStringError("'done' must be true or false");
  answer.done = done && done->get<bool>();
  if (const Json *moves = findMember(json, "moves")) {
    answer.kind = Answer::Kind::Moves;
    if (llvm::Error error = readMoves(*moves, answer.moves))
      return std::move(error);
  } else if (const Json *what = findMember(json, "show")) {
    if (!what->is_string())
      return llvm::createStringError("'show' must be a string: a tag or the name of a region");
    answer.kind = Answer::Kind::Show;
    answer.show = what->get<std::string>();
  } else if (const Json *undo = findMember(json, "undo")) {
    llvm::Expected<unsigned> rounds = readRounds(*undo);
    if (!rounds)
      return rounds.takeError();
    answer.kind = Answer::Kind::Undo;
    answer.undo = *rounds;
  } else if (!answer.done) {
    return llvm::createStringError("expected one of 'moves', 'show', 'undo' and 'done'");
  }
  return answer;
}

llvm::Expected<Answer> waveasm::parseToolCall(StringRef name, StringRef arguments) {
  // Some models send nothing where a call has no arguments.
  Json json = parseJson(arguments.trim().empty() ? "{}" : arguments);
  if (json.is_discarded() || !json.is_object())
    return llvm::createStringError("the arguments of '" + name + "' are not a JSON object");
  if (name == "evaluate_moves" && findMember(json, "moves"))
    return parseAnswer({{"moves", json["moves"]}, {"summary", getString(json, "summary").value_or("")}});
  if (name == "evaluate_moves")
    return llvm::createStringError("evaluate_moves needs 'moves', an array of strings");
  if (name == "show") {
    for (const char *key : {"what", "tag", "region"})
      if (const Json *what = findMember(json, key))
        return parseAnswer({{"show", *what}});
    return llvm::createStringError("show needs 'what', a tag or the name of a region");
  }
  if (name == "undo") {
    const Json *rounds = findMember(json, "rounds");
    return parseAnswer({{"undo", rounds ? *rounds : Json(1)}});
  }
  if (name == "done")
    return parseAnswer({{"done", true}, {"summary", getString(json, "summary").value_or("")}});
  return llvm::createStringError("there is no tool '" + name +
                                 "'; there are evaluate_moves, show, undo and done");
}

std::string waveasm::show(const RoundView &view, StringRef what) {
  llvm::Expected<std::string> text = renderProgram(view).renderRegion(what);
  if (!text)
    return llvm::toString(text.takeError());
  Operation *op = view.engine.lookup(what);
  if (op && op->getParentOfType<ProgramOp>() == view.program)
    *text += "\n" + describeMoves(view.engine.getLegality(op), op, view.engine.getKept());
  return std::move(*text);
}
