// Instructions by which the lanes of a wave talk to each other.
#include "kernel.h"

#define DPP(old, x, control, row, bank, bound)                                                     \
  __builtin_amdgcn_update_dpp((int)(old), (int)(x), control, row, bank, bound)
enum { QUAD_PERM_1032 = 0xb1, QUAD_PERM_2301 = 0x4e, ROW_SHL = 0x100, ROW_SHR = 0x110,
       ROW_ROR = 0x120,
       WAVE_SHR1 = 0x138, WAVE_ROR1 = 0x13c, ROW_MIRROR = 0x140, ROW_HALF_MIRROR = 0x141,
       ROW_BCAST15 = 0x142, ROW_BCAST31 = 0x143, ROW_NEWBCAST = 0x150 };

/// Inclusive prefix sum of a wave with row_shr and row_bcast; the total comes out of lane 63.
KERNEL(64) dpp_scan(GLOBAL const int *in, GLOBAL int *out, GLOBAL int *total) {
  u32 i = group_id() * 64 + local_id();
  int x = in[i];
  x += DPP(0, x, ROW_SHR + 1, 0xf, 0xf, 0);
  x += DPP(0, x, ROW_SHR + 2, 0xf, 0xf, 0);
  x += DPP(0, x, ROW_SHR + 4, 0xf, 0xe, 0);
  x += DPP(0, x, ROW_SHR + 8, 0xf, 0xc, 0);
  x += DPP(0, x, ROW_BCAST15, 0xa, 0xf, 0);
  x += DPP(0, x, ROW_BCAST31, 0xc, 0xf, 0);
  out[i] = x;
  total[group_id()] = __builtin_amdgcn_readlane(x, 63);
}

/// Maximum and float sum over a wave: DPP folded into max and add, then readlane.
KERNEL(64) dpp_reduce(GLOBAL const float *in, GLOBAL float *out) {
  float x = in[group_id() * 64 + local_id()], sum = x, high = x;
#define STEP(control)                                                                              \
  sum += __builtin_bit_cast(float, DPP(0, __builtin_bit_cast(int, sum), control, 0xf, 0xf, 1));   \
  high = __builtin_fmaxf(                                                                          \
      high, __builtin_bit_cast(float, DPP(__builtin_bit_cast(int, high),                          \
                                          __builtin_bit_cast(int, high), control, 0xf, 0xf, 0)));
  STEP(QUAD_PERM_1032)
  STEP(QUAD_PERM_2301)
  STEP(ROW_HALF_MIRROR)
  STEP(ROW_MIRROR)
  float s = 0, h = -__builtin_inff();
  for (int row = 0; row < 4; ++row) {
    s += __builtin_bit_cast(
        float, __builtin_amdgcn_readlane(__builtin_bit_cast(int, sum), row * 16));
    h = __builtin_fmaxf(h, __builtin_bit_cast(float, __builtin_amdgcn_readlane(
                                                         __builtin_bit_cast(int, high), row * 16)));
  }
  if (local_id() == 0) {
    out[2 * group_id()] = s;
    out[2 * group_id() + 1] = h;
  }
}

/// Every DPP control with row and bank masks (row_bcast only into rows that it defines) and both
/// meanings of a lane without a source.
KERNEL(64) dpp_controls(GLOBAL const int *in, GLOBAL int *out, GLOBAL i64 *wide) {
  u32 l = local_id();
  int x = in[l], old = -1000 - (int)l;
  GLOBAL int *o = out + l;
  o[0 * 64] = DPP(old, x, 0x1b, 0xf, 0xf, 0);
  o[1 * 64] = DPP(old, x, ROW_SHL + 3, 0xf, 0xf, 0);
  o[2 * 64] = DPP(old, x, ROW_SHL + 3, 0xf, 0xf, 1);
  o[3 * 64] = DPP(old, x, ROW_SHR + 15, 0xf, 0xf, 0);
  o[4 * 64] = DPP(old, x, ROW_ROR + 5, 0x5, 0xf, 0);
  o[5 * 64] = DPP(old, x, ROW_MIRROR, 0xf, 0x9, 1);
  o[6 * 64] = DPP(old, x, ROW_HALF_MIRROR, 0xa, 0x6, 0);
  o[7 * 64] = DPP(old, x, ROW_BCAST15, 0xe, 0xf, 0);
  o[8 * 64] = DPP(old, x, ROW_BCAST31, 0xc, 0xf, 0);
  o[9 * 64] = DPP(old, x, WAVE_SHR1, 0xf, 0xf, 0);
  o[10 * 64] = DPP(old, x, WAVE_ROR1, 0xf, 0xf, 0);
  o[11 * 64] = DPP(old, x, ROW_NEWBCAST + 6, 0xf, 0xf, 0);
  o[12 * 64] = __builtin_amdgcn_mov_dpp(x, ROW_SHR + 2, 0xf, 0xf, 1);
  o[13 * 64] = DPP(x, x, 0xee, 0x3, 0xf, 1) - x;
  if (l & 4) // Lanes that are off are no sources.
    o[14 * 64] = DPP(old, x, ROW_SHL + 1, 0xf, 0xf, 0);
  else
    o[14 * 64] = DPP(old, x, ROW_SHL + 4, 0xf, 0xf, 1);
  i64 w = (i64)x << 32 | l;
  wide[l] = __builtin_amdgcn_update_dpp((i64)-1, w, ROW_NEWBCAST + 3, 0xf, 0xf, 0);
}

/// ds_swizzle in its three modes, bpermute, permute, and reads from lanes that are off.
KERNEL(64) lds_permutes(GLOBAL const int *in, GLOBAL const int *lanes, GLOBAL int *out) {
  u32 l = local_id();
  int x = in[l], from = lanes[l];
  GLOBAL int *o = out + l;
  o[0 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x8000 | 0x1b);      // quad: 3 2 1 0
  o[1 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x041f);             // lane ^ 1
  o[2 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x401f);             // lane ^ 16
  o[3 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x7c00 | 0x1f);      // 32 lanes backwards
  o[4 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x0018 | 0x03 << 5); // group of 8, its lane 3
  o[5 * 64] = __builtin_amdgcn_ds_bpermute(from << 2, x);
  o[6 * 64] = __builtin_amdgcn_ds_permute(from << 2, x);
  o[7 * 64] = __builtin_amdgcn_ds_bpermute((from << 2) + 256 + 3, x);
  o[8 * 64] = __builtin_amdgcn_ds_bpermute((int)((l ^ 32) << 2), x);
  o[10 * 64] = __builtin_amdgcn_ds_swizzle(x, 0xc000 | 3 << 5);   // rotated by 3
  if (l % 3)
    o[9 * 64] = __builtin_amdgcn_ds_bpermute(from << 2, x);
  else
    o[9 * 64] = __builtin_amdgcn_ds_swizzle(x, 0x041f);
}

/// readlane, readfirstlane, ballot and mbcnt under divergence, and votes made of them.
KERNEL(64) ballots(GLOBAL const int *in, GLOBAL int *out, GLOBAL u64 *masks, int chosen) {
  u32 l = local_id();
  int x = in[group_id() * 64 + l];
  GLOBAL int *o = out + group_id() * 64 * 6 + l;
  u64 negative = __builtin_amdgcn_ballot_w64(x < 0);
  o[0] = (int)__builtin_amdgcn_mbcnt_hi((u32)(negative >> 32),
                                        __builtin_amdgcn_mbcnt_lo((u32)negative, 5));
  o[64] = __builtin_amdgcn_readlane(x, chosen);
  o[128] = __builtin_amdgcn_readfirstlane(x);
  u64 odd = 0;
  if (x > 10) {
    o[192] = __builtin_amdgcn_readfirstlane(x);
    odd = __builtin_amdgcn_ballot_w64(x & 1);
  } else {
    o[192] = __builtin_amdgcn_readfirstlane(~x);
  }
  o[256] = (int)__builtin_popcountll(odd);
  // Each distinct value is served once, the way that a loop over unequal resources works.
  int rounds = 0, mine = -1;
  for (u32 pending = 1; pending;) {
    int key = __builtin_amdgcn_readfirstlane(x & 7);
    if (key == (x & 7)) {
      mine = rounds;
      pending = 0;
    }
    ++rounds;
  }
  o[320] = mine;
  if (l == 0) {
    masks[3 * group_id()] = negative;
    masks[3 * group_id() + 1] = __builtin_amdgcn_ballot_w64(x == 3);
    masks[3 * group_id() + 2] = __builtin_amdgcn_read_exec();
  }
}

/// Wave reductions that clang expands itself.
KERNEL(64) wave_reductions(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 x = in[group_id() * 64 + local_id()];
  u32 high = __builtin_amdgcn_wave_reduce_max_u32(x, 0);
  u32 low = (u32)__builtin_amdgcn_wave_reduce_min_i32((int)x, 0);
  u32 sum = __builtin_amdgcn_wave_reduce_add_u32(x, 0), bits = 0;
  if (x & 1)
    bits = __builtin_amdgcn_wave_reduce_xor_b32(x, 0);
  GLOBAL u32 *o = out + group_id() * 256 + local_id();
  o[0] = high;
  o[64] = low;
  o[128] = sum;
  o[192] = bits;
}

#ifdef __gfx950__
/// Swaps of rows and halves between two registers.
KERNEL(64) permlane_swaps(GLOBAL const uint2 *in, GLOBAL uint2 *out) {
  u32 l = local_id();
  uint2 x = in[l];
  out[l] = __builtin_bit_cast(uint2, __builtin_amdgcn_permlane16_swap(x.x, x.y, 0, 0));
  out[64 + l] = __builtin_bit_cast(uint2, __builtin_amdgcn_permlane32_swap(x.x, x.y, 0, 0));
}
#endif
