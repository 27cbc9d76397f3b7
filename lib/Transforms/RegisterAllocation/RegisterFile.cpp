//===- RegisterFile.cpp - First fit over live ranges ----------------------===//

#include "RegisterFile.h"
#include "CountingSort.h"

using namespace waveasm;
using llvm::ArrayRef;

//===----------------------------------------------------------------------===//
// Registers in phases
//===----------------------------------------------------------------------===//

namespace {

/// Some of the first 64 * kWords registers of a file.
template <unsigned kWords> class RegisterSet {
public:
  static constexpr unsigned kSize = 64 * kWords;

  /// Adds `count` registers from `first` on.
  void add(unsigned first, unsigned count) {
    for (unsigned end = first + count; first < end;) {
      unsigned bit = first % 64, here = std::min(end - first, 64 - bit);
      words[first / 64] |= ~uint64_t(0) >> (64 - here) << bit;
      first += here;
    }
  }
  void operator|=(RegisterSet other) {
    for (unsigned i = 0; i < kWords; ++i)
      words[i] |= other.words[i];
  }
  /// The first one from `reg` on that is not in the set; kSize if all are.
  unsigned findAbsent(unsigned reg) const {
    if (reg >= kSize)
      return kSize;
    unsigned word = reg / 64;
    uint64_t absent = ~words[word] >> (reg % 64) << (reg % 64);
    while (!absent && ++word < kWords)
      absent = ~words[word];
    return word < kWords ? 64 * word + llvm::countr_zero(absent) : kSize;
  }
  /// First registers of the tuples of which a word in [word, word + count) is in the set.
  RegisterSet getTuples(unsigned word, unsigned count) const {
    RegisterSet met = *this; // by a word of [0, known)
    for (unsigned known = 1; known < count;) {
      unsigned by = std::min(known, count - known);
      met |= met.moveDown(by);
      known += by;
    }
    return word ? met.moveDown(word) : met;
  }

private:
  RegisterSet moveDown(unsigned by) const {
    RegisterSet moved;
    unsigned skipped = by / 64, bit = by % 64;
    for (unsigned i = 0; i + skipped < kWords; ++i) {
      moved.words[i] = words[i + skipped] >> bit;
      if (bit && i + skipped + 1 < kWords)
        moved.words[i] |= words[i + skipped + 1] << (64 - bit);
    }
    return moved;
  }

  std::array<uint64_t, kWords> words = {};
};

/// Which of the first 64 * kWords registers are taken in which phase.
template <unsigned kWords> class RegisterFile {
public:
  using Set = RegisterSet<kWords>;
  explicit RegisterFile(unsigned numPhases)
      : single(numPhases), parts((numPhases + kPart - 1) / kPart) {}

  void take(unsigned reg, unsigned count, PhaseRange range) {
    Set registers;
    registers.add(reg, count);
    auto takeWhole = [&](unsigned index) {
      parts[index].any |= registers;
      parts[index].all |= registers;
    };
    visit(range, takeWhole, [&](unsigned index, unsigned begin, unsigned end) {
      parts[index].any |= registers;
      for (unsigned phase = begin; phase < end; ++phase)
        single[phase] |= registers;
    });
  }
  /// Registers that are taken in some phase of `range`.
  Set getTaken(PhaseRange range) const {
    Set taken;
    auto addWhole = [&](unsigned index) { taken |= parts[index].any; };
    visit(range, addWhole, [&](unsigned index, unsigned begin, unsigned end) {
      taken |= parts[index].all;
      for (unsigned phase = begin; phase < end; ++phase)
        taken |= single[phase];
    });
    return taken;
  }

private:
  /// Long ranges are for the most part several whole parts, each of kPart phases.
  static constexpr unsigned kPart = 16;
  struct Part {
    Set any; ///< taken in some phase
    Set all; ///< taken in all phases, where not in `single`
  };
  /// Calls `whole` for each part that is in `range`, `partial` for the phases at its ends, or
  /// if they are all in one part.
  template <typename Whole, typename Partial>
  static void visit(PhaseRange range, Whole whole, Partial partial) {
    unsigned first = range.begin / kPart, last = range.end / kPart;
    if (first == last)
      return partial(first, range.begin, range.end);
    partial(first, range.begin, (first + 1) * kPart);
    for (unsigned index = first + 1; index < last; ++index)
      whole(index);
    if (last * kPart < range.end)
      partial(last, last * kPart, range.end);
  }

  std::vector<Set> single; ///< by phase: taken, but not in all of the part
  std::vector<Part> parts;
};

} // namespace

//===----------------------------------------------------------------------===//
// Bundles of a class
//===----------------------------------------------------------------------===//

// A phase begins with the first range that begins after another has ended.
void BundleList::numberPhases(ArrayRef<LiveSegment> segments, const FixedRanges &fixed) {
  std::vector<uint64_t> ends(starts.size(), 0);
  auto add = [&](LiveSegment segment) {
    starts[segment.start / 64].slots |= uint64_t(1) << (segment.start % 64);
    ends[segment.end / 64] |= uint64_t(1) << (segment.end % 64);
  };
  for (LiveSegment segment : segments)
    add(segment);
  for (const FixedSegment &segment : fixed)
    add(segment.time);
  bool hasEnded = true;
  for (unsigned i = 0; i < starts.size(); ++i) {
    uint64_t start = starts[i].slots, begin = 0;
    for (uint64_t left = start | ends[i]; left; left &= left - 1) {
      uint64_t slot = left & -left;
      hasEnded |= (ends[i] & slot) != 0;
      if (hasEnded && (start & slot)) {
        begin |= slot;
        hasEnded = false;
      }
    }
    starts[i].before = numStarts;
    phaseBegins[i] = {begin, numPhases};
    numStarts += llvm::popcount(start);
    numPhases += llvm::popcount(begin);
  }
}

// A piece for each of `segments`.
void BundleList::addMembers(const AllocationProblem &problem, RegClass cls,
                            std::vector<LiveSegment> &segments) {
  // A modulus this large leaves one place, or none.
  constexpr int64_t most = 2 * PhysicalLiveness::kFileSize;
  ArrayRef<Bundle> bundles = problem.getBundles();
  for (unsigned index = 0; index < bundles.size(); ++index) {
    const Bundle &bundle = bundles[index];
    if (bundle.words == 0 || bundle.cls != cls)
      continue;
    unsigned first = segments.size();
    problem.forPieces(index, [&](unsigned word, unsigned words, LiveSegment range) {
      segments.push_back(range);
      pieces.push_back({{}, word, words});
    });
    int64_t residue = bundle.residue % bundle.modulus;
    members.push_back({index, first, static_cast<unsigned>(pieces.size()), /*start=*/0,
                       bundle.end - bundle.start, static_cast<uint16_t>(bundle.words),
                       static_cast<uint16_t>(std::min(bundle.modulus, most)),
                       static_cast<uint16_t>(std::min(residue, most))});
  }
}

BundleList::BundleList(const AllocationProblem &problem, RegClass cls, const FixedRanges &fixed,
                       Slot end)
    : starts(end / 64 + 1), phaseBegins(end / 64 + 1) {
  std::vector<LiveSegment> segments;
  size_t expected = problem.getBundles().size();
  segments.reserve(expected);
  pieces.reserve(expected);
  members.reserve(expected);
  addMembers(problem, cls, segments);
  numberPhases(segments, fixed);
  for (auto [piece, segment] : llvm::zip_equal(pieces, segments))
    piece.phases = getPhases(segment);
  for (Member &member : members)
    member.start = countUpTo(starts, problem.getBundles()[member.bundle].start) - 1;
}

//===----------------------------------------------------------------------===//
// Assignment
//===----------------------------------------------------------------------===//

// Registers that the class cannot do without: the most that hold something in one slot.
// Fixed registers from `floor` on need not be below those that bundles get.
static int64_t getLowerBound(const FixedRanges &fixed, const BundleList &list, int64_t floor) {
  std::vector<int> steps(list.getNumPhases() + 1, 0);
  auto add = [&](PhaseRange range, int words) {
    steps[range.begin] += words;
    steps[range.end] -= words;
  };
  for (const BundleList::Piece &piece : list.getPieces())
    add(piece.phases, piece.words);
  for (const FixedSegment &segment : fixed)
    if (segment.reg < floor)
      add(list.getPhases(segment.time), 1);
  int64_t live = 0, peak = 0;
  for (int step : steps)
    peak = std::max(peak, live += step);
  return peak;
}

template <unsigned kWords>
static int findFirstFit(const RegisterFile<kWords> &file, const BundleList::Member &member,
                        ArrayRef<BundleList::Piece> pieces, int limit) {
  RegisterSet<kWords> blocked; // first registers
  for (const BundleList::Piece &piece : pieces)
    blocked |= file.getTaken(piece.phases).getTuples(piece.word, piece.words);
  for (int base = member.residue, end = limit - member.words + 1; base < end;) {
    base = blocked.findAbsent(base);
    int past = (base - member.residue) % member.modulus;
    if (past == 0)
      return base < end ? base : -1;
    base += member.modulus - past;
  }
  return -1;
}

template <unsigned kWords>
static Assignment assignInOrder(const FixedRanges &fixed, const BundleList &list,
                                ArrayRef<unsigned> order, int limit) {
  RegisterFile<kWords> file(list.getNumPhases());
  for (const FixedSegment &segment : fixed)
    if (segment.reg < RegisterSet<kWords>::kSize)
      file.take(segment.reg, 1, list.getPhases(segment.time));
  ArrayRef<BundleList::Member> members = list.getMembers();
  Assignment result{std::vector<int>(members.size(), -1)};
  for (unsigned index : order) {
    const BundleList::Member &member = members[index];
    ArrayRef<BundleList::Piece> pieces = list.getPieces(member);
    int base = findFirstFit(file, member, pieces, limit);
    if (base < 0)
      return result;
    for (const BundleList::Piece &piece : pieces)
      file.take(base + piece.word, piece.words, piece.phases);
    result.bases[index] = base;
    result.count = std::max<int64_t>(result.count, base + member.words);
  }
  result.complete = true;
  return result;
}

// Only registers below the limit are looked at.
static Assignment assignBelow(const FixedRanges &fixed, const BundleList &list,
                              ArrayRef<unsigned> order, int64_t limit) {
  static_assert(PhysicalLiveness::kFileSize == 256);
  if (limit <= 64)
    return assignInOrder<1>(fixed, list, order, limit);
  if (limit <= 128)
    return assignInOrder<2>(fixed, list, order, limit);
  if (limit <= 192)
    return assignInOrder<3>(fixed, list, order, limit);
  return assignInOrder<4>(fixed, list, order, limit);
}

// Longest first; keeps the order of equal ones.
static void sortBySpan(std::vector<unsigned> &order, ArrayRef<BundleList::Member> members) {
  unsigned most = 0;
  for (const BundleList::Member &member : members)
    most = std::max(most, member.span);
  constexpr unsigned kDigit = 256;
  sortBy(order, kDigit, [&](unsigned i) { return (most - members[i].span) % kDigit; });
  sortBy(order, most / kDigit + 1, [&](unsigned i) { return (most - members[i].span) / kDigit; });
}

Assignment waveasm::assignRegisters(const FixedRanges &fixed, const BundleList &list,
                                    int64_t limit, int64_t floor) {
  std::optional<Assignment> best;
  std::optional<int64_t> bound;
  // True if another order may need fewer registers.
  auto tryOrder = [&](ArrayRef<unsigned> order) {
    int64_t most = best && best->complete ? best->count - 1 : limit;
    Assignment next = assignBelow(fixed, list, order, most);
    if (!best || (next.complete && (!best->complete || next.count < best->count)))
      best = std::move(next);
    if (!best->complete)
      return true;
    if (best->count > floor && !bound)
      bound = getLowerBound(fixed, list, floor);
    return best->count > std::max(floor, bound.value_or(0));
  };
  // What to place first: what starts first, or is widest, or longest; and among those what
  // comes before in this list.
  ArrayRef<BundleList::Member> members = list.getMembers();
  unsigned mostWords = 0;
  for (const BundleList::Member &member : members)
    mostWords = std::max<unsigned>(mostWords, member.words);
  auto byWords = [&](unsigned i) { return mostWords - members[i].words; };
  auto byStart = [&](unsigned i) { return members[i].start; };
  std::vector<unsigned> order = getOrderBy(members.size(), mostWords + 1, byWords);
  sortBy(order, list.getNumStarts(), byStart);
  if (!tryOrder(order))
    return *std::move(best);
  std::vector<unsigned> byWidth = order;
  sortBy(byWidth, mostWords + 1, byWords);
  if (tryOrder(byWidth)) {
    sortBySpan(order, members);
    tryOrder(order);
  }
  return *std::move(best);
}
