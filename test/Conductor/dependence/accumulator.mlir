// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Accumulators: a chain of matrix ops through its tied operand keeps its order; chains that share
// no value do not order each other.

// the next of the chain
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %z {waveasm.tag = "a"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  %b = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %a {waveasm.tag = "b"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
}

// -----

// the same physical accumulator
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %c = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %c {waveasm.tag = "a"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.pareg<0, 4>
  // expected-error @below {{would move the read of a[0:3] by 'b' before its write by 'a'}}
  %b = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %c {waveasm.tag = "b"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.pareg<0, 4>
}

// -----

// two chains from one value: the second gets a copy
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %z : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %a = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %s {waveasm.tag = "a"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  %b = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %s {waveasm.tag = "b"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
}

// -----

// neighbouring physical accumulators
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %z {waveasm.tag = "a"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.pareg<0, 4>
  %b = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %z {waveasm.tag = "b"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.pareg<4, 4>
}
