//===- LoopCarry.cpp - Values that a loop carries -------------------------===//

#include "LoopCarry.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Analysis/RegisterPressure.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

/// VGPRs that allocation may need beyond the peak of live values. A guess: the temporaries
/// of a cycle of copies and the gaps between aligned tuples.
static constexpr int64_t kSlack = 8;

Room::Room(ProgramOp program) : program(program), target(TargetInfo::get(program.getTarget())) {
  LinearFlow flow(program);
  Liveness liveness(flow);
  PhysicalLiveness physical(liveness);
  RegisterPressure pressure(liveness, physical);
  vgprs = pressure.getPeak(RegClass::VGPR);
  agprs = pressure.getPeak(RegClass::AGPR);
}

// As many waves must fit as before.
bool Room::take(int64_t count) {
  if (!target)
    return false;
  int64_t limit = target->getLimits().addressableVGPRs;
  if (std::optional<uint64_t> budget = program.getVgprs(); budget && *budget)
    limit = std::min<int64_t>(limit, *budget);
  int64_t after = vgprs + count + kSlack;
  auto waves = [&](int64_t registers) {
    return target
        ->getOccupancy(registers, agprs, 0, program.getLDSBytes(), getWavesPerGroup(program))
        .wavesPerSIMD;
  };
  if (after > limit || waves(after) == 0 || waves(after) != waves(vgprs))
    return false;
  vgprs += count;
  return true;
}

bool cleanup::isPlainLoop(LoopOp loop, StringRef chip) {
  return !loop.getBody()
              .walk([&](Operation *op) {
                const InstrInfo *info = getInstrInfo(op);
                if (!info || info->form == Form::Branch || info->form == Form::Raw ||
                    llvm::isa<LabelOp>(op))
                  return WalkResult::interrupt();
                if (info->form == Form::Region)
                  return WalkResult::advance();
                PhysicalAccess access = getPhysicalAccess(op, chip);
                return !access.known || (access.implicitWrites & ImplicitReg::EXEC)
                           ? WalkResult::interrupt()
                           : WalkResult::advance();
              })
              .wasInterrupted();
}

LoopOp cleanup::widenLoop(LoopOp loop, ArrayRef<Value> inits, ArrayRef<Value> yielded) {
  OpBuilder builder(loop);
  loop.getConditionOp().getIterArgsMutable().append(yielded);
  SmallVector<Type> types(loop.getResultTypes());
  llvm::append_range(types, TypeRange(ValueRange(inits.drop_front(types.size()))));
  auto wider = LoopOp::create(builder, loop.getLoc(), types, inits);
  wider->setDiscardableAttrs(loop->getDiscardableAttrDictionary());
  wider.getBody().takeBody(loop.getBody());
  loop->replaceAllUsesWith(wider.getResults().take_front(loop.getNumResults()));
  loop.erase();
  return wider;
}
