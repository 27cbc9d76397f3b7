//===- LDSHandover.cpp - LDS bytes that pass between waves ----------------===//

#include "waveasm/Analysis/LDSHandover.h"
#include "llvm/ADT/bit.h"
#include "waveasm/Target/TargetInfo.h"
#include <deque>
#include <set>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

// Addresses beyond the allocation neither read nor write (hardware.md section 1.3).
static unsigned getLDSBytes(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  int64_t most = target ? target->getLimits().ldsBytes : 163840;
  int64_t bytes = program.getLDSBytes();
  return bytes > 0 && bytes < most ? bytes : most;
}

LDSHandover::LDSHandover(ProgramOp program, const ProgramFlow &flow,
                         const RegisterValues &values)
    : flow(flow), ldsBytes(getLDSBytes(program)),
      // At most 8192 granules: a 16-byte one at the largest LDS size.
      granule(std::max<unsigned>(4, llvm::bit_ceil((ldsBytes + 8191) / 8192))),
      numWaves(values.getNumWaves()) {
  collectAccesses(values);
  if (accesses.empty() || numWaves == 1)
    return;
  bool unknown = llvm::any_of(flow.getOps(), [](const FlowOp &op) { return op.unknown; });
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

void LDSHandover::collectAccesses(const RegisterValues &values) {
  nodes = {{0, 0}, {0, 0}}; // start and end
  for (auto [blockIndex, block] : llvm::enumerate(flow.getBlocks())) {
    for (auto [position, index] : llvm::enumerate(block.ops)) {
      const FlowOp &op = flow.getOps()[index];
      std::pair<unsigned, unsigned> place(blockIndex, position);
      if (op.isBarrier) {
        nodeAt[place] = nodes.size();
        nodes.push_back({static_cast<unsigned>(blockIndex), static_cast<unsigned>(position)});
      } else if (op.isEnd) {
        nodeAt[place] = 1;
      }
      if (op.event == MemEvent::None || !((op.memReads | op.memWrites) & MemSpace::LDS))
        continue;
      accessAt[place] = accesses.size();
      unsigned region = getRegion(op, values.getKey(index, block.context), values.getValues());
      accesses.push_back({index, block.context, region, static_cast<unsigned>(blockIndex),
                          (op.memWrites & MemSpace::LDS) != 0, op.event == MemEvent::VMem});
    }
  }
}

std::vector<uint8_t> LDSHandover::getCounters() const {
  std::vector<uint8_t> counters;
  for (const LDSAccess &access : accesses)
    counters.push_back(access.dma ? 0 : 1);
  return counters;
}

namespace {
/// Bytes of one lane, relative to its address.
struct LaneRange {
  int64_t offset, size;
};
} // namespace

static int64_t getAttr(Operation *op, StringRef name) {
  auto attr = op->getAttrOfType<IntegerAttr>(name);
  return attr ? attr.getInt() : 0;
}

static SmallVector<LaneRange, 2> getLaneRanges(const FlowOp &op) {
  int64_t bytes = op.info->memBytes;
  if (!op.info->hasFlag(InstrFlag::TwoOffsets))
    return {{getAttr(op.op, "offset"), bytes}};
  // The two offsets count elements (hardware.md section 6.7).
  int64_t element = bytes / 2;
  return {{getAttr(op.op, "offset0") * element, element},
          {getAttr(op.op, "offset1") * element, element}};
}

unsigned LDSHandover::getRegion(const FlowOp &op, LaneValues::Id key, const LaneValues &values) {
  bool dma = op.info->form == Form::VMEMToLDS;
  SmallVector<LaneRange, 2> ranges;
  if (dma) {
    // One slot per lane, of 4 bytes, or 16 for three and four dwords (hardware.md 6.6).
    int64_t slot = op.info->memBytes > 8 ? 16 : 4;
    ranges.push_back({getAttr(op.op, "instOffset"), slot * LaneValues::kWaveSize});
  } else if (op.info->form == Form::LDSLoad || op.info->form == Form::LDSStore) {
    ranges = getLaneRanges(op);
  }
  bool unknown = ranges.empty() || values.isUnknown(key);
  std::array<uint32_t, 4> id = {~0u, 0, 0, 0};
  if (!unknown)
    id = {key, static_cast<uint32_t>(ranges.front().offset),
          static_cast<uint32_t>(ranges.back().offset),
          static_cast<uint32_t>(ranges.front().size << 1 | dma)};
  auto [it, added] = regionOf.try_emplace(id, regions.size());
  if (!added)
    return it->second;
  LDSRegion &region = regions.emplace_back();
  region.everything = unknown;
  if (unknown)
    return it->second;
  unsigned granules = (ldsBytes + granule - 1) / granule;
  region.all.resize(granules);
  region.waves.assign(numWaves, llvm::BitVector(granules));
  for (unsigned wave = 0; wave < numWaves; ++wave) {
    llvm::BitVector &bits = region.waves[wave];
    for (unsigned i = 0; i < values.get(key).alternatives.size(); ++i) {
      // M0 is one register of the wave.
      unsigned lanes = dma ? 1 : LaneValues::kWaveSize;
      for (unsigned lane = 0; lane < lanes; ++lane) {
        KnownWord word = values.getWord(key, i, wave * LaneValues::kWaveSize + lane);
        for (LaneRange range : ranges) {
          int64_t first = static_cast<int64_t>(word.min()) + range.offset;
          int64_t last = static_cast<int64_t>(word.max()) + range.offset + range.size - 1;
          // The sum of address and offset is taken to wrap in 32 bits.
          if (last > int64_t(~0u))
            first = 0;
          first = std::max<int64_t>(first, 0);
          last = std::min<int64_t>(last, ldsBytes - 1);
          if (first <= last)
            bits.set(first / granule, last / granule + 1);
        }
      }
    }
    region.all |= bits;
  }
  return it->second;
}

bool LDSHandover::overlap(unsigned a, unsigned b, ClassMask mine, ClassMask other,
                          bool sameWave) const {
  const LDSRegion &first = regions[a], &second = regions[b];
  auto anyPair = [&](llvm::function_ref<bool(unsigned, unsigned)> test) {
    for (unsigned i = 0; i < numWaves; ++i)
      for (unsigned j = 0; j < numWaves; ++j)
        if ((mine >> i & 1) && (other >> j & 1) && (i == j) == sameWave && test(i, j))
          return true;
    return false;
  };
  if (first.everything || second.everything) {
    return anyPair([&](unsigned i, unsigned j) {
      return (first.everything || first.waves[i].any()) &&
             (second.everything || second.waves[j].any());
    });
  }
  if (!first.all.anyCommon(second.all))
    return false;
  return anyPair([&](unsigned i, unsigned j) {
    return first.waves[i].anyCommon(second.waves[j]);
  });
}

bool LDSHandover::conflictsInWave(unsigned access, unsigned later) const {
  const LDSAccess &a = accesses[access], &b = accesses[later];
  if (a.dma == b.dma || (!a.write && !b.write))
    return false;
  auto [it, added] = waveCache.try_emplace({a.region, b.region}, false);
  if (added)
    it->second = overlap(a.region, b.region, ~0u, ~0u, /*sameWave=*/true);
  return it->second;
}

//===----------------------------------------------------------------------===//
// Waves by the branches they take
//===----------------------------------------------------------------------===//

static bool containsBarrier(const ProgramFlow &flow, Operation *op) {
  return op->walk([&](Operation *inner) {
             int index = flow.getIndex(inner);
             return index >= 0 && flow.getOps()[index].isBarrier ? WalkResult::interrupt()
                                                                 : WalkResult::advance();
           }).wasInterrupted();
}

// Decisions can be matched between waves if all waves come to them in the same order:
// none of the ops around may be decided differently by different waves.
void LDSHandover::markOrdered(Block &block, bool inOrder, const RegisterValues &values) {
  for (Operation &op : block) {
    if (op.getNumRegions() == 0)
      continue;
    int index = flow.getIndex(&op);
    auto isUniform = [&](unsigned branch) {
      bool uniform = true;
      for (auto &[place, decision] : decisionAt)
        if (place.first == branch)
          uniform &= values.getValues().isUniform(values.getKey(place.first, place.second));
      return uniform;
    };
    bool uniform = inOrder && isUniform(index);
    auto loop = llvm::dyn_cast<LoopOp>(op);
    if (loop)
      uniform &= isUniform(flow.getIndex(loop.getConditionOp()));
    bool matters = containsBarrier(flow, &op);
    ordered[index] = uniform && matters;
    if (loop)
      ordered[flow.getIndex(loop.getConditionOp())] = uniform && matters;
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        markOrdered(inner, uniform, values);
  }
}

void LDSHandover::classifyWaves(const RegisterValues &values) {
  SmallVector<std::pair<unsigned, unsigned>> places;
  for (const FlowBlock &block : flow.getBlocks())
    for (const FlowEdge &edge : block.succs)
      if (edge.branch >= 0 &&
          decisionAt.try_emplace({edge.branch, block.context}, places.size()).second)
        places.emplace_back(edge.branch, block.context);
  if (flow.isStructured() && !flow.getOps().empty())
    markOrdered(*flow.getOps().front().op->getBlock(), true, values);

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
  waveClass.touched.assign(nodes.size(), llvm::BitVector(accesses.size()));
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
    auto push = [&](unsigned block, unsigned position, SmallVector<uint32_t, 4> decisions) {
      Point point(block, position, std::move(decisions));
      if (seen.insert(point).second)
        points.push_back(std::move(point));
    };
    push(nodes[node].block, node == 0 ? 0 : nodes[node].position + 1, {});
    while (!points.empty()) {
      auto [blockIndex, start, decisions] = std::move(points.back());
      points.pop_back();
      const FlowBlock &block = flow.getBlocks()[blockIndex];
      waveClass.reached.set(blockIndex);
      bool stopped = false;
      for (unsigned position = start; position < block.ops.size() && !stopped; ++position) {
        int access = getAccess(blockIndex, position);
        if (access >= 0)
          waveClass.touched[node].set(access);
        auto it = nodeAt.find({blockIndex, position});
        if (it == nodeAt.end())
          continue;
        addEdge(it->second, decisions);
        stopped = true;
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
  }
}

//===----------------------------------------------------------------------===//
// Which barriers meet
//===----------------------------------------------------------------------===//

void LDSHandover::addDemand(unsigned node, unsigned mine, unsigned other, unsigned otherNode) {
  const llvm::BitVector &touched = classes[other].touched[otherNode];
  for (Demand &demand : demands[node])
    if (demand.mine == mine && demand.other == other) {
      demand.touched |= touched;
      return;
    }
  demands[node].push_back({mine, other, touched});
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
    ArrayRef<Edge> firstEdges = state.first == 1 ? ArrayRef(stay)
                                                 : ArrayRef(classes[mine].edges[state.first]);
    ArrayRef<Edge> secondEdges = state.second == 1 ? ArrayRef(stay)
                                                   : ArrayRef(classes[other].edges[state.second]);
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
  classes.push_back(std::move(waveClass));
  demands.assign(nodes.size(), {{0, 0, llvm::BitVector(accesses.size(), true)}});
}

bool LDSHandover::isNeededAfter(unsigned access, unsigned block, unsigned position) const {
  auto node = nodeAt.find({block, position});
  if (node == nodeAt.end() || demands.empty())
    return false;
  auto [needed, added] = neededCache.try_emplace({access, node->second}, false);
  if (!added)
    return needed->second;
  const LDSAccess &a = accesses[access];
  for (const Demand &demand : demands[node->second]) {
    if (!classes[demand.mine].reached.test(a.block))
      continue;
    for (unsigned later : demand.touched.set_bits()) {
      const LDSAccess &b = accesses[later];
      if (!a.write && !b.write)
        continue;
      ClassMask mine = classes[demand.mine].waves, other = classes[demand.other].waves;
      auto [it, fresh] = overlapCache.try_emplace({a.region, b.region, mine, other}, false);
      if (fresh)
        it->second = overlap(a.region, b.region, mine, other, /*sameWave=*/false);
      if (it->second)
        return neededCache[{access, node->second}] = true;
    }
  }
  return false;
}
