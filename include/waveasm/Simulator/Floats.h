//===- Floats.h - Number formats of the ISA ----------------------*- C++ -*-===//
//
// Conversions between the number formats that gfx942 and gfx950 compute with. Pure
// functions on bits: the host's rounding mode, denormal flags and instruction set
// cannot change a result. Values narrower than f32 travel as their bits in an integer.
// Sources: hardware.md sections 1, 5.2, 5.4; OCP OFP8 and MX specifications.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_FLOATS_H
#define WAVEASM_SIMULATOR_FLOATS_H

#include <cstdint>
#include <cstring>

namespace waveasm::sim {

/// Rounding directions in the encoding of MODE.round.
enum class Rounding : uint8_t {
  NearestEven = 0,
  TowardPositive = 1,
  TowardNegative = 2,
  TowardZero = 3
};

/// A two-bit field of MODE.denorm: whether denormal inputs and results survive or
/// become a zero of the same sign.
struct DenormMode {
  bool keepInput = true;
  bool keepOutput = true;

  static DenormMode fromMode(unsigned field) { return {(field & 1) != 0, (field & 2) != 0}; }
};

/// Formats of at most 16 bits. FNUZ ("finite, no negative zero") is the fp8 pair of
/// gfx942, the plain FP8 and BF8 are OCP's E4M3FN and E5M2 of gfx950.
enum class FloatFormat : uint8_t {
  F16,
  BF16,
  FP8,      ///< E4M3, bias 7, no Inf, NaN = S.1111.111
  BF8,      ///< E5M2, bias 15, IEEE-like
  FP8Fnuz,  ///< E4M3, bias 8, NaN = 0x80
  BF8Fnuz,  ///< E5M2, bias 16, NaN = 0x80
  FP6,      ///< E2M3, bias 1, no Inf, no NaN
  BF6,      ///< E3M2, bias 3, no Inf, no NaN
  FP4       ///< E2M1, bias 1, no Inf, no NaN
};

/// Bits of one value: 16, 8, 6 or 4.
unsigned getBitWidth(FloatFormat format);

inline float bitsToF32(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
inline uint32_t f32ToBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}
inline double bitsToF64(uint64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
inline uint64_t f64ToBits(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

/// Denormals become a zero of the same sign; everything else is unchanged.
inline uint16_t flushF16(uint16_t bits) { return (bits & 0x7c00) ? bits : bits & 0x8000; }
inline uint32_t flushF32(uint32_t bits) { return (bits & 0x7f800000u) ? bits : bits & 0x80000000u; }
inline uint64_t flushF64(uint64_t bits) {
  return (bits & 0x7ff0000000000000ull) ? bits : bits & 0x8000000000000000ull;
}

//===----------------------------------------------------------------------===//
// To f32: always exact. A NaN becomes quiet (but not in bf16ToF32, a plain shift) and
// keeps sign and payload (top aligned).
//===----------------------------------------------------------------------===//

inline float f16ToF32(uint16_t bits) {
  uint32_t magnitude = bits & 0x7fffu;
  uint32_t wide = magnitude << 13;
  if (magnitude >= 0x7c00)
    wide |= magnitude > 0x7c00 ? 0x7fc00000u : 0x7f800000u;
  else if (magnitude >= 0x0400)
    wide += 112u << 23;
  else // a denormal: 2^-14 plus it, minus 2^-14, is exact
    wide = f32ToBits(bitsToF32(wide + (113u << 23)) - bitsToF32(113u << 23)) & 0x7fffffffu;
  return bitsToF32(wide | uint32_t(bits & 0x8000u) << 16);
}
inline float bf16ToF32(uint16_t bits) { return bitsToF32(uint32_t(bits) << 16); }

/// Any format; bits above the format's width are ignored.
float decodeFloat(FloatFormat format, uint32_t bits);

/// All values of a format of at most 8 bits, indexed by a byte: entries past the
/// format's width repeat, so that a byte with rubbish above the value may be used.
/// Null for the 16-bit formats.
const float *getDecodeTable(FloatFormat format);

/// E8M0 scale: 2^(bits - 127), 0xff is NaN. 2^-127 is a denormal of f32.
inline float e8m0ToF32(uint8_t bits) {
  return bitsToF32(bits == 0xff ? 0x7fc00000u : bits ? uint32_t(bits) << 23 : 0x00400000u);
}

//===----------------------------------------------------------------------===//
// From f32 and f64: one rounding.
//===----------------------------------------------------------------------===//

/// Overflow gives infinity or, where the direction points away from it, the largest
/// finite value (IEEE 754). Denormal results are kept: flush with flushF16.
uint16_t f32ToF16(float value, Rounding rounding = Rounding::NearestEven);
uint16_t f64ToF16(double value, Rounding rounding = Rounding::NearestEven);
uint16_t f32ToBF16(float value, Rounding rounding = Rounding::NearestEven);
float f64ToF32(double value, Rounding rounding = Rounding::NearestEven);

/// Nearest even, as v_cvt_pk_fp8_f32 and the v_cvt_scalef32_* conversions (which divide
/// by the scale first: exact in double, hence the type).
/// `saturate` is MODE.FP16_OVFL: a finite value out of range becomes the largest finite
/// value; an infinity too in the 8-bit formats (OFP8's saturating mode), while F16 and
/// BF16 keep it. Without `saturate` F16, BF16 and BF8 give infinity, FP8 and the FNUZ pair
/// NaN. FP6, BF6 and FP4 always saturate. NaN: stays NaN, with its sign except in FNUZ;
/// FP6, BF6, FP4 have none and give the largest value with its sign (guess: OCP MX leaves
/// it open).
uint32_t encodeFloat(FloatFormat format, double value, bool saturate = false);

/// Stochastic rounding, as v_cvt_sr_fp8_f32, v_cvt_sr_bf8_f32 and the other v_cvt_*sr_*:
/// `random` is the 32-bit source operand. Its top bit is added just below the last bit of
/// the result, which is then cut off: for fp8 that is the mantissa plus random[31:12], for
/// bf8 plus random[31:11]. For results that are denormal the alignment is a guess.
/// Overflow and NaN as encodeFloat.
uint32_t encodeFloatStochastic(FloatFormat format, double value, uint32_t random,
                               bool saturate = false);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_FLOATS_H
