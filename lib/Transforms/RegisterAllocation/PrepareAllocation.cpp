//===- PrepareAllocation.cpp - IR changes before allocation ---------------===//

#include "PrepareAllocation.h"
#include "../PartialExec.h"
#include "waveasm/Analysis/Liveness.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/LoopAttrs.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

namespace {
class Preparation {
public:
  Preparation(ProgramOp program, const KernelABI &abi, SmallVectorImpl<Operation *> &unlinked)
      : program(program), abi(abi), unlinked(unlinked) {}
  LogicalResult run();

private:
  LogicalResult checkLegal(Operation *op, const InstrInfo *info);
  LogicalResult pin(Value value);
  void noteWrites(Operation *op, const InstrInfo &info);
  void collectWrites();
  bool isReserved(const RegRange &range) const;
  void copyCarry(Operation *op);
  void nameDirectly(Operation *op);
  void placeMixedTuple(Operation *op);
  void splitSplat(Operation *op);
  bool hasPartialExec(Operation *op);
  void rematerialize(Operation *op);
  void splitAroundLoads(LoopOp loop);
  void unlink(Operation *op) {
    op->remove();
    op->dropAllReferences();
    unlinked.push_back(op);
  }

  ProgramOp program;
  const KernelABI &abi;
  SmallVectorImpl<Operation *> &unlinked;
  std::optional<PartialExec> partialExec; ///< where a constant was first asked about
  SmallVector<Operation *> writers; ///< ops that may write physical registers
  SmallVector<Value> pinned;
  /// Fixed writes of the program, with the op; collected when there is a pinned value.
  SmallVector<std::pair<RegRange, Operation *>> writes;
  bool haveWrites = false;
};
} // namespace

LogicalResult Preparation::checkLegal(Operation *op, const InstrInfo *info) {
  if (!info)
    return op->emitOpError("is not a WaveASM op: register allocation takes legal form");
  if (info->hasFlag(InstrFlag::Agnostic))
    return op->emitOpError("must be legalized before register allocation");
  if (info->form == Form::Region && llvm::isa<IfOp, ConditionOp>(op) &&
      !llvm::isa<SCCType>(op->getOperand(0).getType()))
    return op->emitOpError("has an SGPR condition, which must be legalized before register "
                           "allocation");
  return success();
}

//===----------------------------------------------------------------------===//
// Pinned values
//===----------------------------------------------------------------------===//

void Preparation::collectWrites() {
  haveWrites = true;
  StringRef chip = program.getTarget().getChipName();
  for (Operation *op : writers)
    for (const RegRange &range : getPhysicalAccess(op, chip).writes)
      writes.emplace_back(range, op);
}

bool Preparation::isReserved(const RegRange &range) const {
  if (range.overlaps({RegClass::SGPR, 0, abi.entrySGPRs()}) ||
      range.overlaps({RegClass::VGPR, 0, 1}))
    return true;
  return llvm::any_of(writes, [&](auto &write) { return write.first.overlaps(range); });
}

// An alignment that is not a power of two: the lowest multiple free of reserved
// registers, for everybody who reads it by name.
LogicalResult Preparation::pin(Value value) {
  if (!haveWrites)
    collectWrites();
  Operation *op = value.getDefiningOp();
  std::optional<RegInfo> info = getRegInfo(value.getType());
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  int64_t limit = info->cls == RegClass::SGPR ? target->getLimits().addressableSGPRs
                                              : target->getLimits().addressableVGPRs;
  for (int64_t index = 0; index + info->size <= limit; index += info->alignment) {
    RegRange range{info->cls, index, info->size};
    if (index % getEncodingAlignment(info->cls, info->size) != 0 || isReserved(range))
      continue;
    value.setType(getPhysicalRegType(op->getContext(), info->cls, index, info->size));
    writes.emplace_back(range, op);
    return success();
  }
  return op->emitOpError() << "no multiple of " << info->alignment << " is free for its result";
}

//===----------------------------------------------------------------------===//
// Carries, mixed tuples, constants
//===----------------------------------------------------------------------===//

// The hardware writes VCC.
void Preparation::copyCarry(Operation *op) {
  Value carry = op->getResult(1);
  RegInfo info = *getRegInfo(carry.getType());
  if (info.physical)
    return;
  Type type = carry.getType();
  carry.setType(getPhysicalRegType(op->getContext(), RegClass::SGPR, kVCCIndex, info.size));
  if (carry.use_empty())
    return;
  OpBuilder builder(op->getContext());
  builder.setInsertionPointAfter(op);
  Value copy = SMovB64Op::create(builder, op->getLoc(), type, carry);
  carry.replaceAllUsesExcept(copy, copy.getDefiningOp());
}

// A splat becomes several instructions; the name that it reads may be read by one only,
// or the result could take over the register in between.
void Preparation::splitSplat(Operation *op) {
  auto move = llvm::cast<VMovB32Op>(op);
  Type type = move.getDst().getType();
  RegInfo info = *getRegInfo(type);
  if (info.size == 1 || !isRegister(move.getSrc().getType()) || !isRegisterName(move.getSrc()))
    return;
  OpBuilder builder(op->getContext());
  builder.setInsertionPointAfter(op);
  move.getDst().setType(getVirtualRegType(op->getContext(), info.cls, 1));
  Value splat = VMovB32Op::create(builder, op->getLoc(), type, move.getDst());
  move.getDst().replaceAllUsesExcept(splat, splat.getDefiningOp());
}

// The words that are names out of a tuple with others are a name of their own.
void Preparation::nameDirectly(Operation *op) {
  Value result = op->getResult(0);
  RegInfo info = *getRegInfo(result.getType());
  int64_t index = getFixedRegisters(result).front();
  OpBuilder builder(op);
  Value name;
  if (info.cls == RegClass::SGPR)
    name = PrecoloredSregOp::create(builder, op->getLoc(), result.getType(), index, info.size);
  else if (info.cls == RegClass::VGPR)
    name = PrecoloredVregOp::create(builder, op->getLoc(), result.getType(), index, info.size);
  else
    name = PrecoloredAregOp::create(builder, op->getLoc(), result.getType(), index, info.size);
  result.replaceAllUsesWith(name);
  unlink(op);
}

// A tuple with words that are names reads them where it is used: build it there.
void Preparation::placeMixedTuple(Operation *op) {
  Value result = op->getResult(0);
  if (getFixedRegisters(result).empty())
    return;
  if (isVirtualReg(result.getType()) && isRegisterName(result) &&
      !llvm::all_of(op->getOperands(), isRegisterName)) {
    nameDirectly(op);
    return;
  }
  if (isRegisterName(result))
    return;
  for (OpOperand &use : llvm::make_early_inc_range(result.getUses())) {
    Operation *user = use.getOwner();
    if (user == op->getNextNode() && result.hasOneUse())
      return;
    Operation *clone = OpBuilder(user).clone(*op);
    clone->removeAttr(kTagAttr);
    use.set(clone->getResult(0));
  }
  unlink(op);
}

bool Preparation::hasPartialExec(Operation *op) {
  if (!partialExec) {
    StringRef chip = program.getTarget().getChipName();
    bool written = llvm::any_of(writers, [&](Operation *writer) {
      return mayWriteExec(writer, waveasm::getInstrInfo(writer), chip);
    });
    partialExec.emplace(program, written);
  }
  return partialExec->contains(op);
}

// A move of an immediate that flows into several registers, or on each trip of a loop,
// is cheaper repeated than copied, and holds no register meanwhile.
void Preparation::rematerialize(Operation *op) {
  SmallVector<OpOperand *> flows;
  if (llvm::isa<LoopOp, YieldOp>(op))
    for (OpOperand &operand : op->getOpOperands())
      flows.push_back(&operand);
  else if (llvm::isa<ConditionOp>(op))
    for (OpOperand &operand : op->getOpOperands().drop_front())
      flows.push_back(&operand);
  else if (int tied = getTiedOperand(op); tied >= 0)
    flows.push_back(&op->getOpOperand(tied));
  for (OpOperand *operand : flows) {
    Operation *def = operand->get().getDefiningOp();
    const InstrInfo *info = def ? waveasm::getInstrInfo(def) : nullptr;
    if (!info || (info->form != Form::VMov && info->form != Form::SALUUnary) ||
        !llvm::isa<ImmType>(def->getOperand(0).getType()) ||
        !isVirtualReg(operand->get().getType()) ||
        (operand->get().hasOneUse() && def->getBlock() == op->getBlock()))
      continue;
    // Made again where lanes are off, it would have nothing in them.
    if (info->form == Form::VMov && hasPartialExec(op))
      continue;
    Operation *clone = OpBuilder(op).clone(*def);
    clone->removeAttr(kTagAttr);
    operand->set(clone->getResult(0));
    if (def->use_empty())
      unlink(def);
  }
}

// Moves of every word of `value`, as a new value of `type`.
static Value createCopy(OpBuilder &builder, Location loc, Value value, Type type) {
  RegInfo info = *getRegInfo(type);
  if (info.cls == RegClass::SGPR && info.size == 2)
    return SMovB64Op::create(builder, loc, type, value);
  SmallVector<Value> words;
  Type wordType = info.size == 1 ? type : getVirtualRegType(builder.getContext(), info.cls, 1);
  for (int64_t i = 0; i < info.size; ++i) {
    Value word = info.size == 1 ? value : ExtractOp::create(builder, loc, wordType, value, i);
    words.push_back(info.cls == RegClass::SGPR
                        ? Value(SMovB32Op::create(builder, loc, wordType, word))
                        : Value(VMovB32Op::create(builder, loc, wordType, word)));
  }
  return words.size() == 1 ? words.front() : Value(PackOp::create(builder, loc, type, words));
}

// The next trip's value is loaded while this trip's is still read: moves this trip's out
// of the way before the load, which then goes where the next trip reads it. A copy on
// the back edge would have to wait for the load.
void Preparation::splitAroundLoads(LoopOp loop) {
  mlir::Block *body = loop.getBodyBlock();
  if (llvm::any_of(*body, [](Operation &op) {
        const InstrInfo *info = waveasm::getInstrInfo(&op);
        return info->form == Form::Branch || info->form == Form::Raw ||
               (info->form == Form::Pseudo && llvm::isa<LabelOp>(op));
      }))
    return;
  auto nexts = loop.getConditionOp().getIterArgs();
  for (auto [argument, next] : llvm::zip(body->getArguments(), nexts)) {
    Operation *load = next.getDefiningOp();
    if (!load || load->getBlock() != body || !isVirtualReg(next.getType()) ||
        waveasm::getInstrInfo(load)->counter == Counter::None || llvm::count(nexts, next) != 1)
      continue;
    SmallVector<OpOperand *> behind;
    bool isSliced = false; // a tuple op before the load would keep the register anyway
    for (OpOperand &use : argument.getUses()) {
      Operation *user = body->findAncestorOpInBlock(*use.getOwner());
      if (load->isBeforeInBlock(user))
        behind.push_back(&use);
      else
        isSliced |= llvm::isa<PackOp, ExtractOp, InsertOp>(use.getOwner());
    }
    if (behind.empty() || isSliced)
      continue;
    OpBuilder builder(load);
    Value copy = createCopy(builder, load->getLoc(), argument, argument.getType());
    for (OpOperand *use : behind)
      use->set(copy);
  }
}

// Most ops write virtual registers and nothing else.
void Preparation::noteWrites(Operation *op, const InstrInfo &info) {
  constexpr uint8_t named = ImplicitReg::VCC | ImplicitReg::M0 | ImplicitReg::EXEC;
  bool writes = info.form == Form::Raw || (info.implicitWrites & named);
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i) {
    Value result = op->getResult(i);
    std::optional<RegInfo> reg = getRegInfo(result.getType());
    if (!reg)
      continue;
    writes |= reg->physical;
    if (!reg->physical && !llvm::isPowerOf2_64(reg->alignment))
      pinned.push_back(result);
  }
  if (writes)
    writers.push_back(op);
}

LogicalResult Preparation::run() {
  SmallVector<Operation *> tuples, carries, splats, others, loops;
  LogicalResult legal = visitOps(program.getBody(), [&](Operation *op) {
    const InstrInfo *info = waveasm::getInstrInfo(op);
    if (failed(checkLegal(op, info)))
      return failure();
    if (info->form == Form::Pseudo) {
      if (isTupleOp(op))
        tuples.push_back(op);
      return success();
    }
    if (info->form != Form::Region) {
      noteWrites(op, *info);
      if (info->form == Form::VALUBinaryCarry)
        carries.push_back(op);
      else if (info->form == Form::VMov)
        splats.push_back(op);
      else if (getTiedOperand(op, info) >= 0)
        others.push_back(op);
      return success();
    }
    if (!llvm::isa<IfOp>(op))
      others.push_back(op);
    // A copy of the counter on the back edge must not make it another loop.
    if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      loops.push_back(op);
      if (loop.getCountedBound())
        loop->setAttr(kCountedAttr, UnitAttr::get(op->getContext()));
    }
    return success();
  });
  if (failed(legal))
    return failure();
  for (Value value : pinned)
    if (failed(pin(value)))
      return failure();
  llvm::for_each(carries, [&](Operation *op) { copyCarry(op); });
  llvm::for_each(splats, [&](Operation *op) { splitSplat(op); });
  for (Operation *op : llvm::reverse(tuples))
    placeMixedTuple(op);
  llvm::for_each(loops, [&](Operation *op) { splitAroundLoads(llvm::cast<LoopOp>(op)); });
  llvm::for_each(others, [&](Operation *op) { rematerialize(op); });
  return success();
}

LogicalResult waveasm::prepareAllocation(ProgramOp program, const KernelABI &abi,
                                         SmallVectorImpl<Operation *> &unlinked) {
  return Preparation(program, abi, unlinked).run();
}
