waveasm.program @k target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64], num_kernel_args = 1 : i64} {
  %srd = waveasm.precolored.sreg 8, 4 : !waveasm.sreg<4, 4>
  %tid = waveasm.precolored.vreg 0 : !waveasm.vreg
  %two = waveasm.constant 2 : <2>
  %off = waveasm.v_lshlrev_b32 %two, %tid : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %x = waveasm.buffer_load_dword %srd, %off : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.v_add_f32 %x, %x : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %y, %srd, %off : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
