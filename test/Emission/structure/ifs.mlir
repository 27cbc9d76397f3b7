// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

// CHECK-LABEL: {{^}}ifs:
waveasm.program @ifs target = <#waveasm.gfx942> {
  %n = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %m = waveasm.precolored.sreg 10 : !waveasm.psreg<10>
  %scc = waveasm.s_cmp_eq_u32 %n, %m : !waveasm.psreg<8>, !waveasm.psreg<10> -> !waveasm.scc
  // CHECK: s_cmp_eq_u32 s8, s10
  // CHECK-NEXT: s_cbranch_scc0 .Lifs_endif0
  // CHECK-NEXT: s_nop 0
  // CHECK-NEXT: .Lifs_endif0:
  waveasm.if %scc {
    waveasm.s_nop 0
    waveasm.yield
  }
  // SCC is still the same behind the join: nothing in the branch wrote it.
  // CHECK-NEXT: s_cbranch_scc0 .Lifs_else1
  // CHECK-NEXT: s_nop 1
  // CHECK-NEXT: s_branch .Lifs_endif1
  // CHECK-NEXT: .Lifs_else1:
  // CHECK-NEXT: s_mov_b32 s20, s8
  // CHECK-NEXT: .Lifs_endif1:
  // CHECK-NEXT: s_endpgm
  %old = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  %r = waveasm.if %scc -> !waveasm.psreg<20> {
    waveasm.s_nop 1
    waveasm.yield %old : !waveasm.psreg<20>
  } else {
    %new = waveasm.s_mov_b32 %n : !waveasm.psreg<8> -> !waveasm.psreg<20>
    waveasm.yield %new : !waveasm.psreg<20>
  }
  waveasm.s_endpgm
}
