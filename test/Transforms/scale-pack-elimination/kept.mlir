// RUN: waveasm-opt --waveasm-scale-pack-elimination --split-input-file %s | FileCheck %s

// What is not a whole byte of another register, or is needed for something else, stays.
// CHECK-LABEL: @k
waveasm.program @k target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %s = waveasm.precolored.vreg 20 : !waveasm.vreg
  %t = waveasm.precolored.vreg 21 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c127 = waveasm.constant 127 : !waveasm.imm<127>
  // Half a byte further; seven bits.
  // CHECK: %[[R0:.*]] = waveasm.v_lshrrev_b32
  // CHECK: %[[R1:.*]] = waveasm.v_bfe_u32
  // CHECK: mfma_scale{{.*}} %[[R0]], %[[R1]] :
  %0 = waveasm.v_lshrrev_b32 %c4, %s : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %1 = waveasm.v_bfe_u32 %s, %c8, %c7 : !waveasm.vreg, !waveasm.imm<8>, !waveasm.imm<7> -> !waveasm.vreg
  %d0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %0, %1 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  // The byte that the shift has filled with 0; a mask that clears a bit.
  // CHECK: %[[R2:.*]] = waveasm.v_lshrrev_b32
  // CHECK: %[[R3:.*]] = waveasm.v_and_b32
  // CHECK: mfma_scale{{.*}} %[[R2]], %[[R3]] {op_sel_a = 3 : i32} :
  %2 = waveasm.v_lshrrev_b32 %c8, %s : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  %3 = waveasm.v_and_b32 %c127, %s : !waveasm.imm<127>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %2, %3 {op_sel_a = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  // Two bytes over one another; a value with another reader.
  // CHECK: %[[R4:.*]] = waveasm.v_or_b32
  // CHECK: %[[R5:.*]] = waveasm.v_lshrrev_b32
  // CHECK: waveasm.ds_write_b32 %[[R5]]
  // CHECK: mfma_scale{{.*}} %[[R4]], %[[R5]] :
  %4 = waveasm.v_or_b32 %s, %t : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %5 = waveasm.v_lshrrev_b32 %c8, %t : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %5, %s : !waveasm.vreg, !waveasm.vreg
  %d2 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %4, %5 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.s_endpgm
}

// -----

// A name of a register that the program writes means another value at the MFMA.
// CHECK-LABEL: @written
waveasm.program @written target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %s = waveasm.precolored.vreg 20 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  // CHECK: %[[R:.*]] = waveasm.v_lshrrev_b32
  // CHECK: mfma_scale{{.*}} %[[R]], %[[R]] :
  %0 = waveasm.v_lshrrev_b32 %c8, %s : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
  waveasm.raw "v_mov_b32 v20, 0"
  %d0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c0, %0, %0 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.s_endpgm
}
