// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// VCC of the text survives arithmetic that needs VCC itself.
// CHECK-LABEL: @live
// CHECK: waveasm.v_cmp_eq_u32
// CHECK: %[[VCC:.*]] = waveasm.s_mov_b64 %{{.*}} : !waveasm.psreg<106, 2>
// CHECK-NEXT: waveasm.v_cmp_lt_u32
// CHECK: waveasm.v_cndmask_b32
// CHECK-NEXT: waveasm.s_mov_b64 %[[VCC]] : !waveasm.sreg<2, 2> -> !waveasm.psreg<106, 2>
// CHECK-NEXT: waveasm.v_cndmask_b32
// CHECK-NEXT: waveasm.v_cmp_lt_u32
// CHECK-NOT: s_mov_b64
// CHECK: s_endpgm
waveasm.program @live target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  waveasm.v_cmp_eq_u32 %c4, %v : !waveasm.imm<4>, !waveasm.vreg
  %0 = waveasm.arith.cmp ult, %v, %v : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg
  %1 = waveasm.v_cndmask_b32 %c4, %v, %c4 : !waveasm.imm<4>, !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg
  %2 = waveasm.arith.cmp ult, %v, %v : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg
  waveasm.s_endpgm
}

// -----

// Live around the back edge of a loop, dead behind it.
// CHECK-LABEL: @loop
// CHECK: waveasm.loop
// CHECK: waveasm.v_cndmask_b32
// CHECK: %[[VCC:.*]] = waveasm.s_mov_b64 %{{.*}} : !waveasm.psreg<106, 2>
// CHECK: waveasm.v_cmp_lt_u32
// CHECK: waveasm.s_mov_b64 %[[VCC]]
// CHECK: waveasm.condition
// CHECK-NOT: s_mov_b64
// CHECK: s_endpgm
waveasm.program @loop target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  waveasm.v_cmp_eq_u32 %c4, %v : !waveasm.imm<4>, !waveasm.vreg
  waveasm.loop {
    %1 = waveasm.v_cndmask_b32 %c4, %v, %c4 : !waveasm.imm<4>, !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg
    %0 = waveasm.arith.cmp ult, %v, %v : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg
    waveasm.condition %s : !waveasm.sreg
  }
  %2 = waveasm.arith.cmp ult, %v, %v : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg
  waveasm.s_endpgm
}
