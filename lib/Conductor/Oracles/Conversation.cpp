//===- Conversation.cpp - What was said to a language model ---------------===//

#include "Conversation.h"
#include "waveasm/Conductor/ProgramView.h"

using namespace llvm;
using namespace waveasm;

using Role = ChatMessage::Role;

void Conversation::begin(std::string system, std::string user) {
  messages.clear();
  open.clear();
  messages.push_back({Role::System, std::move(system), {}, "", ""});
  addUser(std::move(user));
}

void Conversation::addUser(std::string text) {
  if (!messages.empty() && messages.back().role == Role::User)
    messages.back().text += "\n\n" + text;
  else
    messages.push_back({Role::User, std::move(text), {}, "", ""});
}

/// The JSON values in fenced blocks of `text`; of all of it, if it has no fence.
static SmallVector<std::string> findJsonBlocks(StringRef text) {
  constexpr StringRef fence = "```";
  SmallVector<std::string> blocks;
  SmallVector<StringRef> parts;
  text.split(parts, fence);
  for (auto [index, part] : enumerate(parts)) {
    StringRef body = part;
    if (index % 2) // the info string ends the line
      body = body.starts_with("json") || body.starts_with("JSON") ? body.drop_front(4) : body;
    else if (parts.size() > 1)
      continue;
    Json json = parseJson(body.trim());
    if (json.is_object())
      blocks.push_back(dumpJson(json));
    for (const Json &item : json.is_array() ? json : Json::array())
      if (item.is_object())
        blocks.push_back(dumpJson(item));
    // What was meant as JSON is answered, even if it is none.
    if (json.is_discarded() && index % 2 && part.starts_with_insensitive("json"))
      blocks.push_back(body.trim().str());
  }
  return blocks;
}

void Conversation::addReply(const ChatReply &reply) {
  ChatMessage message = reply.getMessage();
  bool cutOff = reply.finishReason == "length";
  for (const ToolCall &call : message.calls)
    open.push_back({call, cutOff});
  if (message.calls.empty())
    for (std::string &block : findJsonBlocks(reply.text))
      open.push_back({{"", "", std::move(block)}, cutOff});
  // Servers do not take an empty message.
  if (message.calls.empty() && message.text.empty())
    message.text = "(no answer)";
  messages.push_back(std::move(message));
}

std::optional<ModelRequest> Conversation::takeRequest() {
  if (open.empty())
    return std::nullopt;
  ModelRequest request = std::move(open.front());
  open.pop_front();
  return request;
}

void Conversation::answer(const ModelRequest &request, std::string text) {
  if (request.isText())
    addUser(std::move(text));
  else
    messages.push_back({Role::Tool, std::move(text), {}, request.call.id, ""});
}

size_t Conversation::getTokens() const {
  size_t tokens = 0;
  for (const ChatMessage &message : messages) {
    tokens += estimateTokens(message.text);
    for (const ToolCall &call : message.calls)
      tokens += estimateTokens(call.arguments);
  }
  return tokens;
}

//===----------------------------------------------------------------------===//
// Save and restore
//===----------------------------------------------------------------------===//

static constexpr StringRef kRoles[] = {"system", "user", "assistant", "tool"};

static Json toJson(const ToolCall &call) {
  return {{"id", call.id}, {"name", call.name}, {"arguments", call.arguments}};
}

static std::optional<ToolCall> readCall(const Json &json) {
  auto id = getString(json, "id"), name = getString(json, "name"),
       arguments = getString(json, "arguments");
  if (!id || !name || !arguments)
    return std::nullopt;
  return ToolCall{*id, *name, *arguments};
}

Json Conversation::save() const {
  Json list = Json::array(), requests = Json::array();
  for (const ChatMessage &message : messages) {
    Json calls = Json::array();
    for (const ToolCall &call : message.calls)
      calls.push_back(toJson(call));
    list.push_back({{"role", kRoles[static_cast<unsigned>(message.role)].str()},
                    {"text", message.text},
                    {"calls", std::move(calls)},
                    {"call_id", message.callId},
                    {"reasoning_details", message.reasoningDetails}});
  }
  for (const ModelRequest &request : open)
    requests.push_back({{"call", toJson(request.call)}, {"cut_off", request.cutOff}});
  return {{"messages", std::move(list)}, {"open", std::move(requests)}};
}

static std::optional<ChatMessage> readMessage(const Json &json) {
  auto role = getString(json, "role"), text = getString(json, "text");
  const Json *calls = findMember(json, "calls");
  const auto *known = role ? find(kRoles, StringRef(*role)) : std::end(kRoles);
  if (known == std::end(kRoles) || !text || !calls || !calls->is_array())
    return std::nullopt;
  ChatMessage message;
  message.role = static_cast<Role>(known - std::begin(kRoles));
  message.text = *text;
  message.callId = getString(json, "call_id").value_or("");
  message.reasoningDetails = getString(json, "reasoning_details").value_or("");
  for (const Json &item : *calls) {
    std::optional<ToolCall> call = readCall(item);
    if (!call)
      return std::nullopt;
    message.calls.push_back(std::move(*call));
  }
  return message;
}

Error Conversation::restore(const Json &state) {
  const Json *list = findMember(state, "messages"), *requests = findMember(state, "open");
  if (!list || !list->is_array() || !requests || !requests->is_array())
    return createStringError("the saved conversation has no messages");
  for (const Json &item : *list) {
    std::optional<ChatMessage> message = readMessage(item);
    if (!message)
      return createStringError("message " + std::to_string(messages.size() + 1) +
                               " of the saved conversation is malformed");
    messages.push_back(std::move(*message));
  }
  for (const Json &item : *requests) {
    const Json *json = findMember(item, "call"), *cutOff = findMember(item, "cut_off");
    std::optional<ToolCall> call = json ? readCall(*json) : std::nullopt;
    if (!call || !cutOff || !cutOff->is_boolean())
      return createStringError("an open call of the saved conversation is malformed");
    open.push_back({std::move(*call), cutOff->get<bool>()});
  }
  return Error::success();
}
