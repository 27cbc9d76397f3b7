// A constant that starts several loop arguments is moved into each of them, not copied; a
// move into a tuple is one instruction per word. The accumulators need no copy in the loop.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK-COUNT-4: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0> -> !waveasm.pareg<{{[0-3]}}>
// CHECK: waveasm.pack {{.*}} -> !waveasm.pareg<0, 4>
// CHECK-COUNT-4: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0> -> !waveasm.pareg<{{[4-7]}}>
// CHECK: waveasm.pack {{.*}} -> !waveasm.pareg<4, 4>
// CHECK: waveasm.loop
// CHECK-NEXT: %{{.*}} = waveasm.v_mfma
// CHECK-NEXT: %{{.*}} = waveasm.v_mfma
// CHECK-NEXT: %{{.*}} = waveasm.s_add_u32
// CHECK-NEXT: %{{.*}} = waveasm.s_cmp_lt_u32
// CHECK-NEXT: waveasm.condition

waveasm.program @remat target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : <0>
  %c9 = waveasm.constant 9 : <9>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b64 %p : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %zero = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %zero, %y = %zero) : (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) {
    %x1 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %x : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %y1 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %y : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %n, %nc = waveasm.s_add_u32 %i, %c9 : !waveasm.sreg, !waveasm.imm<9> -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %n, %c9 : !waveasm.sreg, !waveasm.imm<9> -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%n, %x1, %y1) : !waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>
  }
  waveasm.ds_write_b128 %r#1, %p : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %r#2, %p : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
