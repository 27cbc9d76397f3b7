// RUN: waveasm-opt --conductor-metrics="output=%t.json" %s | FileCheck %s --check-prefix=ATTR
// RUN: FileCheck %s --check-prefix=JSON < %t.json
// RUN: %PYTHON -m json.tool %t.json > %t.formatted
// RUN: waveasm-opt --conductor-metrics="format=text output=-" %s -o %t.ir | FileCheck %s --check-prefix=TEXT
// RUN: waveasm-opt %s -o %t.plain
// RUN: sed 's/, waveasm.metrics = #waveasm.metrics<{.*}>, workgroup/, workgroup/' %t.ir | diff - %t.plain

// The body is unchanged: what was compiled is a clone.
// ATTR: waveasm.program @p
// ATTR-SAME: waveasm.metrics = #waveasm.metrics<{
// ATTR-SAME: cycles = {{[0-9]+}} : i64
// ATTR-SAME: occupancy_limiter = "lds"
// ATTR: buffer_load_dword {{.*}} -> !waveasm.vreg

// One load, one LDS write, one LDS read, a loop of 3 trips with one MFMA.
// JSON: "programs": [
// JSON: "name": "p",
// JSON-NEXT: "feasible": true,
// JSON-NEXT: "peak_vgpr":
// JSON-NEXT: "peak_agpr": 4,
// JSON-NEXT: "peak_sgpr":
// 32 KB of 64 KB for a group of four waves: two waves on each SIMD.
// JSON-NEXT: "occupancy": 2,
// JSON-NEXT: "s_waitcnt":
// JSON-NEXT: "s_nop":
// JSON-NEXT: "s_nop_cycles":
// JSON-NEXT: "total_instructions":
// JSON-NEXT: "mfma": 1,
// JSON-NEXT: "buffer_load": 1,
// JSON-NEXT: "ds_read": 1,
// JSON-NEXT: "ds_write": 1,
// JSON-NEXT: "valu":
// JSON-NEXT: "salu":
// JSON-NEXT: "spills": 0,
// JSON-NEXT: "lds_bytes": 32768,
// JSON-NEXT: "cycles":
// JSON-NEXT: "critical_path":
// JSON-NEXT: "resource_bound":
// JSON-NEXT: "lower_bound":
// JSON-NEXT: "min_vgpr":
// JSON-NEXT: "min_agpr": 4,
// JSON-NEXT: "min_sgpr":
// JSON-NEXT: "max_occupancy": 2,
// JSON-NEXT: "stall_vmcnt":
// JSON-NEXT: "stall_lgkmcnt":
// JSON-NEXT: "stall_barrier":
// JSON-NEXT: "stall_dependency":
// JSON-NEXT: "stall_unit":
// JSON-NEXT: "stall_nop":
// JSON-NEXT: "resource_bound_unit":
// JSON-NEXT: "occupancy_limiter": "lds",
// JSON-NEXT: "loops": [
// JSON: "tag": "l",
// JSON-NEXT: "cycles":
// JSON-NEXT: "trips": 3,
// JSON-NEXT: "trips_known": true

// TEXT: program p
// TEXT: mfma 1
// TEXT: loop l cycles {{[0-9]+}} trips 3{{$}}
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 32768 : i64, workgroup_size = [256, 1, 1], num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c3 = waveasm.constant 3 : !waveasm.imm<3>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.buffer_load_dword %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %x, %v : !waveasm.vreg, !waveasm.vreg
  waveasm.s_barrier
  %f = waveasm.ds_read_b64 %v : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %i = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %z = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
  %r:2 = waveasm.loop (%n = %i, %acc = %z) : (!waveasm.sreg, !waveasm.areg<4, 4>) -> (!waveasm.sreg, !waveasm.areg<4, 4>) {
    %d = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %acc : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>
    %m, %s = waveasm.s_add_u32 %n, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %again = waveasm.s_cmp_lt_u32 %m, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.scc
    waveasm.condition %again : !waveasm.scc iter_args(%m, %d) : !waveasm.sreg, !waveasm.areg<4, 4>
  } {waveasm.tag = "l"}
  %e = waveasm.extract %r#1[0] : !waveasm.areg<4, 4> -> !waveasm.areg
  waveasm.buffer_store_dword %e, %srd, %v : !waveasm.areg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
