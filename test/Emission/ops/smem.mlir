// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// RUN: sed s/CHIP/gfx942/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %s0x2 = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>
  %c1048575 = waveasm.constant 1048575 : <1048575>
  %r0_0 = waveasm.s_load_dword %s0x2, %c1048575 : !waveasm.psreg<0, 2>, !waveasm.imm<1048575> -> !waveasm.psreg<20>
  %s9 = waveasm.precolored.sreg 9 : !waveasm.psreg<9>
  %r1_0 = waveasm.s_load_dword %s0x2, %s9 : !waveasm.psreg<0, 2>, !waveasm.psreg<9> -> !waveasm.psreg<20>
  %r2_0 = waveasm.s_load_dwordx16 %s0x2, %c1048575 : !waveasm.psreg<0, 2>, !waveasm.imm<1048575> -> !waveasm.psreg<20, 16>
  %r3_0 = waveasm.s_load_dwordx16 %s0x2, %s9 : !waveasm.psreg<0, 2>, !waveasm.psreg<9> -> !waveasm.psreg<20, 16>
  %r4_0 = waveasm.s_load_dwordx2 %s0x2, %c1048575 : !waveasm.psreg<0, 2>, !waveasm.imm<1048575> -> !waveasm.psreg<20, 2>
  %r5_0 = waveasm.s_load_dwordx2 %s0x2, %s9 : !waveasm.psreg<0, 2>, !waveasm.psreg<9> -> !waveasm.psreg<20, 2>
  %r6_0 = waveasm.s_load_dwordx4 %s0x2, %c1048575 : !waveasm.psreg<0, 2>, !waveasm.imm<1048575> -> !waveasm.psreg<20, 4>
  %r7_0 = waveasm.s_load_dwordx4 %s0x2, %s9 : !waveasm.psreg<0, 2>, !waveasm.psreg<9> -> !waveasm.psreg<20, 4>
  %r8_0 = waveasm.s_load_dwordx8 %s0x2, %c1048575 : !waveasm.psreg<0, 2>, !waveasm.imm<1048575> -> !waveasm.psreg<20, 8>
  %r9_0 = waveasm.s_load_dwordx8 %s0x2, %s9 : !waveasm.psreg<0, 2>, !waveasm.psreg<9> -> !waveasm.psreg<20, 8>
}

// CHECK: s_load_dword s20, s[0:1], 0xfffff
// CHECK-NEXT: s_load_dword s20, s[0:1], s9
// CHECK-NEXT: s_load_dwordx16 s[20:35], s[0:1], 0xfffff
// CHECK-NEXT: s_load_dwordx16 s[20:35], s[0:1], s9
// CHECK-NEXT: s_load_dwordx2 s[20:21], s[0:1], 0xfffff
// CHECK-NEXT: s_load_dwordx2 s[20:21], s[0:1], s9
// CHECK-NEXT: s_load_dwordx4 s[20:23], s[0:1], 0xfffff
// CHECK-NEXT: s_load_dwordx4 s[20:23], s[0:1], s9
// CHECK-NEXT: s_load_dwordx8 s[20:27], s[0:1], 0xfffff
// CHECK-NEXT: s_load_dwordx8 s[20:27], s[0:1], s9
// CHECK-NEXT: s_endpgm
