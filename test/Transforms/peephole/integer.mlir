// RUN: waveasm-opt --waveasm-peephole --split-input-file %s | FileCheck %s

// CHECK-LABEL: @fold
waveasm.program @fold target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c32 = waveasm.constant 32 : !waveasm.imm<32>
  // CHECK: %[[C:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<24>
  // CHECK-NEXT: waveasm.dce_protect %[[C]]
  %0 = waveasm.v_lshlrev_b32 %c3, %c3 : !waveasm.imm<3>, !waveasm.imm<3> -> !waveasm.vreg
  waveasm.dce_protect %0 : !waveasm.vreg
  // CHECK-NEXT: waveasm.dce_protect %[[V:.*]] : !waveasm.vreg
  // The hardware shifts by 32 & 31.
  // CHECK-NEXT: waveasm.dce_protect %[[V]] : !waveasm.vreg
  %1 = waveasm.v_add_u32 %z, %v : !waveasm.imm<0>, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %1 : !waveasm.vreg
  %2 = waveasm.v_lshrrev_b32 %c32, %v : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %2 : !waveasm.vreg
  // CHECK: %[[M:.*]] = waveasm.v_lshlrev_b32 %{{.*}}, %[[V]] : !waveasm.imm<3>
  // CHECK-NEXT: waveasm.dce_protect %[[M]]
  %3 = waveasm.v_mul_lo_u32 %v, %c8 : !waveasm.vreg, !waveasm.imm<8> -> !waveasm.vreg
  waveasm.dce_protect %3 : !waveasm.vreg
  // CHECK-NOT: waveasm.v_lshlrev_b32
  // CHECK: %[[F:.*]] = waveasm.v_lshl_add_u32 %[[V]], %{{.*}}, %{{.*}} : !waveasm.vreg, !waveasm.imm<3>, !waveasm.sreg
  // CHECK-NEXT: waveasm.dce_protect %[[F]]
  %4 = waveasm.v_lshlrev_b32 %c3, %v : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %5 = waveasm.v_add_u32 %s, %4 : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %5 : !waveasm.vreg
  // CHECK: waveasm.s_endpgm
  waveasm.s_endpgm
}

// -----

// The flag of the addition, a name whose register is written, and a shift with another
// user: all stay.
// CHECK-LABEL: @keep
// CHECK: %[[S:.*]], %[[C:.*]] = waveasm.s_add_u32
// CHECK: waveasm.s_cselect_b32 %[[C]]
// CHECK: waveasm.s_mov_b32 %{{.*}} : !waveasm.sreg -> !waveasm.sreg
// CHECK: waveasm.s_mov_b32 %{{.*}} -> !waveasm.psreg<5>
// CHECK: waveasm.v_lshlrev_b32
// CHECK: waveasm.v_add_u32
waveasm.program @keep target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %t = waveasm.precolored.sreg 5 : !waveasm.sreg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %0, %c = waveasm.s_add_u32 %z, %c3 : !waveasm.imm<0>, !waveasm.imm<3> -> !waveasm.sreg, !waveasm.scc
  %x = waveasm.s_cselect_b32 %c, %0, %t : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %1, %d = waveasm.s_or_b32 %t, %z : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg, !waveasm.scc
  %w = waveasm.s_mov_b32 %z : !waveasm.imm<0> -> !waveasm.psreg<5>
  %4 = waveasm.v_lshlrev_b32 %c3, %v : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %5 = waveasm.v_add_u32 %1, %4 : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %4 : !waveasm.vreg
  waveasm.dce_protect %5 : !waveasm.vreg
  waveasm.s_endpgm
}
