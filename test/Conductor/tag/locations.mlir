// RUN: waveasm-opt --conductor-tag --mlir-print-debuginfo %s | FileCheck %s

// The tag is the op's name location; the old location is its child.
// CHECK-DAG: s_barrier {waveasm.tag = "s_barrier_0"} loc(#[[LOC:loc[0-9]*]])
// CHECK-DAG: #[[OLD:loc[0-9]*]] = loc("kernel.py":7:3)
// CHECK-DAG: #[[LOC]] = loc("s_barrier_0"(#[[OLD]]))
waveasm.program @a target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_barrier loc("kernel.py":7:3)
  waveasm.s_endpgm
}
