// RUN: waveasm-opt --test-program-view="region=program" %s -o /dev/null | FileCheck %s --match-full-lines --strict-whitespace

// Immediates are numbers, arguments of loops and flags have names, a mnemonic that the tag does
// not show is written out, types that the mnemonic gives are not.
//      CHECK:program num_kernel_args=1 sym_name="p" target=gfx942
// CHECK-NEXT:precolored.sreg_0: s[4:7]
// CHECK-NEXT:precolored.vreg_0: v[0]
// CHECK-NEXT:precolored.vreg_1: v[2:3]
// CHECK-NEXT:s_mov_b32_0: 0
// CHECK-NEXT:v_mov_b32_0: 0 :a4
// CHECK-NEXT:loop_0: arg0=s_mov_b32_0 arg1..arg3=v_mov_b32_0:a4 {
// CHECK-NEXT: load: buffer_load_dwordx2 precolored.sreg_0, precolored.vreg_0 offset=16 :v2
// CHECK-NEXT: comment_0: "a \22b\22"
// CHECK-NEXT: v_mfma_f32_16x16x16_f16_0: load, precolored.vreg_1, loop_0.arg1 :a4
// CHECK-NEXT: v_mfma_f32_16x16x16_f16_1: load, precolored.vreg_1, loop_0.arg2 :a4
// CHECK-NEXT: v_mfma_f32_16x16x16_f16_2: load, precolored.vreg_1, loop_0.arg3 :a4
// CHECK-NEXT: s_add_u32_0: loop_0.arg0, 1
// CHECK-NEXT: s_cmp_lt_u32_0: s_add_u32_0, 3
// CHECK-NEXT: condition_0: s_cmp_lt_u32_0 arg0=s_add_u32_0 arg1..arg3=v_mfma_f32_16x16x16_f16_0..2
// CHECK-NEXT:} loop_0
// CHECK-NEXT:s_add_u32_1: loop_0#0, loop_0#0
// CHECK-NEXT:s_addc_u32_0: s_add_u32_1.scc, loop_0#0, loop_0#0
// CHECK-NEXT:if_0: s_addc_u32_0.scc :s {
// CHECK-NEXT: yield_0: s_add_u32_1
// CHECK-NEXT:} if_0 else {
// CHECK-NEXT: yield_1: s_addc_u32_0
// CHECK-NEXT:} if_0
// CHECK-NEXT:v_mov_b32_1: if_0 :v[9]
// CHECK-NEXT:raw_0: "s_nop 1"
// CHECK-NEXT:label_0: "L1"
// CHECK-NEXT:s_waitcnt_0: lgkmcnt=1 vmcnt=2
// CHECK-NEXT:buffer_store_dwordx4_0: loop_0#1, precolored.sreg_0, precolored.vreg_0
// CHECK-NEXT:s_endpgm_0:
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %o:4 = waveasm.loop (%i = %s, %x = %z, %y = %z, %w = %z) : (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) {
    %l = waveasm.buffer_load_dwordx2 %srd, %v offset : 16 {waveasm.tag = "load"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
    waveasm.comment "a \22b\22"
    %a = waveasm.v_mfma_f32_16x16x16_f16 %l, %f, %x : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %b = waveasm.v_mfma_f32_16x16x16_f16 %l, %f, %y : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %c = waveasm.v_mfma_f32_16x16x16_f16 %l, %f, %w : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %n, %g = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %n, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%n, %a, %b, %c) : !waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>
  }
  %t, %tc = waveasm.s_add_u32 %o#0, %o#0 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %u, %uc = waveasm.s_addc_u32 %tc, %o#0, %o#0 : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
  %r = waveasm.if %uc -> !waveasm.sreg {
    waveasm.yield %t : !waveasm.sreg
  } else {
    waveasm.yield %u : !waveasm.sreg
  }
  %p = waveasm.v_mov_b32 %r : !waveasm.sreg -> !waveasm.pvreg<9>
  waveasm.raw "s_nop 1"
  waveasm.label @L1
  waveasm.s_waitcnt vmcnt(2) lgkmcnt(1)
  waveasm.buffer_store_dwordx4 %o#1, %srd, %v : !waveasm.areg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
