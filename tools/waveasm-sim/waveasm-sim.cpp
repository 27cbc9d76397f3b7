//===- waveasm-sim.cpp - Run a code object on the CPU ---------------------===//
//
// A shell over waveasm/Simulator: options, argument file, report. docs/Simulator.md.
//
//===----------------------------------------------------------------------===//

#include "Options.h"
#include "Report.h"
#include "TimingRun.h"
#include "waveasm/Simulator/Arguments.h"
#include "waveasm/Target/TableRevision.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Running
//===----------------------------------------------------------------------===//

namespace {
/// A code object with its launch.
struct Run {
  std::string file;
  std::unique_ptr<Image> image;
  const Kernel *kernel = nullptr;
  std::unique_ptr<Simulation> simulation;
  TimingResults timing; ///< with --timing
};
} // namespace

static Expected<const Kernel *> chooseKernel(const Image &image, StringRef name) {
  ArrayRef<Kernel> kernels = image.getKernels();
  auto list = [&] {
    return join(map_range(kernels, [](const Kernel &k) { return k.name; }), ", ");
  };
  if (name.empty() && kernels.size() == 1)
    return &kernels[0];
  if (name.empty())
    return createStringError("choose a kernel with --kernel: " + list());
  if (const Kernel *kernel = image.findKernel(name))
    return kernel;
  return createStringError("no kernel '" + name + "'; there is " + list());
}

static Expected<std::unique_ptr<Image>> loadImage(StringRef path) {
  auto file = MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!file)
    return createStringError(file.getError().message());
  StringRef bytes = (*file)->getBuffer();
  return Image::load(ArrayRef(bytes.data(), bytes.size()));
}

static Error execute(Run &run, const ToolOptions &options,
                     ArrayRef<ArgumentSpec> arguments) {
  auto image = loadImage(run.file);
  if (!image)
    return image.takeError();
  run.image = std::move(*image);
  auto kernel = chooseKernel(*run.image, options.kernel);
  if (!kernel)
    return kernel.takeError();
  run.kernel = *kernel;
  run.simulation = std::make_unique<Simulation>(*run.image, **kernel, options.simulation);
  addArguments(*run.simulation, arguments);
  if (!options.timing)
    return run.simulation->run();
  auto timing = runTiming(*run.simulation, options);
  if (!timing)
    return timing.takeError();
  run.timing = std::move(*timing);
  return Error::success();
}

/// Compares the writable buffers of `run` with those of `first`; prints each difference.
static bool compareOutputs(Run &first, Run &run, ArrayRef<ArgumentSpec> arguments,
                           raw_ostream &log) {
  bool equal = true;
  unsigned buffer = 0;
  for (const auto &[i, spec] : enumerate(arguments)) {
    if (!spec.isBuffer)
      continue;
    ArrayRef<uint8_t> a = first.simulation->getBuffer(buffer),
                      b = run.simulation->getBuffer(buffer);
    ++buffer;
    if (!spec.writable || a == b)
      continue;
    equal = false;
    size_t at = 0, different = 0;
    for (size_t k = a.size(); k-- > 0;)
      if (a[k] != b[k])
        at = k, ++different;
    log << run.file << ": argument " << i << " differs from " << first.file << " in "
           << different << " of " << a.size() << " bytes, first at byte " << at << "\n";
  }
  return equal;
}

static int fail(const Twine &message) {
  WithColor::error(errs(), "waveasm-sim") << message << "\n";
  return 1;
}

/// Numbers of the chip that is named, or that the first code object is for.
static Error printTable(ToolOptions options) {
  if (options.chip.empty()) {
    auto image = loadImage(options.inputs.front());
    if (!image)
      return createStringError("'" + options.inputs.front() + "': " + toString(image.takeError()));
    options.chip = (*image)->getChip();
  }
  return printTimingTable(options);
}

/// Timings and the comparison of outputs; false if they differ.
static bool reportRuns(MutableArrayRef<Run> runs, const ToolOptions &options,
                       ArrayRef<ArgumentSpec> arguments, raw_ostream &log) {
  bool equal = true;
  for (Run &run : drop_begin(runs))
    equal &= compareOutputs(runs.front(), run, arguments, log);
  if (options.compare && equal)
    log << "outputs are equal\n";
  if (!options.timing)
    return equal;
  std::vector<TimingResults> results;
  for (Run &run : runs)
    results.push_back(std::move(run.timing));
  if (options.format == TimingFormat::Text)
    outs() << "\n";
  printTiming(options.inputs, results, options, outs());
  return equal;
}

static Expected<bool> runAll(const ToolOptions &options) {
  std::vector<ArgumentSpec> arguments;
  if (!options.argsFile.empty()) {
    auto loaded = loadArguments(options.argsFile);
    if (!loaded)
      return loaded.takeError();
    arguments = std::move(*loaded);
  }
  // Standard output is the timing's alone where a program reads it.
  raw_ostream &log = options.format == TimingFormat::Text ? outs() : errs();
  bool good = true;
  std::vector<Run> runs(options.inputs.size());
  for (auto [run, input] : zip(runs, options.inputs)) {
    run.file = input;
    if (Error error = execute(run, options, arguments))
      return createStringError("'" + input + "': " + toString(std::move(error)));
    if (options.compare)
      log << run.file << ": ";
    printSummary(run.kernel->name, *run.simulation, log);
    printFindings(run.simulation->getFindings(), options.maxFindings, log);
    good &= run.simulation->getFindings().empty();
  }
  bool equal = reportRuns(runs, options, arguments, log);
  // A wave that could not go on leaves no result worth keeping.
  if (runs.front().simulation->getFindings().getCount(Check::Fatal) == 0)
    if (Error error = writeOutputs(*runs.front().simulation, arguments))
      return std::move(error);
  return good && equal;
}

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  auto options = parseOptions(argc, argv);
  if (!options)
    return fail(toString(options.takeError()));
  if (options->help) {
    printHelp(outs());
    return 0;
  }
  if (options->version) {
    outs() << "WaveASM table revision " << waveasm::getTableRevision() << "\n";
    return 0;
  }
  if (options->printTimingTable) {
    if (Error error = printTable(*options))
      return fail(toString(std::move(error)));
    return 0;
  }
  auto good = runAll(*options);
  if (!good)
    return fail(toString(good.takeError()));
  return *good ? 0 : 1;
}
