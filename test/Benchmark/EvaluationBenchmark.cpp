//===- EvaluationBenchmark.cpp - What one evaluation of a schedule costs --===//
//
//   EvaluationBenchmark FILE... [benchmark options]
//
// For the first program of each file: a clone, a round of moves applied and undone, each
// pass of the post-schedule pipeline on the output of the one before, the timing model on
// the final form, the compilation and the whole evaluation; then a chain of the local search on the
// largest loop (items: candidate orders). In one thread, and with the
// cache that a search has. tools/benchmark.sh runs it.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Analysis/TimingModel.h"
#include "waveasm/Conductor/LocalSearch.h"
#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/InitAll.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/RegisterAllocation.h"
#include "llvm/Support/Path.h"
#include <benchmark/benchmark.h>

using namespace mlir;
using namespace waveasm;

namespace {
/// A tagged program with a round of moves that is legal on it.
struct Kernel {
  std::string name;
  OwningOpRef<ModuleOp> module;
  ProgramOp program;
  std::unique_ptr<MoveEngine> engine;
  std::vector<std::string> round;
  SmallVector<LoopTrips> trips;
};
using RunPass = LogicalResult (*)(ProgramOp, ValueCache &);
} // namespace

static constexpr unsigned kRoundMoves = 8;

static const std::pair<const char *, RunPass> kPasses[] = {
    {"legalize", [](ProgramOp op, ValueCache &) { return success(succeeded(legalizeProgram(op))); }},
    {"linear-scan",
     [](ProgramOp op, ValueCache &) { return success(succeeded(allocateRegisters(op, {}))); }},
    {"insert-waitcnt",
     [](ProgramOp op, ValueCache &cache) {
       ProgramFlow flow;
       return success(succeeded(insertWaits(op, cache, flow)));
     }},
    {"hazard-mitigation",
     [](ProgramOp op, ValueCache &) {
       return success(succeeded(insertWaitStates(op, *TargetInfo::get(op.getTarget()))));
     }},
};

//===----------------------------------------------------------------------===//
// Setting up
//===----------------------------------------------------------------------===//

/// Moves spread over the largest block, each a few places down where that is legal.
static void findRound(Kernel &kernel) {
  Block *largest = kernel.program.getBodyBlock();
  kernel.program.getBody().walk([&](Block *block) {
    if (block->getOperations().size() > largest->getOperations().size())
      largest = block;
  });
  SmallVector<std::string> tags;
  for (Operation &op : *largest)
    if (const InstrInfo *info = getInstrInfo(&op); info && info->isMachineInstr())
      tags.push_back(getDisplayName(&op).str());
  constexpr size_t distance = 3;
  for (size_t i = 0; i + distance < tags.size() && kernel.round.size() < kRoundMoves;) {
    kernel.round.push_back("move " + tags[i] + " after " + tags[i + distance]);
    bool ok = kernel.engine->apply(kernel.round).ok;
    if (ok)
      kernel.engine->undo();
    else
      kernel.round.pop_back();
    i += ok ? std::max<size_t>(tags.size() / kRoundMoves, distance + 1) : 1;
  }
}

static Kernel load(MLIRContext &context, StringRef path) {
  Kernel kernel;
  kernel.name = llvm::sys::path::filename(path).split('.').first.str();
  kernel.module = parseSourceFile<ModuleOp>(path, &context);
  if (kernel.module)
    kernel.module->walk([&](ProgramOp program) {
      if (!kernel.program)
        kernel.program = program;
    });
  if (!kernel.program || failed(tagModule(*kernel.module))) {
    llvm::errs() << "EvaluationBenchmark: " << path << " has no program to measure\n";
    exit(1);
  }
  kernel.engine = std::move(*MoveEngine::create(*kernel.module));
  kernel.program.getBody().walk<WalkOrder::PreOrder>(
      [&](LoopOp loop) { kernel.trips.push_back({getTripCount(loop).value_or(kDefaultTrips)}); });
  findRound(kernel);
  return kernel;
}

/// `program` after the first `count` passes of the pipeline.
static OwningOpRef<ProgramOp> compile(ProgramOp program, unsigned count) {
  OwningOpRef<ProgramOp> clone = llvm::cast<ProgramOp>(program->clone());
  ValueCache cache;
  for (auto [name, run] : ArrayRef(kPasses).take_front(count))
    if (failed(run(*clone, cache)))
      exit(1);
  return clone;
}

//===----------------------------------------------------------------------===//
// What is measured
//===----------------------------------------------------------------------===//

static void runClone(benchmark::State &state, Kernel *kernel) {
  for (auto _ : state) {
    OwnedProgram clone = cloneProgram(kernel->program);
    benchmark::DoNotOptimize(*clone);
  }
}

static void runRound(benchmark::State &state, Kernel *kernel) {
  for (auto _ : state) {
    if (!kernel->engine->apply(kernel->round).ok)
      return state.SkipWithError("the round is refused");
    kernel->engine->undo();
  }
  state.counters["moves"] = kernel->round.size();
}

/// Pass `index`; the clone it runs on is not timed.
static void runPass(benchmark::State &state, Kernel *kernel, unsigned index) {
  OwningOpRef<ProgramOp> before = compile(kernel->program, index);
  ValueCache cache;
  for (auto _ : state) {
    state.PauseTiming();
    {
      OwningOpRef<ProgramOp> clone = llvm::cast<ProgramOp>((*before)->clone());
      state.ResumeTiming();
      if (failed(kPasses[index].second(*clone, cache)))
        return state.SkipWithError("the pass fails");
      state.PauseTiming();
    }
    state.ResumeTiming();
  }
}

static void runVerifier(benchmark::State &state, Kernel *kernel) {
  OwningOpRef<ProgramOp> final = compile(kernel->program, std::size(kPasses));
  for (auto _ : state)
    if (failed(verify(*final)))
      return state.SkipWithError("the final form does not verify");
}

static void runTiming(benchmark::State &state, Kernel *kernel) {
  OwningOpRef<ProgramOp> final = compile(kernel->program, std::size(kPasses));
  const TargetInfo &target = *TargetInfo::get(kernel->program.getTarget());
  ValueCache cache;
  FailureOr<ScheduleFacts> facts = findScheduleFacts(*final, target, cache);
  if (failed(facts))
    return state.SkipWithError("the final form has no facts");
  for (auto _ : state)
    benchmark::DoNotOptimize(estimateTiming(*final, target, kernel->trips, *facts));
}

/// The first measurement of a program, which finds an empty cache.
static void runFirst(benchmark::State &state, Kernel *kernel) {
  for (auto _ : state) {
    ValueCache cache;
    Metrics metrics = measureProgram(kernel->program, cache);
    if (!metrics.feasible)
      return state.SkipWithError(metrics.error.c_str());
  }
}

/// All but the timing model: apply a round, compile a clone, undo.
static void runCompile(benchmark::State &state, Kernel *kernel) {
  ValueCache cache;
  WorkingCopy copy;
  for (auto _ : state) {
    if (!kernel->engine->apply(kernel->round).ok)
      return state.SkipWithError("the round is refused");
    if (failed(compileProgram(copy.get(kernel->program), cache)))
      return state.SkipWithError("the program does not compile");
    kernel->engine->undo();
  }
}

static void runEvaluation(benchmark::State &state, Kernel *kernel) {
  ValueCache cache;
  // As in a session, the bounds and the facts are known from the first order.
  Metrics first = measureProgram(kernel->program, cache);
  MeasureOptions options;
  options.bounds = &first.bounds;
  options.facts = first.facts;
  WorkingCopy copy;
  options.copy = &copy;
  for (auto _ : state) {
    if (!kernel->engine->apply(kernel->round).ok)
      return state.SkipWithError("the round is refused");
    Metrics metrics = measureProgram(kernel->program, cache, options);
    if (!metrics.feasible)
      return state.SkipWithError(metrics.error.c_str());
    kernel->engine->undo();
  }
}

/// A chain of the search on the largest loop, or the program if it has none: candidate orders per
/// second, each proposed, checked and priced by the model.
static void runCandidates(benchmark::State &state, Kernel *kernel) {
  Block *block = nullptr;
  kernel->program.getBody().walk([&](LoopOp loop) {
    Block *body = loop.getBodyBlock();
    if (!block || body->getOperations().size() > block->getOperations().size())
      block = body;
  });
  if (!block)
    block = kernel->program.getBodyBlock();
  Legality legality(kernel->program);
  ScheduleModel model(*block, legality, *TargetInfo::get(kernel->program.getTarget()),
                      [](Operation *) { return false; });
  ChainTask task;
  task.start = model.getInputOrder();
  task.steps = 2000;
  task.memory = 50;
  uint64_t candidates = 0;
  for (auto _ : state) {
    ++task.seed;
    candidates += runChains(model, task, /*threads=*/1, StopToken()).front().steps;
  }
  state.counters["nodes"] = model.size();
  state.SetItemsProcessed(static_cast<int64_t>(candidates));
}

static void registerAll(Kernel *kernel) {
  auto add = [&](const Twine &name, auto... args) {
    return benchmark::RegisterBenchmark((kernel->name + "/" + name).str().c_str(), args...)
        ->Unit(benchmark::kMicrosecond);
  };
  add("clone", runClone, kernel);
  add("round", runRound, kernel);
  for (unsigned i = 0; i < std::size(kPasses); ++i)
    add(Twine("pass/") + kPasses[i].first, runPass, kernel, i);
  add("verifier", runVerifier, kernel);
  add("metrics/cycles", runTiming, kernel);
  add("first-measurement", runFirst, kernel);
  add("compile", runCompile, kernel);
  add("evaluation", runEvaluation, kernel);
  // Chains run on a pool: the time of this thread would say nothing.
  add("candidates", runCandidates, kernel)->UseRealTime();
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (argc < 2) {
    llvm::errs() << "usage: EvaluationBenchmark FILE... [options]\n";
    return 1;
  }
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  std::vector<std::unique_ptr<Kernel>> kernels;
  for (StringRef path : ArrayRef(argv + 1, argc - 1)) {
    kernels.push_back(std::make_unique<Kernel>(load(context, path)));
    registerAll(kernels.back().get());
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
