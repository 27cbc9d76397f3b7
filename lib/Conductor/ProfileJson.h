//===- ProfileJson.h - Measured clocks as JSON ------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_PROFILEJSON_H
#define WAVEASM_LIB_CONDUCTOR_PROFILEJSON_H

#include "Json.h"
#include "waveasm/Conductor/Profile.h"

namespace waveasm {

/// As the oracle protocol has it (docs/OracleProtocol.md); null is what is not known.
inline Json toJson(const Profile &profile) {
  auto orNull = [](std::optional<uint64_t> value) { return value ? Json(*value) : Json(); };
  Json entries = Json::array();
  for (const ProfileEntry &entry : profile.entries)
    entries.push_back({{"tag", entry.tag},
                       {"op", entry.op},
                       {"hits", entry.hits},
                       {"latency_min", orNull(entry.latencyMin)},
                       {"latency_mean", entry.latencyMean},
                       {"latency_max", orNull(entry.latencyMax)},
                       {"stall_cycles", entry.stalls},
                       {"main_stall", entry.mainStall.empty() ? Json() : Json(entry.mainStall)}});
  return entries;
}

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_PROFILEJSON_H
