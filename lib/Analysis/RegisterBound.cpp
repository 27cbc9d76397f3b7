//===- RegisterBound.cpp - Registers that every order needs ---------------===//
//
// What one op reads or writes is live at one time. So is what enters a loop: its arguments,
// what its body uses from outside, and what leads to the loop and is used by what follows
// from it. Words that may share a register by copies and tuples count once; named
// registers do not count.
//
//===----------------------------------------------------------------------===//

#include "BoundDetail.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace waveasm;

namespace {
using Word = std::pair<Value, unsigned>;
using WordSet = llvm::SmallDenseSet<Word, 32>;

class RegisterCounter {
public:
  /// Goes through `block`; `live`: words that are live all the time.
  void run(Block &block, const WordSet &live);

  unsigned most[3] = {0, 0, 0}; ///< by RegClass

private:
  void runLoop(LoopOp loop, const WordSet &live);
  void findUnchanged(LoopOp loop);
  void findEqual(LoopOp loop);
  std::vector<Word> getOrigins(Value value) const;
  Value getEqualResult(OpResult result) const;
  Word getOrigin(Value value, unsigned word) const;
  void add(ValueRange values, WordSet &words, bool constants = true) const;
  void count(const WordSet &words);

  /// Arguments of loops that hold in all trips what another value holds.
  llvm::DenseMap<Value, Value> equal;
};
} // namespace

/// What a result of a loop holds if that stands outside, too; else null.
Value RegisterCounter::getEqualResult(OpResult result) const {
  auto loop = llvm::dyn_cast<LoopOp>(result.getOwner());
  if (!loop)
    return Value();
  Value other = equal.lookup(loop.getBodyBlock()->getArgument(result.getResultNumber()));
  auto argument = llvm::dyn_cast_if_present<BlockArgument>(other);
  if (argument && argument.getOwner() == loop.getBodyBlock())
    return loop.getResult(argument.getArgNumber());
  return other;
}

/// Where the content of a word comes from.
Word RegisterCounter::getOrigin(Value value, unsigned word) const {
  while (Operation *def = value.getDefiningOp()) {
    const InstrInfo *info = getInstrInfo(def);
    Value from;
    if (auto extract = llvm::dyn_cast<ExtractOp>(def)) {
      from = extract.getVector();
      word += extract.getIndex();
    } else if (auto pack = llvm::dyn_cast<PackOp>(def)) {
      for (Value element : pack.getElements()) {
        std::optional<RegInfo> part = getRegInfo(element.getType());
        unsigned size = part ? part->size : 1;
        from = element;
        if (word < size)
          break;
        word -= size;
      }
    } else if (auto insert = llvm::dyn_cast<InsertOp>(def)) {
      unsigned low = insert.getIndex(), size = getRegInfo(insert.getValue().getType())->size;
      bool replaced = word >= low && word < low + size;
      from = replaced ? insert.getValue() : insert.getVector();
      word = replaced ? word - low : word;
    } else if (info && info->integerOp == IntOp::Mov && def->getNumOperands() == 1) {
      std::optional<RegInfo> to = getRegInfo(value.getType());
      std::optional<RegInfo> source = getRegInfo(def->getOperand(0).getType());
      if (source && to && source->cls == to->cls && source->size == to->size)
        from = def->getOperand(0);
    }
    if (!from)
      from = getEqualResult(llvm::cast<OpResult>(value));
    if (!from)
      return {value, word};
    value = from;
  }
  if (Value other = equal.lookup(value))
    return getOrigin(other, word);
  return {value, word};
}

std::vector<Word> RegisterCounter::getOrigins(Value value) const {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  std::vector<Word> origins;
  for (int64_t word = 0; word < (info ? info->size : 1); ++word)
    origins.push_back(getOrigin(value, word));
  return origins;
}

// Arguments that hold what enters for them. They may be handed round among those to which the same
// enters: all are taken to be unchanged until one is handed something else.
void RegisterCounter::findUnchanged(LoopOp loop) {
  ValueRange inits = loop.getInitArgs(), yields = loop.getConditionOp().getIterArgs();
  Block::BlockArgListType arguments = loop.getBodyBlock()->getArguments();
  for (auto [argument, init] : llvm::zip_equal(arguments, inits))
    equal[argument] = init;
  for (bool changed = true; changed;) {
    changed = false;
    for (auto [argument, init, yielded] : llvm::zip_equal(arguments, inits, yields))
      if (equal.contains(argument) && getOrigins(yielded) != getOrigins(init))
        changed |= equal.erase(argument);
  }
}

// Of the others, those to which the same enters and is handed on: all to which the same enters are
// taken to be equal until two are handed different values.
void RegisterCounter::findEqual(LoopOp loop) {
  SmallVector<BlockArgument> open;
  std::vector<std::vector<Word>> kinds; ///< equal for arguments not told apart
  for (BlockArgument argument : loop.getBodyBlock()->getArguments()) {
    if (equal.contains(argument))
      continue;
    open.push_back(argument);
    kinds.push_back(getOrigins(loop.getInitArgs()[argument.getArgNumber()]));
  }
  for (size_t before = 0, count = 0;; before = std::exchange(count, 0)) {
    // The first of its kind stands for all.
    for (size_t i = 0; i < open.size(); ++i) {
      size_t first = llvm::find(kinds, kinds[i]) - kinds.begin();
      equal.erase(open[i]);
      if (first != i)
        equal[open[i]] = open[first];
      else
        ++count;
    }
    if (count == before)
      return;
    for (auto [argument, kind] : llvm::zip_equal(open, kinds)) {
      kind = getOrigins(loop.getConditionOp().getIterArgs()[argument.getArgNumber()]);
      kind.push_back(getOrigin(argument, 0));
    }
  }
}

// Allocation may make a constant again where it is needed, so it need not be live in between.
static bool isConstant(Operation *def) {
  const InstrInfo *info = def ? getInstrInfo(def) : nullptr;
  return info && (info->form == Form::VMov || info->form == Form::SALUUnary) &&
         llvm::isa<ImmType>(def->getOperand(0).getType());
}

void RegisterCounter::add(ValueRange values, WordSet &words, bool constants) const {
  for (Value value : values) {
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info || info->physical)
      continue;
    for (int64_t word = 0; word < info->size; ++word) {
      Word origin = getOrigin(value, word);
      std::optional<RegInfo> from = getRegInfo(origin.first.getType());
      Operation *def = origin.first.getDefiningOp();
      const InstrInfo *instr = def ? getInstrInfo(def) : nullptr;
      bool counts = constants || !isConstant(def);
      if (from && !from->physical && counts && !(instr && instr->form == Form::Pseudo))
        words.insert(origin);
    }
  }
}

void RegisterCounter::count(const WordSet &words) {
  unsigned sums[3] = {0, 0, 0};
  for (const Word &word : words)
    ++sums[static_cast<unsigned>(getRegInfo(word.first.getType())->cls)];
  for (unsigned i = 0; i < 3; ++i)
    most[i] = std::max(most[i], sums[i]);
}

/// Ops of the loop's block that it needs, or that need it.
static llvm::DenseSet<Operation *> getClosure(LoopOp loop, bool users) {
  Block *block = loop->getBlock();
  llvm::DenseSet<Operation *> found;
  SmallVector<Operation *> open = {loop};
  auto push = [&](Operation *op) {
    Operation *local = op ? block->findAncestorOpInBlock(*op) : nullptr;
    if (local && local != loop && found.insert(local).second)
      open.push_back(local);
  };
  while (!open.empty()) {
    Operation *op = open.pop_back_val();
    if (users)
      for (Operation *user : op->getUsers())
        push(user);
    else
      op->walk([&](Operation *inner) {
        for (Value operand : inner->getOperands())
          push(operand.getDefiningOp());
      });
  }
  return found;
}

void RegisterCounter::runLoop(LoopOp loop, const WordSet &live) {
  findUnchanged(loop);
  findEqual(loop);
  WordSet through = live;
  Region &region = loop->getRegion(0);
  loop.getBodyBlock()->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (!region.isAncestor(operand.getParentRegion()))
        add(operand, through, /*constants=*/false);
  });
  llvm::DenseSet<Operation *> before = getClosure(loop, false), after = getClosure(loop, true);
  for (Operation *op : before)
    for (Value result : op->getResults())
      if (llvm::any_of(result.getUsers(), [&](Operation *user) {
            return after.contains(loop->getBlock()->findAncestorOpInBlock(*user));
          }))
        add(result, through, /*constants=*/false);
  WordSet entry = through;
  add(loop.getBodyBlock()->getArguments(), entry);
  count(entry);
  run(*loop.getBodyBlock(), through);
}

void RegisterCounter::run(Block &block, const WordSet &live) {
  for (Operation &op : block) {
    const InstrInfo *info = getInstrInfo(&op);
    if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      runLoop(loop, live);
      continue;
    }
    for (Region &region : op.getRegions())
      if (!region.empty())
        run(region.front(), live);
    if (!info || !info->isMachineInstr())
      continue;
    WordSet words = live;
    add(op.getOperands(), words);
    count(words);
    WordSet results;
    add(op.getResults(), results);
    count(results);
  }
}

void waveasm::computeRegisterBounds(ProgramOp program, const TargetInfo &target,
                                    ScheduleBounds &bounds) {
  RegisterCounter counter;
  counter.run(*program.getBodyBlock(), {});
  bounds.vgprs = counter.most[static_cast<unsigned>(RegClass::VGPR)];
  bounds.agprs = counter.most[static_cast<unsigned>(RegClass::AGPR)];
  bounds.sgprs = counter.most[static_cast<unsigned>(RegClass::SGPR)];
  bounds.occupancy = target.getOccupancy(bounds.vgprs, bounds.agprs, bounds.sgprs,
                                         program.getLDSBytes(), getWavesPerGroup(program))
                         .wavesPerSIMD;
}
