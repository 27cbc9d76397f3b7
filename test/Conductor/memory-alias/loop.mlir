// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a4 b4; swap a6 b6; swap a8 b8; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a5 b5'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a7 b7'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a9 b9'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a10 b10'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Loops: the order within one trip.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// an address that grows in each trip, within one trip
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %at {offset = 8 : i64, waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %then = waveasm.v_add_u32 %at, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %then) : !waveasm.sreg, !waveasm.vreg
  }
}

// the same with a common word
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, read after write
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %at {offset = 4 : i64, waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %then = waveasm.v_add_u32 %at, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %then) : !waveasm.sreg, !waveasm.vreg
  }
}

// an address that takes another step in each lane
// PAIR: p3:
// PAIR-NEXT: a3, b3: may, read after write
// CHECK: error: {{.*}}'b3' is before 'a3', in the original it is after it: both access LDS, and one writes it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "a3"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %at {offset = 8 : i64, waveasm.tag = "b3"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %then = waveasm.v_add_u32 %at, %lane : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %then) : !waveasm.sreg, !waveasm.vreg
  }
}

// two buffers that change places
// PAIR: p4:
// PAIR-NEXT: a4, b4: apart
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %w = waveasm.v_add_u32 %v, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %one = %v, %two = %w) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a4"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  }
}

// two buffers of which one is lost
// PAIR: p5:
// PAIR-NEXT: a5, b5: may, read after write
// CHECK: error: {{.*}}'b5' is before 'a5', in the original it is after it: both access LDS, and one writes it
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %w = waveasm.v_add_u32 %v, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %one = %v, %two = %w) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a5"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %two) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  }
}

// three buffers that go round
// PAIR: p6:
// PAIR-NEXT: a6, b6: apart
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %w = waveasm.v_add_u32 %v, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
  %x = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:4 = waveasm.loop (%k = %zero, %one = %v, %two = %w, %three = %x) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a6"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %three {waveasm.tag = "b6"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %three, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg
  }
}

// a buffer and one that overlaps it in one of three trips
// PAIR: p7:
// PAIR-NEXT: a7, b7: must, read after write
// CHECK: error: {{.*}}'b7' is before 'a7', in the original it is after it: both access LDS, and one writes it
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %w = waveasm.v_add_u32 %v, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
  %x = waveasm.v_add_u32 %v, %c8 : !waveasm.vreg, !waveasm.imm<8> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:4 = waveasm.loop (%k = %zero, %one = %v, %two = %w, %three = %x) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a7"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %three {offset = 8 : i64, waveasm.tag = "b7"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %three, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg
  }
}

// scalars that change places
// PAIR: p8:
// PAIR-NEXT: a8, b8: apart
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %s0 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %s1 = waveasm.s_mov_b32 %c4096 : !waveasm.imm<4096> -> !waveasm.sreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %p = %s0, %q = %s1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %one = waveasm.v_add_u32 %v, %p : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %two = waveasm.v_add_u32 %v, %q : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a8"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b8"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %q, %p) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
}

// a scalar that memory gives, from one trip to the next
// PAIR: p9:
// PAIR-NEXT: a9, b9: may, read after write
// CHECK: error: {{.*}}'b9' is before 'a9', in the original it is after it: both access LDS, and one writes it
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %s0 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %s1 = waveasm.s_mov_b32 %c4096 : !waveasm.imm<4096> -> !waveasm.sreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %p = %s0, %q = %s1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %new = waveasm.s_load_dword %kernarg, %k : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg
    %one = waveasm.v_add_u32 %v, %p : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %two = waveasm.v_add_u32 %v, %q : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a9"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b9"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %q, %new) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
}

// what memory gives cancels within a trip, but not from one to the next
// PAIR: p10:
// PAIR-NEXT: a10, b10: may, read after write
// CHECK: error: {{.*}}'b10' is before 'a10', in the original it is after it: both access LDS, and one writes it
waveasm.program @p10 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %s0 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %s1 = waveasm.s_mov_b32 %c4096 : !waveasm.imm<4096> -> !waveasm.sreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %p = %s0, %q = %s1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %new = waveasm.s_load_dword %kernarg, %k : !waveasm.sreg<2, 2>, !waveasm.sreg -> !waveasm.sreg
    %up, %up_scc = waveasm.s_add_u32 %q, %new : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %down, %down_scc = waveasm.s_sub_u32 %p, %new : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %one = waveasm.v_add_u32 %v, %p : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %two = waveasm.v_add_u32 %v, %q : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "a10"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b10"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %up, %down) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
}
