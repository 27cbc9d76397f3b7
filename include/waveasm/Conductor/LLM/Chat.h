//===- Chat.h - Talking to a language model ----------------------*- C++ -*-===//
//
// A chat model takes the conversation so far and answers with text and tool calls. One
// speaks to an OpenAI-compatible server over HTTP; others record what was said and play it
// back. docs/LLM.md describes providers, environment, retries and the record.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_LLM_CHAT_H
#define WAVEASM_CONDUCTOR_LLM_CHAT_H

#include "waveasm/Conductor/StopToken.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace waveasm {

struct ToolCall {
  std::string id; ///< never empty in a reply: made up if the server sent none
  std::string name;
  std::string arguments; ///< JSON text as the model sent it; may be malformed
};

struct ChatMessage {
  enum class Role : uint8_t { System, User, Assistant, Tool };
  Role role = Role::User;
  std::string text;
  std::vector<ToolCall> calls; ///< Assistant
  std::string callId;          ///< Tool: which call it answers
  /// Assistant: `ChatReply::reasoningDetails` of the reply, or "".
  std::string reasoningDetails;
};

struct ToolSpec {
  std::string name, description;
  std::string parameters; ///< JSON schema text
};

struct ChatUsage {
  uint64_t requests = 0; ///< calls of `complete`
  uint64_t attempts = 0; ///< HTTP requests: more than `requests` where one was repeated
  uint64_t promptTokens = 0;
  uint64_t cachedTokens = 0; ///< of `promptTokens`, those read from the provider's cache
  uint64_t completionTokens = 0;
  uint64_t reasoningTokens = 0; ///< of `completionTokens`
  double cost = 0;              ///< US dollars; 0 if the server does not say
  /// Some tokens are guessed (`estimateTokens`), because a server sent no usage.
  bool estimated = false;

  ChatUsage &operator+=(const ChatUsage &other);
};

struct ChatReply {
  std::string text;
  std::string reasoning; ///< for people; not sent back
  std::vector<ToolCall> calls;
  std::string finishReason; ///< "stop", "tool_calls", "length", ...
  ChatUsage usage;
  /// JSON text that some models need back unchanged to go on from (OpenRouter's
  /// `reasoning_details`), or "".
  std::string reasoningDetails;

  /// What the conversation goes on with.
  ChatMessage getMessage() const;
};

/// Why there is no reply.
class ChatError : public llvm::ErrorInfo<ChatError> {
public:
  enum class Kind : uint8_t {
    Unauthorized,   ///< 401
    Payment,        ///< 402, or a 429 that says that the quota is used up
    Forbidden,      ///< 403
    BadRequest,     ///< any other 4xx, or a request that can't be sent
    RateLimited,    ///< 429
    Server,         ///< 408, 409, 5xx, an error inside a reply
    Connection,     ///< no connection, or one that broke
    Timeout,        ///< no byte for `requestTimeout`, or `totalTimeout` is over
    TooLarge,       ///< more than `maxReplyBytes`
    Malformed,      ///< no chat reply
    Redirect,       ///< 3xx: not followed, since the key must not go elsewhere
    Interrupted,    ///< the stop token
    ReplayMismatch, ///< the request is not the recorded one
  };
  static char ID;

  ChatError(Kind kind, std::string message, ChatUsage usage = {})
      : kind(kind), message(std::move(message)), usage(usage) {}

  Kind getKind() const { return kind; }
  /// One line, never with the key.
  const std::string &getMessage() const { return message; }
  /// What was spent all the same: requests and attempts.
  const ChatUsage &getUsage() const { return usage; }

  void log(llvm::raw_ostream &os) const override;
  std::error_code convertToErrorCode() const override;

private:
  Kind kind;
  std::string message;
  ChatUsage usage;
};

/// "unauthorized", "rate-limited", ...
llvm::StringRef stringifyChatErrorKind(ChatError::Kind kind);

/// What a server takes beyond, or in place of, the common subset.
enum class ChatDialect : uint8_t {
  Compatible, ///< llama.cpp, vLLM, Ollama, LM Studio, ...
  OpenAI,     ///< `max_completion_tokens`
  OpenRouter, ///< `usage`, `reasoning`
};

/// Times are in seconds.
struct ChatOptions {
  std::string baseUrl; ///< without `/chat/completions`
  std::string model;
  std::string apiKey;      ///< empty: no Authorization header
  std::string keyVariable; ///< the environment variable of the key, for messages
  ChatDialect dialect = ChatDialect::Compatible;

  std::optional<double> temperature;
  std::optional<int64_t> seed;
  std::string reasoningEffort; ///< "low", "medium", "high", ...; empty: the model's default
  std::optional<unsigned> maxTokens;
  bool stream = true;

  double requestTimeout = 120; ///< without a byte
  double totalTimeout = 900;   ///< of one `complete`, with its retries
  unsigned retries = 5;        ///< further attempts
  double retryDelay = 1;       ///< before the first retry; doubles each time, with jitter
  double maxRetryDelay = 60;   ///< also of what the server asks for by Retry-After
  uint64_t jitterSeed = 0;
  uint64_t maxReplyBytes = 16 << 20;
  std::string caFile; ///< PEM; empty: the system's
};

/// `complete` may be called from several threads at once.
class ChatModel {
public:
  virtual ~ChatModel();
  /// Errors are ChatError.
  virtual llvm::Expected<ChatReply> complete(llvm::ArrayRef<ChatMessage> messages,
                                             llvm::ArrayRef<ToolSpec> tools,
                                             const StopToken &stop) = 0;
};

std::unique_ptr<ChatModel> createHttpChatModel(const ChatOptions &options);

/// What a user may say about the server; empty strings are what was not said.
struct ChatServer {
  std::string provider; ///< "openrouter", "openai", or "": whatever the rest says
  std::string baseUrl;  ///< else OPENAI_BASE_URL, else OpenRouter
  std::string model;    ///< else google/gemini-2.5-flash-preview
};

/// Fills in baseUrl, model, key, dialect and caFile from `server` and the environment; the
/// only place that reads the environment, but for the proxy variables, which libcurl reads.
/// Fails if a key is missing or would travel unencrypted to another machine.
llvm::Expected<ChatOptions> getChatOptions(const ChatServer &server);

/// Appends to one file, a JSON line for each request with its reply or error. Of the
/// messages of a request only those are written that the agent's last one did not have.
/// Thread safe.
class ChatRecorder {
public:
  virtual ~ChatRecorder();
  /// With `append`, goes on with an existing file: each agent's first request is written whole.
  static llvm::Expected<std::shared_ptr<ChatRecorder>> create(llvm::StringRef path,
                                                              bool append = false);
  /// The first error of writing, or "". Replies are not lost for it.
  virtual std::string getError() const = 0;
};

/// What a recorder wrote.
class ChatRecording {
public:
  virtual ~ChatRecording();
  /// A last line without its end, as a killed process leaves, is ignored.
  static llvm::Expected<std::shared_ptr<ChatRecording>> load(llvm::StringRef path);
};

/// Forwards to `model`. What ends by the stop token is not recorded.
std::unique_ptr<ChatModel> createRecordingChatModel(std::unique_ptr<ChatModel> model,
                                                    std::shared_ptr<ChatRecorder> recorder,
                                                    unsigned agent);
/// The agent's recorded replies and errors in their order. Requests must be the recorded
/// ones, message by message and tool by tool: if not, the error says where they part.
std::unique_ptr<ChatModel> createReplayChatModel(std::shared_ptr<ChatRecording> recording,
                                                 unsigned agent);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_LLM_CHAT_H
