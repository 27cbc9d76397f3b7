//===- SSEParser.h - Server-sent events --------------------------*- C++ -*-===//
//
// Bytes of a `text/event-stream` in, events out. Bytes come cut at any place, inside a line
// end or a UTF-8 sequence too; events do not depend on where.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_LLM_SSEPARSER_H
#define WAVEASM_LIB_CONDUCTOR_LLM_SSEPARSER_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace waveasm {

class SSEParser {
public:
  /// The event's type ("" for none) and its data: the data lines joined by newlines.
  using OnEvent = llvm::function_ref<void(llvm::StringRef type, llvm::StringRef data)>;

  void feed(llvm::StringRef bytes, OnEvent onEvent);
  /// The stream has ended. Unlike browsers, hands out an event whose empty line is missing:
  /// some servers close right behind `data: [DONE]`.
  void finish(OnEvent onEvent);

private:
  void endLine(OnEvent onEvent);
  void endEvent(OnEvent onEvent);

  std::string line, type, data;
  bool hasData = false;
  bool lastWasCR = false;
  bool firstLine = true;
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_LLM_SSEPARSER_H
