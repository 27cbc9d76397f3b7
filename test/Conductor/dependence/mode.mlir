// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// MODE: rounding and denormals of floating point.

// read after write
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{the other op: 'a'}}
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3" {waveasm.tag = "a"}
  // expected-error @below {{would move the read of MODE by 'b' before its write by 'a'}}
  %x = waveasm.v_add_f32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}

// -----

// integer ops do not read it
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3" {waveasm.tag = "a"}
  %x = waveasm.v_add_u32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}

// -----

// two reads
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_add_f32 %v, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.v_mul_f32 %v, %v {waveasm.tag = "b"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}
