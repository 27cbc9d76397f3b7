// Structure, pseudo-ops, waits, branches and arith ops read and print in their
// published form; elided dialect prefixes are accepted.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

// CHECK: waveasm.program @all target = <#waveasm.gfx942> abi = <tid = 0, kernarg = 0, wg_id_x = 2> attributes {kernel_name = "k", lds_size = 1024 : i64, num_kernel_args = 3 : i64, sgprs = 104 : i64, vgprs = 256 : i64, workgroup_size = [256, 2, 1]} {
waveasm.program @all target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<tid = 0, kernarg = 0, wg_id_x = 2>
    attributes {vgprs = 256 : i64, sgprs = 104 : i64, workgroup_size = [256, 2, 1], lds_size = 1024 : i64, num_kernel_args = 3 : i64, kernel_name = "k"} {
  // CHECK: %[[C0:.*]] = waveasm.constant 0 : <0>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // CHECK: waveasm.constant -1 : <-1>
  %cm = waveasm.constant -1 : <-1>
  // CHECK: waveasm.precolored.vreg 7 : !waveasm.vreg
  %v = waveasm.precolored.vreg 7 : !waveasm.vreg
  // CHECK: waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  %s4 = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  // CHECK: waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  %a4 = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  // CHECK: waveasm.extract %{{.*}}[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  %s = waveasm.extract %s4[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  // CHECK: waveasm.extract %{{.*}}[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg<2>
  %s2 = waveasm.extract %s4[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg<2>
  // CHECK: waveasm.pack %{{.*}}, %{{.*}} : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
  %p = waveasm.pack %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.insert %{{.*}} into %{{.*}}[1] : !waveasm.sreg, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>
  %q = waveasm.insert %s into %p[1] : !waveasm.sreg, !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_mov_b32 %[[C0]] : !waveasm.imm<0> -> !waveasm.psreg<22>
  %f = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<22>
  // CHECK: waveasm.dce_protect %{{.*}} : !waveasm.psreg<22>
  waveasm.dce_protect %f : !waveasm.psreg<22>
  // CHECK: waveasm.comment "text"
  waveasm.comment "text"
  // CHECK: waveasm.raw "v_mov_b32 v7, s44"
  waveasm.raw "v_mov_b32 v7, s44"

  // CHECK: waveasm.v_mov_b32 %[[C0]] : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  // CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.pareg<3> -> !waveasm.pvreg<255>
  %pa = waveasm.precolored.areg 3 : !waveasm.pareg<3>
  %zz = waveasm.v_mov_b32 %pa : !waveasm.pareg<3> -> !waveasm.pvreg<255>
  // CHECK: waveasm.v_cndmask_b32 %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %cn = waveasm.v_cndmask_b32 %c0, %v, %c0 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.v_readfirstlane_b32 %{{.*}} : !waveasm.vreg -> !waveasm.sreg
  %rf = waveasm.v_readfirstlane_b32 %v : !waveasm.vreg -> !waveasm.sreg
  // CHECK: waveasm.v_readlane_b32 %{{.*}}, %{{.*}} : !waveasm.vreg, !waveasm.sreg -> !waveasm.sreg
  %rl = waveasm.v_readlane_b32 %v, %rf : !waveasm.vreg, !waveasm.sreg -> !waveasm.sreg
  // CHECK: waveasm.v_writelane_b32 %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.imm<0>, !waveasm.vreg -> !waveasm.vreg
  %wl = waveasm.v_writelane_b32 %rl, %c0, %v : !waveasm.sreg, !waveasm.imm<0>, !waveasm.vreg -> !waveasm.vreg
  %a = waveasm.extract %a4[0] : !waveasm.areg<4, 4> -> !waveasm.areg
  // CHECK: waveasm.v_accvgpr_read_b32 %{{.*}} : !waveasm.areg -> !waveasm.vreg
  %ar = waveasm.v_accvgpr_read_b32 %a : !waveasm.areg -> !waveasm.vreg
  // CHECK: waveasm.v_accvgpr_write_b32 %{{.*}}, %{{.*}} : !waveasm.vreg, !waveasm.areg -> !waveasm.areg
  %aw = waveasm.v_accvgpr_write_b32 %v, %a : !waveasm.vreg, !waveasm.areg -> !waveasm.areg
  // CHECK: waveasm.s_mov_b32_m0 %{{.*}} : !waveasm.sreg
  waveasm.s_mov_b32_m0 %s : !waveasm.sreg
  // CHECK: %[[SAVED:.*]] = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2>
  %se = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2>
  // CHECK: waveasm.s_mov_b64_exec %[[SAVED]] : !waveasm.sreg<2>
  waveasm.s_mov_b64_exec %se : !waveasm.sreg<2>

  // CHECK: waveasm.s_nop 15
  waveasm.s_nop 15
  // CHECK: waveasm.s_setprio 1
  waveasm.s_setprio 1
  // CHECK: waveasm.s_sched_barrier 0
  waveasm.s_sched_barrier 0
  // CHECK: waveasm.s_waitcnt_vmcnt 7
  waveasm.s_waitcnt_vmcnt 7
  // CHECK: waveasm.s_waitcnt_lgkmcnt 0
  waveasm.s_waitcnt_lgkmcnt 0
  // CHECK: waveasm.s_waitcnt_expcnt 0
  waveasm.s_waitcnt_expcnt 0
  // CHECK: waveasm.s_waitcnt vmcnt(63) lgkmcnt(0)
  waveasm.s_waitcnt vmcnt(63) lgkmcnt(0)
  // CHECK: waveasm.s_waitcnt lgkmcnt(3)
  waveasm.s_waitcnt lgkmcnt(3)
  // CHECK: waveasm.s_barrier
  waveasm.s_barrier
  // CHECK: waveasm.label @top
  waveasm.label @top
  // CHECK: waveasm.s_branch @top
  waveasm.s_branch @top
  // CHECK: waveasm.s_cbranch_scc0 @top
  waveasm.s_cbranch_scc0 @top
  // CHECK: waveasm.s_cbranch_scc1 @top
  waveasm.s_cbranch_scc1 @top
  // CHECK: waveasm.s_cbranch_vccz @top
  waveasm.s_cbranch_vccz @top
  // CHECK: waveasm.s_cbranch_vccnz @top
  waveasm.s_cbranch_vccnz @top
  // CHECK: waveasm.s_cbranch_execz @top
  waveasm.s_cbranch_execz @top
  // CHECK: waveasm.s_cbranch_execnz @top
  waveasm.s_cbranch_execnz @top

  // CHECK: waveasm.arith.add %{{.*}}, %{{.*}} : (!waveasm.sreg, !waveasm.imm<0>) -> !waveasm.sreg
  %x1 = waveasm.arith.add %s, %c0 : (!waveasm.sreg, !waveasm.imm<0>) -> !waveasm.sreg
  // CHECK: waveasm.arith.mul %{{.*}}, %{{.*}} : (!waveasm.sreg, !waveasm.vreg) -> !waveasm.vreg
  %x2 = waveasm.arith.mul %s, %v : (!waveasm.sreg, !waveasm.vreg) -> !waveasm.vreg
  // CHECK: waveasm.arith.and
  %x3 = waveasm.arith.and %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  // CHECK: waveasm.arith.or
  %x4 = waveasm.arith.or %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  // CHECK: waveasm.arith.cmp slt, %{{.*}}, %{{.*}} : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  %x5 = waveasm.arith.cmp slt, %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  // CHECK: waveasm.arith.select %{{.*}}, %{{.*}}, %{{.*}} : (!waveasm.sreg, !waveasm.sreg, !waveasm.imm<0>) -> !waveasm.sreg
  %x6 = waveasm.arith.select %x5, %s, %c0 : (!waveasm.sreg, !waveasm.sreg, !waveasm.imm<0>) -> !waveasm.sreg
  // CHECK: waveasm.arith.readfirstlane %{{.*}} : (!waveasm.vreg) -> !waveasm.sreg
  %x7 = waveasm.arith.readfirstlane %v : (!waveasm.vreg) -> !waveasm.sreg
  // CHECK: waveasm.arith.trunc
  %x8 = waveasm.arith.trunc %p : (!waveasm.sreg<2, 2>) -> !waveasm.sreg
  // CHECK: waveasm.arith.sext
  %x9 = waveasm.arith.sext %s : (!waveasm.sreg) -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.arith.zext
  %x10 = waveasm.arith.zext %s : (!waveasm.sreg) -> !waveasm.sreg<2, 2>

  // CHECK: %[[SCC:.*]] = waveasm.s_cmp_eq_u32
  %scc = waveasm.s_cmp_eq_u32 %s, %c0 : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.scc
  // CHECK: waveasm.s_cselect_b32 %[[SCC]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg
  %sel = waveasm.s_cselect_b32 %scc, %s, %c0 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg
  // CHECK: waveasm.if %[[SCC]] {
  // CHECK-NEXT: waveasm.yield
  waveasm.if %scc : !waveasm.scc {
    waveasm.yield
  }
  // CHECK: waveasm.if %{{.*}} : !waveasm.sreg -> !waveasm.vreg {
  // CHECK: waveasm.yield %{{.*}} : !waveasm.vreg
  // CHECK: } else {
  %i = waveasm.if %s : !waveasm.sreg -> !waveasm.vreg {
    waveasm.yield %v : !waveasm.vreg
  } else {
    waveasm.yield %cn : !waveasm.vreg
  }
  // CHECK: %{{.*}}:2 = waveasm.loop (%[[I:.*]] = %{{.*}}, %{{.*}} = %{{.*}}) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
  // CHECK: waveasm.condition %{{.*}} : !waveasm.scc iter_args(%{{.*}}, %{{.*}}) : !waveasm.sreg, !waveasm.areg<4, 4>
  %l:2 = waveasm.loop (%iv = %s, %acc = %a4) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %n:2 = waveasm.s_add_u32 %iv, %c0 : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %n#0, %rf : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%n#0, %acc) : !waveasm.sreg, !waveasm.areg<4, 4>
  }
  // CHECK: waveasm.loop (%{{.*}} = %{{.*}}) : (!waveasm.sreg) -> !waveasm.sreg {
  // CHECK: } {unroll = 2 : i64}
  %l1 = waveasm.loop (%iv = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %again = waveasm.s_cmp_lt_u32 %iv, %rf : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%iv) : !waveasm.sreg
  } {unroll = 2 : i64}
  // CHECK: waveasm.loop {
  // CHECK: waveasm.condition %{{.*}} : !waveasm.scc
  waveasm.loop {
    %again = waveasm.s_cmp_lt_u32 %s, %rf : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc
  }
  // CHECK: waveasm.s_endpgm
  waveasm.s_endpgm
}

// CHECK: waveasm.program @empty target = <#waveasm.gfx950, 6> {
waveasm.program @empty target = <#waveasm.gfx950, 6> {
}
// CHECK: waveasm.program @parsed target = <#waveasm.gfx1250> abi = <> {
waveasm.program @parsed target = #waveasm.target<#waveasm.gfx1250> abi = <> {
}
