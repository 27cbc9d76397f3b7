// Conversions between formats, in the instructions' own words: packed, saturating, rounded in
// other ways, stochastic, scaled.
#include "kernel.h"

/// f32 to f16 rounded every way, normalised and packed integers, saturation.
KERNEL(64) packed_conversions(GLOBAL const float2 *in, GLOBAL u32 *out) {
  u32 i = group_id() * 64 + local_id();
  float2 x = in[i];
  GLOBAL u32 *o = out + 8 * i;
  o[0] = __builtin_bit_cast(u32, __builtin_amdgcn_cvt_pkrtz(x.x, x.y));
  half2 nearest = {(f16)x.x, (f16)x.y};
  o[1] = __builtin_bit_cast(u32, nearest);
  o[2] = __builtin_bit_cast(u32, __builtin_amdgcn_cvt_pknorm_i16(x.x, x.y));
  o[3] = __builtin_bit_cast(u32, __builtin_amdgcn_cvt_pknorm_u16(x.x, x.y));
  o[4] = __builtin_bit_cast(u32, __builtin_amdgcn_cvt_pk_i16((int)x.x, (int)x.y));
  o[5] = __builtin_bit_cast(u32, __builtin_amdgcn_cvt_pk_u16((u32)(int)x.x, (u32)(int)x.y));
  u32 saturated; // What C leaves undefined, the instruction defines: it clamps, NaN gives 0.
  __asm__("v_cvt_i32_f32 %0, %1" : "=v"(saturated) : "v"(x.x));
  o[6] = saturated;
  __asm__("v_cvt_u32_f32 %0, %1" : "=v"(saturated) : "v"(x.x));
  o[7] = saturated;
}

/// bf16: to f32 and back, rounded to nearest even; arithmetic in between.
KERNEL(64) bf16_arithmetic(GLOBAL const bf16x2 *in, GLOBAL bf16x2 *out, GLOBAL float *wide) {
  u32 i = group_id() * 64 + local_id();
  bf16x2 a = in[2 * i], b = in[2 * i + 1];
  out[4 * i] = a + b;
  out[4 * i + 1] = a * b;
  bf16x2 mixed = {(__bf16)((float)a.x * 1.7f), (__bf16)((float)b.y - 0.3f)};
  out[4 * i + 2] = mixed;
  bf16x2 chosen = {a.x < b.x ? a.y : b.y, a.y >= b.x ? -a.x : b.x};
  out[4 * i + 3] = chosen;
  wide[2 * i] = (float)a.x;
  wide[2 * i + 1] = (float)b.y;
}

/// fp8 and bf8 to f32, every byte position, single and in pairs.
KERNEL(64) fp8_to_f32(GLOBAL const int *in, GLOBAL float *out) {
  u32 i = group_id() * 64 + local_id();
  int x = in[i];
  GLOBAL float *o = out + 12 * i;
  o[0] = __builtin_amdgcn_cvt_f32_fp8(x, 0);
  o[1] = __builtin_amdgcn_cvt_f32_fp8(x, 1);
  o[2] = __builtin_amdgcn_cvt_f32_fp8(x, 2);
  o[3] = __builtin_amdgcn_cvt_f32_fp8(x, 3);
  o[4] = __builtin_amdgcn_cvt_f32_bf8(x, 0);
  o[5] = __builtin_amdgcn_cvt_f32_bf8(x, 1);
  o[6] = __builtin_amdgcn_cvt_f32_bf8(x, 2);
  o[7] = __builtin_amdgcn_cvt_f32_bf8(x, 3);
  *(GLOBAL float2 *)(o + 8) = __builtin_amdgcn_cvt_pk_f32_fp8(x, 1);
  *(GLOBAL float2 *)(o + 10) = __builtin_amdgcn_cvt_pk_f32_bf8(x, 0);
}

/// f32 to fp8 and bf8: nearest even in pairs, stochastic one by one.
KERNEL(64) f32_to_fp8(GLOBAL const float2 *in, GLOBAL const u32 *random, GLOBAL int *out) {
  u32 i = group_id() * 64 + local_id();
  float2 x = in[i];
  GLOBAL int *o = out + 4 * i;
  o[0] = __builtin_amdgcn_cvt_pk_fp8_f32(x.x, x.y, __builtin_amdgcn_cvt_pk_fp8_f32(x.y, x.x, 0, 1),
                                         0);
  o[1] = __builtin_amdgcn_cvt_pk_bf8_f32(x.x, x.y, __builtin_amdgcn_cvt_pk_bf8_f32(x.y, x.x, 0, 1),
                                         0);
  o[2] = __builtin_amdgcn_cvt_sr_fp8_f32(x.x, (int)random[i], 0x01020304, 2);
  o[3] = __builtin_amdgcn_cvt_sr_bf8_f32(x.y, (int)random[i], 0x05060708, 1);
}

#ifdef __gfx950__
/// Scaled conversions to and from fp4, fp6 and fp8.
KERNEL(64) scaled_conversions(GLOBAL const float2 *in, GLOBAL const u32 *packed, GLOBAL u32 *out,
                              GLOBAL float *wide, float scale) {
  u32 i = local_id();
  float2 x = in[i];
  u32 fp4 = 0;
  fp4 = __builtin_amdgcn_cvt_scalef32_pk_fp4_f32(fp4, x.x, x.y, scale, 0);
  fp4 = __builtin_amdgcn_cvt_scalef32_pk_fp4_f32(fp4, x.y, x.x, scale, 2);
  out[2 * i] = fp4;
  short2 fp8 = {0, 0};
  fp8 = __builtin_amdgcn_cvt_scalef32_pk_fp8_f32(fp8, x.x, x.y, scale, 0);
  fp8 = __builtin_amdgcn_cvt_scalef32_pk_bf8_f32(fp8, x.x, x.y, scale, 1);
  out[2 * i + 1] = __builtin_bit_cast(u32, fp8);
  u32 p = packed[i];
  GLOBAL float *o = wide + 8 * i;
  *(GLOBAL float2 *)o = __builtin_amdgcn_cvt_scalef32_pk_f32_fp4(p, scale, 1);
  *(GLOBAL float2 *)(o + 2) = __builtin_amdgcn_cvt_scalef32_pk_f32_fp8(p, scale, 1);
  *(GLOBAL float2 *)(o + 4) = __builtin_amdgcn_cvt_scalef32_pk_f32_bf8(p, scale, 0);
  o[6] = __builtin_amdgcn_cvt_scalef32_f32_fp8((int)p, scale, 2);
  o[7] = __builtin_amdgcn_cvt_scalef32_f32_bf8((int)p, scale, 3);
}

/// 32 six-bit numbers at once, there and back.
KERNEL(64) six_bit_conversions(GLOBAL const float *in, GLOBAL u32 *packed, GLOBAL float *out,
                               float scale) {
  u32 i = local_id();
  float16 low, high;
  for (u32 k = 0; k < 16; ++k) {
    low[k] = in[32 * i + k];
    high[k] = in[32 * i + 16 + k];
  }
  typedef VECTOR(u32, 6) uint6;
  uint6 fp6 = __builtin_amdgcn_cvt_scalef32_2xpk16_fp6_f32(low, high, scale);
  uint6 bf6 = __builtin_amdgcn_cvt_scalef32_2xpk16_bf6_f32(low, high, scale);
  for (u32 k = 0; k < 6; ++k) {
    packed[12 * i + k] = fp6[k];
    packed[12 * i + 6 + k] = bf6[k];
  }
  float32 from_fp6 = __builtin_amdgcn_cvt_scalef32_pk32_f32_fp6(fp6, scale);
  float32 from_bf6 = __builtin_amdgcn_cvt_scalef32_pk32_f32_bf6(bf6, scale);
  for (u32 k = 0; k < 32; ++k) {
    out[64 * i + k] = from_fp6[k];
    out[64 * i + 32 + k] = from_bf6[k];
  }
}

/// Stochastic rounding to 16 bits and the generator that goes with it.
KERNEL(64) stochastic16(GLOBAL const float *in, GLOBAL const u32 *random, GLOBAL u32 *out) {
  u32 i = local_id();
  half2 h = {0, 0};
  h = __builtin_amdgcn_cvt_sr_f16_f32(h, in[i], random[i], 1);
  bf16x2 b = {0, 0};
  b = __builtin_amdgcn_cvt_sr_bf16_f32(b, in[i], random[i], 0);
  out[3 * i] = __builtin_bit_cast(u32, h);
  out[3 * i + 1] = __builtin_bit_cast(u32, b);
  out[3 * i + 2] = __builtin_amdgcn_prng_b32(random[i]);
}
#endif
