// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// CHECK-LABEL: @salu
waveasm.program @salu target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %s = waveasm.precolored.sreg 4 : !waveasm.sreg
  %p = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %l = waveasm.constant 1000 : !waveasm.imm<1000>
  %m = waveasm.constant 2000 : !waveasm.imm<2000>
  %all = waveasm.constant 4294967295 : !waveasm.imm<4294967295>
  // One literal, twice if need be, but not two.
  // CHECK: waveasm.s_cmp_lt_u32 %{{.*}}, %{{.*}} : !waveasm.imm<1000>, !waveasm.imm<1000>
  // CHECK-NEXT: %[[M:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<2000>
  // CHECK-NEXT: waveasm.s_add_u32 %{{.*}}, %[[M]] : !waveasm.imm<1000>, !waveasm.sreg
  // CHECK-NEXT: waveasm.s_add_u32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.imm<1000>
  %c = waveasm.s_cmp_lt_u32 %l, %l : !waveasm.imm<1000>, !waveasm.imm<1000> -> !waveasm.scc
  %0, %1 = waveasm.s_add_u32 %l, %m : !waveasm.imm<1000>, !waveasm.imm<2000> -> !waveasm.sreg, !waveasm.scc
  %2, %3 = waveasm.s_add_u32 %s, %l : !waveasm.sreg, !waveasm.imm<1000> -> !waveasm.sreg, !waveasm.scc
  // 64 bits from a literal only where sign and zero extension agree.
  // CHECK-NEXT: waveasm.s_and_b64 %{{.*}}, %{{.*}} : !waveasm.sreg<2, 2>, !waveasm.imm<1000>
  // CHECK: waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<-1>
  // CHECK: waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<0>
  // CHECK-NEXT: %[[ALL:.*]] = waveasm.pack
  // CHECK-NEXT: waveasm.s_mov_b64 %[[ALL]] : !waveasm.sreg<2, 2> -> !waveasm.psreg<20, 2>
  %4, %5 = waveasm.s_and_b64 %p, %l : !waveasm.sreg<2, 2>, !waveasm.imm<1000> -> !waveasm.sreg<2, 2>, !waveasm.scc
  %6 = waveasm.s_mov_b64 %all : !waveasm.imm<4294967295> -> !waveasm.psreg<20, 2>
  waveasm.s_endpgm
}

// -----

// CHECK-LABEL: @smem
waveasm.program @smem target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %p = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 2>
  %in = waveasm.constant 1048572 : !waveasm.imm<1048572>
  %out = waveasm.constant 1048576 : !waveasm.imm<1048576>
  // CHECK: waveasm.s_load_dword %{{.*}}, %{{.*}} : !waveasm.sreg<2, 2>, !waveasm.imm<1048572>
  // CHECK-NEXT: %[[O:.*]] = waveasm.s_mov_b32
  // CHECK-NEXT: waveasm.s_load_dword %{{.*}}, %[[O]] : !waveasm.sreg<2, 2>, !waveasm.sreg
  %0 = waveasm.s_load_dword %p, %in : !waveasm.sreg<2, 2>, !waveasm.imm<1048572> -> !waveasm.sreg
  %1 = waveasm.s_load_dword %p, %out : !waveasm.sreg<2, 2>, !waveasm.imm<1048576> -> !waveasm.sreg
  waveasm.s_endpgm
}
