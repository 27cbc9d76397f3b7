//===- SimulatorConvertTest.cpp - Conversions and the inventory -----------===//

#include "SimulatorFloatTestUtil.h"
#include "llvm/Support/Endian.h"
#include <cmath>
#include <set>

using namespace waveasm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;
using llvm::APFloat;

namespace {
constexpr uint64_t kSeed = 77;

uint32_t f32(float value) { return f32ToBits(value); }

/// One conversion between formats in all roundings against APFloat.
void compareConversion(const char *mnemonic, unsigned fromExponent, unsigned fromMantissa,
                       const llvm::fltSemantics &from, const llvm::fltSemantics &to) {
  bool wideFrom = fromMantissa == 52, wideTo = &to == &APFloat::IEEEdouble();
  Snippet code(std::string(mnemonic) + (wideTo ? " v[0:1]," : " v0,") +
               (wideFrom ? " v[2:3]" : " v2"));
  FloatSource random(fromExponent, fromMantissa, kSeed);
  for (unsigned round = 0; round < 200; ++round) {
    uint64_t in[kLanes];
    code.wave().mode = makeMode(round % 4);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      code.set64(2, lane, in[lane] = random());
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      APFloat want = makeAPFloat(from, in[lane]);
      bool losesInfo;
      want.convert(to, getAPRounding(round % 4), &losesInfo);
      uint64_t got = wideTo ? code.get64(0, lane) : code.v(0)[lane];
      if (want.isNaN())
        ASSERT_TRUE(makeAPFloat(to, got).isNaN()) << mnemonic;
      else
        ASSERT_EQ(got, getBits(want)) << mnemonic << " seed " << kSeed << " rounding "
                                      << round % 4 << std::hex << " 0x" << in[lane];
    }
  }
}

struct Case {
  const char *text;
  uint32_t a, b, result;
};
void runCases(llvm::ArrayRef<Case> cases, const char *chip = "gfx950") {
  for (const Case &c : cases) {
    Snippet code(c.text, chip);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      code.v(0)[lane] = 0x11223344;
    EXPECT_EQ(code.eval(c.a, c.b, 0x55667788), c.result)
        << chip << ": " << c.text << std::hex << " of 0x" << c.a << " 0x" << c.b;
  }
}
} // namespace

TEST(SimulatorConvert, BetweenFloats) {
  compareConversion("v_cvt_f16_f32", 8, 23, APFloat::IEEEsingle(), APFloat::IEEEhalf());
  compareConversion("v_cvt_f32_f16", 5, 10, APFloat::IEEEhalf(), APFloat::IEEEsingle());
  compareConversion("v_cvt_f32_f64", 11, 52, APFloat::IEEEdouble(), APFloat::IEEEsingle());
  compareConversion("v_cvt_f64_f32", 8, 23, APFloat::IEEEsingle(), APFloat::IEEEdouble());
}

TEST(SimulatorConvert, IntegersToFloat) {
  for (bool isSigned : {false, true}) {
    Snippet code(isSigned ? "v_cvt_f32_i32 v0, v1" : "v_cvt_f32_u32 v0, v1");
    std::mt19937 random(kSeed);
    for (unsigned round = 0; round < 40; ++round) {
      uint32_t in[kLanes];
      code.wave().mode = makeMode(round % 4);
      for (unsigned lane = 0; lane < kLanes; ++lane)
        code.v(1)[lane] = in[lane] = uint32_t(random()) >> random() % 32;
      code.run();
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        APFloat want(APFloat::IEEEsingle());
        want.convertFromAPInt(llvm::APInt(32, in[lane]), isSigned, getAPRounding(round % 4));
        ASSERT_EQ(code.v(0)[lane], getBits(want)) << "seed " << kSeed;
      }
    }
  }
  runCases({{"v_cvt_f16_u16 v0, v1", 0xffff, 0, 0x7c00}, // 65535 rounds to infinity
            {"v_cvt_f16_i16 v0, v1", 0x8000, 0, 0xf800},
            {"v_cvt_f32_ubyte0 v0, v1", 0x01ff02fe, 0, f32(254)},
            {"v_cvt_f32_ubyte1 v0, v1", 0x01ff02fe, 0, f32(2)},
            {"v_cvt_f32_ubyte2 v0, v1", 0x01ff02fe, 0, f32(255)},
            {"v_cvt_f32_ubyte3 v0, v1", 0x01ff02fe, 0, f32(1)},
            {"v_cvt_off_f32_i4 v0, v1", 7, 0, f32(0.4375f)},
            {"v_cvt_off_f32_i4 v0, v1", 0xf8, 0, f32(-0.5f)}});
  Snippet wide("v_cvt_f64_i32 v[0:1], v1");
  wide.eval(uint32_t(-7));
  EXPECT_EQ(wide.get64(0, 5), f64ToBits(-7.0));
}

TEST(SimulatorConvert, FloatsToIntegerSaturate) {
  runCases({{"v_cvt_i32_f32 v0, v1", f32(-2.9f), 0, uint32_t(-2)},
            {"v_cvt_i32_f32 v0, v1", f32(3e9f), 0, 0x7fffffff},
            {"v_cvt_i32_f32 v0, v1", f32(-3e9f), 0, 0x80000000},
            {"v_cvt_i32_f32 v0, v1", 0x7fc00000, 0, 0},
            {"v_cvt_i32_f32 v0, v1", 0xff800000, 0, 0x80000000},
            {"v_cvt_i32_f32 v0, v1", 0x4effffff, 0, 2147483520},
            {"v_cvt_u32_f32 v0, v1", f32(4e9f), 0, 4000000000u},
            {"v_cvt_u32_f32 v0, v1", f32(5e9f), 0, 0xffffffff},
            {"v_cvt_u32_f32 v0, v1", f32(-1), 0, 0},
            {"v_cvt_u32_f32 v0, v1", 0x7fc00000, 0, 0},
            {"v_cvt_flr_i32_f32 v0, v1", f32(-2.1f), 0, uint32_t(-3)},
            {"v_cvt_rpi_i32_f32 v0, v1", f32(-2.5f), 0, uint32_t(-2)},
            {"v_cvt_rpi_i32_f32 v0, v1", 0x3effffff, 0, 0}, // just below a half
            {"v_cvt_i16_f16 v0, v1", 0x7c00, 0, 0x7fff},
            {"v_cvt_i16_f16 v0, v1", 0xf900, 0, 0x8000 + 0x0000},
            {"v_cvt_u16_f16 v0, v1", 0x7bff, 0, 65504},
            {"v_cvt_u16_f16 v0, v1", 0xbc00, 0, 0},
            {"v_cvt_norm_i16_f16 v0, v1", 0xbc00, 0, 0x8001},
            {"v_cvt_norm_u16_f16 v0, v1", 0x3800, 0, 32768},
            {"v_cvt_pknorm_i16_f32 v0, v1, v2", f32(0.5f), f32(-2), 0x80014000},
            {"v_cvt_pknorm_u16_f32 v0, v1, v2", f32(1), 0x7fc00000, 0xffff},
            {"v_cvt_pknorm_i16_f16 v0, v1, v2", 0x3c00, 0xb800, 0xc0007fff},
            {"v_cvt_pknorm_u16_f16 v0, v1, v2 op_sel:[1,0,0]", 0x3c000000, 0x3c00, 0xffffffff},
            {"v_cvt_pk_i16_i32 v0, v1, v2", 40000, uint32_t(-40000), 0x80007fff},
            {"v_cvt_pk_u16_u32 v0, v1, v2", 70000, 5, 0x0005ffff},
            {"v_sat_pk_u8_i16 v0, v1", 0xfff00123, 0, 0x00ff},
            {"v_cvt_pk_u8_f32 v0, v1, v2, v3", f32(2.5f), 1, 0x55660288}, // to even
            {"v_cvt_pk_u8_f32 v0, v1, v2, v3", f32(300), 3, 0xff667788},
            {"v_cvt_pkaccum_u8_f32 v0, v1, v2", f32(7), 2, 0x11073344}});
  Snippet wide("v_cvt_i32_f64 v0, v[2:3]\nv_cvt_u32_f64 v4, v[2:3]");
  wide.set64(2, 3, f64ToBits(-2147483648.9));
  wide.run();
  EXPECT_EQ(wide.v(0)[3], 0x80000000u);
  EXPECT_EQ(wide.v(4)[3], 0u);
}

TEST(SimulatorConvert, PackedFloats) {
  runCases({{"v_cvt_pkrtz_f16_f32 v0, v1, v2", f32(1.0009f), f32(-70000), 0xfbff3c00},
            {"v_cvt_pk_f16_f32 v0, v1, v2", f32(1.0009f), f32(-70000), 0xfc003c01},
            {"v_cvt_pk_bf16_f32 v0, v1, v2", 0x3f808000, 0x3f818001, 0x3f823f80},
            {"v_cvt_pk_bf16_f32 v0, -v1, |v2|", 0x3f800000, 0xbf800000, 0x3f80bf80},
            {"v_cvt_f32_bf16 v0, v1", 0xffff4049, 0, 0x40490000},
            {"v_cvt_f32_bf16_sdwa v0, v1 src0_sel:WORD_1", 0x4049ffff, 0, 0x40490000},
            {"v_pack_b32_f16 v0, v1, v2", 0x11112222, 0x33334444, 0x44442222},
            {"v_pack_b32_f16 v0, -v1, v2 op_sel:[1,1,0]", 0x11112222, 0x33334444, 0x33339111},
            // A random number of 0 truncates, all ones round up what is not exact.
            {"v_cvt_sr_f16_f32 v0, v1, v2", 0x3f801fff, 0, 0x11223c00},
            {"v_cvt_sr_f16_f32 v0, v1, v2 op_sel:[0,0,1]", 0x3f800001, ~0u, 0x3c013344},
            {"v_cvt_sr_bf16_f32 v0, v1, v2", 0x3f800001, ~0u, 0x11223f81}});
}

TEST(SimulatorConvert, BytesOnBothChips) {
  // OCP: 0x38 is 1.0 of fp8, 0x3c of bf8. FNUZ: 0x40 both.
  runCases({{"v_cvt_pk_fp8_f32 v0, v1, v2", f32(1), f32(-2), 0x1122c038},
            {"v_cvt_pk_fp8_f32 v0, v1, v2 op_sel:[0,0,1]", f32(1), f32(-2), 0xc0383344},
            {"v_cvt_pk_bf8_f32 v0, v1, v2", f32(1), f32(-2), 0x1122c03c},
            {"v_cvt_pk_fp8_f32 v0, v1, v2", f32(500), f32(448), 0x11227e7f}, // overflow: NaN
            {"v_cvt_f32_fp8 v0, v1", 0x38, 0, f32(1)},
            {"v_cvt_f32_fp8_sdwa v0, v1 src0_sel:BYTE_2", 0x00380000, 0, f32(1)},
            {"v_cvt_f32_bf8_sdwa v0, v1 src0_sel:BYTE_3", 0x3c000000, 0, f32(1)},
            {"v_cvt_sr_fp8_f32 v0, v1, v2 op_sel:[0,0,0,1]", f32(1.0625f), 0, 0x11383344},
            {"v_cvt_sr_fp8_f32 v0, v1, v2 op_sel:[0,0,1,0]", f32(1.0625f), ~0u, 0x11223944}});
  runCases({{"v_cvt_pk_fp8_f32 v0, v1, v2", f32(1), f32(-2), 0x1122c840},
            {"v_cvt_pk_bf8_f32 v0, v1, v2 op_sel:[0,0,1]", f32(1), f32(-2), 0xc4403344},
            {"v_cvt_f32_fp8 v0, v1", 0x40, 0, f32(1)},
            {"v_cvt_f32_bf8 v0, v1", 0x80, 0, 0x7fc00000}},
           "gfx942");
  Snippet pair("v_cvt_pk_f32_fp8_sdwa v[0:1], v2 src0_sel:WORD_1\n"
               "v_cvt_pk_f32_bf8 v[4:5], v2");
  pair.v(2)[9] = 0xc038c03c;
  pair.run();
  EXPECT_EQ(pair.get64(0, 9), uint64_t(f32(-2)) << 32 | f32(1));
  EXPECT_EQ(pair.get64(4, 9), uint64_t(f32(-2)) << 32 | f32(1));
}

TEST(SimulatorConvert, Scaled) {
  const uint32_t two = f32(2), half = f32(0.75f); // the exponent counts: 2 and 0.5
  runCases({{"v_cvt_scalef32_f32_fp8 v0, v1, v2", 0x38, two, f32(2)},
            {"v_cvt_scalef32_f32_fp8 v0, v1, v2 op_sel:[0,1]", 0x00380000, half, f32(0.5f)},
            {"v_cvt_scalef32_f32_bf8 v0, v1, v2", 0x3c, 0x7f800000, 0x7fc00000},
            {"v_cvt_scalef32_f16_fp8 v0, v1, v2 op_sel:[1,0,1]", 0x3800, two, 0x40003344},
            {"v_cvt_scalef32_f16_bf8 v0, v1, v2", 0x3c, two, 0x11224000},
            {"v_cvt_scalef32_pk_f16_fp8 v0, v1, v2 op_sel:[1,0]", 0xc0380000, two, 0xc4004000},
            {"v_cvt_scalef32_pk_bf16_bf8 v0, v1, v2", 0xc03c, two, 0xc0804000},
            {"v_cvt_scalef32_pk_f16_fp4 v0, v1, v2 op_sel:[1,1]", 0xf2000000, two, 0xca004000},
            {"v_cvt_scalef32_pk_bf16_fp4 v0, v1, v2", 0xf2, two, 0xc1404000},
            {"v_cvt_scalef32_pk_fp8_f16 v0, v1, v2", 0xc4004000, two, 0x1122c038},
            {"v_cvt_scalef32_pk_fp8_f16 v0, -v1, v2 op_sel:[0,0,1]", 0xc4004000, two, 0x40b83344},
            {"v_cvt_scalef32_pk_bf8_bf16 v0, v1, v2", 0xc0804000, two, 0x1122c03c},
            {"v_cvt_scalef32_pk_fp4_f16 v0, v1, v2 op_sel:[0,0,1,0]", 0xca004000, two, 0x1122f244},
            {"v_cvt_scalef32_pk_fp4_bf16 v0, v1, v2 op_sel:[0,0,0,1]", 0xc1404000, two,
             0x11f23344}});
  Snippet four("v_cvt_scalef32_pk_fp4_f32 v0, v1, -v2, v3 op_sel:[0,0,1,1]\n"
               "v_cvt_scalef32_pk_fp8_f32 v4, v1, v2, 1.0");
  EXPECT_EQ(four.eval(f32(2), f32(12), two) >> 24, 0xf2u); // 1 and -6
  EXPECT_EQ(four.v(4)[5], 0x5440u);
  Snippet wide("v_cvt_scalef32_pk_f32_fp4 v[0:1], v2, v3");
  wide.eval(0, 0xf2, f32(0.5f));
  EXPECT_EQ(wide.get64(0, 5), uint64_t(f32(-3)) << 32 | f32(0.5f));
}

// The random number of the second element is v_prng_b32 of the first's.
TEST(SimulatorConvert, ScaledStochastic) {
  Snippet code("v_cvt_scalef32_sr_pk_fp4_f32 v0, v[2:3], v4, 1.0\n"
               "v_cvt_scalef32_sr_fp8_bf16 v5, v6, v4, 1.0 op_sel:[1,0,0,1]");
  std::mt19937 random(kSeed);
  for (unsigned round = 0; round < 20; ++round) {
    uint32_t a[kLanes], b[kLanes], r[kLanes];
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      code.v(2)[lane] = a[lane] = f32(float(random() % 6000) / 1000 - 3);
      code.v(3)[lane] = b[lane] = f32(float(random() % 6000) / 1000 - 3);
      code.v(4)[lane] = r[lane] = uint32_t(random());
      code.v(6)[lane] = a[lane] & 0xffff0000u;
    }
    code.run();
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      uint32_t next = r[lane] << 1 ^ (r[lane] >> 31 ? 197u : 0u);
      uint32_t want =
          encodeFloatStochastic(FloatFormat::FP4, bitsToF32(a[lane]), r[lane]) |
          encodeFloatStochastic(FloatFormat::FP4, bitsToF32(b[lane]), next) << 4;
      ASSERT_EQ(code.v(0)[lane] & 0xff, want);
      want = encodeFloatStochastic(FloatFormat::FP8, bitsToF32(a[lane] & 0xffff0000u), r[lane]);
      ASSERT_EQ(code.v(5)[lane] >> 16 & 0xff, want);
    }
  }
}

// 32 elements of six bits, there and back: every code survives, at every place.
TEST(SimulatorConvert, ScaledBlocks) {
  struct Formats {
    const char *name;
    FloatFormat format;
  };
  for (Formats f : {Formats{"fp6", FloatFormat::FP6}, Formats{"bf6", FloatFormat::BF6}}) {
    std::string n = f.name;
    Snippet code("v_cvt_scalef32_pk32_f32_" + n + " v[32:63], v[0:5], v6\n"
                 "v_cvt_scalef32_pk32_f16_" + n + " v[64:79], v[0:5], v6\n"
                 "v_cvt_scalef32_pk32_bf16_" + n + " v[80:95], v[0:5], v6\n"
                 "v_cvt_scalef32_2xpk16_" + n + "_f32 v[8:13], v[32:47], v[48:63], v6\n"
                 "v_cvt_scalef32_pk32_" + n + "_f16 v[14:19], v[64:79], v6\n"
                 "v_cvt_scalef32_pk32_" + n + "_bf16 v[20:25], v[80:95], v6\n"
                 "v_cvt_scalef32_sr_pk32_" + n + "_f32 v[26:31], v[32:63], v7, v6\n"
                 "v_cvt_scalef32_sr_pk32_" + n + "_f16 v[96:101], v[64:79], v7, v6\n"
                 "v_cvt_scalef32_sr_pk32_" + n + "_bf16 v[102:107], v[80:95], v7, v6");
    std::mt19937 random(kSeed);
    uint32_t in[6][kLanes];
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      for (unsigned word = 0; word < 6; ++word)
        code.v(word)[lane] = in[word][lane] = uint32_t(random());
      code.v(6)[lane] = f32(std::ldexp(1.0f, int(lane % 8) - 4));
      code.v(7)[lane] = uint32_t(random());
    }
    code.run();
    auto element = [&](unsigned first, unsigned i, unsigned lane) {
      unsigned at = i * 6, word = at / 32, shift = at % 32;
      uint64_t bits = code.v(first + word)[lane];
      if (word < 5)
        bits |= uint64_t(code.v(first + word + 1)[lane]) << 32;
      return uint32_t(bits >> shift) & 63;
    };
    for (unsigned lane = 0; lane < kLanes; ++lane)
      for (unsigned i = 0; i < 32; ++i) {
        uint32_t bits = element(0, i, lane);
        float value = std::ldexp(decodeFloat(f.format, bits), int(lane % 8) - 4);
        ASSERT_EQ(code.v(32 + i)[lane], f32(value)) << n << " element " << i;
        uint32_t pair = code.v(64 + i / 2)[lane] >> (i % 2 * 16) & 0xffff;
        ASSERT_EQ(pair, f32ToF16(value));
        pair = code.v(80 + i / 2)[lane] >> (i % 2 * 16) & 0xffff;
        ASSERT_EQ(pair, f32ToBF16(value));
        // Element i of the first source of 2xpk16 goes to place 2i, of the second to 2i + 1.
        ASSERT_EQ(element(8, i < 16 ? 2 * i : 2 * (i - 16) + 1, lane), bits);
        for (unsigned first : {14, 20, 26, 96, 102}) // exact values need no rounding
          ASSERT_EQ(element(first, i, lane), bits) << n << " v" << first << " element " << i;
      }
  }
}

//===----------------------------------------------------------------------===//
// Inventory
//===----------------------------------------------------------------------===//

/// Floating-point, conversion and packed instructions: what this part of the table owns.
static bool isFloatFamily(llvm::StringRef mnemonic) {
  for (const char *other : {"v_cmp", "v_mfma", "v_smfmac", "v_accvgpr"})
    if (mnemonic.starts_with(other))
      return false;
  for (const char *own : {"v_pk_", "v_cvt_", "v_sat_pk", "v_pack", "v_trig"})
    if (mnemonic.starts_with(own))
      return true;
  for (const char *format : {"_f16", "_f32", "_f64", "_bf16"})
    if (mnemonic.contains(format))
      return true;
  return false;
}

/// Every opcode of the vector formats that LLVM can decode is in the table, and the two
/// decoders agree on its registers.
TEST(SimulatorConvert, NothingThatLLVMDecodesIsMissing) {
  for (const char *chip : {"gfx942", "gfx950"}) {
    std::unique_ptr<Disassembler> disassembler = Disassembler::create(chip);
    ASSERT_TRUE(disassembler);
    std::set<std::string> seen, problems;
    auto attempt = [&](std::initializer_list<uint32_t> words) {
      uint8_t bytes[16] = {};
      unsigned size = 0;
      for (uint32_t word : words)
        llvm::support::endian::write32le(bytes + 4 * size++, word);
      MachineInst machine;
      if (!disassembler->decode(llvm::ArrayRef(bytes, size * 4), 0, machine) ||
          !isFloatFamily(machine.mnemonic))
        return;
      seen.insert(machine.mnemonic);
      Instruction inst;
      std::string error;
      if (!decodeInstruction(*disassembler, llvm::ArrayRef(bytes, size * 4), 0, inst, error))
        problems.insert(machine.mnemonic + ": " + error);
    };
    constexpr uint32_t a = 256 + 64, b = 256 + 128, c = 256 + 192; // v64, v128, v192
    for (uint32_t op = 0; op < 256; ++op)
      attempt({0x7e000000u | 2 << 17 | op << 9 | a});
    for (uint32_t op = 0; op < 62; ++op) {
      attempt({op << 25 | 2 << 17 | 128 << 9 | a});
      attempt({op << 25 | 2 << 17 | 128 << 9 | a, 0x3f800000});
    }
    for (uint32_t op = 256; op < 1024; ++op)
      for (uint32_t sources : {a | b << 9 | c << 18, a | b << 9, a})
        attempt({0xd0000000u | op << 16 | 2, sources});
    for (uint32_t op = 0; op < 128; ++op)
      for (uint32_t sources : {a | b << 9 | c << 18, a | b << 9})
        attempt({0xd3800000u | op << 16 | 2 | 1 << 14, sources | 3u << 27});
    EXPECT_GT(seen.size(), llvm::StringRef(chip) == "gfx950" ? 220u : 160u);
    for (const std::string &problem : problems)
      ADD_FAILURE() << chip << ": " << problem;
  }
}
