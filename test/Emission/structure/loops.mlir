// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

// CHECK-LABEL: {{^}}loops:
waveasm.program @loops target = <#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %n = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<9>
  // A counted loop is entered only below its bound.
  // CHECK-NEXT: s_mov_b32 s9, 0
  // CHECK-NEXT: s_cmp_ge_u32 s9, s8
  // CHECK-NEXT: s_cbranch_scc1 .Lloops_end0
  // CHECK-NEXT: .Lloops_loop0:
  // CHECK-NEXT: s_add_u32 s9, s9, 1
  // CHECK-NEXT: s_cmp_lt_u32 s9, s8
  // CHECK-NEXT: s_cbranch_scc1 .Lloops_loop0
  // CHECK-NEXT: .Lloops_end0:
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<9>) -> (!waveasm.psreg<9>) {
    %i1, %s0 = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<9>, !waveasm.imm<1> -> !waveasm.psreg<9>, !waveasm.scc
    %scc = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<9>, !waveasm.psreg<8> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc iter_args(%i1) : !waveasm.psreg<9>
  }
  // Any other loop runs at least once; loops nest; a literal bound.
  // CHECK-NEXT: .Lloops_loop1:
  // CHECK-NEXT: s_cmp_ge_u32 s9, 0x3e8
  // CHECK-NEXT: s_cbranch_scc1 .Lloops_end2
  // CHECK-NEXT: .Lloops_loop2:
  // CHECK-NEXT: s_add_u32 s9, s9, 1
  // CHECK-NEXT: s_cmp_lt_u32 s9, 0x3e8
  // CHECK-NEXT: s_cbranch_scc1 .Lloops_loop2
  // CHECK-NEXT: .Lloops_end2:
  // CHECK-NEXT: s_cmp_lg_u32 s8, 0
  // CHECK-NEXT: s_cbranch_scc1 .Lloops_loop1
  // CHECK-NEXT: s_endpgm
  %c1000 = waveasm.constant 1000 : <1000>
  waveasm.loop {
    %q = waveasm.loop (%i = %r) : (!waveasm.psreg<9>) -> (!waveasm.psreg<9>) {
      %i1, %s0 = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<9>, !waveasm.imm<1> -> !waveasm.psreg<9>, !waveasm.scc
      %scc = waveasm.s_cmp_lt_u32 %i1, %c1000 : !waveasm.psreg<9>, !waveasm.imm<1000> -> !waveasm.scc
      waveasm.condition %scc : !waveasm.scc iter_args(%i1) : !waveasm.psreg<9>
    }
    %scc = waveasm.s_cmp_ne_u32 %n, %c0 : !waveasm.psreg<8>, !waveasm.imm<0> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc
  }
}
