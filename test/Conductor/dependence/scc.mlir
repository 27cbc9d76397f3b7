// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// SCC: no new clobber between definition and use; what the input has is tolerated.

// a clobber before the use
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  %ax = waveasm.s_cselect_b32 %x, %s, %s {waveasm.tag = "a"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // expected-error @below {{would move the write of SCC by 'b' between its write by 'x' and its read by 'a'}}
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// -----

// the definition above a clobber
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %as, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // expected-error @below {{would move the write of SCC by 'a' between its write by 'b' and its read by 'u'}}
  %b = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %ux = waveasm.s_cselect_b32 %b, %s, %s {waveasm.tag = "u"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}

// -----

// both definitions live
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-error @below {{would move the write of SCC by 'a' between its write by 'b' and its read by 'u'}}
  %b = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %ux = waveasm.s_cselect_b32 %b, %s, %s {waveasm.tag = "u"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %wx = waveasm.s_cselect_b32 %a, %s, %s {waveasm.tag = "w"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}

// -----

// writes that nobody reads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %as, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// -----

// past the whole range
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %ux = waveasm.s_cselect_b32 %a, %s, %s {waveasm.tag = "u"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// -----

// a clobber that is there already
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %as, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %ux = waveasm.s_cselect_b32 %x, %s, %s {waveasm.tag = "u"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}

// -----

// a use above an old clobber
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %as, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %bx = waveasm.s_cselect_b32 %x, %s, %s {waveasm.tag = "b"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}

// -----

// a branch reads SCC behind it
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %as, %ac = waveasm.s_add_u32 %s, %s {waveasm.tag = "a"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  // expected-error @below {{would move the write of SCC by 'b' before its write by 'a'}}
  %bs, %bc = waveasm.s_add_u32 %s, %s {waveasm.tag = "b"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  waveasm.s_cbranch_scc1 @l
  waveasm.label @l
}
