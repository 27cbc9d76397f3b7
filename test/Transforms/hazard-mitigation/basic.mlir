// RUN: waveasm-opt %s --waveasm-hazard-mitigation | FileCheck %s
// RUN: waveasm-opt %s --waveasm-hazard-mitigation=target=gfx950 | FileCheck %s --check-prefix=GFX950
// RUN: waveasm-opt %s --waveasm-hazard-mitigation -o %t1
// RUN: waveasm-opt %t1 --waveasm-hazard-mitigation -o %t2
// RUN: diff %t1 %t2

// The missing states, and only those: instructions and nops in between count, ops that
// emit nothing do not.
// CHECK-LABEL: waveasm.program @counts
// CHECK: v_readfirstlane_b32
// CHECK-NEXT: s_nop 1
// CHECK-NEXT: comment
// CHECK-NEXT: s_setprio
// CHECK-NEXT: s_sched_barrier
// CHECK-NEXT: precolored.sreg
// CHECK-NEXT: s_nop 1 {waveasm.inserted}
// CHECK-NEXT: buffer_load_dword
// CHECK-NEXT: buffer_load_dword
// CHECK-NOT: inserted
// CHECK-LABEL: waveasm.program @long
waveasm.program @counts target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
  waveasm.s_nop 1
  waveasm.comment "nothing"
  waveasm.s_setprio 1
  waveasm.s_sched_barrier 0
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %d = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
  %e = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<3>
  waveasm.s_endpgm
}

// More than 16 states take two nops; the formula depends on the chip. Then the real
// instruction ahead of the consumer, itself late enough, counts for the next one.
// CHECK: v_mfma_f32_32x32x4_f16
// CHECK-NEXT: extract
// CHECK-NEXT: s_nop 15 {waveasm.inserted}
// CHECK-NEXT: s_nop 2 {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: v_mov_b32
// CHECK-NOT: s_nop
// CHECK-LABEL: waveasm.program @war
// GFX950: v_mfma_f32_32x32x4_f16
// GFX950-NEXT: extract
// GFX950-NEXT: s_nop 15 {waveasm.inserted}
// GFX950-NEXT: s_nop 3 {waveasm.inserted}
// GFX950-NEXT: v_mov_b32
// GFX950-NEXT: v_mov_b32
waveasm.program @long target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.pvreg<0, 2>
  %c = waveasm.precolored.areg 0, 32 : !waveasm.pareg<0, 32>
  %d = waveasm.v_mfma_f32_32x32x4_f16 %a, %a, %c : !waveasm.pvreg<0, 2>, !waveasm.pvreg<0, 2>, !waveasm.pareg<0, 32> -> !waveasm.pareg<0, 32>
  %x = waveasm.extract %d[31] : !waveasm.pareg<0, 32> -> !waveasm.pareg<31>
  %y = waveasm.v_mov_b32 %x : !waveasm.pareg<31> -> !waveasm.pvreg<4>
  %z = waveasm.v_mov_b32 %x : !waveasm.pareg<31> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// A write over the accumulator that the matrix pipe still reads.
// CHECK: v_mfma_f32_16x16x16_f16
// CHECK-NEXT: constant
// CHECK-NEXT: s_nop 2 {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
waveasm.program @war target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %a = waveasm.precolored.vreg 0, 2 : !waveasm.pvreg<0, 2>
  %c = waveasm.precolored.vreg 4, 4 : !waveasm.pvreg<4, 4>
  %d = waveasm.v_mfma_f32_16x16x16_f16 %a, %a, %c : !waveasm.pvreg<0, 2>, !waveasm.pvreg<0, 2>, !waveasm.pvreg<4, 4> -> !waveasm.pvreg<8, 4>
  %one = waveasm.constant 1 : !waveasm.imm<1>
  %y = waveasm.v_mov_b32 %one : !waveasm.imm<1> -> !waveasm.pvreg<5>
  waveasm.s_endpgm
}

// A line that MC cannot read may be any instruction, before and after.
// CHECK-LABEL: waveasm.program @unknown
// CHECK: v_readfirstlane_b32
// CHECK-NEXT: s_nop 4 {waveasm.inserted}
// CHECK-NEXT: raw ".long 0"
waveasm.program @unknown target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %s = waveasm.v_readfirstlane_b32 %v : !waveasm.pvreg<0> -> !waveasm.psreg<6>
  waveasm.raw ".long 0"
  waveasm.s_endpgm
}
