// RUN: waveasm-opt %s --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-readelf -x .rodata %t.o | FileCheck %s

// No preload: 2 user SGPRs, ids in s2 to s4; min_sgprs and the scalar range count.
// CHECK: 0x00000000 00000000 00000000 20000000 00000000
// CHECK: 0x00000030 0001af00 84030000 08000000 00000000
waveasm.program @ids target = <#waveasm.gfx942> attributes {min_sgprs = 30 : i64} {
  %0 = waveasm.precolored.sreg 2 : !waveasm.psreg<2>
}
// CHECK: 0x00000070 8001af00 04000000 08000000 00000000
waveasm.program @scalars target = <#waveasm.gfx942> attributes {scalar_sgpr_base = 40 : i64, scalar_sgpr_count = 10 : i64} {
}
