// RUN: waveasm-opt %s --waveasm-emit-hsaco=output=%t.hsaco -o /dev/null
// RUN: llvm-objdump -d --no-show-raw-insn %t.hsaco | FileCheck %s
// RUN: llvm-readelf -h -l %t.hsaco | FileCheck %s --check-prefix=ELF
// The text assembles to the same object with llvm-mc.
// RUN: waveasm-opt %s --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: waveasm-opt %s --waveasm-emit-assembly=output=%t.s -o /dev/null
// RUN: llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj %t.s -o %t2.o
// RUN: cmp %t.o %t2.o

// ELF: DYN (Shared object file)
// ELF: AMDGPU
// ELF: LOAD
// CHECK: <k>:
// CHECK: v_mov_b32_e32 v1, v0
// CHECK-NEXT: s_endpgm
waveasm.program @k target = <#waveasm.gfx950> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %w = waveasm.v_mov_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<1>
  waveasm.s_endpgm
}
