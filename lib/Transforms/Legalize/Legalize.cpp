//===- Legalize.cpp - Scheduling form to legal form -----------------------===//

#include "Legalize.h"
#include "../PartialExec.h"
#include "waveasm/Analysis/SCCLiveness.h"
#include "waveasm/Dialect/LoopAttrs.h"
#include "waveasm/Target/RawAsm.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/Passes.h"

#define DEBUG_TYPE "waveasm-legalize"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMLEGALIZE
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

static LogicalResult checkOp(Operation *op, const TargetInfo &target, Found &found) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return op->emitOpError("is not a WaveASM instruction");
  if (!(info->targets & target.getMask())) {
    InFlightDiagnostic error = op->emitOpError("is not available on ");
    error << target.getChip();
    if (!info->unavailable.empty())
      error << ": it " << info->unavailable;
    return error;
  }
  // A record without a spelling: no chip has the instruction.
  if (info->unit == Unit::VALU && info->asmName.empty())
    found.missing.push_back(op);
  if (info->hasFlag(InstrFlag::Agnostic))
    found.arith.push_back(op);
  found.writesExec |= op->getNumRegions() == 0 && mayWriteExec(op, info, target.getChip());
  if (info->form != Form::Region)
    return success();
  if (auto loop = llvm::dyn_cast<LoopOp>(op); loop && loop.getCountedBound())
    loop->setAttr(kCountedAttr, UnitAttr::get(op->getContext()));
  auto carriesSCC = [](TypeRange types) { return llvm::any_of(types, llvm::IsaPred<SCCType>); };
  found.structuralSCC |= carriesSCC(op->getResultTypes());
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    found.structuralSCC |= carriesSCC(loop.getBodyBlock()->getArgumentTypes());
  Value condition = llvm::isa<IfOp, ConditionOp>(op) ? op->getOperand(0) : Value();
  if (condition && getWords(condition) > 2)
    return op->emitOpError() << "condition " << condition.getType()
                             << " has more than two registers";
  return success();
}

FailureOr<Found> waveasm::legalize::checkTarget(ProgramOp program, const TargetInfo &target) {
  Found found;
  if (failed(visitOps(program.getBody(),
                      [&](Operation *op) { return checkOp(op, target, found); })))
    return failure();
  return found;
}

// The wave must not run on into what follows the kernel.
static LogicalResult checkEnd(ProgramOp program, const TargetInfo &target) {
  for (Operation &op : llvm::reverse(*program.getBodyBlock())) {
    const InstrInfo &info = *getInstrInfo(&op);
    if (info.form == Form::Pseudo && !llvm::isa<LabelOp>(op))
      continue;
    if (info.hasFlag(InstrFlag::Terminates))
      return success();
    // An unconditional branch reads nothing.
    if (info.form == Form::Branch && info.implicitReads == ImplicitReg::None)
      return success();
    if (auto raw = llvm::dyn_cast<RawOp>(op))
      if (getRawEffects(raw.getText(), target.getChip()).isTerminator)
        return success();
    break;
  }
  return program.emitOpError("does not end in s_endpgm");
}

FailureOr<LegalizeCounts> waveasm::legalizeProgram(ProgramOp program) {
  const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
  if (!target)
    return failure();
  FailureOr<Found> found = checkTarget(program, *target);
  if (failed(found) || failed(checkEnd(program, *target)))
    return failure();
  LegalizeCounts counts;
  FailureOr<unsigned> loads = removePrologue(program);
  if (failed(loads))
    return failure();
  counts.prologueLoads = *loads;

  AddedWriters added;
  if (failed(expandArith(program, *target, found->arith, added)))
    return failure();
  for (Operation *op : found->missing)
    if (failed(expandMissing(op, *target, added)))
      return failure();
  counts.expanded = found->arith.size() + found->missing.size();
  FailureOr<unsigned> moves = legalizeOperands(program, found->writesExec, added);
  if (failed(moves))
    return failure();
  counts.moves = *moves;
  SavedFlags saved;
  if (found->structuralSCC)
    lowerStructuralSCC(program, saved, added);
  FailureOr<unsigned> reemitted = legalizeSCC(program, *target, saved, added);
  if (failed(reemitted))
    return failure();
  counts.reemitted = *reemitted;
  counts.saved = saved.size();
  if (failed(verifySCC(program)))
    return failure();
  return counts;
}

namespace {
struct Legalize : waveasm::impl::WaveASMLegalizeBase<Legalize> {
  void runOnOperation() override {
    FailureOr<LegalizeCounts> counts = legalizeProgram(getOperation());
    if (failed(counts))
      return signalPassFailure();
    numPrologueLoads += counts->prologueLoads;
    numExpanded += counts->expanded;
    numMoves += counts->moves;
    numReemitted += counts->reemitted;
    numSaved += counts->saved;
  }
};
} // namespace
