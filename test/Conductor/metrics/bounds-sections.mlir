// RUN: waveasm-opt --pass-pipeline="builtin.module(waveasm.program(test-bounds{orders=8 moves=20}))" %s -o %t | FileCheck %s

// Loads of all waves between two barriers are served one after the other, behind them come a write
// of LDS that the barrier waits for, a read and matrix ops, which have issued before the next trip
// begins: without that, a trip would seem to cost the latency of a load (about 700 clocks; ten
// trips).
// CHECK: sections: {{[0-9]+}} orders, bound {{9[56][0-9][0-9]}}, best {{97[0-9][0-9]$}}
waveasm.program @sections target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64, workgroup_size = [256 : i64, 1 : i64, 1 : i64], lds_size = 4096 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %o, %p = waveasm.loop (%i = %i0, %acc = %z) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %x = waveasm.buffer_load_dwordx4 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
    waveasm.ds_write_b128 %x, %v : !waveasm.vreg<4, 4>, !waveasm.vreg
    waveasm.s_barrier
    %y = waveasm.ds_read_b64 %v : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %a = waveasm.v_mfma_f32_16x16x16_f16 %y, %y, %acc : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %b = waveasm.v_mfma_f32_16x16x16_f16 %y, %y, %a : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    waveasm.s_barrier
    %t, %u = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %q = waveasm.s_cmp_lt_u32 %t, %c10 : !waveasm.sreg, !waveasm.imm<10> -> !waveasm.scc
    waveasm.condition %q : !waveasm.scc iter_args(%t, %b) : !waveasm.sreg, !waveasm.areg<4, 4>
  }
  waveasm.dce_protect %p : !waveasm.areg<4, 4>
  waveasm.s_endpgm
}
