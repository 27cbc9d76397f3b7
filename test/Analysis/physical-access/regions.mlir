// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

waveasm.program @regions target = <#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %n = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<9>
  %a0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<10>
  // The guard of a counted loop; the other values flow.
  // CHECK: {{^}}loop: reads(s9 s8) writes( %SCC){{$}}
  %r:2 = waveasm.loop (%i = %i0, %a = %a0) : (!waveasm.psreg<9>, !waveasm.psreg<10>) -> (!waveasm.psreg<9>, !waveasm.psreg<10>) {
    // CHECK-NEXT: {{^}}s_add_u32: reads(s9) writes(s9 %SCC)
    %i1, %s0 = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<9>, !waveasm.imm<1> -> !waveasm.psreg<9>, !waveasm.scc
    %scc = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<9>, !waveasm.psreg<8> -> !waveasm.scc
    // CHECK: {{^}}condition: reads( %SCC){{$}}
    waveasm.condition %scc : !waveasm.scc iter_args(%i1, %a) : !waveasm.psreg<9>, !waveasm.psreg<10>
  }
  // A name is read where it enters the loop.
  %name = waveasm.precolored.sreg 20 : !waveasm.sreg
  // CHECK: {{^}}loop: reads(s20){{$}}
  %q = waveasm.loop (%i = %name) : (!waveasm.sreg) -> !waveasm.sreg {
    %scc = waveasm.s_cmp_eq_u32 %i, %c0 : !waveasm.sreg, !waveasm.imm<0> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
  // CHECK: {{^}}if: reads(s8){{$}}
  waveasm.if %n : !waveasm.psreg<8> {
    waveasm.yield
  }
}
