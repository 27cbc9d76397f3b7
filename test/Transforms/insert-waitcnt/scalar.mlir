// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// Scalar loads return in any order: only lgkmcnt(0) says that one of them is back.

// CHECK-LABEL: waveasm.program @two_loads
// CHECK-COUNT-2: s_load_dword
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_mov_b32
// CHECK-NEXT: s_mov_b32
waveasm.program @two_loads target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %a = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<4>
  %b = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<5>
  %c = waveasm.s_mov_b32 %a : !waveasm.psreg<4> -> !waveasm.psreg<6>
  %d = waveasm.s_mov_b32 %b : !waveasm.psreg<5> -> !waveasm.psreg<7>
}

// One in flight makes the LDS counts meaningless too, until a wait for all.
// CHECK-LABEL: waveasm.program @mixed
// CHECK: s_load_dword
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: s_mov_b32
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(1)
// CHECK-NEXT: v_mov_b32
waveasm.program @mixed target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<4>
  %b = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  %c = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<6>
  %d = waveasm.v_mov_b32 %b : !waveasm.pvreg<5> -> !waveasm.pvreg<7>
  %e = waveasm.s_mov_b32 %a : !waveasm.psreg<4> -> !waveasm.psreg<6>
  %f = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  %g = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<6>
  %h = waveasm.v_mov_b32 %f : !waveasm.pvreg<5> -> !waveasm.pvreg<7>
}

// A partial wait in the input proves nothing while a scalar load is in flight, and two
// scalar loads to one register have no order.
// CHECK-LABEL: waveasm.program @partial_wait
// CHECK: s_waitcnt_lgkmcnt 2
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: s_load_dword
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_load_dword
waveasm.program @partial_wait target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %b = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  %a = waveasm.s_load_dwordx2 %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<4, 2>
  waveasm.s_waitcnt_lgkmcnt 2
  %d = waveasm.v_mov_b32 %b : !waveasm.pvreg<5> -> !waveasm.pvreg<7>
  %e = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<6>
  %f = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<6>
}
