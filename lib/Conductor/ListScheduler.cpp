//===- ListScheduler.cpp - An order of a block by list scheduling ---------===//

#include "waveasm/Conductor/ListScheduler.h"
#include "llvm/ADT/STLExtras.h"
#include <array>
#include <random>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Dependences
//===----------------------------------------------------------------------===//

BlockScheduler::BlockScheduler(Block &block, Legality &legality, const TargetInfo &target) {
  for (Operation &op : block) {
    const InstrInfo *info = getInstrInfo(&op);
    Node node{&op, {0, 0, 0}, Unit::None, false, false, false, 0, {}, {}};
    if (op.getNumRegions() == 0 && info) {
      node.cost = target.getCost(&op);
      node.unit = info->unit;
      node.isMemory = info->counter != Counter::None;
      node.isLoad = info->form == Form::VMEMLoad;
      node.isPseudo = info->form == Form::Pseudo && legality.getEffects(&op).isFree();
    }
    numInstructions += !node.isPseudo;
    nodes.push_back(std::move(node));
  }
  unsigned next = nodes.size();
  for (unsigned i = nodes.size(); i-- > 0;) {
    nodes[i].attached = next;
    if (!nodes[i].isPseudo)
      next = i;
  }
  addEdges(legality);
  addSCCEdges(legality);
}

void BlockScheduler::addEdge(unsigned from, unsigned to, bool value) {
  for (auto &[pred, carries] : nodes[to].preds)
    if (pred == from) {
      carries |= value;
      return;
    }
  nodes[to].preds.emplace_back(from, value);
  nodes[from].succs.push_back(to);
}

void BlockScheduler::addEdges(Legality &legality) {
  llvm::DenseMap<Operation *, unsigned> index;
  for (auto [i, node] : llvm::enumerate(nodes))
    index[node.op] = i;
  unsigned lastFence = 0, lastPinned = 0;
  bool hasFence = false, hasPinned = false;
  for (unsigned later = 0; later < nodes.size(); ++later) {
    const OrderEffects &effects = legality.getEffects(nodes[later].op);
    for (Operation *def : effects.defs)
      if (auto it = index.find(def); it != index.end() && it->second < later)
        addEdge(it->second, later, /*value=*/true);
    if (effects.isComment)
      continue;
    // Pinned ops keep their order even where nothing else asks for it.
    if (effects.kinds & OrderKind::Pinned) {
      if (hasPinned)
        addEdge(lastPinned, later, /*value=*/false);
      lastPinned = later;
      hasPinned = true;
    }
    // Pairs before the last fence are ordered through it.
    unsigned first = hasFence ? lastFence : 0;
    for (unsigned earlier = first; earlier < later; ++earlier)
      if (legality.mustPrecede(nodes[earlier].op, nodes[later].op))
        addEdge(earlier, later, /*value=*/false);
    if (effects.kinds & OrderKind::Fence) {
      lastFence = later;
      hasFence = true;
    }
  }
}

// Keeps clobbers of SCC on their side of each definition and use; a clobber that is
// already between them may stay or leave.
void BlockScheduler::addSCCEdges(Legality &legality) {
  SmallVector<unsigned> clobbers;
  llvm::DenseMap<Operation *, unsigned> index;
  for (auto [i, node] : llvm::enumerate(nodes)) {
    index[node.op] = i;
    if (legality.getEffects(node.op).implicitWrites & ImplicitReg::SCC)
      clobbers.push_back(i);
  }
  for (auto [use, node] : llvm::enumerate(nodes)) {
    const OrderEffects &effects = legality.getEffects(node.op);
    if (!effects.usesSCC)
      continue;
    for (unsigned clobber : clobbers)
      if (clobber > use)
        addEdge(use, clobber, /*value=*/false);
    for (Operation *defOp : effects.sccDefs) {
      auto def = index.find(defOp);
      if (def == index.end())
        continue;
      for (unsigned clobber : clobbers)
        if (clobber < def->second)
          addEdge(clobber, def->second, /*value=*/false);
    }
  }
}

//===----------------------------------------------------------------------===//
// Scheduling
//===----------------------------------------------------------------------===//

/// One pass over the block: instructions by priority, pseudo-ops where needed.
class BlockScheduler::Run {
public:
  Run(const std::vector<Node> &nodes, const SchedulePolicy &policy)
      : nodes(nodes), policy(policy), random(policy.seed), height(nodes.size()),
        waiting(nodes.size()), readyTime(nodes.size()), emitted(nodes.size()) {}

  SmallVector<Operation *> run();

private:
  uint64_t latency(const Node &node) const {
    return node.isLoad ? uint64_t(node.cost.latency) * policy.loadLatencyPercent / 100
                       : node.cost.latency;
  }
  void computeHeights();
  void countInstructionPreds();
  unsigned pick();
  void emit(unsigned index);
  void emitPseudoPreds(unsigned index);
  bool predsEmitted(unsigned index) const {
    return llvm::all_of(nodes[index].preds,
                        [&](const auto &pred) { return emitted[pred.first]; });
  }
  void release(unsigned index);

  const std::vector<Node> &nodes;
  const SchedulePolicy &policy;
  std::mt19937_64 random;
  std::vector<uint64_t> height;     ///< clocks from issue to the end of the block
  std::vector<unsigned> waiting;    ///< preds that are not emitted, pseudo-ops looked through
  std::vector<uint64_t> readyTime;  ///< when the values that it reads are there
  std::vector<bool> emitted;
  std::vector<unsigned> ready;      ///< instructions whose preds are all emitted
  std::vector<SmallVector<unsigned, 4>> instrPreds, instrSuccs;
  SmallVector<unsigned> pending;    ///< pseudo-ops past their place, not ready then
  std::array<uint64_t, 16> unitFree{};
  uint64_t now = 0;
  unsigned oldest = 0;              ///< first instruction that is not emitted
  SmallVector<Operation *> order;
};

void BlockScheduler::Run::computeHeights() {
  for (unsigned i = nodes.size(); i-- > 0;) {
    const Node &node = nodes[i];
    uint64_t below = 0;
    for (unsigned succ : node.succs) {
      bool value = llvm::any_of(nodes[succ].preds, [&](const auto &pred) {
        return pred.first == i && pred.second;
      });
      below = std::max(below, height[succ] + (value ? latency(node) : node.cost.issue));
    }
    height[i] = std::max<uint64_t>(below, node.cost.issue);
  }
  for (unsigned i = 0; i < nodes.size(); ++i) {
    if (nodes[i].isMemory)
      height[i] += policy.memoryBoost;
    if (policy.jitter)
      height[i] += random() % policy.jitter;
  }
}

// Instruction-to-instruction edges, with pseudo-ops looked through.
void BlockScheduler::Run::countInstructionPreds() {
  instrPreds.resize(nodes.size());
  instrSuccs.resize(nodes.size());
  for (unsigned i = 0; i < nodes.size(); ++i) {
    auto add = [&](unsigned pred) {
      if (!llvm::is_contained(instrPreds[i], pred))
        instrPreds[i].push_back(pred);
    };
    // Nodes are in topological order: a pseudo-op's own list is complete.
    for (const auto &[pred, value] : nodes[i].preds) {
      if (!nodes[pred].isPseudo)
        add(pred);
      else
        for (unsigned through : instrPreds[pred])
          add(through);
    }
    if (nodes[i].isPseudo)
      continue;
    waiting[i] = instrPreds[i].size();
    for (unsigned pred : instrPreds[i])
      instrSuccs[pred].push_back(i);
    if (waiting[i] == 0)
      ready.push_back(i);
  }
}

// The ready instruction that stalls least, then the one with the longest way to go.
unsigned BlockScheduler::Run::pick() {
  while (oldest < nodes.size() && (emitted[oldest] || nodes[oldest].isPseudo))
    ++oldest;
  size_t best = ready.size();
  uint64_t bestStall = 0;
  for (size_t slot = 0; slot < ready.size(); ++slot) {
    unsigned index = ready[slot];
    const Node &node = nodes[index];
    if (policy.window && index > oldest + policy.window)
      continue;
    uint64_t start = std::max(now, readyTime[index]);
    if (!node.isMemory)
      start = std::max(start, unitFree[static_cast<unsigned>(node.unit)]);
    uint64_t stall = start - now;
    auto key = [&](unsigned i) { return std::make_pair(height[i], nodes.size() - i); };
    if (best == ready.size() || stall < bestStall ||
        (stall == bestStall && key(index) > key(ready[best]))) {
      best = slot;
      bestStall = stall;
    }
  }
  // The oldest instruction is always ready and inside of the window.
  assert(best < ready.size() && "no instruction is ready");
  unsigned index = ready[best];
  ready.erase(ready.begin() + best);
  return index;
}

void BlockScheduler::Run::emitPseudoPreds(unsigned index) {
  for (const auto &[pred, value] : nodes[index].preds) {
    if (emitted[pred] || !nodes[pred].isPseudo)
      continue;
    emitPseudoPreds(pred);
    release(pred);
  }
}

// Emits one op and tells its users when its result is there.
void BlockScheduler::Run::release(unsigned index) {
  const Node &node = nodes[index];
  emitted[index] = true;
  order.push_back(node.op);
  uint64_t done = node.isPseudo ? readyTime[index] : now + latency(node);
  for (unsigned succ : node.succs)
    for (const auto &[pred, value] : nodes[succ].preds)
      if (pred == index && value)
        readyTime[succ] = std::max(readyTime[succ], done);
}

void BlockScheduler::Run::emit(unsigned index) {
  const Node &node = nodes[index];
  emitPseudoPreds(index);
  uint64_t start = std::max(now, readyTime[index]);
  uint64_t &unitTime = unitFree[static_cast<unsigned>(node.unit)];
  if (!node.isMemory)
    start = std::max(start, unitTime);
  unitTime = std::max(unitTime, start) + node.cost.busy;
  now = start;
  release(index);
  now = start + node.cost.issue;
  for (unsigned succ : instrSuccs[index])
    if (--waiting[succ] == 0)
      ready.push_back(succ);
}

SmallVector<Operation *> BlockScheduler::Run::run() {
  computeHeights();
  countInstructionPreds();
  // Pseudo-ops that nobody has needed yet come at their old place or when they can.
  auto emitPending = [&] {
    llvm::erase_if(pending, [&](unsigned index) {
      if (!emitted[index] && predsEmitted(index))
        release(index);
      return emitted[index];
    });
  };
  std::vector<SmallVector<unsigned, 2>> attachedTo(nodes.size() + 1);
  for (unsigned i = 0; i < nodes.size(); ++i)
    if (nodes[i].isPseudo)
      attachedTo[nodes[i].attached].push_back(i);
  while (!ready.empty()) {
    unsigned index = pick();
    pending.append(attachedTo[index]);
    emitPending();
    emit(index);
    emitPending();
  }
  pending.append(attachedTo[nodes.size()]);
  emitPending();
  assert(order.size() == nodes.size() && "an op is left over");
  return order;
}

SmallVector<Operation *> BlockScheduler::schedule(const SchedulePolicy &policy) const {
  return Run(nodes, policy).run();
}
