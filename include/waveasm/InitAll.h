//===- InitAll.h - Registration of everything -------------------*- C++ -*-===//
//
// One call each for the dialects and passes, for tools and embedders.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_INITALL_H
#define WAVEASM_INITALL_H

#include "waveasm/Conductor/Passes.h"
#include "waveasm/Dialect/WaveASMDialect.h"
#include "waveasm/Transforms/Passes.h"

namespace waveasm {

inline void registerAllDialects(mlir::DialectRegistry &registry) {
  registry.insert<WaveASMDialect>();
}

inline void registerAllPasses() {
  registerTransformsPasses();
  registerConductorPasses();
}

} // namespace waveasm

#endif // WAVEASM_INITALL_H
