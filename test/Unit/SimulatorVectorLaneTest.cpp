//===- SimulatorVectorLaneTest.cpp - Compares, carries, moves of lanes ----===//

#include "SimulatorTestUtil.h"
#include "waveasm/Simulator/Floats.h"
#include "llvm/ADT/APFloat.h"
#include <random>

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

constexpr uint64_t kSomeLanes = 0x123456789abcdef0ull;

/// All registers v1..v9 hold values that differ in each lane.
struct Vector : Program {
  Vector(llvm::StringRef chip, llvm::StringRef body, uint64_t exec = ~0ull)
      : Program(chip, body) {
    if (!image)
      return;
    for (unsigned reg = 1; reg < 10; ++reg)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        wave().v[reg][lane] = pattern(reg, lane);
    wave().set64(kExec, exec);
  }
  static uint32_t pattern(unsigned reg, unsigned lane) { return reg * 1000 + lane; }
  uint32_t operator()(unsigned reg, unsigned lane) { return wave().v[reg][lane]; }
};

} // namespace

//===----------------------------------------------------------------------===//
// Compares
//===----------------------------------------------------------------------===//

namespace {

enum class Number { Unsigned, Signed, Float };

/// -1, 0, 1, or 2 for unordered, by APFloat and APInt.
int order(Number kind, unsigned bits, uint64_t a, uint64_t b) {
  llvm::APInt x(bits, a, false, true), y(bits, b, false, true);
  if (kind == Number::Unsigned)
    return x.ult(y) ? -1 : x.ugt(y);
  if (kind == Number::Signed)
    return x.slt(y) ? -1 : x.sgt(y);
  const llvm::fltSemantics &semantics = bits == 16   ? llvm::APFloat::IEEEhalf()
                                        : bits == 32 ? llvm::APFloat::IEEEsingle()
                                                     : llvm::APFloat::IEEEdouble();
  switch (llvm::APFloat(semantics, x).compare(llvm::APFloat(semantics, y))) {
  case llvm::APFloat::cmpLessThan: return -1;
  case llvm::APFloat::cmpEqual: return 0;
  case llvm::APFloat::cmpGreaterThan: return 1;
  default: return 2;
  }
}

/// Results for less, equal, greater, unordered as bits 0 to 3.
struct Predicate {
  const char *name;
  unsigned truth;
};
const Predicate kIntegers[] = {{"f", 0}, {"lt", 1}, {"eq", 2}, {"le", 3},
                               {"gt", 4}, {"ne", 5}, {"ge", 6}, {"t", 7}};
const Predicate kFloats[] = {{"f", 0},    {"lt", 1},   {"eq", 2},   {"le", 3},
                             {"gt", 4},   {"lg", 5},   {"ge", 6},   {"o", 7},
                             {"u", 8},    {"nge", 9},  {"nlg", 10}, {"ngt", 11},
                             {"nle", 12}, {"neq", 13}, {"nlt", 14}, {"tru", 15}};

uint64_t pickNumber(Number kind, unsigned bits, std::mt19937_64 &random) {
  uint64_t value = random();
  if (random() % 3)
    value %= 4; // often equal
  if (kind == Number::Float && random() % 3) {
    static const uint64_t halves[] = {0, 0x8000, 0x3c00, 0xbc00, 0x7c00, 0xfc00, 0x7e00, 0x7d00, 1};
    uint64_t top = halves[random() % std::size(halves)];
    value = bits == 16 ? top : bits == 32 ? (top & 0x8000) << 16 | (top & 0x7c00 ? 0x7f800000u : 0)
                                          : (top & 0x8000) << 48;
    if (bits == 32 && (top & 0x3ff))
      value |= 0x400000;
  }
  return value;
}

void checkPredicates(Number kind, unsigned bits, llvm::ArrayRef<Predicate> predicates) {
  const char *letter = kind == Number::Unsigned ? "u" : kind == Number::Signed ? "i" : "f";
  std::mt19937_64 random(bits * 3 + unsigned(kind)); // fixed seed
  for (const Predicate &predicate : predicates) {
    std::string suffix = std::string("_") + predicate.name + "_" + letter + std::to_string(bits);
    std::string a = bits == 64 ? "v[2:3]" : "v2", b = bits == 64 ? "v[4:5]" : "v4";
    SCOPED_TRACE("v_cmp" + suffix);
    Vector p("gfx942", "v_cmp" + suffix + "_e32 vcc, " + a + ", " + b + "\nv_cmpx" + suffix +
                           "_e64 s[8:9], " + a + ", " + b,
             kSomeLanes);
    ASSERT_TRUE(p.image);
    uint64_t expected = 0;
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      uint64_t x = pickNumber(kind, bits, random), y = pickNumber(kind, bits, random);
      for (unsigned word = 0; word < 2; ++word) {
        p.wave().v[2 + word][lane] = x >> word * 32;
        p.wave().v[4 + word][lane] = y >> word * 32;
      }
      int relation = order(kind, bits, x, y);
      if ((kSomeLanes >> lane & 1) && (predicate.truth >> (relation + 1) & 1))
        expected |= 1ull << lane;
    }
    p.wave().mode |= 0xf0; // denormals count
    p.run();
    EXPECT_EQ(p.wave().get64(kVCC), expected);
    EXPECT_EQ(p.wave().get64(8), expected);
    EXPECT_EQ(p.wave().getExec(), expected);
  }
}

} // namespace

TEST(VectorCompare, Integers) {
  for (unsigned bits : {16, 32, 64}) {
    checkPredicates(Number::Unsigned, bits, kIntegers);
    checkPredicates(Number::Signed, bits, kIntegers);
  }
}

TEST(VectorCompare, Floats) {
  for (unsigned bits : {16, 32, 64})
    checkPredicates(Number::Float, bits, kFloats);
}

TEST(VectorCompare, DenormalSources) {
  for (bool keep : {false, true}) {
    Vector p("gfx942", "v_cmp_eq_f32 s[4:5], v2, 0\nv_cmp_eq_f16 s[6:7], v2, 0");
    p.wave().mode = keep ? 0xf0 : 0;
    for (uint32_t &value : p.wave().v[2])
      value = 1;
    p.run();
    EXPECT_EQ(p.wave().get64(4), keep ? 0 : ~0ull);
    EXPECT_EQ(p.wave().get64(6), keep ? 0 : ~0ull);
  }
}

TEST(VectorCompare, Modifiers) {
  Vector p("gfx950", "v_cmp_eq_f32 s[4:5], -v2, |v3|\n"
                     "v_cmp_eq_u32_sdwa s[6:7], v2, v4 src0_sel:BYTE_3 src1_sel:DWORD\n"
                     "v_cmp_gt_i32_sdwa vcc, sext(v2), v4 src0_sel:WORD_1 src1_sel:DWORD\n");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = f32ToBits(-1.5f);
    p.wave().v[3][lane] = f32ToBits(lane % 2 ? -1.5f : 2.0f);
    p.wave().v[4][lane] = lane % 4 == 0 ? 0xbf : lane % 4 == 1 ? 0xffff0000u : 0;
  }
  p.run();
  EXPECT_EQ(p.wave().get64(4), 0xaaaaaaaaaaaaaaaaull);
  EXPECT_EQ(p.wave().get64(6), 0x1111111111111111ull);
  EXPECT_EQ(p.wave().get64(kVCC), 0x2222222222222222ull) << "0xffffbfc0 > 0xffff0000";
}

TEST(VectorCompare, Classes) {
  // One lane a class, in the order of the mask bits.
  const uint32_t f32[] = {0x7f800001, 0x7fc00000, 0xff800000, 0xbf800000, 0x80000001,
                          0x80000000, 0,          1,          0x3f800000, 0x7f800000};
  const uint32_t f16[] = {0x7c01, 0x7e00, 0xfc00, 0xbc00, 0x8001, 0x8000, 0, 1, 0x3c00, 0x7c00};
  const uint64_t f64[] = {0x7ff0000000000001, 0x7ff8000000000000, 0xfff0000000000000,
                          0xbff0000000000000, 0x8000000000000001, 0x8000000000000000,
                          0,                  1,                  0x3ff0000000000000,
                          0x7ff0000000000000};
  for (unsigned bit = 0; bit < 10; ++bit) {
    Vector p("gfx942", "v_cmp_class_f32 s[20:21], v2, v6\n"
                       "v_cmp_class_f16 s[22:23], v3, v6\n"
                       "v_cmp_class_f64 s[24:25], v[4:5], v6\n"
                       "v_cmpx_class_f32 vcc, v2, v6\n", 0x3ff);
    for (unsigned lane = 0; lane < 10; ++lane) {
      p.wave().v[2][lane] = f32[lane];
      p.wave().v[3][lane] = f16[lane];
      p.wave().v[4][lane] = f64[lane];
      p.wave().v[5][lane] = f64[lane] >> 32;
      p.wave().v[6][lane] = 1u << bit;
    }
    p.run();
    for (unsigned reg : {20u, 22u, 24u, kVCC, kExec})
      EXPECT_EQ(p.wave().get64(reg), 1ull << bit) << reg;
  }
}

//===----------------------------------------------------------------------===//
// Carries
//===----------------------------------------------------------------------===//

TEST(VectorCarry, AddsAndSubtracts) {
  Vector p("gfx942", R"(
  v_add_co_u32 v10, vcc, v2, v3
  v_addc_co_u32 v11, vcc, v4, v5, vcc
  v_sub_co_u32 v12, s[4:5], v2, v3
  v_subb_co_u32 v13, s[6:7], v4, v5, s[4:5]
  v_subrev_co_u32 v14, s[8:9], v2, v3
  v_subbrev_co_u32 v15, s[10:11], v4, v5, s[8:9]
  v_add_co_u32_e64 v16, s[12:13], v2, v3 clamp
  v_sub_co_u32_e64 v17, s[12:13], v2, v3 clamp)",
           kSomeLanes);
  std::mt19937 random(5);
  for (unsigned reg = 2; reg < 6; ++reg)
    for (uint32_t &value : p.wave().v[reg])
      value = random() % 3 ? random() : random() % 2 ? ~0u : 0;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    bool active = kSomeLanes >> lane & 1;
    uint64_t a = p(2, lane) | uint64_t(p(4, lane)) << 32, b = p(3, lane) | uint64_t(p(5, lane)) << 32;
    auto wide = [&](unsigned reg) { return p(reg, lane) | uint64_t(p(reg + 1, lane)) << 32; };
    auto bit = [&](unsigned reg) { return bool(p.wave().get64(reg) >> lane & 1); };
    EXPECT_EQ(wide(10), active ? a + b : 0);
    EXPECT_EQ(wide(12), active ? a - b : 0);
    EXPECT_EQ(wide(14), active ? b - a : 0);
    EXPECT_EQ(bit(kVCC), active && a + b < a);
    EXPECT_EQ(bit(6), active && b > a);
    EXPECT_EQ(bit(10), active && a > b);
    if (active) {
      EXPECT_EQ(p(16, lane), std::min<uint64_t>(uint64_t(p(2, lane)) + p(3, lane), 0xffffffffu));
      EXPECT_EQ(p(17, lane), p(2, lane) > p(3, lane) ? p(2, lane) - p(3, lane) : 0);
    }
  }
}

TEST(VectorCarry, WideMultiplyAdd) {
  Vector p("gfx942", "v_mad_u64_u32 v[10:11], s[4:5], v2, v3, v[4:5]\n"
                     "v_mad_i64_i32 v[12:13], s[6:7], v2, v3, v[4:5]\n");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = p.wave().v[3][lane] = ~0u;
    p.wave().v[4][lane] = ~0u;
    p.wave().v[5][lane] = lane % 2 ? ~0u : 0;
  }
  p.run();
  // (2^32-1)^2 = 2^64 - 2^33 + 1, plus 2^64 - 1 or 2^32 - 1; (-1)(-1) - 1 = 0 or 1 + 2^32 - 1.
  EXPECT_EQ(p(10, 1), 0u);
  EXPECT_EQ(p(11, 1), 0xfffffffeu);
  EXPECT_EQ(p(10, 0), 0u);
  EXPECT_EQ(p(11, 0), 0xffffffffu);
  EXPECT_EQ(p.wave().get64(4), 0xaaaaaaaaaaaaaaaaull);
  EXPECT_EQ(p(12, 1), 0u);
  EXPECT_EQ(p(13, 1), 0u);
  EXPECT_EQ(p(12, 0), 0u);
  EXPECT_EQ(p(13, 0), 1u);
}

TEST(VectorCarry, MaskedQuadSums) {
  Vector p("gfx942", "v_mqsad_u32_u8 v[12:15], v[2:3], v4, v[16:19]");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = 0x04030201;
    p.wave().v[3][lane] = 0x08070605;
    p.wave().v[4][lane] = 0x0a000002; // bytes 1 and 2 do not count
    p.wave().v[16][lane] = lane;
  }
  p.run();
  for (unsigned i = 0; i < 4; ++i) // |1+i - 2| + |4+i - 10|
    EXPECT_EQ(p(12 + i, 9), unsigned(std::abs(int(i) - 1) + 6 - int(i)) + (i == 0 ? 9 : 0));
}

//===----------------------------------------------------------------------===//
// Lanes
//===----------------------------------------------------------------------===//

TEST(VectorLane, ReadAndWrite) {
  Vector p("gfx942", R"(
  v_readfirstlane_b32 s4, v2
  s_mov_b32 s5, 67
  v_readlane_b32 s6, v3, s5
  v_readlane_b32 s7, v3, 63
  v_writelane_b32 v4, s7, 5
  s_mov_b32 m0, 6
  v_writelane_b32 v4, 9, m0
  s_mov_b64 exec, 0
  v_readfirstlane_b32 s8, v2)",
           0xff00);
  p.run();
  EXPECT_EQ(p.wave().s[4], Vector::pattern(2, 8));
  EXPECT_EQ(p.wave().s[6], Vector::pattern(3, 3)) << "the lane number wraps";
  EXPECT_EQ(p.wave().s[7], Vector::pattern(3, 63));
  EXPECT_EQ(p(4, 5), Vector::pattern(3, 63)) << "EXEC does not matter";
  EXPECT_EQ(p(4, 6), 9u);
  EXPECT_EQ(p(4, 7), Vector::pattern(4, 7));
  EXPECT_EQ(p.wave().s[8], Vector::pattern(2, 0)) << "no lane active: lane 0";
}

TEST(VectorLane, SelectCountSwap) {
  Vector p("gfx950", R"(
  s_mov_b32 s4, 0xffff0001
  s_mov_b32 s5, 0x80000000
  v_cndmask_b32 v10, v2, v3, s[4:5]
  s_mov_b64 vcc, s[4:5]
  v_cndmask_b32 v11, 7, v3, vcc
  v_mbcnt_lo_u32_b32 v12, s4, 50
  v_mbcnt_hi_u32_b32 v12, s5, v12
  v_mbcnt_lo_u32_b32 v13, -1, 0
  v_mbcnt_hi_u32_b32 v13, -1, v13
  v_swap_b32 v4, v5
  v_accvgpr_write_b32 a7, v2
  v_accvgpr_mov_b32 a8, a7
  v_accvgpr_read_b32 v14, a8)");
  p.run();
  const uint64_t mask = 0x80000000ffff0001ull;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    bool set = mask >> lane & 1;
    EXPECT_EQ(p(10, lane), Vector::pattern(set ? 3 : 2, lane));
    EXPECT_EQ(p(11, lane), set ? Vector::pattern(3, lane) : 7);
    EXPECT_EQ(p(12, lane), 50 + __builtin_popcountll(mask & ((1ull << lane) - 1)));
    EXPECT_EQ(p(13, lane), lane);
    EXPECT_EQ(p(4, lane), Vector::pattern(5, lane));
    EXPECT_EQ(p(5, lane), Vector::pattern(4, lane));
    EXPECT_EQ(p(14, lane), Vector::pattern(2, lane));
    EXPECT_EQ(p(kFirstAGPR + 7, lane), Vector::pattern(2, lane));
  }
}

TEST(VectorLane, PermlaneSwap) {
  for (unsigned bit : {16u, 32u}) {
    Vector p("gfx950", "v_permlane" + std::to_string(bit) + "_swap_b32 v2, v3");
    p.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      EXPECT_EQ(p(2, lane), lane & bit ? Vector::pattern(3, lane ^ bit) : Vector::pattern(2, lane));
      EXPECT_EQ(p(3, lane), lane & bit ? Vector::pattern(3, lane) : Vector::pattern(2, lane ^ bit));
    }
  }
}

TEST(VectorLane, PermlaneSwapInactive) {
  // Lanes 0..15 are off. Their partners keep what they have, read 0, or read them anyway.
  for (const char *modifier : {"", " bound_ctrl:1", " fi:1"}) {
    SCOPED_TRACE(modifier);
    Vector p("gfx950", std::string("v_permlane16_swap_b32_e64 v2, v3") + modifier,
             0xffffffffffff0000ull);
    p.run();
    for (unsigned lane = 0; lane < 16; ++lane) {
      unsigned partner = lane + 16;
      EXPECT_EQ(p(2, lane), Vector::pattern(2, lane));
      EXPECT_EQ(p(3, lane), Vector::pattern(3, lane)) << "inactive lanes are not written";
      EXPECT_EQ(p(2, partner), modifier[0] == 0     ? Vector::pattern(2, partner)
                               : modifier[1] == 'b' ? 0
                                                    : Vector::pattern(3, lane));
      EXPECT_EQ(p(2, lane + 48), Vector::pattern(3, lane + 32));
    }
  }
}

TEST(VectorLane, GPRIndexing) {
  Vector p("gfx942", R"(
  s_mov_b32 s4, 3
  s_set_gpr_idx_on s4, gpr_idx(SRC0)
  v_mov_b32 v10, v2
  v_add_u32 v11, v2, v3
  s_set_gpr_idx_mode gpr_idx(DST)
  v_mov_b32 v12, v2
  s_set_gpr_idx_idx s5
  v_mov_b32 v13, v2
  s_set_gpr_idx_off
  v_mov_b32 v14, v2)");
  p.wave().s[5] = 8;
  p.run();
  EXPECT_EQ(p(10, 7), Vector::pattern(5, 7));
  EXPECT_EQ(p(11, 7), Vector::pattern(5, 7) + Vector::pattern(3, 7));
  EXPECT_EQ(p(15, 7), Vector::pattern(2, 7));
  EXPECT_EQ(p(21, 7), Vector::pattern(2, 7));
  EXPECT_EQ(p(14, 7), Vector::pattern(2, 7));
}
