//===- Floats.cpp - Number formats of the ISA -----------------------------===//
//
// One rounding routine on integers serves all formats, so that the host's floating
// point environment plays no part. f32 to f16 and bf16, which kernels use all the time,
// have short ways of their own for nearest even.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Floats.h"
#include <array>

using namespace waveasm::sim;

namespace {

/// What a format does with the top of its range.
enum class Specials : uint8_t {
  IEEE,   ///< all-ones exponent: infinity and NaN
  FN,     ///< NaN is all ones, no infinity
  FNUZ,   ///< NaN is minus zero, no infinity
  Finite  ///< neither
};

struct FormatInfo {
  uint8_t exponentBits, mantissaBits;
  int16_t bias;
  Specials specials;

  constexpr unsigned width() const { return 1 + exponentBits + mantissaBits; }
  constexpr uint64_t sign() const { return uint64_t(1) << (exponentBits + mantissaBits); }
  constexpr uint64_t infinity() const {
    return ((uint64_t(1) << exponentBits) - 1) << mantissaBits;
  }
  constexpr uint64_t maxFinite() const {
    return specials == Specials::IEEE ? infinity() - 1
           : specials == Specials::FN ? sign() - 2
                                      : sign() - 1;
  }
};

constexpr FormatInfo formats[] = {
    {5, 10, 15, Specials::IEEE},  // F16
    {8, 7, 127, Specials::IEEE},  // BF16
    {4, 3, 7, Specials::FN},      // FP8
    {5, 2, 15, Specials::IEEE},   // BF8
    {4, 3, 8, Specials::FNUZ},    // FP8Fnuz
    {5, 2, 16, Specials::FNUZ},   // BF8Fnuz
    {2, 3, 1, Specials::Finite},  // FP6
    {3, 2, 3, Specials::Finite},  // BF6
    {2, 1, 1, Specials::Finite},  // FP4
};
constexpr FormatInfo f32Format = {8, 23, 127, Specials::IEEE};

const FormatInfo &getInfo(FloatFormat format) { return formats[unsigned(format)]; }

/// A finite double as significand * 2^(exponent - 52), significand in [2^52, 2^53).
struct Parts {
  uint64_t significand;
  int exponent;
};

Parts split(uint64_t magnitude) {
  uint64_t fraction = magnitude & 0xfffffffffffffull;
  int field = int(magnitude >> 52);
  if (field)
    return {fraction | (uint64_t(1) << 52), field - 1023};
  int shift = __builtin_clzll(fraction) - 11;
  return {fraction << shift, -1022 - shift};
}

/// How the part below the last kept bit decides.
struct Direction {
  Rounding rounding = Rounding::NearestEven;
  bool stochastic = false;
  uint32_t random = 0;
};

/// `rest` of 2^shift (shift 1 to 63) was cut off below `kept`.
bool roundsUp(const Direction &direction, bool negative, uint64_t kept, uint64_t rest,
              unsigned shift) {
  if (direction.stochastic) {
    uint64_t random = shift >= 32 ? uint64_t(direction.random) << (shift - 32)
                                  : direction.random >> (32 - shift);
    return rest + random >= uint64_t(1) << shift;
  }
  switch (direction.rounding) {
  case Rounding::NearestEven: {
    uint64_t half = uint64_t(1) << (shift - 1);
    return rest > half || (rest == half && (kept & 1));
  }
  case Rounding::TowardPositive:
    return rest && !negative;
  case Rounding::TowardNegative:
    return rest && negative;
  case Rounding::TowardZero:
    return false;
  }
  return false;
}

/// Encoded magnitude of a finite nonzero value; may be past the largest finite one.
uint64_t roundMagnitude(const FormatInfo &format, uint64_t magnitude, bool negative,
                        const Direction &direction) {
  Parts parts = split(magnitude);
  int minExponent = 1 - format.bias;
  int exponent = parts.exponent > minExponent ? parts.exponent : minExponent;
  // Bits of the significand below the last bit that the result can hold.
  unsigned shift = unsigned(52 - format.mantissaBits + (exponent - parts.exponent));
  uint64_t kept, rest;
  if (shift <= 63) {
    kept = parts.significand >> shift;
    rest = parts.significand & ((uint64_t(1) << shift) - 1);
  } else {
    // All of it is less than half of the last bit; keep a trace that it is not zero.
    unsigned extra = shift - 63;
    kept = 0;
    rest = extra > 52 ? 0 : parts.significand >> extra;
    rest |= rest == 0;
    shift = 63;
  }
  kept += roundsUp(direction, negative, kept, rest, shift);
  return (uint64_t(exponent - minExponent) << format.mantissaBits) + kept;
}

uint64_t encodeOverflow(const FormatInfo &format, bool negative, Rounding rounding) {
  switch (format.specials) {
  case Specials::IEEE: {
    bool awayFromInfinity =
        rounding == Rounding::TowardZero ||
        rounding == (negative ? Rounding::TowardPositive : Rounding::TowardNegative);
    return awayFromInfinity ? format.maxFinite() : format.infinity();
  }
  case Specials::FN:
    return format.sign() - 1;
  case Specials::FNUZ:
    return format.sign();
  case Specials::Finite:
    return format.maxFinite();
  }
  return 0;
}

/// `payload` is the 52-bit fraction of the NaN.
uint64_t encodeNaN(const FormatInfo &format, uint64_t payload) {
  switch (format.specials) {
  case Specials::IEEE:
    // Formats of 8 bits have one NaN per sign here (the hardware's choice of payload is
    // not documented); wider ones keep the payload's top and become quiet.
    if (format.width() <= 8)
      return format.sign() - 1;
    return format.infinity() | (uint64_t(1) << (format.mantissaBits - 1)) |
           (payload >> (52 - format.mantissaBits));
  case Specials::FN:
    return format.sign() - 1;
  case Specials::FNUZ:
    return format.sign();
  case Specials::Finite:
    return format.maxFinite();
  }
  return 0;
}

uint64_t encode(const FormatInfo &format, double value, const Direction &direction,
                bool saturate) {
  uint64_t bits = f64ToBits(value);
  bool negative = bits >> 63;
  uint64_t magnitude = bits & 0x7fffffffffffffffull;
  uint64_t result;
  if (magnitude > 0x7ff0000000000000ull) {
    result = encodeNaN(format, magnitude & 0xfffffffffffffull);
  } else if (magnitude == 0x7ff0000000000000ull) {
    // FP16_OVFL preserves true infinities of the 16-bit formats; the 8-bit ones follow
    // OFP8's saturating mode, which clamps them.
    result = saturate && format.width() <= 8
                 ? format.maxFinite()
                 : encodeOverflow(format, negative, Rounding::NearestEven);
  } else if (magnitude == 0) {
    result = 0;
  } else {
    result = roundMagnitude(format, magnitude, negative, direction);
    if (result > format.maxFinite())
      result = saturate ? format.maxFinite()
                        : encodeOverflow(format, negative, direction.rounding);
  }
  // FNUZ has neither a minus zero nor a sign on its NaN.
  bool unsignedResult =
      format.specials == Specials::FNUZ && (result == 0 || result == format.sign());
  return result | (negative && !unsignedResult ? format.sign() : 0);
}

/// Value of a code of at most 8 bits.
float decodeByte(const FormatInfo &format, unsigned code) {
  unsigned sign = format.sign(), magnitude = code & (sign - 1);
  bool negative = code & sign;
  bool isNaN = format.specials == Specials::IEEE   ? magnitude > format.infinity()
               : format.specials == Specials::FN   ? magnitude == sign - 1
               : format.specials == Specials::FNUZ ? code == sign
                                                   : false;
  uint32_t signBit = negative ? 0x80000000u : 0;
  if (isNaN) {
    if (format.specials != Specials::IEEE)
      return bitsToF32(0x7fc00000u | (format.specials == Specials::FNUZ ? 0 : signBit));
    unsigned payload = magnitude & ((1u << format.mantissaBits) - 1);
    return bitsToF32(0x7fc00000u | signBit | (payload << (23 - format.mantissaBits)));
  }
  if (format.specials == Specials::IEEE && magnitude == format.infinity())
    return bitsToF32(0x7f800000u | signBit);
  unsigned field = magnitude >> format.mantissaBits;
  unsigned fraction = magnitude & ((1u << format.mantissaBits) - 1);
  unsigned significand = field ? fraction | (1u << format.mantissaBits) : fraction;
  int exponent = int(field ? field : 1) - format.bias - format.mantissaBits;
  // A power of two that f32 holds as a normal number: the product is exact.
  float value = float(significand) * bitsToF32(uint32_t(exponent + 127) << 23);
  return bitsToF32(f32ToBits(value) | signBit);
}

using DecodeTable = std::array<float, 256>;

DecodeTable makeDecodeTable(FloatFormat format) {
  DecodeTable table;
  const FormatInfo &info = getInfo(format);
  for (unsigned code = 0; code < table.size(); ++code)
    table[code] = decodeByte(info, code & ((1u << info.width()) - 1));
  return table;
}

} // namespace

unsigned waveasm::sim::getBitWidth(FloatFormat format) { return getInfo(format).width(); }

float waveasm::sim::decodeFloat(FloatFormat format, uint32_t bits) {
  if (format == FloatFormat::F16)
    return f16ToF32(uint16_t(bits));
  if (format == FloatFormat::BF16)
    return bf16ToF32(uint16_t(bits));
  return getDecodeTable(format)[bits & 0xff];
}

const float *waveasm::sim::getDecodeTable(FloatFormat format) {
  static const std::array<DecodeTable, 7> tables = {
      makeDecodeTable(FloatFormat::FP8),     makeDecodeTable(FloatFormat::BF8),
      makeDecodeTable(FloatFormat::FP8Fnuz), makeDecodeTable(FloatFormat::BF8Fnuz),
      makeDecodeTable(FloatFormat::FP6),     makeDecodeTable(FloatFormat::BF6),
      makeDecodeTable(FloatFormat::FP4)};
  if (format < FloatFormat::FP8)
    return nullptr;
  return tables[unsigned(format) - unsigned(FloatFormat::FP8)].data();
}

uint16_t waveasm::sim::f32ToF16(float value, Rounding rounding) {
  uint32_t bits = f32ToBits(value), magnitude = bits & 0x7fffffff;
  if (rounding == Rounding::NearestEven && magnitude < 0x47800000u &&
      (magnitude >= 0x38800000u || magnitude == 0)) {
    // The result is normal, infinity after rounding, or zero.
    if (magnitude)
      magnitude = (magnitude - 0x38000000u + 0xfff + ((magnitude >> 13) & 1)) >> 13;
    return uint16_t(magnitude | (bits >> 16 & 0x8000));
  }
  Direction direction;
  direction.rounding = rounding;
  return uint16_t(encode(getInfo(FloatFormat::F16), value, direction, false));
}

uint16_t waveasm::sim::f64ToF16(double value, Rounding rounding) {
  Direction direction;
  direction.rounding = rounding;
  return uint16_t(encode(getInfo(FloatFormat::F16), value, direction, false));
}

uint16_t waveasm::sim::f32ToBF16(float value, Rounding rounding) {
  uint32_t bits = f32ToBits(value);
  if ((bits & 0x7fffffff) > 0x7f800000)
    return uint16_t(bits >> 16 | 0x40);
  bool negative = bits >> 31;
  uint32_t up = rounding == Rounding::NearestEven      ? 0x7fff + ((bits >> 16) & 1)
                : rounding == Rounding::TowardPositive ? (negative ? 0 : 0xffff)
                : rounding == Rounding::TowardNegative ? (negative ? 0xffff : 0)
                                                       : 0;
  // The carry runs into infinity by itself; infinity has no bits to carry from.
  return uint16_t((bits + up) >> 16);
}

float waveasm::sim::f64ToF32(double value, Rounding rounding) {
  Direction direction;
  direction.rounding = rounding;
  return bitsToF32(uint32_t(encode(f32Format, value, direction, false)));
}

uint32_t waveasm::sim::encodeFloat(FloatFormat format, double value, bool saturate) {
  return uint32_t(encode(getInfo(format), value, Direction(), saturate));
}

uint32_t waveasm::sim::encodeFloatStochastic(FloatFormat format, double value, uint32_t random,
                                             bool saturate) {
  Direction direction;
  direction.stochastic = true;
  direction.random = random;
  return uint32_t(encode(getInfo(format), value, direction, saturate));
}
