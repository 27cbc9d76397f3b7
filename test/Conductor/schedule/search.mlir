// RUN: waveasm-opt --conductor-schedule="rounds=24 seed=7" %s -o %t.best
// RUN: FileCheck %s < %t.best
// RUN: waveasm-opt --conductor-schedule="rounds=24 seed=7" %s | diff - %t.best
// RUN: waveasm-opt --conductor-schedule="rounds=24 seed=7 verbose=true" %s -o %t.again 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: diff %t.again %t.best

// The moves on the program lead from the tagged input to the result.
// RUN: sed -n 's/.*waveasm.moves = \[\([^]]*\)\].*/\1/p' %t.best | tr ',' '\n' | tr -d '"' > %t.moves
// RUN: waveasm-opt --conductor-tag %s | waveasm-opt --conductor-apply-moves="file=%t.moves" -o %t.applied
// RUN: sed 's/waveasm.moves = \[[^]]*\], //' %t.best | diff - %t.applied
// RUN: waveasm-opt --conductor-schedule="oracle=replay file=%t.moves" %s | diff - %t.best

// The independent matrix ops go into the shadow of the load.
// CHECK: waveasm.moves = ["move
// CHECK: buffer_load_dwordx2
// CHECK: v_mfma_f32_16x16x16_f16 %{{.*}}"v_mfma_f32_16x16x16_f16_1"
// CHECK: v_mfma_f32_16x16x16_f16 %{{.*}}"v_mfma_f32_16x16x16_f16_0"
// REMARK: remark: 'p': 24 rounds, {{[1-9][0-9]*}} kept, 0 refused, {{[1-9][0-9]*}} moves; before: occupancy 8, cycles {{.*}}; after: occupancy 8, cycles
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %f = waveasm.precolored.vreg 2, 2 : !waveasm.vreg<2, 2>
  %x = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<2, 2>
  %a = waveasm.v_mfma_f32_16x16x16_f16 %x, %x, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %b = waveasm.v_mfma_f32_16x16x16_f16 %f, %f, %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b, %srd, %v offset : 16 : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
