//===- RequestModel.h - What memory instructions ask for ---------*- C++ -*-===//
//
// Bank conflicts and cache lines, from the addresses of an executed instruction.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_REQUESTMODEL_H
#define WAVEASM_LIB_SIMULATOR_TIMING_REQUESTMODEL_H

#include "CodeInstr.h"
#include "waveasm/Simulator/Exec.h"
#include "waveasm/Timing/MemoryUnits.h"

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

/// The caches of one compute unit and its share of L2.
class RequestModel {
public:
  explicit RequestModel(const TimingTable &table);

  MemoryRequest describeLDS(const TimedInstr &instr, const Exec &exec) const;
  /// Goes through the caches.
  MemoryRequest describeVMEM(const CodeInstr &instr, const Exec &exec);

  uint64_t l1Hits = 0, l2Hits = 0;

private:
  struct Lines {
    unsigned count = 0, l2 = 0, memory = 0; ///< in all; to L2; beyond it
  };
  Lines touchLines(const MemoryAccess &access, const Instruction &inst);

  const TimingTable &table;
  unsigned lineShift;
  Cache l1, l2;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_REQUESTMODEL_H
