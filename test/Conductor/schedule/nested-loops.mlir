// RUN: waveasm-opt --conductor-schedule="oracle=search rounds=24 seed=3" %s -o %t.best
// RUN: FileCheck %s < %t.best
// RUN: waveasm-opt --conductor-verify="against=%s" %t.best -o /dev/null
// RUN: waveasm-opt --waveasm-post-schedule --waveasm-emit-hsaco="output=%t.hsaco" %t.best -o /dev/null

// The search works inside of loops of every depth, and nothing leaves its loop.
// CHECK: waveasm.moves = ["
// CHECK: waveasm.loop
// CHECK: "early1"
// CHECK: "late1"
// CHECK: waveasm.loop
// CHECK: "early2"
// CHECK: "late2"
// CHECK: waveasm.condition
// CHECK: waveasm.condition
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %s1 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %o1 = waveasm.loop (%i1 = %s1) : (!waveasm.sreg) -> !waveasm.sreg {
    %x1 = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
    %a1 = waveasm.v_mfma_f32_16x16x16_f16 %x1, %x1, %c0 {waveasm.tag = "late1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
    %b1 = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "early1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
    waveasm.buffer_store_dwordx4 %a1, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
    waveasm.buffer_store_dwordx4 %b1, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
    %s2 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
    %o2 = waveasm.loop (%i2 = %s2) : (!waveasm.sreg) -> !waveasm.sreg {
      %x2 = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
      %a2 = waveasm.v_mfma_f32_16x16x16_f16 %x2, %x2, %c0 {waveasm.tag = "late2"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
      %b2 = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "early2"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
      waveasm.buffer_store_dwordx4 %a2, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
      waveasm.buffer_store_dwordx4 %b2, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
      %n2, %g2 = waveasm.s_add_u32 %i2, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %q2 = waveasm.s_cmp_lt_u32 %n2, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
      waveasm.condition %q2 : !waveasm.scc iter_args(%n2) : !waveasm.sreg
    }
    %n1, %g1 = waveasm.s_add_u32 %i1, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q1 = waveasm.s_cmp_lt_u32 %n1, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
    waveasm.condition %q1 : !waveasm.scc iter_args(%n1) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
