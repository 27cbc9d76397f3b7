//===- Passes.h - Passes of the Conductor library -----------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_PASSES_H
#define WAVEASM_CONDUCTOR_PASSES_H

#include "mlir/Pass/Pass.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

#define GEN_PASS_DECL
#include "waveasm/Conductor/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "waveasm/Conductor/Passes.h.inc"

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PASSES_H
