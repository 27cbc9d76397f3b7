// RUN: sed s/CHIP/gfx950/ %s | waveasm-opt --waveasm-emit-assembly -o /dev/null | llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj | llvm-objdump -d --no-show-raw-insn --no-leading-addr - | FileCheck %s
// Every instruction of this kind that exists on the target, in each kind of operand, assembled and read back.

waveasm.program @kernel target = <#waveasm.CHIP> {
  %s8x4 = waveasm.precolored.sreg 8, 4 : !waveasm.psreg<8, 4>
  %v12 = waveasm.precolored.vreg 12 : !waveasm.pvreg<12>
  %v4 = waveasm.precolored.vreg 4 : !waveasm.pvreg<4>
  waveasm.buffer_atomic_pk_add_bf16 %v12, %s8x4, %v4 offset : 4 : !waveasm.pvreg<12>, !waveasm.psreg<8, 4>, !waveasm.pvreg<4>
  %a12 = waveasm.precolored.areg 12 : !waveasm.pareg<12>
  %c0 = waveasm.constant 0 : <0>
  %s20 = waveasm.precolored.sreg 20 : !waveasm.psreg<20>
  waveasm.buffer_atomic_pk_add_bf16 %a12, %s8x4, %c0, %s20 : !waveasm.pareg<12>, !waveasm.psreg<8, 4>, !waveasm.imm<0>, !waveasm.psreg<20>
  waveasm.buffer_load_dwordx4_lds %v4, %s8x4, %s20 offset : 64 : !waveasm.pvreg<4>, !waveasm.psreg<8, 4>, !waveasm.psreg<20>
  waveasm.buffer_load_dwordx4_lds %c0, %s8x4 : !waveasm.imm<0>, !waveasm.psreg<8, 4>
}

// CHECK: buffer_atomic_pk_add_bf16 v12, v4, s[8:11], 0 offen offset:4
// CHECK-NEXT: buffer_atomic_pk_add_bf16 a12, off, s[8:11], s20
// CHECK-NEXT: buffer_load_dwordx4 v4, s[8:11], s20 offen offset:64 lds
// CHECK-NEXT: buffer_load_dwordx4 off, s[8:11], 0 lds
// CHECK-NEXT: s_endpgm
