// RUN: waveasm-opt --waveasm-memory-offset-opt --split-input-file %s | FileCheck %s

// CHECK-LABEL: @lds
// CHECK-NOT: v_add_u32
// CHECK: waveasm.ds_read_b128 %[[V:.*]] {offset = 8272 : i64}
// CHECK-NEXT: waveasm.ds_write_b32 %[[V]], %[[V]] {offset = 8192 : i64}
// CHECK-NEXT: %[[FAR:.*]] = waveasm.v_add_u32
// CHECK-NEXT: waveasm.ds_read_b32 %[[FAR]] :
// CHECK-NEXT: %[[TWO:.*]] = waveasm.v_add_u32
// CHECK-NEXT: waveasm.ds_read2_b32 %[[TWO]] {offset0
waveasm.program @lds target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c64 = waveasm.constant 64 : !waveasm.imm<64>
  %c8192 = waveasm.constant 8192 : !waveasm.imm<8192>
  %c65536 = waveasm.constant 65536 : !waveasm.imm<65536>
  %m = waveasm.v_mov_b32 %c64 : !waveasm.imm<64> -> !waveasm.vreg
  %a = waveasm.v_add_u32 %v, %c8192 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
  %b = waveasm.v_add_u32 %m, %a : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %0 = waveasm.ds_read_b128 %b {offset = 16 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  waveasm.ds_write_b32 %v, %a : !waveasm.vreg, !waveasm.vreg
  // Too far, and an offset in units of the access.
  %d = waveasm.v_add_u32 %v, %c65536 : !waveasm.vreg, !waveasm.imm<65536> -> !waveasm.vreg
  %1 = waveasm.ds_read_b32 %d : !waveasm.vreg -> !waveasm.vreg
  %e = waveasm.v_add_u32 %v, %c64 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
  %2 = waveasm.ds_read2_b32 %e {offset0 = 0 : i64, offset1 = 1 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  waveasm.s_endpgm
}

// -----

// A buffer address must not be able to wrap.
// CHECK-LABEL: @buffer
// CHECK: %[[X:.*]] = waveasm.v_and_b32
// CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %[[X]] offset : 96 :
// CHECK-NEXT: %[[A:.*]] = waveasm.v_add_u32 %[[X]]
// CHECK-NEXT: waveasm.buffer_load_dword_lds %[[A]], %{{.*}} :
// CHECK-NEXT: %[[B:.*]] = waveasm.v_add_u32
// CHECK-NEXT: waveasm.buffer_load_dword %{{.*}}, %[[B]] :
waveasm.program @buffer target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %c64 = waveasm.constant 64 : !waveasm.imm<64>
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %x = waveasm.v_and_b32 %c1023, %v : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %a = waveasm.v_add_u32 %x, %c64 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
  %0 = waveasm.buffer_load_dword %srd, %a offset : 32 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %d = waveasm.v_add_u32 %x, %c64 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
  waveasm.buffer_load_dword_lds %d, %srd : !waveasm.vreg, !waveasm.sreg<4, 4>
  %b = waveasm.v_add_u32 %v, %c64 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
  %1 = waveasm.buffer_load_dword %srd, %b : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}
