//===- ScheduleModel.h - A block as arrays, for search -----------*- C++ -*-===//
//
// What a search over orders of one block asks thousands of times a second: may this op go
// there, and what does this order cost? The answers come from arrays that are built once;
// no IR is touched. Legality is exact (Analysis/DependenceGraph.h). The cost is an
// estimate on the scheduling form, where waits, copies and registers do not exist yet:
// it puts waits where a result is first needed, and counts what is live. Whether an
// order is kept is decided by compiling it (Metrics.h).
//
// A node is an op that becomes an instruction, or a loop or `if` as a whole. Names, constants
// and tuples emit nothing: values are seen through them, and `materialize` puts
// them where they are needed.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_SCHEDULEMODEL_H
#define WAVEASM_CONDUCTOR_SCHEDULEMODEL_H

#include "waveasm/Analysis/DependenceGraph.h"
#include "waveasm/Analysis/ValueCache.h"
#include <array>

namespace waveasm {

/// Nodes in the order of issue.
using NodeOrder = std::vector<unsigned>;

struct ScheduleCost {
  uint64_t cycles = 0;              ///< clocks; of a loop those of a trip in its steady state
  unsigned vgprs = 0, agprs = 0;    ///< most registers live at once, of the block's own values
};

/// How a search bends the model, so that several searches look at different places.
struct ModelBias {
  unsigned memoryPercent = 100; ///< latency of memory operations
  unsigned copyPercent = 100;   ///< price of copies at the end of a loop
};

/// Operations in flight of one wait counter.
struct CounterState {
  unsigned issued = 0, done = 0;    ///< operations; those up to `done` have been waited for
  uint64_t last = 0;                ///< completion of the latest
  bool mixed = false;               ///< some in flight complete out of order
  std::array<uint64_t, 64> times{}; ///< completion, by number modulo 64
};

/// A wave between two ops.
struct ScheduleState {
  uint64_t now = 0;                 ///< clock
  std::array<uint64_t, static_cast<unsigned>(Unit::Internal) + 1> unitFree{};
  CounterState counters[2];         ///< vmcnt, lgkmcnt
};

/// A memory operation that must be complete before a barrier, because other waves rely on it
/// behind it.
struct BarrierNeed {
  mlir::Operation *barrier, *access; ///< of one block
  bool carried;                      ///< the access of the trip before
};

/// What the barriers of `block` wait for in the order in which it stands, found by compiling a
/// clone of its tagged program: `s_waitcnt` in front of a barrier counts down to the newest access
/// that the barrier needs, and accesses of LDS before that are taken to be needed, too. Empty if
/// the program does not compile.
std::vector<BarrierNeed> findBarrierNeeds(ProgramOp program, mlir::Block &block,
                                          Legality &legality, ValueCache &cache);

/// Working memory of the cost, kept between calls.
struct ScheduleScratch {
  std::vector<uint64_t> ready;      ///< by node: when its result is there
  std::vector<unsigned> sequence;   ///< by node: number of its last operation on its counter
  std::vector<unsigned> lastUse;    ///< by value: place + 1
  std::vector<unsigned> place;      ///< by node
};

class ScheduleModel {
public:
  /// Time n log n. `isFixed` ops keep their order among each other and with those that
  /// are pinned anyway.
  ScheduleModel(mlir::Block &block, Legality &legality, const TargetInfo &target,
                llvm::function_ref<bool(mlir::Operation *)> isFixed,
                llvm::ArrayRef<BarrierNeed> barrierNeeds = {});

  unsigned size() const { return nodes.size(); }
  /// The order in which the block stood when the model was built: 0, 1, 2, ...
  NodeOrder getInputOrder() const;
  mlir::Operation *getOp(unsigned node) const { return nodes[node].op; }
  bool isFixed(unsigned node) const { return nodes[node].fixed; }
  bool isLoop() const { return loop; }

  /// Nodes that must issue before (after) `node`, without those that follow from others.
  llvm::ArrayRef<unsigned> getPreds(unsigned node) const { return slice(preds, node); }
  llvm::ArrayRef<unsigned> getSuccs(unsigned node) const { return slice(succs, node); }
  bool isLegal(llvm::ArrayRef<unsigned> order) const;

  ScheduleCost evaluate(llvm::ArrayRef<unsigned> order, ScheduleScratch &scratch,
                        const ModelBias &bias = ModelBias()) const;
  /// For walking an order step by step: makes room for all nodes, then issues one.
  void prepare(ScheduleScratch &scratch) const;
  void issue(unsigned node, ScheduleState &state, ScheduleScratch &scratch,
             const ModelBias &bias = ModelBias()) const;
  /// Clocks that no order needs less of, by the model: unit and issue time, and for a block that
  /// is no loop the longest path.
  uint64_t getLowerBound() const;

  /// The ops of the block, pseudo-ops included, in this order of the nodes.
  llvm::SmallVector<mlir::Operation *> materialize(llvm::ArrayRef<unsigned> order) const;

  /// One node, as costs see it. Clocks as in `InstrCost`.
  struct Node {
    mlir::Operation *op;
    InstrCost cost;
    Unit unit;
    Counter counter;
    uint8_t increment;      ///< of the counter
    bool fixed;
    bool outOfOrder;        ///< completes in any order with others of its counter
    bool earlyWrite;        ///< results take no register of an operand
    WaitCounts wait;        ///< an explicit wait
  };
  const Node &getNode(unsigned node) const { return nodes[node]; }
  /// What a node waits for: nodes whose results it needs, of this trip or of the one before.
  struct Need {
    unsigned node;
    bool carried;
  };
  llvm::ArrayRef<Need> getNeeds(unsigned node) const { return slice(needs, node); }

private:
  template <typename T> struct Lists {
    std::vector<T> items;
    std::vector<unsigned> first; ///< of each list, and the end
  };
  template <typename T>
  static llvm::ArrayRef<T> slice(const Lists<T> &lists, unsigned index) {
    return llvm::ArrayRef<T>(lists.items.data() + lists.first[index],
                             lists.first[index + 1] - lists.first[index]);
  }
  template <typename T>
  static Lists<T> flatten(const std::vector<llvm::SmallVector<T, 4>> &lists);

  struct Value {
    bool isAGPR;
    unsigned words;
  };
  /// An iteration value: what the trip reads and what it hands on share a register, unless the
  /// second is written before the last read of the first.
  struct Carried {
    unsigned argument, next; ///< values
    unsigned def;            ///< node that writes `next`
    unsigned words;
  };
  class Builder;

  void countRegisters(llvm::ArrayRef<unsigned> order, ScheduleScratch &scratch,
                      const ModelBias &bias, ScheduleCost &cost) const;

  std::vector<Node> nodes;
  bool loop = false;
  Lists<unsigned> preds, succs, uses, defs; ///< uses, defs: values by node
  Lists<Need> needs;
  std::vector<Value> values;
  std::vector<unsigned> tied; ///< by node: the value whose register its result takes over
  std::vector<unsigned> atEntry; ///< values that are there when the block starts
  std::vector<Carried> carried;
  unsigned waitIssue = 0, moveIssue = 0; ///< clocks of an s_waitcnt, of a v_mov_b32

  // For materialize.
  std::vector<mlir::Operation *> ops;     ///< of the block
  std::vector<unsigned> nodeOf;           ///< by op: its node, or the next one if it has none
  std::vector<bool> isPseudo;             ///< by op
  Lists<unsigned> opPreds;                ///< by op, as places in `ops`
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_SCHEDULEMODEL_H
