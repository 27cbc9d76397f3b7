// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -show-encoding | FileCheck %s

// Immediates are bits: the assembler finds the inline constants among them.
waveasm.program @k target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %w = waveasm.precolored.vreg 6, 2 : !waveasm.pvreg<6, 2>
  %m16 = waveasm.constant -16 : <-16>
  %m17 = waveasm.constant -17 : <-17>
  %c64 = waveasm.constant 64 : <64>
  %c65 = waveasm.constant 65 : <65>
  %all = waveasm.constant 4294967295 : <4294967295>
  %one = waveasm.constant 1065353216 : <1065353216>
  %inv2pi = waveasm.constant 1042479491 : <1042479491>
  // CHECK: v_add_u32_e32 v1, -16, v4
  // CHECK: v_add_u32_e32 v1, 0xffffffef, v4
  // CHECK: v_add_u32_e32 v1, 64, v4
  // CHECK: v_add_u32_e32 v1, 0x41, v4
  // CHECK: v_add_u32_e32 v1, -1, v4
  // CHECK: v_add_u32_e32 v1, 1.0, v4
  // CHECK: v_add_f32_e32 v1, 1.0, v4
  // CHECK: v_fma_f32 v1, v4, 1.0, v4
  // CHECK: v_mul_f32_e32 v1, 0.15915494, v4
  %0 = waveasm.v_add_u32 %m16, %v : !waveasm.imm<-16>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %1 = waveasm.v_add_u32 %m17, %v : !waveasm.imm<-17>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %2 = waveasm.v_add_u32 %c64, %v : !waveasm.imm<64>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %3 = waveasm.v_add_u32 %c65, %v : !waveasm.imm<65>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %4 = waveasm.v_add_u32 %all, %v : !waveasm.imm<4294967295>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %5 = waveasm.v_add_u32 %v, %one : !waveasm.pvreg<4>, !waveasm.imm<1065353216> -> !waveasm.pvreg<1>
  %6 = waveasm.v_add_f32 %one, %v : !waveasm.imm<1065353216>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %7 = waveasm.v_fma_f32 %v, %one, %v : !waveasm.pvreg<4>, !waveasm.imm<1065353216>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  %8 = waveasm.v_mul_f32 %inv2pi, %v : !waveasm.imm<1042479491>, !waveasm.pvreg<4> -> !waveasm.pvreg<1>
  // 64 bits: inline doubles and integers, the high half of a double, 31 bits of an integer.
  %d1 = waveasm.constant 4607182418800017408 : <4607182418800017408>
  %d10 = waveasm.constant 4621819117588971520 : <4621819117588971520>
  // CHECK: v_add_f64 v[2:3], 1.0, v[6:7]
  // CHECK: v_cvt_f32_f64_e32 v2, 0x40240000 ; encoding: [0xff,0x1e,0x04,0x7e,0x00,0x00,0x24,0x40]
  // CHECK: s_mov_b64 s[20:21], 1.0
  // CHECK: s_mov_b64 s[20:21], -1
  // CHECK: s_mov_b64 s[20:21], 0xffffffff
  // CHECK: v_cmp_eq_u64_e32 vcc, 0x41, v[6:7]
  // CHECK: s_and_b64 s[20:21], s[20:21], 0x41
  %9 = waveasm.v_add_f64 %d1, %w : !waveasm.imm<4607182418800017408>, !waveasm.pvreg<6, 2> -> !waveasm.pvreg<2, 2>
  %10 = waveasm.v_cvt_f32_f64 %d10 : !waveasm.imm<4621819117588971520> -> !waveasm.pvreg<2>
  %11 = waveasm.s_mov_b64 %d1 : !waveasm.imm<4607182418800017408> -> !waveasm.psreg<20, 2>
  %m1 = waveasm.constant -1 : <-1>
  %12 = waveasm.s_mov_b64 %m1 : !waveasm.imm<-1> -> !waveasm.psreg<20, 2>
  %13 = waveasm.s_mov_b64 %all : !waveasm.imm<4294967295> -> !waveasm.psreg<20, 2>
  waveasm.v_cmp_eq_u64 %c65, %w : !waveasm.imm<65>, !waveasm.pvreg<6, 2>
  %14, %scc = waveasm.s_and_b64 %13, %c65 : !waveasm.psreg<20, 2>, !waveasm.imm<65> -> !waveasm.psreg<20, 2>, !waveasm.scc
  // The accumulator of a matrix instruction.
  %a, %b = waveasm.s_add_u32 %m16, %m16 : !waveasm.imm<-16>, !waveasm.imm<-16> -> !waveasm.psreg<20>, !waveasm.scc
  // CHECK: v_mfma_f32_16x16x16_f16 v[8:11], v[6:7], v[6:7], 1.0
  // CHECK: v_mfma_f64_16x16x4_f64 v[8:15], v[6:7], v[6:7], 1.0
  %15 = waveasm.v_mfma_f32_16x16x16_f16 %w, %w, %one : !waveasm.pvreg<6, 2>, !waveasm.pvreg<6, 2>, !waveasm.imm<1065353216> -> !waveasm.pvreg<8, 4>
  %16 = waveasm.v_mfma_f64_16x16x4_f64 %w, %w, %d1 : !waveasm.pvreg<6, 2>, !waveasm.pvreg<6, 2>, !waveasm.imm<4607182418800017408> -> !waveasm.pvreg<8, 8>
}
