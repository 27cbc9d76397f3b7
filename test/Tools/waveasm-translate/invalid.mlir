// Each error: a diagnostic, exit code 1, no output file.
// RUN: not waveasm-translate %s --target=gfx942 -o %t 2>&1 | FileCheck %s --check-prefix=TARGET
// RUN: not waveasm-translate %s --target=gfx906 -o %t 2>&1 | FileCheck %s --check-prefix=CHIP
// RUN: not waveasm-translate %s --subgroup-size=32 -o %t 2>&1 | FileCheck %s --check-prefix=WAVE
// RUN: not waveasm-translate %s --workgroup-size-x=64 -o %t 2>&1 | FileCheck %s --check-prefix=GROUP
// RUN: not waveasm-translate %s --emit-assembly -o %t 2>&1 | FileCheck %s --check-prefix=ALLOC
// RUN: not waveasm-translate %s.nowhere -o %t 2>&1 | FileCheck %s --check-prefix=FILE
// RUN: not waveasm-translate %s --waveasm-no-such-pass -o %t 2>&1 | FileCheck %s --check-prefix=FLAG
// RUN: echo 'waveasm.program @k {' > %t.bad
// RUN: not waveasm-translate %t.bad -o %t 2>&1 | FileCheck %s --check-prefix=PARSE
// RUN: not ls %t

// TARGET: invalid.mlir:[[#@LINE+10]]:1: error: 'waveasm.program' op is for gfx950 but --target is gfx942
// TARGET-NOT: see current operation
// CHIP: waveasm-translate: --target=gfx906 is not supported
// WAVE: waveasm-translate: --subgroup-size must be 64
// GROUP: error: 'waveasm.program' op has workgroup_size 256 in dimension x but --workgroup-size-x is 64
// ALLOC: error: 'waveasm.v_mov_b32' op uses a value of type '!waveasm.vreg', not a physical register: run register allocation first
// FILE: waveasm-translate: cannot open input file
// FLAG: Unknown command line argument '--waveasm-no-such-pass'
// PARSE: error: custom op 'waveasm.program' expected 'target'

waveasm.program @k target = <#waveasm.gfx950> attributes {workgroup_size = [256, 1, 1]} {
  %v = waveasm.constant 0 : <0>
  %w = waveasm.v_mov_b32 %v : !waveasm.imm<0> -> !waveasm.vreg
}
