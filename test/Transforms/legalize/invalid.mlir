// RUN: waveasm-opt --waveasm-legalize --verify-diagnostics --split-input-file %s

// expected-error @below {{gfx1250}}
waveasm.program @chip target = #waveasm.target<#waveasm.gfx1250, 5> abi = #waveasm.abi<> {
  waveasm.s_endpgm
}

// -----

waveasm.program @gfx950_only target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{'waveasm.v_cvt_f32_bf16' op is not available on gfx942}}
  %d = waveasm.v_cvt_f32_bf16 %v : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

waveasm.program @nowhere target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.precolored.vreg 4, 4 : !waveasm.vreg<4, 4>
  // expected-error @below {{is not available on gfx950: it exists only on gfx908 and gfx90a}}
  %d = waveasm.v_mfma_i32_16x16x16_i8 %v, %v, %a : !waveasm.vreg, !waveasm.vreg, !waveasm.vreg<4, 4> -> !waveasm.vreg<4, 4>
  waveasm.s_endpgm
}

// -----

// expected-error @below {{does not end in s_endpgm}}
waveasm.program @open_end target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  waveasm.s_barrier
}

// -----

waveasm.program @foreign target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  // expected-error @below {{is not a WaveASM instruction}}
  %u = builtin.unrealized_conversion_cast to !waveasm.sreg
  waveasm.s_endpgm
}

// -----

waveasm.program @flag_of_vector target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{has a vector operand, so its result cannot be '!waveasm.scc'}}
  %c = waveasm.arith.cmp eq, %v, %v : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.scc
  waveasm.s_endpgm
}

// -----

waveasm.program @widths target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  %t = waveasm.precolored.sreg 2, 2 : !waveasm.sreg<2, 2>
  // expected-error @below {{operand 1 has 2 registers, expected 1}}
  %a = waveasm.arith.add %s, %t : (!waveasm.sreg, !waveasm.sreg<2, 2>) -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

waveasm.program @too_wide target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %t = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  // expected-error @below {{works on 1 or 2 registers, got '!waveasm.sreg<4, 4>'}}
  %a = waveasm.arith.and %t, %t : (!waveasm.sreg<4, 4>, !waveasm.sreg<4, 4>) -> !waveasm.sreg<4, 4>
  waveasm.s_endpgm
}

// -----

waveasm.program @narrowing target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %t = waveasm.precolored.sreg 4, 2 : !waveasm.sreg<2, 2>
  // expected-error @below {{has a result narrower than its operand}}
  %a = waveasm.arith.zext %t : (!waveasm.sreg<2, 2>) -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

waveasm.program @smem_offset target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %t = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c = waveasm.constant -1048580 : !waveasm.imm<-1048580>
  // expected-error @below {{offset -1048580 does not fit}}
  %a = waveasm.s_load_dword %t, %c : !waveasm.sreg<2, 2>, !waveasm.imm<-1048580> -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

// The comparison must stand again before the branch, but s4 is another number by then.
waveasm.program @counted_name target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %n = waveasm.precolored.sreg 4 : !waveasm.sreg
  %i0 = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %r = waveasm.loop (%i = %i0) : (!waveasm.sreg) -> !waveasm.sreg {
    // expected-note @below {{the comparison}}
    %lt = waveasm.s_cmp_lt_u32 %i, %n : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    %x, %nz = waveasm.s_and_b32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.psreg<4>, !waveasm.scc
    // expected-error @below {{a register that it names has changed}}
    waveasm.condition %lt : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// SCC of s_and_saveexec has no value that could be kept.
waveasm.program @saveexec target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  %e = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2, 2>
  %a = waveasm.arith.add %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  // expected-error @below {{reads SCC, which legalization has to overwrite before it}}
  waveasm.s_cbranch_scc0 @end
  waveasm.label @end
  waveasm.s_endpgm
}
