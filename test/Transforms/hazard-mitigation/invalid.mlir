// RUN: waveasm-opt %s --waveasm-hazard-mitigation -verify-diagnostics -split-input-file
// RUN: not waveasm-opt %S/basic.mlir --waveasm-hazard-mitigation=target=gfx1250 2>&1 \
// RUN:   | FileCheck %s --check-prefix=OPTION -DNAME=gfx1250
// RUN: not waveasm-opt %S/basic.mlir --waveasm-hazard-mitigation=target=gfx999 2>&1 \
// RUN:   | FileCheck %s --check-prefix=OPTION -DNAME=gfx999

// OPTION: error: program cannot be compiled for '[[NAME]]': the targets are gfx942 and gfx950
// OPTION-NOT: note:

waveasm.program @result target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 1 : !waveasm.pvreg<1>
  // expected-error @+1 {{has a virtual register: run waveasm-linear-scan first}}
  %b = waveasm.v_mov_b32 %a : !waveasm.pvreg<1> -> !waveasm.vreg
}

// -----

waveasm.program @argument target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %n = waveasm.precolored.sreg 2 : !waveasm.psreg<2>
  // expected-error @+1 {{has a virtual register: run waveasm-linear-scan first}}
  %s = waveasm.precolored.sreg 1 : !waveasm.sreg
  %r = waveasm.loop (%i = %s) : (!waveasm.sreg) -> (!waveasm.sreg) {
    %scc = waveasm.s_cmp_lt_u32 %n, %n : !waveasm.psreg<2>, !waveasm.psreg<2> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc iter_args(%i) : !waveasm.sreg
  }
}

// -----

// expected-error @+1 {{target gfx1250 is not supported yet}}
waveasm.program @target target = #waveasm.target<#waveasm.gfx1250> abi = #waveasm.abi<> {
  waveasm.s_endpgm
}
