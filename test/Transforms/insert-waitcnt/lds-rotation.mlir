// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// Double buffering with bases that are exchanged in each iteration. The DMA of an
// iteration goes to the buffer that is read in the next one: each copy of the body knows
// its buffer, so the read of this iteration need not wait for it, and nothing is handed
// over at the second barrier.

// CHECK-LABEL: waveasm.program @exchanged
// CHECK: waveasm.loop
// CHECK-NEXT: s_waitcnt vmcnt(0) lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_mov_b32_m0
// CHECK-NEXT: {{.*}}_lds
// CHECK-NEXT: v_add_u32
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_mov_b32
waveasm.program @exchanged target = #waveasm.target<#waveasm.gfx950, 5>
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
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  waveasm.s_mov_b32_m0 %base : !waveasm.psreg<21>
  waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
  %a0 = waveasm.s_mov_b32 %base : !waveasm.psreg<21> -> !waveasm.psreg<31>
  %b0 = waveasm.s_mov_b32 %high : !waveasm.psreg<22> -> !waveasm.psreg<32>
  %o0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<34>
  %p0 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.psreg<35>
  %r:5 = waveasm.loop (%i = %i0, %cur = %a0, %next = %b0, %curo = %o0, %nexto = %p0) : (!waveasm.psreg<30>, !waveasm.psreg<31>, !waveasm.psreg<32>, !waveasm.psreg<34>, !waveasm.psreg<35>) -> (!waveasm.psreg<30>, !waveasm.psreg<31>, !waveasm.psreg<32>, !waveasm.psreg<34>, !waveasm.psreg<35>) {
    waveasm.s_barrier
    waveasm.s_mov_b32_m0 %next : !waveasm.psreg<32>
    waveasm.buffer_load_dword_lds %own, %srd, %c0 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
    %addr = waveasm.v_add_u32 %curo, %swap : !waveasm.psreg<34>, !waveasm.pvreg<3> -> !waveasm.pvreg<6>
    %v = waveasm.ds_read_b32 %addr : !waveasm.pvreg<6> -> !waveasm.pvreg<7>
    waveasm.s_barrier
    %t = waveasm.s_mov_b32 %cur : !waveasm.psreg<31> -> !waveasm.psreg<33>
    %cur1 = waveasm.s_mov_b32 %next : !waveasm.psreg<32> -> !waveasm.psreg<31>
    %next1 = waveasm.s_mov_b32 %t : !waveasm.psreg<33> -> !waveasm.psreg<32>
    %to = waveasm.s_mov_b32 %curo : !waveasm.psreg<34> -> !waveasm.psreg<33>
    %curo1 = waveasm.s_mov_b32 %nexto : !waveasm.psreg<35> -> !waveasm.psreg<34>
    %nexto1 = waveasm.s_mov_b32 %to : !waveasm.psreg<33> -> !waveasm.psreg<35>
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<30>, !waveasm.imm<1> -> !waveasm.psreg<30>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<30>, !waveasm.psreg<12> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1, %cur1, %next1, %curo1, %nexto1) : !waveasm.psreg<30>, !waveasm.psreg<31>, !waveasm.psreg<32>, !waveasm.psreg<34>, !waveasm.psreg<35>
  }
  waveasm.s_endpgm
}
