//===- ChipTables.h - Rows of the per-chip tables -----------------*- C++ -*-===//
//
// The rows of include/waveasm/Target/{GFX942,GFX950}.td as TableGen writes them. Internal
// to the Target library; Chip.td says what the fields mean.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TARGET_CHIPTABLES_H
#define WAVEASM_LIB_TARGET_CHIPTABLES_H

#include "waveasm/Target/TimingTable.h"

namespace waveasm {

struct ChipRow {
  const char *chip;
  uint8_t mask;
  unsigned simdsPerCU, maxWavesPerSIMD, vgprsPerSIMDLane, vgprGranule, addressableVGPRs,
      addressableSGPRs, extraSGPRs, ldsBytes, ldsGranule, maxWorkgroupWaves,
      fullOccupancySGPRs, reducedWavesBySGPRs, maxBarrierGroups;
};

struct CostRow {
  uint8_t mask;
  SchedClass sched;
  const char *name;
  unsigned minBytes, latency, issue, busy;
  const char *source;
};

struct MatrixRow {
  uint8_t mask;
  MatrixKind kind;
  const char *name;
  unsigned m, n, k, blocks, passes, widePasses, busy;
  const char *source;
};

struct NumberRow {
  uint8_t mask;
  ChipNumber number;
  const char *name;
  unsigned value;
  const char *unit, *source;
};

struct LDSPhaseRow {
  uint8_t mask;
  bool write;
  unsigned bytes, banks;
  const char *phases, *source;
};

llvm::ArrayRef<ChipRow> getChipRows();
llvm::ArrayRef<CostRow> getCostRows();
llvm::ArrayRef<MatrixRow> getMatrixRows();
llvm::ArrayRef<NumberRow> getNumberRows();
llvm::ArrayRef<LDSPhaseRow> getLDSPhaseRows();

} // namespace waveasm

#endif // WAVEASM_LIB_TARGET_CHIPTABLES_H
