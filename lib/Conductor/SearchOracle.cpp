//===- SearchOracle.cpp - The built-in oracles: search and replay ---------===//

#include "waveasm/Conductor/ListScheduler.h"
#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Oracle.h"
#include <random>

using namespace mlir;
using namespace waveasm;

Oracle::~Oracle() = default;

namespace {

class SearchOracle final : public Oracle {
public:
  explicit SearchOracle(uint64_t seed) : random(seed) {}
  Proposal propose(const RoundView &view) override;

private:
  /// A block worth scheduling. The dependences are those of the order in which the block
  /// was first seen; moves that were kept respect them, so they stay valid.
  struct Candidate {
    Block *block;
    std::unique_ptr<BlockScheduler> scheduler;
    uint64_t weight; ///< instructions times trips
    size_t index;    ///< in program order, for ties
  };
  void collect(const RoundView &view);
  static Proposal schedule(const RoundView &view, const Candidate &region,
                           const SchedulePolicy &policy);
  Proposal perturb(const RoundView &view);
  Candidate &pickRegion();

  std::mt19937_64 random;
  std::vector<Candidate> regions; ///< heaviest first
  size_t nextFixed = 0;        ///< next pair of region and policy to try
};

} // namespace

// The policies that are tried first on every region, most promising first: full list
// scheduling, then less and less freedom, which keeps fewer values alive.
static const SchedulePolicy kPolicies[] = {
    {0, 0, 0, 100, 0},  {0, 2000, 0, 100, 0}, {96, 0, 0, 100, 0}, {48, 0, 0, 100, 0},
    {0, 0, 0, 50, 0},   {24, 0, 0, 100, 0},   {0, 500, 0, 30, 0}, {12, 0, 0, 100, 0}};

void SearchOracle::collect(const RoundView &view) {
  ProgramOp program = view.program;
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  if (!target)
    return;
  Legality &legality = view.engine.getLegality(&program.getBodyBlock()->front());
  auto add = [&](Block &block, uint64_t trips) {
    // A block of one instruction and a terminator has no other order.
    constexpr unsigned fewest = 3;
    auto scheduler = std::make_unique<BlockScheduler>(block, legality, *target);
    if (scheduler->getNumInstructions() < fewest)
      return;
    uint64_t weight = scheduler->getNumInstructions() * trips;
    regions.push_back({&block, std::move(scheduler), weight, regions.size()});
  };
  add(*program.getBodyBlock(), 1);
  program.getBody().walk([&](Operation *op) {
    uint64_t trips = 1;
    for (Operation *outer = op; !llvm::isa<ProgramOp>(outer); outer = outer->getParentOp())
      if (auto loop = llvm::dyn_cast<LoopOp>(outer))
        trips *= std::clamp<uint64_t>(getTripCount(loop).value_or(kDefaultTrips), 1, 1u << 20);
    for (Region &region : op->getRegions())
      for (Block &block : region)
        add(block, trips);
  });
  llvm::sort(regions, [](const Candidate &a, const Candidate &b) {
    return a.weight != b.weight ? a.weight > b.weight : a.index < b.index;
  });
}

Proposal SearchOracle::schedule(const RoundView &view, const Candidate &region,
                                const SchedulePolicy &policy) {
  Legality &legality = view.engine.getLegality(&region.block->front());
  return {planMoves(*region.block, region.scheduler->schedule(policy), legality,
                    view.engine.getKept()),
          false};
}

SearchOracle::Candidate &SearchOracle::pickRegion() {
  // Half of the rounds go to the heaviest region, a quarter to the next, ...
  size_t index = 0;
  while (index + 1 < regions.size() && random() % 2)
    ++index;
  return regions[index];
}

// A few single moves, each by a random distance within what is legal.
Proposal SearchOracle::perturb(const RoundView &view) {
  Candidate &region = pickRegion();
  SmallVector<Operation *> ops;
  for (Operation &op : *region.block)
    if (const InstrInfo *info = getInstrInfo(&op); info && info->isMachineInstr())
      ops.push_back(&op);
  Proposal proposal;
  if (ops.empty())
    return proposal;
  Legality &legality = view.engine.getLegality(ops.front());
  for (unsigned tries = 0; tries < 16 && proposal.commands.empty(); ++tries) {
    Operation *op = ops[random() % ops.size()];
    bool up = random() % 2;
    unsigned distance = 1 + random() % 24;
    if (legality.checkPinned(op) || view.engine.getKept().contains(op))
      continue;
    MovePath path(legality, op, up, view.engine.getKept());
    for (; distance && path.getNext(); --distance)
      if (path.step())
        break;
    if (path.getPassed().empty() || path.checkPlace())
      continue;
    Operation *anchor = path.getPassed().back();
    proposal.commands.push_back(Move{up ? Move::Kind::Before : Move::Kind::After,
                                     getDisplayName(op).str(), getDisplayName(anchor).str()}
                                    .str());
  }
  return proposal;
}

Proposal SearchOracle::propose(const RoundView &view) {
  if (view.round == 1)
    collect(view);
  if (regions.empty())
    return {{}, true};
  size_t fixed = regions.size() * std::size(kPolicies);
  while (nextFixed < fixed) {
    const Candidate &region = regions[nextFixed % regions.size()];
    const SchedulePolicy &policy = kPolicies[nextFixed / regions.size()];
    ++nextFixed;
    Proposal proposal = schedule(view, region, policy);
    if (!proposal.commands.empty())
      return proposal;
  }
  if (random() % 2)
    return perturb(view);
  // A policy near the fixed ones.
  SchedulePolicy policy = kPolicies[random() % std::size(kPolicies)];
  policy.seed = random();
  policy.jitter = 1u << (2 + random() % 8);
  if (random() % 2)
    policy.window = 8 + random() % 200;
  return schedule(view, pickRegion(), policy);
}

std::unique_ptr<Oracle> waveasm::createSearchOracle(uint64_t seed) {
  return std::make_unique<SearchOracle>(seed);
}

//===----------------------------------------------------------------------===//
// Replay
//===----------------------------------------------------------------------===//

namespace {
class ReplayOracle final : public Oracle {
public:
  explicit ReplayOracle(StringRef text) : commands(splitCommands(text)) {}
  Proposal propose(const RoundView &) override {
    Proposal proposal{std::move(commands), commands.empty()};
    commands.clear();
    return proposal;
  }
  bool isBinding() const override { return true; }

private:
  SmallVector<std::string> commands;
};
} // namespace

std::unique_ptr<Oracle> waveasm::createReplayOracle(StringRef text) {
  return std::make_unique<ReplayOracle>(text);
}
