// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// DMA to LDS: vmcnt of the wave that issued it, before the barrier after which another
// wave reads the bytes; before the wave's own accesses to them too.

// CHECK-LABEL: waveasm.program @handed_over
// CHECK: _lds
// CHECK: _lds
// CHECK-NEXT: s_waitcnt vmcnt(1) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_endpgm
waveasm.program @handed_over target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [128, 1, 1], lds_size = 4096 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %x = waveasm.v_and_b32 %c1023, %tid : !waveasm.imm<1023>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  // 4 bytes a work-item: each wave has its own 256 bytes; %swap addresses the other half.
  %own = waveasm.v_lshlrev_b32 %c2, %x : !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
  %c256 = waveasm.constant 256 : !waveasm.imm<256>
  %swap = waveasm.v_xor_b32 %c256, %own : !waveasm.imm<256>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %base, %s1 = waveasm.s_lshl_b32 %ws, %c8 : !waveasm.psreg<20>, !waveasm.imm<8> -> !waveasm.psreg<21>, !waveasm.scc
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %high, %s2 = waveasm.s_add_u32 %base, %c1024 : !waveasm.psreg<21>, !waveasm.imm<1024> -> !waveasm.psreg<22>, !waveasm.scc
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_mov_b32_m0 %high : !waveasm.psreg<22>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @own_read
// CHECK: _lds
// CHECK: _lds
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_waitcnt vmcnt(1)
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: ds_write_b32
waveasm.program @own_read target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [128, 1, 1], lds_size = 4096 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %x = waveasm.v_and_b32 %c1023, %tid : !waveasm.imm<1023>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  // 4 bytes a work-item: each wave has its own 256 bytes; %swap addresses the other half.
  %own = waveasm.v_lshlrev_b32 %c2, %x : !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
  %c256 = waveasm.constant 256 : !waveasm.imm<256>
  %swap = waveasm.v_xor_b32 %c256, %own : !waveasm.imm<256>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %base, %s1 = waveasm.s_lshl_b32 %ws, %c8 : !waveasm.psreg<20>, !waveasm.imm<8> -> !waveasm.psreg<21>, !waveasm.scc
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %high, %s2 = waveasm.s_add_u32 %base, %c1024 : !waveasm.psreg<21>, !waveasm.imm<1024> -> !waveasm.psreg<22>, !waveasm.scc
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_mov_b32_m0 %high : !waveasm.psreg<22>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %own : !waveasm.pvreg<2> -> !waveasm.pvreg<5>
  waveasm.ds_write_b32 %x, %own {offset = 1024 : i64} : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_endpgm
}

// A read in flight and a DMA over its bytes, in the same wave and across a barrier.
// CHECK-LABEL: waveasm.program @overwritten
// CHECK: ds_read_b32
// CHECK-NEXT: s_mov_b32_m0
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: {{.*}}_lds
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_mov_b32_m0
// CHECK-NEXT: {{.*}}_lds
waveasm.program @overwritten target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [128, 1, 1], lds_size = 4096 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %x = waveasm.v_and_b32 %c1023, %tid : !waveasm.imm<1023>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  // 4 bytes a work-item: each wave has its own 256 bytes; %swap addresses the other half.
  %own = waveasm.v_lshlrev_b32 %c2, %x : !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
  %c256 = waveasm.constant 256 : !waveasm.imm<256>
  %swap = waveasm.v_xor_b32 %c256, %own : !waveasm.imm<256>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %base, %s1 = waveasm.s_lshl_b32 %ws, %c8 : !waveasm.psreg<20>, !waveasm.imm<8> -> !waveasm.psreg<21>, !waveasm.scc
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %high, %s2 = waveasm.s_add_u32 %base, %c1024 : !waveasm.psreg<21>, !waveasm.imm<1024> -> !waveasm.psreg<22>, !waveasm.scc
  %r = waveasm.ds_read_b32 %own : !waveasm.pvreg<2> -> !waveasm.pvreg<5>
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  %q = waveasm.ds_read_b32 %swap {offset = 1024 : i64} : !waveasm.pvreg<3> -> !waveasm.pvreg<6>
  waveasm.s_barrier
  waveasm.s_mov_b32_m0 %high : !waveasm.psreg<22>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_endpgm
}

// Two DMAs into the same bytes land in order, and the instruction offset moves the LDS
// address as well.
// CHECK-LABEL: waveasm.program @in_order
// CHECK: _lds
// CHECK-NOT: s_waitcnt
// CHECK: _lds{{.*}}offset : 1024
// CHECK-NEXT: s_waitcnt vmcnt(1)
// CHECK-NEXT: ds_read_b32
waveasm.program @in_order target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [128, 1, 1], lds_size = 4096 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %x = waveasm.v_and_b32 %c1023, %tid : !waveasm.imm<1023>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  // 4 bytes a work-item: each wave has its own 256 bytes; %swap addresses the other half.
  %own = waveasm.v_lshlrev_b32 %c2, %x : !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
  %c256 = waveasm.constant 256 : !waveasm.imm<256>
  %swap = waveasm.v_xor_b32 %c256, %own : !waveasm.imm<256>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %base, %s1 = waveasm.s_lshl_b32 %ws, %c8 : !waveasm.psreg<20>, !waveasm.imm<8> -> !waveasm.psreg<21>, !waveasm.scc
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %high, %s2 = waveasm.s_add_u32 %base, %c1024 : !waveasm.psreg<21>, !waveasm.imm<1024> -> !waveasm.psreg<22>, !waveasm.scc
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 offset : 1024 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  %r = waveasm.ds_read_b32 %own : !waveasm.pvreg<2> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}
