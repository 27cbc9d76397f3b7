//===- ValueSteps.h - The ops that addresses and conditions need -*- C++ -*-===//
//
// Most of a kernel's instructions compute data: no LDS address, M0, EXEC mask or branch condition
// depends on them. Here a walk against the order of execution, over physical registers, finds the
// others, with everything looked up that their abstract execution (RegisterValues.h) needs: loops
// run them many times.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_VALUESTEPS_H
#define WAVEASM_ANALYSIS_VALUESTEPS_H

#include "waveasm/Analysis/LaneValues.h"
#include "waveasm/Analysis/ProgramFlow.h"

namespace waveasm {

/// M0, EXEC and VCC (the low words) as register units.
constexpr unsigned kM0Unit = RegUnit::kSGPR + kM0Index;
constexpr unsigned kExecUnit = RegUnit::kSGPR + kExecIndex;
constexpr unsigned kVCCUnit = RegUnit::kSGPR + kVCCIndex;
constexpr UnitRange kExecUnits = {kExecUnit, 2};

/// What is asked of the registers at a point of the program: EXEC always, for it says which lanes a
/// write keeps.
struct AskedUnits {
  UnitSet values;     ///< their value, lane by lane
  UnitSet uniformity; ///< whether all waves hold the same
  AskedUnits() { values.add(kExecUnits); }
  /// True if any was not asked for before.
  bool add(const AskedUnits &other) {
    bool added = values.addAll(other.values);
    return uniformity.addAll(other.uniformity) || added;
  }
  void remove(UnitRange range) {
    values.remove(range);
    values.add(kExecUnits);
    uniformity.remove(range);
  }
  bool overlap(UnitRange range) const {
    return values.overlaps(range) || uniformity.overlaps(range);
  }
  UnitSet either() const {
    UnitSet units = values;
    units.addAll(uniformity);
    return units;
  }
};

/// One word that an op reads: of a register unit, or (-1) a constant.
struct ValueSource {
  int unit;
  LaneValues::Id constant;
};

struct ValueStep {
  enum Kind : uint8_t { Plain, Forget, If, Loop };
  /// How a plain op computes what is known of its results.
  enum Compute : uint8_t { Nothing, Copy, SaveExec, FirstLane, SelectSCC, SelectVCC, Apply };
  Kind kind = Plain;
  Compute compute = Nothing;
  IntOp operation = IntOp::None;
  bool isAsked = false;     ///< something of what it writes is
  bool isDescribed = false; ///< `compute` and what belongs to it are set
  bool isPure = false;      ///< what it writes follows from what it reads
  bool isKernarg = false;   ///< scalar load: from the kernel arguments it is uniform
  bool isScalar = false;    ///< writes whatever EXEC says
  bool keyIsFlag = false;   ///< the key is whether `key` is not 0
  unsigned op = 0;          ///< index in the flow
  unsigned target = 0;      ///< first unit computed
  /// Address or condition; see RegisterValues::getKey.
  std::optional<ValueSource> key;
  llvm::SmallVector<ValueSource, 4> sources;
  /// Then and else, or the loop's body, as indices of sequences; -1: none.
  int inner[2] = {-1, -1};
  /// What is asked behind an `if` or loop, and where a loop's body begins: index of a scope.
  unsigned scope = 0;
};

class ValueSteps {
public:
  struct Scope {
    AskedUnits header, after;
  };
  using Sequence = std::vector<ValueStep>;

  /// `globalOffsets`: the lanes' offsets of vector memory operations are asked for, too. Constants
  /// are added to `values`.
  ValueSteps(ProgramOp program, const ProgramFlow &flow, LaneValues &values, bool globalOffsets);

  /// The steps of a block in order: those of the program's body, or of an `inner`.
  const Sequence &getBody() const { return sequences.front(); }
  const Sequence &getSequence(int index) const { return sequences[index]; }
  const Scope &getScope(const ValueStep &step) const { return scopes[step.scope]; }

private:
  /// An op of a sequence that may become a step.
  struct Place {
    unsigned op;       ///< index in the flow
    int step;          ///< index in `steps`, or -1: nobody has asked for what it writes
    UnitRange written; ///< the first range of that
    bool writesMore;   ///< and it has others
  };

  mlir::Value getAddress(const FlowOp &op) const;
  ValueSource getSource(mlir::Value operand, unsigned word);
  /// Of the ops of one block, [begin, end) with those nested in them.
  int addSequence(unsigned begin, unsigned end);
  /// -1 for an op that is a step only if it is asked.
  int addStep(unsigned index);
  int addPlain(unsigned index);
  void addRegions(unsigned index, ValueStep &step);
  std::optional<ValueSource> findKey(const FlowOp &op);
  void describe(ValueStep &step, const FlowOp &op);
  void describeComputation(ValueStep &step, const FlowOp &op);

  void ask(int sequence, AskedUnits &asked);
  void askPlain(Place &place, AskedUnits &asked);
  void askSources(const ValueStep &step, const FlowOp &op, AskedUnits &asked);
  void askIf(int step, AskedUnits &asked);
  void askLoop(int step, AskedUnits &asked);

  const ProgramFlow &flow;
  LaneValues &values;
  llvm::StringRef chip;
  bool globalOffsets;
  /// No op changes EXEC: each write of a vector register is one of all lanes.
  bool allLanesOn = true;
  std::vector<std::vector<Place>> places; ///< of each sequence
  std::vector<ValueStep> steps;           ///< before they are in sequences
  std::vector<Sequence> sequences;
  std::vector<Scope> scopes;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_VALUESTEPS_H
