//===- VectorMixedOps.cpp - f32 results from 16-bit sources ---------------===//
//
// v_fma_mix and the floating-point dot products. Source: ISA4 chapter 12, VOP3P.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"

using namespace llvm;
using namespace waveasm::sim;

namespace {
//===----------------------------------------------------------------------===//
// v_fma_mix
//===----------------------------------------------------------------------===//

/// An inline constant holds its f32 pattern; where f16 is asked for, it is meant as f16.
uint16_t narrowConstant(uint32_t value) {
  bool isInteger = static_cast<int32_t>(value) >= -16 && static_cast<int32_t>(value) <= 64;
  return isInteger ? static_cast<uint16_t>(value) : f32ToF16(bitsToF32(value));
}

/// op_sel_hi: the source is f16, in the half that op_sel says. neg_hi is abs here.
const uint32_t *readMixed(Exec &exec, const Instruction &inst, unsigned i,
                          const FloatMode &halfMode, Lanes &buffer) {
  const Operand &operand = inst.src[i];
  const uint32_t *values = exec.readLanes(operand, 0, buffer);
  bool isHalf = inst.opSelHi >> i & 1;
  unsigned shift = isHalf && (inst.opSel >> i & 1) ? 16 : 0;
  uint32_t keep = inst.negHi >> i & 1 ? 0x7fffffffu : ~0u;
  uint32_t flip = inst.neg >> i & 1 ? 0x80000000u : 0;
  if (!isHalf && !flip && keep == ~0u)
    return values;
  bool constant = operand.kind == Operand::Constant;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t bits = values[lane];
    if (isHalf) {
      uint16_t half = constant ? narrowConstant(bits) : static_cast<uint16_t>(bits >> shift);
      bits = f32ToBits(f16ToF32(flushInput<Binary16>(half, halfMode)));
    }
    buffer[lane] = (bits & keep) ^ flip;
  }
  return buffer;
}

/// The sum in f32, which mixlo and mixhi then round to f16 into one half of the register.
enum class MixResult { Single, Low, High };

template <MixResult Kind>
void runMix(Exec &exec, const Instruction &inst) {
  FloatMode mode = getFloatMode<Binary32>(exec.wave->mode);
  FloatMode halfMode = getFloatMode<Binary16>(exec.wave->mode);
  Lanes buffers[3], result;
  KernelSources in;
  for (unsigned i = 0; i < 3; ++i)
    in.low[i] = readMixed(exec, inst, i, halfMode, buffers[i]);
  computeLanes<Binary32, 3, fma<Binary32>, kernel::fmaF32>(result, nullptr, in, mode);
  if constexpr (Kind == MixResult::Single) {
    if (inst.clamp)
      modifyLanes<Binary32>(result, nullptr, 0, true, mode);
  } else {
    Lanes buffer;
    const uint32_t *old = exec.readLanes(inst.dst, 0, buffer);
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      uint16_t half = convertFloat<Binary16, Binary32>(result[lane], halfMode);
      if (inst.clamp)
        half = applyClamp<Binary16>(half, halfMode);
      result[lane] = Kind == MixResult::Low ? (old[lane] & 0xffff0000u) | half
                                            : (old[lane] & 0xffff) | uint32_t(half) << 16;
    }
  }
  exec.writeLanes(inst.dst, 0, result);
}

//===----------------------------------------------------------------------===//
// Dot products
//===----------------------------------------------------------------------===//

uint32_t widen(FloatFormat format, uint32_t half) {
  return f32ToBits(decodeFloat(format, half & 0xffff));
}

/// Neither zero nor a normal number.
bool isOdd(float x) {
  return Binary32::isDenormal(f32ToBits(x)) || Binary32::field(f32ToBits(x)) == 255;
}

/// Steps of multiplication and addition with a rounding each, in the order of the ISA's text.
/// f32 denormals are flushed whatever MODE says (LLVM: performFMACombine on v_dot2_f32_f16).
template <FloatFormat Format, bool SumLast>
uint32_t dot2(const uint32_t (&a)[2], const uint32_t (&b)[2], uint32_t sum) {
  using F = Binary32;
  { // The host's way, if nothing is to be flushed and no NaN to be chosen.
#pragma clang fp contract(off)
    float p = decodeFloat(Format, a[0]) * decodeFloat(Format, b[0]);
    float q = decodeFloat(Format, a[1]) * decodeFloat(Format, b[1]);
    float c = bitsToF32(sum), first = SumLast ? p + q : c + p;
    float second = SumLast ? first + c : first + q;
    if (!isOdd(p) && !isOdd(q) && !isOdd(c) && !isOdd(first) && !isOdd(second))
      return f32ToBits(second);
  }
  FloatMode mode;
  mode.denorm = {false, false};
  FloatMode exact; // the factors are no f32 values to flush
  sum = flushInput<F>(sum, mode);
  uint32_t products[2];
  for (unsigned i = 0; i < 2; ++i)
    products[i] = mul<F>(widen(Format, a[i]), widen(Format, b[i]), exact);
  if (SumLast)
    return add<F>(add<F>(products[0], products[1], mode), sum, mode);
  return add<F>(add<F>(sum, products[0], mode), products[1], mode);
}

void finishDot(Exec &exec, const Instruction &inst, Lanes &result) {
  if (inst.omod || inst.clamp)
    modifyLanes<Binary32>(result, nullptr, inst.omod, inst.clamp,
                          getFloatMode<Binary32>(exec.wave->mode));
}

/// VOP3P: op_sel and op_sel_hi pick the halves, neg and neg_hi their signs.
template <FloatFormat Format, bool SumLast>
void runDot2(Exec &exec, const Instruction &inst) {
  Lanes buffers[3], result;
  const uint32_t *in[3];
  for (unsigned i = 0; i < 3; ++i)
    in[i] = exec.readLanes(inst.src[i], 0, buffers[i]);
  auto half = [&](unsigned i, bool high, unsigned lane) {
    unsigned select = high ? inst.opSelHi : inst.opSel, negate = high ? inst.negHi : inst.neg;
    uint32_t bits = in[i][lane] >> (select >> i & 1 ? 16 : 0) & 0xffff;
    return bits ^ (negate >> i & 1 ? 0x8000u : 0);
  };
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t a[] = {half(0, false, lane), half(0, true, lane)};
    uint32_t b[] = {half(1, false, lane), half(1, true, lane)};
    uint32_t sum = in[2][lane] & (inst.negHi & 4 ? 0x7fffffffu : ~0u);
    result[lane] = dot2<Format, SumLast>(a, b, sum ^ (inst.neg & 4 ? 0x80000000u : 0));
  }
  finishDot(exec, inst, result);
  exec.writeLanes(inst.dst, 0, result);
}

/// VOP2 and its VOP3: the destination is the sum; neg and abs go to both halves.
template <FloatFormat Format>
void runDot2c(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *in[] = {operands.read(0), operands.read(1)}, *old = operands.readOld();
  Lanes result;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t halves[2][2];
    for (unsigned i = 0; i < 2; ++i) {
      uint32_t keep = inst.abs >> i & 1 ? 0x7fff7fffu : ~0u;
      uint32_t bits = (in[i][lane] & keep) ^ (inst.neg >> i & 1 ? 0x80008000u : 0);
      halves[i][0] = bits & 0xffff;
      halves[i][1] = bits >> 16;
    }
    result[lane] = dot2<Format, /*SumLast=*/false>(halves[0], halves[1], old[lane]);
  }
  finishDot(exec, inst, result);
  operands.write(result);
}

void addDot(SemanticsTable &table, StringRef mnemonic, Handler handler, Type factor, bool tied) {
  Semantics row;
  row.handler = handler;
  row.dst = Type::F32;
  row.src[0] = row.src[1] = factor;
  row.src[2] = tied ? Type::None : Type::F32;
  table.add(mnemonic, row);
}
} // namespace

void waveasm::sim::addMixedOps(SemanticsTable &table) {
  Semantics row;
  row.dst = row.src[0] = row.src[1] = row.src[2] = Type::F32;
  row.handler = runMix<MixResult::Single>;
  table.add("v_fma_mix_f32", row);
  row.handler = runMix<MixResult::Low>;
  table.add("v_fma_mixlo_f16", row);
  row.handler = runMix<MixResult::High>;
  table.add("v_fma_mixhi_f16", row);
  addDot(table, "v_dot2_f32_f16", runDot2<FloatFormat::F16, false>, Type::PkF16, false);
  addDot(table, "v_dot2_f32_bf16", runDot2<FloatFormat::BF16, true>, Type::PkBF16, false);
  addDot(table, "v_dot2c_f32_f16", runDot2c<FloatFormat::F16>, Type::PkF16, true);
  addDot(table, "v_dot2c_f32_bf16", runDot2c<FloatFormat::BF16>, Type::PkBF16, true);
}
