//===- VectorPackedOps.cpp - VOP3P: two results in one instruction --------===//
//
// op_sel picks the half (word, of packed f32) of each source for the low result, op_sel_hi for
// the high one; neg and neg_hi go with them. VOP3P has neither SDWA nor DPP. Inline constants
// are 16 bits in the low half; of packed f32 both words read the same one. Source: ISA4 §6 and
// chapter 12, VOP3P.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"

using namespace llvm;
using namespace waveasm::sim;

namespace {
/// op_sel and neg of one of the two results.
struct Part {
  unsigned select, negate;
  Part(const Instruction &inst, bool high)
      : select(high ? inst.opSelHi : inst.opSel), negate(high ? inst.negHi : inst.neg) {}
};

//===----------------------------------------------------------------------===//
// Halves
//===----------------------------------------------------------------------===//

/// The half of source `i` in the low bits of each lane; `sign` is flipped by neg.
const uint32_t *readHalf(Exec &exec, const Instruction &inst, unsigned i, const Part &part,
                         uint32_t sign, Lanes &buffer) {
  const uint32_t *values = exec.readLanes(inst.src[i], 0, buffer);
  unsigned shift = part.select >> i & 1 ? 16 : 0;
  uint32_t flip = part.negate >> i & 1 ? sign : 0;
  if (!shift && !flip)
    return values;
  for (unsigned lane = 0; lane < kLanes; ++lane)
    buffer[lane] = values[lane] >> shift ^ flip;
  return buffer;
}

void writeHalves(Exec &exec, const Instruction &inst, Lanes &low, const Lanes &high) {
  for (unsigned lane = 0; lane < kLanes; ++lane)
    low[lane] = (low[lane] & 0xffff) | high[lane] << 16;
  exec.writeLanes(inst.dst, 0, low);
}

template <unsigned N, auto Fn, LaneKernel Kernel>
void runPackedF16(Exec &exec, const Instruction &inst) {
  FloatMode mode = getFloatMode<Binary16>(exec.wave->mode);
  Lanes buffers[3], result[2];
  for (unsigned half = 0; half < 2; ++half) {
    Part part(inst, half);
    KernelSources in;
    for (unsigned i = 0; i < N; ++i)
      in.low[i] = readHalf(exec, inst, i, part, 0x8000, buffers[i]);
    if constexpr (Kernel != nullptr) {
      computeLanes<Binary16, N, Fn, Kernel>(result[half], nullptr, in, mode);
    } else {
      for (unsigned lane = 0; lane < kLanes; ++lane)
        result[half][lane] = callOnLane<N, Fn, Binary16>(in, lane, mode);
    }
    if (inst.clamp)
      modifyLanes<Binary16>(result[half], nullptr, 0, true, mode);
  }
  writeHalves(exec, inst, result[0], result[1]);
}

/// v_pk_fmac_f16, a VOP2: neg and abs of its other encodings go to both halves.
void runPackedFmac(Exec &exec, const Instruction &inst) {
  FloatMode mode = getFloatMode<Binary16>(exec.wave->mode);
  VectorOperands operands(exec, inst);
  const uint32_t *sources[] = {operands.read(0), operands.read(1), operands.readOld()};
  Lanes halves[3], result[2];
  for (unsigned half = 0; half < 2; ++half) {
    KernelSources in;
    for (unsigned i = 0; i < 3; ++i) {
      uint32_t keep = i < 2 && (inst.abs >> i & 1) ? 0x7fff : 0xffff;
      uint32_t flip = i < 2 && (inst.neg >> i & 1) ? 0x8000 : 0;
      for (unsigned lane = 0; lane < kLanes; ++lane)
        halves[i][lane] = (sources[i][lane] >> (half * 16) & keep) ^ flip;
      in.low[i] = halves[i];
    }
    computeLanes<Binary16, 3, fma<Binary16>, kernel::fmaF16>(result[half], nullptr, in, mode);
    if (inst.omod || inst.clamp)
      modifyLanes<Binary16>(result[half], nullptr, inst.omod, inst.clamp, mode);
  }
  for (unsigned lane = 0; lane < kLanes; ++lane)
    result[0][lane] = (result[0][lane] & 0xffff) | result[1][lane] << 16;
  operands.write(result[0]);
}

/// Integers: `Op` gives the full result, which wraps or, with clamp, saturates.
template <bool Signed, typename Op>
void runPackedInteger(Exec &exec, const Instruction &inst) {
  constexpr int64_t kLowest = Signed ? -32768 : 0, kHighest = Signed ? 32767 : 65535;
  Lanes buffers[3], result[2];
  for (unsigned half = 0; half < 2; ++half) {
    Part part(inst, half);
    const uint32_t *in[3] = {};
    for (unsigned i = 0; i < 3; ++i)
      in[i] = readHalf(exec, inst, i, part, 0, buffers[i]);
    auto extend = [](uint32_t x) -> int64_t {
      return Signed ? static_cast<int64_t>(static_cast<int16_t>(x)) : static_cast<int64_t>(x & 0xffff);
    };
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      int64_t value = Op::eval(extend(in[0][lane]), extend(in[1][lane]), extend(in[2][lane]));
      if (inst.clamp)
        value = value < kLowest ? kLowest : value > kHighest ? kHighest : value;
      result[half][lane] = static_cast<uint32_t>(value);
    }
  }
  writeHalves(exec, inst, result[0], result[1]);
}

#define INTEGER_OP(name, expression)                                                            \
  struct name {                                                                                 \
    static int64_t eval(int64_t a, int64_t b, int64_t c) {                                      \
      (void)a, (void)b, (void)c;                                                                \
      return expression;                                                                        \
    }                                                                                           \
  };
INTEGER_OP(PackedAdd, a + b)
INTEGER_OP(PackedSub, a - b)
INTEGER_OP(PackedMul, a *b)
INTEGER_OP(PackedMad, a *b + c)
INTEGER_OP(PackedMin, a < b ? a : b)
INTEGER_OP(PackedMax, a > b ? a : b)
INTEGER_OP(PackedShiftLeft, b << (a & 15))
INTEGER_OP(PackedShiftRight, b >> (a & 15))
#undef INTEGER_OP

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// Word of source `i` that `select` asks for; a constant has one.
const uint32_t *readWord(Exec &exec, const Instruction &inst, unsigned i, unsigned select,
                         Lanes &buffer) {
  bool high = (select >> i & 1) && inst.src[i].kind != Operand::Constant;
  return exec.readLanes(inst.src[i], high, buffer);
}

template <unsigned N, auto Fn, LaneKernel Kernel>
void runPackedF32(Exec &exec, const Instruction &inst) {
  FloatMode mode = getFloatMode<Binary32>(exec.wave->mode);
  Lanes buffers[3], result[2];
  for (unsigned word = 0; word < 2; ++word) {
    Part part(inst, word);
    KernelSources in;
    for (unsigned i = 0; i < N; ++i) {
      in.low[i] = readWord(exec, inst, i, part.select, buffers[i]);
      if (part.negate >> i & 1) {
        for (unsigned lane = 0; lane < kLanes; ++lane)
          buffers[i][lane] = in.low[i][lane] ^ 0x80000000u;
        in.low[i] = buffers[i];
      }
    }
    computeLanes<Binary32, N, Fn, Kernel>(result[word], nullptr, in, mode);
    if (inst.clamp)
      modifyLanes<Binary32>(result[word], nullptr, 0, true, mode);
  }
  exec.writeLanes(inst.dst, 0, result[0]);
  exec.writeLanes(inst.dst, 1, result[1]);
}

/// v_pk_mov_b32: op_sel bit 0 picks the word of source 0, bit 1 that of source 1.
void runPackedMove(Exec &exec, const Instruction &inst) {
  Lanes buffers[2], low;
  const uint32_t *first = readWord(exec, inst, 0, inst.opSel, buffers[0]);
  const uint32_t *second = readWord(exec, inst, 1, inst.opSel, buffers[1]);
  std::copy_n(first, kLanes, low);
  Lanes high;
  std::copy_n(second, kLanes, high);
  exec.writeLanes(inst.dst, 0, low);
  exec.writeLanes(inst.dst, 1, high);
}

void addRow(SemanticsTable &table, StringRef mnemonic, Handler handler, Type type,
            unsigned sources) {
  Semantics row;
  row.handler = handler;
  row.dst = type;
  std::fill_n(row.src, sources, type);
  table.add(mnemonic, row);
}

void addIntegers(SemanticsTable &t) {
  auto add = [&](StringRef name, Handler handler, unsigned sources = 2) {
    addRow(t, name, handler, Type::PkB16, sources);
  };
  add("v_pk_add_i16", runPackedInteger<true, PackedAdd>);
  add("v_pk_add_u16", runPackedInteger<false, PackedAdd>);
  add("v_pk_sub_i16", runPackedInteger<true, PackedSub>);
  add("v_pk_sub_u16", runPackedInteger<false, PackedSub>);
  add("v_pk_mul_lo_u16", runPackedInteger<false, PackedMul>);
  add("v_pk_mad_i16", runPackedInteger<true, PackedMad>, 3);
  add("v_pk_mad_u16", runPackedInteger<false, PackedMad>, 3);
  add("v_pk_min_i16", runPackedInteger<true, PackedMin>);
  add("v_pk_min_u16", runPackedInteger<false, PackedMin>);
  add("v_pk_max_i16", runPackedInteger<true, PackedMax>);
  add("v_pk_max_u16", runPackedInteger<false, PackedMax>);
  add("v_pk_lshlrev_b16", runPackedInteger<false, PackedShiftLeft>);
  add("v_pk_lshrrev_b16", runPackedInteger<false, PackedShiftRight>);
  add("v_pk_ashrrev_i16", runPackedInteger<true, PackedShiftRight>);
}

/// Three-source selection of v_pk_minimum3_f16 and v_pk_maximum3_f16.
template <bool Max>
uint16_t select3(uint16_t a, uint16_t b, uint16_t c, const FloatMode &mode) {
  using F = Binary16;
  return minimumMaximum<F, Max>(minimumMaximum<F, Max>(a, b, mode), c, mode);
}
} // namespace

void waveasm::sim::addVectorPackedOps(SemanticsTable &table) {
  using H = Binary16;
  using S = Binary32;
  auto half = [&](StringRef name, Handler handler, unsigned sources) {
    addRow(table, name, handler, Type::PkF16, sources);
  };
  half("v_pk_add_f16", runPackedF16<2, add<H>, kernel::addF16>, 2);
  half("v_pk_mul_f16", runPackedF16<2, mul<H>, kernel::mulF16>, 2);
  half("v_pk_min_f16", runPackedF16<2, minMax<H, false>, kernel::minF16>, 2);
  half("v_pk_max_f16", runPackedF16<2, minMax<H, true>, kernel::maxF16>, 2);
  half("v_pk_fma_f16", runPackedF16<3, fma<H>, kernel::fmaF16>, 3);
  half("v_pk_minimum3_f16", runPackedF16<3, select3<false>, nullptr>, 3);
  half("v_pk_maximum3_f16", runPackedF16<3, select3<true>, nullptr>, 3);
  half("v_pk_fmac_f16", runPackedFmac, 2);
  auto single = [&](StringRef name, Handler handler, unsigned sources) {
    addRow(table, name, handler, Type::PkF32, sources);
  };
  single("v_pk_add_f32", runPackedF32<2, add<S>, kernel::addF32>, 2);
  single("v_pk_mul_f32", runPackedF32<2, mul<S>, kernel::mulF32>, 2);
  single("v_pk_fma_f32", runPackedF32<3, fma<S>, kernel::fmaF32>, 3);
  single("v_pk_mov_b32", runPackedMove, 2);
  addIntegers(table);
  addMixedOps(table);
}
