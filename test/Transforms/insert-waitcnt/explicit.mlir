// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s

// Waits of the input stay as they are and count: nothing is added where they suffice,
// and what they leave in flight is still waited for.

// CHECK-LABEL: waveasm.program @enough
// CHECK-COUNT-2: buffer_load_dword
// CHECK-NEXT: waveasm.s_waitcnt_vmcnt 1{{$}}
// CHECK-NEXT: v_mov_b32
// CHECK-NEXT: s_waitcnt vmcnt(0) {waveasm.inserted}
// CHECK-NEXT: v_mov_b32
waveasm.program @enough target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %b = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  waveasm.s_waitcnt_vmcnt 1
  %c = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
  %d = waveasm.v_mov_b32 %b : !waveasm.pvreg<5> -> !waveasm.pvreg<6>
}

// CHECK-LABEL: waveasm.program @redundant
// CHECK: waveasm.s_waitcnt vmcnt(0) expcnt(0) lgkmcnt(0){{$}}
// CHECK-NEXT: waveasm.s_waitcnt vmcnt(0){{$}}
// CHECK-NEXT: v_mov_b32
waveasm.program @redundant target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.s_waitcnt vmcnt(0) expcnt(0) lgkmcnt(0)
  waveasm.s_waitcnt vmcnt(0)
  %c = waveasm.v_mov_b32 %a : !waveasm.pvreg<4> -> !waveasm.pvreg<6>
}
