// RUN: waveasm-opt --conductor-apply-moves="moves='swap a b'" -verify-diagnostics -split-input-file %s | FileCheck %s

// A swap is checked as the final permutation: neither step alone needs to be legal.
// CHECK: tag = "b"
// CHECK: tag = "x"
// CHECK: tag = "a"
waveasm.program @far target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %x = waveasm.s_mov_b32 %s {waveasm.tag = "x"} : !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

waveasm.program @between target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-error @below {{would move the use by 'x' before its definition by 'a'}}
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  // expected-note @below {{the other op: 'x'}}
  %x = waveasm.s_mov_b32 %a {waveasm.tag = "x"} : !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

waveasm.program @ends target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %x = waveasm.s_mov_b32 %s {waveasm.tag = "x"} : !waveasm.sreg -> !waveasm.sreg
  // expected-note @below {{the other op: 'b'}}
  %b = waveasm.s_mov_b32 %a {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}
