// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// SSA: definitions stay above all uses, those inside of regions too.

// a use
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %av = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  %x = waveasm.v_mov_b32 %av {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a use inside a region
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  %as = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  waveasm.if %x {
    %y = waveasm.s_mov_b32 %as : !waveasm.sreg -> !waveasm.sreg
    waveasm.yield
  } {waveasm.tag = "b"}
}

// -----

// a pseudo-op
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %as = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  %x = waveasm.pack %as, %as {waveasm.tag = "b"} : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
}

// -----

// independent ops
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %av = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
