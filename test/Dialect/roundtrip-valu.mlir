// Every VALU op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %i4 = waveasm.constant 4 : <4>
  %s1 = waveasm.precolored.sreg 0 : !waveasm.sreg
  %s2 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %v1 = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v2 = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_abs_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r1 = waveasm.v_abs_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_abs_i32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r2 = waveasm.v_abs_i32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_bfrev_b32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r3 = waveasm.v_bfrev_b32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ceil_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r4 = waveasm.v_ceil_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cos_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r5 = waveasm.v_cos_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_bf16_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r6 = waveasm.v_cvt_bf16_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f16_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r7 = waveasm.v_cvt_f16_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f32_bf16 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r8 = waveasm.v_cvt_f32_bf16 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f32_f16 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r9 = waveasm.v_cvt_f32_f16 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f32_f64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg
  %r10 = waveasm.v_cvt_f32_f64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f32_i32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r11 = waveasm.v_cvt_f32_i32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f32_u32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r12 = waveasm.v_cvt_f32_u32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_f64_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %r13 = waveasm.v_cvt_f64_f32 %v1 : !waveasm.vreg -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_cvt_i32_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r14 = waveasm.v_cvt_i32_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_u32_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r15 = waveasm.v_cvt_u32_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_exp_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r16 = waveasm.v_exp_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ffbh_i32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r17 = waveasm.v_ffbh_i32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ffbh_u32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r18 = waveasm.v_ffbh_u32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ffbl_b32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r19 = waveasm.v_ffbl_b32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_floor_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r20 = waveasm.v_floor_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_fract_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r21 = waveasm.v_fract_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_frexp_exp_i32_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r22 = waveasm.v_frexp_exp_i32_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_frexp_mant_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r23 = waveasm.v_frexp_mant_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_log_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r24 = waveasm.v_log_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mov_b64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r25 = waveasm.v_mov_b64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_not_b32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r26 = waveasm.v_not_b32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_not_b64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r27 = waveasm.v_not_b64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_rcp_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r28 = waveasm.v_rcp_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_rcp_f64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r29 = waveasm.v_rcp_f64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_rndne_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r30 = waveasm.v_rndne_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_rsq_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r31 = waveasm.v_rsq_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_rsq_f64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r32 = waveasm.v_rsq_f64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_sin_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r33 = waveasm.v_sin_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sqrt_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r34 = waveasm.v_sqrt_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sqrt_f64 %{{[^ ,]+}} : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r35 = waveasm.v_sqrt_f64 %v2 : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_trunc_f32 %{{[^ ,]+}} : !waveasm.vreg -> !waveasm.vreg
  %r36 = waveasm.v_trunc_f32 %v1 : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_add_f16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r37 = waveasm.v_add_f16 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_add_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r38 = waveasm.v_add_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_add_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r39 = waveasm.v_add_f64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_add_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r40 = waveasm.v_add_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_add_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r41 = waveasm.v_add_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_and_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r42 = waveasm.v_and_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_and_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r43 = waveasm.v_and_b64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_ashrrev_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r44 = waveasm.v_ashrrev_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ashrrev_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r45 = waveasm.v_ashrrev_i64 %v1, %v2 : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_cvt_pk_bf16_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r46 = waveasm.v_cvt_pk_bf16_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_pkrtz_f16_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r47 = waveasm.v_cvt_pkrtz_f16_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ldexp_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r48 = waveasm.v_ldexp_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_ldexp_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %r49 = waveasm.v_ldexp_f64 %v2, %v1 : !waveasm.vreg<2, 2>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_lshlrev_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r50 = waveasm.v_lshlrev_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_lshlrev_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r51 = waveasm.v_lshlrev_b64 %v1, %v2 : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_lshrrev_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r52 = waveasm.v_lshrrev_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_lshrrev_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r53 = waveasm.v_lshrrev_b64 %v1, %v2 : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_max_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r54 = waveasm.v_max_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_max_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r55 = waveasm.v_max_f64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_max_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r56 = waveasm.v_max_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_max_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r57 = waveasm.v_max_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mbcnt_hi_u32_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r58 = waveasm.v_mbcnt_hi_u32_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mbcnt_lo_u32_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r59 = waveasm.v_mbcnt_lo_u32_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_min_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r60 = waveasm.v_min_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_min_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r61 = waveasm.v_min_f64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_min_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r62 = waveasm.v_min_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_min_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r63 = waveasm.v_min_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_f16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r64 = waveasm.v_mul_f16 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r65 = waveasm.v_mul_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r66 = waveasm.v_mul_f64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_mul_hi_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r67 = waveasm.v_mul_hi_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_hi_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r68 = waveasm.v_mul_hi_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_legacy_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r69 = waveasm.v_mul_legacy_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_lo_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r70 = waveasm.v_mul_lo_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mul_lo_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r71 = waveasm.v_mul_lo_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_or_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r72 = waveasm.v_or_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_or_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r73 = waveasm.v_or_b64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_sub_f16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r74 = waveasm.v_sub_f16 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sub_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r75 = waveasm.v_sub_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sub_f64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r76 = waveasm.v_sub_f64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_sub_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r77 = waveasm.v_sub_i32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sub_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r78 = waveasm.v_sub_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_subrev_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r79 = waveasm.v_subrev_f32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_subrev_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r80 = waveasm.v_subrev_u32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_xor_b32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r81 = waveasm.v_xor_b32 %v1, %v1 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_xor_b64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r82 = waveasm.v_xor_b64 %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_add_co_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  %r83:2 = waveasm.v_add_co_u32 %v1, %i4 : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  // CHECK: waveasm.v_addc_co_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  %r84:2 = waveasm.v_addc_co_u32 %v1, %i4 : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  // CHECK: waveasm.v_sub_co_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  %r85:2 = waveasm.v_sub_co_u32 %v1, %i4 : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  // CHECK: waveasm.v_subb_co_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  %r86:2 = waveasm.v_subb_co_u32 %v1, %i4 : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg, !waveasm.sreg<2>
  // CHECK: waveasm.v_add3_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r87 = waveasm.v_add3_u32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_alignbit_b32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r88 = waveasm.v_alignbit_b32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_alignbyte_b32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r89 = waveasm.v_alignbyte_b32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_bfe_i32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r90 = waveasm.v_bfe_i32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_bfe_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r91 = waveasm.v_bfe_u32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_bfi_b32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r92 = waveasm.v_bfi_b32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_fma_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r93 = waveasm.v_fma_f16 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_fma_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r94 = waveasm.v_fma_f32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_fma_f64 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r95 = waveasm.v_fma_f64 %v2, %v2, %v2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_lerp_u8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r96 = waveasm.v_lerp_u8 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_lshl_add_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r97 = waveasm.v_lshl_add_u32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_lshl_or_b32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r98 = waveasm.v_lshl_or_b32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mad_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r99 = waveasm.v_mad_f32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mad_i32_i24 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r100 = waveasm.v_mad_i32_i24 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_mad_u32_u24 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r101 = waveasm.v_mad_u32_u24 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_med3_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r102 = waveasm.v_med3_f32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_med3_i32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r103 = waveasm.v_med3_i32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_med3_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r104 = waveasm.v_med3_u32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_sad_u32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %r105 = waveasm.v_sad_u32 %v1, %v1, %v1 : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cmp_eq_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_eq_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_eq_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_eq_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_eq_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_eq_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_eq_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_eq_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_eq_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_eq_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_ge_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ge_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ge_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ge_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ge_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_ge_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_ge_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ge_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ge_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_ge_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_gt_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_gt_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_gt_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_gt_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_gt_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_gt_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_gt_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_gt_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_gt_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_gt_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_le_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_le_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_le_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_le_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_le_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_le_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_le_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_le_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_le_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_le_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_lt_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_lt_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_lt_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_lt_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_lt_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_lt_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_lt_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_lt_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_lt_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_lt_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_ne_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ne_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ne_i32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ne_i32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ne_i64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_ne_i64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_ne_u32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_ne_u32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_ne_u64 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  waveasm.v_cmp_ne_u64 %v2, %s2 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_cmp_o_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_o_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  // CHECK: waveasm.v_cmp_u_f32 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.sreg
  waveasm.v_cmp_u_f32 %v1, %s1 : !waveasm.vreg, !waveasm.sreg
  waveasm.s_endpgm
}
