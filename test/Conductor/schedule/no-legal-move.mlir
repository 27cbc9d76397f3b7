// RUN: waveasm-opt --conductor-schedule="oracle=search rounds=40 verbose=true" %s 2>&1 | FileCheck %s

// No op may go anywhere: what can move stands between others that it must not cross. The search
// ends with the input, and tries nothing that is refused.
// CHECK: remark: 'fenced': {{[0-9]+}} rounds, 0 kept, 0 refused, 0 moves;
// CHECK: remark: 'chain': {{[0-9]+}} rounds, 0 kept, 0 refused, 0 moves;
// CHECK: waveasm.program @fenced {{.*}}waveasm.moves = []
waveasm.program @fenced target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_sched_barrier 0
  waveasm.s_setprio 1
  waveasm.s_sched_barrier 0
  waveasm.s_setprio 0
  waveasm.raw "s_nop 0"
  waveasm.s_barrier
  waveasm.s_endpgm
}

// CHECK: waveasm.program @chain {{.*}}waveasm.moves = []
waveasm.program @chain target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.v_mov_b32 %a : !waveasm.vreg -> !waveasm.vreg
  waveasm.dce_protect %b : !waveasm.vreg
  waveasm.s_endpgm
}
