// RUN: waveasm-conductor %s | FileCheck %s
// RUN: waveasm-conductor %s -o %t.out && FileCheck %s < %t.out
// RUN: waveasm-conductor --print-debug-locs-inline %s | FileCheck %s --check-prefix=LOCS
// RUN: waveasm-conductor --use-nameloc-as-prefix %s | FileCheck %s --check-prefix=NAMES

// Tags come first, so that the commands can use them; all commands are one round.
// CONDUCTOR: move v_mov_b32_1 before v_mov_b32_0
// CONDUCTOR: swap s_mov_b32_0 s_mov_b32_1   # a comment
// CONDUCTOR: done

// CHECK: v_mov_b32 {{.*}}waveasm.tag = "v_mov_b32_1"
// CHECK: v_mov_b32 {{.*}}waveasm.tag = "v_mov_b32_0"
// CHECK: s_mov_b32 {{.*}}waveasm.tag = "s_mov_b32_1"
// CHECK: s_mov_b32 {{.*}}waveasm.tag = "s_mov_b32_0"
// LOCS: v_mov_b32 {{.*}} "v_mov_b32_1"({{.*}}lines.mlir:
// NAMES: %v_mov_b32_1 = waveasm.v_mov_b32
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.s_mov_b32 %s : !waveasm.sreg -> !waveasm.sreg
  %d = waveasm.s_mov_b32 %s : !waveasm.sreg -> !waveasm.sreg
}
