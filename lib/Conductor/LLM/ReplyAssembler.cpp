//===- ReplyAssembler.cpp - A reply from its pieces -------------------------===//

#include "ReplyAssembler.h"
#include "waveasm/Conductor/ProgramView.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;
using Kind = ChatError::Kind;

static Failure getMalformed(const ChatOptions &options, const Twine &what, StringRef text) {
  std::string said = quote(redact(text.str(), options.apiKey));
  return {Kind::Malformed, (what + (said.empty() ? "" : ": ") + said).str(), /*retry=*/true};
}

std::optional<Failure> ReplyAssembler::addEvent(StringRef type, StringRef data) {
  if (data.trim() == "[DONE]") {
    done = true;
    return std::nullopt;
  }
  if (type == "error")
    return getErrorEventFailure(options, data);
  Json json = parseJson(data);
  if (!json.is_object())
    return getMalformed(options, "an event of the reply is no JSON object", data);
  return addObject(json);
}

std::optional<Failure> ReplyAssembler::addBody(StringRef body) {
  Json json = parseJson(body);
  if (!json.is_object())
    return getMalformed(options, "the reply is no JSON object", body);
  if (std::optional<Failure> failure = addObject(json))
    return failure;
  if (!choiceSeen)
    return getMalformed(options, "the reply has no choices", body);
  done = true;
  return std::nullopt;
}

std::optional<Failure> ReplyAssembler::addObject(const Json &json) {
  if (std::optional<Failure> failure = findReportedError(options, json))
    return failure;
  if (const Json *usage = findMember(json, "usage"); usage && usage->is_object())
    addUsage(*usage);
  const Json *choices = findMember(json, "choices");
  if (!choices || !choices->is_array())
    return std::nullopt;
  for (const Json &choice : *choices) {
    if (!choice.is_object() || getUnsigned(choice, "index") != 0)
      continue; // one was asked for
    choiceSeen = true;
    if (std::optional<Failure> failure = findReportedError(options, choice))
      return failure;
    const Json *delta = findMember(choice, "delta");
    if (!delta || !delta->is_object())
      delta = findMember(choice, "message");
    if (delta) {
      if (const Json *content = findMember(*delta, "content"))
        addContent(*content);
      reply.text += getText(*delta, "refusal");
      addReasoning(*delta);
      if (const Json *calls = findMember(*delta, "tool_calls"); calls && calls->is_array())
        for (const Json &call : *calls)
          addCall(call);
    }
    std::string reason = getText(choice, "finish_reason");
    if (reason == "error")
      return Failure{Kind::Server, "the server ended the reply with an error", /*retry=*/true};
    if (!reason.empty())
      reply.finishReason = reason;
  }
  return std::nullopt;
}

/// A string, or a list of parts with a text each.
void ReplyAssembler::addContent(const Json &content) {
  if (content.is_string())
    reply.text += content.get<std::string>();
  else if (content.is_array())
    for (const Json &part : content)
      reply.text += getText(part, "text");
}

void ReplyAssembler::addReasoning(const Json &delta) {
  std::string text = getText(delta, "reasoning");
  reply.reasoning += text.empty() ? getText(delta, "reasoning_content") : text;
  const Json *details = findMember(delta, "reasoning_details");
  if (!details || !details->is_array())
    return;
  for (const Json &detail : *details) {
    // Pieces of one text have the type and index of the first.
    Json *last = reasoningDetails.empty() ? nullptr : &reasoningDetails.back();
    const char *field = getText(detail, "type") == "reasoning.summary" ? "summary" : "text";
    const Json *more = findMember(detail, field);
    if (last && more && more->is_string() && findMember(*last, field) &&
        (*last)[field].is_string() && findMember(detail, "index") && findMember(*last, "index") &&
        *findMember(detail, "index") == *findMember(*last, "index") &&
        getText(detail, "type") == getText(*last, "type")) {
      (*last)[field].get_ref<std::string &>() += more->get<std::string>();
      // A signature comes with the last piece.
      if (const Json *signature = findMember(detail, "signature");
          signature && !signature->is_null())
        (*last)["signature"] = *signature;
    } else {
      reasoningDetails.push_back(detail);
    }
  }
}

static bool isObject(StringRef text) {
  return parseJson(text).is_object();
}

/// The call that a piece belongs to.
ToolCall &ReplyAssembler::getCall(const Json &delta, StringRef id, StringRef name,
                                  bool hasArguments) {
  auto add = [&]() -> ToolCall & { return reply.calls.emplace_back(); };
  if (const Json *index = findMember(delta, "index"); index && index->is_number()) {
    auto [it, isNew] = callOfIndex.try_emplace(getUnsigned(delta, "index"), reply.calls.size());
    if (isNew)
      return add();
    ToolCall &call = reply.calls[it->second];
    // Some servers give all calls the same index: another identifier, or a name behind
    // complete arguments, begins the next one.
    bool otherId = !id.empty() && !call.id.empty() && call.id != id;
    if (name.empty() || !(otherId || (hasArguments && isObject(call.arguments))))
      return call;
    it->second = reply.calls.size();
    return add();
  }
  if (!id.empty())
    for (ToolCall &call : reverse(reply.calls))
      if (call.id == id)
        return call;
  if (reply.calls.empty() || !id.empty() || !name.empty())
    return add();
  return reply.calls.back();
}

void ReplyAssembler::addCall(const Json &delta) {
  if (!delta.is_object())
    return;
  std::string id = getText(delta, "id");
  const Json *function = findMember(delta, "function");
  std::string name = function ? getText(*function, "name") : std::string();
  const Json *arguments = function ? findMember(*function, "arguments") : nullptr;
  std::string more;
  if (arguments && arguments->is_string())
    more = arguments->get<std::string>();
  else if (arguments && arguments->is_object())
    more = dumpJson(*arguments);
  ToolCall &call = getCall(delta, id, name, !more.empty());
  if (call.id.empty())
    call.id = id;
  // In pieces, or repeated with every piece of the arguments.
  if (call.name != name)
    call.name += name;
  call.arguments += more;
}

void ReplyAssembler::addUsage(const Json &usage) {
  // The latest counts: some servers send a running total.
  usageSeen = true;
  ChatUsage &sum = reply.usage;
  sum.promptTokens = getUnsigned(usage, "prompt_tokens");
  sum.completionTokens = getUnsigned(usage, "completion_tokens");
  if (const Json *details = findMember(usage, "prompt_tokens_details"))
    sum.cachedTokens = getUnsigned(*details, "cached_tokens");
  if (const Json *details = findMember(usage, "completion_tokens_details"))
    sum.reasoningTokens = getUnsigned(*details, "reasoning_tokens");
  sum.cost = std::max(0.0, getNumber(usage, "cost").value_or(0));
}

/// Answers refer to calls by identifier, so each needs its own.
void ReplyAssembler::completeIds() {
  StringSet<> seen;
  for (auto [number, call] : enumerate(reply.calls))
    if (call.id.empty() || !seen.insert(call.id).second) {
      call.id = idPrefix + std::to_string(number);
      seen.insert(call.id);
    }
}

std::variant<ChatReply, Failure> ReplyAssembler::finish(StringRef request) {
  if (!choiceSeen)
    return getMalformed(options, "the stream has no reply in it", "");
  if (!done && reply.finishReason.empty())
    return Failure{Kind::Connection, "the stream ended in the middle of the reply",
                   /*retry=*/true};
  completeIds();
  if (!reasoningDetails.empty())
    reply.reasoningDetails = dumpJson(reasoningDetails);
  if (!usageSeen) {
    ChatUsage &guess = reply.usage;
    guess.promptTokens = estimateTokens(request);
    guess.completionTokens = estimateTokens(reply.text) + estimateTokens(reply.reasoning);
    for (const ToolCall &call : reply.calls)
      guess.completionTokens += estimateTokens(call.name) + estimateTokens(call.arguments);
    guess.estimated = true;
  }
  for (std::string *text : {&reply.text, &reply.reasoning, &reply.reasoningDetails})
    *text = redact(std::move(*text), options.apiKey);
  for (ToolCall &call : reply.calls)
    for (std::string *text : {&call.id, &call.name, &call.arguments})
      *text = redact(std::move(*text), options.apiKey);
  return std::move(reply);
}
