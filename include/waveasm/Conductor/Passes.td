//===- Passes.td - Passes of the Conductor library -------*- tablegen -*-===//

#ifndef WAVEASM_CONDUCTOR_PASSES_TD
#define WAVEASM_CONDUCTOR_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif // WAVEASM_CONDUCTOR_PASSES_TD
