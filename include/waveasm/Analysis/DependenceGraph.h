//===- DependenceGraph.h - What must come before what in a block -*- C++ -*-===//
//
// The order that a block must keep, as edges between its ops: the rules are those of
// Legality.h, and an order of the ops is legal if and only if it is an order of this
// graph. One exception: a clobber of SCC that the input has between a definition and its
// use is tolerated there and has no edge (Legality.h), so that a graph answers for orders
// reached from the one that it was built from.
//
// Building takes near-linear time: an op gets edges to the nearest ops that order it, and
// what those order in turn follows by transitivity. Memory accesses are compared pair by
// pair back to the last barrier, up to a number per address space; past that, one access
// orders all before it, which forbids more than Legality does.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_DEPENDENCEGRAPH_H
#define WAVEASM_ANALYSIS_DEPENDENCEGRAPH_H

#include "waveasm/Analysis/Legality.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/Support/raw_ostream.h"

namespace waveasm {

/// `from` stays before `to`.
struct Dependence {
  unsigned from, to; ///< places of the ops in the block when the graph was built
  ConflictKind kind; ///< why; of several reasons the first in the order of ConflictKind
  bool isData;       ///< `to` needs what `from` writes
  unsigned distance; ///< 0: within a trip; 1: `to` of the next trip of the loop
  unsigned latency;  ///< clocks from the issue of `from` to the issue of `to`, at least
};

class DependenceGraph {
public:
  /// `block` is a block of the program of `legality`. Time n log n in its ops.
  DependenceGraph(mlir::Block &block, Legality &legality, const TargetInfo &target);

  /// The ops, in the order in which they stood.
  llvm::ArrayRef<mlir::Operation *> getOps() const { return ops; }
  /// Edges of distance 0, by `to`, then by `from`.
  llvm::ArrayRef<Dependence> getEdges() const { return edges; }
  /// Edges of distance 0 that end at `node`.
  llvm::ArrayRef<Dependence> getPreds(unsigned node) const {
    return llvm::ArrayRef<Dependence>(edges).slice(first[node], first[node + 1] - first[node]);
  }
  /// Edges from one trip to the next, if the block is the body of a loop: values and
  /// registers. Memory and barriers have none: they order nothing within a trip.
  llvm::ArrayRef<Dependence> getCarried() const { return carried; }

  /// The first edge that `order`, a permutation of the nodes, breaks; null if none.
  const Dependence *findBroken(llvm::ArrayRef<unsigned> order) const;

  /// One line an op, followed by one line an edge.
  void print(llvm::raw_ostream &os) const;
  /// The same as a graph for Graphviz.
  void printDot(llvm::raw_ostream &os) const;

private:
  class Builder;

  std::vector<mlir::Operation *> ops;
  std::vector<Dependence> edges, carried;
  std::vector<unsigned> first; ///< of each node in `edges`, and the end
};

llvm::StringRef stringifyConflictKind(ConflictKind kind);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_DEPENDENCEGRAPH_H
