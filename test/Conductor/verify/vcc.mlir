// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// VCC: a read sees the same write; a write that nobody reads may go.

// read after write
// CHECK: error: {{.*}}'b1' reads of VCC what is there before, in the original what 'a1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.vreg
  %b = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}

// write after read
// CHECK: error: {{.*}}'a2' reads of VCC what 'b2' writes, in the original what is there before
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.vreg
}

// the last write
// CHECK: error: {{.*}}at the end of its block or stretch, VCC is what 'a3' writes, in the original what 'b3' writes
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a3"} : !waveasm.vreg, !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "b3"} : !waveasm.vreg, !waveasm.vreg
}

// a mask of SGPRs
// CHECK: error: {{.*}}'b4' reads of VCC what is there before, in the original what 'a4' writes
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %as, %am = waveasm.v_add_co_u32 %v, %v {waveasm.tag = "a4"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg, !waveasm.sreg<2, 2>
  %b = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "b4"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}

// two reads
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "a5"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %b = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "b5"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}

// dead writes
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a6"} : !waveasm.vreg, !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "b6"} : !waveasm.vreg, !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "u6"} : !waveasm.vreg, !waveasm.vreg
}

// no VCC
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a7"} : !waveasm.vreg, !waveasm.vreg
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b7"} : !waveasm.vreg -> !waveasm.vreg
}
