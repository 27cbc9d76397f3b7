//===- ComputeUnit.h - Issue logic of a compute unit -------------*- C++ -*-===//
//
// Waves, SIMDs and their units in time. Event-driven: a wave knows from when on it may
// issue, and nothing happens before the earliest of these times.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H
#define WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H

#include "MemoryModel.h"

namespace waveasm::sim {

constexpr uint64_t kNever = ~0ull;

/// Outstanding operations of one counter of a wave, by completion time.
class CounterQueue {
public:
  struct Entry {
    uint64_t done;
    TimedInstr *instr;
  };
  /// Forgets what is done at `now`.
  void retire(uint64_t now) {
    while (size && at(0).done <= now) {
      head = (head + 1) % kCapacity;
      --size;
    }
  }
  unsigned getSize() const { return size; }
  /// The operation after which at most `count` are left; null if that is so already.
  const Entry *getAfter(unsigned count) const {
    return size > count ? &entries[(head + size - 1 - count) % kCapacity] : nullptr;
  }
  void push(Entry entry);
  uint64_t lastInOrder = 0; ///< completion of the youngest operation of the in-order kind

private:
  // More than any counter holds; a wait in front of the issue keeps it so.
  static constexpr unsigned kCapacity = 66;
  Entry &at(unsigned i) { return entries[(head + i) % kCapacity]; }
  Entry entries[kCapacity];
  unsigned head = 0, size = 0;
};

struct ResidentGroup;

/// A wave on its SIMD.
struct ResidentWave {
  ResidentGroup *group = nullptr;
  Wave *wave = nullptr;
  unsigned simd = 0;
  TimedInstr *current = nullptr; ///< last issued
  TimedInstr *next = nullptr;
  uint64_t nextTime = kNever;    ///< earliest turn for `next`
  uint64_t lastIssue = 0;
  uint64_t accounted = 0;        ///< clocks up to there have a cause
  CounterQueue vm, lgkm;
  uint64_t maxReady = 0;         ///< latest of `ready`
  uint64_t ready[kNumPlaces];    ///< results that may be under way
  uint32_t tags[kNumPlaces];     ///< of the matrix instruction that writes it, else 0
  uint32_t row = 0;              ///< index in the results
  uint64_t start = 0;
  StallClocks stalls;
};

/// A work-group that holds its place in the compute unit.
struct ResidentGroup {
  uint64_t number = 0;
  uint64_t start = 0;
  unsigned running = 0;          ///< waves that have not ended
  std::unique_ptr<Workgroup> group;
  std::vector<std::unique_ptr<ResidentWave>> waves;
};

class ComputeUnit {
public:
  ComputeUnit(Simulation &simulation, const TimingTable &table, InstrTable &instrs,
              TimingResults &results, const TimingOptions &options, unsigned activeUnits);

  /// Runs work-groups `first`, `first + step`, ... of the grid, `resident` at a time.
  void run(uint64_t first, uint64_t step, unsigned resident);
  const std::vector<double> &getOperations() const { return operations; }
  uint64_t getExecuted() const { return executed; }

private:
  struct SIMD {
    std::vector<ResidentWave *> waves;
    uint64_t nextTurn = kNever;
    uint64_t valuFree = 0, matrixFree = 0, saluFree = 0;
    bool matrixBlocksVALU = false; ///< who took the vector ALU until valuFree
  };

  void startGroup(uint64_t number, uint64_t now);
  void endGroup(ResidentGroup &group, uint64_t now);
  void takeTurn(unsigned index, uint64_t now);
  bool tryIssue(ResidentWave &wave, uint64_t now, unsigned &ports);
  void issue(ResidentWave &wave, uint64_t now);
  void occupyUnits(ResidentWave &wave, TimedInstr &instr, uint64_t now);
  void accessMemory(ResidentWave &wave, TimedInstr &instr, uint64_t now);
  void writeRegisters(ResidentWave &wave, const TimedInstr &instr, uint64_t now);
  void afterIssue(ResidentWave &wave, TimedInstr &instr, uint64_t now, bool taken);
  void openBarrier(ResidentGroup &group, uint64_t now);
  void endWave(ResidentWave &wave);
  void prepareNext(ResidentWave &wave);
  void waitForSources(ResidentWave &wave, TimedInstr &instr);
  void waitForCounters(ResidentWave &wave, TimedInstr &instr);
  void stall(ResidentWave &wave, TimedInstr &instr, uint64_t until, Stall cause);
  void countLatency(TimedInstr &instr, uint64_t clocks);
  void trace(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr, int stall);
  uint64_t align(uint64_t time, unsigned simd) const;

  Simulation &simulation;
  InstrTable &instrs;
  TimingResults &results;
  const TimingOptions &options;
  MemoryModel memory;
  std::vector<SIMD> simds;
  std::vector<std::unique_ptr<ResidentGroup>> groups;
  std::vector<ResidentGroup *> ended; ///< to be replaced after the turn
  std::vector<ResidentWave *> candidates;
  std::vector<double> operations;     ///< by rate type
  uint64_t executed = 0;
  uint64_t codeBase;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H
