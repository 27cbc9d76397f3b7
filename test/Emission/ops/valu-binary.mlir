// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %r0_0 = waveasm.v_add_f16 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r1_0 = waveasm.v_add_f16 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r2_0 = waveasm.v_add_f16 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %c5 = waveasm.constant 5 : <5>
  %r3_0 = waveasm.v_add_f16 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %c1000 = waveasm.constant 1000 : <1000>
  %r4_0 = waveasm.v_add_f16 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r5_0 = waveasm.v_add_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r6_0 = waveasm.v_add_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r7_0 = waveasm.v_add_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r8_0 = waveasm.v_add_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r9_0 = waveasm.v_add_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %v4x2 = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %v6x2 = waveasm.precolored.vreg 6, 2 : !waveasm.pvreg<6, 2>
  %r10_0 = waveasm.v_add_f64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %r11_0 = waveasm.v_add_f64 %s8x2, %v6x2 : !waveasm.psreg<8, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r12_0 = waveasm.v_add_f64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r13_0 = waveasm.v_add_f64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r14_0 = waveasm.v_add_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r15_0 = waveasm.v_add_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r16_0 = waveasm.v_add_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r17_0 = waveasm.v_add_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r18_0 = waveasm.v_add_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r19_0 = waveasm.v_add_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r20_0 = waveasm.v_add_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r21_0 = waveasm.v_add_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r22_0 = waveasm.v_add_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r23_0 = waveasm.v_and_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r24_0 = waveasm.v_and_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r25_0 = waveasm.v_and_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r26_0 = waveasm.v_and_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r27_0 = waveasm.v_and_b32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r28_0 = waveasm.v_ashrrev_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r29_0 = waveasm.v_ashrrev_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r30_0 = waveasm.v_ashrrev_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r31_0 = waveasm.v_ashrrev_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r32_0 = waveasm.v_ashrrev_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r33_0 = waveasm.v_ashrrev_i64 %v4, %v6x2 : !waveasm.pvreg<4>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r34_0 = waveasm.v_ashrrev_i64 %s8, %v6x2 : !waveasm.psreg<8>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r35_0 = waveasm.v_ashrrev_i64 %v4, %s8x2 : !waveasm.pvreg<4>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r36_0 = waveasm.v_ashrrev_i64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r37_0 = waveasm.v_cvt_pkrtz_f16_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r38_0 = waveasm.v_cvt_pkrtz_f16_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r39_0 = waveasm.v_cvt_pkrtz_f16_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r40_0 = waveasm.v_cvt_pkrtz_f16_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r41_0 = waveasm.v_ldexp_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r42_0 = waveasm.v_ldexp_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r43_0 = waveasm.v_ldexp_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r44_0 = waveasm.v_ldexp_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r45_0 = waveasm.v_ldexp_f64 %v4x2, %v6 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6> -> !waveasm.pvreg<2, 2>
  %r46_0 = waveasm.v_ldexp_f64 %s8x2, %v6 : !waveasm.psreg<8, 2>, !waveasm.pvreg<6> -> !waveasm.pvreg<2, 2>
  %r47_0 = waveasm.v_ldexp_f64 %v4x2, %s8 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8> -> !waveasm.pvreg<2, 2>
  %r48_0 = waveasm.v_ldexp_f64 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2, 2>
  %r49_0 = waveasm.v_lshlrev_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r50_0 = waveasm.v_lshlrev_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r51_0 = waveasm.v_lshlrev_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r52_0 = waveasm.v_lshlrev_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r53_0 = waveasm.v_lshlrev_b32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r54_0 = waveasm.v_lshlrev_b64 %v4, %v6x2 : !waveasm.pvreg<4>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r55_0 = waveasm.v_lshlrev_b64 %s8, %v6x2 : !waveasm.psreg<8>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r56_0 = waveasm.v_lshlrev_b64 %v4, %s8x2 : !waveasm.pvreg<4>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r57_0 = waveasm.v_lshlrev_b64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r58_0 = waveasm.v_lshrrev_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r59_0 = waveasm.v_lshrrev_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r60_0 = waveasm.v_lshrrev_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r61_0 = waveasm.v_lshrrev_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r62_0 = waveasm.v_lshrrev_b32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r63_0 = waveasm.v_lshrrev_b64 %v4, %v6x2 : !waveasm.pvreg<4>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r64_0 = waveasm.v_lshrrev_b64 %s8, %v6x2 : !waveasm.psreg<8>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r65_0 = waveasm.v_lshrrev_b64 %v4, %s8x2 : !waveasm.pvreg<4>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r66_0 = waveasm.v_lshrrev_b64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r67_0 = waveasm.v_max_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r68_0 = waveasm.v_max_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r69_0 = waveasm.v_max_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r70_0 = waveasm.v_max_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r71_0 = waveasm.v_max_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r72_0 = waveasm.v_max_f64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r73_0 = waveasm.v_max_f64 %s8x2, %v6x2 : !waveasm.psreg<8, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r74_0 = waveasm.v_max_f64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r75_0 = waveasm.v_max_f64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r76_0 = waveasm.v_max_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r77_0 = waveasm.v_max_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r78_0 = waveasm.v_max_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r79_0 = waveasm.v_max_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r80_0 = waveasm.v_max_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r81_0 = waveasm.v_max_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r82_0 = waveasm.v_max_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r83_0 = waveasm.v_max_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r84_0 = waveasm.v_max_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r85_0 = waveasm.v_max_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r86_0 = waveasm.v_mbcnt_hi_u32_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r87_0 = waveasm.v_mbcnt_hi_u32_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r88_0 = waveasm.v_mbcnt_hi_u32_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r89_0 = waveasm.v_mbcnt_hi_u32_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r90_0 = waveasm.v_mbcnt_lo_u32_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r91_0 = waveasm.v_mbcnt_lo_u32_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r92_0 = waveasm.v_mbcnt_lo_u32_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r93_0 = waveasm.v_mbcnt_lo_u32_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r94_0 = waveasm.v_min_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r95_0 = waveasm.v_min_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r96_0 = waveasm.v_min_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r97_0 = waveasm.v_min_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r98_0 = waveasm.v_min_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r99_0 = waveasm.v_min_f64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r100_0 = waveasm.v_min_f64 %s8x2, %v6x2 : !waveasm.psreg<8, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r101_0 = waveasm.v_min_f64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r102_0 = waveasm.v_min_f64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r103_0 = waveasm.v_min_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r104_0 = waveasm.v_min_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r105_0 = waveasm.v_min_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r106_0 = waveasm.v_min_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r107_0 = waveasm.v_min_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r108_0 = waveasm.v_min_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r109_0 = waveasm.v_min_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r110_0 = waveasm.v_min_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r111_0 = waveasm.v_min_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r112_0 = waveasm.v_min_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r113_0 = waveasm.v_mul_f16 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r114_0 = waveasm.v_mul_f16 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r115_0 = waveasm.v_mul_f16 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r116_0 = waveasm.v_mul_f16 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r117_0 = waveasm.v_mul_f16 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r118_0 = waveasm.v_mul_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r119_0 = waveasm.v_mul_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r120_0 = waveasm.v_mul_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r121_0 = waveasm.v_mul_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r122_0 = waveasm.v_mul_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r123_0 = waveasm.v_mul_f64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r124_0 = waveasm.v_mul_f64 %s8x2, %v6x2 : !waveasm.psreg<8, 2>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r125_0 = waveasm.v_mul_f64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2, 2>
  %r126_0 = waveasm.v_mul_f64 %c5, %v6x2 : !waveasm.imm<5>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %r127_0 = waveasm.v_mul_hi_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r128_0 = waveasm.v_mul_hi_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r129_0 = waveasm.v_mul_hi_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r130_0 = waveasm.v_mul_hi_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r131_0 = waveasm.v_mul_hi_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r132_0 = waveasm.v_mul_hi_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r133_0 = waveasm.v_mul_hi_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r134_0 = waveasm.v_mul_hi_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r135_0 = waveasm.v_mul_legacy_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r136_0 = waveasm.v_mul_legacy_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r137_0 = waveasm.v_mul_legacy_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r138_0 = waveasm.v_mul_legacy_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r139_0 = waveasm.v_mul_lo_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r140_0 = waveasm.v_mul_lo_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r141_0 = waveasm.v_mul_lo_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r142_0 = waveasm.v_mul_lo_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r143_0 = waveasm.v_mul_lo_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r144_0 = waveasm.v_mul_lo_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r145_0 = waveasm.v_mul_lo_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r146_0 = waveasm.v_mul_lo_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r147_0 = waveasm.v_or_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r148_0 = waveasm.v_or_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r149_0 = waveasm.v_or_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r150_0 = waveasm.v_or_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r151_0 = waveasm.v_or_b32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r152_0 = waveasm.v_sub_f16 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r153_0 = waveasm.v_sub_f16 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r154_0 = waveasm.v_sub_f16 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r155_0 = waveasm.v_sub_f16 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r156_0 = waveasm.v_sub_f16 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r157_0 = waveasm.v_sub_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r158_0 = waveasm.v_sub_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r159_0 = waveasm.v_sub_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r160_0 = waveasm.v_sub_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r161_0 = waveasm.v_sub_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r162_0 = waveasm.v_sub_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r163_0 = waveasm.v_sub_i32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r164_0 = waveasm.v_sub_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r165_0 = waveasm.v_sub_i32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r166_0 = waveasm.v_sub_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r167_0 = waveasm.v_sub_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r168_0 = waveasm.v_sub_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r169_0 = waveasm.v_sub_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r170_0 = waveasm.v_sub_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r171_0 = waveasm.v_subrev_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r172_0 = waveasm.v_subrev_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r173_0 = waveasm.v_subrev_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r174_0 = waveasm.v_subrev_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r175_0 = waveasm.v_subrev_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r176_0 = waveasm.v_subrev_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r177_0 = waveasm.v_subrev_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r178_0 = waveasm.v_subrev_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r179_0 = waveasm.v_subrev_u32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r180_0 = waveasm.v_subrev_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r181_0 = waveasm.v_xor_b32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r182_0 = waveasm.v_xor_b32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r183_0 = waveasm.v_xor_b32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r184_0 = waveasm.v_xor_b32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r185_0 = waveasm.v_xor_b32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
}

// CHECK: v_add_f16_e32 v2, v4, v6
// CHECK-NEXT: v_add_f16_e32 v2, s8, v6
// CHECK-NEXT: v_add_f16_e64 v2, v4, s8
// CHECK-NEXT: v_add_f16_e32 v2, 5, v6
// CHECK-NEXT: v_add_f16_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_add_f32_e32 v2, v4, v6
// CHECK-NEXT: v_add_f32_e32 v2, s8, v6
// CHECK-NEXT: v_add_f32_e64 v2, v4, s8
// CHECK-NEXT: v_add_f32_e32 v2, 5, v6
// CHECK-NEXT: v_add_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_add_f64 v[2:3], v[4:5], v[6:7]
// CHECK-NEXT: v_add_f64 v[2:3], s[8:9], v[6:7]
// CHECK-NEXT: v_add_f64 v[2:3], v[4:5], s[8:9]
// CHECK-NEXT: v_add_f64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_add_i32 v2, v4, v6
// CHECK-NEXT: v_add_i32 v2, s8, v6
// CHECK-NEXT: v_add_i32 v2, s8, v4
// CHECK-NEXT: v_add_i32 v2, 5, v6
// CHECK-NEXT: v_add_u32_e32 v2, v4, v6
// CHECK-NEXT: v_add_u32_e32 v2, s8, v6
// CHECK-NEXT: v_add_u32_e32 v2, s8, v4
// CHECK-NEXT: v_add_u32_e32 v2, 5, v6
// CHECK-NEXT: v_add_u32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_and_b32_e32 v2, v4, v6
// CHECK-NEXT: v_and_b32_e32 v2, s8, v6
// CHECK-NEXT: v_and_b32_e32 v2, s8, v4
// CHECK-NEXT: v_and_b32_e32 v2, 5, v6
// CHECK-NEXT: v_and_b32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_ashrrev_i32_e32 v2, v4, v6
// CHECK-NEXT: v_ashrrev_i32_e32 v2, s8, v6
// CHECK-NEXT: v_ashrrev_i32_e64 v2, v4, s8
// CHECK-NEXT: v_ashrrev_i32_e32 v2, 5, v6
// CHECK-NEXT: v_ashrrev_i32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_ashrrev_i64 v[2:3], v4, v[6:7]
// CHECK-NEXT: v_ashrrev_i64 v[2:3], s8, v[6:7]
// CHECK-NEXT: v_ashrrev_i64 v[2:3], v4, s[8:9]
// CHECK-NEXT: v_ashrrev_i64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_cvt_pkrtz_f16_f32 v2, v4, v6
// CHECK-NEXT: v_cvt_pkrtz_f16_f32 v2, s8, v6
// CHECK-NEXT: v_cvt_pkrtz_f16_f32 v2, v4, s8
// CHECK-NEXT: v_cvt_pkrtz_f16_f32 v2, 5, v6
// CHECK-NEXT: v_ldexp_f32 v2, v4, v6
// CHECK-NEXT: v_ldexp_f32 v2, s8, v6
// CHECK-NEXT: v_ldexp_f32 v2, v4, s8
// CHECK-NEXT: v_ldexp_f32 v2, 5, v6
// CHECK-NEXT: v_ldexp_f64 v[2:3], v[4:5], v6
// CHECK-NEXT: v_ldexp_f64 v[2:3], s[8:9], v6
// CHECK-NEXT: v_ldexp_f64 v[2:3], v[4:5], s8
// CHECK-NEXT: v_ldexp_f64 v[2:3], 5, v6
// CHECK-NEXT: v_lshlrev_b32_e32 v2, v4, v6
// CHECK-NEXT: v_lshlrev_b32_e32 v2, s8, v6
// CHECK-NEXT: v_lshlrev_b32_e64 v2, v4, s8
// CHECK-NEXT: v_lshlrev_b32_e32 v2, 5, v6
// CHECK-NEXT: v_lshlrev_b32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_lshlrev_b64 v[2:3], v4, v[6:7]
// CHECK-NEXT: v_lshlrev_b64 v[2:3], s8, v[6:7]
// CHECK-NEXT: v_lshlrev_b64 v[2:3], v4, s[8:9]
// CHECK-NEXT: v_lshlrev_b64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_lshrrev_b32_e32 v2, v4, v6
// CHECK-NEXT: v_lshrrev_b32_e32 v2, s8, v6
// CHECK-NEXT: v_lshrrev_b32_e64 v2, v4, s8
// CHECK-NEXT: v_lshrrev_b32_e32 v2, 5, v6
// CHECK-NEXT: v_lshrrev_b32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_lshrrev_b64 v[2:3], v4, v[6:7]
// CHECK-NEXT: v_lshrrev_b64 v[2:3], s8, v[6:7]
// CHECK-NEXT: v_lshrrev_b64 v[2:3], v4, s[8:9]
// CHECK-NEXT: v_lshrrev_b64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_max_f32_e32 v2, v4, v6
// CHECK-NEXT: v_max_f32_e32 v2, s8, v6
// CHECK-NEXT: v_max_f32_e64 v2, v4, s8
// CHECK-NEXT: v_max_f32_e32 v2, 5, v6
// CHECK-NEXT: v_max_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_max_f64 v[2:3], v[4:5], v[6:7]
// CHECK-NEXT: v_max_f64 v[2:3], s[8:9], v[6:7]
// CHECK-NEXT: v_max_f64 v[2:3], v[4:5], s[8:9]
// CHECK-NEXT: v_max_f64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_max_i32_e32 v2, v4, v6
// CHECK-NEXT: v_max_i32_e32 v2, s8, v6
// CHECK-NEXT: v_max_i32_e64 v2, v4, s8
// CHECK-NEXT: v_max_i32_e32 v2, 5, v6
// CHECK-NEXT: v_max_i32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_max_u32_e32 v2, v4, v6
// CHECK-NEXT: v_max_u32_e32 v2, s8, v6
// CHECK-NEXT: v_max_u32_e64 v2, v4, s8
// CHECK-NEXT: v_max_u32_e32 v2, 5, v6
// CHECK-NEXT: v_max_u32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_mbcnt_hi_u32_b32 v2, v4, v6
// CHECK-NEXT: v_mbcnt_hi_u32_b32 v2, s8, v6
// CHECK-NEXT: v_mbcnt_hi_u32_b32 v2, v4, s8
// CHECK-NEXT: v_mbcnt_hi_u32_b32 v2, 5, v6
// CHECK-NEXT: v_mbcnt_lo_u32_b32 v2, v4, v6
// CHECK-NEXT: v_mbcnt_lo_u32_b32 v2, s8, v6
// CHECK-NEXT: v_mbcnt_lo_u32_b32 v2, v4, s8
// CHECK-NEXT: v_mbcnt_lo_u32_b32 v2, 5, v6
// CHECK-NEXT: v_min_f32_e32 v2, v4, v6
// CHECK-NEXT: v_min_f32_e32 v2, s8, v6
// CHECK-NEXT: v_min_f32_e64 v2, v4, s8
// CHECK-NEXT: v_min_f32_e32 v2, 5, v6
// CHECK-NEXT: v_min_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_min_f64 v[2:3], v[4:5], v[6:7]
// CHECK-NEXT: v_min_f64 v[2:3], s[8:9], v[6:7]
// CHECK-NEXT: v_min_f64 v[2:3], v[4:5], s[8:9]
// CHECK-NEXT: v_min_f64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_min_i32_e32 v2, v4, v6
// CHECK-NEXT: v_min_i32_e32 v2, s8, v6
// CHECK-NEXT: v_min_i32_e64 v2, v4, s8
// CHECK-NEXT: v_min_i32_e32 v2, 5, v6
// CHECK-NEXT: v_min_i32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_min_u32_e32 v2, v4, v6
// CHECK-NEXT: v_min_u32_e32 v2, s8, v6
// CHECK-NEXT: v_min_u32_e64 v2, v4, s8
// CHECK-NEXT: v_min_u32_e32 v2, 5, v6
// CHECK-NEXT: v_min_u32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_mul_f16_e32 v2, v4, v6
// CHECK-NEXT: v_mul_f16_e32 v2, s8, v6
// CHECK-NEXT: v_mul_f16_e64 v2, v4, s8
// CHECK-NEXT: v_mul_f16_e32 v2, 5, v6
// CHECK-NEXT: v_mul_f16_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_mul_f32_e32 v2, v4, v6
// CHECK-NEXT: v_mul_f32_e32 v2, s8, v6
// CHECK-NEXT: v_mul_f32_e64 v2, v4, s8
// CHECK-NEXT: v_mul_f32_e32 v2, 5, v6
// CHECK-NEXT: v_mul_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_mul_f64 v[2:3], v[4:5], v[6:7]
// CHECK-NEXT: v_mul_f64 v[2:3], s[8:9], v[6:7]
// CHECK-NEXT: v_mul_f64 v[2:3], v[4:5], s[8:9]
// CHECK-NEXT: v_mul_f64 v[2:3], 5, v[6:7]
// CHECK-NEXT: v_mul_hi_i32 v2, v4, v6
// CHECK-NEXT: v_mul_hi_i32 v2, s8, v6
// CHECK-NEXT: v_mul_hi_i32 v2, s8, v4
// CHECK-NEXT: v_mul_hi_i32 v2, 5, v6
// CHECK-NEXT: v_mul_hi_u32 v2, v4, v6
// CHECK-NEXT: v_mul_hi_u32 v2, s8, v6
// CHECK-NEXT: v_mul_hi_u32 v2, s8, v4
// CHECK-NEXT: v_mul_hi_u32 v2, 5, v6
// CHECK-NEXT: v_mul_legacy_f32 v2, v4, v6
// CHECK-NEXT: v_mul_legacy_f32 v2, s8, v6
// CHECK-NEXT: v_mul_legacy_f32 v2, v4, s8
// CHECK-NEXT: v_mul_legacy_f32 v2, 5, v6
// CHECK-NEXT: v_mul_lo_u32 v2, v4, v6
// CHECK-NEXT: v_mul_lo_u32 v2, s8, v6
// CHECK-NEXT: v_mul_lo_u32 v2, s8, v4
// CHECK-NEXT: v_mul_lo_u32 v2, 5, v6
// CHECK-NEXT: v_mul_lo_u32 v2, v4, v6
// CHECK-NEXT: v_mul_lo_u32 v2, s8, v6
// CHECK-NEXT: v_mul_lo_u32 v2, s8, v4
// CHECK-NEXT: v_mul_lo_u32 v2, 5, v6
// CHECK-NEXT: v_or_b32_e32 v2, v4, v6
// CHECK-NEXT: v_or_b32_e32 v2, s8, v6
// CHECK-NEXT: v_or_b32_e32 v2, s8, v4
// CHECK-NEXT: v_or_b32_e32 v2, 5, v6
// CHECK-NEXT: v_or_b32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_sub_f16_e32 v2, v4, v6
// CHECK-NEXT: v_sub_f16_e32 v2, s8, v6
// CHECK-NEXT: v_sub_f16_e64 v2, v4, s8
// CHECK-NEXT: v_sub_f16_e32 v2, 5, v6
// CHECK-NEXT: v_sub_f16_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_sub_f32_e32 v2, v4, v6
// CHECK-NEXT: v_sub_f32_e32 v2, s8, v6
// CHECK-NEXT: v_sub_f32_e64 v2, v4, s8
// CHECK-NEXT: v_sub_f32_e32 v2, 5, v6
// CHECK-NEXT: v_sub_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_sub_i32 v2, v4, v6
// CHECK-NEXT: v_sub_i32 v2, s8, v6
// CHECK-NEXT: v_sub_i32 v2, v4, s8
// CHECK-NEXT: v_sub_i32 v2, 5, v6
// CHECK-NEXT: v_sub_u32_e32 v2, v4, v6
// CHECK-NEXT: v_sub_u32_e32 v2, s8, v6
// CHECK-NEXT: v_sub_u32_e64 v2, v4, s8
// CHECK-NEXT: v_sub_u32_e32 v2, 5, v6
// CHECK-NEXT: v_sub_u32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_subrev_f32_e32 v2, v4, v6
// CHECK-NEXT: v_subrev_f32_e32 v2, s8, v6
// CHECK-NEXT: v_subrev_f32_e64 v2, v4, s8
// CHECK-NEXT: v_subrev_f32_e32 v2, 5, v6
// CHECK-NEXT: v_subrev_f32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_subrev_u32_e32 v2, v4, v6
// CHECK-NEXT: v_subrev_u32_e32 v2, s8, v6
// CHECK-NEXT: v_subrev_u32_e64 v2, v4, s8
// CHECK-NEXT: v_subrev_u32_e32 v2, 5, v6
// CHECK-NEXT: v_subrev_u32_e32 v2, 0x3e8, v6
// CHECK-NEXT: v_xor_b32_e32 v2, v4, v6
// CHECK-NEXT: v_xor_b32_e32 v2, s8, v6
// CHECK-NEXT: v_xor_b32_e32 v2, s8, v4
// CHECK-NEXT: v_xor_b32_e32 v2, 5, v6
// CHECK-NEXT: v_xor_b32_e32 v2, 0x3e8, v6
// CHECK-NEXT: s_endpgm
