// RUN: waveasm-opt %s --waveasm-hazard-mitigation | FileCheck %s

// Under XNACK replay an instruction of a memory clause may run again after a later load of the
// clause has returned: that load must not overwrite what any of them read, stores, atomics and
// LDS DMA among them. LLVM sees it once the clause has another load, so no pair shows it; found
// by test/Integration/second-opinion-ops.test and random-hazards.test.

// CHECK-LABEL: waveasm.program @store
// CHECK: raw "buffer_store_dword v0
// CHECK-NEXT: raw "buffer_load_dword v2
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK-NEXT: raw "buffer_load_dword v0
// CHECK-NEXT: s_endpgm
waveasm.program @store target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "buffer_store_dword v0, v4, s[8:11], 0 offen"
  waveasm.raw "buffer_load_dword v2, v4, s[8:11], 0 offen"
  waveasm.raw "buffer_load_dword v0, v4, s[8:11], 0 offen"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @atomic
// CHECK: raw "global_atomic_add_f32
// CHECK-NEXT: raw "global_load_dword v4
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK-NEXT: raw "global_load_dword v1
waveasm.program @atomic target = #waveasm.target<#waveasm.gfx950> abi = #waveasm.abi<> {
  waveasm.raw "global_atomic_add_f32 v0, v1, s[4:5]"
  waveasm.raw "global_load_dword v4, v2, s[4:5]"
  waveasm.raw "global_load_dword v1, v2, s[4:5]"
  waveasm.s_endpgm
}

// CHECK-LABEL: waveasm.program @address_of_dma
// CHECK: raw "buffer_load_dword v0, {{.*}} lds"
// CHECK-NEXT: raw "buffer_load_dword v2
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK-NEXT: raw "buffer_load_dword v0
waveasm.program @address_of_dma target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "buffer_load_dword v0, s[4:7], 0 offen lds"
  waveasm.raw "buffer_load_dword v2, v1, s[4:7], 0 offen"
  waveasm.raw "buffer_load_dword v0, v1, s[4:7], 0 offen"
  waveasm.s_endpgm
}

// The store comes on one of the paths.
// CHECK-LABEL: waveasm.program @paths
// CHECK: raw "SKIP:"
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
waveasm.program @paths target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "s_cbranch_scc1 SKIP"
  waveasm.raw "buffer_store_dword v0, v4, s[8:11], 0 offen"
  waveasm.raw "SKIP:"
  waveasm.raw "buffer_load_dword v0, v4, s[8:11], 0 offen"
  waveasm.s_endpgm
}

// LLVM would break this clause before the last load only.
// CHECK-LABEL: waveasm.program @directly
// CHECK: raw "buffer_store_dword v1
// CHECK-NEXT: s_nop 0 {waveasm.inserted}
// CHECK-NEXT: raw "buffer_load_dword v1
// CHECK-NEXT: raw "buffer_load_dword v2
// CHECK-NEXT: s_endpgm
waveasm.program @directly target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "buffer_store_dword v1, v4, s[8:11], 0 offen"
  waveasm.raw "buffer_load_dword v1, v4, s[8:11], 0 offen"
  waveasm.raw "buffer_load_dword v2, v4, s[8:11], 0 offen"
  waveasm.s_endpgm
}

// Another register, or another instruction between: nothing to add.
// CHECK-LABEL: waveasm.program @nothing
// CHECK-NOT: s_nop
waveasm.program @nothing target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  waveasm.raw "buffer_store_dword v0, v4, s[8:11], 0 offen"
  waveasm.raw "buffer_load_dword v1, v4, s[8:11], 0 offen"
  waveasm.raw "v_mov_b32 v8, 0"
  waveasm.raw "buffer_load_dword v0, v4, s[8:11], 0 offen"
  waveasm.s_endpgm
}
