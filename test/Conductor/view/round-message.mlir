// RUN: waveasm-opt --test-program-view="prompt=round diff-after='move v_mfma_f32_16x16x16_f16_1 before v_mfma_f32_16x16x16_f16_0'" %s -o /dev/null | FileCheck %s
// RUN: waveasm-opt --test-program-view="prompt=round diff-after='swap a b'" %s -o /dev/null | FileCheck %s --check-prefix=FAILED

// CHECK: Round 2, 3 rounds left.
// CHECK: ## What was tried
// CHECK: Round 1: kept; cycles [[CYCLES:[0-9]+]]
// CHECK-NEXT:   move v_mfma_f32_16x16x16_f16_1 before v_mfma_f32_16x16x16_f16_0
// CHECK: ## The present order
// CHECK:   cycles [[CYCLES]] from {{[0-9]+}} (-{{[0-9.]+}}%); {{[0-9.]+}}% above the lower bound of every order, {{[0-9]+}} (busiest unit
// CHECK:   occupancy 8 (limited by hardware; at most 8 in any order)
// CHECK:   stall {{.*}} wait_vm for buffer_load_dwordx2_0 {{[0-9]+ [0-9.]+}}%
// CHECK:   pressure vgpr
// CHECK: ## The program
// CHECK: @@ -
// CHECK-NEXT: -v_mfma_f32_16x16x16_f16_0: buffer_load_dwordx2_0, buffer_load_dwordx2_0, 0 :v4

// FAILED: Round 1: Failed:  swap a b: there is no op with the tag 'a'
// FAILED-NEXT: All moves of this round were reverted.
// FAILED-NEXT:   swap a b
// FAILED-NOT: from
// FAILED: ## The present order
// FAILED-NOT: ## The program
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %x = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %a = waveasm.v_mfma_f32_16x16x16_f16 %x, %x, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %b = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
