// Cut out of the naive GEMM's loop (docs/Quality.md): addresses, pitch and LDS layout are its own.

// One load, one fragment and a chain of two matrix ops, in one wave.
waveasm.program @fragment target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64, workgroup_size = [64 : i64, 1 : i64, 1 : i64], lds_size = 16384 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.vreg
  %row = waveasm.v_lshrrev_b32 %c2, %tid : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %column = waveasm.v_and_b32 %c3, %tid : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %pitch = waveasm.v_lshlrev_b32 %c10, %row : !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %from = waveasm.v_lshl_or_b32 %column, %c4, %pitch : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %to = waveasm.v_lshlrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %line = waveasm.v_and_b32 %c15, %tid : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %half = waveasm.v_lshrrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %chunk = waveasm.v_and_b32 %c3, %half : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %rows = waveasm.v_lshlrev_b32 %c6, %line : !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
  %at = waveasm.v_lshl_or_b32 %chunk, %c4, %rows : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %z0 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %i9, %r0 = waveasm.loop (%i = %i0, %a0 = %z0) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %x0 = waveasm.buffer_load_dwordx4 %srd, %from : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    waveasm.ds_write_b128 %x0, %to : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.s_barrier
    %y0 = waveasm.ds_read_b128 %at : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y0_0 = waveasm.extract %y0[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y0_1 = waveasm.extract %y0[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %m0 = waveasm.v_mfma_f32_16x16x16_f16 %y0_0, %y0_0, %a0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m1 = waveasm.v_mfma_f32_16x16x16_f16 %y0_1, %y0_1, %m0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.s_barrier
    %j, %k = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %j, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%j, %m1) : !waveasm.sreg, !waveasm.areg<4, 4>
  }
  waveasm.dce_protect %r0 : !waveasm.areg<4, 4>
  waveasm.s_endpgm
}

// Two loads, the fragments of A and B and a chain of two matrix ops.
waveasm.program @pair target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64, workgroup_size = [256 : i64, 1 : i64, 1 : i64], lds_size = 16384 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.vreg
  %row = waveasm.v_lshrrev_b32 %c2, %tid : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %column = waveasm.v_and_b32 %c3, %tid : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %pitch = waveasm.v_lshlrev_b32 %c10, %row : !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %from = waveasm.v_lshl_or_b32 %column, %c4, %pitch : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %to = waveasm.v_lshlrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %line = waveasm.v_and_b32 %c15, %tid : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %half = waveasm.v_lshrrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %chunk = waveasm.v_and_b32 %c3, %half : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %rows = waveasm.v_lshlrev_b32 %c6, %line : !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
  %at = waveasm.v_lshl_or_b32 %chunk, %c4, %rows : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %z0 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %i9, %r0 = waveasm.loop (%i = %i0, %a0 = %z0) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %x0 = waveasm.buffer_load_dwordx4 %srd, %from : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    %x1 = waveasm.buffer_load_dwordx4 %srd, %from offset : 512 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    waveasm.ds_write_b128 %x0, %to : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.ds_write_b128 %x1, %to {offset = 4096} : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.s_barrier
    %y0 = waveasm.ds_read_b128 %at : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y0_0 = waveasm.extract %y0[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y0_1 = waveasm.extract %y0[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1 = waveasm.ds_read_b128 %at {offset = 1024} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y1_0 = waveasm.extract %y1[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1_1 = waveasm.extract %y1[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %m0 = waveasm.v_mfma_f32_16x16x16_f16 %y0_0, %y1_0, %a0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m1 = waveasm.v_mfma_f32_16x16x16_f16 %y0_1, %y1_1, %m0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.s_barrier
    %j, %k = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %j, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%j, %m1) : !waveasm.sreg, !waveasm.areg<4, 4>
  }
  waveasm.dce_protect %r0 : !waveasm.areg<4, 4>
  waveasm.s_endpgm
}

// Two loads, three fragments, four matrix ops for two accumulators.
waveasm.program @square target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64, workgroup_size = [256 : i64, 1 : i64, 1 : i64], lds_size = 16384 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.vreg
  %row = waveasm.v_lshrrev_b32 %c2, %tid : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %column = waveasm.v_and_b32 %c3, %tid : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %pitch = waveasm.v_lshlrev_b32 %c10, %row : !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %from = waveasm.v_lshl_or_b32 %column, %c4, %pitch : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %to = waveasm.v_lshlrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %line = waveasm.v_and_b32 %c15, %tid : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %half = waveasm.v_lshrrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %chunk = waveasm.v_and_b32 %c3, %half : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %rows = waveasm.v_lshlrev_b32 %c6, %line : !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
  %at = waveasm.v_lshl_or_b32 %chunk, %c4, %rows : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %z0 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %z1 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %i9, %r0, %r1 = waveasm.loop (%i = %i0, %a0 = %z0, %a1 = %z1) : (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>) {
    %x0 = waveasm.buffer_load_dwordx4 %srd, %from : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    %x1 = waveasm.buffer_load_dwordx4 %srd, %from offset : 512 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    waveasm.ds_write_b128 %x0, %to : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.ds_write_b128 %x1, %to {offset = 4096} : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.s_barrier
    %y0 = waveasm.ds_read_b128 %at : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y0_0 = waveasm.extract %y0[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y0_1 = waveasm.extract %y0[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1 = waveasm.ds_read_b128 %at {offset = 1024} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y1_0 = waveasm.extract %y1[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1_1 = waveasm.extract %y1[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y2 = waveasm.ds_read_b128 %at {offset = 2048} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y2_0 = waveasm.extract %y2[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y2_1 = waveasm.extract %y2[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %m0 = waveasm.v_mfma_f32_16x16x16_f16 %y0_0, %y1_0, %a0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m1 = waveasm.v_mfma_f32_16x16x16_f16 %y0_1, %y1_1, %m0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m2 = waveasm.v_mfma_f32_16x16x16_f16 %y0_0, %y2_0, %a1 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m3 = waveasm.v_mfma_f32_16x16x16_f16 %y0_1, %y2_1, %m2 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.s_barrier
    %j, %k = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %j, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%j, %m1, %m3) : !waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>
  }
  waveasm.dce_protect %r0 : !waveasm.areg<4, 4>
  waveasm.dce_protect %r1 : !waveasm.areg<4, 4>
  waveasm.s_endpgm
}

// Four loads, two fragments.
waveasm.program @loads target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64, workgroup_size = [256 : i64, 1 : i64, 1 : i64], lds_size = 16384 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.vreg
  %row = waveasm.v_lshrrev_b32 %c2, %tid : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %column = waveasm.v_and_b32 %c3, %tid : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %pitch = waveasm.v_lshlrev_b32 %c10, %row : !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %from = waveasm.v_lshl_or_b32 %column, %c4, %pitch : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %to = waveasm.v_lshlrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %line = waveasm.v_and_b32 %c15, %tid : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %half = waveasm.v_lshrrev_b32 %c4, %tid : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %chunk = waveasm.v_and_b32 %c3, %half : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
  %rows = waveasm.v_lshlrev_b32 %c6, %line : !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
  %at = waveasm.v_lshl_or_b32 %chunk, %c4, %rows : !waveasm.vreg, !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %z0 = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %i9, %r0 = waveasm.loop (%i = %i0, %a0 = %z0) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %x0 = waveasm.buffer_load_dwordx4 %srd, %from : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    %x1 = waveasm.buffer_load_dwordx4 %srd, %from offset : 512 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    %x2 = waveasm.buffer_load_dwordx4 %srd, %from offset : 1024 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    %x3 = waveasm.buffer_load_dwordx4 %srd, %from offset : 1536 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    waveasm.ds_write_b128 %x0, %to : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.ds_write_b128 %x1, %to {offset = 4096} : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.ds_write_b128 %x2, %to {offset = 8192} : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.ds_write_b128 %x3, %to {offset = 12288} : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.s_barrier
    %y0 = waveasm.ds_read_b128 %at : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y0_0 = waveasm.extract %y0[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y0_1 = waveasm.extract %y0[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1 = waveasm.ds_read_b128 %at {offset = 1024} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %y1_0 = waveasm.extract %y1[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %y1_1 = waveasm.extract %y1[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
    %m0 = waveasm.v_mfma_f32_16x16x16_f16 %y0_0, %y1_0, %a0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m1 = waveasm.v_mfma_f32_16x16x16_f16 %y0_1, %y1_1, %m0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.s_barrier
    %j, %k = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %j, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%j, %m1) : !waveasm.sreg, !waveasm.areg<4, 4>
  }
  waveasm.dce_protect %r0 : !waveasm.areg<4, 4>
  waveasm.s_endpgm
}
