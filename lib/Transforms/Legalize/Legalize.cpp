//===- Legalize.cpp - Scheduling form to legal form -----------------------===//

#include "Legalize.h"
#include "waveasm/Analysis/SCCLiveness.h"
#include "waveasm/Target/RawAsm.h"
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
  if (info->form != Form::Region)
    return success();
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
  WalkResult result = program.getBody().walk([&](Operation *op) {
    return failed(checkOp(op, target, found)) ? WalkResult::interrupt() : WalkResult::advance();
  });
  if (result.wasInterrupted())
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

namespace {

struct Legalize : waveasm::impl::WaveASMLegalizeBase<Legalize> {
  void runOnOperation() override {
    if (failed(run(getOperation())))
      signalPassFailure();
  }

  LogicalResult run(ProgramOp program) {
    const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
    if (!target)
      return failure();
    FailureOr<Found> found = checkTarget(program, *target);
    if (failed(found) || failed(checkEnd(program, *target)))
      return failure();
    FailureOr<unsigned> loads = removePrologue(program);
    if (failed(loads))
      return failure();
    numPrologueLoads += *loads;

    // Instructions added here whose write of SCC the text does not have.
    llvm::DenseSet<Operation *> added;
    FailureOr<unsigned> moves = legalizeOperands(program, added);
    if (failed(moves))
      return failure();
    numMoves += *moves;
    if (found->structuralSCC)
      lowerStructuralSCC(program, added);
    FailureOr<SCCStats> scc = legalizeSCC(program, *target, added);
    if (failed(scc))
      return failure();
    numReemitted += scc->reemitted;
    numSaved += scc->saved;
    return verifySCC(program);
  }
};

} // namespace
