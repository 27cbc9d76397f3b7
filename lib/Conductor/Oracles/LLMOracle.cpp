//===- LLMOracle.cpp - A language model proposes the moves ----------------===//
//
// One conversation: the system prompt, which never changes; the first view; then the model's
// calls and what became of them, with what changed in the order. So each request begins with
// the bytes of the one before, which providers need not read again.
//
//===----------------------------------------------------------------------===//

#include "../SessionLog.h"
#include "Answer.h"
#include "Conversation.h"
#include "RoundText.h"
#include "waveasm/Conductor/Oracles.h"
#include "waveasm/Conductor/Prompt.h"
#include "waveasm/Conductor/TextDiff.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// Replies in a row that play no round, before that counts as one.
constexpr unsigned kMostIdle = 2;
/// Shows between two rounds: models that only look around spend the user's money.
constexpr unsigned kMostShows = 12;
/// Empty rounds in a row, before the session ends.
constexpr unsigned kMostEmpty = 3;

class LLMOracle final : public Oracle {
public:
  LLMOracle(std::unique_ptr<ChatModel> model, const LLMOptions &options)
      : model(std::move(model)), options(options) {}
  llvm::Expected<Proposal> propose(const RoundView &view) override;
  void observe(const RoundView &view) override;
  bool wantsDetails() const override { return true; }
  std::string saveState() const override;
  llvm::Error restoreState(StringRef state) override;
  void diverge(unsigned number) override;

private:
  void begin(const RoundView &view);
  llvm::Error ask(const RoundView &view);
  /// Answers what is no round; the first that is one is the proposal.
  std::optional<Proposal> takeRound(const RoundView &view);
  /// The round that was played, and how the hot loop looks now.
  std::string tellOutcome(const RoundView &view);
  std::string tellChange(const RoundView &view);
  void logSent(const RoundView &view, StringRef kind, size_t tokens, size_t wholeTokens);

  std::unique_ptr<ChatModel> model;
  LLMOptions options;
  Conversation conversation;
  std::string shown; ///< the hot loop as the model knows it
  std::optional<ModelRequest> pending; ///< the round's, to be answered by `observe`
  unsigned shows = 0;                  ///< since the last round
  unsigned emptyRounds = 0;            ///< in a row
  bool withTools = true;               ///< the server takes tools
  unsigned divergence = 0;             ///< not 0: to be told that others go on from here, too
};
} // namespace

void LLMOracle::logSent(const RoundView &view, StringRef kind, size_t tokens,
                        size_t wholeTokens) {
  if (options.log)
    options.log->add("view", {{"agent", options.agent},
                              {"round", view.getRound()},
                              {"kind", kind.str()},
                              {"tokens", tokens},
                              {"whole_tokens", wholeTokens}});
}

//===----------------------------------------------------------------------===//
// What the model reads
//===----------------------------------------------------------------------===//

void LLMOracle::begin(const RoundView &view) {
  PromptOptions prompt{options.systemPrompt, options.guide, options.openOrder};
  ProgramView text = renderProgram(view);
  std::string first = text.renderFirst(view.current, {options.viewTokens});
  shown = text.renderHot();
  logSent(view, "first", estimateTokens(first), estimateTokens(shown));
  std::string message = first + "\n" + describeSituation(view);
  if (options.agent)
    message += "\n" + describeFocus(options.agent);
  conversation.begin(buildSystemPrompt(view.program, options.objective, prompt),
                     std::move(message));
}

std::string LLMOracle::tellChange(const RoundView &view) {
  std::string now = renderProgram(view).renderHot();
  TextUpdate update = makeUpdate(shown, now);
  size_t whole = estimateTokens(now);
  shown = std::move(now);
  logSent(view, update.text.empty() ? "same" : update.isDiff ? "diff" : "whole",
          estimateTokens(update.text), whole);
  if (update.text.empty())
    return "";
  return (update.isDiff ? "The hot loop changed, as a unified diff:\n" : "The hot loop is now:\n") +
         update.text;
}

std::string LLMOracle::tellOutcome(const RoundView &view) {
  std::string text = describeOutcome(view), change = tellChange(view);
  return change.empty() ? text : text + "\n" + change;
}

void LLMOracle::diverge(unsigned number) { divergence = number; }

//===----------------------------------------------------------------------===//
// Rounds
//===----------------------------------------------------------------------===//

static bool isToolRefusal(const ChatError &error) {
  return error.getKind() == ChatError::Kind::BadRequest &&
         StringRef(error.getMessage()).contains_insensitive("tool");
}

llvm::Error LLMOracle::ask(const RoundView &view) {
  for (;;) {
    llvm::Expected<ChatReply> reply =
        model->complete(conversation.getMessages(),
                        withTools ? getToolSpecs() : llvm::ArrayRef<ToolSpec>(), options.stop);
    if (reply) {
      options.budget->add(reply->usage);
      if (options.log)
        options.log->add("reply", {{"agent", options.agent},
                                   {"round", view.getRound()},
                                   {"prompt_tokens", reply->usage.promptTokens},
                                   {"cached_tokens", reply->usage.cachedTokens},
                                   {"completion_tokens", reply->usage.completionTokens},
                                   {"cost", reply->usage.cost},
                                   {"attempts", reply->usage.attempts},
                                   {"text", reply->text},
                                   {"calls", reply->calls.size()}});
      conversation.addReply(*reply);
      return llvm::Error::success();
    }
    bool refused = false;
    llvm::Error error =
        llvm::handleErrors(reply.takeError(), [&](std::unique_ptr<ChatError> chat) -> llvm::Error {
          options.budget->add(chat->getUsage());
          refused = withTools && isToolRefusal(*chat);
          return refused ? llvm::Error::success() : llvm::Error(std::move(chat));
        });
    if (!refused)
      return error;
    // The prompt says how to answer without them.
    withTools = false;
  }
}

std::optional<Proposal> LLMOracle::takeRound(const RoundView &view) {
  while (std::optional<ModelRequest> request = conversation.takeRequest()) {
    llvm::Expected<Answer> answer =
        request->isText() ? parseAnswer(parseJson(request->call.arguments))
                          : parseToolCall(request->call.name, request->call.arguments);
    if (!answer) {
      std::string error = "Error: " + llvm::toString(answer.takeError());
      if (request->cutOff)
        error += ". Your reply was cut off at its limit of tokens: be shorter";
      conversation.answer(*request, std::move(error));
    } else if (answer->kind == Answer::Kind::Show && shows == kMostShows) {
      conversation.answer(*request, "Error: you have looked at " + std::to_string(kMostShows) +
                                        " parts since the last round; evaluate moves now");
    } else if (answer->kind == Answer::Kind::Show) {
      ++shows;
      conversation.answer(*request, show(view, answer->show));
    } else {
      pending = std::move(request);
      return std::move(*answer).toProposal();
    }
  }
  return std::nullopt;
}

llvm::Expected<Proposal> LLMOracle::propose(const RoundView &view) {
  // Nothing is left out of a conversation but as a whole: calls and answers belong together.
  if (conversation.empty() ||
      (options.contextTokens && !conversation.hasRequests() &&
       conversation.getTokens() > options.contextTokens && conversation.getMessages().size() > 2))
    begin(view);
  if (unsigned number = std::exchange(divergence, 0))
    conversation.addUser(describeFocus(number));
  Proposal nothing;
  for (unsigned idle = 0;; ++idle) {
    unsigned looked = shows;
    if (std::optional<Proposal> proposal = takeRound(view))
      return std::move(*proposal);
    if (shows != looked)
      idle = 0;
    if (idle >= kMostIdle)
      break;
    if (std::string spent = options.budget->findSpent(); !spent.empty()) {
      nothing.done = true;
      nothing.end = spent;
      return nothing;
    }
    // Errors have been told; words alone have not been answered.
    if (conversation.getMessages().back().role == ChatMessage::Role::Assistant)
      conversation.addUser(getNudge().str());
    if (llvm::Error error = ask(view))
      return std::move(error);
  }
  if (++emptyRounds < kMostEmpty)
    return nothing;
  return llvm::createStringError("the model does not answer with calls of its tools: " +
                                 std::to_string(kMostEmpty) + " empty rounds in a row");
}

void LLMOracle::observe(const RoundView &view) {
  shows = 0;
  if (!pending)
    return;
  emptyRounds = 0;
  conversation.answer(*pending, tellOutcome(view));
  pending.reset();
}

//===----------------------------------------------------------------------===//
// Save and restore
//===----------------------------------------------------------------------===//

std::string LLMOracle::saveState() const {
  return dumpJson({{"conversation", conversation.save()},
                   {"shown", shown},
                   {"with_tools", withTools},
                   {"divergence", divergence},
                   {"empty_rounds", emptyRounds}});
}

llvm::Error LLMOracle::restoreState(StringRef state) {
  if (state.empty())
    return llvm::Error::success();
  Json json = parseJson(state);
  const Json *saved = findMember(json, "conversation"), *tools = findMember(json, "with_tools");
  auto text = getString(json, "shown");
  auto empty = getInteger(json, "empty_rounds"), other = getInteger(json, "divergence");
  if (!saved || !tools || !tools->is_boolean() || !text || !empty || *empty < 0 || !other ||
      *other < 0)
    return llvm::createStringError("the saved state is not one of oracle=llm");
  shown = *text;
  withTools = tools->get<bool>();
  emptyRounds = *empty;
  divergence = *other;
  return conversation.restore(*saved);
}

//===----------------------------------------------------------------------===//
// Budget
//===----------------------------------------------------------------------===//

void ChatBudget::add(const ChatUsage &more) {
  std::lock_guard lock(mutex);
  usage += more;
}

ChatUsage ChatBudget::getUsage() const {
  std::lock_guard lock(mutex);
  return usage;
}

std::string ChatBudget::findSpent() const {
  ChatUsage now = getUsage();
  if (maxTokens && now.promptTokens + now.completionTokens >= maxTokens)
    return "all tokens are spent";
  if (maxCost > 0 && now.cost >= maxCost)
    return "all money is spent";
  return "";
}

std::unique_ptr<Oracle> waveasm::createLLMOracle(std::unique_ptr<ChatModel> model,
                                                 const LLMOptions &options) {
  return std::make_unique<LLMOracle>(std::move(model), options);
}
