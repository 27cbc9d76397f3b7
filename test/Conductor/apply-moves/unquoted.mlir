// Commands may be given without quotes, before or after another option.
// RUN: printf 'move c before a\n' > %t.moves
// RUN: waveasm-opt "--conductor-apply-moves=moves=move c before a; swap a b" %s | FileCheck %s
// RUN: waveasm-opt "--conductor-apply-moves=moves=swap a b file=%t.moves" %s | FileCheck %s
// RUN: waveasm-opt "--conductor-apply-moves=file=%t.moves moves=swap a b" %s | FileCheck %s

// CHECK: waveasm.tag = "c"
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %i = waveasm.constant 1 : <1>
  %a = waveasm.s_mov_b32 %i {waveasm.tag = "a"} : !waveasm.imm<1> -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %i {waveasm.tag = "b"} : !waveasm.imm<1> -> !waveasm.sreg
  %c = waveasm.s_mov_b32 %i {waveasm.tag = "c"} : !waveasm.imm<1> -> !waveasm.sreg
  waveasm.s_endpgm
}
