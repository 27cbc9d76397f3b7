//===- MetricsJson.h - Metrics as JSON --------------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_METRICSJSON_H
#define WAVEASM_LIB_CONDUCTOR_METRICSJSON_H

#include "Json.h"
#include "waveasm/Conductor/Metrics.h"

namespace waveasm {

/// The entry of `formatJSON` for one program: `feasible`, and `error` or all numbers, loops,
/// stalls and pressure. Keys are stable.
Json toJson(const Metrics &metrics);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_METRICSJSON_H
