//===- SimulatorBenchmark.cpp - Wave-instructions per second --------------===//
//
//   SimulatorBenchmark KERNEL.o ARGS.json GRID_X BLOCK_X,BLOCK_Y [benchmark options]
//
// tools/benchmark.sh prepares the MXFP4 kernel and runs this. "items" are instructions of
// waves; one item executes in up to 64 lanes.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Arguments.h"
#include "waveasm/Simulator/Timing.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <benchmark/benchmark.h>

using namespace llvm;
using namespace waveasm::sim;

namespace {
struct Setup {
  std::unique_ptr<Image> image;
  std::vector<ArgumentSpec> arguments;
  SimulationOptions options;
};
Setup setup;
} // namespace

/// `groups` work-groups along x on `threads` host threads; `timed`: with clocks.
static void run(benchmark::State &state, uint8_t checks, unsigned groups, unsigned threads,
                bool timed) {
  SimulationOptions options = setup.options;
  options.checks = checks;
  options.grid[0] = groups;
  options.threads = threads;
  uint64_t executed = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Simulation simulation(*setup.image, setup.image->getKernels()[0], options);
    addArguments(simulation, setup.arguments);
    state.ResumeTiming();
    if (Error error = timed ? TimingSimulation(simulation, {}).run() : simulation.run()) {
      state.SkipWithError(toString(std::move(error)).c_str());
      return;
    }
    if (simulation.getFindings().getCount(Check::Fatal)) {
      state.SkipWithError(simulation.getFindings().get().back().message.c_str());
      return;
    }
    executed += simulation.getStats().waveInstructions;
  }
  state.SetItemsProcessed(executed);
}

static void load(char **argv) {
  auto die = [](const Twine &message) {
    errs() << "SimulatorBenchmark: " << message << "\n";
    exit(1);
  };
  auto file = MemoryBuffer::getFile(argv[1], false, false);
  if (!file)
    return die(Twine(argv[1]) + ": " + file.getError().message());
  StringRef bytes = (*file)->getBuffer();
  auto image = Image::load(ArrayRef(bytes.data(), bytes.size()));
  if (!image)
    return die(toString(image.takeError()));
  setup.image = std::move(*image);
  auto arguments = loadArguments(argv[2]);
  if (!arguments)
    return die(toString(arguments.takeError()));
  setup.arguments = std::move(*arguments);
  SmallVector<StringRef, 2> block;
  StringRef(argv[4]).split(block, ',');
  for (unsigned i = 0; i < 3; ++i)
    if (i >= block.size() || block[i].getAsInteger(10, setup.options.block[i]))
      setup.options.block[i] = 1;
}

int main(int argc, char **argv) {
  if (argc < 5) {
    errs() << "usage: SimulatorBenchmark KERNEL.o ARGS.json GROUPS BLOCK_X,BLOCK_Y [options]\n";
    return 1;
  }
  load(argv);
  unsigned groups = 1;
  StringRef(argv[3]).getAsInteger(10, groups);
  auto add = [&](const char *name, uint8_t checks, unsigned count, unsigned threads,
                 bool timed = false) {
    benchmark::RegisterBenchmark(name, run, checks, count, threads, timed)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  };
  add("functional/no-checks", Check::None, 1, 1);
  add("functional/all-checks", Check::All, 1, 1);
  add("functional/all-checks/groups/1-thread", Check::All, groups, 1);
  add("functional/all-checks/groups/2-threads", Check::All, groups, 2);
  add("timing/no-checks", Check::None, 1, 1, true);
  add("timing/all-checks", Check::All, 1, 1, true);
  argc -= 4;
  argv[4] = argv[0];
  benchmark::Initialize(&argc, argv + 4);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
