// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Labels, branches, scheduling fences: only comments cross.

// a scheduling fence
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_sched_barrier 0 {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

// a label
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.label @l {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

// a branch
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_branch @l {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
  waveasm.label @l
}

// -----

// the end
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_endpgm {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

// a comment
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_sched_barrier 0 {waveasm.tag = "a"}
  waveasm.comment "x" {waveasm.tag = "b"}
}
