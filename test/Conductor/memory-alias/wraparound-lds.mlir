// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a2 b2; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a1 b1'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Addresses count modulo 2^32.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// register and offset wrap to the same byte
// PAIR: p1:
// PAIR-NEXT: a1, b1: must, read after write
// CHECK: error: {{.*}}'b1' is before 'a1', in the original it is after it: both access LDS, and one writes it
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c4294967288 = waveasm.constant 4294967288 : !waveasm.imm<4294967288>
  %w = waveasm.v_add_u32 %c4294967288, %v : !waveasm.imm<4294967288>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write_b64 %d2, %w {offset = 8 : i64, waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read_b64 %v {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// below 0 and from 0 on
// PAIR: p2:
// PAIR-NEXT: a2, b2: apart
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c4294967288 = waveasm.constant 4294967288 : !waveasm.imm<4294967288>
  %w = waveasm.v_add_u32 %c4294967288, %v : !waveasm.imm<4294967288>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write_b64 %d2, %w {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %B = waveasm.ds_read_b64 %v {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// the last bytes and the first
// PAIR: p3:
// PAIR-NEXT: a3, b3: must, write after write
// CHECK: error: {{.*}}'b3' is before 'a3', in the original it is after it: both access LDS, and one writes it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c4294967292 = waveasm.constant 4294967292 : !waveasm.imm<4294967292>
  %w = waveasm.v_add_u32 %c4294967292, %v : !waveasm.imm<4294967292>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.ds_write_b64 %d2, %w {waveasm.tag = "a3"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "b3"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}
