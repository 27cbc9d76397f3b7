//===- ChatJSON.h - Json of chats -------------------------------*- C++ -*-===//
//
// Reading Json that a server sent without trusting its types, and the Json of messages,
// tools and requests. Keys are written in a fixed order: the same conversation gives the
// same bytes, of which a longer one only changes the end, so that providers can cache it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H
#define WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H

#include "../Json.h"
#include "waveasm/Conductor/LLM/Chat.h"

namespace waveasm::chat {

/// The member if it is a string, or "".
inline std::string getText(const Json &object, const char *key) {
  return getString(object, key).value_or("");
}
/// The member if it is a number, cut to the range; or `otherwise`.
uint64_t getUnsigned(const Json &object, const char *key, uint64_t otherwise = 0);

/// As a request has it.
Json toJson(const ChatMessage &message);
llvm::Expected<Json> toJson(const ToolSpec &tool);

/// The body of a request.
llvm::Expected<std::string> formatRequest(const ChatOptions &options,
                                          llvm::ArrayRef<ChatMessage> messages,
                                          llvm::ArrayRef<ToolSpec> tools);

} // namespace waveasm::chat

#endif // WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H
