//===- ScheduleBounds.cpp - Clocks of the busiest unit --------------------===//

#include "BoundDetail.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

std::optional<InstrCost> waveasm::getLastingCost(Operation *op, const TargetInfo &target) {
  const InstrInfo *info = getInstrInfo(op);
  // Legalization drops the kernarg prologue (raw lines, scalar loads, a wait) and replaces
  // what the target does not have. Nops may be the compiler's.
  if (!info || !info->isMachineInstr() || !(info->targets & target.getMask()) ||
      info->form == Form::Raw || info->unit == Unit::SMEM || info->unit == Unit::None ||
      (info->unit == Unit::Internal && info->form != Form::Barrier))
    return std::nullopt;
  return target.getCost(op);
}

namespace {
enum Resource : unsigned { Issue, Matrix, VALU, SALU, LDS, VMEM, kNumResources };

/// Clocks that one wave takes of each.
struct Demand {
  std::array<uint64_t, kNumResources> clocks{};

  void add(const Demand &other, uint64_t times) {
    for (unsigned i = 0; i < kNumResources; ++i)
      clocks[i] += other.clocks[i] * times;
  }
};

class DemandCounter {
public:
  DemandCounter(const TargetInfo &target, const LoopTripMap &trips)
      : target(target), trips(trips) {
    CostKey branch;
    branch.sched = SchedClass::Branch;
    branchCost = TimingTable::get(target).getCost(branch);
  }
  Demand count(Block &block) const;

private:
  void addOp(Operation *op, const InstrCost &cost, Demand &demand) const;
  void addLoop(LoopOp loop, Demand &demand) const;
  void addIf(IfOp ifOp, Demand &demand) const;

  const TargetInfo &target;
  const LoopTripMap &trips;
  InstrCost branchCost;
};
} // namespace

void DemandCounter::addOp(Operation *op, const InstrCost &cost, Demand &demand) const {
  const InstrInfo *info = getInstrInfo(op);
  demand.clocks[Issue] += getIssueClocks(cost);
  switch (info->unit) {
  case Unit::MFMA:
    demand.clocks[Matrix] += cost.busy;
    // The vector ALU, too: one slot, or all of it (IssueModel).
    demand.clocks[VALU] +=
        info->matrix.kind == MatrixKind::XDL ? kTurn : std::max(cost.busy, kTurn);
    break;
  case Unit::VALU:
    demand.clocks[VALU] += std::max(cost.busy, kTurn);
    break;
  case Unit::SALU:
    demand.clocks[SALU] += kTurn;
    break;
  case Unit::LDS: {
    // Two accesses of half the width may be cheaper than one.
    const TimingTable &table = TimingTable::get(target);
    bool two = info->hasFlag(InstrFlag::TwoOffsets);
    unsigned halves = 2 * table.getCost(info->sched, info->memBytes / 2).busy;
    demand.clocks[LDS] += two ? halves : cost.busy;
    break;
  }
  case Unit::VMEM:
    demand.clocks[VMEM] += cost.busy;
    break;
  default:
    break;
  }
}

void DemandCounter::addLoop(LoopOp loop, Demand &demand) const {
  uint64_t count = trips.lookup(loop);
  demand.add(this->count(*loop.getBodyBlock()), count);
  // The guard's comparison and branch; the back edge, taken but for the last trip.
  if (loop.getCountedBound())
    demand.clocks[Issue] += kTurn + getIssueClocks(branchCost);
  if (count)
    demand.clocks[Issue] += (count - 1) * std::max<uint64_t>(branchCost.latency, kTurn) + kTurn;
}

void DemandCounter::addIf(IfOp ifOp, Demand &demand) const {
  demand.clocks[Issue] += kTurn; // its branch
  Block *otherwise = ifOp.getElseBlock();
  if (!otherwise)
    return;
  Demand taken = count(*ifOp.getThenBlock()), other = count(*otherwise);
  for (unsigned i = 0; i < kNumResources; ++i)
    demand.clocks[i] += std::min(taken.clocks[i], other.clocks[i]);
}

Demand DemandCounter::count(Block &block) const {
  Demand demand;
  for (Operation &op : block) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op))
      addLoop(loop, demand);
    else if (auto ifOp = llvm::dyn_cast<IfOp>(op))
      addIf(ifOp, demand);
    else if (std::optional<InstrCost> cost = getLastingCost(&op, target))
      addOp(&op, *cost, demand);
  }
  return demand;
}

ScheduleBounds waveasm::computeScheduleBounds(ProgramOp program, const TargetInfo &target,
                                              ArrayRef<LoopTrips> trips) {
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
  Demand demand = DemandCounter(target, map).count(*program.getBodyBlock());
  unsigned waves = std::max(1u, getWavesPerGroup(program));
  unsigned perSIMD = llvm::divideCeil(waves, target.getLimits().simdsPerCU);
  constexpr llvm::StringLiteral names[] = {"issue", "mfma", "valu", "salu", "lds", "vmem"};
  for (unsigned i = 0; i < kNumResources; ++i) {
    unsigned users = i == Issue ? 1 : i == LDS || i == VMEM ? waves : perSIMD;
    uint64_t clocks = demand.clocks[i] * users;
    if (clocks <= bounds.resource)
      continue;
    bounds.resource = clocks;
    bounds.unit = names[i];
  }
  bounds.latency = computeLatencyBound(program, target, map);
  return bounds;
}
