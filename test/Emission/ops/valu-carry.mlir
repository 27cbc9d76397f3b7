// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %r0_0, %r0_1 = waveasm.v_add_co_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r1_0, %r1_1 = waveasm.v_add_co_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %c1 = waveasm.constant 1 : <1>
  %r2_0, %r2_1 = waveasm.v_add_co_u32 %c1, %v6 : !waveasm.imm<1>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r3_0, %r3_1 = waveasm.v_addc_co_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r4_0, %r4_1 = waveasm.v_addc_co_u32 %c1, %v6 : !waveasm.imm<1>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r5_0, %r5_1 = waveasm.v_sub_co_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r6_0, %r6_1 = waveasm.v_sub_co_u32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r7_0, %r7_1 = waveasm.v_sub_co_u32 %c1, %v6 : !waveasm.imm<1>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r8_0, %r8_1 = waveasm.v_subb_co_u32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
  %r9_0, %r9_1 = waveasm.v_subb_co_u32 %c1, %v6 : !waveasm.imm<1>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>, !waveasm.psreg<106, 2>
}

// CHECK: v_add_co_u32_e32 v2, vcc, v4, v6
// CHECK-NEXT: v_add_co_u32_e32 v2, vcc, s8, v6
// CHECK-NEXT: v_add_co_u32_e32 v2, vcc, 1, v6
// CHECK-NEXT: v_addc_co_u32_e32 v2, vcc, v4, v6, vcc
// CHECK-NEXT: v_addc_co_u32_e32 v2, vcc, 1, v6, vcc
// CHECK-NEXT: v_sub_co_u32_e32 v2, vcc, v4, v6
// CHECK-NEXT: v_sub_co_u32_e32 v2, vcc, s8, v6
// CHECK-NEXT: v_sub_co_u32_e32 v2, vcc, 1, v6
// CHECK-NEXT: v_subb_co_u32_e32 v2, vcc, v4, v6, vcc
// CHECK-NEXT: v_subb_co_u32_e32 v2, vcc, 1, v6, vcc
// CHECK-NEXT: s_endpgm
