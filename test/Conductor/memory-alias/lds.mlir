// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a3 b3; swap a5 b5; swap a8 b8; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a6 b6'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a7 b7'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a9 b9'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a10 b10'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// LDS: each lane of a wave against each of its others.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// other bytes of each lane
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read_b64 %v {offset = 8 : i64, waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a common word of each lane
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
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read_b64 %v {offset = 4 : i64, waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// behind all lanes
// PAIR: p3:
// PAIR-NEXT: a3, b3: apart
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %A = waveasm.ds_read_b32 %v {offset = 256 : i64, waveasm.tag = "a3"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {waveasm.tag = "b3"} : !waveasm.vreg, !waveasm.vreg
}

// a word of another lane
// PAIR: p4:
// PAIR-NEXT: a4, b4: must, write after read
// CHECK: error: {{.*}}'b4' is before 'a4', in the original it is after it: both access LDS, and one writes it
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %A = waveasm.ds_read_b32 %v {offset = 252 : i64, waveasm.tag = "a4"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {waveasm.tag = "b4"} : !waveasm.vreg, !waveasm.vreg
}

// bytes of another wave: barriers order those
// PAIR: p5:
// PAIR-NEXT: a5, b5: apart
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [128, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {waveasm.tag = "a5"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {offset = 256 : i64, waveasm.tag = "b5"} : !waveasm.vreg, !waveasm.vreg
}

// an unknown register
// PAIR: p6:
// PAIR-NEXT: a6, b6: may, write after write
// CHECK: error: {{.*}}'b6' is before 'a6', in the original it is after it: both access LDS, and one writes it
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %u = waveasm.precolored.vreg 1 : !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {waveasm.tag = "a6"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %u {offset = 1024 : i64, waveasm.tag = "b6"} : !waveasm.vreg, !waveasm.vreg
}

// the same unknown register: one lane may have what another has plus the offset
// PAIR: p7:
// PAIR-NEXT: a7, b7: may, write after write
// CHECK: error: {{.*}}'b7' is before 'a7', in the original it is after it: both access LDS, and one writes it
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %u = waveasm.precolored.vreg 1 : !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %u {waveasm.tag = "a7"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %u {offset = 1024 : i64, waveasm.tag = "b7"} : !waveasm.vreg, !waveasm.vreg
}

// an unknown scalar and the lane
// PAIR: p8:
// PAIR-NEXT: a8, b8: apart
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.v_add_u32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %x {waveasm.tag = "a8"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %x {offset = 256 : i64, waveasm.tag = "b8"} : !waveasm.vreg, !waveasm.vreg
}

// two unknown scalars
// PAIR: p9:
// PAIR-NEXT: a9, b9: may, write after write
// CHECK: error: {{.*}}'b9' is before 'a9', in the original it is after it: both access LDS, and one writes it
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %t = waveasm.precolored.sreg 9 : !waveasm.sreg
  %x = waveasm.v_add_u32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %y = waveasm.v_add_u32 %v, %t : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %x {waveasm.tag = "a9"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %y {offset = 256 : i64, waveasm.tag = "b9"} : !waveasm.vreg, !waveasm.vreg
}

// a known address and an unknown scalar
// PAIR: p10:
// PAIR-NEXT: a10, b10: may, write after write
// CHECK: error: {{.*}}'b10' is before 'a10', in the original it is after it: both access LDS, and one writes it
waveasm.program @p10 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %lane : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %x = waveasm.v_add_u32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.ds_write_b32 %d1, %v {waveasm.tag = "a10"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %d1, %x {offset = 256 : i64, waveasm.tag = "b10"} : !waveasm.vreg, !waveasm.vreg
}
