//===- ProgramFlow.h - Control flow of an allocated program -----*- C++ -*-===//
//
// One flat graph over what the hardware executes: structured loops and ifs, labels and
// branches, raw lines. Data-flow analyses of the allocated form walk it instead of the
// regions. A loop body may stand in it several times (its period): copy c then stands
// for the iterations n with n mod period = c, so that values which rotate from one
// iteration to the next are known in each copy.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_PROGRAMFLOW_H
#define WAVEASM_ANALYSIS_PROGRAMFLOW_H

#include "llvm/ADT/DenseMap.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// Memory operations by the order in which they complete.
enum class MemEvent : uint8_t {
  None,
  VMem, ///< vmcnt; in issue order, loads, stores, atomics and LDS-DMA alike
  LDS,  ///< lgkmcnt; in issue order among themselves
  SMem, ///< lgkmcnt; out of order
};

/// What the analyses need of one op, looked up once. Ranges live as long as the ProgramFlow; raw
/// lines that emit nothing are known.
struct FlowOp : UnitAccess {
  mlir::Operation *op = nullptr;
  const InstrInfo *info = nullptr;
  unsigned end = 0; ///< one past the index of the last one nested in it, or its own
  MemEvent event = MemEvent::None;
  uint8_t increment = 0;           ///< of the event's counter
  uint8_t memReads = 0, memWrites = 0; ///< MemSpace
  bool isBarrier = false, isEnd = false;
  std::optional<WaitCounts> wait;  ///< an explicit wait
};

struct FlowEdge {
  unsigned to;
  int branch; ///< op (index) that decides, or -1: always taken
  bool taken; ///< if: then; loop: entered; condition: repeated
};

struct FlowBlock {
  llvm::SmallVector<unsigned, 8> ops; ///< indices into getOps(), consecutive
  unsigned context = 0;               ///< which copy; see getContext
  llvm::SmallVector<FlowEdge, 2> succs;
  llvm::SmallVector<unsigned, 2> preds;
};

class ProgramFlow {
public:
  /// Copies of each loop's body; loops that are absent have one.
  using Periods = llvm::DenseMap<mlir::Operation *, unsigned>;

  /// Fails with a diagnostic if `program` is not in allocated form.
  static mlir::FailureOr<ProgramFlow> build(ProgramOp program, const Periods &periods = Periods());
  /// Looks the ops up once; the graph can then be built for several `periods`.
  mlir::LogicalResult collect(ProgramOp program);
  void connect(const Periods &periods);

  /// In program order, an op before those nested in it.
  llvm::ArrayRef<FlowOp> getOps() const { return ops; }
  llvm::ArrayRef<FlowBlock> getBlocks() const { return blocks; }
  /// Index of `op` in getOps(), or -1 for an op that emits nothing. The first call makes a map.
  int getIndex(mlir::Operation *op) const;
  /// Index of the terminator of a loop's body; `loop` is the index of the loop.
  unsigned getCondition(unsigned loop) const { return ops[loop].end - 1; }
  /// Index of the first op of the other side of an if, whose index is `branch`; one past the
  /// last one nested in the if where there is no other side.
  unsigned getElse(unsigned branch) const;
  /// There are labels, branches or raw lines of unknown effect.
  bool isStructured() const { return structured; }

  /// The context of copy `copy` of a loop with `period` copies, itself in `context`.
  static unsigned getContext(unsigned context, unsigned period, unsigned copy) {
    return context * period + copy;
  }

private:
  friend class FlowBuilder;
  friend class FlowCollector;

  ProgramOp program;
  llvm::BumpPtrAllocator units; ///< those of `ops`
  std::vector<FlowOp> ops;
  std::vector<FlowBlock> blocks;
  mutable llvm::DenseMap<mlir::Operation *, unsigned> indices; ///< empty until asked for
  bool structured = true;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_PROGRAMFLOW_H
