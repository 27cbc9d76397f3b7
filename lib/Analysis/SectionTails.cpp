//===- SectionTails.cpp - From each op to the barrier behind it -----------===//
//
// Walks each block backwards. Memory operations and waits do not cross barriers, so those that
// stand before one do so in every order, and with them what makes their operands, wherever that
// stands.
//
//===----------------------------------------------------------------------===//

#include "BoundDetail.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// Of one word of a value: the first barrier that is behind a use of it in every order, and the
/// clocks to there from when it can be read: as the accumulator of a matrix instruction, and
/// otherwise.
struct WordTail {
  unsigned barrier = ~0u; ///< number, from below; the first one has the largest
  int64_t ready = kLongAgo, accumulate = kLongAgo;

  bool isKnown() const { return barrier != ~0u; }
  void raise(const WordTail &other) {
    if (!other.isKnown() || (isKnown() && other.barrier < barrier))
      return;
    if (!isKnown() || other.barrier > barrier)
      *this = {other.barrier};
    ready = std::max(ready, other.ready);
    accumulate = std::max(accumulate, other.accumulate);
  }
};

class TailWalk {
public:
  TailWalk(const BoundContext &context, SectionTails &tails) : context(context), tails(tails) {}
  void run(Block &block);

private:
  /// Operations that the next wait leaves in flight, and the barrier behind it.
  struct Left {
    int64_t count;
    unsigned barrier;
  };
  void wait(const WaitCounts &counts);
  void visit(Operation *op);
  void rename(Operation *op);
  WordTail getTailOfUses(Operation *op, const InstrCost &cost);
  std::optional<unsigned> getWaiter(const InstrInfo &info);
  MutableArrayRef<WordTail> getWords(Value value);
  void raise(Value value, unsigned first, ArrayRef<WordTail> words);
  BarrierTail toTail(const WordTail &word) const {
    return word.isKnown() ? BarrierTail{barriers[word.barrier], word.ready} : BarrierTail();
  }

  const BoundContext &context;
  SectionTails &tails;
  SmallVector<Operation *> barriers; ///< from below
  bool isBarrierNext = false;        ///< the last of them is: no loop or `if` holds one before it
  std::optional<Left> leftVM, leftLGKM;
  llvm::DenseMap<Value, SmallVector<WordTail, 4>> words;
};
} // namespace

MutableArrayRef<WordTail> TailWalk::getWords(Value value) {
  SmallVector<WordTail, 4> &tails = words[value];
  std::optional<RegInfo> info = getRegInfo(value.getType());
  tails.resize(info ? info->size : 1);
  return tails;
}

void TailWalk::raise(Value value, unsigned first, ArrayRef<WordTail> from) {
  MutableArrayRef<WordTail> to = getWords(value);
  for (unsigned i = 0; i < from.size() && first + i < to.size(); ++i)
    to[first + i].raise(from[i]);
}

void TailWalk::wait(const WaitCounts &counts) {
  unsigned barrier = barriers.size() - 1;
  auto merge = [&](std::optional<Left> &left, int count) {
    if (count >= 0 && (!left || count <= left->count))
      left = Left{count, barrier};
  };
  merge(leftVM, counts.vm);
  merge(leftLGKM, counts.lgkm);
}

// The barrier behind a wait for the operation. Operations that a wait leaves in flight keep their
// order. Others that may issue between them and the wait, in an `if`, only make it ask for more.
std::optional<unsigned> TailWalk::getWaiter(const InstrInfo &info) {
  if (info.counter == Counter::None)
    return std::nullopt;
  std::optional<Left> &left = info.counter == Counter::VM ? leftVM : leftLGKM;
  if (!left)
    return std::nullopt;
  if (left->count <= 0)
    return left->barrier;
  left->count -= info.counterIncrement;
  return std::nullopt;
}

// Tuples only rename words.
void TailWalk::rename(Operation *op) {
  if (op->getNumResults() != 1)
    return;
  SmallVector<WordTail, 4> from(getWords(op->getResult(0)));
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    raise(extract.getVector(), extract.getIndex(), from);
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    unsigned first = 0;
    for (Value element : pack.getElements()) {
      unsigned size = getWords(element).size();
      if (first + size <= from.size())
        raise(element, 0, ArrayRef(from).slice(first, size));
      first += size;
    }
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    unsigned first = insert.getIndex(), size = getWords(insert.getValue()).size();
    if (first + size > from.size())
      return;
    raise(insert.getValue(), 0, ArrayRef(from).slice(first, size));
    std::fill_n(from.begin() + first, size, WordTail());
    raise(insert.getVector(), 0, from);
  }
}

// From the issue of `op`, as `ready`.
WordTail TailWalk::getTailOfUses(Operation *op, const InstrCost &cost) {
  WordTail tail;
  ResultDelay delay = getResultDelay(op, cost, context);
  for (Value result : op->getResults())
    for (const WordTail &word : getWords(result))
      tail.raise({word.barrier,
                  std::max(delay.ready + word.ready, delay.accumulate + word.accumulate)});
  return tail;
}

void TailWalk::visit(Operation *op) {
  std::optional<InstrCost> cost = getLastingCost(op, context.target);
  if (!cost)
    return rename(op);
  const InstrInfo &info = *getInstrInfo(op);
  WordTail completed = getTailOfUses(op, *cost);
  // The wait comes behind the completion, and the barrier behind the wait.
  int64_t waited = getCompletionClocks(op, context) + kTurn;
  if (std::optional<unsigned> barrier = getWaiter(info))
    completed.raise({*barrier, waited});
  if (isBarrierNext && context.facts && context.facts->handedOver.contains(op))
    completed.raise({unsigned(barriers.size() - 1), waited});
  WordTail issued = completed;
  if (isBarrierNext && (info.memReads || info.memWrites || info.counter != Counter::None))
    issued.raise({unsigned(barriers.size() - 1),
                  int64_t(getUnitClocks(op, *cost, context)[BoundUnit::Issue])});
  if (!issued.isKnown())
    return;
  tails[op] = {toTail(issued), toTail(completed)};
  for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
    WordTail use = {issued.barrier, issued.ready, kLongAgo};
    if (info.matrix && i == 2)
      std::swap(use.ready, use.accumulate);
    for (WordTail &word : getWords(operand))
      word.raise(use);
  }
}

void TailWalk::run(Block &block) {
  for (Operation &op : llvm::reverse(block)) {
    const InstrInfo *info = getInstrInfo(&op);
    if (info && info->form == Form::Barrier) {
      barriers.push_back(&op);
      isBarrierNext = true;
    } else if (op.getNumRegions() != 0) {
      isBarrierNext &= !holdsBarrier(&op);
    } else if (std::optional<WaitCounts> counts = getExplicitWait(&op)) {
      if (isBarrierNext)
        wait(*counts);
    } else {
      visit(&op);
    }
  }
}

SectionTails waveasm::findSectionTails(ProgramOp program, const BoundContext &context) {
  SectionTails tails;
  program->walk([&](Block *block) { TailWalk(context, tails).run(*block); });
  return tails;
}
