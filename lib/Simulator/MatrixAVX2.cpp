//===- MatrixAVX2.cpp - Matrix kernels for hosts with AVX2 --------------===//

#include "MatrixKernels.h"

#if WAVEASM_MATRIX_X86
#include <immintrin.h>

#define WAVEASM_LEVEL 2
#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c")
#endif
namespace waveasm::sim::avx2 {
#include "MatrixKernels.inc"
} // namespace waveasm::sim::avx2
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
