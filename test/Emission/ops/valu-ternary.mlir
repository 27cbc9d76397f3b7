// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %v8 = waveasm.precolored.vreg 8 : !waveasm.pvreg<8>
  %r0_0 = waveasm.v_add3_u32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %c3 = waveasm.constant 3 : <3>
  %r1_0 = waveasm.v_add3_u32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r2_0 = waveasm.v_alignbit_b32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r3_0 = waveasm.v_alignbit_b32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r4_0 = waveasm.v_alignbyte_b32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r5_0 = waveasm.v_alignbyte_b32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r6_0 = waveasm.v_bfe_i32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r7_0 = waveasm.v_bfe_i32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r8_0 = waveasm.v_bfe_u32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r9_0 = waveasm.v_bfe_u32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r10_0 = waveasm.v_bfi_b32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r11_0 = waveasm.v_bfi_b32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r12_0 = waveasm.v_fma_f16 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r13_0 = waveasm.v_fma_f16 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r14_0 = waveasm.v_fma_f32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r15_0 = waveasm.v_fma_f32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %v4x2 = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %v6x2 = waveasm.precolored.vreg 6, 2 : !waveasm.pvreg<6, 2>
  %v8x2 = waveasm.precolored.vreg 8, 2 : !waveasm.pvreg<8, 2>
  %r16_0 = waveasm.v_fma_f64 %v4x2, %v6x2, %v8x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>, !waveasm.pvreg<8, 2> -> !waveasm.pvreg<2, 2>
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %r17_0 = waveasm.v_fma_f64 %v4x2, %s8x2, %c3 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>, !waveasm.imm<3> -> !waveasm.pvreg<2, 2>
  %r18_0 = waveasm.v_lerp_u8 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r19_0 = waveasm.v_lerp_u8 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r20_0 = waveasm.v_lshl_add_u32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r21_0 = waveasm.v_lshl_add_u32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r22_0 = waveasm.v_lshl_or_b32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r23_0 = waveasm.v_lshl_or_b32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r24_0 = waveasm.v_mad_i32_i24 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r25_0 = waveasm.v_mad_i32_i24 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r26_0 = waveasm.v_mad_u32_u24 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r27_0 = waveasm.v_mad_u32_u24 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r28_0 = waveasm.v_med3_f32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r29_0 = waveasm.v_med3_f32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r30_0 = waveasm.v_med3_i32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r31_0 = waveasm.v_med3_i32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r32_0 = waveasm.v_med3_u32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r33_0 = waveasm.v_med3_u32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
  %r34_0 = waveasm.v_sad_u32 %v4, %v6, %v8 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.pvreg<8> -> !waveasm.pvreg<2>
  %r35_0 = waveasm.v_sad_u32 %v4, %s8, %c3 : !waveasm.pvreg<4>, !waveasm.psreg<8>, !waveasm.imm<3> -> !waveasm.pvreg<2>
}

// CHECK: v_add3_u32 v2, v4, v6, v8
// CHECK-NEXT: v_add3_u32 v2, v4, s8, 3
// CHECK-NEXT: v_alignbit_b32 v2, v4, v6, v8
// CHECK-NEXT: v_alignbit_b32 v2, v4, s8, 3
// CHECK-NEXT: v_alignbyte_b32 v2, v4, v6, v8
// CHECK-NEXT: v_alignbyte_b32 v2, v4, s8, 3
// CHECK-NEXT: v_bfe_i32 v2, v4, v6, v8
// CHECK-NEXT: v_bfe_i32 v2, v4, s8, 3
// CHECK-NEXT: v_bfe_u32 v2, v4, v6, v8
// CHECK-NEXT: v_bfe_u32 v2, v4, s8, 3
// CHECK-NEXT: v_bfi_b32 v2, v4, v6, v8
// CHECK-NEXT: v_bfi_b32 v2, v4, s8, 3
// CHECK-NEXT: v_fma_f16 v2, v4, v6, v8
// CHECK-NEXT: v_fma_f16 v2, v4, s8, 3
// CHECK-NEXT: v_fma_f32 v2, v4, v6, v8
// CHECK-NEXT: v_fma_f32 v2, v4, s8, 3
// CHECK-NEXT: v_fma_f64 v[2:3], v[4:5], v[6:7], v[8:9]
// CHECK-NEXT: v_fma_f64 v[2:3], v[4:5], s[8:9], 3
// CHECK-NEXT: v_lerp_u8 v2, v4, v6, v8
// CHECK-NEXT: v_lerp_u8 v2, v4, s8, 3
// CHECK-NEXT: v_lshl_add_u32 v2, v4, v6, v8
// CHECK-NEXT: v_lshl_add_u32 v2, v4, s8, 3
// CHECK-NEXT: v_lshl_or_b32 v2, v4, v6, v8
// CHECK-NEXT: v_lshl_or_b32 v2, v4, s8, 3
// CHECK-NEXT: v_mad_i32_i24 v2, v4, v6, v8
// CHECK-NEXT: v_mad_i32_i24 v2, v4, s8, 3
// CHECK-NEXT: v_mad_u32_u24 v2, v4, v6, v8
// CHECK-NEXT: v_mad_u32_u24 v2, v4, s8, 3
// CHECK-NEXT: v_med3_f32 v2, v4, v6, v8
// CHECK-NEXT: v_med3_f32 v2, v4, s8, 3
// CHECK-NEXT: v_med3_i32 v2, v4, v6, v8
// CHECK-NEXT: v_med3_i32 v2, v4, s8, 3
// CHECK-NEXT: v_med3_u32 v2, v4, v6, v8
// CHECK-NEXT: v_med3_u32 v2, v4, s8, 3
// CHECK-NEXT: v_sad_u32 v2, v4, v6, v8
// CHECK-NEXT: v_sad_u32 v2, v4, s8, 3
// CHECK-NEXT: s_endpgm
