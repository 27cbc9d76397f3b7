//===- RegisterFile.cpp - First fit over live ranges ----------------------===//

#include "RegisterFile.h"

using namespace waveasm;

RegisterFile::RegisterFile(unsigned size, Slot end)
    : taken(size), used(size, 0), full(size, 0), end(end) {
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

int64_t RegisterFile::skipBlocked(int64_t reg, int64_t end, int64_t step, uint64_t touched) const {
  const uint64_t *blocked = full.data();
  while (reg < end && (blocked[reg] & touched))
    reg += step;
  return reg;
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
    bool behind = held.empty() || held.back().end < segment.start;
    auto at = behind ? held.end() : llvm::partition_point(held, [&](LiveSegment other) {
      return other.end < segment.start;
    });
    auto last = at;
    while (last != held.end() && last->start <= segment.end) {
      segment.start = std::min(segment.start, last->start);
      segment.end = std::max(segment.end, last->end);
      ++last;
    }
    used[reg] |= getTouched(segment);
    Slot round = (Slot(1) << shift) - 1;
    full[reg] |= getBits((segment.start + round) >> shift, segment.end >> shift);
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
  // Most registers are blocked for the first words already.
  unsigned first = ranges.runs.empty() ? 0 : ranges.runs.front().word;
  uint64_t touched = ranges.runs.empty() ? 0 : ranges.runs.front().touched;
  int64_t end = limit - bundle.words + 1;
  for (int64_t base = bundle.residue % bundle.modulus;; base += bundle.modulus) {
    base = file.skipBlocked(base + first, end + first, bundle.modulus, touched) - first;
    if (base >= end)
      return -1;
    bool fits = true;
    for (unsigned i = 0; i < ranges.runs.size() && fits; ++i) {
      const WordsRange &run = ranges.runs[i];
      for (unsigned word = run.word; word < run.word + run.words && fits; ++word)
        fits = file.isFree(base + word, run.range, run.touched);
    }
    if (fits)
      return base;
  }
}

// Registers that the class cannot do without: the most that hold something in one slot.
// Fixed registers from `floor` on need not be below those that bundles get.
static int64_t getLowerBound(const RegisterFile &fixed, llvm::ArrayRef<BundleRanges> list,
                             int64_t floor) {
  std::vector<int> steps(fixed.getEnd() + 1, 0);
  auto add = [&](llvm::ArrayRef<LiveSegment> range, int words) {
    for (LiveSegment segment : range) {
      steps[segment.start] += words;
      steps[segment.end] -= words;
    }
  };
  for (const BundleRanges &ranges : list)
    for (const WordsRange &run : ranges.runs)
      add(run.range, run.words);
  for (int64_t reg = 0; reg < std::min<int64_t>(floor, fixed.size()); ++reg)
    add(fixed.getTaken(reg), 1);
  int64_t live = 0, peak = 0;
  for (int step : steps)
    peak = std::max(peak, live += step);
  return peak;
}

namespace {
/// Bundles are placed by these, smallest first.
struct Key {
  uint64_t first;
  uint32_t second;
  uint32_t index; ///< into the list
  bool operator<(const Key &other) const {
    return std::tie(first, second, index) < std::tie(other.first, other.second, other.index);
  }
};
} // namespace

static uint64_t join(uint32_t high, uint32_t low) { return uint64_t(high) << 32 | low; }

static Assignment assignInOrder(const RegisterFile &fixed, llvm::ArrayRef<Bundle> bundles,
                                llvm::ArrayRef<BundleRanges> list, llvm::ArrayRef<Key> order,
                                int64_t limit) {
  Assignment result{fixed, std::vector<int64_t>(list.size(), -1)};
  for (const Key &key : order) {
    const BundleRanges &ranges = list[key.index];
    const Bundle &bundle = bundles[ranges.bundle];
    int64_t base = findFirstFit(result.file, bundle, ranges, limit);
    if (base < 0)
      return result;
    for (const WordsRange &run : ranges.runs)
      for (unsigned word = run.word; word < run.word + run.words; ++word)
        result.file.take(base + word, run.range);
    result.bases[key.index] = base;
    result.count = std::max<int64_t>(result.count, base + bundle.words);
  }
  result.complete = true;
  return result;
}

Assignment waveasm::assignRegisters(const RegisterFile &fixed, llvm::ArrayRef<Bundle> bundles,
                                    llvm::ArrayRef<BundleRanges> list, int64_t limit,
                                    int64_t floor) {
  // What to place first: what starts first, or is widest, or longest.
  using MakeKey = Key (*)(const Bundle &);
  auto byStart = [](const Bundle &b) { return Key{join(b.start, ~b.words), 0, 0}; };
  auto byWidth = [](const Bundle &b) { return Key{join(~b.words, b.start), 0, 0}; };
  auto bySpan = [](const Bundle &b) { return Key{join(~(b.end - b.start), b.start), ~b.words, 0}; };
  int64_t enough = std::max(floor, getLowerBound(fixed, list, floor));
  std::optional<Assignment> best;
  std::vector<Key> order(list.size());
  for (MakeKey makeKey : {MakeKey(byStart), MakeKey(byWidth), MakeKey(bySpan)}) {
    for (unsigned i = 0; i < list.size(); ++i) {
      order[i] = makeKey(bundles[list[i].bundle]);
      order[i].index = i;
    }
    llvm::sort(order);
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
