//===- InitAll.h - Registration of everything -------------------*- C++ -*-===//
//
// One call each for the dialects and passes, for tools and embedders.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_INITALL_H
#define WAVEASM_INITALL_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "waveasm/Conductor/Passes.h"
#include "waveasm/Dialect/WaveASMDialect.h"
#include "waveasm/Transforms/Passes.h"
#include "waveasm/Transforms/Pipelines.h"

namespace waveasm {

inline void registerAllDialects(mlir::DialectRegistry &registry) {
  // GPU and ROCDL: programs in a gpu.module, code objects in a gpu.binary.
  registry.insert<WaveASMDialect, mlir::gpu::GPUDialect, mlir::ROCDL::ROCDLDialect>();
}

inline void registerAllPasses() {
  registerTransformsPasses();
  registerConductorPasses();
  registerPipelines();
}

} // namespace waveasm

#endif // WAVEASM_INITALL_H
