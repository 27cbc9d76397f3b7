//===- LaneValues.h - Integer values, lane by lane --------------*- C++ -*-===//
//
// What is known of a 32-bit register in every lane of a work-group: addresses and branch
// conditions are mostly functions of the work-item id and of constants, so their value
// is known in each lane of each wave. A value is a set of alternatives (any lane may
// hold any of them), each with known bits per lane.
//
// Equal values are kept once, and so is the result of each operation on them. All are
// pure functions of their arguments: one LaneValues may serve any number of analyses, of
// programs too (ValueCache.h), and its history changes no result.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LANEVALUES_H
#define WAVEASM_ANALYSIS_LANEVALUES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "waveasm/Dialect/InstrInfo.h"
#include <vector>

namespace waveasm {

/// Known bits of one register in one lane: bit i is known if bit i of `mask` is set, and
/// then equals bit i of `bits`; other bits of `bits` are 0.
struct KnownWord {
  uint32_t bits = 0, mask = 0;
  bool isExact() const { return mask == ~0u; }
  uint32_t min() const { return bits; }
  uint32_t max() const { return bits | ~mask; }
  bool operator==(const KnownWord &o) const { return bits == o.bits && mask == o.mask; }
};

class LaneValues {
public:
  /// Equal ids are equal values; different ids are different, except the unknown ones.
  /// Bit 0: not uniform.
  using Id = uint32_t;
  static constexpr Id kUniform = 0;   ///< unknown, the same in all waves
  static constexpr Id kDivergent = 1; ///< unknown
  static constexpr unsigned kWaveSize = 64;
  static constexpr unsigned kMaxAlternatives = 8;

  /// One word for all lanes, or one for each.
  using Alternative = std::vector<KnownWord>;
  struct Value {
    /// All waves hold the same where they have made the same branch decisions.
    bool uniform = false;
    std::vector<Alternative> alternatives; ///< empty: unknown
  };

  explicit LaneValues(unsigned numWaves);

  unsigned getNumLanes() const { return numLanes; }
  /// Words of all values so far: a measure of the memory in use.
  size_t getNumWords() const { return numWords; }
  const Value &get(Id id) const { return values[id >> 1]; }
  bool isUnknown(Id id) const { return get(id).alternatives.empty(); }
  static bool isUniform(Id id) { return (id & 1) == 0; }
  /// The word of `lane` in alternative `index`.
  KnownWord getWord(Id id, unsigned index, unsigned lane) const {
    const Alternative &words = get(id).alternatives[index];
    return words[words.size() == 1 ? 0 : lane];
  }
  /// The value if it is the same known number in all lanes.
  std::optional<uint32_t> getConstant(Id id) const;
  /// True if `to - from` is the same in each lane, in all of both values' alternatives.
  bool isStep(Id from, Id to, uint32_t &step) const;

  static Id unknown(bool uniform) { return uniform ? kUniform : kDivergent; }
  /// Unknown and uniform, but told apart from other values.
  Id opaque();
  Id constant(uint32_t value);
  Id perLane(Alternative words);

  Id apply(IntOp op, llvm::ArrayRef<Id> sources);
  Id firstLane(Id source);
  /// `taken` where `condition` is not 0, else `other`.
  Id select(Id condition, Id taken, Id other);
  /// Either of the two; `uniform` if all waves choose alike.
  Id join(Id a, Id b, bool uniform);
  /// Join that reaches a fixed point after a few steps.
  Id widen(Id a, Id b, bool uniform);

private:
  /// What `memo` remembers besides the operations of IntOp.
  enum MemoOp : uint32_t { kFirstLane = 0x100, kSelect, kJoin, kWiden };
  /// The operation and up to three arguments.
  using MemoKey = std::pair<uint64_t, uint64_t>;
  static MemoKey makeKey(uint32_t op, Id a, Id b = 0, Id c = 0) {
    return {static_cast<uint64_t>(op) << 32 | a, static_cast<uint64_t>(b) << 32 | c};
  }

  Id add(Value value);
  Id intern(Value value);
  Id computeFirstLane(Id source);
  Id computeSelect(Id condition, Id taken, Id other);
  Id unite(Id a, Id b, bool uniform, bool widening);
  Id computeUnion(Id a, Id b, bool uniform, unsigned limit, bool widening);

  unsigned numLanes;
  size_t numWords = 0;
  std::vector<Value> values; ///< by id without bit 0
  llvm::DenseMap<uint64_t, llvm::SmallVector<Id, 1>> byHash;
  llvm::DenseMap<uint64_t, Id> constants;
  llvm::DenseMap<MemoKey, Id> memo;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LANEVALUES_H
