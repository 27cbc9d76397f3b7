//===- HazardDescriber.h - Ops as the hazard rows see them ------*- C++ -*-===//

#ifndef WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H
#define WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H

#include "waveasm/Analysis/HazardAnalysis.h"

namespace waveasm {

/// getHazardInstr for one op after the other.
class HazardDescriber {
public:
  explicit HazardDescriber(const TargetInfo &target) : target(target), finder(target.getChip()) {}
  /// `instr` is fresh; `known`, if not null, is what a flow has of `op`.
  void describe(HazardInstr &instr, mlir::Operation *op, const FlowOp *known = nullptr);

private:
  const TargetInfo &target;
  UnitAccessFinder finder;
};

} // namespace waveasm

#endif // WAVEASM_LIB_ANALYSIS_HAZARDDESCRIBER_H
