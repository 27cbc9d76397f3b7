//===- InsertWaitcnt.cpp - Waits for memory operations --------------------===//
//
// Inserts the s_waitcnt ops that WaitAnalysis demands; waits written in the input stay
// as they are.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/LDSHandover.h"
#include "waveasm/Analysis/WaitAnalysis.h"
#include "waveasm/Dialect/Annotations.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/Passes.h"

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_INSERTWAITCNT
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

FailureOr<unsigned> waveasm::insertWaits(ProgramOp program, ValueCache &cache, ProgramFlow &flow) {
  FailureOr<KernelABI> abi = getKernelABI(program);
  if (failed(abi) || failed(flow.collect(program)))
    return failure();
  bool usesLDS = llvm::any_of(flow.getOps(), [](const FlowOp &op) {
    return (op.memReads | op.memWrites) & MemSpace::LDS;
  });
  std::optional<LDSHandover> handover;
  if (usesLDS) {
    ValueTables &tables = cache.get(program);
    RegisterValues values(program, flow, *abi, tables);
    flow.connect(values.getPeriods());
    handover.emplace(flow, values, tables.regions);
  } else {
    flow.connect(ProgramFlow::Periods());
  }
  OpBuilder builder(program.getContext());
  auto attribute = [&](int count) {
    return count < 0 ? IntegerAttr() : builder.getI64IntegerAttr(count);
  };
  DictionaryAttr inserted = getInsertedMark(program.getContext());
  std::vector<WaitRequirement> waits = computeWaits(flow, handover ? &*handover : nullptr);
  for (const WaitRequirement &wait : waits) {
    builder.setInsertionPoint(wait.before);
    auto op = SWaitcntOp::create(builder, wait.before->getLoc(), attribute(wait.demand.vm),
                                 IntegerAttr(), attribute(wait.demand.lgkm));
    op->setDiscardableAttrs(inserted);
  }
  return waits.size();
}

namespace {
struct InsertWaitcnt : public waveasm::impl::InsertWaitcntBase<InsertWaitcnt> {
  using InsertWaitcntBase::InsertWaitcntBase;

  void runOnOperation() override {
    ValueCache cache;
    ProgramFlow flow;
    FailureOr<unsigned> count = insertWaits(getOperation(), cache, flow);
    if (failed(count))
      return signalPassFailure();
    numWaits += *count;
  }
};
} // namespace
