// RUN: waveasm-opt %s --test-print-physical-access -verify-diagnostics -split-input-file -o /dev/null

// expected-error @below {{abi says wg_id_x = 2 but the launch puts it in s6}}
waveasm.program @ids target = <#waveasm.gfx950> abi = <wg_id_x = 2> {
}

// -----

// expected-error @below {{abi says tid = 3 but the launch puts it in v0}}
waveasm.program @tid target = <#waveasm.gfx942> abi = <tid = 3> {
}

// -----

// expected-error @below {{kernarg_preload_length is 14 dwords but its 2 arguments have 4}}
waveasm.program @preload target = <#waveasm.gfx950> attributes {kernarg_preload_length = 14 : i64} {
}
