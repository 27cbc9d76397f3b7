// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Operations that a counter counts keep their order if an explicit wait leaves some in flight.

// two loads before a full wait
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "w"}
}

// -----

// two loads before a partial wait
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would change the order of 'a' and 'b', and so which of them the partial wait 'w' leaves in flight (vmcnt)}}
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 1 {waveasm.tag = "w"}
}

// -----

// LDS reads before a partial wait for lgkmcnt
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would change the order of 'a' and 'b', and so which of them the partial wait 'w' leaves in flight (lgkmcnt)}}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt lgkmcnt(1) {waveasm.tag = "w"}
}

// -----

// the partial wait stands in a raw line, which names no counter that one may rely on
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would change the order of 'a' and 'b', and so which of them the partial wait 'raw' leaves in flight (vmcnt)}}
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.raw "s_waitcnt vmcnt(1)"
}

// -----

// the two have different counters
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 1 {waveasm.tag = "w"}
}

// -----

// the partial wait is for the other counter
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 1 {waveasm.tag = "w"}
}

// -----

// a raw line that is not one instruction may hold a wait
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would change the order of 'a' and 'b', and so which of them the partial wait 'raw' leaves in flight (vmcnt)}}
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.raw "my_macro 1"
}

// -----

// raw labels, comments and alignments hold no wait
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.raw "s_branch .L_main"
  waveasm.raw ".p2align 8"
  waveasm.raw "// here it goes on"
  waveasm.raw ".L_main:"
}
