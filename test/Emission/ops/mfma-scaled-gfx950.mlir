// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v40x4 = waveasm.precolored.vreg 40, 4 : !waveasm.pvreg<40, 4>
  %v44x4 = waveasm.precolored.vreg 44, 4 : !waveasm.pvreg<44, 4>
  %a0x4 = waveasm.precolored.areg 0, 4 : !waveasm.pareg<0, 4>
  %v60 = waveasm.precolored.vreg 60 : !waveasm.pvreg<60>
  %v61 = waveasm.precolored.vreg 61 : !waveasm.pvreg<61>
  %r0_0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %v40x4, %v44x4, %a0x4, %v60, %v61 {op_sel_a = 2 : i32, op_sel_b = 1 : i32} : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pareg<0, 4>, !waveasm.pvreg<60>, !waveasm.pvreg<61> -> !waveasm.pareg<0, 4>
  %v32x8 = waveasm.precolored.vreg 32, 8 : !waveasm.pvreg<32, 8>
  %v40x6 = waveasm.precolored.vreg 40, 6 : !waveasm.pvreg<40, 6>
  %v0x4 = waveasm.precolored.vreg 0, 4 : !waveasm.pvreg<0, 4>
  %r1_0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %v32x8, %v40x6, %v0x4, %v60, %v61 {cbsz = 0 : i32, blgp = 2 : i32} : !waveasm.pvreg<32, 8>, !waveasm.pvreg<40, 6>, !waveasm.pvreg<0, 4>, !waveasm.pvreg<60>, !waveasm.pvreg<61> -> !waveasm.pvreg<0, 4>
  %a0x16 = waveasm.precolored.areg 0, 16 : !waveasm.pareg<0, 16>
  %r2_0 = waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %v40x4, %v44x4, %a0x16, %v60, %v61 {op_sel_a = 2 : i32, op_sel_b = 1 : i32} : !waveasm.pvreg<40, 4>, !waveasm.pvreg<44, 4>, !waveasm.pareg<0, 16>, !waveasm.pvreg<60>, !waveasm.pvreg<61> -> !waveasm.pareg<0, 16>
  %v0x16 = waveasm.precolored.vreg 0, 16 : !waveasm.pvreg<0, 16>
  %r3_0 = waveasm.v_mfma_scale_f32_32x32x64_f8f6f4 %v32x8, %v40x6, %v0x16, %v60, %v61 {cbsz = 0 : i32, blgp = 2 : i32} : !waveasm.pvreg<32, 8>, !waveasm.pvreg<40, 6>, !waveasm.pvreg<0, 16>, !waveasm.pvreg<60>, !waveasm.pvreg<61> -> !waveasm.pvreg<0, 16>
}

// CHECK: v_mfma_scale_f32_16x16x128_f8f6f4 a[0:3], v[40:43], v[44:47], a[0:3], v60, v61 op_sel:[0,1,0] op_sel_hi:[1,0,0] cbsz:4 blgp:4
// CHECK-NEXT: v_mfma_scale_f32_16x16x128_f8f6f4 v[0:3], v[32:39], v[40:45], v[0:3], v60, v61 op_sel_hi:[0,0,0] blgp:2
// CHECK-NEXT: v_mfma_scale_f32_32x32x64_f8f6f4 a[0:15], v[40:43], v[44:47], a[0:15], v60, v61 op_sel:[0,1,0] op_sel_hi:[1,0,0] cbsz:4 blgp:4
// CHECK-NEXT: v_mfma_scale_f32_32x32x64_f8f6f4 v[0:15], v[32:39], v[40:45], v[0:15], v60, v61 op_sel_hi:[0,0,0] blgp:2
// CHECK-NEXT: s_endpgm
