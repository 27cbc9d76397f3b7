//===- waveasm-sim.cpp - Run a code object on the CPU ---------------------===//
//
// A shell over waveasm/Simulator: options, argument file, report. docs/Simulator.md.
//
//===----------------------------------------------------------------------===//

#include "Options.h"
#include "Report.h"
#include "waveasm/Simulator/Arguments.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace waveasm::sim;

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), message);
}

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
    return makeError("choose a kernel with --kernel: " + list());
  if (const Kernel *kernel = image.findKernel(name))
    return kernel;
  return makeError("no kernel '" + name + "'; there is " + list());
}

static Error execute(Run &run, const ToolOptions &options,
                     ArrayRef<ArgumentSpec> arguments) {
  auto file = MemoryBuffer::getFile(run.file, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!file)
    return makeError(file.getError().message());
  StringRef bytes = (*file)->getBuffer();
  auto image = Image::load(ArrayRef(bytes.data(), bytes.size()));
  if (!image)
    return image.takeError();
  run.image = std::move(*image);
  auto kernel = chooseKernel(*run.image, options.kernel);
  if (!kernel)
    return kernel.takeError();
  run.kernel = *kernel;
  run.simulation = std::make_unique<Simulation>(*run.image, **kernel, options.simulation);
  addArguments(*run.simulation, arguments);
  return run.simulation->run();
}

/// Compares the writable buffers of `run` with those of `first`; prints each difference.
static bool compareOutputs(Run &first, Run &run, ArrayRef<ArgumentSpec> arguments) {
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
    outs() << run.file << ": argument " << i << " differs from " << first.file << " in "
           << different << " of " << a.size() << " bytes, first at byte " << at << "\n";
  }
  return equal;
}

static int fail(const Twine &message) {
  WithColor::error(errs(), "waveasm-sim") << message << "\n";
  return 1;
}

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  auto parsed = parseOptions(argc, argv);
  if (!parsed)
    return fail(toString(parsed.takeError()));
  const ToolOptions &options = *parsed;
  if (options.help) {
    printHelp(outs());
    return 0;
  }
  std::vector<ArgumentSpec> arguments;
  if (!options.argsFile.empty()) {
    auto loaded = loadArguments(options.argsFile);
    if (!loaded)
      return fail(toString(loaded.takeError()));
    arguments = std::move(*loaded);
  }
  bool good = true;
  std::vector<Run> runs(options.inputs.size());
  for (auto [run, input] : zip(runs, options.inputs)) {
    run.file = input;
    if (Error error = execute(run, options, arguments))
      return fail("'" + input + "': " + toString(std::move(error)));
    if (options.compare)
      outs() << run.file << ": ";
    printSummary(run.kernel->name, *run.simulation, outs());
    printFindings(run.simulation->getFindings(), options.maxFindings, outs());
    good &= run.simulation->getFindings().empty();
  }
  bool equal = true;
  for (Run &run : drop_begin(runs))
    equal &= compareOutputs(runs.front(), run, arguments);
  if (options.compare && equal)
    outs() << "outputs are equal\n";
  // A wave that could not go on leaves no result worth keeping.
  if (runs.front().simulation->getFindings().getCount(Check::Fatal) == 0)
    if (Error error = writeOutputs(*runs.front().simulation, arguments))
      return fail(toString(std::move(error)));
  return good && equal ? 0 : 1;
}
