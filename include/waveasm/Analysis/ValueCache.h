//===- ValueCache.h - What analyses know of lanes and bytes ------*- C++ -*-===//
//
// Wait insertion computes the addresses of a program lane by lane, and which of them
// overlap. A program with its ops in another order has mostly the same: who compiles one
// program again and again keeps a ValueCache. It holds results of pure functions only,
// so it changes the time that a compilation takes and nothing else. One per thread.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_VALUECACHE_H
#define WAVEASM_ANALYSIS_VALUECACHE_H

#include "waveasm/Analysis/LDSRegions.h"

namespace waveasm {

/// What is known for one number of waves and size of LDS.
struct ValueTables {
  ValueTables(unsigned numWaves, unsigned ldsBytes);

  LaneValues values;
  LaneValues::Id kernargLow, kernargHigh; ///< the pointer to the kernel arguments
  LDSRegions regions;
  /// What accesses ask of their unit: LDS clocks with and without bank conflicts, or cache
  /// lines; by chip, cost row, address and offsets (TimingCode.cpp).
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, std::pair<unsigned, unsigned>> requests;
};

class ValueCache {
public:
  /// The tables for `program`. They are new if the last program was of another shape, or
  /// if they have grown too large.
  ValueTables &get(ProgramOp program);

private:
  std::unique_ptr<ValueTables> tables;
  unsigned numWaves = 0, ldsBytes = 0;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_VALUECACHE_H
