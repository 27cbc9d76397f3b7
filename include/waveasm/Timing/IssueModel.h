//===- IssueModel.h - Issue logic of a compute unit --------------*- C++ -*-===//
//
// Waves, SIMDs and their units in time (docs/Simulator.md, "Timing"). Event-driven: a wave
// knows from when on it may issue, and nothing happens before the earliest of these times.
// What the waves execute is the business of who derives from it: the simulator runs machine
// code, the estimate of a schedule follows ops without values.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TIMING_ISSUEMODEL_H
#define WAVEASM_TIMING_ISSUEMODEL_H

#include "waveasm/Timing/MemoryUnits.h"
#include <memory>

namespace waveasm {

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

struct TimedGroup;

/// A wave on its SIMD.
struct TimedWave {
  virtual ~TimedWave() = default;

  TimedGroup *group = nullptr;
  unsigned simd = 0;
  unsigned priority = 0;         ///< s_setprio
  TimedInstr *current = nullptr; ///< last issued
  TimedInstr *next = nullptr;
  uint64_t nextTime = kNever;    ///< earliest turn for `next`
  uint64_t start = 0, lastIssue = 0;
  uint64_t accounted = 0;        ///< clocks up to there have a cause
  bool atBarrier = false;
  CounterQueue vm, lgkm;
  uint64_t maxReady = 0;         ///< latest of `ready`
  uint64_t ready[kNumPlaces] = {};///< results that may be under way
  uint32_t tags[kNumPlaces] = {};///< of the matrix instruction that writes it, else 0
  uint32_t row = 0;              ///< of a trace
  /// What a clock counts in the sums below and those of instructions: more than 1 where
  /// this trip of a loop stands for others that are left out.
  uint64_t weight = 1;
  uint64_t instructions = 0, issueClocks = 0;
  StallClocks stalls;
};

/// A work-group that holds its place in the compute unit.
struct TimedGroup {
  virtual ~TimedGroup() = default;

  uint64_t start = 0;
  unsigned running = 0;          ///< waves that have not ended
  unsigned arrived = 0;          ///< of those: at the barrier
  std::vector<std::unique_ptr<TimedWave>> waves;
};

class IssueModel {
public:
  /// `activeUnits`: compute units that share the memory.
  IssueModel(const TimingTable &table, unsigned activeUnits);
  virtual ~IssueModel() = default;

protected:
  /// What an instruction did.
  struct Outcome {
    enum Next : uint8_t { Run, Barrier, End };
    Next next = Run;
    bool executed = true;   ///< false: there was no instruction
    bool taken = false;     ///< a branch
    unsigned lanes = 64;    ///< that were active
    MemoryRequest memory;
  };
  /// The instruction that the wave executes next.
  virtual TimedInstr &fetch(TimedWave &wave) = 0;
  /// Executes it at `now` and goes on to the one after it.
  virtual Outcome execute(TimedWave &wave, TimedInstr &instr, uint64_t now) = 0;
  virtual void onUnitTaken(const TimedInstr &instr, unsigned lanes) {}
  /// A wait stopped its wave for the result of `producer`; weighted clocks.
  virtual void onWait(TimedInstr &wait, TimedInstr &producer, uint64_t clocks) {}
  virtual void onBarrierOpen(TimedGroup &group) {}
  virtual void onWaveEnd(TimedWave &wave) {}
  /// A slice of the trace, with `tracing`. Units have the rows kUnitRows and up.
  virtual void onSlice(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr,
                       int stall) {}
  static constexpr uint32_t kUnitRows = 0x80000000u;

  /// Puts the wave on the SIMD with the fewest.
  void addWave(TimedGroup &group, std::unique_ptr<TimedWave> wave, uint64_t now);
  /// After the last of its waves has been added.
  void startGroup(TimedGroup &group, uint64_t now);
  void removeGroup(TimedGroup &group);
  /// Lets one SIMD have its turn. False if no wave can go on: all have ended.
  bool takeNextTurn();
  /// Until the units have nothing left to do.
  uint64_t getUnitsEnd() const;
  /// Clocks of the busiest unit, with what this is weighed for.
  uint64_t getMostTaken() const;

  struct SIMD {
    std::vector<TimedWave *> waves;
    uint64_t nextTurn = kNever;
    uint64_t valuFree = 0, matrixFree = 0, saluFree = 0;
    bool matrixBlocksVALU = false; ///< who took the vector ALU until valuFree
    uint64_t valuTaken = 0, matrixTaken = 0; ///< clocks, as those of waves weigh
  };

  const TimingTable &table;
  MemoryUnits memory;
  std::vector<SIMD> simds;
  std::vector<TimedGroup *> ended; ///< since the owner last cleared it
  bool tracing = false;
  uint64_t issued = 0;       ///< wave-instructions
  uint64_t issueTurns = 0;   ///< turns of the SIMDs in which a wave issued
  uint64_t matrixBusy = 0, valuBusy = 0; ///< clocks, all SIMDs
  uint64_t ldsTaken = 0, vmemTaken = 0;  ///< clocks, as those of waves weigh

private:
  void takeTurn(unsigned index, uint64_t now);
  bool tryIssue(TimedWave &wave, uint64_t now, unsigned &ports);
  void issue(TimedWave &wave, uint64_t now);
  void occupyUnits(TimedWave &wave, TimedInstr &instr, uint64_t now, unsigned lanes);
  void accessMemory(TimedWave &wave, TimedInstr &instr, const MemoryRequest &request,
                    uint64_t now);
  void writeRegisters(TimedWave &wave, TimedInstr &instr, uint64_t now);
  void afterIssue(TimedWave &wave, TimedInstr &instr, uint64_t now, const Outcome &outcome);
  void openBarrier(TimedGroup &group, uint64_t now);
  void endWave(TimedWave &wave);
  void prepareNext(TimedWave &wave);
  void waitForSources(TimedWave &wave, TimedInstr &instr);
  void waitForCounters(TimedWave &wave, TimedInstr &instr);
  void stall(TimedWave &wave, TimedInstr &instr, uint64_t until, Stall cause);
  void countLatency(TimedInstr &instr, uint64_t clocks);
  void slice(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr, int stall) {
    if (tracing && clocks)
      onSlice(row, start, clocks, instr, stall);
  }

  std::vector<TimedWave *> candidates;
};

} // namespace waveasm

#endif // WAVEASM_TIMING_ISSUEMODEL_H
