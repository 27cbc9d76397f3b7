// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a3 b3; swap a5 b5; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// read2 and write2 touch two places and nothing between them.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// words 0 and 1, words 2 and 3
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write2_b32 %d2, %v {offset0 = 0 : i64, offset1 = 1 : i64, waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read2_b32 %v {offset0 = 2 : i64, offset1 = 3 : i64, waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// words 0 and 2, words 2 and 3
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, read after write
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write2_b32 %d2, %v {offset0 = 0 : i64, offset1 = 2 : i64, waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read2_b32 %v {offset0 = 2 : i64, offset1 = 3 : i64, waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// offsets of 64-bit words count eight bytes
// PAIR: p3:
// PAIR-NEXT: a3, b3: apart
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c5 = waveasm.constant 5 : !waveasm.imm<5>
  %v = waveasm.v_lshlrev_b32 %c5, %lane : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
  %d4 = waveasm.precolored.vreg 12, 4 : !waveasm.vreg<4, 4>
  waveasm.ds_write2_b64 %d4, %v {offset0 = 0 : i64, offset1 = 2 : i64, waveasm.tag = "a3"} : !waveasm.vreg<4, 4>, !waveasm.vreg
  %B = waveasm.ds_read2_b64 %v {offset0 = 1 : i64, offset1 = 3 : i64, waveasm.tag = "b3"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// a word inside of a 64-bit word
// PAIR: p4:
// PAIR-NEXT: a4, b4: must, read after write
// CHECK: error: {{.*}}'b4' is before 'a4', in the original it is after it: both access LDS, and one writes it
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c5 = waveasm.constant 5 : !waveasm.imm<5>
  %v = waveasm.v_lshlrev_b32 %c5, %lane : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
  %d4 = waveasm.precolored.vreg 12, 4 : !waveasm.vreg<4, 4>
  waveasm.ds_write2_b64 %d4, %v {offset0 = 0 : i64, offset1 = 2 : i64, waveasm.tag = "a4"} : !waveasm.vreg<4, 4>, !waveasm.vreg
  %B = waveasm.ds_read_b32 %v {offset = 20 : i64, waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}

// a word between two 64-bit words
// PAIR: p5:
// PAIR-NEXT: a5, b5: apart
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c5 = waveasm.constant 5 : !waveasm.imm<5>
  %v = waveasm.v_lshlrev_b32 %c5, %lane : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
  %d4 = waveasm.precolored.vreg 12, 4 : !waveasm.vreg<4, 4>
  waveasm.ds_write2_b64 %d4, %v {offset0 = 0 : i64, offset1 = 2 : i64, waveasm.tag = "a5"} : !waveasm.vreg<4, 4>, !waveasm.vreg
  %B = waveasm.ds_read_b32 %v {offset = 12 : i64, waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.vreg
}
