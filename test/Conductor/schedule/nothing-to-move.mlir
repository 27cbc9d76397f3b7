// Programs with nothing to gain end as they began: only arithmetic that is not yet
// instructions, only a single op.
// RUN: waveasm-opt --conductor-schedule="oracle=search rounds=40" %s | FileCheck %s

// CHECK: waveasm.program @arith {{.*}}waveasm.moves = []
waveasm.program @arith target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %a = waveasm.arith.add %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  %b = waveasm.arith.and %a, %a : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  %c = waveasm.arith.or %b, %b : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    %d = waveasm.arith.add %c, %c : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
    %e = waveasm.arith.and %d, %d : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
    %f = waveasm.arith.or %e, %e : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg
    waveasm.dce_protect %f : !waveasm.sreg
    waveasm.yield
  }
  waveasm.s_endpgm
}

// CHECK: waveasm.program @single {{.*}}waveasm.moves = []
waveasm.program @single target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_endpgm
}
