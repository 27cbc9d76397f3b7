//===- HttpChatModel.cpp - A chat model behind an HTTP server ---------------===//
//
// One request is attempted until it has a reply, a failure that will not pass, or no time
// or attempts left.
//
//===----------------------------------------------------------------------===//

#include "Http.h"
#include "ReplyAssembler.h"
#include "SSEParser.h"
#include "llvm/ADT/Twine.h"
#include <cmath>
#include <random>
#include <thread>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;
using Kind = ChatError::Kind;
using Clock = std::chrono::steady_clock;

/// Of a body that is no reply, in bytes: enough to find the message in it.
constexpr size_t kMaxErrorBytes = 64 << 10;
/// How long a stop may go unnoticed between attempts.
constexpr std::chrono::milliseconds kWaitStep(20);

namespace {

/// Takes the bytes of one answer: a stream, another body, or an error's.
class Receiver {
public:
  Receiver(const ChatOptions &options, std::string idPrefix)
      : options(options), assembler(options, std::move(idPrefix)) {}

  Want add(const HttpHead &head, StringRef bytes);
  /// Of an answer that has come to its end.
  std::variant<ChatReply, Failure> finish(const HttpHead &head, StringRef request);
  bool isTooLarge() const { return received > options.maxReplyBytes; }
  const std::optional<Failure> &getFailure() const { return failure; }
  StringRef getBody() const { return body; }

private:
  void addEvents(StringRef bytes);

  const ChatOptions &options;
  ReplyAssembler assembler;
  SSEParser parser;
  uint64_t received = 0;
  std::string body; ///< what is not a stream
  std::optional<Failure> failure;
};

class HttpChatModel : public ChatModel {
public:
  explicit HttpChatModel(const ChatOptions &given) : options(given) {
    while (StringRef(options.baseUrl).ends_with("/"))
      options.baseUrl.pop_back();
  }
  Expected<ChatReply> complete(ArrayRef<ChatMessage> messages, ArrayRef<ToolSpec> tools,
                               const StopToken &stop) override;

private:
  std::variant<ChatReply, Failure> attempt(StringRef body, const std::string &idPrefix,
                                           Deadline deadline, const StopToken &stop);
  Failure getFailure(const HttpResult &result) const;
  double getDelay(const Failure &failure, unsigned attempt, std::mt19937_64 &random) const;

  ChatOptions options;
  HttpClient client;
  std::atomic<uint64_t> requests = 0; ///< so that each has a jitter of its own
};

} // namespace

static bool isStream(const HttpHead &head) {
  return StringRef(head.contentType).contains("text/event-stream");
}

void Receiver::addEvents(StringRef bytes) {
  parser.feed(bytes, [&](StringRef type, StringRef data) {
    if (!failure && !assembler.isDone())
      failure = assembler.addEvent(type, data);
  });
}

Want Receiver::add(const HttpHead &head, StringRef bytes) {
  received += bytes.size();
  if (isTooLarge())
    return Want::Nothing;
  if (head.status >= 300) {
    body += bytes.take_front(kMaxErrorBytes - std::min(kMaxErrorBytes, body.size()));
    return body.size() < kMaxErrorBytes ? Want::More : Want::Nothing;
  }
  if (!isStream(head)) {
    body += bytes;
    return Want::More;
  }
  addEvents(bytes);
  return failure ? Want::Nothing : assembler.isDone() ? Want::End : Want::More;
}

std::variant<ChatReply, Failure> Receiver::finish(const HttpHead &head, StringRef request) {
  if (isStream(head)) {
    parser.finish([&](StringRef type, StringRef data) {
      if (!failure && !assembler.isDone())
        failure = assembler.addEvent(type, data);
    });
  } else if (StringRef text = StringRef(body).ltrim();
             text.starts_with("data:") || text.starts_with(":") || text.starts_with("event:")) {
    // A stream whose header does not say so.
    addEvents(body + "\n\n");
  } else {
    failure = assembler.addBody(body);
  }
  if (failure)
    return *failure;
  return assembler.finish(request);
}

/// Of an answer that did not come to its end.
Failure HttpChatModel::getFailure(const HttpResult &result) const {
  auto seconds = [](double value) {
    std::string text = std::to_string(std::round(value * 10) / 10);
    return text.substr(0, text.find('.') + 2) + " s";
  };
  switch (result.end) {
  case HttpResult::End::Stopped:
    return {Kind::Interrupted, "the request was stopped"};
  case HttpResult::End::Late:
    return {Kind::Timeout, "no reply within " + seconds(options.totalTimeout)};
  case HttpResult::End::Stalled:
    return {Kind::Timeout, "the server sent nothing for " + seconds(options.requestTimeout),
            /*retry=*/true};
  default:
    return {Kind::Connection,
            "no connection to " + options.baseUrl + ", or it broke: " + result.error, result.retry};
  }
}

std::variant<ChatReply, Failure> HttpChatModel::attempt(StringRef body, const std::string &idPrefix,
                                                        Deadline deadline, const StopToken &stop) {
  HttpRequest request;
  request.url = options.baseUrl + "/chat/completions";
  request.headers = {"Content-Type: application/json", "User-Agent: waveasm-conductor",
                     options.stream ? "Accept: text/event-stream, application/json"
                                    : "Accept: application/json",
                     // No round trip to ask whether the body is welcome.
                     "Expect:"};
  if (!options.apiKey.empty())
    request.headers.push_back("Authorization: Bearer " + options.apiKey);
  request.body = body;
  request.caFile = options.caFile;
  if (std::optional<Url> url = parseUrl(options.baseUrl))
    request.useProxy = !url->isLoopback();
  request.stallTimeout = options.requestTimeout;
  request.deadline = deadline;

  Receiver receiver(options, idPrefix);
  HttpResult result = client.post(
      request, [&](const HttpHead &head, StringRef bytes) { return receiver.add(head, bytes); },
      stop);
  if (receiver.isTooLarge())
    return Failure{Kind::TooLarge,
                   ("the reply is larger than " + Twine(options.maxReplyBytes) + " bytes").str()};
  if (receiver.getFailure())
    return *receiver.getFailure();
  // A status that is an error says more than how the connection ended.
  if (result.end != HttpResult::End::Complete &&
      !(result.end == HttpResult::End::Failed && result.head.status >= 300))
    return getFailure(result);
  if (result.head.status >= 300)
    return getStatusFailure(options, result.head.status, receiver.getBody(), result.head.location,
                            result.head.retryAfter);
  return receiver.finish(result.head, body);
}

double HttpChatModel::getDelay(const Failure &failure, unsigned attempt,
                               std::mt19937_64 &random) const {
  // Not std::uniform_real_distribution, which differs between libraries.
  double unit = static_cast<double>(random() >> 11) * 0x1p-53;
  if (failure.retryAfter)
    return std::min(*failure.retryAfter, options.maxRetryDelay) + unit * options.retryDelay / 2;
  double delay = options.retryDelay * std::pow(2.0, std::min(attempt, 30u));
  return std::min(delay, options.maxRetryDelay) * (0.5 + unit / 2);
}

Expected<ChatReply> HttpChatModel::complete(ArrayRef<ChatMessage> messages,
                                            ArrayRef<ToolSpec> tools, const StopToken &stop) {
  ChatUsage usage;
  usage.requests = 1;
  auto fail = [&](Kind kind, std::string message) -> Error {
    if (usage.attempts > 1)
      message += " (after " + std::to_string(usage.attempts) + " attempts)";
    return make_error<ChatError>(kind, redact(std::move(message), options.apiKey), usage);
  };
  if (std::optional<std::string> problem = checkServer(options))
    return fail(Kind::BadRequest, *problem);
  Expected<std::string> body = formatRequest(options, messages, tools);
  if (!body)
    return body.takeError();

  auto start = Clock::now();
  Deadline deadline{std::chrono::duration<double>(options.totalTimeout)};
  std::mt19937_64 random(options.jitterSeed + requests++);
  std::string idPrefix = "call_" + std::to_string(messages.size()) + "_";
  while (true) {
    ++usage.attempts;
    std::variant<ChatReply, Failure> result = attempt(*body, idPrefix, deadline, stop);
    if (auto *reply = std::get_if<ChatReply>(&result)) {
      reply->usage += usage;
      return std::move(*reply);
    }
    auto &failure = std::get<Failure>(result);
    if (!failure.retry || usage.attempts > options.retries)
      return fail(failure.kind, std::move(failure.message));

    double delay = getDelay(failure, usage.attempts - 1, random);
    double spent = std::chrono::duration<double>(Clock::now() - start).count();
    if (spent + delay >= options.totalTimeout)
      return fail(failure.kind, failure.message + ", and there is no time for another attempt");
    Deadline wait{std::chrono::duration<double>(delay)};
    while (!wait.isOver()) {
      if (stop.isStopped())
        return fail(Kind::Interrupted, "the request was stopped");
      std::this_thread::sleep_for(kWaitStep);
    }
  }
}

std::unique_ptr<ChatModel> waveasm::createHttpChatModel(const ChatOptions &options) {
  return std::make_unique<HttpChatModel>(options);
}
