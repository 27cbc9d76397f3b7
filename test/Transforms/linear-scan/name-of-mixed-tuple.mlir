// RUN: waveasm-opt --waveasm-legalize --waveasm-linear-scan %s | FileCheck %s

// The named words of a tuple that has others are read by name.
// CHECK-LABEL: @extract
// CHECK: %[[NAME:.*]] = waveasm.precolored.sreg 88 : !waveasm.psreg<88>
// CHECK: waveasm.s_mov_b32 %[[NAME]] : !waveasm.psreg<88>
waveasm.program @extract target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %name = waveasm.precolored.sreg 88, 2 : !waveasm.sreg<2, 2>
  %tuple = waveasm.pack %a, %name, %a : (!waveasm.sreg, !waveasm.sreg<2, 2>, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %word = waveasm.extract %tuple[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
  %r = waveasm.s_mov_b32 %word : !waveasm.sreg -> !waveasm.sreg
  waveasm.dce_protect %r : !waveasm.sreg
  waveasm.s_endpgm
}

// CHECK-LABEL: @insert
// CHECK: waveasm.precolored.vreg 36, 2
// CHECK-NOT: insert
// CHECK: waveasm.v_mov_b64 %{{.*}} : !waveasm.pvreg<36, 2>
waveasm.program @insert target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %a = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.vreg<2, 2>
  %name = waveasm.precolored.vreg 36, 2 : !waveasm.vreg<2, 2>
  %tuple = waveasm.insert %name into %a[0] : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %r = waveasm.v_mov_b64 %tuple : !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  waveasm.dce_protect %r : !waveasm.vreg<2, 2>
  waveasm.s_endpgm
}
