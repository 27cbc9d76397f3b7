//===- LinearFlow.h - Order and control flow of a program ------*- C++ -*-===//
//
// The ops of a program as a sequence of nodes in program order (regions in line) and
// the basic blocks over it: back edges of loops, skipped counted loops, branches of
// ifs, and branches to labels. Liveness, of values and of physical registers, is
// computed on it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LINEARFLOW_H
#define WAVEASM_ANALYSIS_LINEARFLOW_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/DenseMap.h"

namespace waveasm {

/// A point in time. Node n covers the four slots 4n .. 4n+3: values that flow along a
/// control-flow edge, into a tuple or into a tied result are read in slot 0 and are
/// there from slot 1 (where a copy would be, all copies of a node at once); the op
/// reads in slot 2 and writes in slot 3 (in slot 2 where the result must not share a
/// register with an operand).
using Slot = uint32_t;

class LinearFlow {
public:
  /// An op, or the place right behind a loop or if.
  struct Node {
    mlir::Operation *op;
    const InstrInfo *info; ///< null for an op of another dialect
    bool exit;
    uint16_t loopDepth;
  };
  /// Nodes [begin, end) and the blocks that may follow.
  struct Block {
    unsigned begin, end;
    llvm::SmallVector<unsigned, 2> successors;
  };

  explicit LinearFlow(ProgramOp program);

  ProgramOp getProgram() const { return program; }
  llvm::ArrayRef<Node> getNodes() const { return nodes; }
  llvm::ArrayRef<Block> getBlocks() const { return blocks; }
  /// The node of a loop or if, or of an op that begins or ends a block of the IR.
  unsigned getNode(mlir::Operation *op) const { return nodeOf.lookup(op); }
  /// The exit node of a loop or if.
  unsigned getExit(mlir::Operation *op) const { return exitOf.lookup(op); }
  Slot getEnd() const { return 4 * nodes.size(); }

  static Slot copySlot(unsigned node) { return 4 * node + 1; }
  static Slot readEnd(unsigned node) { return 4 * node + 3; }
  static Slot writeSlot(unsigned node) { return 4 * node + 3; }
  static Slot earlyWriteSlot(unsigned node) { return 4 * node + 2; }
  static Slot exitSlot(unsigned node) { return 4 * node; }
  static Slot nodeEnd(unsigned node) { return 4 * node + 4; }

private:
  struct Jump {
    bool breaks = false; ///< control does not simply go on to the next node
    llvm::SmallVector<unsigned, 2> targets;
  };
  void linearize(mlir::Block &block, unsigned depth);
  void addLabel(mlir::Operation *op, unsigned node);
  Jump getJump(unsigned node) const;
  Jump getRegionJump(mlir::Operation *op, unsigned node) const;
  Jump getRawJump(mlir::Operation *op, unsigned node) const;
  void buildBlocks();

  ProgramOp program;
  std::vector<Node> nodes;
  std::vector<Block> blocks;
  llvm::DenseMap<mlir::Operation *, unsigned> nodeOf, exitOf;
  llvm::DenseMap<mlir::StringAttr, unsigned> labels;
  llvm::SmallVector<unsigned, 4> labelNodes; ///< labels, in text form too
  llvm::SmallVector<unsigned, 8> jumpNodes;  ///< those that may not go on to the next one
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LINEARFLOW_H
