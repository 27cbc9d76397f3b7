// RUN: waveasm-opt %s --waveasm-gpu-module-to-binary -verify-diagnostics

gpu.module @kernels {
  waveasm.program @k target = <#waveasm.gfx950> {
    // expected-error @below {{not a physical register: run register allocation first}}
    %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  }
}
