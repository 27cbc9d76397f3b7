//===- Compile.cpp - The post-schedule pipeline as functions --------------===//

#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/RegisterAllocation.h"

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
