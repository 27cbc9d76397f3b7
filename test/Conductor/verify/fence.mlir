// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Fences

// s_sched_barrier
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.s_sched_barrier 0 {waveasm.tag = "a1"}
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b1"} : !waveasm.sreg -> !waveasm.sreg
}

// a label
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.label @l2 {waveasm.tag = "a2"}
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b2"} : !waveasm.sreg -> !waveasm.sreg
}

// a branch
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a3"} : !waveasm.sreg -> !waveasm.sreg
  waveasm.s_branch @l3 {waveasm.tag = "b3"}
  waveasm.label @l3
}

// the end
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a4"} : !waveasm.sreg -> !waveasm.sreg
  waveasm.s_endpgm {waveasm.tag = "b4"}
}

// a raw line that is no instruction
// CHECK: error: {{.*}}only comments cross branches, labels, scheduling fences, terminators and raw lines of unknown effect
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.raw ".p2align 8" {waveasm.tag = "a5"}
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b5"} : !waveasm.sreg -> !waveasm.sreg
}

// a comment
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  waveasm.label @l6 {waveasm.tag = "a6"}
  waveasm.comment "text" {waveasm.tag = "b6"}
}
