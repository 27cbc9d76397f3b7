// M0 as the lane does not count as the one scalar of the constant bus.
// RUN: waveasm-translate --waveasm-linear-scan --emit-assembly %s | FileCheck %s

// CHECK: s_mov_b32 m0, s[[LANE:[0-9]+]]
// CHECK: v_writelane_b32 v{{[0-9]+}}, s{{[0-9]+}}, m0
waveasm.program @writelane target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 20 : !waveasm.sreg
  %lane = waveasm.precolored.sreg 21 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.v_writelane_b32 %s, %lane, %v : !waveasm.sreg, !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}
