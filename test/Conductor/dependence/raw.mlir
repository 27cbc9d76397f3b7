// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Raw lines read and write the registers that they name; they do not move themselves.

// write past the raw that reads it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a"}
  // expected-error @below {{would move the write of s14 by 'b' before its read by 'a'}}
  %bp = waveasm.s_mov_b32 %c0 {waveasm.tag = "b"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// -----

// read past the raw that writes it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %n = waveasm.precolored.vreg 7 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a"}
  // expected-error @below {{would move the read of v7 by 'b' before its write by 'a'}}
  %x = waveasm.v_mov_b32 %n {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a directive orders everything
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw ".p2align 8" {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}

// -----

// other registers
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.raw "v_mov_b32 v7, s14" {waveasm.tag = "a"}
  %bs = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
}
