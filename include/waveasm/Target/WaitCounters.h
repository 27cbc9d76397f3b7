//===- WaitCounters.h - What the wait counters hold --------------*- C++ -*-===//

#ifndef WAVEASM_TARGET_WAITCOUNTERS_H
#define WAVEASM_TARGET_WAITCOUNTERS_H

namespace waveasm {

/// Most operations in flight that vmcnt and lgkmcnt hold; issue waits for room (hardware.md
/// section 1.2).
constexpr unsigned kMaxVMCount = 63, kMaxLGKMCount = 15;

} // namespace waveasm

#endif // WAVEASM_TARGET_WAITCOUNTERS_H
