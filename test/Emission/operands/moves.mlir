// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

// A wider result is a splat, also of a register that the result contains.
waveasm.program @k target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 6 : !waveasm.pvreg<6>
  %s = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  // CHECK: v_mov_b32 v8, s9
  // CHECK-NEXT: v_mov_b32 v9, s9
  %0 = waveasm.v_mov_b32 %s : !waveasm.psreg<9> -> !waveasm.pvreg<8, 2>
  // CHECK-NEXT: v_mov_b32 v5, v6
  // CHECK-NEXT: v_mov_b32 v6, v6
  // CHECK-NEXT: v_mov_b32 v7, v6
  %1 = waveasm.v_mov_b32 %v : !waveasm.pvreg<6> -> !waveasm.pvreg<5, 3>
  // CHECK-NEXT: v_accvgpr_write_b32 a0, v6
  // CHECK-NEXT: v_accvgpr_write_b32 a1, v6
  %2 = waveasm.v_mov_b32 %v : !waveasm.pvreg<6> -> !waveasm.pareg<0, 2>
}
