// RUN: waveasm-opt --waveasm-legalize --split-input-file %s | FileCheck %s

// CHECK-LABEL: @buffer
waveasm.program @buffer target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %l = waveasm.constant 4000 : !waveasm.imm<4000>
  %m = waveasm.constant -4 : !waveasm.imm<-4>
  // An offset of 0 needs no register; others join the instruction's if they fit there.
  // CHECK: waveasm.buffer_load_dword %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.sreg<4, 4>, !waveasm.imm<0>, !waveasm.sreg
  // CHECK: waveasm.buffer_load_dword %{{.*}}, %{{.*}} offset : 4032 : !waveasm.sreg<4, 4>, !waveasm.imm<0>
  // CHECK-NEXT: %[[L:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<4000>
  // CHECK-NEXT: waveasm.buffer_store_dword %{{.*}}, %{{.*}}, %[[L]] offset : 128 :
  // CHECK-NEXT: %[[M:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<-4>
  // CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %[[M]] offset : 8 :
  // CHECK-NEXT: %[[S:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.sreg
  // CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %[[S]] :
  %0 = waveasm.buffer_load_dword %srd, %z, %s : !waveasm.sreg<4, 4>, !waveasm.imm<0>, !waveasm.sreg -> !waveasm.vreg
  %1 = waveasm.buffer_load_dword %srd, %l offset : 32 : !waveasm.sreg<4, 4>, !waveasm.imm<4000> -> !waveasm.vreg
  waveasm.buffer_store_dword %v, %srd, %l offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<4000>
  %2 = waveasm.buffer_load_dword %srd, %m offset : 8 : !waveasm.sreg<4, 4>, !waveasm.imm<-4> -> !waveasm.vreg
  %3 = waveasm.buffer_load_dword %srd, %s : !waveasm.sreg<4, 4>, !waveasm.sreg -> !waveasm.vreg
  // soffset takes inline constants only.
  // CHECK-NEXT: %[[O:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.imm<4000>
  // CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %{{.*}}, %[[O]] :
  // CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %{{.*}}, %{{.*}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<-4>
  %4 = waveasm.buffer_load_dword %srd, %v, %l : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<4000> -> !waveasm.vreg
  %5 = waveasm.buffer_load_dword %srd, %v, %m : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<-4> -> !waveasm.vreg
  // The instruction offset of a DMA moves the LDS address as well: not this one.
  // CHECK-NEXT: waveasm.buffer_load_dword_lds %[[L2:.*]], %{{.*}} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.buffer_load_dword_lds %l, %srd : !waveasm.imm<4000>, !waveasm.sreg<4, 4>
  waveasm.s_endpgm
}

// -----

// A global instruction takes a VGPR offset and nothing but its base beside it.
// CHECK-LABEL: @global
waveasm.program @global target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %p = waveasm.precolored.sreg 4, 2 : !waveasm.sreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %z = waveasm.constant 0 : !waveasm.imm<0>
  %l = waveasm.constant 4000 : !waveasm.imm<4000>
  // CHECK: %[[Z:.*]] = waveasm.v_mov_b32 %{{.*}} : !waveasm.imm<0>
  // CHECK-NEXT: waveasm.global_load_dword %{{.*}}, %[[Z]] : !waveasm.sreg<2, 2>, !waveasm.vreg ->
  // CHECK-NEXT: waveasm.global_store_dword %{{.*}}, %{{.*}}, %{{.*}} offset : 4064 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: %[[LO:.*]], %[[C:.*]] = waveasm.s_add_u32 %{{.*}}, %{{.*}} : !waveasm.sreg, !waveasm.sreg
  // CHECK: %[[HI:.*]], %{{.*}} = waveasm.s_addc_u32 %[[C]], %{{.*}}, %{{.*}} : !waveasm.scc, !waveasm.sreg, !waveasm.imm<0>
  // CHECK-NEXT: %[[P:.*]] = waveasm.pack %[[LO]], %[[HI]]
  // CHECK-NEXT: waveasm.global_load_dword %[[P]], %{{.*}} : !waveasm.sreg<2, 2>, !waveasm.vreg ->
  %0 = waveasm.global_load_dword %p, %z, %z : !waveasm.sreg<2, 2>, !waveasm.imm<0>, !waveasm.imm<0> -> !waveasm.vreg
  waveasm.global_store_dword %v, %p, %v, %l offset : 64 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<4000>
  %1 = waveasm.global_load_dword %p, %v, %s : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  waveasm.s_endpgm
}
