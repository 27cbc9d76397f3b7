//===- Compile.cpp - The post-schedule pipeline as functions --------------===//

#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/RegisterAllocation.h"
#include "llvm/ADT/DenseMap.h"

using namespace mlir;
using namespace waveasm;

LogicalResult waveasm::compileProgram(ProgramOp program, ValueCache &cache) {
  const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
  ProgramFlow flow;
  if (!target || failed(legalizeProgram(program)) ||
      failed(allocateRegisters(program, AllocationOptions())) ||
      failed(insertWaits(program, cache, flow)) ||
      failed(insertWaitStates(program, *target, &flow)))
    return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// Cloning
//===----------------------------------------------------------------------===//

Operation *waveasm::cloneOp(Operation &op, ArrayRef<Value> operands) {
  assert(op.getNumSuccessors() == 0 && "programs have no unstructured control flow");
  return Operation::create(op.getLoc(), op.getName(), op.getResultTypes(), operands,
                           op.getRawDictionaryAttrs(), op.getPropertiesStorage(), BlockRange(),
                           op.getNumRegions());
}

// MLIR's clone makes ops without operands first and adds them in a second pass, since a
// graph region may use what comes later. Programs have no graph regions and no
// successors: one pass is enough.
static void cloneInto(Region &from, Region &to, DenseMap<Value, Value> &values) {
  SmallVector<Value, 8> operands;
  for (Block &block : from) {
    Block *copy = new Block();
    to.push_back(copy);
    for (BlockArgument argument : block.getArguments())
      values[argument] = copy->addArgument(argument.getType(), argument.getLoc());
    for (Operation &op : block) {
      operands.clear();
      for (Value operand : op.getOperands()) {
        auto it = values.find(operand);
        operands.push_back(it == values.end() ? operand : it->second);
      }
      Operation *clone = cloneOp(op, operands);
      copy->push_back(clone);
      for (auto [result, cloned] : llvm::zip_equal(op.getResults(), clone->getResults()))
        values[result] = cloned;
      for (auto [region, cloned] : llvm::zip_equal(op.getRegions(), clone->getRegions()))
        cloneInto(region, cloned, values);
    }
  }
}

OwningOpRef<ProgramOp> waveasm::cloneProgram(ProgramOp program) {
  auto clone = llvm::cast<ProgramOp>(program->cloneWithoutRegions());
  DenseMap<Value, Value> values;
  size_t count = 0;
  for (Block &block : program.getBody())
    count += block.getOperations().size();
  values.reserve(2 * count);
  cloneInto(program.getBody(), clone.getBody(), values);
  return clone;
}
