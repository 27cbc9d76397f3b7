// RUN: waveasm-opt --conductor-metrics -verify-diagnostics -split-input-file %s
// RUN: not waveasm-opt --conductor-metrics="format=xml" %s 2>&1 | FileCheck %s --check-prefix=FORMAT
// RUN: rm -f %t.json
// RUN: not waveasm-opt --conductor-metrics="output=%t.json" -split-input-file %s > %t.ir 2> %t.err
// RUN: not ls %t.json
// FORMAT: error: format must be json or text, got 'xml'

// expected-error @below {{target gfx1250 is not supported yet}}
waveasm.program @chip target = #waveasm.target<#waveasm.gfx1250> {
  waveasm.s_endpgm
}

// -----

// expected-error @below {{the kernel cannot launch}}
waveasm.program @lds target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 100000 : i64} {
  waveasm.s_endpgm
}
