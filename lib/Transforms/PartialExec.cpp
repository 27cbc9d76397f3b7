//===- PartialExec.cpp - Where some lanes may be off ----------------------===//

#include "PartialExec.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

bool waveasm::detail::writesExecByName(Operation *op, StringRef chip) {
  return llvm::any_of(getPhysicalAccess(op, chip).writes, [](const RegRange &range) {
    return range.overlaps({RegClass::SGPR, kExecIndex, 2});
  });
}

bool PartialExec::after(Operation *op, bool state) {
  const InstrInfo *info = getInstrInfo(op);
  if (!mayWriteExec(op, info, chip))
    return state;
  if (info && info->form == Form::SaveExec && !state)
    full.insert(op->getResult(0));
  if (!info || info->form != Form::MovExec)
    return true;
  Value source = op->getOperand(0);
  auto imm = llvm::dyn_cast<ImmType>(source.getType());
  return !(imm && imm.getValue() == -1) && !full.contains(source);
}

bool PartialExec::walkRegions(Operation *op, bool state) {
  bool result = llvm::isa<IfOp>(op) && op->getRegion(1).empty() && state;
  for (Region &region : op->getRegions())
    for (Block &block : region) {
      bool end = walk(block, state);
      if (llvm::isa<LoopOp>(op) && end && !state)
        end = walk(block, true);
      result |= end;
    }
  return result || state;
}

bool PartialExec::walk(Block &block, bool state) {
  for (Operation &op : block) {
    // Who branches to a label is not looked up.
    state |= llvm::isa<LabelOp>(op);
    if (state)
      partial.insert(&op);
    state = op.getNumRegions() ? walkRegions(&op, state) : after(&op, state);
  }
  return state;
}

PartialExec::PartialExec(ProgramOp program, bool written)
    : chip(program.getTarget().getChipName()) {
  if (written)
    walk(*program.getBodyBlock(), false);
}
