// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s 2>&1 | FileCheck %s

// What a loop passes on by the name of a register is read there, after the write that stands
// before the loop.
// CHECK: error: Failed:  swap a4 b4: would move the read of s14 by 'b4' before its write by 'a4'
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a4"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {  %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc waveasm.condition %q : !waveasm.scc iter_args(%s14) : !waveasm.sreg } {waveasm.tag = "b4"}
}
