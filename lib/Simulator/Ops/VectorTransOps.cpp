//===- VectorTransOps.cpp - Reciprocal, root, exponential, logarithm, sine -===//
//
// Results are rounded to nearest from a computation in double (rsq f64: long double), so that
// they are the correctly rounded ones but for cases too close to call. Hardware promises 1 ulp
// (f16: 0.51 ulp; f64: about 2^-24, refined by code around it).
//
// The f32 ones know no denormals: inputs and results are flushed whatever MODE says (LLVM's
// lowering of division, log and exp; AMD's own emulator). sin, and all of f16 and f64, follow
// MODE.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"
#include <cmath>

using namespace llvm;
using namespace waveasm::sim;

namespace {
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Rcp {
  static double eval(double x) { return 1.0 / x; }
};
struct Rsq { // of -0: -infinity
  static double eval(double x) { return x == 0 ? 1.0 / x : x < 0 ? kNaN : 1.0 / std::sqrt(x); }
};
struct Sqrt {
  static double eval(double x) { return x < 0 ? kNaN : std::sqrt(x); }
};
struct Exp {
  static double eval(double x) { return std::exp2(x); }
};
struct Log {
  static double eval(double x) {
    return x == 0 ? -std::numeric_limits<double>::infinity() : x < 0 ? kNaN : std::log2(x);
  }
};

/// The input counts turns. Beyond 256 of them hardware gives up: sin is 0 and cos is 1 ("Vega"
/// ISA, v_sin_f32).
constexpr double kMaxTurns = 256;
constexpr double kTwoPi = 6.283185307179586476925286766559;

/// sin of `turn` in [-0.5, 0.5] turns, exact at the quarters.
double sinOfTurn(double turn) {
  if (turn > 0.25)
    turn = 0.5 - turn;
  else if (turn < -0.25)
    turn = -0.5 - turn;
  return std::abs(turn) == 0.25 ? (turn < 0 ? -1.0 : 1.0) : std::sin(turn * kTwoPi);
}
struct Sin {
  static double eval(double x) {
    if (x == 0)
      return x;
    if (std::isinf(x))
      return kNaN;
    return std::abs(x) > kMaxTurns ? 0.0 : sinOfTurn(x - std::nearbyint(x)) + 0.0;
  }
};
struct Cos {
  static double eval(double x) {
    if (std::isinf(x))
      return kNaN;
    if (std::abs(x) > kMaxTurns)
      return 1.0;
    double turn = std::abs(x - std::nearbyint(x)); // [0, 0.5]; near 0.25 the sine is sharper
    return turn > 0.125 && turn < 0.375 ? sinOfTurn(0.25 - turn) + 0.0 : std::cos(turn * kTwoPi);
  }
};

/// An operation of f16 or f32.
template <typename F, typename Op, bool Flush>
typename F::Bits evaluate(typename F::Bits x, const FloatMode &mode) {
  FloatMode nearest; // MODE.round plays no part in table lookups
  nearest.denorm = Flush ? DenormMode{false, false} : mode.denorm;
  nearest.overflowF16 = mode.overflowF16;
  x = flushInput<F>(x, nearest);
  if (F::isNaN(x))
    return F::quiet(x);
  double result;
  if constexpr (F::kMantissa == 23) {
    result = Op::eval(bitsToF32(x));
    if (double size = std::abs(result); size >= 0x1p-126 && size < 0x1p127)
      return f32ToBits(static_cast<float>(result)); // normal: the host rounds the same way
  } else {
    result = Op::eval(toDouble<F>(x));
  }
  if (result != result)
    return F::kNaN;
  if (std::isinf(result)) // of a pole, not of an overflow: no rounding
    return F::withSign(result < 0, F::kInfinity);
  return fromDouble<F>(result, nearest);
}

template <typename Op>
uint64_t evaluateF64(uint64_t x, const FloatMode &mode) {
  using F = Binary64;
  x = flushInput<F>(x, mode);
  if (F::isNaN(x))
    return F::quiet(x);
  double result;
  double value = bitsToF64(x);
  if constexpr (std::is_same_v<Op, Rsq>)
    result = value > 0 ? static_cast<double>(1.0L / std::sqrt(static_cast<long double>(value)))
                       : Op::eval(value);
  else
    result = Op::eval(value);
  return result != result ? F::kNaN : flushOutput<F>(f64ToBits(result), mode);
}

/// 53 bits of 2/pi from bit 53 * S1 after the binary point on, and further along for large
/// exponents of S0, for the argument reduction of the math library.
uint64_t trigPreop(uint64_t x, uint32_t segment) {
  // The first 1201 bits of 2/pi after the binary point.
  static constexpr uint64_t twoOverPi[] = {
      0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
      0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
      0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
      0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
      0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b0000,
  };
  using F = Binary64;
  int shift = static_cast<int>(segment & 31) * 53;
  if (F::field(x) > 1077)
    shift += F::field(x) - 1077;
  auto word = [&](int i) { return i < int(std::size(twoOverPi)) ? twoOverPi[i] : 0; };
  int first = shift / 64, offset = shift % 64;
  UInt128 window = UInt128(word(first)) << 64 | word(first + 1);
  uint64_t bits = static_cast<uint64_t>(window << offset >> 75);
  int scale = -53 - shift + (F::field(x) >= 1968 ? 128 : 0);
  return roundPack<F>(false, bits, scale, FloatMode());
}
} // namespace

void waveasm::sim::addTranscendentalOps(SemanticsTable &table) {
  addFloat1<Binary32, evaluate<Binary32, Rcp, true>>(table, "v_rcp_f32");
  addFloat1<Binary32, evaluate<Binary32, Rcp, true>>(table, "v_rcp_iflag_f32");
  addFloat1<Binary32, evaluate<Binary32, Rsq, true>>(table, "v_rsq_f32");
  addFloat1<Binary32, evaluate<Binary32, Sqrt, true>>(table, "v_sqrt_f32");
  for (StringRef name : {"v_exp_f32", "v_exp_legacy_f32"})
    addFloat1<Binary32, evaluate<Binary32, Exp, true>>(table, name);
  for (StringRef name : {"v_log_f32", "v_log_legacy_f32"})
    addFloat1<Binary32, evaluate<Binary32, Log, true>>(table, name);
  addFloat1<Binary32, evaluate<Binary32, Sin, false>>(table, "v_sin_f32");
  addFloat1<Binary32, evaluate<Binary32, Cos, false>>(table, "v_cos_f32");
  addFloat1<Binary16, evaluate<Binary16, Rcp, false>>(table, "v_rcp_f16");
  addFloat1<Binary16, evaluate<Binary16, Rsq, false>>(table, "v_rsq_f16");
  addFloat1<Binary16, evaluate<Binary16, Sqrt, false>>(table, "v_sqrt_f16");
  addFloat1<Binary16, evaluate<Binary16, Exp, false>>(table, "v_exp_f16");
  addFloat1<Binary16, evaluate<Binary16, Log, false>>(table, "v_log_f16");
  addFloat1<Binary16, evaluate<Binary16, Sin, false>>(table, "v_sin_f16");
  addFloat1<Binary16, evaluate<Binary16, Cos, false>>(table, "v_cos_f16");
  addFloat1<Binary64, evaluateF64<Rcp>>(table, "v_rcp_f64");
  addFloat1<Binary64, evaluateF64<Rsq>>(table, "v_rsq_f64");
  addFloat1<Binary64, evaluateF64<Sqrt>>(table, "v_sqrt_f64");
  addVector(table, "v_trig_preop_f64", [](double x, uint32_t segment) {
    return fromBits<Binary64>(trigPreop(toBits(x), segment));
  });
}
