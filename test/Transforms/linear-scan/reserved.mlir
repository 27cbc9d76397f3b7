// SGPRs that the producer keeps (scalar_sgpr_base, scalar_sgpr_count) are not given out, and
// min_sgprs counts in any case. `sgprs` and `vgprs` are budgets.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.program @keeps
// CHECK-SAME: waveasm.num_sgprs = 30 : i64
// CHECK: waveasm.s_mov_b32 {{.*}} -> !waveasm.psreg<4>
waveasm.program @keeps target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], min_sgprs = 30 : i64, scalar_sgpr_base = 0 : i64, scalar_sgpr_count = 4 : i64} {
  %c0 = waveasm.constant 0 : <0>
  %a = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  waveasm.s_mov_b32_m0 %a : !waveasm.sreg
  waveasm.s_endpgm
}
