//===- ScalarOps.cpp - SOP1, SOP2, SOPK, SOPC -----------------------------===//
//
// Sources: ISA4 chapter 5 and the pseudo code of its instruction tables; SCC: hardware.md
// section 2.1.
//
//===----------------------------------------------------------------------===//

#include "ScalarSupport.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm::sim;

using U32 = uint32_t;
using I32 = int32_t;
using U64 = uint64_t;
using I64 = int64_t;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

static U32 addSigned(bool &scc, U32 a, U32 b) {
  I32 result;
  scc = __builtin_sadd_overflow(static_cast<I32>(a), static_cast<I32>(b), &result);
  return static_cast<U32>(result);
}

template <unsigned N>
static U32 shiftAdd(bool &scc, U32 a, U32 b) {
  U64 sum = (static_cast<U64>(a) << N) + b;
  scc = sum >> 32;
  return static_cast<U32>(sum);
}

static void addArithmetic(SemanticsTable &t) {
  addScalar(t, "s_add_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) {
    U32 sum = a + b;
    scc = sum < a;
    return sum;
  });
  addScalar(t, "s_sub_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) {
    scc = b > a;
    return a - b;
  });
  addScalar(t, "s_add_i32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { return addSigned(scc, a, b); });
  addScalar(t, "s_sub_i32", SCC::Keep, [](bool &scc, I32 a, I32 b) {
    I32 result;
    scc = __builtin_ssub_overflow(a, b, &result);
    return result;
  });
  addScalar(t, "s_addc_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) {
    U64 sum = static_cast<U64>(a) + b + scc;
    scc = sum >> 32;
    return static_cast<U32>(sum);
  });
  addScalar(t, "s_subb_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) {
    U64 taken = static_cast<U64>(b) + scc;
    scc = taken > a;
    return static_cast<U32>(a - taken);
  });
  addScalar(t, "s_min_i32", SCC::Keep, [](bool &scc, I32 a, I32 b) { return (scc = a < b) ? a : b; });
  addScalar(t, "s_min_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) { return (scc = a < b) ? a : b; });
  // Equal operands clear SCC in s_max too: the ISA's pseudo code has >=, but AMD's own models
  // (rocjitsu, gem5) and tinygrad's, which corrects the pseudo code after hardware, have >.
  addScalar(t, "s_max_i32", SCC::Keep, [](bool &scc, I32 a, I32 b) { return (scc = a > b) ? a : b; });
  addScalar(t, "s_max_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) { return (scc = a > b) ? a : b; });
  addScalar(t, "s_mul_i32", SCC::Keep, [](U32 a, U32 b) { return a * b; });
  addScalar(t, "s_mul_hi_u32", SCC::Keep,
            [](U32 a, U32 b) { return static_cast<U32>(static_cast<U64>(a) * b >> 32); });
  addScalar(t, "s_mul_hi_i32", SCC::Keep,
            [](I32 a, I32 b) { return static_cast<I32>(static_cast<I64>(a) * b >> 32); });
  addScalar(t, "s_abs_i32", SCC::NonZero, [](I32 a) { return a < 0 ? 0u - U32(a) : U32(a); });
  addScalar(t, "s_absdiff_i32", SCC::NonZero, [](U32 a, U32 b) {
    U32 difference = a - b;
    return static_cast<I32>(difference) < 0 ? 0 - difference : difference;
  });
  addScalar(t, "s_lshl1_add_u32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { return shiftAdd<1>(scc, a, b); });
  addScalar(t, "s_lshl2_add_u32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { return shiftAdd<2>(scc, a, b); });
  addScalar(t, "s_lshl3_add_u32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { return shiftAdd<3>(scc, a, b); });
  addScalar(t, "s_lshl4_add_u32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { return shiftAdd<4>(scc, a, b); });
  addScalar(t, "s_sext_i32_i8", SCC::Keep, [](U32 a) { return I32(static_cast<int8_t>(a)); });
  addScalar(t, "s_sext_i32_i16", SCC::Keep, [](U32 a) { return I32(static_cast<int16_t>(a)); });
}

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

/// Adds one logical operation for 32 and 64 bits; `fn` is generic.
#define ADD_LOGIC(NAME, EXPRESSION)                                                              \
  addScalar(t, "s_" NAME "_b32", SCC::NonZero, [](U32 a, U32 b) -> U32 { return EXPRESSION; }); \
  addScalar(t, "s_" NAME "_b64", SCC::NonZero, [](U64 a, U64 b) -> U64 { return EXPRESSION; })

static void addLogic(SemanticsTable &t) {
  ADD_LOGIC("and", a & b);
  ADD_LOGIC("or", a | b);
  ADD_LOGIC("xor", a ^ b);
  ADD_LOGIC("andn2", a & ~b);
  ADD_LOGIC("orn2", a | ~b);
  ADD_LOGIC("nand", ~(a & b));
  ADD_LOGIC("nor", ~(a | b));
  ADD_LOGIC("xnor", ~(a ^ b));
  addScalar(t, "s_not_b32", SCC::NonZero, [](U32 a) { return ~a; });
  addScalar(t, "s_not_b64", SCC::NonZero, [](U64 a) { return ~a; });
  addScalar(t, "s_lshl_b32", SCC::NonZero, [](U32 a, U32 b) { return a << (b & 31); });
  addScalar(t, "s_lshr_b32", SCC::NonZero, [](U32 a, U32 b) { return a >> (b & 31); });
  addScalar(t, "s_ashr_i32", SCC::NonZero, [](I32 a, U32 b) { return a >> (b & 31); });
  addScalar(t, "s_lshl_b64", SCC::NonZero, [](U64 a, U32 b) { return a << (b & 63); });
  addScalar(t, "s_lshr_b64", SCC::NonZero, [](U64 a, U32 b) { return a >> (b & 63); });
  addScalar(t, "s_ashr_i64", SCC::NonZero, [](I64 a, U32 b) { return a >> (b & 63); });
}
#undef ADD_LOGIC

/// `width` low bits; all of them from the type's width on.
template <typename T>
static T lowBits(unsigned width) {
  return width >= sizeof(T) * 8 ? ~T(0) : (T(1) << width) - 1;
}

/// Bit field: offset in the low bits of `b`, width in b[22:16].
template <typename T>
static T extract(T a, U32 b) {
  return (a >> (b & (sizeof(T) * 8 - 1))) & lowBits<T>(b >> 16 & 127);
}
template <typename T>
static T extractSigned(T a, U32 b) {
  using U = std::make_unsigned_t<T>;
  unsigned width = b >> 16 & 127, bits = sizeof(T) * 8;
  U field = static_cast<U>(a >> (b & (bits - 1))) & lowBits<U>(width);
  if (width == 0 || width >= bits)
    return static_cast<T>(field);
  return static_cast<T>(field << (bits - width)) >> (bits - width);
}

template <typename T>
static T quadMask(T a) {
  T result = 0;
  for (unsigned i = 0; i < sizeof(T) * 2; ++i)
    result |= T((a >> i * 4 & 15) != 0) << i;
  return result;
}
template <typename T>
static T wholeQuads(T a) {
  T result = 0;
  for (unsigned i = 0; i < sizeof(T) * 2; ++i)
    result |= (a >> i * 4 & 15) ? T(15) << i * 4 : 0;
  return result;
}

static U64 replicateBits(U32 a) {
  U64 x = a;
  for (unsigned shift = 16; shift; shift /= 2) { // spread, then double
    U64 mask = ~0ull / ((1ull << shift) + 1);
    x = (x | x << shift) & mask;
  }
  return x | x << 1;
}

/// Position of a bit counted from an end; -1 if there is none.
template <typename T>
static I32 firstOne(T a) { return a ? static_cast<I32>(llvm::countr_zero(a)) : -1; }
template <typename T>
static I32 lastOne(T a) { return a ? static_cast<I32>(llvm::countl_zero(a)) : -1; }
/// Bits from the top that equal the sign.
template <typename T>
static I32 signRun(T a) { return lastOne<std::make_unsigned_t<T>>(a < 0 ? ~a : a); }

static void addBitFields(SemanticsTable &t) {
  addScalar(t, "s_bfe_u32", SCC::NonZero, [](U32 a, U32 b) { return extract(a, b); });
  addScalar(t, "s_bfe_i32", SCC::NonZero, [](I32 a, U32 b) { return extractSigned(a, b); });
  addScalar(t, "s_bfe_u64", SCC::NonZero, [](U64 a, U32 b) { return extract(a, b); });
  addScalar(t, "s_bfe_i64", SCC::NonZero, [](I64 a, U32 b) { return extractSigned(a, b); });
  addScalar(t, "s_bfm_b32", SCC::Keep,
            [](U32 a, U32 b) { return lowBits<U32>(a & 31) << (b & 31); });
  addScalar(t, "s_bfm_b64", SCC::Keep,
            [](U32 a, U32 b) { return lowBits<U64>(a & 63) << (b & 63); });
  addScalar(t, "s_pack_ll_b32_b16", SCC::Keep,
            [](U32 a, U32 b) { return (a & 0xffff) | b << 16; });
  addScalar(t, "s_pack_lh_b32_b16", SCC::Keep,
            [](U32 a, U32 b) { return (a & 0xffff) | (b & 0xffff0000u); });
  addScalar(t, "s_pack_hh_b32_b16", SCC::Keep,
            [](U32 a, U32 b) { return a >> 16 | (b & 0xffff0000u); });
  addScalar(t, "s_brev_b32", SCC::Keep, [](U32 a) { return llvm::reverseBits(a); });
  addScalar(t, "s_brev_b64", SCC::Keep, [](U64 a) { return llvm::reverseBits(a); });
  addScalar(t, "s_bitreplicate_b64_b32", SCC::Keep, [](U32 a) { return replicateBits(a); });
  addScalar(t, "s_quadmask_b32", SCC::NonZero, [](U32 a) { return quadMask(a); });
  addScalar(t, "s_quadmask_b64", SCC::NonZero, [](U64 a) { return quadMask(a); });
  addScalar(t, "s_wqm_b32", SCC::NonZero, [](U32 a) { return wholeQuads(a); });
  addScalar(t, "s_wqm_b64", SCC::NonZero, [](U64 a) { return wholeQuads(a); });
  addScalar<true>(t, "s_bitset0_b32", SCC::Keep,
                  [](U32 a, U32 old) { return old & ~(1u << (a & 31)); });
  addScalar<true>(t, "s_bitset1_b32", SCC::Keep,
                  [](U32 a, U32 old) { return old | 1u << (a & 31); });
  addScalar<true>(t, "s_bitset0_b64", SCC::Keep,
                  [](U32 a, U64 old) { return old & ~(U64(1) << (a & 63)); });
  addScalar<true>(t, "s_bitset1_b64", SCC::Keep,
                  [](U32 a, U64 old) { return old | U64(1) << (a & 63); });
}

static void addBitCounts(SemanticsTable &t) {
  auto keep = SCC::Keep;
  addScalar(t, "s_bcnt0_i32_b32", SCC::NonZero, [](U32 a) { return llvm::popcount(~a); });
  addScalar(t, "s_bcnt0_i32_b64", SCC::NonZero, [](U64 a) { return llvm::popcount(~a); });
  addScalar(t, "s_bcnt1_i32_b32", SCC::NonZero, [](U32 a) { return llvm::popcount(a); });
  addScalar(t, "s_bcnt1_i32_b64", SCC::NonZero, [](U64 a) { return llvm::popcount(a); });
  addScalar(t, "s_ff0_i32_b32", keep, [](U32 a) { return firstOne<U32>(~a); });
  addScalar(t, "s_ff0_i32_b64", keep, [](U64 a) { return firstOne<U64>(~a); });
  addScalar(t, "s_ff1_i32_b32", keep, [](U32 a) { return firstOne(a); });
  addScalar(t, "s_ff1_i32_b64", keep, [](U64 a) { return firstOne(a); });
  addScalar(t, "s_flbit_i32_b32", keep, [](U32 a) { return lastOne(a); });
  addScalar(t, "s_flbit_i32_b64", keep, [](U64 a) { return lastOne(a); });
  addScalar(t, "s_flbit_i32", keep, [](I32 a) { return signRun(a); });
  addScalar(t, "s_flbit_i32_i64", keep, [](I64 a) { return signRun(a); });
}

//===----------------------------------------------------------------------===//
// Moves, EXEC, compares
//===----------------------------------------------------------------------===//

static void addMoves(SemanticsTable &t) {
  addScalar(t, "s_mov_b32", SCC::Keep, [](U32 a) { return a; });
  addScalar(t, "s_mov_b64", SCC::Keep, [](U64 a) { return a; });
  addScalar<true>(t, "s_cmov_b32", SCC::Keep,
                  [](bool &scc, U32 a, U32 old) { return scc ? a : old; });
  addScalar<true>(t, "s_cmov_b64", SCC::Keep,
                  [](bool &scc, U64 a, U64 old) { return scc ? a : old; });
  addScalar(t, "s_cselect_b32", SCC::Keep, [](bool &scc, U32 a, U32 b) { return scc ? a : b; });
  addScalar(t, "s_cselect_b64", SCC::Keep, [](bool &scc, U64 a, U64 b) { return scc ? a : b; });
}

/// `WriteNew`: *_wrexec puts the new EXEC into the destination, *_saveexec the old one.
template <bool WriteNew, typename Fn>
static void addExec(SemanticsTable &table, StringRef mnemonic, Fn fn) {
  static const Fn kFn = fn;
  Semantics row;
  row.dst = row.src[0] = Type::B64;
  row.handler = [](Exec &exec, const Instruction &inst) {
    U64 old = exec.lanes();
    U64 lanes = kFn(exec.read64(inst.src[0]), old);
    exec.write64(inst.dst, WriteNew ? lanes : old);
    exec.wave->set64(kExec, lanes);
    exec.wave->scc = lanes != 0;
  };
  table.add(mnemonic, row);
}

static void addExecOps(SemanticsTable &t) {
  addExec<false>(t, "s_and_saveexec_b64", [](U64 a, U64 exec) { return a & exec; });
  addExec<false>(t, "s_or_saveexec_b64", [](U64 a, U64 exec) { return a | exec; });
  addExec<false>(t, "s_xor_saveexec_b64", [](U64 a, U64 exec) { return a ^ exec; });
  addExec<false>(t, "s_nand_saveexec_b64", [](U64 a, U64 exec) { return ~(a & exec); });
  addExec<false>(t, "s_nor_saveexec_b64", [](U64 a, U64 exec) { return ~(a | exec); });
  addExec<false>(t, "s_xnor_saveexec_b64", [](U64 a, U64 exec) { return ~(a ^ exec); });
  addExec<false>(t, "s_andn1_saveexec_b64", [](U64 a, U64 exec) { return ~a & exec; });
  addExec<false>(t, "s_andn2_saveexec_b64", [](U64 a, U64 exec) { return a & ~exec; });
  addExec<false>(t, "s_orn1_saveexec_b64", [](U64 a, U64 exec) { return ~a | exec; });
  addExec<false>(t, "s_orn2_saveexec_b64", [](U64 a, U64 exec) { return a | ~exec; });
  addExec<true>(t, "s_andn1_wrexec_b64", [](U64 a, U64 exec) { return ~a & exec; });
  addExec<true>(t, "s_andn2_wrexec_b64", [](U64 a, U64 exec) { return a & ~exec; });
}

#define ADD_COMPARE(NAME, OP)                                                                    \
  addScalar(t, "s_cmp_" NAME "_i32", SCC::Keep, [](bool &scc, I32 a, I32 b) { scc = a OP b; });  \
  addScalar(t, "s_cmp_" NAME "_u32", SCC::Keep, [](bool &scc, U32 a, U32 b) { scc = a OP b; });  \
  addImmediate(t, "s_cmpk_" NAME "_i32", false, [](Exec &e, const Instruction &i) {              \
    e.wave->scc = static_cast<I32>(e.read32(i.src[0])) OP i.imm;                                 \
  });                                                                                            \
  addImmediate(t, "s_cmpk_" NAME "_u32", false, [](Exec &e, const Instruction &i) {              \
    e.wave->scc = e.read32(i.src[0]) OP static_cast<uint16_t>(i.imm);                            \
  })

/// SOPK with a register: its destination or, of a compare, its source.
static void addImmediate(SemanticsTable &table, StringRef mnemonic, bool writes, Handler handler) {
  Semantics row;
  (writes ? row.dst : row.src[0]) = Type::B32;
  row.handler = handler;
  table.add(mnemonic, row);
}

static void addCompares(SemanticsTable &t) {
  ADD_COMPARE("eq", ==);
  ADD_COMPARE("lg", !=);
  ADD_COMPARE("gt", >);
  ADD_COMPARE("ge", >=);
  ADD_COMPARE("lt", <);
  ADD_COMPARE("le", <=);
  addScalar(t, "s_cmp_eq_u64", SCC::Keep, [](bool &scc, U64 a, U64 b) { scc = a == b; });
  addScalar(t, "s_cmp_lg_u64", SCC::Keep, [](bool &scc, U64 a, U64 b) { scc = a != b; });
  addScalar(t, "s_bitcmp0_b32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { scc = !(a >> (b & 31) & 1); });
  addScalar(t, "s_bitcmp1_b32", SCC::Keep,
            [](bool &scc, U32 a, U32 b) { scc = a >> (b & 31) & 1; });
  addScalar(t, "s_bitcmp0_b64", SCC::Keep,
            [](bool &scc, U64 a, U32 b) { scc = !(a >> (b & 63) & 1); });
  addScalar(t, "s_bitcmp1_b64", SCC::Keep,
            [](bool &scc, U64 a, U32 b) { scc = a >> (b & 63) & 1; });
}
#undef ADD_COMPARE

static void addImmediates(SemanticsTable &t) {
  addImmediate(t, "s_movk_i32", true,
               [](Exec &e, const Instruction &i) { e.write32(i.dst, static_cast<U32>(i.imm)); });
  addImmediate(t, "s_cmovk_i32", true, [](Exec &e, const Instruction &i) {
    if (e.wave->scc)
      e.write32(i.dst, static_cast<U32>(i.imm));
  });
  addImmediate(t, "s_addk_i32", true, [](Exec &e, const Instruction &i) {
    e.write32(i.dst, addSigned(e.wave->scc, e.read32(i.dst), static_cast<U32>(i.imm)));
  });
  addImmediate(t, "s_mulk_i32", true, [](Exec &e, const Instruction &i) {
    e.write32(i.dst, e.read32(i.dst) * static_cast<U32>(i.imm));
  });
}

void waveasm::sim::addScalarOps(SemanticsTable &table) {
  addArithmetic(table);
  addLogic(table);
  addBitFields(table);
  addBitCounts(table);
  addMoves(table);
  addExecOps(table);
  addCompares(table);
  addImmediates(table);
  addScalarStateOps(table);
}
