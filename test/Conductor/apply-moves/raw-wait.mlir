// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s 2>&1 | FileCheck %s

// A partial wait in a raw line leaves the younger of the two in flight.
// CHECK: error: Failed:  swap a4 b4: would change the order of 'a4' and 'b4', and so which of them the partial wait 'raw' leaves in flight (vmcnt)
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a4"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b4"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.raw "s_waitcnt vmcnt(1)"
}
