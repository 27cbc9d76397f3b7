// Every matrix op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %a2 = waveasm.precolored.areg 0, 2 : !waveasm.areg<2, 2>
  %a4 = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  %a8 = waveasm.precolored.areg 0, 8 : !waveasm.areg<8, 8>
  %a16 = waveasm.precolored.areg 0, 16 : !waveasm.areg<16, 16>
  %a32 = waveasm.precolored.areg 0, 32 : !waveasm.areg<32, 32>
  %i0 = waveasm.constant 0 : <0>
  %v1 = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v2 = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %v4 = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %v8 = waveasm.precolored.vreg 0, 8 : !waveasm.vreg<8, 8>
  %v16 = waveasm.precolored.vreg 0, 16 : !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_16x16x16_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r1 = waveasm.v_mfma_f32_16x16x16_bf16 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x16_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r2 = waveasm.v_mfma_f32_16x16x16_bf16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x16_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r3 = waveasm.v_mfma_f32_16x16x16_f16 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x16_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r4 = waveasm.v_mfma_f32_16x16x16_f16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r5 = waveasm.v_mfma_f32_16x16x32_bf16 %v4, %v4, %a4 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r6 = waveasm.v_mfma_f32_16x16x32_bf16 %v4, %v4, %i0 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r7 = waveasm.v_mfma_f32_16x16x32_bf8_bf8 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r8 = waveasm.v_mfma_f32_16x16x32_bf8_bf8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r9 = waveasm.v_mfma_f32_16x16x32_bf8_fp8 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_bf8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r10 = waveasm.v_mfma_f32_16x16x32_bf8_fp8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r11 = waveasm.v_mfma_f32_16x16x32_f16 %v4, %v4, %a4 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r12 = waveasm.v_mfma_f32_16x16x32_f16 %v4, %v4, %i0 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_fp8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r13 = waveasm.v_mfma_f32_16x16x32_fp8_bf8 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_fp8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r14 = waveasm.v_mfma_f32_16x16x32_fp8_bf8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_fp8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r15 = waveasm.v_mfma_f32_16x16x32_fp8_fp8 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x32_fp8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r16 = waveasm.v_mfma_f32_16x16x32_fp8_fp8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r17 = waveasm.v_mfma_f32_16x16x4_bf16 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_16x16x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r18 = waveasm.v_mfma_f32_16x16x4_bf16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_16x16x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r19 = waveasm.v_mfma_f32_16x16x4_f16 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_16x16x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r20 = waveasm.v_mfma_f32_16x16x4_f16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_16x16x4_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r21 = waveasm.v_mfma_f32_16x16x4_f32 %v1, %v1, %a4 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_16x16x4_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r22 = waveasm.v_mfma_f32_16x16x4_f32 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_32x32x16_bf8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r23 = waveasm.v_mfma_f32_32x32x16_bf8_bf8 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_bf8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r24 = waveasm.v_mfma_f32_32x32x16_bf8_bf8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_bf8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r25 = waveasm.v_mfma_f32_32x32x16_bf8_fp8 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_bf8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r26 = waveasm.v_mfma_f32_32x32x16_bf8_fp8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_fp8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r27 = waveasm.v_mfma_f32_32x32x16_fp8_bf8 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_fp8_bf8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r28 = waveasm.v_mfma_f32_32x32x16_fp8_bf8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_fp8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r29 = waveasm.v_mfma_f32_32x32x16_fp8_fp8 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x16_fp8_fp8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r30 = waveasm.v_mfma_f32_32x32x16_fp8_fp8 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x2_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r31 = waveasm.v_mfma_f32_32x32x2_f32 %v1, %v1, %a16 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x2_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r32 = waveasm.v_mfma_f32_32x32x2_f32 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  %r33 = waveasm.v_mfma_f32_32x32x4_bf16 %v2, %v2, %a32 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  // CHECK: waveasm.v_mfma_f32_32x32x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  %r34 = waveasm.v_mfma_f32_32x32x4_bf16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  // CHECK: waveasm.v_mfma_f32_32x32x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  %r35 = waveasm.v_mfma_f32_32x32x4_f16 %v2, %v2, %a32 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  // CHECK: waveasm.v_mfma_f32_32x32x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  %r36 = waveasm.v_mfma_f32_32x32x4_f16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  // CHECK: waveasm.v_mfma_f32_32x32x8_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r37 = waveasm.v_mfma_f32_32x32x8_bf16 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x8_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r38 = waveasm.v_mfma_f32_32x32x8_bf16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x8_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r39 = waveasm.v_mfma_f32_32x32x8_f16 %v2, %v2, %a16 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_f32_32x32x8_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r40 = waveasm.v_mfma_f32_32x32x8_f16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_f32_4x4x1_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r41 = waveasm.v_mfma_f32_4x4x1_f32 %v1, %v1, %a4 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_4x4x1_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r42 = waveasm.v_mfma_f32_4x4x1_f32 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_4x4x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r43 = waveasm.v_mfma_f32_4x4x4_bf16 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_4x4x4_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r44 = waveasm.v_mfma_f32_4x4x4_bf16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f32_4x4x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r45 = waveasm.v_mfma_f32_4x4x4_f16 %v2, %v2, %a4 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_f32_4x4x4_f16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r46 = waveasm.v_mfma_f32_4x4x4_f16 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_f64_16x16x4_f64 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<8, 8> -> !waveasm.areg<8, 8>
  %r47 = waveasm.v_mfma_f64_16x16x4_f64 %v2, %v2, %a8 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<8, 8> -> !waveasm.areg<8, 8>
  // CHECK: waveasm.v_mfma_f64_16x16x4_f64 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<8, 8>
  %r48 = waveasm.v_mfma_f64_16x16x4_f64 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<8, 8>
  // CHECK: waveasm.v_mfma_f64_4x4x4_f64 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<2, 2> -> !waveasm.areg<2, 2>
  %r49 = waveasm.v_mfma_f64_4x4x4_f64 %v2, %v2, %a2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<2, 2> -> !waveasm.areg<2, 2>
  // CHECK: waveasm.v_mfma_f64_4x4x4_f64 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  %r50 = waveasm.v_mfma_f64_4x4x4_f64 %v2, %v2, %i0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_mfma_i32_16x16x16_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r51 = waveasm.v_mfma_i32_16x16x16_i8 %v1, %v1, %a4 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_i32_16x16x16_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r52 = waveasm.v_mfma_i32_16x16x16_i8 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_i32_16x16x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r53 = waveasm.v_mfma_i32_16x16x4_i8 %v1, %v1, %a16 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_i32_16x16x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r54 = waveasm.v_mfma_i32_16x16x4_i8 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_i32_32x32x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  %r55 = waveasm.v_mfma_i32_32x32x4_i8 %v1, %v1, %a32 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<32, 32> -> !waveasm.areg<32, 32>
  // CHECK: waveasm.v_mfma_i32_32x32x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  %r56 = waveasm.v_mfma_i32_32x32x4_i8 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<32, 32>
  // CHECK: waveasm.v_mfma_i32_32x32x8_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  %r57 = waveasm.v_mfma_i32_32x32x8_i8 %v1, %v1, %a16 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<16, 16> -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_i32_32x32x8_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  %r58 = waveasm.v_mfma_i32_32x32x8_i8 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<16, 16>
  // CHECK: waveasm.v_mfma_i32_4x4x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %r59 = waveasm.v_mfma_i32_4x4x4_i8 %v1, %v1, %a4 : !waveasm.vreg, !waveasm.vreg, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_i32_4x4x4_i8 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r60 = waveasm.v_mfma_i32_4x4x4_i8 %v1, %v1, %i0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} {blgp = 0 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<8, 8>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
  %r61 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %v4, %v8, %a4, %v1, %v1 {blgp = 0 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<8, 8>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  %r62 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %v4, %v4, %v4, %v1, %v1 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} {blgp = 0 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<8, 8>, !waveasm.areg<16, 16>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<16, 16>
  %r63 = waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %v4, %v8, %a16, %v1, %v1 {blgp = 0 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<8, 8>, !waveasm.areg<16, 16>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<16, 16>
  // CHECK: waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg<16, 16>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<16, 16>
  %r64 = waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %v4, %v4, %v16, %v1, %v1 : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.vreg<16, 16>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg<16, 16>
  waveasm.s_endpgm
}
