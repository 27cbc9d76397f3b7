// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %a4 = waveasm.precolored.areg 4 : !waveasm.pareg<4>
  %r0_0 = waveasm.v_accvgpr_read_b32 %a4 : !waveasm.pareg<4> -> !waveasm.pvreg<2>
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %a2 = waveasm.precolored.areg 2 : !waveasm.pareg<2>
  %r1_0 = waveasm.v_accvgpr_write_b32 %v4, %a2 : !waveasm.pvreg<4>, !waveasm.pareg<2> -> !waveasm.pareg<2>
  %c0 = waveasm.constant 0 : <0>
  %r2_0 = waveasm.v_accvgpr_write_b32 %c0, %a2 : !waveasm.imm<0>, !waveasm.pareg<2> -> !waveasm.pareg<2>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %s106x2 = waveasm.precolored.sreg 106, 2 : !waveasm.psreg<106, 2>
  %r3_0 = waveasm.v_cndmask_b32 %v4, %v6, %s106x2 : !waveasm.pvreg<4>, !waveasm.pvreg<6>, !waveasm.psreg<106, 2> -> !waveasm.pvreg<2>
  %c1 = waveasm.constant 1 : <1>
  %r4_0 = waveasm.v_cndmask_b32 %c0, %c1, %c0 : !waveasm.imm<0>, !waveasm.imm<1>, !waveasm.imm<0> -> !waveasm.pvreg<2>
  %r5_0 = waveasm.v_mov_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %c1000 = waveasm.constant 1000 : <1000>
  %r6_0 = waveasm.v_mov_b32 %c1000 : !waveasm.imm<1000> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r7_0 = waveasm.v_mov_b32 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %r8_0 = waveasm.v_mov_b32 %a4 : !waveasm.pareg<4> -> !waveasm.pvreg<2>
  %r9_0 = waveasm.v_mov_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<2>
  %r10_0 = waveasm.v_mov_b32 %a4 : !waveasm.pareg<4> -> !waveasm.pareg<2>
  %r11_0 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.pareg<4, 4>
  %r12_0 = waveasm.v_readfirstlane_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %c3 = waveasm.constant 3 : <3>
  %r13_0 = waveasm.v_readlane_b32 %v4, %c3 : !waveasm.pvreg<4>, !waveasm.imm<3> -> !waveasm.psreg<20>
  %s9 = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %r14_0 = waveasm.v_readlane_b32 %v4, %s9 : !waveasm.pvreg<4>, !waveasm.psreg<9> -> !waveasm.psreg<20>
  %v2 = waveasm.precolored.vreg 2 : !waveasm.pvreg<2>
  %r15_0 = waveasm.v_writelane_b32 %s8, %c3, %v2 : !waveasm.psreg<8>, !waveasm.imm<3>, !waveasm.pvreg<2> -> !waveasm.pvreg<2>
}

// CHECK: v_accvgpr_read_b32 v2, a4
// CHECK-NEXT: v_accvgpr_write_b32 a2, v4
// CHECK-NEXT: v_accvgpr_write_b32 a2, 0
// CHECK-NEXT: v_cndmask_b32_e32 v2, v4, v6, vcc
// CHECK-NEXT: v_cndmask_b32_e64 v2, 0, 1, vcc
// CHECK-NEXT: v_mov_b32_e32 v2, v4
// CHECK-NEXT: v_mov_b32_e32 v2, 0x3e8
// CHECK-NEXT: v_mov_b32_e32 v2, s8
// CHECK-NEXT: v_accvgpr_read_b32 v2, a4
// CHECK-NEXT: v_accvgpr_write_b32 a2, v4
// CHECK-NEXT: v_accvgpr_mov_b32 a2, a4
// CHECK-NEXT: v_accvgpr_write_b32 a4, 0
// CHECK-NEXT: v_accvgpr_write_b32 a5, 0
// CHECK-NEXT: v_accvgpr_write_b32 a6, 0
// CHECK-NEXT: v_accvgpr_write_b32 a7, 0
// CHECK-NEXT: v_readfirstlane_b32 s20, v4
// CHECK-NEXT: v_readlane_b32 s20, v4, 3
// CHECK-NEXT: v_readlane_b32 s20, v4, s9
// CHECK-NEXT: v_writelane_b32 v2, s8, 3
// CHECK-NEXT: s_endpgm
