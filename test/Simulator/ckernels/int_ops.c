// Integer arithmetic of every width, written per item. Host and device compute the same bits.
#include "kernel.h"

/// 32-bit arithmetic, shifts, rotates, counts, bit fields and three-operand forms.
KERNEL(ITEMS) int32_ops(GLOBAL const u32 *in, GLOBAL u32 *out, u32 bias) {
  u32 i = item(), a = in[3 * i], b = in[3 * i + 1], c = in[3 * i + 2];
  int sa = (int)a, sb = (int)b, sc = (int)c;
  GLOBAL u32 *o = out + 32 * i;
  o[0] = a + b;
  o[1] = a - b;
  o[2] = a * b;
  o[3] = (u32)(((u64)a * b) >> 32);
  o[4] = (u32)(((i64)sa * sb) >> 32);
  o[5] = a << (b & 31);
  o[6] = a >> (b & 31);
  o[7] = (u32)(sa >> (b & 31));
  o[8] = __builtin_rotateleft32(a, b & 31);
  o[9] = (u32)__builtin_popcount(a) + c;
  o[10] = a ? (u32)__builtin_clz(a) : 32;
  o[11] = a ? (u32)__builtin_ctz(a) : 32;
  o[12] = __builtin_bitreverse32(a);
  o[13] = __builtin_bswap32(a);
  o[14] = (a >> 5) & 0x3ff;
  o[15] = (u32)((sa << 10) >> 19);
  o[16] = (a & b) | (~a & c);
  o[17] = (a ^ b) + c;
  o[18] = a + b + c;
  o[19] = (a << 3) + c;
  o[20] = (a + b) << 4;
  o[21] = (a & b) | c;
  o[22] = (a << 7) | c;
  o[23] = sa < sb ? a : b;
  o[24] = a > b ? a : b;
  int low = sa < sb ? sa : sb, high = sa < sb ? sb : sa;
  o[25] = (u32)(sc < low ? low : sc > high ? high : sc);
  o[26] = (u32)__builtin_elementwise_add_sat(sa, sb);
  o[27] = __builtin_elementwise_sub_sat(a, b);
  o[28] = (a & 0xffffff) * (b & 0xffffff) + c;
  o[29] = (u32)(((sa << 8) >> 8) * ((sb << 8) >> 8));
  o[30] = ~(a ^ b) - bias;
  o[31] = __builtin_elementwise_abs(sa) + (u32)(sa > sb) + ((a < c) << 1);
}

/// 64-bit arithmetic, comparisons and shifts by a variable amount.
KERNEL(ITEMS) int64_ops(GLOBAL const u64 *in, GLOBAL u64 *out) {
  u32 i = item();
  u64 a = in[2 * i], b = in[2 * i + 1];
  i64 sa = (i64)a, sb = (i64)b;
  GLOBAL u64 *o = out + 16 * i;
  o[0] = a + b;
  o[1] = a - b;
  o[2] = a * b;
  o[3] = (u64)(((unsigned __int128)a * b) >> 64);
  o[4] = a << (b & 63);
  o[5] = a >> (b & 63);
  o[6] = (u64)(sa >> (b & 63));
  o[7] = sa < sb ? a : b;
  o[8] = a < b ? a : b;
  o[9] = (u64)__builtin_popcountll(a) + (a ? (u64)__builtin_clzll(a) << 8 : 1) +
         (b ? (u64)__builtin_ctzll(b) << 16 : 2);
  o[10] = (a & b) ^ ~(a | b);
  o[11] = (u64)(sa < 0 ? -sa : sa);
  o[12] = __builtin_bitreverse64(a) + (u64)(sa == sb);
  o[13] = (u64)((i64)(int)a * (int)b + sb);
  o[14] = (u64)(u32)a * (u32)b + a;
  o[15] = __builtin_rotateright64(a, 23);
}

/// Division and remainder of 32 and 64 bits, signed and not; the divisors are never zero.
KERNEL(ITEMS) int_division(GLOBAL const u64 *in, GLOBAL u64 *out, u32 uniform) {
  u32 i = item();
  u64 a = in[2 * i], b = in[2 * i + 1];
  i64 sa = (i64)a, sb = (i64)b;
  u32 al = (u32)a, bl = (u32)b | 1;
  GLOBAL u64 *o = out + 10 * i;
  o[0] = al / bl;
  o[1] = al % bl;
  o[2] = (u64)(i64)((int)al / (int)(bl >> 3 | 1));
  o[3] = (u64)(i64)((int)al % (int)(bl >> 3 | 1));
  o[4] = a / b;
  o[5] = a % b;
  o[6] = (u64)((sa >> 1) / sb);
  o[7] = (u64)((sa >> 1) % sb);
  o[8] = a / uniform + al / 1000;
  o[9] = a % 1000003 + (u64)(u16)al % (u16)bl;
}

/// Bytes and 16-bit values: what becomes SDWA, packed and 16-bit instructions.
KERNEL(ITEMS) small_ints(GLOBAL const uchar4 *bytes, GLOBAL const short2 *halves,
                         GLOBAL uchar4 *out8, GLOBAL short2 *out16, GLOBAL u32 *out32) {
  u32 i = item();
  uchar4 a = bytes[2 * i], b = bytes[2 * i + 1];
  short2 s = halves[2 * i], t = halves[2 * i + 1];
  out8[3 * i] = a + b;
  out8[3 * i + 1] = a * b;
  uchar4 mixed = {(u8)(a.x + b.w), (u8)(a.y - b.z), (u8)(a.z ^ b.y), (u8)(a.w >> (b.x & 7))};
  out8[3 * i + 2] = mixed;
  GLOBAL short2 *o = out16 + 10 * i;
  o[0] = s + t;
  o[1] = s * t + s;
  o[2] = __builtin_elementwise_max(s, t);
  o[3] = __builtin_elementwise_min(s, t);
  o[4] = s << (t & 15);
  o[5] = s >> (t & 15);
  o[6] = __builtin_elementwise_add_sat(s, t);
  o[7] = (short2){(i16)((u16)s.x / (u16)(t.x | 1)), (i16)(s.y % (i16)(t.y | 1))};
  o[8] = __builtin_elementwise_sub_sat(s, t).yx;
  o[9] = (short2){(i16)((u16)s.x >> (t.x & 15)), (i16)(s.y == t.y)};
  GLOBAL u32 *p = out32 + 4 * i;
  p[0] = (u32)a.x * b.y + (u32)a.z * b.w + (u32)a.w;
  p[1] = (u32)((int)(i8)a.x * s.x + (int)(i8)b.z * t.y);
  p[2] = (u32)(s.x * t.y) + (u32)(u16)s.y;
  p[3] = (u32)a.x << 24 | (u32)b.y << 16 | (u32)(u8)s.x << 8 | (u8)(t.y >> 8);
}
