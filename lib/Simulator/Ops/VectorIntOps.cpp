//===- VectorIntOps.cpp - Integer VALU ------------------------------------===//
//
// Sources: ISA4 chapter 6 and the pseudo code of its instruction tables. With the clamp bit
// an integer operation saturates to the range of its result; sums are then taken exactly.
//
//===----------------------------------------------------------------------===//

#include "VectorIntOps.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace llvm;
using namespace waveasm::sim;

static U32 saturate32(I64 value) {
  return static_cast<U32>(std::clamp<I64>(value, INT32_MIN, INT32_MAX));
}
static U16 saturateI16(I64 value) {
  return static_cast<U16>(std::clamp<I64>(value, INT16_MIN, INT16_MAX));
}
static U32 saturateU32(U64 value) { return value >> 32 ? ~0u : static_cast<U32>(value); }
static U16 saturateU16(I64 value) { return static_cast<U16>(std::clamp<I64>(value, 0, 0xffff)); }

static void addMovesAndLogic(SemanticsTable &t) {
  addVector(t, "v_mov_b32", [](U32 a) { return a; });
  addVector(t, "v_mov_b64", [](U64 a) { return a; });
  addVector(t, "v_not_b32", [](U32 a) { return ~a; });
  addVector(t, "v_and_b32", [](U32 a, U32 b) { return a & b; });
  addVector(t, "v_or_b32", [](U32 a, U32 b) { return a | b; });
  addVector(t, "v_xor_b32", [](U32 a, U32 b) { return a ^ b; });
  addVector(t, "v_xnor_b32", [](U32 a, U32 b) { return ~(a ^ b); });
  addVector(t, "v_and_or_b32", [](U32 a, U32 b, U32 c) { return (a & b) | c; });
  addVector(t, "v_or3_b32", [](U32 a, U32 b, U32 c) { return a | b | c; });
  addVector(t, "v_xad_u32", [](U32 a, U32 b, U32 c) { return (a ^ b) + c; });
  addVector(t, "v_bfi_b32", [](U32 a, U32 b, U32 c) { return (a & b) | (~a & c); });
  addVector(t, "v_bfm_b32", [](U32 a, U32 b) { return ((1u << (a & 31)) - 1) << (b & 31); });
  addVector(t, "v_bfe_u32", [](U32 a, U32 b, U32 c) {
    return a >> (b & 31) & ((1u << (c & 31)) - 1);
  });
  addVector(t, "v_bfe_i32", [](I32 a, U32 b, U32 c) {
    U32 width = c & 31, up = (32 - width) & 31;
    I32 field = static_cast<I32>(static_cast<U32>(a >> (b & 31)) << up) >> up;
    return width ? field : 0;
  });
}

static void addShifts(SemanticsTable &t) {
  addVector(t, "v_lshlrev_b32", [](U32 a, U32 b) { return b << (a & 31); });
  addVector(t, "v_lshrrev_b32", [](U32 a, U32 b) { return b >> (a & 31); });
  addVector(t, "v_ashrrev_i32", [](U32 a, I32 b) { return b >> (a & 31); });
  addVector(t, "v_lshlrev_b16", [](U16 a, U16 b) { return static_cast<U16>(b << (a & 15)); });
  addVector(t, "v_lshrrev_b16", [](U16 a, U16 b) { return static_cast<U16>(b >> (a & 15)); });
  addVector(t, "v_ashrrev_i16", [](U16 a, I16 b) { return static_cast<I16>(b >> (a & 15)); });
  addVector(t, "v_lshlrev_b64", [](U32 a, U64 b) { return b << (a & 63); });
  addVector(t, "v_lshrrev_b64", [](U32 a, U64 b) { return b >> (a & 63); });
  addVector(t, "v_ashrrev_i64", [](U32 a, I64 b) { return b >> (a & 63); });
  addVector(t, "v_lshl_add_u32", [](U32 a, U32 b, U32 c) { return (a << (b & 31)) + c; });
  addVector(t, "v_add_lshl_u32", [](U32 a, U32 b, U32 c) { return (a + b) << (c & 31); });
  addVector(t, "v_lshl_or_b32", [](U32 a, U32 b, U32 c) { return a << (b & 31) | c; });
  addVector(t, "v_lshl_add_u64", [](U64 a, U32 b, U64 c) { return (a << (b & 7)) + c; });
  addVector(t, "v_alignbit_b32", [](U32 a, U32 b, U32 c) {
    U32 shift = c & 31; // two shifts: by 32 is none of C++
    return b >> shift | a << 1 << (31 - shift);
  });
  addVector(t, "v_alignbyte_b32", [](U32 a, U32 b, U32 c) {
    U32 shift = (c & 3) * 8;
    return b >> shift | a << 1 << (31 - shift);
  });
}

static void addSums(SemanticsTable &t) {
  addVectorClamp(t, "v_add_u32", [](U32 a, U32 b) { return a + b; },
                 [](U32 a, U32 b) { return saturateU32(U64(a) + b); });
  addVectorClamp(t, "v_sub_u32", [](U32 a, U32 b) { return a - b; },
                 [](U32 a, U32 b) { return a > b ? a - b : 0; });
  addVectorClamp(t, "v_subrev_u32", [](U32 a, U32 b) { return b - a; },
                 [](U32 a, U32 b) { return b > a ? b - a : 0; });
  addVectorClamp(t, "v_add_i32", [](U32 a, U32 b) { return a + b; },
                 [](I32 a, I32 b) { return saturate32(I64(a) + b); });
  addVectorClamp(t, "v_sub_i32", [](U32 a, U32 b) { return a - b; },
                 [](I32 a, I32 b) { return saturate32(I64(a) - b); });
  addVector(t, "v_add3_u32", [](U32 a, U32 b, U32 c) { return a + b + c; });
  addVectorClamp(t, "v_add_u16", [](U16 a, U16 b) -> U16 { return a + b; },
                 [](U16 a, U16 b) { return saturateU16(I32(a) + b); });
  addVectorClamp(t, "v_sub_u16", [](U16 a, U16 b) -> U16 { return a - b; },
                 [](U16 a, U16 b) { return saturateU16(I32(a) - b); });
  addVectorClamp(t, "v_subrev_u16", [](U16 a, U16 b) -> U16 { return b - a; },
                 [](U16 a, U16 b) { return saturateU16(I32(b) - a); });
  addVectorClamp(t, "v_add_i16", [](U16 a, U16 b) -> U16 { return a + b; },
                 [](I16 a, I16 b) { return saturateI16(I32(a) + b); }, kKeepOtherHalf);
  addVectorClamp(t, "v_sub_i16", [](U16 a, U16 b) -> U16 { return a - b; },
                 [](I16 a, I16 b) { return saturateI16(I32(a) - b); }, kKeepOtherHalf);
}

static constexpr I32 sext24(U32 a) { return static_cast<I32>(a << 8) >> 8; }

static void addProducts(SemanticsTable &t) {
  addVector(t, "v_mul_lo_u32", [](U32 a, U32 b) { return a * b; });
  addVector(t, "v_mul_hi_u32", [](U32 a, U32 b) { return U32(U64(a) * b >> 32); });
  addVector(t, "v_mul_hi_i32", [](I32 a, I32 b) { return I32(I64(a) * b >> 32); });
  addVector(t, "v_mul_lo_u16", [](U16 a, U16 b) { return static_cast<U16>(U32(a) * b); });
  // 24 bits: the low 32 bits of a product, or bits 47..32.
  auto mul24 = [](U32 a, U32 b) { return (a & 0xffffff) * (b & 0xffffff); };
  auto exact24 = [](U32 a, U32 b) { return saturateU32(U64(a & 0xffffff) * (b & 0xffffff)); };
  auto signed24 = [](U32 a, U32 b) { return U32(sext24(a)) * U32(sext24(b)); };
  auto exactSigned24 = [](U32 a, U32 b) { return saturate32(I64(sext24(a)) * sext24(b)); };
  addVectorClamp(t, "v_mul_u32_u24", mul24, exact24);
  addVectorClamp(t, "v_mul_i32_i24", signed24, exactSigned24);
  addVector(t, "v_mul_hi_u32_u24",
            [](U32 a, U32 b) { return U32(U64(a & 0xffffff) * (b & 0xffffff) >> 32); });
  addVector(t, "v_mul_hi_i32_i24",
            [](U32 a, U32 b) { return I32(I64(sext24(a)) * sext24(b) >> 32); });
  addVectorClamp(
      t, "v_mad_u32_u24", [](U32 a, U32 b, U32 c) { return (a & 0xffffff) * (b & 0xffffff) + c; },
      [](U32 a, U32 b, U32 c) { return saturateU32(U64(a & 0xffffff) * (b & 0xffffff) + c); });
  addVectorClamp(
      t, "v_mad_i32_i24", [](U32 a, U32 b, U32 c) { return U32(sext24(a)) * U32(sext24(b)) + c; },
      [](U32 a, U32 b, I32 c) { return saturate32(I64(sext24(a)) * sext24(b) + c); });
  addVectorClamp(t, "v_mad_u32_u16", [](U16 a, U16 b, U32 c) { return U32(a) * b + c; },
                 [](U16 a, U16 b, U32 c) { return saturateU32(U64(a) * b + c); });
  addVectorClamp(t, "v_mad_i32_i16", [](I16 a, I16 b, U32 c) { return U32(I32(a) * b) + c; },
                 [](I16 a, I16 b, I32 c) { return saturate32(I64(a) * b + c); });
  auto mad16 = [](U16 a, U16 b, U16 c) { return static_cast<U16>(U32(a) * b + c); };
  auto madU16 = [](U16 a, U16 b, U16 c) { return saturateU16(I64(a) * b + c); };
  auto madI16 = [](I16 a, I16 b, I16 c) { return saturateI16(I64(a) * b + c); };
  addVectorClamp(t, "v_mad_u16", mad16, madU16, kKeepOtherHalf);
  addVectorClamp(t, "v_mad_i16", mad16, madI16, kKeepOtherHalf);
  addVectorClamp(t, "v_mad_legacy_u16", mad16, madU16);
  addVectorClamp(t, "v_mad_legacy_i16", mad16, madI16);
}

template <typename T>
static T median(T a, T b, T c) {
  return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

/// min, max, and with three operands; `keep`: 16-bit ones with op_sel.
template <typename T>
static void addMinMax(SemanticsTable &t, const std::string &type, uint32_t keep) {
  addVector(t, "v_min_" + type, [](T a, T b) { return std::min(a, b); });
  addVector(t, "v_max_" + type, [](T a, T b) { return std::max(a, b); });
  addVector(t, "v_min3_" + type, [](T a, T b, T c) { return std::min(std::min(a, b), c); }, keep);
  addVector(t, "v_max3_" + type, [](T a, T b, T c) { return std::max(std::max(a, b), c); }, keep);
  addVector(t, "v_med3_" + type, [](T a, T b, T c) { return median(a, b, c); }, keep);
}

static void addBitCounts(SemanticsTable &t) {
  auto firstFromTop = [](U32 a) { return a ? U32(llvm::countl_zero(a)) : ~0u; };
  addVector(t, "v_ffbh_u32", firstFromTop);
  addVector(t, "v_ffbh_i32", [](I32 a) { // bits from the top that equal the sign
    U32 x = static_cast<U32>(a < 0 ? ~a : a);
    return x ? U32(llvm::countl_zero(x)) : ~0u;
  });
  addVector(t, "v_ffbl_b32", [](U32 a) { return a ? U32(llvm::countr_zero(a)) : ~0u; });
  addVector(t, "v_bfrev_b32", [](U32 a) { return llvm::reverseBits(a); });
  addVector(t, "v_bcnt_u32_b32", [](U32 a, U32 b) { return U32(llvm::popcount(a)) + b; });
  // One step of a linear feedback register.
  addVector(t, "v_prng_b32", [](U32 a) { return a << 1 ^ (a >> 31 ? 197u : 0u); });
}

//===----------------------------------------------------------------------===//
// Carries
//===----------------------------------------------------------------------===//

/// What VectorOperands offers, for results of a value and a bit a lane. Bits of lanes that
/// are not written become 0, as in compares.
template <bool CarryIn, typename Fn>
static void runCarry(Exec &exec, const Instruction &inst, const Fn &fn, U32 clampValue) {
  VectorOperands operands(exec, inst);
  const uint32_t *a = operands.read(0), *b = operands.read(1);
  Lanes result, carryIn = {};
  uint8_t carry[kLanes];
  if (CarryIn)
    expandMask(exec.read64(inst.src[2]), carryIn);
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    U32 in = CarryIn ? carryIn[lane] & 1 : 0;
    bool out;
    result[lane] = fn(a[lane], b[lane], in, out);
    carry[lane] = out;
  }
  if (inst.clamp)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (carry[lane])
        result[lane] = clampValue;
  uint64_t mask = operands.lanes();
  operands.write(result);
  exec.write64(inst.sdst, packMask(carry) & mask);
}

template <bool CarryIn, typename Fn>
static void addCarry(SemanticsTable &table, StringRef mnemonic, U32 clampValue, Fn fn) {
  static const Fn kFn = fn;
  Semantics row;
  row.dst = row.src[0] = row.src[1] = Type::B32;
  row.sdst = Type::Mask;
  if (CarryIn)
    row.src[2] = Type::Mask;
  row.data = clampValue & 1; // all ones or zero
  row.handler = [](Exec &e, const Instruction &i) {
    runCarry<CarryIn>(e, i, kFn, 0u - i.op->data);
  };
  table.add(mnemonic, row);
}

static U32 subtract(U32 a, U32 b, U32 in, bool &out) {
  U32 difference = a - b - in;
  out = in ? b >= a : b > a;
  return difference;
}

static void addCarries(SemanticsTable &t) {
  auto add = [](U32 a, U32 b, U32 in, bool &out) {
    U32 sum = a + b + in;
    out = in ? sum <= a : sum < a;
    return sum;
  };
  auto sub = [](U32 a, U32 b, U32 in, bool &out) { return subtract(a, b, in, out); };
  auto subrev = [](U32 a, U32 b, U32 in, bool &out) { return subtract(b, a, in, out); };
  addCarry<false>(t, "v_add_co_u32", ~0u, add);
  addCarry<true>(t, "v_addc_co_u32", ~0u, add);
  addCarry<false>(t, "v_sub_co_u32", 0, sub);
  addCarry<true>(t, "v_subb_co_u32", 0, sub);
  addCarry<false>(t, "v_subrev_co_u32", 0, subrev);
  addCarry<true>(t, "v_subbrev_co_u32", 0, subrev);
}

/// 64-bit multiply-add; the mask gets bit 64 of the exact sum.
template <typename Half, typename Wide>
static void mad64(Exec &exec, const Instruction &inst) {
  using Exact = std::conditional_t<std::is_signed_v<Half>, __int128, unsigned __int128>;
  VectorOperands operands(exec, inst);
  const uint32_t *a = operands.read(0), *b = operands.read(1);
  const uint32_t *low = operands.read(2, 0), *high = operands.read(2, 1);
  Lanes result[2];
  uint8_t carry[kLanes];
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    Wide addend = static_cast<Wide>(low[lane] | U64(high[lane]) << 32);
    Wide product = static_cast<Wide>(static_cast<Half>(a[lane])) * static_cast<Half>(b[lane]);
    Exact sum = static_cast<Exact>(product) + addend;
    carry[lane] = static_cast<unsigned __int128>(sum) >> 64 & 1;
    Wide value = static_cast<Wide>(sum);
    if (inst.clamp && sum != static_cast<Exact>(value))
      value = sum < 0 ? std::numeric_limits<Wide>::min() : std::numeric_limits<Wide>::max();
    result[0][lane] = static_cast<U32>(value);
    result[1][lane] = static_cast<U32>(static_cast<U64>(value) >> 32);
  }
  uint64_t mask = operands.lanes();
  operands.write(result[0], 0);
  operands.write(result[1], 1);
  exec.write64(inst.sdst, packMask(carry) & mask);
}

static void addWideProducts(SemanticsTable &table) {
  Semantics row;
  row.dst = row.src[2] = Type::B64;
  row.src[0] = row.src[1] = Type::B32;
  row.sdst = Type::Mask;
  row.handler = mad64<U32, U64>;
  table.add("v_mad_u64_u32", row);
  row.src[2] = Type::I64;
  row.handler = mad64<I32, I64>;
  table.add("v_mad_i64_i32", row);
}

void waveasm::sim::addVectorIntOps(SemanticsTable &table) {
  addMovesAndLogic(table);
  addShifts(table);
  addSums(table);
  addProducts(table);
  addMinMax<U32>(table, "u32", 0);
  addMinMax<I32>(table, "i32", 0);
  addMinMax<U16>(table, "u16", kKeepOtherHalf);
  addMinMax<I16>(table, "i16", kKeepOtherHalf);
  addBitCounts(table);
  addCarries(table);
  addWideProducts(table);
  addByteOps(table);
  addDotOps(table);
  for (StringRef name : {"v_nop", "v_clrexcp"}) {
    Semantics row;
    row.handler = [](Exec &, const Instruction &) {};
    table.add(name, row);
  }
}
