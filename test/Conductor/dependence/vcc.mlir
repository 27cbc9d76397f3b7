// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// VCC: compares and carries write it; selects and carry-ins read it.

// read after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-error @below {{would move the read of VCC by 'b' before its write by 'a'}}
  %bv = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}

// -----

// write after read
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %av = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // expected-error @below {{would move the write of VCC by 'b' before its read by 'a'}}
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg
}

// -----

// write after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-error @below {{would move the write of VCC by 'b' before its write by 'a'}}
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg
}

// -----

// two reads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %av = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %bv = waveasm.v_cndmask_b32 %v, %v, %c0 {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}

// -----

// no VCC
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
