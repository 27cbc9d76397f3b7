//===- BarrierNeeds.cpp - What barriers wait for --------------------------===//
//
// The analysis of waits (Analysis/WaitAnalysis.h) knows which accesses of LDS one wave hands over
// to others at a barrier, lane by lane. It works on allocated code, so its answer is read off
// the final form of a clone, where ops carry the tags of the original.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/ScheduleModel.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"

using namespace mlir;
using namespace waveasm;

namespace {
class BarrierWalk {
public:
  BarrierWalk(Legality &legality, const llvm::StringMap<Operation *> &originals)
      : legality(legality), originals(originals) {}

  void run(Block &block, bool isLoop) {
    // A barrier may wait for what the trip before has left in flight.
    for (trip = 0; trip < (isLoop ? 2u : 1u); ++trip) {
      lastWait.reset();
      for (Operation &op : block)
        visit(&op);
    }
  }

  std::vector<BarrierNeed> needs;

private:
  struct Access {
    Operation *op; ///< of the original; null if it has none
    unsigned trip;
  };

  void visit(Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info)
      return;
    if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
      lastWait = wait;
      return;
    }
    Operation *original = originals.lookup(getTag(op));
    if (info->form == Form::Barrier && lastWait && original) {
      need(original, inFlight[0], lastWait->vm);
      need(original, inFlight[1], lastWait->lgkm);
    }
    if (info->isMachineInstr())
      lastWait.reset();
    if (info->counter != Counter::None)
      for (unsigned i = 0; i < info->counterIncrement; ++i)
        inFlight[info->counter == Counter::VM ? 0 : 1].push_back({original, trip});
  }

  void need(Operation *barrier, ArrayRef<Access> accesses, int left) {
    if (left < 0 || trip != lastTrip(barrier))
      return;
    size_t needed = accesses.size() > static_cast<size_t>(left) ? accesses.size() - left : 0;
    for (const Access &access : accesses.take_front(needed)) {
      if (!access.op || access.trip + 1 < trip)
        continue;
      const OrderEffects &effects = legality.getEffects(access.op);
      if (!((effects.memReads | effects.memWrites) & MemSpace::LDS))
        continue;
      bool carried = access.trip != trip;
      // What comes round again later in this trip is older than a trip.
      if (carried && access.op->isBeforeInBlock(barrier))
        continue;
      needs.push_back({barrier, access.op, carried});
    }
  }

  static unsigned lastTrip(Operation *barrier) {
    return llvm::isa<LoopOp>(barrier->getParentOp()) ? 1 : 0;
  }

  Legality &legality;
  const llvm::StringMap<Operation *> &originals;
  unsigned trip = 0;
  std::optional<WaitCounts> lastWait; ///< directly in front
  SmallVector<Access> inFlight[2];    ///< vmcnt, lgkmcnt; oldest first
};
} // namespace

std::vector<BarrierNeed> waveasm::findBarrierNeeds(ProgramOp program, Block &block,
                                                   Legality &legality, ValueCache &cache) {
  llvm::StringMap<Operation *> originals;
  bool hasBarrier = false;
  for (Operation &op : block) {
    const InstrInfo *info = getInstrInfo(&op);
    hasBarrier |= info && info->form == Form::Barrier;
    if (StringRef tag = getTag(&op); !tag.empty())
      originals[tag] = &op;
  }
  if (!hasBarrier)
    return {};
  // Why a program does not compile is for who measures it to say.
  ScopedDiagnosticHandler handler(program.getContext(), [](Diagnostic &) { return success(); });
  OwnedProgram clone = cloneProgram(program);
  if (failed(compileProgram(*clone, cache)))
    return {};
  BarrierWalk walk(legality, originals);
  clone->getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info || info->form != Form::Barrier || !originals.contains(getTag(op)))
      return WalkResult::advance();
    walk.run(*op->getBlock(), llvm::isa<LoopOp>(block.getParentOp()));
    return WalkResult::interrupt();
  });
  return std::move(walk.needs);
}
