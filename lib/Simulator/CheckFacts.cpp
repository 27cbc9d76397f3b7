//===- CheckFacts.cpp - What the checks look at in an instruction ---------===//

#include "waveasm/Simulator/CheckFacts.h"
#include "waveasm/Simulator/Wave.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

/// Two-address instructions whose result depends on what the destination held. In the
/// others that MC ties to their destination it only keeps what is not written.
static bool readsDestination(StringRef mnemonic) {
  static constexpr StringLiteral prefixes[] = {"v_fmac_",  "v_mac_",    "v_pk_fmac_",
                                               "v_dot2c_", "v_dot4c_",  "v_dot8c_",
                                               "v_swap_",  "v_smfmac_", "v_permlane"};
  return any_of(prefixes, [&](StringRef prefix) { return mnemonic.starts_with(prefix); });
}

static bool isLaneAccess(StringRef mnemonic) {
  return mnemonic.starts_with("v_readlane_") || mnemonic.starts_with("v_writelane_") ||
         mnemonic.starts_with("v_readfirstlane_");
}

/// Bits of an SDWA source.
static uint32_t getSelectedBits(unsigned select) {
  if (select < 4)
    return 0xffu << 8 * select;
  return select == 4 ? 0xffffu : select == 5 ? 0xffff0000u : ~0u;
}

/// Bits of source `i` that count; everything for the types of whole registers.
static uint32_t getSourceBits(const Instruction &inst, unsigned i) {
  if (inst.variant == Variant::SDWA && i < 2)
    return getSelectedBits(inst.srcSel[i]);
  Type type = inst.src[i].type;
  if (type != Type::B16 && type != Type::F16 && type != Type::BF16)
    return ~0u;
  if (inst.format == Format::VOP3)
    return inst.opSel >> i & 1 ? 0xffff0000u : 0xffffu;
  return inst.format == Format::VOP3P ? ~0u : 0xffffu;
}

/// Bits of a memory instruction's data register.
static uint32_t getDataBits(StringRef mnemonic, bool isStore) {
  if (mnemonic.contains("_d16_hi"))
    return 0xffff0000u;
  if (mnemonic.contains("_d16"))
    return mnemonic.contains("format") ? ~0u : 0xffffu;
  if (isStore && (mnemonic.ends_with("_b8") || mnemonic.ends_with("_byte")))
    return 0xffu;
  if (isStore && (mnemonic.ends_with("_b16") || mnemonic.ends_with("_short")))
    return 0xffffu;
  return ~0u;
}

namespace {
class FactsBuilder {
public:
  FactsBuilder(const Instruction &inst) : inst(inst), name(inst.machine.mnemonic) {}
  CheckFacts build();

private:
  void read(const Operand &operand, ReadLanes lanes, uint32_t bits = ~0u);
  void readSources();
  void readMemoryOperands();
  void addWrites();
  void addScalars();
  ReadLanes getLanes(unsigned source) const;
  std::optional<unsigned> getChosenWord(unsigned source) const;
  void setPassesTo(VGPRUse &use, unsigned source) const;

  const Instruction &inst;
  StringRef name;
  CheckFacts facts;
};
} // namespace

void FactsBuilder::read(const Operand &operand, ReadLanes lanes, uint32_t bits) {
  if (operand.kind != Operand::VGPR)
    return;
  VGPRUse use;
  use.first = operand.index;
  use.count = static_cast<uint16_t>(getTypeWords(operand.type));
  use.lanes = lanes;
  use.bits = bits;
  facts.reads.push_back(use);
}

ReadLanes FactsBuilder::getLanes(unsigned source) const {
  if (inst.format == Format::MAI && !name.starts_with("v_accvgpr"))
    return ReadLanes::All;
  if (name.starts_with("v_readfirstlane_"))
    return ReadLanes::FirstLane;
  if (name.starts_with("v_readlane_"))
    return ReadLanes::OneLane;
  if (inst.variant == Variant::DPP && source == 0)
    return ReadLanes::DPP;
  if (name == "v_cndmask_b32")
    return source ? ReadLanes::WhereSet : ReadLanes::WhereClear;
  return ReadLanes::Exec;
}

/// A packed instruction on pairs chooses a word for each half of the result: the one that
/// it takes of source `i` if it is the same for both.
std::optional<unsigned> FactsBuilder::getChosenWord(unsigned i) const {
  if (inst.format != Format::VOP3P || getTypeWords(inst.src[i].type) != 2)
    return std::nullopt;
  bool low = inst.opSel >> i & 1, high = inst.opSelHi >> i & 1;
  if (name != "v_pk_mov_b32" && low != high)
    return std::nullopt;
  return low;
}

void FactsBuilder::setPassesTo(VGPRUse &use, unsigned i) const {
  bool carriesUp = name == "v_mad_u64_u32" || name == "v_mad_i64_i32" ||
                   name == "v_lshl_add_u64" || name == "v_lshlrev_b64";
  if (facts.copies) {
    use.passesTo[0] = 0;
    use.passesTo[1] = 1;
  } else if (carriesUp && use.count == 2) { // the low word needs only low words
    use.passesTo[1] = 1;
  } else if (name == "v_pk_mov_b32") {
    use.passesTo[0] = static_cast<int8_t>(i);
  } else if (inst.format == Format::VOP3P && use.count == 2) { // each half takes another word
    bool low = inst.opSel >> i & 1;
    use.passesTo[low] = 0;
    use.passesTo[!low] = 1;
  }
}

void FactsBuilder::readSources() {
  for (unsigned i = 0; i < 3; ++i) {
    read(inst.src[i], getLanes(i), getSourceBits(inst, i));
    if (inst.src[i].kind != Operand::VGPR)
      continue;
    VGPRUse &use = facts.reads.back();
    if (std::optional<unsigned> word = getChosenWord(i)) {
      use.first += *word;
      use.count = 1;
    }
    setPassesTo(use, i);
  }
  for (const Operand &scale : inst.scale)
    read(scale, ReadLanes::All);
  if (readsDestination(name))
    read(inst.dst, inst.format == Format::MAI ? ReadLanes::All : ReadLanes::Exec);
}

void FactsBuilder::readMemoryOperands() {
  read(inst.vaddr, ReadLanes::Exec);
  read(inst.data, name == "ds_bpermute_b32" ? ReadLanes::Permute : ReadLanes::Exec,
       getDataBits(name, /*isStore=*/true));
  // A spill saves whatever the register holds.
  if (inst.memory == MemoryKind::Scratch && inst.data)
    facts.reads.back().passes = true;
  read(inst.data1, ReadLanes::Exec, getDataBits(name, /*isStore=*/true));
}

void FactsBuilder::addWrites() {
  uint32_t bits = inst.memory != MemoryKind::None ? getDataBits(name, /*isStore=*/false) : ~0u;
  for (const RegRange &range : inst.machine.effects.writes) {
    if (range.cls == RegClass::SGPR) {
      facts.scalarWrites.add(range.index, range.size);
      continue;
    }
    VGPRUse use;
    use.first = static_cast<uint16_t>(range.index + (range.cls == RegClass::AGPR ? kFirstAGPR : 0));
    use.count = static_cast<uint16_t>(range.size);
    use.bits = bits;
    use.lanes = inst.format == Format::MAI && !name.starts_with("v_accvgpr") ? ReadLanes::All
                : name.starts_with("v_writelane_") ? ReadLanes::OneLane
                                                   : ReadLanes::Exec;
    facts.writes.push_back(use);
  }
}

/// Bit of `SGPRSet` that stands for SCC; no register has that code.
static constexpr unsigned kSCC = 125;

void FactsBuilder::addScalars() {
  const RawEffects &effects = inst.machine.effects;
  for (const RegRange &range : effects.reads)
    if (range.cls == RegClass::SGPR)
      facts.scalarReads.add(range.index, range.size);
  SGPRSet exec;
  exec.add(kExec, 2);
  facts.scalarReads.remove(exec);
  facts.scalarWrites.remove(exec);
  facts.scalarNeeds = facts.scalarReads;
  if (effects.implicitReads & ImplicitReg::SCC)
    facts.scalarNeeds.add(kSCC, 1);
  if (effects.implicitWrites & ImplicitReg::SCC)
    facts.scalarWrites.add(kSCC, 1);

  SGPRSet kept; // read without effect on what the program computes
  bool partial = name.starts_with("s_cmov") || name.starts_with("s_bitset");
  if (partial && inst.dst.kind == Operand::SGPR)
    kept.add(inst.dst.index, getTypeWords(inst.dst.type));
  if (name.starts_with("s_sendmsg") || // messages without a payload
      name.starts_with("s_set_gpr_idx_"))
    kept.add(kM0, 1);
  // Masks of lanes: what the result holds for the lanes that are off is nobody's business.
  auto isExec = [&](unsigned i) {
    return inst.src[i].kind == Operand::SGPR && inst.src[i].index == kExec;
  };
  for (unsigned i = 0; i < 2; ++i)
    if (inst.src[i].kind == Operand::SGPR &&
        ((name == "s_or_b64" && isExec(1 - i)) || (name == "s_andn2_b64" && !i && isExec(1))))
      kept.add(inst.src[i].index, 2);
  for (unsigned i = 0; i < 3; ++i)
    if (std::optional<unsigned> word = getChosenWord(i); word && inst.src[i].kind == Operand::SGPR)
      kept.add(inst.src[i].index + 1 - *word, 1);
  kept.add(104, 2);  // XNACK_MASK
  kept.add(108, 16); // trap temporaries: the runtime's
  facts.scalarNeeds.remove(kept);
}

CheckFacts FactsBuilder::build() {
  facts.copies = inst.variant == Variant::Plain &&
                 (name == "v_mov_b32" || name == "v_mov_b64" || name == "v_cndmask_b32" ||
                  name == "s_mov_b32" || name == "s_mov_b64" || name.starts_with("v_accvgpr") ||
                  name.starts_with("v_readlane_") || name.starts_with("v_writelane_"));
  readSources();
  if (inst.memory != MemoryKind::None)
    readMemoryOperands();
  addWrites();
  addScalars();
  if (name == "s_nop")
    facts.states = static_cast<uint8_t>((inst.imm & 15) + 1);
  Format format = inst.format;
  bool valu = format == Format::VOP1 || format == Format::VOP2 || format == Format::VOPC ||
              format == Format::VOP3 || format == Format::VOP3P;
  facts.vector = (valu && !isLaneAccess(name)) || name.starts_with("v_accvgpr") ||
                 format == Format::DS || format == Format::FLAT || format == Format::MUBUF;
  return std::move(facts);
}

CheckFacts sim::computeCheckFacts(const Instruction &inst) { return FactsBuilder(inst).build(); }
