// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// SCC without a value: what branches and raw lines read. Values of SCC are values.

// a raw line reads it
// CHECK: error: {{.*}}'u1' reads of SCC what 'a1' writes, in the original what 'b1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a1"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %b, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b1"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  waveasm.raw "s_cselect_b32 s20, s21, s22" {waveasm.tag = "u1"}
}

// a read by value does not write
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a2"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %b = waveasm.s_mul_i32 %s, %s {waveasm.tag = "b2"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  waveasm.raw "s_cselect_b32 s20, s21, s22" {waveasm.tag = "u2"}
}

// nobody reads it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a3"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %b, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b3"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// a value is read where it is clobbered
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %a, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a4"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %b = waveasm.s_cselect_b32 %x, %s, %s {waveasm.tag = "b4"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}
