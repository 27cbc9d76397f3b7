// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %r0_0 = waveasm.v_cvt_f32_bf16 %v4 : !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %s8 = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %r1_0 = waveasm.v_cvt_f32_bf16 %s8 : !waveasm.psreg<8> -> !waveasm.pvreg<2>
  %c5 = waveasm.constant 5 : <5>
  %r2_0 = waveasm.v_cvt_f32_bf16 %c5 : !waveasm.imm<5> -> !waveasm.pvreg<2>
}

// CHECK: v_cvt_f32_bf16_e32 v2, v4
// CHECK-NEXT: v_cvt_f32_bf16_e32 v2, s8
// CHECK-NEXT: v_cvt_f32_bf16_e32 v2, 5
// CHECK-NEXT: s_endpgm
