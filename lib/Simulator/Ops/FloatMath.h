//===- FloatMath.h - f16, f32 and f64 arithmetic under MODE ------*- C++ -*-===//
//
// Pure functions on bits: rounding, denormals and NaN are MODE's and the ISA's, never the
// host's. Slow but right for every mode; FloatKernels.h has the fast way for nearest even.
//
// NaN: a NaN operand is returned quiet, the first one in operand order; an invalid operation
// gives the negative quiet NaN (ISA4: v_sqrt_f32(-inf) = 0xffc00000).
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_FLOATMATH_H
#define WAVEASM_LIB_SIMULATOR_OPS_FLOATMATH_H

#include "waveasm/Simulator/Floats.h"
#include "llvm/Support/MathExtras.h"
#include <utility>

namespace waveasm::sim {

using UInt128 = unsigned __int128;

/// An IEEE interchange format; `Value` carries the bits.
template <typename BitsT, unsigned ExponentBits, unsigned MantissaBits>
struct Binary {
  using Bits = BitsT;
  static constexpr int kMantissa = MantissaBits;
  static constexpr int kBias = (1 << (ExponentBits - 1)) - 1;
  static constexpr int kMaxField = (1 << ExponentBits) - 1;
  static constexpr Bits kSign = static_cast<Bits>(Bits(1) << (ExponentBits + MantissaBits));
  static constexpr Bits kMagnitude = static_cast<Bits>(kSign - 1);
  static constexpr Bits kFraction = static_cast<Bits>((Bits(1) << MantissaBits) - 1);
  static constexpr Bits kInfinity = static_cast<Bits>(kMagnitude - kFraction);
  static constexpr Bits kQuiet = static_cast<Bits>(Bits(1) << (MantissaBits - 1));
  static constexpr Bits kNaN = kSign | kInfinity | kQuiet;
  static constexpr Bits kMinNormal = static_cast<Bits>(Bits(1) << MantissaBits);
  static constexpr Bits kOne = static_cast<Bits>(Bits(kBias) << MantissaBits);

  static constexpr Bits magnitude(Bits x) { return x & kMagnitude; }
  static constexpr bool isNegative(Bits x) { return (x & kSign) != 0; }
  static constexpr bool isNaN(Bits x) { return magnitude(x) > kInfinity; }
  static constexpr bool isSignalling(Bits x) { return isNaN(x) && !(x & kQuiet); }
  static constexpr bool isInfinite(Bits x) { return magnitude(x) == kInfinity; }
  static constexpr bool isZero(Bits x) { return magnitude(x) == 0; }
  static constexpr bool isDenormal(Bits x) { return !(x & kInfinity) && magnitude(x); }
  static constexpr int field(Bits x) { return static_cast<int>(magnitude(x) >> MantissaBits); }
  static constexpr Bits quiet(Bits x) { return x | kQuiet; }
  static constexpr Bits negate(Bits x) { return x ^ kSign; }
  static constexpr Bits withSign(bool negative, Bits x) { return negative ? x | kSign : x; }
  static constexpr Bits flush(Bits x) { return x & kInfinity ? x : x & kSign; }
  /// Integer part of the significand and the power of two of its last bit.
  static constexpr uint64_t significand(Bits x) {
    return (x & kFraction) | (field(x) ? uint64_t(kMinNormal) : 0);
  }
  static constexpr int exponent(Bits x) {
    return (field(x) ? field(x) : 1) - kBias - kMantissa;
  }
};
using Binary16 = Binary<uint16_t, 5, 10>;
using Binary32 = Binary<uint32_t, 8, 23>;
using Binary64 = Binary<uint64_t, 11, 52>;

/// The part of MODE that floating-point instructions of one format honour (hardware.md
/// section 2.1; ISA4 table of the MODE register).
struct FloatMode {
  Rounding rounding = Rounding::NearestEven;
  DenormMode denorm;
  bool ieee = false;      ///< min and max quiet a signalling NaN
  bool dx10Clamp = false; ///< clamp turns NaN into 0
  bool overflowF16 = false; ///< FP16_OVFL: f16 results saturate
};

/// f32 has rounding and denormal fields of its own; f16 and f64 share theirs.
template <typename F>
FloatMode getFloatMode(uint32_t mode) {
  constexpr bool isF32 = F::kMantissa == 23;
  FloatMode result;
  result.rounding = static_cast<Rounding>(mode >> (isF32 ? 0 : 2) & 3);
  result.denorm = DenormMode::fromMode(mode >> (isF32 ? 4 : 6) & 3);
  result.dx10Clamp = mode >> 8 & 1;
  result.ieee = mode >> 9 & 1;
  result.overflowF16 = F::kMantissa == 10 && (mode >> 23 & 1);
  return result;
}

template <typename F>
typename F::Bits flushInput(typename F::Bits x, const FloatMode &mode) {
  return mode.denorm.keepInput ? x : F::flush(x);
}
template <typename F>
typename F::Bits flushOutput(typename F::Bits x, const FloatMode &mode) {
  return mode.denorm.keepOutput ? x : F::flush(x);
}

//===----------------------------------------------------------------------===//
// Rounding
//===----------------------------------------------------------------------===//

/// Whether a magnitude cut at `shift` bits goes up.
inline bool roundsUp(UInt128 value, int shift, bool negative, Rounding rounding) {
  if (shift <= 0)
    return false;
  bool guard, sticky;
  if (shift > 128) {
    guard = false;
    sticky = value != 0;
  } else {
    guard = (value >> (shift - 1)) & 1;
    sticky = shift > 1 && (value & ((UInt128(1) << (shift - 1)) - 1)) != 0;
  }
  switch (rounding) {
  case Rounding::NearestEven:
    return guard && (sticky || (shift < 128 && ((value >> shift) & 1)));
  case Rounding::TowardPositive: return !negative && (guard || sticky);
  case Rounding::TowardNegative: return negative && (guard || sticky);
  case Rounding::TowardZero: return false;
  }
  return false;
}

inline UInt128 shiftRight(UInt128 value, int shift) { return shift >= 128 ? 0 : value >> shift; }

inline int topBit(UInt128 value) {
  uint64_t high = static_cast<uint64_t>(value >> 64);
  return high ? 127 - llvm::countl_zero(high) : 63 - llvm::countl_zero(uint64_t(value));
}

template <typename F>
typename F::Bits makeOverflow(bool negative, const FloatMode &mode) {
  bool toInfinity = mode.rounding == Rounding::NearestEven ||
                    mode.rounding == (negative ? Rounding::TowardNegative
                                               : Rounding::TowardPositive);
  return F::withSign(negative, F::kInfinity - (toInfinity && !mode.overflowF16 ? 0 : 1));
}

/// `significand` * 2^`exponent`, rounded once. Without output denormals a value that is
/// tiny after rounding to full precision becomes a zero.
template <typename F>
typename F::Bits roundPack(bool negative, UInt128 significand, int exponent,
                           const FloatMode &mode) {
  if (!significand)
    return F::withSign(negative, 0);
  int top = topBit(significand);
  if (top + exponent > F::kBias)
    return makeOverflow<F>(negative, mode);
  int normalShift = top - F::kMantissa;
  constexpr int kMinExponent = 1 - F::kBias - F::kMantissa; // of the last bit of a denormal
  int denormalShift = kMinExponent - exponent;
  if (!mode.denorm.keepOutput && denormalShift > normalShift) {
    // Just below the smallest normal number, rounding may reach it.
    UInt128 full = normalShift <= 0 ? significand << -normalShift : significand >> normalShift;
    full += roundsUp(significand, normalShift, negative, mode.rounding);
    bool reaches = denormalShift == normalShift + 1 && full >> (F::kMantissa + 1);
    return F::withSign(negative, reaches ? F::kMinNormal : 0);
  }
  int shift = std::max(normalShift, denormalShift);
  UInt128 kept = shift <= 0 ? significand << -shift : shiftRight(significand, shift);
  kept += roundsUp(significand, shift, negative, mode.rounding);
  // The implicit bit, or a carry out of the fraction, steps the exponent field.
  uint64_t field = static_cast<uint64_t>(exponent + shift - kMinExponent);
  uint64_t bits = (field << F::kMantissa) + static_cast<uint64_t>(kept);
  if (bits >= F::kInfinity)
    return makeOverflow<F>(negative, mode);
  return F::withSign(negative, static_cast<typename F::Bits>(bits));
}

/// A wide value as sign, significand and exponent; zero has significand 0.
struct Unpacked {
  bool negative = false;
  UInt128 significand = 0;
  int exponent = 0;
};
template <typename F>
Unpacked unpack(typename F::Bits x) {
  return {F::isNegative(x), F::significand(x), F::exponent(x)};
}

/// a + b rounded once; significands below 2^107. An exact zero of unlike signs is +0, -0
/// when rounding down.
template <typename F>
typename F::Bits addUnpacked(Unpacked a, Unpacked b, const FloatMode &mode) {
  if (!a.significand && !b.significand) {
    bool negative = a.negative == b.negative ? a.negative
                                             : mode.rounding == Rounding::TowardNegative;
    return F::withSign(negative, 0);
  }
  if (!a.significand)
    return roundPack<F>(b.negative, b.significand, b.exponent, mode);
  if (!b.significand)
    return roundPack<F>(a.negative, a.significand, a.exponent, mode);
  // Both with the top at bit 124: the smaller one has room for its bits below.
  for (Unpacked *x : {&a, &b}) {
    int up = 124 - topBit(x->significand);
    x->significand <<= up;
    x->exponent -= up;
  }
  if (a.exponent < b.exponent)
    std::swap(a, b);
  int distance = a.exponent - b.exponent;
  if (distance > 0) { // the lowest bit says that something was lost
    UInt128 shifted = shiftRight(b.significand, distance);
    bool lost = distance >= 128 || (shifted << distance) != b.significand;
    b.significand = shifted | lost;
  }
  if (a.negative == b.negative)
    return roundPack<F>(a.negative, a.significand + b.significand, a.exponent, mode);
  if (a.significand == b.significand)
    return F::withSign(mode.rounding == Rounding::TowardNegative, 0);
  bool aWins = a.significand > b.significand;
  UInt128 difference = aWins ? a.significand - b.significand : b.significand - a.significand;
  return roundPack<F>(aWins ? a.negative : b.negative, difference, a.exponent, mode);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

template <typename F>
typename F::Bits add(typename F::Bits a, typename F::Bits b, const FloatMode &mode) {
  if (F::isNaN(a))
    return F::quiet(a);
  if (F::isNaN(b))
    return F::quiet(b);
  if (F::isInfinite(a))
    return F::isInfinite(b) && a != b ? F::kNaN : a;
  if (F::isInfinite(b))
    return b;
  return addUnpacked<F>(unpack<F>(flushInput<F>(a, mode)), unpack<F>(flushInput<F>(b, mode)),
                        mode);
}

template <typename F>
typename F::Bits mul(typename F::Bits a, typename F::Bits b, const FloatMode &mode) {
  if (F::isNaN(a))
    return F::quiet(a);
  if (F::isNaN(b))
    return F::quiet(b);
  a = flushInput<F>(a, mode);
  b = flushInput<F>(b, mode);
  bool negative = F::isNegative(a) != F::isNegative(b);
  if (F::isInfinite(a) || F::isInfinite(b))
    return F::isZero(a) || F::isZero(b) ? F::kNaN : F::withSign(negative, F::kInfinity);
  return roundPack<F>(negative, UInt128(F::significand(a)) * F::significand(b),
                      F::exponent(a) + F::exponent(b), mode);
}

/// a * b + c, rounded once. 0 * infinity is invalid whatever c is.
template <typename F>
typename F::Bits fma(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                     const FloatMode &mode) {
  if (F::isNaN(a))
    return F::quiet(a);
  if (F::isNaN(b))
    return F::quiet(b);
  a = flushInput<F>(a, mode);
  b = flushInput<F>(b, mode);
  c = flushInput<F>(c, mode);
  bool negative = F::isNegative(a) != F::isNegative(b);
  if (F::isInfinite(a) || F::isInfinite(b)) {
    if (F::isZero(a) || F::isZero(b))
      return F::kNaN;
    if (F::isNaN(c))
      return F::quiet(c);
    return F::isInfinite(c) && F::isNegative(c) != negative
               ? F::kNaN
               : F::withSign(negative, F::kInfinity);
  }
  if (F::isNaN(c))
    return F::quiet(c);
  if (F::isInfinite(c))
    return c;
  Unpacked product{negative, UInt128(F::significand(a)) * F::significand(b),
                   F::exponent(a) + F::exponent(b)};
  return addUnpacked<F>(product, unpack<F>(c), mode);
}

/// v_mad: the product is rounded before the sum.
template <typename F>
typename F::Bits mad(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                     const FloatMode &mode) {
  return add<F>(mul<F>(a, b, mode), c, mode);
}

/// Integer whose signed order is that of the values, -0 below +0; not for NaN.
template <typename F>
int64_t orderKey(typename F::Bits x) {
  int64_t magnitude = static_cast<int64_t>(F::magnitude(x));
  return F::isNegative(x) ? -1 - magnitude : magnitude;
}

/// v_min and v_max: a number wins over a NaN; under MODE.ieee a signalling NaN wins and
/// becomes quiet.
template <typename F, bool Max>
typename F::Bits minMax(typename F::Bits a, typename F::Bits b, const FloatMode &mode) {
  a = flushInput<F>(a, mode);
  b = flushInput<F>(b, mode);
  if (mode.ieee && F::isSignalling(a))
    return F::quiet(a);
  if (mode.ieee && F::isSignalling(b))
    return F::quiet(b);
  if (F::isNaN(a))
    return b;
  if (F::isNaN(b))
    return a;
  bool second = Max ? orderKey<F>(b) > orderKey<F>(a) : orderKey<F>(b) < orderKey<F>(a);
  return second ? b : a;
}

/// v_minimum3 and v_maximum3: any NaN wins, a signalling one first (IEEE 754-2019).
template <typename F, bool Max>
typename F::Bits minimumMaximum(typename F::Bits a, typename F::Bits b, const FloatMode &mode) {
  a = flushInput<F>(a, mode);
  b = flushInput<F>(b, mode);
  for (typename F::Bits x : {a, b})
    if (F::isSignalling(x))
      return F::quiet(x);
  for (typename F::Bits x : {a, b})
    if (F::isNaN(x))
      return x;
  bool second = Max ? orderKey<F>(b) > orderKey<F>(a) : orderKey<F>(b) < orderKey<F>(a);
  return second ? b : a;
}

/// v_med3, by the text of the ISA: with a NaN the minimum of all, else what the other two
/// leave once one that equals the maximum is set aside.
template <typename F>
typename F::Bits median(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                        const FloatMode &mode) {
  using Bits = typename F::Bits;
  if (F::isNaN(a) || F::isNaN(b) || F::isNaN(c))
    return minMax<F, false>(minMax<F, false>(a, b, mode), c, mode);
  a = flushInput<F>(a, mode);
  b = flushInput<F>(b, mode);
  c = flushInput<F>(c, mode);
  Bits largest = minMax<F, true>(minMax<F, true>(a, b, mode), c, mode);
  auto equals = [](Bits x, Bits y) { return x == y || (F::isZero(x) && F::isZero(y)); };
  if (equals(largest, a))
    return minMax<F, true>(b, c, mode);
  if (equals(largest, b))
    return minMax<F, true>(a, c, mode);
  return minMax<F, true>(a, b, mode);
}

//===----------------------------------------------------------------------===//
// Output modifiers
//===----------------------------------------------------------------------===//

/// omod: 1 *2, 2 *4, 3 /2. Hardware ignores it under MODE.ieee and where output denormals
/// are kept; it flushes and gives no minus zero (ISA4 section on output modifiers).
template <typename F>
typename F::Bits applyOmod(typename F::Bits x, unsigned omod, const FloatMode &mode) {
  if (!omod || mode.ieee || mode.denorm.keepOutput || F::field(x) == F::kMaxField)
    return x;
  int field = F::field(x);
  if (!field)
    return 0;
  field += omod == 3 ? -1 : static_cast<int>(omod);
  if (field <= 0)
    return x & F::kSign;
  if (field >= F::kMaxField)
    return makeOverflow<F>(F::isNegative(x), mode);
  return static_cast<typename F::Bits>((x & (F::kSign | F::kFraction)) |
                                       static_cast<uint64_t>(field) << F::kMantissa);
}

/// To [0, 1]; NaN to 0 under MODE.dx10_clamp.
template <typename F>
typename F::Bits applyClamp(typename F::Bits x, const FloatMode &mode) {
  if (F::isNaN(x))
    return mode.dx10Clamp ? 0 : x;
  if (F::isNegative(x))
    return 0;
  return x > F::kOne ? F::kOne : x;
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

/// Between formats; `mode` is the destination's. The source has been flushed.
template <typename To, typename From>
typename To::Bits convertFloat(typename From::Bits x, const FloatMode &mode) {
  using Bits = typename To::Bits;
  bool negative = From::isNegative(x);
  if (From::isInfinite(x))
    return To::withSign(negative, To::kInfinity);
  if (From::isNaN(x)) { // the top of the payload is kept
    uint64_t fraction = x & From::kFraction;
    constexpr int kShift = To::kMantissa - From::kMantissa;
    fraction = kShift >= 0 ? fraction << (kShift & 63) : fraction >> (-kShift & 63);
    return To::withSign(negative, static_cast<Bits>(To::kInfinity | To::kQuiet | fraction));
  }
  return roundPack<To>(negative, From::significand(x), From::exponent(x), mode);
}

/// Result of a host computation in double that is far more precise than F.
template <typename F>
typename F::Bits fromDouble(double value, const FloatMode &mode) {
  return convertFloat<F, Binary64>(f64ToBits(value), mode);
}

template <typename F>
typename F::Bits fromInteger(int64_t value, const FloatMode &mode) {
  uint64_t magnitude = value < 0 ? 0 - static_cast<uint64_t>(value) : value;
  return roundPack<F>(value < 0, magnitude, 0, mode);
}

/// Any format's value as a double; exact.
template <typename F>
double toDouble(typename F::Bits x) {
  return bitsToF64(convertFloat<Binary64, F>(x, FloatMode()));
}

/// A value to an integer in [`lowest`, `highest`], saturating; NaN is 0.
template <typename F>
int64_t toInteger(typename F::Bits x, Rounding rounding, int64_t lowest, int64_t highest) {
  if (F::isNaN(x))
    return 0;
  bool negative = F::isNegative(x);
  int exponent = F::exponent(x);
  uint64_t significand = F::significand(x);
  if (F::isInfinite(x) || (significand && topBit(significand) + exponent >= 62))
    return negative ? lowest : highest;
  uint64_t magnitude;
  if (exponent >= 0)
    magnitude = significand << exponent;
  else
    magnitude = static_cast<uint64_t>(shiftRight(significand, -exponent)) +
                roundsUp(significand, -exponent, negative, rounding);
  int64_t value = negative ? -static_cast<int64_t>(magnitude) : static_cast<int64_t>(magnitude);
  return value < lowest ? lowest : value > highest ? highest : value;
}

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_FLOATMATH_H
