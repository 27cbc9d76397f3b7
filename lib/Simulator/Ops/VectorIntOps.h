//===- VectorIntOps.h - Parts of the integer VALU table ----------*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_VECTORINTOPS_H
#define WAVEASM_LIB_SIMULATOR_OPS_VECTORINTOPS_H

#include "VectorSupport.h"

namespace waveasm::sim {

using U16 = uint16_t;
using I16 = int16_t;
using U32 = uint32_t;
using I32 = int32_t;
using U64 = uint64_t;
using I64 = int64_t;

/// Bytes: permutation, sums of absolute differences, packing with saturation, v_bitop3
/// (VectorByteOps.cpp).
void addByteOps(SemanticsTable &table);
/// Integer dot products (VectorByteOps.cpp).
void addDotOps(SemanticsTable &table);

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_VECTORINTOPS_H
