//===- HazardAnalysis.h - Wait states that a program needs -------*- C++ -*-===//
//
// Finds, over all paths, before which instructions of a program in allocated form wait
// states are missing (Target/Hazards.h). The pass inserts them; a validator can ask the
// same question and expect none.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_HAZARDANALYSIS_H
#define WAVEASM_ANALYSIS_HAZARDANALYSIS_H

#include "waveasm/Analysis/InstructionStream.h"
#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Target/Hazards.h"

namespace waveasm {

/// What the rows see of `op`, a machine instruction with physical registers.
HazardInstr getHazardInstr(mlir::Operation *op, const TargetInfo &target);

/// The same before allocation: `getRange` stands in for the registers that a value of a virtual
/// type will have.
HazardInstr getHazardInstr(mlir::Operation *op, const TargetInfo &target,
                           llvm::function_ref<RegRange(mlir::Value)> getRange);

class HazardAnalysis {
public:
  /// With `assumeInserted` the missing states count as issued from then on, so that
  /// inserting exactly them leaves no hazard; without, each hazard is reported for
  /// itself. What `flow`, if given, found of the program's ops is not looked up again; ops may
  /// have been inserted since.
  HazardAnalysis(ProgramOp program, const TargetInfo &target, bool assumeInserted,
                 const ProgramFlow *flow = nullptr);

  /// Wait states that are missing right before an instruction, on some path.
  struct Missing {
    mlir::Operation *op;       ///< the consumer
    mlir::Operation *producer; ///< of the hazard that needs most
    unsigned states;           ///< 1 to kMaxHazardStates
  };
  /// In program order.
  llvm::ArrayRef<Missing> getMissing() const { return result; }

private:
  /// An instruction that was issued before a point.
  struct Recent {
    unsigned index;    ///< into the stream
    uint8_t distance;  ///< fewest wait states since then over all paths
    bool inClause;     ///< on some path only memory instructions of its unit followed
    bool overwritten;  ///< on all paths a matrix instruction has overwritten its results
    bool operator==(const Recent &other) const {
      return index == other.index && distance == other.distance &&
             inClause == other.inClause && overwritten == other.overwritten;
    }
  };
  using State = llvm::SmallVector<Recent, 24>; ///< by index
  /// The state at a place of a block where nothing from before the block is left in it: from
  /// there on a run over the block that comes by with the same state is the same.
  struct Checkpoint {
    unsigned index = ~0u;
    State state;
  };

  /// Registers in groups, a bit each; without common bits there is no common register.
  struct Touched {
    uint64_t all = 0, written = 0;
  };

  void describe(const ProgramFlow *flow);
  void solve();
  void merge(State &into, const State &from) const;
  bool transfer(unsigned block, State state);
  bool isKnown(unsigned block, unsigned index, const State &state);
  unsigned getMissingStates(const State &state, unsigned index);
  unsigned getMissingStates(const Recent &recent, unsigned index, unsigned enough) const;
  void insertStates(State &state, unsigned states) const;
  uint64_t issue(State &state, unsigned index) const;

  const TargetInfo &target;
  InstructionStream stream;
  bool assumeInserted;
  bool monotone = false; ///< missing states only grow any more
  std::vector<HazardInstr> instrs; ///< of the stream
  std::vector<Touched> touched;    ///< by each of them
  std::vector<State> out;          ///< of each block
  std::vector<Checkpoint> checkpoints; ///< of the last run over each block
  std::vector<uint8_t> missing;    ///< before each instruction
  std::vector<unsigned> cause;     ///< the producer, where some are missing
  std::vector<Missing> result;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_HAZARDANALYSIS_H
