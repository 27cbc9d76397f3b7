//===- TimedInstr.h - What the timing knows of an instruction ----*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_TIMEDINSTR_H
#define WAVEASM_LIB_SIMULATOR_TIMING_TIMEDINSTR_H

#include "waveasm/Simulator/Timing.h"

namespace waveasm::sim {

/// Each SIMD issues at most one instruction to each port in a turn, from different waves.
enum class Port : uint8_t { VALU, SALU, VMEM, LDS, Branch, Internal };
constexpr unsigned kNumPorts = static_cast<unsigned>(Port::Internal) + 1;

/// Places of the registers in the table of ready times.
constexpr unsigned kSGPRPlace = kNumVGPRs, kSCCPlace = kSGPRPlace + kNumSGPRs,
                   kNumPlaces = kSCCPlace + 1;
struct PlaceRange {
  uint16_t first, size;
};

/// Clocks of one issue turn: the SIMDs take turns.
constexpr unsigned kTurn = 4;

/// Facts of one instruction of the code, and its counts.
struct TimedInstr {
  enum class Kind : uint8_t { Plain, Nop, Sleep, Wait, Branch, Barrier };

  uint64_t address = 0;
  const Instruction *inst = nullptr; ///< null: the bytes are no instruction
  Kind kind = Kind::Plain;
  Port port = Port::Internal;
  bool matrix = false;
  bool blocksVALU = false;      ///< matrix instruction beside which no VALU executes
  SchedClass sched = SchedClass::Internal;
  InstrCost cost = {kTurn, kTurn, 0};
  unsigned issue = kTurn;       ///< clocks until the wave's next one; not taken branches
  uint8_t vmCount = 0, lgkmCount = 0; ///< what it adds to the counters
  uint8_t waitVM = 63, waitLGKM = 15; ///< Kind::Wait
  bool lgkmInOrder = true;      ///< DS; scalar memory, messages and flat are not
  llvm::SmallVector<PlaceRange, 4> reads, writes;
  PlaceRange srcC = {0, 0};     ///< of a matrix instruction; not in `reads`
  uint32_t tag = 0, srcCTag = 0;///< equal for a result and an accumulator that match exactly
  double operations = 0;        ///< per wave (matrix) or lane
  unsigned rateType = ~0u;      ///< index into the types of InstrTable

  uint64_t hits = 0, latencySum = 0, latencyMin = ~0ull, latencyMax = 0;
  uint64_t waitedFor = 0, conflicts = 0;
  StallClocks stalls;
  uint32_t index = ~0u;         ///< in the results
};

/// The instructions of a code object on first use.
class InstrTable {
public:
  InstrTable(Image &image, const TimingTable &table);

  /// Never null; `inst` of it may be.
  TimedInstr &get(uint64_t address) {
    uint64_t place = (address - begin) / 4;
    if (address >= begin && !(address & 3) && place < instrs.size() && instrs[place])
      return *instrs[place];
    return make(address);
  }
  llvm::ArrayRef<TimedInstr *> getAll() const { return all; } ///< in order of first use

  /// A kind of arithmetic: operations per clock of a compute unit at best.
  struct RateType {
    std::string name;
    double peak = 0;
  };
  llvm::ArrayRef<RateType> getRateTypes() const { return rateTypes; }

private:
  TimedInstr &make(uint64_t address);
  void describe(TimedInstr &timed);
  void describeRegisters(TimedInstr &timed);
  void describeMemory(TimedInstr &timed);
  void describeMatrix(TimedInstr &timed, const CostKey &key);
  void describeRate(TimedInstr &timed);
  unsigned addRateType(llvm::StringRef name, double peak);

  Image &image;
  const TimingTable &table;
  uint64_t begin;
  std::vector<std::unique_ptr<TimedInstr>> instrs; ///< per 4 bytes of code
  std::vector<std::unique_ptr<TimedInstr>> outside;///< addresses that are no code
  std::vector<TimedInstr *> all;
  std::vector<RateType> rateTypes;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_TIMEDINSTR_H
