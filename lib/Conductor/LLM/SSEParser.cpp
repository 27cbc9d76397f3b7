//===- SSEParser.cpp - Server-sent events -----------------------------------===//

#include "SSEParser.h"

using namespace llvm;
using namespace waveasm;

void SSEParser::feed(StringRef bytes, OnEvent onEvent) {
  while (!bytes.empty()) {
    // A line ends with LF, CR or CRLF; of the last, LF may come with the next bytes.
    if (std::exchange(lastWasCR, false) && bytes.consume_front("\n"))
      continue;
    size_t end = bytes.find_first_of("\r\n");
    line += bytes.take_front(end);
    if (end == StringRef::npos)
      return;
    lastWasCR = bytes[end] == '\r';
    bytes = bytes.drop_front(end + 1);
    endLine(onEvent);
  }
}

void SSEParser::finish(OnEvent onEvent) {
  if (!line.empty())
    endLine(onEvent);
  endEvent(onEvent);
}

void SSEParser::endLine(OnEvent onEvent) {
  StringRef text = line;
  if (std::exchange(firstLine, false))
    text.consume_front("\xEF\xBB\xBF"); // byte order mark
  if (text.empty())
    endEvent(onEvent);
  // The name of a comment is empty; `id` and `retry` are for browsers.
  auto [name, value] = text.split(':');
  value.consume_front(" ");
  if (name == "data") {
    if (std::exchange(hasData, true))
      data += '\n';
    data += value;
  } else if (name == "event") {
    type = value.str();
  }
  line.clear();
}

void SSEParser::endEvent(OnEvent onEvent) {
  if (hasData)
    onEvent(type, data);
  type.clear();
  data.clear();
  hasData = false;
}
