// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Raw lines

// reads
// CHECK: error: {{.*}}'a1' reads of s14 what 'b1' writes, in the original what is there before
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a1"}
  %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b1"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// writes
// CHECK: error: {{.*}}'b2' reads of v7 what is there before, in the original what 'a2' writes
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %n = waveasm.precolored.vreg 7 : !waveasm.vreg
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a2"}
  %b = waveasm.v_mov_b32 %n {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg
}

// their order
// CHECK: error: {{.*}}raw lines keep their order, and no value in a fixed register crosses one
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a3"}
  waveasm.raw "v_mov_b32 v8, s15" {waveasm.tag = "b3"}
}

// a barrier
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.raw "s_barrier" {waveasm.tag = "a4"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}

// a value in a fixed register
// CHECK: error: {{.*}}raw lines keep their order, and no value in a fixed register crosses one
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.raw "v_mov_b32 v7, s44" {waveasm.tag = "a5"}
  %b = waveasm.s_load_dwordx2 %e, %c0 {waveasm.tag = "b5"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// an access of that register
// CHECK: error: {{.*}}a value in a fixed register does not cross an access of s45
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a6"} : !waveasm.imm<0> -> !waveasm.psreg<45>
  %b = waveasm.s_load_dwordx2 %e, %c0 {waveasm.tag = "b6"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// an access of its neighbour
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a7"} : !waveasm.imm<0> -> !waveasm.psreg<46>
  %b = waveasm.s_load_dwordx2 %e, %c0 {waveasm.tag = "b7"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// two values in fixed registers
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %a = waveasm.s_load_dwordx2 %e, %c0 {waveasm.tag = "a8"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
  %b = waveasm.s_load_dwordx2 %e, %c0 {waveasm.tag = "b8"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// other registers
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a9"}
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b9"} : !waveasm.sreg -> !waveasm.sreg
}
