// RUN: rm -f %t.out
// RUN: not waveasm-conductor %s -o %t.out 2>&1 | FileCheck %s --match-full-lines --check-prefix=ERROR
// RUN: not ls %t.out
// RUN: not waveasm-conductor --dump-ir-on-failure %s 2>&1 | FileCheck %s --check-prefix=DUMP
// RUN: not waveasm-conductor %t.absent 2>&1 | FileCheck %s --check-prefix=ABSENT
// RUN: echo 'waveasm.program @p' | not waveasm-conductor - 2>&1 | FileCheck %s --check-prefix=PARSE
// RUN: waveasm-opt %s | waveasm-conductor | FileCheck %s --check-prefix=NONE

// CONDUCTOR: move v_mov_b32_1 before v_mov_b32_0
// CONDUCTOR: move v_mov_b32_2 before v_mov_b32_1

// ERROR: conductor: command 2: would move the use by 'v_mov_b32_2' before its definition by 'v_mov_b32_1'
// DUMP: conductor: command 2:
// DUMP: tag = "v_mov_b32_0"
// DUMP: tag = "v_mov_b32_1"
// ABSENT: conductor: {{.*}}.absent
// PARSE: error: {{.*}}expected
// Without commands the tool only tags.
// NONE: tag = "v_mov_b32_0"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.v_mov_b32 %b : !waveasm.vreg -> !waveasm.vreg
}
