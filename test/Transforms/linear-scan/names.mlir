// An alignment that is no power of two pins a value: nothing else may take s[44:45] before
// the raw line has read it. v7 and v0 keep their contents to their last reader by name, and
// no longer: the last result takes v0.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.program @names
// CHECK-SAME: waveasm.num_sgprs = 46 : i64, waveasm.num_vgprs = 8 : i64
// CHECK: waveasm.s_load_dwordx2 {{.*}} -> !waveasm.psreg<44, 2>
// CHECK: waveasm.s_load_dwordx16 {{.*}} -> !waveasm.psreg<16, 16>
// CHECK: waveasm.raw
// CHECK: %[[X:.*]] = waveasm.v_add_u32 %{{.*}}, %{{.*}} : !waveasm.psreg<16>, !waveasm.pvreg<0> -> !waveasm.pvreg<0>
// CHECK: waveasm.v_add_u32 %[[X]], %{{.*}} : !waveasm.pvreg<0>, !waveasm.pvreg<7> -> !waveasm.pvreg<0>

waveasm.program @names target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 7 : i64} {
  %c56 = waveasm.constant 56 : <56>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %arg = waveasm.s_load_dwordx2 %kernarg, %c56 : !waveasm.sreg<2, 2>, !waveasm.imm<56> -> !waveasm.sreg<2, 44>
  %v7 = waveasm.precolored.vreg 7 : !waveasm.vreg
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %many = waveasm.s_load_dwordx16 %kernarg, %c56 : !waveasm.sreg<2, 2>, !waveasm.imm<56> -> !waveasm.sreg<16, 16>
  waveasm.raw "v_mov_b32 v7, s44"
  %w0 = waveasm.extract %many[0] : !waveasm.sreg<16, 16> -> !waveasm.sreg
  %x = waveasm.v_add_u32 %w0, %ids : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.v_add_u32 %x, %v7 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %y, %v7 : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
