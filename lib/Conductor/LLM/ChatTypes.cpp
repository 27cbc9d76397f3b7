//===- ChatTypes.cpp - Talking to a language model --------------------------===//

#include "waveasm/Conductor/LLM/Chat.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace waveasm;

char ChatError::ID = 0;

ChatModel::~ChatModel() = default;
ChatRecorder::~ChatRecorder() = default;
ChatRecording::~ChatRecording() = default;

ChatUsage &ChatUsage::operator+=(const ChatUsage &other) {
  requests += other.requests;
  attempts += other.attempts;
  promptTokens += other.promptTokens;
  cachedTokens += other.cachedTokens;
  completionTokens += other.completionTokens;
  reasoningTokens += other.reasoningTokens;
  cost += other.cost;
  estimated |= other.estimated;
  return *this;
}

ChatMessage ChatReply::getMessage() const {
  return {ChatMessage::Role::Assistant, text, calls, /*callId=*/"", reasoningDetails};
}

void ChatError::log(raw_ostream &os) const { os << message; }
std::error_code ChatError::convertToErrorCode() const { return inconvertibleErrorCode(); }

StringRef waveasm::stringifyChatErrorKind(ChatError::Kind kind) {
  switch (kind) {
  case ChatError::Kind::Unauthorized:
    return "unauthorized";
  case ChatError::Kind::Payment:
    return "payment";
  case ChatError::Kind::Forbidden:
    return "forbidden";
  case ChatError::Kind::BadRequest:
    return "bad-request";
  case ChatError::Kind::RateLimited:
    return "rate-limited";
  case ChatError::Kind::Server:
    return "server";
  case ChatError::Kind::Connection:
    return "connection";
  case ChatError::Kind::Timeout:
    return "timeout";
  case ChatError::Kind::TooLarge:
    return "too-large";
  case ChatError::Kind::Malformed:
    return "malformed";
  case ChatError::Kind::Redirect:
    return "redirect";
  case ChatError::Kind::Interrupted:
    return "interrupted";
  case ChatError::Kind::ReplayMismatch:
    return "replay-mismatch";
  }
  llvm_unreachable("unknown kind");
}
