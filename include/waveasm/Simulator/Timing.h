//===- Timing.h - Cycles of a launch ------------------------------*- C++ -*-===//
//
// Runs the work-groups of one compute unit in the order in which its issue logic would
// start their instructions, and counts clocks. The model: docs/Simulator.md, "Timing".
//
//   Simulation simulation(image, kernel, options);   // with its arguments
//   TimingSimulation timing(simulation, {});
//   if (Error error = timing.run()) ...
//   printTimingText(timing.getResults(), outs());
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_TIMING_H
#define WAVEASM_SIMULATOR_TIMING_H

#include "waveasm/Simulator/Simulator.h"
#include "waveasm/Target/TimingTable.h"
#include "waveasm/Timing/Stall.h"

namespace waveasm::sim {

struct InstructionTiming {
  uint64_t address = 0;      ///< in the code object
  std::string text, tag;     ///< assembly; Conductor's name, empty if unknown
  uint64_t hits = 0;         ///< of all waves
  /// Issue until the result may be used, clocks. 0 for instructions without a result.
  uint64_t latencyMin = 0, latencyMax = 0;
  double latencyMean = 0;
  StallClocks stalls;        ///< before it could issue, and its own issue time
  uint64_t waitedFor = 0;    ///< clocks that an s_waitcnt waited for its result
  uint64_t conflicts = 0;    ///< clocks of LDS beyond those without bank conflicts
};

struct WaveTiming {
  uint64_t group = 0;        ///< number in the grid, x fastest
  unsigned wave = 0, simd = 0;
  uint64_t start = 0, end = 0; ///< clocks from the start of the launch
  uint64_t instructions = 0;
  StallClocks stalls;
};

struct GroupTiming {
  uint64_t group = 0;
  uint64_t start = 0, end = 0;
};

/// Operations of one type ("f16", "fp8", "valu f32"); a multiply-add is two.
struct RateTiming {
  std::string type;
  double operations = 0;     ///< of the compute unit
  double achieved = 0, peak = 0; ///< of the whole grid, 10^12 operations per second
};

/// One row of the trace: a slice of time.
struct TraceSlice {
  uint64_t start = 0;
  uint32_t clocks = 0;
  uint32_t row = 0;          ///< waves first (see TimingResults::waves), then units
  uint32_t instruction = 0;  ///< index in TimingResults::instructions
  int8_t stall = -1;         ///< cause, or -1: an instruction at work
};

struct TimingResults {
  std::string chip, kernel;
  uint64_t clockMHz = 0;
  unsigned simds = 0;
  uint64_t cycles = 0;       ///< of the compute unit; the estimate for the whole grid
  double seconds = 0;        ///< the same by the chip's clock
  uint64_t gridGroups = 0;
  unsigned computeUnits = 0; ///< of the chip
  unsigned activeUnits = 0;  ///< that get a group
  unsigned groupsPerCU = 0;  ///< that fit at once
  std::string occupancyLimit;///< of that: "vgpr", "sgpr", "lds", "hardware"
  unsigned wavesPerSIMD = 0; ///< most at once in this launch
  uint64_t issued = 0;       ///< wave-instructions
  uint64_t issueTurns = 0;   ///< turns of the SIMDs in which a wave issued
  uint64_t matrixBusy = 0, valuBusy = 0; ///< clocks, all SIMDs
  uint64_t ldsBusy = 0, vmemBusy = 0;    ///< clocks
  uint64_t ldsConflicts = 0; ///< clocks of ldsBusy that are due to bank conflicts
  uint64_t l1Lines = 0, l1Hits = 0, l2Hits = 0; ///< of vector memory; the others: memory
  StallClocks stalls;
  std::vector<InstructionTiming> instructions; ///< executed ones by address
  std::vector<WaveTiming> waves;
  std::vector<GroupTiming> groups;
  std::vector<RateTiming> rates;
  std::vector<TraceSlice> trace;
  std::vector<std::string> unitRows; ///< names of the trace rows after the waves
  bool traceCut = false;     ///< the trace has reached its limit

  /// Part of the time that the matrix cores of the compute unit work.
  double getMatrixUtilisation() const;
};

struct TimingOptions {
  const TimingTable *table = nullptr; ///< null: the built-in one of the chip
  bool trace = false;
  uint64_t traceLimit = 2'000'000;    ///< slices
  /// Also run, without time, the work-groups of the other compute units, so that buffers
  /// hold all results and the checks see all waves.
  bool runOthers = true;
};

class TimingSimulation {
public:
  TimingSimulation(Simulation &simulation, TimingOptions options)
      : simulation(simulation), options(options) {}

  /// Runs the whole grid: the groups of the first compute unit with time. Errors as those of
  /// `Simulation::run`; wrong programs are findings.
  llvm::Error run();
  const TimingResults &getResults() const { return results; }

private:
  Simulation &simulation;
  TimingOptions options;
  TimingResults results;
};

/// A report for reading: summary, stalls, the `hottest` instructions.
void printTimingText(const TimingResults &results, unsigned hottest, llvm::raw_ostream &os);
/// All results; the schema is in docs/Simulator.md.
void printTimingJSON(const TimingResults &results, llvm::raw_ostream &os);
/// One line an instruction.
void printTimingCSV(const TimingResults &results, llvm::raw_ostream &os);
/// Trace-event JSON for Perfetto and chrome://tracing; one microsecond is one clock.
void printTimingTrace(const TimingResults &results, llvm::raw_ostream &os);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_TIMING_H
