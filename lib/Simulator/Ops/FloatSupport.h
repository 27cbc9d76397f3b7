//===- FloatSupport.h - Table rows from functions of FloatMath.h -*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_FLOATSUPPORT_H
#define WAVEASM_LIB_SIMULATOR_OPS_FLOATSUPPORT_H

#include "FloatKernels.h"
#include "FloatMath.h"
#include "VectorSupport.h"

namespace waveasm::sim {

/// The lambda parameter types of VectorSupport.h that stand for a format, and their bits.
template <typename F>
struct FormatValue;
template <>
struct FormatValue<Binary16> {
  using Type = F16;
};
template <>
struct FormatValue<Binary32> {
  using Type = float;
};
template <>
struct FormatValue<Binary64> {
  using Type = double;
};
template <typename F>
using ValueOf = typename FormatValue<F>::Type;

inline uint16_t toBits(F16 x) { return x.bits; }
inline uint32_t toBits(float x) { return f32ToBits(x); }
inline uint64_t toBits(double x) { return f64ToBits(x); }
template <typename F>
ValueOf<F> fromBits(typename F::Bits x) {
  ValueOf<F> value;
  static_assert(sizeof(value) == sizeof(x));
  std::memcpy(&value, &x, sizeof(x));
  return value;
}

/// One, two or three sources of a format to a result of it. `Fn` takes bits and FloatMode.
template <typename F, auto Fn>
void addFloat1(SemanticsTable &table, llvm::StringRef mnemonic, uint32_t data = 0) {
  addVector(
      table, mnemonic,
      [](const VectorContext &context, ValueOf<F> a) {
        return fromBits<F>(Fn(toBits(a), getFloatMode<F>(context.mode)));
      },
      data);
}
template <typename F, auto Fn>
void addFloat2(SemanticsTable &table, llvm::StringRef mnemonic, uint32_t data = 0) {
  addVector(
      table, mnemonic,
      [](const VectorContext &context, ValueOf<F> a, ValueOf<F> b) {
        return fromBits<F>(Fn(toBits(a), toBits(b), getFloatMode<F>(context.mode)));
      },
      data);
}
template <typename F, auto Fn>
void addFloat3(SemanticsTable &table, llvm::StringRef mnemonic, uint32_t data = 0) {
  addVector(
      table, mnemonic,
      [](const VectorContext &context, ValueOf<F> a, ValueOf<F> b, ValueOf<F> c) {
        return fromBits<F>(Fn(toBits(a), toBits(b), toBits(c), getFloatMode<F>(context.mode)));
      },
      data);
}

//===----------------------------------------------------------------------===//
// With a kernel
//===----------------------------------------------------------------------===//

/// A format's bits of one lane.
template <typename F>
typename F::Bits loadBits(const KernelSources &in, unsigned i, unsigned lane) {
  uint64_t bits = in.low[i][lane];
  if constexpr (sizeof(typename F::Bits) == 8)
    bits |= static_cast<uint64_t>(in.high[i][lane]) << 32;
  return static_cast<typename F::Bits>(bits);
}
template <typename F>
void storeBits(uint32_t *low, uint32_t *high, unsigned lane, typename F::Bits bits) {
  low[lane] = static_cast<uint32_t>(bits);
  if constexpr (sizeof(typename F::Bits) == 8)
    high[lane] = static_cast<uint32_t>(bits >> 32);
}

template <unsigned N, auto Fn, typename F>
typename F::Bits callOnLane(const KernelSources &in, unsigned lane, const FloatMode &mode) {
  if constexpr (N == 2)
    return Fn(loadBits<F>(in, 0, lane), loadBits<F>(in, 1, lane), mode);
  else
    return Fn(loadBits<F>(in, 0, lane), loadBits<F>(in, 1, lane), loadBits<F>(in, 2, lane), mode);
}

/// All lanes of an operation without modifiers: by the kernel where it may, else by `Fn`.
template <typename F, unsigned N, auto Fn, LaneKernel Kernel>
void computeLanes(uint32_t *low, uint32_t *high, const KernelSources &in, const FloatMode &mode) {
  if (mode.rounding != Rounding::NearestEven || mode.overflowF16) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      storeBits<F>(low, high, lane, callOnLane<N, Fn, F>(in, lane, mode));
    return;
  }
  if (!Kernel(low, high, in, mode.denorm))
    return;
  KernelSources out;
  out.low[0] = low;
  out.high[0] = high;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    typename F::Bits result = F::magnitude(loadBits<F>(out, 0, lane));
    if (result > F::kInfinity || (result == F::kMinNormal && !mode.denorm.keepOutput))
      storeBits<F>(low, high, lane, callOnLane<N, Fn, F>(in, lane, mode));
  }
}

template <typename F>
void modifyLanes(uint32_t *low, uint32_t *high, unsigned omod, bool clamp,
                 const FloatMode &mode) {
  KernelSources out;
  out.low[0] = low;
  out.high[0] = high;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    auto bits = applyOmod<F>(loadBits<F>(out, 0, lane), omod, mode);
    storeBits<F>(low, high, lane, clamp ? applyClamp<F>(bits, mode) : bits);
  }
}

/// Order of the encoding's sources in the call of `Fn`.
enum class SourceOrder : uint8_t {
  Plain,
  Reversed, ///< source 1 first (v_subrev)
  Tied,     ///< the destination's old value is the last one (v_fmac)
  MulK,     ///< source 0, literal, source 1 (v_fmamk)
  AddK,     ///< source 0, source 1, literal (v_fmaak)
};

template <typename F, unsigned N, SourceOrder Order>
KernelSources readSources(VectorOperands &operands, const Instruction &inst, Lanes &literal) {
  constexpr bool kWide = sizeof(typename F::Bits) == 8;
  constexpr bool kLiteral = Order == SourceOrder::MulK || Order == SourceOrder::AddK;
  KernelSources in;
  unsigned next = 0;
  for (unsigned i = 0; i < N; ++i) {
    if (kLiteral && i == (Order == SourceOrder::MulK ? 1 : 2)) {
      std::fill_n(literal, kLanes, inst.literal);
      in.low[i] = literal;
      continue;
    }
    if (Order == SourceOrder::Tied && i == N - 1) {
      in.low[i] = operands.readOld();
      if (kWide)
        in.high[i] = operands.readOld(1);
      continue;
    }
    unsigned source = Order == SourceOrder::Reversed ? N - 1 - i : next++;
    in.low[i] = operands.read(source);
    if (kWide)
      in.high[i] = operands.read(source, 1);
  }
  return in;
}

template <typename F, unsigned N, auto Fn, LaneKernel Kernel, SourceOrder Order>
void runFloat(Exec &exec, const Instruction &inst) {
  constexpr unsigned kWords = sizeof(typename F::Bits) == 8 ? 2 : 1;
  VectorOperands operands(exec, inst);
  Lanes literal;
  KernelSources in = readSources<F, N, Order>(operands, inst, literal);
  FloatMode mode = getFloatMode<F>(exec.wave->mode);
  Lanes result[kWords];
  computeLanes<F, N, Fn, Kernel>(result[0], result[kWords - 1], in, mode);
  if (operands.isDirect()) {
    for (unsigned word = 0; word < kWords; ++word)
      std::memcpy(operands.direct(word), result[word], sizeof(Lanes));
    return;
  }
  if (inst.omod || inst.clamp)
    modifyLanes<F>(result[0], result[kWords - 1], inst.omod, inst.clamp, mode);
  for (unsigned word = 0; word < kWords; ++word)
    operands.write(result[word], word);
}

template <typename F, unsigned N, auto Fn, LaneKernel Kernel,
          SourceOrder Order = SourceOrder::Plain>
void addFast(SemanticsTable &table, llvm::StringRef mnemonic, uint32_t data = 0) {
  Semantics row;
  row.handler = runFloat<F, N, Fn, Kernel, Order>;
  row.dst = Element<ValueOf<F>>::kType;
  unsigned sources = Order == SourceOrder::Plain || Order == SourceOrder::Reversed ? N : N - 1;
  for (unsigned i = 0; i < sources; ++i)
    row.src[i] = row.dst;
  row.data = data;
  table.add(mnemonic, row);
}

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_FLOATSUPPORT_H
