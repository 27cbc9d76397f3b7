//===- TestScheduleModel.cpp - The model's cost against the measured one ---===//
//
// --test-schedule-model: for orders of the largest loop of each program, what the search's model
// says a trip costs and what a compiled clone is measured to cost, and how well the two agree on
// which of two orders is better: Spearman's rank correlation. The orders are random list
// schedules and what short chains make of them, so that good and bad ones are among them.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Conductor/ListScheduler.h"
#include "waveasm/Conductor/LocalSearch.h"
#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace waveasm;

// Ranks from 0; equal values share the mean of theirs.
static std::vector<double> getRanks(ArrayRef<double> values) {
  std::vector<unsigned> order(values.size());
  for (unsigned i = 0; i < order.size(); ++i)
    order[i] = i;
  llvm::sort(order, [&](unsigned a, unsigned b) {
    return std::make_pair(values[a], a) < std::make_pair(values[b], b);
  });
  std::vector<double> ranks(values.size());
  for (size_t i = 0; i < order.size();) {
    size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]])
      ++end;
    for (size_t k = i; k < end; ++k)
      ranks[order[k]] = (i + end - 1) / 2.0;
    i = end;
  }
  return ranks;
}

static double getSpearman(ArrayRef<double> first, ArrayRef<double> second) {
  std::vector<double> a = getRanks(first), b = getRanks(second);
  double mean = (a.size() - 1) / 2.0, product = 0, squareA = 0, squareB = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    product += (a[i] - mean) * (b[i] - mean);
    squareA += (a[i] - mean) * (a[i] - mean);
    squareB += (b[i] - mean) * (b[i] - mean);
  }
  return squareA * squareB == 0 ? 0 : product / std::sqrt(squareA * squareB);
}

namespace {
struct CompareScheduleModel : PassWrapper<CompareScheduleModel, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(CompareScheduleModel)

  CompareScheduleModel() = default;
  CompareScheduleModel(const CompareScheduleModel &other) : PassWrapper(other) {}
  StringRef getArgument() const final { return "test-schedule-model"; }
  StringRef getDescription() const final { return "Compare the search's model with measurements"; }

  void runOnOperation() override {
    if (failed(tagModule(getOperation())))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(getOperation());
    if (failed(engine))
      return signalPassFailure();
    getOperation()->walk([&](ProgramOp program) { compare(program, **engine); });
  }

  void compare(ProgramOp program, MoveEngine &engine) {
    LoopOp largest;
    program.getBody().walk([&](LoopOp loop) {
      if (!largest || loop.getBodyBlock()->getOperations().size() >
                          largest.getBodyBlock()->getOperations().size())
        largest = loop;
    });
    if (!largest)
      return;
    Legality &legality = engine.getLegality(largest);
    ValueCache cache;
    Block &block = *largest.getBodyBlock();
    ScheduleModel model(block, legality, *TargetInfo::get(program.getTarget()),
                        [](Operation *) { return false; },
                        findBarrierNeeds(program, block, legality, cache));
    std::vector<double> guessed, measured;
    for (const NodeOrder &order : makeOrders(model)) {
      ScheduleScratch scratch;
      ScheduleCost cost = model.evaluate(order, scratch);
      RoundResult round = engine.apply(planMoves(block, model.materialize(order),
                                                 legality, engine.getKept()));
      if (!round.ok) {
        program.emitError() << round.report();
        return signalPassFailure();
      }
      Metrics metrics = measureProgram(program, cache);
      engine.undo();
      auto *loop = llvm::find_if(metrics.loops, [&](const LoopMetrics &found) {
        return found.tag == getTag(largest);
      });
      if (!metrics.feasible || loop == metrics.loops.end())
        continue;
      guessed.push_back(static_cast<double>(cost.cycles));
      measured.push_back(static_cast<double>(loop->cycles));
      if (verbose)
        llvm::outs() << "model " << cost.cycles << " measured " << loop->cycles << " vgprs "
                     << cost.vgprs << " peak_vgpr " << metrics.peakVGPR << "\n";
    }
    llvm::outs() << program.getSymName() << ": " << guessed.size() << " orders, rank correlation "
                 << llvm::format("%.2f", getSpearman(guessed, measured)) << "\n";
  }

  std::vector<NodeOrder> makeOrders(const ScheduleModel &model) {
    std::vector<NodeOrder> orders = {model.getInputOrder()};
    for (unsigned i = 0; orders.size() < count; ++i) {
      NodeOrder order = i % 3 == 0 ? model.getInputOrder()
                                   : listSchedule(model, {i % 2 ? 16 * i : 0, 0, 1u << (i % 12),
                                                          100, seed + i});
      ChainTask task;
      task.start = std::move(order);
      task.steps = 1u << (i % 13);
      task.seed = seed + i;
      orders.push_back(runChains(model, task, 1, StopToken()).front().best);
    }
    return orders;
  }

  Option<unsigned> count{*this, "count", llvm::cl::desc("Orders"), llvm::cl::init(60)};
  Option<unsigned> seed{*this, "seed", llvm::cl::desc("Of the orders"), llvm::cl::init(0)};
  Option<bool> verbose{*this, "verbose", llvm::cl::desc("A line an order"), llvm::cl::init(false)};
};
} // namespace

void waveasm::test::registerScheduleModelPass() { PassRegistration<CompareScheduleModel>(); }
