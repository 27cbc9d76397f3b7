// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// A wait that leaves operations in flight keeps the order of those it counts

// two loads
// CHECK: error: {{.*}}operations that vmcnt counts keep their order: a wait leaves some in flight
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a1"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b1"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt vmcnt(1)
}

// operations of two counters
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a2"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt vmcnt(1)
}

// a wait for all
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a3"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b3"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt vmcnt(0)
}

// a wait as a raw line
// CHECK: error: {{.*}}operations that vmcnt counts keep their order: a wait leaves some in flight
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a4"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b4"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.raw "s_waitcnt vmcnt(1)"
}

// a line that is not one instruction may hold a wait
// CHECK: error: {{.*}}operations that vmcnt counts keep their order: a wait leaves some in flight
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a5"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b5"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.raw "my_macro 1"
}

// a label holds none
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a6"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b6"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.raw ".L_main:"
}
