// RUN: waveasm-opt --test-program-view="region=program diff-after='move v_mov_b32_2 before v_mov_b32_0'" %s -o /dev/null | FileCheck %s --match-full-lines --strict-whitespace
// RUN: waveasm-opt --test-program-view="region=program context=1 diff-after='move v_mov_b32_2 before v_mov_b32_0'" %s -o /dev/null | FileCheck %s --check-prefix=CONTEXT --match-full-lines --strict-whitespace
// RUN: waveasm-opt --test-program-view="region=program diff-after='keep v_mov_b32_0'" %s -o /dev/null | count 0

// One move is one line away and one line back.
//      CHECK:@@ -1,0 +2 @@
// CHECK-NEXT:+v_mov_b32_2: 3
// CHECK-NEXT:@@ -4 +4,0 @@
// CHECK-NEXT:-v_mov_b32_2: 3
//  CHECK-NOT:{{.}}

//      CONTEXT:@@ -1,5 +1,5 @@
// CONTEXT-NEXT: program sym_name="p" target=gfx942
// CONTEXT-NEXT:+v_mov_b32_2: 3
// CONTEXT-NEXT: v_mov_b32_0: 1
// CONTEXT-NEXT: v_mov_b32_1: 2
// CONTEXT-NEXT:-v_mov_b32_2: 3
// CONTEXT-NEXT: s_endpgm_0:
//  CONTEXT-NOT:{{.}}
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %a = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %c2 : !waveasm.imm<2> -> !waveasm.vreg
  %c = waveasm.v_mov_b32 %c3 : !waveasm.imm<3> -> !waveasm.vreg
  waveasm.s_endpgm
}
