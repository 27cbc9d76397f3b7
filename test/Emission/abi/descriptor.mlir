// RUN: waveasm-opt %s -split-input-file --waveasm-emit-assembly -o /dev/null > %t.s
// RUN: waveasm-opt %s --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-readelf -x .rodata %t.o | FileCheck %s

// The 64 bytes of each kernel descriptor; the measured values are in hardware.md 6.1.

// Kernarg pointer and 5 preloaded dwords, measured on LLVM's own code: rsrc1 0x00af0040,
// rsrc2 0x0000038e, properties 0x0008, preload 0x0005. kernarg_size is 48.
// CHECK: 0x00000000 00000000 00000000 30000000 00000000
// CHECK: 0x00000020 00000000 00000000 00000000 00000000
// CHECK-NEXT: 0x00000030 4000af00 8e030000 08000500 00000000
waveasm.program @preload5 target = <#waveasm.gfx950> attributes {num_kernel_args = 3 : i64, kernarg_preload_length = 5 : i64} {
  %0 = waveasm.precolored.sreg 7 : !waveasm.psreg<7>
}

// 24 VGPRs and 20 SGPRs: granulated counts as measured (0xc2), accum_offset 24 (rsrc3 5);
// no ids, 3 dimensions of work-items, LDS 4096 bytes, user SGPRs 6.
// CHECK-NEXT: 0x00000040 00100000 00000000 20000000 00000000
// CHECK: 0x00000060 00000000 00000000 00000000 05000000
// CHECK-NEXT: 0x00000070 c200af00 0c100000 08000400 00000000
waveasm.program @counts target = <#waveasm.gfx950> attributes {workgroup_size = [4, 4, 4], lds_size = 4096 : i64} {
  %0 = waveasm.precolored.vreg 23 : !waveasm.pvreg<23>
  %1 = waveasm.precolored.sreg 19 : !waveasm.psreg<19>
}

// AGPRs follow at the next multiple of 4: 5 VGPRs, 8 AGPRs: accum_offset 8, 16 in all.
// CHECK: 0x000000a0 00000000 00000000 00000000 01000000
// CHECK-NEXT: 0x000000b0 4100af00 0c000000 08000400 00000000
waveasm.program @agprs target = <#waveasm.gfx950> {
  %0 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %1 = waveasm.precolored.areg 0, 8 : !waveasm.pareg<0, 8>
}
