//===- SimulatorFloatsTest.cpp - Number formats against APFloat -----------===//

#include "waveasm/Simulator/Floats.h"
#include "llvm/ADT/APFloat.h"
#include "gtest/gtest.h"
#include <cmath>
#include <functional>
#include <random>

using namespace llvm;
using namespace waveasm::sim;

namespace {

struct Case {
  FloatFormat format;
  const fltSemantics &semantics;
};

const Case cases[] = {
    {FloatFormat::F16, APFloat::IEEEhalf()},
    {FloatFormat::BF16, APFloat::BFloat()},
    {FloatFormat::FP8, APFloat::Float8E4M3FN()},
    {FloatFormat::BF8, APFloat::Float8E5M2()},
    {FloatFormat::FP8Fnuz, APFloat::Float8E4M3FNUZ()},
    {FloatFormat::BF8Fnuz, APFloat::Float8E5M2FNUZ()},
    {FloatFormat::FP6, APFloat::Float6E2M3FN()},
    {FloatFormat::BF6, APFloat::Float6E3M2FN()},
    {FloatFormat::FP4, APFloat::Float4E2M1FN()},
};

const std::pair<Rounding, APFloat::roundingMode> roundings[] = {
    {Rounding::NearestEven, APFloat::rmNearestTiesToEven},
    {Rounding::TowardPositive, APFloat::rmTowardPositive},
    {Rounding::TowardNegative, APFloat::rmTowardNegative},
    {Rounding::TowardZero, APFloat::rmTowardZero},
};

uint64_t encodeReference(const Case &test, double value, APFloat::roundingMode mode) {
  APFloat number(value);
  bool lost;
  number.convert(test.semantics, mode, &lost);
  return number.bitcastToAPInt().getZExtValue();
}

std::mt19937_64 makeRandom() {
  uint64_t seed = std::random_device()();
  if (const char *given = std::getenv("WAVEASM_TEST_SEED"))
    seed = std::strtoull(given, nullptr, 0);
  ::testing::Test::RecordProperty("seed", std::to_string(seed));
  printf("seed %llu (WAVEASM_TEST_SEED repeats it)\n", static_cast<unsigned long long>(seed));
  return std::mt19937_64(seed);
}

/// Every upper half of an f32 with lower halves around the places where rounding turns.
void forEachF32(std::function<void(float)> check) {
  for (uint32_t upper = 0; upper < 0x10000; ++upper)
    for (uint32_t lower : {0x0000u, 0x0001u, 0x7fffu, 0x8000u, 0x8001u, 0xffffu})
      check(bitsToF32(upper << 16 | lower));
}

/// Random f32, half of them of an exponent that small formats have.
float randomF32(std::mt19937_64 &random) {
  uint64_t bits = random();
  uint32_t value = uint32_t(bits);
  if (bits >> 63)
    value = (value & 0x807fffffu) | (100 + (bits >> 32) % 52) << 23;
  return bitsToF32(value);
}

TEST(SimulatorFloats, DecodesEveryPattern) {
  for (const Case &test : cases) {
    unsigned width = getBitWidth(test.format);
    EXPECT_EQ(width, APFloat::semanticsSizeInBits(test.semantics));
    for (uint32_t bits = 0; bits < 1u << width; ++bits) {
      APFloat number(test.semantics, APInt(width, bits));
      float value = decodeFloat(test.format, bits);
      if (number.isNaN()) {
        ASSERT_TRUE(std::isnan(value)) << width << " " << bits;
        if (test.format != FloatFormat::BF16) {
          ASSERT_TRUE(f32ToBits(value) & 0x400000) << "a signalling NaN stayed so";
        }
        continue;
      }
      ASSERT_EQ(f32ToBits(value), f32ToBits(number.convertToFloat())) << width << " " << bits;
      if (width <= 8) {
        for (uint32_t rubbish = bits; rubbish < 256; rubbish += 1u << width)
          ASSERT_EQ(f32ToBits(getDecodeTable(test.format)[rubbish]), f32ToBits(value));
      }
    }
  }
  EXPECT_EQ(getDecodeTable(FloatFormat::F16), nullptr);
}

TEST(SimulatorFloats, NaNKeepsSignAndPayloadWhereThereIsRoom) {
  EXPECT_EQ(f32ToBits(f16ToF32(0x7d55)), 0x7fc00000u | 0x155u << 13);
  EXPECT_EQ(f32ToBits(f16ToF32(0xfe01)), 0xffc02000u);
  EXPECT_EQ(f32ToF16(bitsToF32(0x7f802000)), 0x7e01);
  EXPECT_EQ(f32ToF16(bitsToF32(0xffffe000)), 0xffff);
  EXPECT_EQ(f32ToBF16(bitsToF32(0xff810000)), 0xffc1);
  EXPECT_EQ(f32ToBits(f64ToF32(bitsToF64(0xfff0000020000000))), 0xffc00001u);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, bitsToF32(0xffc00000)), 0xffu);
  EXPECT_EQ(encodeFloat(FloatFormat::BF8, bitsToF32(0x7f800001)), 0x7fu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8Fnuz, bitsToF32(0x7fc00000)), 0x80u);
  EXPECT_EQ(encodeFloat(FloatFormat::FP4, bitsToF32(0xffc00000)), 0xfu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, bitsToF32(0x7fc00000), /*saturate=*/true), 0x7fu);
}

TEST(SimulatorFloats, E8M0) {
  for (unsigned bits = 0; bits < 255; ++bits)
    EXPECT_EQ(double(e8m0ToF32(uint8_t(bits))), std::ldexp(1.0, int(bits) - 127));
  EXPECT_TRUE(std::isnan(e8m0ToF32(255)));
}

TEST(SimulatorFloats, EncodesNearestEven) {
  std::mt19937_64 random = makeRandom();
  for (const Case &test : cases) {
    auto check = [&](float value) {
      if (std::isnan(value))
        return;
      // APFloat has no say on infinities in formats without one.
      if (std::isinf(value) && getBitWidth(test.format) < 8)
        return;
      uint64_t expected = encodeReference(test, value, APFloat::rmNearestTiesToEven);
      ASSERT_EQ(encodeFloat(test.format, value), expected)
          << "format " << int(test.format) << " of " << value;
    };
    forEachF32(check);
    for (int i = 0; i < 200000; ++i)
      check(randomF32(random));
  }
}

TEST(SimulatorFloats, HalfAndBFloatInAllDirections) {
  std::mt19937_64 random = makeRandom();
  for (auto [rounding, mode] : roundings) {
    Rounding direction = rounding;
    APFloat::roundingMode reference = mode;
    auto check = [&](float value) {
      if (std::isnan(value))
        return;
      ASSERT_EQ(f32ToF16(value, direction), encodeReference(cases[0], value, reference)) << value;
      ASSERT_EQ(f32ToBF16(value, direction), encodeReference(cases[1], value, reference)) << value;
    };
    forEachF32(check);
    for (int i = 0; i < 200000; ++i)
      check(randomF32(random));
  }
}

TEST(SimulatorFloats, NarrowsDoublesInAllDirections) {
  std::mt19937_64 random = makeRandom();
  const Case single = {FloatFormat::F16, APFloat::IEEEsingle()};
  for (auto [rounding, mode] : roundings)
    for (int i = 0; i < 300000; ++i) {
      uint64_t bits = random();
      if (i & 1) // an exponent around the range of f32, or of f16
        bits = (bits & 0x800fffffffffffffull) | (i & 2 ? 860 + bits % 300 : 990 + bits % 60) << 52;
      if (i & 4) // near a tie
        bits &= ~0x1fffffffull;
      double value = bitsToF64(bits);
      if (std::isnan(value))
        continue;
      ASSERT_EQ(f32ToBits(f64ToF32(value, rounding)), encodeReference(single, value, mode))
          << std::hex << bits;
      ASSERT_EQ(f64ToF16(value, rounding), encodeReference(cases[0], value, mode))
          << std::hex << bits;
    }
  EXPECT_EQ(f64ToF32(0x1p-1074), 0.0f);
  EXPECT_EQ(f64ToF32(0x1p-1074, Rounding::TowardPositive), 0x1p-149f);
  EXPECT_EQ(f64ToF32(-0x1p-1074, Rounding::TowardNegative), -0x1p-149f);
}

TEST(SimulatorFloats, Saturates) {
  const float inf = INFINITY;
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, 1e9, true), 0x7eu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, -inf, true), 0xfeu);
  EXPECT_EQ(encodeFloat(FloatFormat::BF8, 1e9, true), 0x7bu);
  EXPECT_EQ(encodeFloat(FloatFormat::BF8, inf, true), 0x7bu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8Fnuz, -1e9, true), 0xffu);
  EXPECT_EQ(encodeFloat(FloatFormat::BF8Fnuz, inf, true), 0x7fu);
  EXPECT_EQ(encodeFloat(FloatFormat::F16, 1e9, true), 0x7bffu);
  EXPECT_EQ(encodeFloat(FloatFormat::F16, inf, true), 0x7c00u);
  EXPECT_EQ(encodeFloat(FloatFormat::FP4, -1e9), 0xfu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP6, inf), 0x1fu);
  // Just below the overflow threshold nothing is clamped.
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, 464.0), 0x7eu);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, 464.01), 0x7fu);
  // No minus zero in FNUZ.
  EXPECT_EQ(encodeFloat(FloatFormat::FP8Fnuz, -0.0), 0u);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8Fnuz, -1e-9), 0u);
  EXPECT_EQ(encodeFloat(FloatFormat::FP8, -1e-9), 0x80u);
}

/// The mantissa formula that the ISA gives: valid where the result is normal.
TEST(SimulatorFloats, StochasticAddsRandomBitsBelowTheResult) {
  std::mt19937_64 random = makeRandom();
  for (int i = 0; i < 500000; ++i) {
    uint32_t bits = uint32_t(random()), noise = uint32_t(random());
    bits = (bits & 0x807fffffu) | (121 + bits % 13) << 23; // 2^-6 .. 2^6
    uint32_t fp8 = bits + (noise >> 12), bf8 = bits + (noise >> 11);
    float value = bitsToF32(bits);
    ASSERT_EQ(encodeFloatStochastic(FloatFormat::FP8, value, noise),
              encodeFloat(FloatFormat::FP8, bitsToF32(fp8 & ~0xfffffu)));
    ASSERT_EQ(encodeFloatStochastic(FloatFormat::BF8Fnuz, value, noise),
              encodeFloat(FloatFormat::BF8Fnuz, bitsToF32(bf8 & ~0x1fffffu)));
  }
}

TEST(SimulatorFloats, StochasticIsUnbiasedAndBetweenNeighbours) {
  // 3.3125 of FP4's 3 and 4, 0.1 of its denormals 0 and 0.5, a quarter step of FP6.
  const std::pair<FloatFormat, double> values[] = {{FloatFormat::FP4, 3.3125},
                                                   {FloatFormat::FP4, 0.1},
                                                   {FloatFormat::FP6, 1.03125},
                                                   {FloatFormat::F16, 0x1.001p-20},
                                                   {FloatFormat::BF16, 1.001}};
  for (auto [format, value] : values) {
    double sum = 0;
    const int steps = 4096;
    for (int i = 0; i < steps; ++i)
      sum += decodeFloat(format, encodeFloatStochastic(format, value, uint32_t(i) << 20));
    EXPECT_NEAR(sum / steps, value, value / 1000) << int(format);
  }
  EXPECT_EQ(encodeFloatStochastic(FloatFormat::FP8, 448.0, ~0u), 0x7eu);
  EXPECT_EQ(encodeFloatStochastic(FloatFormat::FP8, 470.0, ~0u), 0x7fu);
  EXPECT_EQ(encodeFloatStochastic(FloatFormat::FP8, 470.0, ~0u, true), 0x7eu);
  EXPECT_EQ(encodeFloatStochastic(FloatFormat::FP8, 0x1p-200, ~0u), 0u);
}

TEST(SimulatorFloats, FlushesDenormals) {
  EXPECT_EQ(flushF16(0x83ff), 0x8000);
  EXPECT_EQ(flushF16(0x0400), 0x0400);
  EXPECT_EQ(flushF32(0x807fffff), 0x80000000u);
  EXPECT_EQ(flushF32(0x00800000), 0x00800000u);
  EXPECT_EQ(flushF64(0x800fffffffffffffull), 0x8000000000000000ull);
  EXPECT_EQ(flushF64(0x0010000000000000ull), 0x0010000000000000ull);
  EXPECT_TRUE(DenormMode::fromMode(1).keepInput);
  EXPECT_FALSE(DenormMode::fromMode(1).keepOutput);
}

} // namespace
