// The clean-up passes have no input that is an error. What is not theirs to change, a
// chip without facts, an empty program, allocated registers, they leave as it is.
// RUN: waveasm-opt %s -o %t.in
// RUN: waveasm-opt --waveasm-scoped-cse --waveasm-peephole --waveasm-memory-offset-opt --waveasm-m0-redundancy-elim --waveasm-scale-pack-elimination --waveasm-buffer-load-strength-reduction --waveasm-loop-address-promotion %s -o %t.out
// RUN: diff %t.in %t.out

waveasm.program @nochip target = #waveasm.target<#waveasm.gfx1250> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  %r = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %c = waveasm.s_cmp_lt_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
  waveasm.s_endpgm
}

waveasm.program @empty target = #waveasm.target<#waveasm.gfx942> {
}

waveasm.program @allocated target = #waveasm.target<#waveasm.gfx942> {
  %z = waveasm.constant 0 : <0>
  %i0 = waveasm.s_mov_b32 %z : !waveasm.imm<0> -> !waveasm.psreg<4>
  %v = waveasm.precolored.vreg 1 : !waveasm.pvreg<1>
  %srd = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %two = waveasm.constant 2 : <2>
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<4>) -> !waveasm.psreg<4> {
    %a = waveasm.v_lshl_add_u32 %i, %two, %v : !waveasm.psreg<4>, !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
    %b = waveasm.v_add_u32 %a, %v : !waveasm.pvreg<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
    %x = waveasm.buffer_load_dword %srd, %b : !waveasm.psreg<8, 4>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
    %n, %s = waveasm.s_add_u32 %i, %two : !waveasm.psreg<4>, !waveasm.imm<2> -> !waveasm.psreg<4>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %two : !waveasm.psreg<4>, !waveasm.imm<2> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n) : !waveasm.psreg<4>
  }
  waveasm.s_endpgm
}
