// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// An if or loop does what its contents do

// a barrier in an if
// CHECK: error: {{.*}}no memory operation crosses a barrier
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  waveasm.if %x : !waveasm.scc { waveasm.s_barrier waveasm.yield } {waveasm.tag = "a1"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg
}

// a store in a loop
// CHECK: error: {{.*}}both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg { waveasm.ds_write_b32 %v, %v : !waveasm.vreg, !waveasm.vreg %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg } {waveasm.tag = "a2"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg
}

// a name that a loop reads
// CHECK: error: {{.*}}'b3' reads of s14 what is there before, in the original what 'a3' writes
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a3"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg { %y = waveasm.s_mov_b32 %s14 : !waveasm.sreg -> !waveasm.sreg %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg } {waveasm.tag = "b3"}
}

// a name that a loop yields
// CHECK: error: {{.*}}'b4' reads of s14 what is there before, in the original what 'a4' writes
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a4"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {  %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc waveasm.condition %q : !waveasm.scc iter_args(%s14) : !waveasm.sreg } {waveasm.tag = "b4"}
}

// a write that may not happen
// CHECK: error: {{.*}}'a5' reads of s14 what 'b5' writes, in the original what is there before
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  waveasm.if %x : !waveasm.scc { %y = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<14> waveasm.yield } {waveasm.tag = "a5"}
  %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b5"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %z = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// nothing in common
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  waveasm.if %x : !waveasm.scc { waveasm.s_barrier waveasm.yield } {waveasm.tag = "a6"}
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b6"} : !waveasm.vreg -> !waveasm.vreg
}
