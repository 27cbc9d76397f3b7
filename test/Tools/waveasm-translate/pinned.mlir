// RUN: waveasm-translate %s --canonicalize --mlir-cse | FileCheck %s

// A load into a pinned register is read by raw text: it stays though it has no user.
// CHECK: s_load_dwordx2 {{.*}} -> !waveasm.sreg<2, 44>
// CHECK: raw
waveasm.program @k target = <#waveasm.gfx950> {
  %p = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c = waveasm.constant 56 : <56>
  %d = waveasm.s_load_dwordx2 %p, %c : !waveasm.sreg<2, 2>, !waveasm.imm<56> -> !waveasm.sreg<2, 44>
  waveasm.raw "v_mov_b32 v7, s44"
  waveasm.s_endpgm
}
