// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// EXEC

// read after write
// CHECK: error: {{.*}}'b1' reads of EXEC what is there before, in the original what 'a1' writes
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %e {waveasm.tag = "a1"} : !waveasm.sreg<2, 2>
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg
}

// write after read
// CHECK: error: {{.*}}'a2' reads of EXEC what 'b2' writes, in the original what is there before
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_mov_b64_exec %e {waveasm.tag = "b2"} : !waveasm.sreg<2, 2>
}

// scalar ops do not read it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %e {waveasm.tag = "a3"} : !waveasm.sreg<2, 2>
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b3"} : !waveasm.sreg -> !waveasm.sreg
}
