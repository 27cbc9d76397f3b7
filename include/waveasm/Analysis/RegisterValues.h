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

#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Analysis/ValueSteps.h"
#include "waveasm/Target/KernelABI.h"

namespace waveasm {

/// The register of packed work-item ids at entry in each lane; unknown where the program
/// does not say how it is launched.
LaneValues::Id getWorkitemIds(ProgramOp program, LaneValues &values);

class RegisterValues {
public:
  /// Runs over the ops of `flow` (its graph is not used). `globalOffsets`: also finds the
  /// lanes' offsets of vector memory operations, which only the timing asks for.
  RegisterValues(ProgramOp program, const ProgramFlow &flow, const KernelABI &abi,
                 ValueTables &tables, bool globalOffsets = false);

  const LaneValues &getValues() const { return values; }
  /// The most waves of a work-group.
  unsigned getNumWaves() const { return values.getNumLanes() / LaneValues::kWaveSize; }

  /// Iterations after which the values that rotate through a loop repeat. For
  /// ProgramFlow::connect; contexts below count copies accordingly.
  const ProgramFlow::Periods &getPeriods() const { return periods; }

  /// Address register of an LDS access (M0 for DMA), offset register of another vector memory
  /// operation if asked for, or what decides a branch (not 0:
  /// taken), of op `index` in copy `context`. Unknown where the program never gets.
  LaneValues::Id getKey(unsigned index, unsigned context) const {
    auto it = keys.find({index, context});
    return it == keys.end() ? LaneValues::kDivergent : it->second;
  }

private:
  using Id = LaneValues::Id;
  using State = std::vector<Id>;

  State getEntryState(ProgramOp program, const KernelABI &abi);
  void run(const ValueSteps::Sequence &sequence, State &state, unsigned context);
  void runIf(const ValueStep &step, State &state, unsigned context);
  void runLoop(const ValueStep &step, State &state, unsigned context);
  unsigned findPeriod(const ValueStep &step, const State &entry, unsigned context);
  void runPlain(const ValueStep &step, State &state);
  void compute(const ValueStep &step, const State &state,
               llvm::SmallVectorImpl<std::pair<unsigned, Id>> &results);
  Id read(const State &state, ValueSource source) const {
    return source.unit < 0 ? source.constant : state[source.unit];
  }
  Id isNotZero(Id value) { return values.apply(IntOp::CmpNe, {value, zero}); }
  bool joinInto(State &into, const State &from, const UnitSet &units, bool uniform, bool widening);
  bool isExecFull(const State &state) const;
  void setKey(unsigned index, unsigned context, Id id) { keys[{index, context}] = id; }

  const ProgramFlow &flow;
  ValueTables &tables;
  LaneValues &values;
  ValueSteps steps;
  Id zero, allOnes;
  ProgramFlow::Periods periods;
  llvm::DenseMap<std::pair<unsigned, unsigned>, Id> keys;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_REGISTERVALUES_H
