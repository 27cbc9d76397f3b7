// RUN: waveasm-opt %s --waveasm-hazard-mitigation | FileCheck %s

// A producer at the end of the body meets its consumer at the head: over the back edge
// there are the s_cmp and the s_cbranch that closes the loop. Into the loop from above
// there is nothing.
// CHECK-LABEL: waveasm.program @back_edge
// CHECK: waveasm.loop
// CHECK-NEXT: s_nop 2 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK-NOT: inserted
// CHECK-LABEL: waveasm.program @guard
waveasm.program @back_edge target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %i = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %r = waveasm.loop (%a = %i) : (!waveasm.psreg<20>) -> (!waveasm.psreg<20>) {
    %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
    %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
    %scc = waveasm.s_cmp_eq_u32 %a, %a : !waveasm.psreg<20>, !waveasm.psreg<20> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc iter_args(%a) : !waveasm.psreg<20>
  }
  waveasm.s_endpgm
}

// The guard of a counted loop is two instructions, also on the way past the loop.
// CHECK: v_readfirstlane_b32
// CHECK-NEXT: waveasm.loop
// CHECK-NEXT: s_nop 2 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK: }
// CHECK-NEXT: s_nop 2 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK-LABEL: waveasm.program @if_else
waveasm.program @guard target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %i = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  %n = waveasm.precolored.sreg 21 : !waveasm.psreg<21>
  %one = waveasm.constant 1 : !waveasm.imm<1>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
  %r = waveasm.loop (%a = %i) : (!waveasm.psreg<20>) -> (!waveasm.psreg<20>) {
    %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
    %next, %carry = waveasm.s_add_u32 %a, %one : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.psreg<20>, !waveasm.scc
    %scc = waveasm.s_cmp_lt_u32 %next, %n : !waveasm.psreg<20>, !waveasm.psreg<21> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc iter_args(%next) : !waveasm.psreg<20>
  }
  %e = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<3>
  waveasm.s_endpgm
}

// The path through else has the readfirstlane right before the join; the one through
// then has the s_branch behind it. The nearest counts.
// CHECK: waveasm.if
// CHECK: else
// CHECK: v_readfirstlane_b32
// CHECK-NEXT: yield
// CHECK-NEXT: }
// CHECK-NEXT: s_nop 4 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK-LABEL: waveasm.program @if_then
waveasm.program @if_else target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %i = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %scc = waveasm.s_cmp_eq_u32 %i, %i : !waveasm.psreg<20>, !waveasm.psreg<20> -> !waveasm.scc
  waveasm.if %scc {
    %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
    waveasm.yield
  } else {
    %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
    waveasm.yield
  }
  %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
  waveasm.s_endpgm
}

// With a write in then only, the s_branch to the end counts.
// CHECK: else
// CHECK: }
// CHECK-NEXT: s_nop 3 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK-LABEL: waveasm.program @labels
waveasm.program @if_then target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %i = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %scc = waveasm.s_cmp_eq_u32 %i, %i : !waveasm.psreg<20>, !waveasm.psreg<20> -> !waveasm.scc
  waveasm.if %scc {
    %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
    waveasm.yield
  } else {
    waveasm.yield
  }
  %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
  waveasm.s_endpgm
}

// Labels and branches, as ops and as text: the branch itself is one state. Nothing falls
// through an s_branch.
// CHECK: label @head
// CHECK-NEXT: s_nop 3 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK: raw "s_cbranch_scc1 head"
// CHECK: s_branch @end
// CHECK-NEXT: raw "unreached:"
// CHECK-NEXT: buffer_load_dword
// CHECK-NEXT: label @end
waveasm.program @labels target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  waveasm.label @head
  %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
  %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
  waveasm.raw "s_cbranch_scc1 head"
  %t = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<5>
  waveasm.s_branch @end
  waveasm.raw "unreached:"
  %e = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<3>
  waveasm.label @end
  waveasm.s_endpgm
}
