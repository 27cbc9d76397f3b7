//===- AllocationProblem.cpp - Variables, flows, coalescing ---------------===//

#include "AllocationProblem.h"
#include "CountingSort.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Bundles
//===----------------------------------------------------------------------===//

// Almost always one is a multiple of the other.
static int64_t getCommonMultiple(int64_t a, int64_t b) {
  return a % b == 0 ? a : b % a == 0 ? b : std::lcm(a, b);
}

std::optional<std::pair<int64_t, int64_t>>
waveasm::intersectAlignments(int64_t modulus, int64_t residue, int64_t otherModulus,
                             int64_t otherResidue) {
  for (int64_t step = 0; step < otherModulus; ++step) {
    int64_t candidate = residue + step * modulus;
    if ((candidate - otherResidue) % otherModulus == 0)
      return std::make_pair(getCommonMultiple(modulus, otherModulus), candidate);
    if (modulus % otherModulus == 0)
      break; // the next ones differ by nothing
  }
  return std::nullopt;
}

TrackList *AllocationProblem::createTracks(ArrayRef<ContentRun> runs,
                                           ArrayRef<LiveSegment> range) {
  auto *list = new (trackLists.Allocate()) TrackList;
  for (const ContentRun &run : runs) {
    Track &track = list->tracks.emplace_back();
    track.word = run.word;
    track.words = run.words;
    for (LiveSegment segment : range)
      track.segments.push_back({segment.start, segment.end, run.root, run.rootWord});
  }
  return list;
}

TrackList &AllocationProblem::getTracks(unsigned bundle) {
  TrackList *&tracks = bundles[bundle].tracks;
  if (!tracks)
    tracks = createTracks(getOwnContent(bundle), liveness.getRange(bundle));
  return *tracks;
}

bool AllocationProblem::conflict(unsigned a, unsigned b, int delta) {
  if (bundles[a].start >= bundles[b].end || bundles[b].start >= bundles[a].end)
    return false;
  return getTracks(a).conflicts(getTracks(b), delta);
}

AllocationProblem::Place AllocationProblem::getPlace(unsigned variable) const {
  Place at = {variable, 0};
  while (places[at.bundle].bundle != at.bundle) {
    Place &step = places[at.bundle];
    const Place &next = places[step.bundle];
    step = {next.bundle, step.word + next.word};
    at = {step.bundle, at.word + step.word};
  }
  return at;
}

// Word 0 of `from` is word `delta` of `into`.
void AllocationProblem::merge(unsigned into, unsigned from, unsigned delta, int64_t modulus,
                              int64_t residue) {
  Bundle &a = bundles[into], &b = bundles[from];
  getTracks(into).absorb(getTracks(from), delta);
  places[from] = {into, delta};
  a.start = std::min(a.start, b.start);
  a.end = std::max(a.end, b.end);
  a.words = std::max(a.words, b.words + delta);
  a.numPieces += b.numPieces;
  a.modulus = modulus;
  a.residue = residue;
  b.words = 0;
  b.tracks = nullptr;
}

// `a` and `b` are variables; word `delta` of a is word 0 of b. Without `grow` the union
// must be no wider than one of the two, so that tuples do not become hard to place.
bool AllocationProblem::tryJoin(unsigned a, unsigned b, int delta, bool grow) {
  auto [into, word] = getPlace(a);
  auto [from, otherWord] = getPlace(b);
  delta += static_cast<int>(word) - static_cast<int>(otherWord);
  if (into == from)
    return delta == 0;
  if (delta < 0 || (delta == 0 && bundles[from].numPieces > bundles[into].numPieces)) {
    std::swap(into, from);
    delta = -delta;
  }
  const Bundle &p = bundles[into], &q = bundles[from];
  if (p.cls != q.cls)
    return false;
  unsigned words = std::max<unsigned>(p.words, q.words + delta);
  if (!grow && words > std::max(p.words, q.words))
    return false;
  auto alignment = intersectAlignments(p.modulus, p.residue, q.modulus, q.residue - delta);
  if (!alignment || (!grow && conflict(into, from, delta)))
    return false;
  merge(into, from, delta, alignment->first, alignment->second);
  return true;
}

void AllocationProblem::join(unsigned a, unsigned b) {
  [[maybe_unused]] bool joined = tryJoin(a, b, 0, /*grow=*/true);
}

void AllocationProblem::coalesce() {
  llvm::ArrayRef<LinearFlow::Node> nodes = liveness.getFlow().getNodes();
  // Copies in inner loops cost most; then what is most often free; then in program order.
  unsigned mostDepth = 0;
  for (const RegisterFlow &flow : flows)
    mostDepth = std::max<unsigned>(mostDepth, nodes[flow.node].loopDepth);
  auto getCost = [&](unsigned index) {
    const RegisterFlow &flow = flows[index];
    return (mostDepth - nodes[flow.node].loopDepth) * RegisterFlow::kNumKinds + flow.kind;
  };
  for (unsigned index :
       getOrderBy(flows.size(), (mostDepth + 1) * RegisterFlow::kNumKinds, getCost)) {
    const RegisterFlow &flow = flows[index];
    if (flow.source == Liveness::kNone || flow.fixedTarget >= 0)
      continue;
    int delta = static_cast<int>(flow.targetWord) - static_cast<int>(flow.sourceWord);
    if (tryJoin(flow.target, flow.source, delta, /*grow=*/false))
      ++numCoalesced;
  }
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

unsigned AllocationProblem::addVariable(const Liveness::Shape &shape, ArrayRef<LiveSegment> range,
                                        ArrayRef<ContentRun> runs) {
  unsigned index = bundles.size();
  places.push_back({index, 0});
  Bundle &bundle = bundles.emplace_back();
  bundle.cls = shape.cls;
  bundle.words = shape.size;
  bundle.modulus =
      getCommonMultiple(shape.alignment, getEncodingAlignment(shape.cls, shape.size));
  bundle.residue = 0;
  bundle.start = range.front().start;
  bundle.end = range.back().end;
  bundle.numPieces = range.size();
  if (!runs.empty()) {
    bundle.numPieces *= runs.size();
    bundle.tracks = createTracks(runs, range);
  }
  return index;
}

// Words [from, from + words) of value `source` as contents at word `at` of the next variable.
void AllocationProblem::appendContents(unsigned source, unsigned from, unsigned words, unsigned at,
                                       ContentRuns &runs) const {
  if (source == Liveness::kNone) { // a name: what it holds then is new here
    unsigned self = bundles.size();
    runs.push_back({at, words, self, static_cast<int>(at)});
    return;
  }
  auto append = [&](ContentRun run) {
    unsigned low = std::max(run.word, from), high = std::min(run.word + run.words, from + words);
    if (low < high)
      runs.push_back({at + low - from, high - low, run.root,
                      run.rootWord + static_cast<int>(low - run.word)});
  };
  ArrayRef<ContentRun> contents = getContents(source);
  if (contents.empty())
    append(getOwnContent(source));
  llvm::for_each(contents, append);
}

// The contents of what `op` makes out of tuples: `size` words.
void AllocationProblem::appendTuple(Operation *op, unsigned size, ContentRuns &runs) const {
  auto words = [](Value part) { return static_cast<unsigned>(getRegInfo(part.getType())->size); };
  auto append = [&](Value value, unsigned from, unsigned words, unsigned at) {
    appendContents(liveness.getIndex(value), from, words, at, runs);
  };
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    append(extract.getVector(), extract.getIndex(), size, 0);
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    unsigned at = 0;
    for (Value element : pack.getElements()) {
      append(element, 0, words(element), at);
      at += words(element);
    }
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    unsigned at = insert.getIndex(), behind = at + words(insert.getValue());
    if (at > 0)
      append(insert.getVector(), 0, at, 0);
    append(insert.getValue(), 0, behind - at, at);
    if (behind < size)
      append(insert.getVector(), behind, size - behind, behind);
  }
}

void AllocationProblem::addValues() {
  ContentRuns runs;
  for (auto [index, value] : llvm::enumerate(liveness.getValues())) {
    const Liveness::Shape &shape = liveness.getShape(index);
    firstContent.push_back(contents.size());
    runs.clear();
    if (shape.isTuple && !liveness.isLiveIn(index)) {
      appendTuple(value.getDefiningOp(), shape.size, runs);
      llvm::append_range(contents, runs);
    }
    addVariable(shape, liveness.getRange(index), runs);
  }
  firstContent.push_back(contents.size());
}

// Adds to the bundle of `variable` that its words hold those of `source` at `time`, if that
// fits one track as it is. What `source` holds must have one root.
bool AllocationProblem::extend(unsigned variable, unsigned source, LiveSegment time) {
  if (source == Liveness::kNone)
    return false;
  ArrayRef<ContentRun> contents = getContents(source);
  if (contents.size() > 1)
    return false;
  ContentRun run = contents.empty() ? getOwnContent(source) : contents.front();
  unsigned words = liveness.getShape(variable).size;
  auto [index, word] = getPlace(variable);
  auto &tracks = getTracks(index).tracks;
  Track *at = llvm::find_if(
      tracks, [&, first = word](const Track &track) { return track.word == first; });
  if (run.words < words || at == tracks.end() || at->words != words)
    return false;
  at->merge(TrackSegment{time.start, time.end, run.root, run.rootWord});
  Bundle &bundle = bundles[index];
  bundle.start = std::min(bundle.start, time.start);
  bundle.end = std::max(bundle.end, time.end);
  ++bundle.numPieces;
  return true;
}

unsigned AllocationProblem::addCopyTarget(unsigned variable, unsigned source, LiveSegment time) {
  if (extend(variable, source, time))
    return variable;
  const Liveness::Shape &shape = liveness.getShape(variable);
  ContentRuns runs;
  appendContents(source, 0, shape.size, 0, runs);
  unsigned target = addVariable(shape, time, runs);
  join(variable, target);
  return target;
}

//===----------------------------------------------------------------------===//
// Flows
//===----------------------------------------------------------------------===//

// Where it goes is left to the caller.
RegisterFlow AllocationProblem::makeFlow(RegisterFlow::Kind kind, unsigned node,
                                         unsigned operand) const {
  Value value = getOp(node)->getOperand(operand);
  unsigned source = liveness.getIndex(value);
  RegClass cls = source != Liveness::kNone ? liveness.getShape(source).cls
                                           : getRegInfo(value.getType())->cls;
  return {kind, cls, node, operand, source, 0, Liveness::kNone, 0, 0};
}

void AllocationProblem::addLoopFlows(unsigned node, LoopOp loop) {
  unsigned back = liveness.getFlow().getNode(loop.getConditionOp());
  for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
    unsigned variable = liveness.getIndex(argument);
    if (variable == Liveness::kNone)
      continue;
    RegisterFlow entry = makeFlow(RegisterFlow::LoopInit, node, i);
    RegisterFlow repeat = makeFlow(RegisterFlow::LoopBack, back, i + 1);
    entry.words = repeat.words = liveness.getShape(variable).size;
    entry.target = addCopyTarget(variable, entry.source,
                                 {LinearFlow::copySlot(node), LinearFlow::readEnd(node)});
    repeat.target = addCopyTarget(variable, repeat.source,
                                  {LinearFlow::copySlot(back), LinearFlow::nodeEnd(back)});
    if (unsigned result = liveness.getIndex(loop.getResult(i)); result != Liveness::kNone)
      join(variable, result);
    flows.push_back(entry);
    flows.push_back(repeat);
  }
}

void AllocationProblem::addIfFlows(IfOp branch) {
  for (auto [i, result] : llvm::enumerate(branch.getResults())) {
    unsigned variable = liveness.getIndex(result);
    if (variable == Liveness::kNone)
      continue;
    for (mlir::Block *block : {branch.getThenBlock(), branch.getElseBlock()}) {
      unsigned end = liveness.getFlow().getNode(block->getTerminator());
      RegisterFlow flow = makeFlow(RegisterFlow::IfYield, end, i);
      flow.words = liveness.getShape(variable).size;
      flow.target = addCopyTarget(variable, flow.source,
                                  {LinearFlow::copySlot(end), LinearFlow::nodeEnd(end)});
      flows.push_back(flow);
    }
  }
}

void AllocationProblem::addTiedFlow(unsigned node, unsigned tied) {
  RegisterFlow flow = makeFlow(RegisterFlow::Tied, node, tied);
  Value result = getOp(node)->getResult(0);
  unsigned variable = liveness.getIndex(result);
  if (variable == Liveness::kNone) {
    RegInfo info = *getRegInfo(result.getType());
    flow.words = info.size;
    flow.fixedTarget = info.index;
  } else {
    flow.words = liveness.getShape(variable).size;
    // Up to where the result itself is in its register.
    bool early = writesBeforeReading(getOp(node), liveness.getFlow().getNodes()[node].info);
    flow.target = addCopyTarget(
        variable, flow.source,
        {LinearFlow::copySlot(node),
         early ? LinearFlow::earlyWriteSlot(node) : LinearFlow::writeSlot(node)});
  }
  flows.push_back(flow);
}

void AllocationProblem::addTupleFlow(RegisterFlow::Kind kind, unsigned node, unsigned operand,
                                     unsigned sourceWord, unsigned targetWord, unsigned words) {
  RegisterFlow flow = makeFlow(kind, node, operand);
  flow.sourceWord = sourceWord;
  flow.targetWord = targetWord;
  flow.words = words;
  Value result = getOp(node)->getResult(0);
  flow.target = liveness.getIndex(result);
  if (flow.target == Liveness::kNone) {
    if (isVirtualReg(result.getType()))
      return; // the result is a name
    flow.fixedTarget = getRegInfo(result.getType())->index + targetWord;
  }
  flows.push_back(flow);
}

void AllocationProblem::addTupleFlows(unsigned node, Operation *op) {
  auto words = [](Value part) { return static_cast<unsigned>(getRegInfo(part.getType())->size); };
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    addTupleFlow(RegisterFlow::Extract, node, 0, extract.getIndex(), 0,
                 words(extract.getResult()));
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    unsigned at = 0;
    for (auto [i, element] : llvm::enumerate(pack.getElements())) {
      addTupleFlow(RegisterFlow::Pack, node, i, 0, at, words(element));
      at += words(element);
    }
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    unsigned at = insert.getIndex(), behind = at + words(insert.getValue());
    unsigned size = words(insert.getVector());
    addTupleFlow(RegisterFlow::InsertValue, node, 0, 0, at, behind - at);
    if (at > 0)
      addTupleFlow(RegisterFlow::InsertTuple, node, 1, 0, 0, at);
    if (behind < size)
      addTupleFlow(RegisterFlow::InsertTuple, node, 1, behind, behind, size - behind);
  }
}

void AllocationProblem::addFlows(unsigned node) {
  const LinearFlow::Node &current = liveness.getFlow().getNodes()[node];
  if (auto loop = llvm::dyn_cast<LoopOp>(current.op))
    addLoopFlows(node, loop);
  else if (auto branch = llvm::dyn_cast<IfOp>(current.op))
    addIfFlows(branch);
  else if (int tied = getTiedOperand(current.op, current.info); tied >= 0)
    addTiedFlow(node, tied);
  else
    addTupleFlows(node, current.op);
}

AllocationProblem::AllocationProblem(const Liveness &liveness) : liveness(liveness) {
  size_t numValues = liveness.getValues().size();
  firstContent.reserve(numValues + 1);
  bundles.reserve(2 * numValues); // of which the copy targets are few
  places.reserve(2 * numValues);
  addValues();
  for (unsigned node : liveness.getFlowNodes())
    addFlows(node);
  coalesce();
}
