// RUN: waveasm-opt --conductor-schedule="oracle=search rounds=24 seed=3" %s -o %t.best
// RUN: FileCheck %s < %t.best
// RUN: waveasm-opt --conductor-verify="against=%s" %t.best -o /dev/null

// Every program of a module is scheduled on its own, also beside those with nothing in them.
// CHECK: waveasm.program @first {{.*}}waveasm.moves = ["{{move|swap}}
// CHECK: "early1"
// CHECK: "late1"
// CHECK: waveasm.program @empty {{.*}}waveasm.moves = []
// CHECK: waveasm.program @single {{.*}}waveasm.moves = []
// CHECK: waveasm.program @second {{.*}}waveasm.moves = ["{{move|swap}}
// CHECK: "early2"
// CHECK: "late2"
waveasm.program @first target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %x1 = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %a1 = waveasm.v_mfma_f32_16x16x16_f16 %x1, %x1, %c0 {waveasm.tag = "late1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %b1 = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "early1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a1, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b1, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
waveasm.program @empty target = #waveasm.target<#waveasm.gfx942> {
}
waveasm.program @single target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_endpgm
}
waveasm.program @second target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %x2 = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %a2 = waveasm.v_mfma_f32_16x16x16_f16 %x2, %x2, %c0 {waveasm.tag = "late2"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %b2 = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "early2"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a2, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b2, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
