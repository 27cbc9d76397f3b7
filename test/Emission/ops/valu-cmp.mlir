// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  waveasm.v_cmp_eq_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  %c1000 = waveasm.constant 1000 : <1000>
  waveasm.v_cmp_eq_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  waveasm.v_cmp_eq_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_eq_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_eq_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_eq_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  %v4x2 = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %v6x2 = waveasm.precolored.vreg 6, 2 : !waveasm.pvreg<6, 2>
  waveasm.v_cmp_eq_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_eq_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  waveasm.v_cmp_eq_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_eq_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_eq_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_eq_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_eq_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_eq_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_eq_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_ge_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ge_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ge_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ge_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ge_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_ge_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ge_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ge_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ge_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ge_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_gt_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_gt_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_gt_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_gt_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_gt_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_gt_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_gt_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_gt_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_gt_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_gt_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_le_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_le_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_le_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_le_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_le_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_le_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_le_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_le_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_le_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_le_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_lt_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_lt_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_lt_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_lt_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_lt_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_lt_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_lt_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_lt_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_lt_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_lt_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_ne_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ne_i32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_i32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_i32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ne_i64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ne_i64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ne_i64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_ne_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_u32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_ne_u32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_ne_u64 %v4x2, %v6x2 : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ne_u64 %c1000, %v6x2 : !waveasm.imm<1000>, !waveasm.pvreg<6, 2>
  waveasm.v_cmp_ne_u64 %v4x2, %s8x2 : !waveasm.pvreg<4, 2>, !waveasm.psreg<8, 2>
  waveasm.v_cmp_o_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_o_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_o_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
  waveasm.v_cmp_u_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6>
  waveasm.v_cmp_u_f32 %c1000, %v6 : !waveasm.imm<1000>, !waveasm.pvreg<6>
  waveasm.v_cmp_u_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8>
}

// CHECK: v_cmp_eq_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_eq_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_eq_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_eq_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_eq_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_eq_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_eq_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_eq_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_eq_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_eq_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_eq_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_eq_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_eq_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_eq_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_eq_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_ge_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_ge_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_ge_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ge_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_ge_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_ge_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ge_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_ge_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_ge_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_ge_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_ge_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_ge_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ge_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_ge_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_ge_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_gt_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_gt_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_gt_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_gt_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_gt_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_gt_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_gt_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_gt_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_gt_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_gt_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_gt_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_gt_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_gt_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_gt_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_gt_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_le_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_le_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_le_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_le_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_le_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_le_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_le_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_le_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_le_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_le_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_le_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_le_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_le_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_le_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_le_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_lt_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_lt_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_lt_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_lt_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_lt_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_lt_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_lt_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_lt_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_lt_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_lt_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_lt_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_lt_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_lt_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_lt_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_lt_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_neq_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_neq_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_neq_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ne_i32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_ne_i32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_ne_i32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ne_i64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_ne_i64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_ne_i64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_ne_u32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_ne_u32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_ne_u32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_ne_u64_e32 vcc, v[4:5], v[6:7]
// CHECK-NEXT: v_cmp_ne_u64_e32 vcc, 0x3e8, v[6:7]
// CHECK-NEXT: v_cmp_ne_u64_e64 vcc, v[4:5], s[8:9]
// CHECK-NEXT: v_cmp_o_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_o_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_o_f32_e64 vcc, v4, s8
// CHECK-NEXT: v_cmp_u_f32_e32 vcc, v4, v6
// CHECK-NEXT: v_cmp_u_f32_e32 vcc, 0x3e8, v6
// CHECK-NEXT: v_cmp_u_f32_e64 vcc, v4, s8
// CHECK-NEXT: s_endpgm
