//===- Prologue.cpp - The producer's kernarg prologue ---------------------===//
//
// Text of the Wave compiler starts with loads of the kernel arguments for firmware
// that does not preload them (dialect.md, "Kernel arguments"):
//
//   names, constants, comments, s_load of the kernarg segment ...
//   raw "s_branch .L_x"
//   raw ".p2align 8"
//   raw ".L_x:"
//
// Emission writes a prologue that is right; this one goes. A load whose result is used
// stays, as an ordinary load.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "waveasm/Target/KernelABI.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

// The three lines that end the prologue, from `op` on; empty if they are not there.
static SmallVector<Operation *, 3> matchEnd(Operation *op) {
  SmallVector<Operation *, 3> lines;
  for (; op && lines.size() < 3; op = op->getNextNode()) {
    if (llvm::isa<CommentOp>(op))
      continue;
    if (!llvm::isa<RawOp>(op))
      return {};
    lines.push_back(op);
  }
  if (lines.size() < 3)
    return {};
  auto text = [&](unsigned i) { return llvm::cast<RawOp>(lines[i]).getText().trim(); };
  StringRef branch = text(0), label = text(2);
  if (!branch.consume_front("s_branch ") || !label.consume_back(":") || branch.trim() != label ||
      text(1) != ".p2align 8")
    return {};
  return lines;
}

FailureOr<unsigned> waveasm::legalize::removePrologue(ProgramOp program) {
  SmallVector<Operation *> loads;
  Operation *op = &program.getBodyBlock()->front();
  for (; op; op = op->getNextNode()) {
    const InstrInfo &info = *getInstrInfo(op);
    if (info.form == Form::SMEMLoad && !getFixedRegisters(op->getOperand(0)).empty())
      loads.push_back(op);
    else if (info.form != Form::Pseudo || llvm::isa<LabelOp>(op))
      break;
  }
  if (!op || loads.empty())
    return 0u;
  SmallVector<Operation *, 3> end = matchEnd(op);
  if (end.empty())
    return 0u;
  FailureOr<KernelABI> abi = getKernelABI(program);
  if (failed(abi))
    return failure();
  // Without preload there is one entry, and the lines do what they say.
  if (abi->preloadDwords == 0)
    return 0u;
  unsigned removed = 0;
  for (Operation *load : loads)
    if (load->use_empty() && !isPhysicalReg(load->getResult(0).getType())) {
      load->erase();
      ++removed;
    }
  for (Operation *line : end)
    line->erase();
  return removed;
}
