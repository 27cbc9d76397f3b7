// RUN: waveasm-opt --conductor-apply-moves="memory=warn moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s
// RUN: not waveasm-opt "--conductor-apply-moves=moves=move b before a memory=hope" %s 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: error: memory must be strict or warn, got 'hope'

// memory=warn: orders that are needed only if two addresses overlap.

// a write and a read of one buffer
// CHECK-LABEL: @war
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @war target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-warning @below {{warn: move b before a: moves the write of LDS by 'b' before its read by 'a'; whether they access the same address is not known}}
  waveasm.ds_write_b32 %v, %w {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg
}

// -----

// CHECK-LABEL: @raw
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @raw target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.ds_write_b32 %v, %w {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-warning @below {{warn: move b before a: moves the read of LDS by 'b' before its write by 'a'; whether they access the same address is not known}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// two writes of one buffer
// CHECK-LABEL: @waw
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @waw target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-warning @below {{critical: move b before a: moves the write of global memory by 'b' before its write by 'a'}}
  waveasm.buffer_store_dword %v, %r, %w {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// -----

// two names of one descriptor are one buffer
waveasm.program @same_buffer target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %q = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-warning @below {{critical: move b before a:}}
  waveasm.buffer_store_dword %v, %q, %w {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// -----

// two writes of two buffers
waveasm.program @other_buffer target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %q = waveasm.precolored.sreg 16, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-warning @below {{warn: move b before a:}}
  waveasm.buffer_store_dword %v, %q, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// -----

// a write of one buffer and a read of another
waveasm.program @read_other target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %q = waveasm.precolored.sreg 16, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-warning @below {{info: move b before a:}}
  %x = waveasm.buffer_load_dword %q, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// past a barrier
// CHECK-LABEL: @barrier
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @barrier target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-warning @below {{critical: move b before a: moves the memory operation 'b' across the barrier 'a'; whether another wave relies on it is not known}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// What else orders the two still does: the counter of a wait ...
waveasm.program @in_flight target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %q = waveasm.precolored.sreg 16, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-error @below {{would change the order of 'a' and 'b', and so which of them the partial wait 'w' leaves in flight (vmcnt)}}
  %x = waveasm.buffer_load_dword %q, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 1 {waveasm.tag = "w"}
}

// -----

// ... a raw line that may be a wait ...
waveasm.program @raw_line target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "s_waitcnt lgkmcnt(0)" {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across 'a'}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// ... what a loop or if holds besides its barrier.
waveasm.program @unit target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.if %s : !waveasm.sreg {
    waveasm.s_barrier
    waveasm.s_waitcnt lgkmcnt(0)
    waveasm.yield
  } {waveasm.tag = "a"}
  // expected-error @below {{would move the memory operation 'b' across the barrier 'a'}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
