//===- HazardInstr.cpp - Hazard classes of an op ---------------------------===//
//
// From the op's record and its physical registers.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/HazardAnalysis.h"
#include "waveasm/Analysis/PhysicalAccess.h"

using namespace mlir;
using namespace waveasm;

static constexpr RegRange kVCC = {RegClass::SGPR, kVCCIndex, 2};
static constexpr RegRange kExec = {RegClass::SGPR, kExecIndex, 2};

static std::optional<RegRange> getRange(Value value) {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info || !info->physical)
    return std::nullopt;
  return RegRange{info->cls, info->index, info->size};
}

static void addOperand(HazardInstr &instr, Value value, uint16_t roles) {
  if (std::optional<RegRange> range = getRange(value))
    instr.add(*range, roles);
}

static uint16_t getMatrixRoles(unsigned operand) {
  return HazardRole::VRead | (operand == 2 ? HazardRole::SrcC : HazardRole::SrcAB);
}

static void describeMatrix(HazardInstr &instr, Operation *op, const InstrInfo &info,
                           const TargetInfo &target) {
  const MatrixInfo &matrix = info.matrix;
  instr.classes |= matrix.kind == MatrixKind::XDL     ? HazardClass::XDL
                   : matrix.kind == MatrixKind::SGEMM ? HazardClass::SGEMM
                   : matrix.m == 16                   ? HazardClass::DGEMM16
                                                      : HazardClass::DGEMM4;
  instr.passes = target.getMatrixPasses(op);
  addOperand(instr, op->getResult(0), HazardRole::VWrite);
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    addOperand(instr, operand, getMatrixRoles(i));
}

static uint64_t getVALUClasses(Operation *op, const InstrInfo &info, const PhysicalAccess &access) {
  uint64_t classes = HazardClass::VALU | HazardClass::NonDot;
  classes |= info.sched == SchedClass::VALUTrans ? HazardClass::Trans : HazardClass::NonTrans;
  if (info.form == Form::ReadFirstLane || info.form == Form::ReadLane)
    classes |= HazardClass::LaneRead | HazardClass::LaneAccess;
  if (info.form == Form::WriteLane)
    classes |= HazardClass::LaneAccess;
  if (info.hasFlag(InstrFlag::FusedF64))
    classes |= HazardClass::FMA64;
  if (info.hasFlag(InstrFlag::SubDword))
    classes |= HazardClass::SubDword;
  if (access.implicitWrites & ImplicitReg::EXEC)
    classes |= HazardClass::WritesExec;
  for (Value operand : op->getOperands()) {
    std::optional<RegRange> range = getRange(operand);
    if (range && range->overlaps(kExec))
      classes |= HazardClass::ReadsExec;
  }
  return classes;
}

static uint64_t getMemoryClasses(Operation *op, const InstrInfo &info,
                                 const PhysicalAccess &access) {
  if (info.unit == Unit::LDS)
    return HazardClass::LDS;
  uint64_t classes = info.unit == Unit::VMEM ? HazardClass::VMEM : HazardClass::SMEM;
  if (info.implicitReads & ImplicitReg::M0)
    classes |= HazardClass::M0Address;
  if (!access.writes.empty())
    classes |= HazardClass::ClauseDef;
  for (const RegRange &write : access.writes)
    if (llvm::any_of(access.reads, [&](const RegRange &read) { return read.overlaps(write); }))
      classes |= HazardClass::SelfOverlap;
  if (info.form != Form::VMEMStore && info.form != Form::VMEMAtomic)
    return classes;
  classes |= HazardClass::ClauseStore;
  // data, saddr, voffset[, soffset]: an SGPR besides saddr is the scalar offset.
  bool scalarOffset = info.encoding == Encoding::MUBUF &&
                      llvm::any_of(op->getOperands().drop_front(2),
                                   [](Value value) { return isSGPR(value.getType()); });
  std::optional<RegRange> data = getRange(op->getOperand(0));
  if (!scalarOffset && data && data->size > 2)
    classes |= HazardClass::WideStore;
  return classes;
}

static uint64_t getScalarClasses(Operation *op, const InstrInfo &info,
                                 const PhysicalAccess &access) {
  if (info.form == Form::Branch)
    return info.implicitReads & ImplicitReg::VCC ? HazardClass::BranchVCC : HazardClass::None;
  uint64_t classes = HazardClass::None;
  if (info.unit != Unit::SALU)
    return classes;
  if (access.implicitWrites & ImplicitReg::M0)
    classes |= HazardClass::SALUWritesM0;
  for (Value result : op->getResults()) {
    std::optional<RegRange> range = getRange(result);
    if (range && range->overlaps(kVCC))
      classes |= HazardClass::SALUWritesVCC;
  }
  return classes;
}

static void addRegisters(HazardInstr &instr, const PhysicalAccess &access) {
  auto special = [](const RegRange &range) {
    return range.cls == RegClass::SGPR && range.index >= kM0Index;
  };
  for (const RegRange &range : access.writes)
    if (!special(range))
      instr.add(range, range.cls == RegClass::SGPR ? HazardRole::SWrite : HazardRole::VWrite);
  for (const RegRange &range : access.reads) {
    if (special(range))
      continue;
    uint16_t roles = range.cls == RegClass::SGPR ? HazardRole::SRead : HazardRole::VRead;
    if (range.overlaps(kVCC))
      roles |= HazardRole::MaskVCC;
    instr.add(range, roles);
  }
}

HazardInstr waveasm::getHazardInstr(Operation *op, const TargetInfo &target,
                                    llvm::function_ref<RegRange(Value)> getRange) {
  HazardInstr instr = getHazardInstr(op, target);
  const InstrInfo *info = getInstrInfo(op);
  bool hasLane = info && (info->form == Form::ReadLane || info->form == Form::WriteLane);
  for (Value result : op->getResults())
    if (isVirtualReg(result.getType()))
      instr.add(getRange(result),
                isSGPR(result.getType()) ? HazardRole::SWrite : HazardRole::VWrite);
  for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
    if (!isVirtualReg(operand.getType()))
      continue;
    uint16_t roles = isSGPR(operand.getType()) ? HazardRole::SRead : HazardRole::VRead;
    if (instr.classes & HazardClass::Matrix)
      roles = getMatrixRoles(i);
    if (hasLane && i == 1)
      roles |= HazardRole::LaneSelect;
    instr.add(getRange(operand), roles);
  }
  instr.finish(target.getMask());
  return instr;
}

HazardInstr waveasm::getHazardInstr(Operation *op, const TargetInfo &target) {
  if (auto raw = llvm::dyn_cast<RawOp>(op))
    return getRawHazardInstr(raw.getText(), target);
  const InstrInfo &info = *getInstrInfo(op);
  HazardInstr instr;
  instr.classes = HazardClass::Any;
  if (info.matrix) {
    describeMatrix(instr, op, info, target);
    instr.finish(target.getMask());
    return instr;
  }
  PhysicalAccess access = getPhysicalAccess(op, target.getChip());
  switch (info.unit) {
  case Unit::VALU:
    instr.classes |= getVALUClasses(op, info, access);
    break;
  case Unit::VMEM:
  case Unit::LDS:
  case Unit::SMEM:
    instr.classes |= getMemoryClasses(op, info, access);
    break;
  default:
    instr.classes |= getScalarClasses(op, info, access);
    break;
  }
  addRegisters(instr, access);
  if (info.form == Form::ReadLane || info.form == Form::WriteLane)
    addOperand(instr, op->getOperand(1), HazardRole::LaneSelect);
  if (instr.classes & HazardClass::WideStore)
    addOperand(instr, op->getOperand(0), HazardRole::StoreData);
  instr.finish(target.getMask());
  return instr;
}
