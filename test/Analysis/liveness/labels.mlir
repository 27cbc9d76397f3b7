// Real control flow among labels: %a is read behind @top and so lives to the branch back; a
// value whose definition a branch jumps over is live into the program.
// RUN: waveasm-opt --test-print-liveness %s -o %t | FileCheck %s

// CHECK: ds_read_b32@1#0: [7, 24)
// CHECK-NEXT: v_mov_b32@4#0 (live in): [0, 16) [19, 31)
waveasm.program @labels target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
  waveasm.label @top
  waveasm.s_cbranch_vccz @over
  %b = waveasm.v_mov_b32 %a : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_cbranch_scc1 @top
  waveasm.label @over
  waveasm.ds_write_b32 %b, %p : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
