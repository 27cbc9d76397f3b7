// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// EXEC: every vector op reads it, scalar ops do not.

// read after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_mov_b64_exec %e {waveasm.tag = "a"} : !waveasm.sreg<2, 2>
  // expected-error @below {{would move the read of EXEC by 'b' before its write by 'a'}}
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// write after read
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  // expected-note @below {{the other op: 'a'}}
  %av = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the write of EXEC by 'b' before its read by 'a'}}
  waveasm.s_mov_b64_exec %e {waveasm.tag = "b"} : !waveasm.sreg<2, 2>
}

// -----

// saveexec reads VCC
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.v_cmp_ge_u32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-error @below {{would move the read of VCC by 'b' before its write by 'a'}}
  %x = waveasm.s_and_saveexec_b64 {waveasm.tag = "b"} -> !waveasm.sreg<2>
}

// -----

// scalar ops do not read it
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %e {waveasm.tag = "a"} : !waveasm.sreg<2, 2>
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}
