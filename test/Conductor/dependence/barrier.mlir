// RUN: waveasm-opt --conductor-apply-moves="moves='move b before a'" -verify-diagnostics -split-input-file %s | FileCheck %s

// Barriers: memory, waits and priorities stay on their side; register-only ops may cross.

// an LDS read
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-error @below {{would move the memory operation 'b' across the barrier 'a'}}
  %bd = waveasm.ds_read_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

// a global load
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-error @below {{would move the memory operation 'b' across the barrier 'a'}}
  %bl = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// a wait
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across the barrier 'a'}}
  waveasm.s_waitcnt_vmcnt 0 {waveasm.tag = "b"}
}

// -----

// a priority change
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  // expected-note @below {{the other op: 'a'}}
  waveasm.s_barrier {waveasm.tag = "a"}
  // expected-error @below {{would move 'b' across the barrier 'a'}}
  waveasm.s_setprio 1 {waveasm.tag = "b"}
}

// -----

// a matrix op
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %m = waveasm.precolored.vreg 4, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.s_barrier {waveasm.tag = "a"}
  %bm = waveasm.v_mfma_f32_16x16x16_f16 %m, %m, %z {waveasm.tag = "b"} : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<4, 4>
}

// -----

// a vector op
// CHECK: waveasm.tag = "b"
// CHECK: waveasm.tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.s_barrier {waveasm.tag = "a"}
  %bv = waveasm.v_mov_b32 %v {waveasm.tag = "b"} : !waveasm.vreg -> !waveasm.vreg
}
