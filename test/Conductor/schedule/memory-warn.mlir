// The moves of a replay may break open orders if they are asked to, and the check at the end agrees.
// RUN: echo 'move b before a' > %t.moves
// RUN: not waveasm-opt --conductor-schedule="oracle=replay file=%t.moves" %s 2>&1 | FileCheck %s --check-prefix=STRICT
// RUN: waveasm-opt --conductor-schedule="oracle=replay file=%t.moves memory=warn" %s -o %t.mlir 2>&1 | FileCheck %s --check-prefix=WARN
// RUN: FileCheck %s < %t.mlir
// STRICT: error: Failed:  move b before a: would move the read of global memory by 'b' before its write by 'a'
// WARN: warning: info: move b before a: moves the read of global memory by 'b' before its write by 'a'
// WARN-NEXT: %x = waveasm.buffer_load
// WARN: note: the other op: 'a'
// WARN-NOT: {{error|warning}}:
// CHECK: waveasm.moves = ["move b before a"]
// CHECK: tag = "b"
// CHECK: tag = "a"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> abi = #waveasm.abi<tid = 0, kernarg = 0> attributes {num_kernel_args = 2 : i64, workgroup_size = [64 : i64, 1 : i64, 1 : i64]} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %q = waveasm.precolored.sreg 16, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %x = waveasm.buffer_load_dword %q, %v {waveasm.tag = "b"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %x, %r, %v {waveasm.tag = "c"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
