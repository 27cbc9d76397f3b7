//===- TargetInfo.cpp - Per-chip numbers ----------------------------------===//
//
// Lookups in the tables of include/waveasm/Target/{GFX942,GFX950}.td.
//
//===----------------------------------------------------------------------===//

#include "ChipTables.h"
#include "RawAsmDetail.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include "waveasm/Dialect/WaveASMOps.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

static TargetInfo makeTargetInfo(const ChipRow &row) {
  return TargetInfo(row.chip, row.mask,
                    {row.simdsPerCU, row.maxWavesPerSIMD, row.vgprsPerSIMDLane,
                     row.vgprGranule, row.addressableVGPRs, row.addressableSGPRs,
                     row.extraSGPRs, row.ldsBytes, row.ldsGranule, row.maxWorkgroupWaves,
                     row.fullOccupancySGPRs, row.reducedWavesBySGPRs, row.maxBarrierGroups});
}

const TargetInfo *TargetInfo::get(StringRef chip) {
  static const SmallVector<TargetInfo> chips = llvm::map_to_vector(getChipRows(), makeTargetInfo);
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

static const MatrixRow *findMatrixRow(uint8_t mask, const MatrixInfo &matrix) {
  for (const MatrixRow &row : getMatrixRows())
    if (row.mask == mask && row.kind == matrix.kind && row.k == matrix.k &&
        row.m == matrix.m && row.n == matrix.n && row.blocks == matrix.blocks)
      return &row;
  return nullptr;
}

/// True for a scaled op where A or B is fp8 or bf8: no other format takes as many words.
static bool hasWideFormat(Operation *op, const InstrInfo &info) {
  auto isWide = [&](unsigned operand) {
    std::optional<RegInfo> reg = getRegInfo(op->getOperand(operand).getType());
    return reg && reg->size == getF8F6F4Words(/*code=*/0);
  };
  return info.form == Form::MFMAScaled && (isWide(0) || isWide(1));
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

static CostKey getRawKey(StringRef line, const TargetInfo &target) {
  const RawEffects &effects = getRawEffects(line, target.getChip());
  StringRef mnemonic = line.trim().split(' ').first;
  for (StringRef suffix : {"_e32", "_e64", "_dpp", "_sdwa"})
    mnemonic.consume_back(suffix);
  return getCostKey(mnemonic, effects, describeHazardInstr(line, effects, target), target);
}

CostKey waveasm::getCostKey(Operation *op, const TargetInfo &target) {
  CostKey key;
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return key;
  if (auto raw = llvm::dyn_cast<RawOp>(op))
    return getRawKey(raw.getText(), target);
  // What structure emits is priced by its branch.
  bool branch = llvm::isa<IfOp, ConditionOp>(op);
  key.sched = branch ? SchedClass::Branch : info->matrix ? SchedClass::MFMA : info->sched;
  key.bytes = info->memBytes;
  if (info->matrix) {
    key.matrix = info->matrix;
    key.wide = hasWideFormat(op, *info);
    key.passes = target.getMatrixPasses(info->matrix, key.wide);
  }
  return key;
}

InstrCost TargetInfo::getCost(Operation *op) const {
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return {0, 0, 0};
  InstrCost cost = TimingTable::get(*this).getCost(getCostKey(op, *this));
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
