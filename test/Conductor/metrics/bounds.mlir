// Every legal order of small blocks: none beats the bound, and it is reached where the longest
// chain is all there is.
// RUN: waveasm-opt --pass-pipeline="builtin.module(waveasm.program(test-bounds{all=true}))" %s -o %t | FileCheck %s

// Two chains of two 4-clock additions, in one wave: six orders, five issue slots with the end.
// CHECK: chains: {{[0-9]+}} orders, bound [[#B:]], best
waveasm.program @chains target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_add_u32 %a, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.v_exp_f32 %v : !waveasm.vreg -> !waveasm.vreg
  %d = waveasm.v_exp_f32 %c : !waveasm.vreg -> !waveasm.vreg
  %e = waveasm.v_add_u32 %b, %d : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %e : !waveasm.vreg
  waveasm.s_endpgm
}

// A branch costs the side that the estimate takes: with both the bound would be above the cycles.
// CHECK: sides: {{[0-9]+}} orders, bound
waveasm.program @sides target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %r = waveasm.if %s : !waveasm.sreg -> !waveasm.areg<4, 4> {
    %d = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %z : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.yield %d : !waveasm.areg<4, 4>
  } else {
    %d = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %z : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %g = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %d : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.yield %g : !waveasm.areg<4, 4>
  }
  %e = waveasm.extract %r[0] : !waveasm.areg<4, 4> -> !waveasm.areg
  %u = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %u : !waveasm.vreg
  waveasm.dce_protect %e : !waveasm.areg
  waveasm.s_endpgm
}
