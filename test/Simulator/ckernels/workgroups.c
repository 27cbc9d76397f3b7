// Ordinary programs of whole workgroups: LDS, barriers, wave operations, loops over tiles.
#include "kernel.h"

#define LOG2E 1.44269504088896340736f

/// Sum or maximum over the 256 items of a group; every item gets the result.
SHARED float exchange[4];
static inline float across(float x, int maximum) {
  for (int step = 32; step; step >>= 1) {
    float other = __builtin_bit_cast(
        float, __builtin_amdgcn_ds_bpermute((int)(lane() ^ (u32)step) << 2,
                                            __builtin_bit_cast(int, x)));
    x = maximum ? __builtin_fmaxf(x, other) : x + other;
  }
  barrier(); // The last use of `exchange` is over.
  if (lane() == 0)
    exchange[local_id() / 64] = x;
  barrier();
  float a = exchange[0], b = exchange[1], c = exchange[2], d = exchange[3];
  return maximum ? __builtin_fmaxf(__builtin_fmaxf(a, b), __builtin_fmaxf(c, d)) : a + b + c + d;
}

/// Softmax of rows, one row a group.
KERNEL(256) softmax(GLOBAL const float *in, GLOBAL float *out, int width) {
  in += group_id() * (u32)width;
  out += group_id() * (u32)width;
  float high = -__builtin_inff(), sum = 0;
  for (int at = (int)local_id(); at < width; at += 256)
    high = __builtin_fmaxf(high, in[at]);
  high = across(high, 1);
  for (int at = (int)local_id(); at < width; at += 256)
    sum += __builtin_amdgcn_exp2f((in[at] - high) * LOG2E);
  float scale = 1.0f / across(sum, 0);
  for (int at = (int)local_id(); at < width; at += 256)
    out[at] = __builtin_amdgcn_exp2f((in[at] - high) * LOG2E) * scale;
}

/// Layer norm of rows of bf16 with f32 inside, and a gain.
KERNEL(256) layer_norm(GLOBAL const __bf16 *in, GLOBAL const float *gain, GLOBAL __bf16 *out,
                       int width) {
  in += group_id() * (u32)width;
  out += group_id() * (u32)width;
  float sum = 0, squares = 0;
  for (int at = (int)local_id(); at < width; at += 256) {
    float x = (float)in[at];
    sum += x;
    squares += x * x;
  }
  float mean = across(sum, 0) / (float)width;
  float variance = across(squares, 0) / (float)width - mean * mean;
  float scale = __builtin_amdgcn_rsqf(variance + 1e-5f);
  for (int at = (int)local_id(); at < width; at += 256)
    out[at] = (__bf16)(((float)in[at] - mean) * scale * gain[at]);
}

/// Matrix product without the matrix core: tiles of 16 x 16 in LDS, one value of C per item; the
/// sizes need not be multiples of the tile.
SHARED float tile_a[16][17], tile_b[16][17];
KERNEL(256) tiled_matmul(GLOBAL const float *a, GLOBAL const float *b, GLOBAL float *c, int m,
                         int n,
                         int k) {
  int x = (int)local_id() % 16, y = (int)local_id() / 16;
  int row = (int)__builtin_amdgcn_workgroup_id_y() * 16 + y;
  int column = (int)__builtin_amdgcn_workgroup_id_x() * 16 + x;
  float sum = 0;
  for (int at = 0; at < k; at += 16) {
    tile_a[y][x] = row < m && at + x < k ? a[row * k + at + x] : 0;
    tile_b[y][x] = column < n && at + y < k ? b[(at + y) * n + column] : 0;
    barrier();
#pragma clang loop unroll(full)
    for (int t = 0; t < 16; ++t)
      sum = __builtin_fmaf(tile_a[y][t], tile_b[t][x], sum);
    barrier();
  }
  if (row < m && column < n)
    c[row * n + column] = sum;
}

/// FFT of 512 complex numbers by 256 items, radix 2 in LDS.
SHARED float2 points[512];
KERNEL(256) fft(GLOBAL const float2 *in, GLOBAL float2 *out) {
  u32 t = local_id();
  for (u32 k = t; k < 512; k += 256)
    points[__builtin_bitreverse32(k) >> 23] = in[group_id() * 512 + k];
  for (u32 half = 1; half < 512; half <<= 1) {
    barrier();
    u32 place = t & (half - 1), low = (t & ~(half - 1)) * 2 + place, high = low + half;
    float turn = -(float)place / (float)(2 * half);
    float c = __builtin_amdgcn_cosf(turn), s = __builtin_amdgcn_sinf(turn);
    float2 a = points[low], b = points[high];
    float2 w = {b.x * c - b.y * s, b.x * s + b.y * c};
    points[low] = a + w;
    points[high] = a - w;
  }
  barrier();
  for (u32 k = t; k < 512; k += 256)
    out[group_id() * 512 + k] = points[k];
}

/// GEMM of f16 by 4 waves: tiles of 64 x 64 staged in LDS, double buffered, bf16 or f32 out.
SHARED half4 stage[2][2][64][5];
KERNEL(256) staged_gemm(GLOBAL const f16 *a, GLOBAL const f16 *b, GLOBAL float *c, int n, int k) {
  u32 t = local_id(), wave = t / 64, row = lane() % 16, group = lane() / 16;
  u32 m_at = __builtin_amdgcn_workgroup_id_y() * 64, n_at = __builtin_amdgcn_workgroup_id_x() * 64;
  GLOBAL const half4 *from_a = (GLOBAL const half4 *)(a + (m_at + t / 4) * (u32)k) + t % 4;
  GLOBAL const half4 *from_b = (GLOBAL const half4 *)(b + (n_at + t / 4) * (u32)k) + t % 4;
  float4 sums[4] = {};
  half4 next_a = *from_a, next_b = *from_b;
  for (int at = 0; at < k; at += 16) {
    u32 now = (u32)at / 16 & 1;
    stage[now][0][t / 4][t % 4] = next_a;
    stage[now][1][t / 4][t % 4] = next_b;
    barrier();
    if (at + 16 < k) {
      next_a = from_a[at / 4 + 4];
      next_b = from_b[at / 4 + 4];
    }
    half4 x = stage[now][0][wave * 16 + row][group];
#pragma clang loop unroll(full)
    for (u32 j = 0; j < 4; ++j)
      sums[j] = __builtin_amdgcn_mfma_f32_16x16x16f16(x, stage[now][1][j * 16 + row][group],
                                                      sums[j], 0, 0, 0);
  }
  for (u32 j = 0; j < 4; ++j)
    for (u32 r = 0; r < 4; ++r)
      c[(m_at + wave * 16 + 4 * group + r) * (u32)n + n_at + j * 16 + row] = sums[j][r];
}

/// Histogram of bytes: private counts of each wave in LDS, added up at the end, then to memory.
SHARED u32 counts[4][256];
KERNEL(256) byte_histogram(GLOBAL const u32 *in, GLOBAL u32 *out, int words) {
  u32 t = local_id(), wave = t / 64;
  for (u32 w = 0; w < 4; ++w)
    counts[w][t] = 0;
  barrier();
  for (int at = (int)(group_id() * 256 + t); at < words; at += 512) {
    u32 x = in[at];
    for (u32 byte = 0; byte < 4; ++byte)
      __scoped_atomic_fetch_add(&counts[wave][x >> (8 * byte) & 255], 1, __ATOMIC_RELAXED,
                                __MEMORY_SCOPE_WRKGRP);
  }
  barrier();
  u32 sum = counts[0][t] + counts[1][t] + counts[2][t] + counts[3][t];
  if (sum)
    __scoped_atomic_fetch_add(&out[t], sum, __ATOMIC_RELAXED, __MEMORY_SCOPE_DEVICE);
}

/// Conway's game of life on a torus of 64 x 64 bits, a row per item, several generations.
SHARED u64 rows[64];
KERNEL(64) life(GLOBAL u64 *board, int generations) {
  u32 t = local_id();
  rows[t] = board[t];
  for (int g = 0; g < generations; ++g) {
    barrier();
    u64 ones = 0, twos = 0, fours = 0, me = rows[t];
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx) {
        if (!dx && !dy)
          continue;
        u64 row = rows[(t + (u32)dy) & 63];
        row = dx < 0   ? __builtin_rotateleft64(row, 1)
              : dx > 0 ? __builtin_rotateright64(row, 1)
                       : row;
        u64 carry = ones & row;
        ones ^= row;
        u64 carry2 = twos & carry;
        twos ^= carry;
        fours |= carry2;
      }
    u64 next = twos & ~fours & (ones | me);
    barrier();
    rows[t] = next;
  }
  barrier();
  board[t] = rows[t];
}
