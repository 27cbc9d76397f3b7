// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// ds_write results and ds_reads that other waves read or overwrite after a barrier are
// complete before it; what stays with the wave or touches other bytes is not waited for.

// CHECK-LABEL: waveasm.program @write_read
// CHECK: ds_write_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @write_read target = #waveasm.target<#waveasm.gfx950, 5>
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
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// The wave reads what it wrote itself: LDS instructions of a wave are in order.
// CHECK-LABEL: waveasm.program @own_bytes
// CHECK: ds_write_b32
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_endpgm
waveasm.program @own_bytes target = #waveasm.target<#waveasm.gfx950, 5>
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
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %own : !waveasm.pvreg<2> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// Only the first of two writes is read after the barrier.
// CHECK-LABEL: waveasm.program @first_of_two
// CHECK-COUNT-2: ds_write_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(1)
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_endpgm
waveasm.program @first_of_two target = #waveasm.target<#waveasm.gfx950, 5>
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
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.ds_write_b32 %x, %own {offset = 1024 : i64} : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// A wait belongs before the last barrier that precedes the access, not before an earlier one.
// CHECK-LABEL: waveasm.program @last_barrier
// CHECK: ds_write_b32
// CHECK-NEXT: s_barrier
// CHECK-NEXT: s_nop
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
waveasm.program @last_barrier target = #waveasm.target<#waveasm.gfx950, 5>
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
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  waveasm.s_nop 0
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// Write after read: the read is complete before the barrier after which another wave writes.
// CHECK-LABEL: waveasm.program @read_write
// CHECK: ds_read_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_write_b32
waveasm.program @read_write target = #waveasm.target<#waveasm.gfx950, 5>
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
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_barrier
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_endpgm
}

// Two reads of the same bytes have no order.
// CHECK-LABEL: waveasm.program @read_read
// CHECK-NOT: s_waitcnt
// CHECK: s_endpgm
waveasm.program @read_read target = #waveasm.target<#waveasm.gfx950, 5>
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
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_barrier
  %q = waveasm.ds_read_b32 %own : !waveasm.pvreg<2> -> !waveasm.pvreg<6>
  waveasm.s_endpgm
}

// A group of one wave hands nothing over.
// CHECK-LABEL: waveasm.program @one_wave
// CHECK-NOT: s_waitcnt
// CHECK: s_endpgm
waveasm.program @one_wave target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 1, 1], lds_size = 4096 : i64} {
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
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// An address that is not known may be anywhere.
// CHECK-LABEL: waveasm.program @unknown_address
// CHECK: ds_write_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_barrier
waveasm.program @unknown_address target = #waveasm.target<#waveasm.gfx950, 5>
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
  %any = waveasm.precolored.vreg 9 : !waveasm.pvreg<9>
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %any : !waveasm.pvreg<9> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// A wave that ends no longer arrives at barriers: its write is complete before that.
// CHECK-LABEL: waveasm.program @early_end
// CHECK: waveasm.if
// CHECK-NEXT: s_barrier
// CHECK-NEXT: ds_read_b32
// CHECK: }
// CHECK: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_endpgm
waveasm.program @early_end target = #waveasm.target<#waveasm.gfx950, 5>
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
  %first = waveasm.s_cmp_eq_u32 %ws, %c0 : !waveasm.psreg<20>, !waveasm.imm<0> -> !waveasm.scc
  waveasm.ds_write_b32 %x, %own : !waveasm.pvreg<1>, !waveasm.pvreg<2>
  waveasm.if %first {
  waveasm.s_barrier
  %r = waveasm.ds_read_b32 %swap : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
    waveasm.yield
  }
  waveasm.s_endpgm
}
