// RUN: waveasm-opt --test-program-view="region=first" %s -o /dev/null | FileCheck %s --match-full-lines --strict-whitespace

// A program without loops is shown whole; there is nothing else to ask for.
//      CHECK:All of the program, 4 ops: 1 scalar ALU, 1 sequencer, 2 other
// CHECK-NEXT:s_mov_b32_0: 0
// CHECK-NEXT:if_0: s_mov_b32_0 {
// CHECK-NEXT: yield_0:
// CHECK-NEXT:} if_0
// CHECK-NEXT:s_endpgm_0:
//  CHECK-NOT:{{.}}
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.yield
  }
  waveasm.s_endpgm
}
