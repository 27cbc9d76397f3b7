//===- TargetFacts.cpp - What of a chip concerns a program ----------------===//

#include "TargetFacts.h"
#include "waveasm/Conductor/Prompt.h"
#include "waveasm/Target/TimingTable.h"
#include "waveasm/Target/WaitCounters.h"
#include <map>
#include <set>

using namespace mlir;
using namespace waveasm;
using llvm::raw_ostream;

namespace {
/// The machine instructions of a program, by what is said of them. Ordered by name, so that
/// the text does not depend on their order.
struct Instructions {
  using Names = std::set<std::string>;
  std::map<std::tuple<Unit, unsigned, unsigned, unsigned>, Names> costs; ///< latency, issue, busy
  std::map<std::pair<Counter, unsigned>, Names> counters; ///< by how much each counts
  std::map<std::pair<uint8_t, bool>, Names> implicit;     ///< ImplicitReg, whether written

  Instructions(ProgramOp program, const TargetInfo &target) {
    program->walk([&](Operation *op) {
      const InstrInfo *info = getInstrInfo(op);
      if (info && info->isMachineInstr() && !info->asmName.empty() && info->form != Form::Raw)
        add(op, *info, target);
    });
  }

private:
  void add(Operation *op, const InstrInfo &info, const TargetInfo &target) {
    InstrCost cost = target.getCost(op);
    std::string name = info.mnemonic.str();
    // A splat is one instruction for each register.
    if (info.form == Form::VMov)
      if (std::optional<RegInfo> reg = getRegInfo(op->getResult(0).getType()); reg && reg->size > 1)
        name += " to " + std::to_string(reg->size) + " registers";
    costs[{info.unit, cost.latency, cost.issue, cost.busy}].insert(std::move(name));
    if (info.counter != Counter::None)
      counters[{info.counter, info.counterIncrement}].insert(info.mnemonic.str());
    for (uint8_t reg : {ImplicitReg::SCC, ImplicitReg::VCC, ImplicitReg::M0}) {
      if (info.implicitWrites & reg)
        implicit[{reg, true}].insert(info.mnemonic.str());
      if (info.implicitReads & reg)
        implicit[{reg, false}].insert(info.mnemonic.str());
    }
  }
};
} // namespace

StringRef waveasm::getUnitName(Unit unit) {
  switch (unit) {
  case Unit::MFMA:
    return "matrix";
  case Unit::VALU:
    return "vector ALU";
  case Unit::SALU:
    return "scalar ALU";
  case Unit::SMEM:
    return "scalar memory";
  case Unit::VMEM:
    return "vector memory";
  case Unit::LDS:
    return "LDS";
  case Unit::Branch:
    return "branch";
  case Unit::Internal:
  case Unit::None:
    break;
  }
  return "sequencer";
}

static void printCosts(const Instructions &instrs, raw_ostream &os) {
  os << "Clocks of an instruction: latency (until its result may be used), issue (until the wave's "
        "next instruction), busy (its unit is taken; of a SIMD for the matrix core and ALUs, of "
        "the compute unit for LDS and vector memory):\n";
  for (const auto &[key, names] : instrs.costs) {
    auto [unit, latency, issue, busy] = key;
    os << "- " << getUnitName(unit) << " " << latency << " / " << issue << " / " << busy << ": ";
    llvm::interleaveComma(names, os);
    os << "\n";
  }
}

static void printMemory(const TargetInfo &target, raw_ostream &os) {
  const TimingTable &table = TimingTable::get(target);
  os << "A vector memory load takes about " << table.get(ChipNumber::L1HitLatency)
     << " clocks where L1 has its lines, " << table.get(ChipNumber::L2HitLatency)
     << " where L2 has, the latency below from HBM. Each line of "
     << table.get(ChipNumber::L1LineBytes) << " bytes takes the unit "
     << table.get(ChipNumber::L1LineClk) << " clocks. A SIMD queues "
     << table.get(ChipNumber::VMEMQueue) << " vector memory and " << table.get(ChipNumber::LDSQueue)
     << " LDS instructions; with a full queue issue stops.\n";
}

static void printCounters(const Instructions &instrs, raw_ostream &os) {
  os << "Operations in flight are counted: vmcnt up to " << kMaxVMCount << ", lgkmcnt up to "
     << kMaxLGKMCount << "; with a full counter issue stops.\n";
  for (const auto &[key, names] : instrs.counters) {
    os << "- " << (key.first == Counter::VM ? "vmcnt" : "lgkmcnt") << " counts "
       << (key.second == 1 ? "one" : std::to_string(key.second)) << " for each ";
    llvm::interleave(names, os, " or ");
    os << "\n";
  }
}

static void printImplicit(const Instructions &instrs, raw_ostream &os) {
  if (instrs.implicit.empty())
    return;
  os << "Registers used without being named:\n";
  for (const auto &[key, names] : instrs.implicit) {
    StringRef reg = key.first == ImplicitReg::SCC   ? "SCC"
                    : key.first == ImplicitReg::VCC ? "VCC"
                                                    : "M0";
    os << "- " << reg << (key.second ? " written by " : " read by ");
    llvm::interleaveComma(names, os);
    os << "\n";
  }
}

// The most VGPRs and AGPRs together for each number of waves, by asking for all of them.
static void printOccupancy(ProgramOp program, const TargetInfo &target, raw_ostream &os) {
  const ChipLimits &limits = target.getLimits();
  unsigned waves = getWavesPerGroup(program), lds = program.getLDSBytes();
  os << "Waves per SIMD by VGPRs and AGPRs together (VGPRs rounded up to a multiple of 4 if there "
        "are AGPRs";
  if (lds)
    os << "; with the " << lds << " bytes of LDS that the group has";
  os << "): ";
  unsigned last = 0;
  StringRef separator = "";
  for (unsigned total = limits.vgprsPerSIMDLane; total; --total) {
    unsigned vgprs = std::min(total, limits.addressableVGPRs);
    Occupancy occupancy = target.getOccupancy(vgprs, total - vgprs, /*sgprs=*/0, lds, waves);
    if (occupancy.wavesPerSIMD <= last)
      continue;
    last = occupancy.wavesPerSIMD;
    os << separator << last << " with at most " << total;
    separator = ", ";
  }
  os << ".\n";
}

std::string waveasm::describeTarget(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  if (!target)
    return "";
  std::string text;
  llvm::raw_string_ostream os(text);
  const ChipLimits &limits = target->getLimits();
  unsigned waves = getWavesPerGroup(program);
  os << "Chip " << target->getChip() << ": a compute unit has " << limits.simdsPerCU
     << " SIMDs of at most " << limits.maxWavesPerSIMD << " waves, each with a matrix core, and "
     << limits.ldsBytes << " bytes of LDS. A wave can name " << limits.addressableVGPRs
     << " VGPRs, as many AGPRs and " << limits.addressableSGPRs
     << " SGPRs. A work-group of this program is " << waves << (waves == 1 ? " wave" : " waves")
     << ", " << llvm::divideCeil(waves, limits.simdsPerCU) << " on a SIMD.\n";
  printOccupancy(program, *target, os);
  Instructions instrs(program, *target);
  printMemory(*target, os);
  printCosts(instrs, os);
  printCounters(instrs, os);
  printImplicit(instrs, os);
  std::string hazards;
  llvm::raw_string_ostream list(hazards);
  printHazards(program, *target, list);
  if (!hazards.empty())
    os << "Wait states (instructions or s_nop of the wave) between an instruction and one that "
          "needs its result; the compiler fills up with s_nop:\n"
       << hazards;
  return text;
}
