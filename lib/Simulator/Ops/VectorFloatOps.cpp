//===- VectorFloatOps.cpp - Floating-point VALU: arithmetic and selection -===//
//
// Sources: ISA4 chapter 12 (pseudo code of VOP1, VOP2, VOP3).
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"

using namespace llvm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Scalar functions
//===----------------------------------------------------------------------===//

namespace {
template <typename F>
typename F::Bits sub(typename F::Bits a, typename F::Bits b, const FloatMode &mode) {
  return add<F>(a, F::negate(b), mode);
}

template <typename F, bool Max>
typename F::Bits minMax3(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                         const FloatMode &mode) {
  return minMax<F, Max>(minMax<F, Max>(a, b, mode), c, mode);
}

template <typename F, bool Max>
typename F::Bits minimumMaximum3(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                                 const FloatMode &mode) {
  return minimumMaximum<F, Max>(minimumMaximum<F, Max>(a, b, mode), c, mode);
}

/// DX9 rule: zero times anything is +0.
uint32_t mulLegacy(uint32_t a, uint32_t b, const FloatMode &mode) {
  using F = Binary32;
  if (F::isZero(flushInput<F>(a, mode)) || F::isZero(flushInput<F>(b, mode)))
    return 0;
  return mul<F>(a, b, mode);
}

/// `x` * 2^`exponent`, rounded once.
template <typename F>
typename F::Bits scaleByPower(typename F::Bits x, int32_t exponent, const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  if (F::isNaN(x))
    return F::quiet(x);
  if (F::isInfinite(x) || F::isZero(x))
    return x;
  int bounded = std::clamp(exponent, -5000, 5000);
  return roundPack<F>(F::isNegative(x), F::significand(x), F::exponent(x) + bounded, mode);
}

/// To an integral value in direction `R`.
template <typename F, Rounding R>
typename F::Bits roundToIntegral(typename F::Bits x, const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  if (F::isNaN(x))
    return F::quiet(x);
  int exponent = F::exponent(x);
  if (exponent >= 0 || F::isZero(x))
    return x;
  uint64_t significand = F::significand(x);
  bool negative = F::isNegative(x);
  uint64_t kept = static_cast<uint64_t>(shiftRight(significand, -exponent)) +
                  roundsUp(significand, -exponent, negative, R);
  return roundPack<F>(negative, kept, 0, FloatMode());
}

/// x - floor(x), below 1: rounding must not reach it (the limit is what hardware gives;
/// ISA4 has the bare difference). An infinity gives NaN.
template <typename F>
typename F::Bits fract(typename F::Bits x, const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  if (F::isNaN(x))
    return F::quiet(x);
  if (F::isInfinite(x))
    return F::kNaN;
  auto floor = roundToIntegral<F, Rounding::TowardNegative>(x, FloatMode());
  auto result = add<F>(x, F::negate(floor), mode);
  if (F::isZero(result))
    return 0;
  return std::min<typename F::Bits>(result, F::kOne - 1);
}

/// Mantissa in [0.5, 1) with the sign; zero, infinity and NaN are themselves.
template <typename F>
typename F::Bits frexpMantissa(typename F::Bits x, const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  if (F::isNaN(x))
    return F::quiet(x);
  if (F::isInfinite(x) || F::isZero(x))
    return x;
  uint64_t significand = F::significand(x);
  return roundPack<F>(F::isNegative(x), significand, -1 - topBit(significand), FloatMode());
}

/// The exponent that goes with frexpMantissa; 0 for zero, infinity and NaN.
template <typename F>
int32_t frexpExponent(typename F::Bits x, const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  if (F::field(x) == F::kMaxField || F::isZero(x))
    return 0;
  return topBit(F::significand(x)) + F::exponent(x) + 1;
}

/// Cube map: 0 x, 1 y, 2 z is the major axis; ties go to z, then to y.
int getMajorAxis(float x, float y, float z) {
  x = std::abs(x), y = std::abs(y), z = std::abs(z);
  return z >= x && z >= y ? 2 : y >= x ? 1 : 0;
}
uint32_t cubeFace(uint32_t a, uint32_t b, uint32_t c, const FloatMode &) {
  float v[3] = {bitsToF32(a), bitsToF32(b), bitsToF32(c)};
  int axis = getMajorAxis(v[0], v[1], v[2]);
  return f32ToBits(static_cast<float>(axis * 2 + (v[axis] < 0)));
}
uint32_t cubeS(uint32_t x, uint32_t y, uint32_t z, const FloatMode &) {
  int axis = getMajorAxis(bitsToF32(x), bitsToF32(y), bitsToF32(z));
  if (axis == 1)
    return x;
  bool negative = bitsToF32(axis == 2 ? z : x) < 0;
  uint32_t value = axis == 2 ? x : z;
  return negative == (axis == 2) ? Binary32::negate(value) : value;
}
uint32_t cubeT(uint32_t x, uint32_t y, uint32_t z, const FloatMode &) {
  int axis = getMajorAxis(bitsToF32(x), bitsToF32(y), bitsToF32(z));
  if (axis != 1)
    return Binary32::negate(y);
  return bitsToF32(y) < 0 ? Binary32::negate(z) : z;
}
uint32_t cubeMajor(uint32_t x, uint32_t y, uint32_t z, const FloatMode &mode) {
  int axis = getMajorAxis(bitsToF32(x), bitsToF32(y), bitsToF32(z));
  return mul<Binary32>(axis == 2 ? z : axis == 1 ? y : x, 0x40000000, mode);
}
} // namespace

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

template <typename F>
static void addRounding(SemanticsTable &table, StringRef suffix) {
  auto name = [&](StringRef stem) { return (stem + suffix).str(); };
  addFloat1<F, roundToIntegral<F, Rounding::TowardZero>>(table, name("v_trunc_"));
  addFloat1<F, roundToIntegral<F, Rounding::TowardPositive>>(table, name("v_ceil_"));
  addFloat1<F, roundToIntegral<F, Rounding::TowardNegative>>(table, name("v_floor_"));
  addFloat1<F, roundToIntegral<F, Rounding::NearestEven>>(table, name("v_rndne_"));
  addFloat1<F, fract<F>>(table, name("v_fract_"));
  addFloat1<F, frexpMantissa<F>>(table, name("v_frexp_mant_"));
}

static void addSingle(SemanticsTable &table) {
  using F = Binary32;
  addFast<F, 2, add<F>, kernel::addF32>(table, "v_add_f32");
  addFast<F, 2, sub<F>, kernel::subF32>(table, "v_sub_f32");
  addFast<F, 2, sub<F>, kernel::subF32, SourceOrder::Reversed>(table, "v_subrev_f32");
  addFast<F, 2, mul<F>, kernel::mulF32>(table, "v_mul_f32");
  addFast<F, 2, minMax<F, false>, kernel::minF32>(table, "v_min_f32");
  addFast<F, 2, minMax<F, true>, kernel::maxF32>(table, "v_max_f32");
  addFast<F, 3, fma<F>, kernel::fmaF32>(table, "v_fma_f32");
  addFast<F, 3, fma<F>, kernel::fmaF32, SourceOrder::Tied>(table, "v_fmac_f32");
  addFast<F, 3, fma<F>, kernel::fmaF32, SourceOrder::MulK>(table, "v_fmamk_f32");
  addFast<F, 3, fma<F>, kernel::fmaF32, SourceOrder::AddK>(table, "v_fmaak_f32");
  addFloat2<F, mulLegacy>(table, "v_mul_legacy_f32");
  addFloat3<F, minMax3<F, false>>(table, "v_min3_f32");
  addFloat3<F, minMax3<F, true>>(table, "v_max3_f32");
  addFloat3<F, median<F>>(table, "v_med3_f32");
  addFloat3<F, minimumMaximum3<F, false>>(table, "v_minimum3_f32");
  addFloat3<F, minimumMaximum3<F, true>>(table, "v_maximum3_f32");
  addFloat3<F, cubeFace>(table, "v_cubeid_f32");
  addFloat3<F, cubeS>(table, "v_cubesc_f32");
  addFloat3<F, cubeT>(table, "v_cubetc_f32");
  addFloat3<F, cubeMajor>(table, "v_cubema_f32");
  addRounding<F>(table, "f32");
  addVector(table, "v_ldexp_f32", [](const VectorContext &c, float x, uint32_t exponent) {
    return fromBits<F>(scaleByPower<F>(toBits(x), static_cast<int32_t>(exponent),
                                       getFloatMode<F>(c.mode)));
  });
  addVector(table, "v_frexp_exp_i32_f32", [](const VectorContext &c, float x) {
    return static_cast<uint32_t>(frexpExponent<F>(toBits(x), getFloatMode<F>(c.mode)));
  });
}

static void addDouble(SemanticsTable &table) {
  using F = Binary64;
  addFast<F, 2, add<F>, kernel::addF64>(table, "v_add_f64");
  addFast<F, 2, mul<F>, kernel::mulF64>(table, "v_mul_f64");
  addFast<F, 3, fma<F>, kernel::fmaF64>(table, "v_fma_f64");
  addFast<F, 3, fma<F>, kernel::fmaF64, SourceOrder::Tied>(table, "v_fmac_f64");
  addFloat2<F, minMax<F, false>>(table, "v_min_f64");
  addFloat2<F, minMax<F, true>>(table, "v_max_f64");
  addRounding<F>(table, "f64");
  addVector(table, "v_ldexp_f64", [](const VectorContext &c, double x, uint32_t exponent) {
    return fromBits<F>(scaleByPower<F>(toBits(x), static_cast<int32_t>(exponent),
                                       getFloatMode<F>(c.mode)));
  });
  addVector(table, "v_frexp_exp_i32_f64", [](const VectorContext &c, double x) {
    return static_cast<uint32_t>(frexpExponent<F>(toBits(x), getFloatMode<F>(c.mode)));
  });
}

/// v_mac_f16, v_madak_f16 and v_madmk_f16 have no kernel: two roundings.
template <SourceOrder Order>
static void runMad(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  Lanes literal, result;
  KernelSources in = readSources<Binary16, 3, Order>(operands, inst, literal);
  FloatMode mode = getFloatMode<Binary16>(exec.wave->mode);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    result[lane] = callOnLane<3, mad<Binary16>, Binary16>(in, lane, mode);
  if (inst.omod || inst.clamp)
    modifyLanes<Binary16>(result, result, inst.omod, inst.clamp, mode);
  operands.write(result);
}

static void addHalf(SemanticsTable &table) {
  using F = Binary16;
  addFast<F, 2, add<F>, kernel::addF16>(table, "v_add_f16");
  addFast<F, 2, sub<F>, kernel::subF16>(table, "v_sub_f16");
  addFast<F, 2, sub<F>, kernel::subF16, SourceOrder::Reversed>(table, "v_subrev_f16");
  addFast<F, 2, mul<F>, kernel::mulF16>(table, "v_mul_f16");
  addFast<F, 2, minMax<F, false>, kernel::minF16>(table, "v_min_f16");
  addFast<F, 2, minMax<F, true>, kernel::maxF16>(table, "v_max_f16");
  addFast<F, 3, fma<F>, kernel::fmaF16>(table, "v_fma_f16", kKeepOtherHalf);
  addFast<F, 3, fma<F>, kernel::fmaF16>(table, "v_fma_legacy_f16");
  addFloat3<F, mad<F>>(table, "v_mad_f16", kKeepOtherHalf);
  addFloat3<F, mad<F>>(table, "v_mad_legacy_f16");
  addFloat3<F, minMax3<F, false>>(table, "v_min3_f16", kKeepOtherHalf);
  addFloat3<F, minMax3<F, true>>(table, "v_max3_f16", kKeepOtherHalf);
  addFloat3<F, median<F>>(table, "v_med3_f16", kKeepOtherHalf);
  addRounding<F>(table, "f16");
  addVector(table, "v_ldexp_f16", [](const VectorContext &c, F16 x, uint16_t exponent) {
    return fromBits<F>(scaleByPower<F>(toBits(x), static_cast<int16_t>(exponent),
                                       getFloatMode<F>(c.mode)));
  });
  addVector(table, "v_frexp_exp_i16_f16", [](const VectorContext &c, F16 x) {
    return static_cast<uint16_t>(frexpExponent<F>(toBits(x), getFloatMode<F>(c.mode)));
  });
  auto addMad = [&](StringRef mnemonic, Handler handler) {
    Semantics row;
    row.handler = handler;
    row.dst = row.src[0] = row.src[1] = Type::F16;
    row.data = kKeepOtherHalf;
    table.add(mnemonic, row);
  };
  addMad("v_mac_f16", runMad<SourceOrder::Tied>);
  addMad("v_madmk_f16", runMad<SourceOrder::MulK>);
  addMad("v_madak_f16", runMad<SourceOrder::AddK>);
}

void waveasm::sim::addVectorFloatOps(SemanticsTable &table) {
  addSingle(table);
  addDouble(table);
  addHalf(table);
  addTranscendentalOps(table);
  addDivisionOps(table);
}
