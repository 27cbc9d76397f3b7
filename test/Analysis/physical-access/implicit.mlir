// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

waveasm.program @implicit target = <#waveasm.gfx942> {
  %c0 = waveasm.constant 0 : <0>
  %v = waveasm.precolored.vreg 1 : !waveasm.pvreg<1>
  %s = waveasm.precolored.sreg 8, 2 : !waveasm.psreg<8, 2>
  // CHECK: v_cmp_eq_u32: reads(v1 v1 s126+2 %EXEC) writes(s106+2 %VCC)
  waveasm.v_cmp_eq_u32 %v, %v : !waveasm.pvreg<1>, !waveasm.pvreg<1>
  // The mask of a select is only a placeholder.
  // CHECK-NEXT: v_cndmask_b32: reads(v1 s106+2 s126+2 %VCC %EXEC) writes(v2)
  %sel = waveasm.v_cndmask_b32 %c0, %v, %s : !waveasm.imm<0>, !waveasm.pvreg<1>, !waveasm.psreg<8, 2> -> !waveasm.pvreg<2>
  // CHECK-NEXT: s_and_saveexec_b64: reads(s106+2 s126+2 %VCC %EXEC) writes(s10+2 s126+2 %SCC %EXEC)
  %e = waveasm.s_and_saveexec_b64 -> !waveasm.psreg<10, 2>
  // CHECK-NEXT: s_mov_b64_exec: reads(s10+2) writes(s126+2 %EXEC)
  waveasm.s_mov_b64_exec %e : !waveasm.psreg<10, 2>
  // VCC spelled as SGPRs is VCC.
  // CHECK-NEXT: s_mov_b64: reads(s8+2) writes(s106+2 %VCC)
  %m = waveasm.s_mov_b64 %s : !waveasm.psreg<8, 2> -> !waveasm.psreg<106, 2>
  // s_brev does not write SCC whatever the text says.
  // CHECK-NEXT: s_brev_b64: reads(s8+2) writes(s12+2){{$}}
  %b, %scc = waveasm.s_brev_b64 %s : !waveasm.psreg<8, 2> -> !waveasm.psreg<12, 2>, !waveasm.scc
  // CHECK: v_mfma_f32_16x16x16_f16: reads(v4+2 v6+2 a0+4 %MODE) writes(a0+4)
  %x = waveasm.precolored.vreg 4, 2 : !waveasm.pvreg<4, 2>
  %y = waveasm.precolored.vreg 6, 2 : !waveasm.pvreg<6, 2>
  %acc = waveasm.precolored.areg 0, 4 : !waveasm.pareg<0, 4>
  %d = waveasm.v_mfma_f32_16x16x16_f16 %x, %y, %acc : !waveasm.pvreg<4, 2>, !waveasm.pvreg<6, 2>, !waveasm.pareg<0, 4> -> !waveasm.pareg<0, 4>
  // arith on VGPRs becomes VALU code, which may need VCC.
  // CHECK: arith.add: reads(v1 v1 s126+2 %EXEC){{$}}
  %a0 = waveasm.arith.add %v, %v : (!waveasm.pvreg<1>, !waveasm.pvreg<1>) -> !waveasm.vreg
  // CHECK-NEXT: arith.cmp: reads(v1 v1 s126+2 %EXEC) writes(s106+2 %VCC)
  %a1 = waveasm.arith.cmp slt, %v, %v : (!waveasm.pvreg<1>, !waveasm.pvreg<1>) -> !waveasm.vreg
}
