// RUN: waveasm-opt --waveasm-post-schedule --waveasm-emit-assembly %s -o /dev/null | FileCheck %s
// RUN: waveasm-opt --waveasm-post-schedule --waveasm-emit-object=output=%t.o %s -o /dev/null
// RUN: llvm-objdump-22 -d %t.o | FileCheck %s --check-prefix=BITS

// An immediate is the bits that the source reads: 16 of a half, all 64 of a double. The
// disassembly shows which constant the encoding has.

// CHECK-LABEL: k:
waveasm.program @k target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {num_kernel_args = 0 : i64} {
  %v = waveasm.precolored.vreg 2 : !waveasm.vreg
  %w = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %one16 = waveasm.constant 0x3c00 : !waveasm.imm<15360>
  %one32 = waveasm.constant 0x3f800000 : !waveasm.imm<1065353216>
  %one64 = waveasm.constant 0x3ff0000000000000 : !waveasm.imm<4607182418800017408>
  %oneB16 = waveasm.constant 0x3f80 : !waveasm.imm<16256>
  %three64 = waveasm.constant 0x4008000000000000 : !waveasm.imm<4613937818241073152>
  %other = waveasm.constant 0x12345678 : !waveasm.imm<305419896>
  %high3 = waveasm.constant 0x300000000 : !waveasm.imm<12884901888>

  // CHECK: v_cvt_f32_f16 v{{[0-9]+}}, 0x3c00
  // BITS: v_cvt_f32_f16_e32 v{{[0-9]+}}, 1.0
  %0 = waveasm.v_cvt_f32_f16 %one16 : !waveasm.imm<15360> -> !waveasm.vreg
  // The low half of f32 1.0 is +0.
  // CHECK: v_cvt_f32_f16 v{{[0-9]+}}, 0{{$}}
  // BITS: v_cvt_f32_f16_e32 v{{[0-9]+}}, 0 //
  %1 = waveasm.v_cvt_f32_f16 %one32 : !waveasm.imm<1065353216> -> !waveasm.vreg
  // CHECK: v_cvt_f32_f16 v{{[0-9]+}}, 0x5678
  // BITS: v_cvt_f32_f16_e32 v{{[0-9]+}}, 0x5678
  %2 = waveasm.v_cvt_f32_f16 %other : !waveasm.imm<305419896> -> !waveasm.vreg
  // CHECK: v_cvt_f32_bf16 v{{[0-9]+}}, 0x3f80
  // BITS: v_cvt_f32_bf16_e32 v{{[0-9]+}}, 1.0
  %3 = waveasm.v_cvt_f32_bf16 %oneB16 : !waveasm.imm<16256> -> !waveasm.vreg
  // CHECK: v_cvt_f32_bf16 v{{[0-9]+}}, 0x3c00
  // BITS: v_cvt_f32_bf16_e32 v{{[0-9]+}}, 0x3c00
  %4 = waveasm.v_cvt_f32_bf16 %one16 : !waveasm.imm<15360> -> !waveasm.vreg

  // VOP3: inline, or a register with the 32 bits.
  // CHECK: v_fma_f16 v{{[0-9]+}}, v2, 0x3c00, 0x3c00
  // BITS: v_fma_f16 v{{[0-9]+}}, v2, 1.0, 1.0
  %5 = waveasm.v_fma_f16 %v, %one16, %one16 : !waveasm.vreg, !waveasm.imm<15360>, !waveasm.imm<15360> -> !waveasm.vreg
  // CHECK: s_mov_b32 [[S:s[0-9]+]], 0x3f80
  // CHECK: v_add_f16 v{{[0-9]+}}, v2, [[S]]
  %6 = waveasm.v_add_f16 %v, %oneB16 : !waveasm.vreg, !waveasm.imm<16256> -> !waveasm.vreg

  // CHECK: v_add_f64 v[{{.*}}], v[4:5], 0x3ff0000000000000
  // BITS: v_add_f64 v[{{.*}}], v[4:5], 1.0
  %7 = waveasm.v_add_f64 %w, %one64 : !waveasm.vreg<2, 2>, !waveasm.imm<4607182418800017408> -> !waveasm.vreg<2, 2>
  // What is no inline double has both halves in registers.
  // CHECK: s_mov_b32 s{{[0-9]+}}, 0
  // CHECK: s_mov_b32 s{{[0-9]+}}, 0x40080000
  // CHECK: v_add_f64 v[{{.*}}], v[4:5], s[
  %8 = waveasm.v_add_f64 %w, %three64 : !waveasm.vreg<2, 2>, !waveasm.imm<4613937818241073152> -> !waveasm.vreg<2, 2>
  // CHECK: s_mov_b32 s{{[0-9]+}}, 0x3f800000
  // CHECK: v_cvt_f32_f64 v{{[0-9]+}}, s[
  %9 = waveasm.v_cvt_f32_f64 %one32 : !waveasm.imm<1065353216> -> !waveasm.vreg
  // CHECK: s_mov_b32 s{{[0-9]+}}, 3
  // CHECK: v_cvt_f32_f64 v{{[0-9]+}}, s[
  %10 = waveasm.v_cvt_f32_f64 %high3 : !waveasm.imm<12884901888> -> !waveasm.vreg
  waveasm.s_endpgm
}
