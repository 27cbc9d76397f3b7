// One result is moved to register 0 of its class after allocation: the verifier says which
// operand then finds something else.
// RUN: waveasm-opt --test-verify-allocation=corrupt=0 -verify-diagnostics -split-input-file %s

waveasm.program @overwritten target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
  // expected-error @below {{allocation verifier: word 0 of operand 1 is not in v0, which should hold what the program has in v0}}
  waveasm.ds_write_b32 %a, %p : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}

// -----

waveasm.program @tie target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %o = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %q = waveasm.ds_read_b128 %o : !waveasm.vreg -> !waveasm.areg<4, 4>
  %p = waveasm.ds_read_b128 %o : !waveasm.vreg -> !waveasm.areg<4, 4>
  // expected-error @below {{allocation verifier: the result and operand 2 are tied but in different registers}}
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %p : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
  // expected-error @below {{allocation verifier: word 0 of operand 0 is not in a0}}
  waveasm.ds_write_b128 %q, %o : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %d, %o : !waveasm.areg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// The value of the first trip is overwritten before the second reads it.
waveasm.program @loop target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %c1 = waveasm.constant 1 : <1>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.loop {
    // expected-error @below {{allocation verifier: word 0 of operand 0 is not in v0}}
    %a = waveasm.ds_read_b32 %p : !waveasm.vreg -> !waveasm.vreg
    // expected-error @below {{allocation verifier: word 0 of operand 1 is not in v0}}
    waveasm.ds_write_b32 %a, %p : !waveasm.vreg, !waveasm.vreg
    %s = waveasm.precolored.sreg 4 : !waveasm.sreg
    %again = waveasm.s_cmp_lt_u32 %s, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc
  }
  waveasm.s_endpgm
}
