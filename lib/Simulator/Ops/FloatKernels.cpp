//===- FloatKernels.cpp - Fast floating-point loops over the lanes --------===//
//
// f16 sums and products are computed in f32 and rounded again: f32 has more than twice the
// precision plus two bits, so that the second rounding is innocuous. That does not hold for
// the fused operation, whose sum is formed in double and brought to f32 "to odd".
//
//===----------------------------------------------------------------------===//

#include "FloatKernels.h"
#include "FloatMath.h"

using namespace waveasm::sim;

#if defined(__x86_64__) && defined(__linux__)
#define LANE_KERNEL                                                                              \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define LANE_KERNEL
#endif
#define ALWAYS_INLINE __attribute__((always_inline)) inline

#pragma clang fp contract(off)

namespace {

template <typename F>
struct Lane;

template <>
struct Lane<Binary32> {
  using Value = float;
  static ALWAYS_INLINE uint32_t load(const KernelSources &in, unsigned i, unsigned lane) {
    return in.low[i][lane];
  }
  static ALWAYS_INLINE void store(uint32_t *low, uint32_t *, unsigned lane, uint32_t bits) {
    low[lane] = bits;
  }
};

template <>
struct Lane<Binary16> {
  using Value = _Float16;
  static ALWAYS_INLINE uint16_t load(const KernelSources &in, unsigned i, unsigned lane) {
    return static_cast<uint16_t>(in.low[i][lane]);
  }
  static ALWAYS_INLINE void store(uint32_t *low, uint32_t *, unsigned lane, uint16_t bits) {
    low[lane] = bits;
  }
};

template <>
struct Lane<Binary64> {
  using Value = double;
  static ALWAYS_INLINE uint64_t load(const KernelSources &in, unsigned i, unsigned lane) {
    return in.low[i][lane] | static_cast<uint64_t>(in.high[i][lane]) << 32;
  }
  static ALWAYS_INLINE void store(uint32_t *low, uint32_t *high, unsigned lane, uint64_t bits) {
    low[lane] = static_cast<uint32_t>(bits);
    high[lane] = static_cast<uint32_t>(bits >> 32);
  }
};

template <typename To, typename From>
ALWAYS_INLINE To bitCast(From from) {
  To to;
  static_assert(sizeof(to) == sizeof(from));
  __builtin_memcpy(&to, &from, sizeof(to));
  return to;
}

template <typename F, unsigned N, bool Flush, typename Op>
ALWAYS_INLINE bool loop(uint32_t *__restrict low, uint32_t *__restrict high,
                        const KernelSources &in, DenormMode denorm, Op op) {
  using Bits = typename F::Bits;
  const Bits keepIn = denorm.keepInput ? ~Bits(0) : F::kSign;
  const Bits keepOut = denorm.keepOutput ? ~Bits(0) : F::kSign;
  auto source = [&](unsigned i, unsigned lane) -> Bits {
    Bits x = Lane<F>::load(in, i, lane);
    if constexpr (Flush)
      x &= x & F::kInfinity ? ~Bits(0) : keepIn;
    return x;
  };
  Bits odd = 0;
#pragma clang loop vectorize(assume_safety)
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    Bits r;
    if constexpr (N == 2)
      r = op(source(0, lane), source(1, lane));
    else
      r = op(source(0, lane), source(1, lane), source(2, lane));
    Bits magnitude = r & F::kMagnitude;
    odd |= magnitude > F::kInfinity ? 1 : 0;
    if constexpr (Flush) {
      odd |= magnitude == F::kMinNormal ? 1 : 0;
      r &= r & F::kInfinity ? ~Bits(0) : keepOut;
    }
    Lane<F>::store(low, high, lane, r);
  }
  return odd != 0;
}

template <typename F, unsigned N, typename Op>
ALWAYS_INLINE bool run(uint32_t *low, uint32_t *high, const KernelSources &in,
                       DenormMode denorm, Op op) {
  if (denorm.keepInput && denorm.keepOutput)
    return loop<F, N, false>(low, high, in, denorm, op);
  return loop<F, N, true>(low, high, in, denorm, op);
}

/// An operation on host values.
template <typename F, typename Op>
ALWAYS_INLINE auto onValues(Op op) {
  using Bits = typename F::Bits;
  using Value = typename Lane<F>::Value;
  return [op](auto... x) -> Bits {
    return bitCast<Bits>(static_cast<Value>(op(bitCast<Value>(static_cast<Bits>(x))...)));
  };
}

/// Selects by integers that order as the values do, -0 below +0. NaN must not get away: the
/// result is then one.
template <typename F, bool Max>
ALWAYS_INLINE typename F::Bits select(typename F::Bits a, typename F::Bits b) {
  using Bits = typename F::Bits;
  using Signed = std::make_signed_t<Bits>;
  auto key = [](Bits x) {
    Bits negative = static_cast<Bits>(static_cast<Signed>(x) >> (sizeof(Bits) * 8 - 1));
    return static_cast<Signed>(x ^ (negative & F::kMagnitude));
  };
  bool second = Max ? key(b) > key(a) : key(b) < key(a);
  Bits r = second ? b : a;
  bool nan = (a & F::kMagnitude) > F::kInfinity || (b & F::kMagnitude) > F::kInfinity;
  return nan ? static_cast<Bits>(F::kNaN) : r;
}

/// a * b + c with one rounding to f16: the product is exact in double; the sum is inexact
/// only where its error is far below what an f16 rounding could see.
ALWAYS_INLINE _Float16 fusedF16(_Float16 a, _Float16 b, _Float16 c) {
  double sum = double(a) * double(b) + double(c);
  float narrow = static_cast<float>(sum);
  uint32_t bits = bitCast<uint32_t>(narrow);
  bool inexact = double(narrow) != sum;
  bits -= __builtin_fabs(double(narrow)) > __builtin_fabs(sum) ? 1 : 0;
  bits |= inexact ? 1 : 0;
  return static_cast<_Float16>(bitCast<float>(bits));
}
} // namespace

#define VALUE_KERNEL(name, format, count, parameters, expression)                               \
  LANE_KERNEL bool kernel::name(uint32_t *low, uint32_t *high, const KernelSources &in,         \
                                DenormMode denorm) {                                            \
    using Value = Lane<format>::Value;                                                          \
    return run<format, count>(low, high, in, denorm,                                            \
                              onValues<format>([] parameters { return expression; }));          \
  }
#define SELECT_KERNEL(name, format, max)                                                        \
  LANE_KERNEL bool kernel::name(uint32_t *low, uint32_t *high, const KernelSources &in,         \
                                DenormMode denorm) {                                            \
    return run<format, 2>(low, high, in, denorm,                                                \
                          [](format::Bits a, format::Bits b) { return select<format, max>(a, b); }); \
  }

namespace waveasm::sim {
VALUE_KERNEL(addF32, Binary32, 2, (Value a, Value b), a + b)
VALUE_KERNEL(subF32, Binary32, 2, (Value a, Value b), a - b)
VALUE_KERNEL(mulF32, Binary32, 2, (Value a, Value b), a *b)
VALUE_KERNEL(fmaF32, Binary32, 3, (Value a, Value b, Value c), __builtin_fmaf(a, b, c))
SELECT_KERNEL(minF32, Binary32, false)
SELECT_KERNEL(maxF32, Binary32, true)
VALUE_KERNEL(addF16, Binary16, 2, (Value a, Value b), float(a) + float(b))
VALUE_KERNEL(subF16, Binary16, 2, (Value a, Value b), float(a) - float(b))
VALUE_KERNEL(mulF16, Binary16, 2, (Value a, Value b), float(a) * float(b))
VALUE_KERNEL(fmaF16, Binary16, 3, (Value a, Value b, Value c), fusedF16(a, b, c))
SELECT_KERNEL(minF16, Binary16, false)
SELECT_KERNEL(maxF16, Binary16, true)
VALUE_KERNEL(addF64, Binary64, 2, (Value a, Value b), a + b)
VALUE_KERNEL(mulF64, Binary64, 2, (Value a, Value b), a *b)
VALUE_KERNEL(fmaF64, Binary64, 3, (Value a, Value b, Value c), __builtin_fma(a, b, c))
} // namespace waveasm::sim
