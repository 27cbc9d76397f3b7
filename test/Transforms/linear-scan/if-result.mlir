// The result of an if is in one register at the end of both branches; the branch whose value
// lives on elsewhere ends in a move.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: %[[A:.*]] = waveasm.ds_read_b32 {{.*}} -> !waveasm.pvreg<0>
// CHECK: %[[R:.*]] = waveasm.if %{{.*}} -> !waveasm.pvreg<1> {
// CHECK-NEXT: %[[T:.*]] = waveasm.v_add_u32 {{.*}} -> !waveasm.pvreg<1>
// CHECK-NEXT: waveasm.yield %[[T]]
// CHECK-NEXT: } else {
// CHECK-NEXT: %[[E:.*]] = waveasm.v_mov_b32 %[[A]] : !waveasm.pvreg<0> -> !waveasm.pvreg<1>
// CHECK-NEXT: waveasm.yield %[[E]]

waveasm.program @ifs target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c1 = waveasm.constant 1 : <1>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 2 : !waveasm.sreg
  %a = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
  %scc = waveasm.s_cmp_lt_u32 %s, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
  %r = waveasm.if %scc -> !waveasm.vreg {
    %b = waveasm.v_add_u32 %c1, %a : !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
    waveasm.yield %b : !waveasm.vreg
  } else {
    waveasm.yield %a : !waveasm.vreg
  }
  waveasm.ds_write_b32 %r, %a : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
