//===- AllocationRewriter.cpp - Physical types and parallel copies --------===//

#include "AllocationRewriter.h"
#include "CountingSort.h"
#include "../PartialExec.h"
#include "waveasm/Dialect/PhysicalTypes.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

namespace {

/// Words [word, word + words) of `source` to registers from `target` on.
struct Move {
  int64_t target;
  Value source;
  unsigned word, words;
  unsigned flow; ///< position among the flows of the op
  int64_t getSource() const { return getRegInfo(source.getType())->index + word; }
  bool reads(RegClass cls, int64_t reg) const {
    return getRegInfo(source.getType())->cls == cls && reg >= getSource() &&
           reg < getSource() + words;
  }
};

/// The copies that happen at once before one op.
class ParallelCopy {
public:
  /// `partialExec`: some lanes may be off here.
  ParallelCopy(OpBuilder &builder, Location loc, unsigned node, bool partialExec,
               TemporaryPool &pool, RewriteCounts &counts)
      : builder(builder), loc(loc), node(node), partialExec(partialExec), pool(pool),
        counts(counts) {}

  void add(unsigned flow, RegClass cls, int64_t target, Value source, unsigned word,
           unsigned words);
  /// False if it needs a register and finds none.
  bool emit();
  /// The copied words of one flow, as one tuple.
  Value getResult(unsigned flow, RegClass cls, int64_t target, unsigned words);

private:
  using Pending = SmallVector<Move, 8>;
  Value slice(Value source, unsigned word, unsigned words);
  Value emitMove(RegClass cls, int64_t target, Value source);
  bool emitClass(RegClass cls, Pending &pending);
  bool emitReady(RegClass cls, Pending &pending);
  void splitPairs(Pending &pending);
  bool breakCycle(RegClass cls, Pending &pending);
  bool emitVectors();

  OpBuilder &builder;
  Location loc;
  unsigned node;
  bool partialExec;
  TemporaryPool &pool;
  RewriteCounts &counts;
  Pending pendingOf[3];
  /// (flow, first register) of what was copied.
  llvm::SmallDenseMap<std::pair<unsigned, int64_t>, Value> copied;
};

} // namespace

void ParallelCopy::add(unsigned flow, RegClass cls, int64_t target, Value source, unsigned word,
                       unsigned words) {
  int64_t from = getRegInfo(source.getType())->index + word;
  for (unsigned i = 0; i < words;) {
    bool pair = cls == RegClass::SGPR && i + 1 < words && (target + i) % 2 == 0 &&
                (from + i) % 2 == 0;
    unsigned step = pair ? 2 : 1;
    pendingOf[static_cast<unsigned>(cls)].push_back({target + i, source, word + i, step, flow});
    i += step;
  }
}

Value ParallelCopy::slice(Value source, unsigned word, unsigned words) {
  RegInfo info = *getRegInfo(source.getType());
  if (info.size == words)
    return source;
  Type type = getPhysicalRegType(builder.getContext(), info.cls, info.index + word, words);
  return ExtractOp::create(builder, loc, type, source, word);
}

Value ParallelCopy::emitMove(RegClass cls, int64_t target, Value source) {
  ++counts.copies;
  int64_t words = getRegInfo(source.getType())->size;
  Type type = getPhysicalRegType(builder.getContext(), cls, target, words);
  if (cls != RegClass::SGPR)
    return VMovB32Op::create(builder, loc, type, source);
  if (words == 2)
    return SMovB64Op::create(builder, loc, type, source);
  return SMovB32Op::create(builder, loc, type, source);
}

// Emits each move whose target nobody else still reads; true if any was.
bool ParallelCopy::emitReady(RegClass cls, Pending &pending) {
  bool any = false;
  for (unsigned i = 0; i < pending.size();) {
    Move move = pending[i];
    bool blocked = false;
    for (unsigned j = 0; j < pending.size() && !blocked; ++j)
      for (unsigned word = 0; word < move.words && j != i && !blocked; ++word)
        blocked = pending[j].reads(cls, move.target + word);
    if (blocked) {
      ++i;
      continue;
    }
    Value source = slice(move.source, move.word, move.words);
    copied[{move.flow, move.target}] = emitMove(cls, move.target, source);
    pending.erase(pending.begin() + i);
    any = true;
  }
  return any;
}

void ParallelCopy::splitPairs(Pending &pending) {
  for (unsigned i = 0, size = pending.size(); i < size; ++i) {
    if (pending[i].words == 1)
      continue;
    Move second = pending[i];
    pending[i].words = second.words = 1;
    ++second.word;
    ++second.target;
    pending.push_back(second);
  }
}

// Only cycles are left: saves the first move's target and lets its readers read that.
bool ParallelCopy::breakCycle(RegClass cls, Pending &pending) {
  std::optional<RegRange> temporary = pool.getTemporary(cls, node);
  if (!temporary)
    return false;
  ++counts.cycles;
  int64_t target = pending.front().target;
  Value saved;
  for (Move &move : pending) {
    if (!move.reads(cls, target))
      continue;
    if (!saved)
      saved = emitMove(temporary->cls, temporary->index, slice(move.source, move.word, 1));
    move.source = saved;
    move.word = 0;
  }
  return true;
}

bool ParallelCopy::emitClass(RegClass cls, Pending &pending) {
  while (!pending.empty()) {
    if (emitReady(cls, pending))
      continue;
    splitPairs(pending);
    if (emitReady(cls, pending))
      continue;
    if (!breakCycle(cls, pending))
      return false;
  }
  return true;
}

bool ParallelCopy::emitVectors() {
  for (RegClass cls : {RegClass::AGPR, RegClass::VGPR})
    if (!emitClass(cls, pendingOf[static_cast<unsigned>(cls)]))
      return false;
  return true;
}

// A value has all its lanes in the new place too: EXEC is full for as long as it moves.
bool ParallelCopy::emit() {
  if (!emitClass(RegClass::SGPR, pendingOf[static_cast<unsigned>(RegClass::SGPR)]))
    return false;
  if (!partialExec || (pendingOf[static_cast<unsigned>(RegClass::AGPR)].empty() &&
                       pendingOf[static_cast<unsigned>(RegClass::VGPR)].empty()))
    return emitVectors();
  std::optional<RegRange> mask = pool.getTemporaryMask(node);
  if (!mask)
    return false;
  MLIRContext *context = builder.getContext();
  Value exec = PrecoloredSregOp::create(
      builder, loc, getPhysicalRegType(context, RegClass::SGPR, kExecIndex, 2), kExecIndex, 2);
  Value saved = SMovB64Op::create(
      builder, loc, getPhysicalRegType(context, RegClass::SGPR, mask->index, 2), exec);
  SMovB64ExecOp::create(builder, loc, ConstantOp::create(builder, loc, -1));
  if (!emitVectors())
    return false;
  SMovB64ExecOp::create(builder, loc, saved);
  return true;
}

Value ParallelCopy::getResult(unsigned flow, RegClass cls, int64_t target, unsigned words) {
  SmallVector<Value> parts;
  for (unsigned i = 0; i < words;) {
    Value part = copied.lookup({flow, target + i});
    parts.push_back(part);
    i += getRegInfo(part.getType())->size;
  }
  if (parts.size() == 1)
    return parts.front();
  Type type = getPhysicalRegType(builder.getContext(), cls, target, words);
  return PackOp::create(builder, loc, type, parts);
}

//===----------------------------------------------------------------------===//
// The rewrite
//===----------------------------------------------------------------------===//

namespace {
class Rewriter {
public:
  Rewriter(const AllocationProblem &problem, const PartialExec &partialExec, TemporaryPool &pool,
           SmallVectorImpl<Operation *> &unlinked)
      : problem(problem), partialExec(partialExec), pool(pool), unlinked(unlinked),
        types(PhysicalTypes::get(problem.getLiveness().getFlow().getProgram().getContext())) {}

  void setTypes();
  LogicalResult rewriteFlows();
  void expandSplats();
  RewriteCounts counts;

private:
  LogicalResult rewriteOp(ArrayRef<unsigned> group);
  int64_t getTarget(const RegisterFlow &flow) const {
    return flow.fixedTarget >= 0 ? flow.fixedTarget
                                 : problem.getRegister(flow.target) + flow.targetWord;
  }
  Operation *getOp(const RegisterFlow &flow) const {
    return problem.getLiveness().getFlow().getNodes()[flow.node].op;
  }
  // An op that came before may have replaced the source: ask the operand.
  Value getOperand(const RegisterFlow &flow) const {
    return getOp(flow)->getOperand(flow.operand);
  }
  int64_t getSource(const RegisterFlow &flow) const {
    return getRegInfo(getOperand(flow).getType())->index + flow.sourceWord;
  }
  void replaceInsert(OpBuilder &builder, InsertOp insert, ArrayRef<Value> parts);
  void unlink(Operation *op) {
    op->remove();
    op->dropAllReferences();
    unlinked.push_back(op);
  }

  const AllocationProblem &problem;
  const PartialExec &partialExec;
  TemporaryPool &pool;
  SmallVectorImpl<Operation *> &unlinked;
  const PhysicalTypes &types;
};
} // namespace

void Rewriter::setTypes() {
  const Liveness &liveness = problem.getLiveness();
  for (Value name : liveness.getNames()) {
    RegInfo info = *getRegInfo(name.getType());
    name.setType(types.get(info.cls, getFixedRegisters(name).front(), info.size));
  }
  for (auto [index, value] : llvm::enumerate(liveness.getValues())) {
    const Liveness::Shape &shape = liveness.getShape(index);
    Value mutableValue = value;
    mutableValue.setType(types.get(shape.cls, problem.getRegister(index), shape.size));
  }
}

// The insert's tuple words are not where the result is: put the parts side by side.
void Rewriter::replaceInsert(OpBuilder &builder, InsertOp insert, ArrayRef<Value> parts) {
  Value packed = PackOp::create(builder, insert.getLoc(), insert.getResult().getType(), parts);
  insert.getResult().replaceAllUsesWith(packed);
  unlink(insert);
}

LogicalResult Rewriter::rewriteOp(ArrayRef<unsigned> group) {
  ArrayRef<RegisterFlow> flows = problem.getFlows();
  const RegisterFlow &first = flows[group.front()];
  if (llvm::none_of(group, [&](unsigned i) { return getTarget(flows[i]) != getSource(flows[i]); }))
    return success();
  Operation *op = getOp(first);
  OpBuilder builder(op);
  if (first.kind == RegisterFlow::Extract)
    builder.setInsertionPointAfter(op);
  ParallelCopy copy(builder, op->getLoc(), first.node, partialExec.contains(op), pool, counts);
  Value result = op->getNumResults() ? Value(op->getResult(0)) : Value();
  if (first.kind == RegisterFlow::Extract) {
    // The extract renames within its tuple; what follows moves the words.
    Type type = result.getType();
    RegInfo info = *getRegInfo(type);
    result.setType(getPhysicalRegType(op->getContext(), info.cls, getSource(first), info.size));
    copy.add(0, info.cls, info.index, result, 0, info.size);
    if (!copy.emit())
      return op->emitError("no free register for the copies that it needs");
    Value moved = copy.getResult(0, info.cls, info.index, info.size);
    result.replaceUsesWithIf(moved, [&](OpOperand &use) {
      Operation *user = use.getOwner();
      return user->getBlock() != op->getBlock() || moved.getDefiningOp()->isBeforeInBlock(user);
    });
    return success();
  }
  for (unsigned i = 0; i < group.size(); ++i) {
    const RegisterFlow &flow = flows[group[i]];
    if (getTarget(flow) != getSource(flow))
      copy.add(i, getRegInfo(getOperand(flow).getType())->cls, getTarget(flow), getOperand(flow),
               flow.sourceWord, flow.words);
  }
  if (!copy.emit())
    return op->emitError("no free register for the copies that it needs");
  bool moveTuple = false;
  SmallVector<std::pair<int64_t, Value>> parts;
  for (unsigned i = 0; i < group.size(); ++i) {
    const RegisterFlow &flow = flows[group[i]];
    RegClass cls = getRegInfo(getOperand(flow).getType())->cls;
    bool moved = getTarget(flow) != getSource(flow);
    Value value = moved ? copy.getResult(i, cls, getTarget(flow), flow.words) : getOperand(flow);
    moveTuple |= moved && flow.kind == RegisterFlow::InsertTuple;
    parts.emplace_back(getTarget(flow), value);
    if (moved && flow.kind != RegisterFlow::InsertTuple)
      op->setOperand(flow.operand, value);
  }
  if (moveTuple) {
    llvm::sort(parts, [](auto &a, auto &b) { return a.first < b.first; });
    SmallVector<Value> values = llvm::to_vector(llvm::make_second_range(parts));
    replaceInsert(builder, llvm::cast<InsertOp>(op), values);
  }
  return success();
}

LogicalResult Rewriter::rewriteFlows() {
  ArrayRef<RegisterFlow> flows = problem.getFlows();
  unsigned numNodes = problem.getLiveness().getFlow().getNodes().size();
  std::vector<unsigned> order =
      getOrderBy(flows.size(), numNodes, [&](unsigned i) { return flows[i].node; });
  for (ArrayRef<unsigned> left = order; !left.empty();) {
    unsigned node = flows[left.front()].node;
    ArrayRef<unsigned> group =
        left.take_while([&](unsigned i) { return flows[i].node == node; });
    if (failed(rewriteOp(group)))
      return failure();
    left = left.drop_front(group.size());
  }
  return success();
}

// A move into a tuple is one instruction per word.
void Rewriter::expandSplats() {
  for (const LinearFlow::Node &node : problem.getLiveness().getFlow().getNodes()) {
    if (node.exit || node.info->form != Form::VMov)
      continue;
    auto move = llvm::cast<VMovB32Op>(node.op);
    RegInfo info = *getRegInfo(move.getDst().getType());
    if (info.size == 1)
      continue;
    OpBuilder builder(move);
    SmallVector<Value> words;
    for (int64_t i = 0; i < info.size; ++i) {
      // The builder would look the op up by its name for each word.
      Operation *word = builder.insert(Operation::create(
          move.getLoc(), move->getName(), types.get(info.cls, info.index + i, 1),
          move->getOperands(), builder.getDictionaryAttr({}), OpaqueProperties(nullptr),
          BlockRange(), /*numRegions=*/0));
      if (i == 0)
        word->setDiscardableAttrs(move->getDiscardableAttrDictionary());
      words.push_back(word->getResult(0));
    }
    Value packed = PackOp::create(builder, move.getLoc(), move.getDst().getType(), words);
    move.getDst().replaceAllUsesWith(packed);
    unlink(move);
  }
}

FailureOr<RewriteCounts> waveasm::rewriteAllocated(const AllocationProblem &problem,
                                                   const PartialExec &partialExec,
                                                   TemporaryPool &pool,
                                                   SmallVectorImpl<Operation *> &unlinked) {
  Rewriter rewriter(problem, partialExec, pool, unlinked);
  rewriter.setTypes();
  if (failed(rewriter.rewriteFlows()))
    return failure();
  rewriter.expandSplats();
  return rewriter.counts;
}
