// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Barriers

// LDS
// CHECK: error: {{.*}}'b1' is before 'a1', in the original it is after it: no memory operation crosses a barrier
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_barrier {waveasm.tag = "a1"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg
}

// global memory
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: no memory operation crosses a barrier
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a2"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_barrier {waveasm.tag = "b2"}
}

// a wait
// CHECK: error: {{.*}}waits, barriers, priority changes and nops keep their order
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_waitcnt vmcnt(0) {waveasm.tag = "a3"}
  waveasm.s_barrier {waveasm.tag = "b3"}
}

// registers only
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_barrier {waveasm.tag = "a4"}
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}
