// GEMMs with a scale (a power of two) for every 32 values along k, gfx950 only. A is [row][k] and B
// [column][k] in packed 4, 6 or 8 bit numbers, the scales are [row][k / 32] bytes.
#include "kernel.h"

enum { FP8, BF8, FP6, BF6, FP4 };
#define BITS(format) ((format) == FP4 ? 4 : (format) >= FP6 ? 6 : 8)
#define C_ROW(side, r)                                                                             \
  ((side) == 16 ? 4 * (lane() / 16) + (r) : 8 * ((r) / 4) + 4 * (lane() / 32) + (r) % 4)

/// What a lane holds of a row that starts at `row`, for the k_step values from `at` on: 32
/// consecutive ones, or for 8 bits two runs of 16 that lie half a step apart.
static inline __attribute__((always_inline)) int8 operand(GLOBAL const u8 *row, int at, int k_step,
                                                          u32 group, int bits) {
  int8 v = {};
  if (bits == 8) {
    int4 low = *(GLOBAL const int4 *)(row + at + 16 * group);
    int4 high = *(GLOBAL const int4 *)(row + at + k_step / 2 + 16 * group);
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7);
  }
  GLOBAL const int *words = (GLOBAL const int *)(row + ((u32)at + 32 * group) * (u32)bits / 8);
#pragma clang loop unroll(full)
  for (int w = 0; w < bits; ++w)
    v[w] = words[w];
  return v;
}

/// A register of scales: byte s is that of step s from `at` on.
static inline u32 four_scales(GLOBAL const u8 *row, int at, int k_step, u32 group) {
  GLOBAL const u8 *first = row + at / 32 + group;
  int next = k_step / 32;
  return first[0] | (u32)first[next] << 8 | (u32)first[2 * next] << 16 | (u32)first[3 * next] << 24;
}

#define SCALED(name, side, k_step, accumulator, count, format_a, format_b, instruction)            \
  KERNEL(64) name(GLOBAL const u8 *a, GLOBAL const u8 *b, GLOBAL const u8 *scale_a,                \
                  GLOBAL const u8 *scale_b, GLOBAL float *c, int n, int k) {                       \
    u32 row = lane() % (side), group = lane() / (side);                                            \
    u32 m_at = __builtin_amdgcn_workgroup_id_y() * (side) + row;                                   \
    u32 n_at = __builtin_amdgcn_workgroup_id_x() * (side) + row;                                   \
    a += m_at * (u32)k * BITS(format_a) / 8;                                                       \
    b += n_at * (u32)k * BITS(format_b) / 8;                                                       \
    scale_a += m_at * (u32)k / 32;                                                                 \
    scale_b += n_at * (u32)k / 32;                                                                 \
    accumulator sum = (accumulator)0;                                                              \
    for (int at = 0; at < k; at += 4 * (k_step)) {                                                 \
      u32 sa = four_scales(scale_a, at, k_step, group), sb =                                       \
          four_scales(scale_b, at, k_step, group);                                                 \
      STEP(0, format_a, format_b, k_step, instruction)                                             \
      STEP(1, format_a, format_b, k_step, instruction)                                             \
      STEP(2, format_a, format_b, k_step, instruction)                                             \
      STEP(3, format_a, format_b, k_step, instruction)                                             \
    }                                                                                              \
    c += (u64)(m_at - row) * n + n_at;                                                             \
    for (u32 r = 0; r < (count); ++r)                                                              \
      c[C_ROW(side, r) * (u32)n] = sum[r];                                                         \
  }
#define STEP(s, format_a, format_b, k_step, instruction)                                           \
  sum = instruction(operand(a, at + (s) * (k_step), k_step, group, BITS(format_a)),                \
                    operand(b, at + (s) * (k_step), k_step, group, BITS(format_b)), sum, format_a, \
                    format_b, s, (int)sa, s, (int)sb);
#define SCALED16(name, fa, fb)                                                                     \
  SCALED(name, 16, 128, float4, 4, fa, fb, __builtin_amdgcn_mfma_scale_f32_16x16x128_f8f6f4)
#define SCALED32(name, fa, fb)                                                                     \
  SCALED(name, 32, 64, float16, 16, fa, fb, __builtin_amdgcn_mfma_scale_f32_32x32x64_f8f6f4)

#ifdef __gfx950__
SCALED16(scaled_fp4_fp4_16, FP4, FP4)
SCALED16(scaled_fp8_fp8_16, FP8, FP8)
SCALED16(scaled_bf8_fp4_16, BF8, FP4)
SCALED16(scaled_fp6_fp8_16, FP6, FP8)
SCALED16(scaled_fp4_bf6_16, FP4, BF6)
SCALED32(scaled_fp4_fp4_32, FP4, FP4)
SCALED32(scaled_fp8_bf8_32, FP8, BF8)
SCALED32(scaled_bf6_fp6_32, BF6, FP6)
SCALED32(scaled_fp8_fp4_32, FP8, FP4)
#endif
