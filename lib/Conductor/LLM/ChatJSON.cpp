//===- ChatJSON.cpp - Json of chats -----------------------------------------===//

#include "ChatJSON.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include <algorithm>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;

uint64_t waveasm::chat::getUnsigned(const Json &object, const char *key, uint64_t otherwise) {
  const Json *value = findMember(object, key);
  if (!value || !value->is_number())
    return otherwise;
  if (value->is_number_unsigned())
    return value->get<uint64_t>();
  // 2^53: up to there every whole double is exact.
  return static_cast<uint64_t>(std::clamp(value->get<double>(), 0.0, 9007199254740992.0));
}

/// What a server can read as the arguments of a call. Some reject the whole conversation
/// for a call whose arguments are not JSON; the answer to the call says what was wrong.
static std::string getSendableArguments(const ToolCall &call) {
  Json value = parseJson(call.arguments);
  return value.is_object() ? call.arguments : "{}";
}

/// Servers refuse a conversation with a name that no tool can have, though a model made it up.
static std::string getSendableName(const ToolCall &call) {
  std::string name = call.name.substr(0, 64);
  for (char &c : name)
    if (!isAlnum(c) && c != '_' && c != '-')
      c = '_';
  return name.empty() ? "unknown" : name;
}

Json waveasm::chat::toJson(const ChatMessage &message) {
  using Role = ChatMessage::Role;
  Json json;
  json["role"] = message.role == Role::System      ? "system"
                 : message.role == Role::User      ? "user"
                 : message.role == Role::Assistant ? "assistant"
                                                   : "tool";
  if (message.role == Role::Tool)
    json["tool_call_id"] = message.callId;
  // Some servers refuse an empty text beside calls.
  if (message.text.empty() && !message.calls.empty())
    json["content"] = nullptr;
  else
    json["content"] = message.text;
  for (const ToolCall &call : message.calls)
    json["tool_calls"].push_back(
        Json{{"id", call.id},
             {"type", "function"},
             {"function",
              {{"name", getSendableName(call)}, {"arguments", getSendableArguments(call)}}}});
  if (!message.reasoningDetails.empty())
    if (Json details = parseJson(message.reasoningDetails); !details.is_discarded())
      json["reasoning_details"] = std::move(details);
  return json;
}

/// Of the models behind OpenRouter only Anthropic's cache nothing unless a part of a message
/// says that its end is a good place. Those are the ends of the instructions and of the first
/// view of the program, which hold most of a conversation and never change.
static void markForCache(Json &message) {
  Json *content = message.contains("content") ? &message["content"] : nullptr;
  if (!content || !content->is_string())
    return;
  Json part = {{"type", "text"}, {"text", std::move(*content)}};
  part["cache_control"]["type"] = "ephemeral";
  *content = Json::array({std::move(part)});
}

Expected<Json> waveasm::chat::toJson(const ToolSpec &tool) {
  Json parameters = parseJson(tool.parameters);
  if (!parameters.is_object())
    return make_error<ChatError>(ChatError::Kind::BadRequest,
                                 "the schema of the tool '" + tool.name + "' is no JSON object");
  return Json{{"type", "function"},
              {"function",
               {{"name", tool.name},
                {"description", tool.description},
                {"parameters", std::move(parameters)}}}};
}

Expected<std::string> waveasm::chat::formatRequest(const ChatOptions &options,
                                                   ArrayRef<ChatMessage> messages,
                                                   ArrayRef<ToolSpec> tools) {
  Json json;
  json["model"] = options.model;
  if (options.temperature)
    json["temperature"] = *options.temperature;
  if (options.seed)
    json["seed"] = *options.seed;
  if (!options.reasoningEffort.empty()) {
    if (options.dialect == ChatDialect::OpenRouter)
      json["reasoning"]["effort"] = options.reasoningEffort;
    else
      json["reasoning_effort"] = options.reasoningEffort;
  }
  if (options.maxTokens)
    json[options.dialect == ChatDialect::OpenAI ? "max_completion_tokens" : "max_tokens"] =
        *options.maxTokens;
  if (options.stream) {
    json["stream"] = true;
    json["stream_options"]["include_usage"] = true;
  }
  if (options.dialect == ChatDialect::OpenRouter)
    json["usage"]["include"] = true;
  for (const ToolSpec &tool : tools) {
    Expected<Json> entry = toJson(tool);
    if (!entry)
      return entry.takeError();
    json["tools"].push_back(std::move(*entry));
  }
  // Last: what comes before is the same in every request.
  json["messages"] = Json::array();
  bool marks = options.dialect == ChatDialect::OpenRouter &&
               StringRef(options.model).starts_with("anthropic/");
  for (auto [number, message] : enumerate(messages)) {
    json["messages"].push_back(toJson(message));
    if (marks && number < 2)
      markForCache(json["messages"].back());
  }
  return dumpJson(json);
}
