// RUN: waveasm-opt --conductor-tag %s | FileCheck %s
// RUN: waveasm-opt --conductor-tag %s | waveasm-opt --conductor-tag | FileCheck %s
// RUN: waveasm-opt --conductor-tag %s -o %t.once
// RUN: waveasm-opt --conductor-tag --conductor-tag %s | diff - %t.once

// One counter per mnemonic through the whole module; a loop's body before the loop.
// CHECK: waveasm.program @a
// CHECK-SAME: waveasm.tag = "program_0"
// CHECK: constant 0 {waveasm.tag = "constant_0"}
// CHECK: s_mov_b32 %{{.*}} {waveasm.tag = "s_mov_b32_0"}
// CHECK: waveasm.loop
// CHECK: s_mov_b32 %{{.*}} {waveasm.tag = "s_mov_b32_1"}
// CHECK: s_cmp_lt_u32 {{.*}} {waveasm.tag = "s_cmp_lt_u32_0"}
// CHECK: waveasm.condition {{.*}} {waveasm.tag = "condition_0"}
// CHECK-NEXT: } {waveasm.tag = "loop_0"}
// CHECK: waveasm.s_endpgm {waveasm.tag = "s_endpgm_0"}
// CHECK: waveasm.program @b
// CHECK-SAME: waveasm.tag = "program_1"
// CHECK: s_mov_b32 %{{.*}} {waveasm.tag = "s_mov_b32_2"}
waveasm.program @a target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %i = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r = waveasm.loop (%a = %i) : (!waveasm.sreg) -> !waveasm.sreg {
    %n = waveasm.s_mov_b32 %a : !waveasm.sreg -> !waveasm.sreg
    %c = waveasm.s_cmp_lt_u32 %n, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
waveasm.program @b target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %i = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  waveasm.s_endpgm
}
