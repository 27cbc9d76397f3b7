//===- VectorSupport.h - VALU handlers from lambdas --------------*- C++ -*-===//
//
// A family of VALU instructions is a list of calls such as
//
//   addVector(table, "v_and_b32", [](uint32_t a, uint32_t b) { return a & b; });
//
// The element types of the lambda give the operand types of the table row: uint16_t and
// int16_t are B16, uint32_t and int32_t B32, uint64_t B64, int64_t I64, float F32, double
// F64; F16 and BF16 carry bits. A first parameter `const VectorContext &` gives MODE and
// the instruction. The lambda runs for inactive lanes, too (their result is dropped), so
// it must be defined for all values.
//
// Sources arrive with SDWA selection, DPP permutation, op_sel, neg and abs applied; what
// the lambda returns goes through omod and clamp (floating-point results), dst_sel and
// op_sel to the active lanes.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_VECTORSUPPORT_H
#define WAVEASM_LIB_SIMULATOR_OPS_VECTORSUPPORT_H

#include "waveasm/Simulator/Exec.h"
#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

namespace waveasm::sim {

/// Bits of a half-precision or bfloat16 value.
struct F16 {
  uint16_t bits;
};
struct BF16 {
  uint16_t bits;
};

/// `Semantics::data` of 16-bit instructions that leave the other half of the destination
/// alone. On gfx9 those are the VOP3 ones with op_sel and the f16 multiply-accumulates;
/// all others zero it (LLVM: GCNSubtarget::zeroesHigh16BitsOfDest).
constexpr uint32_t kKeepOtherHalf = 1u << 31;

struct VectorContext {
  Exec &exec;
  const Instruction &inst;
  uint32_t mode;
};

/// How the elements of a type lie in registers.
template <typename T>
struct Element {
  static constexpr unsigned kWords = sizeof(T) == 8 ? 2 : 1;
  static constexpr Type kType = std::is_same_v<T, float>       ? Type::F32
                                : std::is_same_v<T, double>    ? Type::F64
                                : std::is_same_v<T, F16>       ? Type::F16
                                : std::is_same_v<T, BF16>      ? Type::BF16
                                : std::is_same_v<T, int64_t>   ? Type::I64
                                : std::is_same_v<T, uint64_t>  ? Type::B64
                                : sizeof(T) == 2               ? Type::B16
                                                               : Type::B32;
  static T load(const uint32_t *low, const uint32_t *high, unsigned lane) {
    T value;
    if constexpr (kWords == 2) {
      uint64_t bits = low[lane] | static_cast<uint64_t>(high[lane]) << 32;
      std::memcpy(&value, &bits, sizeof(T));
    } else if constexpr (sizeof(T) == 2) {
      uint16_t bits = static_cast<uint16_t>(low[lane]);
      std::memcpy(&value, &bits, sizeof(T));
    } else {
      std::memcpy(&value, &low[lane], sizeof(T));
    }
    return value;
  }
  static void store(uint32_t *low, uint32_t *high, unsigned lane, T value) {
    if constexpr (kWords == 2) {
      uint64_t bits;
      std::memcpy(&bits, &value, sizeof(T));
      low[lane] = static_cast<uint32_t>(bits);
      high[lane] = static_cast<uint32_t>(bits >> 32);
    } else if constexpr (sizeof(T) == 2) {
      uint16_t bits;
      std::memcpy(&bits, &value, sizeof(T));
      low[lane] = bits;
    } else {
      std::memcpy(&low[lane], &value, sizeof(T));
    }
  }
};

/// Operands of one VALU instruction for all lanes, modifiers applied. Lives as long as the
/// handler: what `read` returns may be a buffer in it.
class VectorOperands {
public:
  VectorOperands(Exec &exec, const Instruction &inst)
      : exec(exec), inst(inst), mode(exec.wave->mode), mask(exec.lanes()) {
    plain = inst.variant == Variant::Plain && !(mode & kModeGPRIndex) &&
            !(inst.neg | inst.abs | inst.opSel | inst.omod) && !inst.clamp;
    if (inst.variant == Variant::DPP)
      prepareDPP();
  }

  /// No modifier, and all lanes active: the result may go straight to the register.
  bool isDirect() const {
    return plain && mask == ~0ull && !(inst.op->data & kKeepOtherHalf);
  }
  /// Lanes to write: EXEC less those that DPP leaves alone.
  uint64_t lanes() const { return mask; }

  /// Word 0 or 1 of source `i` for all lanes.
  const uint32_t *read(unsigned i, unsigned word = 0) {
    const Operand &operand = inst.src[i];
    if (!plain)
      return readModified(i, word);
    if (operand.kind == Operand::VGPR)
      return exec.wave->v[operand.index + word];
    return exec.readLanes(operand, word, buffers[i][word]);
  }
  /// Word 0 or 1 of the destination's old value.
  const uint32_t *readOld(unsigned word = 0) {
    return exec.readLanes(inst.dst, word, buffers[0][word]);
  }
  /// Register of a result that `isDirect`.
  uint32_t *direct(unsigned word) {
    exec.wave->definedLanes[inst.dst.index + word] = ~0ull;
    return exec.vgpr(inst.dst, word);
  }
  /// Writes result bits to the active lanes with dst_sel and op_sel; omod and clamp have
  /// been applied. `values` is overwritten.
  void write(uint32_t *values, unsigned word = 0);

private:
  const uint32_t *readModified(unsigned i, unsigned word);
  void prepareDPP();

  Exec &exec;
  const Instruction &inst;
  uint32_t mode;
  uint64_t mask;
  bool plain;
  uint64_t dppValid = 0;              ///< lanes whose source lane exists and is active
  const int8_t *dppSource = nullptr;  ///< source lane by lane
  Lanes buffers[3][2];
};

/// omod and clamp of a floating-point result (hardware.md section 2.1 MODE; ISA4 §6.2.4).
float applyOutputModifiers(const VectorContext &context, float value);
double applyOutputModifiers(const VectorContext &context, double value);
F16 applyOutputModifiers(const VectorContext &context, F16 value);
template <typename T>
T applyOutputModifiers(const VectorContext &, T value) {
  return value; // integers saturate in the operation itself
}

/// Writes a lane mask to an SGPR pair; bits outside `lanes` must be 0.
inline void writeMask(Exec &exec, const Operand &operand, uint64_t bits) {
  exec.write64(operand, bits);
}
/// A lane mask as all ones or zeros in each lane, and a mask of flags that are 0 or 1.
void expandMask(uint64_t bits, Lanes &lanes);
uint64_t packMask(const uint8_t (&flags)[kLanes]);

// A lambda that is too complex for the vectorizer is fine: no warning.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpass-failed"
namespace detail {
template <typename F>
struct Signature : Signature<decltype(&F::operator())> {};
template <typename F, typename D, typename... S>
struct Signature<D (F::*)(S...) const> {
  static constexpr bool kContext = false;
  using Result = D;
  using Sources = std::tuple<S...>;
};
template <typename F, typename D, typename... S>
struct Signature<D (F::*)(const VectorContext &, S...) const> {
  static constexpr bool kContext = true;
  using Result = D;
  using Sources = std::tuple<S...>;
};

template <typename Fn, bool Tied, size_t... I>
void runLanes(Exec &exec, const Instruction &inst, const Fn &fn, std::index_sequence<I...>) {
  using Sig = Signature<Fn>;
  using D = typename Sig::Result;
  using Sources = typename Sig::Sources;
  constexpr size_t kOld = Tied ? sizeof...(I) - 1 : ~size_t(0);
  VectorOperands operands(exec, inst);
  VectorContext context{exec, inst, exec.wave->mode};
  const uint32_t *low[] = {(I == kOld ? operands.readOld() : operands.read(I))...};
  const uint32_t *high[] = {(Element<std::tuple_element_t<I, Sources>>::kWords < 2 ? nullptr
                             : I == kOld ? operands.readOld(1)
                                         : operands.read(I, 1))...};
  auto loop = [&](uint32_t *outLow, uint32_t *outHigh, auto finish) {
    // A result may replace a source of the same lane, never one of another lane.
#pragma clang loop vectorize(assume_safety)
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      if constexpr (Sig::kContext)
        Element<D>::store(outLow, outHigh, lane,
                          finish(fn(context, Element<std::tuple_element_t<I, Sources>>::load(
                                                 low[I], high[I], lane)...)));
      else
        Element<D>::store(outLow, outHigh, lane,
                          finish(fn(Element<std::tuple_element_t<I, Sources>>::load(
                              low[I], high[I], lane)...)));
    }
  };
  if (operands.isDirect()) {
    loop(operands.direct(0), Element<D>::kWords == 2 ? operands.direct(1) : nullptr,
         [](D value) { return value; });
    return;
  }
  Lanes result[2];
  if (inst.omod || inst.clamp)
    loop(result[0], result[1], [&](D value) { return applyOutputModifiers(context, value); });
  else
    loop(result[0], result[1], [](D value) { return value; });
  for (unsigned word = 0; word < Element<D>::kWords; ++word)
    operands.write(result[word], word);
}

template <typename Fn, bool Tied>
void runVector(Exec &exec, const Instruction &inst, const Fn &fn) {
  using Sources = typename Signature<Fn>::Sources;
  runLanes<Fn, Tied>(exec, inst, fn, std::make_index_sequence<std::tuple_size_v<Sources>>());
}

template <typename Sources, size_t... I>
void setSourceTypes(Semantics &row, std::index_sequence<I...>) {
  ((row.src[I] = Element<std::tuple_element_t<I, Sources>>::kType), ...);
}
} // namespace detail

/// Handler of a lambda without captures, for table rows that need more than `addVector`.
template <bool Tied = false, typename Fn>
Handler makeVectorHandler(Fn fn) {
  static_assert(std::is_empty_v<Fn>, "a handler cannot capture");
  static const Fn kFn = fn;
  return [](Exec &exec, const Instruction &inst) {
    detail::runVector<Fn, Tied>(exec, inst, kFn);
  };
}

/// Table row with the types of a lambda.
template <bool Tied = false, typename Fn>
Semantics makeVectorRow(Fn fn) {
  using Sig = detail::Signature<Fn>;
  using Sources = typename Sig::Sources;
  constexpr size_t kSources = std::tuple_size_v<Sources> - Tied;
  static_assert(kSources <= 3, "an instruction has three sources at most");
  Semantics row;
  row.handler = makeVectorHandler<Tied>(fn);
  row.dst = Element<typename Sig::Result>::kType;
  detail::setSourceTypes<Sources>(row, std::make_index_sequence<kSources>());
  return row;
}

template <typename Fn>
void addVector(SemanticsTable &table, llvm::StringRef mnemonic, Fn fn, uint32_t data = 0) {
  Semantics row = makeVectorRow(fn);
  row.data = data;
  table.add(mnemonic, row);
}

/// The last parameter of the lambda is the old value of the destination (v_fmac, v_dot2c):
/// no source of the encoding. SDWA, DPP and op_sel do not apply to it.
template <typename Fn>
void addVectorTied(SemanticsTable &table, llvm::StringRef mnemonic, Fn fn, uint32_t data = 0) {
  Semantics row = makeVectorRow<true>(fn);
  row.data = data;
  table.add(mnemonic, row);
}

/// `saturating` computes what the instruction does with the clamp bit (integers).
template <typename Fn, typename ClampFn>
void addVectorClamp(SemanticsTable &table, llvm::StringRef mnemonic, Fn fn, ClampFn saturating,
                    uint32_t data = 0) {
  static_assert(std::is_empty_v<Fn> && std::is_empty_v<ClampFn>, "a handler cannot capture");
  static const Fn kFn = fn;
  static const ClampFn kSaturating = saturating;
  Semantics row = makeVectorRow(fn);
  row.data = data;
  row.handler = [](Exec &exec, const Instruction &inst) {
    if (inst.clamp)
      detail::runVector<ClampFn, false>(exec, inst, kSaturating);
    else
      detail::runVector<Fn, false>(exec, inst, kFn);
  };
  table.add(mnemonic, row);
}

#pragma clang diagnostic pop

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_VECTORSUPPORT_H
