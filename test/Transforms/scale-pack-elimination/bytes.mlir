// RUN: waveasm-opt --waveasm-scale-pack-elimination %s | FileCheck %s
// RUN: waveasm-opt --waveasm-scale-pack-elimination --waveasm-post-schedule %s -o /dev/null

// A scale byte that shifts and masks have moved is read where it was.
// CHECK-LABEL: @k
waveasm.program @k target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  // CHECK-DAG: %[[A:.*]] = waveasm.precolored.vreg 0, 4
  // CHECK-DAG: %[[S:.*]] = waveasm.precolored.vreg 20
  // CHECK-DAG: %[[T:.*]] = waveasm.precolored.vreg 21
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %s = waveasm.precolored.vreg 20 : !waveasm.vreg
  %t = waveasm.precolored.vreg 21 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c16 = waveasm.constant 16 : !waveasm.imm<16>
  %c24 = waveasm.constant 24 : !waveasm.imm<24>
  %c255 = waveasm.constant 255 : !waveasm.imm<255>

  // CHECK-NOT: v_bfe_u32
  // CHECK-NOT: v_lsh
  // CHECK: mfma_scale{{.*}} %[[A]], %[[A]], %{{.*}}, %[[S]], %[[T]] {op_sel_a = 2 : i32, op_sel_b = 3 : i32}
  %0 = waveasm.v_bfe_u32 %s, %c16, %c8 : !waveasm.vreg, !waveasm.imm<16>, !waveasm.imm<8> -> !waveasm.vreg
  %1 = waveasm.v_lshrrev_b32 %c24, %t : !waveasm.imm<24>, !waveasm.vreg -> !waveasm.vreg
  %d0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %0, %1 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>

  // Two bytes of different registers in one: byte 0 is %t's byte 1, byte 1 is %s's byte 0.
  // CHECK: mfma_scale{{.*}} %[[T]], %[[S]] {op_sel_a = 1 : i32, op_sel_b = 0 : i32}
  // CHECK-NEXT: mfma_scale{{.*}} %[[S]], %[[S]] {op_sel_a = 0 : i32, op_sel_b = 3 : i32}
  %2 = waveasm.v_and_b32 %c255, %s : !waveasm.imm<255>, !waveasm.vreg -> !waveasm.vreg
  %3 = waveasm.v_lshrrev_b32 %c8, %t : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  %4 = waveasm.v_and_b32 %3, %c255 : !waveasm.vreg, !waveasm.imm<255> -> !waveasm.vreg
  %5 = waveasm.v_lshl_or_b32 %2, %c8, %4 : !waveasm.vreg, !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %5, %5 {op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  %6 = waveasm.v_lshlrev_b32 %c8, %s : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  %7 = waveasm.v_lshrrev_b32 %c16, %s : !waveasm.imm<16>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %6, %7 {op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.s_endpgm
}
