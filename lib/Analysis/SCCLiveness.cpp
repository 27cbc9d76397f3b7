//===- SCCLiveness.cpp ----------------------------------------------------===//

#include "waveasm/Analysis/SCCLiveness.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

namespace {

/// Walks in the order of the text. `held` is the value that the flag has; `writer`
/// the last instruction that wrote it.
class SCCVerifier {
public:
  explicit SCCVerifier(StringRef chip) : chip(chip) {}
  LogicalResult run(Block &block);

private:
  LogicalResult check(Operation *op);
  void apply(Operation *op, const InstrInfo &info);
  LogicalResult enter(Operation *op);

  StringRef chip;
  Value held;
  Operation *writer = nullptr;
};

} // namespace

LogicalResult SCCVerifier::check(Operation *op) {
  for (Value operand : op->getOperands()) {
    if (!llvm::isa<SCCType>(operand.getType()) || operand == held)
      continue;
    InFlightDiagnostic error = op->emitOpError("reads an SCC value that SCC no longer holds");
    if (writer)
      error.attachNote(writer->getLoc()) << "SCC is written here";
    return error;
  }
  return success();
}

void SCCVerifier::apply(Operation *op, const InstrInfo &info) {
  bool writes = info.implicitWrites & ImplicitReg::SCC;
  if (info.form == Form::Raw) {
    const RawEffects &effects = getRawEffects(llvm::cast<RawOp>(op).getText(), chip);
    writes = !effects.known || (effects.implicitWrites & ImplicitReg::SCC);
  }
  // Control arrives at a label from elsewhere.
  if (!writes && (info.form != Form::Pseudo || !llvm::isa<LabelOp>(op)))
    return;
  writer = op;
  held = Value();
  for (Value result : op->getResults())
    if (llvm::isa<SCCType>(result.getType()))
      held = result;
}

LogicalResult SCCVerifier::enter(Operation *op) {
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    // The guard and the back edge bring other values.
    held = Value();
    writer = op;
    if (failed(run(*loop.getBodyBlock())))
      return failure();
    held = Value();
    writer = op;
    return success();
  }
  auto branch = llvm::cast<IfOp>(op);
  Value before = held;
  Operation *writerBefore = writer;
  if (failed(run(*branch.getThenBlock())))
    return failure();
  Value afterThen = held;
  Operation *writerThen = writer;
  held = before;
  writer = writerBefore;
  if (Block *other = branch.getElseBlock(); other && failed(run(*other)))
    return failure();
  if (held != afterThen) {
    held = Value();
    writer = writerThen == writerBefore ? writer : writerThen;
  }
  return success();
}

LogicalResult SCCVerifier::run(Block &block) {
  for (Operation &op : block) {
    const InstrInfo &info = *getInstrInfo(&op);
    if (info.form == Form::Pseudo && !llvm::isa<LabelOp>(op))
      continue;
    // All other instructions have no operand of type SCC.
    bool mayRead = info.form == Form::Region || (info.implicitReads & ImplicitReg::SCC);
    if (mayRead && failed(check(&op)))
      return failure();
    if (op.getNumRegions() ? failed(enter(&op)) : (apply(&op, info), false))
      return failure();
  }
  return success();
}

LogicalResult waveasm::verifySCC(ProgramOp program) {
  return SCCVerifier(program.getTarget().getChipName()).run(*program.getBodyBlock());
}
