// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s
// RUN: waveasm-opt %s --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-objdump -d --no-show-raw-insn %t.o | FileCheck %s --check-prefix=DIS

// Firmware without preload enters at byte 0 and must load the same dwords; firmware with
// it enters at byte 256. Any number of arguments.

// CHECK-LABEL: {{^}}n1:
// CHECK-NEXT: s_load_dwordx2 s[2:3], s[0:1], 0
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: s_branch .Ln1_body0
// CHECK-NEXT: .p2align 8
// CHECK-NEXT: .Ln1_body0:
// CHECK-NEXT: s_nop 7
// DIS: 0000000000000000 <n1>:
// DIS: s_branch 60
// DIS: s_nop 7 // 000000000100
waveasm.program @n1 target = <#waveasm.gfx950> attributes {num_kernel_args = 1 : i64} {
  waveasm.s_nop 7
}
// CHECK-LABEL: {{^}}n3:
// CHECK-NEXT: s_load_dwordx2 s[2:3], s[0:1], 0
// CHECK-NEXT: s_load_dwordx4 s[4:7], s[0:1], 8
// CHECK-NEXT: s_waitcnt
// DIS: <n3>:
// DIS: s_nop 7 // 000000000300
waveasm.program @n3 target = <#waveasm.gfx950> attributes {num_kernel_args = 3 : i64} {
  waveasm.s_nop 7
}
// CHECK-LABEL: {{^}}odd:
// CHECK-NEXT: s_load_dwordx2 s[2:3], s[0:1], 0
// CHECK-NEXT: s_load_dwordx8 s[4:11], s[0:1], 8
// CHECK-NEXT: s_load_dwordx2 s[12:13], s[0:1], 40
// CHECK-NEXT: s_load_dword s14, s[0:1], 48
// CHECK-NEXT: s_waitcnt
waveasm.program @odd target = <#waveasm.gfx950> attributes {num_kernel_args = 7 : i64, kernarg_preload_length = 13 : i64} {
}
// CHECK-LABEL: {{^}}full:
// CHECK-NEXT: s_load_dwordx2 s[2:3], s[0:1], 0
// CHECK-NEXT: s_load_dwordx8 s[4:11], s[0:1], 8
// CHECK-NEXT: s_load_dwordx4 s[12:15], s[0:1], 40
// CHECK-NEXT: s_waitcnt
waveasm.program @full target = <#waveasm.gfx950> attributes {num_kernel_args = 13 : i64} {
}
// Nothing to preload, no prologue.
// CHECK-LABEL: {{^}}none:
// CHECK-NEXT: s_nop 7
waveasm.program @none target = <#waveasm.gfx950> attributes {num_kernel_args = 0 : i64} {
  waveasm.s_nop 7
}
