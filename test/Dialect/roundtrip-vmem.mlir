// Every vector memory op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %i0 = waveasm.constant 0 : <0>
  %s1 = waveasm.precolored.sreg 0 : !waveasm.sreg
  %s2 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %s4 = waveasm.precolored.sreg 0, 4 : !waveasm.sreg<4, 4>
  %v1 = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v2 = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %v3 = waveasm.precolored.vreg 0, 3 : !waveasm.vreg<3, 3>
  %v4 = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  // CHECK: waveasm.buffer_load_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r1 = waveasm.buffer_load_dword %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_load_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  %r2 = waveasm.buffer_load_dword %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  // CHECK: waveasm.buffer_load_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  %r3 = waveasm.buffer_load_dwordx2 %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.buffer_load_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<2, 2>
  %r4 = waveasm.buffer_load_dwordx2 %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<2, 2>
  // CHECK: waveasm.buffer_load_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  %r5 = waveasm.buffer_load_dwordx3 %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  // CHECK: waveasm.buffer_load_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<3, 3>
  %r6 = waveasm.buffer_load_dwordx3 %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<3, 3>
  // CHECK: waveasm.buffer_load_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r7 = waveasm.buffer_load_dwordx4 %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.buffer_load_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<4, 4>
  %r8 = waveasm.buffer_load_dwordx4 %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg<4, 4>
  // CHECK: waveasm.buffer_load_sbyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r9 = waveasm.buffer_load_sbyte %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_load_sbyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  %r10 = waveasm.buffer_load_sbyte %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  // CHECK: waveasm.buffer_load_sshort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r11 = waveasm.buffer_load_sshort %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_load_sshort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  %r12 = waveasm.buffer_load_sshort %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  // CHECK: waveasm.buffer_load_ubyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r13 = waveasm.buffer_load_ubyte %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_load_ubyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  %r14 = waveasm.buffer_load_ubyte %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  // CHECK: waveasm.buffer_load_ushort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r15 = waveasm.buffer_load_ushort %s4, %v1, %i0 offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_load_ushort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  %r16 = waveasm.buffer_load_ushort %s4, %v1, %s1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg -> !waveasm.areg
  // CHECK: waveasm.flat_load_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r17 = waveasm.flat_load_dword %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.flat_load_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  %r18 = waveasm.flat_load_dwordx2 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.flat_load_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  %r19 = waveasm.flat_load_dwordx3 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  // CHECK: waveasm.flat_load_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r20 = waveasm.flat_load_dwordx4 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.global_load_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r21 = waveasm.global_load_dword %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.global_load_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  %r22 = waveasm.global_load_dwordx2 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.global_load_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  %r23 = waveasm.global_load_dwordx3 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<3, 3>
  // CHECK: waveasm.global_load_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %r24 = waveasm.global_load_dwordx4 %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.global_load_sbyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r25 = waveasm.global_load_sbyte %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.global_load_sshort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r26 = waveasm.global_load_sshort %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.global_load_ubyte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r27 = waveasm.global_load_ubyte %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.global_load_ushort %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %r28 = waveasm.global_load_ushort %s2, %v1, %i0 offset : 64 : !waveasm.sreg<2, 2>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  // CHECK: waveasm.buffer_store_byte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_byte %v1, %s4, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_store_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %v1, %s4, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_store_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %v2, %s4, %v1 offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_store_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx3 %v3, %s4, %v1 offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_store_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %v4, %s4, %v1 offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_store_short %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_short %v1, %s4, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.flat_store_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.flat_store_dword %v1, %s2, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.flat_store_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.flat_store_dwordx2 %v2, %s2, %v1 offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.flat_store_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.flat_store_dwordx3 %v3, %s2, %v1 offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.flat_store_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.flat_store_dwordx4 %v4, %s2, %v1 offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_byte %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_byte %v1, %s2, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_dword %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dword %v1, %s2, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx2 %v2, %s2, %v1 offset : 4 : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_dwordx3 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx3 %v3, %s2, %v1 offset : 4 : !waveasm.vreg<3, 3>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx4 %v4, %s2, %v1 offset : 4 : !waveasm.vreg<4, 4>, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.global_store_short %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_short %v1, %s2, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.buffer_atomic_add_f32 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_atomic_add_f32 %v1, %s4, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_atomic_pk_add_bf16 %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_atomic_pk_add_bf16 %v1, %s4, %v1 offset : 4 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.buffer_load_dword_lds %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 16 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
  waveasm.buffer_load_dword_lds %v1, %s4, %s1 offset : 16 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
  // CHECK: waveasm.buffer_load_dwordx4_lds %{{[^ ,]+}}, %{{[^ ,]+}}, %{{[^ ,]+}} offset : 16 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
  waveasm.buffer_load_dwordx4_lds %v1, %s4, %s1 offset : 16 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
  waveasm.s_endpgm
}
