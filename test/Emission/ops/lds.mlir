// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %r0_0 = waveasm.ds_read2_b32 %v4 {offset0 = 1 : i64, offset1 = 255 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12, 2>
  %r1_0 = waveasm.ds_read2_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12, 2>
  %r2_0 = waveasm.ds_read2_b64 %v4 {offset0 = 1 : i64, offset1 = 255 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12, 4>
  %r3_0 = waveasm.ds_read2_b64 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12, 4>
  %r4_0 = waveasm.ds_read_b128 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12, 4>
  %r5_0 = waveasm.ds_read_b128 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12, 4>
  %r6_0 = waveasm.ds_read_b32 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r7_0 = waveasm.ds_read_b32 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r8_0 = waveasm.ds_read_b64 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12, 2>
  %r9_0 = waveasm.ds_read_b64 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12, 2>
  %r10_0 = waveasm.ds_read_i16 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r11_0 = waveasm.ds_read_i16 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r12_0 = waveasm.ds_read_i8 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r13_0 = waveasm.ds_read_i8 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r14_0 = waveasm.ds_read_u16 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r15_0 = waveasm.ds_read_u16 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r16_0 = waveasm.ds_read_u8 %v4 {offset = 65535 : i64} : !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r17_0 = waveasm.ds_read_u8 %v4 : !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %v12x2 = waveasm.precolored.vreg 12, 2 : !waveasm.pvreg<12, 2>
  waveasm.ds_write2_b32 %v12x2, %v4 {offset0 = 1 : i64, offset1 = 255 : i64} : !waveasm.pvreg<12, 2>, !waveasm.pvreg<4>
  %a12x2 = waveasm.precolored.areg 12, 2 : !waveasm.pareg<12, 2>
  waveasm.ds_write2_b32 %a12x2, %v4 : !waveasm.pareg<12, 2>, !waveasm.pvreg<4>
  %v12x4 = waveasm.precolored.vreg 12, 4 : !waveasm.pvreg<12, 4>
  waveasm.ds_write2_b64 %v12x4, %v4 {offset0 = 1 : i64, offset1 = 255 : i64} : !waveasm.pvreg<12, 4>, !waveasm.pvreg<4>
  %a12x4 = waveasm.precolored.areg 12, 4 : !waveasm.pareg<12, 4>
  waveasm.ds_write2_b64 %a12x4, %v4 : !waveasm.pareg<12, 4>, !waveasm.pvreg<4>
  waveasm.ds_write_b128 %v12x4, %v4 {offset = 65535 : i64} : !waveasm.pvreg<12, 4>, !waveasm.pvreg<4>
  waveasm.ds_write_b128 %a12x4, %v4 : !waveasm.pareg<12, 4>, !waveasm.pvreg<4>
  %v12 = waveasm.precolored.vreg 12 : !waveasm.pvreg<12>
  waveasm.ds_write_b16 %v12, %v4 {offset = 65535 : i64} : !waveasm.pvreg<12>, !waveasm.pvreg<4>
  %a12 = waveasm.precolored.areg 12 : !waveasm.pareg<12>
  waveasm.ds_write_b16 %a12, %v4 : !waveasm.pareg<12>, !waveasm.pvreg<4>
  waveasm.ds_write_b32 %v12, %v4 {offset = 65535 : i64} : !waveasm.pvreg<12>, !waveasm.pvreg<4>
  waveasm.ds_write_b32 %a12, %v4 : !waveasm.pareg<12>, !waveasm.pvreg<4>
  waveasm.ds_write_b64 %v12x2, %v4 {offset = 65535 : i64} : !waveasm.pvreg<12, 2>, !waveasm.pvreg<4>
  waveasm.ds_write_b64 %a12x2, %v4 : !waveasm.pareg<12, 2>, !waveasm.pvreg<4>
  waveasm.ds_write_b8 %v12, %v4 {offset = 65535 : i64} : !waveasm.pvreg<12>, !waveasm.pvreg<4>
  waveasm.ds_write_b8 %a12, %v4 : !waveasm.pareg<12>, !waveasm.pvreg<4>
}

// CHECK: ds_read2_b32 v[12:13], v4 offset0:1 offset1:255
// CHECK-NEXT: ds_read2_b32 a[12:13], v4
// CHECK-NEXT: ds_read2_b64 v[12:15], v4 offset0:1 offset1:255
// CHECK-NEXT: ds_read2_b64 a[12:15], v4
// CHECK-NEXT: ds_read_b128 v[12:15], v4 offset:65535
// CHECK-NEXT: ds_read_b128 a[12:15], v4
// CHECK-NEXT: ds_read_b32 v12, v4 offset:65535
// CHECK-NEXT: ds_read_b32 a12, v4
// CHECK-NEXT: ds_read_b64 v[12:13], v4 offset:65535
// CHECK-NEXT: ds_read_b64 a[12:13], v4
// CHECK-NEXT: ds_read_i16 v12, v4 offset:65535
// CHECK-NEXT: ds_read_i16 a12, v4
// CHECK-NEXT: ds_read_i8 v12, v4 offset:65535
// CHECK-NEXT: ds_read_i8 a12, v4
// CHECK-NEXT: ds_read_u16 v12, v4 offset:65535
// CHECK-NEXT: ds_read_u16 a12, v4
// CHECK-NEXT: ds_read_u8 v12, v4 offset:65535
// CHECK-NEXT: ds_read_u8 a12, v4
// CHECK-NEXT: ds_write2_b32 v4, v12, v13 offset0:1 offset1:255
// CHECK-NEXT: ds_write2_b32 v4, a12, a13
// CHECK-NEXT: ds_write2_b64 v4, v[12:13], v[14:15] offset0:1 offset1:255
// CHECK-NEXT: ds_write2_b64 v4, a[12:13], a[14:15]
// CHECK-NEXT: ds_write_b128 v4, v[12:15] offset:65535
// CHECK-NEXT: ds_write_b128 v4, a[12:15]
// CHECK-NEXT: ds_write_b16 v4, v12 offset:65535
// CHECK-NEXT: ds_write_b16 v4, a12
// CHECK-NEXT: ds_write_b32 v4, v12 offset:65535
// CHECK-NEXT: ds_write_b32 v4, a12
// CHECK-NEXT: ds_write_b64 v4, v[12:13] offset:65535
// CHECK-NEXT: ds_write_b64 v4, a[12:13]
// CHECK-NEXT: ds_write_b8 v4, v12 offset:65535
// CHECK-NEXT: ds_write_b8 v4, a12
// CHECK-NEXT: s_endpgm
