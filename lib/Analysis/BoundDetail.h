//===- BoundDetail.h - Parts of ScheduleBounds -------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H
#define WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H

#include "waveasm/Analysis/ScheduleBounds.h"
#include "waveasm/Target/TimingTable.h"
#include "waveasm/Timing/TimedInstr.h"

namespace waveasm {

using LoopTripMap = llvm::DenseMap<mlir::Operation *, uint64_t>;

/// The cost of an op that legalization neither drops nor replaces; else nullopt.
std::optional<InstrCost> getLastingCost(mlir::Operation *op, const TargetInfo &target);

/// Clocks of one instruction's issue.
inline uint64_t getIssueClocks(const InstrCost &cost) {
  return std::max<uint64_t>(cost.issue, kTurn);
}

/// `ScheduleBounds::latency`.
uint64_t computeLatencyBound(ProgramOp program, const TargetInfo &target,
                             const LoopTripMap &trips);
/// The registers and the occupancy.
void computeRegisterBounds(ProgramOp program, const TargetInfo &target, ScheduleBounds &bounds);

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H
