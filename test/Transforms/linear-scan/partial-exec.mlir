// RUN: waveasm-opt --waveasm-legalize --waveasm-linear-scan %s | FileCheck %s

// A renaming that needs a copy moves all lanes, also where EXEC has some off: %high is read
// after EXEC is back.
// CHECK-LABEL: @tuple
// CHECK: %[[SAVED:.*]] = waveasm.s_and_saveexec_b64
// CHECK: %[[EXEC:.*]] = waveasm.precolored.sreg 126, 2
// CHECK-NEXT: %[[MASK:.*]] = waveasm.s_mov_b64 %[[EXEC]]
// CHECK-NEXT: %[[ALL:.*]] = waveasm.constant -1
// CHECK-NEXT: waveasm.s_mov_b64_exec %[[ALL]]
// CHECK: waveasm.v_mov_b32
// CHECK: waveasm.v_mov_b32
// CHECK-NOT: v_mov_b32
// CHECK: waveasm.s_mov_b64_exec %[[MASK]]
// CHECK: waveasm.s_mov_b64_exec %[[SAVED]]
// CHECK: waveasm.v_lshlrev_b64
waveasm.program @tuple target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %t = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg<3, 2>
  waveasm.v_cmp_eq_u32 %c1, %v : !waveasm.imm<1>, !waveasm.vreg
  %saved = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2, 2>
  %high = waveasm.extract %t[1] : !waveasm.vreg<3, 2> -> !waveasm.vreg<2, 2>
  waveasm.s_mov_b64_exec %saved : !waveasm.sreg<2, 2>
  %r = waveasm.v_lshlrev_b64 %v, %high : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  waveasm.dce_protect %r : !waveasm.vreg<2, 2>
  waveasm.s_endpgm
}

// With EXEC back, copies are plain.
// CHECK-LABEL: @behind
// CHECK: waveasm.s_mov_b64_exec
// CHECK-NOT: precolored.sreg 126
// CHECK-NOT: s_mov_b64_exec
// CHECK: waveasm.v_lshlrev_b64
waveasm.program @behind target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %t = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg<3, 2>
  waveasm.v_cmp_eq_u32 %c1, %v : !waveasm.imm<1>, !waveasm.vreg
  %saved = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %saved : !waveasm.sreg<2, 2>
  %high = waveasm.extract %t[1] : !waveasm.vreg<3, 2> -> !waveasm.vreg<2, 2>
  %r = waveasm.v_lshlrev_b64 %v, %high : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  waveasm.dce_protect %r : !waveasm.vreg<2, 2>
  waveasm.s_endpgm
}

// A constant is not made again where lanes are off.
// CHECK-LABEL: @constant
// CHECK: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<7>
// CHECK: waveasm.s_and_saveexec_b64
// CHECK-NOT: waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<7>
// CHECK: waveasm.v_writelane_b32
waveasm.program @constant target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %k = waveasm.v_mov_b32 %c7 : !waveasm.imm<7> -> !waveasm.vreg
  waveasm.v_cmp_eq_u32 %c1, %v : !waveasm.imm<1>, !waveasm.vreg
  %saved = waveasm.s_and_saveexec_b64 -> !waveasm.sreg<2, 2>
  %w = waveasm.v_writelane_b32 %c1, %c1, %k : !waveasm.imm<1>, !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_mov_b64_exec %saved : !waveasm.sreg<2, 2>
  %r = waveasm.v_add_u32 %w, %k : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %r : !waveasm.vreg
  waveasm.s_endpgm
}
