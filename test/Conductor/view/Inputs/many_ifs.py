"""A program of forty ifs, the second half of them with one more instruction, and a loop."""

print("""waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %s = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg""")
for i in range(40):
    print("  waveasm.if %s : !waveasm.sreg {")
    print("    waveasm.s_nop 0\n" * (i // 20) + "    waveasm.yield\n  }")
print("""  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %n, %g = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %n, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
}""")
