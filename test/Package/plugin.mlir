// The dialect and the passes load into mlir-opt as a plugin.
// RUN: mlir-opt --load-dialect-plugin=%plugin --load-pass-plugin=%plugin --pass-pipeline="builtin.module(conductor-tag)" %s | FileCheck %s

waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  // CHECK: waveasm.s_endpgm {waveasm.tag = "s_endpgm_0"}
  waveasm.s_endpgm
}
