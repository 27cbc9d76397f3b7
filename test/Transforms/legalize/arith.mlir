// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// CHECK-LABEL: @scalar
waveasm.program @scalar target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 4 : !waveasm.psreg<4>
  %p = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %q = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %big = waveasm.constant 4294967298 : !waveasm.imm<4294967298>
  // CHECK: waveasm.s_add_u32 %{{.*}}, %{{.*}} : !waveasm.imm<4>, !waveasm.psreg<4> -> !waveasm.psreg<20>
  // CHECK: %[[LO:.*]], %[[C:.*]] = waveasm.s_add_u32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.imm<2>
  // CHECK: %[[HI:.*]], %{{.*}} = waveasm.s_addc_u32 %[[C]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1>
  // CHECK-NEXT: waveasm.pack %[[LO]], %[[HI]]
  %0 = waveasm.arith.add %c4, %s : (!waveasm.imm<4>, !waveasm.psreg<4>) -> !waveasm.psreg<20>
  %1 = waveasm.arith.add %p, %big : (!waveasm.sreg<2, 2>, !waveasm.imm<4294967298>) -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<24>
  // CHECK: waveasm.s_and_b64
  // CHECK: waveasm.s_or_b32
  %2 = waveasm.arith.mul %c4, %c6 : (!waveasm.imm<4>, !waveasm.imm<6>) -> !waveasm.sreg
  %3 = waveasm.arith.and %p, %q : (!waveasm.sreg<2, 2>, !waveasm.sreg<2, 2>) -> !waveasm.sreg<2, 2>
  %4 = waveasm.arith.or %s, %c4 : (!waveasm.psreg<4>, !waveasm.imm<4>) -> !waveasm.sreg
  // CHECK: %[[F:.*]] = waveasm.s_cmp_le_i32
  // CHECK: waveasm.s_cselect_b32 %[[F]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.imm<1>, !waveasm.imm<0>
  // CHECK: %[[G:.*]] = waveasm.s_cmp_ne_u64
  // CHECK: waveasm.s_cselect_b32 %[[G]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.imm<4>, !waveasm.imm<6>
  %5 = waveasm.arith.cmp sle, %s, %c4 : (!waveasm.psreg<4>, !waveasm.imm<4>) -> !waveasm.sreg
  %6 = waveasm.arith.select %p, %c4, %c6 : (!waveasm.sreg<2, 2>, !waveasm.imm<4>, !waveasm.imm<6>) -> !waveasm.sreg
  // CHECK: %[[SIGN:.*]], %{{.*}} = waveasm.s_ashr_i32 %{{.*}}, %{{.*}} : !waveasm.psreg<4>, !waveasm.imm<31>
  // CHECK: %[[S:.*]] = waveasm.s_mov_b32
  // CHECK: waveasm.pack %[[S]], %[[SIGN]]
  %7 = waveasm.arith.sext %s : (!waveasm.psreg<4>) -> !waveasm.sreg<2, 2>
  // CHECK: %[[W:.*]] = waveasm.extract %{{.*}}[0]
  // CHECK-NEXT: waveasm.s_mov_b32 %[[W]]
  // CHECK-NEXT: waveasm.s_mov_b32 %{{.*}} : !waveasm.psreg<4> -> !waveasm.sreg
  %8 = waveasm.arith.trunc %p : (!waveasm.sreg<2, 2>) -> !waveasm.sreg
  %9 = waveasm.arith.readfirstlane %s : (!waveasm.psreg<4>) -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @vector
waveasm.program @vector target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %p = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %a = waveasm.precolored.areg 2 : !waveasm.areg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  // CHECK: waveasm.v_add_u32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.vreg
  // CHECK: waveasm.v_add_co_u32 {{.*}} : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg, !waveasm.psreg<106, 2>
  // CHECK: waveasm.v_addc_co_u32 {{.*}} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg, !waveasm.psreg<106, 2>
  %0 = waveasm.arith.add %v, %s : (!waveasm.vreg, !waveasm.sreg) -> !waveasm.vreg
  %1 = waveasm.arith.add %w, %p : (!waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>) -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.v_cmp_lt_i64 %{{.*}}, %{{.*}} : !waveasm.vreg<2, 2>, !waveasm.imm<4>
  // CHECK: %[[C:.*]] = waveasm.v_cndmask_b32 %{{.*}} : !waveasm.imm<0>, !waveasm.imm<1>, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.v_cmp_ne_u32 %[[C]], %{{.*}} : !waveasm.vreg, !waveasm.imm<0>
  // CHECK: waveasm.v_cndmask_b32 %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.imm<4>, !waveasm.vreg, !waveasm.imm<0>
  %2 = waveasm.arith.cmp slt, %w, %c4 : (!waveasm.vreg<2, 2>, !waveasm.imm<4>) -> !waveasm.vreg
  %3 = waveasm.arith.select %2, %v, %c4 : (!waveasm.vreg, !waveasm.vreg, !waveasm.imm<4>) -> !waveasm.vreg
  // A scalar condition over vectors fills VCC; over scalars the scalar unit chooses.
  // CHECK: %[[F:.*]] = waveasm.s_cmp_ne_u32
  // CHECK: waveasm.s_cselect_b32 %[[F]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.imm<-1>, !waveasm.imm<0> -> !waveasm.psreg<106>
  // CHECK: waveasm.s_cselect_b32 %[[F]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.imm<-1>, !waveasm.imm<0> -> !waveasm.psreg<107>
  // CHECK: waveasm.v_cndmask_b32
  // CHECK: %[[X:.*]] = waveasm.s_cselect_b32 {{.*}} -> !waveasm.sreg
  // CHECK: waveasm.v_mov_b32 %[[X]]
  %4 = waveasm.arith.select %s, %v, %c4 : (!waveasm.sreg, !waveasm.vreg, !waveasm.imm<4>) -> !waveasm.vreg
  %5 = waveasm.arith.select %s, %s, %c4 : (!waveasm.sreg, !waveasm.sreg, !waveasm.imm<4>) -> !waveasm.vreg
  // CHECK: %[[LO:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.pack %[[LO]], %{{.*}}
  // CHECK: waveasm.v_readfirstlane_b32
  // CHECK: waveasm.v_readfirstlane_b32
  // CHECK: waveasm.v_accvgpr_read_b32
  // CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.vreg -> !waveasm.areg
  %6 = waveasm.arith.zext %v : (!waveasm.vreg) -> !waveasm.vreg<2, 2>
  %7 = waveasm.arith.readfirstlane %w : (!waveasm.vreg<2, 2>) -> !waveasm.sreg<2, 2>
  %8 = waveasm.arith.and %a, %v : (!waveasm.areg, !waveasm.vreg) -> !waveasm.areg
  waveasm.s_endpgm
}

// -----

// An unsigned comparison does not turn its loop into a counted one.
// CHECK-LABEL: @do_while
// CHECK: %[[C:.*]] = waveasm.s_cmp_gt_u32
// CHECK-NEXT: waveasm.condition %[[C]]
waveasm.program @do_while target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %n = waveasm.precolored.sreg 4 : !waveasm.sreg
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %i0 = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %r = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    %next = waveasm.arith.add %i, %c1 : (!waveasm.sreg, !waveasm.imm<1>) -> !waveasm.sreg
    %lt = waveasm.arith.cmp ult, %next, %n : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.scc
    waveasm.condition %lt : !waveasm.scc iter_args(%next) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
