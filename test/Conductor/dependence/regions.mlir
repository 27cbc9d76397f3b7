// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// An if or loop moves, and is crossed, as one unit.

// memory past a barrier inside
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  waveasm.if %x {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "a"}
  // expected-error @below {{would move the memory operation 'b' across the barrier 'a'}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a clobber between the compare and the if
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  waveasm.if %x {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "a"}
  // expected-error @below {{would move the write of SCC by 'b' between its write by 'x' and its read by 'a'}}
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// -----

// a vector op
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  waveasm.if %x {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "a"}
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// the if itself
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %av = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.if %x {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "b"}
}

// -----

// the if past memory
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  %ad = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the memory operation 'a' across the barrier 'b'}}
  waveasm.if %x {
    waveasm.s_barrier
    waveasm.yield
  } {waveasm.tag = "b"}
}
