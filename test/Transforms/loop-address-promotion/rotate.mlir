// RUN: waveasm-opt --waveasm-loop-address-promotion %s | FileCheck %s
// RUN: waveasm-opt --waveasm-loop-address-promotion --waveasm-legalize --waveasm-linear-scan=verify=true %s -o /dev/null

// Addresses of three buffers that change places; two readers share what they compute.
// CHECK-LABEL: @k
waveasm.program @k target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  // CHECK: %[[V:.*]] = waveasm.precolored.vreg 0
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c2048 = waveasm.constant 2048 : !waveasm.imm<2048>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  // CHECK: waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<0>
  // CHECK-NEXT: %[[A:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<0>
  // CHECK-NEXT: %[[B:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<1024>
  // CHECK-NEXT: %[[C:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<2048>
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %b2 = waveasm.s_mov_b32 %c2048 : !waveasm.imm<2048> -> !waveasm.sreg
  // CHECK-NEXT: %[[PA:.*]] = waveasm.v_add_u32 %[[V]], %[[A]]
  // CHECK-NEXT: %[[PB:.*]] = waveasm.v_add_u32 %[[V]], %[[B]]
  // CHECK-NEXT: %[[PC:.*]] = waveasm.v_add_u32 %[[V]], %[[C]]
  // CHECK: waveasm.loop (%{{.*}} = %{{.*}}, %[[X:.*]] = %[[A]], %[[Y:.*]] = %[[B]], %[[Z:.*]] = %[[C]], %[[P:.*]] = %[[PA]], %[[Q:.*]] = %[[PB]], %[[R:.*]] = %[[PC]])
  // CHECK-NOT: v_add_u32
  // CHECK: %[[D:.*]] = waveasm.ds_read_b32 %[[P]] :
  // CHECK: waveasm.ds_write_b32 %[[D]], %[[R]] {offset = 4
  // CHECK: waveasm.ds_write_b32 %[[D]], %[[P]] {offset = 8
  // CHECK: waveasm.condition {{.*}} iter_args(%{{.*}}, %[[Y]], %[[Z]], %[[X]], %[[Q]], %[[R]], %[[P]])
  %r:4 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1, %z = %b2) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %w = waveasm.v_add_u32 %v, %z : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    waveasm.ds_write_b32 %d, %w {offset = 4 : i64} : !waveasm.vreg, !waveasm.vreg
    %a2 = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    waveasm.ds_write_b32 %d, %a2 {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %z, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  // CHECK: waveasm.s_endpgm
  waveasm.s_endpgm
}
