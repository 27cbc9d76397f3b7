//===- TimedInstr.h - What the timing knows of an instruction ----*- C++ -*-===//
//
// The facts of one instruction that decide when it issues and what it keeps busy, and
// what happened to it. Made from machine code (the simulator) or from ops in final form
// (Analysis/TimingModel.h); the costs are those of Target/TimingTable.h.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TIMING_TIMEDINSTR_H
#define WAVEASM_TIMING_TIMEDINSTR_H

#include "waveasm/Target/Hazards.h"
#include "waveasm/Target/TimingTable.h"
#include "waveasm/Target/WaitCounters.h"
#include "waveasm/Timing/Stall.h"

namespace waveasm {

/// Each SIMD issues at most one instruction to each port in a turn, from different waves.
enum class Port : uint8_t { VALU, SALU, VMEM, LDS, Branch, Internal };
constexpr unsigned kNumPorts = static_cast<unsigned>(Port::Internal) + 1;
Port getPort(Unit unit);

/// Places of the registers in the table of ready times: v0..v255, a0..a255, SGPRs by
/// operand code, SCC.
constexpr unsigned kAGPRPlace = 256, kSGPRPlace = 512, kSCCPlace = kSGPRPlace + 128,
                   kNumPlaces = kSCCPlace + 1;
struct PlaceRange {
  uint16_t first, size;
};
/// Nullopt if the range leaves its file.
std::optional<PlaceRange> getPlaces(const RegRange &range);

/// Clocks of one issue turn: the SIMDs take turns.
constexpr unsigned kTurn = 4;

/// Facts of one instruction, and its counts.
struct TimedInstr {
  enum class Kind : uint8_t { Plain, Nop, Sleep, Wait, Branch, Barrier };

  Kind kind = Kind::Plain;
  Port port = Port::Internal;
  bool matrix = false;
  bool blocksVALU = false;      ///< matrix instruction beside which no VALU executes
  SchedClass sched = SchedClass::Internal;
  InstrCost cost = {kTurn, kTurn, 0};
  unsigned issue = kTurn;       ///< clocks until the wave's next one; not taken branches
  uint8_t vmCount = 0, lgkmCount = 0; ///< what it adds to the counters
  uint8_t waitVM = kMaxVMCount, waitLGKM = kMaxLGKMCount; ///< Kind::Wait
  bool lgkmInOrder = true;      ///< DS; scalar memory, messages and flat are not
  llvm::SmallVector<PlaceRange, 4> reads, writes;
  PlaceRange srcC = {0, 0};     ///< of a matrix instruction; not in `reads`
  uint32_t tag = 0, srcCTag = 0;///< equal for a result and an accumulator that match exactly

  uint64_t hits = 0, latencySum = 0, latencyMin = ~0ull, latencyMax = 0;
  uint64_t waitedFor = 0;       ///< clocks that an s_waitcnt waited for its result
  uint64_t conflicts = 0;       ///< clocks of LDS beyond those without bank conflicts
  StallClocks stalls;

  /// Sets port, kind, cost, counter and `blocksVALU` for an instruction priced under `key`.
  void describe(const CostKey &key, const InstrCost &price, Unit unit, Counter counter,
                unsigned increment);
  /// What a matrix instruction reads; `hazard` tells which is the accumulator. After
  /// `writes` is set.
  void describeMatrixReads(const HazardInstr &hazard);
  /// s_nop of `states` wait states.
  void describeNop(unsigned states);
  void describeBarrier();
};

} // namespace waveasm

#endif // WAVEASM_TIMING_TIMEDINSTR_H
