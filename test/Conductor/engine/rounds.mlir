// What a round is: empty, ended by `done`, failing at its end, long.

// Nothing to do.
// RUN: waveasm-opt --conductor-apply-moves %s | FileCheck %s --check-prefix=SAME
// RUN: waveasm-opt --conductor-apply-moves="moves='# only a comment'" %s | FileCheck %s --check-prefix=SAME
// RUN: waveasm-opt --conductor-apply-moves="moves=done" %s | FileCheck %s --check-prefix=SAME
// RUN: waveasm-opt --conductor-apply-moves="moves='keep c'" %s | FileCheck %s --check-prefix=SAME
// Where it stands already.
// RUN: waveasm-opt --conductor-apply-moves="moves='move b after a; move b before c; move a before b'" %s | FileCheck %s --check-prefix=SAME
// There and back.
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a d; swap d a; move a after c; move a before b'" %s | FileCheck %s --check-prefix=SAME
// SAME: tag = "a"
// SAME: tag = "b"
// SAME: tag = "c"
// SAME: tag = "d"

// Ops that are not neighbours.
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a d'" %s | FileCheck %s --check-prefix=SWAP
// SWAP: tag = "d"
// SWAP: tag = "b"
// SWAP: tag = "c"
// SWAP: tag = "a"

// `done` ends a round.
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a d; done; swap a b'" %s 2>&1 | FileCheck %s --check-prefix=DONE
// DONE: Applied: swap a d, done
// DONE-NEXT: Failed:  swap a b: it follows 'done'
// DONE-NEXT: All moves of this round were reverted.

// 10,000 commands; then the same with one more that fails.
// RUN: %PYTHON -c "print('swap a d\nmove b after c\n' * 4999 + 'swap a d\nswap a d')" > %t.moves
// RUN: waveasm-opt --conductor-apply-moves="file=%t.moves" %s | FileCheck %s --check-prefix=LONG
// LONG: tag = "d"
// LONG: tag = "c"
// LONG: tag = "b"
// LONG: tag = "a"
// RUN: echo 'move e before d' >> %t.moves
// RUN: not waveasm-opt --conductor-apply-moves="file=%t.moves" %s 2>&1 | FileCheck %s --check-prefix=FAIL
// FAIL: Failed:  move e before d: would move the use by 'e' before its definition by 'd'
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_mov_b32 %s {waveasm.tag = "a"} : !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_mov_b32 %s {waveasm.tag = "b"} : !waveasm.sreg -> !waveasm.sreg
  %c = waveasm.s_mov_b32 %s {waveasm.tag = "c"} : !waveasm.sreg -> !waveasm.sreg
  %d = waveasm.s_mov_b32 %s {waveasm.tag = "d"} : !waveasm.sreg -> !waveasm.sreg
  %e = waveasm.s_mov_b32 %d {waveasm.tag = "e"} : !waveasm.sreg -> !waveasm.sreg
}
