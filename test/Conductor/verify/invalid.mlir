// What is no order of the same ops.
// RUN: rm -rf %t && split-file %s %t
// RUN: waveasm-opt --conductor-tag %t/original.mlir -o %t/tagged.mlir

// RUN: not waveasm-opt --conductor-verify="reference=%t/tagged.mlir" %t/missing.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: missing.mlir:1:1: error: 'v_mov_b32_0' of the original is missing
// MISSING: tagged.mlir:{{.*}}: note: in the original

// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/extra.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=EXTRA
// EXTRA: extra.mlir:4:{{.*}}: error: 'v_mov_b32' is not in this block of the original

// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/operand.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=OPERAND
// OPERAND: operand.mlir:4:{{.*}}: error: 'v_sub_u32_0' reads another value as operand 0 than in the original
// OPERAND: original.mlir:4:{{.*}}: note: in the original

// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/attribute.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=ATTRIBUTE
// ATTRIBUTE: attribute.mlir:4:{{.*}}: error: 'ds_read_b32_0' has other attributes than in the original

// RUN: sed 's/attributes {lds_size = 64/attributes {lds_size = 128/' %t/original.mlir > %t/program.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/program.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=PROGRAM
// PROGRAM: program.mlir:1:1: error: the program has other attributes than in the original

// RUN: sed '/ds_read_b32/s/-> !waveasm.vreg$/-> !waveasm.vreg<1, 2>/;/ds_write/s/: !waveasm.vreg,/: !waveasm.vreg<1, 2>,/' %t/tagged.mlir > %t/types.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/tagged.mlir" %t/types.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: 'ds_read_b32_0' has other result types than in the original

// RUN: sed 's/ds_read_b32/ds_read_u8/' %t/tagged.mlir | sed 's/"ds_read_u8_0"/"ds_read_b32_0"/' > %t/name.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/tagged.mlir" %t/name.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=NAME
// NAME: error: 'ds_read_b32_0' is another instruction than in the original

// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/block.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=BLOCK
// BLOCK: block.mlir:{{.*}}: error: 's_nop_0' is in another block than in the original
// BLOCK: original.mlir:{{.*}}: note: in the original

// RUN: sed 's/@p/@q/' %t/original.mlir > %t/renamed.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/renamed.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=RENAMED
// RENAMED: error: there is no program 'q' in the original
// RUN: cat %t/original.mlir %t/renamed.mlir > %t/both.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/both.mlir" %t/original.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=LESS
// LESS: error: the program 'q' of the original is missing
// LESS: both.mlir:{{.*}}: note: in the original

// RUN: waveasm-opt --waveasm-post-schedule %t/original.mlir -o %t/final.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/final.mlir" %t/final.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=FINAL
// FINAL: error: a wait or nop that the compiler has added: schedules are verified in scheduling form, before they are compiled

// RUN: not waveasm-opt --conductor-verify %t/original.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: conductor-verify needs reference=FILE
// RUN: not waveasm-opt --conductor-verify="reference=%t/absent.mlir" %t/original.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=ABSENT
// ABSENT: error: cannot read the original from '{{.*}}absent.mlir': No such file or directory
// RUN: echo "no IR" > %t/text.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%t/text.mlir" %t/original.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=TEXT
// TEXT: text.mlir:1:1: error:
// RUN: not waveasm-opt --conductor-verify="reference=%t/ssa.mlir" %t/original.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=SSA
// RUN: not waveasm-opt --conductor-verify="reference=%t/original.mlir" %t/ssa.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=SSA
// SSA: ssa.mlir:{{.*}}: error: operand #1 does not dominate this use

//--- original.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %x = waveasm.v_sub_u32 %v, %w : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.ds_read_b32 %v {offset = 4 : i64} : !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %y, %v : !waveasm.vreg, !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.s_nop 1
    waveasm.yield
  }
  waveasm.s_endpgm
}
//--- missing.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
}
//--- extra.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %x = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
}
//--- operand.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %x = waveasm.v_sub_u32 %w, %v {waveasm.tag = "v_sub_u32_0"} : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
}
//--- attribute.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %y = waveasm.ds_read_b32 %v {offset = 8 : i64, waveasm.tag = "ds_read_b32_0"} : !waveasm.vreg -> !waveasm.vreg
}
//--- block.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.s_nop 1 {waveasm.tag = "s_nop_0"}
}
//--- ssa.mlir
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> attributes {lds_size = 64 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.v_sub_u32 %v, %w : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %w = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
}
