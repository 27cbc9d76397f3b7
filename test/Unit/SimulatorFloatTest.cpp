//===- SimulatorFloatTest.cpp - Floating-point VALU -----------------------===//

#include "SimulatorFloatTestUtil.h"
#include <cmath>

using namespace waveasm::sim;
using namespace waveasm::sim::test;
using llvm::APFloat;

namespace {
constexpr uint64_t kSeed = 20250711;

struct FormatCase {
  const char *suffix;
  unsigned exponentBits, mantissaBits;
  const llvm::fltSemantics &format;
  uint64_t mask() const { return ~0ull >> (63 - exponentBits - mantissaBits); }
  bool wide() const { return mantissaBits == 52; }
};
const FormatCase kFormats[] = {{"f16", 5, 10, APFloat::IEEEhalf()},
                               {"f32", 8, 23, APFloat::IEEEsingle()},
                               {"f64", 11, 52, APFloat::IEEEdouble()}};

/// Runs `mnemonic` with random sources in all rounding modes against `reference`.
template <typename Reference>
void compareWithAPFloat(const FormatCase &f, const std::string &mnemonic, unsigned sources,
                        unsigned rounds, Reference reference) {
  std::string text = mnemonic + (f.wide() ? " v[0:1], v[2:3], v[4:5]" : " v0, v2, v4");
  if (sources == 3)
    text += f.wide() ? ", v[6:7]" : ", v6";
  Snippet code(text);
  ASSERT_TRUE(code.image);
  FloatSource random(f.exponentBits, f.mantissaBits, kSeed);
  for (unsigned round = 0; round < rounds; ++round) {
    unsigned rounding = round % 4;
    uint64_t in[3][kLanes];
    code.wave().mode = makeMode(rounding);
    for (unsigned i = 0; i < 3; ++i)
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        in[i][lane] = random();
        if (f.wide())
          code.set64(2 + 2 * i, lane, in[i][lane]);
        else // what is above an f16 does not matter
          code.v(2 + 2 * i)[lane] = uint32_t(in[i][lane] | ~f.mask());
      }
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      uint64_t got = f.wide() ? code.get64(0, lane) : code.v(0)[lane] & f.mask();
      APFloat a = makeAPFloat(f.format, in[0][lane]), b = makeAPFloat(f.format, in[1][lane]),
              c = makeAPFloat(f.format, in[2][lane]);
      APFloat want = reference(a, b, c, getAPRounding(rounding));
      if (want.isNaN())
        ASSERT_TRUE(makeAPFloat(f.format, got).isNaN());
      else
        ASSERT_EQ(got, getBits(want))
            << mnemonic << " seed " << kSeed << " rounding " << rounding << std::hex << " of 0x"
            << in[0][lane] << " 0x" << in[1][lane] << " 0x" << in[2][lane];
    }
  }
}
} // namespace

TEST(SimulatorFloat, AddMulFmaInAllRoundings) {
  for (const FormatCase &f : kFormats) {
    std::string suffix = f.suffix;
    compareWithAPFloat(f, "v_add_" + suffix, 2, 200,
                       [](APFloat a, const APFloat &b, const APFloat &, auto rounding) {
                         a.add(b, rounding);
                         return a;
                       });
    compareWithAPFloat(f, "v_mul_" + suffix, 2, 200,
                       [](APFloat a, const APFloat &b, const APFloat &, auto rounding) {
                         a.multiply(b, rounding);
                         return a;
                       });
    compareWithAPFloat(f, "v_fma_" + suffix, 3, 400,
                       [](APFloat a, const APFloat &b, const APFloat &c, auto rounding) {
                         a.fusedMultiplyAdd(b, c, rounding);
                         return a;
                       });
  }
}

TEST(SimulatorFloat, SubtractionsAndTwoRoundings) {
  for (const FormatCase &f : {kFormats[0], kFormats[1]}) {
    std::string suffix = f.suffix;
    compareWithAPFloat(f, "v_sub_" + suffix, 2, 80,
                       [](APFloat a, const APFloat &b, const APFloat &, auto rounding) {
                         a.subtract(b, rounding);
                         return a;
                       });
    compareWithAPFloat(f, "v_subrev_" + suffix, 2, 80,
                       [](const APFloat &a, APFloat b, const APFloat &, auto rounding) {
                         b.subtract(a, rounding);
                         return b;
                       });
  }
  compareWithAPFloat(kFormats[0], "v_mad_f16", 3, 80,
                     [](APFloat a, const APFloat &b, const APFloat &c, auto rounding) {
                       a.multiply(b, rounding);
                       a.add(c, rounding);
                       return a;
                     });
}

TEST(SimulatorFloat, RoundToIntegral) {
  const std::pair<const char *, APFloat::roundingMode> ops[] = {
      {"v_trunc_", APFloat::rmTowardZero}, {"v_ceil_", APFloat::rmTowardPositive},
      {"v_floor_", APFloat::rmTowardNegative}, {"v_rndne_", APFloat::rmNearestTiesToEven}};
  for (const FormatCase &f : kFormats)
    for (auto [stem, direction] : ops) {
      Snippet code(std::string(stem) + f.suffix + (f.wide() ? " v[0:1], v[2:3]" : " v0, v2"));
      FloatSource random(f.exponentBits, f.mantissaBits, kSeed);
      for (unsigned round = 0; round < 20; ++round) {
        uint64_t in[kLanes];
        code.wave().mode = makeMode(round % 4);
        for (unsigned lane = 0; lane < kLanes; ++lane)
          code.set64(2, lane, in[lane] = random());
        code.run();
        for (unsigned lane = 0; lane < kLanes; ++lane) {
          APFloat want = makeAPFloat(f.format, in[lane]);
          want.roundToIntegral(direction);
          uint64_t got = f.wide() ? code.get64(0, lane) : code.v(0)[lane];
          ASSERT_EQ(got, getBits(want)) << stem << f.suffix << std::hex << " 0x" << in[lane];
        }
      }
    }
}

// f32 denormals off: inputs count as zeros, and a product that is tiny when rounded to full
// precision becomes one, even if rounding to the denormal grid would reach the normal range.
TEST(SimulatorFloat, FlushesDenormals) {
  Snippet code("v_mul_f32 v0, v1, v2");
  code.wave().mode = makeMode(0, /*denorm=*/12);
  EXPECT_EQ(code.eval(0x00400000, 0x7f000000), 0u);            // input
  EXPECT_EQ(code.eval(0x80000001, 0x3f800000), 0x80000000u);
  EXPECT_EQ(code.eval(0x00800000, 0x3f000000), 0u);            // output
  EXPECT_EQ(code.eval(0x80800000, 0x3f000000), 0x80000000u);
  EXPECT_EQ(code.eval(0x00ffffff, 0x3f000000), 0u);            // would round up, still tiny
  EXPECT_EQ(code.eval(0x00fffffe, 0x3f000001), 0x00800000u);   // rounds up at full precision
  code.wave().mode = makeMode(0, /*denorm=*/13);               // inputs only kept
  EXPECT_EQ(code.eval(0x00400000, 0x40000000), 0x00800000u);
  EXPECT_EQ(code.eval(0x00400000, 0x3f800000), 0u);
  code.wave().mode = makeMode(0, /*denorm=*/14);               // outputs only kept
  EXPECT_EQ(code.eval(0x00400000, 0x40000000), 0u);
  EXPECT_EQ(code.eval(0x00800000, 0x3f000000), 0x00400000u);
  Snippet half("v_add_f16 v0, v1, v2");
  half.wave().mode = makeMode(0, /*denorm=*/3);
  EXPECT_EQ(half.eval(0x0001, 0x0400), 0x0400u);
  EXPECT_EQ(half.eval(0x0401, 0x8400), 0u);
}

TEST(SimulatorFloat, NaNs) {
  Snippet add("v_add_f32 v0, v1, v2");
  EXPECT_EQ(add.eval(0x7f812345, 0x3f800000), 0x7fc12345u); // quiet, payload kept
  EXPECT_EQ(add.eval(0x3f800000, 0xffa00000), 0xffe00000u);
  EXPECT_EQ(add.eval(0x7fc00001, 0x7fc00002), 0x7fc00001u); // the first
  EXPECT_EQ(add.eval(0x7f800000, 0xff800000), 0xffc00000u); // invalid
  Snippet fma("v_fma_f32 v0, v1, v2, v3");
  EXPECT_EQ(fma.eval(0x7f800000, 0, 0x7fc00001), 0xffc00000u);
  EXPECT_EQ(fma.eval(0x3f800000, 0, 0x7f800001), 0x7fc00001u);
}

TEST(SimulatorFloat, MinMaxOfNaNAndZeros) {
  Snippet min("v_min_f32 v0, v1, v2"), max("v_max_f32 v0, v1, v2");
  const uint32_t one = 0x3f800000, quiet = 0x7fc00001, signalling = 0x7f800001;
  EXPECT_EQ(min.eval(0, 0x80000000), 0x80000000u);
  EXPECT_EQ(max.eval(0x80000000, 0), 0u);
  EXPECT_EQ(max.eval(quiet, one), one);
  EXPECT_EQ(min.eval(one, quiet), one);
  EXPECT_EQ(min.eval(one, signalling), 0x7fc00001u); // MODE.ieee
  min.wave().mode = makeMode(0, 15, /*ieee=*/false);
  EXPECT_EQ(min.eval(one, signalling), one);
  EXPECT_EQ(min.eval(0xc0000000, one), 0xc0000000u);
  EXPECT_EQ(max.eval(0xc0000000, 0xbf800000), 0xbf800000u);
  Snippet med("v_med3_f32 v0, v1, v2, v3"), min3("v_min3_f32 v0, v1, v2, v3");
  EXPECT_EQ(med.eval(0x40000000, one, 0x40400000), 0x40000000u);
  EXPECT_EQ(med.eval(0x40400000, one, 0x40000000), 0x40000000u);
  EXPECT_EQ(med.eval(quiet, one, 0x40000000), one);
  EXPECT_EQ(min3.eval(0x40400000, quiet, one), one);
  Snippet maximum("v_maximum3_f32 v0, v1, v2, v3");
  EXPECT_EQ(maximum.eval(one, quiet, 0x40000000), quiet);
  EXPECT_EQ(maximum.eval(quiet, signalling, one), 0x7fc00001u);
  EXPECT_EQ(maximum.eval(one, 0x40000000, 0xc0000000), 0x40000000u);
  Snippet half("v_max_f16 v0, v1, v2");
  EXPECT_EQ(half.eval(0xbc00, 0xc000), 0xbc00u);
  EXPECT_EQ(half.eval(0x7e01, 0x3c00), 0x3c00u);
}

TEST(SimulatorFloat, OutputModifiers) {
  Snippet twice("v_add_f32 v0, v1, v2 mul:2");
  EXPECT_EQ(twice.eval(0x3f800000, 0x3f800000), 0x40000000u); // not under MODE.ieee
  twice.wave().mode = makeMode(0, 12, /*ieee=*/false);
  EXPECT_EQ(twice.eval(0x3f800000, 0x3f800000), 0x40800000u);
  EXPECT_EQ(twice.eval(0x80000000, 0x80000000), 0u); // no minus zero
  EXPECT_EQ(twice.eval(0x7f000000, 0), 0x7f800000u);
  twice.wave().mode = makeMode(0, 15, /*ieee=*/false);
  EXPECT_EQ(twice.eval(0x3f800000, 0x3f800000), 0x40000000u); // not with output denormals
  Snippet clamp("v_mul_f32 v0, v1, v2 clamp");
  EXPECT_EQ(clamp.eval(0x40000000, 0x40000000), 0x3f800000u);
  EXPECT_EQ(clamp.eval(0xc0000000, 0x40000000), 0u);
  EXPECT_EQ(clamp.eval(0x7fc00000, 0x40000000), 0u); // dx10_clamp
  clamp.wave().mode &= ~(1u << 8);
  EXPECT_EQ(clamp.eval(0x7fc00000, 0x40000000), 0x7fc00000u);
  Snippet modifiers("v_fma_f32 v0, -|v1|, v2, -v3");
  EXPECT_EQ(modifiers.eval(0xc0000000, 0x40400000, 0x3f800000), 0xc0e00000u); // -6 - 1
}

TEST(SimulatorFloat, HalvesOfTheDestination) {
  auto run = [](const char *text) {
    Snippet code(text);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      code.v(0)[lane] = 0x11112222;
    return code.eval(0x40003c00, 0x44004200); // halves: 2 1, 4 3
  };
  EXPECT_EQ(run("v_add_f16 v0, v1, v2"), 0x4400u);                           // zeroed
  EXPECT_EQ(run("v_fma_f16 v0, v1, v2, v1"), 0x11114400u);                   // kept
  EXPECT_EQ(run("v_fma_f16 v0, v1, v2, v1 op_sel:[1,0,0,1]"), 0x47002222u);  // 2*3+1 above
  EXPECT_EQ(run("v_mad_legacy_f16 v0, v1, v2, v1"), 0x4400u);
  EXPECT_EQ(run("v_add_f16_sdwa v0, v1, v2 dst_sel:WORD_1 dst_unused:UNUSED_PRESERVE "
                "src0_sel:WORD_1 src1_sel:WORD_1"), 0x46002222u);
  EXPECT_EQ(run("v_mac_f16 v0, v1, v2"), 0x11114206u);                       // 1*3 + 0.012
}

TEST(SimulatorFloat, Tied) {
  Snippet fmac("v_fmac_f32 v0, v1, v2");
  for (unsigned lane = 0; lane < kLanes; ++lane)
    fmac.v(0)[lane] = 0x40a00000;
  EXPECT_EQ(fmac.eval(0x40000000, 0x40400000), 0x41300000u); // 5 + 6
  Snippet mk("v_fmamk_f32 v0, v1, 0x40400000, v2"), ak("v_fmaak_f32 v0, v1, v2, 0x40400000");
  EXPECT_EQ(mk.eval(0x40000000, 0x3f800000), 0x40e00000u); // 2*3+1
  EXPECT_EQ(ak.eval(0x40000000, 0x40800000), 0x41300000u); // 2*4+3
}

TEST(SimulatorFloat, MulLegacyLdexpFrexpFractCube) {
  Snippet legacy("v_mul_legacy_f32 v0, v1, v2");
  EXPECT_EQ(legacy.eval(0x80000000, 0x7fc00000), 0u);
  EXPECT_EQ(legacy.eval(0x40000000, 0xc0000000), 0xc0800000u);
  Snippet ldexp("v_ldexp_f32 v0, v1, v2");
  EXPECT_EQ(ldexp.eval(0x3f800000, 127), 0x7f000000u);
  EXPECT_EQ(ldexp.eval(0x3f800000, 128), 0x7f800000u);
  EXPECT_EQ(ldexp.eval(0x3fc00000, uint32_t(-149)), 2u); // 1.5 rounds to even
  EXPECT_EQ(ldexp.eval(0x00000001, 149), 0x3f800000u);
  EXPECT_EQ(ldexp.eval(0x3f800000, 0x80000000), 0u);
  Snippet ldexp16("v_ldexp_f16 v0, v1, v2");
  EXPECT_EQ(ldexp16.eval(0x3c00, 0xffff), 0x3800u);
  Snippet mantissa("v_frexp_mant_f32 v0, v1"), exponent("v_frexp_exp_i32_f32 v0, v1");
  EXPECT_EQ(mantissa.eval(0xc0400000), 0xbf400000u); // -3 = -0.75 * 2^2
  EXPECT_EQ(exponent.eval(0xc0400000), 2u);
  EXPECT_EQ(mantissa.eval(1), 0x3f000000u);
  EXPECT_EQ(exponent.eval(1), uint32_t(-148));
  EXPECT_EQ(exponent.eval(0x7f800000), 0u);
  Snippet exponent16("v_frexp_exp_i16_f16 v0, v1");
  EXPECT_EQ(exponent16.eval(0x3800), 0u);
  EXPECT_EQ(exponent16.eval(0x3000), 0xfffeu);
  Snippet fract("v_fract_f32 v0, v1");
  EXPECT_EQ(fract.eval(0x40200000), 0x3f000000u);
  EXPECT_EQ(fract.eval(0xbe800000), 0x3f400000u);
  EXPECT_EQ(fract.eval(0x80000001), 0x3f7fffffu); // below 1
  EXPECT_EQ(fract.eval(0x40400000), 0u);
  EXPECT_EQ(fract.eval(0x7f800000), 0xffc00000u);
  Snippet id("v_cubeid_f32 v0, v1, v2, v3"), sc("v_cubesc_f32 v0, v1, v2, v3"),
      tc("v_cubetc_f32 v0, v1, v2, v3"), ma("v_cubema_f32 v0, v1, v2, v3");
  const uint32_t x = 0x3f800000, y = 0xc0400000, z = 0x40000000; // 1, -3, 2
  EXPECT_EQ(id.eval(x, y, z), 0x40400000u);
  EXPECT_EQ(sc.eval(x, y, z), x);
  EXPECT_EQ(tc.eval(x, y, z), 0xc0000000u);
  EXPECT_EQ(ma.eval(x, y, z), 0xc0c00000u);
  EXPECT_EQ(id.eval(x, x, x), 0x40800000u);
  EXPECT_EQ(sc.eval(0xc0400000, 0, x), x); // -X face: z
}

TEST(SimulatorFloat, Transcendentals) {
  struct Case {
    const char *name;
    uint32_t in, out;
  };
  const Case cases[] = {
      {"v_exp_f32", 0xff800000, 0}, {"v_exp_f32", 0x80000000, 0x3f800000},
      {"v_exp_f32", 0x7f800000, 0x7f800000}, {"v_exp_f32", 0x40400000, 0x41000000},
      {"v_exp_f32", 0xc2fe0000, 0}, // 2^-127 is denormal
      {"v_log_f32", 0xff800000, 0xffc00000}, {"v_log_f32", 0xbf800000, 0xffc00000},
      {"v_log_f32", 0x80000000, 0xff800000}, {"v_log_f32", 0x3f800000, 0},
      {"v_log_f32", 0x00000001, 0xff800000}, // denormals are zeros
      {"v_log_f32", 0x41000000, 0x40400000}, {"v_rcp_f32", 0xff800000, 0x80000000},
      {"v_rcp_f32", 0xc0000000, 0xbf000000}, {"v_rcp_f32", 0x80000000, 0xff800000},
      {"v_rcp_f32", 0x7f000000, 0}, {"v_rcp_f32", 0x40400000, 0x3eaaaaab},
      {"v_rcp_iflag_f32", 0x40800000, 0x3e800000}, {"v_rsq_f32", 0xff800000, 0xffc00000},
      {"v_rsq_f32", 0x80000000, 0xff800000}, {"v_rsq_f32", 0x40800000, 0x3f000000},
      {"v_rsq_f32", 0x7f800000, 0}, {"v_sqrt_f32", 0xff800000, 0xffc00000},
      {"v_sqrt_f32", 0x80000000, 0x80000000}, {"v_sqrt_f32", 0x40000000, 0x3fb504f3},
      {"v_sin_f32", 0xff800000, 0xffc00000}, {"v_sin_f32", 0xff7fffff, 0},
      {"v_sin_f32", 0x80000000, 0x80000000}, {"v_sin_f32", 0x3e800000, 0x3f800000},
      {"v_sin_f32", 0x3f000000, 0}, {"v_sin_f32", 0xbe800000, 0xbf800000},
      {"v_sin_f32", 0x3daaaaab, 0x3f000000}, {"v_cos_f32", 0xff7fffff, 0x3f800000},
      {"v_cos_f32", 0x80000000, 0x3f800000}, {"v_cos_f32", 0x3e800000, 0},
      {"v_cos_f32", 0x3f000000, 0xbf800000}, {"v_cos_f32", 0x7f800000, 0xffc00000},
      {"v_rcp_f16", 0xc000, 0xb800}, {"v_rcp_f16", 0x8000, 0xfc00},
      {"v_sqrt_f16", 0xfc00, 0xfe00}, {"v_sqrt_f16", 0x4400, 0x4000},
      {"v_rsq_f16", 0x4400, 0x3800}, {"v_log_f16", 0xbc00, 0xfe00},
      {"v_log_f16", 0x0001, 0xce00}, // -24: f16 denormals count
      {"v_exp_f16", 0xcb00, 0x0400}, {"v_sin_f16", 0x3400, 0x3c00},
      {"v_cos_f16", 0x3400, 0}, {"v_sin_f16", 0xfbff, 0},
      {"v_exp_legacy_f32", 0x40000000, 0x40800000}, {"v_log_legacy_f32", 0x40000000, 0x3f800000},
  };
  for (const Case &c : cases) {
    Snippet code(std::string(c.name) + " v0, v1");
    EXPECT_EQ(code.eval(c.in), c.out) << c.name << std::hex << " 0x" << c.in;
  }
  Snippet rcp("v_rcp_f64 v[0:1], v[2:3]"), rsq("v_rsq_f64 v[0:1], v[2:3]"),
      sqrt("v_sqrt_f64 v[0:1], v[2:3]");
  for (Snippet *code : {&rcp, &rsq, &sqrt})
    code->set64(2, 5, f64ToBits(16.0)), code->run();
  EXPECT_EQ(rcp.get64(0, 5), f64ToBits(1.0 / 16));
  EXPECT_EQ(rsq.get64(0, 5), f64ToBits(0.25));
  EXPECT_EQ(sqrt.get64(0, 5), f64ToBits(4.0));
}

// Consecutive pieces of 2/pi add up to it.
TEST(SimulatorFloat, TrigPreop) {
  Snippet code("v_trig_preop_f64 v[0:1], v[2:3], 0\nv_trig_preop_f64 v[4:5], v[2:3], 1\n"
               "v_trig_preop_f64 v[6:7], v[8:9], 2");
  code.set64(2, 0, f64ToBits(1.0));
  code.set64(8, 0, f64ToBits(std::ldexp(1.0, 1000))); // exponent field 2023
  code.run();
  double first = bitsToF64(code.get64(0, 0)), second = bitsToF64(code.get64(4, 0));
  EXPECT_EQ(first, std::nextafter(0.63661977236758138, 0));
  EXPECT_GT(second, 0);
  EXPECT_NEAR(double(static_cast<long double>(first) + second -
                     0.636619772367581343075535053490057448L), 0, 0x1p-63);
  double third = bitsToF64(code.get64(6, 0)); // bits from 106 + 946 on, scaled by 2^128
  EXPECT_LT(third, std::ldexp(1.0, -1052 + 128));
  EXPECT_GT(third, std::ldexp(1.0, -1052 + 128 - 10));
}

/// LLVM's sequence for IEEE division.
TEST(SimulatorFloat, DivisionF32) {
  Snippet code("v_div_scale_f32 v3, s[4:5], v2, v2, v1\n"
               "v_div_scale_f32 v4, vcc, v1, v2, v1\n"
               "v_rcp_f32 v5, v3\nv_fma_f32 v6, -v3, v5, 1.0\nv_fmac_f32 v5, v6, v5\n"
               "v_mul_f32 v6, v4, v5\nv_fma_f32 v7, -v3, v6, v4\nv_fmac_f32 v6, v7, v5\n"
               "v_fma_f32 v7, -v3, v6, v4\nv_div_fmas_f32 v7, v7, v5, v6\n"
               "v_div_fixup_f32 v0, v7, v2, v1");
  FloatSource random(8, 23, kSeed);
  for (unsigned round = 0; round < 300; ++round) {
    uint32_t a[kLanes], b[kLanes];
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      code.v(1)[lane] = a[lane] = uint32_t(random());
      code.v(2)[lane] = b[lane] = uint32_t(random());
    }
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      float want = bitsToF32(a[lane]) / bitsToF32(b[lane]);
      if (want != want)
        ASSERT_NE(bitsToF32(code.v(0)[lane]), bitsToF32(code.v(0)[lane]));
      else
        ASSERT_EQ(code.v(0)[lane], f32ToBits(want))
            << "seed " << kSeed << std::hex << " 0x" << a[lane] << " / 0x" << b[lane];
    }
  }
}

TEST(SimulatorFloat, DivisionF64) {
  Snippet code("v_div_scale_f64 v[6:7], s[4:5], v[4:5], v[4:5], v[2:3]\n"
               "v_rcp_f64 v[8:9], v[6:7]\nv_fma_f64 v[10:11], -v[6:7], v[8:9], 1.0\n"
               "v_fmac_f64 v[8:9], v[8:9], v[10:11]\nv_fma_f64 v[10:11], -v[6:7], v[8:9], 1.0\n"
               "v_fmac_f64 v[8:9], v[8:9], v[10:11]\n"
               "v_div_scale_f64 v[12:13], vcc, v[2:3], v[4:5], v[2:3]\n"
               "v_mul_f64 v[14:15], v[12:13], v[8:9]\n"
               "v_fma_f64 v[6:7], -v[6:7], v[14:15], v[12:13]\n"
               "v_div_fmas_f64 v[6:7], v[6:7], v[8:9], v[14:15]\n"
               "v_div_fixup_f64 v[0:1], v[6:7], v[4:5], v[2:3]");
  FloatSource random(11, 52, kSeed);
  for (unsigned round = 0; round < 200; ++round) {
    uint64_t a[kLanes], b[kLanes];
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      code.set64(2, lane, a[lane] = random());
      code.set64(4, lane, b[lane] = random());
    }
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      double want = bitsToF64(a[lane]) / bitsToF64(b[lane]), got = bitsToF64(code.get64(0, lane));
      if (want != want)
        ASSERT_NE(got, got);
      else
        ASSERT_EQ(f64ToBits(got), f64ToBits(want))
            << "seed " << kSeed << std::hex << " 0x" << a[lane] << " / 0x" << b[lane];
    }
  }
}
