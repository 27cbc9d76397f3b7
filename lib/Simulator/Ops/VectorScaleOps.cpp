//===- VectorScaleOps.cpp - v_cvt_scalef32_*: block-scaled formats --------===//
//
// All of them are one operation: elements of one format, divided by a scale (towards a narrow
// format) or multiplied by it (from one), to elements of another. The scale is the exponent
// field of an f32, that is a power of two; all ones is NaN as in E8M0. Sources: ISA4 chapter
// 12; operand widths and op_sel as LLVM's assembler has them.
//
// Rounding is to nearest even or, in the sr forms, stochastic; the random number steps from
// element to element as v_prng_b32 does. Narrow results saturate as encodeFloat says.
//
//===----------------------------------------------------------------------===//

#include "FloatOps.h"
#include "FloatSupport.h"
#include <cmath>

using namespace llvm;
using namespace waveasm::sim;

namespace {
/// FloatFormat, and f32.
enum : uint8_t { kF32 = 15 };

/// What `Semantics::data` says.
struct Shape {
  uint8_t from, to;   ///< FloatFormat or kF32
  uint8_t count;      ///< elements: 1, 2, 32
  bool stochastic;
  bool interleaved;   ///< 2xpk16: even elements from source 0, odd ones from source 1

  uint32_t encode() const {
    return from | to << 4 | uint32_t(count) << 8 | uint32_t(stochastic) << 16 |
           uint32_t(interleaved) << 17;
  }
  static Shape decode(uint32_t data) {
    return {uint8_t(data & 15), uint8_t(data >> 4 & 15), uint8_t(data >> 8 & 63),
            bool(data >> 16 & 1), bool(data >> 17 & 1)};
  }
  bool widens() const { return isWide(from) == false; }
  static bool isWide(uint8_t format) {
    return format == kF32 || format == uint8_t(FloatFormat::F16) ||
           format == uint8_t(FloatFormat::BF16);
  }
  /// v_cvt_scalef32_pk_*_f32 takes its two elements from two sources.
  bool twoSources() const { return interleaved || (from == kF32 && count == 2 && !stochastic); }
  unsigned scaleSource() const { return 1 + twoSources() + stochastic; }
};

unsigned getWidth(uint8_t format) {
  return format == kF32 ? 32 : getBitWidth(static_cast<FloatFormat>(format));
}

constexpr unsigned kMaxWords = 32;

/// Words of a source, for all lanes.
struct SourceWords {
  const uint32_t *words[kMaxWords];
  Lanes buffer; ///< a constant or SGPR: only of sources of one register

  void read(Exec &exec, VectorOperands &operands, const Instruction &inst, unsigned i) {
    unsigned count = getTypeWords(inst.op->src[i]);
    words[0] = operands.read(i); // with op_sel, neg and abs of plain types
    for (unsigned word = 1; word < count && word < kMaxWords; ++word)
      words[word] = exec.readLanes(inst.src[i], word, buffer);
  }
  /// `width` bits from bit `at` on.
  uint32_t get(unsigned lane, unsigned at, unsigned width) const {
    unsigned word = at / 32, shift = at % 32;
    uint64_t bits = words[word][lane];
    if (shift + width > 32)
      bits |= static_cast<uint64_t>(words[word + 1][lane]) << 32;
    return static_cast<uint32_t>(bits >> shift & llvm::maskTrailingOnes<uint64_t>(width));
  }
};

double decodeElement(uint8_t format, uint32_t bits) {
  return format == kF32 ? bitsToF32(bits) : decodeFloat(static_cast<FloatFormat>(format), bits);
}

/// 2^(exponent - 127); exact in double.
double getScale(uint32_t f32, bool inverse) {
  int exponent = static_cast<int>(f32 >> 23 & 0xff);
  if (exponent == 0xff)
    return std::numeric_limits<double>::quiet_NaN();
  return std::ldexp(1.0, inverse ? 127 - exponent : exponent - 127);
}

struct Result {
  Lanes words[kMaxWords];
  void put(unsigned lane, unsigned at, unsigned width, uint32_t bits) {
    unsigned word = at / 32, shift = at % 32;
    words[word][lane] |= bits << shift;
    if (shift + width > 32)
      words[word + 1][lane] |= bits >> (32 - shift);
  }
};

/// neg and abs of packed sources, which VectorOperands leaves alone: on every element.
uint32_t applySign(const Instruction &inst, unsigned source, unsigned width, uint32_t bits) {
  uint32_t sign = 1u << (width - 1);
  if (inst.abs >> source & 1)
    bits &= ~sign;
  return inst.neg >> source & 1 ? bits ^ sign : bits;
}

uint32_t encodeElement(const Shape &shape, double value, uint32_t random, uint32_t mode) {
  bool saturate = mode >> 23 & 1;
  if (shape.to == kF32)
    return flushOutput<Binary32>(f32ToBits(f64ToF32(value)), getFloatMode<Binary32>(mode));
  FloatFormat format = static_cast<FloatFormat>(shape.to);
  if (shape.stochastic)
    return encodeFloatStochastic(format, value, random, saturate);
  uint32_t bits = encodeFloat(format, value, saturate);
  return format == FloatFormat::F16
             ? flushOutput<Binary16>(uint16_t(bits), getFloatMode<Binary16>(mode))
             : bits;
}

/// First bit of the elements in the source: op_sel picks a byte or half of a register.
unsigned getSourceOffset(const Instruction &inst, const Shape &shape) {
  if (!shape.widens() || shape.count == 32)
    return 0;
  unsigned width = getWidth(shape.from) * shape.count;
  return width == 16 ? (inst.opSel & 1) * 16 : (inst.opSel & 3) * 8;
}

/// Where in the destination register the result goes, if it is less than one: op_sel bit 3
/// picks the half, bits 3:2 the byte; the rest of the register is kept.
unsigned getResultOffset(const Instruction &inst, unsigned width) {
  return width == 16 ? (inst.opSel >> 3 & 1) * 16 : (inst.opSel >> 2 & 3) * 8;
}

void runScaledConvert(Exec &exec, const Instruction &inst) {
  Shape shape = Shape::decode(inst.op->data);
  VectorOperands operands(exec, inst);
  SourceWords source[2];
  source[0].read(exec, operands, inst, 0);
  if (shape.twoSources())
    source[1].read(exec, operands, inst, 1);
  const uint32_t *random = shape.stochastic ? operands.read(1) : nullptr;
  const uint32_t *scales = operands.read(shape.scaleSource());
  bool packed = inst.op->src[0] == Type::PkF16 || inst.op->src[0] == Type::PkBF16 ||
                inst.op->src[0] == Type::PkF32;
  unsigned from = getWidth(shape.from), to = getWidth(shape.to);
  unsigned first = getSourceOffset(inst, shape), total = to * shape.count;
  unsigned words = (total + 31) / 32;
  Result result;
  std::memset(result.words, 0, words * sizeof(Lanes));
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    double scale = getScale(scales[lane], /*inverse=*/!shape.widens());
    uint32_t state = random ? random[lane] : 0;
    for (unsigned i = 0; i < shape.count; ++i) {
      unsigned which = shape.twoSources() ? i % 2 : 0;
      unsigned index = shape.twoSources() ? i / 2 : i;
      uint32_t bits = source[which].get(lane, first + index * from, from);
      if (packed)
        bits = applySign(inst, 0, from, bits);
      double value = decodeElement(shape.from, bits) * scale;
      result.put(lane, i * to, to, encodeElement(shape, value, state, exec.wave->mode));
      state = state << 1 ^ (state >> 31 ? 197u : 0u);
    }
  }
  if (total < 32) {
    Lanes buffer;
    const uint32_t *old = exec.readLanes(inst.dst, 0, buffer);
    unsigned shift = getResultOffset(inst, total);
    uint32_t field = llvm::maskTrailingOnes<uint32_t>(total) << shift;
    for (unsigned lane = 0; lane < kLanes; ++lane)
      result.words[0][lane] = (old[lane] & ~field) | (result.words[0][lane] << shift & field);
  }
  for (unsigned word = 0; word < words; ++word)
    exec.writeLanes(inst.dst, word, result.words[word], operands.lanes());
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

struct Named {
  StringRef name;
  uint8_t format;
};
constexpr uint8_t code(FloatFormat format) { return static_cast<uint8_t>(format); }
const Named kWide[] = {
    {"f32", kF32}, {"f16", code(FloatFormat::F16)}, {"bf16", code(FloatFormat::BF16)}};
const Named kBytes[] = {{"fp8", code(FloatFormat::FP8)}, {"bf8", code(FloatFormat::BF8)}};
const Named kSixes[] = {{"fp6", code(FloatFormat::FP6)}, {"bf6", code(FloatFormat::BF6)}};
const Named kFour = {"fp4", code(FloatFormat::FP4)};

Type getBlockType(unsigned bits) {
  return bits == 1024 ? Type::B1024 : bits == 512 ? Type::B512 : Type::B192;
}

Type getSourceType(const Shape &shape) {
  if (shape.count == 32)
    return shape.interleaved ? Type::B512 : getBlockType(getWidth(shape.from) * 32);
  if (shape.widens())
    return Type::B32;
  bool one = shape.count == 1;
  if (shape.from == kF32)
    return one || shape.twoSources() ? Type::F32 : Type::PkF32;
  if (shape.from == code(FloatFormat::F16))
    return one ? Type::F16 : Type::PkF16;
  return one ? Type::BF16 : Type::PkBF16;
}

void addRow(SemanticsTable &table, StringRef kind, const Named &to, const Named &from,
            unsigned count, bool stochastic, bool interleaved = false) {
  Shape shape{from.format, to.format, uint8_t(count), stochastic, interleaved};
  unsigned bits = getWidth(to.format) * count;
  Semantics row;
  row.handler = runScaledConvert;
  row.data = shape.encode();
  row.dst = count == 32 ? getBlockType(bits) : bits == 64 ? Type::PkF32 : Type::B32;
  row.src[0] = getSourceType(shape);
  if (shape.twoSources())
    row.src[1] = row.src[0];
  if (stochastic)
    row.src[1] = Type::B32;
  row.src[shape.scaleSource()] = Type::F32;
  table.add(("v_cvt_scalef32_" + kind + to.name + "_" + from.name).str(), row);
}
} // namespace

void waveasm::sim::addScaledConvertOps(SemanticsTable &table) {
  for (const Named &wide : kWide) {
    for (const Named &byte : kBytes) {
      addRow(table, "pk_", byte, wide, 2, false);
      addRow(table, "sr_", byte, wide, 1, true);
      addRow(table, "pk_", wide, byte, 2, false);
      if (wide.format != code(FloatFormat::BF16))
        addRow(table, "", wide, byte, 1, false);
    }
    for (const Named &six : kSixes) {
      addRow(table, "sr_pk32_", six, wide, 32, true);
      addRow(table, "pk32_", wide, six, 32, false);
      bool interleaved = wide.format == kF32;
      addRow(table, interleaved ? "2xpk16_" : "pk32_", six, wide, 32, false, interleaved);
    }
    addRow(table, "pk_", kFour, wide, 2, false);
    addRow(table, "sr_pk_", kFour, wide, 2, true);
    addRow(table, "pk_", wide, kFour, 2, false);
  }
}
