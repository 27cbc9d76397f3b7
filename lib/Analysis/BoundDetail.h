//===- BoundDetail.h - Parts of ScheduleBounds -------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H
#define WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H

#include "waveasm/Analysis/ScheduleBounds.h"
#include "waveasm/Target/TimingTable.h"
#include "waveasm/Timing/TimedInstr.h"

namespace waveasm {

using LoopTripMap = llvm::DenseMap<mlir::Operation *, uint64_t>;

/// In clocks: earlier than everything, and sums with it stay so.
constexpr int64_t kLongAgo = INT64_MIN / 4;

//===----------------------------------------------------------------------===//
// Units
//===----------------------------------------------------------------------===//

/// What takes instructions one after the other: the issue of a wave, the ALUs and the matrix
/// core of a SIMD, LDS (its banks, and its path to each SIMD) and vector memory.
namespace BoundUnit {
enum : unsigned { Issue, Matrix, VALU, SALU, LDS, VMEM, LDSPath, kCount };
} // namespace BoundUnit
using UnitClocks = std::array<uint64_t, BoundUnit::kCount>;

/// True if a barrier stands in `op`, or is it.
bool holdsBarrier(mlir::Operation *op);

/// What does not change while a program's bounds are computed.
struct BoundContext {
  BoundContext(ProgramOp program, const TargetInfo &target, const LoopTripMap &trips,
               const ScheduleFacts *facts, mlir::Operation *placed);

  /// True if all waves run the then side of an `if`, false if none does; nullopt: not known.
  std::optional<bool> takesThen(IfOp ifOp) const;

  const TargetInfo &target;
  const TimingTable &table;
  const LoopTripMap &trips;
  const ScheduleFacts *facts; ///< null: nothing is known, in some order
  mlir::Operation *placed;    ///< up to it, the ops of its block issue as they stand; may be null
  InstrCost branch;
  unsigned waves;             ///< of a work-group
  UnitClocks sharers;         ///< waves of a work-group that share each unit
  /// All waves are at the same barrier at one time: none stands in an `if`.
  bool barriersMeet;
};

/// The cost of an op that legalization neither drops nor replaces; else nullopt.
std::optional<InstrCost> getLastingCost(mlir::Operation *op, const TargetInfo &target);

/// Clocks of one branch's issue that is not taken, and of one that is.
uint64_t getFallThroughClocks(const BoundContext &context);
uint64_t getTakenClocks(const BoundContext &context);

/// Clocks that an op of one wave takes of each unit.
UnitClocks getUnitClocks(mlir::Operation *op, const InstrCost &cost, const BoundContext &context);

/// Clocks from the issue of an op to that of one that uses its result, with the wait between
/// if one is needed: as the accumulator of a matrix instruction, and otherwise.
struct ResultDelay {
  int64_t ready, accumulate;
};
ResultDelay getResultDelay(mlir::Operation *op, const InstrCost &cost,
                           const BoundContext &context);
/// Clocks from the issue of a memory operation to its completion.
int64_t getCompletionClocks(mlir::Operation *op, const BoundContext &context);

/// One instruction on a unit, in clocks: it starts at `head` or later, and something else comes
/// `tail` or more after its end (less than 0: before its end).
struct UnitJob {
  int64_t head;
  uint64_t clocks;
  int64_t tail;
};
/// When all that comes behind the jobs may be there, if the unit takes one at a time and each
/// comes from `sharers` waves. kLongAgo if there are none.
int64_t boundUnit(llvm::ArrayRef<UnitJob> jobs, uint64_t sharers);

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

/// Clocks from the issue of an op to that of a barrier of its block that comes behind it in every
/// order.
struct BarrierTail {
  mlir::Operation *barrier = nullptr; ///< null: there is none
  int64_t clocks = kLongAgo;
};
struct SectionTail {
  BarrierTail issued;    ///< the first barrier behind its issue
  BarrierTail completed; ///< the first one behind what uses its result, or a wait for it
};
using SectionTails = llvm::DenseMap<mlir::Operation *, SectionTail>;
SectionTails findSectionTails(ProgramOp program, const BoundContext &context);

/// `ScheduleBounds::latency`.
uint64_t computeLatencyBound(ProgramOp program, const BoundContext &context);
/// The registers and the occupancy.
void computeRegisterBounds(ProgramOp program, const TargetInfo &target, ScheduleBounds &bounds);

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_BOUNDDETAIL_H
