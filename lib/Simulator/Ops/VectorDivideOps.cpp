//===- VectorDivideOps.cpp - v_div_scale, v_div_fmas, v_div_fixup ---------===//
//
// The steps of IEEE division around v_rcp. The ISA's pseudo code of v_div_scale ("== DENORM")
// and the fixed factor of its v_div_fmas do not divide correctly; the rules here are the ones
// that hardware was seen to follow (AMD's emulator rocjitsu, shared/division.h, checked there
// on gfx11 and gfx12). The tests divide with LLVM's instruction sequence.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"

using namespace llvm;
using namespace waveasm::sim;

namespace {
template <typename F>
constexpr bool kIsSingle = F::kMantissa == 23;
/// Difference of exponents from which the quotient may overflow or be denormal.
template <typename F>
constexpr int kFarApart = kIsSingle<F> ? 96 : 768;
/// Power of two that operands are scaled by.
template <typename F>
constexpr int kScale = kIsSingle<F> ? 64 : 128;

template <typename F>
struct Scaled {
  typename F::Bits value;
  bool postScale; ///< v_div_fmas shall undo the scale
};

/// How `x`, one of the other two, is to be scaled.
template <typename F>
Scaled<F> divScale(typename F::Bits x, typename F::Bits denominator, typename F::Bits numerator,
                   const FloatMode &mode) {
  x = flushInput<F>(x, mode);
  denominator = flushInput<F>(denominator, mode);
  numerator = flushInput<F>(numerator, mode);
  int d = F::field(denominator), n = F::field(numerator);
  bool isDenominator = x == denominator, postScale = false;
  int scale = 0;
  if (n - d >= kFarApart<F>) {
    scale = isDenominator ? kScale<F> : 0;
    postScale = true;
  } else if (d == 0) {
    scale = kScale<F>;
  } else if (d >= 2 * F::kBias - 1) { // the reciprocal would be denormal
    postScale = n - d <= -kFarApart<F>;
    scale = postScale && !isDenominator ? 0 : -kScale<F>;
  } else if (n - d <= -kFarApart<F>) {
    scale = isDenominator ? 0 : kScale<F>;
    postScale = true;
  } else if (n <= F::kMantissa + 1) { // the remainder would be denormal
    scale = kScale<F>;
  }
  if (F::isZero(denominator) || F::isZero(numerator))
    return {F::kNaN, postScale};
  if (F::isNaN(x))
    return {F::quiet(x), postScale};
  if (F::isInfinite(x))
    return {x, postScale};
  return {roundPack<F>(F::isNegative(x), F::significand(x), F::exponent(x) + scale, mode),
          postScale};
}

/// a * b + c times a power of two, rounded once; inputs keep their denormals.
template <typename F>
typename F::Bits divFmas(typename F::Bits a, typename F::Bits b, typename F::Bits c,
                         bool postScale, FloatMode mode) {
  bool finite = F::field(a) != F::kMaxField && F::field(b) != F::kMaxField &&
                F::field(c) != F::kMaxField;
  mode.denorm.keepInput = true;
  if (!finite || !postScale)
    return fma<F>(a, b, c, mode);
  int scale = F::field(c) > F::kBias ? kScale<F> : -kScale<F>;
  Unpacked product{F::isNegative(a) != F::isNegative(b),
                   UInt128(F::significand(a)) * F::significand(b),
                   F::exponent(a) + F::exponent(b) + scale};
  Unpacked addend = unpack<F>(c);
  addend.exponent += scale;
  return addUnpacked<F>(product, addend, mode);
}

/// Sign and special cases of numerator / denominator on the quotient found.
template <typename F>
typename F::Bits divFixup(typename F::Bits quotient, typename F::Bits denominator,
                          typename F::Bits numerator, const FloatMode &mode) {
  denominator = flushInput<F>(denominator, mode);
  numerator = flushInput<F>(numerator, mode);
  bool negative = F::isNegative(denominator) != F::isNegative(numerator);
  if (F::isNaN(numerator))
    return F::quiet(numerator);
  if (F::isNaN(denominator))
    return F::quiet(denominator);
  bool zeroD = F::isZero(denominator), zeroN = F::isZero(numerator);
  bool infD = F::isInfinite(denominator), infN = F::isInfinite(numerator);
  if ((zeroD && zeroN) || (infD && infN))
    return F::kNaN;
  if (zeroD || infN)
    return F::withSign(negative, F::kInfinity);
  if (zeroN || infD)
    return F::withSign(negative, 0);
  if constexpr (F::kMantissa > 10) {
    if (F::field(numerator) - F::field(denominator) < -(F::kBias + F::kMantissa))
      return roundPack<F>(negative, 1, -3 * F::kBias, mode); // less than any denormal
    // An overflow on the way leaves an infinity or, after the correction steps, a NaN.
    if (F::magnitude(quotient) >= F::kInfinity)
      return makeOverflow<F>(negative, mode);
  }
  return F::withSign(negative, F::magnitude(quotient));
}

template <typename F>
void runDivScale(Exec &exec, const Instruction &inst) {
  constexpr unsigned kWords = sizeof(typename F::Bits) / 4;
  VectorOperands operands(exec, inst);
  Lanes unused, result[kWords];
  KernelSources in = readSources<F, 3, SourceOrder::Plain>(operands, inst, unused);
  FloatMode mode = getFloatMode<F>(exec.wave->mode);
  uint64_t flags = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    Scaled<F> scaled = divScale<F>(loadBits<F>(in, 0, lane), loadBits<F>(in, 1, lane),
                                   loadBits<F>(in, 2, lane), mode);
    storeBits<F>(result[0], result[kWords - 1], lane, scaled.value);
    flags |= static_cast<uint64_t>(scaled.postScale) << lane;
  }
  for (unsigned word = 0; word < kWords; ++word)
    operands.write(result[word], word);
  writeMask(exec, inst.sdst, flags & operands.lanes());
}

template <typename F>
void runDivFmas(Exec &exec, const Instruction &inst) {
  constexpr unsigned kWords = sizeof(typename F::Bits) / 4;
  VectorOperands operands(exec, inst);
  Lanes unused, result[kWords];
  KernelSources in = readSources<F, 3, SourceOrder::Plain>(operands, inst, unused);
  FloatMode mode = getFloatMode<F>(exec.wave->mode);
  uint64_t flags = exec.wave->get64(kVCC);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    storeBits<F>(result[0], result[kWords - 1], lane,
                 divFmas<F>(loadBits<F>(in, 0, lane), loadBits<F>(in, 1, lane),
                            loadBits<F>(in, 2, lane), flags >> lane & 1, mode));
  if (inst.omod || inst.clamp)
    modifyLanes<F>(result[0], result[kWords - 1], inst.omod, inst.clamp, mode);
  for (unsigned word = 0; word < kWords; ++word)
    operands.write(result[word], word);
}

template <typename F>
Semantics makeRow(Handler handler) {
  Semantics row;
  row.handler = handler;
  row.dst = row.src[0] = row.src[1] = row.src[2] = Element<ValueOf<F>>::kType;
  return row;
}
} // namespace

void waveasm::sim::addDivisionOps(SemanticsTable &table) {
  Semantics row = makeRow<Binary32>(runDivScale<Binary32>);
  row.sdst = Type::Mask;
  table.add("v_div_scale_f32", row);
  row = makeRow<Binary64>(runDivScale<Binary64>);
  row.sdst = Type::Mask;
  table.add("v_div_scale_f64", row);
  table.add("v_div_fmas_f32", makeRow<Binary32>(runDivFmas<Binary32>));
  table.add("v_div_fmas_f64", makeRow<Binary64>(runDivFmas<Binary64>));
  addFloat3<Binary32, divFixup<Binary32>>(table, "v_div_fixup_f32");
  addFloat3<Binary64, divFixup<Binary64>>(table, "v_div_fixup_f64");
  addFloat3<Binary16, divFixup<Binary16>>(table, "v_div_fixup_f16", kKeepOtherHalf);
  addFloat3<Binary16, divFixup<Binary16>>(table, "v_div_fixup_legacy_f16");
}
