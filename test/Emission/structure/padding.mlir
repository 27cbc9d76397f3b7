// RUN: waveasm-opt %s --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-objdump -d --no-show-raw-insn %t.o | FileCheck %s
// RUN: llvm-readelf -S %t.o | FileCheck %s --check-prefix=SIZE

// Behind the last kernel: s_code_end to a cache line and 1024 bytes more.
// CHECK: s_endpgm
// CHECK-NEXT: .long 0xbf9f0000
// SIZE: .text PROGBITS {{[0-9a-f]+ [0-9a-f]+}} 000440
waveasm.program @k target = <#waveasm.gfx942> {
}
