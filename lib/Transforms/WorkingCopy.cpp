//===- WorkingCopy.cpp ----------------------------------------------------===//

#include "waveasm/Transforms/WorkingCopy.h"

using namespace mlir;
using namespace waveasm;

Value WorkingCopy::lookup(Value value) const {
  auto found = values.find(value);
  return found == values.end() ? value : found->second;
}

//===----------------------------------------------------------------------===//
// A new clone
//===----------------------------------------------------------------------===//

void WorkingCopy::pair(Region &from, Region &to) {
  for (auto [block, copied] : llvm::zip_equal(from, to)) {
    for (auto [argument, other] : llvm::zip_equal(block.getArguments(), copied.getArguments()))
      values[argument] = other;
    for (auto [op, other] : llvm::zip_equal(block, copied)) {
      originals[&op] = copies[&other] = pairs.size();
      unsigned next = pairs.size() + 1, first = operands.size();
      pairs.push_back({&op, &other, 0, next, first, op.getNumOperands()});
      for (auto [operand, copiedOperand] : llvm::zip_equal(op.getOperands(), other.getOperands()))
        operands.emplace_back(operand, copiedOperand);
      for (auto [result, copiedResult] : llvm::zip_equal(op.getResults(), other.getResults()))
        values[result] = copiedResult;
      for (auto [region, copiedRegion] : llvm::zip_equal(op.getRegions(), other.getRegions()))
        pair(region, copiedRegion);
    }
  }
}

void WorkingCopy::build(ProgramOp program) {
  copy = cloneProgram(program);
  pairs.clear();
  originals.clear();
  copies.clear();
  values.clear();
  operands.clear();
  pair(program.getBody(), copy->getBody());
}

//===----------------------------------------------------------------------===//
// The old clone
//===----------------------------------------------------------------------===//

void WorkingCopy::takeOut(Operation *op) {
  op->dropAllReferences();
  op->remove();
  foreign.push_back(op);
}

// Takes out what compilation added. An op at an address that a copy once had passes for that
// copy until its turn comes.
void WorkingCopy::collect(Region &region) {
  for (Block &block : region)
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (expected == pairs.size() || pairs[expected].copy != &op) {
        auto found = copies.find(&op);
        if (found == copies.end()) {
          takeOut(&op);
          continue;
        }
        expected = found->second;
      }
      pairs[expected].seen = calls;
      expected = pairs[expected].next;
      for (Region &inner : op.getRegions())
        collect(inner);
    }
}

// True if all that differs can be set.
static bool isAlike(Operation &op, Operation *copy) {
  return op.getName() == copy->getName() && op.getNumOperands() == copy->getNumOperands() &&
         op.getNumResults() == copy->getNumResults() && op.getNumRegions() == copy->getNumRegions();
}

// All operands are set, those too that are the same: uses are in the order of a new clone then.
void WorkingCopy::restoreOp(Operation &from, const Pair &pair) {
  Operation *own = pair.copy;
  own->setLoc(from.getLoc());
  own->setDiscardableAttrs(from.getRawDictionaryAttrs());
  if (from.getPropertiesStorageSize() != 0)
    own->copyProperties(from.getPropertiesStorage());
  auto known = MutableArrayRef(operands).slice(pair.firstOperand, pair.numOperands);
  for (auto [operand, seen, ownOperand] :
       llvm::zip_equal(from.getOperands(), known, own->getOpOperands())) {
    if (seen.first != operand)
      seen = {operand, lookup(operand)};
    ownOperand.set(seen.second);
  }
  for (auto [result, ownResult] : llvm::zip_equal(from.getResults(), own->getResults()))
    ownResult.setType(result.getType());
}

// Where `result` was an operand when last seen, the copy of that time is not good any more.
void WorkingCopy::setCopy(OpResult result, Value own) {
  values[result] = own;
  for (OpOperand &use : result.getUses()) {
    auto user = originals.find(use.getOwner());
    if (user == originals.end())
      continue;
    const Pair &pair = pairs[user->second];
    if (use.getOperandNumber() < pair.numOperands)
      operands[pair.firstOperand + use.getOperandNumber()] = {result, own};
  }
}

// Where compilation erased the copy of `from`, which has no regions.
Operation *WorkingCopy::replace(Operation &from, unsigned index) {
  if (auto old = copies.find(pairs[index].copy); old != copies.end() && old->second == index)
    copies.erase(old);
  SmallVector<Value, 8> operands =
      llvm::map_to_vector<8>(from.getOperands(), [&](Value operand) { return lookup(operand); });
  Operation *own = cloneOp(from, operands);
  pairs[index].copy = own;
  copies[own] = index;
  for (auto [result, ownResult] : llvm::zip_equal(from.getResults(), own->getResults()))
    setCopy(result, ownResult);
  return own;
}

bool WorkingCopy::restoreArguments(Block &from, Block &to) {
  if (from.getNumArguments() != to.getNumArguments())
    return false;
  for (auto [argument, own] : llvm::zip_equal(from.getArguments(), to.getArguments())) {
    if (lookup(argument) != own)
      return false;
    own.setType(argument.getType());
    own.setLoc(argument.getLoc());
  }
  return true;
}

// The pair of an op of the program, which is mostly the one that it was in last time, or -1.
int WorkingCopy::findOriginal(Operation *op) {
  if (expected == pairs.size() || pairs[expected].original != op) {
    auto found = originals.find(op);
    if (found == originals.end())
      return -1;
    expected = found->second;
  }
  unsigned index = expected;
  expected = pairs[index].next;
  pairs[last].next = index;
  last = index;
  return index;
}

// Puts the copy of `from` behind `last`, or first in `block`. Null if it takes a new clone.
Operation *WorkingCopy::place(Operation &from, Block &block, Operation *last) {
  int index = findOriginal(&from);
  if (index < 0 || pairs[index].numOperands != from.getNumOperands())
    return nullptr;
  Operation *own = pairs[index].copy;
  bool there = pairs[index].seen == calls, alike = there && isAlike(from, own);
  if (!alike && from.getNumRegions() != 0)
    return nullptr;
  if (there && !alike)
    takeOut(own);
  Block::iterator next = last ? std::next(Block::iterator(last)) : block.begin();
  if (!alike) {
    own = replace(from, index);
    block.getOperations().insert(next, own);
    return own;
  }
  if (next == block.end() || &*next != own)
    own->moveBefore(&block, next);
  restoreOp(from, pairs[index]);
  return own;
}

bool WorkingCopy::restore(Region &from, Region &to) {
  if (from.getBlocks().size() != to.getBlocks().size())
    return false;
  for (auto [block, copied] : llvm::zip_equal(from, to)) {
    if (!restoreArguments(block, copied))
      return false;
    Operation *last = nullptr;
    for (Operation &op : block) {
      last = place(op, copied, last);
      if (!last)
        return false;
      ++placed;
      for (auto [region, ownRegion] : llvm::zip_equal(op.getRegions(), last->getRegions()))
        if (!restore(region, ownRegion))
          return false;
    }
  }
  return true;
}

bool WorkingCopy::refresh(ProgramOp program) {
  ++calls;
  (*copy)->setDiscardableAttrs(program->getRawDictionaryAttrs());
  (*copy)->copyProperties(program->getPropertiesStorage());
  expected = 0;
  collect(copy->getBody());
  placed = last = expected = 0;
  // Where all have been placed, nothing else is left in a block.
  bool same = restore(program.getBody(), copy->getBody()) && placed == pairs.size();
  if (!same)
    copy = {}; // before what it may still use
  for (Operation *op : foreign)
    op->destroy();
  foreign.clear();
  return same;
}

ProgramOp WorkingCopy::get(ProgramOp program) {
  if (!copy || !refresh(program))
    build(program);
  return *copy;
}
