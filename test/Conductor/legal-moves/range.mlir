// RUN: waveasm-opt --conductor-legal-moves="tag=x" -verify-diagnostics -split-input-file %s | FileCheck %s --check-prefix=SAME

// The IR does not change.
// SAME: tag = "a"
// SAME: tag = "x"
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  // expected-note @below {{stopped by 'w'}}
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "w"} : !waveasm.vreg, !waveasm.vreg
  %a = waveasm.v_mov_b32 %v {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  // expected-remark @below {{'x' may move up to before 'a'; further it would move the read of LDS by 'x' before its write by 'w'}}
  // expected-remark @below {{'x' may move down by nothing; further it would move the use by 'u' before its definition by 'x'}}
  %x = waveasm.ds_read_b32 %v {waveasm.tag = "x"} : !waveasm.vreg -> !waveasm.vreg
  // expected-note @below {{stopped by 'u'}}
  %u = waveasm.v_mov_b32 %x {waveasm.tag = "u"} : !waveasm.vreg -> !waveasm.vreg
}

// -----

waveasm.program @ends target = #waveasm.target<#waveasm.gfx942> {
  %a = waveasm.precolored.sreg 8 {waveasm.tag = "a"} : !waveasm.sreg
  // expected-remark @below {{'x' may move up to before 'a', the start of its block}}
  // expected-remark @below {{'x' may move down by nothing, the end of its block}}
  waveasm.comment "x" {waveasm.tag = "x"}
}

// -----

waveasm.program @scc target = #waveasm.target<#waveasm.gfx942> {
  %s = waveasm.precolored.sreg 8 {waveasm.tag = "s"} : !waveasm.sreg
  %c = waveasm.s_cmp_lt_u32 %s, %s {waveasm.tag = "c"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
  %u = waveasm.s_cselect_b32 %c, %s, %s {waveasm.tag = "u"} : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  // Between 'c' and 'u' is no place for a clobber, above both is one.
  // expected-remark @below {{'x' may move up to before 'c', the start of its block}}
  // expected-remark @below {{'x' may move down by nothing, the end of its block}}
  %x, %f = waveasm.s_add_u32 %s, %s {waveasm.tag = "x"} : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
}
