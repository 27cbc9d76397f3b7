// RUN: waveasm-opt --conductor-apply-moves="moves='move a after b'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Down past a raw line, which cannot go up past anything itself.

// MODE
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{would move the write of MODE by 'b' before its read by 'a'}}
  %x = waveasm.v_add_f32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  // expected-note @below {{the other op: 'b'}}
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3" {waveasm.tag = "b"}
}

// -----

// a register that it reads
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{would move the read of v3 by 'b' before its write by 'a'}}
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.pvreg<3>
  // expected-note @below {{the other op: 'b'}}
  waveasm.raw "v_mov_b32 v7, v3" {waveasm.tag = "b"}
}

// -----

// a register that it writes
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{would move the write of v0 by 'b' before its read by 'a'}}
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-note @below {{the other op: 'b'}}
  waveasm.raw "v_mov_b32 v0, v3" {waveasm.tag = "b"}
}

// -----

// memory
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{would move the read of LDS by 'b' before its write by 'a'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg
  // expected-note @below {{the other op: 'b'}}
  waveasm.raw "ds_read_b32 v7, v3" {waveasm.tag = "b"}
}

// -----

// neither
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.raw "v_mov_b32 v7, v3" {waveasm.tag = "b"}
}
