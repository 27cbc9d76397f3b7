//===- Conversation.h - What was said to a language model -------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_ORACLES_CONVERSATION_H
#define WAVEASM_LIB_CONDUCTOR_ORACLES_CONVERSATION_H

#include "../Json.h"
#include "waveasm/Conductor/LLM/Chat.h"
#include <deque>

namespace waveasm {

/// Something that the model asked for: a tool call, or JSON in the text of a model that calls
/// no tools.
struct ModelRequest {
  ToolCall call;      ///< of text: no id and no name
  bool cutOff = false; ///< the reply ended at the limit of its length

  bool isText() const { return call.id.empty(); }
};

/// The messages so far, and what of the last reply is still to be answered.
class Conversation {
public:
  llvm::ArrayRef<ChatMessage> getMessages() const { return messages; }
  bool empty() const { return messages.empty(); }
  /// Begins anew.
  void begin(std::string system, std::string user);
  /// Consecutive messages of a user become one: some servers want them to take turns.
  void addUser(std::string text);
  /// Takes the reply in: its calls, or else JSON in its text, are to be answered.
  void addReply(const ChatReply &reply);

  /// The next thing to answer, first come, first served.
  std::optional<ModelRequest> takeRequest();
  void answer(const ModelRequest &request, std::string text);
  bool hasRequests() const { return !open.empty(); }

  /// Estimated, of all messages.
  size_t getTokens() const;

  Json save() const;
  llvm::Error restore(const Json &state);

private:
  std::vector<ChatMessage> messages;
  std::deque<ModelRequest> open;
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_ORACLES_CONVERSATION_H
