//===- ChatRecord.cpp - Recording chats and playing them back ---------------===//
//
// A line is {"agent", "kept", "messages", "tools", "reply" or "error"}: the request's
// messages are the first `kept` of the agent's last request and then `messages`; without
// `tools`, they are those of the agent's last request.
//
//===----------------------------------------------------------------------===//

#include "../SessionJson.h"
#include "ChatFailure.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <mutex>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;
using Kind = ChatError::Kind;

namespace {

/// A request as text, so that two can be compared.
struct RequestText {
  std::vector<std::string> messages, tools;
};

struct Outcome {
  bool isError = false;
  ChatReply reply;
  Kind kind = Kind::Server;
  std::string message;
  ChatUsage errorUsage;
};

struct Entry {
  size_t kept = 0;
  std::vector<std::string> messages;
  std::optional<std::vector<std::string>> tools;
  Outcome outcome;
};

} // namespace

static Expected<RequestText> getText(ArrayRef<ChatMessage> messages, ArrayRef<ToolSpec> tools) {
  RequestText text;
  for (const ChatMessage &message : messages)
    text.messages.push_back(dumpJson(toJson(message)));
  for (const ToolSpec &tool : tools) {
    Expected<Json> json = toJson(tool);
    if (!json)
      return json.takeError();
    text.tools.push_back(dumpJson(*json));
  }
  return text;
}

//===----------------------------------------------------------------------===//
// Json of outcomes
//===----------------------------------------------------------------------===//

static Json toJson(const ChatReply &reply) {
  Json json;
  json["text"] = reply.text;
  if (!reply.reasoning.empty())
    json["reasoning"] = reply.reasoning;
  json["calls"] = Json::array();
  // As the model sent them: a request may have had to mend them.
  for (const ToolCall &call : reply.calls)
    json["calls"].push_back(
        Json{{"id", call.id}, {"name", call.name}, {"arguments", call.arguments}});
  json["finish_reason"] = reply.finishReason;
  if (!reply.reasoningDetails.empty())
    json["reasoning_details"] = reply.reasoningDetails;
  json["usage"] = toJson(reply.usage);
  return json;
}

static ChatReply parseReply(const Json &json) {
  ChatReply reply;
  reply.text = getText(json, "text");
  reply.reasoning = getText(json, "reasoning");
  if (const Json *calls = findMember(json, "calls"); calls && calls->is_array())
    for (const Json &call : *calls)
      reply.calls.push_back(
          {getText(call, "id"), getText(call, "name"), getText(call, "arguments")});
  reply.finishReason = getText(json, "finish_reason");
  reply.reasoningDetails = getText(json, "reasoning_details");
  reply.usage = readUsage(json);
  return reply;
}

static std::optional<Kind> parseKind(StringRef name) {
  for (unsigned i = 0; i <= static_cast<unsigned>(Kind::ReplayMismatch); ++i)
    if (stringifyChatErrorKind(static_cast<Kind>(i)) == name)
      return static_cast<Kind>(i);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

namespace {

class FileRecorder : public ChatRecorder {
public:
  explicit FileRecorder(std::unique_ptr<raw_fd_ostream> os) : os(std::move(os)) {}

  void write(unsigned agent, const RequestText &request, const char *outcomeName, Json outcome);
  std::string getError() const override {
    std::lock_guard<std::mutex> lock(mutex);
    return error;
  }

private:
  mutable std::mutex mutex;
  std::unique_ptr<raw_fd_ostream> os;
  std::map<unsigned, RequestText> last; ///< by agent
  std::string error;
};

class RecordingModel : public ChatModel {
public:
  RecordingModel(std::unique_ptr<ChatModel> model, std::shared_ptr<ChatRecorder> recorder,
                 unsigned agent)
      : model(std::move(model)), recorder(std::move(recorder)), agent(agent) {}
  Expected<ChatReply> complete(ArrayRef<ChatMessage> messages, ArrayRef<ToolSpec> tools,
                               const StopToken &stop) override;

private:
  std::unique_ptr<ChatModel> model;
  std::shared_ptr<ChatRecorder> recorder;
  unsigned agent;
};

} // namespace

/// Cuts off what follows the last line end of a file, if it exists.
static std::error_code dropTornLine(StringRef path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> file = MemoryBuffer::getFile(path);
  if (!file)
    return file.getError() == std::errc::no_such_file_or_directory ? std::error_code()
                                                                   : file.getError();
  StringRef text = (*file)->getBuffer();
  size_t size = text.rfind('\n') + 1; // npos + 1 is 0
  if (size == text.size())
    return {};
  int fd;
  if (std::error_code code =
          sys::fs::openFileForReadWrite(path, fd, sys::fs::CD_OpenExisting, sys::fs::OF_None))
    return code;
  std::error_code code = sys::fs::resize_file(fd, size);
  sys::fs::file_t handle = sys::fs::convertFDToNativeFile(fd);
  std::error_code closed = sys::fs::closeFile(handle);
  return code ? code : closed;
}

Expected<std::shared_ptr<ChatRecorder>> ChatRecorder::create(StringRef path, bool append) {
  std::error_code code = append ? dropTornLine(path) : std::error_code();
  std::unique_ptr<raw_fd_ostream> os;
  if (!code)
    os = std::make_unique<raw_fd_ostream>(path, code,
                                          append ? sys::fs::OF_Append : sys::fs::OF_None);
  if (code)
    return createStringError(code, "can't write the record '" + path + "': " + code.message());
  return std::make_shared<FileRecorder>(std::move(os));
}

void FileRecorder::write(unsigned agent, const RequestText &request, const char *outcomeName,
                         Json outcome) {
  std::lock_guard<std::mutex> lock(mutex);
  auto [it, isFirst] = last.try_emplace(agent);
  RequestText &before = it->second;
  size_t kept = 0;
  size_t most = std::min(before.messages.size(), request.messages.size());
  while (kept < most && before.messages[kept] == request.messages[kept])
    ++kept;

  // The pieces are JSON already.
  auto list = [](ArrayRef<std::string> values) { return "[" + join(values, ",") + "]"; };
  std::string line = "{\"agent\":" + std::to_string(agent) + ",\"kept\":" + std::to_string(kept) +
                     ",\"messages\":" + list(ArrayRef(request.messages).drop_front(kept));
  if (isFirst || before.tools != request.tools)
    line += ",\"tools\":" + list(request.tools);
  line += ",\"" + std::string(outcomeName) + "\":" + dumpJson(outcome) + "}\n";
  before = request;

  *os << line;
  os->flush();
  if (os->has_error()) {
    if (error.empty())
      error = "can't write the record: " + os->error().message();
    os->clear_error(); // unseen, it would end the process
  }
}

Expected<ChatReply> RecordingModel::complete(ArrayRef<ChatMessage> messages,
                                             ArrayRef<ToolSpec> tools, const StopToken &stop) {
  Expected<RequestText> request = getText(messages, tools);
  if (!request)
    return request.takeError();
  auto &file = static_cast<FileRecorder &>(*recorder);
  Expected<ChatReply> reply = model->complete(messages, tools, stop);
  if (reply) {
    file.write(agent, *request, "reply", toJson(*reply));
    return reply;
  }
  return handleErrors(reply.takeError(), [&](std::unique_ptr<ChatError> error) -> Error {
    if (error->getKind() != Kind::Interrupted)
      file.write(agent, *request, "error",
                 Json{{"kind", stringifyChatErrorKind(error->getKind()).str()},
                      {"message", error->getMessage()},
                      {"usage", toJson(error->getUsage())}});
    return Error(std::move(error));
  });
}

std::unique_ptr<ChatModel> waveasm::createRecordingChatModel(std::unique_ptr<ChatModel> model,
                                                             std::shared_ptr<ChatRecorder> recorder,
                                                             unsigned agent) {
  return std::make_unique<RecordingModel>(std::move(model), std::move(recorder), agent);
}

//===----------------------------------------------------------------------===//
// Playing back
//===----------------------------------------------------------------------===//

namespace {

class FileRecording : public ChatRecording {
public:
  std::map<unsigned, std::vector<Entry>> entries; ///< by agent
};

class ReplayModel : public ChatModel {
public:
  ReplayModel(std::shared_ptr<ChatRecording> recording, unsigned agent)
      : recording(std::move(recording)), agent(agent) {}
  Expected<ChatReply> complete(ArrayRef<ChatMessage> messages, ArrayRef<ToolSpec> tools,
                               const StopToken &stop) override;

private:
  std::shared_ptr<ChatRecording> recording;
  unsigned agent;
  std::mutex mutex;
  size_t next = 0;
  RequestText expected; ///< the last recorded request
};

} // namespace

static std::vector<std::string> dumpAll(const Json &array) {
  std::vector<std::string> result;
  for (const Json &value : array)
    result.push_back(dumpJson(value));
  return result;
}

/// nullopt if the line is not a recorder's.
static std::optional<std::pair<unsigned, Entry>> parseEntry(StringRef line) {
  Json json = parseJson(line);
  const Json *agent = findMember(json, "agent"), *kept = findMember(json, "kept");
  const Json *messages = findMember(json, "messages"), *tools = findMember(json, "tools");
  const Json *reply = findMember(json, "reply"), *error = findMember(json, "error");
  if (!agent || !agent->is_number_unsigned() || !kept || !kept->is_number_unsigned() || !messages ||
      !messages->is_array() || (tools && !tools->is_array()) || !reply == !error)
    return std::nullopt;

  Entry entry;
  entry.kept = kept->get<size_t>();
  entry.messages = dumpAll(*messages);
  if (tools)
    entry.tools = dumpAll(*tools);
  if (reply) {
    entry.outcome.reply = parseReply(*reply);
  } else {
    std::optional<Kind> kind = parseKind(getText(*error, "kind"));
    if (!kind)
      return std::nullopt;
    entry.outcome.isError = true;
    entry.outcome.kind = *kind;
    entry.outcome.message = getText(*error, "message");
    entry.outcome.errorUsage = readUsage(*error);
  }
  return std::make_pair(agent->get<unsigned>(), std::move(entry));
}

Expected<std::shared_ptr<ChatRecording>> ChatRecording::load(StringRef path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> file = MemoryBuffer::getFile(path);
  if (!file)
    return createStringError(file.getError(),
                             "can't read the record '" + path + "': " + file.getError().message());
  auto recording = std::make_shared<FileRecording>();
  std::map<unsigned, size_t> lengths; // messages of each agent's last request
  StringRef rest = (*file)->getBuffer();
  for (unsigned number = 1; rest.contains('\n'); ++number) {
    StringRef line;
    std::tie(line, rest) = rest.split('\n');
    auto entry = parseEntry(line);
    if (!entry || entry->second.kept > lengths[entry->first])
      return createStringError(std::make_error_code(std::errc::invalid_argument),
                               "line " + Twine(number) + " of the record '" + path +
                                   "' is not what a recorder writes");
    lengths[entry->first] = entry->second.kept + entry->second.messages.size();
    recording->entries[entry->first].push_back(std::move(entry->second));
  }
  return recording;
}

/// Where the request leaves the recorded one, or nullopt.
static std::optional<std::string> findDifference(StringRef what, ArrayRef<std::string> recorded,
                                                 ArrayRef<std::string> now) {
  for (size_t i = 0; i < recorded.size() && i < now.size(); ++i) {
    StringRef a = recorded[i], b = now[i];
    if (a == b)
      continue;
    size_t at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    auto excerpt = [&](StringRef text) {
      std::string said = quote(text.substr(at > 20 ? at - 20 : 0, 80));
      return said.empty() ? std::string("nothing") : said;
    };
    return (what + " " + Twine(i + 1) + " differs from character " + Twine(at + 1) +
            " on: recorded " + excerpt(a) + ", now " + excerpt(b))
        .str();
  }
  if (recorded.size() == now.size())
    return std::nullopt;
  return ("it has " + Twine(now.size()) + " " + what + "s, the recorded one " +
          Twine(recorded.size()))
      .str();
}

Expected<ChatReply> ReplayModel::complete(ArrayRef<ChatMessage> messages, ArrayRef<ToolSpec> tools,
                                          const StopToken &stop) {
  std::lock_guard<std::mutex> lock(mutex);
  ChatUsage usage;
  usage.requests = 1;
  if (stop.isStopped())
    return make_error<ChatError>(Kind::Interrupted, "the request was stopped", usage);
  auto mismatch = [&](const Twine &why) -> Error {
    return make_error<ChatError>(Kind::ReplayMismatch,
                                 ("request " + Twine(next + 1) + " of agent " + Twine(agent) +
                                  " is not in the record: " + why)
                                     .str(),
                                 usage);
  };
  Expected<RequestText> request = getText(messages, tools);
  if (!request)
    return request.takeError();
  auto &entries = static_cast<FileRecording &>(*recording).entries;
  auto it = entries.find(agent);
  if (it == entries.end() || next == it->second.size())
    return mismatch("it ends before");

  const Entry &entry = it->second[next];
  RequestText recorded = expected;
  recorded.messages.resize(entry.kept);
  recorded.messages.insert(recorded.messages.end(), entry.messages.begin(), entry.messages.end());
  if (entry.tools)
    recorded.tools = *entry.tools;
  if (auto difference = findDifference("message", recorded.messages, request->messages))
    return mismatch(*difference);
  if (auto difference = findDifference("tool", recorded.tools, request->tools))
    return mismatch(*difference);
  expected = std::move(recorded);
  ++next;
  if (entry.outcome.isError)
    return make_error<ChatError>(entry.outcome.kind, entry.outcome.message,
                                 entry.outcome.errorUsage);
  return entry.outcome.reply;
}

std::unique_ptr<ChatModel> waveasm::createReplayChatModel(std::shared_ptr<ChatRecording> recording,
                                                          unsigned agent) {
  return std::make_unique<ReplayModel>(std::move(recording), agent);
}
