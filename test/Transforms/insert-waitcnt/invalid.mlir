// RUN: waveasm-opt --waveasm-insert-waitcnt -verify-diagnostics -split-input-file %s

waveasm.program @virtual target = #waveasm.target<#waveasm.gfx942, 5> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  // expected-error@+1 {{has a virtual register ('!waveasm.vreg'): run --waveasm-linear-scan first}}
  %a = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
}

// -----

waveasm.program @not_legal target = #waveasm.target<#waveasm.gfx942, 5> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error@+1 {{is not a machine instruction: run --waveasm-legalize first}}
  %a = waveasm.arith.add %v, %v : (!waveasm.pvreg<0>, !waveasm.pvreg<0>) -> !waveasm.pvreg<1>
}
