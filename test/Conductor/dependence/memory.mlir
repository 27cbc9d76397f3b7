// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Memory: addresses of which nothing is known, unless both accesses read.

// LDS read after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-error @below {{would move the read of LDS by 'b' before its write by 'a'}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// LDS write after read
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  %ad = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the write of LDS by 'b' before its read by 'a'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg
}

// -----

// LDS write after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-error @below {{would move the write of LDS by 'b' before its write by 'a'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg
}

// -----

// a DMA writes LDS
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  // expected-error @below {{would move the read of LDS by 'b' before its write by 'a'}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a DMA reads global memory
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // expected-error @below {{would move the read of global memory by 'b' before its write by 'a'}}
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>
}

// -----

// global write after read
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{would move the write of global memory by 'b' before its read by 'a'}}
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// -----

// two LDS reads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %ad = waveasm.ds_read_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// two global loads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %al = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// LDS and global memory
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
