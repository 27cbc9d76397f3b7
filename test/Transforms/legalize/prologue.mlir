// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// Emission writes the prologue. A load that is used stays as a load.
// CHECK-LABEL: @preload
// CHECK-NOT: raw
// CHECK-NOT: sreg<2, 4>
// CHECK: %[[P:.*]] = waveasm.s_load_dwordx2 %{{.*}}, %{{.*}} : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
// CHECK-NOT: raw
// CHECK: waveasm.s_load_dword %[[P]]
waveasm.program @preload target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  waveasm.comment "SRD setup prologue"
  %0 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %1 = waveasm.constant 0 : <0>
  %2 = waveasm.s_load_dwordx2 %0, %1 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %3 = waveasm.constant 8 : <8>
  %4 = waveasm.s_load_dwordx2 %0, %3 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<2, 4>
  waveasm.raw "s_branch .L_gemm_main"
  waveasm.raw ".p2align 8"
  waveasm.raw ".L_gemm_main:"
  %5 = waveasm.s_load_dword %2, %1 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg
  waveasm.s_endpgm
}

// -----

// No preload, one entry: the lines mean what they say.
// CHECK-LABEL: @no_preload
// CHECK: waveasm.s_load_dwordx2
// CHECK-NEXT: waveasm.raw "s_branch .L_gemm_main"
waveasm.program @no_preload target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %0 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %1 = waveasm.constant 0 : <0>
  %2 = waveasm.s_load_dwordx2 %0, %1 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  waveasm.raw "s_branch .L_gemm_main"
  waveasm.raw ".p2align 8"
  waveasm.raw ".L_gemm_main:"
  waveasm.s_endpgm
}

// -----

// Another label: not the prologue.
// CHECK-LABEL: @other
// CHECK: waveasm.s_load_dwordx2
// CHECK-NEXT: waveasm.raw "s_branch .L_a"
// CHECK-NEXT: waveasm.raw ".p2align 8"
waveasm.program @other target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %0 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %1 = waveasm.constant 0 : <0>
  %2 = waveasm.s_load_dwordx2 %0, %1 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  waveasm.raw "s_branch .L_a"
  waveasm.raw ".p2align 8"
  waveasm.raw ".L_b:"
  waveasm.s_endpgm
}
