// RUN: waveasm-opt --conductor-apply-moves="memory=warn moves='swap a1 b1; done'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MAY
// RUN: not waveasm-opt --conductor-apply-moves="memory=warn moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MUST
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s memory=warn" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// memory=warn is for orders of which nothing is known: an overlap that is known is an error.

// MAY: warning: critical: swap a1 b1: {{.*}}whether they access the same address is not known
// CHECK: warning: critical: 'b1' is before 'a1', in the original it is after it: both access LDS
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %v = waveasm.precolored.vreg 1 : !waveasm.vreg
  %w = waveasm.precolored.vreg 2 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %v, %w {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.vreg
}

// MUST: error: {{.*}}would move the write of LDS by 'b2' before its write by 'a2'
// CHECK: error: 'b2' is before 'a2', in the original it is after it: both access LDS
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v = waveasm.precolored.vreg 1 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %at = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %v, %at {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %v, %at {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.vreg
}
