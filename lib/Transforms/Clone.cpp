//===- Clone.cpp - Clones of programs and their end -----------------------===//

#include "waveasm/Transforms/Clone.h"

using namespace mlir;
using namespace waveasm;

Operation *waveasm::cloneOp(Operation &op, ArrayRef<Value> operands) {
  assert(op.getNumSuccessors() == 0 && "programs have no unstructured control flow");
  return Operation::create(op.getLoc(), op.getName(), op.getResultTypes(), operands,
                           op.getRawDictionaryAttrs(), op.getPropertiesStorage(), BlockRange(),
                           op.getNumRegions());
}

Value OpMap::lookup(Value value) const {
  if (auto result = llvm::dyn_cast<OpResult>(value)) {
    Operation *other = ops.lookup(result.getOwner());
    return other ? Value(other->getResult(result.getResultNumber())) : Value();
  }
  auto argument = llvm::cast<BlockArgument>(value);
  Block *other = blocks.lookup(argument.getOwner());
  bool isThere = other && argument.getArgNumber() < other->getNumArguments();
  return isThere ? Value(other->getArgument(argument.getArgNumber())) : Value();
}

// MLIR's clone makes ops without operands first and adds them in a second pass, since a
// graph region may use what comes later. Programs have no graph regions and no
// successors: one pass is enough.
static void cloneInto(Region &from, Region &to, OpMap &map) {
  SmallVector<Value, 8> operands;
  for (Block &block : from) {
    Block *copy = new Block();
    to.push_back(copy);
    map.blocks[&block] = copy;
    for (BlockArgument argument : block.getArguments())
      copy->addArgument(argument.getType(), argument.getLoc());
    for (Operation &op : block) {
      operands.clear();
      for (Value operand : op.getOperands()) {
        Value own = map.lookup(operand);
        operands.push_back(own ? own : operand);
      }
      Operation *clone = cloneOp(op, operands);
      copy->push_back(clone);
      if (!op.use_empty())
        map.ops[&op] = clone;
      for (auto [region, cloned] : llvm::zip_equal(op.getRegions(), clone->getRegions()))
        cloneInto(region, cloned, map);
    }
  }
}

static size_t countOps(Region &region) {
  size_t count = 0;
  region.walk([&](Operation *op) { ++count; });
  return count;
}

OwnedProgram waveasm::cloneProgram(ProgramOp program) {
  auto clone = llvm::cast<ProgramOp>(program->cloneWithoutRegions());
  OpMap map;
  map.ops.reserve(countOps(program.getBody()));
  cloneInto(program.getBody(), clone.getBody(), map);
  return OwnedProgram(clone);
}

static void eraseBackwards(Region &region) {
  for (Block &block : llvm::reverse(region))
    while (!block.empty()) {
      Operation &last = block.back();
      for (Region &nested : llvm::reverse(last.getRegions()))
        eraseBackwards(nested);
      last.dropAllUses(); // of a use before it, if a pass failed halfway
      last.erase();
    }
}

OwnedProgram::~OwnedProgram() {
  if (!program)
    return;
  eraseBackwards(program.getBody());
  program->erase();
}
