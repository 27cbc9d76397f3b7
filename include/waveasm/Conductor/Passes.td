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

def ConductorApplyMoves : Pass<"conductor-apply-moves", "::mlir::ModuleOp"> {
  let summary = "Reorder tagged instructions by a list of moves";
  let description = [{
    Applies `move TAG before TAG`, `move TAG after TAG`, `swap TAG TAG`, `keep TAG` and
    `done`, one a line or separated by `;`, first those of `file`, then those of `moves`.
    All of them are one round: the first that breaks an order the program needs fails the
    pass, with what was applied, what failed, why, and the other op; the IR is then as
    it was.

    ```
    --conductor-apply-moves="moves='move ds_read_b128_2 before v_mfma_f32_16x16x16_f16_0; done'"
    ```
  }];
  let options = [
    Option<"moves", "moves", "std::string", "", "Commands, separated by ';'">,
    Option<"file", "file", "std::string", "", "File of commands, one a line">
  ];
  let statistics = [Statistic<"numMoves", "num-moves", "Commands applied">];
}

def ConductorLegalMoves : Pass<"conductor-legal-moves", "::mlir::ModuleOp"> {
  let summary = "Say how far an instruction may move, and what stops it";
  let description = [{
    Emits two remarks on the op with the tag: the furthest place above and below to which
    it may move, with the reason and a note at the op that stops it.
  }];
  let options = [Option<"tag", "tag", "std::string", "", "Tag of the op">];
}

def ConductorMetrics : Pass<"conductor-metrics", "::mlir::ModuleOp"> {
  let summary = "Compile a clone of each program and attach what it costs";
  let description = [{
    Puts `waveasm.metrics = #waveasm.metrics<{...}>` on each program, whose body is unchanged, and
    writes the report to `output` if one is given (`-` is stdout). The keys are stable. A
    program that does not compile or cannot launch fails the pass with its diagnostics.
    `cycles`, `critical_path`, `lower_bound` and the stalls are estimates
    (Analysis/TimingModel.h); the rest is counted on the final form.
  }];
  let options = [
    Option<"format", "format", "std::string", "\"json\"", "Of the report: json or text">,
    Option<"output", "output", "std::string", "", "File of the report">
  ];
}

#endif // WAVEASM_CONDUCTOR_PASSES_TD
