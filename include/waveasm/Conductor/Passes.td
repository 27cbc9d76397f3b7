//===- Passes.td - Passes of the Conductor library -------*- tablegen -*-===//

#ifndef WAVEASM_CONDUCTOR_PASSES_TD
#define WAVEASM_CONDUCTOR_PASSES_TD

include "mlir/Pass/PassBase.td"

// These passes cross programs: tags are unique, and moves atomic, in the whole module.

def ConductorTag : Pass<"conductor-tag", "::mlir::ModuleOp"> {
  let summary = "Give every WaveASM op a name";
  let description = [{
    Names each op `<mnemonic>_<n>`, with one counter per mnemonic through the module in
    post-order, as the attribute `waveasm.tag` and as a `NameLoc` whose child is the old
    location. Existing tags stay; new ones avoid them. A tag that occurs twice, or that a
    move could not spell, is an error.

    ```mlir
    // before
    %r = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    // after
    %r = waveasm.ds_read_b32 %a {waveasm.tag = "ds_read_b32_0"} : !waveasm.vreg -> !waveasm.vreg
    ```
  }];
  let statistics = [Statistic<"numTagged", "num-tagged", "Ops that got a new tag">];
}

#endif // WAVEASM_CONDUCTOR_PASSES_TD
