//===- TimingCode.h - The final form as a list of instructions ---*- C++ -*-===//
//
// What the hardware fetches, in order, with the branches of the structure; one entry for
// each machine instruction.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_ANALYSIS_TIMINGCODE_H
#define WAVEASM_LIB_ANALYSIS_TIMINGCODE_H

#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Analysis/TimingModel.h"
#include "waveasm/Timing/MemoryUnits.h"

namespace waveasm {

struct ScheduledInstr : TimedInstr {
  /// What is executed next: the entry behind, or `target` where it says so.
  enum class Flow : uint8_t {
    Next,
    Guard,  ///< of a counted loop: `target` if there is no trip
    Repeat, ///< end of a loop: `target` but for the last trip
    Branch, ///< of an if: `target` in the waves of `taken`
    Jump,
    End,
  };
  mlir::Operation *op = nullptr; ///< whose instruction this is
  Flow flow = Flow::Next;
  unsigned target = 0;
  unsigned loop = 0;             ///< Guard, Repeat: index in pre-order
  uint32_t taken = 0;            ///< waves, one bit each
  int priority = -1;             ///< s_setprio
  /// Loops without a guard that begin here, outer ones first.
  llvm::SmallVector<unsigned, 1> entered;
  MemoryRequest request;
};

struct TimingCode {
  std::vector<ScheduledInstr> instrs;
  llvm::SmallVector<LoopTiming, 4> loops;
  unsigned numWaves = 1;
};

/// `facts`: by the ops of `program`.
TimingCode buildTimingCode(ProgramOp program, const TargetInfo &target,
                           llvm::ArrayRef<LoopTrips> trips, const ProgramFlow &flow,
                           const ScheduleFacts &facts);

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_TIMINGCODE_H
