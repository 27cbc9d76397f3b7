//===- WaitOps.h - The ops that waits are about -----------------*- C++ -*-===//
//
// Most ops of a kernel compute: they issue nothing that is waited for, and nothing has loaded what
// they read since an earlier op of their block waited for it. One walk over each block finds the
// others.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_ANALYSIS_WAITOPS_H
#define WAVEASM_LIB_ANALYSIS_WAITOPS_H

#include "waveasm/Analysis/ProgramFlow.h"

namespace waveasm {

/// An op that may have to wait, or that waits of others follow from.
struct WaitOp {
  unsigned op;                   ///< index in the flow
  unsigned firstRange, endRange; ///< see WaitOps::getRanges
};

class WaitOps {
public:
  /// Stands, like a register, for whatever a line of unknown effect may have issued.
  static constexpr unsigned kAnything = RegUnit::kCount;

  explicit WaitOps(const ProgramFlow &flow);

  /// In the order of the flow's ops.
  llvm::ArrayRef<WaitOp> get() const { return ops; }
  /// Those of a block begin there, as many as it says; copies of a loop's body share theirs.
  struct Slice {
    unsigned first, count;
  };
  Slice getBlock(unsigned block) const { return blocks[block]; }
  /// What `op` waits for if it is pending, in any order. Nothing for an op of unknown effect: it
  /// waits for everything.
  llvm::ArrayRef<UnitRange> getRanges(const WaitOp &op) const {
    return llvm::ArrayRef(ranges).slice(op.firstRange, op.endRange - op.firstRange);
  }

private:
  void add(const FlowBlock &block);
  void askRegisters(const FlowOp &op);
  void ask(UnitRange range);

  const ProgramFlow &flow;
  UnitSet loaded; ///< what any op of the program may have pending
  UnitSet open;   ///< what may be pending at this point of the walk
  std::vector<WaitOp> ops;
  std::vector<UnitRange> ranges;
  std::vector<Slice> blocks;
};

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_WAITOPS_H
