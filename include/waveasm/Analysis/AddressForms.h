//===- AddressForms.h - Values as symbols plus lane numbers -----*- C++ -*-===//
//
// What is known of 32-bit values of a program in scheduling form, for telling addresses
// apart. A form is, modulo 2^32,
//
//   factor * symbol + ... + number[lane]
//
// A symbol is a number that nobody knows and that is the same in all lanes of a wave:
// an SGPR, or what VALU instructions compute from nothing else. The numbers are known in
// every lane of every wave (LaneValues). Values for which no such sum is known have known
// bits at most. Equal forms are equal values of one wave.
//
// Values of a loop body are those of one trip. Registers that come round again after some
// trips have a form for each: a context says which trip (counted modulo the period) of
// each loop around is meant. Two forms are comparable in one context.
//
// Rules, which the checker of schedules (Conductor/VerifyAddress.cpp) has too:
//   sums, differences, products with a known number, shifts left by one; or and xor whose
//   bits do not meet are sums; bitwise operations and shifts of known bits; all else that
//   IntOp names of known numbers only; first lanes; moves; tuples; work-item ids.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_ADDRESSFORMS_H
#define WAVEASM_ANALYSIS_ADDRESSFORMS_H

#include "waveasm/Analysis/RegisterVersions.h"
#include "waveasm/Analysis/ValueCache.h"
#include <map>

namespace waveasm {

/// A value as the sum of symbols and a number per lane, or its known bits.
struct AddressForm {
  struct Term {
    unsigned symbol;
    uint32_t factor; ///< not 0
    bool operator==(const Term &o) const { return symbol == o.symbol && factor == o.factor; }
  };
  bool isSum = false;                              ///< `terms` and `numbers` are the value
  llvm::SmallVector<Term, 2> terms;                ///< by symbol
  LaneValues::Id numbers = LaneValues::kDivergent; ///< exact in each lane
  LaneValues::Id bits = LaneValues::kDivergent;    ///< known bits of the whole value
  bool sameSum(const AddressForm &o) const {
    return isSum && o.isSum && terms == o.terms && numbers == o.numbers;
  }
};

class AddressForms {
public:
  using Context = unsigned; ///< 0: outside of all loops
  explicit AddressForms(ProgramOp program);

  /// Where the contents of `block` run: one context for each combination of trips.
  llvm::ArrayRef<Context> getContexts(mlir::Block *block);
  /// The contexts of a loop body within `context` of the loop.
  llvm::ArrayRef<Context> getTrips(LoopOp loop, Context context);

  /// Word `word` of an operand of `user`.
  AddressForm getOperand(mlir::Operation *user, mlir::Value value, unsigned word, Context context);
  AddressForm getM0(mlir::Operation *user, Context context);

  const LaneValues &getValues() const { return values; }
  AddressForm constant(uint32_t value);
  AddressForm add(const AddressForm &a, const AddressForm &b, uint32_t factor = 1);
  /// The bits that may be 1 in any lane.
  uint32_t getPossibleBits(const AddressForm &form) const;
  bool isStructured() const { return versions.isStructured(); }

private:
  using Key = std::pair<std::pair<const void *, unsigned>, Context>;
  struct Trip {
    mlir::Operation *loop = nullptr;
    Context parent = 0;
    std::vector<AddressForm> args;
  };
  /// How an argument of a loop is followed from trip to trip: its value comes round
  /// again; its lanes keep their distances; not at all.
  enum class Follow : uint8_t { Value, Lanes, No };
  struct LoopTrips {
    std::vector<Context> contexts; ///< one for each trip of a period
    std::vector<Follow> follow;    ///< by argument
  };

  void findRelevant(ProgramOp program);
  void markRelevant(mlir::Operation *op, llvm::SmallVectorImpl<mlir::Operation *> &open);
  void markValue(mlir::Operation *user, mlir::Value value,
                 llvm::SmallVectorImpl<mlir::Operation *> &open);
  void sweep(mlir::Block &block, Context context);
  std::optional<Context> getContextOf(mlir::Block *block, Context context);
  mlir::Operation *getLoop(mlir::Block *block);

  AddressForm getValue(mlir::Value value, unsigned word, Context context);
  AddressForm computeValue(mlir::Value value, unsigned word, Context context);
  AddressForm computeResult(mlir::Operation *op, mlir::Value value, unsigned word, Context context);
  AddressForm getLoopResult(LoopOp loop, unsigned number, Context context);
  AddressForm readRegister(mlir::Operation *user, unsigned unit, Context context);
  AddressForm apply(IntOp op, llvm::ArrayRef<AddressForm> sources);
  AddressForm applySum(IntOp op, llvm::ArrayRef<AddressForm> sources);
  bool areApart(const AddressForm &a, const AddressForm &b) const;
  /// The symbol of word `index` of a value or register version that `block` defines.
  AddressForm symbol(const void *owner, unsigned index, mlir::Block *block);
  /// Does each trip of `loop` have another number for one of the symbols?
  bool variesIn(LoopOp loop, const AddressForm &form);
  /// `known` if it is a sum; else a symbol with its bits if all lanes hold the same.
  AddressForm orSymbol(AddressForm known, bool uniform, mlir::Value value, unsigned word);
  static AddressForm numbers(LaneValues::Id id);
  bool isExact(LaneValues::Id id) { return getFacts(id) & 1; }
  bool isWaveUniform(const AddressForm &form) { return form.isSum && (getFacts(form.numbers) & 2); }
  uint8_t getFacts(LaneValues::Id id);

  const LoopTrips &getLoopTrips(LoopOp loop, Context context);
  LoopTrips followTrips(LoopOp loop, Context context);
  Context createTrip(LoopOp loop, Context parent, std::vector<AddressForm> args);
  std::vector<AddressForm> getYielded(LoopOp loop, Context trip);
  std::vector<AddressForm> getInit(LoopOp loop, Context context);
  unsigned findPeriods(LoopOp loop, llvm::ArrayRef<std::vector<AddressForm>> states,
                       std::vector<unsigned> &periods);
  std::vector<AddressForm> getTripArgs(LoopOp loop, llvm::ArrayRef<Follow> follow,
                                       const std::vector<AddressForm> &state);
  bool checkTrips(LoopOp loop, llvm::ArrayRef<Context> contexts, std::vector<Follow> &follow);

  ValueCache cache;
  LaneValues &values;
  RegisterVersions versions;
  LaneValues::Id workitemIds = LaneValues::kDivergent;
  int64_t workitemRegister = -1;
  llvm::DenseSet<mlir::Operation *> relevant; ///< ops that addresses depend on
  llvm::DenseSet<mlir::Value> relevantArguments;
  llvm::DenseMap<mlir::Block *, mlir::Operation *> loopOf;
  std::vector<Trip> trips = {Trip()};
  std::map<std::pair<mlir::Operation *, Context>, LoopTrips> tripsOf;
  llvm::DenseMap<mlir::Block *, std::vector<Context>> contextsOf;
  llvm::DenseMap<Key, AddressForm> memo;
  llvm::DenseMap<std::pair<const void *, unsigned>, unsigned> symbols;
  std::vector<mlir::Block *> symbolBlocks;       ///< by symbol: where it is defined; null: outside
  llvm::DenseMap<LaneValues::Id, uint8_t> facts; ///< bit 0: exact, 1: uniform in waves
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_ADDRESSFORMS_H
