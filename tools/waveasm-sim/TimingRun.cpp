//===- TimingRun.cpp - The timing options of waveasm-sim ------------------===//

#include "TimingRun.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

Expected<TimingTable> waveasm::sim::loadTimingTable(const TargetInfo &target,
                                                    const ToolOptions &options) {
  TimingTable table = TimingTable::get(target);
  if (options.timingTable.empty())
    return table;
  auto file = MemoryBuffer::getFile(options.timingTable);
  if (!file)
    return createStringError("'" + options.timingTable + "': " + file.getError().message());
  if (Error error = table.override((*file)->getBuffer()))
    return createStringError("'" + options.timingTable + "': " + toString(std::move(error)));
  return table;
}

Error waveasm::sim::printTimingTable(const ToolOptions &options) {
  const TargetInfo *target = TargetInfo::get(options.chip);
  if (!target)
    return createStringError("no numbers for the chip '" + options.chip + "'");
  Expected<TimingTable> table = loadTimingTable(*target, options);
  if (!table)
    return table.takeError();
  table->print(outs());
  return Error::success();
}

Expected<TimingResults> waveasm::sim::runTiming(Simulation &simulation,
                                                const ToolOptions &options) {
  Expected<TimingTable> table =
      loadTimingTable(simulation.getLaunch().image->getTarget(), options);
  if (!table)
    return table.takeError();
  TimingOptions timingOptions;
  timingOptions.table = &*table;
  timingOptions.trace = !options.traceFile.empty();
  TimingSimulation timing(simulation, timingOptions);
  if (Error error = timing.run())
    return std::move(error);
  if (timingOptions.trace) {
    std::error_code code;
    raw_fd_ostream os(options.traceFile, code);
    if (!code)
      printTimingTrace(timing.getResults(), os);
    os.close();
    if (code || os.has_error()) {
      os.clear_error();
      return createStringError("'" + options.traceFile + "' cannot be written");
    }
  }
  return timing.getResults();
}

/// One column a run.
static void printComparison(ArrayRef<std::string> files, ArrayRef<TimingResults> results,
                            raw_ostream &os) {
  os << "timing side by side\n";
  for (auto [i, file] : enumerate(files))
    os << "  [" << i << "] " << file << "\n";
  auto line = [&](StringRef name, function_ref<std::string(const TimingResults &)> value) {
    os << "  " << left_justify(name, 24);
    for (const TimingResults &r : results)
      os << right_justify(value(r), 16);
    os << "\n";
  };
  auto fixed = [](double value) {
    std::string text;
    raw_string_ostream(text) << format("%.3f", value);
    return text;
  };
  line("cycles", [](auto &r) { return utostr(r.cycles); });
  line("relative", [&](auto &r) { return fixed(double(r.cycles) / results[0].cycles); });
  line("instructions", [](auto &r) { return utostr(r.issued); });
  line("MFMA utilisation", [&](auto &r) { return fixed(r.getMatrixUtilisation()); });
  for (unsigned i = 0; i < kNumStalls; ++i)
    if (any_of(results, [&](auto &r) { return r.stalls.clocks[i]; }))
      line(stringifyStall(static_cast<Stall>(i)),
           [&](auto &r) { return utostr(r.stalls.clocks[i]); });
}

void waveasm::sim::printTiming(ArrayRef<std::string> files, ArrayRef<TimingResults> results,
                               const ToolOptions &options, raw_ostream &os) {
  if (options.format == TimingFormat::CSV)
    return printTimingCSV(results[0], os);
  if (options.format == TimingFormat::JSON) {
    os << (results.size() > 1 ? "[\n" : "");
    for (auto [i, r] : enumerate(results)) {
      os << (i ? ",\n" : "");
      printTimingJSON(r, os);
    }
    os << (results.size() > 1 ? "]\n" : "");
    return;
  }
  if (results.size() > 1)
    return printComparison(files, results, os);
  printTimingText(results[0], options.hottest, os);
}
