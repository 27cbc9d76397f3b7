//===- TestOptimum.cpp - Bounds against the best order --------------------===//
//
// --test-optimum: finds the order of a block (the body of the program's first loop, else the
// program's) with the fewest estimated clocks by branch and bound: orders are built from the top;
// what begins like one goes as far as the bound of all that begin so is below the best order known.
// All bounds on the way to the best order are checked, and with `all` on the way to every order:
// then nothing is left out. Fails if a bound is above what it bounds, or if `visits` is not enough.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/ScheduleModel.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

namespace {
class BlockSolver {
public:
  BlockSolver(ProgramOp program, Block &block, Legality &legality, const TargetInfo &target,
              bool all, uint64_t visits)
      : program(program), block(block),
        model(block, legality, target, [](Operation *) { return false; }), target(target),
        all(all), left(visits), waiting(model.size()) {
    program.getBody().walk<WalkOrder::PreOrder>(
        [&](LoopOp loop) { trips.push_back({getTripCount(loop).value_or(kDefaultTrips), true}); });
    for (unsigned node = 0; node < model.size(); ++node)
      waiting[node] = model.getPreds(node).size();
  }

  unsigned getNumNodes() const { return model.size(); }
  /// The fewest clocks of any order; nullopt after a diagnostic.
  std::optional<uint64_t> solve() {
    first = measureProgram(program, cache);
    if (!first.feasible) {
      program.emitError("does not compile");
      return std::nullopt;
    }
    best = first.cycles;
    if (!visit())
      return std::nullopt;
    place(model.getInputOrder());
    return best;
  }

  Metrics first;
  uint64_t orders = 0, prefixes = 0;

private:
  /// Extends the prefix in all ways. False after a diagnostic.
  bool visit() {
    if (prefix.size() == model.size())
      return measure();
    std::vector<std::pair<uint64_t, unsigned>> next; // bound, node
    for (unsigned node = 0; node < model.size(); ++node)
      if (waiting[node] == 0)
        next.emplace_back(getBound(node), node);
    llvm::sort(next); // the most promising first
    for (auto [bound, node] : next) {
      if (bound >= best && !all)
        break;
      if (left-- == 0) {
        program.emitError("too many orders");
        return false;
      }
      ++prefixes;
      bounds.push_back(bound);
      advance(node, +1);
      bool good = visit();
      advance(node, -1);
      bounds.pop_back();
      if (!good)
        return false;
    }
    return true;
  }

  void advance(unsigned node, int direction) {
    waiting[node] += direction * 1000000; // a placed node waits for ever
    for (unsigned succ : model.getSuccs(node))
      waiting[succ] -= direction;
    if (direction > 0)
      prefix.push_back(node);
    else
      prefix.pop_back();
  }

  void place(ArrayRef<unsigned> order) {
    for (Operation *op : model.materialize(order))
      op->moveBefore(&block, block.end());
  }

  /// Of all orders that begin with the prefix and `node`.
  uint64_t getBound(unsigned node) {
    NodeOrder order = prefix;
    order.push_back(node);
    std::vector<bool> placed(model.size());
    for (unsigned other : order)
      placed[other] = true;
    for (unsigned other = 0; other < model.size(); ++other)
      if (!placed[other])
        order.push_back(other);
    place(order);
    return computeScheduleBounds(program, target, trips, first.facts.get(), model.getOp(node))
        .getCycles();
  }

  bool measure() {
    ++orders;
    place(prefix);
    MeasureOptions options;
    options.bounds = &first.bounds;
    options.facts = first.facts;
    Metrics metrics = measureProgram(program, cache, options);
    if (!metrics.feasible)
      return true;
    best = std::min(best, metrics.cycles);
    for (uint64_t bound : bounds)
      if (bound > metrics.cycles) {
        program.emitError("a bound of ") << bound << " clocks for an order of " << metrics.cycles;
        return false;
      }
    return true;
  }

  ProgramOp program;
  Block &block;
  ScheduleModel model;
  const TargetInfo &target;
  bool all;
  uint64_t left, best = 0;
  ValueCache cache;
  SmallVector<LoopTrips> trips;
  std::vector<int> waiting; ///< predecessors that are not placed
  NodeOrder prefix;
  std::vector<uint64_t> bounds; ///< of the prefixes of the prefix
};

struct Optimum : PassWrapper<Optimum, OperationPass<ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Optimum)
  Optimum() = default;
  Optimum(const Optimum &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-optimum"; }
  StringRef getDescription() const final { return "Compare bounds with the best order"; }
  Option<uint64_t> visits{*this, "visits", llvm::cl::init(1000000)};
  Option<bool> all{*this, "all", llvm::cl::init(false)};

  void runOnOperation() final {
    ProgramOp program = getOperation();
    const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
    if (!target)
      return signalPassFailure();
    Block *block = program.getBodyBlock();
    program.getBody().walk<WalkOrder::PreOrder>([&](LoopOp loop) {
      block = loop.getBodyBlock();
      return WalkResult::interrupt();
    });
    Legality legality(program);
    BlockSolver solver(program, *block, legality, *target, all, visits);
    std::optional<uint64_t> optimum = solver.solve();
    if (!optimum)
      return signalPassFailure();
    uint64_t bound = solver.first.bounds.getCycles();
    if (bound > *optimum) {
      program.emitError("the bound is above the optimum: ") << bound << ", " << *optimum;
      return signalPassFailure();
    }
    llvm::outs() << program.getSymName() << ": " << solver.getNumNodes() << " nodes, "
                 << solver.prefixes << " prefixes, " << solver.orders << " orders, bound " << bound
                 << ", optimum " << *optimum << "\n";
  }
};
} // namespace

void waveasm::test::registerOptimum() { PassRegistration<Optimum>(); }
