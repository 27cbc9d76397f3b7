// Ordinary programs, written per item and for nobody in particular.
#include "kernel.h"

/// SHA-256 of a message of one block and a bit.
static const u32 sha_k[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
static void sha_block(u32 *h, const u32 *words) {
  u32 w[64], v[8];
  for (int t = 0; t < 16; ++t)
    w[t] = words[t];
  for (int t = 16; t < 64; ++t) {
    u32 x = w[t - 15], y = w[t - 2];
    w[t] = w[t - 16] + w[t - 7] +
           (__builtin_rotateright32(x, 7) ^ __builtin_rotateright32(x, 18) ^ (x >> 3)) +
           (__builtin_rotateright32(y, 17) ^ __builtin_rotateright32(y, 19) ^ (y >> 10));
  }
  for (int j = 0; j < 8; ++j)
    v[j] = h[j];
  for (int t = 0; t < 64; ++t) {
    u32 e = v[4], a = v[0];
    u32 t1 = v[7] + sha_k[t] + w[t] + ((e & v[5]) ^ (~e & v[6])) +
             (__builtin_rotateright32(e, 6) ^ __builtin_rotateright32(e, 11) ^
              __builtin_rotateright32(e, 25));
    u32 t2 = ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2])) +
             (__builtin_rotateright32(a, 2) ^ __builtin_rotateright32(a, 13) ^
              __builtin_rotateright32(a, 22));
    for (int j = 7; j; --j)
      v[j] = v[j - 1];
    v[4] += t1;
    v[0] = t1 + t2;
  }
  for (int j = 0; j < 8; ++j)
    h[j] += v[j];
}
KERNEL(ITEMS) sha256(GLOBAL const u8 *text, GLOBAL u8 *digest, u32 length) {
  u32 i = item(), words[32];
  u32 h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  for (u32 w = 0; w < 32; ++w) {
    words[w] = 0;
    for (u32 b = 0; b < 4; ++b) {
      u32 at = 4 * w + b;
      u32 byte = at < length ? text[i * length + at] : at == length ? 0x80 : 0;
      words[w] = words[w] << 8 | byte;
    }
  }
  words[31] = length * 8;
  sha_block(h, words);
  sha_block(h, words + 16);
  for (u32 b = 0; b < 32; ++b)
    digest[32 * i + b] = (u8)(h[b / 4] >> (24 - b % 4 * 8));
}

/// CRC-32 of strings of different lengths, bit by bit.
KERNEL(ITEMS) crc32(GLOBAL const u8 *text, GLOBAL const u32 *starts, GLOBAL u32 *out) {
  u32 i = item(), crc = ~0u;
  for (u32 at = starts[i]; at < starts[i + 1]; ++at) {
    crc ^= text[at];
    for (int bit = 0; bit < 8; ++bit)
      crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  out[i] = ~crc;
}

/// Philox 4x32-10.
KERNEL(ITEMS) philox(GLOBAL u32 *out, u32 seed_low, u32 seed_high) {
  u32 i = item(), x0 = i, x1 = 0x12345678, x2 = i * 3, x3 = 7, k0 = seed_low, k1 = seed_high;
  for (int round = 0; round < 10; ++round) {
    u64 p = (u64)x0 * 0xD2511F53u, q = (u64)x2 * 0xCD9E8D57u;
    x0 = (u32)(q >> 32) ^ x1 ^ k0;
    x1 = (u32)q;
    x2 = (u32)(p >> 32) ^ x3 ^ k1;
    x3 = (u32)p;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  out[4 * i] = x0;
  out[4 * i + 1] = x1;
  out[4 * i + 2] = x2;
  out[4 * i + 3] = x3;
}

/// Mandelbrot iterations in f32 and f64.
KERNEL(ITEMS) mandelbrot(GLOBAL u16 *counts, GLOBAL double *last, int width, int limit) {
  int i = (int)item(), n = 0, m = 0;
  float cx = (float)(i % width) * (3.0f / 32) - 2.1f, cy = (float)(i / width) * 0.15f - 1.2f;
  float x = 0, y = 0;
  for (; n < limit && x * x + y * y < 4.0f; ++n) {
    float t = x * x - y * y + cx;
    y = 2 * x * y + cy;
    x = t;
  }
  double dx = 0, dy = 0;
  for (; m < limit && dx * dx + dy * dy < 16.0; ++m) {
    double t = dx * dx - dy * dy + (double)cx;
    dy = 2 * dx * dy + (double)cy;
    dx = t;
  }
  counts[2 * i] = (u16)n;
  counts[2 * i + 1] = (u16)m;
  last[i] = m == limit ? dx : 0;
}

/// One step of n bodies under gravity.
KERNEL(ITEMS) n_body(GLOBAL const float4 *bodies, GLOBAL float4 *moved, int count) {
  u32 i = item();
  float4 me = bodies[i];
  float ax = 0, ay = 0, az = 0;
  for (int j = 0; j < count; ++j) {
    float4 other = bodies[j];
    float dx = other.x - me.x, dy = other.y - me.y, dz = other.z - me.z;
    float squared = dx * dx + dy * dy + dz * dz + 0.01f;
    float pull = other.w / (squared * __builtin_sqrtf(squared));
    ax += dx * pull;
    ay += dy * pull;
    az += dz * pull;
  }
  moved[i] = (float4){me.x + 0.125f * ax, me.y + 0.125f * ay, me.z + 0.125f * az, me.w};
}

/// Occurrences of a pattern in a text, each item searching its own stretch.
KERNEL(ITEMS) string_search(GLOBAL const char *text, int length, GLOBAL const char *pattern,
                            int pattern_length, GLOBAL int *found) {
  int per_item = (length + ITEMS - 1) / ITEMS, begin = (int)item() * per_item, hits = 0, first = -1;
  for (int at = begin; at < begin + per_item && at + pattern_length <= length; ++at) {
    int same = 0;
    while (same < pattern_length && text[at + same] == pattern[same])
      ++same;
    if (same == pattern_length) {
      if (first < 0)
        first = at;
      ++hits;
    }
  }
  found[2 * item()] = hits;
  found[2 * item() + 1] = first;
}

/// Quicksort of 32 numbers by each item, with a stack in private memory.
KERNEL(ITEMS) quicksort(GLOBAL const i64 *in, GLOBAL i64 *out) {
  u32 i = item();
  i64 v[32];
  int stack[64], top = 0;
  for (int k = 0; k < 32; ++k)
    v[k] = in[32 * i + k];
  stack[top++] = 0;
  stack[top++] = 31;
  while (top) {
    int high = stack[--top], low = stack[--top], a = low, b = high;
    i64 pivot = v[(low + high) / 2];
    while (a <= b) {
      while (v[a] < pivot)
        ++a;
      while (v[b] > pivot)
        --b;
      if (a <= b) {
        i64 t = v[a];
        v[a++] = v[b];
        v[b--] = t;
      }
    }
    if (low < b) {
      stack[top++] = low;
      stack[top++] = b;
    }
    if (a < high) {
      stack[top++] = a;
      stack[top++] = high;
    }
  }
  for (int k = 0; k < 32; ++k)
    out[32 * i + k] = v[k];
}

/// Solves a 4 x 4 system in f64 by elimination with pivoting.
KERNEL(ITEMS) solve(GLOBAL const double *systems, GLOBAL double *solutions) {
  u32 i = item();
  double m[4][5];
  for (int r = 0; r < 4; ++r)
    for (int c = 0; c < 5; ++c)
      m[r][c] = systems[20 * i + 5 * r + c];
  for (int p = 0; p < 4; ++p) {
    int best = p;
    for (int r = p + 1; r < 4; ++r)
      if (__builtin_fabs(m[r][p]) > __builtin_fabs(m[best][p]))
        best = r;
    for (int c = 0; c < 5; ++c) {
      double t = m[p][c];
      m[p][c] = m[best][c];
      m[best][c] = t;
    }
    for (int r = 0; r < 4; ++r)
      if (r != p) {
        double factor = m[r][p] / m[p][p];
        for (int c = p; c < 5; ++c)
          m[r][c] -= factor * m[p][c];
      }
  }
  for (int r = 0; r < 4; ++r)
    solutions[4 * i + r] = m[r][4] / m[r][r];
}

/// Text of numbers, and numbers of text: printing and parsing decimal floats by hand.
KERNEL(ITEMS) print_and_parse(GLOBAL const int *in, GLOBAL u8 *text, GLOBAL double *parsed) {
  u32 i = item(), at = 0;
  GLOBAL u8 *line = text + 16 * i;
  int value = in[i];
  u32 rest = value < 0 ? 0u - (u32)value : (u32)value;
  u8 digits[12];
  u32 count = 0;
  do
    digits[count++] = (u8)('0' + rest % 10);
  while (rest /= 10);
  if (value < 0)
    line[at++] = '-';
  for (u32 k = 0; k < count; ++k) {
    if (count > 3 && k == count - 3)
      line[at++] = '.';
    line[at++] = digits[count - 1 - k];
  }
  while (at < 16)
    line[at++] = ' ';
  double whole = 0, part = 1;
  u32 after = 0, negative = 0;
  for (u32 k = 0; k < 16; ++k) {
    u8 c = line[k];
    switch (c) {
    case '-': negative = 1; break;
    case '.': after = 1; break;
    case ' ': break;
    default:
      whole = whole * 10 + (c - '0');
      part = after ? part * 10 : part;
    }
  }
  parsed[i] = (negative ? -whole : whole) / part;
}

/// AES-128 encryption of one block by each item; the S-box is computed, not stored.
static u8 aes_double(u8 x) { return (u8)(x << 1 ^ (x & 0x80 ? 0x1b : 0)); }
static u8 aes_multiply(u8 x, u8 y) {
  u8 product = 0;
  for (; y; y >>= 1, x = aes_double(x))
    if (y & 1)
      product ^= x;
  return product;
}
static u8 aes_substitute(u8 x) {
  u8 inverse = 1, square = x; // x^254
  for (int bit = 1; bit < 8; ++bit) {
    square = aes_multiply(square, square);
    inverse = aes_multiply(inverse, square);
  }
  u8 y = inverse;
  for (int turn = 1; turn < 5; ++turn)
    y ^= (u8)(inverse << turn | inverse >> (8 - turn));
  return y ^ 0x63;
}
KERNEL(ITEMS) aes128(GLOBAL const u8 *blocks, GLOBAL const u8 *key, GLOBAL u8 *out) {
  u32 i = item();
  u8 state[16], round_key[16], constant = 1;
  for (int b = 0; b < 16; ++b) {
    round_key[b] = key[b];
    state[b] = blocks[16 * i + b] ^ round_key[b];
  }
  for (int round = 1; round <= 10; ++round) {
    u8 mixed[16];
    for (int b = 0; b < 16; ++b)
      mixed[b] = aes_substitute(state[(b + b % 4 * 4) % 16]);
    for (int column = 0; column < 4; ++column)
      for (int b = 0; b < 4; ++b) {
        u8 *c = mixed + 4 * column;
        state[4 * column + b] =
            round == 10 ? c[b]
                        : (u8)(aes_double(c[b]) ^ aes_double(c[(b + 1) % 4]) ^ c[(b + 1) % 4] ^
                               c[(b + 2) % 4] ^ c[(b + 3) % 4]);
      }
    u8 head[4];
    for (int b = 0; b < 4; ++b)
      head[b] = aes_substitute(round_key[12 + (b + 1) % 4]);
    head[0] ^= constant;
    constant = aes_double(constant);
    for (int b = 0; b < 16; ++b) {
      round_key[b] ^= b < 4 ? head[b] : round_key[b - 4];
      state[b] ^= round_key[b];
    }
  }
  for (int b = 0; b < 16; ++b)
    out[16 * i + b] = state[b];
}

/// Edit distance of two words of at most 20 letters.
KERNEL(ITEMS) edit_distance(GLOBAL const char *words, GLOBAL const u8 *lengths, GLOBAL int *out) {
  u32 i = item();
  GLOBAL const char *a = words + 40 * i, *b = a + 20;
  int row[21], m = lengths[2 * i], n = lengths[2 * i + 1];
  for (int j = 0; j <= n; ++j)
    row[j] = j;
  for (int k = 1; k <= m; ++k) {
    int corner = row[0];
    row[0] = k;
    for (int j = 1; j <= n; ++j) {
      int best = corner + (a[k - 1] != b[j - 1]);
      corner = row[j];
      if (row[j] + 1 < best)
        best = row[j] + 1;
      if (row[j - 1] + 1 < best)
        best = row[j - 1] + 1;
      row[j] = best;
    }
  }
  out[i] = row[n];
}

/// Modular powers and inverses of 64-bit numbers by 128-bit products: Miller-Rabin primality.
static u64 modular_product(u64 a, u64 b, u64 m) {
  u64 result = 0; // No 128-bit division on the device: double and add.
  for (a %= m; b; b >>= 1) {
    if (b & 1)
      result = result >= m - a ? result - (m - a) : result + a;
    a = a >= m - a ? a - (m - a) : a + a;
  }
  return result;
}
KERNEL(ITEMS) is_prime(GLOBAL const u64 *in, GLOBAL u8 *out) {
  u32 i = item();
  u64 n = in[i], odd = n - 1;
  int twos = 0, prime = 1;
  for (; !(odd & 1); odd >>= 1)
    ++twos;
  for (u32 w = 0; w < 3 && prime; ++w) {
    u64 base = w == 0 ? 2 : w == 1 ? 7 : 61, x = 1;
    for (u64 e = odd; e; e >>= 1) {
      if (e & 1)
        x = modular_product(x, base, n);
      base = modular_product(base, base, n);
    }
    prime = x == 1 || x == n - 1;
    for (int s = 1; s < twos && !prime; ++s) {
      x = modular_product(x, x, n);
      prime = x == n - 1;
    }
  }
  out[i] = (u8)prime;
}
