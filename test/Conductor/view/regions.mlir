// RUN: waveasm-opt --test-program-view="region=first" %s -o /dev/null | FileCheck %s --check-prefix=FIRST
// RUN: waveasm-opt --test-program-view="region=prologue" %s -o %t.ir > %t.parts
// RUN: waveasm-opt --test-program-view="region=hot" %s -o %t.ir >> %t.parts
// RUN: waveasm-opt --test-program-view="region=epilogue" %s -o %t.ir >> %t.parts
// RUN: waveasm-opt --test-program-view="region=program" %s -o %t.ir | diff - %t.parts
// RUN: waveasm-opt --test-program-view="region=inner" %s -o /dev/null | FileCheck %s --check-prefix=INNER
// RUN: waveasm-opt --test-program-view="region=work around=1" %s -o /dev/null | FileCheck %s --check-prefix=AROUND --match-full-lines

// The inner loop takes most of the time, although the outer one has more ops of its own.
// FIRST: Hot loop inner, 5 ops: 1 matrix, 2 scalar ALU, 2 other; 3 trips of {{[0-9]+}} clocks
// FIRST-NEXT: inner: loop arg0=zero {
// FIRST: } inner
// FIRST-NEXT: Not shown; show(NAME) shows it:
// FIRST-NEXT: prologue: 10 ops: 5 vector ALU, 1 scalar ALU, 4 other, about {{[0-9]+}} tokens
// FIRST-NEXT: outer: 14 ops: 1 matrix, 5 vector ALU, 4 scalar ALU, 4 other,
// FIRST-NEXT: epilogue: 4 ops: 2 scalar ALU, 1 sequencer, 1 other, about {{[0-9]+}} tokens
// FIRST-NOT: {{[^ ]}}

// INNER: {{^}} inner: loop
// INNER: {{^}} } inner
// INNER-NOT: {{[^ ]}}

// AROUND: inner: loop arg0=zero {
// AROUND-NEXT: work: v_mfma_f32_16x16x16_f16 precolored.vreg_1, precolored.vreg_1, 0 :v4
// AROUND-NEXT: s_add_u32_0: inner.arg0, 1
// AROUND-NOT: {{.}}
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.s_mov_b32 %c0 {waveasm.tag = "zero"} : !waveasm.imm<0> -> !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %a = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %b = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %c = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %d = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %e = waveasm.v_add_u32 %v, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %o2 = waveasm.loop (%i2 = %s) : (!waveasm.sreg) -> !waveasm.sreg {
      %m = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 {waveasm.tag = "work"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
      %n2, %g2 = waveasm.s_add_u32 %i2, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %q2 = waveasm.s_cmp_lt_u32 %n2, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
      waveasm.condition %q2 : !waveasm.scc iter_args(%n2) : !waveasm.sreg
    } {waveasm.tag = "inner"}
    %n, %g = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %n, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%n) : !waveasm.sreg
  } {waveasm.tag = "outer"}
  waveasm.s_endpgm
}
