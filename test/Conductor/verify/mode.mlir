// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// MODE

// read after write
// CHECK: error: {{.*}}'b1' reads of MODE what is there before, in the original what 'a1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3" {waveasm.tag = "a1"}
  %b = waveasm.v_add_f32 %v, %v {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}

// integer ops do not read it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3" {waveasm.tag = "a2"}
  %b = waveasm.v_add_u32 %v, %v {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}
