// RUN: waveasm-translate %s --waveasm-tag-instructions | FileCheck %s
// RUN: waveasm-translate %s --waveasm-tag-instructions --print-debug-locs-inline | FileCheck %s --check-prefix=LOCS
// RUN: waveasm-translate %s --waveasm-tag-instructions --use-nameloc-as-prefix | FileCheck %s --check-prefix=NAMES

// Without --emit-assembly the IR is printed. Passes run in the order given.
// CHECK: waveasm.precolored.vreg 0 {waveasm.tag = "precolored.vreg_0"}
// LOCS: loc("precolored.vreg_0"
// NAMES: %precolored.vreg_0 = waveasm.precolored.vreg
// RUN: waveasm-translate %s --waveasm-legalize --waveasm-linear-scan --waveasm-tag-instructions | FileCheck %s --check-prefix=AFTER
// AFTER: v_mov_b32 {{.*}}waveasm.tag = "v_mov_b32_0"{{.*}} -> !waveasm.pvreg<
waveasm.program @k target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %srd = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %w, %srd, %v : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
