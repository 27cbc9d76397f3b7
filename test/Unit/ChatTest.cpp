//===- ChatTest.cpp - Streams, replies and failures of chats ----------------===//
//
// What depends on where a stream is cut is tested at every place; the lit tests of
// test/Conductor/llm drive the client over HTTP.
//
//===----------------------------------------------------------------------===//

#include "LLM/Http.h"
#include "LLM/ReplyAssembler.h"
#include "LLM/SSEParser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include <gmock/gmock.h>
#include <random>

using namespace waveasm;
using namespace waveasm::chat;
using testing::ElementsAre;
using Kind = ChatError::Kind;

namespace {

using Events = std::vector<std::pair<std::string, std::string>>;

Events parse(llvm::ArrayRef<llvm::StringRef> pieces) {
  SSEParser parser;
  Events events;
  auto add = [&](llvm::StringRef type, llvm::StringRef data) {
    events.emplace_back(type.str(), data.str());
  };
  for (llvm::StringRef piece : pieces)
    parser.feed(piece, add);
  parser.finish(add);
  return events;
}

std::vector<llvm::StringRef> getBytes(llvm::StringRef text) {
  std::vector<llvm::StringRef> bytes;
  for (size_t i = 0; i < text.size(); ++i)
    bytes.push_back(text.substr(i, 1));
  return bytes;
}

/// Expects the events of `text` whole, in two pieces wherever it is cut, in three pieces,
/// and byte by byte.
void expectEvents(llvm::StringRef text, const Events &expected) {
  EXPECT_EQ(parse({text}), expected);
  EXPECT_EQ(parse(getBytes(text)), expected);
  for (size_t i = 0; i <= text.size(); ++i)
    for (size_t j = i; j <= text.size(); ++j)
      ASSERT_EQ(parse({text.take_front(i), text.slice(i, j), text.drop_front(j)}), expected)
          << "cut at " << i << " and " << j;
}

TEST(SSEParser, lineEnds) {
  for (std::string end : {"\n", "\r\n", "\r"})
    expectEvents("data: a" + end + end + "data: b" + end + end, {{"", "a"}, {"", "b"}});
}

TEST(SSEParser, fields) {
  expectEvents("data:a\n\n", {{"", "a"}});
  expectEvents("data:  a\n\n", {{"", " a"}});
  expectEvents("data\n\n", {{"", ""}});
  expectEvents("data: a\ndata: b\n\n", {{"", "a\nb"}});
  expectEvents("event: error\ndata: a\n\ndata: b\n\n", {{"error", "a"}, {"", "b"}});
  expectEvents("id: 1\nretry: 5\nunknown: x\ndata: a:b\n\n", {{"", "a:b"}});
  expectEvents("event: nothing\n\ndata: a\n\n", {{"", "a"}});
}

TEST(SSEParser, comments) {
  expectEvents(": OPENROUTER PROCESSING\n\n:\n\ndata: a\n: b\ndata: c\n\n", {{"", "a\nc"}});
}

TEST(SSEParser, utf8) {
  expectEvents("\xEF\xBB\xBF"
               "data: wörld €𝄞\r\n\r\n",
               {{"", "wörld €𝄞"}});
}

TEST(SSEParser, endWithoutEmptyLine) {
  expectEvents("data: a\n\ndata: [DONE]", {{"", "a"}, {"", "[DONE]"}});
  expectEvents("data: a\n\n: b", {{"", "a"}});
  expectEvents("", {});
}

class Replies : public testing::Test {
protected:
  /// Of a stream with these events, fed in the pieces that `cut` gives.
  std::variant<ChatReply, Failure> assemble(llvm::ArrayRef<llvm::StringRef> pieces) {
    ReplyAssembler assembler(options, "made-up-");
    SSEParser parser;
    std::optional<Failure> failure;
    auto add = [&](llvm::StringRef type, llvm::StringRef data) {
      if (!failure)
        failure = assembler.addEvent(type, data);
    };
    for (llvm::StringRef piece : pieces)
      parser.feed(piece, add);
    parser.finish(add);
    if (failure)
      return *failure;
    return assembler.finish(/*request=*/"one two three");
  }

  ChatReply getReply(std::initializer_list<std::string> chunks) {
    std::string stream;
    for (std::string chunk : chunks) {
      std::replace(chunk.begin(), chunk.end(), '\n', ' ');
      stream += "data: " + chunk + "\n\n";
    }
    auto result = assemble({stream + "data: [DONE]\n\n"});
    if (auto *failure = std::get_if<Failure>(&result)) {
      ADD_FAILURE() << failure->message;
      return {};
    }
    return std::get<ChatReply>(result);
  }

  /// A chunk with pieces of calls.
  static std::string calls(const std::string &pieces) {
    return R"({"choices": [{"index": 0, "delta": {"tool_calls": [)" + pieces + "]}}]}";
  }

  static std::vector<std::string> print(const ChatReply &reply) {
    std::vector<std::string> lines;
    for (const ToolCall &call : reply.calls)
      lines.push_back(call.id + " " + call.name + " " + call.arguments);
    return lines;
  }

  ChatOptions options;
};

TEST_F(Replies, everySplit) {
  std::string stream =
      ": PROCESSING\r\n\r\n"
      "data: "
      "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"wör\"}}]}\r\n\r\n"
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"ld €\"}}]}\r\n\r\n"
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\","
      "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":\"}}]}}]}\r\n\r\n"
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,"
      "\"function\":{\"arguments\":\"\\\"ä\\\"}\"}}]},\"finish_reason\":\"tool_calls\"}]}\r\n\r\n"
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4}}\r\n\r\n"
      "data: [DONE]\r\n\r\n";
  auto check = [&](llvm::ArrayRef<llvm::StringRef> pieces) {
    auto result = assemble(pieces);
    auto *reply = std::get_if<ChatReply>(&result);
    return reply && reply->text == "wörld €" && reply->finishReason == "tool_calls" &&
           print(*reply) == std::vector<std::string>{"c f {\"a\":\"ä\"}"} &&
           reply->usage.promptTokens == 3 && reply->usage.completionTokens == 4 &&
           !reply->usage.estimated;
  };
  llvm::StringRef text = stream;
  for (size_t i = 0; i <= text.size(); ++i)
    ASSERT_TRUE(check({text.take_front(i), text.drop_front(i)})) << "cut at " << i;
  EXPECT_TRUE(check(getBytes(text)));
}

/// However early a stream ends, it is a failure that may pass, or the whole reply.
TEST_F(Replies, everyEnd) {
  llvm::StringRef text = "data: {\"choices\":[{\"delta\":{\"content\":\"ä\"}}]}\n\n"
                         "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                         "data: [DONE]\n\n";
  size_t complete = text.find("\n\ndata: [DONE]");
  for (size_t i = 0; i <= text.size(); ++i) {
    auto result = assemble({text.take_front(i)});
    if (auto *reply = std::get_if<ChatReply>(&result)) {
      EXPECT_GE(i, complete);
      EXPECT_EQ(reply->text, "ä");
    } else {
      EXPECT_TRUE(std::get<Failure>(result).retry) << "end at " << i;
    }
  }
}

/// Whatever a broken stream gives, it does not depend on where it is cut.
TEST_F(Replies, brokenStreams) {
  unsigned seed = std::random_device()();
  if (const char *given = std::getenv("WAVEASM_TEST_SEED"))
    seed = std::strtoul(given, nullptr, 10);
  SCOPED_TRACE("WAVEASM_TEST_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const std::string good =
      ": x\r\n\r\nevent: message\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":"
      "\"\\ud834\\udd1eä\",\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"name\":"
      "\"f\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"stop\"}]}\n\ndata: {\"usage\":{"
      "\"prompt_tokens\":3,\"cost\":0.5}}\n\ndata: [DONE]\n\n";
  const std::string bytes = "\n\r:{}[]\"\\,u0dD8\xc3\xff ae";
  auto describe = [](const std::variant<ChatReply, Failure> &result) {
    if (auto *failure = std::get_if<Failure>(&result))
      return failure->message;
    const auto &reply = std::get<ChatReply>(result);
    return reply.text + "|" + llvm::join(print(reply), ",") + "|" + reply.finishReason + "|" +
           std::to_string(reply.usage.promptTokens);
  };
  for (unsigned run = 0; run < 2000; ++run) {
    std::string stream = good;
    for (unsigned change = 0; change <= run % 4; ++change) {
      size_t at = random() % stream.size();
      if (random() % 2)
        stream[at] = bytes[random() % bytes.size()];
      else
        stream.erase(at, 1 + random() % 3);
    }
    llvm::StringRef text = stream;
    size_t cut = random() % text.size();
    std::string whole = describe(assemble({text}));
    ASSERT_EQ(describe(assemble(getBytes(text))), whole) << stream;
    ASSERT_EQ(describe(assemble({text.take_front(cut), text.drop_front(cut)})), whole) << stream;
    ASSERT_TRUE(llvm::json::isUTF8(whole)) << stream;
  }
}

TEST_F(Replies, callsByIndex) {
  ChatReply reply = getReply({
      calls(R"({"index": 0, "id": "a", "function": {"name": "f", "arguments": ""}})"),
      calls(R"({"index": 1, "id": "b", "function": {"name": "g", "arguments": ""}})"),
      calls(R"({"index": 1, "function": {"arguments": "{\"x\""}},
               {"index": 0, "function": {"arguments": "{}"}})"),
      calls(R"({"index": 1, "function": {"arguments": ":1}"}})"),
  });
  EXPECT_THAT(print(reply), ElementsAre("a f {}", "b g {\"x\":1}"));
}

TEST_F(Replies, callsWithRepeatedIdAndName) {
  std::string piece = R"({"index": 0, "id": "a", "function": {"name": "f", "arguments": "PIECE"}})";
  auto with = [&](const std::string &text) {
    return calls(std::string(piece).replace(piece.find("PIECE"), 5, text));
  };
  EXPECT_THAT(print(getReply({with("{"), with("\\\"x\\\":"), with("1}"), with("")})),
              ElementsAre("a f {\"x\":1}"));
}

TEST_F(Replies, callsThatShareAnIndex) {
  EXPECT_THAT(print(getReply({calls(
                  R"({"index": 0, "id": "a", "function": {"name": "f", "arguments": "{}"}},
                     {"index": 0, "id": "b", "function": {"name": "f", "arguments": "{}"}})")})),
              ElementsAre("a f {}", "b f {}"));
  EXPECT_THAT(print(getReply({calls(
                  R"({"index": 0, "function": {"name": "f", "arguments": "{}"}},
                     {"index": 0, "function": {"name": "f", "arguments": "{}"}})")})),
              ElementsAre("made-up-0 f {}", "made-up-1 f {}"));
}

TEST_F(Replies, callsWithoutIndex) {
  EXPECT_THAT(print(getReply({calls(R"({"id": "a", "function": {"name": "f", "arguments": "{"}})"),
                              calls(R"({"function": {"arguments": "}"}})"),
                              calls(R"({"function": {"name": "g", "arguments": {"x": 1}}})"),
                              calls(R"({"id": "a", "function": {"arguments": " "}})")})),
              ElementsAre("a f {} ", "made-up-1 g {\"x\":1}"));
}

TEST_F(Replies, namesInPieces) {
  EXPECT_THAT(print(getReply({calls(R"({"index": 0, "id": "a", "function": {"name": "eval"}})"),
                              calls(R"({"index": 0, "function": {"name": "uate"}})"),
                              calls(R"({"index": 0, "function": {"arguments": "{}"}})")})),
              ElementsAre("a evaluate {}"));
}

TEST_F(Replies, anyTypeOfAnyField) {
  // Nothing here has the type that it should have.
  std::vector<std::string> wrong = {"null",  "7",    "-1", "1e300",          "true",
                                    "\"x\"", "[[]]", "{}", "[{\"a\": null}]"};
  std::vector<std::string> places = {
      R"({"choices": @})",
      R"({"choices": [@]})",
      R"({"choices": [{"index": @}]})",
      R"({"choices": [{"delta": @, "message": @}]})",
      R"({"choices": [{"delta": {"content": @, "reasoning": @, "refusal": @}}]})",
      R"({"choices": [{"delta": {"reasoning_details": [@, {"type": @, "index": @, "text": @}]}}]})",
      R"({"choices": [{"delta": {"tool_calls": @}}]})",
      R"({"choices": [{"delta": {"tool_calls": [@, {"index": @, "id": @, "function": @}]}}]})",
      R"({"choices": [{"delta": {"tool_calls": [{"function": {"name": @, "arguments": @}}]}}]})",
      R"({"choices": [{"delta": {}, "finish_reason": @}]})",
      R"({"usage": @})",
      R"({"usage": {"prompt_tokens": @, "cost": @, "prompt_tokens_details": @}})",
      R"({"error": @})",
      R"({"error": {"code": @, "message": @, "metadata": @}})",
  };
  for (const std::string &place : places)
    for (const std::string &value : wrong) {
      std::string text = place;
      for (size_t at; (at = text.find('@')) != std::string::npos;)
        text.replace(at, 1, value);
      ReplyAssembler assembler(options, "made-up-");
      if (!assembler.addEvent("", text))
        (void)assembler.finish("");
      (void)assembler.addEvent("error", text);
      (void)ReplyAssembler(options, "made-up-").addBody(text);
    }
}

TEST_F(Replies, deepNesting) {
  std::string deep(1 << 20, '[');
  ReplyAssembler assembler(options, "made-up-");
  std::optional<Failure> failure = assembler.addEvent("", deep);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->kind, Kind::Malformed);
  std::string closed = R"({"choices": [{"delta": {"reasoning_details": )" +
                       std::string(100000, '[') + std::string(100000, ']') + "}}]}";
  EXPECT_TRUE(assembler.addEvent("", closed));
}

TEST_F(Replies, estimate) {
  ChatReply reply = getReply({R"({"choices": [{"delta": {"content": "four five"}}]})"});
  EXPECT_TRUE(reply.usage.estimated);
  EXPECT_EQ(reply.usage.promptTokens, 3u);
  EXPECT_EQ(reply.usage.completionTokens, 2u);
}

TEST(Json, halfSurrogates) {
  auto parseText = [](llvm::StringRef text) {
    Json json = parseJson(text);
    return json.is_string() ? json.get<std::string>() : std::string("no string");
  };
  EXPECT_EQ(parseText(R"("\ud834\udd1e")"), "𝄞");
  EXPECT_EQ(parseText(R"("\ud834")"), "\uFFFD");
  EXPECT_EQ(parseText(R"("\udd1e\ud834x\ud834\n")"), "\uFFFD\uFFFDx\uFFFD\n");
  EXPECT_EQ(parseText(R"("\ud834\ud834\udd1e")"), "\uFFFD𝄞");
  EXPECT_EQ(parseText(R"("\\ud834 \ud834")"), "\\ud834 \uFFFD");
  EXPECT_EQ(parseText("\"\xff\xc3\""), "\uFFFD\uFFFD");
  EXPECT_TRUE(parseJson(R"("\ud8)").is_discarded());
  EXPECT_TRUE(parseJson(R"("\)").is_discarded());
}

/// A longer conversation begins with the bytes of the shorter one.
TEST(ChatJSON, stablePrefix) {
  ChatOptions options;
  options.model = "m";
  options.temperature = 0.1;
  std::vector<ToolSpec> tools = {{"f", "does", R"({"type": "object", "b": 1, "a": 2})"}};
  std::vector<ChatMessage> messages = {{ChatMessage::Role::System, "s", {}, "", ""},
                                       {ChatMessage::Role::User, "u", {}, "", ""}};
  std::string first = llvm::cantFail(formatRequest(options, messages, tools));
  EXPECT_EQ(first, llvm::cantFail(formatRequest(options, messages, tools)));
  messages.push_back({ChatMessage::Role::Assistant, "", {{"i", "f", "{}"}}, "", ""});
  messages.push_back({ChatMessage::Role::Tool, "r", {}, "i", ""});
  std::string second = llvm::cantFail(formatRequest(options, messages, tools));
  llvm::StringRef prefix = llvm::StringRef(first).drop_back(2); // ]}
  EXPECT_TRUE(llvm::StringRef(second).starts_with(prefix)) << first << "\n" << second;
}

TEST(ChatFailure, retryAfter) {
  int64_t now = 1445412480; // Wed, 21 Oct 2015 07:28:00 GMT
  EXPECT_EQ(parseRetryAfter("120", now), 120);
  EXPECT_EQ(parseRetryAfter(" 1.5 ", now), 1.5);
  EXPECT_EQ(parseRetryAfter("Wed, 21 Oct 2015 07:29:30 GMT", now), 90);
  EXPECT_EQ(parseRetryAfter("Wednesday, 21-Oct-15 07:29:30 GMT", now), 90);
  EXPECT_EQ(parseRetryAfter("Wed Oct 21 07:29:30 2015", now), 90);
  EXPECT_EQ(parseRetryAfter("Wed, 21 Oct 2015 07:00:00 GMT", now), 0);
  EXPECT_EQ(parseRetryAfter("", now), std::nullopt);
  EXPECT_EQ(parseRetryAfter("soon", now), std::nullopt);
  EXPECT_EQ(parseRetryAfter("-5", now), std::nullopt);
}

TEST(ChatFailure, quote) {
  EXPECT_EQ(quote(" a\nb\t\x1b[1mc "), "'a b  [1mc'");
  EXPECT_EQ(quote("  "), "");
  // Cut between characters.
  for (size_t before = 190; before < 204; ++before) {
    std::string said = quote(std::string(before, 'x') + "€€€€€");
    EXPECT_EQ(said.find("\uFFFD"), std::string::npos) << said;
    EXPECT_LE(said.size(), 205u);
    EXPECT_TRUE(llvm::StringRef(said).ends_with("...'"));
  }
}

TEST(ChatFailure, redact) {
  EXPECT_EQ(redact("a secret-key b secret-key", "secret-key"), "a [key] b [key]");
  EXPECT_EQ(redact("text", ""), "text");
  EXPECT_EQ(redact("none of them", "none"), "none of them");
}

TEST(Url, loopback) {
  auto isLoopback = [](llvm::StringRef text) {
    std::optional<Url> url = parseUrl(text);
    return url && url->isLoopback();
  };
  EXPECT_TRUE(isLoopback("http://127.0.0.1:8080/v1"));
  EXPECT_TRUE(isLoopback("http://127.9.9.9/v1"));
  EXPECT_TRUE(isLoopback("http://LocalHost:1/v1"));
  EXPECT_TRUE(isLoopback("http://[::1]:1/v1"));
  EXPECT_FALSE(isLoopback("http://127.0.0.1.example.com/v1"));
  EXPECT_FALSE(isLoopback("http://127.example.com/v1"));
  EXPECT_FALSE(isLoopback("http://localhost.example.com/v1"));
  EXPECT_FALSE(isLoopback("http://128.0.0.1/v1"));
  EXPECT_FALSE(isLoopback("http://example.com/127.0.0.1"));
  EXPECT_FALSE(isLoopback("http://127.0.0.1@example.com/"));
  EXPECT_FALSE(isLoopback("file:///etc/passwd"));
}

} // namespace
