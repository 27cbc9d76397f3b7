// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %s8x2 = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  %r0_0 = waveasm.global_load_dword %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r1_0 = waveasm.global_load_dword %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r2_0 = waveasm.global_load_dwordx2 %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 2>
  %r3_0 = waveasm.global_load_dwordx2 %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12, 2>
  %r4_0 = waveasm.global_load_dwordx3 %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 3>
  %r5_0 = waveasm.global_load_dwordx3 %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12, 3>
  %r6_0 = waveasm.global_load_dwordx4 %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12, 4>
  %r7_0 = waveasm.global_load_dwordx4 %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12, 4>
  %r8_0 = waveasm.global_load_sbyte %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r9_0 = waveasm.global_load_sbyte %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r10_0 = waveasm.global_load_sshort %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r11_0 = waveasm.global_load_sshort %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r12_0 = waveasm.global_load_ubyte %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r13_0 = waveasm.global_load_ubyte %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %r14_0 = waveasm.global_load_ushort %s8x2, %v4 offset : -4096 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pvreg<12>
  %r15_0 = waveasm.global_load_ushort %s8x2, %v4 : !waveasm.psreg<8, 2>, !waveasm.pvreg<4> -> !waveasm.pareg<12>
  %v12 = waveasm.precolored.vreg 12 : !waveasm.pvreg<12>
  waveasm.global_store_byte %v12, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %a12 = waveasm.precolored.areg 12 : !waveasm.pareg<12>
  waveasm.global_store_byte %a12, %s8x2, %v4 : !waveasm.pareg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  waveasm.global_store_dword %v12, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  waveasm.global_store_dword %a12, %s8x2, %v4 : !waveasm.pareg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %v12x2 = waveasm.precolored.vreg 12, 2 : !waveasm.pvreg<12, 2>
  waveasm.global_store_dwordx2 %v12x2, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12, 2>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %a12x2 = waveasm.precolored.areg 12, 2 : !waveasm.pareg<12, 2>
  waveasm.global_store_dwordx2 %a12x2, %s8x2, %v4 : !waveasm.pareg<12, 2>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %v12x3 = waveasm.precolored.vreg 12, 3 : !waveasm.pvreg<12, 3>
  waveasm.global_store_dwordx3 %v12x3, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12, 3>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %a12x3 = waveasm.precolored.areg 12, 3 : !waveasm.pareg<12, 3>
  waveasm.global_store_dwordx3 %a12x3, %s8x2, %v4 : !waveasm.pareg<12, 3>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %v12x4 = waveasm.precolored.vreg 12, 4 : !waveasm.pvreg<12, 4>
  waveasm.global_store_dwordx4 %v12x4, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12, 4>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  %a12x4 = waveasm.precolored.areg 12, 4 : !waveasm.pareg<12, 4>
  waveasm.global_store_dwordx4 %a12x4, %s8x2, %v4 : !waveasm.pareg<12, 4>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  waveasm.global_store_short %v12, %s8x2, %v4 offset : 4095 : !waveasm.pvreg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
  waveasm.global_store_short %a12, %s8x2, %v4 : !waveasm.pareg<12>, !waveasm.psreg<8, 2>, !waveasm.pvreg<4>
}

// CHECK: global_load_dword v12, v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_dword a12, v4, s[8:9]
// CHECK-NEXT: global_load_dwordx2 v[12:13], v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_dwordx2 a[12:13], v4, s[8:9]
// CHECK-NEXT: global_load_dwordx3 v[12:14], v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_dwordx3 a[12:14], v4, s[8:9]
// CHECK-NEXT: global_load_dwordx4 v[12:15], v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_dwordx4 a[12:15], v4, s[8:9]
// CHECK-NEXT: global_load_sbyte v12, v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_sbyte a12, v4, s[8:9]
// CHECK-NEXT: global_load_sshort v12, v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_sshort a12, v4, s[8:9]
// CHECK-NEXT: global_load_ubyte v12, v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_ubyte a12, v4, s[8:9]
// CHECK-NEXT: global_load_ushort v12, v4, s[8:9] offset:-4096
// CHECK-NEXT: global_load_ushort a12, v4, s[8:9]
// CHECK-NEXT: global_store_byte v4, v12, s[8:9] offset:4095
// CHECK-NEXT: global_store_byte v4, a12, s[8:9]
// CHECK-NEXT: global_store_dword v4, v12, s[8:9] offset:4095
// CHECK-NEXT: global_store_dword v4, a12, s[8:9]
// CHECK-NEXT: global_store_dwordx2 v4, v[12:13], s[8:9] offset:4095
// CHECK-NEXT: global_store_dwordx2 v4, a[12:13], s[8:9]
// CHECK-NEXT: global_store_dwordx3 v4, v[12:14], s[8:9] offset:4095
// CHECK-NEXT: global_store_dwordx3 v4, a[12:14], s[8:9]
// CHECK-NEXT: global_store_dwordx4 v4, v[12:15], s[8:9] offset:4095
// CHECK-NEXT: global_store_dwordx4 v4, a[12:15], s[8:9]
// CHECK-NEXT: global_store_short v4, v12, s[8:9] offset:4095
// CHECK-NEXT: global_store_short v4, a12, s[8:9]
// CHECK-NEXT: s_endpgm
