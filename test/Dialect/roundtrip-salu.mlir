// Every SALU op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s1 = waveasm.precolored.sreg 0 : !waveasm.sreg
  %s2 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c = waveasm.s_cmp_eq_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_mov_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg
  %r1 = waveasm.s_mov_b32 %s1 : !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_mov_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>
  %r2 = waveasm.s_mov_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_sext_i32_i16 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg
  %r3 = waveasm.s_sext_i32_i16 %s1 : !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_sext_i32_i8 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg
  %r4 = waveasm.s_sext_i32_i8 %s1 : !waveasm.sreg -> !waveasm.sreg
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_abs_i32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r5:2 = waveasm.s_abs_i32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bcnt0_i32_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r6:2 = waveasm.s_bcnt0_i32_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bcnt0_i32_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  %r7:2 = waveasm.s_bcnt0_i32_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bcnt1_i32_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r8:2 = waveasm.s_bcnt1_i32_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bcnt1_i32_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  %r9:2 = waveasm.s_bcnt1_i32_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_brev_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r10:2 = waveasm.s_brev_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_brev_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r11:2 = waveasm.s_brev_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ff0_i32_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r12:2 = waveasm.s_ff0_i32_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ff0_i32_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  %r13:2 = waveasm.s_ff0_i32_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ff1_i32_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r14:2 = waveasm.s_ff1_i32_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ff1_i32_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  %r15:2 = waveasm.s_ff1_i32_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_flbit_i32_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r16:2 = waveasm.s_flbit_i32_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_flbit_i32_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  %r17:2 = waveasm.s_flbit_i32_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_not_b32 %{{[^ ,]+}} : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r18:2 = waveasm.s_not_b32 %s1 : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_not_b64 %{{[^ ,]+}} : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r19:2 = waveasm.s_not_b64 %s2 : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: waveasm.s_bfm_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r20 = waveasm.s_bfm_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_bfm_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg<2, 2>
  %r21 = waveasm.s_bfm_b64 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_mul_hi_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r22 = waveasm.s_mul_hi_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_mul_hi_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r23 = waveasm.s_mul_hi_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_mul_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r24 = waveasm.s_mul_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_pack_hh_b32_b16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r25 = waveasm.s_pack_hh_b32_b16 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_pack_lh_b32_b16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r26 = waveasm.s_pack_lh_b32_b16 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.s_pack_ll_b32_b16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %r27 = waveasm.s_pack_ll_b32_b16 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_add_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r28:2 = waveasm.s_add_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_add_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r29:2 = waveasm.s_add_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_and_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r30:2 = waveasm.s_and_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_and_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r31:2 = waveasm.s_and_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_andn2_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r32:2 = waveasm.s_andn2_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_andn2_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r33:2 = waveasm.s_andn2_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ashr_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r34:2 = waveasm.s_ashr_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_ashr_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r35:2 = waveasm.s_ashr_i64 %s2, %s1 : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bfe_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r36:2 = waveasm.s_bfe_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bfe_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r37:2 = waveasm.s_bfe_i64 %s2, %s1 : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bfe_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r38:2 = waveasm.s_bfe_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_bfe_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r39:2 = waveasm.s_bfe_u64 %s2, %s1 : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_lshl_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r40:2 = waveasm.s_lshl_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_lshl_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r41:2 = waveasm.s_lshl_b64 %s2, %s1 : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_lshr_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r42:2 = waveasm.s_lshr_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_lshr_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r43:2 = waveasm.s_lshr_b64 %s2, %s1 : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_max_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r44:2 = waveasm.s_max_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_max_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r45:2 = waveasm.s_max_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_min_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r46:2 = waveasm.s_min_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_min_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r47:2 = waveasm.s_min_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_nand_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r48:2 = waveasm.s_nand_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_nand_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r49:2 = waveasm.s_nand_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_nor_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r50:2 = waveasm.s_nor_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_nor_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r51:2 = waveasm.s_nor_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_or_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r52:2 = waveasm.s_or_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_or_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r53:2 = waveasm.s_or_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_orn2_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r54:2 = waveasm.s_orn2_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_orn2_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r55:2 = waveasm.s_orn2_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_sub_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r56:2 = waveasm.s_sub_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_sub_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r57:2 = waveasm.s_sub_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_xnor_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r58:2 = waveasm.s_xnor_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_xnor_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r59:2 = waveasm.s_xnor_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_xor_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r60:2 = waveasm.s_xor_b32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: %dst{{[_0-9]*}}, %scc{{[_0-9]*}} = waveasm.s_xor_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %r61:2 = waveasm.s_xor_b64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>, !waveasm.scc
  // CHECK: waveasm.s_addc_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r62:2 = waveasm.s_addc_u32 %c, %s1, %s1 : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // CHECK: waveasm.s_cmp_eq_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r63 = waveasm.s_cmp_eq_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_eq_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r64 = waveasm.s_cmp_eq_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_eq_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.scc
  %r65 = waveasm.s_cmp_eq_u64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.scc
  // CHECK: waveasm.s_cmp_ge_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r66 = waveasm.s_cmp_ge_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_ge_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r67 = waveasm.s_cmp_ge_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_gt_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r68 = waveasm.s_cmp_gt_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_gt_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r69 = waveasm.s_cmp_gt_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_le_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r70 = waveasm.s_cmp_le_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_le_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r71 = waveasm.s_cmp_le_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_lt_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r72 = waveasm.s_cmp_lt_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_lt_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r73 = waveasm.s_cmp_lt_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_ne_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r74 = waveasm.s_cmp_ne_i32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_ne_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %r75 = waveasm.s_cmp_ne_u32 %s1, %s1 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // CHECK: waveasm.s_cmp_ne_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.scc
  %r76 = waveasm.s_cmp_ne_u64 %s2, %s2 : !waveasm.sreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.scc
  waveasm.s_endpgm
}
