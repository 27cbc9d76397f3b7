//===- MemoryModel.h - LDS, caches and memory in time ------------*- C++ -*-===//
//
// Units that serve in order of arrival: every request knows at its start when it will be
// done, so that nothing needs to be polled.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_MEMORYMODEL_H
#define WAVEASM_LIB_SIMULATOR_TIMING_MEMORYMODEL_H

#include "TimedInstr.h"
#include "waveasm/Simulator/Exec.h"
#include <array>

namespace waveasm::sim {

/// Tags of a cache with least-recently-used replacement.
class Cache {
public:
  Cache(uint64_t lines, unsigned ways);
  /// True if the line is there. A missing one comes in if `allocate`.
  bool access(uint64_t line, bool allocate);

private:
  uint64_t sets;
  unsigned ways;
  uint64_t now = 0;
  std::vector<uint64_t> tags, used;
};

/// Start times of the last instructions that a SIMD handed to a unit.
class UnitQueue {
public:
  explicit UnitQueue(unsigned depth) : starts(depth, 0) {}
  /// From when on there is room for one more.
  uint64_t getFree() const { return starts[next]; }
  void push(uint64_t start) {
    starts[next] = start;
    next = next + 1 == starts.size() ? 0 : next + 1;
  }

private:
  std::vector<uint64_t> starts;
  size_t next = 0;
};

struct Service {
  uint64_t start = 0;    ///< the unit begins to work on it
  uint64_t done = 0;     ///< its result may be used
  unsigned clocks = 0;   ///< the unit is taken
  unsigned conflicts = 0;///< of those due to bank conflicts
};

class MemoryModel {
public:
  /// `activeUnits`: compute units that share the memory.
  MemoryModel(const TimingTable &table, unsigned simds, unsigned activeUnits);

  /// An LDS instruction of `simd` issued at `now`.
  Service accessLDS(const TimedInstr &instr, const Exec &exec, unsigned simd, uint64_t now);
  /// A vector memory instruction.
  Service accessVMEM(const TimedInstr &instr, const Exec &exec, unsigned simd, uint64_t now);
  uint64_t getLDSFree(unsigned simd) const { return ldsQueues[simd].getFree(); }
  uint64_t getPathFree(unsigned simd) const { return ldsPathFree[simd]; }
  uint64_t getLDSEnd() const { return ldsFree; }
  uint64_t getVMEMEnd() const { return vmemFree; }
  uint64_t getVMEMFree(unsigned simd) const { return vmemQueues[simd].getFree(); }

  uint64_t ldsBusy = 0, ldsConflicts = 0, vmemBusy = 0, lines = 0, l1Hits = 0, l2Hits = 0;

private:
  struct Lines {
    unsigned count = 0, l2 = 0, memory = 0; ///< in all; to L2; beyond it
  };
  unsigned getLDSClocks(const MemoryAccess &access, SchedClass sched, unsigned &base) const;
  Lines touchLines(const MemoryAccess &access, const Instruction &inst);
  void arriveInLDS(uint64_t now);

  const TimingTable &table;
  uint64_t ldsFree = 0, vmemFree = 0;
  double l2Free = 0, hbmFree = 0;  ///< fractions of a clock add up
  double l2ClkPerLine, hbmClkPerLine;
  unsigned lineShift;
  std::vector<uint64_t> ldsPathFree;
  std::vector<UnitQueue> ldsQueues, vmemQueues;
  Cache l1, l2;
  /// DMA data on the way to LDS: arrival, clocks that the write takes. A ring.
  struct Arrival {
    uint64_t time;
    unsigned clocks;
  };
  std::vector<Arrival> arrivals;
  size_t firstArrival = 0;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_MEMORYMODEL_H
