// The real kernel: no more registers than its existing compiler needs (120 VGPRs, 96
// AGPRs, 80 SGPRs); 96 of the AGPRs are accumulators that live through both loops.
// REQUIRES: kernels
// RUN: waveasm-opt %kernels/mxfp4_gemm_256x192x256_f32.waveasm.mlir \
// RUN:   --waveasm-linear-scan="max-vgprs=256 max-agprs=256" | FileCheck %s

// CHECK: waveasm.program @gemm
// CHECK-SAME: waveasm.num_agprs = 96 : i64
// CHECK-SAME: waveasm.num_vgprs = {{[0-9][0-9] |1[01][0-9] |120 }}
// CHECK-NOT: !waveasm.{{vreg|sreg|areg}}
