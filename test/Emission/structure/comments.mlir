// RUN: waveasm-opt %s --waveasm-emit-assembly=comments=true -o /dev/null | FileCheck %s
// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s --check-prefix=NONE

// CHECK: ; two lines
// CHECK-NEXT: v_mov_b32 v1, v0 ; v_mov_b32_0
// NONE-NOT: two lines
// NONE: v_mov_b32 v1, v0{{$}}
waveasm.program @comments target = <#waveasm.gfx942> {
  waveasm.comment "two\nlines"
  %v = waveasm.precolored.vreg 0 {waveasm.tag = "precolored.vreg_0"} : !waveasm.pvreg<0>
  %w = waveasm.v_mov_b32 %v {waveasm.tag = "v_mov_b32_0"} : !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  waveasm.s_sched_barrier 0
}
