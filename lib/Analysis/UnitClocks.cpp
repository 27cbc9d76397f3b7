//===- UnitClocks.cpp - What instructions take of the units ---------------===//

#include "BoundDetail.h"
#include "llvm/ADT/PriorityQueue.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

bool waveasm::holdsBarrier(Operation *op) {
  return op
      ->walk([](Operation *inner) {
        const InstrInfo *info = getInstrInfo(inner);
        return info && info->form == Form::Barrier ? WalkResult::interrupt()
                                                   : WalkResult::advance();
      })
      .wasInterrupted();
}

static bool hasBarrierInIf(ProgramOp program) {
  return program->walk([](IfOp ifOp) {
                  return holdsBarrier(ifOp) ? WalkResult::interrupt() : WalkResult::advance();
                }).wasInterrupted();
}

BoundContext::BoundContext(ProgramOp program, const TargetInfo &target, const LoopTripMap &trips,
                           const ScheduleFacts *facts, Operation *placed)
    : target(target), table(TimingTable::get(target)), trips(trips), facts(facts), placed(placed),
      waves(std::max(1u, getWavesPerGroup(program))), barriersMeet(!hasBarrierInIf(program)) {
  CostKey key;
  key.sched = SchedClass::Branch;
  branch = table.getCost(key);
  unsigned perSIMD = llvm::divideCeil(waves, target.getLimits().simdsPerCU);
  sharers.fill(perSIMD);
  sharers[BoundUnit::Issue] = 1;
  sharers[BoundUnit::LDS] = sharers[BoundUnit::VMEM] = waves;
}

std::optional<bool> BoundContext::takesThen(IfOp ifOp) const {
  if (!facts)
    return std::nullopt;
  auto skips = facts->skips.find(ifOp);
  if (skips == facts->skips.end())
    return std::nullopt;
  uint32_t all = waves < 32 ? (1u << waves) - 1 : ~0u, mask = skips->second & all;
  return mask == 0 ? std::optional(true) : mask == all ? std::optional(false) : std::nullopt;
}

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

uint64_t waveasm::getFallThroughClocks(const BoundContext &context) {
  return std::max<uint64_t>(context.branch.issue, kTurn);
}

uint64_t waveasm::getTakenClocks(const BoundContext &context) {
  return std::max<uint64_t>(context.branch.latency, kTurn);
}

/// Of an LDS access, with and without bank conflicts.
static std::pair<uint64_t, uint64_t> getBankClocks(Operation *op, const InstrInfo &info,
                                                   const InstrCost &cost,
                                                   const BoundContext &context) {
  if (context.facts)
    if (auto banks = context.facts->banks.find(op); banks != context.facts->banks.end())
      return {banks->second.clocks, std::min(banks->second.base, banks->second.clocks)};
  // Two accesses of half the width may be cheaper than one.
  uint64_t clocks = info.hasFlag(InstrFlag::TwoOffsets)
                        ? 2 * context.table.getCost(info.sched, info.memBytes / 2).busy
                        : cost.busy;
  return {clocks, clocks};
}

UnitClocks waveasm::getUnitClocks(Operation *op, const InstrCost &cost,
                                  const BoundContext &context) {
  const InstrInfo &info = *getInstrInfo(op);
  unsigned bytes = getCostKey(op, context.target).bytes;
  UnitClocks clocks{};
  // A wider destination of a move is one move for each word.
  uint64_t count = info.form == Form::VMov ? getRegInfo(op->getResult(0).getType())->size : 1;
  clocks[BoundUnit::Issue] = count * std::max<uint64_t>(cost.issue, kTurn);
  switch (info.unit) {
  case Unit::MFMA:
    clocks[BoundUnit::Matrix] = cost.busy;
    // The vector ALU, too: one slot, or all of it (IssueModel).
    clocks[BoundUnit::VALU] =
        info.matrix.kind == MatrixKind::XDL ? kTurn : std::max(cost.busy, kTurn);
    break;
  case Unit::VALU:
    clocks[BoundUnit::VALU] = count * std::max(cost.busy, kTurn);
    break;
  case Unit::SALU:
    clocks[BoundUnit::SALU] = kTurn;
    break;
  case Unit::LDS:
    clocks[BoundUnit::LDS] = getBankClocks(op, info, cost, context).first;
    if (info.form == Form::LDSLoad || info.form == Form::LDSStore)
      clocks[BoundUnit::LDSPath] =
          llvm::divideCeil(uint64_t(bytes) * LaneValues::kWaveSize,
                           context.table.get(ChipNumber::LDSPathBytesPerClk));
    break;
  case Unit::VMEM:
    clocks[BoundUnit::VMEM] = cost.busy;
    if (context.facts)
      clocks[BoundUnit::VMEM] =
          std::max(clocks[BoundUnit::VMEM], uint64_t(context.facts->lines.lookup(op)) *
                                                context.table.get(ChipNumber::L1LineClk));
    break;
  default:
    break;
  }
  return clocks;
}

int64_t waveasm::getCompletionClocks(Operation *op, const BoundContext &context) {
  // The first word of a wide move is ready before the last.
  CostKey key = getCostKey(op, context.target);
  InstrCost cost = context.table.getCost(key);
  const InstrInfo &info = *getInstrInfo(op);
  if (info.unit != Unit::LDS)
    return cost.latency;
  auto [clocks, base] = getBankClocks(op, info, cost, context);
  return cost.latency + clocks - base;
}

ResultDelay waveasm::getResultDelay(Operation *op, const InstrCost &cost,
                                    const BoundContext &context) {
  const InstrInfo &info = *getInstrInfo(op);
  int64_t latency = getCompletionClocks(op, context);
  if (info.matrix)
    return {latency, std::min<int64_t>(latency, std::max(cost.busy, kTurn))};
  // A wait stands between a memory operation and the reader of its result.
  if (info.counter != Counter::None)
    latency += kTurn;
  return {latency, latency};
}

// Jackson's preemptive schedule: of the jobs that may start, the one with the longest tail runs.
// Its end is the largest of (least head) + (all clocks) + (least tail) over all sets of jobs
// (Carlier, "The one-machine sequencing problem", 1982), and no order of whole jobs beats that.
int64_t waveasm::boundUnit(ArrayRef<UnitJob> unsorted, uint64_t sharers) {
  std::vector<UnitJob> jobs(unsorted);
  llvm::sort(jobs, [](const UnitJob &a, const UnitJob &b) { return a.head < b.head; });
  auto isLess = [](const UnitJob &a, const UnitJob &b) { return a.tail < b.tail; };
  llvm::PriorityQueue<UnitJob, std::vector<UnitJob>, decltype(isLess)> open(isLess);
  int64_t time = kLongAgo, end = kLongAgo;
  for (size_t next = 0; next < jobs.size() || !open.empty();) {
    if (open.empty())
      time = std::max(time, jobs[next].head);
    for (; next < jobs.size() && jobs[next].head <= time; ++next) {
      jobs[next].clocks *= sharers;
      open.push(jobs[next]);
    }
    UnitJob job = open.top();
    open.pop();
    int64_t left = job.clocks;
    int64_t run = next < jobs.size() ? std::min(left, jobs[next].head - time) : left;
    time += run;
    job.clocks = left - run;
    if (job.clocks)
      open.push(job);
    else
      end = std::max(end, time + job.tail);
  }
  return end;
}
