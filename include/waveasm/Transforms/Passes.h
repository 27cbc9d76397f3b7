//===- Passes.h - Passes of the Transforms library -----------*- C++ -*-===//

#ifndef WAVEASM_TRANSFORMS_PASSES_H
#define WAVEASM_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

#define GEN_PASS_DECL
#include "waveasm/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "waveasm/Transforms/Passes.h.inc"

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_PASSES_H
