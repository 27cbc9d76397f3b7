// RUN: waveasm-opt %s --waveasm-emit-assembly=output=%t.s -verify-diagnostics -split-input-file -o /dev/null
// RUN: not ls %t.s

// What has no encoding is an error on the op.

waveasm.program @virtual target = <#waveasm.gfx942> {
  // expected-error @below {{has a value of type '!waveasm.vreg', not a physical register: run register allocation first}}
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
}

// -----

waveasm.program @unavailable target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{'waveasm.v_cvt_f32_bf16' op does not exist on gfx942}}
  %0 = waveasm.v_cvt_f32_bf16 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @no_form target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %s = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  // expected-error @below {{does not exist on gfx942: has no form with a scalar base; use the global_ instruction}}
  %0 = waveasm.flat_load_dword %s, %v : !waveasm.psreg<0, 2>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @expand target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{is not an instruction of gfx942: run waveasm-legalize first}}
  %0 = waveasm.v_abs_f32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @arith target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{'waveasm.arith.add' op is not an instruction: run waveasm-legalize first}}
  %0 = waveasm.arith.add %v, %v : (!waveasm.pvreg<0>, !waveasm.pvreg<0>) -> !waveasm.pvreg<1>
}

// -----

waveasm.program @two_sgprs target = <#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %b = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  // The same one twice is fine.
  %0 = waveasm.v_add_u32 %a, %a : !waveasm.psreg<8>, !waveasm.psreg<8> -> !waveasm.pvreg<1>
  // expected-error @below {{reads more than one scalar (SGPR, VCC or literal)}}
  %1 = waveasm.v_add_u32 %a, %b : !waveasm.psreg<8>, !waveasm.psreg<9> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @sgpr_and_vcc target = <#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{reads more than one scalar (SGPR, VCC or literal)}}
  %0 = waveasm.v_cndmask_b32 %a, %v, %a : !waveasm.psreg<8>, !waveasm.pvreg<0>, !waveasm.psreg<8> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @sgpr_and_literal target = <#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %c = waveasm.constant 1000 : <1000>
  // expected-error @below {{takes no literal here: 1000 is not an inline constant}}
  %0 = waveasm.v_add_u32 %c, %a : !waveasm.imm<1000>, !waveasm.psreg<8> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @vop3_literal target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c = waveasm.constant 192 : <192>
  // expected-error @below {{takes no literal here: 192 is not an inline constant}}
  %0 = waveasm.v_mul_lo_u32 %v, %c : !waveasm.pvreg<0>, !waveasm.imm<192> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @second_source_literal target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c = waveasm.constant 192 : <192>
  // expected-error @below {{takes no literal here: 192 is not an inline constant}}
  %0 = waveasm.v_sub_u32 %v, %c : !waveasm.pvreg<0>, !waveasm.imm<192> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @accvgpr_literal target = <#waveasm.gfx942> {
  %c = waveasm.constant 192 : <192>
  // expected-error @below {{takes no literal here: 192 is not an inline constant}}
  %0 = waveasm.v_mov_b32 %c : !waveasm.imm<192> -> !waveasm.pareg<1>
}

// -----

waveasm.program @two_literals target = <#waveasm.gfx942> {
  %a = waveasm.constant 1000 : <1000>
  %b = waveasm.constant 1001 : <1001>
  // expected-error @below {{has two different literals, 1000 and 1001, but the encoding holds one}}
  %0, %1 = waveasm.s_add_u32 %a, %b : !waveasm.imm<1000>, !waveasm.imm<1001> -> !waveasm.psreg<20>, !waveasm.scc
}

// -----

waveasm.program @wide_literal target = <#waveasm.gfx942> {
  %a = waveasm.constant 68719476736 : <68719476736>
  // expected-error @below {{immediate 68719476736 does not fit into the 32 bits of a literal}}
  %0 = waveasm.s_mov_b64 %a : !waveasm.imm<68719476736> -> !waveasm.psreg<20, 2>
}

// -----

waveasm.program @double_literal target = <#waveasm.gfx942> {
  %a = waveasm.constant 4591870180066957722 : <4591870180066957722>
  // expected-error @below {{immediate 4591870180066957722 does not fit into the 32 bits of a literal}}
  %0 = waveasm.v_cvt_f32_f64 %a : !waveasm.imm<4591870180066957722> -> !waveasm.pvreg<2>
}

// -----

waveasm.program @odd target = <#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 9, 2 : !waveasm.psreg<9, 2>
  // expected-error @below {{tuple s[9:10] must begin at a multiple of 2}}
  %0 = waveasm.s_mov_b64 %a : !waveasm.psreg<9, 2> -> !waveasm.psreg<20, 2>
}

// -----

waveasm.program @quad target = <#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %c = waveasm.constant 0 : <0>
  // expected-error @below {{tuple s[6:9] must begin at a multiple of 4}}
  %0 = waveasm.s_load_dwordx4 %a, %c : !waveasm.psreg<0, 2>, !waveasm.imm<0> -> !waveasm.psreg<6, 4>
}

// -----

waveasm.program @odd_vgpr target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{tuple v[5:8] must begin at a multiple of 2}}
  %0 = waveasm.ds_read_b128 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<5, 4>
}

// -----

waveasm.program @tied target = <#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %c = waveasm.precolored.vreg 8, 4 : !waveasm.pvreg<8, 4>
  // expected-error @below {{operand 2 is '!waveasm.pvreg<8, 4>' but must be in the result's registers '!waveasm.pvreg<12, 4>'}}
  %0 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c : !waveasm.pvreg<4, 2>, !waveasm.pvreg<4, 2>, !waveasm.pvreg<8, 4> -> !waveasm.pvreg<12, 4>
}

// -----

waveasm.program @accumulator target = <#waveasm.gfx942> {
  %a = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %c = waveasm.constant 1000 : <1000>
  // expected-error @below {{accumulator 1000 is not an inline constant}}
  %0 = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c : !waveasm.pvreg<4, 2>, !waveasm.pvreg<4, 2>, !waveasm.imm<1000> -> !waveasm.pvreg<12, 4>
}

// -----

waveasm.program @scale target = <#waveasm.gfx950> {
  %a = waveasm.precolored.vreg 4, 4 : !waveasm.pvreg<4, 4>
  %c = waveasm.precolored.vreg 8, 4 : !waveasm.pvreg<8, 4>
  %s = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  // expected-error @below {{scale must be a VGPR}}
  %0 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %a, %a, %c, %s, %s : !waveasm.pvreg<4, 4>, !waveasm.pvreg<4, 4>, !waveasm.pvreg<8, 4>, !waveasm.psreg<8>, !waveasm.psreg<8> -> !waveasm.pvreg<8, 4>
}

// -----

waveasm.program @carry target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  // expected-error @below {{writes its carry to VCC, but the result is s20}}
  %0, %1 = waveasm.v_add_co_u32 %v, %v : !waveasm.pvreg<0>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>, !waveasm.psreg<20, 2>
}

// -----

waveasm.program @soffset target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %s = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %c = waveasm.constant 65 : <65>
  // expected-error @below {{soffset 65 is not an inline integer, and the encoding has no literal}}
  %0 = waveasm.buffer_load_dword %s, %v, %c : !waveasm.psreg<8, 4>, !waveasm.pvreg<0>, !waveasm.imm<65> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @voffset target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %c = waveasm.constant 4000 : <4000>
  // expected-error @below {{voffset 4000 does not fit into the 12-bit offset}}
  %0 = waveasm.buffer_load_dword %s, %c offset : 96 : !waveasm.psreg<8, 4>, !waveasm.imm<4000> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @dma_offset target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %c = waveasm.constant 16 : <16>
  // expected-error @below {{an immediate voffset must be 0: the offset would move the LDS address}}
  waveasm.buffer_load_dword_lds %c, %s : !waveasm.imm<16>, !waveasm.psreg<8, 4>
}

// -----

waveasm.program @global target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %c = waveasm.constant 0 : <0>
  // expected-error @below {{voffset must be a VGPR: the scalar-base form always adds one}}
  %0 = waveasm.global_load_dword %s, %c : !waveasm.psreg<8, 2>, !waveasm.imm<0> -> !waveasm.pvreg<1>
}

// -----

waveasm.program @smem target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %c = waveasm.constant 1048576 : <1048576>
  // expected-error @below {{offset 1048576 does not fit into 21 bits}}
  %0 = waveasm.s_load_dword %s, %c : !waveasm.psreg<8, 2>, !waveasm.imm<1048576> -> !waveasm.psreg<12>
}

// -----

waveasm.program @renaming target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  // expected-error @below {{does not only rename: '!waveasm.pvreg<4>' is not at word 1 of the tuple}}
  %0 = waveasm.extract %v[1] : !waveasm.pvreg<4, 2> -> !waveasm.pvreg<4>
}

// -----

waveasm.program @pack target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  // expected-error @below {{does not only rename: '!waveasm.pvreg<4>' is not at word 1 of the tuple}}
  %0 = waveasm.pack %v, %v : (!waveasm.pvreg<4>, !waveasm.pvreg<4>) -> !waveasm.pvreg<4, 2>
}

// -----

waveasm.program @branch target = <#waveasm.gfx942> {
  // expected-error @below {{goes to 'nowhere', which is no label of the program}}
  waveasm.s_branch @nowhere
}

// -----

waveasm.program @label target = <#waveasm.gfx942> {
  // expected-note @below {{first defined here}}
  waveasm.label @twice
  // expected-error @below {{defines 'twice' a second time}}
  waveasm.label @twice
}

// -----

waveasm.program @scc target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %c = waveasm.s_cmp_eq_u32 %s, %s : !waveasm.psreg<8>, !waveasm.psreg<8> -> !waveasm.scc
  // expected-note @below {{SCC is overwritten here}}
  %0, %1 = waveasm.s_add_u32 %s, %s : !waveasm.psreg<8>, !waveasm.psreg<8> -> !waveasm.psreg<9>, !waveasm.scc
  // expected-error @below {{reads an SCC value that is no longer in SCC: run waveasm-legalize first}}
  waveasm.if %c {
    waveasm.yield
  }
}

// -----

// The guard of a counted loop and the body write SCC.
waveasm.program @scc_loop target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %c = waveasm.s_cmp_eq_u32 %s, %s : !waveasm.psreg<8>, !waveasm.psreg<8> -> !waveasm.scc
  // expected-note @below {{SCC is overwritten here}}
  waveasm.loop {
    // expected-error @below {{reads an SCC value that is no longer in SCC}}
    waveasm.condition %c : !waveasm.scc
  }
}

// -----

waveasm.program @sgpr_condition target = <#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  // expected-error @below {{branches on an SGPR: run waveasm-legalize first}}
  waveasm.if %s : !waveasm.psreg<8> {
    waveasm.yield
  }
}

// -----

waveasm.program @raw target = <#waveasm.gfx942> {
  waveasm.s_nop 0
  // expected-error @below {{assembler: invalid instruction in 'gibberish'}}
  waveasm.raw "gibberish"
}

// -----

// expected-note @below {{the first program is for #waveasm.target<#waveasm.gfx942>}}
waveasm.program @first target = <#waveasm.gfx942> {
}
// expected-error @below {{is for #waveasm.target<#waveasm.gfx950>; one assembly file has one target}}
waveasm.program @second target = <#waveasm.gfx950> {
}

// -----

// expected-error @below {{is not supported yet}}
waveasm.program @chip target = <#waveasm.gfx1250> {
}

// -----

// expected-error @below {{name 'a b' is not usable as a symbol}}
waveasm.program @"a b" target = <#waveasm.gfx942> {
}

// -----

// expected-error @below {{uses 65537 bytes of LDS but gfx942 has 65536}}
waveasm.program @lds target = <#waveasm.gfx942> attributes {lds_size = 65537 : i64} {
}

// -----

// expected-error @below {{cannot launch: a work-group of 16 waves has at most 128 unified VGPRs per wave, the program uses 132}}
waveasm.program @launch target = <#waveasm.gfx942> attributes {workgroup_size = [1024]} {
  %v = waveasm.precolored.vreg 126 : !waveasm.pvreg<126>
  %a = waveasm.precolored.areg 3 : !waveasm.pareg<3>
}

// -----

// expected-error @below {{has no waveasm.program to emit}}
module {
}

// -----

// expected-error @below {{uses 103 SGPRs but gfx942 has 102}}
waveasm.program @min_sgprs target = <#waveasm.gfx942> attributes {min_sgprs = 103 : i64} {
}
