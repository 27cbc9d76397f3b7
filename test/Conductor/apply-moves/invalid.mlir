// RUN: not waveasm-opt --conductor-apply-moves="moves='move a beside b'" %s 2>&1 | FileCheck %s --check-prefix=SYNTAX
// RUN: not waveasm-opt --conductor-apply-moves="moves='move s_barrier_0 before b'" %s 2>&1 | FileCheck %s --check-prefix=PINNED
// RUN: not waveasm-opt --conductor-apply-moves="moves='move a before a'" %s 2>&1 | FileCheck %s --check-prefix=SELF
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a inner'" %s 2>&1 | FileCheck %s --check-prefix=BLOCK
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a inner_x'" %s 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not waveasm-opt --conductor-apply-moves="moves='keep a; swap a b'" %s 2>&1 | FileCheck %s --check-prefix=KEEP
// RUN: not waveasm-opt --conductor-apply-moves="moves='done; swap a b'" %s 2>&1 | FileCheck %s --check-prefix=DONE
// RUN: not waveasm-opt --conductor-apply-moves="moves='move p before a'" %s 2>&1 | FileCheck %s --check-prefix=PROGRAM
// RUN: not waveasm-opt --conductor-apply-moves="moves='move inner after yield_0'" %s 2>&1 | FileCheck %s --check-prefix=END
// RUN: not waveasm-opt --conductor-apply-moves="moves='move note after yield_0'" %s 2>&1 | FileCheck %s --check-prefix=COMMENT
// RUN: not waveasm-opt --conductor-apply-moves="file=%t.absent" %s 2>&1 | FileCheck %s --check-prefix=ABSENT

// SYNTAX: error: Failed:  move a beside b: expected 'move TAG before TAG', 'move TAG after TAG', 'swap TAG TAG', 'keep TAG' or 'done'
// PINNED: error: Failed:  move s_barrier_0 before b: 's_barrier_0' is pinned: it never moves
// SELF: 'a' cannot move relative to itself
// BLOCK: 'a' and 'inner' are in different blocks
// UNKNOWN: there is no op with the tag 'inner_x'; did you mean 'inner'?
// KEEP: Applied: keep a
// KEEP-NEXT: Failed:  swap a b: 'a' is pinned by 'keep'
// DONE: Failed:  swap a b: it follows 'done'
// PROGRAM: 'p' is not an op of a program
// COMMENT: would move 'note' across 'yield_0'
// END: would move 'inner' across 'yield_0'
// ABSENT: error: cannot read moves from '{{.*}}.absent'
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {waveasm.tag = "p"} {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
  waveasm.s_barrier {waveasm.tag = "s_barrier_0"}
  waveasm.if %s : !waveasm.sreg {
    %inner = waveasm.s_mov_b32 %s {waveasm.tag = "inner"} : !waveasm.sreg -> !waveasm.sreg
    waveasm.comment "x" {waveasm.tag = "note"}
    waveasm.yield {waveasm.tag = "yield_0"}
  }
}
