//===- RawHazard.cpp - Hazard classes of a line of assembly ---------------===//
//
// Instructions that the dialect has no op for (v_cmpx, DPP, dot products, s_setreg, ...)
// come as text only. MC says which registers they touch; what class they are of follows
// from the mnemonic, listed here once, and from modifiers in the text.
//
//===----------------------------------------------------------------------===//

#include "RawAsmDetail.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "waveasm/Target/Hazards.h"

using namespace llvm;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {
/// A line taken apart: `mnemonic op0, op1, ... modifiers`.
struct RawText {
  StringRef mnemonic; ///< without the encoding suffix
  SmallVector<StringRef, 6> operands;
  StringRef line;

  explicit RawText(StringRef text);
  /// The integers of `name:[a,b,...]`; empty if the modifier is absent.
  SmallVector<int, 4> getList(StringRef name) const;
  /// The number or word of `name:x`; empty if absent.
  StringRef getValue(StringRef name) const;
};
} // namespace

RawText::RawText(StringRef text) : line(text) {
  text = text.split(';').first.split("//").first.trim();
  mnemonic = text.take_until([](char c) { return isSpace(c); });
  StringRef rest = text.drop_front(mnemonic.size());
  for (StringRef suffix : {"_e32", "_e64", "_dpp", "_sdwa"})
    mnemonic.consume_back(suffix);
  while (!rest.empty()) {
    int depth = 0;
    size_t end = 0;
    for (; end < rest.size() && (depth || rest[end] != ','); ++end)
      depth += rest[end] == '[' ? 1 : rest[end] == ']' ? -1 : 0;
    StringRef operand = rest.take_front(end).trim();
    operands.push_back(operand.take_until([](char c) { return isSpace(c); }));
    rest = rest.drop_front(std::min(end + 1, rest.size()));
  }
}

StringRef RawText::getValue(StringRef name) const {
  size_t at = line.find((" " + name + ":").str());
  if (at == StringRef::npos)
    return "";
  StringRef value = line.drop_front(at + name.size() + 2);
  return value.take_until([](char c) { return isSpace(c); });
}

SmallVector<int, 4> RawText::getList(StringRef name) const {
  SmallVector<int, 4> values;
  size_t at = line.find((" " + name + ":[").str());
  if (at == StringRef::npos)
    return values;
  StringRef text = line.drop_front(at + name.size() + 3);
  text = text.take_until([](char c) { return c == ']'; });
  while (!text.empty()) {
    auto [head, tail] = text.split(',');
    int value = 0;
    head.trim().getAsInteger(0, value);
    values.push_back(value);
    text = tail;
  }
  return values;
}

/// The register that an operand names, through sign and absolute value.
static std::optional<RegRange> parseRegister(StringRef text) {
  text = text.trim("-|");
  for (StringRef wrapper : {"abs(", "neg(", "sext("})
    text.consume_front(wrapper);
  text = text.rtrim(")");
  if (text.starts_with("vcc"))
    return RegRange{RegClass::SGPR, kVCCIndex + (text == "vcc_hi"), text == "vcc" ? 2 : 1};
  if (text.starts_with("exec") && !text.starts_with("execz"))
    return RegRange{RegClass::SGPR, kExecIndex + (text == "exec_hi"), text == "exec" ? 2 : 1};
  if (text == "m0")
    return RegRange{RegClass::SGPR, kM0Index, 1};
  if (text.empty() || !StringRef("vas").contains(text.front()))
    return std::nullopt;
  RegRange range = {text.front() == 'v'   ? RegClass::VGPR
                    : text.front() == 'a' ? RegClass::AGPR
                                          : RegClass::SGPR,
                    0, 1};
  text = text.drop_front();
  if (!text.consume_front("["))
    return text.getAsInteger(10, range.index) ? std::nullopt : std::optional(range);
  if (text.consumeInteger(10, range.index))
    return std::nullopt;
  int64_t last = range.index;
  if (text.consume_front(":") && text.consumeInteger(10, last))
    return std::nullopt;
  range.size = last - range.index + 1;
  return range;
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

// Mnemonics by what they start with; the longest match is not needed, all add up.
static constexpr std::pair<StringLiteral, uint64_t> kVALUNames[] = {
    // Transcendental unit (ISA4 table 12).
    {"v_exp_", HazardClass::Trans},
    {"v_log_", HazardClass::Trans},
    {"v_rcp_", HazardClass::Trans},
    {"v_rsq_", HazardClass::Trans},
    {"v_sqrt_", HazardClass::Trans},
    {"v_sin_", HazardClass::Trans},
    {"v_cos_", HazardClass::Trans},
    {"v_dot", HazardClass::Dot},
    {"v_readlane_", HazardClass::LaneRead | HazardClass::LaneAccess},
    {"v_readfirstlane_", HazardClass::LaneRead | HazardClass::LaneAccess},
    {"v_writelane_", HazardClass::LaneAccess},
    {"v_div_fmas_", HazardClass::DivFmas},
    {"v_permlane16_swap_", HazardClass::PermlaneSwap},
    {"v_permlane32_swap_", HazardClass::PermlaneSwap},
    {"v_fma_f64", HazardClass::FMA64},
    {"v_fmac_f64", HazardClass::FMA64},
    {"v_cmpx_", HazardClass::WritesExec},
    // Half-register writers in any case.
    {"v_fma_mixlo_", HazardClass::SubDword},
    {"v_fma_mixhi_", HazardClass::SubDword},
    {"v_cvt_scalef32_sr_pk_fp4_", HazardClass::SubDword},
    {"v_cvt_scalef32_pk_fp4_", HazardClass::SubDword},
};

/// Packed instructions, whose op_sel has no entry for the destination.
static bool isPacked(StringRef mnemonic) {
  return mnemonic.starts_with("v_pk_") || mnemonic.starts_with("v_dot") ||
         mnemonic.starts_with("v_fma_mix");
}

/// True if the modifiers select a part of the destination register.
static bool selectsPartOfDestination(const RawText &text, StringRef opcode) {
  if (opcode.contains("_sdwa")) {
    StringRef select = text.getValue("dst_sel");
    return !select.empty() && select != "DWORD";
  }
  if (isPacked(text.mnemonic))
    return false;
  SmallVector<int, 4> select = text.getList("op_sel");
  // Conversions to 8 bits and less pick a byte by entries 2 and 3.
  bool byte = select.size() == 4 && text.mnemonic.starts_with("v_cvt_");
  return !select.empty() && (select.back() || (byte && select[2]));
}

/// True for op_sel_hi[0] = 1, which is the default except for the mixed ones.
static bool hasHighSelect(const RawText &text, StringRef opcode) {
  if (!isPacked(text.mnemonic) || opcode.contains("_e32") || opcode.contains("_dpp"))
    return false;
  // The dot products of four and eight have no such field.
  if (text.mnemonic.starts_with("v_dot4") || text.mnemonic.starts_with("v_dot8"))
    return false;
  SmallVector<int, 4> select = text.getList("op_sel_hi");
  return select.empty() ? !text.mnemonic.starts_with("v_fma_mix") : select.front() != 0;
}

static uint64_t getVALUClasses(const RawText &text, StringRef opcode) {
  uint64_t classes = HazardClass::VALU;
  for (auto [prefix, bits] : kVALUNames)
    if (text.mnemonic.starts_with(prefix))
      classes |= bits;
  classes |= classes & HazardClass::Trans ? HazardClass::None : HazardClass::NonTrans;
  classes |= classes & HazardClass::Dot ? HazardClass::None : HazardClass::NonDot;
  if (selectsPartOfDestination(text, opcode))
    classes |= HazardClass::SubDword;
  if (hasHighSelect(text, opcode))
    classes |= HazardClass::PackedHigh;
  if (opcode.contains("_dpp"))
    classes |= HazardClass::DPP;
  for (StringRef operand : ArrayRef(text.operands).drop_front(!text.operands.empty())) {
    std::optional<RegRange> reg = parseRegister(operand);
    if (reg && reg->overlaps({RegClass::SGPR, kExecIndex, 2}))
      classes |= HazardClass::ReadsExec;
    if (operand == "src_execz" || operand == "execz")
      classes |= HazardClass::ReadsExecz;
    if (operand == "src_vccz" || operand == "vccz")
      classes |= HazardClass::ReadsVccz;
  }
  return classes;
}

/// Numbers of hardware registers (AMDGPUUsage; ISA4 section 3.1).
enum HwRegId { kHwRegMode = 1, kHwRegTrapSts = 3 };
static constexpr int kVSkipBit = 28; // of MODE: ISA4 section 3.5

static uint64_t getHwRegClasses(StringRef mnemonic, int hwreg) {
  int id = hwreg & 63, first = hwreg >> 6 & 31, last = first + (hwreg >> 11 & 31);
  uint64_t classes = HazardClass::HwRegAccess;
  if (!mnemonic.starts_with("s_setreg"))
    return classes | (id == kHwRegMode ? HazardClass::GetMode : HazardClass::None);
  classes |= HazardClass::SetReg;
  if (id == kHwRegMode && first <= kVSkipBit && last >= kVSkipBit)
    classes |= HazardClass::SetVSkip;
  if (id == kHwRegTrapSts)
    classes |= HazardClass::SetTrapSts;
  return classes;
}

static uint64_t getScalarClasses(const RawText &text, const RawEffects &effects) {
  StringRef name = text.mnemonic;
  uint64_t classes = HazardClass::None;
  if (effects.hwreg >= 0)
    classes |= getHwRegClasses(name, effects.hwreg);
  if (name == "s_setvskip")
    classes |= HazardClass::SetVSkip | HazardClass::SetVSkipOp;
  if (name == "s_rfe_b64" || name == "s_rfe_restore_b64")
    classes |= HazardClass::Rfe;
  if (name.starts_with("s_sendmsg") || name.starts_with("s_movrel") || name == "s_ttracedata")
    classes |= HazardClass::M0Address;
  if (name == "s_cbranch_vccz" || name == "s_cbranch_vccnz")
    classes |= HazardClass::BranchVCC;
  if (effects.unit == Unit::SALU && (effects.implicitWrites & ImplicitReg::M0))
    classes |= HazardClass::SALUWritesM0;
  return classes;
}

static uint64_t getMemoryClasses(const RawText &text, const RawEffects &effects) {
  StringRef name = text.mnemonic;
  bool stores = name.contains("_store") || name.contains("_atomic");
  bool dma = name.contains("_lds_") || text.line.contains(" lds");
  uint64_t classes = effects.unit == Unit::VMEM  ? HazardClass::VMEM
                     : effects.unit == Unit::LDS ? HazardClass::LDS
                                                 : HazardClass::SMEM;
  if (effects.unit == Unit::LDS)
    return classes | (name.contains("_addtid_") || name.starts_with("ds_gws_") ||
                              text.line.contains(" gds")
                          ? HazardClass::M0Address
                          : HazardClass::None);
  if (effects.unit == Unit::VMEM && dma)
    classes |= HazardClass::M0Address;
  if (stores)
    classes |= HazardClass::ClauseStore;
  if (!effects.writes.empty())
    classes |= HazardClass::ClauseDef;
  for (const RegRange &write : effects.writes)
    if (any_of(effects.reads, [&](const RegRange &read) { return read.overlaps(write); }))
      classes |= HazardClass::SelfOverlap;
  bool buffer = name.starts_with("buffer_") || name.starts_with("tbuffer_");
  bool scalarOffset = buffer && text.operands.size() > 3 && parseRegister(text.operands[3]);
  if (effects.unit == Unit::VMEM && stores && !scalarOffset)
    classes |= HazardClass::WideStore;
  return classes;
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

/// Ranges by the sets that MC gives, with what the classes say of them.
static void addRegisters(HazardInstr &instr, const RawEffects &effects) {
  auto special = [](const RegRange &range) {
    return range.cls == RegClass::SGPR && range.index >= kM0Index;
  };
  for (const RegRange &range : effects.writes)
    if (!special(range))
      instr.add(range, range.cls == RegClass::SGPR ? HazardRole::SWrite : HazardRole::VWrite);
  for (const RegRange &range : effects.reads) {
    if (special(range))
      continue;
    uint16_t roles = range.cls == RegClass::SGPR ? HazardRole::SRead : HazardRole::VRead;
    // An address has two words at most.
    if ((instr.classes & HazardClass::WideStore) && range.cls != RegClass::SGPR &&
        range.size > 2)
      roles |= HazardRole::StoreData;
    if (range.overlaps({RegClass::SGPR, kVCCIndex, 2}))
      roles |= HazardRole::MaskVCC;
    instr.add(range, roles);
  }
}

static void addNamed(HazardInstr &instr, const RawText &text, unsigned operand,
                     uint16_t roles) {
  if (operand >= text.operands.size())
    return;
  std::optional<RegRange> range = parseRegister(text.operands[operand]);
  if (!range)
    return;
  if (range->cls == RegClass::SGPR && (roles & HazardRole::VRead))
    roles = HazardRole::SRead;
  instr.add(*range, roles);
}

static void describeMatrix(HazardInstr &instr, const RawText &text, const MatrixInfo &matrix,
                           const TargetInfo &target) {
  bool sparse = text.mnemonic.starts_with("v_smfmac");
  auto narrow = [&](StringRef modifier) {
    int code = 0; // fp8 if absent
    text.getValue(modifier).getAsInteger(0, code);
    return code > 1;
  };
  bool wide = matrix.a == MatrixType::F8F6F4 && !(narrow("cbsz") && narrow("blgp"));
  if (sparse) // hardware.md section 4.2
    instr.passes = matrix.m == 32 ? 8 : 4;
  else
    instr.passes = target.getMatrixPasses(matrix, wide);
  if (!instr.passes)
    instr.passes = 16; // the most there is
  instr.classes |= matrix.kind == MatrixKind::SGEMM   ? HazardClass::SGEMM
                   : matrix.kind != MatrixKind::DGEMM ? HazardClass::XDL
                   : matrix.m == 16                   ? HazardClass::DGEMM16
                                                      : HazardClass::DGEMM4;
  addNamed(instr, text, 0, HazardRole::VWrite);
  addNamed(instr, text, 1, HazardRole::VRead | HazardRole::SrcAB);
  addNamed(instr, text, 2, HazardRole::VRead | HazardRole::SrcAB);
  if (sparse) {
    addNamed(instr, text, 0, HazardRole::VRead | HazardRole::SrcC);
    addNamed(instr, text, 3, HazardRole::VRead | HazardRole::SrcAB);
    return;
  }
  addNamed(instr, text, 3, HazardRole::VRead | HazardRole::SrcC);
  addNamed(instr, text, 4, HazardRole::VRead | HazardRole::SrcAB);
  addNamed(instr, text, 5, HazardRole::VRead | HazardRole::SrcAB);
}

/// A dot product by its operands: the third source may follow the same opcode at once.
static void describeDot(HazardInstr &instr, const RawText &text) {
  instr.opcode = static_cast<unsigned>(hash_value(text.mnemonic)) | 1;
  addNamed(instr, text, 0, HazardRole::VWrite);
  addNamed(instr, text, 1, HazardRole::VRead);
  addNamed(instr, text, 2, HazardRole::VRead);
  // Two-address forms (v_dot2c_*) accumulate in the destination.
  addNamed(instr, text, text.operands.size() > 3 ? 3 : 0,
           HazardRole::VRead | HazardRole::SrcC);
}

HazardInstr waveasm::getRawHazardInstr(StringRef line, const TargetInfo &target) {
  return describeHazardInstr(line, getRawEffects(line, target.getChip()), target);
}

HazardInstr waveasm::describeHazardInstr(StringRef line, const RawEffects &effects,
                                         const TargetInfo &target) {
  HazardInstr instr;
  StringRef opcode = effects.opcode;
  if (opcode.empty() || opcode.starts_with("V_MOVREL")) {
    instr.unknown = true;
    instr.finish(target.getMask());
    return instr;
  }
  instr.classes = HazardClass::Any;
  RawText text(line);
  std::optional<MatrixInfo> matrix = parseMatrixMnemonic(text.mnemonic, target);
  if (matrix) {
    describeMatrix(instr, text, *matrix, target);
  } else {
    switch (effects.unit) {
    case Unit::VALU:
      instr.classes |= getVALUClasses(text, opcode);
      break;
    case Unit::VMEM:
    case Unit::LDS:
    case Unit::SMEM:
      instr.classes |= getMemoryClasses(text, effects);
      break;
    default:
      instr.classes |= getScalarClasses(text, effects);
      break;
    }
    if (instr.classes & HazardClass::Dot)
      describeDot(instr, text);
    else
      addRegisters(instr, effects);
    if ((instr.classes & HazardClass::LaneAccess) && text.operands.size() > 2)
      addNamed(instr, text, 2, HazardRole::LaneSelect);
    // The hardware register as a range of its own numbering.
    if (effects.hwreg >= 0)
      instr.add({RegClass::SGPR, effects.hwreg & 63, 1}, HazardRole::HwReg);
  }
  instr.finish(target.getMask());
  return instr;
}
