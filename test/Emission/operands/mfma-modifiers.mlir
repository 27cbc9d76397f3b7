// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

waveasm.program @k target = <#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %c = waveasm.precolored.vreg 8, 8 : !waveasm.pvreg<8, 8>
  %c4 = waveasm.precolored.vreg 8, 4 : !waveasm.pvreg<8, 4>
  // CHECK: v_mfma_f32_4x4x4_16b_f16 v[8:11], v[4:5], v[4:5], v[8:11] cbsz:1 abid:2 blgp:3
  %0 = waveasm.v_mfma_f32_4x4x4_f16 %a, %a, %c4 {cbsz = 1 : i32, abid = 2 : i32, blgp = 3 : i32} : !waveasm.pvreg<4, 2>, !waveasm.pvreg<4, 2>, !waveasm.pvreg<8, 4> -> !waveasm.pvreg<8, 4>
  // The field negates the operands of an f64 instruction.
  // CHECK-NEXT: v_mfma_f64_16x16x4_f64 v[8:15], v[4:5], v[4:5], v[8:15] neg:[1,0,1]
  %1 = waveasm.v_mfma_f64_16x16x4_f64 %a, %a, %c {blgp = 5 : i32} : !waveasm.pvreg<4, 2>, !waveasm.pvreg<4, 2>, !waveasm.pvreg<8, 8> -> !waveasm.pvreg<8, 8>
}
