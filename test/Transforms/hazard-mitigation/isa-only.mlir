// RUN: waveasm-opt %s --waveasm-hazard-mitigation | FileCheck %s

// Rows of docs/Hazards.md that LLVM's recognizer does not have: each pair bare, with one
// state too few, and with enough.

// CHECK-LABEL: waveasm.program @row_11
// CHECK: raw "v_cmpx
// CHECK-NEXT: s_nop 1 {waveasm.inserted}
// CHECK-NEXT: raw "v_mov_b32 v3, exec_lo"
// CHECK: s_nop 0
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK: s_nop 1
// CHECK-NEXT: raw "v_mov_b32 v3, exec_lo"
waveasm.program @row_11 target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "v_cmpx_eq_u32 vcc, v1, v2"
  waveasm.raw "v_mov_b32 v3, exec_lo"
  waveasm.raw "v_cmpx_eq_u32 vcc, v1, v2"
  waveasm.s_nop 0
  waveasm.raw "v_mov_b32 v3, exec_lo"
  waveasm.raw "v_cmpx_eq_u32 vcc, v1, v2"
  waveasm.s_nop 1
  waveasm.raw "v_mov_b32 v3, exec_lo"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @row_17
// CHECK: raw "s_setreg
// CHECK-NEXT: s_nop 1 {waveasm.inserted}
// CHECK-NEXT: raw "v_mov_b32
// CHECK: s_nop 0
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK: s_nop 1
// CHECK-NEXT: raw "v_mov_b32
// CHECK-NEXT: raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3"
// CHECK-NEXT: raw "v_mov_b32
waveasm.program @row_17 target = #waveasm.target<#waveasm.gfx950> abi = #waveasm.abi<> {
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 28, 1), 1"
  waveasm.raw "v_mov_b32 v3, v4"
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 28, 1), 1"
  waveasm.s_nop 0
  waveasm.raw "v_mov_b32 v3, v4"
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 28, 1), 1"
  waveasm.s_nop 1
  waveasm.raw "v_mov_b32 v3, v4"
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3"
  waveasm.raw "v_mov_b32 v3, v4"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @row_17b
// CHECK: raw "s_setvskip
// CHECK-NEXT: s_nop 1 {waveasm.inserted}
// CHECK-NEXT: raw "s_getreg
// CHECK: s_nop 0
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
waveasm.program @row_17b target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "s_setvskip s4, s5"
  waveasm.raw "s_getreg_b32 s6, hwreg(HW_REG_MODE)"
  waveasm.raw "s_setvskip s4, s5"
  waveasm.s_nop 0
  waveasm.raw "s_getreg_b32 s6, hwreg(HW_REG_MODE)"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @row_22
// CHECK: raw "v_cmp_eq
// CHECK-NEXT: s_nop 4 {waveasm.inserted}
// CHECK-NEXT: raw "v_mov_b32 v3, src_vccz"
// CHECK: s_nop 3
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK: s_nop 4
// CHECK-NEXT: raw "v_mov_b32 v3, src_vccz"
// CHECK: raw "v_cmpx_eq
// CHECK-NEXT: s_nop 4 {waveasm.inserted}
// CHECK-NEXT: raw "v_mov_b32 v3, src_execz"
waveasm.program @row_22 target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "v_cmp_eq_u32 vcc, v1, v2"
  waveasm.raw "v_mov_b32 v3, src_vccz"
  waveasm.raw "v_cmp_eq_u32 vcc, v1, v2"
  waveasm.s_nop 3
  waveasm.raw "v_mov_b32 v3, src_vccz"
  waveasm.raw "v_cmp_eq_u32 vcc, v1, v2"
  waveasm.s_nop 4
  waveasm.raw "v_mov_b32 v3, src_vccz"
  waveasm.raw "v_cmpx_eq_u32 vcc, v1, v2"
  waveasm.raw "v_mov_b32 v3, src_execz"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @row_24
// CHECK: s_mov_b64
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK-NEXT: s_cbranch_vccz
// CHECK: s_mov_b64
// CHECK-NEXT: s_nop 0{{$}}
// CHECK-NEXT: s_cbranch_vccnz
waveasm.program @row_24 target = #waveasm.target<#waveasm.gfx950> abi = #waveasm.abi<> {
  %one = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.s_mov_b64 %one : !waveasm.imm<1> -> !waveasm.psreg<106, 2>
  waveasm.s_cbranch_vccz @end
  %b = waveasm.s_mov_b64 %one : !waveasm.imm<1> -> !waveasm.psreg<106, 2>
  waveasm.s_nop 0
  waveasm.s_cbranch_vccnz @end
  waveasm.label @end
  waveasm.s_endpgm
}
