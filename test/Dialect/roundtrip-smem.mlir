// Every scalar memory op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %i8 = waveasm.constant 8 : <8>
  %s2 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_load_dword %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg
  %r1 = waveasm.s_load_dword %s2, %i8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg
  // CHECK: waveasm.s_load_dwordx16 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<16, 16>
  %r2 = waveasm.s_load_dwordx16 %s2, %i8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<16, 16>
  // CHECK: waveasm.s_load_dwordx2 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<2, 2>
  %r3 = waveasm.s_load_dwordx2 %s2, %i8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<2, 2>
  // CHECK: waveasm.s_load_dwordx4 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<4, 4>
  %r4 = waveasm.s_load_dwordx4 %s2, %i8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<4, 4>
  // CHECK: waveasm.s_load_dwordx8 %{{[^ ,]+}}, %{{[^ ,]+}} : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<8, 8>
  %r5 = waveasm.s_load_dwordx8 %s2, %i8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<8, 8>
  waveasm.s_endpgm
}
