//===- Move.cpp - The language of moves -----------------------------------===//

#include "waveasm/Conductor/Move.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm;

std::string Move::str() const {
  switch (kind) {
  case Kind::Before:
    return "move " + op + " before " + anchor;
  case Kind::After:
    return "move " + op + " after " + anchor;
  case Kind::Swap:
    return "swap " + op + " " + anchor;
  case Kind::Keep:
    return "keep " + op;
  case Kind::Done:
    return "done";
  }
  llvm_unreachable("unknown kind of move");
}

std::optional<Move> waveasm::parseMove(StringRef command) {
  SmallVector<StringRef, 5> words;
  SplitString(command, words);
  if (words.empty())
    return std::nullopt;
  if (words[0] == "move" && words.size() == 4 && (words[2] == "before" || words[2] == "after"))
    return Move{words[2] == "before" ? Move::Kind::Before : Move::Kind::After, words[1].str(),
                words[3].str()};
  if (words[0] == "swap" && words.size() == 3)
    return Move{Move::Kind::Swap, words[1].str(), words[2].str()};
  if (words[0] == "keep" && words.size() == 2)
    return Move{Move::Kind::Keep, words[1].str(), ""};
  if (words[0] == "done" && words.size() == 1)
    return Move{};
  return std::nullopt;
}

SmallVector<std::string> waveasm::splitCommands(StringRef text) {
  SmallVector<std::string> commands;
  SmallVector<StringRef> lines, parts;
  text.split(lines, '\n');
  for (StringRef line : lines) {
    parts.clear();
    line.take_until([](char c) { return c == '#'; }).split(parts, ';');
    for (StringRef part : parts)
      if (StringRef command = part.trim(); !command.empty())
        commands.push_back(command.str());
  }
  return commands;
}

SmallVector<std::string> waveasm::extractConductorLines(StringRef irText) {
  SmallVector<std::string> commands;
  while (!irText.empty()) {
    auto [line, rest] = irText.split('\n');
    irText = rest;
    line = line.ltrim();
    if (line.consume_front("//") && (line = line.ltrim(), line.consume_front("CONDUCTOR:")))
      commands.append(splitCommands(line));
  }
  return commands;
}
