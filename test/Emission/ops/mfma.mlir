// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v40x2 = waveasm.precolored.vreg 40, 2 : !waveasm.pvreg<40, 2>
  %v44x2 = waveasm.precolored.vreg 44, 2 : !waveasm.pvreg<44, 2>
  %a0x4 = waveasm.precolored.areg 0, 4 : !waveasm.pareg<0, 4>
  %r0_0 = waveasm.v_mfma_f32_16x16x16_bf16 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %v0x4 = waveasm.precolored.vreg 0, 4 : !waveasm.pvreg<0, 4>
  %r1_0 = waveasm.v_mfma_f32_16x16x16_bf16 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %a40x2 = waveasm.precolored.areg 40, 2 : !waveasm.pareg<40, 2>
  %c0 = waveasm.constant 0 : <0>
  %r2_0 = waveasm.v_mfma_f32_16x16x16_bf16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r3_0 = waveasm.v_mfma_f32_16x16x16_f16 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r4_0 = waveasm.v_mfma_f32_16x16x16_f16 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r5_0 = waveasm.v_mfma_f32_16x16x16_f16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r6_0 = waveasm.v_mfma_f32_16x16x32_bf8_bf8 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r7_0 = waveasm.v_mfma_f32_16x16x32_bf8_bf8 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r8_0 = waveasm.v_mfma_f32_16x16x32_bf8_bf8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r9_0 = waveasm.v_mfma_f32_16x16x32_bf8_fp8 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r10_0 = waveasm.v_mfma_f32_16x16x32_bf8_fp8 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r11_0 = waveasm.v_mfma_f32_16x16x32_bf8_fp8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r12_0 = waveasm.v_mfma_f32_16x16x32_fp8_bf8 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r13_0 = waveasm.v_mfma_f32_16x16x32_fp8_bf8 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r14_0 = waveasm.v_mfma_f32_16x16x32_fp8_bf8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r15_0 = waveasm.v_mfma_f32_16x16x32_fp8_fp8 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r16_0 = waveasm.v_mfma_f32_16x16x32_fp8_fp8 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r17_0 = waveasm.v_mfma_f32_16x16x32_fp8_fp8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %a0x16 = waveasm.precolored.areg 0, 16 : !waveasm.pareg<0, 16>
  %r18_0 = waveasm.v_mfma_f32_16x16x4_bf16 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %v0x16 = waveasm.precolored.vreg 0, 16 : !waveasm.pvreg<0, 16>
  %r19_0 = waveasm.v_mfma_f32_16x16x4_bf16 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r20_0 = waveasm.v_mfma_f32_16x16x4_bf16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r21_0 = waveasm.v_mfma_f32_16x16x4_f16 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r22_0 = waveasm.v_mfma_f32_16x16x4_f16 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r23_0 = waveasm.v_mfma_f32_16x16x4_f16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %v40 = waveasm.precolored.vreg 40 : !waveasm.pvreg<40>
  %v44 = waveasm.precolored.vreg 44 : !waveasm.pvreg<44>
  %r24_0 = waveasm.v_mfma_f32_16x16x4_f32 %v40, %v44, %a0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r25_0 = waveasm.v_mfma_f32_16x16x4_f32 %v40, %v44, %v0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %a40 = waveasm.precolored.areg 40 : !waveasm.pareg<40>
  %r26_0 = waveasm.v_mfma_f32_16x16x4_f32 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r27_0 = waveasm.v_mfma_f32_32x32x16_bf8_bf8 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r28_0 = waveasm.v_mfma_f32_32x32x16_bf8_bf8 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r29_0 = waveasm.v_mfma_f32_32x32x16_bf8_bf8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r30_0 = waveasm.v_mfma_f32_32x32x16_bf8_fp8 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r31_0 = waveasm.v_mfma_f32_32x32x16_bf8_fp8 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r32_0 = waveasm.v_mfma_f32_32x32x16_bf8_fp8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r33_0 = waveasm.v_mfma_f32_32x32x16_fp8_bf8 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r34_0 = waveasm.v_mfma_f32_32x32x16_fp8_bf8 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r35_0 = waveasm.v_mfma_f32_32x32x16_fp8_bf8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r36_0 = waveasm.v_mfma_f32_32x32x16_fp8_fp8 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r37_0 = waveasm.v_mfma_f32_32x32x16_fp8_fp8 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r38_0 = waveasm.v_mfma_f32_32x32x16_fp8_fp8 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r39_0 = waveasm.v_mfma_f32_32x32x2_f32 %v40, %v44, %a0x16 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r40_0 = waveasm.v_mfma_f32_32x32x2_f32 %v40, %v44, %v0x16 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r41_0 = waveasm.v_mfma_f32_32x32x2_f32 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %a0x32 = waveasm.precolored.areg 0, 32 : !waveasm.pareg<0, 32>
  %r42_0 = waveasm.v_mfma_f32_32x32x4_bf16 %v40x2, %v44x2, %a0x32 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 32> -> !waveasm.pareg<0, 32>
  %v0x32 = waveasm.precolored.vreg 0, 32 : !waveasm.pvreg<0, 32>
  %r43_0 = waveasm.v_mfma_f32_32x32x4_bf16 %v40x2, %v44x2, %v0x32 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 32> -> !waveasm.pvreg<0, 32>
  %r44_0 = waveasm.v_mfma_f32_32x32x4_bf16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 32>
  %r45_0 = waveasm.v_mfma_f32_32x32x4_f16 %v40x2, %v44x2, %a0x32 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 32> -> !waveasm.pareg<0, 32>
  %r46_0 = waveasm.v_mfma_f32_32x32x4_f16 %v40x2, %v44x2, %v0x32 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 32> -> !waveasm.pvreg<0, 32>
  %r47_0 = waveasm.v_mfma_f32_32x32x4_f16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 32>
  %r48_0 = waveasm.v_mfma_f32_32x32x8_bf16 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r49_0 = waveasm.v_mfma_f32_32x32x8_bf16 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r50_0 = waveasm.v_mfma_f32_32x32x8_bf16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r51_0 = waveasm.v_mfma_f32_32x32x8_f16 %v40x2, %v44x2, %a0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r52_0 = waveasm.v_mfma_f32_32x32x8_f16 %v40x2, %v44x2, %v0x16 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r53_0 = waveasm.v_mfma_f32_32x32x8_f16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r54_0 = waveasm.v_mfma_f32_4x4x1_f32 %v40, %v44, %a0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r55_0 = waveasm.v_mfma_f32_4x4x1_f32 %v40, %v44, %v0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r56_0 = waveasm.v_mfma_f32_4x4x1_f32 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r57_0 = waveasm.v_mfma_f32_4x4x4_bf16 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r58_0 = waveasm.v_mfma_f32_4x4x4_bf16 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r59_0 = waveasm.v_mfma_f32_4x4x4_bf16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r60_0 = waveasm.v_mfma_f32_4x4x4_f16 %v40x2, %v44x2, %a0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r61_0 = waveasm.v_mfma_f32_4x4x4_f16 %v40x2, %v44x2, %v0x4 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r62_0 = waveasm.v_mfma_f32_4x4x4_f16 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %a0x8 = waveasm.precolored.areg 0, 8 : !waveasm.pareg<0, 8>
  %r63_0 = waveasm.v_mfma_f64_16x16x4_f64 %v40x2, %v44x2, %a0x8 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 8> -> !waveasm.pareg<0, 8>
  %v0x8 = waveasm.precolored.vreg 0, 8 : !waveasm.pvreg<0, 8>
  %r64_0 = waveasm.v_mfma_f64_16x16x4_f64 %v40x2, %v44x2, %v0x8 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 8> -> !waveasm.pvreg<0, 8>
  %r65_0 = waveasm.v_mfma_f64_16x16x4_f64 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 8>
  %a0x2 = waveasm.precolored.areg 0, 2 : !waveasm.pareg<0, 2>
  %r66_0 = waveasm.v_mfma_f64_4x4x4_f64 %v40x2, %v44x2, %a0x2 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pareg<0, 2> -> !waveasm.pareg<0, 2>
  %v0x2 = waveasm.precolored.vreg 0, 2 : !waveasm.pvreg<0, 2>
  %r67_0 = waveasm.v_mfma_f64_4x4x4_f64 %v40x2, %v44x2, %v0x2 : !waveasm.pvreg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.pvreg<0, 2> -> !waveasm.pvreg<0, 2>
  %r68_0 = waveasm.v_mfma_f64_4x4x4_f64 %a40x2, %v44x2, %c0 : !waveasm.pareg<40, 2>, !waveasm.pvreg<44, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 2>
  %r69_0 = waveasm.v_mfma_i32_16x16x4_i8 %v40, %v44, %a0x16 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 16> -> !waveasm.pareg<0, 16>
  %r70_0 = waveasm.v_mfma_i32_16x16x4_i8 %v40, %v44, %v0x16 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 16> -> !waveasm.pvreg<0, 16>
  %r71_0 = waveasm.v_mfma_i32_16x16x4_i8 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 16>
  %r72_0 = waveasm.v_mfma_i32_32x32x4_i8 %v40, %v44, %a0x32 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 32> -> !waveasm.pareg<0, 32>
  %r73_0 = waveasm.v_mfma_i32_32x32x4_i8 %v40, %v44, %v0x32 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 32> -> !waveasm.pvreg<0, 32>
  %r74_0 = waveasm.v_mfma_i32_32x32x4_i8 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 32>
  %r75_0 = waveasm.v_mfma_i32_4x4x4_i8 %v40, %v44, %a0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r76_0 = waveasm.v_mfma_i32_4x4x4_i8 %v40, %v44, %v0x4 : !waveasm.pvreg<40>, !waveasm.pvreg<44>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r77_0 = waveasm.v_mfma_i32_4x4x4_i8 %a40, %v44, %c0 : !waveasm.pareg<40>, !waveasm.pvreg<44>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
}

// CHECK: v_mfma_f32_16x16x16_bf16 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x16_bf16 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x16_bf16 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x16_f16 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x16_f16 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x16_f16 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_bf8 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_bf8 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_bf8 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_fp8 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_fp8 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf8_fp8 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_bf8 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_bf8 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_bf8 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_fp8 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_fp8 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_fp8_fp8 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_bf16 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_bf16 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_bf16 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_f16 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_f16 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_16x16x4_4b_f16 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_16x16x4_f32 a[0:3], v40, v44, a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x4_f32 v[0:3], v40, v44, v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x4_f32 a[0:3], a40, v44, 0
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_bf8 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_bf8 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_bf8 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_fp8 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_fp8 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_bf8_fp8 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_bf8 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_bf8 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_bf8 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_fp8 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_fp8 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x16_fp8_fp8 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x2_f32 a[0:15], v40, v44, a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x2_f32 v[0:15], v40, v44, v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x2_f32 a[0:15], a40, v44, 0
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_bf16 a[0:31], v[40:41], v[44:45], a[0:31]
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_bf16 v[0:31], v[40:41], v[44:45], v[0:31]
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_bf16 a[0:31], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_f16 a[0:31], v[40:41], v[44:45], a[0:31]
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_f16 v[0:31], v[40:41], v[44:45], v[0:31]
// CHECK-NEXT: v_mfma_f32_32x32x4_2b_f16 a[0:31], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x8_bf16 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x8_bf16 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x8_bf16 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_32x32x8_f16 a[0:15], v[40:41], v[44:45], a[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x8_f16 v[0:15], v[40:41], v[44:45], v[0:15]
// CHECK-NEXT: v_mfma_f32_32x32x8_f16 a[0:15], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_4x4x1_16b_f32 a[0:3], v40, v44, a[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x1_16b_f32 v[0:3], v40, v44, v[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x1_16b_f32 a[0:3], a40, v44, 0
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_bf16 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_bf16 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_bf16 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_f16 a[0:3], v[40:41], v[44:45], a[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_f16 v[0:3], v[40:41], v[44:45], v[0:3]
// CHECK-NEXT: v_mfma_f32_4x4x4_16b_f16 a[0:3], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f64_16x16x4_f64 a[0:7], v[40:41], v[44:45], a[0:7]
// CHECK-NEXT: v_mfma_f64_16x16x4_f64 v[0:7], v[40:41], v[44:45], v[0:7]
// CHECK-NEXT: v_mfma_f64_16x16x4_f64 a[0:7], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_f64_4x4x4_4b_f64 a[0:1], v[40:41], v[44:45], a[0:1]
// CHECK-NEXT: v_mfma_f64_4x4x4_4b_f64 v[0:1], v[40:41], v[44:45], v[0:1]
// CHECK-NEXT: v_mfma_f64_4x4x4_4b_f64 a[0:1], a[40:41], v[44:45], 0
// CHECK-NEXT: v_mfma_i32_16x16x4_4b_i8 a[0:15], v40, v44, a[0:15]
// CHECK-NEXT: v_mfma_i32_16x16x4_4b_i8 v[0:15], v40, v44, v[0:15]
// CHECK-NEXT: v_mfma_i32_16x16x4_4b_i8 a[0:15], a40, v44, 0
// CHECK-NEXT: v_mfma_i32_32x32x4_2b_i8 a[0:31], v40, v44, a[0:31]
// CHECK-NEXT: v_mfma_i32_32x32x4_2b_i8 v[0:31], v40, v44, v[0:31]
// CHECK-NEXT: v_mfma_i32_32x32x4_2b_i8 a[0:31], a40, v44, 0
// CHECK-NEXT: v_mfma_i32_4x4x4_16b_i8 a[0:3], v40, v44, a[0:3]
// CHECK-NEXT: v_mfma_i32_4x4x4_16b_i8 v[0:3], v40, v44, v[0:3]
// CHECK-NEXT: v_mfma_i32_4x4x4_16b_i8 a[0:3], a40, v44, 0
// CHECK-NEXT: s_endpgm
