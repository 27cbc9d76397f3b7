//===- HazardDescriber.h - Ops as the hazard rows see them ------*- C++ -*-===//

#ifndef WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H
#define WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H

#include "waveasm/Analysis/HazardAnalysis.h"

namespace waveasm {

/// getHazardInstr for one op after the other.
class HazardDescriber {
public:
  /// `flow` as in HazardAnalysis.
  explicit HazardDescriber(const TargetInfo &target, const ProgramFlow *flow = nullptr)
      : target(target), flow(flow), finder(target.getChip()) {}
  /// `instr` is fresh.
  void describe(HazardInstr &instr, mlir::Operation *op);

private:
  const TargetInfo &target;
  const ProgramFlow *flow;
  UnitAccessFinder finder;
};

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H
