//===- Http.h - One POST over HTTP ------------------------------*- C++ -*-===//
//
// libcurl behind an interface of our own: a POST whose answer comes piece by piece, and
// which ends promptly when it is told to stop, when nothing comes, or when time is over.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_HTTP_H
#define WAVEASM_LIB_CONDUCTOR_LLM_HTTP_H

#include "waveasm/Conductor/StopToken.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace waveasm::chat {

struct Url {
  std::string scheme, host; ///< lower case; brackets around an IPv6 address
  bool hasUser = false, hasQuery = false;
  /// The host is this machine.
  bool isLoopback() const;
  bool isHttp() const { return scheme == "http"; }
};
/// nullopt if it is no http or https URL.
std::optional<Url> parseUrl(llvm::StringRef text);

struct HttpRequest {
  std::string url;
  std::vector<std::string> headers; ///< "Name: value"
  llvm::StringRef body;
  std::string caFile;      ///< PEM, or "": the system's
  bool useProxy = true;    ///< of the environment
  double stallTimeout = 0; ///< seconds without a byte
  Deadline deadline;
};

struct HttpHead {
  unsigned status = 0;
  std::string contentType, location, retryAfter;
};

struct HttpResult {
  enum class End : uint8_t {
    Complete, ///< of the answer, or as far as `OnBody` wanted
    Stopped,  ///< by the token
    Stalled,
    Late,   ///< the deadline
    Failed, ///< see `error`
  };
  End end = End::Failed;
  HttpHead head;
  std::string error;
  bool retry = true; ///< of a failure: another attempt may succeed
};

/// What a receiver of the body still wants.
enum class Want : uint8_t {
  More,
  End,    ///< only the end, so that the connection can serve again, and not for long
  Nothing ///< closes the connection
};

/// `post` may be called from several threads at once. Connections are kept for reuse.
class HttpClient {
public:
  HttpClient();
  ~HttpClient();

  using OnBody = llvm::function_ref<Want(const HttpHead &head, llvm::StringRef bytes)>;
  /// Redirects are not followed.
  HttpResult post(const HttpRequest &request, OnBody onBody, const StopToken &stop);

private:
  struct Connections; ///< those that one `post` uses at a time
  std::unique_ptr<Connections> take();

  std::mutex mutex;
  std::vector<std::unique_ptr<Connections>> idle;
};

} // namespace waveasm::chat

#endif // WAVEASM_LIB_CONDUCTOR_LLM_HTTP_H
