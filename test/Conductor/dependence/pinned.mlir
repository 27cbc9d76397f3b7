// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// What never moves itself, though others may cross it.

// a barrier past an op that may cross it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{'b' is pinned: it never moves}}
  waveasm.s_barrier {waveasm.tag = "b"}
}

// -----

// a raw line
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{'b' is pinned: it never moves}}
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "b"}
}

// -----

// a scheduling fence
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{'b' is pinned: it never moves}}
  waveasm.s_sched_barrier 0 {waveasm.tag = "b"}
}

// -----

// the end
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{'b' is pinned: it never moves}}
  waveasm.s_endpgm {waveasm.tag = "b"}
}

// -----

// an if that holds a barrier moves whole
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "b"}
}
