//===- SearchOracle.cpp - The built-in search -----------------------------===//
//
// The search works block by block. A phase makes candidate orders of one block: the
// first phase of a block by list scheduling, the next exactly if the block is small, the
// others by chains of small changes under the model's cost, with the model bent in
// different ways; single moves of the real program complete them. A candidate becomes a
// round: the session compiles it, measures it and keeps what is better. Then the block's
// model is built anew from where it stands.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/LocalSearch.h"
#include "waveasm/Conductor/ListScheduler.h"
#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Oracle.h"
#include "waveasm/Conductor/Tags.h"
#include <deque>
#include <random>

using namespace mlir;
using namespace waveasm;

// The policies of list scheduling, most promising first: full freedom, then less and less,
// which keeps fewer values alive.
static const SchedulePolicy kPolicies[] = {
    {0, 0, 0, 100, 0},  {0, 2000, 0, 100, 0}, {96, 0, 0, 100, 0}, {48, 0, 0, 100, 0},
    {0, 0, 0, 50, 0},   {24, 0, 0, 100, 0},   {0, 500, 0, 30, 0}, {12, 0, 0, 100, 0}};

namespace {
using OpOrder = SmallVector<Operation *>;

class SearchOracle final : public Oracle {
public:
  explicit SearchOracle(const SearchOptions &options) : options(options), random(options.seed) {}
  llvm::Expected<Proposal> propose(const RoundView &view) override;
  uint64_t getNumCandidates() const override { return candidates; }
  void diverge(unsigned number) override { random.seed(options.seed + number); }

private:
  /// A block worth scheduling.
  struct BlockSearch {
    Block *block;
    double weight;      ///< share of the program's instructions, by trips
    size_t index;       ///< in program order, for ties
    double credit = 0;  ///< of phases that it has not had yet
    unsigned phases = 0;
    std::unique_ptr<ScheduleModel> model; ///< null: to be built
    bool done = false;   ///< nothing more to plan
    std::vector<NodeOrder> starts;        ///< orders from which chains may start, best first
  };
  struct Candidate {
    BlockSearch *block;
    OpOrder order; ///< empty: a single random move
  };

  void collect(const RoundView &view);
  void build(const RoundView &view, BlockSearch &block);
  BlockSearch *pickBlock();
  void planPhase(const RoundView &view, BlockSearch &block);
  void planLists(BlockSearch &block, const CostWeights &weights);
  void planExact(BlockSearch &block);
  void planChains(BlockSearch &block, const CostWeights &weights);
  void addCandidate(BlockSearch &block, const NodeOrder &order);
  CostWeights getWeights(const RoundView &view, BlockSearch &block);
  Proposal perturb(const RoundView &view, BlockSearch &block);
  bool isAtBound(const RoundView &view) const;

  SearchOptions options;
  std::mt19937_64 random;
  ValueCache cache;
  std::vector<BlockSearch> blocks; ///< heaviest first
  std::deque<Candidate> queue;
  bool collected = false;          ///< `blocks` is filled
  BlockSearch *proposed = nullptr; ///< the block of the last round
  unsigned idlePhases = 0;         ///< phases in a row without a candidate
  uint64_t candidates = 0;
};
} // namespace

// How often what is inside of `op` runs, with the trips that the loops were measured with.
static uint64_t getTrips(Operation *op, const llvm::StringMap<uint64_t> &tripsByTag) {
  uint64_t trips = 1;
  for (Operation *outer = op; !llvm::isa<ProgramOp>(outer); outer = outer->getParentOp())
    if (auto loop = llvm::dyn_cast<LoopOp>(outer)) {
      auto it = tripsByTag.find(getTag(loop));
      uint64_t count = it != tripsByTag.end() ? it->second
                                              : getTripCount(loop).value_or(kDefaultTrips);
      trips *= std::clamp<uint64_t>(count, 1, 1u << 20);
    }
  return trips;
}

void SearchOracle::collect(const RoundView &view) {
  ProgramOp program = view.program;
  if (!TargetInfo::get(program.getTarget()))
    return;
  llvm::StringMap<uint64_t> trips;
  if (view.baseline.feasible) // else nothing was timed
    for (const LoopMetrics &loop : view.baseline.loops)
      trips[loop.tag] = loop.trips;
  double total = 0;
  program->walk<WalkOrder::PreOrder>([&](Block *block) {
    // A block of one instruction and a terminator has no other order.
    constexpr int fewest = 3;
    auto isInstr = [](Operation &op) {
      const InstrInfo *info = getInstrInfo(&op);
      return !info || info->form != Form::Pseudo || op.getNumRegions() != 0;
    };
    auto count = llvm::count_if(*block, isInstr);
    if (count < fewest)
      return;
    double weight = static_cast<double>(count) * getTrips(block->getParentOp(), trips);
    total += weight;
    blocks.push_back({block, weight, blocks.size(), 0, 0, nullptr, false, {}});
  });
  for (BlockSearch &block : blocks)
    block.weight /= total;
  llvm::sort(blocks, [](const BlockSearch &a, const BlockSearch &b) {
    return a.weight != b.weight ? a.weight > b.weight : a.index < b.index;
  });
}

void SearchOracle::build(const RoundView &view, BlockSearch &block) {
  Legality &legality = view.engine.getLegality(&block.block->front());
  ProgramOp program = view.program;
  block.model = std::make_unique<ScheduleModel>(
      *block.block, legality, *TargetInfo::get(program.getTarget()),
      [&](Operation *op) { return view.engine.getKept().contains(op); },
      findBarrierNeeds(program, *block.block, legality, cache));
}

// Each block gets its share of the phases, and the first of each comes early.
SearchOracle::BlockSearch *SearchOracle::pickBlock() {
  BlockSearch *best = nullptr;
  for (BlockSearch &block : blocks) {
    if (block.done)
      continue;
    block.credit += block.phases == 0 ? 1 : block.weight;
    if (!best || block.credit > best->credit)
      best = &block;
  }
  if (best)
    best->credit -= 1;
  return best;
}

//===----------------------------------------------------------------------===//
// Costs
//===----------------------------------------------------------------------===//

// The model counts the block's own values; the program's peak may be elsewhere or higher. So
// the budget is what the block has now, plus what the program may grow without losing a
// wave.
CostWeights SearchOracle::getWeights(const RoundView &view, BlockSearch &block) {
  ProgramOp program = view.program;
  const TargetInfo &target = *TargetInfo::get(program.getTarget());
  const Metrics &best = view.current;
  ScheduleScratch scratch;
  ScheduleCost now = block.model->evaluate(block.model->getInputOrder(), scratch);
  CostWeights weights;
  unsigned room = 0;
  if (best.feasible) {
    constexpr unsigned most = 512;
    auto fits = [&](unsigned more) {
      return target.getOccupancy(best.peakVGPR + more, best.peakAGPR, best.peakSGPR, best.ldsBytes,
                                 getWavesPerGroup(program)).wavesPerSIMD >= best.occupancy;
    };
    while (room < most && best.peakVGPR + room < target.getLimits().addressableVGPRs &&
           fits(room + 1))
      ++room;
  }
  weights.vgprBudget = now.vgprs + room;
  weights.agprBudget = now.agprs;
  weights.perExcess = std::max(1.0, now.cycles / 20.0);
  weights.perRegister = options.registerPrice;
  return weights;
}

// Nothing can be better: the program runs at its bound, with as many waves as can be.
bool SearchOracle::isAtBound(const RoundView &view) const {
  return options.registerPrice == 0 && view.current.feasible &&
         view.current.cycles <= view.current.bounds.getCycles() &&
         view.current.limit == OccupancyLimit::Hardware;
}

//===----------------------------------------------------------------------===//
// Phases
//===----------------------------------------------------------------------===//

void SearchOracle::addCandidate(BlockSearch &block, const NodeOrder &order) {
  queue.push_back({&block, block.model->materialize(order)});
}

// Sorts orders by cost and drops equal ones.
static void rank(std::vector<std::pair<double, NodeOrder>> &ranked) {
  llvm::sort(ranked);
  ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
}

void SearchOracle::planLists(BlockSearch &block, const CostWeights &weights) {
  ScheduleScratch scratch;
  std::vector<std::pair<double, NodeOrder>> ranked;
  for (const SchedulePolicy &policy : kPolicies) {
    NodeOrder order = listSchedule(*block.model, policy);
    ++candidates;
    double cost = weights.get(block.model->evaluate(order, scratch));
    ranked.emplace_back(cost, std::move(order));
  }
  rank(ranked);
  // Without a search the compiler is the judge of all of them.
  size_t most = options.listOnly ? ranked.size() : 3;
  for (auto &[cost, order] : ranked) {
    if (most-- > 0)
      addCandidate(block, order);
    block.starts.push_back(std::move(order));
  }
}

void SearchOracle::planExact(BlockSearch &block) {
  constexpr unsigned largest = 64;
  constexpr uint64_t maxNodes = 100000;
  if (block.model->size() > largest || options.registerPrice != 0)
    return;
  ExactResult result =
      searchExact(*block.model, block.model->getInputOrder(), maxNodes, options.stop);
  candidates += result.visited;
  addCandidate(block, result.best);
  block.starts.insert(block.starts.begin(), std::move(result.best));
}

void SearchOracle::planChains(BlockSearch &block, const CostWeights &weights) {
  const ScheduleModel &model = *block.model;
  // Bends of the model and memories of the chains; each phase uses them all.
  static const struct {
    ModelBias bias;
    unsigned memory;
  } kinds[] = {{{100, 100}, 1},   {{100, 100}, 50}, {{125, 100}, 20}, {{100, 200}, 100},
               {{75, 100}, 20},   {{150, 150}, 50}, {{100, 100}, 400}, {{60, 200}, 100}};
  constexpr unsigned measured = 4;
  // About as much time for a small block as for a large one, and more the longer it takes.
  unsigned steps = std::clamp(2000000u / std::max(model.size(), 1u), 500u, 20000u);
  steps += steps / 4 * std::min(block.phases, 16u);
  std::vector<ChainTask> tasks;
  for (auto [i, kind] : llvm::enumerate(kinds)) {
    ChainTask task;
    bool fromHere = block.starts.empty() || i % 2 == 0;
    task.start = fromHere ? model.getInputOrder()
                          : block.starts[(i / 2) % block.starts.size()];
    task.seed = random();
    task.steps = steps;
    task.memory = kind.memory;
    task.bias = kind.bias;
    task.weights = weights;
    tasks.push_back(std::move(task));
  }
  std::vector<ChainResult> results = runChains(model, tasks, options.threads, options.stop);
  ScheduleScratch scratch;
  std::vector<std::pair<double, NodeOrder>> ranked;
  for (ChainResult &result : results) {
    candidates += result.steps;
    double cost = weights.get(model.evaluate(result.best, scratch));
    ranked.emplace_back(cost, std::move(result.best));
  }
  rank(ranked);
  block.starts.clear();
  for (auto &[cost, order] : ranked) {
    if (block.starts.size() < measured)
      addCandidate(block, order);
    block.starts.push_back(std::move(order));
  }
}

void SearchOracle::planPhase(const RoundView &view, BlockSearch &block) {
  if (!block.model)
    build(view, block);
  CostWeights weights = getWeights(view, block);
  unsigned phase = block.phases++;
  if (phase == 0)
    return planLists(block, weights);
  if (options.listOnly) {
    block.done = true;
    return;
  }
  if (phase == 1)
    return planExact(block);
  planChains(block, weights);
  constexpr unsigned singleMoves = 4;
  for (unsigned i = 0; i < singleMoves; ++i)
    queue.push_back({&block, {}});
}

// A single move by a random distance within what is legal.
Proposal SearchOracle::perturb(const RoundView &view, BlockSearch &block) {
  SmallVector<Operation *> ops;
  for (Operation &op : *block.block)
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

llvm::Expected<Proposal> SearchOracle::propose(const RoundView &view) {
  if (!std::exchange(collected, true))
    collect(view);
  // What is kept changes the block: its model no longer starts where the block stands.
  if (view.wasKept() && proposed) {
    proposed->model.reset();
    proposed->starts.clear();
  }
  proposed = nullptr;
  constexpr unsigned mostIdle = 16;
  while (!isAtBound(view)) {
    while (!queue.empty()) {
      Candidate candidate = std::move(queue.front());
      queue.pop_front();
      Proposal proposal;
      if (candidate.order.empty()) {
        proposal = perturb(view, *candidate.block);
      } else {
        Legality &legality = view.engine.getLegality(&candidate.block->block->front());
        proposal.commands = planMoves(*candidate.block->block, candidate.order, legality,
                                      view.engine.getKept());
      }
      if (proposal.commands.empty())
        continue;
      proposed = candidate.block;
      idlePhases = 0;
      return proposal;
    }
    BlockSearch *block = pickBlock();
    if (!block || options.stop.isStopped() || ++idlePhases > mostIdle + 3 * blocks.size())
      break;
    planPhase(view, *block);
  }
  Proposal nothing;
  nothing.done = true;
  return nothing;
}

std::unique_ptr<Oracle> waveasm::createSearchOracle(const SearchOptions &options) {
  return std::make_unique<SearchOracle>(options);
}
