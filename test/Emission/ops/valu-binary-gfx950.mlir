// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %v6 = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %r0_0 = waveasm.v_cvt_pk_bf16_f32 %v4, %v6 : !waveasm.pvreg<4>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r1_0 = waveasm.v_cvt_pk_bf16_f32 %s8, %v6 : !waveasm.psreg<8>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
  %r2_0 = waveasm.v_cvt_pk_bf16_f32 %v4, %s8 : !waveasm.pvreg<4>, !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %c5 = waveasm.constant 5 : <5>
  %r3_0 = waveasm.v_cvt_pk_bf16_f32 %c5, %v6 : !waveasm.imm<5>, !waveasm.pvreg<6> -> !waveasm.pvreg<2>
}

// CHECK: v_cvt_pk_bf16_f32 v2, v4, v6
// CHECK-NEXT: v_cvt_pk_bf16_f32 v2, s8, v6
// CHECK-NEXT: v_cvt_pk_bf16_f32 v2, v4, s8
// CHECK-NEXT: v_cvt_pk_bf16_f32 v2, 5, v6
// CHECK-NEXT: s_endpgm
