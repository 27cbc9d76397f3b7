//===- HazardInstr.cpp - Hazard classes of an op ---------------------------===//
//
// From the op's record and its physical registers.
//
//===----------------------------------------------------------------------===//

#include "HazardDescriber.h"

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

static uint64_t getVALUClasses(Operation *op, const InstrInfo &info, const AccessFlags &access) {
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
    if (!isSGPR(operand.getType()))
      continue;
    std::optional<RegRange> range = getRange(operand);
    if (range && range->overlaps(kExec))
      classes |= HazardClass::ReadsExec;
  }
  return classes;
}

static bool overlap(UnitRange a, UnitRange b) {
  return a.first < b.first + b.second && b.first < a.first + a.second;
}

static uint64_t getMemoryClasses(Operation *op, const InstrInfo &info, const UnitAccess &access) {
  uint64_t classes = info.unit == Unit::VMEM ? HazardClass::VMEM : HazardClass::SMEM;
  if (info.implicitReads & ImplicitReg::M0)
    classes |= HazardClass::M0Address;
  if (!access.writes.empty())
    classes |= HazardClass::ClauseDef;
  for (UnitRange write : access.writes)
    if (llvm::any_of(access.reads, [&](UnitRange read) { return overlap(read, write); }))
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

static uint64_t getScalarClasses(Operation *op, const InstrInfo &info, const AccessFlags &access) {
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

static void addRegisters(HazardInstr &instr, UnitRange units, bool write) {
  RegRange range = getRegRange(units);
  bool scalar = range.cls == RegClass::SGPR;
  if (scalar && range.index >= kM0Index)
    return;
  if (write)
    return instr.add(range, scalar ? HazardRole::SWrite : HazardRole::VWrite);
  uint16_t roles = scalar ? HazardRole::SRead : HazardRole::VRead;
  instr.add(range, range.overlaps(kVCC) ? roles | HazardRole::MaskVCC : roles);
}

// Loads, stores and scalar loads also belong to classes by how their registers overlap.
static uint64_t getClasses(Operation *op, const InstrInfo &info, const UnitAccess &access) {
  if (info.unit == Unit::VMEM || info.unit == Unit::SMEM)
    return getMemoryClasses(op, info, access);
  if (info.unit == Unit::LDS)
    return HazardClass::LDS;
  return info.unit == Unit::VALU ? getVALUClasses(op, info, access)
                                 : getScalarClasses(op, info, access);
}

static void describePlain(HazardInstr &instr, Operation *op, const InstrInfo &info,
                          const UnitAccess &access) {
  for (UnitRange units : access.reads)
    addRegisters(instr, units, /*write=*/false);
  for (UnitRange units : access.writes)
    addRegisters(instr, units, /*write=*/true);
  instr.classes |= getClasses(op, info, access);
  if (instr.classes & HazardClass::WideStore)
    addOperand(instr, op->getOperand(0), HazardRole::StoreData);
  if (info.form == Form::ReadLane || info.form == Form::WriteLane)
    addOperand(instr, op->getOperand(1), HazardRole::LaneSelect);
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

void HazardDescriber::describe(HazardInstr &instr, Operation *op, const FlowOp *known) {
  const InstrInfo &info = known ? *known->info : *getInstrInfo(op);
  if (info.form == Form::Raw) {
    instr = getRawHazardInstr(llvm::cast<RawOp>(op).getText(), target);
    return;
  }
  instr.classes = HazardClass::Any;
  if (info.matrix)
    describeMatrix(instr, op, info, target);
  else if (known)
    describePlain(instr, op, info, *known);
  else if (std::optional<UnitAccess> access = finder.find(op, &info))
    describePlain(instr, op, info, *access);
  else
    instr.unknown = true;
  instr.finish(target.getMask());
}

HazardInstr waveasm::getHazardInstr(Operation *op, const TargetInfo &target) {
  HazardInstr instr;
  HazardDescriber(target).describe(instr, op);
  return instr;
}
