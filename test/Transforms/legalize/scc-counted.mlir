// RUN: waveasm-opt --waveasm-legalize %s | FileCheck %s

// A counted loop is known by its comparison, which gives it the guard for zero trips: where
// other flags come between, the comparison is made again and not a test of its kept flag.
// CHECK-LABEL: @flag_used_twice
// CHECK: waveasm.loop
// CHECK: s_cselect_b32
// CHECK: s_cselect_b32
// CHECK: %[[C:.*]] = waveasm.s_cmp_lt_u32
// CHECK-NEXT: waveasm.condition %[[C]]
// CHECK-NEXT: {waveasm.counted}
waveasm.program @flag_used_twice target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64]} {
  %b = waveasm.precolored.sreg 8 : !waveasm.sreg
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %n0 = waveasm.s_mov_b32 %b : !waveasm.sreg -> !waveasm.sreg
  %r = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %n0 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    %x = waveasm.s_cselect_b32 %s, %n, %c1 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %y = waveasm.s_cselect_b32 %c, %x, %c1 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %v = waveasm.v_mov_b32 %y : !waveasm.sreg -> !waveasm.vreg
    waveasm.condition %c : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
