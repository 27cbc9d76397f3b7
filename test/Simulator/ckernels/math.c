// The hardware's own functions and odd jobs that no C operator reaches.
#include "kernel.h"

/// Transcendentals: 1 ulp or better by the manual.
KERNEL(64) transcendental(GLOBAL const float *in, GLOBAL float *out) {
  u32 i = local_id();
  float x = in[i], positive = __builtin_fabsf(x);
  GLOBAL float *o = out + 8 * i;
  o[0] = __builtin_amdgcn_exp2f(x);
  o[1] = __builtin_amdgcn_logf(positive);
  o[2] = __builtin_amdgcn_rcpf(x);
  o[3] = __builtin_amdgcn_rsqf(positive);
  o[4] = __builtin_amdgcn_sqrtf(positive);
  o[5] = __builtin_amdgcn_sinf(x * 0.015625f);
  o[6] = __builtin_amdgcn_cosf(x * 0.015625f);
  o[7] = __builtin_amdgcn_fractf(x);
}

KERNEL(64) transcendental_wide(GLOBAL const double *in, GLOBAL double *out, GLOBAL const f16 *half,
                               GLOBAL f16 *half_out) {
  u32 i = local_id();
  double x = in[i];
  GLOBAL double *o = out + 5 * i;
  o[0] = __builtin_amdgcn_rcp(x);
  o[1] = __builtin_amdgcn_rsq(__builtin_fabs(x));
  o[2] = __builtin_amdgcn_fract(x);
  o[3] = __builtin_amdgcn_frexp_mant(x);
  o[4] = __builtin_amdgcn_ldexp(x, __builtin_amdgcn_frexp_exp(x) / 2 - 3);
  f16 h = half[i];
  GLOBAL f16 *p = half_out + 8 * i;
  p[0] = __builtin_amdgcn_rcph(h);
  p[1] = __builtin_amdgcn_sqrth(h < (f16)0 ? -h : h);
  p[2] = __builtin_amdgcn_rsqh(h < (f16)0 ? -h : h);
  p[3] = __builtin_amdgcn_fracth(h);
  p[4] = __builtin_amdgcn_frexp_manth(h);
  p[5] = __builtin_amdgcn_ldexph(h, __builtin_amdgcn_frexp_exph(h));
  p[6] = __builtin_elementwise_rint(h);
  p[7] = __builtin_elementwise_floor(h) + __builtin_elementwise_ceil(h);
}

/// Exact functions of f32: minimum and maximum with NaN and denormals, medians, parts, classes.
KERNEL(64) float_parts(GLOBAL const float *in, GLOBAL float *out, GLOBAL int *ints) {
  u32 i = group_id() * 64 + local_id();
  float a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  GLOBAL float *o = out + 12 * i;
  o[0] = __builtin_fminf(a, b);
  o[1] = __builtin_fmaxf(a, b);
  o[2] = __builtin_fmaxf(__builtin_fmaxf(a, b), c);
  o[3] = __builtin_fminf(__builtin_fminf(a, b), c);
  o[4] = __builtin_amdgcn_fmed3f(a, b, c);
  o[5] = __builtin_amdgcn_frexp_mantf(a);
  o[6] = __builtin_amdgcn_ldexpf(a, (int)i - 60);
  o[7] = __builtin_fminf(__builtin_fmaxf(a + b, 0.0f), 1.0f); // clamp
  o[8] = (a * b) * 2.0f;                                      // output modifier, maybe
  o[9] = __builtin_canonicalizef(c);
  o[10] = (a + c) * 0.5f;
  o[11] = __builtin_amdgcn_fmed3f(a, 0.0f, 1.0f);
  GLOBAL int *p = ints + 4 * i;
  p[0] = __builtin_amdgcn_frexp_expf(a);
  int classes = 0;
#pragma clang loop unroll(full)
  for (int k = 0; k < 10; ++k)
    classes |= __builtin_amdgcn_classf(a, 1 << k) << k;
  p[1] = classes;
  p[2] = __builtin_amdgcn_class((double)b * 1e-300, 0x2aa) |
      __builtin_amdgcn_classh((f16)c, 0x155) << 1;
  p[3] = __builtin_isnormal(a) | __builtin_issubnormal(b) << 1 | __builtin_signbit(c) << 2;
}

/// Denormals flushed by the mode register: sums and products of tiny numbers, before and after.
KERNEL(64) denormal_modes(GLOBAL const float *in, GLOBAL float *out) {
  u32 i = local_id();
  float a = in[2 * i], b = in[2 * i + 1], flushed, kept, rounded_up, rounded_zero;
  // The mode is no operand that the compiler knows of: assembly holds the order. Two writes of a
  // hardware register need two wait states between them; the multiplication is one.
#define MULTIPLY(result, fields, value)                                                            \
  __asm__ volatile("s_setreg_imm32_b32 hwreg(HW_REG_MODE, " fields "), " value                     \
                   "\n\tv_mul_f32 %0, %1, %2\n\ts_nop 0" : "=v"(result) : "v"(a), "v"(b));
  MULTIPLY(flushed, "4, 2", "0")
  MULTIPLY(kept, "4, 2", "3")
  MULTIPLY(rounded_up, "0, 2", "1")
  MULTIPLY(rounded_zero, "0, 2", "3")
  __asm__ volatile("s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 2), 0");
  out[4 * i] = flushed;
  out[4 * i + 1] = kept;
  out[4 * i + 2] = rounded_up;
  out[4 * i + 3] = rounded_zero;
}

/// Byte sums of differences, permutes, bit fields and other integer jobs.
KERNEL(64) bit_jobs(GLOBAL const u32 *in, GLOBAL u32 *out, GLOBAL u64 *wide) {
  u32 i = local_id(), a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  GLOBAL u32 *o = out + 16 * i;
  o[0] = __builtin_amdgcn_sad_u8(a, b, c);
  o[1] = __builtin_amdgcn_sad_hi_u8(a, b, c);
  o[2] = __builtin_amdgcn_sad_u16(a, b, c);
  o[3] = __builtin_amdgcn_msad_u8(a, b, c);
  o[4] = __builtin_amdgcn_perm(a, b, c & 0x0f0f0f0f);
  o[5] = __builtin_amdgcn_alignbit(a, b, c);
  o[6] = __builtin_amdgcn_alignbyte(a, b, c);
  o[7] = __builtin_amdgcn_ubfe(a, b, c);
  o[8] = (u32)__builtin_amdgcn_sbfe((int)a, b, c);
  o[9] = __builtin_amdgcn_lerp(a, b, c);
  o[10] = __builtin_amdgcn_perm(a, b, 0x0d0c0a05);
  o[11] = (a & 0x00ff00ff) | (b & 0xff00ff00);
  o[12] = (a & b) | (b & c) | (a & c);
  o[13] = a ^ b ^ c;
  o[14] = __builtin_amdgcn_cvt_pk_u8_f32((float)(b & 511), c & 3, a);
#ifdef __gfx950__
  o[15] = __builtin_amdgcn_bitop3_b32(a, b, c, 0xca);
#else
  o[15] = (a & b) | (~a & c);
#endif
  u64 ab = (u64)a << 32 | b;
  wide[2 * i] = __builtin_amdgcn_qsad_pk_u16_u8(ab, c, ab & 0x3fff3fff3fff3fffull);
  wide[2 * i + 1] = __builtin_amdgcn_mqsad_pk_u16_u8(ab, c, 0x1234567800010002ull);
}

/// Dot products of 2, 4 and 8 pairs.
KERNEL(64) dot_products(GLOBAL const int *in, GLOBAL int *out, GLOBAL const half2 *halves,
                        GLOBAL float *sums) {
  u32 i = local_id();
  int a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  short2 sa = __builtin_bit_cast(short2, a), sb = __builtin_bit_cast(short2, b);
  ushort2 ua = __builtin_bit_cast(ushort2, a), ub = __builtin_bit_cast(ushort2, b);
  GLOBAL int *o = out + 8 * i;
  o[0] = __builtin_amdgcn_sdot2(sa, sb, c, 0);
  o[1] = (int)__builtin_amdgcn_udot2(ua, ub, (u32)c, 0);
  o[2] = __builtin_amdgcn_sdot4(a, b, c, 0);
  o[3] = (int)__builtin_amdgcn_udot4((u32)a, (u32)b, (u32)c, 0);
  o[4] = __builtin_amdgcn_sdot8(a, b, c, 0);
  o[5] = (int)__builtin_amdgcn_udot8((u32)a, (u32)b, (u32)c, 0);
  o[6] = __builtin_amdgcn_sdot4(a, b, c, 1);
  o[7] = (int)__builtin_amdgcn_udot4((u32)a, (u32)b, (u32)c, 1);
  half2 x = halves[2 * i], y = halves[2 * i + 1];
  sums[2 * i] = __builtin_amdgcn_fdot2(x, y, 1.5f, 0);
#ifdef __gfx950__
  bf16x2 p = __builtin_bit_cast(bf16x2, x), q = __builtin_bit_cast(bf16x2, y);
  sums[2 * i + 1] = __builtin_amdgcn_fdot2_f32_bf16(p, q, -2.0f, 0);
#else
  sums[2 * i + 1] = __builtin_amdgcn_fdot2(x.yx, y, 0.25f, 0);
#endif
}

/// Packed f32 arithmetic.
KERNEL(64) packed_f32(GLOBAL const float2 *in, GLOBAL float2 *out, float scale) {
  u32 i = local_id();
  float2 a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  out[5 * i] = a + b;
  out[5 * i + 1] = a * b.yx;
  out[5 * i + 2] = __builtin_elementwise_fma(a, b, c);
  out[5 * i + 3] = __builtin_elementwise_fma(-a, b, c.yx);
  out[5 * i + 4] = a * scale - c;
}

/// Packed f16: fma, minimum and maximum, mixed precision.
KERNEL(64) packed_f16(GLOBAL const half2 *in, GLOBAL half2 *out, GLOBAL float *mixed) {
  u32 i = local_id();
  half2 a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  out[6 * i] = __builtin_elementwise_fma(a, b, c);
  out[6 * i + 1] = __builtin_elementwise_min(a, b);
  out[6 * i + 2] = __builtin_elementwise_max(a, b);
  out[6 * i + 3] = __builtin_elementwise_fma(a.yx, -b, c.xx);
  half2 low = {(f16)__builtin_fmaf((float)a.x, (float)b.x, 1.0f), (f16)((float)c.x * (float)a.y)};
  out[6 * i + 4] = low;
  half2 scaled = {a.x * (f16)4.0f, __builtin_elementwise_fma(b.x, c.y, a.x)};
  out[6 * i + 5] = scaled;
  mixed[i] = __builtin_fmaf((float)a.x, (float)b.y, (float)c.x);
}

/// Minimum, maximum and median of integers, by the instructions of three operands.
KERNEL(64) three_operands(GLOBAL const int *in, GLOBAL int *out) {
  u32 i = local_id();
  int a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  u32 ua = (u32)a, ub = (u32)b, uc = (u32)c;
  GLOBAL int *o = out + 8 * i;
#define MIN __builtin_elementwise_min
#define MAX __builtin_elementwise_max
  o[0] = MIN(MIN(a, b), c);
  o[1] = MAX(MAX(a, b), c);
  o[2] = (int)MIN(MIN(ua, ub), uc);
  o[3] = (int)MAX(MAX(ua, ub), uc);
  o[4] = MAX(MIN(a, b), MIN(MAX(a, b), c));
  o[5] = (int)MAX(MIN(ua, ub), MIN(MAX(ua, ub), uc));
  o[6] = MIN(MAX(a, -128), 127);
  i16 sa = (i16)a, sb = (i16)b, sc = (i16)c;
  o[7] = MAX(MIN(sa, sb), MIN(MAX(sa, sb), sc)) + MIN(MIN((u16)ua, (u16)ub), (u16)uc);
}
