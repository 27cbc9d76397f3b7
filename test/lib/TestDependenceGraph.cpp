//===- TestDependenceGraph.cpp - Prints and checks dependence graphs -------===//
//
// --test-dependence-graph: prints the graph of every block of each program, outer blocks
// first. `dot=true` prints it for Graphviz. `check=true` prints nothing but compares each
// graph with the rules of Legality, pair by pair, and fails where they differ.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/DependenceGraph.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace waveasm;

namespace {
struct PrintDependenceGraph : PassWrapper<PrintDependenceGraph, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PrintDependenceGraph)

  PrintDependenceGraph() = default;
  PrintDependenceGraph(const PrintDependenceGraph &other) : PassWrapper(other) {}
  StringRef getArgument() const final { return "test-dependence-graph"; }
  StringRef getDescription() const final { return "Print what must come before what"; }

  void runOnOperation() override {
    getOperation()->walk([&](ProgramOp program) {
      const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
      if (!target)
        return signalPassFailure();
      Legality legality(program);
      program->walk<WalkOrder::PreOrder>([&](Block *block) {
        DependenceGraph graph(*block, legality, *target);
        if (check && failed(compare(graph, legality)))
          signalPassFailure();
        if (check)
          return;
        if (dot)
          return graph.printDot(llvm::outs());
        llvm::outs() << "block of " << getDisplayName(block->getParentOp()) << "\n";
        graph.print(llvm::outs());
      });
    });
  }

  // Pairs with a path between them are those that Legality orders, directly or through others,
  // and ops that never move.
  static LogicalResult compare(const DependenceGraph &graph, Legality &legality) {
    unsigned size = graph.getOps().size();
    std::vector<llvm::BitVector> ours(size, llvm::BitVector(size)), theirs = ours;
    for (unsigned later = 0; later < size; ++later) {
      for (const Dependence &edge : graph.getPreds(later)) {
        ours[later] |= ours[edge.from];
        ours[later].set(edge.from);
        // A pair that a move may not exchange needs no pair rule.
        if (edge.kind == ConflictKind::SCC || edge.kind == ConflictKind::Pinned) {
          theirs[later] |= theirs[edge.from];
          theirs[later].set(edge.from);
        }
      }
      for (unsigned earlier = 0; earlier < later; ++earlier)
        if (legality.mustPrecede(graph.getOps()[earlier], graph.getOps()[later])) {
          theirs[later] |= theirs[earlier];
          theirs[later].set(earlier);
        }
      llvm::BitVector difference = ours[later];
      difference ^= theirs[later];
      int other = difference.find_first();
      if (other >= 0)
        return graph.getOps()[later]->emitError()
               << "graph and rules differ on '" << getDisplayName(graph.getOps()[other])
               << "' before '" << getDisplayName(graph.getOps()[later]) << "': only the "
               << (ours[later].test(other) ? "graph" : "rules") << " say so";
    }
    return success();
  }

  Option<bool> dot{*this, "dot", llvm::cl::desc("Print for Graphviz"), llvm::cl::init(false)};
  Option<bool> check{*this, "check", llvm::cl::desc("Compare with Legality"),
                     llvm::cl::init(false)};
};
} // namespace

void waveasm::test::registerDependenceGraphPass() { PassRegistration<PrintDependenceGraph>(); }
