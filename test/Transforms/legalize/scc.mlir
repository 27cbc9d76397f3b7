// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// The comparison is made again at its use: one register lives on in either case.
// CHECK-LABEL: @reemit
// CHECK-NOT: s_cmp_lt_i32
// CHECK: s_cmp_ge_i32
// CHECK: waveasm.if
// CHECK: s_add_u32
// CHECK: %[[C:.*]] = waveasm.s_cmp_lt_i32 %[[A:.*]], %{{.*}}
// CHECK-NEXT: waveasm.if %[[C]]
waveasm.program @reemit target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %a = waveasm.s_mov_b32 %c4 : !waveasm.imm<4> -> !waveasm.sreg
  %lt = waveasm.s_cmp_lt_i32 %a, %c4 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.scc
  %ge = waveasm.s_cmp_ge_i32 %a, %c4 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.scc
  waveasm.if %ge {
    %s, %scc = waveasm.s_add_u32 %a, %c4 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.sreg, !waveasm.scc
    waveasm.yield
  }
  waveasm.if %lt {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.s_endpgm
}

// -----

// Two registers would live on; one saved flag is less. A carry is no comparison.
// CHECK-LABEL: @save
// CHECK: %[[EQ:.*]] = waveasm.s_cmp_eq_u32
// CHECK-NEXT: %{{.*}} = waveasm.constant 1
// CHECK-NEXT: %{{.*}} = waveasm.constant 0
// CHECK-NEXT: %[[S0:.*]] = waveasm.s_cselect_b32 %[[EQ]]
// CHECK-NEXT: %{{.*}}, %[[CARRY:.*]] = waveasm.s_add_u32
// CHECK: %[[S1:.*]] = waveasm.s_cselect_b32 %[[CARRY]]
// CHECK: waveasm.s_and_b32
// CHECK: %[[R0:.*]] = waveasm.s_cmp_ne_u32 %[[S0]], %{{.*}} : !waveasm.sreg, !waveasm.imm<0>
// CHECK-NEXT: waveasm.s_cselect_b32 %[[R0]]
// CHECK: %[[R1:.*]] = waveasm.s_cmp_ne_u32 %[[S1]]
// CHECK-NEXT: waveasm.s_addc_u32 %[[R1]]
waveasm.program @save target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %a = waveasm.s_mov_b32 %c7 : !waveasm.imm<7> -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %c7 : !waveasm.imm<7> -> !waveasm.sreg
  %eq = waveasm.s_cmp_eq_u32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %lo, %carry = waveasm.s_add_u32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %x, %nz = waveasm.s_and_b32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %sel = waveasm.s_cselect_b32 %eq, %a, %b : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %hi, %o = waveasm.s_addc_u32 %carry, %sel, %x : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  waveasm.s_endpgm
}

// -----

// Nothing to do: the text is left as it is.
// CHECK-LABEL: @intact
// CHECK: %[[LO:.*]], %[[C:.*]] = waveasm.s_add_u32
// CHECK-NEXT: waveasm.s_mul_i32
// CHECK-NEXT: waveasm.s_addc_u32 %[[C]]
// CHECK-NEXT: %[[LT:.*]] = waveasm.s_cmp_lt_u32
// CHECK-NEXT: waveasm.s_cselect_b32 %[[LT]]
// CHECK-NEXT: waveasm.s_cselect_b32 %[[LT]]
// CHECK-NEXT: waveasm.s_endpgm
waveasm.program @intact target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %a = waveasm.precolored.sreg 0 : !waveasm.sreg
  %b = waveasm.precolored.sreg 1 : !waveasm.sreg
  %lo, %c = waveasm.s_add_u32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %m = waveasm.s_mul_i32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %hi, %o = waveasm.s_addc_u32 %c, %a, %b : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %lt = waveasm.s_cmp_lt_u32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %s = waveasm.s_cselect_b32 %lt, %a, %b : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %t = waveasm.s_cselect_b32 %lt, %b, %a : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

// s4 is written between the comparison and its use: the operand is not at hand.
// CHECK-LABEL: @overwritten
// CHECK: %[[EQ:.*]] = waveasm.s_cmp_eq_u32
// CHECK: %[[S:.*]] = waveasm.s_cselect_b32 %[[EQ]], {{.*}}imm<1>
// CHECK: waveasm.s_mov_b32 {{.*}} -> !waveasm.psreg<4>
// CHECK: %[[R:.*]] = waveasm.s_cmp_ne_u32 %[[S]]
// CHECK-NEXT: waveasm.s_cselect_b32 %[[R]]
waveasm.program @overwritten target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.precolored.sreg 4 : !waveasm.sreg
  %eq = waveasm.s_cmp_eq_u32 %a, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
  %w = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.psreg<4>
  %x, %nz = waveasm.s_and_b32 %a, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
  %s = waveasm.s_cselect_b32 %eq, %x, %c1 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

// A loop stays counted: its comparison, with two registers, is made again.
// CHECK-LABEL: @counted
// CHECK: waveasm.loop
// CHECK: %[[N:.*]], %{{.*}} = waveasm.s_add_u32
// CHECK: waveasm.s_and_b32
// CHECK-NEXT: %[[C:.*]] = waveasm.s_cmp_lt_u32 %[[N]],
// CHECK-NEXT: waveasm.condition %[[C]]
waveasm.program @counted target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %n = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    %next, %scc = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %lt = waveasm.s_cmp_lt_u32 %next, %n : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    %x, %nz = waveasm.s_and_b32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    waveasm.condition %lt : !waveasm.scc iter_args(%next) : !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// The loop is known to be counted from here on, wherever its counter is copied.
// CHECK-LABEL: @marked
// CHECK: waveasm.condition
// CHECK-NEXT: } {waveasm.counted}
// CHECK: waveasm.condition
// CHECK-NEXT: }
// CHECK-NOT: waveasm.counted
waveasm.program @marked target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %i0 = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %r = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    %lt = waveasm.s_cmp_lt_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %lt : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
  %s = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    %gt = waveasm.s_cmp_gt_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %gt : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
