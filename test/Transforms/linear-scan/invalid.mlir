// RUN: waveasm-opt --waveasm-linear-scan="max-vgprs=8 max-sgprs=16" -verify-diagnostics -split-input-file %s

waveasm.program @too_many target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{live at the peak: '!waveasm.vreg<4, 4>'}}
  %a = waveasm.ds_read_b128 %p : !waveasm.vreg -> !waveasm.vreg<4, 4>
  // expected-error @below {{out of VGPRs: the peak is 9 here, the budget is 8}}
  // expected-note @below {{live at the peak: '!waveasm.vreg<4, 4>'}}
  %b = waveasm.ds_read_b128 %p : !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.ds_write_b128 %a, %p : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %b, %p : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// v0 and v4 are taken: four words at an even register are left nowhere but in v[2:5].
waveasm.program @fragmented target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %q = waveasm.precolored.vreg 4 : !waveasm.vreg
  %r = waveasm.precolored.vreg 7 : !waveasm.vreg
  // expected-error @below {{out of VGPRs: the peak is 7 here, the budget is 8; aligned tuples and fixed registers leave no room}}
  // expected-note @below {{live at the peak: '!waveasm.vreg<4, 4>'}}
  %a = waveasm.ds_read_b128 %p : !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.ds_write_b128 %a, %p : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b32 %q, %r : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// expected-error @below {{names 12 VGPRs but the budget is 8}}
waveasm.program @name target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 11 : !waveasm.vreg
  waveasm.ds_write_b32 %p, %p : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}

// -----

waveasm.program @not_legal target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error @below {{must be legalized before register allocation}}
  %a = waveasm.arith.add %p, %p : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

waveasm.program @sgpr_condition target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %s = waveasm.precolored.sreg 2 : !waveasm.sreg
  // expected-error @below {{has an SGPR condition, which must be legalized}}
  waveasm.if %s : !waveasm.sreg {
    waveasm.yield
  }
  waveasm.s_endpgm
}

// -----

// expected-error @below {{reserves s10 to s19 but the budget is 16 SGPRs}}
waveasm.program @reserved target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], scalar_sgpr_base = 10 : i64, scalar_sgpr_count = 10 : i64} {
  waveasm.s_endpgm
}

// -----

waveasm.program @pinned target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %b = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : <0>
  // expected-error @below {{no multiple of 101 is free for its result}}
  %a = waveasm.s_load_dwordx2 %b, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 101>
  waveasm.s_endpgm
}

// -----

// expected-error @below {{gfx1250 is not supported yet}}
waveasm.program @chip target = <#waveasm.gfx1250> {
  waveasm.s_endpgm
}
