//===- VerifyWord.cpp - Arithmetic on what is known of registers ----------===//

#include "VerifyMemory.h"
#include "waveasm/Dialect/IntegerMath.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

static constexpr unsigned kLanesOfWave = 64;

bool LanePool::isSameInWaves(Id id) const {
  const std::vector<uint32_t> &list = lists[id];
  for (size_t lane = 0; lane < list.size(); ++lane)
    if (list[lane] != list[lane / kLanesOfWave * kLanesOfWave])
      return false;
  return true;
}

LanePool::Id LanePool::add(std::vector<uint32_t> list) {
  if (llvm::all_equal(list))
    list.resize(1);
  StringRef key(reinterpret_cast<const char *>(list.data()), list.size() * sizeof(uint32_t));
  auto [it, added] = ids.try_emplace(key, lists.size());
  if (added)
    lists.push_back(std::move(list));
  return it->second;
}

WordMath::WordMath(unsigned numLanes) : pool(numLanes), allOnes(0), zero(pool.splat(0)) {
  // Id 0, which a default Word has for its bits, is the number 0: nothing known.
  allOnes = pool.splat(~0u);
}

// A list of `function(lane)`; of one lane if it does not depend on it.
template <typename Function> LanePool::Id WordMath::map(Function function, bool single) {
  std::vector<uint32_t> list(single ? 1 : pool.getNumLanes());
  for (unsigned lane = 0; lane < list.size(); ++lane)
    list[lane] = function(lane);
  return pool.add(std::move(list));
}

Word WordMath::bits(LanePool::Id value, LanePool::Id known) {
  if (known == allOnes)
    return numbers(value);
  Word word;
  word.bits = value;
  word.known = known;
  return word;
}

std::optional<uint32_t> WordMath::getNumber(const Word &word) const {
  if (!word.isSum || !word.scalars.empty() || !pool.isSingle(word.lanes))
    return std::nullopt;
  return pool.get(word.lanes, 0);
}

uint32_t WordMath::getPossibleBits(const Word &word) const {
  uint32_t result = 0;
  for (unsigned lane = 0; lane < pool.getNumLanes(); ++lane)
    result |= pool.get(word.bits, lane) | ~pool.get(word.known, lane);
  return result;
}

Word WordMath::add(const Word &a, const Word &b, uint32_t factor) {
  if (!a.isSum || !b.isSum)
    return {};
  Word sum = numbers(
      map([&](unsigned lane) { return pool.get(a.lanes, lane) + factor * pool.get(b.lanes, lane); },
          pool.isSingle(a.lanes) && pool.isSingle(b.lanes)));
  sum.scalars = a.scalars;
  for (auto [scalar, times] : b.scalars)
    sum.scalars[scalar] += factor * times;
  for (auto it = sum.scalars.begin(); it != sum.scalars.end();)
    it = it->second == 0 ? sum.scalars.erase(it) : std::next(it);
  if (!sum.scalars.empty())
    sum.bits = sum.known = zero;
  return sum;
}

Word WordMath::firstLane(Word word) {
  word.lanes =
      map([&](unsigned lane) { return pool.get(word.lanes, lane / kLanesOfWave * kLanesOfWave); },
          pool.isSingle(word.lanes));
  word.bits = word.scalars.empty() ? word.lanes : zero;
  word.known = word.scalars.empty() ? allOnes : zero;
  return word;
}

//===----------------------------------------------------------------------===//
// Whole numbers
//===----------------------------------------------------------------------===//

static uint32_t countBelow(uint32_t mask, unsigned lane, unsigned firstOfHalf) {
  uint32_t count = 0;
  for (unsigned bit = 0; bit < 32; ++bit)
    count += firstOfHalf + bit < lane && (mask >> bit & 1);
  return count;
}

// What the instruction computes of whole numbers, where that is modelled.
static std::optional<uint32_t> compute(IntOp op, uint32_t a, uint32_t b, uint32_t c,
                                       unsigned lane) {
  int32_t sa = static_cast<int32_t>(a), sb = static_cast<int32_t>(b);
  switch (op) {
  case IntOp::MadU24:
    return (a & 0xffffff) * (b & 0xffffff) + c;
  case IntOp::MinU:
    return std::min(a, b);
  case IntOp::MaxU:
    return std::max(a, b);
  case IntOp::MinI:
    return std::min(sa, sb);
  case IntOp::MaxI:
    return std::max(sa, sb);
  case IntOp::BfePackedU: {
    unsigned width = b >> 16 & 127;
    return (a >> (b & 31)) & (width < 32 ? (1u << width) - 1 : ~0u);
  }
  case IntOp::MbcntLo:
    return b + countBelow(a, lane % kLanesOfWave, 0);
  case IntOp::MbcntHi:
    return b + countBelow(a, lane % kLanesOfWave, 32);
  default:
    return computeInteger(op, a, b, c);
  }
}

Word WordMath::applyKnown(IntOp op, ArrayRef<Word> sources) {
  bool single = op != IntOp::MbcntLo && op != IntOp::MbcntHi;
  LanePool::Id lanes[3] = {zero, zero, zero};
  for (auto [i, source] : llvm::enumerate(sources)) {
    if (!source.isSum || !source.scalars.empty())
      return {};
    lanes[i] = source.lanes;
    single &= pool.isSingle(source.lanes);
  }
  if (!compute(op, 0, 0, 0, 0))
    return {};
  return numbers(map(
      [&](unsigned lane) {
        return *compute(op, pool.get(lanes[0], lane), pool.get(lanes[1], lane),
                        pool.get(lanes[2], lane), lane);
      },
      single));
}

//===----------------------------------------------------------------------===//
// Single bits
//===----------------------------------------------------------------------===//

namespace {
struct Bits {
  uint32_t value = 0, known = 0;
  uint32_t ones() const { return value & known; }
  uint32_t zeros() const { return ~value & known; }
};
} // namespace

static Bits fromOnesAndZeros(uint32_t ones, uint32_t zeros) { return {ones, ones | zeros}; }
static Bits negate(Bits a) { return fromOnesAndZeros(a.zeros(), a.ones()); }
static Bits both(Bits a, Bits b) {
  return fromOnesAndZeros(a.ones() & b.ones(), a.zeros() | b.zeros());
}
static Bits either(Bits a, Bits b) {
  return fromOnesAndZeros(a.ones() | b.ones(), a.zeros() & b.zeros());
}
static Bits differ(Bits a, Bits b) {
  return fromOnesAndZeros((a.ones() & b.zeros()) | (a.zeros() & b.ones()),
                          (a.ones() & b.ones()) | (a.zeros() & b.zeros()));
}

enum class Shift { Left, Right, RightSigned };
static Bits shift(Bits a, Bits amount, Shift kind) {
  if ((amount.known & 31) != 31)
    return {};
  unsigned n = amount.value & 31;
  if (kind == Shift::Left)
    return fromOnesAndZeros(a.ones() << n, (a.zeros() << n) | ~(~0u << n));
  if (kind == Shift::Right)
    return fromOnesAndZeros(a.ones() >> n, (a.zeros() >> n) | ~(~0u >> n));
  return fromOnesAndZeros(static_cast<int32_t>(a.ones()) >> n,
                          static_cast<int32_t>(a.zeros()) >> n);
}

static Bits lowBits(Bits a, unsigned count) {
  return count >= 32 ? a : both(a, Bits{(1u << count) - 1, ~0u});
}

static std::optional<Bits> computeBits(IntOp op, Bits a, Bits b, Bits c) {
  switch (op) {
  case IntOp::Not:
    return negate(a);
  case IntOp::And:
    return both(a, b);
  case IntOp::Or:
    return either(a, b);
  case IntOp::Xor:
    return differ(a, b);
  case IntOp::AndNot:
    return both(a, negate(b));
  case IntOp::OrNot:
    return either(a, negate(b));
  case IntOp::Nand:
    return negate(both(a, b));
  case IntOp::Nor:
    return negate(either(a, b));
  case IntOp::Xnor:
    return negate(differ(a, b));
  case IntOp::Shl:
    return shift(a, b, Shift::Left);
  case IntOp::Shr:
    return shift(a, b, Shift::Right);
  case IntOp::Ashr:
    return shift(a, b, Shift::RightSigned);
  case IntOp::ShlRev:
    return shift(b, a, Shift::Left);
  case IntOp::ShrRev:
    return shift(b, a, Shift::Right);
  case IntOp::AshrRev:
    return shift(b, a, Shift::RightSigned);
  case IntOp::BfeU:
    return (c.known & 31) == 31 ? lowBits(shift(a, b, Shift::Right), c.value & 31) : Bits();
  case IntOp::BfePackedU:
    return b.known == ~0u ? lowBits(shift(a, b, Shift::Right), b.value >> 16 & 127) : Bits();
  default:
    return std::nullopt;
  }
}

Word WordMath::applyBits(IntOp op, ArrayRef<Word> sources) {
  if (!computeBits(op, {}, {}, {}))
    return {};
  auto source = [&](unsigned i, unsigned lane) {
    return i < sources.size()
               ? Bits{pool.get(sources[i].bits, lane), pool.get(sources[i].known, lane)}
               : Bits{0, ~0u};
  };
  bool single = llvm::all_of(sources, [&](const Word &word) {
    return pool.isSingle(word.bits) && pool.isSingle(word.known);
  });
  auto result = [&](unsigned lane) {
    return *computeBits(op, source(0, lane), source(1, lane), source(2, lane));
  };
  LanePool::Id value = map([&](unsigned lane) { return result(lane).ones(); }, single);
  return bits(value, map([&](unsigned lane) { return result(lane).known; }, single));
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

Word WordMath::applySum(IntOp op, ArrayRef<Word> sources) {
  auto times = [&](const Word &word, std::optional<uint32_t> factor) {
    return factor ? add(numbers(zero), word, *factor) : Word();
  };
  auto powerOf = [&](const Word &word) {
    std::optional<uint32_t> number = getNumber(word);
    return number ? std::optional<uint32_t>(1u << (*number & 31)) : std::nullopt;
  };
  switch (op) {
  case IntOp::Add:
    return add(sources[0], sources[1]);
  case IntOp::Sub:
    return add(sources[0], sources[1], ~0u);
  case IntOp::SubRev:
    return add(sources[1], sources[0], ~0u);
  case IntOp::Shl:
    return times(sources[0], powerOf(sources[1]));
  case IntOp::ShlRev:
    return times(sources[1], powerOf(sources[0]));
  case IntOp::Mul: {
    std::optional<uint32_t> first = getNumber(sources[0]);
    return first ? times(sources[1], first) : times(sources[0], getNumber(sources[1]));
  }
  case IntOp::Or:
  case IntOp::Xor:
    // Without a carry, the sum is the same.
    for (unsigned lane = 0; lane < pool.getNumLanes(); ++lane) {
      uint32_t common = ~0u;
      for (const Word &word : sources)
        common &= pool.get(word.bits, lane) | ~pool.get(word.known, lane);
      if (common)
        return {};
    }
    return add(sources[0], sources[1]);
  default:
    return {};
  }
}

Word WordMath::apply(IntOp op, ArrayRef<Word> sources) {
  if (op == IntOp::Add3)
    return apply(IntOp::Add, {apply(IntOp::Add, sources.take_front(2)), sources[2]});
  if (op == IntOp::LshlAdd || op == IntOp::LshlOr)
    return apply(op == IntOp::LshlAdd ? IntOp::Add : IntOp::Or,
                 {apply(IntOp::Shl, sources.take_front(2)), sources[2]});
  if (Word known = applyKnown(op, sources); known.isSum)
    return known;
  Word sum = applySum(op, sources), single = applyBits(op, sources);
  if (!sum.isSum || single.isSum)
    return single;
  if (sum.scalars.empty())
    return sum;
  sum.bits = single.bits;
  sum.known = single.known;
  return sum;
}
