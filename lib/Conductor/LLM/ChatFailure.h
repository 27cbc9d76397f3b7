//===- ChatFailure.h - What went wrong, and whether to try again -*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_CHATFAILURE_H
#define WAVEASM_LIB_CONDUCTOR_LLM_CHATFAILURE_H

#include "ChatJSON.h"

namespace waveasm::chat {

/// Why an attempt gave no reply.
struct Failure {
  ChatError::Kind kind = ChatError::Kind::Server;
  std::string message;
  bool retry = false;                              ///< another attempt may succeed
  std::optional<double> retryAfter = std::nullopt; ///< seconds that the server asks for
};

/// Of an HTTP status of 300 and above. `location` and `retryAfter` are headers, or "".
Failure getStatusFailure(const ChatOptions &options, unsigned status, llvm::StringRef body,
                         llvm::StringRef location, llvm::StringRef retryAfter);

/// The failure in `{"error": ...}`, where servers report what fails behind the headers.
std::optional<Failure> findReportedError(const ChatOptions &options, const Json &json);
/// Of the data of an event of type `error`.
Failure getErrorEventFailure(const ChatOptions &options, llvm::StringRef data);

/// Seconds from `now` (UTC, of the epoch) on, not below 0; nullopt if it is neither a number
/// of seconds nor an HTTP date.
std::optional<double> parseRetryAfter(llvm::StringRef header, int64_t now);

/// What is wrong with the server's address or the key, before anything is sent.
std::optional<std::string> checkServer(const ChatOptions &options);

/// In one line of at most about 200 characters, as UTF-8, between quotes; "" stays.
std::string quote(llvm::StringRef text);

/// Replaces the key by "[key]", should a server echo it.
std::string redact(std::string text, llvm::StringRef key);

} // namespace waveasm::chat

#endif // WAVEASM_LIB_CONDUCTOR_LLM_CHATFAILURE_H
