// A value that is read behind a label is live through the branch back to it: %a keeps v1, and
// the name v0 keeps its register, to the branch.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.ds_read_b32 {{.*}} -> !waveasm.pvreg<1>
// CHECK: waveasm.label @top
// CHECK: waveasm.v_add_u32 %{{.*}}, %{{.*}} : !waveasm.imm<1>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
// CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1> -> !waveasm.pvreg<2>
// CHECK: waveasm.s_cbranch_scc1 @top

waveasm.program @labels target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c1 = waveasm.constant 1 : <1>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
  waveasm.label @top
  %b = waveasm.v_add_u32 %c1, %a : !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %b, %p : !waveasm.vreg, !waveasm.vreg
  %t = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  waveasm.ds_write_b32 %t, %t : !waveasm.vreg, !waveasm.vreg
  waveasm.s_cbranch_scc1 @top
  waveasm.s_endpgm
}
