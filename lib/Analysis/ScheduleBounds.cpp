//===- ScheduleBounds.cpp - Clocks of the busiest unit --------------------===//

#include "BoundDetail.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// Clocks that one wave takes of each unit.
class DemandCounter {
public:
  explicit DemandCounter(const BoundContext &context) : context(context) {}
  UnitClocks count(Block &block) const;

private:
  static void add(UnitClocks &demand, const UnitClocks &other, uint64_t times) {
    for (unsigned i = 0; i < BoundUnit::kCount; ++i)
      demand[i] += other[i] * times;
  }
  void addLoop(LoopOp loop, UnitClocks &demand) const;
  void addIf(IfOp ifOp, UnitClocks &demand) const;

  const BoundContext &context;
};
} // namespace

void DemandCounter::addLoop(LoopOp loop, UnitClocks &demand) const {
  uint64_t trips = context.trips.lookup(loop);
  add(demand, count(*loop.getBodyBlock()), trips);
  // The guard's comparison and branch; the back edge, taken but for the last trip.
  if (loop.getCountedBound())
    demand[BoundUnit::Issue] += kTurn + getFallThroughClocks(context);
  if (trips)
    demand[BoundUnit::Issue] +=
        (trips - 1) * getTakenClocks(context) + getFallThroughClocks(context);
}

void DemandCounter::addIf(IfOp ifOp, UnitClocks &demand) const {
  demand[BoundUnit::Issue] += std::min(getFallThroughClocks(context), getTakenClocks(context));
  UnitClocks taken = count(*ifOp.getThenBlock()), other{};
  if (Block *otherwise = ifOp.getElseBlock())
    other = count(*otherwise);
  if (std::optional<bool> then = context.takesThen(ifOp))
    return add(demand, *then ? taken : other, 1);
  for (unsigned i = 0; i < BoundUnit::kCount; ++i)
    demand[i] += std::min(taken[i], other[i]);
}

UnitClocks DemandCounter::count(Block &block) const {
  UnitClocks demand{};
  for (Operation &op : block) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op))
      addLoop(loop, demand);
    else if (auto ifOp = llvm::dyn_cast<IfOp>(op))
      addIf(ifOp, demand);
    else if (std::optional<InstrCost> cost = getLastingCost(&op, context.target))
      add(demand, getUnitClocks(&op, *cost, context), 1);
  }
  return demand;
}

ScheduleBounds waveasm::computeScheduleBounds(ProgramOp program, const TargetInfo &target,
                                              ArrayRef<LoopTrips> trips,
                                              const ScheduleFacts *facts, Operation *placed) {
  LoopTripMap map;
  unsigned number = 0;
  bool structured = true;
  program.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      uint64_t count = number < trips.size() ? trips[number].count : kDefaultTrips;
      map[op] = loop.getCountedBound() ? count : std::max<uint64_t>(count, 1);
      ++number;
    }
    // A branch may go past anything.
    const InstrInfo *info = getInstrInfo(op);
    structured &= info && info->form != Form::Branch;
  });
  ScheduleBounds bounds;
  computeRegisterBounds(program, target, bounds);
  if (!structured)
    return bounds;
  BoundContext context(program, target, map, facts, placed);
  UnitClocks demand = DemandCounter(context).count(*program.getBodyBlock());
  // The path to LDS may still be at work when the program has ended.
  constexpr llvm::StringLiteral names[] = {"issue", "mfma", "valu", "salu", "lds", "vmem"};
  for (auto [i, name] : llvm::enumerate(names)) {
    uint64_t clocks = demand[i] * context.sharers[i];
    if (clocks <= bounds.resource)
      continue;
    bounds.resource = clocks;
    bounds.unit = name;
  }
  bounds.latency = computeLatencyBound(program, context);
  return bounds;
}
