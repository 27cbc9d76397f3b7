//===- RegisterValues.h - Addresses and conditions of a program -*- C++ -*-===//
//
// Abstract execution of an allocated program on its physical registers, one LaneValue
// each: what copies, names and raw lines do needs no special care then. It answers what
// the LDS hand-over analysis asks: the address of each LDS access, the condition of each
// branch, and after how many iterations a loop's registers come round again.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_REGISTERVALUES_H
#define WAVEASM_ANALYSIS_REGISTERVALUES_H

#include "llvm/ADT/BitVector.h"
#include "waveasm/Analysis/LaneValues.h"
#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Target/KernelABI.h"

namespace waveasm {

class RegisterValues {
public:
  /// Runs over the ops of `flow` (its graph is not used).
  RegisterValues(ProgramOp program, const ProgramFlow &flow, const KernelABI &abi);

  const LaneValues &getValues() const { return values; }
  /// The most waves of a work-group.
  unsigned getNumWaves() const { return values.getNumLanes() / LaneValues::kWaveSize; }

  /// Iterations after which the values that rotate through a loop repeat. For
  /// ProgramFlow::connect; contexts below count copies accordingly.
  const ProgramFlow::Periods &getPeriods() const { return periods; }

  /// Address register of an LDS access (M0 for DMA), or what decides a branch (not 0:
  /// taken), of op `index` in copy `context`. Unknown where the program never gets.
  LaneValues::Id getKey(unsigned index, unsigned context) const {
    auto it = keys.find({index, context});
    return it == keys.end() ? LaneValues::kDivergent : it->second;
  }

private:
  using Id = LaneValues::Id;
  using State = std::vector<Id>;

  State getEntryState(ProgramOp program, const KernelABI &abi);
  void findRelevantOps();
  void runBlock(mlir::Block &block, State &state, unsigned context);
  void runIf(IfOp ifOp, unsigned index, State &state, unsigned context);
  void runLoop(LoopOp loop, unsigned index, State &state, unsigned context);
  unsigned findPeriod(LoopOp loop, const State &entry, unsigned context);
  void runOp(const FlowOp &op, State &state);
  void evaluate(const FlowOp &op, const State &state,
                llvm::SmallVectorImpl<std::pair<unsigned, Id>> &results);
  Id getWord(const State &state, mlir::Value operand, unsigned word);
  Id getCondition(const State &state, mlir::Value condition);
  bool joinInto(State &into, const State &from, bool uniform, bool widening);
  bool isExecFull(const State &state) const;
  void setKey(unsigned index, unsigned context, Id id) { keys[{index, context}] = id; }

  const ProgramFlow &flow;
  LaneValues values;
  Id kernargLow, kernargHigh;
  ProgramFlow::Periods periods;
  llvm::BitVector relevant; ///< ops whose results are computed
  llvm::DenseMap<std::pair<unsigned, unsigned>, Id> keys;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_REGISTERVALUES_H
