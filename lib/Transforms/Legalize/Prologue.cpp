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

FailureOr<unsigned> waveasm::legalize::removePrologue(ProgramOp program) {
  SmallVector<Operation *, 3> end = findPrologueEnd(program);
  if (end.empty())
    return 0u;
  SmallVector<Operation *> loads;
  for (Operation *op = end.front()->getPrevNode(); op; op = op->getPrevNode())
    if (getInstrInfo(op)->form == Form::SMEMLoad)
      loads.push_back(op);
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
