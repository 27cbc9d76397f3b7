// RUN: not waveasm-translate %s --max-vgprs=8 --waveasm-linear-scan --emit-assembly -o %t.s 2>&1 | FileCheck %s
// RUN: not waveasm-translate %s --max-vgprs 8 --waveasm-linear-scan=max-agprs=4 --emit-assembly -o %t.s 2>&1 | FileCheck %s
// RUN: not ls %t.s
// What the pass's own option says holds.
// RUN: waveasm-translate %s --max-vgprs=8 --waveasm-linear-scan=max-vgprs=20 -o /dev/null

// CHECK: error: out of VGPRs
waveasm.program @k target = <#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %srd = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.ds_read_b128 %v : !waveasm.vreg -> !waveasm.vreg<4, 4>
  %b = waveasm.ds_read_b128 %v {offset = 16 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.buffer_store_dwordx4 %a, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %b, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
