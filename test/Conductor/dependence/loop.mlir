// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// A loop moves, and is crossed, as one unit: it does all that its body does.

// an LDS read past the write inside
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %l = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    waveasm.ds_write_b32 %v, %v : !waveasm.vreg, !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "a"}
  // expected-error @below {{would move the read of LDS by 'b' before its write by 'a'}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a use inside
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  %d = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the use by 'b' before its definition by 'a'}}
  %l = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %e = waveasm.v_mov_b32 %d : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "b"}
}

// -----

// its comparison, between a value of SCC and its use
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %c = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "c"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  // expected-note @below {{the other op: 'a'}}
  %d = waveasm.s_cselect_b32 %c, %s, %s {waveasm.tag = "a"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // expected-error @below {{would move the write of SCC by 'b' between its write by 'c' and its read by 'a'}}
  %l = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %e = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "b"}
}

// -----

// reads of LDS inside and outside
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %l = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %e = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "a"}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// one loop past another
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %l = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %e = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "a"}
  %m = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %e = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
    %t, %u = waveasm.s_add_u32 %i, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  } {waveasm.tag = "b"}
}
