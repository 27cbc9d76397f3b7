//===- WorkingCopy.cpp ----------------------------------------------------===//

#include "waveasm/Transforms/WorkingCopy.h"
#include "waveasm/Transforms/Compile.h"

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
      pairs.push_back({&other, 0});
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
      auto found = copies.find(&op);
      if (found == copies.end()) {
        takeOut(&op);
        continue;
      }
      pairs[found->second].seen = calls;
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
void WorkingCopy::restoreOp(Operation &from, Operation *copy) {
  copy->setLoc(from.getLoc());
  copy->setDiscardableAttrs(from.getRawDictionaryAttrs());
  if (from.getPropertiesStorageSize() != 0)
    copy->copyProperties(from.getPropertiesStorage());
  for (auto [operand, own] : llvm::zip_equal(from.getOperands(), copy->getOpOperands()))
    own.set(lookup(operand));
  for (auto [result, own] : llvm::zip_equal(from.getResults(), copy->getResults()))
    own.setType(result.getType());
}

// Where compilation erased the copy of `from`, which has no regions.
Operation *WorkingCopy::replace(Operation &from, unsigned index) {
  if (auto old = copies.find(pairs[index].copy); old != copies.end() && old->second == index)
    copies.erase(old);
  SmallVector<Value, 8> operands = llvm::map_to_vector<8>(
      from.getOperands(), [&](Value operand) { return lookup(operand); });
  Operation *own = cloneOp(from, operands);
  pairs[index].copy = own;
  copies[own] = index;
  for (auto [result, ownResult] : llvm::zip_equal(from.getResults(), own->getResults()))
    values[result] = ownResult;
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

// Puts the copy of `from` behind `last`, or first in `block`. Null if it takes a new clone.
Operation *WorkingCopy::place(Operation &from, Block &block, Operation *last) {
  auto found = originals.find(&from);
  if (found == originals.end())
    return nullptr;
  auto [own, seen] = pairs[found->second];
  bool there = seen == calls, alike = there && isAlike(from, own);
  if (!alike && from.getNumRegions() != 0)
    return nullptr;
  if (there && !alike)
    takeOut(own);
  Block::iterator next = last ? std::next(Block::iterator(last)) : block.begin();
  if (!alike) {
    own = replace(from, found->second);
    block.getOperations().insert(next, own);
    return own;
  }
  if (next == block.end() || &*next != own)
    own->moveBefore(&block, next);
  restoreOp(from, own);
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
  collect(copy->getBody());
  placed = 0;
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
