//===- AtomicDetail.h - What atomics of all memories compute -----*- C++ -*-===//

#ifndef WAVEASM_SIMULATOR_OPS_ATOMICDETAIL_H
#define WAVEASM_SIMULATOR_OPS_ATOMICDETAIL_H

#include "MemoryDetail.h"
#include "waveasm/Simulator/Floats.h"

namespace waveasm::sim {

enum class AtomicKind : uint8_t {
  Add, Sub, ReverseSub, SMin, SMax, UMin, UMax, And, Or, Xor, Inc, Dec, Swap, CmpSwap,
  MaskOr, Wrap, CondSwap, FAdd, FMin, FMax, FCmpSwap, PkAddF16, PkAddBF16,
};

/// Semantics::data of atomics: bytes of the memory operand, and the kind.
constexpr uint32_t packAtomic(AtomicKind kind, unsigned bytes) {
  return bytes | static_cast<uint32_t>(kind) << 8;
}
inline AtomicKind getAtomicKind(uint32_t data) {
  return static_cast<AtomicKind>(data >> 8 & 0xff);
}

/// What memory of 4 or 8 `bytes` becomes. `data` is the new value of compare-and-swaps and
/// `data1` the value compared with; MaskOr clears the bits of `data1`; Wrap adds `data1`
/// below `data`. `denorm` is for f32, f64 and f16.
uint64_t applyAtomic(AtomicKind kind, unsigned bytes, uint64_t old, uint64_t data,
                     uint64_t data1, DenormMode denorm);

/// Updates host memory atomically: work-groups run on several threads. Returns the old
/// value.
uint64_t updateAtomic(void *pointer, AtomicKind kind, unsigned bytes, uint64_t data,
                      uint64_t data1, DenormMode denorm);

inline uint64_t readValue(ConstRows rows, unsigned lane, unsigned bytes) {
  return bytes == 4 ? rows[0][lane] : rows[0][lane] | static_cast<uint64_t>(rows[1][lane]) << 32;
}
inline void writeValue(Rows rows, unsigned lane, unsigned bytes, uint64_t value) {
  rows[0][lane] = static_cast<uint32_t>(value);
  if (bytes == 8)
    rows[1][lane] = static_cast<uint32_t>(value >> 32);
}

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_OPS_ATOMICDETAIL_H
