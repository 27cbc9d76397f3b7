// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// SCC that control flow carries is an SGPR.
// CHECK-LABEL: @carried
// CHECK: %[[EQ:.*]] = waveasm.s_cmp_eq_u32
// CHECK: %[[S:.*]] = waveasm.s_cselect_b32 %[[EQ]], %{{.*}} : !waveasm.scc, !waveasm.imm<1>, !waveasm.imm<0>
// CHECK: %[[L:.*]]:2 = waveasm.loop (%[[I:.*]] = %{{.*}}, %[[F:.*]] = %[[S]]) : (!waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg)
// CHECK: %[[T:.*]] = waveasm.s_cmp_ne_u32 %[[F]], %{{.*}} : !waveasm.sreg, !waveasm.imm<0>
// CHECK-NEXT: waveasm.s_cselect_b32 %[[T]]
// CHECK: %[[NEXT:.*]] = waveasm.s_cselect_b32
// CHECK: waveasm.condition %{{.*}} : !waveasm.scc iter_args(%{{.*}}, %[[NEXT]]) : !waveasm.sreg, !waveasm.sreg
// CHECK: %[[X:.*]] = waveasm.s_cmp_ne_u32 %[[L]]#1
// CHECK-NEXT: waveasm.if %[[X]] {
waveasm.program @carried target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %i0 = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %eq = waveasm.s_cmp_eq_u32 %i0, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
  %r:2 = waveasm.loop (%i = %i0, %f = %eq) : (!waveasm.sreg, !waveasm.scc) -> (!waveasm.sreg, !waveasm.scc) {
    %s = waveasm.s_cselect_b32 %f, %i, %c1 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %n, %carry = waveasm.s_add_u32 %s, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %gt = waveasm.s_cmp_gt_u32 %n, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %gt : !waveasm.scc iter_args(%n, %carry) : !waveasm.sreg, !waveasm.scc
  }
  waveasm.if %r#1 {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @sgpr_conditions
// CHECK: %[[C:.*]] = waveasm.s_cmp_ne_u32 %{{.*}} : !waveasm.psreg<4>, !waveasm.imm<0>
// CHECK-NEXT: %[[R:.*]] = waveasm.if %[[C]] -> !waveasm.sreg {
// CHECK: %[[D:.*]] = waveasm.s_cmp_ne_u64
// CHECK-NEXT: waveasm.condition %[[D]] : !waveasm.scc
// CHECK: %[[E:.*]] = waveasm.s_cmp_ne_u32 %[[R]]
// CHECK: waveasm.if %[[E]]
waveasm.program @sgpr_conditions target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.precolored.sreg 4 : !waveasm.psreg<4>
  %b = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %eq = waveasm.s_cmp_eq_u32 %a, %c1 : !waveasm.psreg<4>, !waveasm.imm<1> -> !waveasm.scc
  %r = waveasm.if %a : !waveasm.psreg<4> -> !waveasm.scc {
    waveasm.loop {
      waveasm.condition %b : !waveasm.sreg<2, 2>
    }
    waveasm.yield %eq : !waveasm.scc
  } else {
    waveasm.yield %eq : !waveasm.scc
  }
  waveasm.if %r {
    waveasm.yield
  }
  waveasm.s_endpgm
}
