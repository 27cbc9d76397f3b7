// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='move b1 before a1; move b4 before a4; move b6 before a6; move b8 before a8; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: waveasm-opt --conductor-apply-moves="memory=warn moves='move b3 before a3; done'" %s -o %t.warned.mlir 2>/dev/null
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.warned.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:
// RUN: not waveasm-opt --conductor-apply-moves="moves='move b2 before a2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='move b3 before a3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='move b5 before a5'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='move b7 before a7'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE

// Loops and ifs do what their contents do in any trip.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// a loop, and an access behind its bytes
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "i1"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %at) : !waveasm.sreg, !waveasm.vreg
  } {waveasm.tag = "a1"}
  %B = waveasm.ds_read_b64 %w {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a loop, and an access of its bytes
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, read after write
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "i2"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %at) : !waveasm.sreg, !waveasm.vreg
  } {waveasm.tag = "a2"}
  %B = waveasm.ds_read_b64 %v {waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a loop that goes somewhere
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:2 = waveasm.loop (%k = %zero, %at = %v) : (!waveasm.sreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %at {waveasm.tag = "i3"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %then = waveasm.v_add_u32 %at, %c1024 : !waveasm.vreg, !waveasm.imm<1024> -> !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %then) : !waveasm.sreg, !waveasm.vreg
  } {waveasm.tag = "a3"}
  %B = waveasm.ds_read_b64 %w {waveasm.tag = "b3"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a loop with two buffers that change places, and a third
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
  %x = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %one = %v, %two = %w) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) {
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "i4"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  } {waveasm.tag = "a4"}
  %B = waveasm.ds_read_b64 %x {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a loop with two buffers that change places, and one of them
// PAIR: p5:
// PAIR-NEXT: a5, b5: must, read after write
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
    waveasm.ds_write_b64 %d2, %one {waveasm.tag = "i5"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  } {waveasm.tag = "a5"}
  %B = waveasm.ds_read_b64 %w {waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// an if, and an access behind its bytes
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.ds_write_b64 %d2, %v {waveasm.tag = "i6"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    waveasm.yield
  } {waveasm.tag = "a6"}
  %B = waveasm.ds_read_b64 %w {waveasm.tag = "b6"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// an if, and an access of its bytes
// PAIR: p7:
// PAIR-NEXT: a7, b7: must, read after write
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    waveasm.ds_write_b64 %d2, %v {waveasm.tag = "i7"} : !waveasm.vreg<2, 2>, !waveasm.vreg
    waveasm.yield
  } {waveasm.tag = "a7"}
  %B = waveasm.ds_read_b64 %v {waveasm.tag = "b7"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
}

// a loop in a loop, with what the outer one carries
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
  %w = waveasm.v_add_u32 %v, %c4096 : !waveasm.vreg, !waveasm.imm<4096> -> !waveasm.vreg
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %res:3 = waveasm.loop (%k = %zero, %one = %v, %two = %w) : (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.vreg, !waveasm.vreg) {
    %in = waveasm.loop (%j = %zero) : (!waveasm.sreg) -> !waveasm.sreg {
      waveasm.ds_write_b64 %d2, %one {waveasm.tag = "i8"} : !waveasm.vreg<2, 2>, !waveasm.vreg
      %jn, %j_scc = waveasm.s_add_u32 %j, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %jm = waveasm.s_cmp_lt_u32 %jn, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
      waveasm.condition %jm : !waveasm.scc iter_args(%jn) : !waveasm.sreg
    } {waveasm.tag = "a8"}
    %B = waveasm.ds_read_b64 %two {waveasm.tag = "b8"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
    %next, %next_scc = waveasm.s_add_u32 %k, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %more = waveasm.s_cmp_lt_u32 %next, %c8 : !waveasm.sreg, !waveasm.imm<8> -> !waveasm.scc
    waveasm.condition %more : !waveasm.scc iter_args(%next, %two, %one) : !waveasm.sreg, !waveasm.vreg, !waveasm.vreg
  }
}
