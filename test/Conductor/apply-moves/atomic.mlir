// RUN: waveasm-opt --conductor-apply-moves="moves='move c before a; swap a b; move d before c'" %s | FileCheck %s --check-prefix=GOOD
// RUN: not waveasm-opt --conductor-apply-moves="moves='move c before a; swap a b; move e before d'" %s 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: printf 'move c before a # up\n\nswap a b\nkeep d\ndone\n' > %t.moves
// RUN: waveasm-opt --conductor-apply-moves="file=%t.moves" %s | FileCheck %s --check-prefix=FILE

// GOOD: tag = "d"
// GOOD: tag = "c"
// GOOD: tag = "b"
// GOOD: tag = "a"
// GOOD: tag = "e"

// The report says what was applied, what failed and why; nothing is printed.
// BAD: error: Applied: move c before a, swap a b
// BAD-NEXT: Failed:  move e before d: would move the use by 'e' before its definition by 'd'
// BAD-NEXT: All moves of this round were reverted.
// BAD: note: the other op: 'd'
// BAD-NOT: waveasm.program

// FILE: tag = "c"
// FILE: tag = "b"
// FILE: tag = "a"
// FILE: tag = "d"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
  %c = waveasm.s_mov_b32 %s {waveasm.tag = "c"} : !waveasm.sreg -> !waveasm.sreg
  %d = waveasm.s_mov_b32 %s {waveasm.tag = "d"} : !waveasm.sreg -> !waveasm.sreg
  %e = waveasm.s_mov_b32 %d {waveasm.tag = "e"} : !waveasm.sreg -> !waveasm.sreg
}
