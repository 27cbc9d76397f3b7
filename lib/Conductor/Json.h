//===- Json.h - JSON that cannot end the process ----------------*- C++ -*-===//
//
// nlohmann/json throws, or without exceptions aborts, on what is malformed, of another type
// or not UTF-8. What comes from outside is read and written through these functions only.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_JSON_H
#define WAVEASM_CONDUCTOR_JSON_H

#include "llvm/ADT/StringRef.h"
#include <nlohmann/json.hpp>
#include <optional>

namespace waveasm {

using Json = nlohmann::ordered_json;

/// `is_discarded()` if `text` is not JSON, or nested so deep that copies of it would need too
/// much stack. Bytes that are not UTF-8, and escapes that are no character, count as U+FFFD.
Json parseJson(llvm::StringRef text);

/// Bytes that are not UTF-8 are replaced. `indent` < 0: one line.
inline std::string dumpJson(const Json &json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// The member `key`, or null if there is none or `json` is not an object.
inline const Json *findMember(const Json &json, const char *key) {
  if (!json.is_object())
    return nullptr;
  auto it = json.find(key);
  return it == json.end() ? nullptr : &*it;
}

inline std::optional<std::string> getString(const Json &json, const char *key) {
  const Json *member = findMember(json, key);
  return member && member->is_string() ? std::optional(member->get<std::string>()) : std::nullopt;
}

inline std::optional<int64_t> getInteger(const Json &json, const char *key) {
  const Json *member = findMember(json, key);
  return member && member->is_number_integer() ? std::optional(member->get<int64_t>())
                                               : std::nullopt;
}

inline std::optional<double> getNumber(const Json &json, const char *key) {
  const Json *member = findMember(json, key);
  return member && member->is_number() ? std::optional(member->get<double>()) : std::nullopt;
}

/// The strings of the array `key`; nullopt if it is no array of strings.
inline std::optional<std::vector<std::string>> getStrings(const Json &json, const char *key) {
  const Json *member = findMember(json, key);
  if (!member || !member->is_array())
    return std::nullopt;
  std::vector<std::string> strings;
  for (const Json &item : *member) {
    if (!item.is_string())
      return std::nullopt;
    strings.push_back(item.get<std::string>());
  }
  return strings;
}

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_JSON_H
