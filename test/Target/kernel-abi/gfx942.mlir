// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

// No preload unless asked for: ids in s2, s3, s4.
// CHECK: abi: kernarg s0, 224 bytes, preload 0, user sgprs 2, ids s2, workitem dims 1, entry sgprs 5
waveasm.program @none target = <#waveasm.gfx942> abi = <tid = 0, kernarg = 0> attributes {num_kernel_args = 14 : i64} {
  %0 = waveasm.precolored.sreg 2 : !waveasm.sreg
}
// CHECK: abi: {{.*}} preload 3, user sgprs 5, ids off
waveasm.program @asked target = <#waveasm.gfx942> attributes {kernarg_preload_length = 3 : i64} {
}
