//===- RegisterPressure.h - How many registers are live ----------*- C++ -*-===//
//
// The number of 32-bit registers of each class that hold something at each node, in
// virtual and physical registers alike. Words that are the same by extract, pack or
// insert count once. Works on every form of the IR.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_REGISTERPRESSURE_H
#define WAVEASM_ANALYSIS_REGISTERPRESSURE_H

#include "waveasm/Analysis/Liveness.h"

namespace waveasm {

class RegisterPressure {
public:
  RegisterPressure(const Liveness &liveness, const PhysicalLiveness &physical);

  /// The most registers live in any slot of each node.
  llvm::ArrayRef<int64_t> getCurve(RegClass cls) const {
    return curves[static_cast<unsigned>(cls)];
  }
  int64_t getPeak(RegClass cls) const;
  /// The first op at which the peak is reached; null for an empty program.
  mlir::Operation *getPeakOp(RegClass cls) const;
  /// Virtual values of `cls` live in the fullest slot of the peak, widest first.
  llvm::SmallVector<mlir::Value> getLiveAtPeak(RegClass cls) const;

private:
  void addValues(const PhysicalLiveness &physical);
  void sweep(RegClass cls, std::vector<std::pair<Slot, int>> &steps);

  const Liveness &liveness;
  std::vector<int64_t> curves[3];
  Slot peakSlots[3] = {0, 0, 0};
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_REGISTERPRESSURE_H
