// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v40x4 = waveasm.precolored.vreg 40, 4 : !waveasm.pvreg<40, 4>
  %v44x4 = waveasm.precolored.vreg 44, 4 : !waveasm.pvreg<44, 4>
  %a0x4 = waveasm.precolored.areg 0, 4 : !waveasm.pareg<0, 4>
  %r0_0 = waveasm.v_mfma_f32_16x16x32_bf16 %v40x4, %v44x4, %a0x4 : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %v0x4 = waveasm.precolored.vreg 0, 4 : !waveasm.pvreg<0, 4>
  %r1_0 = waveasm.v_mfma_f32_16x16x32_bf16 %v40x4, %v44x4, %v0x4 : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %a40x4 = waveasm.precolored.areg 40, 4 : !waveasm.pareg<40, 4>
  %c0 = waveasm.constant 0 : <0>
  %r2_0 = waveasm.v_mfma_f32_16x16x32_bf16 %a40x4, %v44x4, %c0 : !waveasm.pareg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %r3_0 = waveasm.v_mfma_f32_16x16x32_f16 %v40x4, %v44x4, %a0x4 : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  %r4_0 = waveasm.v_mfma_f32_16x16x32_f16 %v40x4, %v44x4, %v0x4 : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pvreg<0, 4> -> !waveasm.pvreg<0, 4>
  %r5_0 = waveasm.v_mfma_f32_16x16x32_f16 %a40x4, %v44x4, %c0 : !waveasm.pareg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
}

// CHECK: v_mfma_f32_16x16x32_bf16 a[0:3], v[40:43], v[44:47], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf16 v[0:3], v[40:43], v[44:47], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_bf16 a[0:3], a[40:43], v[44:47], 0
// CHECK-NEXT: v_mfma_f32_16x16x32_f16 a[0:3], v[40:43], v[44:47], a[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_f16 v[0:3], v[40:43], v[44:47], v[0:3]
// CHECK-NEXT: v_mfma_f32_16x16x32_f16 a[0:3], a[40:43], v[44:47], 0
// CHECK-NEXT: s_endpgm
