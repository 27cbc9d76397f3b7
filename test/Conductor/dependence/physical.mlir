// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Physical registers: a precolored value is a name that each user reads at its own place.

// write after read through a name
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the write of s14 by 'b' before its read by 'a'}}
  %bp = waveasm.s_mov_b32 %c0 {waveasm.tag = "b"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// -----

// read after write through a name
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<13>
  // expected-error @below {{would move the read of s13 by 'b' before its write by 'a'}}
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// through extract
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %x = waveasm.extract %r[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  // expected-error @below {{would move the read of s14 by 'b' before its write by 'a'}}
  %y = waveasm.s_mov_b32 %x {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

// write after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  // expected-error @below {{would move the write of s14 by 'b' before its write by 'a'}}
  %bp = waveasm.s_mov_b32 %c0 {waveasm.tag = "b"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// -----

// other registers
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %bp = waveasm.s_mov_b32 %c0 {waveasm.tag = "b"} : !waveasm.imm<0> -> !waveasm.psreg<16>
}

// -----

// the name itself reads nothing
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %n = waveasm.precolored.sreg 14 {waveasm.tag = "b"} : !waveasm.sreg
}

// -----

// A name or dce_protect in the way could come along: the reason is the register.
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %ap = waveasm.s_mov_b32 %c0 {waveasm.tag = "a"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %n = waveasm.precolored.sreg 14 : !waveasm.sreg
  // expected-error @below {{would move the read of s14 by 'b' before its write by 'a'}}
  %x = waveasm.s_mov_b32 %n {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}
