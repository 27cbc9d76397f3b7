// RUN: waveasm-opt --waveasm-legalize %s | FileCheck %s
// RUN: sed s/gfx950/gfx942/ %s | waveasm-opt --waveasm-legalize | FileCheck --check-prefix=GFX942 %s

waveasm.program @expand target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %p = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  // CHECK: waveasm.v_and_b32 %{{.*}}, %{{.*}} : !waveasm.imm<2147483647>, !waveasm.vreg
  %0 = waveasm.v_abs_f32 %v : !waveasm.vreg -> !waveasm.vreg
  // CHECK: %[[N:.*]] = waveasm.v_sub_u32 %{{.*}}, %[[V:.*]] : !waveasm.imm<0>
  // CHECK-NEXT: waveasm.v_max_i32 %[[V]], %[[N]]
  %1 = waveasm.v_abs_i32 %v : !waveasm.vreg -> !waveasm.vreg
  // CHECK-COUNT-2: waveasm.v_not_b32
  // CHECK-NEXT: waveasm.pack
  %2 = waveasm.v_not_b64 %w : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // CHECK: %[[LO:.*]] = waveasm.v_xor_b32
  // CHECK: %[[HI:.*]] = waveasm.v_xor_b32
  // CHECK-NEXT: %[[T:.*]] = waveasm.pack %[[LO]], %[[HI]] : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  // CHECK-NEXT: waveasm.v_mov_b64 %[[T]] : !waveasm.vreg<2, 2> -> !waveasm.pvreg<8, 2>
  %3 = waveasm.v_xor_b64 %w, %p : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2> -> !waveasm.pvreg<8, 2>
  // a - b = a + -b
  // CHECK: %[[NEG:.*]] = waveasm.v_xor_b32 %{{.*}}, %{{.*}} : !waveasm.imm<-2147483648>, !waveasm.vreg
  // CHECK: %[[B:.*]] = waveasm.pack %{{.*}}, %[[NEG]]
  // CHECK-NEXT: waveasm.v_add_f64 %{{.*}}, %[[B]]
  %4 = waveasm.v_sub_f64 %w, %w : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  // Two roundings.
  // CHECK: %[[P:.*]] = waveasm.v_mul_f32
  // CHECK-NEXT: waveasm.v_add_f32 %[[P]]
  %5 = waveasm.v_mad_f32 %v, %s, %v : !waveasm.vreg, !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.v_cvt_pk_bf16_f32
  // CHECK-NOT: v_bfi_b32
  // GFX942-NOT: v_cvt_pk_bf16_f32
  // GFX942: %[[ODD:.*]] = waveasm.v_bfe_u32 %[[V:.*]], %{{.*}}, %{{.*}} : !waveasm.vreg, !waveasm.imm<16>, !waveasm.imm<1>
  // GFX942: %[[R:.*]] = waveasm.v_add3_u32 %[[V]], %[[ODD]]
  // GFX942: %[[Q:.*]] = waveasm.v_or_b32 %{{.*}}, %[[V]] : !waveasm.imm<4194304>
  // GFX942: %[[M:.*]] = waveasm.v_and_b32 %{{.*}}, %[[V]] : !waveasm.imm<2147483647>
  // GFX942: %[[D:.*]] = waveasm.v_sub_u32 %{{.*}}, %[[M]] : !waveasm.imm<2139095040>
  // GFX942: %[[NAN:.*]] = waveasm.v_ashrrev_i32 %{{.*}}, %[[D]] : !waveasm.imm<31>
  // GFX942: %[[X:.*]] = waveasm.v_bfi_b32 %[[NAN]], %[[Q]], %[[R]]
  // GFX942: waveasm.v_lshrrev_b32 %{{.*}}, %[[X]] : !waveasm.imm<16>
  %6 = waveasm.v_cvt_bf16_f32 %v : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}
