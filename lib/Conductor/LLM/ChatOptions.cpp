//===- ChatOptions.cpp - Which server, and with which key -------------------===//

#include "ChatFailure.h"
#include "Http.h"
#include "llvm/ADT/StringExtras.h"
#include <cstdlib>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::chat;

constexpr StringLiteral kOpenRouterUrl = "https://openrouter.ai/api/v1";
constexpr StringLiteral kOpenAIUrl = "https://api.openai.com/v1";
constexpr StringLiteral kOpenRouterKey = "OPENROUTER_API_KEY";
constexpr StringLiteral kOpenAIKey = "OPENAI_API_KEY";
constexpr StringLiteral kDefaultModel = "google/gemini-2.5-flash-preview";

/// A variable's value without blanks around it, or "".
static std::string getVariable(StringRef name) {
  const char *value = std::getenv(name.str().c_str());
  return value ? StringRef(value).trim().str() : std::string();
}

std::optional<std::string> waveasm::chat::checkServer(const ChatOptions &options) {
  std::optional<Url> url = parseUrl(options.baseUrl);
  if (!url)
    return "the base URL " + quote(options.baseUrl) + " is no http or https URL";
  if (url->hasUser)
    return std::string("the base URL must not hold a user or password");
  if (url->hasQuery)
    return "the base URL " + quote(options.baseUrl) + " must end with a path";
  if (any_of(options.apiKey, [](char c) { return c <= ' ' || c == 0x7f; }))
    return "the key in " + options.keyVariable + " has blanks or control characters in it";
  if (!options.apiKey.empty() && url->isHttp() && !url->isLoopback())
    return "the key in " + options.keyVariable + " would go unencrypted to " +
           quote(options.baseUrl) + ": use https, or unset it if that server needs no key";
  return std::nullopt;
}

Expected<ChatOptions> waveasm::getChatOptions(const ChatServer &server) {
  auto fail = [](std::string message) -> Error {
    return make_error<ChatError>(ChatError::Kind::BadRequest, std::move(message));
  };
  StringRef provider = server.provider;
  if (!provider.empty() && provider != "openrouter" && provider != "openai")
    return fail("unknown provider " + quote(provider) + "; known are openrouter and openai");

  ChatOptions options;
  options.baseUrl = server.baseUrl;
  if (options.baseUrl.empty() && provider != "openrouter")
    options.baseUrl = getVariable("OPENAI_BASE_URL");
  if (options.baseUrl.empty())
    options.baseUrl = provider == "openai" ? kOpenAIUrl.str() : kOpenRouterUrl.str();
  std::optional<Url> url = parseUrl(options.baseUrl);
  bool openRouter = provider == "openrouter" || (url && url->host == "openrouter.ai");
  bool openAI = url && url->host == "api.openai.com";

  options.keyVariable = openRouter ? kOpenRouterKey.str() : kOpenAIKey.str();
  options.apiKey = getVariable(options.keyVariable);
  options.dialect = openRouter ? ChatDialect::OpenRouter
                    : openAI   ? ChatDialect::OpenAI
                               : ChatDialect::Compatible;
  options.model = server.model.empty() ? kDefaultModel.str() : server.model;
  for (StringRef variable : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"})
    if (options.caFile.empty())
      options.caFile = getVariable(variable);

  if (std::optional<std::string> problem = checkServer(options))
    return fail(*problem);
  // Other servers may need none.
  if (options.apiKey.empty() && (openRouter || openAI) && !url->isLoopback())
    return fail("no key for " + options.baseUrl + ": set " + options.keyVariable +
                ", or name another server with base-url= or OPENAI_BASE_URL");
  return options;
}
