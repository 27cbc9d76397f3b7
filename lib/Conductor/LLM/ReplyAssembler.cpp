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
  std::optional<JSON> json = parseJSON(data);
  if (!json || !json->is_object())
    return getMalformed(options, "an event of the reply is no JSON object", data);
  return addObject(*json);
}

std::optional<Failure> ReplyAssembler::addBody(StringRef body) {
  std::optional<JSON> json = parseJSON(body);
  if (!json || !json->is_object())
    return getMalformed(options, "the reply is no JSON object", body);
  if (std::optional<Failure> failure = addObject(*json))
    return failure;
  if (!choiceSeen)
    return getMalformed(options, "the reply has no choices", body);
  done = true;
  return std::nullopt;
}

std::optional<Failure> ReplyAssembler::addObject(const JSON &json) {
  if (std::optional<Failure> failure = findReportedError(options, json))
    return failure;
  if (const JSON *usage = getMember(json, "usage"); usage && usage->is_object())
    addUsage(*usage);
  const JSON *choices = getMember(json, "choices");
  if (!choices || !choices->is_array())
    return std::nullopt;
  for (const JSON &choice : *choices) {
    if (!choice.is_object() || getUnsigned(choice, "index") != 0)
      continue; // one was asked for
    choiceSeen = true;
    if (std::optional<Failure> failure = findReportedError(options, choice))
      return failure;
    const JSON *delta = getMember(choice, "delta");
    if (!delta || !delta->is_object())
      delta = getMember(choice, "message");
    if (delta) {
      if (const JSON *content = getMember(*delta, "content"))
        addContent(*content);
      reply.text += getString(*delta, "refusal");
      addReasoning(*delta);
      if (const JSON *calls = getMember(*delta, "tool_calls"); calls && calls->is_array())
        for (const JSON &call : *calls)
          addCall(call);
    }
    std::string reason = getString(choice, "finish_reason");
    if (reason == "error")
      return Failure{Kind::Server, "the server ended the reply with an error", /*retry=*/true};
    if (!reason.empty())
      reply.finishReason = reason;
  }
  return std::nullopt;
}

/// A string, or a list of parts with a text each.
void ReplyAssembler::addContent(const JSON &content) {
  if (content.is_string())
    reply.text += content.get<std::string>();
  else if (content.is_array())
    for (const JSON &part : content)
      reply.text += getString(part, "text");
}

void ReplyAssembler::addReasoning(const JSON &delta) {
  std::string text = getString(delta, "reasoning");
  reply.reasoning += text.empty() ? getString(delta, "reasoning_content") : text;
  const JSON *details = getMember(delta, "reasoning_details");
  if (!details || !details->is_array())
    return;
  for (const JSON &detail : *details) {
    // Pieces of one text have the type and index of the first.
    JSON *last = reasoningDetails.empty() ? nullptr : &reasoningDetails.back();
    const char *field = getString(detail, "type") == "reasoning.summary" ? "summary" : "text";
    const JSON *more = getMember(detail, field);
    if (last && more && more->is_string() && getMember(*last, field) &&
        (*last)[field].is_string() && getMember(detail, "index") && getMember(*last, "index") &&
        *getMember(detail, "index") == *getMember(*last, "index") &&
        getString(detail, "type") == getString(*last, "type")) {
      (*last)[field].get_ref<std::string &>() += more->get<std::string>();
      // A signature comes with the last piece.
      if (const JSON *signature = getMember(detail, "signature");
          signature && !signature->is_null())
        (*last)["signature"] = *signature;
    } else {
      reasoningDetails.push_back(detail);
    }
  }
}

static bool isObject(StringRef text) {
  std::optional<JSON> json = parseJSON(text);
  return json && json->is_object();
}

/// The call that a piece belongs to.
ToolCall &ReplyAssembler::getCall(const JSON &delta, StringRef id, StringRef name,
                                  bool hasArguments) {
  auto add = [&]() -> ToolCall & { return reply.calls.emplace_back(); };
  if (const JSON *index = getMember(delta, "index"); index && index->is_number()) {
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

void ReplyAssembler::addCall(const JSON &delta) {
  if (!delta.is_object())
    return;
  std::string id = getString(delta, "id");
  const JSON *function = getMember(delta, "function");
  std::string name = function ? getString(*function, "name") : std::string();
  const JSON *arguments = function ? getMember(*function, "arguments") : nullptr;
  std::string more;
  if (arguments && arguments->is_string())
    more = arguments->get<std::string>();
  else if (arguments && arguments->is_object())
    more = dumpJSON(*arguments);
  ToolCall &call = getCall(delta, id, name, !more.empty());
  if (call.id.empty())
    call.id = id;
  // In pieces, or repeated with every piece of the arguments.
  if (call.name != name)
    call.name += name;
  call.arguments += more;
}

void ReplyAssembler::addUsage(const JSON &usage) {
  // The latest counts: some servers send a running total.
  usageSeen = true;
  ChatUsage &sum = reply.usage;
  sum.promptTokens = getUnsigned(usage, "prompt_tokens");
  sum.completionTokens = getUnsigned(usage, "completion_tokens");
  if (const JSON *details = getMember(usage, "prompt_tokens_details"))
    sum.cachedTokens = getUnsigned(*details, "cached_tokens");
  if (const JSON *details = getMember(usage, "completion_tokens_details"))
    sum.reasoningTokens = getUnsigned(*details, "reasoning_tokens");
  sum.cost = std::max(0.0, getDouble(usage, "cost"));
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
    reply.reasoningDetails = dumpJSON(reasoningDetails);
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
