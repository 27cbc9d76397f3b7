//===- ValueCache.cpp - What analyses know of lanes and bytes -------------===//

#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Target/TargetInfo.h"

using namespace mlir;
using namespace waveasm;

/// Words of lane values at which the tables start over: 64 MiB.
static constexpr size_t kMaxWords = size_t(8) << 20;

// Without a work-group size any launch is possible: as many waves as fit.
static unsigned getMaxWaves(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  unsigned most = target ? target->getLimits().maxWorkgroupWaves : 16;
  if (program.getWorkgroupSize())
    return std::clamp(getWavesPerGroup(program), 1u, most);
  return most;
}

// Addresses beyond the allocation neither read nor write (hardware.md section 1.3).
static unsigned getLDSBytes(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  int64_t most = target ? target->getLimits().ldsBytes : 163840;
  int64_t bytes = program.getLDSBytes();
  return bytes > 0 && bytes < most ? bytes : most;
}

ValueTables::ValueTables(unsigned numWaves, unsigned ldsBytes)
    : values(numWaves), kernargLow(values.opaque()), kernargHigh(values.opaque()),
      regions(ldsBytes, numWaves) {}

ValueTables &ValueCache::get(ProgramOp program) {
  unsigned waves = getMaxWaves(program), bytes = getLDSBytes(program);
  if (!tables || waves != numWaves || bytes != ldsBytes ||
      tables->values.getNumWords() > kMaxWords) {
    tables = std::make_unique<ValueTables>(waves, bytes);
    numWaves = waves;
    ldsBytes = bytes;
  }
  return *tables;
}
