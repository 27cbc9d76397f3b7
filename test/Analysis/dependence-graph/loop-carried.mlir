// RUN: waveasm-opt --conductor-tag --test-dependence-graph %s -o /dev/null | FileCheck %s
// RUN: waveasm-opt --conductor-tag --test-dependence-graph=dot=true %s -o /dev/null | FileCheck %s --check-prefix=DOT

// What a trip hands to the next: iteration values to all their uses, also those inside of an `if`,
// and registers to reads that no write of the trip precedes.
// CHECK-LABEL: block of loop_0
// CHECK-DAG: s_add_u32_0 -> s_add_u32_0: value, data, next trip
// CHECK-DAG: s_add_u32_0 -> if_0: value, data, next trip
// CHECK-DAG: s_mov_b32_1 -> s_mov_b32_0: register, data, next trip
// CHECK-NOT: s_mov_b32_1 -> s_mov_b32_2: register, data, next trip

// DOT: digraph dependences {
// DOT: n{{[0-9]+}} [label="s_mov_b32_0"];
// DOT: n{{[0-9]+}} -> n{{[0-9]+}} [label="value {{[0-9]+}}", constraint=false];
// DOT: }
waveasm.program @carried target = #waveasm.target<#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %s14 = waveasm.precolored.sreg 14 : !waveasm.sreg
  %o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %x = waveasm.s_mov_b32 %s14 : !waveasm.sreg -> !waveasm.sreg
    %b = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<14>
    %y = waveasm.s_mov_b32 %s14 : !waveasm.sreg -> !waveasm.sreg
    waveasm.if %x : !waveasm.sreg {
      %z, %zc = waveasm.s_and_b32 %i, %y : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.yield
    }
    %t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg
  }
}
