//===- DependenceGraph.cpp - What must come before what in a block --------===//
//
// One pass over the block. For every resource it keeps the ops that a later access would
// have to follow; an access that all later ones must follow takes their place.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/DependenceGraph.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GraphWriter.h"

using namespace mlir;
using namespace waveasm;

namespace {
constexpr unsigned kNone = ~0u;
constexpr unsigned kFileWords = 512, kNumWords = 3 * kFileWords;
constexpr unsigned kNumImplicit = 5, kNumResources = kNumWords + kNumImplicit;
constexpr unsigned kSCCResource = kNumWords; // bit 0 of ImplicitReg
/// Accesses of one address space that are compared pair by pair.
constexpr unsigned kMaxAccesses = 256;
constexpr uint16_t kSequencer =
    OrderKind::Barrier | OrderKind::Wait | OrderKind::Priority | OrderKind::Internal;

/// Who has a register word since the last fence.
struct Holder {
  unsigned epoch = 0;
  unsigned writer = kNone;
  SmallVector<unsigned, 4> readers;
};

/// The same for a whole block, for what one trip of a loop hands to the next.
struct TripAccess {
  unsigned lastWriter = kNone;
  SmallVector<unsigned, 2> exposed; ///< reads before any write
};

struct AccessList {
  unsigned summary = kNone; ///< orders every later access
  SmallVector<unsigned> reads, writes;
};
} // namespace

class DependenceGraph::Builder {
public:
  Builder(DependenceGraph &graph, Legality &legality, const TargetInfo &target)
      : graph(graph), legality(legality), target(target), holders(kNumResources),
        trip(kNumResources) {}

  void build(Block &block);

private:
  void add(unsigned from, unsigned to, ConflictKind kind, bool isData = false);
  void addAll(ArrayRef<unsigned> from, unsigned to, ConflictKind kind) {
    for (unsigned node : from)
      add(node, to, kind);
  }
  void visit(unsigned node);
  void visitFence(unsigned node);
  void visitRegisters(unsigned node, const OrderEffects &effects);
  void readWord(unsigned node, unsigned resource);
  void writeWord(unsigned node, unsigned resource);
  void writeSCC(unsigned node, const OrderEffects &effects);
  void visitFixedDefs(unsigned node, const OrderEffects &effects);
  void visitSequencer(unsigned node, const OrderEffects &effects);
  void followSequencers(unsigned node, const OrderEffects &effects);
  void visitMemory(unsigned node, const OrderEffects &effects);
  void visitChains(unsigned node, const OrderEffects &effects);
  void addSCCValues();
  void addCarried(Block &block);
  void startEpoch();
  Holder &getHolder(unsigned resource);
  void finish();

  DependenceGraph &graph;
  Legality &legality;
  const TargetInfo &target;
  llvm::DenseMap<Operation *, unsigned> index;
  std::vector<InstrCost> costs;

  unsigned epoch = 1, fence = kNone, sinceFence = 0;
  std::vector<Holder> holders;
  std::vector<TripAccess> trip;
  SmallVector<unsigned> sccWriters; ///< since the last write that orders all others
  SmallVector<unsigned, 2> fixedDefs;
  unsigned lastSequencer = kNone, lastBarrier = kNone, lastPriority = kNone;
  unsigned lastWait[3], lastCount[3];
  unsigned lastRaw = kNone, lastPinned = kNone;
  SmallVector<unsigned> sinceBarrier, sincePriority, sinceWait[3], ldsSinceWait;
  AccessList memory[3];
};

//===----------------------------------------------------------------------===//
// Edges
//===----------------------------------------------------------------------===//

void DependenceGraph::Builder::add(unsigned from, unsigned to, ConflictKind kind, bool isData) {
  if (from == kNone || from == to)
    return;
  const InstrCost &cost = costs[from];
  graph.edges.push_back({from, to, kind, isData, 0, isData ? cost.latency : cost.issue});
}

// Sorts the edges and merges those of one pair.
void DependenceGraph::Builder::finish() {
  std::vector<Dependence> &edges = graph.edges;
  llvm::sort(edges, [](const Dependence &a, const Dependence &b) {
    return std::make_tuple(a.to, a.from, a.kind) < std::make_tuple(b.to, b.from, b.kind);
  });
  size_t kept = 0;
  for (const Dependence &edge : edges) {
    Dependence *last = kept ? &edges[kept - 1] : nullptr;
    if (last && last->from == edge.from && last->to == edge.to) {
      last->isData |= edge.isData;
      last->latency = std::max(last->latency, edge.latency);
    } else {
      edges[kept++] = edge;
    }
  }
  edges.resize(kept);
  graph.first.assign(graph.ops.size() + 1, 0);
  for (const Dependence &edge : edges)
    ++graph.first[edge.to + 1];
  for (unsigned i = 0; i < graph.ops.size(); ++i)
    graph.first[i + 1] += graph.first[i];
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

Holder &DependenceGraph::Builder::getHolder(unsigned resource) {
  Holder &holder = holders[resource];
  if (holder.epoch != epoch) {
    holder.epoch = epoch;
    holder.writer = kNone;
    holder.readers.clear();
  }
  return holder;
}

void DependenceGraph::Builder::readWord(unsigned node, unsigned resource) {
  Holder &holder = getHolder(resource);
  add(holder.writer, node, ConflictKind::Register, /*isData=*/true);
  if (resource == kSCCResource)
    for (unsigned writer : sccWriters)
      add(writer, node, ConflictKind::Register, /*isData=*/true);
  if (holder.readers.empty() || holder.readers.back() != node)
    holder.readers.push_back(node);
  if (trip[resource].lastWriter == kNone)
    trip[resource].exposed.push_back(node);
}

void DependenceGraph::Builder::writeWord(unsigned node, unsigned resource) {
  Holder &holder = getHolder(resource);
  // Readers follow the writer before them.
  addAll(holder.readers, node, ConflictKind::Register);
  add(holder.writer, node, ConflictKind::Register);
  holder.writer = node;
  holder.readers.clear();
  trip[resource].lastWriter = node;
}

// Writes of SCC are ordered among each other only where something reads it without a
// value, or by raw lines.
void DependenceGraph::Builder::writeSCC(unsigned node, const OrderEffects &effects) {
  bool ordersAll = effects.kinds & (OrderKind::StrictSCC | OrderKind::Raw);
  Holder &holder = getHolder(kSCCResource);
  addAll(holder.readers, node, ConflictKind::Register);
  add(holder.writer, node, ConflictKind::Register);
  trip[kSCCResource].lastWriter = node;
  if (!ordersAll) {
    sccWriters.push_back(node);
    return;
  }
  addAll(sccWriters, node, ConflictKind::Register);
  sccWriters.clear();
  holder.writer = node;
  holder.readers.clear();
}

void DependenceGraph::Builder::visitRegisters(unsigned node, const OrderEffects &effects) {
  auto forWords = [](ArrayRef<RegRange> ranges, auto visit) {
    for (const RegRange &range : ranges)
      for (int64_t i = range.index; i < range.index + range.size; ++i)
        if (i >= 0 && i < kFileWords)
          visit(static_cast<unsigned>(range.cls) * kFileWords + static_cast<unsigned>(i));
  };
  forWords(effects.reads, [&](unsigned word) { readWord(node, word); });
  for (unsigned bit = 0; bit < kNumImplicit; ++bit)
    if (effects.implicitReads & (1u << bit))
      readWord(node, kNumWords + bit);
  forWords(effects.writes, [&](unsigned word) { writeWord(node, word); });
  for (unsigned bit = 1; bit < kNumImplicit; ++bit)
    if (effects.implicitWrites & (1u << bit))
      writeWord(node, kNumWords + bit);
  if (effects.implicitWrites & ImplicitReg::SCC)
    writeSCC(node, effects);
}

// Rare, so every pair is asked.
void DependenceGraph::Builder::visitFixedDefs(unsigned node, const OrderEffects &effects) {
  auto check = [&](unsigned earlier) {
    if (legality.mustPrecede(graph.ops[earlier], graph.ops[node]))
      add(earlier, node, ConflictKind::Register);
  };
  for (unsigned def : fixedDefs)
    check(def);
  if (!(effects.kinds & OrderKind::FixedDef))
    return;
  for (unsigned earlier = sinceFence; earlier < node; ++earlier)
    check(earlier);
  fixedDefs.push_back(node);
}

//===----------------------------------------------------------------------===//
// Sequencer and memory
//===----------------------------------------------------------------------===//

static ConflictKind getSequencerKind(uint16_t kinds) {
  if (kinds & OrderKind::Barrier)
    return ConflictKind::Barrier;
  if (kinds & OrderKind::Wait)
    return ConflictKind::Wait;
  return kinds & OrderKind::Priority ? ConflictKind::Priority : ConflictKind::Fence;
}

// Sequencer ops keep their order among each other, so of each kind only the last one
// matters for what comes later.
void DependenceGraph::Builder::visitSequencer(unsigned node, const OrderEffects &effects) {
  if (lastSequencer != kNone)
    add(lastSequencer, node,
        getSequencerKind(effects.kinds |
                         legality.getEffects(graph.ops[lastSequencer]).kinds));
  lastSequencer = node;
  auto take = [&](SmallVectorImpl<unsigned> &list, ConflictKind kind) {
    addAll(list, node, kind);
    list.clear();
  };
  if (effects.kinds & OrderKind::Barrier) {
    take(sinceBarrier, ConflictKind::Barrier);
    lastBarrier = node;
    for (AccessList &list : memory)
      list = AccessList();
  }
  for (unsigned counter = 0; counter < 3; ++counter) {
    if (!(effects.waits & (1u << counter)))
      continue;
    take(sinceWait[counter], ConflictKind::Wait);
    if ((1u << counter) == CounterMask::VM)
      take(ldsSinceWait, ConflictKind::Wait);
    lastWait[counter] = node;
  }
  if (effects.kinds & OrderKind::Priority) {
    take(sincePriority, ConflictKind::Priority);
    lastPriority = node;
  }
}

// What a memory or matrix op has to follow, and what will have to follow it.
void DependenceGraph::Builder::followSequencers(unsigned node, const OrderEffects &effects) {
  bool isMemory = effects.touchesMemory();
  if (isMemory) {
    add(lastBarrier, node, ConflictKind::Barrier);
    sinceBarrier.push_back(node);
  }
  if (isMemory || (effects.kinds & OrderKind::Matrix)) {
    add(lastPriority, node, ConflictKind::Priority);
    sincePriority.push_back(node);
  }
  for (unsigned counter = 0; counter < 3; ++counter)
    if (effects.counts & (1u << counter)) {
      add(lastWait[counter], node, ConflictKind::Wait);
      sinceWait[counter].push_back(node);
    }
  if ((effects.memReads | effects.memWrites) & MemSpace::LDS) {
    add(lastWait[llvm::countr_zero(unsigned(CounterMask::VM))], node, ConflictKind::Wait);
    ldsSinceWait.push_back(node);
  }
}

void DependenceGraph::Builder::visitMemory(unsigned node, const OrderEffects &effects) {
  for (unsigned space = 0; space < 3; ++space) {
    bool reads = effects.memReads & (1u << space), writes = effects.memWrites & (1u << space);
    if (!reads && !writes)
      continue;
    AccessList &list = memory[space];
    add(list.summary, node, ConflictKind::Memory);
    if (list.reads.size() + list.writes.size() >= kMaxAccesses) {
      addAll(list.reads, node, ConflictKind::Memory);
      addAll(list.writes, node, ConflictKind::Memory);
      list = AccessList();
      list.summary = node;
      continue;
    }
    auto compare = [&](ArrayRef<unsigned> earlier) {
      for (unsigned other : earlier)
        if (legality.mustPrecede(graph.ops[other], graph.ops[node]))
          add(other, node, ConflictKind::Memory);
    };
    compare(list.writes);
    if (writes)
      compare(list.reads);
    (writes ? list.writes : list.reads).push_back(node);
  }
}

// Ops of one kind that keep their order.
void DependenceGraph::Builder::visitChains(unsigned node, const OrderEffects &effects) {
  auto follow = [&](unsigned &last, ConflictKind kind) {
    add(last, node, kind);
    last = node;
  };
  for (unsigned counter = 0; counter < 3; ++counter)
    if (effects.counts & legality.getPartialWaits() & (1u << counter))
      follow(lastCount[counter], ConflictKind::Wait);
  if (effects.kinds & OrderKind::Raw)
    follow(lastRaw, ConflictKind::Fence);
}

//===----------------------------------------------------------------------===//
// SCC values
//===----------------------------------------------------------------------===//

// No clobber of SCC comes between a definition and its use that was not there. A clobber
// far behind a use already follows the next definition and use, which the use precedes,
// so the search for clobbers ends behind those; the same upwards.
void DependenceGraph::Builder::addSCCValues() {
  struct Span {
    unsigned def, use;
    bool fromAbove; ///< defined above the block
  };
  std::vector<Span> spans; // by use
  SmallVector<unsigned> clobbers;
  for (unsigned node = 0; node < graph.ops.size(); ++node) {
    const OrderEffects &effects = legality.getEffects(graph.ops[node]);
    if (effects.implicitWrites & ImplicitReg::SCC)
      clobbers.push_back(node);
    if (effects.usesSCC && effects.sccDefs.empty())
      spans.push_back({0, node, true});
    for (Operation *def : effects.sccDefs)
      if (auto it = index.find(def); it != index.end() && it->second < node)
        spans.push_back({it->second, node, false});
  }
  // The first span, by its use, that starts at or behind each node; and the last one that
  // ends at or before it.
  std::vector<unsigned> nextEnd(graph.ops.size() + 1, kNone), lastStart(graph.ops.size() + 1, 0);
  for (const Span &span : spans) {
    if (span.fromAbove)
      continue;
    nextEnd[span.def] = std::min(nextEnd[span.def], span.use);
    lastStart[span.use] = std::max(lastStart[span.use], span.def);
  }
  for (unsigned node = graph.ops.size(); node-- > 0;)
    nextEnd[node] = std::min(nextEnd[node], nextEnd[node + 1]);
  for (unsigned node = 1; node <= graph.ops.size(); ++node)
    lastStart[node] = std::max(lastStart[node], lastStart[node - 1]);
  for (const Span &span : spans) {
    unsigned end = nextEnd[span.use];
    for (auto it = llvm::upper_bound(clobbers, span.use); it != clobbers.end(); ++it) {
      add(span.use, *it, ConflictKind::SCC);
      if (*it > end)
        break;
    }
    if (span.fromAbove)
      continue;
    unsigned start = lastStart[span.def];
    for (auto it = llvm::lower_bound(clobbers, span.def); it != clobbers.begin();) {
      --it;
      add(*it, span.def, ConflictKind::SCC);
      if (*it < start)
        break;
    }
  }
}

//===----------------------------------------------------------------------===//
// The block
//===----------------------------------------------------------------------===//

void DependenceGraph::Builder::startEpoch() {
  ++epoch;
  lastSequencer = lastBarrier = lastPriority = lastRaw = kNone;
  llvm::fill(lastWait, kNone);
  llvm::fill(lastCount, kNone);
  for (SmallVector<unsigned> *list :
       {&sinceBarrier, &sincePriority, &sinceWait[0], &sinceWait[1], &sinceWait[2], &ldsSinceWait,
        &sccWriters})
    list->clear();
  fixedDefs.clear();
  for (AccessList &list : memory)
    list = AccessList();
}

// Everything since the fence before stays before this one, which comes before the rest.
void DependenceGraph::Builder::visitFence(unsigned node) {
  // Comments cross fences, but for the end of the block.
  bool isEnd = graph.ops[node]->hasTrait<OpTrait::IsTerminator>();
  for (unsigned earlier = isEnd ? 0 : sinceFence; earlier < node; ++earlier) {
    bool isComment = legality.getEffects(graph.ops[earlier]).isComment;
    if (isComment ? isEnd : earlier >= sinceFence)
      add(earlier, node, ConflictKind::Fence);
  }
  startEpoch();
  fence = node;
  sinceFence = node + 1;
}

void DependenceGraph::Builder::visit(unsigned node) {
  const OrderEffects &effects = legality.getEffects(graph.ops[node]);
  for (Operation *def : effects.defs)
    if (auto it = index.find(def); it != index.end() && it->second < node)
      add(it->second, node, ConflictKind::SSA, /*isData=*/true);
  if (effects.isComment)
    return;
  // They keep their places, and so their order, even where nothing else asks for it.
  if (effects.kinds & OrderKind::Pinned) {
    add(lastPinned, node, ConflictKind::Pinned);
    lastPinned = node;
  }
  add(fence, node, ConflictKind::Fence);
  if (!effects.isFree()) {
    visitRegisters(node, effects);
    visitFixedDefs(node, effects);
    followSequencers(node, effects);
    visitMemory(node, effects);
    if (effects.kinds & kSequencer)
      visitSequencer(node, effects);
    visitChains(node, effects);
  }
  if (effects.kinds & OrderKind::Fence)
    visitFence(node);
}

// Values and registers that one trip of a loop hands to the next.
void DependenceGraph::Builder::addCarried(Block &block) {
  auto loop = llvm::dyn_cast<LoopOp>(block.getParentOp());
  if (!loop)
    return;
  auto carry = [&](unsigned from, unsigned to, ConflictKind kind) {
    graph.carried.push_back({from, to, kind, true, 1, costs[from].latency});
  };
  for (auto [argument, next] :
       llvm::zip(block.getArguments(), loop.getConditionOp().getIterArgs())) {
    Operation *def = next.getDefiningOp();
    Operation *local = def ? block.findAncestorOpInBlock(*def) : nullptr;
    if (!local)
      continue;
    for (Operation *user : argument.getUsers())
      if (Operation *use = block.findAncestorOpInBlock(*user))
        carry(index.lookup(local), index.lookup(use), ConflictKind::SSA);
  }
  for (const TripAccess &access : trip)
    if (access.lastWriter != kNone)
      for (unsigned reader : access.exposed)
        carry(access.lastWriter, reader, ConflictKind::Register);
  auto key = [](const Dependence &edge) { return std::make_pair(edge.to, edge.from); };
  llvm::sort(graph.carried, [&](const auto &a, const auto &b) {
    return std::make_pair(key(a), a.kind) < std::make_pair(key(b), b.kind);
  });
  graph.carried.erase(
      std::unique(graph.carried.begin(), graph.carried.end(),
                  [&](const auto &a, const auto &b) { return key(a) == key(b); }),
      graph.carried.end());
}

void DependenceGraph::Builder::build(Block &block) {
  for (Operation &op : block) {
    index[&op] = graph.ops.size();
    graph.ops.push_back(&op);
    const InstrInfo *info = getInstrInfo(&op);
    costs.push_back(info && op.getNumRegions() == 0 ? target.getCost(&op) : InstrCost{0, 0, 0});
  }
  startEpoch();
  for (unsigned node = 0; node < graph.ops.size(); ++node)
    visit(node);
  addSCCValues();
  finish();
  addCarried(block);
}

DependenceGraph::DependenceGraph(Block &block, Legality &legality, const TargetInfo &target) {
  Builder(*this, legality, target).build(block);
}

const Dependence *DependenceGraph::findBroken(ArrayRef<unsigned> order) const {
  std::vector<unsigned> place(ops.size());
  for (auto [i, node] : llvm::enumerate(order))
    place[node] = i;
  for (const Dependence &edge : edges)
    if (place[edge.from] > place[edge.to])
      return &edge;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Printing
//===----------------------------------------------------------------------===//

StringRef waveasm::stringifyConflictKind(ConflictKind kind) {
  switch (kind) {
  case ConflictKind::Pinned:
    return "pinned";
  case ConflictKind::Block:
    return "block";
  case ConflictKind::SSA:
    return "value";
  case ConflictKind::Fence:
    return "fence";
  case ConflictKind::Register:
    return "register";
  case ConflictKind::SCC:
    return "scc";
  case ConflictKind::Barrier:
    return "barrier";
  case ConflictKind::Wait:
    return "wait";
  case ConflictKind::Priority:
    return "priority";
  case ConflictKind::Memory:
    return "memory";
  }
  llvm_unreachable("unknown kind");
}

void DependenceGraph::print(raw_ostream &os) const {
  for (Operation *op : ops)
    os << getDisplayName(op) << "\n";
  for (ArrayRef<Dependence> list : {ArrayRef<Dependence>(edges), ArrayRef<Dependence>(carried)})
    for (const Dependence &edge : list)
      os << "  " << getDisplayName(ops[edge.from]) << " -> " << getDisplayName(ops[edge.to]) << ": "
         << stringifyConflictKind(edge.kind) << (edge.isData ? ", data" : "")
         << (edge.distance ? ", next trip" : "") << ", latency " << edge.latency << "\n";
}

void DependenceGraph::printDot(raw_ostream &os) const {
  os << "digraph dependences {\n  node [shape=box];\n";
  for (auto [i, op] : llvm::enumerate(ops))
    os << "  n" << i << " [label=\"" << llvm::DOT::EscapeString(getDisplayName(op).str())
       << "\"];\n";
  for (ArrayRef<Dependence> list : {ArrayRef<Dependence>(edges), ArrayRef<Dependence>(carried)})
    for (const Dependence &edge : list)
      os << "  n" << edge.from << " -> n" << edge.to << " [label=\""
         << stringifyConflictKind(edge.kind) << " " << edge.latency << "\""
         << (edge.isData ? "" : ", style=dashed") << (edge.distance ? ", constraint=false" : "")
         << "];\n";
  os << "}\n";
}
