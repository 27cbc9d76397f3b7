//===- SCC.cpp - SCC values that outlive the flag -------------------------===//
//
// A walk in the order of the text that knows which value SCC holds. Where a reader
// wants another one, the comparison is made again right before it if its operand is
// at hand, else the value is kept in an SGPR from its definition on.
//
// Readers without an operand (branches on SCC, raw lines) read what the text has
// written last; instructions that this pass added do not count as text.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "waveasm/Analysis/PhysicalAccess.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

//===----------------------------------------------------------------------===//
// SCC through control flow
//===----------------------------------------------------------------------===//

static bool isSCC(Value value) { return llvm::isa<SCCType>(value.getType()); }

// The SGPR that keeps `flag`, 1 or 0, from its definition on; null if nothing defines it.
static Value getSaved(Value flag, SavedFlags &saved, AddedWriters &added) {
  Operation *def = flag.getDefiningOp();
  if (!def)
    return {};
  Value &copy = saved[flag];
  if (!copy) {
    Emitter emit(def, added);
    emit.builder.setInsertionPointAfter(def);
    copy = emit.create<SCselectB32Op>(emit.sgpr(), flag, emit.imm(1), emit.imm(0));
  }
  return copy;
}

// `value` was an SCC argument or result and is an SGPR now: its readers want a flag.
static void restoreFlagAtUsers(Value value, AddedWriters &added) {
  for (OpOperand &use : llvm::make_early_inc_range(value.getUses())) {
    Operation *user = use.getOwner();
    const InstrInfo &info = *getInstrInfo(user);
    // Control flow carries SGPRs, and branches on them.
    if (info.form == Form::Region || info.form == Form::Pseudo)
      continue;
    Emitter emit(user, added);
    use.set(emit.create<SCmpNeU32Op>(emit.scc(), value, emit.imm(0)));
  }
}

void waveasm::legalize::lowerStructuralSCC(ProgramOp program,
                                           SavedFlags &saved, AddedWriters &added) {
  Type sgpr = SRegType::get(program.getContext(), 1, 1);
  SmallVector<Value> changed;
  auto change = [&](ValueRange values) {
    for (Value value : values)
      if (isSCC(value)) {
        value.setType(sgpr);
        changed.push_back(value);
      }
  };
  SmallVector<Operation *> carriers;
  program.getBodyBlock()->walk([&](Operation *op) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      change(loop.getBodyBlock()->getArguments());
      change(loop.getResults());
      carriers.push_back(op);
    } else if (llvm::isa<IfOp>(op)) {
      change(op->getResults());
    } else if (llvm::isa<YieldOp, ConditionOp>(op)) {
      carriers.push_back(op);
    }
  });
  for (Value value : changed)
    restoreFlagAtUsers(value, added);
  for (Operation *op : carriers)
    for (OpOperand &operand : op->getOpOperands()) {
      bool branchedOn = llvm::isa<ConditionOp>(op) && operand.getOperandNumber() == 0;
      if (isSCC(operand.get()) && !branchedOn)
        operand.set(getSaved(operand.get(), saved, added));
    }
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

namespace {

/// What is known of SCC at a point of the walk.
struct State {
  Value held;   ///< value of the text that SCC has, or null
  Value actual; ///< the SSA value that put it there: `held` or one like it
  Value textual; ///< value that the text has in SCC here; null if it is none
  bool intact = true; ///< nothing added has written SCC since the text did
  bool isTextual() const { return textual ? held == textual : intact; }
};

class SCCLegalizer {
public:
  SCCLegalizer(StringRef chip, SavedFlags &saved, AddedWriters &added)
      : chip(chip), added(added), saved(saved) {}
  LogicalResult run(Block &block);
  void eraseDead();
  unsigned reemissions = 0;

private:
  LogicalResult visit(Operation *op, const InstrInfo &info);
  LogicalResult visitStructure(Operation *op);
  LogicalResult visitImplicit(Operation *op, bool reads, bool writes);
  void testSGPR(OpOperand &condition);
  LogicalResult provide(Operation *user, OpOperand *use, Value value);
  bool canReemit(Operation *compare, Operation *user, bool counted);
  bool isOverwrittenBetween(Value value, Operation *from, Operation *to);

  StringRef chip;
  AddedWriters &added;
  SavedFlags &saved;
  State state;
  SmallVector<Operation *> reemitted;
  bool implicitReaders = false;
};

} // namespace

// `from` and `to` are in one block: all that runs between them stands between them.
bool SCCLegalizer::isOverwrittenBetween(Value value, Operation *from, Operation *to) {
  SmallVector<int64_t> fixed = getFixedRegisters(value);
  auto clobbers = [&](Operation *op) {
    PhysicalAccess access = getPhysicalAccess(op, chip);
    if (!access.known)
      return WalkResult::interrupt();
    for (const RegRange &write : access.writes)
      for (int64_t index : fixed)
        if (index >= 0 && write.overlaps({RegClass::SGPR, index, 1}))
          return WalkResult::interrupt();
    return WalkResult::advance();
  };
  for (Operation *op = from->getNextNode(); op && op != to; op = op->getNextNode())
    if (op->walk(clobbers).wasInterrupted())
      return true;
  return false;
}

bool SCCLegalizer::canReemit(Operation *compare, Operation *user, bool counted) {
  int64_t words = 0;
  Value first;
  for (Value operand : compare->getOperands()) {
    if (!isSGPR(operand.getType()) || operand == first)
      continue;
    first = operand;
    if (getFixedRegisters(operand).empty()) {
      words += getWords(operand);
      continue;
    }
    if (compare->getBlock() != user->getBlock() ||
        isOverwrittenBetween(operand, compare, user))
      return false;
  }
  // One register is alive up to the user in any case.
  return counted || words <= 1;
}

// Puts `value` into SCC before `user`. `use` is its operand, null for an implicit read.
LogicalResult SCCLegalizer::provide(Operation *user, OpOperand *use, Value value) {
  auto condition = llvm::dyn_cast<ConditionOp>(user);
  bool counted = use && condition &&
                 llvm::cast<LoopOp>(condition->getParentOp()).getCountedBound();
  // A counted loop is known by its comparison: a test of the flag's copy will not do.
  bool isCopy = state.held == value && state.actual != value &&
                llvm::isa<SCmpNeU32Op>(state.actual.getDefiningOp()) &&
                !llvm::isa<SCmpNeU32Op>(value.getDefiningOp());
  if (state.held != value || (counted && isCopy)) {
    Operation *def = value.getDefiningOp();
    if (!def)
      return user->emitOpError("reads an SCC value that no instruction defines");
    Emitter emit(user, added);
    if (getInstrInfo(def)->form == Form::SALUCmp && canReemit(def, user, counted)) {
      state.actual = emit.builder.clone(*def)->getResult(0);
      reemitted.push_back(def);
      ++reemissions;
    } else if (counted) {
      InFlightDiagnostic error =
          user->emitOpError("needs the comparison again after SCC was overwritten, but a "
                            "register that it names has changed");
      error.attachNote(def->getLoc()) << "the comparison";
      return error;
    } else {
      Value copy = getSaved(value, saved, added);
      state.actual = emit.create<SCmpNeU32Op>(emit.scc(), copy, emit.imm(0));
    }
    state.held = value;
    state.intact = false;
  }
  if (use)
    use->set(state.actual);
  return success();
}

// A branch on an SGPR is a branch on its comparison with zero.
void SCCLegalizer::testSGPR(OpOperand &condition) {
  Value value = condition.get();
  Emitter emit(condition.getOwner(), added);
  if (getWords(value) == 2)
    condition.set(emit.create<SCmpNeU64Op>(emit.scc(), value, emit.imm(0)));
  else
    condition.set(emit.create<SCmpNeU32Op>(emit.scc(), value, emit.imm(0)));
  state.held = state.actual = condition.get();
  state.intact = false;
}

LogicalResult SCCLegalizer::visitImplicit(Operation *op, bool reads, bool writes) {
  if (reads) {
    implicitReaders = true;
    if (!state.isTextual()) {
      if (!state.textual)
        return op->emitOpError("reads SCC, which legalization has to overwrite before it");
      if (failed(provide(op, nullptr, state.textual)))
        return failure();
    }
  }
  if (writes || llvm::isa<LabelOp>(op))
    state = State();
  return success();
}

LogicalResult SCCLegalizer::visitStructure(Operation *op) {
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    // The guard writes SCC, and the back edge brings another value.
    bool intact = state.isTextual();
    state = State();
    state.intact = intact;
    if (failed(run(*loop.getBodyBlock())))
      return failure();
    state = State();
    return success();
  }
  auto branch = llvm::dyn_cast<IfOp>(op);
  if (!branch)
    return success();
  State before = state;
  if (failed(run(*branch.getThenBlock())))
    return failure();
  State then = state;
  state = before;
  if (Block *other = branch.getElseBlock(); other && failed(run(*other)))
    return failure();
  bool textual = then.isTextual() && state.isTextual();
  if (then.held != state.held || then.actual != state.actual)
    state.held = state.actual = Value();
  if (then.textual != state.textual || !textual) {
    if (then.textual != state.textual)
      state.textual = Value();
    state.intact = textual;
  }
  return success();
}

LogicalResult SCCLegalizer::visit(Operation *op, const InstrInfo &info) {
  if (info.form == Form::Raw) {
    const RawEffects &effects = getRawEffects(llvm::cast<RawOp>(op).getText(), chip);
    return visitImplicit(op, !effects.known || (effects.implicitReads & ImplicitReg::SCC),
                         !effects.known || (effects.implicitWrites & ImplicitReg::SCC));
  }
  bool isPseudo = info.form == Form::Pseudo;
  if (info.form == Form::Branch || (isPseudo && llvm::isa<LabelOp>(op)))
    return visitImplicit(op, info.implicitReads & ImplicitReg::SCC, false);
  if (isPseudo)
    return success();
  // All other instructions have no operand of type SCC.
  bool isRegion = info.form == Form::Region;
  bool mayBranch = isRegion && llvm::isa<IfOp, ConditionOp>(op);
  bool mayRead = isRegion || (info.implicitReads & ImplicitReg::SCC);
  for (OpOperand &operand : mayRead ? op->getOpOperands() : MutableArrayRef<OpOperand>()) {
    bool branchesOn = mayBranch && operand.getOperandNumber() == 0;
    if (isSCC(operand.get())) {
      if (failed(provide(op, &operand, operand.get())))
        return failure();
    } else if (branchesOn) {
      testSGPR(operand);
    }
  }
  if (op->getNumRegions())
    return visitStructure(op);
  if (!(info.implicitWrites & ImplicitReg::SCC))
    return success();
  Value flag;
  for (Value result : op->getResults())
    if (isSCC(result))
      flag = result;
  state.held = state.actual = flag;
  if (added.contains(op)) {
    state.intact = false;
  } else {
    state.textual = flag;
    state.intact = true;
  }
  return success();
}

LogicalResult SCCLegalizer::run(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block))
    if (failed(visit(&op, *getInstrInfo(&op))))
      return failure();
  return success();
}

// Comparisons made again at every user have none left.
void SCCLegalizer::eraseDead() {
  if (implicitReaders)
    return;
  llvm::SmallPtrSet<Operation *, 8> seen;
  for (Operation *compare : reemitted)
    if (seen.insert(compare).second && compare->use_empty())
      compare->erase();
}

FailureOr<unsigned> waveasm::legalize::legalizeSCC(ProgramOp program, const TargetInfo &target,
                                                   SavedFlags &saved, AddedWriters &added) {
  SCCLegalizer legalizer(target.getChip(), saved, added);
  if (failed(legalizer.run(*program.getBodyBlock())))
    return failure();
  legalizer.eraseDead();
  return legalizer.reemissions;
}
