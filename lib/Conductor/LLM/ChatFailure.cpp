//===- ChatFailure.cpp - What went wrong, and whether to try again ----------===//

#include "ChatFailure.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/JSON.h"
#include <curl/curl.h>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;
using Kind = ChatError::Kind;

std::string waveasm::chat::quote(StringRef text) {
  constexpr size_t kMostBytes = 200;
  text = text.trim();
  bool cut = text.size() > kMostBytes;
  text = text.take_front(kMostBytes);
  // No half of a character at the end.
  while (cut && !text.empty() && (text.back() & 0xC0) == 0x80)
    text = text.drop_back();
  if (cut && !text.empty() && (text.back() & 0x80))
    text = text.drop_back();
  std::string line = json::fixUTF8(text);
  for (char &c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f)
      c = ' ';
  if (line.empty())
    return line;
  return "'" + line + (cut ? "...'" : "'");
}

std::string waveasm::chat::redact(std::string text, StringRef key) {
  // Shorter ones are placeholders for servers that need none, and common words.
  if (key.size() < 8)
    return text;
  for (size_t at = 0; (at = text.find(key.str(), at)) != std::string::npos;)
    text.replace(at, key.size(), "[key]");
  return text;
}

std::optional<double> waveasm::chat::parseRetryAfter(StringRef header, int64_t now) {
  header = header.trim();
  double seconds;
  if (!header.empty() && isDigit(header[0]) && !header.getAsDouble(seconds))
    return seconds;
  time_t date = header.empty() ? -1 : curl_getdate(header.str().c_str(), nullptr);
  if (date == -1)
    return std::nullopt;
  return std::max<double>(0, static_cast<double>(date) - static_cast<double>(now));
}

/// What a body says, without the Json around it.
static std::string getErrorText(StringRef body) {
  Json json = parseJson(body);
  const Json *error = findMember(json, "error");
  if (!error)
    return body.str();
  if (error->is_string())
    return error->get<std::string>();
  std::string text = getText(*error, "message");
  // OpenRouter: what the provider behind it said.
  if (const Json *metadata = findMember(*error, "metadata")) {
    std::string raw = getText(*metadata, "raw");
    if (!raw.empty())
      text += (text.empty() ? "" : ": ") + raw;
  }
  return text.empty() ? dumpJson(*error) : text;
}

/// Of a status, or of the code of a reported error. `text` is not quoted yet.
static Failure classify(const ChatOptions &options, unsigned status, StringRef text) {
  std::string said = redact(text.str(), options.apiKey);
  said = quote(said);
  auto fail = [&](Kind kind, bool retry, const Twine &message) {
    return Failure{kind, (message + (said.empty() ? "" : ": ") + said).str(), retry};
  };
  std::string variable =
      options.keyVariable.empty() ? std::string("the API key") : options.keyVariable;
  if (status == 401) {
    if (options.apiKey.empty())
      return fail(Kind::Unauthorized, false,
                  "the server wants a key (401): set " + Twine(variable));
    return fail(Kind::Unauthorized, false,
                "the server does not accept the key in " + Twine(variable) + " (401)");
  }
  // OpenAI says 429 for an empty account too.
  if (status == 402 || (status == 429 && text.contains("insufficient_quota")))
    return fail(Kind::Payment, false,
                "the account of the key in " + Twine(variable) + " can't pay (" + Twine(status) +
                    ")");
  if (status == 403)
    return fail(Kind::Forbidden, false,
                "the key in " + Twine(variable) + " may not use model '" + options.model +
                    "' here (403)");
  if (status == 429)
    return fail(Kind::RateLimited, true, "the server limits the rate of requests (429)");
  if (status == 408 || status == 409 || status >= 500)
    return fail(Kind::Server, true, "the server failed (" + Twine(status) + ")");
  return fail(Kind::BadRequest, false, "the server refuses the request (" + Twine(status) + ")");
}

Failure waveasm::chat::getStatusFailure(const ChatOptions &options, unsigned status, StringRef body,
                                        StringRef location, StringRef retryAfter) {
  if (status < 400) {
    std::string place = quote(redact(location.str(), options.apiKey));
    return {Kind::Redirect,
            ("the server redirects (" + Twine(status) + ") to " +
             (place.empty() ? "nowhere" : place) +
             ", which is not followed; if you trust that place, make it the base URL")
                .str()};
  }
  std::string text = getErrorText(body);
  if (body.contains("insufficient_quota"))
    text += " (insufficient_quota)";
  Failure failure = classify(options, status, text);
  failure.retryAfter = parseRetryAfter(retryAfter, time(nullptr));
  return failure;
}

/// The HTTP status that a reported error would have had: providers put one into `code`, or a
/// word there or into `type`. Words that are not known are about the moment, mostly.
static unsigned getReportedStatus(const Json &error) {
  uint64_t code = getUnsigned(error, "code");
  if (code >= 400 && code < 600)
    return code;
  for (const char *key : {"code", "type"}) {
    unsigned status = StringSwitch<unsigned>(getText(error, key))
                          .Cases({"invalid_api_key", "authentication_error"}, 401)
                          .Cases({"insufficient_quota", "billing_error"}, 402)
                          .Case("permission_error", 403)
                          .Cases({"rate_limit_exceeded", "rate_limit_error"}, 429)
                          .Cases({"context_length_exceeded", "model_not_found",
                                  "invalid_request_error", "not_found_error"},
                                 400)
                          .Default(0);
    if (status)
      return status;
  }
  return 500;
}

std::optional<Failure> waveasm::chat::findReportedError(const ChatOptions &options,
                                                        const Json &json) {
  const Json *error = findMember(json, "error");
  if (!error || !(error->is_object() || error->is_string()))
    return std::nullopt;
  std::string text = getErrorText(dumpJson(json));
  return classify(options, getReportedStatus(*error), text);
}

Failure waveasm::chat::getErrorEventFailure(const ChatOptions &options, StringRef data) {
  if (Json json = parseJson(data); !json.is_discarded()) {
    if (std::optional<Failure> failure = findReportedError(options, json))
      return *failure;
    // The error itself, without `{"error": ...}` around it.
    Json wrapped;
    wrapped["error"] = std::move(json);
    if (std::optional<Failure> failure = findReportedError(options, wrapped))
      return *failure;
  }
  return classify(options, 500, data);
}
