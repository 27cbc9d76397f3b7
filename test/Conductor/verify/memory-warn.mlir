// memory=warn: what may matter only if two addresses overlap is a warning, all else still an error.
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=STRICT
// RUN: not waveasm-opt --conductor-verify="reference=%s memory=warn" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
// RUN: not waveasm-opt --conductor-verify="reference=%s memory=hope" %t.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: error: memory must be strict or warn, got 'hope'

// STRICT-COUNT-5: error:

// CHECK: warning: warn: 'b1' is before 'a1', in the original it is after it: both access LDS, and one writes it
// CHECK: note: the other op: 'a1'
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.vreg
  %b = waveasm.ds_read_b32 %w {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg
}

// CHECK: warning: critical: {{.*}}'b2' is before 'a2'{{.*}}: both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 1 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %v, %w {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.vreg
}

// CHECK: warning: critical: {{.*}}'b3' is before 'a3'{{.*}}: no memory operation crosses a barrier
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_barrier {waveasm.tag = "a3"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b3"} : !waveasm.vreg -> !waveasm.vreg
}

// A raw line is no barrier that one may know.
// CHECK: error: {{.*}}: {{only comments cross|no memory operation crosses a raw line}}
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.raw "s_waitcnt lgkmcnt(0)" {waveasm.tag = "a4"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}

// CHECK: error: {{.*}}: no operation that lgkmcnt counts crosses a wait for lgkmcnt
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_waitcnt lgkmcnt(0) {waveasm.tag = "a5"}
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.vreg
}
