// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" %s | FileCheck %s

// A constant comes along also where a line below may read SCC: it does not write SCC.
// CHECK: waveasm.tag = "c"
// CHECK-NEXT: waveasm.tag = "b"
// CHECK-NEXT: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %c = waveasm.constant 16 {waveasm.tag = "c"} : <16>
  %b = waveasm.s_mov_b32 %c {waveasm.tag = "b"} : !waveasm.imm<16> -> !waveasm.sreg
  waveasm.raw "s_branch .L_main"
  waveasm.raw ".L_main:"
}
