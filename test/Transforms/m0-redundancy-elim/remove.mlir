// RUN: waveasm-opt --waveasm-m0-redundancy-elim %s | FileCheck %s

// CHECK: waveasm.s_mov_b32_m0 %[[A:.*]] : !waveasm.sreg
// CHECK-NEXT: waveasm.buffer_load_dword_lds
// CHECK-NEXT: waveasm.buffer_load_dword_lds
// CHECK-NEXT: waveasm.s_mov_b32_m0 %[[B:.*]] : !waveasm.imm<64>
// CHECK-NEXT: waveasm.buffer_load_dword_lds
// A raw line that writes M0, and the back edge of a loop.
// CHECK-NEXT: waveasm.raw
// CHECK-NEXT: waveasm.s_mov_b32_m0 %[[B]]
// CHECK-NEXT: waveasm.loop
// CHECK-NEXT: waveasm.s_mov_b32_m0 %[[B]]
// CHECK-NEXT: waveasm.buffer_load_dword_lds
// CHECK-NEXT: waveasm.s_mov_b32_m0 %[[A]]
// CHECK-NEXT: waveasm.condition
waveasm.program @m0 target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.precolored.sreg 8 : !waveasm.sreg
  %c64 = waveasm.constant 64 : !waveasm.imm<64>
  waveasm.s_mov_b32_m0 %a : !waveasm.sreg
  waveasm.buffer_load_dword_lds %v, %srd : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %a : !waveasm.sreg
  waveasm.buffer_load_dword_lds %v, %srd : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.s_mov_b32_m0 %a : !waveasm.sreg
  waveasm.s_mov_b32_m0 %c64 : !waveasm.imm<64>
  waveasm.buffer_load_dword_lds %v, %srd : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.raw "s_mov_b32 m0, 0"
  waveasm.s_mov_b32_m0 %c64 : !waveasm.imm<64>
  waveasm.loop {
    waveasm.s_mov_b32_m0 %c64 : !waveasm.imm<64>
    waveasm.buffer_load_dword_lds %v, %srd : !waveasm.vreg, !waveasm.sreg<4, 4>
    waveasm.s_mov_b32_m0 %a : !waveasm.sreg
    waveasm.condition %a : !waveasm.sreg
  }
  waveasm.s_endpgm
}
