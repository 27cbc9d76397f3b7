// RUN: waveasm-opt --conductor-schedule="rounds=16" %s | FileCheck %s

// Nothing is better than the input: it stays, with no moves.
// CHECK: waveasm.moves = []
// CHECK: tag = "v_mov_b32_0"
// CHECK: tag = "v_mov_b32_1"
// CHECK: tag = "v_mov_b32_2"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %a : !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.v_mov_b32 %b : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}
