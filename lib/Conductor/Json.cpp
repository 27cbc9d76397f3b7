//===- Json.cpp - JSON that cannot end the process ------------------------===//

#include "Json.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace waveasm;

/// Of arrays and objects in each other.
constexpr int kMaxDepth = 200;

/// Replaces escapes of half a UTF-16 pair, which are no character, by U+FFFD; true if there
/// were any. Servers that escape what is not UTF-8 write them.
static bool mendSurrogates(std::string &text) {
  auto getUnit = [&](size_t at) -> unsigned {
    unsigned unit = 0;
    if (StringRef(text).substr(at, 2) != "\\u" ||
        StringRef(text).substr(at + 2, 4).getAsInteger(16, unit))
      return 0;
    return unit;
  };
  bool found = false;
  for (size_t at = 0; (at = text.find('\\', at)) != std::string::npos;) {
    unsigned unit = getUnit(at), next = getUnit(at + 6);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
    } else if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
    } else {
      text.replace(at + 2, 4, "FFFD");
      at += 6;
      found = true;
    }
  }
  return found;
}

static Json parseUTF8(StringRef text) {
  // Parsing needs no stack for nesting, but copying and printing do.
  bool tooDeep = false;
  auto checkDepth = [&](int depth, Json::parse_event_t, Json &) {
    tooDeep |= depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  Json value = Json::parse(text.begin(), text.end(), checkDepth, /*allow_exceptions=*/false);
  return tooDeep ? Json(Json::value_t::discarded) : value;
}

Json waveasm::parseJson(StringRef text) {
  std::string fixed;
  if (!json::isUTF8(text)) {
    fixed = json::fixUTF8(text);
    text = fixed;
  }
  Json value = parseUTF8(text);
  if (!value.is_discarded())
    return value;
  std::string mended = text.str();
  return mendSurrogates(mended) ? parseUTF8(mended) : value;
}
