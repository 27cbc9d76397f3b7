//===- M0RedundancyElim.cpp - Writes of M0 that change nothing ------------===//

#include "PureOps.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Transforms/Passes.h"

#define DEBUG_TYPE "waveasm-m0-redundancy-elim"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMM0REDUNDANCYELIM
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

struct M0RedundancyElim : waveasm::impl::WaveASMM0RedundancyElimBase<M0RedundancyElim> {
  void runOnOperation() override {
    PureOps pure(getOperation());
    chip = getOperation().getTarget().getChipName();
    run(*getOperation().getBodyBlock(), pure);
  }
  void run(Block &block, const PureOps &pure);

  StringRef chip;
};

} // namespace

static bool isSameValue(Value a, Value b) {
  auto x = llvm::dyn_cast<ImmType>(a.getType()), y = llvm::dyn_cast<ImmType>(b.getType());
  return a == b || (x && y && static_cast<uint32_t>(x.getValue()) ==
                                  static_cast<uint32_t>(y.getValue()));
}

void M0RedundancyElim::run(Block &block, const PureOps &pure) {
  Value held;                // what M0 has, if known
  Operation *unread = nullptr; // a write that nobody has read yet
  for (Operation &op : llvm::make_early_inc_range(block)) {
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        run(inner, pure);
    const InstrInfo *info = getInstrInfo(&op);
    if (!info || info->form == Form::Region || info->form == Form::Branch ||
        llvm::isa<LabelOp>(op)) {
      held = Value();
      unread = nullptr;
      continue;
    }
    PhysicalAccess access = getPhysicalAccess(&op, chip);
    if (!access.known || (access.implicitReads & ImplicitReg::M0))
      unread = nullptr;
    if (access.known && !(access.implicitWrites & ImplicitReg::M0))
      continue;
    auto write = llvm::dyn_cast<SMovB32M0Op>(op);
    if (!write) {
      held = Value();
      unread = nullptr;
      continue;
    }
    if (held && isSameValue(held, write.getSrc())) {
      write.erase();
      ++numRemoved;
      continue;
    }
    if (unread) {
      unread->erase();
      ++numRemoved;
    }
    held = pure.isStable(write.getSrc()) ? write.getSrc() : Value();
    unread = write;
  }
}
