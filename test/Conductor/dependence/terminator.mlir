// RUN: not waveasm-opt --conductor-apply-moves="moves='move x after yield'" %s 2>&1 | FileCheck %s
// RUN: not waveasm-opt --conductor-apply-moves="moves='move y after endpgm; move x after yield'" %s 2>&1 | FileCheck %s

// Nothing stands behind the terminator of a region, not even a comment; behind the end of the
// program, which terminates no region, a comment may.
// CHECK: Failed:  move x after yield: would move 'x' across 'yield'
// CHECK: note: the other op: 'yield'
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.comment "x" {waveasm.tag = "x"}
    waveasm.yield {waveasm.tag = "yield"}
  }
  waveasm.comment "y" {waveasm.tag = "y"}
  waveasm.s_endpgm {waveasm.tag = "endpgm"}
}
