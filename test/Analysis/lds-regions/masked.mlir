// A write that not all lanes take part in leaves what the others held.
// RUN: waveasm-opt --test-lds-regions -o /dev/null %s | FileCheck %s

// CHECK-LABEL: masked: 1 waves
// CHECK-NEXT: ds_read_b32 copy 0
// CHECK-NEXT: wave 0 [0, 4) [2048, 2052)
waveasm.program @masked target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 1, 1], lds_size = 4096 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c2048 = waveasm.constant 2048 : !waveasm.imm<2048>
  %any = waveasm.precolored.vreg 9 : !waveasm.pvreg<9>
  %a = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.pvreg<6>
  waveasm.v_cmp_eq_u32 %c0, %any : !waveasm.imm<0>, !waveasm.pvreg<9>
  %saved = waveasm.s_and_saveexec_b64 -> !waveasm.psreg<20, 2>
  %b = waveasm.v_mov_b32 %c2048 : !waveasm.imm<2048> -> !waveasm.pvreg<6>
  waveasm.s_mov_b64_exec %saved : !waveasm.psreg<20, 2>
  %r = waveasm.ds_read_b32 %b : !waveasm.pvreg<6> -> !waveasm.pvreg<5>
}

// The same register holds data before: that write is of all lanes.
// CHECK-LABEL: whole: 1 waves
// CHECK-NEXT: ds_read_b32 copy 0
// CHECK-NEXT: wave 0 [2048, 2052)
waveasm.program @whole target = #waveasm.target<#waveasm.gfx950, 5>
    attributes {workgroup_size = [64, 1, 1], lds_size = 4096 : i64} {
  %c2048 = waveasm.constant 2048 : !waveasm.imm<2048>
  %any = waveasm.precolored.vreg 9 : !waveasm.pvreg<9>
  %a = waveasm.v_add_f32 %any, %any : !waveasm.pvreg<9>, !waveasm.pvreg<9> -> !waveasm.pvreg<6>
  %b = waveasm.v_mov_b32 %c2048 : !waveasm.imm<2048> -> !waveasm.pvreg<6>
  %r = waveasm.ds_read_b32 %b : !waveasm.pvreg<6> -> !waveasm.pvreg<5>
}
