// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// A value that its alignment pins to a register that no type names.

// a value that its alignment pins is read by raw lines
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "v_mov_b32 v7, s44" {waveasm.tag = "a"}
  // expected-error @below {{would move 'a' across 'b', whose result sits in a fixed register}}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// -----

// and its register is taken
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  // expected-note @below {{the other op: 'a'}}
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<45>
  // expected-error @below {{would move 'a' across 'b', whose result sits in a fixed register}}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// -----

// its neighbours are free
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<46>
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 44>
}

// -----

// A power of two pins nothing.
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  waveasm.raw "v_mov_b32 v7, s44" {waveasm.tag = "a"}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 4>
}
