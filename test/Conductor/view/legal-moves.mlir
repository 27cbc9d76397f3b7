// RUN: waveasm-opt --test-program-view="legal-moves=load" %s -o /dev/null | FileCheck %s --match-full-lines --strict-whitespace
// RUN: waveasm-opt --test-program-view="legal-moves=load moves='keep load'" %s -o /dev/null | FileCheck %s --check-prefix=KEPT --match-full-lines
// RUN: waveasm-opt --test-program-view="legal-moves=s_barrier_0" %s -o /dev/null | FileCheck %s --check-prefix=PINNED --match-full-lines

// How far the op may go, and what stops it; or why it never moves.
//      CHECK:'load' may move up to before 'v_mov_b32_1'; further it would move the use by 'load' before its definition by 'v_mov_b32_0'
// CHECK-NEXT:'load' may move down to after 'v_mov_b32_2'; further it would move the memory operation 'load' across the barrier 's_barrier_0'
// CHECK-NOT:{{.}}
// KEPT: 'load' is pinned by 'keep'
// PINNED: 's_barrier_0' is pinned: it never moves
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 1024 : i64} {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  %l = waveasm.ds_read_b32 %a {waveasm.tag = "load"} : !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  waveasm.s_barrier
  waveasm.s_endpgm
}
