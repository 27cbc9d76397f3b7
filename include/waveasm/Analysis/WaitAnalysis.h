//===- WaitAnalysis.h - Where a program must wait ---------------*- C++ -*-===//
//
// The waits that an allocated program needs in addition to those it has, by data flow
// over the outstanding memory operations of each path: for registers (docs/Waits.md,
// "Registers") and for LDS bytes handed from wave to wave ("LDS").
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_WAITANALYSIS_H
#define WAVEASM_ANALYSIS_WAITANALYSIS_H

#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Target/WaitCounters.h"

namespace waveasm {

class LDSHandover;

/// The largest counts that a wait asks for (LLVM never asks for more than a counter's maximum
/// less one).
constexpr int kMaxVMWait = kMaxVMCount - 1, kMaxLGKMWait = kMaxLGKMCount - 1;

/// Counts that must not be exceeded before an op issues; -1: no demand.
struct WaitDemand {
  int vm = -1, lgkm = -1;
  bool any() const { return vm >= 0 || lgkm >= 0; }
  bool operator==(const WaitDemand &other) const { return vm == other.vm && lgkm == other.lgkm; }
  /// Demands what both demand.
  void merge(const WaitDemand &other) {
    auto stricter = [](int a, int b) { return a < 0 ? b : b < 0 ? a : std::min(a, b); };
    vm = stricter(vm, other.vm);
    lgkm = stricter(lgkm, other.lgkm);
  }
};

struct WaitRequirement {
  mlir::Operation *before;
  WaitDemand demand;
};

/// The waits to insert into `flow`, in program order. Each is exact at its place given
/// the others: one more on a count, and a dependence is no longer waited for; except
/// that a count never exceeds kMaxVMWait and kMaxLGKMWait. `handover` may be null: then
/// registers only.
std::vector<WaitRequirement> computeWaits(const ProgramFlow &flow, const LDSHandover *handover);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_WAITANALYSIS_H
