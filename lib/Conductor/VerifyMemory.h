//===- VerifyMemory.h - Which bytes accesses of a program touch -*- C++ -*-===//
//
// The checker's own proof that two accesses of a wave are apart, by running the original
// program once on numbers that are known in every lane, and on symbols for scalars that
// nobody knows. What it can tell apart and what not is said in Analysis/AddressForms.h and
// MemoryAlias.h; it shares no code with those. Registers are followed in program order, as
// the hardware executes it; a loop body is run again until what it carries comes round.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_VERIFYMEMORY_H
#define WAVEASM_CONDUCTOR_VERIFYMEMORY_H

#include "VerifyDetail.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "llvm/ADT/StringMap.h"
#include <map>

namespace waveasm::verify {

/// Numbers of all lanes that are kept once; one number if all lanes have it.
class LanePool {
public:
  using Id = unsigned;
  explicit LanePool(unsigned numLanes) : numLanes(numLanes) {}
  unsigned getNumLanes() const { return numLanes; }
  uint32_t get(Id id, unsigned lane) const {
    return lists[id].size() == 1 ? lists[id][0] : lists[id][lane];
  }
  bool isSingle(Id id) const { return lists[id].size() == 1; }
  bool isSameInWaves(Id id) const;
  Id add(std::vector<uint32_t> list);
  Id splat(uint32_t value) { return add({value}); }

private:
  unsigned numLanes;
  std::vector<std::vector<uint32_t>> lists;
  llvm::StringMap<Id> ids;
};

/// A 32-bit register: a sum of scalars that nobody knows and a number per lane, or bits.
struct Word {
  bool isSum = false;
  std::map<unsigned, uint32_t> scalars; ///< factors by scalar
  LanePool::Id lanes = 0;               ///< of a sum
  LanePool::Id bits = 0, known = 0;     ///< bits of the value where `known` has a 1
  bool operator==(const Word &o) const {
    return isSum && o.isSum && scalars == o.scalars && lanes == o.lanes;
  }
};

/// Arithmetic on words.
class WordMath {
public:
  explicit WordMath(unsigned numLanes);
  Word number(uint32_t value) { return numbers(pool.splat(value)); }
  Word numbers(LanePool::Id lanes) { return {true, {}, lanes, lanes, allOnes}; }
  Word bits(LanePool::Id value, LanePool::Id known);
  Word add(const Word &a, const Word &b, uint32_t factor = 1);
  Word apply(IntOp op, llvm::ArrayRef<Word> sources);
  Word firstLane(Word word);
  bool isSameInWaves(const Word &word) const {
    return word.isSum && pool.isSameInWaves(word.lanes);
  }
  uint32_t getPossibleBits(const Word &word) const;
  LanePool pool;

private:
  template <typename Function> LanePool::Id map(Function function, bool single);
  std::optional<uint32_t> getNumber(const Word &word) const;
  Word applyKnown(IntOp op, llvm::ArrayRef<Word> sources);
  Word applyBits(IntOp op, llvm::ArrayRef<Word> sources);
  Word applySum(IntOp op, llvm::ArrayRef<Word> sources);

  LanePool::Id allOnes, zero;
};

/// One access; equal `bytes` are equal bytes.
struct MemoryTouch {
  unsigned space; ///< 0 global, 1 LDS, 2 scalar
  bool reads, writes;
  unsigned bytes; ///< of the MemoryMap
  bool operator==(const MemoryTouch &o) const {
    return space == o.space && reads == o.reads && writes == o.writes && bytes == o.bytes;
  }
};

class MemoryMap {
public:
  static constexpr unsigned kAnywhere = 0;
  using Touches = llvm::SmallVector<MemoryTouch, 1>;

  explicit MemoryMap(ProgramOp program);

  /// What `op`, with its contents, touches each time that its block runs: in one trip of
  /// those that differ of each loop around.
  llvm::ArrayRef<Touches> getRuns(mlir::Operation *op) const;
  /// Bytes with different bases may be the same memory.
  unsigned getBase(unsigned bytes) const { return regions[bytes].base; }
  /// False if some of `bytes` may not be touched.
  bool isExact(unsigned bytes) const { return !regions[bytes].isCut; }
  /// All that share a byte with `bytes` and its base, itself included.
  llvm::ArrayRef<unsigned> getMeeting(unsigned bytes) const { return meeting[bytes]; }

private:
  using State = llvm::DenseMap<unsigned, Word>; ///< by Resource
  using Values = std::vector<Word>;
  struct Region {
    unsigned base = 0;
    bool isCut = false; ///< known modulo 2^16
    std::vector<std::vector<std::pair<uint64_t, uint64_t>>> waves;
  };
  enum class Carried : uint8_t { Value, Lanes, Nothing };

  // VerifyWalk.cpp
  void assumeAnywhere();
  void runBlock(mlir::Block &block, State &state, Touches &touches);
  void runOp(mlir::Operation *op, State &state, Touches &touches);
  void runIf(IfOp ifOp, State &state, Touches &touches);
  void computeResults(mlir::Operation *op, State &state);
  Word compute(mlir::Operation *op, mlir::Value result, unsigned word, const State &state);
  Word read(mlir::Value value, unsigned word, const State &state);
  Word readRegister(RegClass file, int64_t index, const State &state);
  Word scalar(const void *owner, unsigned index, mlir::Block *block);
  Word orScalar(Word word, bool isUniform, mlir::Value value, unsigned index);
  void setValue(mlir::Value value, unsigned index, const Word &word);
  /// What is written inside of `op` is new, at the head of a loop or behind the op.
  enum class Side : unsigned { Head, Behind };
  void forget(mlir::Operation *op, mlir::Block *block, Side side, State &state);
  const llvm::DenseSet<unsigned> &getWritten(mlir::Operation *op);

  // VerifyLoop.cpp
  void runLoop(LoopOp loop, State &state, Touches &touches);
  std::vector<Carried> followCarried(LoopOp loop, const State &head, const Values &init,
                                     std::vector<Values> &trips);
  Values runTrip(LoopOp loop, const Values &args, State state, Touches &touches);
  bool checkCarried(LoopOp loop, llvm::ArrayRef<Values> args, llvm::ArrayRef<Values> yielded,
                    std::vector<Carried> &carried);
  Values chooseArgs(LoopOp loop, llvm::ArrayRef<Carried> carried, const Values &known);
  void setResults(LoopOp loop, llvm::ArrayRef<Carried> carried, llvm::ArrayRef<Values> trips);
  bool variesIn(mlir::Operation *loop, const Word &word) const;

  // VerifyBytes.cpp
  void addTouches(mlir::Operation *op, const InstrInfo &info, const State &state, Touches &touches);
  unsigned getLDSBytes(mlir::Operation *op, const InstrInfo &info, const State &state);
  unsigned getDMABytes(mlir::Operation *op, const InstrInfo &info, const State &state);
  unsigned getGlobalBytes(mlir::Operation *op, const InstrInfo &info, const State &state);
  unsigned addRegion(llvm::ArrayRef<Word> base, const Word &address,
                     llvm::ArrayRef<std::pair<int64_t, int64_t>> parts, bool isCut, unsigned lanes);
  void findMeeting();
  bool meet(const Region &a, const Region &b) const;

  ProgramOp program;
  llvm::StringRef chip;
  WordMath math;
  bool isStructured = true, mayGainLanes = false, recording = true;
  unsigned depth = 0; ///< loops around
  Word workitemIds;
  llvm::SmallVector<mlir::Operation *, 3> prologue;
  llvm::DenseMap<std::pair<mlir::Value, unsigned>, Word> values;
  std::map<std::pair<const void *, unsigned>, unsigned> scalars;
  std::vector<mlir::Block *> scalarBlocks;
  llvm::DenseMap<mlir::Operation *, llvm::DenseSet<unsigned>> written;
  llvm::DenseMap<mlir::Operation *, std::vector<Touches>> runs;
  std::vector<Region> regions = {Region()};
  std::map<std::vector<uint64_t>, unsigned> regionIds, baseIds;
  std::vector<std::vector<unsigned>> meeting;
};

} // namespace waveasm::verify

#endif // WAVEASM_CONDUCTOR_VERIFYMEMORY_H
