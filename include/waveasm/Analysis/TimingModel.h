//===- TimingModel.h - Estimated clocks of a program ------------*- C++ -*-===//
//
// An estimate for comparing schedules; it never decides what is correct. The waves of one
// work-group go through the final form on the issue logic of the simulator
// (Timing/IssueModel.h): the same code decides what waits for what, only without values.
// Where the simulator knows a value, the estimate has:
//
//   branches   what ScheduleFacts says of each wave
//   trips      given for each loop; those after the steady state is reached are left out,
//              and others count for them
//   LDS        bank conflicts where addresses are known in all lanes, else none
//   memory     loads come from HBM, lanes side by side, all compute units at work
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_TIMINGMODEL_H
#define WAVEASM_ANALYSIS_TIMINGMODEL_H

#include "waveasm/Analysis/ScheduleFacts.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "waveasm/Timing/Stall.h"

namespace waveasm {

/// Trips assumed for a loop whose count is not known: enough for its steady state to
/// dominate.
inline constexpr uint64_t kDefaultTrips = 16;

/// Trips of a counted loop with constant start, step and bound, on virtual or physical
/// registers in SSA form; nullopt if they are not known.
std::optional<uint64_t> getTripCount(LoopOp loop);

/// How often a loop is run.
struct LoopTrips {
  uint64_t count = kDefaultTrips;
  bool known = false; ///< else assumed
};

struct LoopTiming {
  LoopOp loop;
  uint64_t cycles = 0;     ///< per trip, steady state
  LoopTrips trips;
};

/// Clocks that waves lost at one op, for one cause; all waves together.
struct OpStall {
  mlir::Operation *op;
  Stall cause;
  mlir::Operation *producer; ///< WaitVM, WaitLGKM: the operation waited for; else null
  uint64_t clocks;
};

struct Timing {
  uint64_t cycles = 0;       ///< of the whole work-group, alone on a compute unit
  unsigned waves = 0;        ///< of the work-group
  uint64_t issueCycles = 0;  ///< of all waves; with the stalls they are the waves' time
  StallClocks stalls;        ///< of all waves
  std::vector<OpStall> ops;  ///< most clocks first, then in program order
  llvm::SmallVector<LoopTiming, 4> loops; ///< in pre-order
};

/// Estimates a program in final form. `trips`: of each loop, in pre-order; `facts`: by the ops of
/// `program`. Fails with a diagnostic if `program` is not in allocated form.
mlir::FailureOr<Timing> estimateTiming(ProgramOp program, const TargetInfo &target,
                                       llvm::ArrayRef<LoopTrips> trips,
                                       const ScheduleFacts &facts);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_TIMINGMODEL_H
