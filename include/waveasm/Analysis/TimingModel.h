//===- TimingModel.h - Estimated clocks of a program ------------*- C++ -*-===//
//
// An estimate for comparing schedules; it never decides what is correct. One wave is
// followed through the final form: it issues in order, waits for ALU results and busy
// units, and at s_waitcnt until its own memory operations have completed, each after
// the latency of its class. Costs are those of TargetInfo.
//
// What it leaves out: caches and memory contention (every operation takes its class's
// latency), waves that hide each other's stalls (the timeline is that of one wave per
// SIMD; LDS and vector memory are shared by the SIMDs that the work-group fills), and
// time at barriers beyond the instruction itself.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_TIMINGMODEL_H
#define WAVEASM_ANALYSIS_TIMINGMODEL_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"

namespace waveasm {

/// Trips assumed for a loop whose count is not known: enough for its steady state to
/// dominate.
inline constexpr uint64_t kDefaultTrips = 16;

/// Trips of a counted loop with constant start, step and bound, on virtual or physical
/// registers in SSA form; nullopt if they are not known.
std::optional<uint64_t> getTripCount(LoopOp loop);

/// Clocks in which the wave could not issue, by cause.
struct StallCycles {
  uint64_t vmcnt = 0;      ///< waits for vector memory
  uint64_t lgkmcnt = 0;    ///< waits for LDS and scalar memory
  uint64_t dependency = 0; ///< ALU and matrix results
  uint64_t unit = 0;       ///< a unit that is busy
  uint64_t nop = 0;        ///< s_nop
};

struct LoopTiming {
  LoopOp loop;
  uint64_t cycles = 0;     ///< per trip, steady state
  uint64_t trips = 0;
  bool tripsKnown = false;
};

struct Timing {
  uint64_t cycles = 0;       ///< of the whole program
  uint64_t criticalPath = 0; ///< longest chain of latencies, with unlimited units
  uint64_t lowerBound = 0;   ///< no order is faster: critical path, issue slots, units
  StallCycles stalls;
  llvm::SmallVector<LoopTiming, 4> loops; ///< in pre-order
};

/// Estimates a program in final form. `trips` gives the trip count of each loop in
/// pre-order (nullopt or missing: `kDefaultTrips`).
Timing estimateTiming(ProgramOp program, const TargetInfo &target,
                      llvm::ArrayRef<std::optional<uint64_t>> trips);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_TIMINGMODEL_H
