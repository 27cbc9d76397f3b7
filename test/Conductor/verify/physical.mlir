// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Physical registers, by type and by name

// a name is read at its user
// CHECK: error: {{.*}}'b1' reads of s14 what is there before, in the original what 'a1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a1"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b1"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// write after read
// CHECK: error: {{.*}}'a2' reads of s14 what 'b2' writes, in the original what is there before
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a2"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b2"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// the last write
// CHECK: error: {{.*}}at the end of its block or stretch, s14 is what 'a3' writes, in the original what 'b3' writes
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a3"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b3"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// writes of a scalar register that nobody reads
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a4"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %b = waveasm.s_mov_b32 %c0 {waveasm.tag = "b4"} : !waveasm.imm<0> -> !waveasm.psreg<14>
  %u4 = waveasm.s_mov_b32 %c0 {waveasm.tag = "u4"} : !waveasm.imm<0> -> !waveasm.psreg<14>
}

// lanes that are off keep the old value
// CHECK: error: {{.*}}'b5' reads of v7 what is there before, in the original what 'a5' writes
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v {waveasm.tag = "a5"} : !waveasm.vreg -> !waveasm.pvreg<7>
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.pvreg<7>
  %u5 = waveasm.v_mov_b32 %v {waveasm.tag = "u5"} : !waveasm.vreg -> !waveasm.pvreg<7>
}

// other registers
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.s_mov_b32 %c0 {waveasm.tag = "a6"} : !waveasm.imm<0> -> !waveasm.psreg<16>
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b6"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}
