// RUN: waveasm-opt --conductor-tag --conductor-metrics="format=text output=-" %s -o %t.ir | FileCheck %s
// RUN: waveasm-opt --conductor-tag --conductor-metrics="output=%t.json" %s -o %t.ir
// RUN: FileCheck %s --check-prefix=JSON < %t.json

// The compiler's wait before the addition waits for the load.
// CHECK: stall v_add_u32_0 (s_waitcnt) wait_vm for buffer_load_dwordx4_0 {{[0-9]+}} {{[0-9.]+}}%
// The address and the four words of the load are live at the addition.
// CHECK: pressure vgpr {{[0-9]+}} at {{.*}}, live: buffer_load_dwordx4_0 4,

// JSON: "stalls_by_tag": [
// JSON: "tag": "v_add_u32_0",
// JSON-NEXT: "op": "s_waitcnt",
// JSON-NEXT: "cause": "wait_vm",
// JSON-NEXT: "producer": "buffer_load_dwordx4_0",
// JSON-NEXT: "clocks":
// JSON: "pressure": {
// JSON: "vgpr": {
// JSON-NEXT: "peak":
// JSON-NEXT: "at":
// JSON-NEXT: "live": [
// JSON: "value": "buffer_load_dwordx4_0",
// JSON-NEXT: "registers": 4
// JSON: "curve": [
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.buffer_load_dwordx4 %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg<4, 4>
  %e = waveasm.extract %x[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg
  %u = waveasm.v_add_u32 %e, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %u, %srd, %v : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx4 %x, %srd, %v : !waveasm.vreg<4, 4>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
