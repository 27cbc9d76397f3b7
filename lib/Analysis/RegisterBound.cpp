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
  Word getOrigin(Value value, unsigned word) const;
  void add(ValueRange values, WordSet &words) const;
  void count(const WordSet &words);

  /// Arguments of loops that hold the same in all trips, and what enters for them.
  llvm::DenseMap<Value, Value> unchanged;
};
} // namespace

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
      return {value, word};
    value = from;
  }
  if (Value entering = unchanged.lookup(value))
    return getOrigin(entering, word);
  return {value, word};
}

// Those that are handed round among arguments to which the same enters, too: all are taken to be
// unchanged until one is handed something else.
void RegisterCounter::findUnchanged(LoopOp loop) {
  ValueRange inits = loop.getInitArgs(), yields = loop.getConditionOp().getIterArgs();
  Block::BlockArgListType arguments = loop.getBodyBlock()->getArguments();
  for (auto [argument, init] : llvm::zip_equal(arguments, inits))
    unchanged[argument] = init;
  for (bool changed = true; changed;) {
    changed = false;
    for (auto [argument, init, yielded] : llvm::zip_equal(arguments, inits, yields)) {
      std::optional<RegInfo> info = getRegInfo(argument.getType());
      bool same = true;
      for (int64_t word = 0; word < (info ? info->size : 1); ++word)
        same &= getOrigin(yielded, word) == getOrigin(init, word);
      if (!same)
        changed |= unchanged.erase(argument);
    }
  }
}

void RegisterCounter::add(ValueRange values, WordSet &words) const {
  for (Value value : values) {
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info || info->physical)
      continue;
    for (int64_t word = 0; word < info->size; ++word) {
      Word origin = getOrigin(value, word);
      std::optional<RegInfo> from = getRegInfo(origin.first.getType());
      Operation *def = origin.first.getDefiningOp();
      const InstrInfo *instr = def ? getInstrInfo(def) : nullptr;
      if (from && !from->physical && !(instr && instr->form == Form::Pseudo))
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
  WordSet through = live;
  Region &region = loop->getRegion(0);
  loop.getBodyBlock()->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (!region.isAncestor(operand.getParentRegion()))
        add(operand, through);
  });
  llvm::DenseSet<Operation *> before = getClosure(loop, false), after = getClosure(loop, true);
  for (Operation *op : before)
    for (Value result : op->getResults())
      if (llvm::any_of(result.getUsers(), [&](Operation *user) {
            return after.contains(loop->getBlock()->findAncestorOpInBlock(*user));
          }))
        add(result, through);
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
