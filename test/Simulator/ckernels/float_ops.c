// IEEE arithmetic of f32, f64 and f16, written per item: correctly rounded operations, so that host
// and device agree to the bit. Build with -ffp-contract=off.
#include "kernel.h"

/// Add, multiply, fma, correctly rounded division and square root, rounding to integers.
KERNEL(ITEMS) f32_ops(GLOBAL const float *in, GLOBAL float *out, GLOBAL int *flags) {
  u32 i = item();
  float a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  GLOBAL float *o = out + 16 * i;
  o[0] = a + b;
  o[1] = a - b;
  o[2] = a * b;
  o[3] = __builtin_fmaf(a, b, c);
  o[4] = a / b;
  o[5] = __builtin_sqrtf(__builtin_fabsf(a));
  o[6] = __builtin_floorf(a);
  o[7] = __builtin_ceilf(a);
  o[8] = __builtin_truncf(a);
  o[9] = __builtin_rintf(a);
  o[10] = __builtin_roundf(a);
  o[11] = __builtin_copysignf(a, b);
  o[12] = a < b ? a : c;
  o[13] = -a * __builtin_fabsf(b) + c;
  o[14] = __builtin_fmaf(-a, b, -c);
  o[15] = 1.0f / c;
  flags[i] = (a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 | (a == b) << 4 |
             (a != b) << 5 | __builtin_isnan(a) << 6 | (__builtin_isinf(b) != 0) << 7 |
             __builtin_isunordered(a, b) << 8 | __builtin_islessgreater(a, c) << 9;
}

KERNEL(ITEMS) f64_ops(GLOBAL const double *in, GLOBAL double *out, GLOBAL int *flags) {
  u32 i = item();
  double a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  GLOBAL double *o = out + 14 * i;
  o[0] = a + b;
  o[1] = a - b;
  o[2] = a * b;
  o[3] = __builtin_fma(a, b, c);
  o[4] = a / b;
  o[5] = __builtin_sqrt(__builtin_fabs(a));
  o[6] = __builtin_floor(a);
  o[7] = __builtin_ceil(a);
  o[8] = __builtin_trunc(a);
  o[9] = __builtin_rint(a);
  o[10] = a < b ? a : c;
  o[11] = -a * __builtin_fabs(b) + c;
  o[12] = (double)(float)a;
  o[13] = __builtin_copysign(a, b);
  flags[i] = (a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 | (a == b) << 4 |
             (a != b) << 5 | __builtin_isnan(a) << 6 | (__builtin_isinf(b) != 0) << 7;
}

/// Integers to floats and back, of all widths; inputs in range, so C defines every result.
KERNEL(ITEMS) number_conversions(GLOBAL const u64 *in, GLOBAL float *f, GLOBAL double *d,
                                 GLOBAL i64 *back) {
  u32 i = item();
  u64 x = in[i];
  f[8 * i] = (float)(u32)x;
  f[8 * i + 1] = (float)(int)x;
  f[8 * i + 2] = (float)x;
  f[8 * i + 3] = (float)(i64)x;
  f[8 * i + 4] = (float)(u8)x;
  f[8 * i + 5] = (float)(i16)x;
  f[8 * i + 6] = (float)(double)(int)x;
  f[8 * i + 7] = (float)((x >> 8) & 255) + (float)((x >> 16) & 255) * (float)((x >> 24) & 255);
  d[4 * i] = (double)(u32)x;
  d[4 * i + 1] = (double)(int)x;
  d[4 * i + 2] = (double)x;
  d[4 * i + 3] = (double)(i64)x;
  float small = (float)(int)x * 0x1.8p-9f;
  double wide = (double)(i64)x * 0x1.4p-1;
  back[6 * i] = (int)small;
  back[6 * i + 1] = (u32)__builtin_fabsf(small);
  back[6 * i + 2] = (i64)((float)(i64)x * 0.25f);
  back[6 * i + 3] = (i64)wide;
  back[6 * i + 4] = (i64)(u64)__builtin_fabs(wide);
  back[6 * i + 5] = (int)(wide * 0x1p-32) + (i64)(u32)__builtin_fabs(wide * 0x1p-32);
}

/// Half precision, scalar and packed.
KERNEL(ITEMS) f16_ops(GLOBAL const half2 *in, GLOBAL half2 *out, GLOBAL float *wide) {
  u32 i = item();
  half2 a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  GLOBAL half2 *o = out + 8 * i;
  o[0] = a + b;
  o[1] = a - b;
  o[2] = a * b;
  o[3] = -a * b + c;
  o[4] = (half2){a.x / b.x, a.y + b.x};
  o[5] = (half2){(f16)(wide[2 * i + 1] = __builtin_fmaf((float)a.x, (float)b.y, (float)c.y)),
                 a.x < b.x ? a.y : c.x};
  o[6] = (half2){(f16)(int)(i16)(i * 37), (f16)(u16)(i * 777)};
  o[7] = a.yx * b + (half2){(f16)1.5f, (f16)-2.0f};
  wide[2 * i] = (float)c.x + (float)c.y;
}
