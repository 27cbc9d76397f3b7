//===- Stall.h - Why a wave did not issue ------------------------*- C++ -*-===//

#ifndef WAVEASM_TIMING_STALL_H
#define WAVEASM_TIMING_STALL_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace waveasm {

/// Why a wave did not issue. The clocks of a wave, from start to end, are its issue slots
/// (4 clocks each) and these.
enum class Stall : uint8_t {
  IssueRate,       ///< the instruction itself takes the wave longer than a slot
  Nop, Sleep,
  Fetch,           ///< branch
  WaitVM, WaitLGKM,///< s_waitcnt
  Barrier,
  ALUDependency,   ///< result of a VALU or SALU instruction
  MatrixDependency,
  MatrixBusy,      ///< the SIMD's matrix core works on another instruction
  VALUBusy,        ///< the SIMD's vector ALU does
  SALUBusy,
  LDSBusy, VMEMBusy, ///< the queue of the unit is full
  CounterFull,     ///< vmcnt or lgkmcnt is at its most
  Arbitration,     ///< another wave of the SIMD issued to the unit in this turn
};
constexpr unsigned kNumStalls = static_cast<unsigned>(Stall::Arbitration) + 1;
/// "issue_rate", "nop", "sleep", "fetch", "wait_vm", "wait_lgkm", "barrier",
/// "alu_dependency", "mfma_dependency", "mfma_busy", "valu_busy", "salu_busy", "lds_busy",
/// "vmem_busy", "counter_full", "arbitration".
llvm::StringRef stringifyStall(Stall stall);

/// Clocks by cause.
struct StallClocks {
  uint64_t clocks[kNumStalls] = {};
  uint64_t &operator[](Stall stall) { return clocks[static_cast<unsigned>(stall)]; }
  uint64_t operator[](Stall stall) const { return clocks[static_cast<unsigned>(stall)]; }
  uint64_t getTotal() const;
  /// The cause of most clocks; IssueRate if there are none.
  Stall getMain() const;
  void add(const StallClocks &other);
};

} // namespace waveasm

#endif // WAVEASM_TIMING_STALL_H
