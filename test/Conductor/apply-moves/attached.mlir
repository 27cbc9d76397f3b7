// What stands right before an op and is used by nothing else comes along when the op moves down;
// what another op uses, or what would keep a tuple alive, stays. A swap takes both kinds along.
// RUN: waveasm-opt --conductor-apply-moves="moves='move u after z'" %s | FileCheck %s --check-prefix=DOWN
// RUN: waveasm-opt --conductor-apply-moves="moves='keep p; move u after z'" %s | FileCheck %s --check-prefix=KEPT
// RUN: waveasm-opt --conductor-apply-moves="moves='move w after z'" %s | FileCheck %s --check-prefix=EXTRACT
// RUN: waveasm-opt --conductor-apply-moves="moves='swap u w'" %s | FileCheck %s --check-prefix=SWAP
// RUN: waveasm-opt --conductor-apply-moves="moves='swap w u'" %s | FileCheck %s --check-prefix=SWAP
// RUN: waveasm-opt --conductor-apply-moves="moves='move a before u'" %s | FileCheck %s --check-prefix=PLACE

// DOWN: tag = "shared"
// DOWN-NEXT: tag = "x"
// DOWN-NEXT: tag = "w"
// DOWN-NEXT: tag = "z"
// DOWN-NEXT: tag = "c"
// DOWN-NEXT: tag = "p"
// DOWN-NEXT: tag = "u"

// KEPT: tag = "c"
// KEPT-NEXT: tag = "p"
// KEPT-NEXT: tag = "x"
// KEPT-NEXT: tag = "w"
// KEPT-NEXT: tag = "z"
// KEPT-NEXT: tag = "u"

// EXTRACT: tag = "x"
// EXTRACT-NEXT: tag = "z"
// EXTRACT-NEXT: tag = "w"

// SWAP: tag = "shared"
// SWAP-NEXT: tag = "x"
// SWAP-NEXT: tag = "w"
// SWAP-NEXT: tag = "c"
// SWAP-NEXT: tag = "p"
// SWAP-NEXT: tag = "u"
// SWAP-NEXT: tag = "z"

// `p` uses `a`, so that between it and `u` is no place for `a`.
// PLACE: tag = "t"
// PLACE-NEXT: tag = "shared"
// PLACE-NEXT: tag = "c"
// PLACE-NEXT: tag = "a"
// PLACE-NEXT: tag = "p"
// PLACE-NEXT: tag = "u"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %n = waveasm.precolored.vreg 0 : !waveasm.vreg
  %t = waveasm.ds_read_b128 %n {waveasm.tag = "t"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
  %a = waveasm.v_mov_b32 %n {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  %s = waveasm.constant 9 {waveasm.tag = "shared"} : !waveasm.imm<9>
  %c = waveasm.constant 7 {waveasm.tag = "c"} : !waveasm.imm<7>
  %p = waveasm.pack %a, %a {waveasm.tag = "p"} : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  %u = waveasm.v_lshlrev_b64 %c, %p {waveasm.tag = "u"} : !waveasm.imm<7>, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %x = waveasm.extract %t[1] {waveasm.tag = "x"} : !waveasm.vreg<4, 4> -> !waveasm.vreg
  %w = waveasm.v_mov_b32 %x {waveasm.tag = "w"} : !waveasm.vreg -> !waveasm.vreg
  %z = waveasm.v_add_u32 %s, %n {waveasm.tag = "z"} : !waveasm.imm<9>, !waveasm.vreg -> !waveasm.vreg
  waveasm.s_endpgm
}
