// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// CHECK-LABEL: @vop2
waveasm.program @vop2 target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %t = waveasm.precolored.sreg 5 : !waveasm.sreg
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %m = waveasm.constant 2000 : !waveasm.imm<2000>
  %i = waveasm.constant 3 : !waveasm.imm<3>
  // A literal fits in src0 beside a VGPR; commutative sources are exchanged for it.
  // CHECK: waveasm.v_sub_u32 %{{.*}}, %{{.*}} : !waveasm.imm<1000>, !waveasm.vreg
  // CHECK-NEXT: waveasm.v_and_b32 %{{.*}}, %{{.*}} : !waveasm.imm<1000>, !waveasm.vreg
  // CHECK-NEXT: waveasm.v_or_b32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.vreg
  %0 = waveasm.v_sub_u32 %l, %v : !waveasm.imm<1000>, !waveasm.vreg -> !waveasm.vreg
  %1 = waveasm.v_and_b32 %v, %l : !waveasm.vreg, !waveasm.imm<1000> -> !waveasm.vreg
  %2 = waveasm.v_or_b32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  // Not in src1: an SGPR has it, and is there for the next use.
  // CHECK: %[[L:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<1000>
  // CHECK-NEXT: waveasm.v_sub_u32 %{{.*}}, %[[L]] : !waveasm.vreg, !waveasm.sreg
  // CHECK-NEXT: waveasm.v_lshlrev_b32 %{{.*}}, %[[L]] : !waveasm.imm<3>, !waveasm.sreg
  %3 = waveasm.v_sub_u32 %v, %l : !waveasm.vreg, !waveasm.imm<1000> -> !waveasm.vreg
  %4 = waveasm.v_lshlrev_b32 %i, %l : !waveasm.imm<3>, !waveasm.imm<1000> -> !waveasm.vreg
  // One scalar operand: the second SGPR and a literal beside an SGPR go to VGPRs.
  // CHECK-NEXT: %[[T:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.sreg
  // CHECK-NEXT: waveasm.v_sub_u32 %{{.*}}, %[[T]] : !waveasm.sreg, !waveasm.vreg
  // CHECK-NEXT: waveasm.v_sub_u32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.sreg
  // CHECK: %[[M:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<2000>
  // CHECK-NEXT: waveasm.v_sub_u32 %[[M]], %{{.*}} : !waveasm.vreg, !waveasm.sreg
  %5 = waveasm.v_sub_u32 %s, %t : !waveasm.sreg, !waveasm.sreg -> !waveasm.vreg
  %6 = waveasm.v_sub_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.vreg
  %7 = waveasm.v_sub_u32 %m, %s : !waveasm.imm<2000>, !waveasm.sreg -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @vop3
waveasm.program @vop3 target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %w = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %m = waveasm.constant 2000 : !waveasm.imm<2000>
  %d = waveasm.constant 4617315517961601024 : !waveasm.imm<4617315517961601024>
  // The same literal twice is one scalar operand.
  // CHECK: %[[L:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<1000>
  // CHECK-NEXT: waveasm.v_add3_u32 %{{.*}}, %[[L]], %[[L]] : !waveasm.vreg, !waveasm.sreg, !waveasm.sreg
  // CHECK-NEXT: %[[M:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<2000>
  // CHECK-NEXT: waveasm.v_add3_u32 %{{.*}}, %[[L]], %[[M]] : !waveasm.vreg, !waveasm.sreg, !waveasm.vreg
  %0 = waveasm.v_add3_u32 %v, %l, %l : !waveasm.vreg, !waveasm.imm<1000>, !waveasm.imm<1000> -> !waveasm.vreg
  %1 = waveasm.v_add3_u32 %v, %l, %m : !waveasm.vreg, !waveasm.imm<1000>, !waveasm.imm<2000> -> !waveasm.vreg
  // 64 bits: two moves.
  // CHECK: %[[LO:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<0>
  // CHECK: %[[HI:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<1075052544>
  // CHECK: %[[D:.*]] = waveasm.pack %[[LO]], %[[HI]] : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.v_mul_f64 %{{.*}}, %[[D]]
  %2 = waveasm.v_mul_f64 %w, %d : !waveasm.vreg<2, 2>, !waveasm.imm<4617315517961601024> -> !waveasm.vreg<2, 2>
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @vcc_on_the_bus
waveasm.program @vcc_on_the_bus target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  // CHECK: waveasm.v_cmp_eq_u32 %{{.*}}, %{{.*}} : !waveasm.imm<1000>, !waveasm.vreg
  // CHECK-NEXT: %[[S:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.sreg
  // CHECK-NEXT: %[[L:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000>
  // CHECK-NEXT: waveasm.v_cndmask_b32 %[[S]], %[[L]], %{{.*}} : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0>
  // The mask operand is a placeholder and keeps no register alive.
  // CHECK: waveasm.v_cndmask_b32 %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0>
  waveasm.v_cmp_eq_u32 %l, %v : !waveasm.imm<1000>, !waveasm.vreg
  %0 = waveasm.v_cndmask_b32 %s, %l, %z : !waveasm.sreg, !waveasm.imm<1000>, !waveasm.imm<0> -> !waveasm.vreg
  %1 = waveasm.v_cndmask_b32 %z, %v, %v : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// Other lanes may be active behind a write of EXEC: a constant in a VGPR is made again,
// one in an SGPR too, for simplicity.
// CHECK-LABEL: @exec
// CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000>
// CHECK: waveasm.s_mov_b64_exec
// CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000>
waveasm.program @exec target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %e = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %0 = waveasm.v_mul_lo_u32 %s, %l : !waveasm.sreg, !waveasm.imm<1000> -> !waveasm.vreg
  waveasm.s_mov_b64_exec %e : !waveasm.sreg<2, 2>
  %1 = waveasm.v_mul_lo_u32 %s, %l : !waveasm.sreg, !waveasm.imm<1000> -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @lanes
waveasm.program @lanes target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %t = waveasm.precolored.sreg 5 : !waveasm.sreg
  %l = waveasm.constant 100 : !waveasm.imm<100>
  // Six bits select the lane.
  // CHECK: waveasm.v_readlane_b32 %{{.*}}, %{{.*}} : !waveasm.vreg, !waveasm.imm<36>
  %0 = waveasm.v_readlane_b32 %v, %l : !waveasm.vreg, !waveasm.imm<100> -> !waveasm.sreg
  // CHECK: %[[L:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<100>
  // CHECK-NEXT: waveasm.v_writelane_b32 %[[L]], %{{.*}} : !waveasm.sreg, !waveasm.imm<36>, !waveasm.vreg
  %1 = waveasm.v_writelane_b32 %l, %l, %v : !waveasm.imm<100>, !waveasm.imm<100>, !waveasm.vreg -> !waveasm.vreg
  // Two SGPRs: M0 takes the place of one, and gets its value back.
  // CHECK: %[[OLD:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.psreg<124>
  // CHECK-NEXT: waveasm.s_mov_b32_m0
  // CHECK: waveasm.v_writelane_b32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.psreg<124>, !waveasm.vreg
  // CHECK-NEXT: waveasm.s_mov_b32_m0 %[[OLD]]
  %2 = waveasm.v_writelane_b32 %s, %t, %v : !waveasm.sreg, !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @agprs
waveasm.program @agprs target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %a = waveasm.precolored.areg 0 : !waveasm.areg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  // CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  // CHECK-NEXT: waveasm.v_mov_b32 %{{.*}} : !waveasm.sreg -> !waveasm.areg
  // CHECK-NEXT: %[[L:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<1000> -> !waveasm.vreg
  // CHECK-NEXT: waveasm.v_mov_b32 %[[L]] : !waveasm.vreg -> !waveasm.areg<4, 4>
  // CHECK-NEXT: waveasm.v_accvgpr_write_b32 %[[L]], %{{.*}} : !waveasm.vreg, !waveasm.areg
  %0 = waveasm.v_mov_b32 %z : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %1 = waveasm.v_mov_b32 %s : !waveasm.sreg -> !waveasm.areg
  %2 = waveasm.v_mov_b32 %l : !waveasm.imm<1000> -> !waveasm.areg<4, 4>
  %3 = waveasm.v_accvgpr_write_b32 %l, %a : !waveasm.imm<1000>, !waveasm.areg -> !waveasm.areg
  waveasm.s_endpgm
}

// -----

// The carry is VCC; who wants it as a value gets a copy.
// CHECK-LABEL: @carry
// CHECK: %{{.*}}, %[[C:.*]] = waveasm.v_add_co_u32 {{.*}} -> !waveasm.vreg, !waveasm.psreg<106, 2>
// CHECK-NEXT: %[[COPY:.*]] = waveasm.s_mov_b64 %[[C]] : !waveasm.psreg<106, 2> -> !waveasm.sreg<2>
// CHECK-NEXT: waveasm.v_addc_co_u32 {{.*}} -> !waveasm.vreg, !waveasm.psreg<106, 2>
// CHECK-NEXT: waveasm.s_mov_b64 %{{.*}} : !waveasm.psreg<106, 2> -> !waveasm.psreg<20, 2>
// CHECK-NEXT: waveasm.s_mov_b64_exec %[[COPY]]
waveasm.program @carry target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %lo, %c = waveasm.v_add_co_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg, !waveasm.sreg<2>
  %hi, %d = waveasm.v_addc_co_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg, !waveasm.psreg<20, 2>
  waveasm.s_mov_b64_exec %c : !waveasm.sreg<2>
  waveasm.s_endpgm
}
