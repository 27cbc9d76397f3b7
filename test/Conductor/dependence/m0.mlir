// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// M0: the LDS address of a DMA.

// read after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "a"} : !waveasm.sreg
  // expected-error @below {{would move the read of M0 by 'b' before its write by 'a'}}
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>
}

// -----

// write past the DMA that reads it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  // expected-error @below {{would move the write of M0 by 'b' before its read by 'a'}}
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "b"} : !waveasm.sreg
}

// -----

// write after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "a"} : !waveasm.sreg
  // expected-error @below {{would move the write of M0 by 'b' before its write by 'a'}}
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "b"} : !waveasm.sreg
}

// -----

// a load that is no DMA
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "a"} : !waveasm.sreg
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}
