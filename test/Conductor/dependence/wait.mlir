// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Explicit waits count what was issued before them.

// a load past vmcnt
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "a"}
  // expected-error @below {{would move 'b', which the counter of 'a' counts, across that wait}}
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// vmcnt past a load
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move 'a', which the counter of 'b' counts, across that wait}}
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "b"}
}

// -----

// an LDS read past lgkmcnt
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "a"}
  // expected-error @below {{would move 'b', which the counter of 'a' counts, across that wait}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// an LDS read past vmcnt, which may wait for a DMA
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across the wait 'a'}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// another wait
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across the wait 'a'}}
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "b"}
}

// -----

// a load past lgkmcnt
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "a"}
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// a vector op
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "a"}
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
