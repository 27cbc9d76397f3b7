// RUN: waveasm-opt --waveasm-legalize %s | FileCheck %s

// The matrix unit ignores EXEC: what is moved for it in an EXEC region has all lanes.
// CHECK-LABEL: @region
// CHECK: %[[SAVED:.*]] = waveasm.s_and_saveexec_b64
// CHECK: %[[EXEC:.*]] = waveasm.precolored.sreg 126, 2
// CHECK: %[[MASK:.*]] = waveasm.s_mov_b64 %[[EXEC]]
// CHECK: waveasm.s_mov_b64_exec %{{.*}} : !waveasm.imm<-1>
// CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000>
// CHECK: waveasm.s_mov_b64_exec %[[MASK]]
// CHECK-NEXT: waveasm.v_mfma_f32_16x16x16_f16
// Nothing to move, nothing to switch.
// CHECK-NOT: s_mov_b64_exec
// CHECK: waveasm.v_mfma_f32_16x16x16_f16
// CHECK-NEXT: waveasm.s_mov_b64_exec %[[SAVED]]
waveasm.program @region target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  waveasm.v_cmp_eq_u32 %v, %v : !waveasm.vreg, !waveasm.vreg
  %saved = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2, 2>
  %0 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %l : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<1000> -> !waveasm.vreg<4, 4>
  %1 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.vreg<4, 4> -> !waveasm.vreg<4, 4>
  waveasm.s_mov_b64_exec %saved : !waveasm.sreg<2, 2>
  waveasm.s_endpgm
}
