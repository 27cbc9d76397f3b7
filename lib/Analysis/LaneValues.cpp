//===- LaneValues.cpp - Integer values, lane by lane ----------------------===//

#include "waveasm/Analysis/LaneValues.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
#include <array>

using namespace waveasm;

//===----------------------------------------------------------------------===//
// Known-bits arithmetic of one word
//===----------------------------------------------------------------------===//

static KnownWord exact(uint32_t value) { return {value, ~0u}; }
static KnownWord make(uint32_t bits, uint32_t mask) { return {bits & mask, mask}; }

static KnownWord notWord(KnownWord a) { return make(~a.bits, a.mask); }
static KnownWord andWord(KnownWord a, KnownWord b) {
  uint32_t zeros = (a.mask & ~a.bits) | (b.mask & ~b.bits);
  return make(a.bits & b.bits, (a.mask & b.mask) | zeros);
}
static KnownWord orWord(KnownWord a, KnownWord b) { return notWord(andWord(notWord(a), notWord(b))); }
static KnownWord xorWord(KnownWord a, KnownWord b) { return make(a.bits ^ b.bits, a.mask & b.mask); }

// A bit of the sum is known where both bits and the carry into it are; the carries lie
// between those of the smallest and of the largest operands.
static KnownWord addWord(KnownWord a, KnownWord b, uint32_t carry = 0) {
  uint32_t low = a.min() + b.min() + carry, high = a.max() + b.max() + carry;
  uint32_t carryLow = low ^ a.min() ^ b.min(), carryHigh = high ^ a.max() ^ b.max();
  // Carries grow with the operands bit by bit, so equal ones are known.
  return make(low, a.mask & b.mask & ~(carryLow ^ carryHigh));
}
static KnownWord subWord(KnownWord a, KnownWord b) { return addWord(a, notWord(b), 1); }

static KnownWord shlWord(KnownWord a, KnownWord b) {
  if ((b.mask & 31) != 31)
    return {};
  unsigned amount = b.bits & 31;
  return make(a.bits << amount, (a.mask << amount) | ((1u << amount) - 1));
}
static KnownWord shrWord(KnownWord a, KnownWord b) {
  if ((b.mask & 31) != 31)
    return {};
  unsigned amount = b.bits & 31;
  return make(a.bits >> amount, (a.mask >> amount) | ~(~0u >> amount));
}
static KnownWord ashrWord(KnownWord a, KnownWord b) {
  if ((b.mask & 31) != 31)
    return {};
  unsigned amount = b.bits & 31;
  return make(static_cast<int32_t>(a.bits) >> amount, static_cast<int32_t>(a.mask) >> amount);
}

// Known low bits multiply; a product below 2^n has its high bits known.
static KnownWord mulWord(KnownWord a, KnownWord b) {
  if (a.isExact() && b.isExact())
    return exact(a.bits * b.bits);
  unsigned low = std::min(llvm::countr_one(a.mask), llvm::countr_one(b.mask));
  uint32_t mask = low >= 32 ? ~0u : (1u << low) - 1;
  uint64_t largest = static_cast<uint64_t>(a.max()) * b.max();
  if (largest <= ~0u && largest > 0)
    mask |= ~(~0u >> llvm::countl_zero(static_cast<uint32_t>(largest)));
  uint32_t product = low >= 32 ? a.bits * b.bits : (a.bits * b.bits) & ((1u << low) - 1);
  return make(largest == 0 ? 0 : product, largest == 0 ? ~0u : mask);
}

static KnownWord bfeWord(KnownWord a, KnownWord offset, KnownWord width) {
  if ((width.mask & 31) != 31)
    return {};
  unsigned count = width.bits & 31;
  return andWord(shrWord(a, offset), exact((1u << count) - 1));
}

static KnownWord boolWord(bool value) { return exact(value); }

// Ops that need whole operands.
static KnownWord exactWord(IntOp op, uint32_t a, uint32_t b) {
  int32_t sa = static_cast<int32_t>(a), sb = static_cast<int32_t>(b);
  switch (op) {
  case IntOp::MulHiU:
    return exact(static_cast<uint64_t>(a) * b >> 32);
  case IntOp::MinU:
    return exact(std::min(a, b));
  case IntOp::MaxU:
    return exact(std::max(a, b));
  case IntOp::MinI:
    return exact(std::min(sa, sb));
  case IntOp::MaxI:
    return exact(std::max(sa, sb));
  case IntOp::CmpEq:
    return boolWord(a == b);
  case IntOp::CmpNe:
    return boolWord(a != b);
  case IntOp::CmpLtU:
    return boolWord(a < b);
  case IntOp::CmpLeU:
    return boolWord(a <= b);
  case IntOp::CmpGtU:
    return boolWord(a > b);
  case IntOp::CmpGeU:
    return boolWord(a >= b);
  case IntOp::CmpLtI:
    return boolWord(sa < sb);
  case IntOp::CmpLeI:
    return boolWord(sa <= sb);
  case IntOp::CmpGtI:
    return boolWord(sa > sb);
  case IntOp::CmpGeI:
    return boolWord(sa >= sb);
  default:
    return {};
  }
}

// Bits of `mask` below the lane, counted in the half of the wave that `high` names.
static KnownWord mbcntWord(KnownWord mask, KnownWord base, unsigned lane, bool high) {
  lane %= LaneValues::kWaveSize;
  unsigned below = high ? (lane < 32 ? 0 : lane - 32) : std::min(lane, 32u);
  uint32_t select = below >= 32 ? ~0u : (1u << below) - 1;
  if ((mask.mask & select) != select)
    return {};
  return addWord(base, exact(llvm::popcount(mask.bits & select)));
}

static KnownWord evaluate(IntOp op, KnownWord a, KnownWord b, KnownWord c, unsigned lane) {
  switch (op) {
  case IntOp::Not:
    return notWord(a);
  case IntOp::Add:
    return addWord(a, b);
  case IntOp::Sub:
    return subWord(a, b);
  case IntOp::SubRev:
    return subWord(b, a);
  case IntOp::And:
    return andWord(a, b);
  case IntOp::Or:
    return orWord(a, b);
  case IntOp::Xor:
    return xorWord(a, b);
  case IntOp::AndNot:
    return andWord(a, notWord(b));
  case IntOp::OrNot:
    return orWord(a, notWord(b));
  case IntOp::Nand:
    return notWord(andWord(a, b));
  case IntOp::Nor:
    return notWord(orWord(a, b));
  case IntOp::Xnor:
    return notWord(xorWord(a, b));
  case IntOp::Shl:
    return shlWord(a, b);
  case IntOp::Shr:
    return shrWord(a, b);
  case IntOp::Ashr:
    return ashrWord(a, b);
  case IntOp::ShlRev:
    return shlWord(b, a);
  case IntOp::ShrRev:
    return shrWord(b, a);
  case IntOp::AshrRev:
    return ashrWord(b, a);
  case IntOp::Mul:
    return mulWord(a, b);
  case IntOp::MadU24:
    return addWord(mulWord(andWord(a, exact(0xffffff)), andWord(b, exact(0xffffff))), c);
  case IntOp::LshlAdd:
    return addWord(shlWord(a, b), c);
  case IntOp::LshlOr:
    return orWord(shlWord(a, b), c);
  case IntOp::Add3:
    return addWord(addWord(a, b), c);
  case IntOp::BfeU:
    return bfeWord(a, b, c);
  case IntOp::BfePackedU: {
    if (!b.isExact())
      return {};
    unsigned offset = b.bits & 31, width = (b.bits >> 16) & 127;
    KnownWord shifted = shrWord(a, exact(offset));
    return width >= 32 ? shifted : andWord(shifted, exact((1u << width) - 1));
  }
  case IntOp::MbcntLo:
    return mbcntWord(a, b, lane, false);
  case IntOp::MbcntHi:
    return mbcntWord(a, b, lane, true);
  default:
    return a.isExact() && b.isExact() ? exactWord(op, a.bits, b.bits) : KnownWord();
  }
}

static KnownWord joinWord(KnownWord a, KnownWord b) {
  return make(a.bits, a.mask & b.mask & ~(a.bits ^ b.bits));
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

static KnownWord at(const LaneValues::Alternative &words, unsigned lane) {
  return words[words.size() == 1 ? 0 : lane];
}

// Both unknown values are the first: nothing but bit 0 of the id tells them apart.
LaneValues::LaneValues(unsigned numWaves) : numLanes(numWaves * kWaveSize), values(1) {}

LaneValues::Id LaneValues::add(Value value) {
  for (const Alternative &words : value.alternatives)
    numWords += words.size();
  Id id = static_cast<Id>(values.size()) << 1 | !value.uniform;
  values.push_back(std::move(value));
  return id;
}

LaneValues::Id LaneValues::opaque() { return add({true, {}}); }

LaneValues::Id LaneValues::constant(uint32_t value) {
  auto [it, added] = constants.try_emplace(value, 0);
  if (added)
    it->second = intern({true, {{exact(value)}}});
  return it->second;
}

LaneValues::Id LaneValues::perLane(Alternative words) { return intern({false, {std::move(words)}}); }

static bool repeatsInWaves(const LaneValues::Alternative &words) {
  for (size_t i = LaneValues::kWaveSize; i < words.size(); ++i)
    if (!(words[i] == words[i - LaneValues::kWaveSize]))
      return false;
  return true;
}

// Drops what is not known at all, shortens what is the same in all lanes, and finds the
// value if it exists.
LaneValues::Id LaneValues::intern(Value value) {
  bool allExact = true;
  for (Alternative &words : value.alternatives) {
    if (llvm::all_of(words, [](KnownWord word) { return word.mask == 0; }))
      return unknown(value.uniform);
    if (words.size() > 1 && llvm::all_of(words, [&](KnownWord word) { return word == words[0]; }))
      words.resize(1);
    allExact &= llvm::all_of(words, [](KnownWord word) { return word.isExact(); });
  }
  if (value.alternatives.size() == 1) {
    if (!repeatsInWaves(value.alternatives.front()))
      value.uniform = false;
    else if (allExact)
      value.uniform = true;
  }
  // One multiplication a word: this runs for each lane of each value.
  uint64_t hash = value.uniform;
  for (const Alternative &words : value.alternatives) {
    hash = (hash + words.size()) * 0x9e3779b97f4a7c15;
    for (KnownWord word : words)
      hash = (hash ^ (static_cast<uint64_t>(word.mask) << 32 | word.bits)) * 0xff51afd7ed558ccd;
  }
  llvm::SmallVectorImpl<Id> &bucket = byHash[(hash ^ hash >> 32) >> 2];
  for (Id id : bucket)
    if (isUniform(id) == value.uniform && get(id).alternatives == value.alternatives)
      return id;
  bucket.push_back(add(std::move(value)));
  return bucket.back();
}

std::optional<uint32_t> LaneValues::getConstant(Id id) const {
  const Value &value = get(id);
  if (value.alternatives.size() != 1 || value.alternatives[0].size() != 1 ||
      !value.alternatives[0][0].isExact())
    return std::nullopt;
  return value.alternatives[0][0].bits;
}

bool LaneValues::isStep(Id from, Id to, uint32_t &step) const {
  if (get(from).alternatives.size() != 1 || get(to).alternatives.size() != 1)
    return false;
  step = getWord(to, 0, 0).bits - getWord(from, 0, 0).bits;
  for (unsigned lane = 0; lane < numLanes; ++lane) {
    KnownWord a = getWord(from, 0, lane), b = getWord(to, 0, lane);
    if (!a.isExact() || !b.isExact() || b.bits - a.bits != step)
      return false;
    if (get(from).alternatives[0].size() == 1 && get(to).alternatives[0].size() == 1)
      break;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

LaneValues::Id LaneValues::apply(IntOp op, llvm::ArrayRef<Id> sources) {
  std::array<Id, 3> ids = {kUniform, kUniform, kUniform};
  bool uniform = true, anyKnown = false;
  for (auto [i, id] : llvm::enumerate(sources.take_front(3))) {
    ids[i] = id;
    uniform &= isUniform(id);
    anyKnown |= !isUnknown(id);
  }
  // Lane counts differ between lanes but not between waves.
  if (op == IntOp::None || !anyKnown)
    return unknown(uniform);
  MemoKey key = makeKey(static_cast<uint32_t>(op), ids[0], ids[1], ids[2]);
  if (auto it = memo.find(key); it != memo.end())
    return it->second;

  static const Alternative anything = {KnownWord()};
  const std::vector<Alternative> unknownSource = {anything}, zero = {{exact(0)}};
  const std::vector<Alternative> *lists[3] = {&zero, &zero, &zero};
  size_t combinations = 1;
  for (auto [i, id] : llvm::enumerate(sources.take_front(3))) {
    lists[i] = isUnknown(id) ? &unknownSource : &get(id).alternatives;
    combinations *= lists[i]->size();
  }
  Value result{uniform, {}};
  if (combinations > kMaxAlternatives)
    return memo[key] = unknown(uniform);
  bool byLane = op == IntOp::MbcntLo || op == IntOp::MbcntHi;
  for (const Alternative &a : *lists[0])
    for (const Alternative &b : *lists[1])
      for (const Alternative &c : *lists[2]) {
        bool single = a.size() == 1 && b.size() == 1 && c.size() == 1 && !byLane;
        Alternative words(single ? 1 : numLanes);
        for (unsigned lane = 0; lane < words.size(); ++lane)
          words[lane] = evaluate(op, at(a, lane), at(b, lane), at(c, lane), lane);
        if (!llvm::is_contained(result.alternatives, words))
          result.alternatives.push_back(std::move(words));
      }
  return memo[key] = intern(std::move(result));
}

LaneValues::Id LaneValues::firstLane(Id source) {
  if (isUnknown(source))
    return source;
  MemoKey key = makeKey(kFirstLane, source);
  if (auto it = memo.find(key); it != memo.end())
    return it->second;
  return memo[key] = computeFirstLane(source);
}

LaneValues::Id LaneValues::computeFirstLane(Id source) {
  Value result{isUniform(source), {}};
  for (const Alternative &words : get(source).alternatives) {
    Alternative first = words;
    for (unsigned lane = 0; lane < first.size(); ++lane)
      first[lane] = words[lane / kWaveSize * kWaveSize];
    result.alternatives.push_back(std::move(first));
  }
  return intern(std::move(result));
}

LaneValues::Id LaneValues::select(Id condition, Id taken, Id other) {
  if (taken == other)
    return taken;
  MemoKey key = makeKey(kSelect, condition, taken, other);
  if (auto it = memo.find(key); it != memo.end())
    return it->second;
  return memo[key] = computeSelect(condition, taken, other);
}

LaneValues::Id LaneValues::computeSelect(Id condition, Id taken, Id other) {
  const Value &flag = get(condition);
  bool uniformFlag = isUniform(condition);
  bool exactFlag = flag.alternatives.size() == 1 &&
                   llvm::all_of(flag.alternatives[0], [](KnownWord w) { return w.isExact(); });
  if (!exactFlag)
    return join(taken, other, uniformFlag);
  if (auto value = getConstant(condition))
    return *value ? taken : other;
  if (get(taken).alternatives.size() != 1 || get(other).alternatives.size() != 1)
    return join(taken, other, uniformFlag);
  Alternative words(numLanes);
  for (unsigned lane = 0; lane < numLanes; ++lane)
    words[lane] = getWord(getWord(condition, 0, lane).bits ? taken : other, 0, lane);
  return intern({uniformFlag && isUniform(taken) && isUniform(other), {std::move(words)}});
}

LaneValues::Id LaneValues::unite(Id a, Id b, bool uniform, bool widening) {
  if (a == b)
    return a;
  uniform &= isUniform(a) && isUniform(b);
  if (isUnknown(a) || isUnknown(b))
    return unknown(uniform);
  MemoKey key = makeKey(widening ? kWiden : kJoin, a, b, uniform);
  if (auto it = memo.find(key); it != memo.end())
    return it->second;
  constexpr unsigned mostWhenWidening = 2;
  return memo[key] = computeUnion(a, b, uniform, widening ? mostWhenWidening : kMaxAlternatives,
                                  widening);
}

LaneValues::Id LaneValues::computeUnion(Id a, Id b, bool uniform, unsigned limit, bool widening) {
  Value result{uniform, {}};
  for (Id id : {a, b})
    for (const Alternative &words : get(id).alternatives)
      if (!llvm::is_contained(result.alternatives, words))
        result.alternatives.push_back(words);
  if (result.alternatives.size() <= limit) {
    // The order of alternatives says nothing.
    llvm::sort(result.alternatives, [](const Alternative &x, const Alternative &y) {
      auto less = [](KnownWord p, KnownWord q) {
        return std::tie(p.bits, p.mask) < std::tie(q.bits, q.mask);
      };
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), less);
    });
    return intern(std::move(result));
  }
  size_t size = 1;
  for (const Alternative &words : result.alternatives)
    size = std::max(size, words.size());
  Alternative hull(size);
  for (unsigned lane = 0; lane < size; ++lane) {
    hull[lane] = at(result.alternatives[0], lane);
    for (const Alternative &words : result.alternatives)
      hull[lane] = joinWord(hull[lane], at(words, lane));
  }
  if (widening) {
    // A counter changes one more bit each time: keep only what is below the changes.
    uint32_t lost = 0;
    for (KnownWord word : hull)
      lost |= ~word.mask;
    uint32_t keep = lost ? (lost & -lost) - 1 : ~0u;
    for (KnownWord &word : hull)
      word = make(word.bits, word.mask & keep);
  }
  result.alternatives.assign(1, std::move(hull));
  return intern(std::move(result));
}

LaneValues::Id LaneValues::join(Id a, Id b, bool uniform) {
  return unite(a, b, uniform, false);
}

LaneValues::Id LaneValues::widen(Id a, Id b, bool uniform) {
  return unite(a, b, uniform, true);
}
