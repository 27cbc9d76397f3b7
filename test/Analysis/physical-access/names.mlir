// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

// A name is read by each user at the user's place, also through extract, pack, insert.
waveasm.program @names target = <#waveasm.gfx942> {
  // CHECK: {{^}}precolored.sreg:{{$}}
  %srd = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  // CHECK-NEXT: {{^}}extract:{{$}}
  %hi = waveasm.extract %srd[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  // CHECK-NEXT: {{^}}s_mov_b32: reads(s22){{$}}
  %a = waveasm.s_mov_b32 %hi : !waveasm.sreg -> !waveasm.sreg
  // CHECK-NEXT: {{^}}pack:{{$}}
  %p = waveasm.pack %a, %hi : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
  // CHECK-NEXT: {{^}}s_mov_b64: reads(s22) writes(s30+2){{$}}
  %b = waveasm.s_mov_b64 %p : !waveasm.sreg<2, 2> -> !waveasm.psreg<30, 2>
  // CHECK-NEXT: {{^}}dce_protect:{{$}}
  waveasm.dce_protect %b : !waveasm.psreg<30, 2>
  // CHECK-NEXT: {{^}}insert:{{$}}
  %i = waveasm.insert %a into %srd[1] : !waveasm.sreg, !waveasm.sreg<4, 4> -> !waveasm.sreg<4, 4>
  %c0 = waveasm.constant 0 : <0>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // CHECK: {{^}}buffer_load_dword: reads(s20 s22+2 v0 s126+2 %EXEC){{$}}
  %d = waveasm.buffer_load_dword %i, %v, %c0 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
}
