//===- MetricDetails.h - Where clocks and registers go -----------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H
#define WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H

#include "waveasm/Conductor/Metrics.h"

namespace waveasm {

/// Names for what the estimate found on the final form.
std::vector<StallMetrics> describeStalls(llvm::ArrayRef<OpStall> stalls);
/// Of a program in scheduling form.
std::vector<PressureMetrics> describePressure(ProgramOp program);

// Lines of the text report, indented by two.
void printLoops(const Metrics &metrics, llvm::raw_ostream &os);
/// The `most` stalls with most clocks, with their share of the clocks of all waves.
void printStalls(const Metrics &metrics, size_t most, llvm::raw_ostream &os);
/// For each class of registers the peak and `most` entries of the values live there; three and more
/// with the same size and numbered without a gap are one.
void printPressure(const Metrics &metrics, size_t most, llvm::raw_ostream &os);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H
