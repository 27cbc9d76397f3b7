// RUN: waveasm-opt --test-program-view="prompt=system objective=cycles" %s -o /dev/null > %t
// RUN: FileCheck %s < %t

// It is the same in every order of the program, so that providers can cache it.
// RUN: waveasm-opt --test-program-view="prompt=system objective=cycles moves='swap v_mfma_f32_16x16x16_f16_0 v_mfma_f32_16x16x16_f16_1; move buffer_load_dwordx2_0 before v_mul_lo_u32_0'" %s -o /dev/null | diff - %t

// RUN: waveasm-opt --test-program-view="prompt=system system='Be quick.' guide='Just guess.'" %s -o /dev/null | FileCheck %s --check-prefix=OWN

// RUN: waveasm-opt --test-program-view="prompt=system memory=warn" %s -o /dev/null | FileCheck %s --check-prefix=WARN

// WARN: ## Warnings
// WARN: - critical: two writes of one buffer, or an access past a barrier
// WARN: ## How to read

// CHECK: You schedule the instructions of a GPU kernel
// CHECK: ## Moves
// CHECK: move TAG before TAG
// CHECK: ## What is better
// CHECK-NOT: ## Warnings
// CHECK: the lowest cycles wins.
// CHECK: ## How to read the program
// CHECK: ds_read_b128_4: v_sub_u32_17 offset=24576 :v4
// CHECK: ## Scheduling guide
// CHECK: ## The chip
// CHECK: Chip gfx942: {{.*}} 65536 bytes of LDS. {{.*}} A work-group of this program is 4 waves, 1 on a SIMD.
// The steps that registers make where LDS allows three groups.
// CHECK: with the 20480 bytes of LDS that the group has): 1 with at most 512, 2 with at most 256, 3 with at most 168.
// CHECK: Clocks of an instruction
// CHECK-NEXT: - vector ALU 4 / 4 / 4: v_mul_lo_u32, v_readfirstlane_b32
// CHECK-NEXT: - matrix 32 / 4 / 16: v_mfma_f32_16x16x16_f16
// CHECK-NEXT: - scalar ALU 4 / 4 / 4: s_mov_b32
// CHECK-NEXT: - vector memory {{[0-9]+ / [0-9]+ / [0-9]+}}: buffer_load_dwordx2
// CHECK-NEXT: - vector memory {{[0-9]+ / [0-9]+ / [0-9]+}}: buffer_store_dwordx4
// CHECK: - vmcnt counts one for each buffer_load_dwordx2 or buffer_store_dwordx4
// Through a tuple, and not where the descriptor comes from a scalar instruction.
// CHECK: Wait states
// CHECK-NEXT: - v_mfma_f32_16x16x16_f16: 7 before buffer_store_dwordx4
// CHECK-NEXT: - v_mul_lo_u32: 1 before v_readfirstlane_b32
// CHECK-NEXT: - v_readfirstlane_b32: 5 before buffer_load_dwordx2
// CHECK-NOT: {{[^ ]}}

// OWN: Be quick.
// OWN-EMPTY:
// OWN-NEXT: ## What is better
// OWN: ## Scheduling guide
// OWN-EMPTY:
// OWN-NEXT: Just guess.
// OWN-EMPTY:
// OWN-NEXT: ## The chip
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [256, 1, 1], lds_size = 20480 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %m = waveasm.v_mul_lo_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r = waveasm.v_readfirstlane_b32 %m : !waveasm.vreg -> !waveasm.sreg
  %d = waveasm.pack %r, %r, %s, %s : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %l = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %e = waveasm.buffer_load_dwordx2 %d, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %a = waveasm.v_mfma_f32_16x16x16_f16 %l, %f, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %b = waveasm.v_mfma_f32_16x16x16_f16 %e, %f, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
