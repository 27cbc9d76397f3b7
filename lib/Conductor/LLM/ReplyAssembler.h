//===- ReplyAssembler.h - A reply from its pieces ---------------*- C++ -*-===//
//
// Puts a reply together from the chunks of a stream, or takes it from a whole body. Lenient
// where servers differ: identifiers and indices of tool calls that are missing, repeated or
// shared by several calls, names of the fields with reasoning, arguments as an object.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_REPLYASSEMBLER_H
#define WAVEASM_LIB_CONDUCTOR_LLM_REPLYASSEMBLER_H

#include "ChatFailure.h"
#include <map>
#include <variant>

namespace waveasm::chat {

class ReplyAssembler {
public:
  /// Made-up identifiers of calls begin with `idPrefix`.
  ReplyAssembler(const ChatOptions &options, std::string idPrefix)
      : options(options), idPrefix(std::move(idPrefix)) {}

  /// An event of a stream.
  std::optional<Failure> addEvent(llvm::StringRef type, llvm::StringRef data);
  /// The body of a reply that is not a stream.
  std::optional<Failure> addBody(llvm::StringRef body);

  /// The stream has said that this was all.
  bool isDone() const { return done; }
  /// Something came that looked like a reply.
  bool hasChoice() const { return choiceSeen; }

  /// The reply, with every text as UTF-8 and without the key; or why it is none.
  /// Without the server's count, tokens are guessed from `request` and reply.
  std::variant<ChatReply, Failure> finish(llvm::StringRef request);

private:
  std::optional<Failure> addObject(const Json &json);
  void addContent(const Json &content);
  void addReasoning(const Json &delta);
  void addCall(const Json &delta);
  ToolCall &getCall(const Json &delta, llvm::StringRef id, llvm::StringRef name, bool hasArguments);
  void addUsage(const Json &usage);
  void completeIds();

  const ChatOptions &options;
  std::string idPrefix;
  ChatReply reply;
  Json reasoningDetails = Json::array();
  std::map<uint64_t, size_t> callOfIndex; ///< in `reply.calls`; the latest with that index
  bool done = false, choiceSeen = false, usageSeen = false;
};

} // namespace waveasm::chat

#endif // WAVEASM_LIB_CONDUCTOR_LLM_REPLYASSEMBLER_H
