//===- Passes.td - Passes of the Transforms library -------*- tablegen -*-===//

#ifndef WAVEASM_TRANSFORMS_PASSES_TD
#define WAVEASM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif // WAVEASM_TRANSFORMS_PASSES_TD
