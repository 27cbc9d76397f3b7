//===- SimulatorPackedTest.cpp - VOP3P ------------------------------------===//

#include "SimulatorFloatTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;
using llvm::APFloat;

namespace {
constexpr uint64_t kSeed = 4711;
uint32_t f32(float value) { return f32ToBits(value); }

uint32_t eval(const char *text, uint32_t a, uint32_t b = 0, uint32_t c = 0,
              const char *chip = "gfx950") {
  Snippet code(text, chip);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    code.v(0)[lane] = 0x11223344;
  return code.eval(a, b, c);
}
} // namespace

// Both halves against APFloat, with every choice of halves and signs.
TEST(SimulatorPacked, FmaF16SelectsAndNegates) {
  std::mt19937 random(kSeed);
  FloatSource source(5, 10, kSeed);
  for (unsigned round = 0; round < 40; ++round) {
    unsigned bits[4];
    for (unsigned &b : bits)
      b = random() & 7;
    auto list = [](unsigned b) {
      return ":[" + std::to_string(b & 1) + "," + std::to_string(b >> 1 & 1) + "," +
             std::to_string(b >> 2) + "]";
    };
    Snippet code("v_pk_fma_f16 v0, v1, v2, v3 op_sel" + list(bits[0]) + " op_sel_hi" +
                 list(bits[1]) + " neg_lo" + list(bits[2]) + " neg_hi" + list(bits[3]));
    ASSERT_TRUE(code.image);
    code.wave().mode = makeMode(round % 4);
    uint32_t in[3][kLanes];
    for (unsigned i = 0; i < 3; ++i)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        code.v(1 + i)[lane] = in[i][lane] = uint32_t(source() | source() << 16);
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane)
      for (unsigned half = 0; half < 2; ++half) {
        APFloat x[3] = {APFloat(0.0), APFloat(0.0), APFloat(0.0)};
        for (unsigned i = 0; i < 3; ++i) {
          uint32_t value = in[i][lane] >> (bits[half] >> i & 1 ? 16 : 0) & 0xffff;
          x[i] = makeAPFloat(APFloat::IEEEhalf(), value ^ (bits[2 + half] >> i & 1) << 15);
        }
        x[0].fusedMultiplyAdd(x[1], x[2], getAPRounding(round % 4));
        uint32_t got = code.v(0)[lane] >> (half * 16) & 0xffff;
        if (x[0].isNaN())
          ASSERT_TRUE(makeAPFloat(APFloat::IEEEhalf(), got).isNaN());
        else
          ASSERT_EQ(got, getBits(x[0])) << "seed " << kSeed << " round " << round;
      }
  }
}

TEST(SimulatorPacked, F16) {
  EXPECT_EQ(eval("v_pk_add_f16 v0, v1, v2", 0x40003c00, 0x44004200), 0x46004400u);
  EXPECT_EQ(eval("v_pk_mul_f16 v0, v1, v2 clamp", 0x40003c00, 0xc4003800), 0x00003800u);
  EXPECT_EQ(eval("v_pk_min_f16 v0, v1, v2", 0x40003c00, 0xc4004000), 0xc4003c00u);
  EXPECT_EQ(eval("v_pk_max_f16 v0, v1, v2 neg_lo:[1,0] neg_hi:[1,0]", 0x40003c00, 0xc4004000),
            0xc0004000u);
  // A constant is 16 bits: the high half of it is zero.
  EXPECT_EQ(eval("v_pk_add_f16 v0, v1, 1.0", 0x40003c00), 0x40004000u);
  EXPECT_EQ(eval("v_pk_add_f16 v0, v1, 1.0 op_sel_hi:[1,0]", 0x40003c00), 0x42004000u);
  EXPECT_EQ(eval("v_pk_maximum3_f16 v0, v1, v2, v3", 0x7e013c00, 0x00004000, 0x00004200),
            0x7e014200u);
  Snippet fmac("v_pk_fmac_f16 v0, v1, v2");
  for (unsigned lane = 0; lane < kLanes; ++lane)
    fmac.v(0)[lane] = 0x3c004000;
  EXPECT_EQ(fmac.eval(0x40003c00, 0x44004200), 0x48804500u); // 1 + 2*4, 2 + 1*3
}

TEST(SimulatorPacked, Integers) {
  EXPECT_EQ(eval("v_pk_add_i16 v0, v1, v2", 0x7fff0001, 0x00010002), 0x80000003u);
  EXPECT_EQ(eval("v_pk_add_i16 v0, v1, v2 clamp", 0x7fff0001, 0x00010002), 0x7fff0003u);
  EXPECT_EQ(eval("v_pk_add_u16 v0, v1, v2 clamp", 0xffff0001, 0x00010002), 0xffff0003u);
  EXPECT_EQ(eval("v_pk_sub_u16 v0, v1, v2 clamp", 0x00000005, 0x00010002), 0x00000003u);
  EXPECT_EQ(eval("v_pk_sub_i16 v0, v1, v2", 0x00000005, 0x00010002), 0xffff0003u);
  EXPECT_EQ(eval("v_pk_mul_lo_u16 v0, v1, v2", 0x01000003, 0x01010004), 0x0100000cu);
  EXPECT_EQ(eval("v_pk_mad_i16 v0, v1, v2, v3", 0xffff0003, 0x00050004, 0x00010002), 0xfffc000eu);
  EXPECT_EQ(eval("v_pk_mad_u16 v0, v1, v2, v3 clamp", 0xffff0003, 0x00020004, 0x00010002),
            0xffff000eu);
  EXPECT_EQ(eval("v_pk_min_i16 v0, v1, v2", 0xffff0001, 0x00010002), 0xffff0001u);
  EXPECT_EQ(eval("v_pk_min_u16 v0, v1, v2", 0xffff0001, 0x00010002), 0x00010001u);
  EXPECT_EQ(eval("v_pk_max_i16 v0, v1, v2", 0xffff0001, 0x00010002), 0x00010002u);
  EXPECT_EQ(eval("v_pk_max_u16 v0, v1, -1", 0x7fff0001), 0xffffffffu); // sign-extended constant
  EXPECT_EQ(eval("v_pk_lshlrev_b16 v0, v1, v2", 0x00140003, 0x80018001), 0x00100008u);
  EXPECT_EQ(eval("v_pk_lshrrev_b16 v0, 4, v1 op_sel_hi:[0,1]", 0x80018001), 0x08000800u);
  EXPECT_EQ(eval("v_pk_ashrrev_i16 v0, 4, v1 op_sel_hi:[0,1]", 0x80018001), 0xf800f800u);
  EXPECT_EQ(eval("v_pk_add_u16 v0, v1, v2 op_sel:[1,0] op_sel_hi:[0,1]", 0x00020001, 0x00100020),
            0x00110022u);
}

TEST(SimulatorPacked, F32) {
  auto run = [](const char *text) {
    Snippet code(text, "gfx942");
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      code.set64(2, lane, uint64_t(f32(2)) << 32 | f32(1));
      code.set64(4, lane, uint64_t(f32(20)) << 32 | f32(10));
    }
    code.wave().s[6] = f32(100), code.wave().s[7] = f32(200);
    code.run();
    return std::make_pair(bitsToF32(code.v(0)[7]), bitsToF32(code.v(1)[7]));
  };
  EXPECT_EQ(run("v_pk_add_f32 v[0:1], v[2:3], v[4:5]"), std::make_pair(11.f, 22.f));
  EXPECT_EQ(run("v_pk_mul_f32 v[0:1], v[2:3], v[4:5] op_sel:[1,0] op_sel_hi:[0,1]"),
            std::make_pair(20.f, 20.f));
  EXPECT_EQ(run("v_pk_fma_f32 v[0:1], v[2:3], v[4:5], v[2:3] op_sel_hi:[1,1,0] neg_lo:[0,0,1] "
                "neg_hi:[1,0,0]"), std::make_pair(9.f, -39.f));
  EXPECT_EQ(run("v_pk_add_f32 v[0:1], s[6:7], v[4:5]"), std::make_pair(110.f, 220.f));
  EXPECT_EQ(run("v_pk_add_f32 v[0:1], v[2:3], 1.0"), std::make_pair(2.f, 3.f));
  EXPECT_EQ(run("v_pk_mov_b32 v[0:1], v[2:3], v[4:5] op_sel:[1,0]"), std::make_pair(2.f, 10.f));
  EXPECT_EQ(run("v_pk_mov_b32 v[0:1], s[6:7], s[6:7] op_sel:[0,1]"), std::make_pair(100.f, 200.f));
  // Sources are read before the result is written.
  EXPECT_EQ(run("v_pk_mov_b32 v[2:3], v[2:3], v[2:3] op_sel:[1,0]\n"
                "v_mov_b32 v0, v2\nv_mov_b32 v1, v3"), std::make_pair(2.f, 1.f));
}

TEST(SimulatorPacked, Mix) {
  // f16 2.0 in the high half of v1, 1.0 in the low one.
  EXPECT_EQ(eval("v_fma_mix_f32 v0, v1, v2, v3 op_sel:[1,0,0] op_sel_hi:[1,0,0]", 0x40003c00,
                 f32(3), f32(0.5f)), f32(6.5f));
  EXPECT_EQ(eval("v_fma_mix_f32 v0, -v1, |v2|, v3 op_sel_hi:[1,0,0]", 0x40003c00, f32(-3),
                 f32(0.5f)), f32(-2.5f));
  EXPECT_EQ(eval("v_fma_mixlo_f16 v0, v1, v2, v3 op_sel_hi:[1,0,0]", 0x40003c00, f32(3),
                 f32(0.5f)), 0x11224300u);
  EXPECT_EQ(eval("v_fma_mixhi_f16 v0, v1, v2, v3 op_sel_hi:[1,0,0] clamp", 0x40003c00, f32(3),
                 f32(0.5f)), 0x3c003344u);
  EXPECT_EQ(eval("v_fma_mix_f32 v0, 2.0, v2, v3 op_sel_hi:[1,0,0]", 0, f32(3), f32(0.5f)),
            f32(6.5f));
}

TEST(SimulatorPacked, Dot2) {
  const uint32_t a = 0x40003c00, b = 0x44004200; // f16: 1, 2 and 3, 4
  EXPECT_EQ(eval("v_dot2_f32_f16 v0, v1, v2, v3", a, b, f32(0.5f)), f32(11.5f));
  EXPECT_EQ(eval("v_dot2_f32_f16 v0, v1, v2, v3 neg_lo:[1,0,0] neg_hi:[0,0,0]", a, b, f32(0.5f),
                 "gfx942"), f32(5.5f));
  EXPECT_EQ(eval("v_dot2_f32_f16 v0, v1, v2, v3 clamp", a, b, f32(0.5f)), f32(1));
  EXPECT_EQ(eval("v_dot2_f32_f16 v0, v1, v2, v3", 0, b, 0x00400000), 0u); // f32 denormals
  EXPECT_EQ(eval("v_dot2_f32_bf16 v0, v1, v2, v3", 0x40003f80, 0x40804040, f32(0.5f)),
            f32(11.5f));
  Snippet tied("v_dot2c_f32_f16 v0, v1, v2");
  for (unsigned lane = 0; lane < kLanes; ++lane)
    tied.v(0)[lane] = f32(0.25f);
  EXPECT_EQ(tied.eval(a, b), f32(11.25f));
  Snippet bf16("v_dot2c_f32_bf16 v0, v1, v2");
  EXPECT_EQ(bf16.eval(0x40003f80, 0x40804040), f32(11));
}

// EXEC holds back lanes of every form.
TEST(SimulatorPacked, InactiveLanes) {
  Snippet code("v_pk_add_f16 v0, v1, v2\nv_pk_add_f32 v[4:5], v[6:7], v[8:9]\n"
               "v_fma_mixlo_f16 v10, v1, v2, v3\nv_cvt_pk_fp8_f32 v11, v1, v2\n"
               "v_div_scale_f32 v12, s[4:5], v1, v1, v2\nv_rcp_f32 v13, v1");
  for (unsigned reg : {0, 4, 5, 10, 11, 12, 13})
    for (unsigned lane = 0; lane < kLanes; ++lane)
      code.v(reg)[lane] = 0xabcd0000 + reg;
  code.wave().set64(kExec, 0x5555555555555555ull);
  code.run();
  for (unsigned reg : {0, 4, 5, 10, 11, 12, 13})
    for (unsigned lane = 0; lane < kLanes; ++lane)
      EXPECT_EQ(code.v(reg)[lane] == 0xabcd0000 + reg, lane % 2 == 1 ) << reg << " " << lane;
}
