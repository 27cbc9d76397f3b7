// GEMMs on the matrix core: C[M][N] = A[M][K] * B[K][N], B stored as [N][K] (rows of k), one
// tile of C to a wave; grid.x counts tiles along N, grid.y along M.
#include "kernel.h"

/// Where register r of a lane lies in a tile of C whose side is 16 or 32 (not f64).
#define C_ROW(side, r)                                                                             \
  ((side) == 16 ? 4 * (lane() / 16) + (r) : 8 * ((r) / 4) + 4 * (lane() / 32) + (r) % 4)

/// `in`: element type in memory, `fragment`: what a lane holds, `per_lane` elements of it,
/// `accumulator`: registers of C, `count` of them of type `out`.
#define GEMM(name, side, k_step, in, fragment, per_lane, accumulator, count, out, instruction)     \
  KERNEL(64) name(GLOBAL const in *a, GLOBAL const in *b, GLOBAL out *c, int n, int k) {           \
    u32 row = lane() % (side), group = lane() / (side);                                            \
    GLOBAL const in *my_a = a + (i64)(__builtin_amdgcn_workgroup_id_y() * (side) + row) * k;       \
    GLOBAL const in *my_b = b + (i64)(__builtin_amdgcn_workgroup_id_x() * (side) + row) * k;       \
    accumulator sum = (accumulator)0;                                                              \
    for (int at = 0; at < k; at += (k_step)) {                                                     \
      fragment x = *(GLOBAL const fragment *)(my_a + at + group * (per_lane));                     \
      fragment y = *(GLOBAL const fragment *)(my_b + at + group * (per_lane));                     \
      sum = instruction(x, y, sum, 0, 0, 0);                                                       \
    }                                                                                              \
    GLOBAL out *corner = c + (i64)(__builtin_amdgcn_workgroup_id_y() * (side)) * n +               \
                         __builtin_amdgcn_workgroup_id_x() * (side) + row;                         \
    for (u32 r = 0; r < (count); ++r)                                                              \
      corner[(i64)C_ROW(side, r) * n] = sum[r];                                                    \
  }
#define MFMA(x) __builtin_amdgcn_mfma_##x

GEMM(gemm_f32_16, 16, 4, float, float, 1, float4, 4, float, MFMA(f32_16x16x4f32))
GEMM(gemm_f32_32, 32, 2, float, float, 1, float16, 16, float, MFMA(f32_32x32x2f32))
GEMM(gemm_f16_16, 16, 16, f16, half4, 4, float4, 4, float, MFMA(f32_16x16x16f16))
GEMM(gemm_f16_32, 32, 8, f16, half4, 4, float16, 16, float, MFMA(f32_32x32x8f16))
GEMM(gemm_bf16_16, 16, 16, i16, short4, 4, float4, 4, float, MFMA(f32_16x16x16bf16_1k))
GEMM(gemm_bf16_32, 32, 8, i16, short4, 4, float16, 16, float, MFMA(f32_32x32x8bf16_1k))
GEMM(gemm_i8_16, 16, 32, i8, i64, 8, int4, 4, int, MFMA(i32_16x16x32_i8))
GEMM(gemm_i8_32, 32, 16, i8, i64, 8, int16, 16, int, MFMA(i32_32x32x16_i8))
GEMM(gemm_fp8_fp8_16, 16, 32, u8, i64, 8, float4, 4, float, MFMA(f32_16x16x32_fp8_fp8))
GEMM(gemm_fp8_bf8_16, 16, 32, u8, i64, 8, float4, 4, float, MFMA(f32_16x16x32_fp8_bf8))
GEMM(gemm_bf8_fp8_32, 32, 16, u8, i64, 8, float16, 16, float, MFMA(f32_32x32x16_bf8_fp8))
GEMM(gemm_bf8_bf8_32, 32, 16, u8, i64, 8, float16, 16, float, MFMA(f32_32x32x16_bf8_bf8))
#ifdef __gfx950__
GEMM(gemm_f16_16_long, 16, 32, f16, half8, 8, float4, 4, float, MFMA(f32_16x16x32_f16))
GEMM(gemm_f16_32_long, 32, 16, f16, half8, 8, float16, 16, float, MFMA(f32_32x32x16_f16))
GEMM(gemm_bf16_16_long, 16, 32, __bf16, bf16x8, 8, float4, 4, float, MFMA(f32_16x16x32_bf16))
GEMM(gemm_bf16_32_long, 32, 16, __bf16, bf16x8, 8, float16, 16, float, MFMA(f32_32x32x16_bf16))
GEMM(gemm_i8_16_long, 16, 64, i8, int4, 16, int4, 4, int, MFMA(i32_16x16x64_i8))
GEMM(gemm_i8_32_long, 32, 32, i8, int4, 16, int16, 16, int, MFMA(i32_32x32x32_i8))
#else
GEMM(gemm_xf32_16, 16, 8, float, float2, 2, float4, 4, float, MFMA(f32_16x16x8_xf32))
GEMM(gemm_xf32_32, 32, 4, float, float2, 2, float16, 16, float, MFMA(f32_32x32x4_xf32))
#endif

/// f64: register pair p of a lane is row 4*p + lane/16. The second loop negates A: it takes
/// half of the products back.
KERNEL(64) gemm_f64(GLOBAL const double *a, GLOBAL const double *b, GLOBAL double *c, int n,
                    int k) {
  u32 row = lane() % 16, group = lane() / 16;
  GLOBAL const double *my_a = a + (i64)(__builtin_amdgcn_workgroup_id_y() * 16 + row) * k + group;
  GLOBAL const double *my_b = b + (i64)(__builtin_amdgcn_workgroup_id_x() * 16 + row) * k + group;
  double4 sum = (double4)0;
  for (int at = 0; at < k; at += 4)
    sum = __builtin_amdgcn_mfma_f64_16x16x4f64(my_a[at], my_b[at], sum, 0, 0, 0);
  for (int at = 0; at < k / 2; at += 4)
    sum = __builtin_amdgcn_mfma_f64_16x16x4f64(my_a[at], my_b[at], sum, 0, 0, 1);
  GLOBAL double *corner = c + (i64)(__builtin_amdgcn_workgroup_id_y() * 16 + group) * n +
                          __builtin_amdgcn_workgroup_id_x() * 16 + row;
  for (u32 p = 0; p < 4; ++p)
    corner[(i64)(4 * p) * n] = sum[p];
}

/// Four 4x4x4 products in f64; block b is in lanes with (lane/4)%4 == b.
KERNEL(64) blocks_f64_4(GLOBAL const double *a, GLOBAL const double *b, GLOBAL double *c) {
  u32 l = lane(), i = l % 4, block = l / 4 % 4, k = l / 16;
  double x = a[(block * 4 + i) * 4 + k], y = b[(block * 4 + k) * 4 + i];
  c[(block * 4 + k) * 4 + i] = __builtin_amdgcn_mfma_f64_4x4x4f64(x, y, 0.5, 0, 0, 0);
}

/// Several small products at once: A and B are [block][row][k], C is [block][row][column].
#define BLOCKS(name, side, blocks, in, fragment, accumulator, out, instruction)                    \
  KERNEL(64) name(GLOBAL const in *a, GLOBAL const in *b, GLOBAL out *c) {                         \
    u32 l = lane(), row = l % (side), block = l / (side);                                          \
    accumulator sum = *(GLOBAL const accumulator *)(c + l * (sizeof(accumulator) / 4));            \
    sum = instruction(((GLOBAL const fragment *)a)[l], ((GLOBAL const fragment *)b)[l], sum, 0, 0, \
                      0);                                                                          \
    for (u32 r = 0; r < sizeof(accumulator) / 4; ++r) {                                            \
      u32 in_block = r % ((side) * (side) * (blocks) / 64 / ((side) == 4 ? 1 : (blocks)));         \
      u32 b_out = (side) == 4 ? block : r / ((side) * (side) / 64);                                \
      u32 i = (side) == 4 ? r : C_ROW(side, in_block);                                             \
      c[64 * (sizeof(accumulator) / 4) + (b_out * (side) + i) * (side) + row] = sum[r];            \
    }                                                                                              \
  }
BLOCKS(blocks_f32_4, 4, 16, float, float, float4, float, MFMA(f32_4x4x1f32))
BLOCKS(blocks_f32_16, 16, 4, float, float, float16, float, MFMA(f32_16x16x1f32))
BLOCKS(blocks_f32_32, 32, 2, float, float, float32, float, MFMA(f32_32x32x1f32))
BLOCKS(blocks_f16_4, 4, 16, f16, half4, float4, float, MFMA(f32_4x4x4f16))
BLOCKS(blocks_f16_16, 16, 4, f16, half4, float16, float, MFMA(f32_16x16x4f16))
BLOCKS(blocks_f16_32, 32, 2, f16, half4, float32, float, MFMA(f32_32x32x4f16))
BLOCKS(blocks_bf16_4, 4, 16, i16, short4, float4, float, MFMA(f32_4x4x4bf16_1k))
BLOCKS(blocks_bf16_32, 32, 2, i16, short4, float32, float, MFMA(f32_32x32x4bf16_1k))
BLOCKS(blocks_i8_4, 4, 16, i8, int, int4, int, MFMA(i32_4x4x4i8))
BLOCKS(blocks_i8_16, 16, 4, i8, int, int16, int, MFMA(i32_16x16x4i8))
BLOCKS(blocks_i8_32, 32, 2, i8, int, int32, int, MFMA(i32_32x32x4i8))

/// Broadcast of one block of A to others (cbsz, abid) and permuted lanes of B (blgp); raw registers
/// out, since the layout is the plain one.
KERNEL(64) broadcasts(GLOBAL const float *a, GLOBAL const float *b, GLOBAL float4 *small,
                      GLOBAL float32 *large) {
  u32 l = lane();
  float x = a[l], y = b[l];
  small[l] = __builtin_amdgcn_mfma_f32_4x4x1f32(x, y, (float4)0, 4, 9, 0);
  small[64 + l] = __builtin_amdgcn_mfma_f32_4x4x1f32(x, y, (float4)0, 4, 3, 0);
  small[128 + l] = __builtin_amdgcn_mfma_f32_4x4x1f32(x, y, (float4)0, 0, 0, 1);
  small[192 + l] = __builtin_amdgcn_mfma_f32_4x4x1f32(x, y, (float4)0, 0, 0, 3);
  small[256 + l] = __builtin_amdgcn_mfma_f32_4x4x1f32(x, y, (float4)0, 0, 0, 6);
  large[l] = __builtin_amdgcn_mfma_f32_32x32x1f32(x, y, (float32)0, 1, 1, 2);
}

/// Sparse A: of every 4 values along k two are stored, with two bits each saying which. A is
/// [row][K/2], the indices one byte for every 4 stored values; B is [column][K].
#define SPARSE(name, side, k_step, in, a_type, b_type, index_type, accumulator, count, out,        \
               instruction)                                                                        \
  KERNEL(64) name(GLOBAL const in *a, GLOBAL const in *b, GLOBAL const u8 *indices, GLOBAL out *c, \
                  int k) {                                                                         \
    u32 row = lane() % (side), group = lane() / (side);                                            \
    accumulator sum = (accumulator)0;                                                              \
    for (int at = 0; at < k; at += (k_step)) {                                                     \
      a_type x = *(GLOBAL const a_type *)(a + row * k / 2 + at / 2 + group *                       \
                                          (sizeof(a_type) / sizeof(in)));                          \
      b_type y = *(GLOBAL const b_type *)(b + row * k + at + group *                               \
                                          (sizeof(b_type) / sizeof(in)));                          \
      int index = *(GLOBAL const index_type *)(indices + row * k / 8 + at / 8 +                    \
                                               group * sizeof(index_type));                        \
      sum = instruction(x, y, sum, index, 0, 0);                                                   \
    }                                                                                              \
    for (u32 r = 0; r < (count); ++r)                                                              \
      c[C_ROW(side, r) * (side) + row] = sum[r];                                                   \
  }
#define SMFMAC(x) __builtin_amdgcn_smfmac_##x
SPARSE(sparse_f16_16, 16, 32, f16, half4, half8, u8, float4, 4, float, SMFMAC(f32_16x16x32_f16))
SPARSE(sparse_bf16_32, 32, 16, i16, short4, short8, u8, float16, 16, float,
       SMFMAC(f32_32x32x16_bf16))
SPARSE(sparse_i8_16, 16, 64, i8, int2, int4, u16, int4, 4, int, SMFMAC(i32_16x16x64_i8))
SPARSE(sparse_fp8_32, 32, 32, u8, int2, int4, u16, float16, 16, float, SMFMAC(f32_32x32x32_fp8_bf8))

/// The index of every lane from the byte of the register that abid names.
KERNEL(64) sparse_index_sets(GLOBAL const half4 *a, GLOBAL const half8 *b,
                             GLOBAL const int *indices,
                             GLOBAL float4 *c) {
  u32 l = lane();
  c[l] = __builtin_amdgcn_smfmac_f32_16x16x32_f16(a[l], b[l], (float4)0, indices[l], 0, 1);
  c[64 + l] = __builtin_amdgcn_smfmac_f32_16x16x32_f16(a[l], b[l], (float4)1, indices[l], 0, 3);
  c[128 + l] = __builtin_amdgcn_smfmac_f32_16x16x32_f16(a[l], b[l], (float4)2, indices[l], 1, 2);
}

#ifdef __gfx950__
/// The long sparse shapes take B in two chunks, half of k_step apart.
#define SPARSE_LONG(name, side, k_step, in, a_type, b_half, b_type, index_type, accumulator,       \
                    count, out, instruction)                                                       \
  KERNEL(64) name(GLOBAL const in *a, GLOBAL const in *b, GLOBAL const u8 *indices, GLOBAL out *c, \
                  int k) {                                                                         \
    u32 row = lane() % (side), group = lane() / (side);                                            \
    accumulator sum = (accumulator)0;                                                              \
    for (int at = 0; at < k; at += (k_step)) {                                                     \
      a_type x = *(GLOBAL const a_type *)(a + row * k / 2 + at / 2 + group *                       \
                                          (sizeof(a_type) / sizeof(in)));                          \
      union { b_half halves[2]; b_type whole; } y;                                                 \
      GLOBAL const in *low = b + row * k + at + group * (sizeof(b_half) / sizeof(in));             \
      y.halves[0] = *(GLOBAL const b_half *)low;                                                   \
      y.halves[1] = *(GLOBAL const b_half *)(low + (k_step) / 2);                                  \
      int index = (int)*(GLOBAL const index_type *)(indices + row * k / 8 + at / 8 +               \
                                                    group * sizeof(index_type));                   \
      sum = instruction(x, y.whole, sum, index, 0, 0);                                             \
    }                                                                                              \
    for (u32 r = 0; r < (count); ++r)                                                              \
      c[C_ROW(side, r) * (side) + row] = sum[r];                                                   \
  }
SPARSE_LONG(sparse_f16_16_long, 16, 64, f16, half8, half8, half16, u16, float4, 4, float,
            SMFMAC(f32_16x16x64_f16))
SPARSE_LONG(sparse_i8_32_long, 32, 64, i8, int4, int4, int8, u32, int16, 16, int,
            SMFMAC(i32_32x32x64_i8))
#endif
