// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %r0_0 = waveasm.v_bfrev_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r1_0 = waveasm.v_bfrev_b32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %c5 = waveasm.constant 5 : <5>
  %r2_0 = waveasm.v_bfrev_b32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r3_0 = waveasm.v_ceil_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r4_0 = waveasm.v_ceil_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r5_0 = waveasm.v_ceil_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r6_0 = waveasm.v_cos_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r7_0 = waveasm.v_cos_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r8_0 = waveasm.v_cos_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r9_0 = waveasm.v_cvt_f16_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r10_0 = waveasm.v_cvt_f16_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r11_0 = waveasm.v_cvt_f16_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r12_0 = waveasm.v_cvt_f32_f16 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r13_0 = waveasm.v_cvt_f32_f16 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r14_0 = waveasm.v_cvt_f32_f16 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %v4x2 = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %r15_0 = waveasm.v_cvt_f32_f64 %v4x2 : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<2>
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %r16_0 = waveasm.v_cvt_f32_f64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.pvreg<2>
  %r17_0 = waveasm.v_cvt_f32_f64 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r18_0 = waveasm.v_cvt_f32_i32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r19_0 = waveasm.v_cvt_f32_i32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r20_0 = waveasm.v_cvt_f32_i32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r21_0 = waveasm.v_cvt_f32_u32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r22_0 = waveasm.v_cvt_f32_u32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r23_0 = waveasm.v_cvt_f32_u32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r24_0 = waveasm.v_cvt_f64_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2, 2>
  %r25_0 = waveasm.v_cvt_f64_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2, 2>
  %r26_0 = waveasm.v_cvt_f64_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2, 2>
  %r27_0 = waveasm.v_cvt_i32_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r28_0 = waveasm.v_cvt_i32_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r29_0 = waveasm.v_cvt_i32_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r30_0 = waveasm.v_cvt_u32_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r31_0 = waveasm.v_cvt_u32_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r32_0 = waveasm.v_cvt_u32_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r33_0 = waveasm.v_exp_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r34_0 = waveasm.v_exp_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r35_0 = waveasm.v_exp_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r36_0 = waveasm.v_ffbh_i32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r37_0 = waveasm.v_ffbh_i32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r38_0 = waveasm.v_ffbh_i32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r39_0 = waveasm.v_ffbh_u32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r40_0 = waveasm.v_ffbh_u32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r41_0 = waveasm.v_ffbh_u32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r42_0 = waveasm.v_ffbl_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r43_0 = waveasm.v_ffbl_b32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r44_0 = waveasm.v_ffbl_b32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r45_0 = waveasm.v_floor_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r46_0 = waveasm.v_floor_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r47_0 = waveasm.v_floor_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r48_0 = waveasm.v_fract_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r49_0 = waveasm.v_fract_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r50_0 = waveasm.v_fract_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r51_0 = waveasm.v_frexp_exp_i32_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r52_0 = waveasm.v_frexp_exp_i32_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r53_0 = waveasm.v_frexp_exp_i32_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r54_0 = waveasm.v_frexp_mant_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r55_0 = waveasm.v_frexp_mant_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r56_0 = waveasm.v_frexp_mant_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r57_0 = waveasm.v_log_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r58_0 = waveasm.v_log_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r59_0 = waveasm.v_log_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r60_0 = waveasm.v_mov_b64 %v4x2 : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<2, 2>
  %r61_0 = waveasm.v_mov_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r62_0 = waveasm.v_mov_b64 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2, 2>
  %r63_0 = waveasm.v_not_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r64_0 = waveasm.v_not_b32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r65_0 = waveasm.v_not_b32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r66_0 = waveasm.v_rcp_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r67_0 = waveasm.v_rcp_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r68_0 = waveasm.v_rcp_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r69_0 = waveasm.v_rcp_f64 %v4x2 : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<2, 2>
  %r70_0 = waveasm.v_rcp_f64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r71_0 = waveasm.v_rcp_f64 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2, 2>
  %r72_0 = waveasm.v_rndne_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r73_0 = waveasm.v_rndne_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r74_0 = waveasm.v_rndne_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r75_0 = waveasm.v_rsq_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r76_0 = waveasm.v_rsq_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r77_0 = waveasm.v_rsq_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r78_0 = waveasm.v_rsq_f64 %v4x2 : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<2, 2>
  %r79_0 = waveasm.v_rsq_f64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r80_0 = waveasm.v_rsq_f64 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2, 2>
  %r81_0 = waveasm.v_sin_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r82_0 = waveasm.v_sin_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r83_0 = waveasm.v_sin_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r84_0 = waveasm.v_sqrt_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r85_0 = waveasm.v_sqrt_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r86_0 = waveasm.v_sqrt_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
  %r87_0 = waveasm.v_sqrt_f64 %v4x2 : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<2, 2>
  %r88_0 = waveasm.v_sqrt_f64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r89_0 = waveasm.v_sqrt_f64 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2, 2>
  %r90_0 = waveasm.v_trunc_f32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r91_0 = waveasm.v_trunc_f32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r92_0 = waveasm.v_trunc_f32 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
}

// CHECK: v_bfrev_b32_e32 v2, v4
// CHECK-NEXT: v_bfrev_b32_e32 v2, s8
// CHECK-NEXT: v_bfrev_b32_e32 v2, 5
// CHECK-NEXT: v_ceil_f32_e32 v2, v4
// CHECK-NEXT: v_ceil_f32_e32 v2, s8
// CHECK-NEXT: v_ceil_f32_e32 v2, 5
// CHECK-NEXT: v_cos_f32_e32 v2, v4
// CHECK-NEXT: v_cos_f32_e32 v2, s8
// CHECK-NEXT: v_cos_f32_e32 v2, 5
// CHECK-NEXT: v_cvt_f16_f32_e32 v2, v4
// CHECK-NEXT: v_cvt_f16_f32_e32 v2, s8
// CHECK-NEXT: v_cvt_f16_f32_e32 v2, 5
// CHECK-NEXT: v_cvt_f32_f16_e32 v2, v4
// CHECK-NEXT: v_cvt_f32_f16_e32 v2, s8
// CHECK-NEXT: v_cvt_f32_f16_e32 v2, 5
// CHECK-NEXT: v_cvt_f32_f64_e32 v2, v[4:5]
// CHECK-NEXT: v_cvt_f32_f64_e32 v2, s[8:9]
// CHECK-NEXT: v_cvt_f32_f64_e32 v2, 5
// CHECK-NEXT: v_cvt_f32_i32_e32 v2, v4
// CHECK-NEXT: v_cvt_f32_i32_e32 v2, s8
// CHECK-NEXT: v_cvt_f32_i32_e32 v2, 5
// CHECK-NEXT: v_cvt_f32_u32_e32 v2, v4
// CHECK-NEXT: v_cvt_f32_u32_e32 v2, s8
// CHECK-NEXT: v_cvt_f32_u32_e32 v2, 5
// CHECK-NEXT: v_cvt_f64_f32_e32 v[2:3], v4
// CHECK-NEXT: v_cvt_f64_f32_e32 v[2:3], s8
// CHECK-NEXT: v_cvt_f64_f32_e32 v[2:3], 5
// CHECK-NEXT: v_cvt_i32_f32_e32 v2, v4
// CHECK-NEXT: v_cvt_i32_f32_e32 v2, s8
// CHECK-NEXT: v_cvt_i32_f32_e32 v2, 5
// CHECK-NEXT: v_cvt_u32_f32_e32 v2, v4
// CHECK-NEXT: v_cvt_u32_f32_e32 v2, s8
// CHECK-NEXT: v_cvt_u32_f32_e32 v2, 5
// CHECK-NEXT: v_exp_f32_e32 v2, v4
// CHECK-NEXT: v_exp_f32_e32 v2, s8
// CHECK-NEXT: v_exp_f32_e32 v2, 5
// CHECK-NEXT: v_ffbh_i32_e32 v2, v4
// CHECK-NEXT: v_ffbh_i32_e32 v2, s8
// CHECK-NEXT: v_ffbh_i32_e32 v2, 5
// CHECK-NEXT: v_ffbh_u32_e32 v2, v4
// CHECK-NEXT: v_ffbh_u32_e32 v2, s8
// CHECK-NEXT: v_ffbh_u32_e32 v2, 5
// CHECK-NEXT: v_ffbl_b32_e32 v2, v4
// CHECK-NEXT: v_ffbl_b32_e32 v2, s8
// CHECK-NEXT: v_ffbl_b32_e32 v2, 5
// CHECK-NEXT: v_floor_f32_e32 v2, v4
// CHECK-NEXT: v_floor_f32_e32 v2, s8
// CHECK-NEXT: v_floor_f32_e32 v2, 5
// CHECK-NEXT: v_fract_f32_e32 v2, v4
// CHECK-NEXT: v_fract_f32_e32 v2, s8
// CHECK-NEXT: v_fract_f32_e32 v2, 5
// CHECK-NEXT: v_frexp_exp_i32_f32_e32 v2, v4
// CHECK-NEXT: v_frexp_exp_i32_f32_e32 v2, s8
// CHECK-NEXT: v_frexp_exp_i32_f32_e32 v2, 5
// CHECK-NEXT: v_frexp_mant_f32_e32 v2, v4
// CHECK-NEXT: v_frexp_mant_f32_e32 v2, s8
// CHECK-NEXT: v_frexp_mant_f32_e32 v2, 5
// CHECK-NEXT: v_log_f32_e32 v2, v4
// CHECK-NEXT: v_log_f32_e32 v2, s8
// CHECK-NEXT: v_log_f32_e32 v2, 5
// CHECK-NEXT: v_mov_b64_e32 v[2:3], v[4:5]
// CHECK-NEXT: v_mov_b64_e32 v[2:3], s[8:9]
// CHECK-NEXT: v_mov_b64_e32 v[2:3], 5
// CHECK-NEXT: v_not_b32_e32 v2, v4
// CHECK-NEXT: v_not_b32_e32 v2, s8
// CHECK-NEXT: v_not_b32_e32 v2, 5
// CHECK-NEXT: v_rcp_f32_e32 v2, v4
// CHECK-NEXT: v_rcp_f32_e32 v2, s8
// CHECK-NEXT: v_rcp_f32_e32 v2, 5
// CHECK-NEXT: v_rcp_f64_e32 v[2:3], v[4:5]
// CHECK-NEXT: v_rcp_f64_e32 v[2:3], s[8:9]
// CHECK-NEXT: v_rcp_f64_e32 v[2:3], 5
// CHECK-NEXT: v_rndne_f32_e32 v2, v4
// CHECK-NEXT: v_rndne_f32_e32 v2, s8
// CHECK-NEXT: v_rndne_f32_e32 v2, 5
// CHECK-NEXT: v_rsq_f32_e32 v2, v4
// CHECK-NEXT: v_rsq_f32_e32 v2, s8
// CHECK-NEXT: v_rsq_f32_e32 v2, 5
// CHECK-NEXT: v_rsq_f64_e32 v[2:3], v[4:5]
// CHECK-NEXT: v_rsq_f64_e32 v[2:3], s[8:9]
// CHECK-NEXT: v_rsq_f64_e32 v[2:3], 5
// CHECK-NEXT: v_sin_f32_e32 v2, v4
// CHECK-NEXT: v_sin_f32_e32 v2, s8
// CHECK-NEXT: v_sin_f32_e32 v2, 5
// CHECK-NEXT: v_sqrt_f32_e32 v2, v4
// CHECK-NEXT: v_sqrt_f32_e32 v2, s8
// CHECK-NEXT: v_sqrt_f32_e32 v2, 5
// CHECK-NEXT: v_sqrt_f64_e32 v[2:3], v[4:5]
// CHECK-NEXT: v_sqrt_f64_e32 v[2:3], s[8:9]
// CHECK-NEXT: v_sqrt_f64_e32 v[2:3], 5
// CHECK-NEXT: v_trunc_f32_e32 v2, v4
// CHECK-NEXT: v_trunc_f32_e32 v2, s8
// CHECK-NEXT: v_trunc_f32_e32 v2, 5
// CHECK-NEXT: s_endpgm
