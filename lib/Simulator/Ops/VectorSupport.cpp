//===- VectorSupport.cpp - SDWA, DPP and VOP3 modifiers -------------------===//
//
// Sources: ISA4 chapter 6 (VOP3, SDWA) and "data parallel processing"; LLVM's
// AMDGPUModifierSyntax for the names and numbers of the DPP patterns.
//
//===----------------------------------------------------------------------===//

#include "VectorSupport.h"
#include "FloatMath.h"

using namespace llvm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// DPP
//===----------------------------------------------------------------------===//

int waveasm::sim::getDPPSource(unsigned control, int lane) {
  int row = lane & ~15, inRow = lane & 15, count = control & 15;
  auto within = [](int position) { return position >= 0 && position < 16; };
  if (control < 0x100) // quad_perm: two bits a lane
    return (lane & ~3) | (control >> (lane & 3) * 2 & 3);
  switch (control >> 4) {
  case 0x10: return within(inRow + count) ? lane + count : -1; // row_shl
  case 0x11: return within(inRow - count) ? lane - count : -1; // row_shr
  case 0x12: return row | ((inRow - count) & 15);              // row_ror
  case 0x15: return row | count;                               // row_newbcast
  default: break;
  }
  switch (control) {
  case 0x130: return lane < 63 ? lane + 1 : -1;    // wave_shl
  case 0x134: return (lane + 1) & 63;              // wave_rol
  case 0x138: return lane - 1;                     // wave_shr
  case 0x13c: return (lane - 1) & 63;              // wave_ror
  case 0x140: return row | (15 - inRow);           // row_mirror
  case 0x141: return (lane & ~7) | (7 - (lane & 7)); // row_half_mirror
  // Lanes without a row before keep their own value.
  case 0x142: return lane < 16 ? lane : row - 1;   // row_bcast:15
  case 0x143: return lane < 32 ? lane : 31;        // row_bcast:31
  default: return -1;
  }
}

namespace {
struct DPPTable {
  int8_t source[512][kLanes]; ///< the lane itself if there is no source
  uint64_t exists[512];
  DPPTable() {
    for (unsigned control = 0; control < 512; ++control) {
      exists[control] = 0;
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        int from = getDPPSource(control, lane);
        exists[control] |= static_cast<uint64_t>(from >= 0) << lane;
        source[control][lane] = static_cast<int8_t>(from >= 0 ? from : lane);
      }
    }
  }
};
} // namespace

/// Lanes of the rows in row_mask and, in each row, of the quads in bank_mask.
static uint64_t getWritableLanes(unsigned rowMask, unsigned bankMask) {
  uint64_t lanes = 0, quads = 0;
  for (unsigned i = 0; i < 4; ++i) {
    lanes |= rowMask >> i & 1 ? 0xffffull << i * 16 : 0;
    quads |= bankMask >> i & 1 ? 0x000f000f000f000full << i * 4 : 0;
  }
  return lanes & quads;
}

/// A source lane that does not exist or is switched off by EXEC gives 0 with bound_ctrl;
/// without it the lane keeps its old result. The masks only hold back results.
void VectorOperands::prepareDPP() {
  static const DPPTable table;
  unsigned control = inst.dppCtrl & 511;
  dppSource = table.source[control];
  dppValid = table.exists[control];
  if (mask != ~0ull) {
    uint64_t active = 0;
    for (unsigned lane = 0; lane < kLanes; ++lane)
      active |= (mask >> dppSource[lane] & 1) << lane;
    dppValid &= active;
  }
  if (inst.rowMask != 0xf || inst.bankMask != 0xf)
    mask &= getWritableLanes(inst.rowMask, inst.bankMask);
  if (!inst.boundCtrl)
    mask &= dppValid;
}

//===----------------------------------------------------------------------===//
// Sources
//===----------------------------------------------------------------------===//

/// SDWA: a byte (0..3) or half (4, 5) of each lane, zero- or sign-extended.
static void selectSDWA(const uint32_t *in, unsigned select, bool sext, uint32_t *out) {
  unsigned shift = select < 4 ? select * 8 : select == 5 ? 16 : 0;
  unsigned unused = select < 4 ? 24 : select < 6 ? 16 : 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t top = in[lane] >> shift << unused;
    out[lane] = sext ? static_cast<uint32_t>(static_cast<int32_t>(top) >> unused) : top >> unused;
  }
}

/// Sign bit of a floating-point type in word `word`; 0 for integers and other words.
static uint32_t getSignBit(Type type, unsigned word) {
  switch (type) {
  case Type::F16: case Type::BF16: return word == 0 ? 0x8000u : 0;
  case Type::F32: return word == 0 ? 0x80000000u : 0;
  case Type::F64: return word == 1 ? 0x80000000u : 0;
  default: return 0;
  }
}

static bool isHalfType(Type type) {
  return type == Type::B16 || type == Type::F16 || type == Type::BF16;
}

const uint32_t *VectorOperands::readModified(unsigned i, unsigned word) {
  const Operand &operand = inst.src[i];
  uint32_t *buffer = buffers[i][word];
  const uint32_t *values = exec.readLanes(operand, word, buffers[i][word]);
  if (dppSource && i == 0) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      buffer[lane] = values[dppSource[lane]];
    if (inst.boundCtrl && dppValid != ~0ull)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        buffer[lane] &= 0u - static_cast<uint32_t>(dppValid >> lane & 1);
    values = buffer;
  }
  if (inst.variant == Variant::SDWA && i < 2 && (inst.srcSel[i] != 6 || (inst.srcSext >> i & 1))) {
    // A whole register of a 16-bit operand is its low half, as far as sext goes.
    selectSDWA(values, inst.srcSel[i], inst.srcSext >> i & 1, buffer);
    values = buffer;
  }
  if (inst.format == Format::VOP3 && (inst.opSel >> i & 1) && isHalfType(operand.type)) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      buffer[lane] = values[lane] >> 16;
    values = buffer;
  }
  uint32_t sign = getSignBit(operand.type, word);
  bool abs = inst.abs >> i & 1, neg = inst.neg >> i & 1;
  if (!sign || !(abs || neg))
    return values;
  uint32_t keep = abs ? ~sign : ~0u, flip = neg ? sign : 0;
  for (unsigned lane = 0; lane < kLanes; ++lane)
    buffer[lane] = (values[lane] & keep) ^ flip;
  return buffer;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// Places results in a byte or half of the register. What is left of it: 0 pads with
/// zeros, 1 with the sign above the field (and zeros below), 2 keeps the old bits.
static void placeSDWA(const Instruction &inst, const uint32_t *old, uint32_t *values) {
  unsigned select = inst.dstSel;
  unsigned shift = select < 4 ? select * 8 : select == 5 ? 16 : 0;
  uint32_t field = select < 4 ? 0xffu : 0xffffu;
  unsigned width = select < 4 ? 8 : 16;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t placed = (values[lane] & field) << shift;
    if (inst.dstUnused == 2)
      placed |= old[lane] & ~(field << shift);
    else if (inst.dstUnused == 1 && (values[lane] >> (width - 1) & 1))
      placed |= shift + width < 32 ? ~0u << (shift + width) : 0;
    values[lane] = placed;
  }
}

void VectorOperands::write(uint32_t *values, unsigned word) {
  Lanes buffer;
  if (inst.variant == Variant::SDWA && inst.dstSel != 6) {
    placeSDWA(inst, exec.readLanes(inst.dst, word, buffer), values);
  } else if (isHalfType(inst.dst.type) && inst.variant != Variant::SDWA) {
    bool high = inst.format == Format::VOP3 && (inst.opSel & 8);
    if (high || (inst.op->data & kKeepOtherHalf)) {
      const uint32_t *old = exec.readLanes(inst.dst, word, buffer);
      for (unsigned lane = 0; lane < kLanes; ++lane)
        values[lane] = high ? (old[lane] & 0xffff) | values[lane] << 16
                            : (old[lane] & 0xffff0000u) | (values[lane] & 0xffff);
    }
  }
  exec.writeLanes(inst.dst, word, values, mask);
}

template <typename F>
static typename F::Bits modifyOutput(const VectorContext &context, typename F::Bits bits) {
  FloatMode mode = getFloatMode<F>(context.mode);
  bits = applyOmod<F>(bits, context.inst.omod, mode);
  return context.inst.clamp ? applyClamp<F>(bits, mode) : bits;
}

float waveasm::sim::applyOutputModifiers(const VectorContext &context, float value) {
  return bitsToF32(modifyOutput<Binary32>(context, f32ToBits(value)));
}

double waveasm::sim::applyOutputModifiers(const VectorContext &context, double value) {
  return bitsToF64(modifyOutput<Binary64>(context, f64ToBits(value)));
}

F16 waveasm::sim::applyOutputModifiers(const VectorContext &context, F16 value) {
  return {modifyOutput<Binary16>(context, value.bits)};
}

namespace {
struct MaskTable {
  uint32_t lanes[256][8];
  MaskTable() {
    for (unsigned byte = 0; byte < 256; ++byte)
      for (unsigned i = 0; i < 8; ++i)
        lanes[byte][i] = 0u - (byte >> i & 1);
  }
};
} // namespace

void waveasm::sim::expandMask(uint64_t bits, Lanes &lanes) {
  static const MaskTable table;
  for (unsigned i = 0; i < 8; ++i)
    std::memcpy(lanes + i * 8, table.lanes[bits >> i * 8 & 0xff], 32);
}

uint64_t waveasm::sim::packMask(const uint8_t (&flags)[kLanes]) {
  uint64_t mask = 0;
  for (unsigned i = 0; i < 8; ++i) { // eight 0/1 bytes to eight bits
    uint64_t bytes;
    std::memcpy(&bytes, flags + i * 8, 8);
    mask |= (bytes * 0x0102040810204080ull) >> 56 << i * 8;
  }
  return mask;
}
