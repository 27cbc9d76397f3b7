// REQUIRES: kernels
// RUN: waveasm-opt --pass-pipeline='builtin.module(waveasm.program(waveasm-legalize,waveasm-linear-scan,waveasm-insert-waitcnt))' %kernels/mxfp4_gemm_256x192x256_f32.waveasm.mlir | FileCheck %s

// The explicit waits of this kernel leave two DMAs in flight before the last barrier,
// after which all waves read what they bring. In the loops its barriers need no more than
// its own vmcnt: the waves that are one barrier ahead read other bytes. Reads that the
// other half of the waves overwrites are complete before the barrier in the middle.
// CHECK: waveasm.loop
// CHECK: waveasm.s_waitcnt_vmcnt 7
// CHECK-NEXT: waveasm.s_waitcnt lgkmcnt({{[0-9]}}) {waveasm.inserted}
// CHECK-NEXT: waveasm.s_barrier
// CHECK: waveasm.loop
// CHECK: waveasm.s_waitcnt_lgkmcnt 0
// CHECK-NEXT: waveasm.s_waitcnt vmcnt(5) {waveasm.inserted}
// CHECK-NEXT: waveasm.s_barrier
// CHECK-NOT: waveasm.s_barrier
