waveasm.program @one_wait target = #waveasm.target<#waveasm.gfx942, 5>
    attributes {workgroup_size = [64, 1, 1], waveasm.num_vgprs = 8 : i64, waveasm.num_agprs = 0 : i64, waveasm.num_sgprs = 8 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %b = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  %c = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
  waveasm.s_endpgm
}
