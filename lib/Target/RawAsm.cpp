//===- RawAsm.cpp - Effects of a line of assembly -------------------------===//
//
// A line goes through LLVM's assembly parser into a streamer that only records; the
// instruction's description then gives registers, explicit and implicit. The packages
// of LLVM have no AMDGPU enums, so registers and instructions are told apart by the
// names in MC's tables, once per distinct line.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/RawAsm.h"
#include "MCTarget.h"
#include "RawAsmDetail.h"
#include "waveasm/Target/RawLine.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/SourceMgr.h"
#include <mutex>
#include <shared_mutex>

using namespace llvm;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

namespace {
/// Keeps the instructions and whether anything else was emitted.
class RecordingStreamer : public MCStreamer {
public:
  explicit RecordingStreamer(MCContext &context) : MCStreamer(context) {}

  void emitInstruction(const MCInst &inst, const MCSubtargetInfo &) override {
    instructions.push_back(inst);
  }
  void emitLabel(MCSymbol *symbol, SMLoc loc) override {
    MCStreamer::emitLabel(symbol, loc);
    other = true;
  }
  bool emitSymbolAttribute(MCSymbol *, MCSymbolAttr) override { return other = true; }
  void emitCommonSymbol(MCSymbol *, uint64_t, Align) override { other = true; }

  SmallVector<MCInst, 1> instructions;
  bool other = false;
};
} // namespace

/// The one instruction that `line` is, or nullopt.
static std::optional<MCInst> parseInstruction(StringRef line, const MCTarget &mc) {
  line = line.trim();
  if (line.find_first_of("\n\r") != StringRef::npos)
    return std::nullopt;
  SourceMgr sources;
  sources.AddNewSourceBuffer(MemoryBuffer::getMemBufferCopy((line + "\n").str()), SMLoc());
  sources.setDiagHandler([](const SMDiagnostic &, void *) {});
  MCContext context(mc.triple, mc.asmInfo.get(), mc.registers.get(), mc.subtarget.get(),
                    &sources, &mc.options);
  std::unique_ptr<MCObjectFileInfo> files(
      mc.target->createMCObjectFileInfo(context, /*PIC=*/true));
  context.setObjectFileInfo(files.get());
  RecordingStreamer streamer(context);
  mc.target->createNullTargetStreamer(streamer); // owned by the streamer
  std::unique_ptr<MCAsmParser> parser(
      createMCAsmParser(sources, context, streamer, *mc.asmInfo));
  std::unique_ptr<MCTargetAsmParser> targetParser(
      mc.target->createMCAsmParser(*mc.subtarget, *parser, *mc.instrs, mc.options));
  parser->setTargetParser(*targetParser);
  bool failed = parser->Run(/*NoInitialTextSection=*/false, /*NoFinalize=*/true);
  if (failed || streamer.other || streamer.instructions.size() != 1)
    return std::nullopt;
  return streamer.instructions.front();
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

namespace {
/// What one MC register is to us.
struct RegisterFact {
  bool known = true;
  std::optional<RegRange> range;
  uint8_t implicit = 0;
};
} // namespace

static RegisterFact getRegisterFact(MCRegister reg, const MCRegisterInfo &registers) {
  StringRef name = registers.getName(reg);
  int64_t index = registers.getEncodingValue(reg) & 0xff;
  // Tuples are named after their parts: VGPR4_VGPR5.
  auto tuple = [&](RegClass cls) {
    return RegisterFact{true, RegRange{cls, index, static_cast<int64_t>(name.count('_')) + 1}, 0};
  };
  // A pair, or a half of it. Implicit operands are LLVM's pseudo-registers without an
  // encoding, hence the operand codes here.
  auto pair = [&](int64_t first, uint8_t implicit) {
    int64_t offset = name.contains("_HI") ? 1 : 0, size = offset || name.contains("_LO") ? 1 : 2;
    return RegisterFact{true, RegRange{RegClass::SGPR, first + offset, size}, implicit};
  };
  // The halves of a 32-bit register occur as operands of true-16 instructions only,
  // which these chips do not have.
  if (name.ends_with("_LO16") || name.ends_with("_HI16"))
    return {false, {}, 0};
  if (name.starts_with("VGPR"))
    return tuple(RegClass::VGPR);
  if (name.starts_with("AGPR"))
    return tuple(RegClass::AGPR);
  if (name.starts_with("SGPR") && !name.starts_with("SGPR_NULL"))
    return tuple(RegClass::SGPR);
  if (name.starts_with("TTMP")) { // TTMP0_vi, TTMP0_TTMP1_vi; s108 to s123
    name = name.substr(0, name.find("_vi"));
    name = name.substr(0, name.find("_gfx"));
    return tuple(RegClass::SGPR);
  }
  if (name.starts_with("VCC"))
    return pair(kVCCIndex, ImplicitReg::VCC);
  if (name.starts_with("EXEC"))
    return pair(kExecIndex, ImplicitReg::EXEC);
  if (name == "M0" || name.starts_with("M0_"))
    return {true, RegRange{RegClass::SGPR, kM0Index, 1}, ImplicitReg::M0};
  if (name.starts_with("FLAT_SCR"))
    return pair(102, 0);
  if (name.starts_with("XNACK_MASK"))
    return pair(104, 0);
  if (name == "SCC" || name == "SRC_SCC")
    return {true, {}, ImplicitReg::SCC};
  if (name == "MODE")
    return {true, {}, ImplicitReg::MODE};
  if (name == "SRC_VCCZ")
    return {true, RegRange{RegClass::SGPR, kVCCIndex, 2}, ImplicitReg::VCC};
  if (name == "SRC_EXECZ")
    return {true, RegRange{RegClass::SGPR, kExecIndex, 2}, ImplicitReg::EXEC};
  // Constants: apertures, null.
  if (name.starts_with("SRC_SHARED") || name.starts_with("SRC_PRIVATE") ||
      name.starts_with("SRC_POPS") || name.starts_with("SGPR_NULL"))
    return {};
  return {false, {}, 0};
}

namespace {
class EffectsBuilder {
public:
  EffectsBuilder(RawEffects &effects, const MCTarget &mc) : effects(effects), mc(mc) {}

  void read(MCRegister reg) { add(reg, effects.reads, effects.implicitReads); }
  void write(MCRegister reg) { add(reg, effects.writes, effects.implicitWrites); }

private:
  void add(MCRegister reg, SmallVectorImpl<RegRange> &ranges, uint8_t &implicit) {
    if (!reg.isValid())
      return;
    RegisterFact fact = getRegisterFact(reg, *mc.registers);
    if (!fact.known)
      effects.known = false;
    implicit |= fact.implicit;
    if (!fact.range)
      return;
    // VCC, EXEC and M0 count as implicit however they are spelled.
    if (fact.range->cls == RegClass::SGPR) {
      if (fact.range->overlaps({RegClass::SGPR, kVCCIndex, 2}))
        implicit |= ImplicitReg::VCC;
      if (fact.range->overlaps({RegClass::SGPR, kM0Index, 1}))
        implicit |= ImplicitReg::M0;
      if (fact.range->overlaps({RegClass::SGPR, kExecIndex, 2}))
        implicit |= ImplicitReg::EXEC;
    }
    if (!is_contained(ranges, *fact.range))
      ranges.push_back(*fact.range);
  }

  RawEffects &effects;
  const MCTarget &mc;
};
} // namespace

//===----------------------------------------------------------------------===//
// Classification
//===----------------------------------------------------------------------===//

// Unit, memory and counter. The prefix of an instruction's name in MC's table is its
// encoding family (ISA documents, chapter 12); loads and stores are flags of MCInstrDesc.
static void classify(StringRef name, const MCInstrDesc &desc, RawEffects &effects) {
  auto memory = [&](Unit unit, uint8_t space, Counter counter, uint8_t increment) {
    effects.unit = unit;
    effects.memReads = desc.mayLoad() ? space : 0;
    effects.memWrites = desc.mayStore() ? space : 0;
    effects.counter = counter;
    effects.counterIncrement = increment;
    // Cache control, GWS and the like order memory in ways that no field says.
    if (!desc.mayLoad() && !desc.mayStore())
      effects.known = false;
  };
  if (name.starts_with("V_MOVREL"))
    effects.known = false;
  if (name.starts_with("V_MFMA") || name.starts_with("V_SMFMA")) {
    effects.unit = Unit::MFMA;
  } else if (name.starts_with("V_")) {
    effects.unit = Unit::VALU;
  } else if (name.starts_with("BUFFER_") || name.starts_with("TBUFFER_") ||
             name.starts_with("GLOBAL_") || name.starts_with("SCRATCH_")) {
    memory(Unit::VMEM, MemSpace::Global, Counter::VM, 1);
    if (name.contains("_LDS") || name.contains("LDS_")) {
      effects.memReads = MemSpace::Global;
      effects.memWrites = MemSpace::LDS;
    }
    if (name.contains("WBL2") || name.contains("_INV"))
      effects.known = false;
  } else if (name.starts_with("FLAT_")) {
    // Two counters and two address spaces at once (hardware.md section 2.2 rule 3).
    memory(Unit::VMEM, MemSpace::Global | MemSpace::LDS, Counter::VM, 1);
    effects.known = false;
  } else if (name.starts_with("DS_")) {
    effects.unit = Unit::LDS;
    effects.counter = Counter::LGKM;
    effects.counterIncrement = 1;
    effects.memReads = desc.mayLoad() ? MemSpace::LDS : 0;
    effects.memWrites = desc.mayStore() ? MemSpace::LDS : 0;
    if (name.starts_with("DS_GWS") || name.contains("_gds"))
      effects.known = false;
  } else if (name.starts_with("S_MEMTIME") || name.starts_with("S_MEMREALTIME")) {
    // Counts like a two-dword load and touches no memory.
    effects.unit = Unit::SMEM;
    effects.counter = Counter::LGKM;
    effects.counterIncrement = 2;
  } else if (name.starts_with("S_LOAD") || name.starts_with("S_BUFFER_LOAD") ||
             name.starts_with("S_SCRATCH_LOAD")) {
    bool wide = name.contains("DWORDX");
    memory(Unit::SMEM, MemSpace::Scalar, Counter::LGKM, wide ? 2 : 1);
  } else if (name.starts_with("S_DCACHE") || name.starts_with("S_ATC") ||
             name.starts_with("S_STORE") || name.starts_with("S_ATOMIC") ||
             name.starts_with("S_BUFFER_") || name.starts_with("S_SCRATCH_")) {
    effects.unit = Unit::SMEM;
    effects.known = false;
  } else if (name.starts_with("S_CBRANCH") || name.starts_with("S_BRANCH") ||
             name.starts_with("S_SETPC") || name.starts_with("S_SWAPPC") ||
             name.starts_with("S_CALL") || name.starts_with("S_RFE")) {
    effects.unit = Unit::Branch;
    effects.isBranch = true;
  } else if (name.starts_with("S_ENDPGM")) {
    effects.unit = Unit::Internal;
    effects.isTerminator = true;
  } else if (name.starts_with("S_NOP") || name.starts_with("S_SLEEP")) {
    effects.unit = Unit::Internal;
  } else if (name.starts_with("S_MOVREL") || name.starts_with("S_SET_GPR_IDX") ||
             name.starts_with("S_CBRANCH_G_FORK") || name.starts_with("S_CBRANCH_JOIN")) {
    // Relative addressing: the registers are not in the text.
    effects.unit = Unit::SALU;
    effects.known = false;
  } else if (name.starts_with("S_") && desc.getNumOperands() > 0 &&
             desc.operands()[0].OperandType == MCOI::OPERAND_REGISTER) {
    effects.unit = Unit::SALU;
  } else if (name.starts_with("S_") && (desc.getNumDefs() || desc.implicit_defs().size())) {
    effects.unit = Unit::SALU; // compares, s_setreg, writes of M0 and MODE
  } else {
    // Waits, barriers, priority, messages, traps: they order things, and no field
    // says which.
    effects.unit = Unit::Internal;
    effects.known = false;
  }
}

void waveasm::computeInstEffects(const MCInst &inst, const MCTarget &mc, RawEffects &effects) {
  const MCInstrDesc &desc = mc.instrs->get(inst.getOpcode());
  StringRef name = mc.instrs->getName(inst.getOpcode());
  effects.known = true;
  effects.opcode = name.str();
  if (name.starts_with("S_SETREG") || name.starts_with("S_GETREG")) {
    const MCOperand &last = inst.getOperand(inst.getNumOperands() - 1);
    effects.hwreg = last.isImm() ? last.getImm() & 0xffff : -1;
  }
  EffectsBuilder builder(effects, mc);
  for (unsigned i = 0, e = inst.getNumOperands(); i < e; ++i) {
    const MCOperand &operand = inst.getOperand(i);
    if (!operand.isReg())
      continue;
    if (i < desc.getNumDefs())
      builder.write(operand.getReg());
    else
      builder.read(operand.getReg());
  }
  // gfx9 and later do not clamp LDS addresses by M0; MC's tables are older. See
  // hardware.md section 2.1, "M0 for plain ds_*".
  bool ignoresM0 = name.starts_with("DS_") && !name.contains("ADDTID") &&
                   !name.contains("_GWS_") && !name.contains("_gds");
  for (MCPhysReg reg : desc.implicit_uses())
    if (!ignoresM0 || StringRef(mc.registers->getName(reg)) != "M0")
      builder.read(reg);
  for (MCPhysReg reg : desc.implicit_defs())
    builder.write(reg);
  // These keep a part of the destination or add to it. MC models some as tied operands
  // and some not at all.
  bool partial = name.contains("_D16") || name.contains("_dpp") ||
                 (name.contains("_sdwa") && !name.starts_with("V_CMP")) ||
                 name.starts_with("V_PK_FMAC") || name.starts_with("S_BITSET") ||
                 name.starts_with("S_CMOV");
  if (partial && desc.getNumDefs() && inst.getOperand(0).isReg())
    builder.read(inst.getOperand(0).getReg());
  classify(name, desc, effects);
  const MCSchedModel &model = mc.subtarget->getSchedModel();
  if (model.hasInstrSchedModel())
    effects.schedQuads = std::max(0, model.computeInstrLatency(*mc.subtarget, *mc.instrs, inst));
}

bool waveasm::emitsNothing(StringRef line) {
  line = line.trim();
  if (line.find_first_of("\n\r") != StringRef::npos)
    return false;
  return line.empty() || line.starts_with("//") || line.starts_with(";") ||
         (line.ends_with(":") && line.find_first_of(" \t\"") == StringRef::npos) ||
         line.starts_with(".p2align") || line.starts_with(".balign") || line.starts_with(".align");
}

static void computeEffects(StringRef line, StringRef chip, RawEffects &effects) {
  const MCTarget *mc = MCTarget::get(chip);
  if (!mc)
    return;
  if (std::optional<MCInst> inst = parseInstruction(line, *mc))
    computeInstEffects(*inst, *mc, effects);
}

const RawEffects &waveasm::getRawEffects(StringRef line, StringRef chip) {
  static std::shared_mutex mutex;
  static StringMap<std::unique_ptr<RawEffects>> cache;
  SmallString<64> key(chip);
  key.push_back('\0');
  key += line;
  {
    std::shared_lock<std::shared_mutex> lock(mutex);
    auto it = cache.find(key);
    if (it != cache.end())
      return *it->second;
  }
  auto effects = std::make_unique<RawEffects>();
  computeEffects(line, chip, *effects);
  std::unique_lock<std::shared_mutex> lock(mutex);
  // Another thread may have been first; its entry stays, references to it are out.
  return *cache.try_emplace(key, std::move(effects)).first->second;
}
