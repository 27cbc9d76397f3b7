//===- ScalarSupport.h - SALU handlers from lambdas --------------*- C++ -*-===//
//
//   addScalar(table, "s_and_b32", SCC::NonZero, [](uint32_t a, uint32_t b) { return a & b; });
//
// Element types give operand types as in VectorSupport.h. A first parameter `bool &` is SCC,
// in and out.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_SCALARSUPPORT_H
#define WAVEASM_LIB_SIMULATOR_OPS_SCALARSUPPORT_H

#include "waveasm/Simulator/Exec.h"
#include <tuple>
#include <type_traits>
#include <utility>

namespace waveasm::sim {

/// What becomes of SCC, unless the lambda takes it itself.
enum class SCC { Keep, NonZero };

namespace scalar_detail {
template <typename F>
struct Signature : Signature<decltype(&F::operator())> {};
template <typename F, typename D, typename... S>
struct Signature<D (F::*)(S...) const> {
  static constexpr bool kSCC = false;
  using Result = D;
  using Sources = std::tuple<S...>;
};
template <typename F, typename D, typename... S>
struct Signature<D (F::*)(bool &, S...) const> {
  static constexpr bool kSCC = true;
  using Result = D;
  using Sources = std::tuple<S...>;
};

template <typename T>
constexpr Type getType() {
  if (std::is_same_v<T, void>)
    return Type::None;
  return std::is_same_v<T, uint64_t>  ? Type::B64
         : std::is_same_v<T, int64_t> ? Type::I64
                                      : Type::B32;
}

template <typename T>
T read(Exec &exec, const Operand &operand) {
  if constexpr (sizeof(T) == 8)
    return static_cast<T>(exec.read64(operand));
  else
    return static_cast<T>(exec.read32(operand));
}

template <typename Sources, bool Tied, size_t I>
const Operand &getOperand(const Instruction &inst) {
  return Tied && I + 1 == std::tuple_size_v<Sources> ? inst.dst : inst.src[Tied && I > 2 ? 2 : I];
}

template <typename Fn, bool Tied, size_t... I>
void run(Exec &exec, const Instruction &inst, const Fn &fn, SCC mode, std::index_sequence<I...>) {
  using Sig = Signature<Fn>;
  using D = typename Sig::Result;
  using Sources = typename Sig::Sources;
  auto call = [&] {
    if constexpr (Sig::kSCC)
      return fn(exec.wave->scc, read<std::tuple_element_t<I, Sources>>(
                                    exec, getOperand<Sources, Tied, I>(inst))...);
    else
      return fn(read<std::tuple_element_t<I, Sources>>(exec,
                                                       getOperand<Sources, Tied, I>(inst))...);
  };
  if constexpr (std::is_same_v<D, void>) {
    call();
  } else {
    D value = call();
    if constexpr (sizeof(D) == 8)
      exec.write64(inst.dst, static_cast<uint64_t>(value));
    else
      exec.write32(inst.dst, static_cast<uint32_t>(value));
    if (mode == SCC::NonZero)
      exec.wave->scc = value != 0;
  }
}

template <typename Sources, size_t... I>
void setSourceTypes(Semantics &row, std::index_sequence<I...>) {
  ((row.src[I] = getType<std::tuple_element_t<I, Sources>>()), ...);
}
} // namespace scalar_detail

/// `Tied`: the last parameter is the old value of the destination, which the encoding does
/// not list as a source.
template <bool Tied = false, typename Fn>
void addScalar(SemanticsTable &table, llvm::StringRef mnemonic, SCC mode, Fn fn) {
  using Sig = scalar_detail::Signature<Fn>;
  using Sources = typename Sig::Sources;
  constexpr size_t kParameters = std::tuple_size_v<Sources>;
  static_assert(std::is_empty_v<Fn>, "a handler cannot capture");
  static const Fn kFn = fn;
  Semantics row;
  row.dst = scalar_detail::getType<typename Sig::Result>();
  scalar_detail::setSourceTypes<Sources>(row, std::make_index_sequence<kParameters - Tied>());
  using Indices = std::make_index_sequence<kParameters>;
  if (mode == SCC::NonZero)
    row.handler = [](Exec &exec, const Instruction &inst) {
      scalar_detail::run<Fn, Tied>(exec, inst, kFn, SCC::NonZero, Indices());
    };
  else
    row.handler = [](Exec &exec, const Instruction &inst) {
      scalar_detail::run<Fn, Tied>(exec, inst, kFn, SCC::Keep, Indices());
    };
  table.add(mnemonic, row);
}

/// Program counter, hardware registers, indexed registers (ScalarStateOps.cpp).
void addScalarStateOps(SemanticsTable &table);

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_SCALARSUPPORT_H
