//===- CostKey.cpp - Under which row machine code is priced ---------------===//

#include "waveasm/Dialect/LDSOps.h"
#include "waveasm/Dialect/MFMAOps.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/SMEMOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Dialect/VMEMOps.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/Disassembler.h"
#include "waveasm/Target/TimingTable.h"
#include "llvm/ADT/StringMap.h"

using namespace waveasm;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Ops by assembler name
//===----------------------------------------------------------------------===//

namespace {
using InfoMap = llvm::StringMap<const InstrInfo *>;

/// Facts that stand on the op's class; no operation is needed to ask for them.
template <typename... Ops> void addInfos(InfoMap &map) {
  auto add = [&](const InstrInfo &info) {
    if (info.asmName.empty() || !info.isMachineInstr() || info.form == Form::Raw)
      return;
    // Two ops share a name where the assembler tells a modifier apart.
    bool toLDS = info.form == Form::VMEMToLDS;
    map.try_emplace((info.asmName + (toLDS ? " lds" : "")).str(), &info);
  };
  (add(Ops().getInstrInfo()), ...);
}

const InfoMap &getInfos() {
  static const InfoMap map = [] {
    InfoMap map;
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/VALUOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/SALUOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/MFMAOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/VMEMOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/LDSOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/SMEMOps.cpp.inc"
        >(map);
    addInfos<
#define GET_OP_LIST
#include "waveasm/Dialect/ControlOps.cpp.inc"
        >(map);
    return map;
  }();
  return map;
}
} // namespace

void waveasm::forEachMatrixOp(const TargetInfo &target,
                              llvm::function_ref<void(const InstrInfo &)> visit) {
  for (const auto &entry : getInfos())
    if (entry.second->matrix && (entry.second->targets & target.getMask()))
      visit(*entry.second);
}

//===----------------------------------------------------------------------===//
// Others by what LLVM says
//===----------------------------------------------------------------------===//

/// Bytes per lane of a memory instruction, from the width in its name.
static unsigned getBytes(StringRef mnemonic) {
  struct Width {
    StringRef part;
    unsigned bytes;
  };
  unsigned bytes = 4;
  for (auto [part, width] : {Width{"dwordx2", 8}, Width{"dwordx3", 12}, Width{"dwordx4", 16},
                             Width{"dwordx8", 32}, Width{"dwordx16", 64}, Width{"b64", 8},
                             Width{"u64", 8}, Width{"i64", 8}, Width{"f64", 8}, Width{"_x2", 8},
                             Width{"b96", 12}, Width{"b128", 16}, Width{"byte", 1},
                             Width{"short", 2}})
    if (mnemonic.contains(part))
      bytes = width;
  bool twice = mnemonic.contains("read2") || mnemonic.contains("write2");
  return twice ? 2 * bytes : bytes;
}

static SchedClass getVALUClass(StringRef mnemonic, const RawEffects &effects,
                               const HazardInstr &hazard) {
  if (hazard.classes & HazardClass::Trans)
    return SchedClass::VALUTrans;
  if (hazard.classes & HazardClass::LaneAccess)
    return SchedClass::VALULane;
  if (mnemonic.starts_with("v_mul_lo") || mnemonic.starts_with("v_mul_hi"))
    return SchedClass::VALUMul32;
  // LLVM's model: one quad for most, four for some conversions.
  if (effects.schedQuads > 1)
    return SchedClass::VALUConvert;
  for (StringRef wide : {"_f64", "_b64", "_i64", "_u64"})
    if (mnemonic.contains(wide) && !mnemonic.starts_with("v_cmp"))
      return SchedClass::VALU64;
  return SchedClass::VALU;
}

/// A DMA: writes LDS and does not read it, as flat instructions may.
static bool isToLDS(const RawEffects &effects) {
  return effects.unit == Unit::VMEM && !(effects.memReads & MemSpace::LDS) &&
         (effects.memWrites & MemSpace::LDS);
}

static SchedClass getClass(StringRef mnemonic, const RawEffects &effects,
                           const HazardInstr &hazard) {
  // An atomic is a load that stores: the class of its own where there is one.
  bool atomic = mnemonic.contains("_atomic_");
  switch (effects.unit) {
  case Unit::None:
    return SchedClass::None;
  case Unit::VALU:
    return getVALUClass(mnemonic, effects, hazard);
  case Unit::MFMA:
    return SchedClass::MFMA;
  case Unit::SALU:
    return SchedClass::SALU;
  case Unit::SMEM:
    return SchedClass::SMEM;
  case Unit::VMEM:
    if (atomic)
      return SchedClass::VMEMAtomic;
    if (isToLDS(effects))
      return SchedClass::VMEMToLDS;
    return effects.memWrites ? SchedClass::VMEMStore : SchedClass::VMEMLoad;
  case Unit::LDS:
    return effects.memWrites && !effects.memReads ? SchedClass::LDSStore : SchedClass::LDSLoad;
  case Unit::Branch:
    return SchedClass::Branch;
  case Unit::Internal:
    return SchedClass::Internal;
  }
  llvm_unreachable("covered switch");
}

CostKey waveasm::getCostKey(StringRef mnemonic, const RawEffects &effects,
                            const HazardInstr &hazard, const TargetInfo &target) {
  CostKey key;
  if (std::optional<MatrixInfo> matrix = parseMatrixMnemonic(mnemonic, target)) {
    key.sched = SchedClass::MFMA;
    key.matrix = *matrix;
    key.passes = hazard.passes;
    key.wide = hazard.passes && hazard.passes == int(target.getMatrixPasses(*matrix, true));
    return key;
  }
  const InfoMap &infos = getInfos();
  auto it = isToLDS(effects) ? infos.find((mnemonic + " lds").str()) : infos.find(mnemonic);
  if (it != infos.end()) {
    key.sched = it->second->sched;
    key.bytes = it->second->memBytes;
    return key;
  }
  key.sched = getClass(mnemonic, effects, hazard);
  if (effects.unit == Unit::VMEM || effects.unit == Unit::LDS || effects.unit == Unit::SMEM)
    key.bytes = getBytes(mnemonic);
  return key;
}

CostKey waveasm::getCostKey(const MachineInst &inst, const TargetInfo &target) {
  return getCostKey(inst.mnemonic, inst.effects, inst.hazard, target);
}
