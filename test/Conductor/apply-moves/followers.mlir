// Names and tuples follow the op that they belong to: users down, operands up. Where
// one cannot follow, nothing moves.
// RUN: waveasm-opt --conductor-apply-moves="moves='move a after c'" %s | FileCheck %s --check-prefix=DOWN
// RUN: waveasm-opt --conductor-apply-moves="moves='move e before c'" %s | FileCheck %s --check-prefix=UP
// RUN: not waveasm-opt --conductor-apply-moves="moves='move a after f'" %s 2>&1 | FileCheck %s --check-prefix=STOP
// RUN: not waveasm-opt --conductor-apply-moves="moves='keep pa; move a after c'" %s 2>&1 | FileCheck %s --check-prefix=KEPT

// DOWN: waveasm.tag = "c"
// DOWN-NEXT: waveasm.tag = "a"
// DOWN-NEXT: waveasm.tag = "pa"
// DOWN-NEXT: waveasm.tag = "da"
// DOWN-NEXT: waveasm.tag = "name"

// UP: waveasm.tag = "da"
// UP-NEXT: waveasm.tag = "name"
// UP-NEXT: waveasm.tag = "word"
// UP-NEXT: waveasm.tag = "e"
// UP-NEXT: waveasm.tag = "c"

// STOP: would move the use by 'f' before its definition by 'pa', and 'pa' moves along with 'a'
// STOP: note: the other op: 'f'
// KEPT: would move the use by 'pa' before its definition by 'a'
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %i = waveasm.constant 1 : <1>
  %a = waveasm.s_mov_b32 %i {waveasm.tag = "a"} : !waveasm.imm<1> -> !waveasm.sreg
  %pa = waveasm.pack %a, %a {waveasm.tag = "pa"} : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<2, 2>
  waveasm.dce_protect %pa {waveasm.tag = "da"} : !waveasm.sreg<2, 2>
  %c = waveasm.s_mov_b32 %i {waveasm.tag = "c"} : !waveasm.imm<1> -> !waveasm.sreg
  %n = waveasm.precolored.sreg 20, 4 {waveasm.tag = "name"} : !waveasm.sreg<4, 4>
  %w = waveasm.extract %n[1] {waveasm.tag = "word"} : !waveasm.sreg<4, 4> -> !waveasm.sreg
  %e = waveasm.s_mov_b32 %w {waveasm.tag = "e"} : !waveasm.sreg -> !waveasm.sreg
  %f = waveasm.s_mov_b64 %pa {waveasm.tag = "f"} : !waveasm.sreg<2, 2> -> !waveasm.sreg<2, 2>
  waveasm.s_endpgm
}
