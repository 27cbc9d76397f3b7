// RUN: waveasm-opt --test-program-view="region=nowhere" %s -split-input-file -verify-diagnostics

// expected-error@+1 {{'nowhere' is neither a tag of this program nor one of 'program', 'hot'}}
waveasm.program @straight target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_endpgm
}

// -----

// expected-error@+1 {{'nowhere' is neither a tag of this program nor one of 'program', 'hot', 'prologue', 'loop_0', 'epilogue'}}
waveasm.program @loop target = #waveasm.target<#waveasm.gfx942> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %s = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %n, %g = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %n, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
