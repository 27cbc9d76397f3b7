// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Scalar memory is read only, by instructions that WaveASM knows.

// a raw line that may write it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "s_atomic_add s9, s[4:5], 0x0" {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}

// -----

// what its cache holds
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "s_dcache_inv" {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}

// -----

// past a barrier
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-error @below {{would move the memory operation 'b' across the barrier 'a'}}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}

// -----

// two loads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %y = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "a"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}

// -----

// a raw load
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.raw "s_load_dword s9, s[4:5], 0x0" {waveasm.tag = "a"}
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}

// -----

// a write of global memory
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %k = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %x = waveasm.s_load_dwordx2 %k, %c0 {waveasm.tag = "b"} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
}
