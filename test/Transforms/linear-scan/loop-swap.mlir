// Arguments that a trip exchanges: each pair goes through one free register, as moves that
// leave SCC alone (the condition reads it behind them). The counter needs no copy.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.loop (%[[I:.*]] = %{{.*}}, %[[A:.*]] = %{{.*}}, %[[B:.*]] = %{{.*}}, %[[X:.*]] = %{{.*}}, %[[Y:.*]] = %{{[^)]*}})
// CHECK: %[[N:.*]], %{{.*}} = waveasm.s_add_u32 %[[I]], %[[A]] : !waveasm.psreg<0>, !waveasm.psreg<1> -> !waveasm.psreg<0>
// CHECK: %[[C:.*]] = waveasm.s_cmp_lt_u32
// CHECK-NEXT: %[[S0:.*]] = waveasm.s_mov_b32 %[[A]] : !waveasm.psreg<1> -> !waveasm.psreg<3>
// CHECK-NEXT: %[[S1:.*]] = waveasm.s_mov_b32 %[[B]] : !waveasm.psreg<2> -> !waveasm.psreg<1>
// CHECK-NEXT: %[[S2:.*]] = waveasm.s_mov_b32 %[[S0]] : !waveasm.psreg<3> -> !waveasm.psreg<2>
// CHECK-NEXT: %[[V0:.*]] = waveasm.v_mov_b32 %[[X]] : !waveasm.pvreg<0> -> !waveasm.pvreg<2>
// CHECK-NEXT: %[[V1:.*]] = waveasm.v_mov_b32 %[[Y]] : !waveasm.pvreg<1> -> !waveasm.pvreg<0>
// CHECK-NEXT: %[[V2:.*]] = waveasm.v_mov_b32 %[[V0]] : !waveasm.pvreg<2> -> !waveasm.pvreg<1>
// CHECK-NEXT: waveasm.condition %[[C]] : !waveasm.scc iter_args(%[[N]], %[[S1]], %[[S2]], %[[V1]], %[[V2]])

waveasm.program @swap target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %c9 = waveasm.constant 9 : <9>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %a0 = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c9 : !waveasm.imm<9> -> !waveasm.sreg
  %x0 = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  %y0 = waveasm.v_mov_b32 %c9 : !waveasm.imm<9> -> !waveasm.vreg
  %r:5 = waveasm.loop (%i = %i0, %a = %a0, %b = %b0, %x = %x0, %y = %y0) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b32 %x, %y : !waveasm.vreg, !waveasm.vreg
    %n, %nc = waveasm.s_add_u32 %i, %a : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %n, %c9 : !waveasm.sreg, !waveasm.imm<9> -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%n, %b, %a, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  }
  %s = waveasm.v_add_u32 %r#1, %r#3 : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %s, %r#4 : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
