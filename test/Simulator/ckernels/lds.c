// LDS: transposes, reductions and sorting by several waves with barriers, transposing reads.
#include "kernel.h"

/// Transposes a matrix in tiles of 32 x 32 with a padded row, 4 waves to a tile.
SHARED float padded[32][33];
KERNEL(256) transpose(GLOBAL const float *in, GLOBAL float *out, int width, int height) {
  u32 x = local_id() & 31, y = local_id() >> 5;
  u32 left = __builtin_amdgcn_workgroup_id_x() * 32, top = __builtin_amdgcn_workgroup_id_y() * 32;
  for (u32 j = 0; j < 32; j += 8)
    padded[y + j][x] = in[(top + y + j) * width + left + x];
  barrier();
  for (u32 j = 0; j < 32; j += 8)
    out[(left + y + j) * height + top + x] = padded[x][y + j];
}

/// 16-bit and 128-bit accesses: transposes 64 x 64 halves.
SHARED u16 halves[64][72];
KERNEL(256) transpose16(GLOBAL const short8 *in, GLOBAL short8 *out) {
  u32 t = local_id();
  for (u32 k = 0; k < 2; ++k) {
    u32 row = (t + k * 256) / 8, column = (t + k * 256) % 8 * 8;
    *(LDS short8 *)&halves[row][column] = in[t + k * 256];
  }
  barrier();
  for (u32 k = 0; k < 2; ++k) {
    u32 row = (t + k * 256) / 8, column = (t + k * 256) % 8 * 8;
    short8 v = {};
    for (u32 e = 0; e < 8; ++e)
      v[e] = (i16)halves[column + e][row];
    out[t + k * 256] = v;
  }
}

/// Sum of a block in a tree over LDS, one partial sum a group.
SHARED double partial[256];
KERNEL(256) tree_sum(GLOBAL const double *in, GLOBAL double *out, int per_item) {
  u32 t = local_id();
  double sum = 0;
  for (int k = 0; k < per_item; ++k)
    sum += in[(group_id() * (u32)per_item + (u32)k) * 256 + t];
  partial[t] = sum;
  for (u32 step = 128; step; step >>= 1) {
    barrier();
    if (t < step)
      partial[t] += partial[t + step];
  }
  if (t == 0)
    out[group_id()] = partial[0];
}

/// Bitonic sort of 512 keys in LDS by 256 items.
SHARED u32 keys[512];
KERNEL(256) bitonic_sort(GLOBAL u32 *data) {
  u32 t = local_id();
  GLOBAL u32 *mine = data + group_id() * 512;
  keys[t] = mine[t];
  keys[t + 256] = mine[t + 256];
  for (u32 size = 2; size <= 512; size <<= 1)
    for (u32 stride = size >> 1; stride; stride >>= 1) {
      barrier();
      u32 low = 2 * t - (t & (stride - 1)), high = low + stride;
      u32 a = keys[low], b = keys[high];
      if ((a > b) == !(low & size)) {
        keys[low] = b;
        keys[high] = a;
      }
    }
  barrier();
  mine[t] = keys[t];
  mine[t + 256] = keys[t + 256];
}

/// Exclusive prefix sum over 1024 items, 16 waves: one wave adds up the sums of the others.
SHARED u32 wave_sums[16];
KERNEL(1024) block_scan(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 t = local_id(), x = in[group_id() * 1024 + t], sum = x;
  for (u32 step = 1; step < 64; step <<= 1) {
    u32 other = (u32)__builtin_amdgcn_ds_bpermute((int)((lane() - step) << 2), (int)sum);
    sum += lane() >= step ? other : 0;
  }
  if (lane() == 63)
    wave_sums[t >> 6] = sum;
  barrier();
  if (t < 16) {
    u32 mine = wave_sums[t], before = 0;
    for (u32 k = 0; k < 16; ++k) {
      u32 theirs = (u32)__builtin_amdgcn_readlane((int)mine, (int)k); // while all are on
      before += k < t ? theirs : 0;
    }
    wave_sums[t] = before;
  }
  barrier();
  out[group_id() * 1024 + t] = sum - x + wave_sums[t >> 6];
}

/// LDS atomics of 32 and 64 bits, returning and not, and compare-and-swap loops.
SHARED u32 bins[64];
SHARED int extremes[4];
SHARED u64 wide_sum[2];
SHARED float float_sum[2];
KERNEL(256) lds_atomics(GLOBAL const u32 *in, GLOBAL u32 *histogram, GLOBAL int *extreme,
                        GLOBAL u64 *sums, GLOBAL float *floats, GLOBAL u32 *ranks) {
  u32 t = local_id(), x = in[group_id() * 256 + t];
  if (t < 64)
    bins[t] = 0;
  if (t < 4)
    extremes[t] = t == 0 ? 0x7fffffff : t == 1 ? -0x80000000 : t == 2 ? -1 : 0;
  if (t < 2) {
    wide_sum[t] = t;
    float_sum[t] = 0;
  }
  barrier();
  u32 rank = __scoped_atomic_fetch_add(&bins[x & 63], 1, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_min(&extremes[0], (int)x, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_max(&extremes[1], (int)x, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_and(&extremes[2], (int)(x | 0xff00), __ATOMIC_RELAXED,
                            __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_or(&extremes[3], (int)(1u << (x & 31)), __ATOMIC_RELAXED,
                           __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_add(&wide_sum[0], (u64)x * x, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_xor(&wide_sum[1], (u64)x << 20, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __builtin_amdgcn_ds_faddf(&float_sum[0], (float)(x & 1023), 0, 0, 0);
  // A maximum made of compare-and-swap.
  u32 expected = 0;
  while (x > expected &&
         !__scoped_atomic_compare_exchange_n((LDS u32 *)&float_sum[1], &expected, x, 0,
                                             __ATOMIC_RELAXED, __ATOMIC_RELAXED,
                                                 __MEMORY_SCOPE_WRKGRP))
    ;
  barrier();
  ranks[group_id() * 256 + t] = rank;
  if (t < 64)
    histogram[group_id() * 64 + t] = bins[t];
  if (t < 4)
    extreme[group_id() * 4 + t] = extremes[t];
  if (t < 2) {
    sums[group_id() * 2 + t] = wide_sum[t];
    floats[group_id() * 2 + t] = float_sum[t];
  }
}

/// LDS atomics of floats, exchanges and 64-bit compare-and-swap.
SHARED double double_cells[2];
SHARED half2 half_cell;
SHARED float float_cells[2];
SHARED u64 swap_cells[2];
SHARED u32 word_cells[4];
KERNEL(128) lds_atomics2(GLOBAL const u32 *in, GLOBAL double *doubles, GLOBAL half2 *halves,
                         GLOBAL float *floats, GLOBAL u64 *swaps, GLOBAL u32 *words,
                             GLOBAL u32 *old) {
  u32 t = local_id(), x = in[t];
  if (t < 2) {
    double_cells[t] = 0.5;
    float_cells[t] = t ? -__builtin_inff() : __builtin_inff();
    swap_cells[t] = 1;
  }
  if (t == 2)
    half_cell = (half2)0;
  if (t < 4)
    word_cells[t] = t == 1 ? 5 : 0;
  barrier();
  float f = (float)(int)x;
  __builtin_amdgcn_ds_atomic_fadd_f64(&double_cells[0], (double)(x & 1023));
  __builtin_amdgcn_ds_atomic_fadd_v2f16(&half_cell, (half2){(f16)(x & 7), (f16)-0.5f});
  __builtin_amdgcn_ds_fminf(&float_cells[0], f, 0, 0, 0);
  __builtin_amdgcn_ds_fmaxf(&float_cells[1], f, 0, 0, 0);
  u64 seen = 1;
  while (!__scoped_atomic_compare_exchange_n(&swap_cells[0], &seen, seen * 5 + 3, 0,
                                             __ATOMIC_RELAXED,
                                             __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP))
    ;
  if (t == 100)
    swaps[2] = __scoped_atomic_exchange_n(&swap_cells[1], (u64)x << 32, __ATOMIC_RELAXED,
                                          __MEMORY_SCOPE_WRKGRP);
  old[t] = __builtin_amdgcn_atomic_inc32(&word_cells[0], 40, __ATOMIC_RELAXED, "workgroup");
  __builtin_amdgcn_atomic_dec32(&word_cells[1], 9, __ATOMIC_RELAXED, "workgroup");
  __scoped_atomic_fetch_sub(&word_cells[2], x, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  __scoped_atomic_fetch_max(&word_cells[3], x, __ATOMIC_RELAXED, __MEMORY_SCOPE_WRKGRP);
  barrier();
  if (t < 2) {
    floats[t] = float_cells[t];
    swaps[t] = swap_cells[t];
    doubles[t] = double_cells[t];
  }
  if (t < 4)
    words[t] = word_cells[t];
  if (t == 5)
    *halves = half_cell;
}

/// Bytes, words and pairs at odd places of dynamically indexed LDS, and two-address reads.
SHARED u8 raw[1024];
KERNEL(64) lds_widths(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 t = local_id();
  LDS u32 *words = (LDS u32 *)raw;
  words[t] = in[t];
  words[t + 64] = in[t + 64];
  words[t + 128] = ~in[t];
  words[t + 192] = in[t + 64] * 3;
  barrier();
  GLOBAL u32 *o = out + 6 * t;
  o[0] = raw[t * 3] + ((u32)raw[t * 5 + 1] << 8) + (u32) * (LDS i8 *)(raw + t * 7);
  o[1] = (u32) * (LDS u16 *)(raw + 2 * t) + (u32) * (LDS i16 *)(raw + 6 * t + 2);
  o[2] = words[t] ^ words[t + 64];
  u64 pair = ((LDS u64 *)raw)[t ^ 5] + ((LDS u64 *)raw)[(t ^ 5) + 64];
  o[3] = (u32)pair ^ (u32)(pair >> 32);
  uint4 quad = ((LDS uint4 *)raw)[63 - t];
  o[4] = quad.x + quad.y * 3 + quad.z * 5 + quad.w * 7;
  barrier();
  raw[t * 2] = (u8)t;
  *(LDS u16 *)(raw + 512 + t * 2) = (u16)(t * 1000);
  barrier();
  o[5] = words[t] + words[t + 128];
}

#ifdef __gfx950__
/// GEMM whose B is stored [K][N] in LDS: transposing reads make the operands of the MFMA.
SHARED f16 b_tile[32][16];
KERNEL(64) transposing_reads16(GLOBAL const half8 *a, GLOBAL const f16 *b, GLOBAL float *c) {
  u32 l = lane(), row = l % 16, group = l / 16;
  for (u32 k = 0; k < 8; ++k)
    ((LDS f16 *)b_tile)[l + 64 * k] = b[l + 64 * k];
  barrier();
  // 16 lanes cover a block of 4 rows by 16 columns: lane s brings row s/4, columns 4*(s%4)..+3.
  typedef LDS short4 *source;
  source low = (source)&b_tile[8 * group + row / 4][row % 4 * 4];
  source high = (source)&b_tile[8 * group + 4 + row / 4][row % 4 * 4];
  short4 b0 = __builtin_amdgcn_ds_read_tr16_b64_v4i16(low);
  short4 b1 = __builtin_amdgcn_ds_read_tr16_b64_v4i16(high);
  half8 fragment =
      __builtin_bit_cast(half8, __builtin_shufflevector(b0, b1, 0, 1, 2, 3, 4, 5, 6, 7));
  float4 d =
      __builtin_amdgcn_mfma_f32_16x16x32_f16(a[row * 4 + group], fragment, (float4)0, 0, 0, 0);
  for (u32 r = 0; r < 4; ++r)
    c[(4 * group + r) * 16 + row] = d[r];
}

/// The same with bytes: 16 lanes cover 8 rows of 16 columns.
SHARED u8 b_bytes[64][16];
KERNEL(64) transposing_reads8(GLOBAL const int4 *a, GLOBAL const u32 *b, GLOBAL int *c) {
  u32 l = lane(), row = l % 16, group = l / 16;
  for (u32 k = 0; k < 4; ++k)
    ((LDS u32 *)b_bytes)[l + 64 * k] = b[l + 64 * k];
  barrier();
  int2 b0 = __builtin_amdgcn_ds_read_tr8_b64_v2i32(
      (LDS int2 *)&b_bytes[16 * group + row / 2][row % 2 * 8]);
  int2 b1 = __builtin_amdgcn_ds_read_tr8_b64_v2i32(
      (LDS int2 *)&b_bytes[16 * group + 8 + row / 2][row % 2 * 8]);
  int4 fragment = {b0.x, b0.y, b1.x, b1.y};
  int4 d = __builtin_amdgcn_mfma_i32_16x16x64_i8(a[row * 4 + group], fragment, (int4)0, 0, 0, 0);
  for (u32 r = 0; r < 4; ++r)
    c[(4 * group + r) * 16 + row] = d[r];
}
#endif
