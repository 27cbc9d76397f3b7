// RUN: waveasm-opt --conductor-tag -verify-diagnostics -split-input-file %s

waveasm.program @twice target = #waveasm.target<#waveasm.gfx942> {
  // expected-note @below {{the other op with this tag}}
  waveasm.s_barrier {waveasm.tag = "b"}
  // expected-error @below {{tag 'b' occurs twice}}
  waveasm.s_endpgm {waveasm.tag = "b"}
}

// -----

waveasm.program @kind target = #waveasm.target<#waveasm.gfx942> {
  // expected-error @below {{waveasm.tag must be a word of letters, digits, '_', '.', '-' and '$', got 3 : i64}}
  waveasm.s_endpgm {waveasm.tag = 3 : i64}
}

// -----

waveasm.program @word target = #waveasm.target<#waveasm.gfx942> {
  // expected-error @below {{got "a b"}}
  waveasm.s_endpgm {waveasm.tag = "a b"}
}
