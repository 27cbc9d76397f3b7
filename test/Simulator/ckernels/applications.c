// Larger pieces, in the manner of real GPU code.
#include "kernel.h"

#define LOG2E 1.44269504088896340736f
#define AGENT __ATOMIC_RELAXED, __MEMORY_SCOPE_DEVICE

/// Attention over one head, 16 queries to a wave: scores, running softmax and weighted values, all
/// by f16 matrix instructions. q, k, v are [rows][64], v transposed to [64][keys].
SHARED f16 weights[4][16][40];
KERNEL(256) attention(GLOBAL const f16 *q, GLOBAL const f16 *k, GLOBAL const f16 *v_by_column,
                      GLOBAL float *out, int keys) {
  u32 wave = (u32)__builtin_amdgcn_readfirstlane((int)local_id()) / 64, row = lane() % 16,
      group = lane() / 16, first = (group_id() * 4 + wave) * 16;
  half4 my_q[4];
  for (u32 s = 0; s < 4; ++s)
    my_q[s] = *(GLOBAL const half4 *)(q + (first + row) * 64 + s * 16 + group * 4);
  float4 sums[4] = {}, high = (float4)-1e30f, total = (float4)0;
  for (int at = 0; at < keys; at += 32) {
    float4 scores[2] = {};
    for (u32 tile = 0; tile < 2; ++tile)
      for (u32 s = 0; s < 4; ++s) {
        half4 their_k =
            *(GLOBAL const half4 *)(k + ((u32)at + tile * 16 + row) * 64 + s * 16 + group * 4);
        scores[tile] =
            __builtin_amdgcn_mfma_f32_16x16x16f16(my_q[s], their_k, scores[tile], 0, 0, 0);
      }
    for (u32 r = 0; r < 4; ++r) {
      float most = __builtin_fmaxf(scores[0][r], scores[1][r]) * 0.125f;
#define ROW_MAX(control)                                                                           \
  most = __builtin_fmaxf(most, __builtin_bit_cast(float, __builtin_amdgcn_update_dpp(              \
                                                             0, __builtin_bit_cast(int, most),     \
                                                             control, 0xf, 0xf, 0)));
      ROW_MAX(0x128) ROW_MAX(0x124) ROW_MAX(0x122) ROW_MAX(0x121)
      float now = __builtin_fmaxf(high[r], most);
      float shrink = __builtin_amdgcn_exp2f((high[r] - now) * LOG2E);
      high[r] = now;
      total[r] *= shrink;
      for (u32 c = 0; c < 4; ++c)
        sums[c][r] *= shrink;
      for (u32 tile = 0; tile < 2; ++tile) {
        float p = __builtin_amdgcn_exp2f((scores[tile][r] * 0.125f - now) * LOG2E);
        total[r] += p;
        weights[wave][4 * group + r][tile * 16 + row] = (f16)p;
      }
    }
    __builtin_amdgcn_wave_barrier();
    __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "wavefront");
    for (u32 half = 0; half < 2; ++half) {
      half4 p = *(LDS half4 *)&weights[wave][row][half * 16 + group * 4];
      for (u32 c = 0; c < 4; ++c) {
        half4 value = *(GLOBAL const half4 *)(v_by_column + (c * 16 + row) * (u32)keys + (u32)at +
                                              half * 16 + group * 4);
        sums[c] = __builtin_amdgcn_mfma_f32_16x16x16f16(p, value, sums[c], 0, 0, 0);
      }
    }
    __builtin_amdgcn_wave_barrier();
    __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "wavefront");
  }
  for (u32 r = 0; r < 4; ++r) {
    float all = total[r];
#define ROW_SUM(control)                                                                           \
  all += __builtin_bit_cast(                                                                       \
      float, __builtin_amdgcn_update_dpp(0, __builtin_bit_cast(int, all), control, 0xf, 0xf, 0));
    ROW_SUM(0x128) ROW_SUM(0x124) ROW_SUM(0x122) ROW_SUM(0x121)
    for (u32 c = 0; c < 4; ++c)
      out[(first + 4 * group + r) * 64 + c * 16 + row] = sums[c][r] / all;
  }
}

/// GEMM of f16 by 4-bit weights with a scale for every 32 along k, unpacked by bit tricks.
KERNEL(64) int4_gemm(GLOBAL const f16 *a, GLOBAL const u32 *packed, GLOBAL const f16 *scales,
                     GLOBAL float *c, int n, int k) {
  u32 row = lane() % 16, group = lane() / 16;
  u32 m_at = __builtin_amdgcn_workgroup_id_y() * 16, n_at = __builtin_amdgcn_workgroup_id_x() * 16;
  float4 sum = (float4)0;
  for (u32 at = 0; at < (u32)k; at += 32) {
    u32 word = packed[((n_at + row) * (u32)k + at) / 8 + group]; // eight values: 8*group..+7
    f16 scale = scales[((n_at + row) * (u32)k + at) / 32];
    half8 x = *(GLOBAL const half8 *)(a + (m_at + row) * (u32)k + at + 8 * group), w;
    for (u32 e = 0; e < 4; ++e) { // 0x6400 | n is 1024 + n in f16
      u32 two = (word >> (4 * e) & 0x000f000f) | 0x64006400;
      half2 pair = __builtin_bit_cast(half2, two) - (half2)(f16)1032.0f;
      w[e] = pair.x * scale;
      w[e + 4] = pair.y * scale;
    }
    sum = __builtin_amdgcn_mfma_f32_16x16x16f16(x.lo, w.lo, sum, 0, 0, 0);
    sum = __builtin_amdgcn_mfma_f32_16x16x16f16(x.hi, w.hi, sum, 0, 0, 0);
  }
  for (u32 r = 0; r < 4; ++r)
    c[(m_at + 4 * group + r) * (u32)n + n_at + row] = sum[r];
}

/// Sparse matrix (compressed rows) times vector, a row per wave at a time, rows from a queue.
KERNEL(256) sparse_matvec(GLOBAL const u32 *starts, GLOBAL const u32 *columns,
                          GLOBAL const double *values,
                          GLOBAL const double *x, GLOBAL double *y, int rows, GLOBAL int *queue) {
  for (;;) {
    int row = 0;
    if (lane() == 0)
      row = __scoped_atomic_fetch_add(queue, 1, AGENT);
    row = __builtin_amdgcn_readfirstlane(row);
    if (row >= rows)
      return;
    double sum = 0;
    for (u32 at = starts[row] + lane(); at < starts[row + 1]; at += 64)
      sum += values[at] * x[columns[at]];
    for (u32 step = 32; step; step >>= 1) {
      u64 word = __builtin_bit_cast(u64, sum);
      int from = (int)((lane() ^ step) << 2);
      u32 low = (u32)__builtin_amdgcn_ds_bpermute(from, (int)word);
      u32 high = (u32)__builtin_amdgcn_ds_bpermute(from, (int)(word >> 32));
      sum += __builtin_bit_cast(double, (u64)high << 32 | low);
    }
    if (lane() == 0)
      y[row] = sum;
    __builtin_amdgcn_wave_barrier(); // All lanes take the next row together.
  }
}

/// Keeps the elements that pass a test, in order within a wave; waves take room by an atomic.
KERNEL(256) compact(GLOBAL const int *in, GLOBAL int *out, GLOBAL u32 *size, int count, int limit) {
  u32 i = group_id() * 256 + local_id();
  int x = i < (u32)count ? in[i] : 0;
  int keep = i < (u32)count && x % 7 < limit;
  u64 mask = __builtin_amdgcn_ballot_w64(keep);
  u32 place = __builtin_amdgcn_mbcnt_hi((u32)(mask >> 32), __builtin_amdgcn_mbcnt_lo((u32)mask, 0));
  u32 start = 0;
  if (lane() == 0)
    start = __scoped_atomic_fetch_add(size, (u32)__builtin_popcountll(mask), AGENT);
  start = (u32)__builtin_amdgcn_readfirstlane((int)start);
  if (keep)
    out[start + place] = x;
}

/// Sum over all groups in one launch: the group that finishes last adds up the partial sums.
SHARED u64 sums[4];
SHARED u32 is_last;
KERNEL(256) sum_by_the_last(GLOBAL const u32 *in, GLOBAL u64 *partial, GLOBAL u32 *arrived,
                            GLOBAL u64 *out, int groups) {
  u32 t = local_id(), x = in[group_id() * 256 + t];
  u64 sum = x;
  for (u32 step = 32; step; step >>= 1)
    sum += (u64)(u32)__builtin_amdgcn_ds_bpermute((int)((lane() ^ step) << 2), (int)sum) |
           (u64)(u32)__builtin_amdgcn_ds_bpermute((int)((lane() ^ step) << 2), (int)(sum >> 32)) <<
               32;
  if (lane() == 0)
    sums[t / 64] = sum;
  barrier();
  if (t == 0) {
    __scoped_atomic_store_n(&partial[group_id()], sums[0] + sums[1] + sums[2] + sums[3], AGENT);
    is_last = __scoped_atomic_fetch_add(arrived, 1, __ATOMIC_ACQ_REL, __MEMORY_SCOPE_DEVICE) ==
              (u32)groups - 1;
  }
  barrier();
  if (is_last && t == 0) {
    u64 all = 0;
    for (int g = 0; g < groups; ++g)
      all += __scoped_atomic_load_n(&partial[g], __ATOMIC_RELAXED, __MEMORY_SCOPE_DEVICE);
    *out = all;
  }
}

/// 3 x 3 blur of an image of bytes with a halo in LDS, edges clamped.
SHARED u8 window[18][20];
KERNEL(256) blur(GLOBAL const u8 *in, GLOBAL u8 *out, int width, int height) {
  int x = (int)local_id() % 16, y = (int)local_id() / 16;
  int left = (int)__builtin_amdgcn_workgroup_id_x() * 16;
  int top = (int)__builtin_amdgcn_workgroup_id_y() * 16;
  for (int at = (int)local_id(); at < 18 * 18; at += 256) {
    int sx = left + at % 18 - 1, sy = top + at / 18 - 1;
    sx = sx < 0 ? 0 : sx >= width ? width - 1 : sx;
    sy = sy < 0 ? 0 : sy >= height ? height - 1 : sy;
    window[at / 18][at % 18] = in[sy * width + sx];
  }
  barrier();
  u32 sum = 0;
  for (int dy = 0; dy < 3; ++dy)
    for (int dx = 0; dx < 3; ++dx)
      sum += window[y + dy][x + dx] * (u32)((1 + (dx & 1)) * (1 + (dy & 1)));
  if (left + x < width && top + y < height)
    out[(top + y) * width + left + x] = (u8)((sum + 8) >> 4);
}

/// Radix sort of 1024 keys by one group of 256, 4 bits a pass, counting with ballots.
SHARED u32 sorted[2][1024];
SHARED u32 digit_counts[16][4];
KERNEL(256) radix_sort(GLOBAL u32 *data) {
  u32 t = local_id(), wave = t / 64, from = 0;
  for (u32 k = 0; k < 4; ++k)
    sorted[0][t + 256 * k] = data[t + 256 * k];
  for (u32 shift = 0; shift < 32; shift += 4) {
    u32 base[16] = {};
    for (u32 k = 0; k < 4; ++k) { // In order: block k, wave, lane.
      barrier();
      u32 key = sorted[from][t + 256 * k], digit = key >> shift & 15, place = 0;
      for (u32 d = 0; d < 16; ++d) {
        u64 same = __builtin_amdgcn_ballot_w64(digit == d);
        if (digit == d)
          place = __builtin_amdgcn_mbcnt_hi((u32)(same >> 32),
                                            __builtin_amdgcn_mbcnt_lo((u32)same, 0));
        if (lane() == d)
          digit_counts[d][wave] = (u32)__builtin_popcountll(same);
      }
      if (k == 0) // Where each digit starts needs all keys' counts.
        for (u32 d = 0; d < 16; ++d)
          for (u32 other = 0; other < 4; ++other) {
            for (u32 w = 0; w < 4; ++w) {
              u32 theirs = sorted[from][lane() + 64 * w + 256 * other] >> shift & 15;
              base[d] += (u32)__builtin_popcountll(__builtin_amdgcn_ballot_w64(theirs < d));
            }
          }
      barrier();
      u32 start = 0, before = 0;
      for (u32 d = 0; d < 16; ++d) {
        u32 all = 0;
        for (u32 w = 0; w < 4; ++w) {
          u32 count = digit_counts[d][w];
          if (d == digit && w < wave)
            before += count;
          all += count;
        }
        if (d == digit)
          start = base[d];
        base[d] += all;
      }
      sorted[from ^ 1][start + before + place] = key;
    }
    from ^= 1;
    barrier();
  }
  for (u32 k = 0; k < 4; ++k)
    data[t + 256 * k] = sorted[from][t + 256 * k];
}
