//===- ScalingBenchmark.cpp - Time by the size of the program -------------===//
//
//   ScalingBenchmark [benchmark options]
//
// On generated programs of 100 to 100,000 ops, of many small blocks and of one large loop:
// tag, 1,000 moves, verify (conductor-verify) and compile (clone, passes), each alone and all
// together, with the growth that Google Benchmark fits. And moves per second of the move
// engine by the size of the program. tools/benchmark.sh runs it.
//
//===----------------------------------------------------------------------===//

#include "ProgramGenerator.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "waveasm/InitAll.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"
#include <benchmark/benchmark.h>

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kMoves = 1000;
/// Ops of a section of the program of many blocks.
static constexpr unsigned kSectionOps = 250;

static MLIRContext *context;

namespace {
/// A generated program, before and after tagging.
struct Subject {
  OwningOpRef<ModuleOp> untagged, module;
  std::vector<std::string> tags;
  ProgramOp getProgram() { return *module->getOps<ProgramOp>().begin(); }
};
} // namespace

static Subject makeSubject(benchmark::State &state) {
  unsigned numOps = state.range(0);
  unsigned sectionOps = state.range(1) ? numOps : kSectionOps;
  Subject subject;
  subject.untagged = parseSourceString<ModuleOp>(generateProgram(numOps, sectionOps), context);
  if (!subject.untagged)
    exit(1);
  subject.module = llvm::cast<ModuleOp>((*subject.untagged)->clone());
  if (failed(tagModule(*subject.module)))
    exit(1);
  unsigned count = 0;
  subject.module->walk([&](Operation *op) {
    ++count;
    if (StringRef tag = getTag(op); !tag.empty() && op->getNumRegions() == 0)
      subject.tags.push_back(tag.str());
  });
  state.SetComplexityN(count);
  state.counters["ops"] = count;
  return subject;
}

/// Tries `count` moves of ops a few places down, spread over the program, each a round of
/// its own; the number that was legal.
static unsigned applyMoves(MoveEngine &engine, ArrayRef<std::string> tags, unsigned count) {
  constexpr size_t farthest = 8;
  unsigned accepted = 0;
  uint64_t seed = 1; // of a linear congruential generator
  for (unsigned i = 0; i < count; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    size_t from = (seed >> 33) % (tags.size() - farthest), distance = 1 + i % farthest;
    accepted += engine.apply({"move " + tags[from] + " after " + tags[from + distance]}).ok;
  }
  return accepted;
}

static std::unique_ptr<MoveEngine> makeEngine(ModuleOp module) {
  auto engine = MoveEngine::create(module);
  if (failed(engine))
    exit(1);
  return std::move(*engine);
}

static void runTag(benchmark::State &state) {
  Subject subject = makeSubject(state);
  for (auto _ : state) {
    state.PauseTiming();
    OwningOpRef<ModuleOp> module = llvm::cast<ModuleOp>((*subject.untagged)->clone());
    state.ResumeTiming();
    if (failed(tagModule(*module)))
      return state.SkipWithError("the program cannot be tagged");
    state.PauseTiming();
    module = nullptr;
    state.ResumeTiming();
  }
}

static void runMoves(benchmark::State &state) {
  Subject subject = makeSubject(state);
  unsigned accepted = 0;
  for (auto _ : state) {
    state.PauseTiming();
    OwningOpRef<ModuleOp> module = llvm::cast<ModuleOp>((*subject.module)->clone());
    state.ResumeTiming();
    std::unique_ptr<MoveEngine> engine = makeEngine(*module);
    accepted = applyMoves(*engine, subject.tags, kMoves);
    state.PauseTiming();
    engine.reset();
    module = nullptr;
    state.ResumeTiming();
  }
  state.counters["accepted"] = accepted;
}

/// Moves that are tried, and taken back if they are legal, by an engine that is at work.
static void runMovesPerSecond(benchmark::State &state) {
  Subject subject = makeSubject(state);
  std::unique_ptr<MoveEngine> engine = makeEngine(*subject.module);
  applyMoves(*engine, subject.tags, kMoves);
  constexpr size_t farthest = 8;
  size_t from = 0;
  unsigned accepted = 0, distance = 1;
  std::vector<std::string> round(1);
  for (auto _ : state) {
    round[0] = "move " + subject.tags[from] + " after " + subject.tags[from + distance];
    if (engine->apply(round).ok) {
      engine->undo();
      ++accepted;
    }
    from = (from + 61) % (subject.tags.size() - farthest);
    distance = distance % farthest + 1;
  }
  state.counters["moves/s"] = benchmark::Counter(state.iterations(), benchmark::Counter::kIsRate);
  state.counters["accepted"] = benchmark::Counter(accepted, benchmark::Counter::kAvgIterations);
}

static void runVerify(benchmark::State &state) {
  Subject subject = makeSubject(state);
  OwningOpRef<ModuleOp> schedule = llvm::cast<ModuleOp>((*subject.module)->clone());
  applyMoves(*makeEngine(*schedule), subject.tags, kMoves);
  for (auto _ : state)
    if (failed(verifySchedule(*subject.module, *schedule)))
      return state.SkipWithError("the schedule does not verify");
}

/// The clone that is compiled, too.
static void runCompile(benchmark::State &state) {
  Subject subject = makeSubject(state);
  for (auto _ : state) {
    ValueCache cache;
    OwnedProgram clone = cloneProgram(subject.getProgram());
    if (failed(compileProgram(*clone, cache)))
      return state.SkipWithError("the program does not compile");
  }
}

/// What conductor-schedule does in a session: the requirement is 10 s for 100,000 ops.
static void runTotal(benchmark::State &state) {
  Subject subject = makeSubject(state);
  for (auto _ : state) {
    state.PauseTiming();
    OwningOpRef<ModuleOp> module = llvm::cast<ModuleOp>((*subject.untagged)->clone());
    ProgramOp program = *module->getOps<ProgramOp>().begin();
    state.ResumeTiming();
    ValueCache cache;
    if (failed(tagModule(*module)))
      return state.SkipWithError("the program cannot be tagged");
    OwnedProgram original = cloneProgram(program);
    applyMoves(*makeEngine(*module), subject.tags, kMoves);
    if (failed(verifySchedule(*original, program)))
      return state.SkipWithError("the schedule does not verify");
    OwnedProgram clone = cloneProgram(program);
    if (failed(compileProgram(*clone, cache)))
      return state.SkipWithError("the program does not compile");
    state.PauseTiming(); // its end, like its start, is not part of the session
    module = nullptr;
    state.ResumeTiming();
  }
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext threadless(registry, MLIRContext::Threading::DISABLED);
  context = &threadless;
  using Run = void (*)(benchmark::State &);
  const std::pair<const char *, Run> parts[] = {
      {"tag", runTag},         {"moves", runMoves}, {"verify", runVerify},
      {"compile", runCompile}, {"total", runTotal}, {"moves-per-second", runMovesPerSecond}};
  for (bool oneLoop : {false, true})
    for (auto [name, run] : parts) {
      std::string full = std::string(oneLoop ? "one-loop/" : "blocks/") + name;
      auto *benchmark = benchmark::RegisterBenchmark(full.c_str(), run);
      benchmark->Unit(run == runMovesPerSecond ? benchmark::kMicrosecond : benchmark::kMillisecond);
      for (int numOps : {100, 1000, 10000, 100000})
        benchmark->Args({numOps, oneLoop});
      if (run != runMovesPerSecond)
        benchmark->Complexity(benchmark::oNLogN);
    }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
