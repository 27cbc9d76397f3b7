//===- Metrics.h - What a schedule costs ------------------------*- C++ -*-===//
//
// A schedule is measured by compiling a clone of its program through the post-schedule
// pipeline and counting on the final form, where waits and hazards are right. The
// program itself is not touched.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_METRICS_H
#define WAVEASM_CONDUCTOR_METRICS_H

#include "waveasm/Analysis/ScheduleBounds.h"
#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Transforms/WorkingCopy.h"

namespace waveasm {

struct LoopMetrics {
  std::string tag;     ///< empty if the loop has none
  uint64_t cycles = 0; ///< per trip
  uint64_t trips = 0;
  bool tripsKnown = false;
};

/// Clocks lost at one instruction.
struct StallMetrics {
  std::string tag;      ///< of the op; of the next one with a tag if the compiler added it
  std::string op;       ///< mnemonic
  std::string cause;    ///< stringifyStall
  std::string producer; ///< tag of the operation that a wait waits for
  uint64_t clocks = 0;  ///< of all waves
};

/// Registers of one class that hold something, over the ops of the scheduling form.
struct PressureMetrics {
  RegClass cls = RegClass::VGPR;
  std::string tag;      ///< of the op at the peak
  std::vector<int64_t> curve; ///< op by op, and behind each loop and if
  int64_t peak = 0;
  /// Name (getValueName) and registers of the values live there, widest first.
  std::vector<std::pair<std::string, int64_t>> live;
};

struct Metrics {
  bool feasible = false;
  std::string error; ///< first diagnostic of the compilation, if not feasible

  unsigned peakVGPR = 0, peakAGPR = 0, peakSGPR = 0; ///< registers used
  unsigned occupancy = 0;                            ///< waves per SIMD
  OccupancyLimit limit = OccupancyLimit::Hardware;
  unsigned waits = 0;     ///< s_waitcnt
  unsigned nops = 0;      ///< s_nop
  unsigned nopCycles = 0; ///< wait states of all s_nop
  unsigned instructions = 0; ///< with those of loops and ifs, without a preload prologue
  unsigned mfma = 0, bufferLoad = 0, dsRead = 0, dsWrite = 0, valu = 0, salu = 0;
  int64_t ldsBytes = 0;
  uint64_t cycles = 0;        ///< estimated clocks
  ScheduleBounds bounds;      ///< the same for every order of the program
  /// By the ops of the program, as are those of every order; null if they are not known.
  std::shared_ptr<const ScheduleFacts> facts;
  unsigned waves = 0;         ///< of the work-group
  uint64_t issueCycles = 0;   ///< of all waves
  StallClocks stalls;         ///< of all waves
  llvm::SmallVector<LoopMetrics, 4> loops;
  // With `MeasureOptions::details`.
  std::vector<StallMetrics> stallsByTag; ///< most clocks first
  std::vector<PressureMetrics> pressure; ///< VGPR, AGPR, SGPR

  /// Name and value of every number, in the order of the report. Spills are always 0:
  /// allocation fails instead.
  llvm::SmallVector<std::pair<llvm::StringRef, int64_t>> getNumbers() const;
};

struct MeasureOptions {
  /// Also finds where clocks are lost and registers are live.
  bool details = false;
  /// Diagnostics of a compilation that fails go through to the context's handler, and the
  /// clone is verified.
  bool report = false;
  /// Trips of each loop, in pre-order, where the count is not known; `kDefaultTrips` for
  /// those that are missing.
  llvm::ArrayRef<uint64_t> trips = {};
  /// Of another order of the program, with the same trips: they hold for this one, measured with
  /// those facts. Registers hide some facts in some orders.
  const ScheduleBounds *bounds = nullptr;
  std::shared_ptr<const ScheduleFacts> facts = nullptr;
  /// Compiled in place of a new clone; for who measures one program in many orders.
  WorkingCopy *copy = nullptr;
};

/// Compiles a clone of `program` and measures it. `cache` makes it fast where one program
/// is measured in many orders. Diagnostics of a compilation that fails are in
/// `Metrics::error`.
Metrics measureProgram(ProgramOp program, ValueCache &cache, const MeasureOptions &options = {});

/// `{"programs": [{"name": ..., ...}]}`; infeasible ones have `feasible` and `error`.
std::string formatJSON(llvm::ArrayRef<std::pair<std::string, Metrics>> programs);
/// One line `key value` for each number.
std::string formatText(llvm::ArrayRef<std::pair<std::string, Metrics>> programs);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_METRICS_H
