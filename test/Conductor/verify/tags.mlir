// Ops are matched by tag where both programs have it, else by what they are.
// RUN: waveasm-opt --conductor-tag %s -o %t.tagged.mlir
// RUN: waveasm-opt --conductor-apply-moves="moves='swap v_mov_b32_0 v_not_b32_0; swap constant_0 constant_1'" %t.tagged.mlir -o %t.moved.mlir
// RUN: sed 's/\( attributes\)* {waveasm.tag = "[^"]*"}//' %t.moved.mlir > %t.untagged.mlir
// RUN: not grep waveasm.tag %t.untagged.mlir

// The original has no tags: it gets those that conductor-tag gives.
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: waveasm-opt --conductor-verify="reference=%t.tagged.mlir" %t.moved.mlir -o /dev/null
// RUN: waveasm-opt --conductor-verify="reference=%t.tagged.mlir" %t.untagged.mlir -o /dev/null
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.untagged.mlir -o /dev/null
// RUN: waveasm-opt --conductor-verify="reference=%t.moved.mlir" %s -o /dev/null
// Only some of them.
// RUN: sed '/v_not\|v_add/s/ {waveasm.tag = "[^"]*"}//' %t.moved.mlir > %t.some.mlir
// RUN: waveasm-opt --conductor-verify="reference=%t.tagged.mlir" %t.some.mlir -o /dev/null

// Operands count without tags too.
// RUN: sed 's/v_add_u32 %\([0-9]*\), %\([0-9]*\)/v_add_u32 %\1, %\1/' %t.untagged.mlir > %t.wrong.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.wrong.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=WRONG
// WRONG: error: 'v_add_u32' is not in this block of the original
// WRONG: tags.mlir:{{.*}}: note: an op of the original that is not matched yet

// A tag on the op that it does not belong to.
// RUN: sed 's/"v_mov_b32_0"/"x"/;s/"v_not_b32_0"/"v_mov_b32_0"/' %t.moved.mlir > %t.other.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t.tagged.mlir" %t.other.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: error: 'v_mov_b32_0' is another instruction than in the original
// RUN: sed 's/"v_not_b32_0"/"v_mov_b32_0"/' %t.moved.mlir > %t.twice.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t.tagged.mlir" %t.twice.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=TWICE
// TWICE: error: tag 'v_mov_b32_0' occurs twice
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c = waveasm.constant 1 : !waveasm.imm<1>
  %d = waveasm.constant 1 : !waveasm.imm<1>
  %x = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.v_not_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %z = waveasm.v_add_u32 %x, %y : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %a = waveasm.v_lshlrev_b32 %c, %z : !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_lshrrev_b32 %d, %a : !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %b, %v : !waveasm.vreg, !waveasm.vreg
}
