// RUN: waveasm-opt --test-lds-regions -o /dev/null %s | FileCheck %s

// CHECK-LABEL: lanes: 2 waves
// CHECK-NEXT: ds_write_b32 copy 0
// CHECK-NEXT: wave 0 [0, 256)
// CHECK-NEXT: wave 1 [256, 512)
// CHECK-NEXT: ds_read_b32 copy 0
// CHECK-NEXT: wave 0 [1280, 1536)
// CHECK-NEXT: wave 1 [1024, 1280)
waveasm.program @lanes target = #waveasm.target<#waveasm.gfx950, 5>
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
  %r = waveasm.ds_read_b32 %swap {offset = 1024 : i64} : !waveasm.pvreg<3> -> !waveasm.pvreg<5>
}

// read2 takes two places; the offsets count elements of 8 bytes.
// CHECK-LABEL: two_offsets: 2 waves
// CHECK-NEXT: ds_read2_b64 copy 0
// CHECK-NEXT: wave 0 [64, 72) [800, 808)
// CHECK-NEXT: wave 1 [64, 72) [800, 808)
waveasm.program @two_offsets target = #waveasm.target<#waveasm.gfx950, 5>
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
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.pvreg<8>
  %r = waveasm.ds_read2_b64 %z {offset0 = 8 : i64, offset1 = 100 : i64} : !waveasm.pvreg<8> -> !waveasm.pvreg<10, 4>
}

// Sixteen bytes a lane from M0 and the instruction's offset; the lane takes no part in
// the address. Two dimensions of work-items are packed in one register.
// CHECK-LABEL: dma: 2 waves
// CHECK-NEXT: buffer_load_dwordx4_lds copy 0
// CHECK-NEXT: wave 0 [1088, 2112)
// CHECK-NEXT: wave 1 [1344, 2368)
waveasm.program @dma target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 2, 1], lds_size = 4096 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %xx = waveasm.v_and_b32 %c1023, %tid : !waveasm.imm<1023>, !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %y = waveasm.v_bfe_u32 %tid, %c10, %c10 : !waveasm.pvreg<0>, !waveasm.imm<10>, !waveasm.imm<10> -> !waveasm.pvreg<4>
  %x = waveasm.v_lshl_or_b32 %y, %c6, %xx : !waveasm.pvreg<4>, !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<1>
  // 4 bytes a work-item: each wave has its own 256 bytes; %swap addresses the other half.
  %own = waveasm.v_lshlrev_b32 %c2, %x : !waveasm.imm<2>, !waveasm.pvreg<1> -> !waveasm.pvreg<2>
  %c256 = waveasm.constant 256 : !waveasm.imm<256>
  %swap = waveasm.v_xor_b32 %c256, %own : !waveasm.imm<256>, !waveasm.pvreg<2> -> !waveasm.pvreg<3>
  %wv = waveasm.v_lshrrev_b32 %c6, %x : !waveasm.imm<6>, !waveasm.pvreg<1> -> !waveasm.pvreg<5>
  %ws = waveasm.v_readfirstlane_b32 %wv : !waveasm.pvreg<5> -> !waveasm.psreg<20>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %base, %s1 = waveasm.s_lshl_b32 %ws, %c8 : !waveasm.psreg<20>, !waveasm.imm<8> -> !waveasm.psreg<21>, !waveasm.scc
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %high, %s2 = waveasm.s_add_u32 %base, %c1024 : !waveasm.psreg<21>, !waveasm.imm<1024> -> !waveasm.psreg<22>, !waveasm.scc
  waveasm.s_mov_b32_m0 %high : !waveasm.psreg<22>
  waveasm.buffer_load_dwordx4_lds %own, %srd, %c0 offset : 64 : !waveasm.pvreg<2>, !waveasm.psreg<4, 4>, !waveasm.imm<0>
}

// Unknown, and known in part: an unknown word masked to 8 bits.
// CHECK-LABEL: partly: 1 waves
// CHECK-NEXT: ds_read_b32 copy 0 everything
// CHECK-NEXT: ds_read_b32 copy 0
// CHECK-NEXT: wave 0 [0, 260)
waveasm.program @partly target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 1, 1], lds_size = 4096 : i64} {
  %any = waveasm.precolored.vreg 9 : !waveasm.pvreg<9>
  %c255 = waveasm.constant 255 : !waveasm.imm<255>
  %m = waveasm.v_and_b32 %c255, %any : !waveasm.imm<255>, !waveasm.pvreg<9> -> !waveasm.pvreg<10>
  %r = waveasm.ds_read_b32 %any : !waveasm.pvreg<9> -> !waveasm.pvreg<5>
  %q = waveasm.ds_read_b32 %m : !waveasm.pvreg<10> -> !waveasm.pvreg<6>
}

// Copies of the body: the parity of the counter selects the half.
// CHECK-LABEL: parity: 1 waves
// CHECK-NEXT: ds_read_b32 copy 0
// CHECK-NEXT: wave 0 [0, 4)
// CHECK-NEXT: ds_read_b32 copy 1
// CHECK-NEXT: wave 0 [2048, 2052)
waveasm.program @parity target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 1, 1], lds_size = 4096 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c11 = waveasm.constant 11 : !waveasm.imm<11>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.psreg<30>
  %n = waveasm.precolored.sreg 12 : !waveasm.psreg<12>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %r = waveasm.loop (%i = %i0) : (!waveasm.psreg<30>) -> !waveasm.psreg<30> {
    %odd, %s0 = waveasm.s_and_b32 %i, %c1 : !waveasm.psreg<30>, !waveasm.imm<1> -> !waveasm.psreg<31>, !waveasm.scc
    %half, %s1 = waveasm.s_lshl_b32 %odd, %c11 : !waveasm.psreg<31>, !waveasm.imm<11> -> !waveasm.psreg<32>, !waveasm.scc
    %addr = waveasm.v_mov_b32 %half : !waveasm.psreg<32> -> !waveasm.pvreg<6>
    %v = waveasm.ds_read_b32 %addr : !waveasm.pvreg<6> -> !waveasm.pvreg<7>
    %i1, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.psreg<30>, !waveasm.imm<1> -> !waveasm.psreg<30>, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %i1, %n : !waveasm.psreg<30>, !waveasm.psreg<12> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%i1) : !waveasm.psreg<30>
  }
}
