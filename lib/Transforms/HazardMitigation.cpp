//===- HazardMitigation.cpp - Insert missing wait states ------------------===//

#include "waveasm/Analysis/HazardAnalysis.h"
#include "waveasm/Dialect/Annotations.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/Passes.h"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMHAZARDMITIGATION
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;

#define DEBUG_TYPE "waveasm-hazard-mitigation"

/// One s_nop gives at most this many states: 4 bits.
static constexpr unsigned kMaxNopStates = 16;

static LogicalResult checkAllocated(ProgramOp program) {
  auto isVirtual = [](Value value) { return isVirtualReg(value.getType()); };
  return visitOps(program.getBody(), [&](Operation *op) {
    bool found = llvm::any_of(op->getResults(), isVirtual);
    for (Region &region : op->getRegions())
      for (Block &block : region)
        found |= llvm::any_of(block.getArguments(), isVirtual);
    if (found)
      op->emitOpError("has a virtual register: run waveasm-linear-scan first");
    return failure(found);
  });
}

FailureOr<WaitStateCounts> waveasm::insertWaitStates(ProgramOp program, const TargetInfo &target,
                                                     const ProgramFlow *flow) {
  // A flow is there of allocated programs only.
  if (!flow && failed(checkAllocated(program)))
    return failure();
  HazardAnalysis analysis(program, target, /*assumeInserted=*/true, flow);
  WaitStateCounts counts;
  OpBuilder builder(program.getContext());
  DictionaryAttr inserted = getInsertedMark(program.getContext());
  // The nops of one length are copies of the first: most of what making an op costs is its
  // attribute.
  std::array<Operation *, kMaxNopStates + 1> made = {};
  for (const HazardAnalysis::Missing &missing : analysis.getMissing()) {
    builder.setInsertionPoint(missing.op);
    counts.states += missing.states;
    for (unsigned left = missing.states; left;) {
      unsigned states = std::min(left, kMaxNopStates);
      if (made[states]) {
        builder.insert(made[states]->cloneWithoutRegions())->setLoc(missing.op->getLoc());
      } else {
        made[states] = SNopOp::create(builder, missing.op->getLoc(), states - 1);
        made[states]->setDiscardableAttrs(inserted);
      }
      ++counts.nops;
      left -= states;
    }
  }
  return counts;
}

namespace {
struct WaveASMHazardMitigation
    : public waveasm::impl::WaveASMHazardMitigationBase<WaveASMHazardMitigation> {
  using WaveASMHazardMitigationBase::WaveASMHazardMitigationBase;

  /// Null after a diagnostic.
  const TargetInfo *getTarget() {
    ProgramOp program = getOperation();
    if (targetName.empty())
      return TargetInfo::getOrEmitError(program, program.getTarget());
    const TargetInfo *target = TargetInfo::get(targetName);
    if (!target)
      mlir::emitError(program.getLoc()) << "program cannot be compiled for '" << targetName
                            << "': the targets are gfx942 and gfx950";
    return target;
  }

  void runOnOperation() override {
    const TargetInfo *target = getTarget();
    if (!target)
      return signalPassFailure();
    FailureOr<WaitStateCounts> counts = insertWaitStates(getOperation(), *target);
    if (failed(counts))
      return signalPassFailure();
    numNops += counts->nops;
    numStates += counts->states;
    if (counts->nops == 0)
      markAllAnalysesPreserved();
  }
};
} // namespace
