// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// CHECK-LABEL: @mfma
waveasm.program @mfma target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %q = waveasm.precolored.vreg 4, 4 : !waveasm.vreg<4, 4>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %d = waveasm.constant 4617315517961601024 : !waveasm.imm<4617315517961601024>
  // CHECK: waveasm.v_mfma_f32_16x16x16_f16 {{.*}} !waveasm.imm<0> -> !waveasm.areg<4, 4>
  // CHECK-NEXT: %[[L:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000> -> !waveasm.vreg<4, 4>
  // CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16 %{{.*}}, %{{.*}}, %[[L]]
  // CHECK-NEXT: %[[V:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000> -> !waveasm.vreg
  // CHECK-NEXT: %[[A:.*]] = waveasm.v_mov_b32 %[[V]] : !waveasm.vreg -> !waveasm.areg<4, 4>
  // CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16 %{{.*}}, %{{.*}}, %[[A]]
  %0 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %z : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %1 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %l : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<1000> -> !waveasm.vreg<4, 4>
  %2 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %l : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<1000> -> !waveasm.areg<4, 4>
  // An f64 accumulator has two words an element.
  // CHECK: %[[LO:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: %[[HI:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1075052544> -> !waveasm.vreg
  // CHECK: %[[D:.*]] = waveasm.pack %[[LO]], %[[HI]] : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  // CHECK-NEXT: waveasm.v_mfma_f64_4x4x4_f64 %{{.*}}, %{{.*}}, %[[D]]
  %3 = waveasm.v_mfma_f64_4x4x4_f64 %a, %a, %d : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<4617315517961601024> -> !waveasm.vreg<2, 2>
  // Scales are VGPRs.
  // CHECK: %[[SC:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.sreg -> !waveasm.vreg
  // CHECK-NEXT: %[[Z:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0> -> !waveasm.vreg
  // CHECK-NEXT: waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %{{.*}}, %{{.*}}, %{{.*}}, %[[SC]], %[[Z]]
  %4 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %q, %q, %z, %s, %z : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.sreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.s_endpgm
}
