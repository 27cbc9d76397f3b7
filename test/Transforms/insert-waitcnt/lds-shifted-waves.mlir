// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// Wave 1 is one barrier late: while it is between two barriers of the text, wave 0 is
// already behind the second. Its write must be complete before the first of them,
// because that one is the last that precedes the read of wave 0.

// CHECK-LABEL: waveasm.program @ping_pong
// CHECK: ds_write_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_nop 0
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @ping_pong target = #waveasm.target<#waveasm.gfx950, 5>
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
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %late = waveasm.s_cmp_ge_u32 %ws, %c1 : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %late {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  waveasm.s_nop 0
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_nop 1
  waveasm.s_barrier
  %early = waveasm.s_cmp_lt_u32 %ws, %c1 : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %early {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.s_endpgm
}

// After the second if the waves are together again: the later barrier is the last one.
// CHECK-LABEL: waveasm.program @together_again
// CHECK: ds_write_b32
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_nop 0
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @together_again target = #waveasm.target<#waveasm.gfx950, 5>
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
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<4>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<4> -> !waveasm.psreg<20>
  %late = waveasm.s_cmp_ge_u32 %ws, %c1 : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %late {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.s_barrier
  %early = waveasm.s_cmp_lt_u32 %ws, %c1 : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %early {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  waveasm.s_nop 0
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// Which waves take the branch is not known (its condition is loaded): every barrier may
// be the one before the read.
// CHECK-LABEL: waveasm.program @unknown_shift
// CHECK: ds_write_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_nop 0
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @unknown_shift target = #waveasm.target<#waveasm.gfx950, 5>
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
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %m = waveasm.buffer_load_dword %srd, %own : !waveasm.psreg<4, 4>, !waveasm.pvreg<2> -> !waveasm.pvreg<8>
  %ms = waveasm.v_readfirstlane_b32 %m : !waveasm.pvreg<8> -> !waveasm.psreg<20>
  %late = waveasm.s_cmp_ge_u32 %ms, %c1 : !waveasm.psreg<20>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %late {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  waveasm.s_nop 0
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// A condition that all waves share shifts nobody, even around barriers.
// CHECK-LABEL: waveasm.program @uniform_branch
// CHECK: ds_write_b32
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_nop 0
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @uniform_branch target = #waveasm.target<#waveasm.gfx950, 5>
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
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %late = waveasm.s_cmp_ge_u32 %n, %c1 : !waveasm.psreg<12>, !waveasm.imm<1> -> !waveasm.scc
  waveasm.if %late {
    waveasm.s_barrier
    waveasm.yield
  }
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  waveasm.s_nop 0
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}
