//===- Pipelines.h - Passes in the order in which they run -------*- C++ -*-===//

#ifndef WAVEASM_TRANSFORMS_PIPELINES_H
#define WAVEASM_TRANSFORMS_PIPELINES_H

#include "mlir/Pass/PassManager.h"

namespace waveasm {

/// Clean-ups of scheduling form. `pm` is anchored on `waveasm.program`.
void buildPreSchedulePipeline(mlir::OpPassManager &pm);

/// From scheduling form to final form (docs/Architecture.md): legalize, linear-scan,
/// insert-waitcnt, hazard-mitigation. `pm` is anchored on `waveasm.program`.
void buildPostSchedulePipeline(mlir::OpPassManager &pm);

/// Registers `--waveasm-pre-schedule`, `--waveasm-post-schedule` and `--waveasm-compile`, which run on a module.
void registerPipelines();

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_PIPELINES_H
