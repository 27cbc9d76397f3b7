// RUN: waveasm-opt --waveasm-emit-assembly -verify-diagnostics -split-input-file %s -o /dev/null

// The high half of a double can be a literal, but not where it looks like an inline
// integer: the assembler would encode the integer 3.
waveasm.program @k target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {num_kernel_args = 0 : i64} {
  %three = waveasm.constant 0x4008000000000000 : !waveasm.imm<4613937818241073152>
  %high3 = waveasm.constant 0x300000000 : !waveasm.imm<12884901888>
  %0 = waveasm.v_cvt_f32_f64 %three : !waveasm.imm<4613937818241073152> -> !waveasm.pvreg<0>
  // expected-error @+1 {{immediate 12884901888 does not fit into the 32 bits of a literal}}
  %1 = waveasm.v_cvt_f32_f64 %high3 : !waveasm.imm<12884901888> -> !waveasm.pvreg<1>
  waveasm.s_endpgm
}
