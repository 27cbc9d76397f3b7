//===- waveasm-test-chat.cpp - Drives the language-model client for tests ---===//
//
// Sends the conversation of a JSON file, {"messages": [{"role", "text"}], "tools":
// [{"name", "description", "parameters"}]}, and prints the reply. With --turns, goes on:
// each call is answered with "ok", a reply without calls with "go on".
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/LLM/Chat.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <thread>

using namespace llvm;
using namespace waveasm;

static cl::opt<std::string> input(cl::Positional, cl::Required, cl::desc("FILE"));
static cl::opt<std::string> provider("provider");
static cl::opt<std::string> baseUrl("base-url");
static cl::opt<std::string> model("model");
static cl::opt<double> temperature("temperature", cl::init(-1));
static cl::opt<int64_t> seed("seed", cl::init(-1));
static cl::opt<std::string> reasoningEffort("reasoning-effort");
static cl::opt<unsigned> maxTokens("max-tokens");
static cl::opt<bool> stream("stream", cl::init(true));
static cl::opt<double> requestTimeout("request-timeout", cl::init(5));
static cl::opt<double> totalTimeout("total-timeout", cl::init(20));
static cl::opt<unsigned> retries("retries", cl::init(3));
static cl::opt<double> retryDelay("retry-delay", cl::init(0.02));
static cl::opt<double> maxRetryDelay("max-retry-delay", cl::init(5));
static cl::opt<uint64_t> maxReplyBytes("max-reply-bytes", cl::init(1 << 20));
static cl::opt<std::string> record("record");
static cl::opt<bool> append("append");
static cl::opt<std::string> replay("replay");
static cl::opt<unsigned> agents("agents", cl::init(1));
static cl::opt<unsigned> turns("turns", cl::init(1));
static cl::opt<double> stopIn("stop-in", cl::desc("seconds until the stop token stops"));

static ExitOnError exitOnError("error: ");

namespace {
struct Conversation {
  std::vector<ChatMessage> messages;
  std::vector<ToolSpec> tools;
};
} // namespace

static ChatMessage::Role parseRole(StringRef name) {
  if (name == "system")
    return ChatMessage::Role::System;
  return name == "user" ? ChatMessage::Role::User : ChatMessage::Role::Assistant;
}

static Conversation readConversation() {
  auto file = exitOnError(errorOrToExpected(MemoryBuffer::getFileOrSTDIN(input)));
  json::Value value = exitOnError(json::parse(file->getBuffer()));
  Conversation result;
  const json::Object *object = value.getAsObject();
  const json::Array *messages = object ? object->getArray("messages") : nullptr;
  if (!messages)
    exitOnError(createStringError(input + ": no messages"));
  for (const json::Value &entry : *messages)
    if (const json::Object *message = entry.getAsObject())
      result.messages.push_back({parseRole(message->getString("role").value_or("")),
                                 message->getString("text").value_or("").str(),
                                 {},
                                 "",
                                 ""});
  if (const json::Array *tools = object->getArray("tools"))
    for (const json::Value &entry : *tools)
      if (const json::Object *tool = entry.getAsObject()) {
        std::string parameters;
        raw_string_ostream(parameters) << *tool->get("parameters");
        result.tools.push_back({tool->getString("name").value_or("").str(),
                                tool->getString("description").value_or("").str(),
                                std::move(parameters)});
      }
  return result;
}

static void print(const ChatUsage &usage, raw_ostream &os) {
  os << "usage: requests=" << usage.requests << " attempts=" << usage.attempts
     << " prompt=" << usage.promptTokens << " cached=" << usage.cachedTokens
     << " completion=" << usage.completionTokens << " reasoning=" << usage.reasoningTokens
     << " cost=" << llvm::format("%g", usage.cost) << (usage.estimated ? " estimated" : "") << "\n";
}

static void print(const ChatReply &reply, raw_ostream &os) {
  if (!reply.reasoning.empty())
    os << "reasoning: " << reply.reasoning << "\n";
  if (!reply.reasoningDetails.empty())
    os << "details: " << reply.reasoningDetails << "\n";
  if (!reply.text.empty())
    os << "text: " << reply.text << "\n";
  for (const ToolCall &call : reply.calls)
    os << "call: " << call.id << " " << call.name << " " << call.arguments << "\n";
  os << "finish: " << reply.finishReason << "\n";
}

/// False if it ended with an error; output and error go to `os`.
static bool talk(ChatModel &chat, Conversation conversation, const StopToken &stop,
                 raw_ostream &os) {
  ChatUsage usage;
  for (unsigned turn = 0; turn < turns; ++turn) {
    Expected<ChatReply> reply = chat.complete(conversation.messages, conversation.tools, stop);
    if (!reply) {
      handleAllErrors(reply.takeError(), [&](const ChatError &error) {
        os << "error: " << stringifyChatErrorKind(error.getKind()) << ": " << error.getMessage()
           << "\n";
        usage += error.getUsage();
      });
      print(usage, os);
      return false;
    }
    print(*reply, os);
    usage += reply->usage;
    conversation.messages.push_back(reply->getMessage());
    for (const ToolCall &call : reply->calls)
      conversation.messages.push_back({ChatMessage::Role::Tool, "ok", {}, call.id, ""});
    if (reply->calls.empty())
      conversation.messages.push_back({ChatMessage::Role::User, "go on", {}, "", ""});
  }
  print(usage, os);
  return true;
}

static ChatOptions getOptions() {
  ChatOptions options = exitOnError(getChatOptions({provider, baseUrl, model}));
  if (temperature.getNumOccurrences())
    options.temperature = temperature;
  if (seed.getNumOccurrences())
    options.seed = seed;
  if (maxTokens.getNumOccurrences())
    options.maxTokens = maxTokens;
  options.reasoningEffort = reasoningEffort;
  options.stream = stream;
  options.requestTimeout = requestTimeout;
  options.totalTimeout = totalTimeout;
  options.retries = retries;
  options.retryDelay = retryDelay;
  options.maxRetryDelay = maxRetryDelay;
  options.maxReplyBytes = maxReplyBytes;
  return options;
}

/// What SIGINT sets; outlives the handler.
static std::shared_ptr<std::atomic<bool>> stopFlag = std::make_shared<std::atomic<bool>>(false);

int main(int argc, char **argv) {
  cl::ParseCommandLineOptions(argc, argv, "drives the language-model client\n");
  std::signal(SIGINT, [](int) { stopFlag->store(true); });
  StopToken stop(stopFlag, stopIn.getNumOccurrences()
                               ? Deadline(std::chrono::duration<double>(stopIn))
                               : Deadline());
  Conversation conversation = readConversation();
  std::shared_ptr<ChatRecording> recording;
  std::shared_ptr<ChatRecorder> recorder;
  ChatOptions options;
  if (!replay.empty())
    recording = exitOnError(ChatRecording::load(replay));
  else
    options = getOptions();
  if (!record.empty())
    recorder = exitOnError(ChatRecorder::create(record, append));

  std::vector<std::string> outputs(agents);
  std::vector<char> good(agents);
  std::vector<std::thread> threads;
  for (unsigned agent = 0; agent < agents; ++agent)
    threads.emplace_back([&, agent] {
      std::unique_ptr<ChatModel> chat =
          recording ? createReplayChatModel(recording, agent) : createHttpChatModel(options);
      if (recorder)
        chat = createRecordingChatModel(std::move(chat), recorder, agent);
      raw_string_ostream os(outputs[agent]);
      good[agent] = talk(*chat, conversation, stop, os);
    });
  for (std::thread &thread : threads)
    thread.join();
  for (const std::string &output : outputs)
    outs() << output;
  if (recorder && !recorder->getError().empty())
    exitOnError(createStringError(recorder->getError()));
  return all_of(good, [](char ok) { return ok; }) ? 0 : 1;
}
