//===- InstrWriter.cpp - Text of one instruction --------------------------===//
//
// Syntax: hardware.md section 7, checked with llvm-mc 22. Where the assembler would
// accept something and encode another thing, the check is here.
//
//===----------------------------------------------------------------------===//

#include "InstrWriter.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace waveasm;

bool InstrWriter::error(const Twine &message) {
  op->emitOpError(message);
  return false;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static bool isSmallInteger(int64_t value) { return value >= -16 && value <= 64; }

static std::optional<int64_t> getImmediate(Value value) {
  if (auto type = llvm::dyn_cast<ImmType>(value.getType()))
    return type.getValue();
  return std::nullopt;
}

static bool isLiteral(Value value, SourceType type) {
  std::optional<int64_t> imm = getImmediate(value);
  return imm && !isInlineConstant(*imm, type);
}

// llvm-mc chooses the encoding from the text: a number in the width of the source.
bool InstrWriter::immediate(int64_t value, SourceType type) {
  int64_t bits = getConstantBits(value, type);
  if (isSmallInteger(bits)) {
    os << bits;
    return true;
  }
  uint64_t text = static_cast<uint64_t>(bits);
  switch (type) {
  case SourceType::B32:
    text &= 0xffffffff;
    break;
  case SourceType::F16:
  case SourceType::BF16:
    text &= 0xffff;
    break;
  case SourceType::F64:
    if (isInlineConstant(bits, type))
      break;
    // A literal is the high half; one that looks like an inline integer is taken for it.
    if ((text & 0xffffffff) || isSmallInteger(text >> 32))
      return error("immediate " + Twine(value) + " does not fit into the 32 bits of a literal");
    text >>= 32;
    break;
  case SourceType::B64: {
    if (isInlineConstant(bits, type))
      break;
    // How a literal above 31 bits is extended depends on the instruction; moves
    // zero-extend (as LLVM's own expansion of 64-bit constants relies on).
    bool moves = info->form == Form::SALUUnary || info->form == Form::MovExec;
    if (text > (moves ? 0xffffffffu : 0x7fffffffu))
      return error("immediate " + Twine(value) + " does not fit into the 32 bits of a literal");
    break;
  }
  }
  os << llvm::format_hex(text, 1);
  return true;
}

// Names of SGPR operand codes from 102 on (hardware.md section 1).
static StringRef getSpecialName(int64_t index, int64_t size) {
  static constexpr struct {
    int64_t index;
    StringLiteral pair, low, high;
  } specials[] = {{102, "flat_scratch", "flat_scratch_lo", "flat_scratch_hi"},
                  {104, "xnack_mask", "xnack_mask_lo", "xnack_mask_hi"},
                  {kVCCIndex, "vcc", "vcc_lo", "vcc_hi"},
                  {kExecIndex, "exec", "exec_lo", "exec_hi"}};
  for (const auto &special : specials) {
    if (index == special.index)
      return size == 2 ? special.pair : size == 1 ? special.low : StringLiteral("");
    if (index == special.index + 1 && size == 1)
      return special.high;
  }
  return index == kM0Index && size == 1 ? "m0" : "";
}

bool InstrWriter::reg(const RegInfo &info) {
  static constexpr char letters[] = {'v', 's', 'a'};
  static_assert(static_cast<unsigned>(RegClass::VGPR) == 0 &&
                static_cast<unsigned>(RegClass::SGPR) == 1 &&
                static_cast<unsigned>(RegClass::AGPR) == 2);
  char letter = letters[static_cast<unsigned>(info.cls)];
  bool scalar = info.cls == RegClass::SGPR;
  if (scalar && info.index >= 102) {
    StringRef name = getSpecialName(info.index, info.size);
    if (name.empty())
      return error("s" + Twine(info.index) + " is not a register of that size");
    os << name;
    return true;
  }
  if (info.index < 0 || info.index + info.size > (scalar ? 102 : 256))
    return error(Twine(letter) + Twine(info.index) + " with " + Twine(info.size) +
                 " registers is outside of the register file");
  // hardware.md section 1.3: SGPR pairs even, wider ones at a multiple of 4; VGPR and
  // AGPR tuples even.
  int64_t alignment = info.size == 1 ? 1 : scalar && info.size > 2 ? 4 : 2;
  if (info.index % alignment)
    return error("tuple " + Twine(letter) + "[" + Twine(info.index) + ":" +
                 Twine(info.index + info.size - 1) + "] must begin at a multiple of " +
                 Twine(alignment));
  os << letter;
  if (info.size == 1)
    os << info.index;
  else
    os << '[' << info.index << ':' << info.index + info.size - 1 << ']';
  return true;
}

bool InstrWriter::operand(Value value, SourceType type) {
  if (std::optional<int64_t> imm = getImmediate(value))
    return immediate(*imm, type);
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info || !info->physical) {
    op->emitOpError() << "uses a value of type " << value.getType()
                      << ", not a physical register: run register allocation first";
    return false;
  }
  return reg(*info);
}

LogicalResult InstrWriter::writeOperand(Operation *owner, Value value) {
  op = owner;
  info = getInstrInfo(owner);
  return success(operand(value));
}

bool InstrWriter::line(StringRef name, ArrayRef<Value> operands,
                       ArrayRef<SourceType> types) {
  os << '\t' << name;
  for (auto [i, value] : llvm::enumerate(operands)) {
    os << (i ? ", " : " ");
    if (!operand(value, i < types.size() ? types[i] : SourceType::B32))
      return false;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

bool InstrWriter::checkTied() {
  if (info->tiedOperand < 0)
    return true;
  Value tied = op->getOperand(info->tiedOperand);
  if (!isRegister(tied.getType()) || tied.getType() == op->getResult(0).getType())
    return true;
  op->emitOpError() << "operand " << static_cast<int>(info->tiedOperand) << " is " << tied.getType()
                    << " but must be in the result's registers " << op->getResult(0).getType();
  return false;
}

// The constant bus of these chips carries one scalar per VALU instruction: an SGPR, VCC
// (also an implicit one), M0 or a literal (hardware.md section 2.1, last row).
bool InstrWriter::checkVALU(ArrayRef<Value> sources, bool readsVCC, bool literalFits) {
  SmallVector<std::pair<int64_t, bool>, 3> scalars; // SGPR index, or the literal's value
  auto add = [&](int64_t value, bool literal) {
    if (!llvm::is_contained(scalars, std::pair(value, literal)))
      scalars.push_back({value, literal});
  };
  if (readsVCC)
    add(kVCCIndex, false);
  for (auto [i, source] : llvm::enumerate(sources)) {
    if (isSGPR(source.getType())) {
      add(getRegInfo(source.getType())->index, false);
    } else if (isLiteral(source, info->sourceTypes[i])) {
      if (!literalFits)
        return error("takes no literal here: " + Twine(*getImmediate(source)) +
                     " is not an inline constant");
      add(*getImmediate(source), true);
    }
  }
  if (scalars.size() > 1)
    return error("reads more than one scalar (SGPR, VCC or literal), which the constant bus of "
                 "this chip does not carry");
  return true;
}

bool InstrWriter::checkSALU(ArrayRef<Value> sources) {
  std::optional<int64_t> literal;
  for (auto [i, source] : llvm::enumerate(sources)) {
    if (!isLiteral(source, info->sourceTypes[i]))
      continue;
    int64_t value = *getImmediate(source);
    if (literal && *literal != value)
      return error("has two different literals, " + Twine(*literal) + " and " + Twine(value) +
                   ", but the encoding holds one");
    literal = value;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// ALU forms
//===----------------------------------------------------------------------===//

bool InstrWriter::writeVALU() {
  bool carry = info->form == Form::VALUBinaryCarry, compare = info->form == Form::VALUCmp;
  bool select = info->form == Form::VALUSelect;
  SmallVector<Value, 3> sources(op->operand_begin(), op->operand_end());
  if (select)
    sources.pop_back(); // placeholder
  if (sources.size() == 2 && info->hasFlag(InstrFlag::Commutative) &&
      !isVGPR(sources[1].getType()) && isVGPR(sources[0].getType()))
    std::swap(sources[0], sources[1]);
  // The assembler takes the 64-bit encoding where the second source is no VGPR; that one
  // has no room for a literal.
  bool shortForm = info->encoding == Encoding::VOP1 ||
                   ((info->encoding == Encoding::VOP2 || info->encoding == Encoding::VOPC) &&
                    isVGPR(sources[1].getType()));
  bool readsVCC = select || info->hasFlag(InstrFlag::CarryIn);
  if (!checkVALU(sources, readsVCC, shortForm))
    return false;
  if (carry) {
    std::optional<RegInfo> mask = getRegInfo(op->getResult(1).getType());
    if (mask->physical && mask->index != kVCCIndex)
      return error("writes its carry to VCC, but the result is s" + Twine(mask->index));
    if (!mask->physical && !op->getResult(1).use_empty())
      return error("carry is used but not in a physical register");
  }
  os << '\t' << info->asmName << ' ';
  if (compare)
    os << "vcc";
  else if (!operand(op->getResult(0)))
    return false;
  if (carry)
    os << ", vcc";
  for (auto [i, source] : llvm::enumerate(sources)) {
    os << ", ";
    if (!operand(source, info->sourceTypes[i]))
      return false;
  }
  if (readsVCC)
    os << ", vcc";
  os << '\n';
  return true;
}

// A move between register files has its own instruction; a wider result is a splat.
bool InstrWriter::writeMove() {
  Value src = op->getOperand(0), dst = op->getResult(0);
  bool fromAGPR = isAGPR(src.getType()), toAGPR = isAGPR(dst.getType());
  RegInfo to = *getRegInfo(dst.getType());
  if (!to.physical)
    return operand(dst); // the diagnostic
  if (!checkVALU({src}, /*readsVCC=*/false, /*literalFits=*/!toAGPR))
    return false;
  StringRef name = fromAGPR ? (toAGPR ? "v_accvgpr_mov_b32" : "v_accvgpr_read_b32")
                            : (toAGPR ? "v_accvgpr_write_b32" : info->asmName.data());
  for (int64_t word = 0; word < to.size; ++word) {
    os << '\t' << name << ' ';
    if (!reg({to.cls, true, 1, 1, to.index + word}))
      return false;
    os << ", ";
    if (!operand(src))
      return false;
    os << '\n';
  }
  return true;
}

bool InstrWriter::writeLane() {
  SmallVector<Value, 3> operands(op->getResults());
  switch (info->form) {
  case Form::ReadLane:
  case Form::WriteLane:
    operands.append({op->getOperand(0), op->getOperand(1)});
    break;
  default: // ReadFirstLane, AccRead, AccWrite
    operands.push_back(op->getOperand(0));
    break;
  }
  // The lane select is encoded apart from the constant bus, but llvm-mc and the ISA
  // allow only one SGPR besides M0 (legalization puts a second one there).
  ArrayRef<Value> sources = ArrayRef(operands).drop_front();
  if (info->form == Form::WriteLane && isSGPR(sources.back().getType()) &&
      getRegInfo(sources.back().getType())->index == kM0Index)
    sources = sources.drop_back();
  if (!checkVALU(sources, false, /*literalFits=*/false) || !line(info->asmName, operands))
    return false;
  os << '\n';
  return true;
}

bool InstrWriter::writeSALU() {
  SmallVector<Value, 3> sources(op->operand_begin(), op->operand_end());
  if (info->form == Form::SALUBinaryCarryIn || info->form == Form::SALUSelect)
    sources.erase(sources.begin()); // SCC
  if (!checkSALU(sources))
    return false;
  os << '\t' << info->asmName << ' ';
  switch (info->form) {
  case Form::SALUCmp:
    break;
  case Form::MovM0:
    os << "m0, ";
    break;
  case Form::MovExec:
    os << "exec, ";
    break;
  default:
    if (!operand(op->getResult(0)))
      return false;
    os << ", ";
    break;
  }
  if (info->form == Form::SaveExec)
    os << "vcc";
  for (auto [i, source] : llvm::enumerate(sources)) {
    if (i)
      os << ", ";
    if (!operand(source, info->sourceTypes[i]))
      return false;
  }
  os << '\n';
  return true;
}

//===----------------------------------------------------------------------===//
// Matrix
//===----------------------------------------------------------------------===//

static int64_t getModifier(Operation *op, StringRef name) {
  auto attr = op->getAttrOfType<IntegerAttr>(name);
  return attr ? attr.getInt() : 0;
}

bool InstrWriter::writeMatrix() {
  bool scaled = info->form == Form::MFMAScaled;
  SourceType accType =
      info->matrix.kind == MatrixKind::DGEMM ? SourceType::F64 : SourceType::B32;
  Value acc = op->getOperand(2);
  if (isLiteral(acc, accType))
    return error("accumulator " + Twine(*getImmediate(acc)) + " is not an inline constant");
  SmallVector<Value, 6> operands = {op->getResult(0), op->getOperand(0), op->getOperand(1), acc};
  if (scaled) {
    for (unsigned i : {3u, 4u})
      if (!isVGPR(op->getOperand(i).getType()))
        return error("scale must be a VGPR");
    operands.append({op->getOperand(3), op->getOperand(4)});
  }
  if (!line(info->asmName, operands, {SourceType::B32, SourceType::B32, SourceType::B32, accType}))
    return false;
  if (scaled) {
    // Byte select: bit 0 in op_sel, bit 1 in op_sel_hi; the assembler needs all three
    // entries of both lists, and an absent format is 4 here but 0 in assembly.
    int64_t a = getModifier(op, "op_sel_a"), b = getModifier(op, "op_sel_b");
    os << " op_sel:[" << (a & 1) << ',' << (b & 1) << ",0] op_sel_hi:[" << (a >> 1) << ','
       << (b >> 1) << ",0] cbsz:" << getF8F6F4Format(op, 0) << " blgp:" << getF8F6F4Format(op, 1)
       << '\n';
    return true;
  }
  int64_t cbsz = getModifier(op, "cbsz"), abid = getModifier(op, "abid"),
          blgp = getModifier(op, "blgp");
  // Field widths 3, 4 and 3 bits.
  if (cbsz < 0 || cbsz > 7 || abid < 0 || abid > 15 || blgp < 0 || blgp > 7)
    return error("cbsz, abid and blgp must be within 0..7, 0..15 and 0..7");
  if (cbsz)
    os << " cbsz:" << cbsz;
  if (abid)
    os << " abid:" << abid;
  if (blgp && info->matrix.kind == MatrixKind::DGEMM) // the field negates A, B and C
    os << " neg:[" << (blgp & 1) << ',' << (blgp >> 1 & 1) << ',' << (blgp >> 2) << ']';
  else if (blgp)
    os << " blgp:" << blgp;
  os << '\n';
  return true;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

// `v0, s[4:7], s8 offen offset:64`, from the address register on. An immediate voffset
// is folded into the 12-bit offset where that only moves the memory address.
bool InstrWriter::bufferOffset(Value voffset, Value soffset) {
  bool toLDS = info->form == Form::VMEMToLDS;
  auto attr = op->getAttrOfType<IntegerAttr>("instOffset");
  int64_t offset = attr ? attr.getInt() : 0;
  Value srd = op->getOperand(info->form == Form::VMEMLoad ? 0 : 1);
  bool offen = isVGPR(voffset.getType());
  if (std::optional<int64_t> imm = getImmediate(voffset)) {
    // The offset of a DMA is added to the LDS address too (hardware.md section 6.6).
    if (*imm && toLDS)
      return error("an immediate voffset must be 0: the offset would move the LDS address");
    offset += *imm;
    if (*imm < 0 || offset > 4095)
      return error("voffset " + Twine(*imm) + " does not fit into the 12-bit offset");
  } else if (!offen) {
    return error("voffset must be a VGPR or an immediate");
  }
  if (offen ? !operand(voffset) : (os << "off", false))
    return false;
  os << ", ";
  if (!operand(srd))
    return false;
  os << ", ";
  if (!soffset) {
    os << '0';
  } else if (std::optional<int64_t> imm = getImmediate(soffset)) {
    if (!isSmallInteger(*imm))
      return error("soffset " + Twine(*imm) + " is not an inline integer, and the encoding has "
                   "no literal");
    os << *imm;
  } else if (!operand(soffset)) {
    return false;
  }
  if (offen)
    os << " offen";
  if (offset)
    os << " offset:" << offset;
  return true;
}

bool InstrWriter::writeBuffer() {
  unsigned first = info->form == Form::VMEMLoad ? 1 : info->form == Form::VMEMToLDS ? 0 : 2;
  unsigned soffsetIndex = info->form == Form::VMEMToLDS ? 2 : first + 1;
  Value soffset = op->getNumOperands() > soffsetIndex ? op->getOperand(soffsetIndex) : Value();
  os << '\t' << info->asmName << ' ';
  if (info->form != Form::VMEMToLDS) {
    if (!operand(info->form == Form::VMEMLoad ? op->getResult(0) : op->getOperand(0)))
      return false;
    os << ", ";
  }
  if (!bufferOffset(op->getOperand(first), soffset))
    return false;
  os << (info->form == Form::VMEMToLDS ? " lds\n" : "\n");
  return true;
}

bool InstrWriter::writeGlobal() {
  bool load = info->form == Form::VMEMLoad;
  Value base = op->getOperand(load ? 0 : 1), voffset = op->getOperand(load ? 1 : 2);
  unsigned soffsetIndex = load ? 2 : 3;
  auto attr = op->getAttrOfType<IntegerAttr>("instOffset");
  int64_t offset = attr ? attr.getInt() : 0;
  if (!isVGPR(voffset.getType()))
    return error("voffset must be a VGPR: the scalar-base form always adds one");
  if (op->getNumOperands() > soffsetIndex) {
    std::optional<int64_t> imm = getImmediate(op->getOperand(soffsetIndex));
    if (!imm)
      return error("has no scalar offset in its encoding");
    offset += *imm;
    if (offset < -4096 || offset > 4095)
      return error("offset " + Twine(offset) + " does not fit into 13 bits");
  }
  bool ok = load ? line(info->asmName, {op->getResult(0), voffset, base})
                 : line(info->asmName, {voffset, op->getOperand(0), base});
  if (ok && offset)
    os << " offset:" << offset;
  os << '\n';
  return ok;
}

bool InstrWriter::writeSMEM() {
  if (!line(info->asmName, {op->getResult(0), op->getOperand(0)}))
    return false;
  os << ", ";
  std::optional<int64_t> imm = getImmediate(op->getOperand(1));
  if (!imm) {
    if (!operand(op->getOperand(1)))
      return false;
  } else {
    // 21 bits, signed (hardware.md section 6.7).
    if (*imm < -(1 << 20) || *imm >= 1 << 20)
      return error("offset " + Twine(*imm) + " does not fit into 21 bits");
    if (*imm < 0)
      os << *imm;
    else
      os << llvm::format_hex(static_cast<uint64_t>(*imm), 1);
  }
  os << '\n';
  return true;
}

bool InstrWriter::writeLDS() {
  bool load = info->form == Form::LDSLoad, two = info->hasFlag(InstrFlag::TwoOffsets);
  Value addr = op->getOperand(load ? 0 : 1);
  if (load) {
    if (!line(info->asmName, {op->getResult(0), addr}))
      return false;
  } else {
    if (!line(info->asmName, {addr}))
      return false;
    os << ", ";
    std::optional<RegInfo> data = getRegInfo(op->getOperand(0).getType());
    if (!two || !data->physical) {
      if (!operand(op->getOperand(0)))
        return false;
    } else { // write2 takes the two halves as operands of their own
      int64_t half = data->size / 2;
      if (!reg({data->cls, true, half, 1, data->index}))
        return false;
      os << ", ";
      if (!reg({data->cls, true, half, 1, data->index + half}))
        return false;
    }
  }
  for (StringRef name : {"offset", "offset0", "offset1"})
    if (int64_t offset = getModifier(op, name))
      os << ' ' << name << ':' << offset;
  os << '\n';
  return true;
}

//===----------------------------------------------------------------------===//
// Entry
//===----------------------------------------------------------------------===//

bool InstrWriter::writeInternal() {
  if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
    if (wait->vm < 0 && wait->exp < 0 && wait->lgkm < 0)
      return true;
    os << '\t' << info->asmName;
    if (wait->vm >= 0)
      os << " vmcnt(" << wait->vm << ')';
    if (wait->exp >= 0)
      os << " expcnt(" << wait->exp << ')';
    if (wait->lgkm >= 0)
      os << " lgkmcnt(" << wait->lgkm << ')';
    os << '\n';
    return true;
  }
  os << '\t' << info->asmName;
  if (info->form == Form::Counted)
    os << ' ' << getModifier(op, "count");
  os << '\n';
  return true;
}

LogicalResult InstrWriter::write(Operation *instr, const InstrInfo &instrInfo) {
  op = instr;
  info = &instrInfo;
  if (!checkTied())
    return failure();
  switch (info->form) {
  case Form::VALUUnary:
  case Form::VALUBinary:
  case Form::VALUTernary:
  case Form::VALUBinaryCarry:
  case Form::VALUCmp:
  case Form::VALUSelect:
    return success(writeVALU());
  case Form::VMov:
    return success(writeMove());
  case Form::ReadFirstLane:
  case Form::ReadLane:
  case Form::WriteLane:
  case Form::AccRead:
  case Form::AccWrite:
    return success(writeLane());
  case Form::SALUUnary:
  case Form::SALUUnarySCC:
  case Form::SALUBinary:
  case Form::SALUBinarySCC:
  case Form::SALUBinaryCarryIn:
  case Form::SALUCmp:
  case Form::SALUSelect:
  case Form::MovM0:
  case Form::MovExec:
  case Form::SaveExec:
    return success(writeSALU());
  case Form::MFMA:
  case Form::MFMAScaled:
    return success(writeMatrix());
  case Form::VMEMLoad:
  case Form::VMEMStore:
  case Form::VMEMAtomic:
  case Form::VMEMToLDS:
    return success(info->encoding == Encoding::MUBUF ? writeBuffer() : writeGlobal());
  case Form::SMEMLoad:
    return success(writeSMEM());
  case Form::LDSLoad:
  case Form::LDSStore:
    return success(writeLDS());
  case Form::Counted:
  case Form::WaitCnt:
  case Form::Barrier:
  case Form::EndProgram:
    return success(writeInternal());
  case Form::Pseudo:
  case Form::Raw:
  case Form::Region:
  case Form::Branch:
    break;
  }
  llvm_unreachable("not a plain instruction");
}
