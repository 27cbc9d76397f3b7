//===- RegUnits.h - Registers as numbers, and sets of them ------*- C++ -*-===//
//
// All registers of a wave in one dense index space, for analyses of the allocated form.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_REGUNITS_H
#define WAVEASM_ANALYSIS_REGUNITS_H

#include "llvm/ADT/bit.h"
#include "waveasm/Target/RawAsm.h"

namespace waveasm {

/// Registers as one dense index space: VGPRs, AGPRs, SGPRs (VCC, M0 and EXEC under their
/// operand codes), then SCC.
namespace RegUnit {
constexpr unsigned kVGPR = 0, kAGPR = 256, kSGPR = 512, kSCC = 640, kCount = 641;

/// First unit of a range, or nullopt if the range leaves its file.
inline std::optional<unsigned> get(const RegRange &range) {
  static_assert(static_cast<unsigned>(RegClass::SGPR) == 1);
  constexpr unsigned bases[] = {kVGPR, kSGPR, kAGPR}, ends[] = {kAGPR, kSCC, kSGPR}; // by class
  unsigned base = bases[static_cast<unsigned>(range.cls)];
  uint64_t limit = ends[static_cast<unsigned>(range.cls)] - base;
  auto index = static_cast<uint64_t>(range.index), size = static_cast<uint64_t>(range.size);
  if (index > limit || size > limit - index)
    return std::nullopt;
  return base + static_cast<unsigned>(index);
}
} // namespace RegUnit

/// Units from `first` on.
using UnitRange = std::pair<uint16_t, uint16_t>; ///< first, count

/// The registers of a range of units; SCC is the SGPR after the last.
inline RegRange getRegRange(UnitRange range) {
  auto [first, count] = range;
  if (first >= RegUnit::kSGPR)
    return {RegClass::SGPR, first - RegUnit::kSGPR, count};
  if (first >= RegUnit::kAGPR)
    return {RegClass::AGPR, first - RegUnit::kAGPR, count};
  return {RegClass::VGPR, first, count};
}

/// A set of register units, fast for ranges of them. Has room for at least one number more.
class UnitSet {
public:
  bool contains(unsigned unit) const { return words[unit / 64] >> unit % 64 & 1; }
  void add(unsigned unit) { words[unit / 64] |= uint64_t(1) << unit % 64; }
  void remove(unsigned unit) { words[unit / 64] &= ~(uint64_t(1) << unit % 64); }
  /// True if any of them was not in the set.
  bool add(UnitRange range) {
    uint64_t added = 0;
    forWords(range, [&](unsigned word, uint64_t mask) {
      added |= mask & ~words[word];
      words[word] |= mask;
    });
    return added;
  }
  /// The same for all of `other`.
  bool addAll(const UnitSet &other) {
    uint64_t added = 0;
    for (unsigned i = 0; i < kWords; ++i) {
      added |= other.words[i] & ~words[i];
      words[i] |= other.words[i];
    }
    return added;
  }
  void remove(UnitRange range) {
    forWords(range, [&](unsigned word, uint64_t mask) { words[word] &= ~mask; });
  }
  bool overlaps(UnitRange range) const {
    unsigned first = range.first, count = range.second;
    for (; count > 64; first += 64, count -= 64)
      if (overlapsFew(first, 64))
        return true;
    return count && overlapsFew(first, count);
  }
  void removeAll(const UnitSet &other) {
    for (unsigned i = 0; i < kWords; ++i)
      words[i] &= ~other.words[i];
  }
  /// Calls `visit` with those in `range`; it may take the one that it gets out of the set.
  template <typename Visit> void forEachIn(UnitRange range, Visit visit) const {
    forWords(range, [&](unsigned word, uint64_t mask) {
      for (uint64_t bits = words[word] & mask; bits; bits &= bits - 1)
        visit(word * 64 + llvm::countr_zero(bits));
    });
  }
  template <typename Visit> void forEach(Visit visit) const {
    forEachIn({0, kWords * 64}, visit);
  }
  void clear() { *this = UnitSet(); }
  bool operator==(const UnitSet &other) const {
    return std::equal(words, words + kWords, other.words);
  }

private:
  static constexpr unsigned kWords = RegUnit::kCount / 64 + 1;
  /// The same for 1 to 64 units: those behind them are shifted out.
  bool overlapsFew(unsigned first, unsigned count) const {
    unsigned word = first / 64, shift = first % 64;
    return (words[word] >> shift | words[word + 1] << 1 << (63 - shift)) << (64 - count);
  }
  template <typename Visit> static void forWords(UnitRange range, Visit visit) {
    unsigned first = range.first, end = first + range.second;
    if (first == end)
      return;
    unsigned word = first / 64, lastWord = (end - 1) / 64;
    uint64_t mask = ~uint64_t(0) << first % 64;
    for (; word < lastWord; ++word, mask = ~uint64_t(0)) // of most ranges all is in one word
      visit(word, mask);
    visit(word, mask & ~uint64_t(0) >> (63 - (end - 1) % 64));
  }
  uint64_t words[kWords + 1] = {}; ///< the last is empty
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_REGUNITS_H
