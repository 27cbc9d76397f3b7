// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// A raw line reads and writes what MC says; a line of unknown effect waits for all that
// is in flight and may leave anything in flight; labels and alignment are no lines.

// CHECK-LABEL: waveasm.program @known
// CHECK: buffer_load_dword
// CHECK-NEXT: waveasm.raw "v_mov_b32 v7, v8"
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: waveasm.raw "v_mov_b32 v7, v4"
// CHECK-NEXT: waveasm.raw "ds_read_b32 v9, v0"
// CHECK-NEXT: waveasm.raw ".p2align 8"
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: v_mov_b32
waveasm.program @known target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %x = waveasm.precolored.vreg 9 : !waveasm.pvreg<9>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.raw "v_mov_b32 v7, v8"
  waveasm.raw "v_mov_b32 v7, v4"
  waveasm.raw "ds_read_b32 v9, v0"
  waveasm.raw ".p2align 8"
  %z = waveasm.v_mov_b32 %x : !waveasm.pvreg<9> -> !waveasm.pvreg<10>
}

// CHECK-LABEL: waveasm.program @unknown
// CHECK: buffer_load_dword
// CHECK-NEXT: s_waitcnt vmcnt(0) {waveasm.inserted}
// CHECK-NEXT: waveasm.raw "some_macro 1"
// CHECK-NEXT: s_waitcnt vmcnt(0) lgkmcnt(0) {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: v_mov_b32
waveasm.program @unknown target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.raw "some_macro 1"
  %z = waveasm.v_mov_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<10>
  %y = waveasm.v_mov_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<11>
}
