// A node covers four slots (LinearFlow.h). The first argument is written on entry and again
// by the back edge; the bound lives to the end of the loop; so does v0, which it reads.
// RUN: waveasm-opt --test-print-liveness %s -o %t | FileCheck %s

// CHECK: v_add_u32@4#0: [19, 48)
// CHECK-NEXT: s_mov_b32@5#0: [23, 48)
// CHECK-NEXT: s_mov_b32@6#0: [27, 29)
// CHECK-NEXT: arg@7#0: [31, 39) [47, 48)
// CHECK-NEXT: ds_read_b32@8#0: [35, 36)
// CHECK: v0: [0, 19)
// CHECK: peak v: 2 at ds_read_b32@8
// CHECK: peak s: 2 at s_mov_b32@6
waveasm.program @loop target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %c9 = waveasm.constant 9 : <9>
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v = waveasm.v_add_u32 %ids, %c1 : !waveasm.vreg, !waveasm.imm<1> -> !waveasm.vreg
  %bound = waveasm.s_mov_b32 %c9 : !waveasm.imm<9> -> !waveasm.sreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r = waveasm.loop (%i = %zero) : (!waveasm.sreg) -> !waveasm.sreg {
    %dead = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
    %n, %nc = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %n, %bound : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
