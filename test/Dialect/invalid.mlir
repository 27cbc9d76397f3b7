// What the verifiers refuse, and in which words.
// RUN: waveasm-opt %s -verify-diagnostics -split-input-file -allow-unregistered-dialect

// expected-error@+1 {{register tuple size must be 1 to 512, got 0}}
"test.op"() {t = !waveasm.vreg<0>} : () -> ()

// -----

// expected-error@+1 {{physical registers 250 to 250+8-1 are outside of the file of 256}}
"test.op"() {t = !waveasm.pvreg<250, 8>} : () -> ()

// -----

waveasm.program @acc target = #waveasm.target<#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %c = waveasm.precolored.areg 0, 2 : !waveasm.areg<2, 2>
  // expected-error@+1 {{'waveasm.v_mfma_f32_16x16x16_f16' op operand 2 has 2 registers, expected 4}}
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<2, 2> -> !waveasm.areg<4, 4>
}

// -----

waveasm.program @result target = #waveasm.target<#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %z = waveasm.constant 0 : <0>
  // expected-error@+1 {{'waveasm.v_mfma_f32_16x16x16_f16' op result has 16 registers, expected 4}}
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %z : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.areg<16, 4>
}

// -----

waveasm.program @tie target = #waveasm.target<#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %c = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  // expected-error@+1 {{are tied and must be of one register class}}
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.vreg<4, 4>
}

// -----

waveasm.program @format target = #waveasm.target<#waveasm.gfx950> {
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %c = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  %s = waveasm.precolored.vreg 9 : !waveasm.vreg
  // expected-error@+1 {{A has 4 registers, expected 8}}
  %d = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c, %s, %s {cbsz = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
}

// -----

waveasm.program @code target = #waveasm.target<#waveasm.gfx950> {
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %c = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  %s = waveasm.precolored.vreg 9 : !waveasm.vreg
  // expected-error@+1 {{blgp must be 0 to 4, got 5}}
  %d = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c, %s, %s {blgp = 5 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
}

// -----

waveasm.program @opsel target = #waveasm.target<#waveasm.gfx950> {
  %a = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  %c = waveasm.precolored.areg 0, 4 : !waveasm.areg<4, 4>
  %s = waveasm.precolored.vreg 9 : !waveasm.vreg
  // expected-error@+1 {{op_sel_a must be 0 to 3, got 4}}
  %d = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c, %s, %s {op_sel_a = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
}

// -----

waveasm.program @srd target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{buffer descriptor has 2 registers, expected 4}}
  %d = waveasm.buffer_load_dword %s, %v : !waveasm.sreg<2, 2>, !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @base target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{base address has 4 registers, expected 2}}
  %d = waveasm.global_load_dword %s, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @offset target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{offset must be 0 to 4095, got 4096}}
  %d = waveasm.buffer_load_dword %s, %v offset : 4096 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @globaloffset target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{offset must be -4096 to 4095, got -4097}}
  %d = waveasm.global_load_dword %s, %v offset : -4097 : !waveasm.sreg<2, 2>, !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @lds target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{offset must be 0 to 65535, got 65536}}
  %d = waveasm.ds_read_b32 %v {offset = 65536 : i64} : !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @lds2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{offset1 must be 0 to 255, got 256 : i64}}
  %d = waveasm.ds_read2_b32 %v {offset1 = 256 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// -----

waveasm.program @width target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{result has 2 registers, expected 4}}
  %d = waveasm.ds_read_b128 %v : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// -----

waveasm.program @data target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{operand 0 has 1 registers, expected 2}}
  waveasm.ds_write_b64 %v, %v : !waveasm.vreg, !waveasm.vreg
}

// -----

waveasm.program @scc target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  // expected-error@+1 {{does not write SCC in hardware: its scc result cannot be used}}
  %d, %c = waveasm.s_brev_b32 %s : !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %e = waveasm.s_cselect_b32 %c, %s, %s : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
}

// -----

waveasm.program @const target = #waveasm.target<#waveasm.gfx942> {
  // expected-error@+1 {{has value 1 but its type says 2}}
  %c = waveasm.constant 1 : <2>
}

// -----

waveasm.program @name target = #waveasm.target<#waveasm.gfx942> {
  // expected-error@+1 {{names 2 registers but its type has 4}}
  %c = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<4, 4>
}

// -----

waveasm.program @pack target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  // expected-error@+1 {{elements have 2 registers in all but the result has 4}}
  %p = waveasm.pack %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
}

// -----

waveasm.program @packclass target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  // expected-error@+1 {{another register class}}
  %p = waveasm.pack %s, %s : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.vreg<2, 2>
}

// -----

waveasm.program @extract target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  // expected-error@+1 {{words 3 to 3+2-1 are outside of a tuple of 4}}
  %p = waveasm.extract %s[3] : !waveasm.sreg<4, 4> -> !waveasm.sreg<2>
}

// -----

waveasm.program @extractclass target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  // expected-error@+1 {{register classes differ}}
  %p = waveasm.extract %s[3] : !waveasm.sreg<4, 4> -> !waveasm.vreg
}

// -----

waveasm.program @insert target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  %e = waveasm.extract %s[3] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  // expected-error@+1 {{words 4 to 4+1-1 are outside of a tuple of 4}}
  %p = waveasm.insert %e into %s[4] : !waveasm.sreg, !waveasm.sreg<4, 4> -> !waveasm.sreg<4, 4>
}

// -----

waveasm.program @loop target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  // expected-error@+1 {{iter_args has 0 values but body has 1}}
  %r = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {
    %c = waveasm.s_cmp_lt_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc
  }
}

// -----

waveasm.program @noelse target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  // expected-error@+1 {{with results needs an else branch}}
  %r = waveasm.if %s : !waveasm.sreg -> !waveasm.sreg {
    waveasm.yield %s : !waveasm.sreg
  }
}

// -----

waveasm.program @yield target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 0 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-error@+1 {{value 0 of yield is '!waveasm.vreg' but result list has '!waveasm.sreg'}}
  %r = waveasm.if %s : !waveasm.sreg -> !waveasm.sreg {
    waveasm.yield %v : !waveasm.vreg
  } else {
    waveasm.yield %s : !waveasm.sreg
  }
}

// -----

// expected-error@+1 {{workgroup_size is above 1024 work-items: 1024 x 2 x 1}}
waveasm.program @group target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [1024, 2, 1]} {
}

// -----

// expected-error@+1 {{workgroup_size must be positive integers, got 0 : i64}}
waveasm.program @zero target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [0]} {
}

// -----

// expected-error@+1 {{code object version must be 4, 5 or 6, got 3}}
waveasm.program @cov target = #waveasm.target<#waveasm.gfx942, 3> {
}

// -----

// expected-error@+1 {{expected a chip such as #waveasm.gfx942}}
waveasm.program @chip target = #waveasm.target<unit> {
}

// -----

// expected-error@+1 {{num_kernel_args must be an integer from 0 to 4096}}
waveasm.program @args target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = "three"} {
}

// -----

// expected-error@+1 {{kernarg_preload_length must be 0 to 14, got 15}}
waveasm.program @preload target = #waveasm.target<#waveasm.gfx950> attributes {kernarg_preload_length = 15 : i64} {
}
