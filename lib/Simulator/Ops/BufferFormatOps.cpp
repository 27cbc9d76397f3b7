//===- BufferFormatOps.cpp - Loads and stores that convert ----------------===//
//
// buffer_*_format_* take the format from the descriptor, tbuffer_* from the instruction
// (then the descriptor's selectors are not used). Formats: "Vega ISA", tables of buffer
// data and number formats; no compiler for HSA emits these. Guesses: integers too large
// for a field are clamped; components that a store does not give are 0.
//
//===----------------------------------------------------------------------===//

#include "MemoryDetail.h"
#include "waveasm/Simulator/Floats.h"
#include <cmath>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

namespace {
enum NumberFormat : unsigned { kUNorm, kSNorm, kUScaled, kSScaled, kUInt, kSInt, kFloat = 7 };

/// Bits of the components, lowest first, by data format.
constexpr uint8_t kComponents[16][4] = {
    {},           {8},          {16},         {8, 8},           {32},         {16, 16},
    {11, 11, 10}, {10, 11, 11}, {2, 10, 10, 10}, {10, 10, 10, 2}, {8, 8, 8, 8}, {32, 32},
    {16, 16, 16, 16}, {32, 32, 32}, {32, 32, 32, 32}, {}};

/// Semantics::data.
enum : uint32_t { kCountMask = 7, kD16 = 8, kD16High = 16 };

struct BufferFormat {
  const uint8_t *bits;
  unsigned number;
  unsigned bytes = 0;
  uint8_t select[4]; ///< 0, 1, or 4 + component
  bool isInteger() const { return number == kUInt || number == kSInt; }
};

BufferFormat getFormat(const Wave &wave, const Instruction &inst) {
  BufferFormat format;
  uint32_t word3 = wave.s[inst.saddr.index + 3];
  bool isTyped = inst.format == Format::MTBUF;
  format.bits = kComponents[isTyped ? inst.dataFormat : word3 >> 15 & 15];
  format.number = isTyped ? inst.numberFormat : word3 >> 12 & 7;
  for (unsigned i = 0; i < 4; ++i) {
    format.bytes += format.bits[i];
    format.select[i] = isTyped ? 4 + i : word3 >> (3 * i) & 7;
  }
  format.bytes /= 8;
  return format;
}

/// One component as the register has it: an integer or f32.
uint32_t decodeComponent(uint32_t raw, unsigned bits, unsigned number) {
  double most = std::ldexp(1.0, bits) - 1, mostSigned = std::ldexp(1.0, bits - 1) - 1;
  int32_t asSigned = static_cast<int32_t>(raw << (32 - bits)) >> (32 - bits);
  switch (number) {
  case kUNorm: return f32ToBits(static_cast<float>(raw / most));
  case kSNorm: return f32ToBits(static_cast<float>(std::max(-1.0, asSigned / mostSigned)));
  case kUScaled: return f32ToBits(static_cast<float>(raw));
  case kSScaled: return f32ToBits(static_cast<float>(asSigned));
  case kUInt: return raw;
  case kSInt: return static_cast<uint32_t>(asSigned);
  default: // floats of 10 and 11 bits are f16 without sign and with a shorter mantissa
    if (bits == 32)
      return raw;
    return f32ToBits(f16ToF32(static_cast<uint16_t>(bits < 16 ? raw << (15 - bits) : raw)));
  }
}

uint32_t encodeComponent(uint32_t value, unsigned bits, unsigned number) {
  double most = std::ldexp(1.0, bits) - 1, mostSigned = std::ldexp(1.0, bits - 1) - 1;
  double f = bitsToF32(value);
  if (std::isnan(f))
    f = 0;
  auto clamp = [](double v, double low, double high) { return std::min(std::max(v, low), high); };
  auto asBits = [&](double v) {
    return static_cast<uint32_t>(static_cast<int64_t>(v)) & static_cast<uint32_t>(most);
  };
  switch (number) {
  case kUNorm: return asBits(std::nearbyint(clamp(f, 0, 1) * most));
  case kSNorm: return asBits(std::nearbyint(clamp(f, -1, 1) * mostSigned));
  case kUScaled: return asBits(clamp(f, 0, most));
  case kSScaled: return asBits(clamp(f, -mostSigned - 1, mostSigned));
  case kUInt: return asBits(clamp(value, 0, most));
  case kSInt: return asBits(clamp(static_cast<int32_t>(value), -mostSigned - 1, mostSigned));
  default:
    if (bits == 32)
      return value;
    uint16_t half = f32ToF16(bitsToF32(value), bits < 16 ? Rounding::TowardZero
                                                         : Rounding::NearestEven);
    if (bits == 16)
      return half;
    return half >> 15 ? 0 : half >> (15 - bits);
  }
}

uint32_t getBits(const uint8_t *bytes, unsigned at, unsigned bits) {
  uint64_t value = 0;
  std::memcpy(&value, bytes + at / 8, 5);
  return static_cast<uint32_t>(value >> at % 8 & ((1ull << bits) - 1));
}
void putBits(uint8_t *bytes, unsigned at, unsigned bits, uint32_t value) {
  uint64_t old = 0;
  std::memcpy(&old, bytes + at / 8, 5);
  old |= (value & ((1ull << bits) - 1)) << at % 8;
  std::memcpy(bytes + at / 8, &old, 5);
}
} // namespace

/// Components x, y, z, w of a lane after selection, in the width of the registers.
static void decodeLane(const BufferFormat &format, const uint8_t *bytes, bool isD16,
                       uint32_t (&result)[4]) {
  uint32_t one = format.isInteger() ? 1 : f32ToBits(1), components[4] = {0, 0, 0, one};
  for (unsigned i = 0, at = 0; i < 4 && format.bits[i]; at += format.bits[i++])
    components[i] = decodeComponent(getBits(bytes, at, format.bits[i]), format.bits[i],
                                    format.number);
  for (unsigned i = 0; i < 4; ++i) {
    unsigned select = format.select[i];
    result[i] = select >= 4 ? components[select - 4] : select == 1 ? one : 0;
    if (isD16)
      result[i] = format.isInteger() ? result[i] & 0xffff : f32ToF16(bitsToF32(result[i]));
  }
}

/// An element of the registers: words, and the half of d16.
static uint32_t getRegisters(uint32_t data) {
  unsigned count = data & kCountMask;
  if (data & kD16High)
    return 4 | kElementHigh;
  if (data & kD16)
    return count == 1 ? 4 | kElementLow : (count + 1) / 2 * 4;
  return count * 4;
}

static void loadFormat(Exec &exec, const Instruction &inst) {
  uint32_t data = inst.op->data;
  bool isD16 = data & (kD16 | kD16High);
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  BufferFormat format = getFormat(*exec.wave, inst);
  MemoryAccess &access =
      recordAccess(exec, MemoryKind::Buffer, format.bytes, 0, /*isWrite=*/false);
  BufferLanes lanes =
      locateBuffer(exec, inst, std::max(1u, format.bytes), /*perDword=*/false, access.address);
  access.lanes = lanes.whole;
  uint32_t registers = getRegisters(data);
  forEachLane(exec.lanes(), [&](unsigned lane) {
    uint8_t bytes[24] = {};
    uint32_t values[4] = {};
    if (lanes.whole >> lane & 1) {
      exec.load(access.address[lane], bytes, format.bytes, lane);
      decodeLane(format, bytes, isD16, values);
      std::fill(values + (data & kCountMask), std::end(values), 0);
    }
    for (unsigned i = 0; i < getElementWords(registers); ++i)
      op.data[i][lane] = !isD16                 ? values[i]
                         : registers & kElementHigh ? values[0] << 16
                                                : values[2 * i] | values[2 * i + 1] << 16;
    if (registers & kElementLow)
      op.data[0][lane] &= 0xffff;
  });
  if (inst.toLDS)
    setTransfer(exec, op, access, 4, exec.lanes());
  else
    setResult(op, inst.dst, registers, exec.lanes());
}

static void storeFormat(Exec &exec, const Instruction &inst) {
  uint32_t data = inst.op->data;
  unsigned count = data & kCountMask;
  exec.defer(ReturnOrder::VMEM);
  BufferFormat format = getFormat(*exec.wave, inst);
  MemoryAccess &access =
      recordAccess(exec, MemoryKind::Buffer, format.bytes, 0, /*isWrite=*/true);
  BufferLanes lanes =
      locateBuffer(exec, inst, std::max(1u, format.bytes), /*perDword=*/false, access.address);
  access.lanes = lanes.whole;
  ConstRows source = &exec.wave->v[inst.data.index];
  forEachLane(access.lanes, [&](unsigned lane) {
    uint32_t components[4] = {};
    for (unsigned i = 0; i < count; ++i) {
      uint32_t value = source[i][lane];
      if (data & (kD16 | kD16High)) {
        bool isHigh = data & kD16High || i % 2;
        uint16_t half =
            static_cast<uint16_t>(source[i / 2][lane] >> (isHigh ? 16 : 0));
        value = format.number == kSInt   ? static_cast<int16_t>(half)
                : format.number == kUInt ? half
                                         : f32ToBits(f16ToF32(half));
      }
      if (format.select[i] >= 4)
        components[format.select[i] - 4] = value;
    }
    uint8_t bytes[24] = {};
    for (unsigned i = 0, at = 0; i < 4 && format.bits[i]; at += format.bits[i++])
      putBits(bytes, at, format.bits[i],
              encodeComponent(components[i], format.bits[i], format.number));
    exec.store(access.address[lane], bytes, format.bytes, lane);
  });
}

void sim::addFormatOps(SemanticsTable &table) {
  static constexpr const char *suffixes[] = {"x", "xy", "xyz", "xyzw"};
  auto add = [&](const Twine &name, uint32_t data, bool isStore) {
    Semantics semantics;
    semantics.src[0] = Type::B32;
    semantics.data = data;
    semantics.handler = isStore ? storeFormat : loadFormat;
    (isStore ? semantics.src[1] : semantics.dst) = getElementType(getRegisters(data));
    table.add(name.str(), semantics);
  };
  for (bool isStore : {false, true}) {
    StringRef verb = isStore ? "store" : "load";
    for (StringRef prefix : {"buffer_", "tbuffer_"})
      for (unsigned i = 0; i < 4; ++i) {
        add(prefix + verb + "_format_" + suffixes[i], i + 1, isStore);
        add(prefix + verb + "_format_d16_" + suffixes[i], (i + 1) | kD16, isStore);
      }
    add("buffer_" + verb + "_format_d16_hi_x", 1 | kD16High, isStore);
  }
}
