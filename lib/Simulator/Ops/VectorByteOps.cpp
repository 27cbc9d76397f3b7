//===- VectorByteOps.cpp - Bytes, packs, v_bitop3, integer dot products ---===//
//
// Sources: ISA4 pseudo code of the instructions; v_bitop3's table is split over the omod,
// abs and neg fields as LLVM's MC encodes it.
//
//===----------------------------------------------------------------------===//

#include "VectorIntOps.h"
#include <algorithm>

using namespace llvm;
using namespace waveasm::sim;

static U32 byteOf(U64 value, unsigned i) { return value >> i * 8 & 0xff; }
static U32 distance(U32 a, U32 b) { return a > b ? a - b : b - a; }

/// Sum of absolute differences of four bytes; `masked` skips bytes where `b` is 0.
static U32 sumDifferences(U32 a, U32 b, bool masked) {
  U32 sum = 0;
  for (unsigned i = 0; i < 4; ++i)
    if (!masked || byteOf(b, i))
      sum += distance(byteOf(a, i), byteOf(b, i));
  return sum;
}

static U32 halfDifferences(U32 a, U32 b) {
  return distance(a & 0xffff, b & 0xffff) + distance(a >> 16, b >> 16);
}

static U32 addSaturated(U32 a, U32 b) { return a + b < a ? ~0u : a + b; }

static U32 permuteBytes(U32 a, U32 b, U32 select) {
  U64 bytes = U64(a) << 32 | b;
  U32 result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    U32 code = byteOf(select, i), byte;
    if (code < 8)
      byte = byteOf(bytes, code);
    else if (code < 12) // sign of byte 1, 3, 5 or 7
      byte = bytes >> (((code - 8) * 2 + 1) * 8 + 7) & 1 ? 0xff : 0;
    else
      byte = code == 12 ? 0 : 0xff;
    result |= byte << i * 8;
  }
  return result;
}

/// v_perm_b32 with one selector for all lanes, the usual case: a shift by a constant a byte.
static void permuteUniform(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *sources[] = {operands.read(1), operands.read(0)};
  U32 select = exec.read32(inst.src[2]);
  Lanes result = {};
  for (unsigned i = 0; i < 4; ++i) {
    U32 code = byteOf(select, i), at = i * 8;
    if (code >= 12) {
      for (unsigned lane = 0; lane < kLanes; ++lane)
        result[lane] |= code == 12 ? 0 : 0xffu << at;
    } else if (code >= 8) { // sign of byte 1, 3, 5 or 7
      const uint32_t *from = sources[code >> 1 & 1];
      for (unsigned lane = 0; lane < kLanes; ++lane)
        result[lane] |= 0u - (from[lane] >> ((code & 1) * 16 + 15) & 1) & 0xffu << at;
    } else {
      const uint32_t *from = sources[code >> 2];
      U32 shift = (code & 3) * 8;
      for (unsigned lane = 0; lane < kLanes; ++lane)
        result[lane] |= (from[lane] >> shift & 0xff) << at;
    }
  }
  operands.write(result);
}

static void addPermute(SemanticsTable &table) {
  auto permute = [](U32 a, U32 b, U32 c) { return permuteBytes(a, b, c); };
  static const Handler kGeneral = makeVectorHandler(permute);
  Semantics row = makeVectorRow(permute);
  row.handler = [](Exec &exec, const Instruction &inst) {
    bool uniform = inst.src[2].kind != Operand::VGPR;
    (uniform ? permuteUniform : kGeneral)(exec, inst);
  };
  table.add("v_perm_b32", row);
}

static void addSumsOfDifferences(SemanticsTable &t) {
  addVectorClamp(
      t, "v_sad_u8", [](U32 a, U32 b, U32 c) { return sumDifferences(a, b, false) + c; },
      [](U32 a, U32 b, U32 c) { return addSaturated(sumDifferences(a, b, false), c); });
  addVectorClamp(
      t, "v_sad_hi_u8",
      [](U32 a, U32 b, U32 c) { return (sumDifferences(a, b, false) << 16) + c; },
      [](U32 a, U32 b, U32 c) { return addSaturated(sumDifferences(a, b, false) << 16, c); });
  addVectorClamp(
      t, "v_msad_u8", [](U32 a, U32 b, U32 c) { return sumDifferences(a, b, true) + c; },
      [](U32 a, U32 b, U32 c) { return addSaturated(sumDifferences(a, b, true), c); });
  addVectorClamp(
      t, "v_sad_u16",
      [](U32 a, U32 b, U32 c) { return halfDifferences(a, b) + c; },
      [](U32 a, U32 b, U32 c) { return addSaturated(halfDifferences(a, b), c); });
  addVectorClamp(
      t, "v_sad_u32", [](U32 a, U32 b, U32 c) { return distance(a, b) + c; },
      [](U32 a, U32 b, U32 c) { return addSaturated(distance(a, b), c); });
}

/// v_qsad, v_mqsad: four sums at byte offsets 0..3 of the first source, 16 bits each.
static U64 quadSums(U64 a, U32 b, U64 c, bool masked, bool saturate) {
  U64 result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    U32 sum = sumDifferences(U32(a >> i * 8), b, masked) + (c >> i * 16 & 0xffff);
    result |= U64(saturate ? std::min(sum, 0xffffu) : sum & 0xffff) << i * 16;
  }
  return result;
}

/// v_mqsad_u32_u8: the same with 32 bits each, in four registers.
static void maskedQuadSums(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *low = operands.read(0, 0), *high = operands.read(0, 1);
  const uint32_t *b = operands.read(1);
  Lanes buffers[4], result[4];
  for (unsigned i = 0; i < 4; ++i) {
    const uint32_t *c = exec.readLanes(inst.src[2], i, buffers[i]);
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      U64 a = low[lane] | U64(high[lane]) << 32;
      U32 sum = sumDifferences(U32(a >> i * 8), b[lane], true);
      result[i][lane] = inst.clamp ? addSaturated(sum, c[lane]) : sum + c[lane];
    }
  }
  for (unsigned i = 0; i < 4; ++i)
    exec.writeLanes(inst.dst, i, result[i], operands.lanes());
}

//===----------------------------------------------------------------------===//
// Packing
//===----------------------------------------------------------------------===//

static U32 clampTo(I32 value, I32 low, I32 high) {
  return static_cast<U32>(std::clamp(value, low, high));
}
static I32 highI16(U32 a) { return static_cast<I32>(a) >> 16; }
static I32 lowI16(U32 a) { return static_cast<I16>(a); }

static void addPacks(SemanticsTable &t) {
  addVector(t, "v_cvt_pk_i16_i32", [](I32 a, I32 b) {
    return (clampTo(a, INT16_MIN, INT16_MAX) & 0xffff) | clampTo(b, INT16_MIN, INT16_MAX) << 16;
  });
  addVector(t, "v_cvt_pk_u16_u32",
            [](U32 a, U32 b) { return std::min(a, 0xffffu) | std::min(b, 0xffffu) << 16; });
  addVector(t, "v_sat_pk_u8_i16", [](U32 a) {
    return static_cast<U16>(clampTo(lowI16(a), 0, 255) | clampTo(highI16(a), 0, 255) << 8);
  });
  addVector(
      t, "v_ashr_pk_i8_i32",
      [](I32 a, I32 b, U32 c) {
        return static_cast<U16>((clampTo(a >> (c & 31), -128, 127) & 0xff) |
                                clampTo(b >> (c & 31), -128, 127) << 8);
      },
      kKeepOtherHalf);
  addVector(
      t, "v_ashr_pk_u8_i32",
      [](I32 a, I32 b, U32 c) {
        return static_cast<U16>(clampTo(a >> (c & 31), 0, 255) |
                                clampTo(b >> (c & 31), 0, 255) << 8);
      },
      kKeepOtherHalf);
}

//===----------------------------------------------------------------------===//
// v_bitop3
//===----------------------------------------------------------------------===//

/// `table` bit 4*a + 2*b + c is the result for the bits a, b, c.
static U32 lookUpBits(U32 table, U32 a, U32 b, U32 c) {
  U32 byC[4];
  for (unsigned i = 0; i < 4; ++i) {
    U32 zero = 0u - (table >> i * 2 & 1), one = 0u - (table >> (i * 2 + 1) & 1);
    byC[i] = (zero & ~c) | (one & c);
  }
  U32 low = (byC[0] & ~b) | (byC[1] & b), high = (byC[2] & ~b) | (byC[3] & b);
  return (low & ~a) | (high & a);
}

static U32 getTruthTable(const Instruction &inst) {
  return (inst.omod & 3u) << 6 | (inst.abs & 7u) << 3 | (inst.neg & 7u);
}

static void addBitOps(SemanticsTable &t) {
  addVector(t, "v_bitop3_b32", [](const VectorContext &context, U32 a, U32 b, U32 c) {
    return lookUpBits(getTruthTable(context.inst), a, b, c);
  });
  addVector(
      t, "v_bitop3_b16",
      [](const VectorContext &context, U16 a, U16 b, U16 c) {
        return static_cast<U16>(lookUpBits(getTruthTable(context.inst), a, b, c));
      },
      kKeepOtherHalf);
}

//===----------------------------------------------------------------------===//
// Dot products
//===----------------------------------------------------------------------===//

/// Exact sum of the products of `Count` fields of a register.
template <unsigned Count, bool Signed>
static I64 sumProducts(U32 a, U32 b) {
  constexpr unsigned kBits = 32 / Count;
  I64 sum = 0;
  for (unsigned i = 0; i < Count; ++i) {
    U32 up = 32 - kBits * (i + 1), down = 32 - kBits;
    if constexpr (Signed)
      sum += I64(I32(a << up) >> down) * (I32(b << up) >> down);
    else
      sum += I64(U64(a << up >> down) * (b << up >> down));
  }
  return sum;
}

template <unsigned Count>
static void addDot(SemanticsTable &t, const std::string &signedName,
                   const std::string &unsignedName, const std::string &tiedName) {
  auto wrapSigned = [](U32 a, U32 b, U32 c) { return U32(sumProducts<Count, true>(a, b) + c); };
  auto clampSigned = [](U32 a, U32 b, I32 c) {
    return U32(std::clamp<I64>(sumProducts<Count, true>(a, b) + c, INT32_MIN, INT32_MAX));
  };
  addVectorClamp(t, signedName, wrapSigned, clampSigned);
  addVectorClamp(
      t, unsignedName, [](U32 a, U32 b, U32 c) { return U32(sumProducts<Count, false>(a, b) + c); },
      [](U32 a, U32 b, U32 c) {
        return U32(std::min<U64>(U64(sumProducts<Count, false>(a, b)) + c, 0xffffffffu));
      });
  Semantics row = makeVectorRow<true>(wrapSigned);
  static const Handler kWrap = row.handler;
  static const Handler kClamp = makeVectorHandler<true>(clampSigned);
  row.handler = [](Exec &e, const Instruction &i) { (i.clamp ? kClamp : kWrap)(e, i); };
  t.add(tiedName, row);
}

void waveasm::sim::addDotOps(SemanticsTable &table) {
  addDot<2>(table, "v_dot2_i32_i16", "v_dot2_u32_u16", "v_dot2c_i32_i16");
  addDot<4>(table, "v_dot4_i32_i8", "v_dot4_u32_u8", "v_dot4c_i32_i8");
  addDot<8>(table, "v_dot8_i32_i4", "v_dot8_u32_u4", "v_dot8c_i32_i4");
}

void waveasm::sim::addByteOps(SemanticsTable &t) {
  addSumsOfDifferences(t);
  auto quad = [](const VectorContext &context, U64 a, U32 b, U64 c) {
    return quadSums(a, b, c, false, context.inst.clamp);
  };
  auto maskedQuad = [](const VectorContext &context, U64 a, U32 b, U64 c) {
    return quadSums(a, b, c, true, context.inst.clamp);
  };
  addVector(t, "v_qsad_pk_u16_u8", quad);
  addVector(t, "v_mqsad_pk_u16_u8", maskedQuad);
  Semantics row;
  row.dst = row.src[2] = Type::B128;
  row.src[0] = Type::B64;
  row.src[1] = Type::B32;
  row.handler = maskedQuadSums;
  t.add("v_mqsad_u32_u8", row);
  addPermute(t);
  addVector(t, "v_lerp_u8", [](U32 a, U32 b, U32 c) {
    U32 result = 0;
    for (unsigned i = 0; i < 4; ++i)
      result |= (byteOf(a, i) + byteOf(b, i) + (byteOf(c, i) & 1)) >> 1 << i * 8;
    return result;
  });
  addPacks(t);
  addBitOps(t);
}
