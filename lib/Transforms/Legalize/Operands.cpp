//===- Operands.cpp - Operands that the encodings take --------------------===//
//
// Which operand of an instruction may be an SGPR or a literal follows from its
// encoding (hardware.md sections 2.1 and 7; each rule checked with llvm-mc 22):
//
//   VOP1, VOP2, VOPC  a literal in src0, if src1 is a VGPR; or, as VOP3, no literal
//   VOP3, VOP3P       no literal
//   any VALU          one distinct SGPR; a VCC read by the instruction counts as one
//   SOP1, SOP2, SOPC  one distinct literal
//   SMEM              a signed 21-bit offset or an SGPR
//   MUBUF             soffset: SGPR or inline constant; voffset: VGPR or absent
//   Global            voffset: VGPR
//
// What does not fit is moved into a register right before its user. A constant goes
// into an SGPR while the instruction can still read one: s_mov issues beside the
// vector unit and takes no VGPR.
//
//===----------------------------------------------------------------------===//

#include "../PartialExec.h"
#include "Legalize.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

namespace {

/// Distance in instructions up to which a constant in a register is used again. A
/// guess: long enough for an address computation, short enough that the constant
/// does not add to the pressure of a region.
constexpr unsigned kReuseDistance = 8;

class OperandLegalizer {
public:
  OperandLegalizer(ProgramOp program, bool writesExec, AddedWriters &added)
      : added(added), partialExec(program, writesExec) {}
  LogicalResult run(Block &block);
  unsigned moves = 0;

private:
  void visit(Operation *op, const InstrInfo &info);
  void visitVALU(Operation *op, const InstrInfo &info);
  void visitSources(Operation *op, const InstrInfo &info, unsigned count);
  void visitMatrix(Operation *op, const InstrInfo &info);
  void moveMatrixSources(Operation *op, const InstrInfo &info);
  void visitWriteLane(Operation *op);
  void visitSALU(Operation *op, const InstrInfo &info, unsigned first, unsigned count);
  LogicalResult visitSMEM(Operation *op);
  void visitVMEM(Operation *op, const InstrInfo &info);
  void visitGlobalOffset(Operation *op, unsigned soffset);
  void visitCarry(Operation *op);

  /// `value` in registers of `cls`: `words` of them if it is an immediate.
  Value inRegister(Operation *user, RegClass cls, Value value, int64_t words);
  Value moved(Operation *user, RegClass cls, Value value);
  void laneSelect(Operation *op, unsigned index);

  struct Move {
    RegClass cls;
    Value source; ///< null for an immediate
    int64_t imm;
    Value result;
    unsigned position;
  };
  SmallVector<Move, 8> recent;
  unsigned position = 0;
  AddedWriters &added;
  PartialExec partialExec;
};

} // namespace

static bool isVectorSource(Value value) { return isVGPR(value.getType()); }

/// True if a source of `type` cannot have `value` as an inline constant. Integer
/// instructions of 64 bits are not given a float.
static bool isLiteral(Value value, SourceType type = SourceType::B32) {
  std::optional<int64_t> imm = getImm(value);
  if (!imm)
    return false;
  return type == SourceType::B64 ? *imm < -16 || *imm > 64 : !isInlineConstant(*imm, type);
}

Value OperandLegalizer::moved(Operation *user, RegClass cls, Value value) {
  std::optional<int64_t> imm = getImm(value);
  int64_t bits = imm ? static_cast<int32_t>(*imm) : 0;
  // A name of a fixed register may mean another value at the next user.
  bool reusable = imm || getFixedRegisters(value).empty();
  if (reusable)
    for (Move &move : recent)
      if (move.cls == cls && position - move.position <= kReuseDistance &&
          (imm ? !move.source && move.imm == bits : move.source == value))
        return move.result;
  Emitter emit(user, added);
  if (imm && bits != *imm)
    value = emit.imm(bits);
  Value result;
  if (getWords(value) == 2)
    result = emit.create<VMovB64Op>(emit.vgpr(2), value);
  else
    result = cls == RegClass::SGPR ? emit.sMov(value) : emit.vMov(value);
  ++moves;
  if (reusable) {
    llvm::erase_if(recent,
                   [&](Move &move) { return position - move.position > kReuseDistance; });
    recent.push_back({cls, imm ? Value() : value, bits, result, position});
  }
  return result;
}

Value OperandLegalizer::inRegister(Operation *user, RegClass cls, Value value, int64_t words) {
  if (words != 2 || !getImm(value))
    return moved(user, cls, value);
  Emitter emit(user, added);
  Value low = moved(user, cls, emit.word(value, 0));
  Value high = moved(user, cls, emit.word(value, 1));
  return emit.pack(cls, {low, high});
}

//===----------------------------------------------------------------------===//
// Vector ALU
//===----------------------------------------------------------------------===//

void OperandLegalizer::visitSources(Operation *op, const InstrInfo &info, unsigned count) {
  MutableArrayRef<OpOperand> operands = op->getOpOperands();
  auto operand = [&](unsigned i) { return operands[i].get(); };
  // The 32-bit encodings want the VGPR second.
  if (count == 2 && info.hasFlag(InstrFlag::Commutative) && isVectorSource(operand(0)) &&
      !isVectorSource(operand(1)) && info.encoding == Encoding::VOP2) {
    Value first = operand(0);
    operands[0].set(operand(1));
    operands[1].set(first);
  }
  bool readsVCC = info.implicitReads & ImplicitReg::VCC;
  bool literalFits = info.encoding == Encoding::VOP1 ||
                     ((info.encoding == Encoding::VOP2 || info.encoding == Encoding::VOPC) &&
                      isVectorSource(operand(1)));
  // The scalar operand that the instruction reads.
  Value scalar;
  bool taken = readsVCC;
  for (unsigned i = 0; i < count; ++i) {
    if (!isSGPR(operand(i).getType()) || operand(i) == scalar)
      continue;
    if (taken) {
      operands[i].set(moved(op, RegClass::VGPR, operand(i)));
      continue;
    }
    scalar = operand(i);
    taken = true;
  }
  for (unsigned i = 0; i < count; ++i) {
    if (!isLiteral(operand(i), info.sourceTypes[i]))
      continue;
    if (i == 0 && literalFits && !readsVCC && info.srcWords[0] != 2)
      continue;
    // A second use of the constant that is already the scalar operand.
    RegClass cls = taken ? RegClass::VGPR : RegClass::SGPR;
    Value source = operand(i);
    Value reg = inRegister(op, cls, source, info.srcWords[i]);
    for (unsigned j = i; j < count; ++j)
      if (operand(j).getType() == source.getType() &&
          info.sourceTypes[j] == info.sourceTypes[i])
        operands[j].set(reg);
    taken = true;
  }
}

void OperandLegalizer::laneSelect(Operation *op, unsigned index) {
  // The hardware reads six bits.
  if (std::optional<int64_t> imm = getImm(op->getOperand(index)); imm && (*imm & ~63))
    op->setOperand(index, Emitter(op, added).imm(*imm & 63));
}

void OperandLegalizer::visitWriteLane(Operation *op) {
  laneSelect(op, 1);
  if (isLiteral(op->getOperand(0)))
    op->setOperand(0, moved(op, RegClass::SGPR, op->getOperand(0)));
  Value data = op->getOperand(0), lane = op->getOperand(1);
  if (getImm(data) || getImm(lane) || data == lane)
    return;
  // Two SGPRs are one too many; M0 beside an SGPR is accepted.
  Emitter emit(op, added);
  Type m0 = PSRegType::get(op->getContext(), kM0Index, 1);
  Value name = emit.create<PrecoloredSregOp>(m0, kM0Index, 1);
  Value saved = emit.sMov(name);
  emit.create<SMovB32M0Op>(lane);
  op->setOperand(1, emit.create<PrecoloredSregOp>(m0, kM0Index, 1));
  emit.builder.setInsertionPointAfter(op);
  emit.create<SMovB32M0Op>(saved);
  moves += 3;
}

void OperandLegalizer::visitVALU(Operation *op, const InstrInfo &info) {
  switch (info.form) {
  case Form::VALUUnary:
    return visitSources(op, info, 1);
  case Form::VALUSelect:
    // The third operand is a placeholder: it would only keep a register busy.
    if (!getImm(op->getOperand(2)))
      op->setOperand(2, Emitter(op, added).imm(0));
    [[fallthrough]];
  case Form::VALUBinary:
  case Form::VALUCmp:
  case Form::VALUBinaryCarry:
    return visitSources(op, info, 2);
  case Form::VALUTernary:
    return visitSources(op, info, 3);
  case Form::VMov:
    if (!isAGPR(op->getResult(0).getType()))
      return;
    [[fallthrough]];
  case Form::AccWrite:
    if (isLiteral(op->getOperand(0)))
      op->setOperand(0, moved(op, RegClass::VGPR, op->getOperand(0)));
    return;
  case Form::ReadLane:
    return laneSelect(op, 1);
  case Form::WriteLane:
    return visitWriteLane(op);
  default:
    return;
  }
}

// The result names VCC, which the instruction writes; who wants the mask as a value
// gets a copy.
void OperandLegalizer::visitCarry(Operation *op) {
  OpResult carry = op->getResult(1);
  RegInfo info = *getRegInfo(carry.getType());
  if (info.physical && info.index == kVCCIndex)
    return;
  Type type = carry.getType();
  carry.setType(PSRegType::get(op->getContext(), kVCCIndex, 2));
  if (carry.use_empty() && !info.physical)
    return;
  Emitter emit(op, added);
  emit.builder.setInsertionPointAfter(op);
  auto copy = emit.create<SMovB64Op>(type, carry);
  carry.replaceAllUsesExcept(copy.getResult(), copy);
  ++moves;
}

// The matrix unit ignores EXEC, so what is moved for it has all lanes.
void OperandLegalizer::visitMatrix(Operation *op, const InstrInfo &info) {
  if (!partialExec.contains(op))
    return moveMatrixSources(op, info);
  recent.clear();
  unsigned before = moves;
  Operation *previous = op->getPrevNode();
  moveMatrixSources(op, info);
  recent.clear();
  if (moves == before)
    return;
  Emitter emit(op, added);
  if (previous)
    emit.builder.setInsertionPointAfter(previous);
  else
    emit.builder.setInsertionPointToStart(op->getBlock());
  Type exec = PSRegType::get(op->getContext(), kExecIndex, 2);
  Value name = emit.create<PrecoloredSregOp>(exec, kExecIndex, 2).getResult();
  Value saved = emit.create<SMovB64Op>(emit.sgpr(2), name);
  emit.create<SMovB64ExecOp>(emit.imm(-1));
  emit.builder.setInsertionPoint(op);
  emit.create<SMovB64ExecOp>(saved);
}

void OperandLegalizer::moveMatrixSources(Operation *op, const InstrInfo &info) {
  if (info.form == Form::MFMAScaled)
    for (unsigned i : {3u, 4u})
      if (!isVectorSource(op->getOperand(i)))
        op->setOperand(i, moved(op, RegClass::VGPR, op->getOperand(i)));
  Value acc = op->getOperand(2);
  bool wide = info.matrix.kind == MatrixKind::DGEMM;
  if (!isLiteral(acc, wide ? SourceType::F64 : SourceType::B32))
    return;
  Emitter emit(op, added);
  RegInfo dst = *getRegInfo(op->getResult(0).getType());
  Type type = dst.physical ? emit.reg(dst.cls, dst.size) : op->getResult(0).getType();
  ++moves;
  if (!wide) {
    Value source = dst.cls == RegClass::AGPR ? moved(op, RegClass::VGPR, acc) : acc;
    op->setOperand(2, emit.create<VMovB32Op>(type, source));
    return;
  }
  SmallVector<Value> words;
  for (int64_t i = 0; i < dst.size; ++i) {
    Value source = emit.word(acc, i % 2);
    if (dst.cls == RegClass::AGPR && isLiteral(source))
      source = moved(op, RegClass::VGPR, source);
    words.push_back(emit.create<VMovB32Op>(emit.reg(dst.cls, 1), source));
  }
  op->setOperand(2, emit.create<PackOp>(type, words));
}

//===----------------------------------------------------------------------===//
// Scalar ALU and memory
//===----------------------------------------------------------------------===//

void OperandLegalizer::visitSALU(Operation *op, const InstrInfo &info, unsigned first,
                                 unsigned count) {
  std::optional<uint32_t> literal;
  for (unsigned i = 0; i < count; ++i) {
    Value source = op->getOperand(first + i);
    int64_t words = info.srcWords[i];
    if (!isLiteral(source, info.sourceTypes[i]))
      continue;
    int64_t imm = *getImm(source);
    // Sources disagree on how a 32-bit literal is extended to 64 bits; these are the
    // values for which it does not matter.
    bool fits = words != 2 || (imm >= 0 && imm <= 0x7fffffff);
    uint32_t bits = static_cast<uint32_t>(imm);
    if (fits && (!literal || *literal == bits)) {
      literal = bits;
      continue;
    }
    op->setOperand(first + i, inRegister(op, RegClass::SGPR, source, words));
  }
}

LogicalResult OperandLegalizer::visitSMEM(Operation *op) {
  std::optional<int64_t> imm = getImm(op->getOperand(1));
  if (!imm || (*imm >= -(1 << 20) && *imm < (1 << 20)))
    return success();
  if (*imm < 0 || *imm > 0xffffffffLL)
    return op->emitOpError() << "offset " << *imm
                             << " does not fit: -1048576 to 4294967295 can be encoded";
  op->setOperand(1, moved(op, RegClass::SGPR, op->getOperand(1)));
  return success();
}

static int64_t getInstOffset(Operation *op) {
  auto offset = op->getAttrOfType<IntegerAttr>("instOffset");
  return offset ? offset.getInt() : 0;
}

static void setInstOffset(Operation *op, int64_t offset) {
  op->setAttr("instOffset", IntegerAttr::get(IntegerType::get(op->getContext(), 64), offset));
}

// A global instruction has no scalar offset beside its base.
void OperandLegalizer::visitGlobalOffset(Operation *op, unsigned index) {
  Value soffset = op->getOperand(index), base = op->getOperand(index - 2);
  Emitter emit(op, added);
  op->eraseOperand(index);
  std::optional<int64_t> imm = getImm(soffset);
  if (imm && getInstOffset(op) + (*imm & 0xffffffff) <= 4095) {
    if (*imm)
      setInstOffset(op, getInstOffset(op) + *imm);
    return;
  }
  auto low = emit.create<SAddU32Op>(emit.sgpr(), emit.scc(), emit.word(base, 0), soffset);
  auto high = emit.create<SAddcU32Op>(emit.sgpr(), emit.scc(), low.getScc(),
                                      emit.word(base, 1), emit.imm(0));
  op->setOperand(index - 2, emit.pack(RegClass::SGPR, {low.getDst(), high.getDst()}));
  moves += 2;
}

void OperandLegalizer::visitVMEM(Operation *op, const InstrInfo &info) {
  unsigned saddr = info.form == Form::VMEMLoad ? 0 : 1;
  unsigned voffset = info.form == Form::VMEMToLDS ? 0 : saddr + 1;
  unsigned soffset = info.form == Form::VMEMToLDS ? 2 : saddr + 2;
  bool buffer = info.encoding == Encoding::MUBUF;
  Value offset = op->getOperand(voffset);
  if (std::optional<int64_t> imm = getImm(offset); imm && buffer) {
    // The instruction offset of a DMA is added to the LDS address as well.
    int64_t sum = (*imm & 0xffffffff) + getInstOffset(op);
    if (*imm && info.form != Form::VMEMToLDS && sum <= 4095) {
      setInstOffset(op, sum);
      op->setOperand(voffset, Emitter(op, added).imm(0));
    } else if (*imm) {
      op->setOperand(voffset, moved(op, RegClass::VGPR, offset));
    }
  } else if (!isVectorSource(offset)) {
    op->setOperand(voffset, moved(op, RegClass::VGPR, offset));
  }
  if (op->getNumOperands() <= soffset)
    return;
  if (!buffer)
    return visitGlobalOffset(op, soffset);
  if (isLiteral(op->getOperand(soffset)))
    op->setOperand(soffset, moved(op, RegClass::SGPR, op->getOperand(soffset)));
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

void OperandLegalizer::visit(Operation *op, const InstrInfo &info) {
  switch (info.unit) {
  case Unit::VALU:
    visitVALU(op, info);
    if (info.form == Form::VALUBinaryCarry)
      visitCarry(op);
    return;
  case Unit::MFMA:
    return visitMatrix(op, info);
  case Unit::SALU:
    if (info.form == Form::SALUBinaryCarryIn || info.form == Form::SALUSelect)
      return visitSALU(op, info, 1, 2);
    return visitSALU(op, info, 0, std::min(2u, op->getNumOperands()));
  case Unit::VMEM:
    return visitVMEM(op, info);
  default:
    return;
  }
}

LogicalResult OperandLegalizer::run(Block &block) {
  recent.clear();
  for (Operation &op : llvm::make_early_inc_range(block)) {
    const InstrInfo &info = *getInstrInfo(&op);
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        if (failed(run(inner)))
          return failure();
    if (info.form == Form::Region || info.form == Form::Raw ||
        (info.implicitWrites & ImplicitReg::EXEC) || (info.flags & InstrFlag::SchedFence)) {
      // Other lanes, or another path.
      recent.clear();
    }
    if (!info.isMachineInstr())
      continue;
    ++position;
    if (info.unit == Unit::SMEM) {
      if (failed(visitSMEM(&op)))
        return failure();
      continue;
    }
    visit(&op, info);
  }
  recent.clear();
  return success();
}

FailureOr<unsigned> waveasm::legalize::legalizeOperands(ProgramOp program, bool writesExec,
                                                        AddedWriters &added) {
  OperandLegalizer legalizer(program, writesExec, added);
  if (failed(legalizer.run(*program.getBodyBlock())))
    return failure();
  return legalizer.moves;
}
