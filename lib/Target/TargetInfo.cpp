//===- TargetInfo.cpp - Per-chip numbers ----------------------------------===//
//
// Lookups in the tables of include/waveasm/Target/{GFX942,GFX950}.td.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

namespace {

struct ChipRow {
  const char *chip;
  uint8_t mask;
  unsigned simdsPerCU, maxWavesPerSIMD, vgprsPerSIMDLane, vgprGranule, addressableVGPRs,
      addressableSGPRs, extraSGPRs, ldsBytes, ldsGranule, maxWorkgroupWaves,
      fullOccupancySGPRs, reducedWavesBySGPRs, maxBarrierGroups;
};

struct CostRow {
  uint8_t mask;
  SchedClass sched;
  unsigned minBytes, latency, issue, busy;
};

struct MatrixRow {
  uint8_t mask;
  MatrixKind kind;
  unsigned m, n, k, blocks, passes, widePasses, busy;
};

#define GET_ChipTable_IMPL
#define GET_CostTable_IMPL
#define GET_MatrixTable_IMPL
#include "waveasm/Target/Chips.inc"

} // namespace

static TargetInfo makeTargetInfo(const ChipRow &row) {
  return TargetInfo(row.chip, row.mask,
                    {row.simdsPerCU, row.maxWavesPerSIMD, row.vgprsPerSIMDLane,
                     row.vgprGranule, row.addressableVGPRs, row.addressableSGPRs,
                     row.extraSGPRs, row.ldsBytes, row.ldsGranule, row.maxWorkgroupWaves,
                     row.fullOccupancySGPRs, row.reducedWavesBySGPRs, row.maxBarrierGroups});
}

const TargetInfo *TargetInfo::get(StringRef chip) {
  static const SmallVector<TargetInfo> chips = llvm::map_to_vector(ChipTable, makeTargetInfo);
  for (const TargetInfo &info : chips)
    if (info.getChip() == chip)
      return &info;
  return nullptr;
}

const TargetInfo *TargetInfo::get(TargetAttr target) { return get(target.getChipName()); }

const TargetInfo *TargetInfo::getOrEmitError(Operation *op, TargetAttr target) {
  const TargetInfo *info = get(target);
  if (!info)
    mlir::emitError(op->getLoc()) << "target " << target.getChipName() << " is not supported yet";
  return info;
}

//===----------------------------------------------------------------------===//
// Costs
//===----------------------------------------------------------------------===//

/// The clocks of one pass, which is the time of one wave64 VALU operation.
static constexpr unsigned kClocksPerPass = 4;
/// A result of the matrix pipe is ready this many passes after its last one [MCA].
static constexpr unsigned kMatrixLatencyPasses = 4;

static const MatrixRow *findMatrixRow(uint8_t mask, const MatrixInfo &matrix) {
  for (const MatrixRow &row : MatrixTable)
    if (row.mask == mask && row.kind == matrix.kind && row.k == matrix.k &&
        row.m == matrix.m && row.n == matrix.n && row.blocks == matrix.blocks)
      return &row;
  return nullptr;
}

/// True for a scaled op where A or B is fp8 or bf8 (format codes 0 and 1).
static bool hasWideFormat(Operation *op, const InstrInfo &info) {
  return info.form == Form::MFMAScaled &&
         (getF8F6F4Format(op, 0) <= 1 || getF8F6F4Format(op, 1) <= 1);
}

unsigned TargetInfo::getMatrixPasses(const MatrixInfo &matrix, bool wide) const {
  const MatrixRow *row = findMatrixRow(mask, matrix);
  if (!row)
    return 0;
  return wide ? row->widePasses : row->passes;
}

unsigned TargetInfo::getMatrixPasses(Operation *op) const {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || !info->matrix)
    return 0;
  return getMatrixPasses(info->matrix, hasWideFormat(op, *info));
}

static InstrCost getClassCost(uint8_t mask, SchedClass sched, unsigned bytes) {
  InstrCost cost = {0, 0, 0};
  unsigned best = 0;
  for (const CostRow &row : CostTable) {
    if (row.mask != mask || row.sched != sched || row.minBytes > bytes || row.minBytes < best)
      continue;
    best = row.minBytes;
    cost = {row.latency, row.issue, row.busy};
  }
  return cost;
}

/// By the unit alone; the sizes and kinds of an instruction are in its op.
static SchedClass getSchedClass(const RawEffects &effects) {
  switch (effects.unit) {
  case Unit::None:
    return SchedClass::None;
  case Unit::VALU:
  case Unit::MFMA:
    return SchedClass::VALU;
  case Unit::SALU:
    return SchedClass::SALU;
  case Unit::SMEM:
    return SchedClass::SMEM;
  case Unit::VMEM:
    return effects.memWrites & MemSpace::LDS ? SchedClass::VMEMToLDS
           : effects.memWrites               ? SchedClass::VMEMStore
                                             : SchedClass::VMEMLoad;
  case Unit::LDS:
    return effects.memWrites ? SchedClass::LDSStore : SchedClass::LDSLoad;
  case Unit::Branch:
    return SchedClass::Branch;
  case Unit::Internal:
    return SchedClass::Internal;
  }
  llvm_unreachable("covered switch");
}

static InstrCost getRawCost(StringRef line, const TargetInfo &target) {
  StringRef mnemonic = line.trim().split(' ').first;
  if (std::optional<MatrixInfo> matrix = parseMatrixMnemonic(mnemonic, target)) {
    unsigned passes = target.getMatrixPasses(*matrix, /*wide=*/true);
    return {(passes + kMatrixLatencyPasses) * kClocksPerPass, kClocksPerPass,
            passes * kClocksPerPass};
  }
  return getClassCost(target.getMask(), getSchedClass(getRawEffects(line, target.getChip())), 0);
}

InstrCost TargetInfo::getCost(Operation *op) const {
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return {0, 0, 0};
  if (info->matrix) {
    const MatrixRow *row = findMatrixRow(mask, info->matrix);
    unsigned passes = getMatrixPasses(info->matrix, hasWideFormat(op, *info));
    unsigned busy = row && row->busy ? row->busy : passes * kClocksPerPass;
    return {(passes + kMatrixLatencyPasses) * kClocksPerPass, kClocksPerPass, busy};
  }
  // What structure emits is priced by its branch.
  if (llvm::isa<IfOp, ConditionOp>(op))
    return getClassCost(mask, SchedClass::Branch, 0);
  if (auto raw = llvm::dyn_cast<RawOp>(op))
    return getRawCost(raw.getText(), *this);

  InstrCost cost = getClassCost(mask, info->sched, info->memBytes);
  unsigned repeats = 1;
  if (auto nop = llvm::dyn_cast<SNopOp>(op))
    repeats = nop.getCount() + 1;
  else if (info->form == Form::VMov) // a wider destination is one move for each word
    repeats = getRegInfo(op->getResult(0).getType())->size;
  unsigned extra = (repeats - 1) * cost.issue;
  return {cost.latency + extra, cost.issue + extra, cost.busy * repeats};
}

//===----------------------------------------------------------------------===//
// Occupancy
//===----------------------------------------------------------------------===//

StringRef waveasm::stringifyOccupancyLimit(OccupancyLimit limit) {
  switch (limit) {
  case OccupancyLimit::Hardware:
    return "hardware";
  case OccupancyLimit::VGPR:
    return "vgpr";
  case OccupancyLimit::SGPR:
    return "sgpr";
  case OccupancyLimit::LDS:
    return "lds";
  }
  llvm_unreachable("covered switch");
}

/// VGPRs before the first AGPR are a multiple of this: accum_offset [AUU].
static constexpr unsigned kAccumOffsetGranule = 4;

unsigned TargetInfo::getUnifiedVGPRs(unsigned vgprs, unsigned agprs) const {
  return agprs ? llvm::alignTo(vgprs, kAccumOffsetGranule) + agprs : vgprs;
}

Occupancy TargetInfo::getOccupancy(unsigned vgprs, unsigned agprs, unsigned sgprs,
                                   unsigned ldsBytes, unsigned wavesPerGroup) const {
  wavesPerGroup = std::max(wavesPerGroup, 1u);
  Occupancy result = {wavesPerGroup > limits.maxWorkgroupWaves ? 0 : limits.maxWavesPerSIMD,
                      OccupancyLimit::Hardware};
  auto limitTo = [&](unsigned waves, OccupancyLimit limit) {
    // All waves of a group run at once, spread over the SIMDs of a CU.
    if (waves * limits.simdsPerCU < wavesPerGroup)
      waves = 0;
    if (waves < result.wavesPerSIMD)
      result = {waves, limit};
  };

  unsigned unified = llvm::alignTo(std::max(getUnifiedVGPRs(vgprs, agprs), 1u),
                                   limits.vgprGranule);
  bool addressable = vgprs <= limits.addressableVGPRs && agprs <= limits.addressableVGPRs;
  limitTo(addressable ? limits.vgprsPerSIMDLane / unified : 0, OccupancyLimit::VGPR);

  if (sgprs > limits.addressableSGPRs)
    limitTo(0, OccupancyLimit::SGPR);
  else if (sgprs + limits.extraSGPRs > limits.fullOccupancySGPRs)
    limitTo(limits.reducedWavesBySGPRs, OccupancyLimit::SGPR);

  auto wavesOfGroups = [&](uint64_t groups) {
    return static_cast<unsigned>(llvm::divideCeil(groups * wavesPerGroup, limits.simdsPerCU));
  };
  if (wavesPerGroup > 1)
    limitTo(wavesOfGroups(limits.maxBarrierGroups), OccupancyLimit::Hardware);
  if (ldsBytes)
    limitTo(wavesOfGroups(limits.ldsBytes / llvm::alignTo(ldsBytes, limits.ldsGranule)),
            OccupancyLimit::LDS);
  return result;
}

unsigned TargetInfo::getMaxUnifiedVGPRs(unsigned wavesPerGroup) const {
  unsigned wavesPerSIMD = llvm::divideCeil(std::max(wavesPerGroup, 1u), limits.simdsPerCU);
  return llvm::alignDown(limits.vgprsPerSIMDLane / wavesPerSIMD, limits.vgprGranule);
}

unsigned waveasm::getWavesPerGroup(Operation *program) {
  constexpr unsigned waveSize = 64; // [AUU]: the only one on these chips
  auto [x, y, z] = llvm::cast<ProgramOp>(program).getWorkgroupSizes();
  return llvm::divideCeil(x * y * z, waveSize);
}
