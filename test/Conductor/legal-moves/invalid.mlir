// RUN: not waveasm-opt --conductor-legal-moves="tag=y" %s 2>&1 | FileCheck %s
// RUN: waveasm-opt --conductor-legal-moves="tag=b" %s 2>&1 | FileCheck %s --check-prefix=PINNED
// CHECK: error: there is no op with the tag 'y'
// PINNED: remark: 'b' is pinned: it never moves
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_barrier {waveasm.tag = "b"}
}
