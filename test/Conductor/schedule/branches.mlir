// RUN: waveasm-opt --conductor-schedule="oracle=search rounds=24 seed=3" %s -o %t.best
// RUN: FileCheck %s < %t.best
// RUN: waveasm-opt --conductor-verify="against=%s" %t.best -o /dev/null
// RUN: waveasm-opt --waveasm-post-schedule --waveasm-emit-hsaco="output=%t.hsaco" %t.best -o /dev/null

// The search works inside of the branches of an if, and nothing leaves its branch.
// CHECK: waveasm.moves = ["
// CHECK: waveasm.if
// CHECK: "early1"
// CHECK: "late1"
// CHECK: } else {
// CHECK: buffer_store_dwordx2
// CHECK: waveasm.yield
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    %x1 = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
    %a1 = waveasm.v_mfma_f32_16x16x16_f16 %x1, %x1, %c0 {waveasm.tag = "late1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
    %b1 = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "early1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
    waveasm.buffer_store_dwordx4 %a1, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
    waveasm.buffer_store_dwordx4 %b1, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
    waveasm.yield
  } else {
    waveasm.buffer_store_dwordx2 %f, %srd, %v : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
    waveasm.yield
  }
  waveasm.s_endpgm
}
