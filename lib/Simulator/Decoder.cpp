//===- Decoder.cpp - Fields of the microcode formats ----------------------===//
//
// Bit positions: "CDNA3 ISA" and "CDNA4 ISA", chapter 13; the cache bits (sc0, sc1, nt)
// and the accumulation bits as LLVM's MC encodes them for gfx940.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Exec.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"
#include <array>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

unsigned sim::getTypeWords(Type type) {
  switch (type) {
  case Type::None: return 0;
  case Type::B64: case Type::I64: case Type::F64: case Type::PkF32: case Type::Mask: return 2;
  case Type::B96: return 3;
  case Type::B128: return 4;
  case Type::B160: return 5;
  case Type::B192: return 6;
  case Type::B256: return 8;
  case Type::B512: return 16;
  case Type::B1024: return 32;
  default: return 1;
  }
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

namespace {
/// Operand codes with a meaning of their own (ISA4 table 13).
enum OperandCode : unsigned {
  kSharedBase = 235, kSharedLimit, kPrivateBase, kPrivateLimit,
  kFirstFloat = 240, kSDWA = 249, kDPP = 250, kVCCZ = 251, kEXECZ = 252, kSCC = 253,
  kLiteral = 255, kFirstVGPR = 256,
};

unsigned bits(uint32_t word, unsigned low, unsigned count) {
  return word >> low & maskTrailingOnes<uint32_t>(count);
}

Operand makeRegister(Operand::Kind kind, unsigned index, Type type) {
  Operand operand;
  if (type == Type::None)
    return operand;
  operand.kind = kind;
  operand.type = type;
  operand.index = static_cast<uint16_t>(index);
  return operand;
}
Operand makeSGPR(unsigned index, Type type) { return makeRegister(Operand::SGPR, index, type); }
Operand makeVGPR(unsigned index, Type type, bool acc = false) {
  return makeRegister(Operand::VGPR, index + (acc ? kFirstAGPR : 0), type);
}

Operand makeConstant(uint64_t value, Type type) {
  Operand operand;
  operand.kind = Operand::Constant;
  operand.type = type;
  operand.value = static_cast<uint32_t>(value);
  operand.high = static_cast<uint32_t>(value >> 32);
  return operand;
}

/// 0.5, -0.5, 1.0, -1.0, 2.0, -2.0, 4.0, -4.0, 1/(2*pi) as the type spells them.
Operand makeInlineFloat(unsigned i, Type type) {
  static constexpr uint32_t f32[] = {0x3f000000, 0xbf000000, 0x3f800000, 0xbf800000, 0x40000000,
                                     0xc0000000, 0x40800000, 0xc0800000, 0x3e22f983};
  static constexpr uint16_t f16[] = {0x3800, 0xb800, 0x3c00, 0xbc00, 0x4000,
                                     0xc000, 0x4400, 0xc400, 0x3118};
  static constexpr uint64_t f64[] = {
      0x3fe0000000000000, 0xbfe0000000000000, 0x3ff0000000000000,
      0xbff0000000000000, 0x4000000000000000, 0xc000000000000000,
      0x4010000000000000, 0xc010000000000000, 0x3fc45f306dc9c882};
  switch (type) {
  case Type::B16: case Type::F16: case Type::PkB16: case Type::PkF16:
    return makeConstant(f16[i], type);
  case Type::BF16: case Type::PkBF16:
    return makeConstant(f32[i] >> 16, type);
  case Type::B64: case Type::I64: case Type::F64: case Type::Mask:
    return makeConstant(f64[i], type);
  case Type::PkF32: // the same constant for both halves
    return makeConstant(f32[i] | static_cast<uint64_t>(f32[i]) << 32, type);
  default:
    return makeConstant(f32[i], type);
  }
}

Operand makeLiteral(uint32_t literal, Type type) {
  switch (type) {
  case Type::I64: return makeConstant(static_cast<int64_t>(static_cast<int32_t>(literal)), type);
  case Type::F64: return makeConstant(static_cast<uint64_t>(literal) << 32, type);
  case Type::PkF32: return makeConstant(literal | static_cast<uint64_t>(literal) << 32, type);
  default: return makeConstant(literal, type);
  }
}

/// A 9-bit source code. False for codes that no instruction here may use.
bool decodeSource(unsigned code, Type type, uint32_t literal, bool acc, Operand &operand) {
  if (type == Type::None)
    return true;
  if (code >= kFirstVGPR)
    operand = makeVGPR(code - kFirstVGPR, type, acc);
  else if (code < 128)
    operand = makeSGPR(code, type);
  else if (code <= 208)
    operand = makeConstant(static_cast<int64_t>(code <= 192 ? int(code) - 128 : 192 - int(code)),
                           type);
  else if (code >= kFirstFloat && code < kFirstFloat + 9)
    operand = makeInlineFloat(code - kFirstFloat, type);
  else if (code == kLiteral)
    operand = makeLiteral(literal, type);
  else if (code == kSharedBase || code == kSharedLimit)
    operand = makeConstant(kSharedAperture + (code == kSharedLimit ? 0xffffffffull : 0), type);
  else if (code == kPrivateBase || code == kPrivateLimit)
    operand = makeConstant(kPrivateAperture + (code == kPrivateLimit ? 0xffffffffull : 0), type);
  else if (code == kVCCZ || code == kEXECZ || code == kSCC) {
    operand.kind = code == kVCCZ ? Operand::VCCZ : code == kEXECZ ? Operand::EXECZ : Operand::SCC;
    operand.type = type;
  } else
    return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

class FieldDecoder {
public:
  FieldDecoder(Instruction &inst, ArrayRef<uint8_t> bytes, bool fnuz)
      : inst(inst), op(*inst.op), size(inst.machine.size), fnuz(fnuz) {
    for (unsigned i = 0; i < 4; ++i)
      word[i] = i * 4 + 4 <= size ? support::endian::read32le(bytes.data() + i * 4) : 0;
  }
  bool run();

private:
  bool source(unsigned i, unsigned code, bool acc = false) {
    return decodeSource(code, op.src[i], inst.literal, acc, inst.src[i]);
  }
  bool scalar();
  bool vector12C();
  bool vectorSource0(unsigned code);
  void sdwa(bool compare);
  void dpp();
  bool vop3();
  bool vop3p();
  bool accumulator();
  bool matrix(unsigned at);
  void ds();
  void flat();
  void mubuf();
  void mtbuf();
  void bufferOperands();
  void smem();

  Instruction &inst;
  const Semantics &op;
  unsigned size;
  bool fnuz; ///< the fp8 formats of gfx942
  uint32_t word[4];
};
} // namespace

bool FieldDecoder::run() {
  uint32_t w = word[0];
  if (bits(w, 30, 2) == 2)
    return scalar();
  if (bits(w, 31, 1) == 0)
    return vector12C();
  switch (bits(w, 26, 6)) {
  case 0b110100:
    return bits(w, 23, 9) == 0b110100111 ? vop3p() : vop3();
  case 0b110000: smem(); return true;
  case 0b110110: ds(); return true;
  case 0b110111: flat(); return true;
  case 0b111000: mubuf(); return true;
  case 0b111010: mtbuf(); return true;
  default: return false;
  }
}

bool FieldDecoder::scalar() {
  uint32_t w = word[0];
  inst.literal = word[1];
  if (bits(w, 23, 9) == 0b101111101) {
    inst.format = Format::SOP1;
    inst.dst = makeSGPR(bits(w, 16, 7), op.dst);
    return source(0, bits(w, 0, 8));
  }
  if (bits(w, 23, 9) == 0b101111110) {
    inst.format = Format::SOPC;
    inst.imm = bits(w, 8, 8); // the second source of s_set_gpr_idx_on is a number
    return source(0, bits(w, 0, 8)) && source(1, bits(w, 8, 8));
  }
  inst.imm = static_cast<int16_t>(bits(w, 0, 16));
  if (bits(w, 23, 9) == 0b101111111) {
    inst.format = Format::SOPP;
    return true;
  }
  if (bits(w, 28, 4) == 0b1011) {
    inst.format = Format::SOPK;
    // s_setreg has its source in the destination field.
    inst.dst = makeSGPR(bits(w, 16, 7), op.dst);
    inst.src[0] = makeSGPR(bits(w, 16, 7), op.src[0]);
    return true;
  }
  inst.imm = 0;
  inst.format = Format::SOP2;
  inst.dst = makeSGPR(bits(w, 16, 7), op.dst);
  return source(0, bits(w, 0, 8)) && source(1, bits(w, 8, 8));
}

/// Source 0 of VOP1, VOP2, VOPC, with the words that may follow.
bool FieldDecoder::vectorSource0(unsigned code) {
  if (code == kSDWA) {
    inst.variant = Variant::SDWA;
    sdwa(inst.format == Format::VOPC);
    return true;
  }
  if (code == kDPP) {
    inst.variant = Variant::DPP;
    dpp();
    return true;
  }
  return source(0, code, op.accSrc);
}

bool FieldDecoder::vector12C() {
  uint32_t w = word[0];
  unsigned top = bits(w, 25, 6);
  inst.literal = word[1];
  inst.format = top == 0x3f ? Format::VOP1 : top == 0x3e ? Format::VOPC : Format::VOP2;
  unsigned vdst = bits(w, 17, 8);
  if (inst.format == Format::VOPC)
    inst.dst = makeSGPR(kVCC, op.dst);
  else if (op.scalarDst)
    inst.dst = makeSGPR(vdst, op.dst);
  else
    inst.dst = makeVGPR(vdst, op.dst, op.accDst);
  if (inst.format == Format::VOP2) {
    inst.sdst = makeSGPR(kVCC, op.sdst);
    if (op.src[2] == Type::Mask)
      inst.src[2] = makeSGPR(kVCC, Type::Mask);
  }
  if (inst.format != Format::VOP1 && op.src[1] != Type::None)
    inst.src[1] = makeVGPR(bits(w, 9, 8), op.src[1]);
  return vectorSource0(bits(w, 0, 9));
}

void FieldDecoder::sdwa(bool compare) {
  uint32_t w = word[1];
  inst.literal = 0;
  auto reg = [&](unsigned index, bool isScalar, Type type) {
    return isScalar ? makeSGPR(index, type) : makeVGPR(index, type);
  };
  // An SGPR source is named by its 8-bit code, which may be an inline constant.
  if (bits(w, 23, 1))
    decodeSource(bits(w, 0, 8), op.src[0], 0, false, inst.src[0]);
  else
    inst.src[0] = reg(bits(w, 0, 8), false, op.src[0]);
  if (inst.src[1] && bits(w, 31, 1))
    decodeSource(inst.src[1].index, op.src[1], 0, false, inst.src[1]);
  if (compare) {
    if (bits(w, 15, 1))
      inst.dst = makeSGPR(bits(w, 8, 7), op.dst);
  } else {
    inst.dstSel = bits(w, 8, 3);
    inst.dstUnused = bits(w, 11, 2);
    inst.clamp = bits(w, 13, 1);
    inst.omod = bits(w, 14, 2);
  }
  inst.srcSel[0] = bits(w, 16, 3);
  inst.srcSel[1] = bits(w, 24, 3);
  inst.srcSext = bits(w, 19, 1) | bits(w, 27, 1) << 1;
  inst.neg = bits(w, 20, 1) | bits(w, 28, 1) << 1;
  inst.abs = bits(w, 21, 1) | bits(w, 29, 1) << 1;
}

void FieldDecoder::dpp() {
  uint32_t w = word[1];
  inst.literal = 0;
  inst.src[0] = makeVGPR(bits(w, 0, 8), op.src[0]);
  inst.dppCtrl = bits(w, 8, 9);
  inst.boundCtrl = bits(w, 19, 1);
  inst.neg = bits(w, 20, 1) | bits(w, 22, 1) << 1;
  inst.abs = bits(w, 21, 1) | bits(w, 23, 1) << 1;
  inst.bankMask = bits(w, 24, 4);
  inst.rowMask = bits(w, 28, 4);
}

bool FieldDecoder::vop3() {
  inst.format = Format::VOP3;
  uint32_t w = word[0], x = word[1];
  unsigned vdst = bits(w, 0, 8);
  // Compares (opcodes below 256) and lane reads write an SGPR.
  bool scalarDst = op.scalarDst || bits(w, 16, 10) < 256;
  inst.dst = scalarDst ? makeSGPR(vdst, op.dst) : makeVGPR(vdst, op.dst);
  if (op.sdst != Type::None) {
    inst.sdst = makeSGPR(bits(w, 8, 7), op.sdst);
  } else {
    inst.abs = bits(w, 8, 3);
    inst.opSel = bits(w, 11, 4);
  }
  inst.clamp = bits(w, 15, 1);
  inst.omod = bits(x, 27, 2);
  inst.neg = bits(x, 29, 3);
  return source(0, bits(x, 0, 9)) && source(1, bits(x, 9, 9)) && source(2, bits(x, 18, 9));
}

bool FieldDecoder::vop3p() {
  if (size == 16) { // scales first, then the matrix instruction
    decodeSource(bits(word[1], 0, 9), Type::B32, 0, false, inst.scale[0]);
    decodeSource(bits(word[1], 9, 9), Type::B32, 0, false, inst.scale[1]);
    return matrix(2);
  }
  StringRef mnemonic = inst.machine.mnemonic;
  if (mnemonic.starts_with("v_accvgpr"))
    return accumulator();
  if (parseMatrixShape(mnemonic, fnuz))
    return matrix(0);
  inst.format = Format::VOP3P;
  uint32_t w = word[0], x = word[1];
  inst.dst = makeVGPR(bits(w, 0, 8), op.dst);
  inst.negHi = bits(w, 8, 3);
  inst.opSel = bits(w, 11, 3);
  inst.opSelHi = bits(x, 27, 2) | bits(w, 14, 1) << 2;
  inst.clamp = bits(w, 15, 1);
  inst.neg = bits(x, 29, 3);
  return source(0, bits(x, 0, 9)) && source(1, bits(x, 9, 9)) && source(2, bits(x, 18, 9));
}

/// v_accvgpr_read, v_accvgpr_write: the files are fixed.
bool FieldDecoder::accumulator() {
  inst.format = Format::MAI;
  inst.dst = makeVGPR(bits(word[0], 0, 8), op.dst, op.accDst);
  return source(0, bits(word[1], 0, 9), op.accSrc);
}

static Type getTypeOfWords(unsigned words) {
  switch (words) {
  case 2: return Type::B64;
  case 3: return Type::B96;
  case 4: return Type::B128;
  case 6: return Type::B192;
  case 8: return Type::B256;
  case 16: return Type::B512;
  case 32: return Type::B1024;
  default: return Type::B32;
  }
}

bool FieldDecoder::matrix(unsigned at) {
  inst.format = Format::MAI;
  uint32_t w = word[at], x = word[at + 1];
  MatrixModifiers modifiers;
  modifiers.cbsz = bits(w, 8, 3);
  modifiers.abid = bits(w, 11, 4);
  modifiers.blgp = bits(x, 29, 3);
  if (at) {
    modifiers.scaleByteA = bits(word[0], 11, 1) | bits(word[1], 27, 1) << 1;
    modifiers.scaleByteB = bits(word[0], 12, 1) | bits(word[1], 28, 1) << 1;
  }
  std::optional<MatrixOp> made = makeMatrixOp(inst.machine.mnemonic, fnuz, modifiers);
  if (!made)
    return false;
  inst.matrix = *made;
  const MatrixShape &shape = made->shape;
  bool acc = bits(w, 15, 1);
  Type accumulatorType = getTypeOfWords(shape.getDRegisters());
  inst.dst = makeVGPR(bits(w, 0, 8), accumulatorType, acc);
  unsigned third = bits(x, 18, 9);
  Type thirdType = third >= kFirstVGPR ? accumulatorType : shape.isF64() ? Type::F64 : Type::F32;
  if (shape.sparse) // an index, always a VGPR
    acc = false, thirdType = Type::B32;
  auto decode = [&](unsigned i, unsigned code, Type type, bool isAcc) {
    return decodeSource(code, type, 0, isAcc, inst.src[i]);
  };
  return decode(0, bits(x, 0, 9), getTypeOfWords(shape.getARegisters()), bits(x, 27, 1)) &&
         decode(1, bits(x, 9, 9), getTypeOfWords(shape.getBRegisters()), bits(x, 28, 1)) &&
         decode(2, third, thirdType, acc);
}

void FieldDecoder::ds() {
  inst.format = Format::DS;
  inst.memory = MemoryKind::LDS;
  uint32_t w = word[0], x = word[1];
  bool acc = bits(w, 25, 1);
  inst.offset0 = bits(w, 0, 8);
  inst.offset1 = bits(w, 8, 8);
  inst.imm = bits(w, 0, 16);
  inst.vaddr = makeVGPR(bits(x, 0, 8), op.src[0]);
  inst.data = makeVGPR(bits(x, 8, 8), op.src[1], acc);
  inst.data1 = makeVGPR(bits(x, 16, 8), op.src[2], acc);
  inst.dst = makeVGPR(bits(x, 24, 8), op.dst, acc);
}

void FieldDecoder::flat() {
  inst.format = Format::FLAT;
  uint32_t w = word[0], x = word[1];
  unsigned segment = bits(w, 14, 2);
  inst.memory = segment == 0   ? MemoryKind::Flat
                : segment == 1 ? MemoryKind::Scratch
                               : MemoryKind::Global;
  bool acc = bits(x, 23, 1);
  inst.imm = segment == 0 ? static_cast<int32_t>(bits(w, 0, 12))
                          : SignExtend32<13>(bits(w, 0, 13));
  inst.sc0 = bits(w, 16, 1);
  inst.nt = bits(w, 17, 1);
  inst.sc1 = bits(w, 25, 1);
  inst.toLDS = StringRef(inst.machine.mnemonic).contains("_lds_");
  unsigned saddr = bits(x, 16, 7);
  bool hasSaddr = segment != 0 && saddr != 0x7f;
  if (inst.memory == MemoryKind::Scratch) {
    if (bits(w, 13, 1)) // the bit "scratch VGPR enable" of gfx940
      inst.vaddr = makeVGPR(bits(x, 0, 8), op.src[0] == Type::None ? Type::None : Type::B32);
    if (hasSaddr)
      inst.saddr = makeSGPR(saddr, Type::B32);
  } else if (op.src[0] != Type::None) {
    inst.vaddr = makeVGPR(bits(x, 0, 8), hasSaddr ? Type::B32 : Type::B64);
    if (hasSaddr)
      inst.saddr = makeSGPR(saddr, Type::B64);
  }
  inst.data = makeVGPR(bits(x, 8, 8), op.src[1], acc);
  // An atomic returns only with sc0.
  bool atomic = StringRef(inst.machine.mnemonic).contains("_atomic_");
  if (!inst.toLDS && (!atomic || inst.sc0))
    inst.dst = makeVGPR(bits(x, 24, 8), op.dst, acc);
}

void FieldDecoder::mubuf() {
  inst.format = Format::MUBUF;
  inst.memory = MemoryKind::Buffer;
  uint32_t w = word[0];
  inst.imm = bits(w, 0, 12);
  inst.offen = bits(w, 12, 1);
  inst.idxen = bits(w, 13, 1);
  inst.sc0 = bits(w, 14, 1);
  inst.sc1 = bits(w, 15, 1);
  inst.toLDS = bits(w, 16, 1);
  inst.nt = bits(w, 17, 1);
  if (op.src[0] != Type::None) // else cache control
    bufferOperands();
}

void FieldDecoder::mtbuf() {
  inst.format = Format::MTBUF;
  inst.memory = MemoryKind::Buffer;
  uint32_t w = word[0], x = word[1];
  inst.imm = bits(w, 0, 12);
  inst.offen = bits(w, 12, 1);
  inst.idxen = bits(w, 13, 1);
  inst.sc0 = bits(w, 14, 1);
  inst.dataFormat = bits(w, 19, 4);
  inst.numberFormat = bits(w, 23, 3);
  inst.sc1 = bits(x, 21, 1);
  inst.nt = bits(x, 22, 1);
  bufferOperands();
}

void FieldDecoder::bufferOperands() {
  uint32_t x = word[1];
  bool acc = bits(x, 23, 1);
  if (inst.offen || inst.idxen)
    inst.vaddr = makeVGPR(bits(x, 0, 8), inst.offen && inst.idxen ? Type::B64 : Type::B32);
  inst.saddr = makeSGPR(bits(x, 16, 5) * 4, Type::B128);
  decodeSource(bits(x, 24, 8), Type::B32, 0, false, inst.soffset);
  // Stores and atomics have their data in the field of a load's destination.
  inst.data = makeVGPR(bits(x, 8, 8), op.src[1], acc);
  bool atomic = StringRef(inst.machine.mnemonic).contains("_atomic_");
  if (!inst.toLDS && (!atomic || inst.sc0))
    inst.dst = makeVGPR(bits(x, 8, 8), op.dst, acc);
}

void FieldDecoder::smem() {
  inst.format = Format::SMEM;
  inst.memory = MemoryKind::Scalar;
  uint32_t w = word[0], x = word[1];
  inst.saddr = makeSGPR(bits(w, 0, 6) * 2, op.src[0]);
  inst.dst = makeSGPR(bits(w, 6, 7), op.dst);
  inst.sc0 = bits(w, 16, 1);
  bool immediate = bits(w, 17, 1), scalarOffset = bits(w, 14, 1);
  if (op.src[0] == Type::None)
    return;
  if (immediate)
    inst.imm = SignExtend32<21>(bits(x, 0, 21));
  if (scalarOffset)
    inst.soffset = makeSGPR(bits(x, 25, 7), Type::B32);
  else if (!immediate)
    inst.soffset = makeSGPR(bits(x, 0, 7), Type::B32);
}

//===----------------------------------------------------------------------===//
// Agreement with LLVM
//===----------------------------------------------------------------------===//

static std::optional<RegRange> getRange(const Operand &operand) {
  int64_t words = getTypeWords(operand.type);
  if (operand.kind == Operand::SGPR && operand.index < kFlatScratch)
    return RegRange{RegClass::SGPR, operand.index, words};
  if (operand.kind != Operand::VGPR)
    return std::nullopt;
  if (operand.index >= kFirstAGPR)
    return RegRange{RegClass::AGPR, operand.index - int64_t(kFirstAGPR), words};
  return RegRange{RegClass::VGPR, operand.index, words};
}

static std::array<const Operand *, 12> getOperands(const Instruction &inst) {
  return {&inst.dst,   &inst.sdst, &inst.src[0], &inst.src[1], &inst.src[2],   &inst.vaddr,
          &inst.data,  &inst.data1, &inst.saddr, &inst.soffset, &inst.scale[0], &inst.scale[1]};
}

/// LLVM decodes some fields that name no register, such as a mask in s147.
static bool namesRegisters(const Instruction &inst) {
  for (const Operand *operand : getOperands(inst)) {
    unsigned end = operand->index + getTypeWords(operand->type);
    if (operand->kind == Operand::SGPR && end > kNumSGPRs)
      return false;
    if (operand->kind == Operand::VGPR &&
        end > (operand->index < kFirstAGPR ? kFirstAGPR : kNumVGPRs))
      return false;
  }
  return true;
}

/// A register that only one of the two views has; empty if they agree.
static std::string findDisagreement(const Instruction &inst) {
  SmallVector<RegRange, 8> ours, theirs;
  for (const Operand *operand : getOperands(inst))
    if (std::optional<RegRange> range = getRange(*operand))
      ours.push_back(*range);
  for (const auto *list : {&inst.machine.effects.reads, &inst.machine.effects.writes})
    for (const RegRange &range : *list)
      if (range.cls != RegClass::SGPR || range.index < kFlatScratch)
        theirs.push_back(range);
  auto spell = [](const RegRange &range, StringRef who) {
    StringRef file = range.cls == RegClass::SGPR   ? "s"
                     : range.cls == RegClass::VGPR ? "v"
                                                   : "a";
    return (file + "[" + Twine(range.index) + ":" + Twine(range.index + range.size - 1) +
            "] only in " + who)
        .str();
  };
  for (const RegRange &range : ours)
    if (!is_contained(theirs, range))
      return spell(range, "the simulator's decoder");
  for (const RegRange &range : theirs)
    if (!is_contained(ours, range))
      return spell(range, "LLVM's disassembler");
  return "";
}

bool sim::decodeInstruction(Disassembler &disassembler, ArrayRef<uint8_t> bytes,
                            uint64_t address, Instruction &inst, std::string &error) {
  if (!disassembler.decode(bytes, address, inst.machine)) {
    error = "no instruction of this target";
    return false;
  }
  inst.address = address;
  inst.size = inst.machine.size;
  inst.op = findSemantics(inst.machine.mnemonic);
  if (!inst.op) {
    error = "the simulator does not know the instruction '" + inst.machine.text + "'";
    return false;
  }
  if (!FieldDecoder(inst, bytes, disassembler.getTarget().usesFnuzFP8()).run()) {
    error = "the simulator cannot decode the operands of '" + inst.machine.text + "'";
    return false;
  }
  if (!namesRegisters(inst)) {
    error = "'" + inst.machine.text + "' names registers that do not exist";
    return false;
  }
  std::string disagreement = findDisagreement(inst);
  if (!disagreement.empty()) {
    error = "operands of '" + inst.machine.text + "': " + disagreement;
    return false;
  }
  inst.facts = computeCheckFacts(inst);
  return true;
}
