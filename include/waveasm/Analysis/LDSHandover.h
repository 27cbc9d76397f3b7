//===- LDSHandover.h - LDS bytes that pass between waves --------*- C++ -*-===//
#ifndef WAVEASM_ANALYSIS_LDSHANDOVER_H
#define WAVEASM_ANALYSIS_LDSHANDOVER_H

#include "waveasm/Analysis/ProgramFlow.h"

namespace waveasm {

class LDSHandover {
public:
  std::vector<uint8_t> getCounters() const { return {}; }
  int getAccess(unsigned block, unsigned position) const { return -1; }
  bool isNeededAfter(unsigned access, unsigned block, unsigned position) const { return false; }
  bool conflictsInWave(unsigned access, unsigned later) const { return false; }
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LDSHANDOVER_H
