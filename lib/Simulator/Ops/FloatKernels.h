//===- FloatKernels.h - Fast floating-point loops over the lanes -*- C++ -*-===//
//
// Rounding to nearest even on the host's own units, compiled for several instruction sets
// and chosen when the program starts. Every choice gives the same bits.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_FLOATKERNELS_H
#define WAVEASM_LIB_SIMULATOR_OPS_FLOATKERNELS_H

#include "waveasm/Simulator/Floats.h"
#include "waveasm/Simulator/Wave.h"

namespace waveasm::sim {

/// Words of the sources: low[i] and, of f64, high[i], each 64 lanes. f16 sources have their
/// bits in the low half; what is above them is ignored.
struct KernelSources {
  const uint32_t *low[3] = {};
  const uint32_t *high[3] = {};
};

/// Computes all lanes into `low` (and `high`), which overlap no source. True: a lane needs a
/// second look, because it is NaN (which NaN is the host's choice) or, without output
/// denormals, the smallest normal number (which may have been rounded up to).
using LaneKernel = bool (*)(uint32_t *low, uint32_t *high, const KernelSources &,
                            DenormMode denorm);

namespace kernel {
bool addF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool subF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool mulF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool fmaF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool minF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool maxF32(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool addF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool subF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool mulF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool fmaF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool minF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool maxF16(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool addF64(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool mulF64(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
bool fmaF64(uint32_t *, uint32_t *, const KernelSources &, DenormMode);
} // namespace kernel

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_FLOATKERNELS_H
