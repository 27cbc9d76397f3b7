// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

// CHECK: abi: kernarg s0, 224 bytes, preload 14, user sgprs 16, ids s16, workitem dims 2, entry sgprs 19
waveasm.program @full target = <#waveasm.gfx950> abi = <> attributes {num_kernel_args = 14 : i64, workgroup_size = [256, 2, 1]} {
  %0 = waveasm.precolored.sreg 17 : !waveasm.sreg
}
// Two arguments where the count is absent: 4 dwords. s[8:9] are not ids.
// CHECK: abi: kernarg s0, 32 bytes, preload 4, user sgprs 6, ids off, workitem dims 1, entry sgprs 6
waveasm.program @default target = <#waveasm.gfx950> {
}
// Raw text reads an id.
// CHECK: abi: {{.*}} preload 6, user sgprs 8, ids s8, workitem dims 3, entry sgprs 11
waveasm.program @raw target = <#waveasm.gfx950> attributes {num_kernel_args = 3 : i64, workgroup_size = [64, 1, 4]} {
  waveasm.raw "s_lshl_b32 s20, s10, 3"
}
// A write in raw text is no use.
// CHECK: abi: {{.*}} preload 6, user sgprs 8, ids off,
waveasm.program @write target = <#waveasm.gfx950> attributes {num_kernel_args = 3 : i64} {
  waveasm.raw "s_mov_b32 s8, 3"
}
// CHECK: abi: {{.*}} 48 bytes, preload 5, user sgprs 7, ids s7,
waveasm.program @explicit target = <#waveasm.gfx950> abi = <wg_id_x = 7> attributes {num_kernel_args = 3 : i64, kernarg_preload_length = 5 : i64} {
}
