//===- Passes.td - Passes of the Transforms library -------*- tablegen -*-===//

#ifndef WAVEASM_TRANSFORMS_PASSES_TD
#define WAVEASM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def WaveASMLegalize : Pass<"waveasm-legalize", "::waveasm::ProgramOp"> {
  let summary = "Scheduling form to legal form: every op a machine instruction of the target";
  let description = [{
    Takes any program that verifies and leaves legal form (docs/Architecture.md):
    `arith.*` and mnemonics that no chip has are expanded exactly, operands are moved to
    where the encodings take them, SCC holds the right value at each of its readers,
    carries name VCC, and the producer's kernarg prologue is gone.

    ```mlir
    // before
    %r = waveasm.v_mul_lo_u32 %a, %c192 : !waveasm.vreg, !waveasm.imm<192> -> !waveasm.vreg
    // after: VOP3 takes no literal
    %s = waveasm.s_mov_b32 %c192 : !waveasm.imm<192> -> !waveasm.sreg
    %r = waveasm.v_mul_lo_u32 %a, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    ```

    `arith` works on 1 or 2 words (32 or 64 bits). A VGPR among operands or result makes
    it a vector operation. `trunc` keeps the low word; `sext` and `zext` from one word to
    two fill the high word; from one word to one they copy, because a value of fewer
    than 32 bits already stands extended in its register. `cmp` gives the flag for a
    result of type scc, else 1 or 0. `select` takes the flag, an SGPR that is not zero,
    or a VGPR lane by lane.

    `v_mad_f32` rounds after the product and after the sum, as it did on the chips that
    had it; denormals are as MODE says. Instructions that it adds and that need VCC keep
    the text's VCC where a later instruction reads it.
  }];
  let statistics = [
    Statistic<"numExpanded", "num-expanded", "Ops expanded into machine instructions">,
    Statistic<"numMoves", "num-moves", "Moves of operands added">,
    Statistic<"numReemitted", "num-scc-reemitted", "Comparisons made again at a use">,
    Statistic<"numSaved", "num-scc-saved", "SCC values kept in an SGPR">,
    Statistic<"numPrologueLoads", "num-prologue-loads", "Loads of the prologue removed">
  ];
}

def InsertWaitcnt : Pass<"waveasm-insert-waitcnt", "::waveasm::ProgramOp"> {
  let summary = "Insert the waits that the program's memory operations need, and no more";
  let description = [{
    Takes allocated form and adds `s_waitcnt` ops, marked `waveasm.inserted`, so that no
    instruction reads or overwrites a register whose load is in flight, and LDS bytes
    are handed from wave to wave only when complete (docs/Waits.md). The waits follow
    from data flow over all paths. Waits of the input are kept and counted on.

    ```mlir
    // before
    %a = waveasm.buffer_load_dword %srd, %o, %c0 : ... -> !waveasm.pvreg<4>
    %b = waveasm.buffer_load_dword %srd, %p, %c0 : ... -> !waveasm.pvreg<5>
    %c = waveasm.v_add_u32 %a, %c1 : ... -> !waveasm.pvreg<6>
    // after
    %a = waveasm.buffer_load_dword ...
    %b = waveasm.buffer_load_dword ...
    waveasm.s_waitcnt vmcnt(1) {waveasm.inserted}
    %c = waveasm.v_add_u32 %a, %c1 ...
    ```
  }];
  let options = [
    Option<"ticketedWaitcnt", "ticketed-waitcnt", "bool", /*default=*/"true",
           "Accepted for existing command lines: waits always count the operations in "
           "flight; there is no other mode">
  ];
  let statistics = [
    Statistic<"numWaits", "num-waits", "Waits inserted">
  ];
}

def LinearScan : Pass<"waveasm-linear-scan", "::waveasm::ProgramOp"> {
  let summary = "Register allocation: legal form to allocated form";
  let description = [{
    Gives every register value a physical type, the lowest registers that are free for it
    (live ranges with holes, first fit). Values that flow into one another (loop arguments,
    results of ifs, tied accumulators, tuples) share registers where their contents allow;
    where not, copies are written as instructions, all copies of one place at once.
    `precolored` names and registers in raw lines keep their register from the write to the
    last reader. Nothing is spilled: what does not fit is an error with the peak and the
    largest values live there.

    VGPRs and AGPRs together are held to what one wave of a work-group may have; 0 for an
    option derives the limit from that.
  }];
  let options = [
    Option<"maxVGPRs", "max-vgprs", "unsigned", "0", "most VGPRs; 0: what can launch">,
    Option<"maxAGPRs", "max-agprs", "unsigned", "0", "most AGPRs; 0: what can launch">,
    Option<"maxSGPRs", "max-sgprs", "unsigned", "0", "most SGPRs; 0: what can be addressed">,
    Option<"verify", "verify", "bool", "false",
           "prove by symbolic execution that every operand finds its value">
  ];
  let statistics = [
    Statistic<"numCopies", "copies", "Copies written">,
    Statistic<"numCycles", "cycles", "Cycles of copies broken with a temporary">,
    Statistic<"numCoalesced", "coalesced", "Flows that share registers">
  ];
}

def WaveASMHazardMitigation : Pass<"waveasm-hazard-mitigation", "::waveasm::ProgramOp"> {
  let summary = "Insert the wait states that the hardware does not wait for by itself";
  let description = [{
    Takes allocated form and puts `s_nop` (with the unit attribute `waveasm.inserted`)
    before each instruction that would come too early after an earlier one on some path:
    exactly the missing states of docs/Hazards.md, no more. Instructions in between count,
    existing `s_nop`s included.

    ```mlir
    // before
    %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
    %d = waveasm.buffer_load_dword %srd, %o : !waveasm.psreg<4, 4>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
    // after: s_nop 4 between them
    ```
  }];
  let options = [
    Option<"targetName", "target", "std::string", /*default=*/"\"\"",
           "Chip whose hazards count, \"gfx942\" or \"gfx950\"; empty: the program's own">
  ];
  let statistics = [
    Statistic<"numNops", "num-nops", "s_nop instructions inserted">,
    Statistic<"numStates", "num-states", "Wait states inserted">
  ];
}

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

// What the passes that write a file share.
class WaveASMEmit<string flag, string what, string tags> : Pass<flag> {
  let summary = "Write the programs as " # what;
  let options = [
    Option<"output", "output", "std::string", "\"-\"",
           "File to write, whole or not at all; - is standard output">,
    Option<"comments", "comments", "bool", "false",
           "Print waveasm.comment texts, and tags behind instructions">,
    Option<"tags", "tags", "bool", tags,
           "Say in the section .waveasm.tags which instruction has which tag">
  ];
}

def WaveASMEmitAssembly : WaveASMEmit<"waveasm-emit-assembly", "AMDGCN assembly", "false"> {
  let description = [{
    Takes allocated or final form (docs/Architecture.md) and leaves the IR as it is. The
    text is assembled once before it is written, so that what the assembler rejects is an
    error on the op it came from.
  }];
}
def WaveASMEmitObject : WaveASMEmit<"waveasm-emit-object", "an ELF object", "true"> {
  let description = [{Takes allocated or final form; LLVM MC assembles in process.}];
}
def WaveASMEmitHSACO : WaveASMEmit<"waveasm-emit-hsaco", "a code object that a HIP loader accepts",
                                "true"> {
  let description = [{Takes allocated or final form; assembled and linked in process.}];
}

def WaveASMGPUModuleToBinary : Pass<"waveasm-gpu-module-to-binary", "::mlir::ModuleOp"> {
  let summary = "Replace each gpu.module of programs by a gpu.binary with their code object";
  let description = [{
    A `gpu.module` that holds `waveasm.program`s in allocated or final form, all for one
    target, becomes

    ```mlir
    gpu.binary @kernels [#gpu.object<#rocdl.target<chip = "gfx950">, bin = "...">]
    ```

    Modules without a program stay.
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::ROCDL::ROCDLDialect"];
}

//===----------------------------------------------------------------------===//
// Clean-ups before scheduling: scheduling form to scheduling form
//===----------------------------------------------------------------------===//

def WaveASMScopedCSE : Pass<"waveasm-scoped-cse", "::waveasm::ProgramOp"> {
  let summary = "One computation of equal values, in the scope of its definition";
  let description = [{
    Merges ops that only compute a value: same op, operands and attributes, where the
    first dominates. Moves and tuples stay (they make registers of their own); so do ops
    that read a fixed register which the program writes, or VCC; vector ops are not
    merged across a write of EXEC.
  }];
  let statistics = [Statistic<"numMerged", "num-merged", "Ops replaced by an earlier one">];
}

def WaveASMPeephole : Pass<"waveasm-peephole", "::waveasm::ProgramOp"> {
  let summary = "Fold constants and identities, fuse shifts with additions";
  let description = [{
    On 32-bit integer instructions: constants are folded, `x + 0` and the like dropped
    (shift amounts as the hardware reads them, five bits), vector multiplications by a
    power of two become shifts, a shift that only an addition or an `or` uses joins it.

    ```mlir
    %s = waveasm.v_lshlrev_b32 %c3, %a : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
    %r = waveasm.v_add_u32 %s, %b : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    // becomes
    %r = waveasm.v_lshl_add_u32 %a, %c3, %b : !waveasm.vreg, !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
    ```
  }];
  let statistics = [
    Statistic<"numFolded", "num-folded", "Ops folded to a constant or an operand">,
    Statistic<"numReduced", "num-reduced", "Multiplications that became shifts">,
    Statistic<"numFused", "num-fused", "Shifts that joined an addition or an or">
  ];
}

def WaveASMMemoryOffsetOpt : Pass<"waveasm-memory-offset-opt", "::waveasm::ProgramOp"> {
  let summary = "Move constant parts of addresses into instruction offsets";
  let description = [{
    For LDS accesses wherever the sum fits; for buffer accesses where the address
    provably does not wrap. Never for DMA to LDS, whose offset moves both sides.
  }];
  let statistics = [Statistic<"numFolded", "num-folded", "Accesses with a new offset">];
}

def WaveASMM0RedundancyElim : Pass<"waveasm-m0-redundancy-elim", "::waveasm::ProgramOp"> {
  let summary = "Remove writes of M0 that write what it has or that nobody reads";
  let statistics = [Statistic<"numRemoved", "num-removed", "Writes of M0 removed">];
}

def WaveASMScalePackElimination : Pass<"waveasm-scale-pack-elimination", "::waveasm::ProgramOp"> {
  let summary = "Scaled MFMAs read scale bytes where they are, chosen by op_sel";
  let description = [{
    Scheduling form before and after. A scaled MFMA reads the byte of a scale register
    that `op_sel_a` or `op_sel_b` names. Where constant shifts, masks and field extracts
    by whole bytes provably only moved that byte, the MFMA reads it in the register they
    took it from. A packed value is replaced only if all of its uses are such scales, so
    that its instructions go and no register lives on beside it. Not in the
    pre-schedule pipeline.

    ```mlir
    %b = waveasm.v_bfe_u32 %scales, %c16, %c8 : !waveasm.vreg, !waveasm.imm<16>, !waveasm.imm<8> -> !waveasm.vreg
    %d = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %x, %y, %acc, %b, %s ...
    // becomes
    %d = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %x, %y, %acc, %scales, %s {op_sel_a = 2 : i32} ...
    ```
  }];
  let statistics = [
    Statistic<"numReplaced", "num-replaced", "Scale operands with a new register">,
    Statistic<"numErased", "num-erased", "Instructions that were not needed any more">
  ];
}

def WaveASMLoopAddressPromotion : Pass<"waveasm-loop-address-promotion", "::waveasm::ProgramOp"> {
  let summary = "Compute LDS addresses of rotating buffers once, before the loop";
  let description = [{
    Scheduling form before and after. Where iteration arguments of a loop only change
    places on the back edge, an LDS address computed from one of them and from values
    of outside becomes an iteration argument too: one for each argument of the rotation,
    computed before the loop, changing places alike. Not in loops that write EXEC, hold
    labels, branches or raw lines; only while as many waves fit beside
    the peak of live registers. Not in the pre-schedule pipeline: each rotation costs as
    many VGPRs as it has buffers.

    ```mlir
    waveasm.loop (%x = %b0, %y = %b1) ... {
      %a = waveasm.v_add_u32 %lane, %x : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %d = waveasm.ds_read_b128 %a ...
      waveasm.condition %c : !waveasm.scc iter_args(%y, %x) ...
    // becomes
    %a0 = waveasm.v_add_u32 %lane, %b0 ...
    %a1 = waveasm.v_add_u32 %lane, %b1 ...
    waveasm.loop (%x = %b0, %y = %b1, %p = %a0, %q = %a1) ... {
      %d = waveasm.ds_read_b128 %p ...
      waveasm.condition %c : !waveasm.scc iter_args(%y, %x, %q, %p) ...
    ```
  }];
  let statistics = [
    Statistic<"numReplaced", "num-replaced", "Computations in loops that went">,
    Statistic<"numArguments", "num-arguments", "Iteration arguments added">
  ];
}

def WaveASMBufferLoadStrengthReduction
    : Pass<"waveasm-buffer-load-strength-reduction", "::waveasm::ProgramOp"> {
  let summary = "Step load offsets from trip to trip instead of computing them anew";
  let description = [{
    Scheduling form before and after. The offset of a vector load, or of a DMA to LDS, that
    takes two or more vector instructions of a loop body and differs from the last trip's by
    a constant becomes an iteration argument to which the constant is added: the same
    bits, modulo 2^32. The scalar offset is not used for this, since sources disagree
    whether it takes part in the range check. Not in loops that write EXEC, hold labels,
    branches or raw lines; only while as many waves fit beside the peak of live registers.
    Not in the pre-schedule pipeline: each offset costs a VGPR.

    ```mlir
    waveasm.loop (%i = %zero) ... {
      %r = waveasm.v_lshl_add_u32 %i, %c7, %lane ...
      %o = waveasm.v_add_u32 %row, %r ...
      %x = waveasm.buffer_load_dword %srd, %o ...
      %next, %scc = waveasm.s_add_u32 %i, %c1 ...
      waveasm.condition %c : !waveasm.scc iter_args(%next) ...
    // becomes
    %r0 = waveasm.v_lshl_add_u32 %zero, %c7, %lane ...
    %o0 = waveasm.v_add_u32 %row, %r0 ...
    waveasm.loop (%i = %zero, %o = %o0) ... {
      %x = waveasm.buffer_load_dword %srd, %o ...
      %next, %scc = waveasm.s_add_u32 %i, %c1 ...
      %step = waveasm.v_add_u32 %c128, %o ...
      waveasm.condition %c : !waveasm.scc iter_args(%next, %step) ...
    ```
  }];
  let dependentDialects = ["::waveasm::WaveASMDialect"];
  let statistics = [
    Statistic<"numLoads", "num-loads", "Loads whose offset steps now">,
    Statistic<"numErased", "num-erased", "Instructions that went">
  ];
}

#endif // WAVEASM_TRANSFORMS_PASSES_TD
