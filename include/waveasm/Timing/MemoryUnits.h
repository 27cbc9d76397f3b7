//===- MemoryUnits.h - LDS and vector memory in time -------------*- C++ -*-===//
//
// Units that serve in order of arrival: every request knows at its start when it will be
// done, so that nothing needs to be polled. What a request asks of them (bank conflicts,
// cache lines) is found by the caller, who may know addresses.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TIMING_MEMORYUNITS_H
#define WAVEASM_TIMING_MEMORYUNITS_H

#include "waveasm/Timing/TimedInstr.h"
#include <vector>

namespace waveasm {

/// What one memory instruction asks for.
struct MemoryRequest {
  // LDS.
  unsigned clocks = 0;   ///< the banks are taken
  unsigned base = 0;     ///< of those without conflicts
  uint64_t bytes = 0;    ///< that pass between LDS and the SIMD
  // Vector memory.
  unsigned lines = 0;    ///< different cache lines
  unsigned l2 = 0;       ///< of those: to L2
  unsigned memory = 0;   ///< and beyond it
  unsigned dmaBytes = 0; ///< a lane writes to LDS
};

/// An LDS access lane by lane.
struct LDSAccess {
  unsigned bytes = 0;    ///< per lane
  bool write = false;    ///< stores only
  bool atomic = false;   ///< lanes do not share a dword
  uint64_t lanes = 0;    ///< that take part
};

/// Clocks of the banks for one access of class `sched` with these byte addresses; `base`
/// gets those without conflicts. `Address`: uint32_t or uint64_t, 64 of them.
template <typename Address>
unsigned getLDSClocks(const TimingTable &table, SchedClass sched, const LDSAccess &access,
                      const Address *address, unsigned &base);

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

class MemoryUnits {
public:
  /// `activeUnits`: compute units that share the memory.
  MemoryUnits(const TimingTable &table, unsigned simds, unsigned activeUnits);

  /// An LDS instruction of `simd` issued at `now`.
  Service accessLDS(const TimedInstr &instr, const MemoryRequest &request, unsigned simd,
                    uint64_t now);
  /// A vector memory instruction.
  Service accessVMEM(const TimedInstr &instr, const MemoryRequest &request, unsigned simd,
                     uint64_t now);
  uint64_t getLDSFree(unsigned simd) const { return ldsQueues[simd].getFree(); }
  uint64_t getPathFree(unsigned simd) const { return ldsPathFree[simd]; }
  uint64_t getLDSEnd() const { return ldsFree; }
  uint64_t getVMEMEnd() const { return vmemFree; }
  uint64_t getVMEMFree(unsigned simd) const { return vmemQueues[simd].getFree(); }

  uint64_t ldsBusy = 0, ldsConflicts = 0, vmemBusy = 0, lines = 0;

private:
  void arriveInLDS(uint64_t now);

  const TimingTable &table;
  uint64_t ldsFree = 0, vmemFree = 0;
  double l2Free = 0, hbmFree = 0;  ///< fractions of a clock add up
  double l2ClkPerLine, hbmClkPerLine;
  std::vector<uint64_t> ldsPathFree;
  std::vector<UnitQueue> ldsQueues, vmemQueues;
  /// DMA data on the way to LDS: arrival, clocks that the write takes. A ring.
  struct Arrival {
    uint64_t time;
    unsigned clocks;
  };
  std::vector<Arrival> arrivals;
  size_t firstArrival = 0;
};

} // namespace waveasm

#endif // WAVEASM_TIMING_MEMORYUNITS_H
