// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// A load at the end of the body is used at the start of the next iteration; the first
// iteration has three younger loads, later ones one: the closer counts.

// CHECK-LABEL: waveasm.program @back_edge
// CHECK: waveasm.loop
// CHECK-NEXT: s_waitcnt vmcnt(1) {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: buffer_load_dword %{{.*}} -> !waveasm.pvreg<4>
// CHECK-NEXT: buffer_load_dword %{{.*}} -> !waveasm.pvreg<5>
// CHECK-NEXT: s_add_u32
waveasm.program @back_edge target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<8>
  %r:2 = waveasm.loop (%i = %i0, %x = %a) : (!waveasm.psreg<8>, !waveasm.pvreg<4>) -> (!waveasm.psreg<8>, !waveasm.pvreg<4>) {
    %y = waveasm.v_mov_b32 %x : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
    %n = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
    %o = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<5>
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<8>, !waveasm.imm<1> -> !waveasm.psreg<8>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %i1, %c4 : !waveasm.psreg<8>, !waveasm.imm<4> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1, %n) : !waveasm.psreg<8>, !waveasm.pvreg<4>
  }
}

// The guard of a counted loop reads the first argument and the bound before the body.
// CHECK-LABEL: waveasm.program @guard
// CHECK: s_load_dword
// CHECK-NEXT: s_mov_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: waveasm.loop
waveasm.program @guard target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %n = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<9>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<8>
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<8>) -> !waveasm.psreg<8> {
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<8>, !waveasm.imm<1> -> !waveasm.psreg<8>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<8>, !waveasm.psreg<9> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1) : !waveasm.psreg<8>
  }
}

// A counted loop may be skipped: after it, the load before it may still be in flight
// although the body waits for it.
// CHECK-LABEL: waveasm.program @skipped
// CHECK: waveasm.loop
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: v_mov_b32
// CHECK: }
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: v_mov_b32
waveasm.program @skipped target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %n = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<8>
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<8>) -> !waveasm.psreg<8> {
    %y = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<8>, !waveasm.imm<1> -> !waveasm.psreg<8>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<8>, !waveasm.psreg<9> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1) : !waveasm.psreg<8>
  }
  %z = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<7>
}

// A do-while loop runs at least once: its wait serves what follows.
// CHECK-LABEL: waveasm.program @do_while
// CHECK: waveasm.loop
// CHECK: s_waitcnt vmcnt(0)
// CHECK: }
// CHECK-NEXT: v_mov_b32
waveasm.program @do_while target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %n = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<8>
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<8>) -> !waveasm.psreg<8> {
    %y = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<8>, !waveasm.imm<1> -> !waveasm.psreg<8>, !waveasm.scc
    %c = waveasm.s_cmp_ne_u32 %i1, %n : !waveasm.psreg<8>, !waveasm.psreg<9> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1) : !waveasm.psreg<8>
  }
  %z = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<7>
}
