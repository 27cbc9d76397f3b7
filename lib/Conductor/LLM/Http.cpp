//===- Http.cpp - One POST over HTTP ----------------------------------------===//

#include "Http.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringExtras.h"
#include <arpa/inet.h>
#include <csignal>
#include <curl/curl.h>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;
using Clock = std::chrono::steady_clock;

/// How long a stop may go unnoticed, in milliseconds.
constexpr int kPollTime = 50;
/// How long a server may take to close an answer that is complete, in seconds.
constexpr double kEndTime = 0.2;

/// Before any other function of libcurl.
static void initialize() {
  // Not thread safe in every libcurl; the initialization of a static is.
  static CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)once;
}

static std::string getPart(CURLU *url, CURLUPart part) {
  char *text = nullptr;
  std::string result;
  if (curl_url_get(url, part, &text, 0) == CURLUE_OK && text)
    result = text;
  curl_free(text);
  return result;
}

std::optional<Url> waveasm::chat::parseUrl(StringRef text) {
  initialize();
  CURLU *handle = curl_url();
  llvm::scope_exit free([&] { curl_url_cleanup(handle); });
  if (!handle || curl_url_set(handle, CURLUPART_URL, text.str().c_str(), 0) != CURLUE_OK)
    return std::nullopt;
  Url url;
  url.scheme = StringRef(getPart(handle, CURLUPART_SCHEME)).lower();
  url.host = StringRef(getPart(handle, CURLUPART_HOST)).lower();
  url.hasUser =
      !getPart(handle, CURLUPART_USER).empty() || !getPart(handle, CURLUPART_PASSWORD).empty();
  url.hasQuery =
      !getPart(handle, CURLUPART_QUERY).empty() || !getPart(handle, CURLUPART_FRAGMENT).empty();
  if ((url.scheme != "http" && url.scheme != "https") || url.host.empty())
    return std::nullopt;
  return url;
}

bool Url::isLoopback() const {
  if (host == "localhost" || StringRef(host).ends_with(".localhost") || host == "[::1]")
    return true;
  in_addr address;
  return inet_pton(AF_INET, host.c_str(), &address) == 1 && (ntohl(address.s_addr) >> 24) == 127;
}

namespace {

/// A peer that closes a TLS connection can raise SIGPIPE, whose default ends the process.
class NoSigPipe {
public:
  NoSigPipe() {
    sigset_t pending;
    sigpending(&pending);
    wasPending = sigismember(&pending, SIGPIPE);
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, &before);
  }
  ~NoSigPipe() {
    timespec none = {};
    if (!wasPending)
      while (sigtimedwait(&set, nullptr, &none) == -1 && errno == EINTR)
        ;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

private:
  bool wasPending;
  sigset_t set, before;
};

/// What the callbacks of a transfer share with its loop.
struct Transfer {
  explicit Transfer(HttpClient::OnBody onBody) : onBody(onBody) {}

  HttpClient::OnBody onBody;
  HttpHead head;
  Want want = Want::More;
  Clock::time_point lastByte = Clock::now();
  size_t headerBytes = 0;
};

/// Of all headers of one answer; a server that sends more is up to no good.
constexpr size_t kMaxHeaderBytes = 1 << 20;

} // namespace

static size_t onHeaderLine(char *bytes, size_t size, size_t count, void *data) {
  auto &transfer = *static_cast<Transfer *>(data);
  transfer.lastByte = Clock::now();
  StringRef line(bytes, size * count);
  transfer.headerBytes += line.size();
  if (transfer.headerBytes > kMaxHeaderBytes)
    return 0;
  if (line.starts_with("HTTP/")) {
    // The last answer counts: before it there may be a proxy's, or a 1xx.
    transfer.head = {};
    StringRef status = line.split(' ').second.take_front(3);
    if (status.getAsInteger(10, transfer.head.status))
      transfer.head.status = 0;
  }
  auto [name, value] = line.split(':');
  value = value.trim();
  if (name.equals_insensitive("content-type"))
    transfer.head.contentType = value.lower();
  else if (name.equals_insensitive("location"))
    transfer.head.location = value.str();
  else if (name.equals_insensitive("retry-after"))
    transfer.head.retryAfter = value.str();
  return line.size();
}

static size_t onBodyBytes(char *bytes, size_t size, size_t count, void *data) {
  auto &transfer = *static_cast<Transfer *>(data);
  transfer.lastByte = Clock::now();
  size_t length = size * count;
  if (transfer.want == Want::More)
    transfer.want = transfer.onBody(transfer.head, StringRef(bytes, length));
  return transfer.want == Want::Nothing ? 0 : length;
}

struct HttpClient::Connections {
  CURLM *multi = curl_multi_init();
  CURL *easy = curl_easy_init();

  Connections() = default;
  Connections(const Connections &) = delete;
  ~Connections() {
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
  }
};

HttpClient::HttpClient() { initialize(); }
HttpClient::~HttpClient() = default;

std::unique_ptr<HttpClient::Connections> HttpClient::take() {
  std::lock_guard<std::mutex> lock(mutex);
  if (idle.empty())
    return std::make_unique<Connections>();
  std::unique_ptr<Connections> connections = std::move(idle.back());
  idle.pop_back();
  return connections;
}

/// False for what will be the same at the next attempt.
static bool mayPass(CURLcode code) {
  switch (code) {
  case CURLE_UNSUPPORTED_PROTOCOL:
  case CURLE_URL_MALFORMAT:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_ENGINE_NOTFOUND:
  case CURLE_OUT_OF_MEMORY:
  case CURLE_FAILED_INIT:
  case CURLE_BAD_FUNCTION_ARGUMENT:
  case CURLE_UNKNOWN_OPTION:
  case CURLE_NOT_BUILT_IN:
    return false;
  default:
    return true;
  }
}

static void configure(CURL *easy, const HttpRequest &request, curl_slist *headers,
                      Transfer &transfer, char *error) {
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_POST, 1L);
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  // The key is for the server, not for a proxy on the way.
  curl_easy_setopt(easy, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  // A name that is being looked up does not hold up the end.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(request.stallTimeout * 1000) + 1);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeaderLine);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBodyBytes);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
  if (!request.caFile.empty())
    curl_easy_setopt(easy, CURLOPT_CAINFO, request.caFile.c_str());
  if (!request.useProxy)
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
}

/// Runs until the transfer is over; the code is libcurl's if it has ended by itself.
static HttpResult::End run(CURLM *multi, const HttpRequest &request, Transfer &transfer,
                           const StopToken &stop, CURLcode &code) {
  using End = HttpResult::End;
  auto secondsSince = [](Clock::time_point then) {
    return std::chrono::duration<double>(Clock::now() - then).count();
  };
  std::optional<Clock::time_point> complete;
  while (true) {
    int running = 0;
    if (curl_multi_perform(multi, &running) != CURLM_OK) {
      code = CURLE_FAILED_INIT;
      return End::Failed;
    }
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(multi, &left))
      if (message->msg == CURLMSG_DONE) {
        code = message->data.result;
        return transfer.want != Want::More || code == CURLE_OK ? End::Complete : End::Failed;
      }
    if (transfer.want == Want::End) {
      complete = complete.value_or(Clock::now());
      if (secondsSince(*complete) > kEndTime)
        return End::Complete;
    }
    if (stop.isStopped())
      return End::Stopped;
    if (request.deadline.isOver())
      return End::Late;
    if (secondsSince(transfer.lastByte) > request.stallTimeout)
      return End::Stalled;
    curl_multi_poll(multi, nullptr, 0, kPollTime, nullptr);
  }
}

HttpResult HttpClient::post(const HttpRequest &request, OnBody onBody, const StopToken &stop) {
  HttpResult result;
  std::unique_ptr<Connections> connections = take();
  curl_slist *headers = nullptr;
  for (const std::string &header : request.headers)
    headers = curl_slist_append(headers, header.c_str());
  llvm::scope_exit freeHeaders([&] { curl_slist_free_all(headers); });
  if (!connections->multi || !connections->easy) {
    result.error = "libcurl can't start";
    result.retry = false;
    return result;
  }

  NoSigPipe noSigPipe;
  char error[CURL_ERROR_SIZE] = "";
  Transfer transfer(onBody);
  CURLcode code = CURLE_OK;
  configure(connections->easy, request, headers, transfer, error);
  curl_multi_add_handle(connections->multi, connections->easy);
  result.end = run(connections->multi, request, transfer, stop, code);
  curl_multi_remove_handle(connections->multi, connections->easy);
  curl_easy_reset(connections->easy);
  result.head = std::move(transfer.head);
  if (result.end == HttpResult::End::Failed) {
    result.error = *error ? error : curl_easy_strerror(code);
    result.retry = mayPass(code);
    if (code == CURLE_OPERATION_TIMEDOUT)
      result.end = HttpResult::End::Stalled;
  }
  std::lock_guard<std::mutex> lock(mutex);
  idle.push_back(std::move(connections));
  return result;
}
