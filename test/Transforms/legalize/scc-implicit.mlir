// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// A branch on SCC reads what the text wrote last; arithmetic between does not count.
// CHECK-LABEL: @branch
// CHECK: %[[EQ:.*]] = waveasm.s_cmp_eq_u32
// CHECK: waveasm.s_add_u32
// CHECK: waveasm.s_cmp_eq_u32
// CHECK-NEXT: waveasm.s_cbranch_scc1 @end
waveasm.program @branch target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %eq = waveasm.s_cmp_eq_u32 %a, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
  %s = waveasm.arith.add %a, %c1 : (!waveasm.sreg, !waveasm.imm<1>) -> !waveasm.sreg
  waveasm.s_cbranch_scc1 @end
  waveasm.s_barrier
  waveasm.label @end
  waveasm.s_endpgm
}

// -----

// Raw text too.
// CHECK-LABEL: @raw
// CHECK: %[[EQ:.*]] = waveasm.s_cmp_eq_u32
// CHECK: %[[S:.*]] = waveasm.s_cselect_b32 %[[EQ]]
// CHECK: waveasm.raw "s_add_u32 s9, s9, 1"
// CHECK-NEXT: %[[Z:.*]] = waveasm.constant 0
// CHECK-NEXT: %[[R:.*]] = waveasm.s_cmp_ne_u32 %[[S]], %[[Z]]
// CHECK-NEXT: waveasm.s_cselect_b32 %[[R]]
waveasm.program @raw target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %eq = waveasm.s_cmp_eq_u32 %a, %b : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  waveasm.raw "s_mov_b32 s8, 0"
  waveasm.raw "s_add_u32 s9, s9, 1"
  %s = waveasm.s_cselect_b32 %eq, %a, %c1 : !waveasm.scc, !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
  waveasm.s_endpgm
}
