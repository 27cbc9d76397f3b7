//===- SessionJson.h - Rounds as JSON ---------------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_SESSIONJSON_H
#define WAVEASM_LIB_CONDUCTOR_SESSIONJSON_H

#include "Json.h"
#include "waveasm/Conductor/LLM/Chat.h"
#include "waveasm/Conductor/Oracle.h"

namespace waveasm {

/// As session files, logs and the oracle protocol have it (docs/OracleProtocol.md).
Json toJson(const RoundRecord &record);
Json toJson(const ChatUsage &usage);
/// The member `usage`; what is missing or of another type is 0.
ChatUsage readUsage(const Json &parent);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_SESSIONJSON_H
