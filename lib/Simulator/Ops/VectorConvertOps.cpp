//===- VectorConvertOps.cpp - Conversions ---------------------------------===//
//
// Sources: ISA4 chapter 12 (pseudo code of VOP1, VOP3). A conversion rounds by the field of
// MODE that belongs to the format of its result, unless its name says otherwise.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"
#include "waveasm/Target/TargetInfo.h"
#include <cmath>

using namespace llvm;
using namespace waveasm::sim;

namespace {
using BinaryBF16 = Binary<uint16_t, 8, 7>;
using Context = VectorContext;

FloatMode mode16(const Context &c) { return getFloatMode<Binary16>(c.mode); }
FloatMode mode32(const Context &c) { return getFloatMode<Binary32>(c.mode); }
FloatMode mode64(const Context &c) { return getFloatMode<Binary64>(c.mode); }

/// MODE.FP16_OVFL: results of 16 bits and less saturate.
bool saturates(const Context &c) { return c.mode >> 23 & 1; }

F16 f32ToF16(const Context &c, float x, const FloatMode &mode) {
  if (mode.rounding == Rounding::NearestEven && mode.denorm.keepOutput && !mode.overflowF16)
    return {waveasm::sim::f32ToF16(x)};
  return {convertFloat<Binary16, Binary32>(flushInput<Binary32>(f32ToBits(x), mode32(c)), mode)};
}

/// Two f32 to one register of f16, in direction `rounding`.
uint32_t packF16(const Context &c, float a, float b, Rounding rounding) {
  FloatMode mode = mode16(c);
  mode.rounding = rounding;
  uint16_t low = f32ToF16(c, a, mode).bits, high = f32ToF16(c, b, mode).bits;
  if (c.inst.clamp) {
    low = applyClamp<Binary16>(low, mode);
    high = applyClamp<Binary16>(high, mode);
  }
  return low | uint32_t(high) << 16;
}

uint16_t f32ToBF16(const Context &c, float x) {
  FloatMode mode = mode32(c);
  uint16_t bits = waveasm::sim::f32ToBF16(bitsToF32(flushInput<Binary32>(f32ToBits(x), mode)));
  return c.inst.clamp ? applyClamp<BinaryBF16>(bits, mode) : bits;
}

/// Truncates and saturates; NaN is 0. In a form that compilers turn into vector code.
int32_t f32ToI32(float x) {
  constexpr float kLimit = 2147483648.0f;
  float low = x < -kLimit ? -kLimit : x;
  int32_t value = static_cast<int32_t>(low < kLimit ? low : 0.0f);
  return low >= kLimit ? INT32_MAX : value;
}
uint32_t f32ToU32(float x) {
  return static_cast<uint32_t>(
      toInteger<Binary32>(f32ToBits(x), Rounding::TowardZero, 0, UINT32_MAX));
}

/// A value in [-1, 1] or [0, 1] as a fraction of `scale`, to nearest even; NaN is 0.
uint32_t normalize(double x, double lowest, double scale) {
  if (x != x)
    return 0;
  x = std::clamp(x, lowest, 1.0);
  return static_cast<uint32_t>(static_cast<int32_t>(std::nearbyint(x * scale))) & 0xffff;
}
uint32_t toSnorm(double x) { return normalize(x, -1.0, 32767.0); }
uint32_t toUnorm(double x) { return normalize(x, 0.0, 65535.0); }
double value16(const Context &c, F16 x) { return f16ToF32(flushInput<Binary16>(x.bits, mode16(c))); }


//===----------------------------------------------------------------------===//
// 8-bit floats
//===----------------------------------------------------------------------===//

/// fp8 (or bf8) of the chip: FNUZ or OCP.
FloatFormat getFP8(const Context &c, bool bf8) {
  bool fnuz = c.exec.group.getLaunch().image->getTarget().usesFnuzFP8();
  return bf8 ? fnuz ? FloatFormat::BF8Fnuz : FloatFormat::BF8
             : fnuz ? FloatFormat::FP8Fnuz : FloatFormat::FP8;
}

/// op_sel bit 3 says which half of the destination is written.
template <bool BF8>
uint32_t packFP8(const Context &c, float a, float b, uint32_t old) {
  FloatFormat format = getFP8(c, BF8);
  uint32_t pair = encodeFloat(format, a, saturates(c)) | encodeFloat(format, b, saturates(c)) << 8;
  return c.inst.opSel & 8 ? (old & 0xffff) | pair << 16 : (old & 0xffff0000u) | pair;
}

/// op_sel bits 3:2 say which byte of the destination is written.
template <bool BF8>
uint32_t roundFP8(const Context &c, float x, uint32_t random, uint32_t old) {
  unsigned shift = (c.inst.opSel >> 2 & 3) * 8;
  uint32_t byte = encodeFloatStochastic(getFP8(c, BF8), x, random, saturates(c));
  return (old & ~(0xffu << shift)) | byte << shift;
}

/// Stochastic rounding to 16 bits; op_sel bit 3 picks the half.
template <FloatFormat Format>
uint32_t round16(const Context &c, float x, uint32_t random, uint32_t old) {
  uint32_t half = encodeFloatStochastic(Format, x, random, saturates(c));
  return c.inst.opSel & 8 ? (old & 0xffff) | half << 16 : (old & 0xffff0000u) | half;
}

/// Two bytes of the selected half to two registers.
template <bool BF8>
void unpackFP8(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *in = operands.read(0);
  const float *values = getDecodeTable(getFP8({exec, inst, exec.wave->mode}, BF8));
  Lanes out[2];
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    out[0][lane] = f32ToBits(values[in[lane] & 0xff]);
    out[1][lane] = f32ToBits(values[in[lane] >> 8 & 0xff]);
  }
  FloatMode mode = getFloatMode<Binary32>(exec.wave->mode);
  for (unsigned word = 0; word < 2; ++word) {
    if (inst.omod || inst.clamp)
      modifyLanes<Binary32>(out[word], nullptr, inst.omod, inst.clamp, mode);
    operands.write(out[word], word);
  }
}

void addFP8(SemanticsTable &t) {
  addVector(t, "v_cvt_f32_fp8", [](const Context &c, uint32_t x) {
    return decodeFloat(getFP8(c, false), x & 0xff);
  });
  addVector(t, "v_cvt_f32_bf8", [](const Context &c, uint32_t x) {
    return decodeFloat(getFP8(c, true), x & 0xff);
  });
  Semantics row;
  row.dst = Type::PkF32;
  row.src[0] = Type::B32;
  row.handler = unpackFP8<false>;
  t.add("v_cvt_pk_f32_fp8", row);
  row.handler = unpackFP8<true>;
  t.add("v_cvt_pk_f32_bf8", row);
  addVectorTied(t, "v_cvt_pk_fp8_f32", [](const Context &c, float a, float b, uint32_t old) {
    return packFP8<false>(c, a, b, old);
  });
  addVectorTied(t, "v_cvt_pk_bf8_f32", [](const Context &c, float a, float b, uint32_t old) {
    return packFP8<true>(c, a, b, old);
  });
  addVectorTied(t, "v_cvt_sr_fp8_f32", [](const Context &c, float a, uint32_t r, uint32_t old) {
    return roundFP8<false>(c, a, r, old);
  });
  addVectorTied(t, "v_cvt_sr_bf8_f32", [](const Context &c, float a, uint32_t r, uint32_t old) {
    return roundFP8<true>(c, a, r, old);
  });
  addVectorTied(t, "v_cvt_sr_f16_f32", [](const Context &c, float a, uint32_t r, uint32_t old) {
    return round16<FloatFormat::F16>(c, a, r, old);
  });
  addVectorTied(t, "v_cvt_sr_bf16_f32", [](const Context &c, float a, uint32_t r, uint32_t old) {
    return round16<FloatFormat::BF16>(c, a, r, old);
  });
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

void addFromInteger(SemanticsTable &t) {
  addVector(t, "v_cvt_f32_i32", [](const Context &c, uint32_t x) {
    FloatMode mode = mode32(c);
    int32_t value = static_cast<int32_t>(x);
    return mode.rounding == Rounding::NearestEven
               ? static_cast<float>(value)
               : bitsToF32(fromInteger<Binary32>(value, mode));
  });
  addVector(t, "v_cvt_f32_u32", [](const Context &c, uint32_t x) {
    FloatMode mode = mode32(c);
    return mode.rounding == Rounding::NearestEven ? static_cast<float>(x)
                                                  : bitsToF32(fromInteger<Binary32>(x, mode));
  });
  addVector(t, "v_cvt_f64_i32",
            [](uint32_t x) { return static_cast<double>(static_cast<int32_t>(x)); });
  addVector(t, "v_cvt_f64_u32", [](uint32_t x) { return static_cast<double>(x); });
  addVector(t, "v_cvt_f16_i16", [](const Context &c, int16_t x) {
    return fromBits<Binary16>(fromInteger<Binary16>(x, mode16(c)));
  });
  addVector(t, "v_cvt_f16_u16", [](const Context &c, uint16_t x) {
    return fromBits<Binary16>(fromInteger<Binary16>(x, mode16(c)));
  });
  addVector(t, "v_cvt_f32_ubyte0", [](uint32_t x) { return static_cast<float>(x & 0xff); });
  addVector(t, "v_cvt_f32_ubyte1", [](uint32_t x) { return static_cast<float>(x >> 8 & 0xff); });
  addVector(t, "v_cvt_f32_ubyte2", [](uint32_t x) { return static_cast<float>(x >> 16 & 0xff); });
  addVector(t, "v_cvt_f32_ubyte3", [](uint32_t x) { return static_cast<float>(x >> 24); });
  // A signed offset in sixteenths.
  addVector(t, "v_cvt_off_f32_i4", [](uint32_t x) {
    return static_cast<float>(static_cast<int32_t>(x << 28) >> 28) / 16.0f;
  });
}

void addToInteger(SemanticsTable &t) {
  addVector(t, "v_cvt_i32_f32", [](float x) { return static_cast<uint32_t>(f32ToI32(x)); });
  addVector(t, "v_cvt_u32_f32", [](float x) { return f32ToU32(x); });
  addVector(t, "v_cvt_i32_f64", [](double x) {
    return static_cast<uint32_t>(
        toInteger<Binary64>(toBits(x), Rounding::TowardZero, INT32_MIN, INT32_MAX));
  });
  addVector(t, "v_cvt_u32_f64", [](double x) {
    return static_cast<uint32_t>(
        toInteger<Binary64>(toBits(x), Rounding::TowardZero, 0, UINT32_MAX));
  });
  addVector(t, "v_cvt_i16_f16", [](F16 x) {
    return static_cast<uint16_t>(
        toInteger<Binary16>(x.bits, Rounding::TowardZero, INT16_MIN, INT16_MAX));
  });
  addVector(t, "v_cvt_u16_f16", [](F16 x) {
    return static_cast<uint16_t>(
        toInteger<Binary16>(x.bits, Rounding::TowardZero, 0, UINT16_MAX));
  });
  addVector(t, "v_cvt_flr_i32_f32", [](const Context &c, float x) {
    return static_cast<uint32_t>(toInteger<Binary32>(flushInput<Binary32>(toBits(x), mode32(c)),
                                                     Rounding::TowardNegative, INT32_MIN,
                                                     INT32_MAX));
  });
  // floor(x + 0.5) without a rounding of the sum: exact in double.
  addVector(t, "v_cvt_rpi_i32_f32", [](float x) {
    return static_cast<uint32_t>(toInteger<Binary64>(f64ToBits(static_cast<double>(x) + 0.5),
                                                     Rounding::TowardNegative, INT32_MIN,
                                                     INT32_MAX));
  });
  addVector(t, "v_cvt_norm_i16_f16", [](const Context &c, F16 x) {
    return static_cast<uint16_t>(toSnorm(value16(c, x)));
  });
  addVector(t, "v_cvt_norm_u16_f16", [](const Context &c, F16 x) {
    return static_cast<uint16_t>(toUnorm(value16(c, x)));
  });
  addVector(t, "v_cvt_pknorm_i16_f32",
            [](float a, float b) { return toSnorm(a) | toSnorm(b) << 16; });
  addVector(t, "v_cvt_pknorm_u16_f32",
            [](float a, float b) { return toUnorm(a) | toUnorm(b) << 16; });
  addVector(t, "v_cvt_pknorm_i16_f16", [](const Context &c, F16 a, F16 b) {
    return toSnorm(value16(c, a)) | toSnorm(value16(c, b)) << 16;
  });
  addVector(t, "v_cvt_pknorm_u16_f16", [](const Context &c, F16 a, F16 b) {
    return toUnorm(value16(c, a)) | toUnorm(value16(c, b)) << 16;
  });
}

void addBytePacking(SemanticsTable &t) {
  // A byte of the third source, or of the destination, is replaced.
  auto replaceByte = [](const Context &c, float x, uint32_t byte, uint32_t old) {
    unsigned shift = (byte & 3) * 8;
    uint32_t value = static_cast<uint32_t>(
        toInteger<Binary32>(toBits(x), mode32(c).rounding, 0, 255));
    return (old & ~(0xffu << shift)) | value << shift;
  };
  addVector(t, "v_cvt_pk_u8_f32", replaceByte);
  addVectorTied(t, "v_cvt_pkaccum_u8_f32", replaceByte);
}

//===----------------------------------------------------------------------===//
// Between floats of 16 bits and more
//===----------------------------------------------------------------------===//

void addFloatToFloat(SemanticsTable &t) {
  addVector(t, "v_cvt_f32_f16", [](const Context &c, F16 x) {
    return f16ToF32(flushInput<Binary16>(x.bits, mode16(c)));
  });
  addVector(t, "v_cvt_f16_f32",
            [](const Context &c, float x) { return f32ToF16(c, x, mode16(c)); });
  addVector(t, "v_cvt_f32_f64", [](const Context &c, double x) {
    return bitsToF32(convertFloat<Binary32, Binary64>(flushInput<Binary64>(toBits(x), mode64(c)),
                                                      mode32(c)));
  });
  addVector(t, "v_cvt_f64_f32", [](const Context &c, float x) {
    return bitsToF64(convertFloat<Binary64, Binary32>(flushInput<Binary32>(toBits(x), mode32(c)),
                                                      mode64(c)));
  });
  addVector(t, "v_cvt_f32_bf16", [](BF16 x) { return bf16ToF32(x.bits); });
  addVector(t, "v_cvt_pkrtz_f16_f32", [](const Context &c, float a, float b) {
    return packF16(c, a, b, Rounding::TowardZero);
  });
  addVector(t, "v_cvt_pk_f16_f32", [](const Context &c, float a, float b) {
    return packF16(c, a, b, Rounding::NearestEven);
  });
  addVector(t, "v_cvt_pk_bf16_f32", [](const Context &c, float a, float b) {
    // In line, for vector code: to nearest even where no NaN or mode stands in the way.
    auto nearest = [](uint32_t x) { return x + 0x7fff + (x >> 16 & 1); };
    if (a == a && b == b && !c.inst.clamp && mode32(c).denorm.keepInput)
      return nearest(toBits(a)) >> 16 | (nearest(toBits(b)) & 0xffff0000u);
    return f32ToBF16(c, a) | static_cast<uint32_t>(f32ToBF16(c, b)) << 16;
  });
  // Bits pass, but for denormals under a mode that flushes them.
  addVector(t, "v_pack_b32_f16", [](const Context &c, F16 a, F16 b) {
    FloatMode mode = mode16(c);
    return flushInput<Binary16>(a.bits, mode) |
           static_cast<uint32_t>(flushInput<Binary16>(b.bits, mode)) << 16;
  });
}
} // namespace

void waveasm::sim::addVectorConvertOps(SemanticsTable &table) {
  addFromInteger(table);
  addToInteger(table);
  addBytePacking(table);
  addFloatToFloat(table);
  addFP8(table);
  addScaledConvertOps(table);
}
