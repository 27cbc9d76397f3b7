//===- ScheduleBounds.h - What no order of a program beats -------*- C++ -*-===//
//
// Lower bounds for every legal order of a program in scheduling form, so that a user sees
// how far there is to go. The bounds in clocks hold for `Timing::cycles` (TimingModel.h) with
// the same trips: they count only instructions that every order has, and dependences that
// every order keeps. Of an `if` that waves take differently, the cheaper side counts.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_SCHEDULEBOUNDS_H
#define WAVEASM_ANALYSIS_SCHEDULEBOUNDS_H

#include "waveasm/Analysis/ScheduleFacts.h"
#include "waveasm/Analysis/TimingModel.h"

namespace waveasm {

struct ScheduleBounds {
  /// Clocks of the unit that is busiest: "issue" (of one wave), "mfma", "valu", "salu" (of
  /// one SIMD), "lds", "vmem" (of the compute unit).
  uint64_t resource = 0;
  llvm::StringRef unit = "issue";
  /// Clocks of the longest chain of values, waits and barriers, through all trips; also those in
  /// which units serve one after the other what lies between two barriers, and what a trip or the
  /// program has behind some point.
  uint64_t latency = 0;
  unsigned vgprs = 0, agprs = 0, sgprs = 0; ///< live at one time in every order
  unsigned occupancy = 0;                   ///< waves per SIMD with those

  uint64_t getCycles() const { return std::max(resource, latency); }
};

/// `trips`: of each loop, in pre-order. `facts`: those with which every order is estimated, by the
/// ops of `program`. Null if each order has its own: then bounds are lower. `placed`: only orders
/// that begin its block as it stands, up to this op; null: all.
ScheduleBounds computeScheduleBounds(ProgramOp program, const TargetInfo &target,
                                     llvm::ArrayRef<LoopTrips> trips,
                                     const ScheduleFacts *facts,
                                     mlir::Operation *placed = nullptr);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_SCHEDULEBOUNDS_H
