// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// M0

// read after write
// CHECK: error: {{.*}}'b1' reads of M0 what is there before, in the original what 'a1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "a1"} : !waveasm.sreg
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.sreg<4, 4>
}

// write after read
// CHECK: error: {{.*}}'a2' reads of M0 what 'b2' writes, in the original what is there before
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "b2"} : !waveasm.sreg
}

// a load to registers does not read it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %s {waveasm.tag = "a3"} : !waveasm.sreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b3"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}
