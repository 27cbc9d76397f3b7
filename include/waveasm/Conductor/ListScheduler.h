//===- ListScheduler.h - An order of a block by list scheduling --*- C++ -*-===//
//
// Proposes a legal order of one block from its dependences (Analysis/Legality.h) and
// the target's costs. It changes nothing: MovePlan.h turns an order into moves.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_LISTSCHEDULER_H
#define WAVEASM_CONDUCTOR_LISTSCHEDULER_H

#include "waveasm/Analysis/Legality.h"
#include "waveasm/Target/TargetInfo.h"

namespace waveasm {

/// What a schedule favours.
struct SchedulePolicy {
  /// An op starts at most this many instructions before its place in the input order:
  /// bounds how many values live at once. 0: no bound.
  unsigned window = 0;
  /// Clocks added to the height of memory operations, so that they issue early.
  unsigned memoryBoost = 0;
  /// Random clocks, up to this many, added to each height.
  unsigned jitter = 0;
  /// Latency of vector memory loads as a percentage of the target's: less than 100 keeps
  /// loads from running ahead.
  unsigned loadLatencyPercent = 100;
  uint64_t seed = 0;
};

/// The dependences of one block, built once for many schedules. Valid while the block's
/// ops and operands stay; orders are proposed relative to the order at construction.
class BlockScheduler {
public:
  BlockScheduler(mlir::Block &block, Legality &legality, const TargetInfo &target);

  /// A permutation of the block's ops.
  llvm::SmallVector<mlir::Operation *> schedule(const SchedulePolicy &policy) const;
  /// Ops that become instructions.
  unsigned getNumInstructions() const { return numInstructions; }

private:
  struct Node {
    mlir::Operation *op;
    InstrCost cost;
    Unit unit;
    bool isPseudo;    ///< emits nothing: placed where it is needed
    bool isMemory;
    bool isLoad;      ///< result arrives after a vector memory latency
    unsigned attached; ///< pseudo: the next instruction in input order
    llvm::SmallVector<std::pair<unsigned, bool>, 4> preds; ///< node, carries a value
    llvm::SmallVector<unsigned, 4> succs;
  };
  class Run;
  void addEdges(Legality &legality);
  void addSCCEdges(Legality &legality);
  void addEdge(unsigned from, unsigned to, bool value);

  std::vector<Node> nodes;
  unsigned numInstructions = 0;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_LISTSCHEDULER_H
