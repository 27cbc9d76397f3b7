//===- ChatJSON.cpp - JSON of chats -----------------------------------------===//

#include "ChatJSON.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include <algorithm>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;

/// Of arrays and objects in each other.
constexpr int kMaxDepth = 200;

/// Replaces escapes of half a UTF-16 pair, which are no character, by U+FFFD; true if there
/// were any. Servers that escape what is not UTF-8 write them.
static bool mendSurrogates(std::string &text) {
  auto getUnit = [&](size_t at) -> unsigned {
    unsigned unit = 0;
    if (StringRef(text).substr(at, 2) != "\\u" ||
        StringRef(text).substr(at + 2, 4).getAsInteger(16, unit))
      return 0;
    return unit;
  };
  bool found = false;
  for (size_t at = 0; (at = text.find('\\', at)) != std::string::npos;) {
    unsigned unit = getUnit(at), next = getUnit(at + 6);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
    } else if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
    } else {
      text.replace(at + 2, 4, "FFFD");
      at += 6;
      found = true;
    }
  }
  return found;
}

static std::optional<JSON> parseUTF8(StringRef text) {
  // Parsing needs no stack for nesting, but copying and printing do.
  bool tooDeep = false;
  auto checkDepth = [&](int depth, JSON::parse_event_t, JSON &) {
    tooDeep |= depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  JSON value = JSON::parse(text.begin(), text.end(), checkDepth, /*allow_exceptions=*/false);
  if (value.is_discarded() || tooDeep)
    return std::nullopt;
  return value;
}

std::optional<JSON> waveasm::chat::parseJSON(StringRef text) {
  std::string fixed;
  if (!json::isUTF8(text)) {
    fixed = json::fixUTF8(text);
    text = fixed;
  }
  if (std::optional<JSON> value = parseUTF8(text))
    return value;
  std::string mended = text.str();
  return mendSurrogates(mended) ? parseUTF8(mended) : std::nullopt;
}

std::string waveasm::chat::dumpJSON(const JSON &value) {
  return value.dump(-1, ' ', false, JSON::error_handler_t::replace);
}

const JSON *waveasm::chat::getMember(const JSON &object, StringRef key) {
  if (!object.is_object())
    return nullptr;
  auto it = object.find(key.str());
  return it == object.end() ? nullptr : &*it;
}

std::string waveasm::chat::getString(const JSON &object, StringRef key) {
  const JSON *value = getMember(object, key);
  return value && value->is_string() ? value->get<std::string>() : std::string();
}

double waveasm::chat::getDouble(const JSON &object, StringRef key) {
  const JSON *value = getMember(object, key);
  return value && value->is_number() ? value->get<double>() : 0;
}

uint64_t waveasm::chat::getUnsigned(const JSON &object, StringRef key, uint64_t otherwise) {
  const JSON *value = getMember(object, key);
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
  std::optional<JSON> value = parseJSON(call.arguments);
  return value && value->is_object() ? call.arguments : "{}";
}

/// Servers refuse a conversation with a name that no tool can have, though a model made it up.
static std::string getSendableName(const ToolCall &call) {
  std::string name = call.name.substr(0, 64);
  for (char &c : name)
    if (!isAlnum(c) && c != '_' && c != '-')
      c = '_';
  return name.empty() ? "unknown" : name;
}

JSON waveasm::chat::toJSON(const ChatMessage &message) {
  using Role = ChatMessage::Role;
  JSON json;
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
        JSON{{"id", call.id},
             {"type", "function"},
             {"function",
              {{"name", getSendableName(call)}, {"arguments", getSendableArguments(call)}}}});
  if (!message.reasoningDetails.empty())
    if (std::optional<JSON> details = parseJSON(message.reasoningDetails))
      json["reasoning_details"] = std::move(*details);
  return json;
}

/// Of the models behind OpenRouter only Anthropic's cache nothing unless a part of a message
/// says that its end is a good place. Those are the ends of the instructions and of the first
/// view of the program, which hold most of a conversation and never change.
static void markForCache(JSON &message) {
  JSON *content = message.contains("content") ? &message["content"] : nullptr;
  if (!content || !content->is_string())
    return;
  JSON part = {{"type", "text"}, {"text", std::move(*content)}};
  part["cache_control"]["type"] = "ephemeral";
  *content = JSON::array({std::move(part)});
}

Expected<JSON> waveasm::chat::toJSON(const ToolSpec &tool) {
  std::optional<JSON> parameters = parseJSON(tool.parameters);
  if (!parameters || !parameters->is_object())
    return make_error<ChatError>(ChatError::Kind::BadRequest,
                                 "the schema of the tool '" + tool.name + "' is no JSON object");
  return JSON{{"type", "function"},
              {"function",
               {{"name", tool.name},
                {"description", tool.description},
                {"parameters", std::move(*parameters)}}}};
}

Expected<std::string> waveasm::chat::formatRequest(const ChatOptions &options,
                                                   ArrayRef<ChatMessage> messages,
                                                   ArrayRef<ToolSpec> tools) {
  JSON json;
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
    Expected<JSON> entry = toJSON(tool);
    if (!entry)
      return entry.takeError();
    json["tools"].push_back(std::move(*entry));
  }
  // Last: what comes before is the same in every request.
  json["messages"] = JSON::array();
  bool marks = options.dialect == ChatDialect::OpenRouter &&
               StringRef(options.model).starts_with("anthropic/");
  for (auto [number, message] : enumerate(messages)) {
    json["messages"].push_back(toJSON(message));
    if (marks && number < 2)
      markForCache(json["messages"].back());
  }
  return dumpJSON(json);
}
