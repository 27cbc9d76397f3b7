//===- MetricDetails.h - Where clocks and registers go -----------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H
#define WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H

#include "waveasm/Conductor/Metrics.h"

namespace waveasm {

/// Names for what the estimate found on the final form.
std::vector<StallMetrics> describeStalls(llvm::ArrayRef<OpStall> stalls);
/// Of a program in scheduling form.
std::vector<PressureMetrics> describePressure(ProgramOp program);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_METRICDETAILS_H
