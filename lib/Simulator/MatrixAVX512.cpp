//===- MatrixAVX512.cpp - Matrix kernels for hosts with AVX-512 ---------===//

#include "MatrixKernels.h"

#if WAVEASM_MATRIX_X86
#include <immintrin.h>

#define WAVEASM_LEVEL 5
#ifdef __clang__
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx2,fma,f16c,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,"           \
                          "avx512vnni"))),                                                         \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vnni")
#endif
namespace waveasm::sim::avx512 {
#include "MatrixKernels.inc"
} // namespace waveasm::sim::avx512
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
