// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

// Labels of the text keep their name; ours avoid whatever raw lines say; a label that two
// programs have gets a local name in each.
// CHECK-LABEL: {{^}}a:
// CHECK-NEXT: .La_loop0:
// CHECK-NEXT: .La__loop0:
// CHECK-NEXT: s_cmp_eq_u32 s8, 0
// CHECK-NEXT: s_cbranch_scc1 .La__loop0
// CHECK-NEXT: mine:
// CHECK-NEXT: .La__label_both:
// CHECK-NEXT: s_branch mine
// CHECK-NEXT: s_cbranch_vccz .La__label_both
// CHECK-NEXT: s_endpgm
waveasm.program @a target = <#waveasm.gfx942> {
  waveasm.raw ".La_loop0:"
  %n = waveasm.precolored.sreg 8 : !waveasm.psreg<8>
  %c0 = waveasm.constant 0 : <0>
  waveasm.loop {
    %scc = waveasm.s_cmp_eq_u32 %n, %c0 : !waveasm.psreg<8>, !waveasm.imm<0> -> !waveasm.scc
    waveasm.condition %scc : !waveasm.scc
  }
  waveasm.label @mine
  waveasm.label @both
  waveasm.s_branch @mine
  waveasm.s_cbranch_vccz @both
}
// CHECK-LABEL: {{^}}b:
// CHECK-NEXT: .Lb_label_both:
// CHECK-NEXT: s_branch .Lb_label_both
// CHECK-NEXT: s_endpgm
// CHECK-NEXT: .Lb_end_of_kernel0:
waveasm.program @b target = <#waveasm.gfx942> {
  waveasm.label @both
  waveasm.s_branch @both
  waveasm.raw "s_endpgm"
}
