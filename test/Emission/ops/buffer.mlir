// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %s8x4 = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %v12 = waveasm.precolored.vreg 12 : !waveasm.pvreg<12>
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  waveasm.buffer_atomic_add_f32 %v12, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  %a12 = waveasm.precolored.areg 12 : !waveasm.pareg<12>
  %c0 = waveasm.constant 0 : <0>
  %s20 = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  waveasm.buffer_atomic_add_f32 %a12, %s8x4, %c0, %s20 : !waveasm.pareg<12>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  waveasm.buffer_load_dword_lds %v4, %s8x4, %s20 offset : 64 : !waveasm.pvreg<4>, !waveasm.psreg<8, 4>, !waveasm.psreg<20>
  waveasm.buffer_load_dword_lds %c0, %s8x4 : !waveasm.imm<0>, !waveasm.psreg<8, 4>
  %r0_0 = waveasm.buffer_load_dword %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %c16 = waveasm.constant 16 : <16>
  %r1_0 = waveasm.buffer_load_dword %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12>
  %c64 = waveasm.constant 64 : <64>
  %r2_0 = waveasm.buffer_load_dword %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12>
  %r3_0 = waveasm.buffer_load_dwordx2 %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 2>
  %r4_0 = waveasm.buffer_load_dwordx2 %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12, 2>
  %r5_0 = waveasm.buffer_load_dwordx2 %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12, 2>
  %r6_0 = waveasm.buffer_load_dwordx3 %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 3>
  %r7_0 = waveasm.buffer_load_dwordx3 %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12, 3>
  %r8_0 = waveasm.buffer_load_dwordx3 %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12, 3>
  %r9_0 = waveasm.buffer_load_dwordx4 %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 4>
  %r10_0 = waveasm.buffer_load_dwordx4 %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12, 4>
  %r11_0 = waveasm.buffer_load_dwordx4 %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12, 4>
  %r12_0 = waveasm.buffer_load_sbyte %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r13_0 = waveasm.buffer_load_sbyte %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12>
  %r14_0 = waveasm.buffer_load_sbyte %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12>
  %r15_0 = waveasm.buffer_load_sshort %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r16_0 = waveasm.buffer_load_sshort %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12>
  %r17_0 = waveasm.buffer_load_sshort %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12>
  %r18_0 = waveasm.buffer_load_ubyte %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r19_0 = waveasm.buffer_load_ubyte %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12>
  %r20_0 = waveasm.buffer_load_ubyte %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12>
  %r21_0 = waveasm.buffer_load_ushort %s8x4, %v4 offset : 4095 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4> -> !waveasm.pvreg<2>
  %r22_0 = waveasm.buffer_load_ushort %s8x4, %c16, %s20 : !waveasm.psreg<8, 4>, !waveasm.imm<16>, !waveasm.psreg<20> -> !waveasm.pareg<12>
  %r23_0 = waveasm.buffer_load_ushort %s8x4, %v4, %c64 offset : 64 : !waveasm.psreg<8, 4>, !waveasm.pvreg<4>, !waveasm.imm<64> -> !waveasm.pvreg<12>
  waveasm.buffer_store_byte %v12, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  waveasm.buffer_store_byte %a12, %s8x4, %c0, %s20 : !waveasm.pareg<12>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  waveasm.buffer_store_dword %v12, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  waveasm.buffer_store_dword %a12, %s8x4, %c0, %s20 : !waveasm.pareg<12>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  %v12x2 = waveasm.precolored.vreg 12, 2 : !waveasm.pvreg<12, 2>
  waveasm.buffer_store_dwordx2 %v12x2, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12, 2>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  %a12x2 = waveasm.precolored.areg 12, 2 : !waveasm.pareg<12, 2>
  waveasm.buffer_store_dwordx2 %a12x2, %s8x4, %c0, %s20 : !waveasm.pareg<12, 2>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  %v12x3 = waveasm.precolored.vreg 12, 3 : !waveasm.pvreg<12, 3>
  waveasm.buffer_store_dwordx3 %v12x3, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12, 3>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  %a12x3 = waveasm.precolored.areg 12, 3 : !waveasm.pareg<12, 3>
  waveasm.buffer_store_dwordx3 %a12x3, %s8x4, %c0, %s20 : !waveasm.pareg<12, 3>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  %v12x4 = waveasm.precolored.vreg 12, 4 : !waveasm.pvreg<12, 4>
  waveasm.buffer_store_dwordx4 %v12x4, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12, 4>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  %a12x4 = waveasm.precolored.areg 12, 4 : !waveasm.pareg<12, 4>
  waveasm.buffer_store_dwordx4 %a12x4, %s8x4, %c0, %s20 : !waveasm.pareg<12, 4>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  waveasm.buffer_store_short %v12, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  waveasm.buffer_store_short %a12, %s8x4, %c0, %s20 : !waveasm.pareg<12>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
}

// CHECK: buffer_atomic_add_f32 v12, v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_atomic_add_f32 a12, off, s[8:11], s20
// CHECK-NEXT: buffer_load_dword v4, s[8:11], s20 offen offset:64 lds
// CHECK-NEXT: buffer_load_dword off, s[8:11], 0 lds
// CHECK-NEXT: buffer_load_dword v2, v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_dword a12, off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_dword v12, v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_dwordx2 v[12:13], v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_dwordx2 a[12:13], off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_dwordx2 v[12:13], v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_dwordx3 v[12:14], v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_dwordx3 a[12:14], off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_dwordx3 v[12:14], v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_dwordx4 v[12:15], v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_dwordx4 a[12:15], off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_dwordx4 v[12:15], v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_sbyte v2, v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_sbyte a12, off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_sbyte v12, v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_sshort v2, v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_sshort a12, off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_sshort v12, v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_ubyte v2, v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_ubyte a12, off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_ubyte v12, v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_load_ushort v2, v4, s[8:11], 0 offen offset:4095
// CHECK-NEXT: buffer_load_ushort a12, off, s[8:11], s20 offset:16
// CHECK-NEXT: buffer_load_ushort v12, v4, s[8:11], 64 offen offset:64
// CHECK-NEXT: buffer_store_byte v12, v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_byte a12, off, s[8:11], s20
// CHECK-NEXT: buffer_store_dword v12, v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_dword a12, off, s[8:11], s20
// CHECK-NEXT: buffer_store_dwordx2 v[12:13], v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_dwordx2 a[12:13], off, s[8:11], s20
// CHECK-NEXT: buffer_store_dwordx3 v[12:14], v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_dwordx3 a[12:14], off, s[8:11], s20
// CHECK-NEXT: buffer_store_dwordx4 v[12:15], v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_dwordx4 a[12:15], off, s[8:11], s20
// CHECK-NEXT: buffer_store_short v12, v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_store_short a12, off, s[8:11], s20
// CHECK-NEXT: s_endpgm
