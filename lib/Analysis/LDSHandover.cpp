//===- LDSHandover.cpp - LDS bytes that pass between waves ----------------===//

#include "waveasm/Analysis/LDSHandover.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/bit.h"
#include <deque>
#include <set>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

LDSHandover::LDSHandover(const ProgramFlow &flow, const RegisterValues &values, LDSRegions &regions)
    : flow(flow), regions(regions), inWave(regions.getOverlaps(~0u, ~0u, /*sameWave=*/true)),
      numWaves(values.getNumWaves()) {
  collectStops(values);
  if (accesses.empty() || numWaves == 1)
    return;
  bool unknown = llvm::any_of(flow.getOps(), [](const FlowOp &op) { return !op.known; });
  unsynchronized = unknown;
  classifyWaves(values);
  for (WaveClass &waveClass : classes)
    walkSegments(waveClass);
  demands.resize(nodes.size());
  for (unsigned mine = 0; mine < classes.size() && !unsynchronized; ++mine)
    for (unsigned other = mine; other < classes.size() && !unsynchronized; ++other)
      matchNodes(mine, other);
  if (unsynchronized)
    assumeAnything();
}

static bool accessesLDS(const FlowOp &op) {
  return op.event != MemEvent::None && ((op.memReads | op.memWrites) & MemSpace::LDS);
}

// Few ops are stops, and a loop's body may stand in many blocks.
void LDSHandover::collectStops(const RegisterValues &values) {
  std::vector<unsigned> stopOps;
  for (auto [index, op] : llvm::enumerate(flow.getOps()))
    if (op.isBarrier || op.isEnd || accessesLDS(op))
      stopOps.push_back(index);
  nodes = {{0, 0}, {0, 0}}; // start and end
  for (auto [number, block] : llvm::enumerate(flow.getBlocks())) {
    firstStop.push_back(stops.size());
    if (block.ops.empty())
      continue;
    // The ops of a block are consecutive.
    for (auto next = llvm::lower_bound(stopOps, block.ops.front());
         next != stopOps.end() && *next <= block.ops.back(); ++next)
      addStop(*next, number, values);
  }
  firstStop.push_back(stops.size());
}

void LDSHandover::addStop(unsigned index, unsigned block, const RegisterValues &values) {
  const FlowOp &op = flow.getOps()[index];
  HandoverStop stop = {index, -1, -1};
  if (op.isBarrier) {
    stop.node = nodes.size();
    nodes.push_back({block, static_cast<unsigned>(stops.size()) + 1 - firstStop[block]});
  } else if (op.isEnd) {
    stop.node = 1;
  }
  if (accessesLDS(op)) {
    stop.access = accesses.size();
    unsigned context = flow.getBlocks()[block].context;
    unsigned region = regions.find(op, values.getKey(index, context), values.getValues());
    accesses.push_back({index, context, region, block, (op.memWrites & MemSpace::LDS) != 0,
                        op.event == MemEvent::VMem});
  }
  stops.push_back(stop);
}

std::vector<uint8_t> LDSHandover::getCounters() const {
  std::vector<uint8_t> counters;
  for (const HandoverAccess &access : accesses)
    counters.push_back(access.dma ? 0 : 1);
  return counters;
}

bool LDSHandover::conflictsInWave(unsigned access, unsigned later) const {
  const HandoverAccess &a = accesses[access], &b = accesses[later];
  if (a.dma == b.dma || (!a.write && !b.write))
    return false;
  return regions.overlap(inWave, a.region, b.region);
}

//===----------------------------------------------------------------------===//
// Waves by the branches they take
//===----------------------------------------------------------------------===//

// Decisions can be matched between waves if all waves come to them in the same order:
// none of the ops around may be decided differently by different waves.
void LDSHandover::markOrdered(unsigned begin, unsigned end, bool inOrder,
                              const DenseSet<unsigned> &divergent) {
  ArrayRef<FlowOp> ops = flow.getOps();
  for (unsigned index = begin; index < end; index = ops[index].end) {
    unsigned inner = index + 1, behind = ops[index].end;
    if (inner == behind)
      continue; // no regions: a region has a terminator
    bool uniform = inOrder && !divergent.contains(index), isLoop = llvm::isa<LoopOp>(ops[index].op);
    if (isLoop)
      uniform &= !divergent.contains(flow.getCondition(index));
    bool matters = llvm::any_of(ops.slice(inner, behind - inner),
                                [](const FlowOp &op) { return op.isBarrier; });
    ordered[index] = uniform && matters;
    if (isLoop)
      ordered[flow.getCondition(index)] = uniform && matters;
    markOrdered(inner, behind, uniform, divergent);
  }
}

void LDSHandover::classifyWaves(const RegisterValues &values) {
  SmallVector<std::pair<unsigned, unsigned>> places;
  for (const FlowBlock &block : flow.getBlocks())
    for (const FlowEdge &edge : block.succs)
      if (edge.branch >= 0 &&
          decisionAt.try_emplace({edge.branch, block.context}, places.size()).second)
        places.emplace_back(edge.branch, block.context);
  DenseSet<unsigned> divergent; // branches
  for (auto [branch, context] : places)
    if (!values.getValues().isUniform(values.getKey(branch, context)))
      divergent.insert(branch);
  if (flow.isStructured())
    markOrdered(0, flow.getOps().size(), true, divergent);

  const LaneValues &lanes = values.getValues();
  std::map<SmallVector<int8_t>, ClassMask> byDecisions;
  for (unsigned wave = 0; wave < numWaves; ++wave) {
    SmallVector<int8_t> taken;
    for (auto [branch, context] : places) {
      LaneValues::Id key = values.getKey(branch, context);
      int8_t decision = -1;
      if (!lanes.isUnknown(key) && lanes.get(key).alternatives.size() == 1) {
        KnownWord word = lanes.getWord(key, 0, wave * LaneValues::kWaveSize);
        if (word.isExact())
          decision = word.bits != 0;
      }
      // A loop's own condition is left open: its trip counts are not tracked.
      if (!llvm::isa<IfOp>(flow.getOps()[branch].op))
        decision = -1;
      taken.push_back(decision);
    }
    byDecisions[taken] |= 1u << wave;
  }
  for (auto &[taken, waves] : byDecisions) {
    WaveClass waveClass;
    waveClass.waves = waves;
    waveClass.taken = taken;
    classes.push_back(std::move(waveClass));
  }
}

//===----------------------------------------------------------------------===//
// Segments between barriers
//===----------------------------------------------------------------------===//

void LDSHandover::walkSegments(WaveClass &waveClass) {
  constexpr size_t maxDecisions = 12, maxStates = 4096;
  waveClass.edges.resize(nodes.size());
  waveClass.touched.resize(nodes.size());
  waveClass.reached.resize(flow.getBlocks().size());
  using Point = std::tuple<unsigned, unsigned, SmallVector<uint32_t, 4>>;
  SmallVector<unsigned> open = {0};
  llvm::BitVector seenNode(nodes.size());
  seenNode.set(0);
  while (!open.empty()) {
    unsigned node = open.pop_back_val();
    auto addEdge = [&](unsigned to, ArrayRef<uint32_t> decisions) {
      Edge edge{to, SmallVector<uint32_t, 4>(decisions)};
      if (!llvm::is_contained(waveClass.edges[node], edge))
        waveClass.edges[node].push_back(std::move(edge));
      if (to != 1 && !seenNode.test(to)) {
        seenNode.set(to);
        open.push_back(to);
      }
    };
    std::set<Point> seen;
    std::vector<Point> points;
    auto push = [&](unsigned block, unsigned stop, SmallVector<uint32_t, 4> decisions) {
      Point point(block, stop, std::move(decisions));
      if (seen.insert(point).second)
        points.push_back(std::move(point));
    };
    push(nodes[node].block, nodes[node].stop, {});
    while (!points.empty()) {
      auto [blockIndex, start, decisions] = std::move(points.back());
      points.pop_back();
      const FlowBlock &block = flow.getBlocks()[blockIndex];
      waveClass.reached.set(blockIndex);
      bool stopped = false;
      for (const HandoverStop &stop : getStops(blockIndex).drop_front(start)) {
        if (stop.access >= 0)
          waveClass.touched[node].push_back(stop.access);
        if (stop.node < 0)
          continue;
        addEdge(stop.node, decisions);
        stopped = true;
        break;
      }
      if (stopped)
        continue;
      if (block.succs.empty())
        addEdge(1, decisions);
      for (const FlowEdge &edge : block.succs) {
        SmallVector<uint32_t, 4> next = decisions;
        if (edge.branch >= 0) {
          int8_t taken = waveClass.taken[decisionAt.lookup({edge.branch, block.context})];
          if (taken >= 0 && taken != edge.taken)
            continue;
          if (ordered.lookup(edge.branch))
            next.push_back(edge.branch << 1 | edge.taken);
        }
        push(edge.to, 0, std::move(next));
        if (std::get<2>(points.empty() ? Point() : points.back()).size() > maxDecisions ||
            seen.size() > maxStates) {
          unsynchronized = true;
          return;
        }
      }
    }
    SmallVector<unsigned> &touched = waveClass.touched[node];
    llvm::sort(touched);
    touched.erase(llvm::unique(touched), touched.end());
  }
}

//===----------------------------------------------------------------------===//
// Which barriers meet
//===----------------------------------------------------------------------===//

void LDSHandover::addDemand(unsigned node, unsigned mine, unsigned other, unsigned otherNode) {
  for (Demand &demand : demands[node])
    if (demand.mine == mine && demand.other == other) {
      if (!llvm::is_contained(demand.otherNodes, otherNode))
        demand.otherNodes.push_back(otherNode);
      return;
    }
  demands[node].push_back({mine, other, {otherNode}});
}

// Follows two waves, one of each class, from barrier to barrier. Where all waves decide
// alike, the n-th decision of one is the n-th of the other: `ahead` holds the decisions
// that one has made and the other has yet to make.
void LDSHandover::matchNodes(unsigned mine, unsigned other) {
  constexpr size_t maxStates = 20000, maxAhead = 64;
  if (mine == other && llvm::popcount(classes[mine].waves) == 1)
    return;
  struct State {
    unsigned first, second;
    bool firstLeads;
    SmallVector<uint32_t, 4> ahead;
    bool operator<(const State &o) const {
      return std::tie(first, second, firstLeads, ahead) <
             std::tie(o.first, o.second, o.firstLeads, o.ahead);
    }
  };
  std::set<State> seen;
  std::deque<State> queue;
  auto push = [&](State state) {
    if (seen.insert(state).second)
      queue.push_back(std::move(state));
  };
  push({0, 0, true, {}});
  const Edge stay{1, {}};
  while (!queue.empty()) {
    State state = queue.front();
    queue.pop_front();
    // A wave that has ended does not hold up the others.
    ArrayRef<Edge> firstEdges =
        state.first == 1 ? ArrayRef(stay) : ArrayRef(classes[mine].edges[state.first]);
    ArrayRef<Edge> secondEdges =
        state.second == 1 ? ArrayRef(stay) : ArrayRef(classes[other].edges[state.second]);
    for (const Edge &one : firstEdges) {
      for (const Edge &two : secondEdges) {
        if (one.to == 1 && two.to == 1 && state.first == 1 && state.second == 1)
          continue;
        SmallVector<uint32_t, 8> a, b;
        (state.firstLeads ? a : b).append(state.ahead.begin(), state.ahead.end());
        a.append(one.decisions.begin(), one.decisions.end());
        b.append(two.decisions.begin(), two.decisions.end());
        size_t common = std::min(a.size(), b.size());
        bool ended = state.first == 1 || state.second == 1;
        if (!ended && !std::equal(a.begin(), a.begin() + common, b.begin()))
          continue;
        State next{one.to, two.to, a.size() >= b.size(), {}};
        if (!ended) {
          const auto &longer = next.firstLeads ? a : b;
          next.ahead.append(longer.begin() + common, longer.end());
        }
        if (next.ahead.size() > maxAhead || seen.size() > maxStates) {
          unsynchronized = true;
          return;
        }
        addDemand(one.to, mine, other, two.to);
        addDemand(two.to, other, mine, one.to);
        push(std::move(next));
      }
    }
  }
}

void LDSHandover::assumeAnything() {
  // One class of all waves that may touch anything after any barrier.
  classes.clear();
  WaveClass waveClass;
  waveClass.waves = numWaves >= 32 ? ~0u : (1u << numWaves) - 1;
  waveClass.reached.resize(flow.getBlocks().size(), true);
  waveClass.touched.push_back(llvm::to_vector(llvm::seq<unsigned>(0, accesses.size())));
  classes.push_back(std::move(waveClass));
  demands.assign(nodes.size(), {{0, 0, {0}}});
}

void LDSHandover::collectTouched(Demand &demand) const {
  demand.overlaps = &regions.getOverlaps(classes[demand.mine].waves, classes[demand.other].waves,
                                         /*sameWave=*/false);
  demand.touched.resize(regions.get().size());
  demand.written.resize(regions.get().size());
  for (unsigned node : demand.otherNodes)
    for (unsigned later : classes[demand.other].touched[node]) {
      const HandoverAccess &access = accesses[later];
      demand.touched.set(access.region);
      if (access.write)
        demand.written.set(access.region);
    }
}

bool LDSHandover::isNeededAfter(unsigned index, unsigned node) const {
  if (demands.empty())
    return false;
  const HandoverAccess &access = accesses[index];
  return llvm::any_of(demands[node], [&](Demand &demand) {
    if (!classes[demand.mine].reached.test(access.block))
      return false;
    if (!demand.overlaps)
      collectTouched(demand);
    return regions.overlapAny(*demand.overlaps, access.region,
                              access.write ? demand.touched : demand.written);
  });
}
