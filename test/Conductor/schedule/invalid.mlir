// RUN: not waveasm-opt --conductor-schedule="oracle=magic" %s 2>&1 | FileCheck %s --check-prefix=ORACLE
// RUN: not waveasm-opt --conductor-schedule="objective=beauty" %s 2>&1 | FileCheck %s --check-prefix=OBJECTIVE
// RUN: not waveasm-opt --conductor-schedule="objective=cycles,peak_vgpr:2" %s 2>&1 | FileCheck %s --check-prefix=MIXED
// RUN: not waveasm-opt --conductor-schedule="objective=cycles:-1" %s 2>&1 | FileCheck %s --check-prefix=WEIGHT
// RUN: not waveasm-opt --conductor-schedule="objective=cycles,cycles" %s 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not waveasm-opt --conductor-schedule="oracle=replay file=%t.absent" %s 2>&1 | FileCheck %s --check-prefix=ABSENT
// RUN: echo 'swap v_mov_b32_0 v_mov_b32_1' > %t.moves
// RUN: not waveasm-opt --conductor-schedule="oracle=replay file=%t.moves" %s 2>&1 | FileCheck %s --check-prefix=MOVES
// ORACLE: error: oracle must be search, list, llm, command, human or replay, got 'magic'
// OBJECTIVE: error: objective has no key 'beauty'; keys are peak_vgpr, {{.*}}, cycles, {{.*}}stall_nop{{$}}
// MIXED: error: objective has keys with and without a weight: 'peak_vgpr:2'
// WEIGHT: error: weight of 'cycles' must be a positive number, got '-1'
// TWICE: error: objective has the key 'cycles' twice
// ABSENT: error: cannot read moves from '{{.*}}.absent'
// MOVES: error: Failed:  swap v_mov_b32_0 v_mov_b32_1: would move the use by 'v_mov_b32_1' before its definition by 'v_mov_b32_0'
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %a : !waveasm.vreg -> !waveasm.vreg
}
