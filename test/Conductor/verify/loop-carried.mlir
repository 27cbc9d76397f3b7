// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// What goes around a loop in a register

// a write for the next trip
// CHECK: error: {{.*}}'a1' reads of s14 what 'b1' writes, in the original what is there before
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %y = waveasm.s_mov_b32 %s14 {waveasm.tag = "a1"} : !waveasm.sreg -> !waveasm.sreg
    %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b1"} : !waveasm.imm<0> -> !waveasm.psreg<14>
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
}

// the last write of a trip
// CHECK: error: {{.*}}at the end of its block or stretch, s14 is what 'a2' writes, in the original what 'b2' writes
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %y = waveasm.s_mov_b32 %s14 : !waveasm.sreg -> !waveasm.sreg
    %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a2"} : !waveasm.imm<0> -> !waveasm.psreg<14>
    %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b2"} : !waveasm.imm<0> -> !waveasm.psreg<14>
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
}

// SCC that a branch behind the loop reads
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %a, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a3"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %b, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b3"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
  waveasm.s_cbranch_scc1 @l3
  waveasm.label @l3
}

// memory in its body
// CHECK: error: {{.*}}both access LDS, and one writes it
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    waveasm.ds_write_b32 %v, %v {waveasm.tag = "a4"} : !waveasm.vreg, !waveasm.vreg
    %b = waveasm.ds_read_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
}

// reads of the value that comes in
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %y = waveasm.s_mov_b32 %i {waveasm.tag = "a5"} : !waveasm.sreg -> !waveasm.sreg
    %z = waveasm.s_mov_b32 %s14 {waveasm.tag = "b5"} : !waveasm.sreg -> !waveasm.sreg
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
}
