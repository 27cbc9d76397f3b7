// Control flow, private memory and calls, written per item.
#include "kernel.h"

/// Collatz steps: a loop whose length differs from lane to lane.
KERNEL(ITEMS) collatz(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 i = item(), steps = 0;
  u64 n = in[i];
  while (n > 1) {
    n = n & 1 ? 3 * n + 1 : n / 2;
    ++steps;
  }
  out[i] = steps;
}

/// Nested branches, an early exit, break and continue.
KERNEL(ITEMS) nested_branches(GLOBAL const int *in, GLOBAL int *out, int limit) {
  u32 i = item();
  int x = in[i], y = 0;
  if (x < 0) {
    if (x < -100) {
      out[i] = -1;
      return;
    }
    for (int k = 0; k < -x; ++k) {
      if (k % 3 == 1)
        continue;
      y += k * x;
      if (y < -limit)
        break;
    }
  } else if (x < 50) {
    y = x & 1 ? x * 3 : x << 4;
    if ((x & 6) == 4)
      y ^= limit;
  } else {
    do {
      y += x;
      x -= 7;
    } while (x > 0 && y < limit);
  }
  out[i] = y;
}

/// A switch of many cases, also through a table of constants in .rodata.
static const u32 primes[16] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};
KERNEL(ITEMS) switches(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 i = item(), x = in[i], y;
  switch (x & 15) {
  case 0: y = x + 17; break;
  case 1: y = x * 3; break;
  case 2: y = x >> 5; break;
  case 3: y = x ^ 0xabcdef; break;
  case 5: y = ~x;
  case 6: y = x - 99; break;
  case 9: y = (x << 9) | (x >> 23); break;
  case 12: y = x / 7; break;
  case 13: y = x % 11; break;
  default: y = primes[x >> 4 & 15];
  }
  out[i] = y + primes[i & 15] * primes[(x >> 8) & 15];
}

/// A private array indexed by data: scratch memory.
KERNEL(ITEMS) private_array(GLOBAL const u32 *in, GLOBAL u32 *out, u32 rounds) {
  u32 i = item(), state = in[i], array[32];
  u8 bytes[24];
  i64 wide[6];
  for (u32 k = 0; k < 32; ++k)
    array[k] = k * 0x9e3779b9u + state;
  for (u32 k = 0; k < 24; ++k)
    bytes[k] = (u8)(k + state);
  for (u32 k = 0; k < 6; ++k)
    wide[k] = (i64)state * k;
  for (u32 r = 0; r < rounds; ++r) {
    u32 p = state & 31, q = (state >> 5) & 31;
    u32 t = array[p];
    array[p] = array[q] + bytes[state % 24];
    array[q] = t;
    bytes[(state >> 7) % 24] ^= (u8)t;
    wide[(state >> 9) % 6] += (i64)t * q;
    state = state * 1664525u + 1013904223u + t + (u32)(wide[state % 6] >> 3);
  }
  for (u32 k = 0; k < 32; ++k)
    state ^= array[k] + k;
  for (u32 k = 0; k < 24; ++k)
    state = state * 31 + bytes[k];
  out[i] = state + (u32)wide[3];
}

/// Real calls, one of them recursive (dynamic stack), one through a pointer.
static __attribute__((noinline)) u32 gcd(u32 a, u32 b) { return b ? gcd(b, a % b) : a; }
static __attribute__((noinline)) u64 power(u64 base, u32 exponent) {
  u64 result = 1;
  for (; exponent; exponent >>= 1, base *= base)
    if (exponent & 1)
      result *= base;
  return result;
}
static __attribute__((noinline)) int fibonacci(int n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
KERNEL(ITEMS) calls(GLOBAL const u32 *in, GLOBAL u64 *out) {
  u32 i = item(), a = in[2 * i], b = in[2 * i + 1];
  out[i] = power(a | 1, b & 31) + gcd(a >> 4, b >> 12) + (u64)fibonacci((int)(a & 7));
}

/// Many live values at once: registers spill to scratch when the budget is small.
#ifdef __AMDGCN__
__attribute__((amdgpu_num_vgpr(32)))
#endif
KERNEL(ITEMS) spills(GLOBAL const u32 *in, GLOBAL u32 *out) {
  u32 i = item(), v[48], sum = 0;
#pragma clang loop unroll(full)
  for (u32 k = 0; k < 48; ++k)
    v[k] = in[(i * 7 + k * 13) & 255];
#pragma clang loop unroll(full)
  for (u32 r = 0; r < 3; ++r)
#pragma clang loop unroll(full)
    for (u32 k = 0; k < 48; ++k)
      v[k] = v[k] * v[(k * 5 + r * 11 + 7) % 48] + v[(k + 29) % 48];
#pragma clang loop unroll(full)
  for (u32 k = 0; k < 48; ++k)
    sum = sum * 33 ^ v[k];
  out[i] = sum;
}

/// Flat pointers (no address space) with 64-bit strides and negative offsets.
KERNEL(ITEMS) flat_addresses(const i64 *offsets, const char *base, i64 stride, u32 *out) {
  u32 i = item();
  const char *p = base + (i64)i * stride + offsets[i];
  u32 sum = *(const u32 *)p + *(const u16 *)(p + 6) + *(const u8 *)(p + 9);
  const u32 *q = (const u32 *)p;
  sum += q[-3] * 3 + (u32)*(const i16 *)(p - 2) + (u32)*(const i8 *)(p + 11);
  out[(i64)i * 2 + (sum & 1)] = sum;
  out[(i64)i * 2 + (~sum & 1)] = (u32)(offsets[i] * stride >> 3);
}
