// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  waveasm.s_barrier
  waveasm.s_branch @target
  waveasm.s_cbranch_execnz @target
  waveasm.s_cbranch_execz @target
  waveasm.s_cbranch_scc0 @target
  waveasm.s_cbranch_scc1 @target
  waveasm.s_cbranch_vccnz @target
  waveasm.s_cbranch_vccz @target
  waveasm.s_nop 1
  waveasm.s_sched_barrier 1
  waveasm.s_setprio 1
  waveasm.s_waitcnt_expcnt 3
  waveasm.s_waitcnt_lgkmcnt 3
  waveasm.s_waitcnt vmcnt(63) expcnt(0) lgkmcnt(15)
  waveasm.s_waitcnt_vmcnt 3
  waveasm.label @target
}

// CHECK: s_barrier
// CHECK-NEXT: s_branch
// CHECK-NEXT: s_cbranch_execnz
// CHECK-NEXT: s_cbranch_execz
// CHECK-NEXT: s_cbranch_scc0
// CHECK-NEXT: s_cbranch_scc1
// CHECK-NEXT: s_cbranch_vccnz
// CHECK-NEXT: s_cbranch_vccz
// CHECK-NEXT: s_nop 1
// CHECK-NEXT: s_setprio 1
// CHECK-NEXT: s_waitcnt expcnt(3)
// CHECK-NEXT: s_waitcnt lgkmcnt(3)
// CHECK-NEXT: s_waitcnt expcnt(0)
// CHECK-NEXT: s_waitcnt vmcnt(3)
// CHECK: s_endpgm
