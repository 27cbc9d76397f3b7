//===- Pipelines.cpp - Passes in the order in which they run --------------===//

#include "waveasm/Transforms/Pipelines.h"
#include "mlir/Pass/PassRegistry.h"
#include "waveasm/Transforms/Passes.h"

using namespace mlir;
using namespace waveasm;

void waveasm::buildPreSchedulePipeline(OpPassManager &pm) {
  pm.addPass(createWaveASMScopedCSE());
  pm.addPass(createWaveASMPeephole());
  pm.addPass(createWaveASMMemoryOffsetOpt());
  pm.addPass(createWaveASMM0RedundancyElim());
}

void waveasm::buildPostSchedulePipeline(OpPassManager &pm) {
  pm.addPass(createWaveASMLegalize());
  pm.addPass(createLinearScan());
  pm.addPass(createInsertWaitcnt());
  pm.addPass(createWaveASMHazardMitigation());
}

void waveasm::registerPipelines() {
  PassPipelineRegistration<>(
      "waveasm-pre-schedule", "Clean-ups; scheduling form before and after",
      [](OpPassManager &pm) { buildPreSchedulePipeline(pm.nest<ProgramOp>()); });
  PassPipelineRegistration<>(
      "waveasm-post-schedule",
      "Scheduling form to final form: legalize, allocate registers, insert waits and nops",
      [](OpPassManager &pm) { buildPostSchedulePipeline(pm.nest<ProgramOp>()); });
  PassPipelineRegistration<>(
      "waveasm-compile", "Everything from input to final form",
      [](OpPassManager &pm) { buildPostSchedulePipeline(pm.nest<ProgramOp>()); });
}
