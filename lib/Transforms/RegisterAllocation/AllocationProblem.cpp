//===- AllocationProblem.cpp - Variables, flows, coalescing ---------------===//

#include "AllocationProblem.h"
#include "CountingSort.h"

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

bool AllocationProblem::conflict(const Bundle &a, const Bundle &b, int delta) const {
  if (a.start >= b.end || b.start >= a.end)
    return false;
  for (const Track &mine : a.tracks)
    for (const Track &other : b.tracks)
      if (mine.conflicts(other, delta))
        return true;
  return false;
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
  a.absorb(b, delta);
  places[from] = {into, delta};
  a.start = std::min(a.start, b.start);
  a.end = std::max(a.end, b.end);
  a.words = std::max(a.words, b.words + delta);
  a.modulus = modulus;
  a.residue = residue;
  b.words = 0;
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
  if (!alignment || (!grow && conflict(p, q, delta)))
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
    unsigned source = liveness.getIndex(flow.source);
    if (source == Liveness::kNone || flow.fixedTarget >= 0)
      continue;
    int delta = static_cast<int>(flow.targetWord) - static_cast<int>(flow.sourceWord);
    if (tryJoin(flow.target, source, delta, /*grow=*/false))
      ++numCoalesced;
  }
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

unsigned AllocationProblem::beginVariable() {
  firstContent.push_back(contents.size());
  return firstContent.size() - 1;
}

void AllocationProblem::finishVariable(const RegInfo &info, ArrayRef<LiveSegment> range) {
  places.push_back({static_cast<unsigned>(places.size()), 0});
  Bundle &bundle = bundles.emplace_back();
  bundle.cls = info.cls;
  bundle.words = info.size;
  bundle.modulus = getCommonMultiple(info.physical ? 1 : info.alignment,
                                     getEncodingAlignment(info.cls, info.size));
  if (range.empty())
    return;
  ArrayRef<ContentRun> runs = ArrayRef(contents).drop_front(firstContent.back());
  bundle.start = range.front().start;
  bundle.end = range.back().end;
  bundle.numPieces = range.size() * runs.size();
  for (const ContentRun &run : runs) {
    Track &track = bundle.tracks.emplace_back();
    track.word = run.word;
    track.words = run.words;
    for (LiveSegment segment : range)
      track.segments.push_back({segment.start, segment.end, run.root, run.rootWord});
  }
}

void AllocationProblem::appendOwnContents(unsigned word, unsigned words) {
  unsigned self = firstContent.size() - 1;
  contents.push_back({word, words, self, static_cast<int>(word)});
}

// Words [from, from + words) of `value` as contents at word `at`.
void AllocationProblem::appendContents(Value value, unsigned from, unsigned words, unsigned at) {
  unsigned source = liveness.getIndex(value);
  if (source == Liveness::kNone) // a name: what it holds then is new here
    return appendOwnContents(at, words);
  for (unsigned i = firstContent[source], end = firstContent[source + 1]; i < end; ++i) {
    ContentRun run = contents[i];
    unsigned low = std::max(run.word, from), high = std::min(run.word + run.words, from + words);
    if (low < high)
      contents.push_back({at + low - from, high - low, run.root,
                          run.rootWord + static_cast<int>(low - run.word)});
  }
}

// The contents of what `op` makes out of tuples: `size` words.
void AllocationProblem::appendTuple(Operation *op, unsigned size) {
  auto words = [](Value part) { return static_cast<unsigned>(getRegInfo(part.getType())->size); };
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    appendContents(extract.getVector(), extract.getIndex(), size, 0);
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    unsigned at = 0;
    for (Value element : pack.getElements()) {
      appendContents(element, 0, words(element), at);
      at += words(element);
    }
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    unsigned at = insert.getIndex(), behind = at + words(insert.getValue());
    if (at > 0)
      appendContents(insert.getVector(), 0, at, 0);
    appendContents(insert.getValue(), 0, behind - at, at);
    if (behind < size)
      appendContents(insert.getVector(), behind, size - behind, behind);
  }
}

void AllocationProblem::addValues() {
  for (unsigned index = 0; index < liveness.getValues().size(); ++index) {
    const Liveness::Shape &shape = liveness.getShape(index);
    beginVariable();
    if (shape.isTuple && !liveness.isLiveIn(index))
      appendTuple(liveness.getValues()[index].getDefiningOp(), shape.size);
    else
      appendOwnContents(0, shape.size);
    finishVariable({shape.cls, false, shape.size, shape.alignment, -1}, liveness.getRange(index));
  }
}

// Adds to the bundle of `variable` that its words hold those of `source` at `time`, if that
// fits one track as it is. What `source` holds must have one root.
bool AllocationProblem::extend(unsigned variable, Value source, unsigned words, LiveSegment time) {
  unsigned from = liveness.getIndex(source);
  if (from == Liveness::kNone || firstContent[from + 1] != firstContent[from] + 1)
    return false;
  const ContentRun &run = contents[firstContent[from]];
  auto [index, word] = getPlace(variable);
  Bundle &bundle = bundles[index];
  Track *at = llvm::find_if(bundle.tracks, [&, first = word](const Track &track) {
    return track.word == first;
  });
  if (run.words < words || at == bundle.tracks.end() || at->words != words)
    return false;
  Track added{word, words, {{time.start, time.end, run.root, run.rootWord}}};
  at->merge(added);
  bundle.start = std::min(bundle.start, time.start);
  bundle.end = std::max(bundle.end, time.end);
  ++bundle.numPieces;
  return true;
}

// Puts `source` into `variable`, of `type`, at `time`. Returns a variable in the same place.
unsigned AllocationProblem::addCopyTarget(unsigned variable, Value source, Type type,
                                          LiveSegment time) {
  RegInfo info = *getRegInfo(type);
  if (extend(variable, source, info.size, time))
    return variable;
  unsigned target = beginVariable();
  appendContents(source, 0, info.size, 0);
  finishVariable(info, time);
  join(variable, target);
  return target;
}

//===----------------------------------------------------------------------===//
// Flows
//===----------------------------------------------------------------------===//

void AllocationProblem::addLoopFlows(unsigned node, LoopOp loop) {
  ConditionOp condition = loop.getConditionOp();
  unsigned back = liveness.getFlow().getNode(condition);
  for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
    unsigned variable = liveness.getIndex(argument);
    if (variable == Liveness::kNone)
      continue;
    Type type = argument.getType();
    unsigned words = getRegInfo(type)->size;
    Value init = loop.getInitArgs()[i], next = condition.getIterArgs()[i];
    unsigned entry = addCopyTarget(variable, init, type,
                                   {LinearFlow::copySlot(node), LinearFlow::readEnd(node)});
    unsigned repeat = addCopyTarget(variable, next, type,
                                    {LinearFlow::copySlot(back), LinearFlow::nodeEnd(back)});
    if (unsigned result = liveness.getIndex(loop.getResult(i)); result != Liveness::kNone)
      join(variable, result);
    flows.push_back({RegisterFlow::LoopInit, node, loop, static_cast<unsigned>(i), init, 0, entry,
                     0, words});
    flows.push_back({RegisterFlow::LoopBack, back, condition, static_cast<unsigned>(i) + 1, next,
                     0, repeat, 0, words});
  }
}

void AllocationProblem::addIfFlows(unsigned node, IfOp branch) {
  for (auto [i, result] : llvm::enumerate(branch.getResults())) {
    unsigned variable = liveness.getIndex(result);
    if (variable == Liveness::kNone)
      continue;
    for (mlir::Block *block : {branch.getThenBlock(), branch.getElseBlock()}) {
      Operation *yield = block->getTerminator();
      unsigned end = liveness.getFlow().getNode(yield);
      Value value = yield->getOperand(i);
      unsigned target = addCopyTarget(variable, value, result.getType(),
                                      {LinearFlow::copySlot(end), LinearFlow::nodeEnd(end)});
      flows.push_back({RegisterFlow::IfYield, end, yield, static_cast<unsigned>(i), value, 0,
                       target, 0, static_cast<unsigned>(getRegInfo(result.getType())->size)});
    }
  }
}

void AllocationProblem::addTiedFlow(unsigned node, Operation *op, unsigned tied) {
  Value source = op->getOperand(tied), result = op->getResult(0);
  RegInfo info = *getRegInfo(result.getType());
  unsigned words = info.size;
  RegisterFlow flow{RegisterFlow::Tied, node, op, tied, source, 0, 0, 0, words};
  if (info.physical) {
    flow.fixedTarget = info.index;
  } else {
    flow.target = addCopyTarget(liveness.getIndex(result), source, result.getType(),
                                {LinearFlow::copySlot(node), LinearFlow::readEnd(node)});
  }
  flows.push_back(flow);
}

void AllocationProblem::addTupleFlow(RegisterFlow::Kind kind, unsigned node, Operation *op,
                                     unsigned operand, unsigned sourceWord, unsigned targetWord,
                                     unsigned words) {
  Value result = op->getResult(0);
  unsigned target = liveness.getIndex(result);
  RegisterFlow flow{kind, node, op, operand, op->getOperand(operand), sourceWord, target,
                    targetWord, words};
  if (target == Liveness::kNone) {
    if (isVirtualReg(result.getType()))
      return; // the result is a name
    flow.fixedTarget = getRegInfo(result.getType())->index + targetWord;
  }
  flows.push_back(flow);
}

void AllocationProblem::addTupleFlows(unsigned node, Operation *op) {
  if (!isTupleOp(op))
    return;
  auto words = [](Value part) { return static_cast<unsigned>(getRegInfo(part.getType())->size); };
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    addTupleFlow(RegisterFlow::Extract, node, op, 0, extract.getIndex(), 0,
                 words(extract.getResult()));
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    unsigned at = 0;
    for (auto [i, element] : llvm::enumerate(pack.getElements())) {
      addTupleFlow(RegisterFlow::Pack, node, op, i, 0, at, words(element));
      at += words(element);
    }
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    unsigned at = insert.getIndex(), behind = at + words(insert.getValue());
    unsigned size = words(insert.getVector());
    addTupleFlow(RegisterFlow::InsertValue, node, op, 0, 0, at, behind - at);
    if (at > 0)
      addTupleFlow(RegisterFlow::InsertTuple, node, op, 1, 0, 0, at);
    if (behind < size)
      addTupleFlow(RegisterFlow::InsertTuple, node, op, 1, behind, behind, size - behind);
  }
}

void AllocationProblem::addFlows(unsigned node) {
  const LinearFlow::Node &current = liveness.getFlow().getNodes()[node];
  Operation *op = current.op;
  if (current.exit)
    return;
  if (current.info->form == Form::Pseudo)
    return addTupleFlows(node, op);
  if (current.info->form != Form::Region) {
    if (int tied = getTiedOperand(op, current.info); tied >= 0)
      addTiedFlow(node, op, tied);
    return;
  }
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    addLoopFlows(node, loop);
  else if (auto branch = llvm::dyn_cast<IfOp>(op))
    addIfFlows(node, branch);
}

AllocationProblem::AllocationProblem(const Liveness &liveness) : liveness(liveness) {
  size_t expected = 2 * liveness.getValues().size();
  contents.reserve(expected);
  firstContent.reserve(expected);
  bundles.reserve(expected);
  places.reserve(expected);
  addValues();
  for (unsigned node = 0; node < liveness.getFlow().getNodes().size(); ++node)
    addFlows(node);
  coalesce();
}
