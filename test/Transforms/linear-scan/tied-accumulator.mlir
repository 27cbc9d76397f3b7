// Two matrix ops consume the same accumulator: one of them gets a copy. An immediate
// accumulator ties nothing. No result overlaps A and B.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: %[[A:.*]] = waveasm.ds_read_b64 {{.*}} -> !waveasm.pvreg<2, 2>
// CHECK: %[[ACC:.*]] = waveasm.ds_read_b128 {{.*}} -> !waveasm.pareg<0, 4>
// CHECK: waveasm.v_mov_b32 {{.*}} : !waveasm.pareg<0> -> !waveasm.pareg<4>
// CHECK: waveasm.v_mov_b32 {{.*}} : !waveasm.pareg<3> -> !waveasm.pareg<7>
// CHECK-NEXT: %[[COPY:.*]] = waveasm.pack {{.*}} -> !waveasm.pareg<4, 4>
// CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16 %[[A]], %[[A]], %[[COPY]] {{.*}} -> !waveasm.pareg<4, 4>
// CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16 %[[A]], %[[A]], %[[ACC]] {{.*}} -> !waveasm.pareg<0, 4>
// CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16 %[[A]], %[[A]], %{{.*}}, !waveasm.imm<0> -> !waveasm.pareg<8, 4>

waveasm.program @tied target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : <0>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b64 %p : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %acc = waveasm.ds_read_b128 %p : !waveasm.vreg -> !waveasm.areg<4, 4>
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %acc : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %e = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %acc : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %f = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
  waveasm.ds_write_b128 %d, %p : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %e, %p : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %f, %p : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
