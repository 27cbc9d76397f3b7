//===- SimulatorVectorIntTest.cpp - Integer VALU against the ISA text -----===//

#include "SimulatorTestUtil.h"
#include <algorithm>
#include <functional>
#include <random>

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// A value for each register and lane.
uint32_t pattern(unsigned reg, unsigned lane) {
  return (reg * 0x9e3779b9u + lane * 0x85ebca6bu) ^ (lane << 27) ^ (reg << 3);
}
/// Runs `body` with these values in v1..v7 and the given EXEC.
struct Vector : Program {
  Vector(llvm::StringRef body, llvm::StringRef chip = "gfx950", uint64_t exec = ~0ull,
         unsigned registers = 8)
      : Program(chip, body) {
    if (!image)
      return;
    for (unsigned reg = 1; reg < registers; ++reg)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        wave().v[reg][lane] = pattern(reg, lane);
    wave().set64(kExec, exec);
  }
  uint32_t operator()(unsigned reg, unsigned lane) { return wave().v[reg][lane]; }
};

} // namespace

TEST(VectorModifiers, SDWASelects) {
  Vector p("v_add_u32_sdwa v8, v1, v2 dst_sel:DWORD dst_unused:UNUSED_PAD "
           "src0_sel:BYTE_1 src1_sel:WORD_1\n"
           "v_add_u32_sdwa v9, sext(v1), v2 dst_sel:BYTE_2 dst_unused:UNUSED_PRESERVE "
           "src0_sel:BYTE_3 src1_sel:DWORD\n"
           "v_mov_b32_sdwa v10, v1 dst_sel:WORD_0 dst_unused:UNUSED_SEXT src0_sel:WORD_1\n"
           "v_mov_b32_sdwa v11, v1 dst_sel:WORD_1 dst_unused:UNUSED_PAD src0_sel:BYTE_0\n");
  for (unsigned lane = 0; lane < kLanes; ++lane)
    p.wave().v[9][lane] = 0x11223344;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t a = pattern(1, lane), b = pattern(2, lane);
    EXPECT_EQ(p(8, lane), (a >> 8 & 0xff) + (b >> 16));
    uint32_t sum = static_cast<uint32_t>(static_cast<int8_t>(a >> 24)) + b;
    EXPECT_EQ(p(9, lane), 0x11003344u | (sum & 0xff) << 16);
    EXPECT_EQ(p(10, lane), static_cast<uint32_t>(static_cast<int16_t>(a >> 16)));
    EXPECT_EQ(p(11, lane), (a & 0xff) << 16);
  }
}

TEST(VectorModifiers, DPPPatterns) {
  Vector p("v_mov_b32_dpp v8, v1 quad_perm:[3,0,2,1] row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v9, v1 row_shl:3 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v10, v1 row_shr:2 row_mask:0xf bank_mask:0xf bound_ctrl:0\n"
           "v_mov_b32_dpp v11, v1 row_ror:5 row_mask:0x5 bank_mask:0xe\n"
           "v_mov_b32_dpp v12, v1 row_mirror row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v13, v1 row_half_mirror row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v14, v1 row_bcast:15 row_mask:0xa bank_mask:0xf\n"
           "v_mov_b32_dpp v15, v1 row_bcast:31 row_mask:0xc bank_mask:0xf\n"
           "v_mov_b32_dpp v16, v1 row_newbcast:7 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v17, v1 wave_shl:1 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v18, v1 wave_ror:1 row_mask:0xf bank_mask:0xf\n");
  for (unsigned reg = 8; reg < 19; ++reg)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      p.wave().v[reg][lane] = 7;
  p.run();
  const unsigned quad[] = {3, 0, 2, 1};
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned row = lane / 16 * 16, in = lane % 16;
    auto v1 = [](unsigned from) { return pattern(1, from); };
    EXPECT_EQ(p(8, lane), v1(lane / 4 * 4 + quad[lane % 4]));
    EXPECT_EQ(p(9, lane), in + 3 < 16 ? v1(lane + 3) : 7);
    EXPECT_EQ(p(10, lane), in >= 2 ? v1(lane - 2) : 0);
    EXPECT_EQ(p(11, lane), (lane / 16) % 2 == 0 && in >= 4 ? v1(row + (in + 11) % 16) : 7);
    EXPECT_EQ(p(12, lane), v1(row + 15 - in));
    EXPECT_EQ(p(13, lane), v1(lane / 8 * 8 + 7 - lane % 8));
    EXPECT_EQ(p(14, lane), (lane / 16) % 2 ? v1(row - 1) : 7);
    EXPECT_EQ(p(15, lane), lane >= 32 ? v1(31) : 7);
    EXPECT_EQ(p(16, lane), v1(row + 7));
    EXPECT_EQ(p(17, lane), lane < 63 ? v1(lane + 1) : 7);
    EXPECT_EQ(p(18, lane), v1((lane + 63) % 64));
  }
}

TEST(VectorModifiers, DPPInactiveSource) {
  // Odd lanes are off: even lanes that read them keep their old value, or read 0.
  Vector p("v_mov_b32_dpp v8, v1 quad_perm:[1,0,2,3] row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v9, v1 quad_perm:[1,0,2,3] row_mask:0xf bank_mask:0xf bound_ctrl:0\n",
           "gfx942", 0x5555555555555555ull);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    p.wave().v[8][lane] = p.wave().v[9][lane] = 7;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p(8, lane), lane % 4 == 2 ? pattern(1, lane) : 7);
    EXPECT_EQ(p(9, lane), lane % 4 == 2 ? pattern(1, lane) : lane % 4 == 0 ? 0 : 7);
  }
}

TEST(VectorModifiers, PartialExec) {
  Vector p("v_add_u32 v8, v1, v2\nv_mov_b64 v[10:11], v[2:3]\n", "gfx942", 0xf0f0f0f00f0f0f0full);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    bool active = 0xf0f0f0f00f0f0f0full >> lane & 1;
    EXPECT_EQ(p(8, lane), active ? pattern(1, lane) + pattern(2, lane) : 0);
    EXPECT_EQ(p(10, lane), active ? pattern(2, lane) : 0);
    EXPECT_EQ(p(11, lane), active ? pattern(3, lane) : 0);
  }
}

//===----------------------------------------------------------------------===//
// Every integer operation against the pseudo code of the ISA document, on edge cases and
// random values
//===----------------------------------------------------------------------===//

namespace {

using Reference = std::function<uint64_t(uint64_t a, uint64_t b, uint64_t c, uint64_t old)>;

/// Sources in v[2:3], v[4:5], v[6:7], destination in v[8:9].
struct Operation {
  const char *text;
  unsigned resultBits;
  Reference reference;
};

uint32_t pick(std::mt19937 &random) {
  static const uint32_t edges[] = {0,          1,      2,      31,     32,     0xff,       0x100,
                                   0x7fff,     0x8000, 0xffff, 0x10000, 0x7fffff, 0x800000, 0x1000000,
                                   0x7fffffff, 0x80000000, 0xffffffff, 0xffff8000, 0x80008000};
  uint32_t choice = random();
  return choice % 3 == 0 ? edges[choice / 3 % std::size(edges)] : random();
}

void check(const Operation &operation, llvm::StringRef chip, unsigned seed) {
  SCOPED_TRACE(std::string(operation.text) + ", seed " + std::to_string(seed));
  Program p(chip, operation.text);
  ASSERT_TRUE(p.image);
  std::mt19937 random(seed);
  for (unsigned reg = 2; reg < 10; ++reg)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      p.wave().v[reg][lane] = pick(random);
  p.wave().s[20] = 0x0c0a0d09;
  p.wave().s[21] = 0x0b080703;
  p.wave().s[22] = 0x05040100;
  p.wave().set64(10, ~0ull);
  uint32_t before[10][kLanes];
  std::memcpy(before, p.wave().v, sizeof(before));
  auto get = [](const uint32_t (*v)[kLanes], unsigned reg, unsigned lane) {
    return v[reg][lane] | uint64_t(v[reg + 1][lane]) << 32;
  };
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint64_t a = get(before, 2, lane), b = get(before, 4, lane), c = get(before, 6, lane);
    uint64_t expected = operation.reference(a, b, c, get(before, 8, lane));
    uint64_t actual = get(p.wave().v, 8, lane);
    if (operation.resultBits == 32) {
      actual = static_cast<uint32_t>(actual);
      expected = static_cast<uint32_t>(expected);
    }
    ASSERT_EQ(actual, expected) << std::hex << "a " << a << " b " << b << " c " << c;
  }
}

// The document's i16, u24, ... of a wider value.
int64_t i16(uint64_t x) { return static_cast<int16_t>(x); }
int64_t i24(uint64_t x) { return static_cast<int32_t>(static_cast<uint32_t>(x) << 8) >> 8; }
int64_t i32(uint64_t x) { return static_cast<int32_t>(x); }
uint64_t u8(uint64_t x) { return x & 0xff; }
uint64_t u16(uint64_t x) { return x & 0xffff; }
uint64_t u24(uint64_t x) { return x & 0xffffff; }
uint64_t u32(uint64_t x) { return x & 0xffffffff; }
/// Clamp bit: nearest value of the type.
uint64_t saturate(__int128 x, __int128 low, __int128 high) {
  return static_cast<uint64_t>(x < low ? low : x > high ? high : x);
}
uint64_t satI16(__int128 x) { return u16(saturate(x, -32768, 32767)); }
uint64_t satU16(__int128 x) { return saturate(x, 0, 65535); }
uint64_t satI32(__int128 x) { return saturate(x, INT32_MIN, INT32_MAX); }
uint64_t satU32(__int128 x) { return saturate(x, 0, 0xffffffffu); }
uint64_t keepHigh(uint64_t old, uint64_t low) { return (old & 0xffff0000u) | u16(low); }
int64_t middle(int64_t a, int64_t b, int64_t c) {
  int64_t sorted[] = {a, b, c};
  std::sort(sorted, sorted + 3);
  return sorted[1];
}
uint64_t sad(uint64_t a, uint64_t b, unsigned bits, bool masked) {
  uint64_t sum = 0, mask = (1ull << bits) - 1;
  for (unsigned at = 0; at < 32; at += bits) {
    int64_t x = a >> at & mask, y = b >> at & mask;
    if (!masked || y)
      sum += std::abs(x - y);
  }
  return sum;
}

#define OP(TEXT, BITS, EXPRESSION)                                                               \
  Operation {                                                                                    \
    TEXT, BITS, [](uint64_t a, uint64_t b, uint64_t c, uint64_t old) -> uint64_t {               \
      (void)a, (void)b, (void)c, (void)old;                                                      \
      return EXPRESSION;                                                                         \
    }                                                                                            \
  }

uint64_t countFrom(uint64_t x, int first, int step, bool wanted) {
  for (int i = 0; i < 32; ++i)
    if ((x >> (first + i * step) & 1) == wanted)
      return i;
  return ~0ull;
}

const Operation kLogic[] = {
    OP("v_not_b32 v8, v2", 32, ~a),
    OP("v_and_b32 v8, v2, v4", 32, a &b),
    OP("v_or_b32 v8, v2, v4", 32, a | b),
    OP("v_xor_b32 v8, v2, v4", 32, a ^ b),
    OP("v_xnor_b32 v8, v2, v4", 32, ~(a ^ b)),
    OP("v_and_or_b32 v8, v2, v4, v6", 32, (a & b) | c),
    OP("v_or3_b32 v8, v2, v4, v6", 32, a | b | c),
    OP("v_xad_u32 v8, v2, v4, v6", 32, (a ^ b) + c),
    OP("v_bfi_b32 v8, v2, v4, v6", 32, (a & b) | (~a & c)),
    OP("v_bfm_b32 v8, v2, v4", 32, ((1ull << (a & 31)) - 1) << (b & 31)),
    OP("v_bfe_u32 v8, v2, v4, v6", 32, u32(a) >> (b & 31) & ((1ull << (c & 31)) - 1)),
    OP("v_bfrev_b32 v8, v2", 32, ([&] {
         uint64_t r = 0;
         for (int i = 0; i < 32; ++i)
           r |= (a >> i & 1) << (31 - i);
         return r;
       })()),
    OP("v_ffbh_u32 v8, v2", 32, countFrom(a, 31, -1, true)),
    OP("v_ffbl_b32 v8, v2", 32, countFrom(a, 0, 1, true)),
    OP("v_ffbh_i32 v8, v2", 32, countFrom(a, 31, -1, !(a >> 31 & 1))),
    OP("v_bcnt_u32_b32 v8, v2, v4", 32, __builtin_popcountll(u32(a)) + b),
    OP("v_lshlrev_b32 v8, v2, v4", 32, b << (a & 31)),
    OP("v_lshrrev_b32 v8, v2, v4", 32, u32(b) >> (a & 31)),
    OP("v_ashrrev_i32 v8, v2, v4", 32, i32(b) >> (a & 31)),
    OP("v_lshlrev_b16 v8, v2, v4", 32, u16(b << (a & 15))),
    OP("v_lshrrev_b16 v8, v2, v4", 32, u16(b) >> (a & 15)),
    OP("v_ashrrev_i16 v8, v2, v4", 32, u16(i16(b) >> (a & 15))),
    OP("v_lshlrev_b64 v[8:9], v2, v[4:5]", 64, b << (a & 63)),
    OP("v_lshrrev_b64 v[8:9], v2, v[4:5]", 64, b >> (a & 63)),
    OP("v_ashrrev_i64 v[8:9], v2, v[4:5]", 64, static_cast<int64_t>(b) >> (a & 63)),
    OP("v_lshl_add_u32 v8, v2, v4, v6", 32, (a << (b & 31)) + c),
    OP("v_add_lshl_u32 v8, v2, v4, v6", 32, (a + b) << (c & 31)),
    OP("v_lshl_or_b32 v8, v2, v4, v6", 32, a << (b & 31) | c),
    OP("v_lshl_add_u64 v[8:9], v[2:3], v4, v[6:7]", 64, (a << (b & 7)) + c),
    OP("v_alignbit_b32 v8, v2, v4, v6", 32, (a << 32 | u32(b)) >> (c & 31)),
    OP("v_alignbyte_b32 v8, v2, v4, v6", 32, (a << 32 | u32(b)) >> (c & 3) * 8),
    OP("v_mov_b64 v[8:9], v[2:3]", 64, a),
    OP("v_bfe_i32 v8, v2, v4, v6", 32, ([&] {
         int64_t field = (i32(a) >> (b & 31)) & ((1ll << (c & 31)) - 1);
         bool negative = (c & 31) && (field >> ((c & 31) - 1) & 1);
         return negative ? field - (1ll << (c & 31)) : field;
       })()),
};

const Operation kSums[] = {
    OP("v_add_u32 v8, v2, v4", 32, a + b),
    OP("v_add_u32_e64 v8, v2, v4 clamp", 32, satU32(__int128(u32(a)) + u32(b))),
    OP("v_sub_u32 v8, v2, v4", 32, a - b),
    OP("v_sub_u32_e64 v8, v2, v4 clamp", 32, satU32(__int128(u32(a)) - u32(b))),
    OP("v_subrev_u32 v8, v2, v4", 32, b - a),
    OP("v_subrev_u32_e64 v8, v2, v4 clamp", 32, satU32(__int128(u32(b)) - u32(a))),
    OP("v_add_i32 v8, v2, v4", 32, a + b),
    OP("v_add_i32 v8, v2, v4 clamp", 32, satI32(i32(a) + i32(b))),
    OP("v_sub_i32 v8, v2, v4 clamp", 32, satI32(i32(a) - i32(b))),
    OP("v_add3_u32 v8, v2, v4, v6", 32, a + b + c),
    OP("v_add_u16 v8, v2, v4", 32, u16(a + b)),
    OP("v_add_u16_e64 v8, v2, v4 clamp", 32, satU16(u16(a) + u16(b))),
    OP("v_sub_u16 v8, v2, v4", 32, u16(a - b)),
    OP("v_sub_u16_e64 v8, v2, v4 clamp", 32, satU16(__int128(u16(a)) - u16(b))),
    OP("v_subrev_u16 v8, v2, v4", 32, u16(b - a)),
    OP("v_add_i16 v8, v2, v4", 32, keepHigh(old, a + b)),
    OP("v_add_i16 v8, v2, v4 op_sel:[1,0,1]", 32, u16(old) | (u16((a >> 16) + b) << 16)),
    OP("v_add_i16 v8, v2, v4 clamp", 32, keepHigh(old, satI16(i16(a) + i16(b)))),
    OP("v_sub_i16 v8, v2, v4 clamp", 32, keepHigh(old, satI16(i16(a) - i16(b)))),
    OP("v_min_u32 v8, v2, v4", 32, std::min(u32(a), u32(b))),
    OP("v_max_i32 v8, v2, v4", 32, std::max(i32(a), i32(b))),
    OP("v_min_i32 v8, v2, v4", 32, std::min(i32(a), i32(b))),
    OP("v_max_u32 v8, v2, v4", 32, std::max(u32(a), u32(b))),
    OP("v_min_i16 v8, v2, v4", 32, u16(std::min(i16(a), i16(b)))),
    OP("v_max_i16 v8, v2, v4", 32, u16(std::max(i16(a), i16(b)))),
    OP("v_min_u16 v8, v2, v4", 32, std::min(u16(a), u16(b))),
    OP("v_max_u16 v8, v2, v4", 32, std::max(u16(a), u16(b))),
    OP("v_min3_u32 v8, v2, v4, v6", 32, std::min({u32(a), u32(b), u32(c)})),
    OP("v_max3_i32 v8, v2, v4, v6", 32, std::max({i32(a), i32(b), i32(c)})),
    OP("v_med3_i32 v8, v2, v4, v6", 32, middle(i32(a), i32(b), i32(c))),
    OP("v_med3_u32 v8, v2, v4, v6", 32, middle(u32(a), u32(b), u32(c))),
    OP("v_med3_i16 v8, v2, v4, v6", 32, keepHigh(old, middle(i16(a), i16(b), i16(c)))),
    OP("v_max3_u16 v8, v2, v4, v6 op_sel:[0,1,0,1]", 32,
       u16(old) | std::max({u16(a), u16(b >> 16), u16(c)}) << 16),
};

const Operation kProducts[] = {
    OP("v_mul_lo_u32 v8, v2, v4", 32, a *b),
    OP("v_mul_hi_u32 v8, v2, v4", 32, u32(a) * u32(b) >> 32),
    OP("v_mul_hi_i32 v8, v2, v4", 32, i32(a) * i32(b) >> 32),
    OP("v_mul_lo_u16 v8, v2, v4", 32, u16(a *b)),
    OP("v_mul_u32_u24 v8, v2, v4", 32, u24(a) * u24(b)),
    OP("v_mul_i32_i24 v8, v2, v4", 32, i24(a) * i24(b)),
    OP("v_mul_hi_u32_u24 v8, v2, v4", 32, u24(a) * u24(b) >> 32),
    OP("v_mul_hi_i32_i24 v8, v2, v4", 32, i24(a) * i24(b) >> 32),
    OP("v_mad_u32_u24 v8, v2, v4, v6", 32, u24(a) * u24(b) + c),
    OP("v_mad_u32_u24 v8, v2, v4, v6 clamp", 32, satU32(__int128(u24(a)) * u24(b) + u32(c))),
    OP("v_mad_i32_i24 v8, v2, v4, v6", 32, i24(a) * i24(b) + i32(c)),
    OP("v_mad_i32_i24 v8, v2, v4, v6 clamp", 32, satI32(__int128(i24(a)) * i24(b) + i32(c))),
    OP("v_mad_u32_u16 v8, v2, v4, v6", 32, u16(a) * u16(b) + c),
    OP("v_mad_u32_u16 v8, v2, v4, v6 op_sel:[1,1,0,0]", 32, u16(a >> 16) * u16(b >> 16) + c),
    OP("v_mad_i32_i16 v8, v2, v4, v6", 32, i16(a) * i16(b) + i32(c)),
    OP("v_mad_u16 v8, v2, v4, v6", 32, keepHigh(old, u16(a) * u16(b) + c)),
    OP("v_mad_i16 v8, v2, v4, v6 clamp", 32, keepHigh(old, satI16(i16(a) * i16(b) + i16(c)))),
    OP("v_mad_u16 v8, v2, v4, v6 clamp", 32, keepHigh(old, satU16(u16(a) * u16(b) + u16(c)))),
    OP("v_mad_legacy_u16 v8, v2, v4, v6", 32, u16(u16(a) * u16(b) + c)),
    OP("v_mad_legacy_i16 v8, v2, v4, v6", 32, u16(i16(a) * i16(b) + c)),
    OP("v_mad_u64_u32 v[8:9], vcc, v2, v4, v[6:7]", 64, u32(a) * u32(b) + c),
    OP("v_mad_i64_i32 v[8:9], vcc, v2, v4, v[6:7]", 64, i32(a) * i32(b) + int64_t(c)),
};

uint64_t dot(uint64_t a, uint64_t b, unsigned bits, bool isSigned) {
  int64_t sum = 0;
  for (unsigned at = 0; at < 32; at += bits) {
    int64_t x = a >> at & ((1u << bits) - 1), y = b >> at & ((1u << bits) - 1);
    if (isSigned && (x >> (bits - 1)))
      x -= 1ll << bits;
    if (isSigned && (y >> (bits - 1)))
      y -= 1ll << bits;
    sum += x * y;
  }
  return sum;
}

uint64_t permute(uint64_t a, uint64_t b, uint64_t select) {
  uint64_t data = a << 32 | u32(b), result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    unsigned code = u8(select >> i * 8);
    uint64_t byte = code >= 13 ? 0xff
                    : code == 12 ? 0
                    : code >= 8  ? (data >> (16 * (code - 8) + 15) & 1) * 0xff
                                 : u8(data >> code * 8);
    result |= byte << i * 8;
  }
  return result;
}

const Operation kBytes[] = {
    OP("v_sad_u8 v8, v2, v4, v6", 32, sad(a, b, 8, false) + c),
    OP("v_sad_u8 v8, v2, v4, v6 clamp", 32, satU32(sad(a, b, 8, false) + u32(c))),
    OP("v_sad_hi_u8 v8, v2, v4, v6", 32, (sad(a, b, 8, false) << 16) + c),
    OP("v_sad_u16 v8, v2, v4, v6", 32, sad(a, b, 16, false) + c),
    OP("v_sad_u32 v8, v2, v4, v6", 32, sad(a, b, 32, false) + c),
    OP("v_msad_u8 v8, v2, v4, v6", 32, sad(a, b, 8, true) + c),
    OP("v_qsad_pk_u16_u8 v[8:9], v[2:3], v4, v[6:7]", 64,
       u16(sad(u32(a), b, 8, false) + u16(c)) | u16(sad(u32(a >> 8), b, 8, false) + u16(c >> 16)) << 16 |
           u16(sad(u32(a >> 16), b, 8, false) + u16(c >> 32)) << 32 |
           u16(sad(u32(a >> 24), b, 8, false) + u16(c >> 48)) << 48),
    OP("v_mqsad_pk_u16_u8 v[8:9], v[2:3], v4, v[6:7]", 64,
       u16(sad(u32(a), b, 8, true) + u16(c)) | u16(sad(u32(a >> 8), b, 8, true) + u16(c >> 16)) << 16 |
           u16(sad(u32(a >> 16), b, 8, true) + u16(c >> 32)) << 32 |
           u16(sad(u32(a >> 24), b, 8, true) + u16(c >> 48)) << 48),
    OP("v_lerp_u8 v8, v2, v4, v6", 32, ([&] {
         uint64_t r = 0;
         for (unsigned at = 0; at < 32; at += 8)
           r |= (u8(a >> at) + u8(b >> at) + (c >> at & 1)) / 2 << at;
         return r;
       })()),
    OP("v_perm_b32 v8, v2, v4, v6", 32, permute(a, b, c)),
    OP("v_perm_b32 v8, v2, v4, s20", 32, permute(a, b, 0x0c0a0d09)),
    OP("v_perm_b32 v8, v2, v4, s21", 32, permute(a, b, 0x0b080703)),
    OP("v_perm_b32 v8, v2, v4, s22", 32, permute(a, b, 0x05040100)),
    OP("v_cvt_pk_i16_i32 v8, v2, v4", 32, satI16(i32(a)) | satI16(i32(b)) << 16),
    OP("v_cvt_pk_u16_u32 v8, v2, v4", 32, satU16(u32(a)) | satU16(u32(b)) << 16),
    OP("v_sat_pk_u8_i16 v8, v2", 32,
       saturate(i16(a), 0, 255) | saturate(i16(a >> 16), 0, 255) << 8),
    OP("v_dot2_i32_i16 v8, v2, v4, v6", 32, dot(a, b, 16, true) + c),
    OP("v_dot2_u32_u16 v8, v2, v4, v6 clamp", 32, satU32(__int128(dot(a, b, 16, false)) + u32(c))),
    OP("v_dot4_i32_i8 v8, v2, v4, v6", 32, dot(a, b, 8, true) + c),
    OP("v_dot4_i32_i8 v8, v2, v4, v6 clamp", 32,
       satI32(__int128(int64_t(dot(a, b, 8, true))) + i32(c))),
    OP("v_dot4_u32_u8 v8, v2, v4, v6", 32, dot(a, b, 8, false) + c),
    OP("v_dot8_i32_i4 v8, v2, v4, v6", 32, dot(a, b, 4, true) + c),
    OP("v_dot8_u32_u4 v8, v2, v4, v6", 32, dot(a, b, 4, false) + c),
    OP("v_dot2c_i32_i16 v8, v2, v4", 32, dot(a, b, 16, true) + old),
    OP("v_dot4c_i32_i8 v8, v2, v4", 32, dot(a, b, 8, true) + old),
    OP("v_dot8c_i32_i4 v8, v2, v4", 32, dot(a, b, 4, true) + old),
    OP("v_cndmask_b32 v8, v2, -v4, s[10:11]", 32, b ^ 0x80000000u),
    OP("v_cndmask_b32 v8, |v2|, v4, s[12:13]", 32, a & 0x7fffffff),
};

const Operation kNew[] = {
    OP("v_prng_b32 v8, v2", 32, (a << 1) ^ ((a >> 31 & 1) ? 197 : 0)),
    OP("v_bitop3_b32 v8, v2, v4, v6 bitop3:0x96", 32, a ^ b ^ c),
    OP("v_bitop3_b32 v8, v2, v4, v6 bitop3:0xca", 32, (a & b) | (~a & c)),
    OP("v_bitop3_b32 v8, v2, v4, v6 bitop3:0x54", 32, (a | b) & ~c),
    OP("v_bitop3_b16 v8, v2, v4, v6 bitop3:0x20 op_sel:[1,0,0,0]", 32,
       keepHigh(old, (a >> 16) & ~b & c)),
    OP("v_ashr_pk_i8_i32 v8, v2, v4, v6", 32,
       keepHigh(old, u8(saturate(i32(a) >> (c & 31), -128, 127)) |
                         u8(saturate(i32(b) >> (c & 31), -128, 127)) << 8)),
    OP("v_ashr_pk_u8_i32 v8, v2, v4, v6 op_sel:[0,0,0,1]", 32,
       u16(old) | (saturate(i32(a) >> (c & 31), 0, 255) |
                   saturate(i32(b) >> (c & 31), 0, 255) << 8) << 16),
};

void checkAll(llvm::ArrayRef<Operation> operations, std::initializer_list<const char *> chips) {
  for (const Operation &operation : operations)
    for (const char *chip : chips)
      for (unsigned seed = 1; seed <= 2; ++seed)
        check(operation, chip, seed);
}

} // namespace

TEST(VectorInt, Logic) { checkAll(kLogic, {"gfx942"}); }
TEST(VectorInt, Sums) { checkAll(kSums, {"gfx942"}); }
TEST(VectorInt, Products) { checkAll(kProducts, {"gfx950"}); }
TEST(VectorInt, Bytes) { checkAll(kBytes, {"gfx942"}); }
TEST(VectorInt, NewOnGfx950) { checkAll(kNew, {"gfx950"}); }
