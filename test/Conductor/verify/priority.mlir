// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Priority changes

// matrix ops
// CHECK: error: {{.*}}no matrix or memory operation crosses a priority change
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  waveasm.s_setprio 1 {waveasm.tag = "a1"}
  %b = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %c0 {waveasm.tag = "b1"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
}

// memory
// CHECK: error: {{.*}}no matrix or memory operation crosses a priority change
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a2"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_setprio 1 {waveasm.tag = "b2"}
}

// another one
// CHECK: error: {{.*}}waits, barriers, priority changes and nops keep their order
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_setprio 1 {waveasm.tag = "a3"}
  waveasm.s_setprio 1 {waveasm.tag = "b3"}
}

// vector ops
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_setprio 1 {waveasm.tag = "a4"}
  %b = waveasm.v_mov_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}
