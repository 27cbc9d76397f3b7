// The value of the next trip is loaded while the one of this trip is still read. The copy is
// before the load, which goes straight into the register of the next trip: on the back edge
// the copy would wait for the load.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.loop (%{{.*}} = %{{.*}}, %[[X:.*]] = %{{[^)]*}})
// CHECK-NEXT: %[[NOW:.*]] = waveasm.v_mov_b32 %[[X]] : !waveasm.pvreg<[[R:[0-9]+]]> -> !waveasm.pvreg<{{[0-9]+}}>
// CHECK-NEXT: %[[NEXT:.*]] = waveasm.ds_read_b32 {{.*}} -> !waveasm.pvreg<[[R]]>
// CHECK-NEXT: waveasm.ds_write_b32 %[[NOW]],
// CHECK-NOT: v_mov_b32
// CHECK: waveasm.condition %{{.*}} : !waveasm.scc iter_args(%{{.*}}, %[[NEXT]])
waveasm.program @loads target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %c9 = waveasm.constant 9 : <9>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %x0 = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
  %r:2 = waveasm.loop (%i = %i0, %x = %x0) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    %x1 = waveasm.ds_read_b32 %p {offset = 4 : i64} : !waveasm.vreg -> !waveasm.vreg
    waveasm.ds_write_b32 %x, %p : !waveasm.vreg, !waveasm.vreg
    %n, %nc = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %n, %c9 : !waveasm.sreg, !waveasm.imm<9> -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%n, %x1) : !waveasm.sreg, !waveasm.vreg
  }
  waveasm.ds_write_b32 %r#1, %p : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
