// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Explicit waits

// what vmcnt counts
// CHECK: error: {{.*}}no operation that vmcnt counts and no LDS access crosses a wait for vmcnt
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.s_waitcnt vmcnt(0) {waveasm.tag = "a1"}
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b1"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// LDS: the wait may be for a DMA
// CHECK: error: {{.*}}no operation that vmcnt counts and no LDS access crosses a wait for vmcnt
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_waitcnt vmcnt(0) {waveasm.tag = "a2"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg
}

// what lgkmcnt counts
// CHECK: error: {{.*}}no operation that lgkmcnt counts crosses a wait for lgkmcnt
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a3"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "b3"}
}

// another counter
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a4"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "b4"}
}

// a nop
// CHECK: error: {{.*}}waits, barriers, priority changes and nops keep their order
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_waitcnt vmcnt(0) {waveasm.tag = "a5"}
  waveasm.s_nop 1 {waveasm.tag = "b5"}
}

// registers only
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_waitcnt vmcnt(0) {waveasm.tag = "a6"}
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b6"} : !waveasm.vreg -> !waveasm.vreg
}
