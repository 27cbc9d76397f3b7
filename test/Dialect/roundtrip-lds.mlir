// Every LDS op of the table reads and prints in its published form.
// RUN: waveasm-opt %s -o %t.1 && FileCheck %s < %t.1
// RUN: waveasm-opt %t.1 -o %t.2 && diff %t.1 %t.2

waveasm.program @roundtrip target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> {
  %v1 = waveasm.precolored.vreg 0 : !waveasm.vreg
  %v2 = waveasm.precolored.vreg 0, 2 : !waveasm.vreg<2, 2>
  %v4 = waveasm.precolored.vreg 0, 4 : !waveasm.vreg<4, 4>
  // CHECK: waveasm.ds_read2_b32 %{{[^ ,]+}} {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %r1 = waveasm.ds_read2_b32 %v1 {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.ds_read2_b64 %{{[^ ,]+}} {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  %r2 = waveasm.ds_read2_b64 %v1 {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.ds_read_b128 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  %r3 = waveasm.ds_read_b128 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  // CHECK: waveasm.ds_read_b32 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  %r4 = waveasm.ds_read_b32 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.ds_read_b64 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %r5 = waveasm.ds_read_b64 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  // CHECK: waveasm.ds_read_i16 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  %r6 = waveasm.ds_read_i16 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.ds_read_i8 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  %r7 = waveasm.ds_read_i8 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.ds_read_u16 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  %r8 = waveasm.ds_read_u16 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.ds_read_u8 %{{[^ ,]+}} {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  %r9 = waveasm.ds_read_u8 %v1 {offset = 1024 : i64} : !waveasm.vreg -> !waveasm.vreg
  // CHECK: waveasm.ds_write2_b32 %{{[^ ,]+}}, %{{[^ ,]+}} {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write2_b32 %v2, %v1 {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.ds_write2_b64 %{{[^ ,]+}}, %{{[^ ,]+}} {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.ds_write2_b64 %v4, %v1 {offset0 = 1 : i64, offset1 = 3 : i64} : !waveasm.vreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.ds_write_b128 %{{[^ ,]+}}, %{{[^ ,]+}} {offset = 8 : i64} : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b128 %v4, %v1 {offset = 8 : i64} : !waveasm.vreg<4, 4>, !waveasm.vreg
  // CHECK: waveasm.ds_write_b16 %{{[^ ,]+}}, %{{[^ ,]+}} {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b16 %v1, %v1 {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  // CHECK: waveasm.ds_write_b32 %{{[^ ,]+}}, %{{[^ ,]+}} {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %v1, %v1 {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  // CHECK: waveasm.ds_write_b64 %{{[^ ,]+}}, %{{[^ ,]+}} {offset = 8 : i64} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b64 %v2, %v1 {offset = 8 : i64} : !waveasm.vreg<2, 2>, !waveasm.vreg
  // CHECK: waveasm.ds_write_b8 %{{[^ ,]+}}, %{{[^ ,]+}} {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b8 %v1, %v1 {offset = 8 : i64} : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
