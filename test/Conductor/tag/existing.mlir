// RUN: waveasm-opt --conductor-tag %s | FileCheck %s

// Existing tags stay where they are, and new ones avoid them.
// CHECK: s_barrier {waveasm.tag = "s_barrier_1"}
// CHECK: s_barrier {waveasm.tag = "mine"}
// CHECK: s_barrier {waveasm.tag = "s_barrier_0"}
// CHECK: s_barrier {waveasm.tag = "s_barrier_2"}
waveasm.program @a target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_barrier
  waveasm.s_barrier {waveasm.tag = "mine"}
  waveasm.s_barrier {waveasm.tag = "s_barrier_0"}
  waveasm.s_barrier
  waveasm.s_endpgm
}
