// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// After an if the path with the fewest younger loads counts, and a wait in one branch
// does not serve the other.

// CHECK-LABEL: waveasm.program @join
// CHECK: } else {
// CHECK: }
// CHECK-NEXT: s_waitcnt vmcnt(0) {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
waveasm.program @join target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %n = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %c = waveasm.s_cmp_eq_u32 %n, %c0 : !waveasm.psreg<9>, !waveasm.imm<0> -> !waveasm.scc
  waveasm.if %c {
    waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
    waveasm.yield
  } else {
    waveasm.s_nop 0
    waveasm.yield
  }
  %z = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<7>
}

// An SGPR condition is read by the if.
// CHECK-LABEL: waveasm.program @sgpr_condition
// CHECK: s_load_dword
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: waveasm.if
waveasm.program @sgpr_condition target = #waveasm.target<#waveasm.gfx942, 5> {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %n = waveasm.s_load_dword %p, %c0 : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<9>
  waveasm.if %n : !waveasm.psreg<9> {
    waveasm.s_nop 0
    waveasm.yield
  }
}

// Labels and branches: the backward branch brings the second load to the use.
// CHECK-LABEL: waveasm.program @labels
// CHECK: waveasm.label @top
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: v_mov_b32
// CHECK: waveasm.label @end
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: v_mov_b32
waveasm.program @labels target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %x = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  waveasm.label @top
  %y = waveasm.v_mov_b32 %x : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
  waveasm.s_cbranch_vccz @end
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.s_cbranch_vccnz @top
  waveasm.label @end
  %z = waveasm.v_mov_b32 %x : !waveasm.pvreg<4> -> !waveasm.pvreg<7>
  waveasm.s_endpgm
}

// A branch without condition does not fall through.
// CHECK-LABEL: waveasm.program @skip
// CHECK-NOT: s_waitcnt
// CHECK: waveasm.label @end
waveasm.program @skip target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  waveasm.s_branch @end
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %y = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
  waveasm.label @end
  %z = waveasm.v_mov_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<7>
  waveasm.s_endpgm
}
