//===- ChatJSON.h - JSON of chats -------------------------------*- C++ -*-===//
//
// Reading JSON that a server sent without trusting its types, and the JSON of messages,
// tools and requests. Keys are written in a fixed order: the same conversation gives the
// same bytes, of which a longer one only changes the end, so that providers can cache it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H
#define WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H

#include "waveasm/Conductor/LLM/Chat.h"
#include <nlohmann/json.hpp>

namespace waveasm::chat {

using JSON = nlohmann::ordered_json;

/// nullopt if it is not JSON, or nested without measure. Bytes that are not UTF-8 count as U+FFFD.
std::optional<JSON> parseJSON(llvm::StringRef text);
/// In one line; never fails.
std::string dumpJSON(const JSON &value);

/// The member, or null if `object` is no object or has none.
const JSON *getMember(const JSON &object, llvm::StringRef key);
/// The member if it is a string, or "".
std::string getString(const JSON &object, llvm::StringRef key);
/// The member if it is a number, cut to the range; or `otherwise`.
uint64_t getUnsigned(const JSON &object, llvm::StringRef key, uint64_t otherwise = 0);
double getDouble(const JSON &object, llvm::StringRef key);

/// As a request has it.
JSON toJSON(const ChatMessage &message);
llvm::Expected<JSON> toJSON(const ToolSpec &tool);

/// The body of a request.
llvm::Expected<std::string> formatRequest(const ChatOptions &options,
                                          llvm::ArrayRef<ChatMessage> messages,
                                          llvm::ArrayRef<ToolSpec> tools);

} // namespace waveasm::chat

#endif // WAVEASM_LIB_CONDUCTOR_LLM_CHATJSON_H
