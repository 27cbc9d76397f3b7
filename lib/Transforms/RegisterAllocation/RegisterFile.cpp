//===- RegisterFile.cpp - First fit over live ranges ----------------------===//

#include "RegisterFile.h"
#include "llvm/Support/MathExtras.h"
#include <array>

using namespace waveasm;

RegisterFile::RegisterFile(unsigned size, Slot end) : taken(size), used(size, 0), full(size, 0) {
  while ((uint64_t(end) >> shift) >= 64)
    ++shift;
}

/// Bits [first, end).
static uint64_t getBits(unsigned first, unsigned end) {
  return first < end ? (~uint64_t(0) >> (64 - (end - first))) << first : 0;
}

uint64_t RegisterFile::getTouched(llvm::ArrayRef<LiveSegment> range) const {
  uint64_t touched = 0;
  for (LiveSegment segment : range)
    touched |= getBits(segment.start >> shift, ((segment.end - 1) >> shift) + 1);
  return touched;
}

bool RegisterFile::isFreeExactly(unsigned reg, llvm::ArrayRef<LiveSegment> range) const {
  const std::vector<LiveSegment> &held = taken[reg];
  if (held.empty() || range.empty() || held.back().end <= range.front().start)
    return true;
  auto at = llvm::partition_point(
      held, [&](LiveSegment segment) { return segment.end <= range.front().start; });
  for (LiveSegment segment : range) {
    while (at != held.end() && at->end <= segment.start)
      ++at;
    if (at == held.end())
      return true;
    if (at->start < segment.end)
      return false;
  }
  return true;
}

void RegisterFile::take(unsigned reg, llvm::ArrayRef<LiveSegment> range) {
  std::vector<LiveSegment> &held = taken[reg];
  for (LiveSegment segment : range) {
    auto at = llvm::partition_point(
        held, [&](LiveSegment other) { return other.end < segment.start; });
    auto last = at;
    while (last != held.end() && last->start <= segment.end) {
      segment.start = std::min(segment.start, last->start);
      segment.end = std::max(segment.end, last->end);
      ++last;
    }
    used[reg] |= getTouched(segment);
    full[reg] |= getBits(static_cast<unsigned>(llvm::divideCeil(segment.start, 1u << shift)),
                         segment.end >> shift);
    if (at == last) {
      held.insert(at, segment);
    } else {
      *at = segment;
      held.erase(at + 1, last);
    }
  }
}

static int64_t findFirstFit(const RegisterFile &file, const Bundle &bundle,
                            const BundleRanges &ranges, int64_t limit) {
  for (int64_t base = bundle.residue % bundle.modulus; base + bundle.words <= limit;
       base += bundle.modulus) {
    bool fits = true;
    for (unsigned word = 0; word < bundle.words && fits; ++word)
      fits = file.isFree(base + word, ranges.words[word], ranges.touched[word]);
    if (fits)
      return base;
  }
  return -1;
}

static Assignment assignInOrder(const RegisterFile &fixed, llvm::ArrayRef<Bundle> bundles,
                                llvm::ArrayRef<BundleRanges> list, llvm::ArrayRef<unsigned> order,
                                int64_t limit) {
  Assignment result{fixed, std::vector<int64_t>(list.size(), -1)};
  for (unsigned index : order) {
    const BundleRanges &ranges = list[index];
    const Bundle &bundle = bundles[ranges.bundle];
    int64_t base = findFirstFit(result.file, bundle, ranges, limit);
    if (base < 0)
      return result;
    for (unsigned word = 0; word < bundle.words; ++word)
      result.file.take(base + word, ranges.words[word]);
    result.bases[index] = base;
    result.count = std::max<int64_t>(result.count, base + bundle.words);
  }
  result.complete = true;
  return result;
}

// Registers that the class cannot do without: the most that hold something in one slot.
// Fixed registers from `floor` on need not be below those that bundles get.
static int64_t getLowerBound(const RegisterFile &fixed, llvm::ArrayRef<BundleRanges> list,
                             int64_t floor) {
  std::vector<int> steps;
  auto add = [&](llvm::ArrayRef<LiveSegment> range) {
    for (LiveSegment segment : range) {
      if (steps.size() <= segment.end)
        steps.resize(std::max<size_t>(segment.end + 1, 2 * steps.size()));
      ++steps[segment.start];
      --steps[segment.end];
    }
  };
  for (const BundleRanges &ranges : list)
    for (const LiveRange &word : ranges.words)
      add(word);
  for (int64_t reg = 0; reg < std::min<int64_t>(floor, fixed.size()); ++reg)
    add(fixed.getTaken(reg));
  int64_t live = 0, peak = 0;
  for (int step : steps)
    peak = std::max(peak, live += step);
  return peak;
}

Assignment waveasm::assignRegisters(const RegisterFile &fixed, llvm::ArrayRef<Bundle> bundles,
                                    llvm::ArrayRef<BundleRanges> list, int64_t limit,
                                    int64_t floor) {
  // What to place first, smallest key first: what starts first, or is widest, or longest.
  using Key = std::array<int64_t, 3>;
  using MakeKey = Key (*)(const Bundle &);
  auto byStart = [](const Bundle &b) { return Key{b.start, -int64_t(b.words)}; };
  auto byWidth = [](const Bundle &b) { return Key{-int64_t(b.words), b.start, 0}; };
  auto bySpan = [](const Bundle &b) {
    return Key{-int64_t(Slot(b.end - b.start)), b.start, -int64_t(b.words)};
  };
  int64_t enough = std::max(floor, getLowerBound(fixed, list, floor));
  std::optional<Assignment> best;
  for (MakeKey makeKey : {MakeKey(byStart), MakeKey(byWidth), MakeKey(bySpan)}) {
    std::vector<std::pair<Key, unsigned>> keys;
    for (auto [index, ranges] : llvm::enumerate(list))
      keys.emplace_back(makeKey(bundles[ranges.bundle]), index);
    llvm::sort(keys);
    std::vector<unsigned> order;
    for (const auto &[key, index] : keys)
      order.push_back(index);
    // Another order is of use if it needs fewer registers.
    int64_t most = best && best->complete ? best->count - 1 : limit;
    Assignment next = assignInOrder(fixed, bundles, list, order, most);
    if (!best || (next.complete && (!best->complete || next.count < best->count)))
      best = std::move(next);
    if (best->complete && best->count <= enough)
      break;
  }
  return *best;
}
