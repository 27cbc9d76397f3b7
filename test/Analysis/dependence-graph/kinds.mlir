// RUN: waveasm-opt --conductor-tag --test-dependence-graph -split-input-file %s -o /dev/null | FileCheck %s
// RUN: waveasm-opt --conductor-tag --test-dependence-graph=check=true -split-input-file %s -o /dev/null

// A value, with the latency of what makes it; what it goes through emits nothing.
// CHECK-LABEL: block of program_0
// CHECK-DAG: v_mov_b32_0 -> v_add_u32_0: value, data, latency 4
// CHECK-DAG: v_mov_b32_0 -> pack_0: value, data, latency 4
// CHECK-DAG: pack_0 -> v_mfma_f32_16x16x16_f16_0: value, data, latency 0
// CHECK-NOT: v_mov_b32_0 -> v_mfma
waveasm.program @values target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_add_u32 %a, %a : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %p = waveasm.pack %a, %b : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  %m = waveasm.v_mfma_f32_16x16x16_f16 %p, %p, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
}

// -----

// VCC: write, two reads, write. The second write follows the first one through the reads.
// CHECK-LABEL: block of program_0
// CHECK-DAG: v_cmp_ge_u32_0 -> v_cndmask_b32_0: register, data
// CHECK-DAG: v_cmp_ge_u32_0 -> v_cndmask_b32_1: register, data
// CHECK-DAG: v_cndmask_b32_0 -> v_cmp_ge_u32_1: register, latency
// CHECK-DAG: v_cndmask_b32_1 -> v_cmp_ge_u32_1: register, latency
waveasm.program @vcc target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.v_cmp_ge_u32 %v, %v : !waveasm.vreg, !waveasm.vreg
  %a = waveasm.v_cndmask_b32 %v, %v, %c0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  %b = waveasm.v_cndmask_b32 %v, %v, %c0 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
  waveasm.v_cmp_ge_u32 %v, %v : !waveasm.vreg, !waveasm.vreg
}

// -----

// SCC values: clobbers stay outside; the chain of definitions and uses orders the far ones.
// CHECK-LABEL: block of program_0
// CHECK-DAG: s_cmp_lt_u32_0 -> s_cselect_b32_0: value, data
// CHECK-DAG: s_cselect_b32_0 -> s_cmp_lt_u32_1: scc
// CHECK-DAG: s_cselect_b32_1 -> s_and_b32_0: scc
waveasm.program @scc target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %a = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %x = waveasm.s_cselect_b32 %a, %s, %s : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %b = waveasm.s_cmp_lt_u32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %y = waveasm.s_cselect_b32 %b, %s, %s : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %z, %c = waveasm.s_and_b32 %s, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}

// -----

// Physical registers, word by word.
// CHECK-LABEL: block of program_0
// CHECK-DAG: v_mov_b32_0 -> v_mov_b32_1: register, data
// CHECK-DAG: v_mov_b32_1 -> v_mov_b32_2: register, latency
// CHECK-NOT: -> v_mov_b32_3: register
waveasm.program @physical target = #waveasm.target<#waveasm.gfx942> {
  %v7 = waveasm.precolored.vreg 7 : !waveasm.vreg
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<7>
  %b = waveasm.v_mov_b32 %v7 : !waveasm.vreg -> !waveasm.vreg
  %c = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<7>
  %d = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<8>
}

// -----

// Barriers hold memory; of two barriers the second follows the first, so what is before the first
// needs no edge to what is behind it.
// CHECK-LABEL: block of program_0
// CHECK-DAG: ds_read_b32_0 -> s_barrier_0: barrier
// CHECK-DAG: s_barrier_0 -> s_barrier_1: {{pinned|barrier}}
// CHECK-DAG: s_barrier_0 -> ds_read_b32_1: barrier
// CHECK-DAG: ds_read_b32_1 -> s_barrier_1: barrier
// CHECK-NOT: ds_read_b32_0 -> s_barrier_1
waveasm.program @barrier target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_barrier
  %b = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
  waveasm.s_barrier
}

// -----

// A partial wait: what it counts does not cross it, and keeps its order.
// CHECK-LABEL: block of program_0
// CHECK-DAG: buffer_load_dword_0 -> buffer_load_dword_1: wait
// CHECK-DAG: buffer_load_dword_1 -> s_waitcnt_vmcnt_0: wait
// CHECK-DAG: s_waitcnt_vmcnt_0 -> buffer_load_dword_2: wait
waveasm.program @wait target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_waitcnt_vmcnt 1
  %c = waveasm.buffer_load_dword %r, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// -----

// Memory: a store before loads; loads are free among each other.
// CHECK-LABEL: block of program_0
// CHECK-DAG: ds_write_b32_0 -> ds_read_b32_0: memory
// CHECK-DAG: ds_write_b32_0 -> ds_read_b32_1: memory
// CHECK-NOT: ds_read_b32_0 -> ds_read_b32_1
waveasm.program @memory target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v : !waveasm.vreg, !waveasm.vreg
  %a = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.ds_read_b32 %v : !waveasm.vreg -> !waveasm.vreg
}

// -----

// A priority change holds matrix ops; a fence everything.
// CHECK-LABEL: block of program_0
// CHECK-DAG: s_setprio_0 -> v_mfma_f32_16x16x16_f16_0: priority
// CHECK-DAG: v_mfma_f32_16x16x16_f16_0 -> s_sched_barrier_0: fence
// CHECK-DAG: s_sched_barrier_0 -> v_mov_b32_0: fence
waveasm.program @priority target = #waveasm.target<#waveasm.gfx942> {
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  waveasm.s_setprio 1
  %m = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.s_sched_barrier 0
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
}
