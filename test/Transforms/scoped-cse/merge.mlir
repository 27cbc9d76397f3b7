// RUN: waveasm-opt --waveasm-scoped-cse --split-input-file %s | FileCheck %s

// CHECK-LABEL: @merge
// CHECK: %[[A:.*]] = waveasm.v_add_u32
// CHECK-NOT: waveasm.v_add_u32
// CHECK: waveasm.if
// CHECK-NEXT: waveasm.v_mul_lo_u32 %[[A]], %[[A]]
// CHECK: waveasm.v_mul_lo_u32
waveasm.program @merge target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %a = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.if %s : !waveasm.sreg {
    %c = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
    %m = waveasm.v_mul_lo_u32 %b, %c : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.yield
  }
  %n = waveasm.v_mul_lo_u32 %a, %a : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// Each of these pairs differs in what it reads, or in who may come past it.
// CHECK-LABEL: @keep
// CHECK-COUNT-2: waveasm.s_add_u32
// CHECK: waveasm.s_mov_b32
// CHECK: waveasm.s_add_u32
// CHECK-COUNT-2: waveasm.v_cndmask_b32
// CHECK: waveasm.v_add_u32
// CHECK: waveasm.s_mov_b64_exec
// CHECK: waveasm.v_add_u32
// CHECK: waveasm.label @l
// CHECK: waveasm.v_add_u32
// CHECK-COUNT-2: waveasm.v_mov_b32
waveasm.program @keep target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %t = waveasm.precolored.sreg 5 : !waveasm.sreg
  %e = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  // SCC of the second is used.
  %0, %c0 = waveasm.s_add_u32 %s, %z : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg, !waveasm.scc
  %1, %c1 = waveasm.s_add_u32 %s, %z : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg, !waveasm.scc
  %x = waveasm.s_cselect_b32 %c1, %s, %t : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // s5 is written.
  %w = waveasm.s_mov_b32 %z : !waveasm.imm<0> -> !waveasm.psreg<5>
  %2, %c2 = waveasm.s_add_u32 %t, %z : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.sreg, !waveasm.scc
  // VCC.
  waveasm.v_cmp_eq_u32 %s, %v : !waveasm.sreg, !waveasm.vreg
  %3 = waveasm.v_cndmask_b32 %z, %v, %z : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  waveasm.v_cmp_ne_u32 %s, %v : !waveasm.sreg, !waveasm.vreg
  %4 = waveasm.v_cndmask_b32 %z, %v, %z : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // EXEC, then another path.
  %5 = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_mov_b64_exec %e : !waveasm.sreg<2, 2>
  %6 = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.label @l
  %7 = waveasm.v_add_u32 %s, %v : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  // Registers of their own.
  %8 = waveasm.v_mov_b32 %z : !waveasm.imm<0> -> !waveasm.vreg
  %9 = waveasm.v_mov_b32 %z : !waveasm.imm<0> -> !waveasm.vreg
  waveasm.s_endpgm
}
