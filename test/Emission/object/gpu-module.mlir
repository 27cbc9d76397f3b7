// RUN: waveasm-opt %s --waveasm-gpu-module-to-binary | FileCheck %s
// RUN: waveasm-opt %s --waveasm-gpu-module-to-binary | waveasm-opt | FileCheck %s

// CHECK: module attributes {gpu.container_module}
// CHECK-NEXT: gpu.binary @kernels [#gpu.object<#rocdl.target<chip = "gfx950">, bin = "\7FELF
// CHECK-NOT: waveasm.program
// CHECK: gpu.module @other
module attributes {gpu.container_module} {
  gpu.module @kernels {
    waveasm.program @k target = <#waveasm.gfx950> {
      waveasm.s_endpgm
    }
  }
  gpu.module @other {
  }
}
