//===- TimingRun.h - The timing options of waveasm-sim -----------*- C++ -*-===//

#ifndef WAVEASM_TOOLS_WAVEASM_SIM_TIMINGRUN_H
#define WAVEASM_TOOLS_WAVEASM_SIM_TIMINGRUN_H

#include "Options.h"
#include "waveasm/Simulator/Timing.h"

namespace waveasm::sim {

/// The numbers of `target` with those of --timing-table over them.
llvm::Expected<TimingTable> loadTimingTable(const TargetInfo &target, const ToolOptions &options);
/// --print-timing-table --chip=...
llvm::Error printTimingTable(const ToolOptions &options);

/// Runs the launch with clocks; writes the trace if one is asked for.
llvm::Expected<TimingResults> runTiming(Simulation &simulation, const ToolOptions &options);
/// The report of each run in the chosen format; with several a comparison after them.
void printTiming(llvm::ArrayRef<std::string> files, llvm::ArrayRef<TimingResults> results,
                 const ToolOptions &options, llvm::raw_ostream &os);

} // namespace waveasm::sim

#endif // WAVEASM_TOOLS_WAVEASM_SIM_TIMINGRUN_H
