// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r0_0, %r0_1 = waveasm.s_abs_i32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %s10 = waveasm.precolored.sreg 10 : !waveasm.psreg<10>
  %r1_0, %r1_1 = waveasm.s_add_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %c1000 = waveasm.constant 1000 : <1000>
  %r2_0, %r2_1 = waveasm.s_add_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r3_0, %r3_1 = waveasm.s_add_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r4_0, %r4_1 = waveasm.s_add_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %u5, %f5 = waveasm.s_add_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %s9 = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %s11 = waveasm.precolored.sreg 11 : !waveasm.psreg<11>
  %r5_0, %r5_1 = waveasm.s_addc_u32 %f5, %s9, %s11 : !waveasm.scc, !waveasm.psreg<9>, !waveasm.psreg<11> -> !waveasm.psreg<21>, !waveasm.scc
  %r6_0, %r6_1 = waveasm.s_and_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r7_0, %r7_1 = waveasm.s_and_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %s10x2 = waveasm.precolored.sreg 10, 2 : !waveasm.psreg<10, 2>
  %r8_0, %r8_1 = waveasm.s_and_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r9_0, %r9_1 = waveasm.s_and_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r10_0 = waveasm.s_and_saveexec_b64  -> !waveasm.psreg<20, 2>
  %r11_0, %r11_1 = waveasm.s_andn2_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r12_0, %r12_1 = waveasm.s_andn2_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r13_0, %r13_1 = waveasm.s_andn2_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r14_0, %r14_1 = waveasm.s_andn2_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r15_0, %r15_1 = waveasm.s_ashr_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r16_0, %r16_1 = waveasm.s_ashr_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r17_0, %r17_1 = waveasm.s_ashr_i64 %s8x2, %s10 : !waveasm.psreg<8, 2>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r18_0, %r18_1 = waveasm.s_ashr_i64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r19_0, %r19_1 = waveasm.s_bcnt0_i32_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r20_0, %r20_1 = waveasm.s_bcnt0_i32_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20>, !waveasm.scc
  %r21_0, %r21_1 = waveasm.s_bcnt1_i32_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r22_0, %r22_1 = waveasm.s_bcnt1_i32_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20>, !waveasm.scc
  %r23_0, %r23_1 = waveasm.s_bfe_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r24_0, %r24_1 = waveasm.s_bfe_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r25_0, %r25_1 = waveasm.s_bfe_i64 %s8x2, %s10 : !waveasm.psreg<8, 2>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r26_0, %r26_1 = waveasm.s_bfe_i64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r27_0, %r27_1 = waveasm.s_bfe_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r28_0, %r28_1 = waveasm.s_bfe_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r29_0, %r29_1 = waveasm.s_bfe_u64 %s8x2, %s10 : !waveasm.psreg<8, 2>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r30_0, %r30_1 = waveasm.s_bfe_u64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r31_0 = waveasm.s_bfm_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r32_0 = waveasm.s_bfm_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r33_0 = waveasm.s_bfm_b64 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>
  %r34_0 = waveasm.s_bfm_b64 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>
  %r35_0, %r35_1 = waveasm.s_brev_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r36_0, %r36_1 = waveasm.s_brev_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r37_0 = waveasm.s_cmp_eq_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r38_0 = waveasm.s_cmp_eq_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r39_0 = waveasm.s_cmp_eq_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r40_0 = waveasm.s_cmp_eq_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r41_0 = waveasm.s_cmp_eq_u64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.scc
  %r42_0 = waveasm.s_cmp_eq_u64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.scc
  %r43_0 = waveasm.s_cmp_ge_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r44_0 = waveasm.s_cmp_ge_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r45_0 = waveasm.s_cmp_ge_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r46_0 = waveasm.s_cmp_ge_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r47_0 = waveasm.s_cmp_gt_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r48_0 = waveasm.s_cmp_gt_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r49_0 = waveasm.s_cmp_gt_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r50_0 = waveasm.s_cmp_gt_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r51_0 = waveasm.s_cmp_le_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r52_0 = waveasm.s_cmp_le_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r53_0 = waveasm.s_cmp_le_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r54_0 = waveasm.s_cmp_le_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r55_0 = waveasm.s_cmp_lt_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r56_0 = waveasm.s_cmp_lt_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r57_0 = waveasm.s_cmp_lt_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r58_0 = waveasm.s_cmp_lt_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r59_0 = waveasm.s_cmp_ne_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r60_0 = waveasm.s_cmp_ne_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r61_0 = waveasm.s_cmp_ne_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r62_0 = waveasm.s_cmp_ne_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.scc
  %r63_0 = waveasm.s_cmp_ne_u64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.scc
  %r64_0 = waveasm.s_cmp_ne_u64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.scc
  %f65 = waveasm.s_cmp_eq_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  %r65_0 = waveasm.s_cselect_b32 %f65, %s9, %c1000 : !waveasm.scc, !waveasm.psreg<9>, !waveasm.imm<1000> -> !waveasm.psreg<21>
  %r66_0, %r66_1 = waveasm.s_ff0_i32_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r67_0, %r67_1 = waveasm.s_ff0_i32_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20>, !waveasm.scc
  %r68_0, %r68_1 = waveasm.s_ff1_i32_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r69_0, %r69_1 = waveasm.s_ff1_i32_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20>, !waveasm.scc
  %r70_0, %r70_1 = waveasm.s_flbit_i32_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r71_0, %r71_1 = waveasm.s_flbit_i32_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20>, !waveasm.scc
  %r72_0, %r72_1 = waveasm.s_lshl_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r73_0, %r73_1 = waveasm.s_lshl_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r74_0, %r74_1 = waveasm.s_lshl_b64 %s8x2, %s10 : !waveasm.psreg<8, 2>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r75_0, %r75_1 = waveasm.s_lshl_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r76_0, %r76_1 = waveasm.s_lshr_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r77_0, %r77_1 = waveasm.s_lshr_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r78_0, %r78_1 = waveasm.s_lshr_b64 %s8x2, %s10 : !waveasm.psreg<8, 2>, !waveasm.psreg<10> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r79_0, %r79_1 = waveasm.s_lshr_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r80_0, %r80_1 = waveasm.s_max_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r81_0, %r81_1 = waveasm.s_max_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r82_0, %r82_1 = waveasm.s_max_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r83_0, %r83_1 = waveasm.s_max_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r84_0, %r84_1 = waveasm.s_min_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r85_0, %r85_1 = waveasm.s_min_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r86_0, %r86_1 = waveasm.s_min_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r87_0, %r87_1 = waveasm.s_min_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  waveasm.s_mov_b32_m0 %s8 : !waveasm.psreg<8>
  waveasm.s_mov_b32_m0 %c1000 : !waveasm.imm<1000>
  %r88_0 = waveasm.s_mov_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>
  %r89_0 = waveasm.s_mov_b32 %c1000 : !waveasm.imm<1000> -> !waveasm.psreg<20>
  waveasm.s_mov_b64_exec %s8x2 : !waveasm.psreg<8, 2>
  %cm1 = waveasm.constant -1 : <-1>
  waveasm.s_mov_b64_exec %cm1 : !waveasm.imm<-1>
  %r90_0 = waveasm.s_mov_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20, 2>
  %r91_0 = waveasm.s_mov_b64 %c1000 : !waveasm.imm<1000> -> !waveasm.psreg<20, 2>
  %r92_0 = waveasm.s_mul_hi_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r93_0 = waveasm.s_mul_hi_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r94_0 = waveasm.s_mul_hi_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r95_0 = waveasm.s_mul_hi_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r96_0 = waveasm.s_mul_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r97_0 = waveasm.s_mul_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r98_0, %r98_1 = waveasm.s_nand_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r99_0, %r99_1 = waveasm.s_nand_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r100_0, %r100_1 = waveasm.s_nand_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r101_0, %r101_1 = waveasm.s_nand_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r102_0, %r102_1 = waveasm.s_nor_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r103_0, %r103_1 = waveasm.s_nor_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r104_0, %r104_1 = waveasm.s_nor_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r105_0, %r105_1 = waveasm.s_nor_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r106_0, %r106_1 = waveasm.s_not_b32 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>, !waveasm.scc
  %r107_0, %r107_1 = waveasm.s_not_b64 %s8x2 : !waveasm.psreg<8, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r108_0, %r108_1 = waveasm.s_or_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r109_0, %r109_1 = waveasm.s_or_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r110_0, %r110_1 = waveasm.s_or_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r111_0, %r111_1 = waveasm.s_or_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r112_0, %r112_1 = waveasm.s_orn2_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r113_0, %r113_1 = waveasm.s_orn2_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r114_0, %r114_1 = waveasm.s_orn2_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r115_0, %r115_1 = waveasm.s_orn2_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r116_0 = waveasm.s_pack_hh_b32_b16 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r117_0 = waveasm.s_pack_hh_b32_b16 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r118_0 = waveasm.s_pack_lh_b32_b16 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r119_0 = waveasm.s_pack_lh_b32_b16 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r120_0 = waveasm.s_pack_ll_b32_b16 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>
  %r121_0 = waveasm.s_pack_ll_b32_b16 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r122_0 = waveasm.s_sext_i32_i16 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>
  %r123_0 = waveasm.s_sext_i32_i16 %c1000 : !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r124_0 = waveasm.s_sext_i32_i8 %s8 : !waveasm.psreg<8> -> !waveasm.psreg<20>
  %r125_0 = waveasm.s_sext_i32_i8 %c1000 : !waveasm.imm<1000> -> !waveasm.psreg<20>
  %r126_0, %r126_1 = waveasm.s_sub_i32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r127_0, %r127_1 = waveasm.s_sub_i32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r128_0, %r128_1 = waveasm.s_sub_u32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r129_0, %r129_1 = waveasm.s_sub_u32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r130_0, %r130_1 = waveasm.s_xnor_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r131_0, %r131_1 = waveasm.s_xnor_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r132_0, %r132_1 = waveasm.s_xnor_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r133_0, %r133_1 = waveasm.s_xnor_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r134_0, %r134_1 = waveasm.s_xor_b32 %s8, %s10 : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.psreg<20>, !waveasm.scc
  %r135_0, %r135_1 = waveasm.s_xor_b32 %s8, %c1000 : !waveasm.psreg<8>, !waveasm.imm<1000> -> !waveasm.psreg<20>, !waveasm.scc
  %r136_0, %r136_1 = waveasm.s_xor_b64 %s8x2, %s10x2 : !waveasm.psreg<8, 2>, !waveasm.psreg<10, 2> -> !waveasm.psreg<20, 2>, !waveasm.scc
  %r137_0, %r137_1 = waveasm.s_xor_b64 %s8x2, %c1000 : !waveasm.psreg<8, 2>, !waveasm.imm<1000> -> !waveasm.psreg<20, 2>, !waveasm.scc
}

// CHECK: s_abs_i32 s20, s8
// CHECK-NEXT: s_add_i32 s20, s8, s10
// CHECK-NEXT: s_add_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_add_u32 s20, s8, s10
// CHECK-NEXT: s_add_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_add_u32 s20, s8, s10
// CHECK-NEXT: s_addc_u32 s21, s9, s11
// CHECK-NEXT: s_and_b32 s20, s8, s10
// CHECK-NEXT: s_and_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_and_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_and_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_and_saveexec_b64 s[20:21], vcc
// CHECK-NEXT: s_andn2_b32 s20, s8, s10
// CHECK-NEXT: s_andn2_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_andn2_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_andn2_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_ashr_i32 s20, s8, s10
// CHECK-NEXT: s_ashr_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_ashr_i64 s[20:21], s[8:9], s10
// CHECK-NEXT: s_ashr_i64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_bcnt0_i32_b32 s20, s8
// CHECK-NEXT: s_bcnt0_i32_b64 s20, s[8:9]
// CHECK-NEXT: s_bcnt1_i32_b32 s20, s8
// CHECK-NEXT: s_bcnt1_i32_b64 s20, s[8:9]
// CHECK-NEXT: s_bfe_i32 s20, s8, s10
// CHECK-NEXT: s_bfe_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_bfe_i64 s[20:21], s[8:9], s10
// CHECK-NEXT: s_bfe_i64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_bfe_u32 s20, s8, s10
// CHECK-NEXT: s_bfe_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_bfe_u64 s[20:21], s[8:9], s10
// CHECK-NEXT: s_bfe_u64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_bfm_b32 s20, s8, s10
// CHECK-NEXT: s_bfm_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_bfm_b64 s[20:21], s8, s10
// CHECK-NEXT: s_bfm_b64 s[20:21], s8, 0x3e8
// CHECK-NEXT: s_brev_b32 s20, s8
// CHECK-NEXT: s_brev_b64 s[20:21], s[8:9]
// CHECK-NEXT: s_cmp_eq_i32 s8, s10
// CHECK-NEXT: s_cmp_eq_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_eq_u32 s8, s10
// CHECK-NEXT: s_cmp_eq_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_eq_u64 s[8:9], s[10:11]
// CHECK-NEXT: s_cmp_eq_u64 s[8:9], 0x3e8
// CHECK-NEXT: s_cmp_ge_i32 s8, s10
// CHECK-NEXT: s_cmp_ge_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_ge_u32 s8, s10
// CHECK-NEXT: s_cmp_ge_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_gt_i32 s8, s10
// CHECK-NEXT: s_cmp_gt_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_gt_u32 s8, s10
// CHECK-NEXT: s_cmp_gt_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_le_i32 s8, s10
// CHECK-NEXT: s_cmp_le_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_le_u32 s8, s10
// CHECK-NEXT: s_cmp_le_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_lt_i32 s8, s10
// CHECK-NEXT: s_cmp_lt_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_lt_u32 s8, s10
// CHECK-NEXT: s_cmp_lt_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_lg_i32 s8, s10
// CHECK-NEXT: s_cmp_lg_i32 s8, 0x3e8
// CHECK-NEXT: s_cmp_lg_u32 s8, s10
// CHECK-NEXT: s_cmp_lg_u32 s8, 0x3e8
// CHECK-NEXT: s_cmp_lg_u64 s[8:9], s[10:11]
// CHECK-NEXT: s_cmp_lg_u64 s[8:9], 0x3e8
// CHECK-NEXT: s_cmp_eq_u32 s8, s10
// CHECK-NEXT: s_cselect_b32 s21, s9, 0x3e8
// CHECK-NEXT: s_ff0_i32_b32 s20, s8
// CHECK-NEXT: s_ff0_i32_b64 s20, s[8:9]
// CHECK-NEXT: s_ff1_i32_b32 s20, s8
// CHECK-NEXT: s_ff1_i32_b64 s20, s[8:9]
// CHECK-NEXT: s_flbit_i32_b32 s20, s8
// CHECK-NEXT: s_flbit_i32_b64 s20, s[8:9]
// CHECK-NEXT: s_lshl_b32 s20, s8, s10
// CHECK-NEXT: s_lshl_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_lshl_b64 s[20:21], s[8:9], s10
// CHECK-NEXT: s_lshl_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_lshr_b32 s20, s8, s10
// CHECK-NEXT: s_lshr_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_lshr_b64 s[20:21], s[8:9], s10
// CHECK-NEXT: s_lshr_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_max_i32 s20, s8, s10
// CHECK-NEXT: s_max_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_max_u32 s20, s8, s10
// CHECK-NEXT: s_max_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_min_i32 s20, s8, s10
// CHECK-NEXT: s_min_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_min_u32 s20, s8, s10
// CHECK-NEXT: s_min_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_mov_b32 m0, s8
// CHECK-NEXT: s_mov_b32 m0, 0x3e8
// CHECK-NEXT: s_mov_b32 s20, s8
// CHECK-NEXT: s_mov_b32 s20, 0x3e8
// CHECK-NEXT: s_mov_b64 exec, s[8:9]
// CHECK-NEXT: s_mov_b64 exec, -1
// CHECK-NEXT: s_mov_b64 s[20:21], s[8:9]
// CHECK-NEXT: s_mov_b64 s[20:21], 0x3e8
// CHECK-NEXT: s_mul_hi_i32 s20, s8, s10
// CHECK-NEXT: s_mul_hi_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_mul_hi_u32 s20, s8, s10
// CHECK-NEXT: s_mul_hi_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_mul_i32 s20, s8, s10
// CHECK-NEXT: s_mul_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_nand_b32 s20, s8, s10
// CHECK-NEXT: s_nand_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_nand_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_nand_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_nor_b32 s20, s8, s10
// CHECK-NEXT: s_nor_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_nor_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_nor_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_not_b32 s20, s8
// CHECK-NEXT: s_not_b64 s[20:21], s[8:9]
// CHECK-NEXT: s_or_b32 s20, s8, s10
// CHECK-NEXT: s_or_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_or_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_or_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_orn2_b32 s20, s8, s10
// CHECK-NEXT: s_orn2_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_orn2_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_orn2_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_pack_hh_b32_b16 s20, s8, s10
// CHECK-NEXT: s_pack_hh_b32_b16 s20, s8, 0x3e8
// CHECK-NEXT: s_pack_lh_b32_b16 s20, s8, s10
// CHECK-NEXT: s_pack_lh_b32_b16 s20, s8, 0x3e8
// CHECK-NEXT: s_pack_ll_b32_b16 s20, s8, s10
// CHECK-NEXT: s_pack_ll_b32_b16 s20, s8, 0x3e8
// CHECK-NEXT: s_sext_i32_i16 s20, s8
// CHECK-NEXT: s_sext_i32_i16 s20, 0x3e8
// CHECK-NEXT: s_sext_i32_i8 s20, s8
// CHECK-NEXT: s_sext_i32_i8 s20, 0x3e8
// CHECK-NEXT: s_sub_i32 s20, s8, s10
// CHECK-NEXT: s_sub_i32 s20, s8, 0x3e8
// CHECK-NEXT: s_sub_u32 s20, s8, s10
// CHECK-NEXT: s_sub_u32 s20, s8, 0x3e8
// CHECK-NEXT: s_xnor_b32 s20, s8, s10
// CHECK-NEXT: s_xnor_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_xnor_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_xnor_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_xor_b32 s20, s8, s10
// CHECK-NEXT: s_xor_b32 s20, s8, 0x3e8
// CHECK-NEXT: s_xor_b64 s[20:21], s[8:9], s[10:11]
// CHECK-NEXT: s_xor_b64 s[20:21], s[8:9], 0x3e8
// CHECK-NEXT: s_endpgm
