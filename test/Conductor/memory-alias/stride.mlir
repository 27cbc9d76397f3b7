// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a3 b3; swap a5 b5; swap a6 b6; swap a8 b8; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a7 b7'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Lanes in rows and columns.
// MOVE: error: {{.*}}would move the {{(read|write)}} of global memory by

// rows of 1024 bytes, columns of 64
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %at = waveasm.v_lshl_add_u32 %row, %c10, %across : !waveasm.vreg, !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// rows of 64 bytes: the next row
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, write after write
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: both access global memory, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %c6 = waveasm.constant 6 : !waveasm.imm<6>
  %at = waveasm.v_lshl_add_u32 %row, %c6, %across : !waveasm.vreg, !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a known pitch in a register
// PAIR: p3:
// PAIR-NEXT: a3, b3: apart
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  %pitch = waveasm.s_mov_b32 %c4096 : !waveasm.imm<4096> -> !waveasm.sreg
  %m = waveasm.v_mul_lo_u32 %row, %pitch : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %at = waveasm.v_add_u32 %m, %across : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a3"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b3"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// an unknown pitch
// PAIR: p4:
// PAIR-NEXT: a4, b4: may, write after write
// CHECK: error: {{.*}}'b4' is before 'a4', in the original it is after it: both access global memory, and one writes it
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %pitch = waveasm.precolored.sreg 8 : !waveasm.sreg
  %m = waveasm.v_mul_lo_u32 %row, %pitch : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %at = waveasm.v_add_u32 %m, %across : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a4"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b4"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a work-group at an unknown pitch
// PAIR: p5:
// PAIR-NEXT: a5, b5: apart
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %pitch = waveasm.precolored.sreg 8 : !waveasm.sreg
  %wg = waveasm.precolored.sreg 9 : !waveasm.sreg
  %m = waveasm.s_mul_i32 %wg, %pitch : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %x = waveasm.v_lshl_add_u32 %row, %c10, %across : !waveasm.vreg, !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %at = waveasm.v_add_u32 %x, %m : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a5"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b5"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a work-group put together by bits
// PAIR: p6:
// PAIR-NEXT: a6, b6: apart
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %wg = waveasm.precolored.sreg 9 : !waveasm.sreg
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %x = waveasm.v_lshl_add_u32 %row, %c10, %across : !waveasm.vreg, !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %c12 = waveasm.constant 12 : !waveasm.imm<12>
  %h = waveasm.v_lshlrev_b32 %c12, %wg : !waveasm.imm<12>, !waveasm.sreg -> !waveasm.vreg
  %at = waveasm.v_or_b32 %x, %h : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a6"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b6"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// bits that meet: an or is not a sum
// PAIR: p7:
// PAIR-NEXT: a7, b7: may, write after write
// CHECK: error: {{.*}}'b7' is before 'a7', in the original it is after it: both access global memory, and one writes it
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %row = waveasm.v_lshrrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %c15 = waveasm.constant 15 : !waveasm.imm<15>
  %col = waveasm.v_and_b32 %c15, %lane : !waveasm.imm<15>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %across = waveasm.v_lshlrev_b32 %c2, %col : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %wg = waveasm.precolored.sreg 9 : !waveasm.sreg
  %c10 = waveasm.constant 10 : !waveasm.imm<10>
  %x = waveasm.v_lshl_add_u32 %row, %c10, %across : !waveasm.vreg, !waveasm.imm<10>, !waveasm.vreg -> !waveasm.vreg
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %h = waveasm.v_lshlrev_b32 %c8, %wg : !waveasm.imm<8>, !waveasm.sreg -> !waveasm.vreg
  %at = waveasm.v_or_b32 %x, %h : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at {waveasm.tag = "a7"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %at offset : 64 {waveasm.tag = "b7"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// lane numbers counted by mbcnt
// PAIR: p8:
// PAIR-NEXT: a8, b8: apart
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %srd_ptr = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
  %srd_lo = waveasm.extract %srd_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %srd_hi = waveasm.extract %srd_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %c65535 = waveasm.constant 65535 : !waveasm.imm<65535>
  %srd_high, %srd_high_scc = waveasm.s_and_b32 %srd_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4294967295 = waveasm.constant 4294967295 : !waveasm.imm<4294967295>
  %lo = waveasm.v_mbcnt_lo_u32_b32 %c4294967295, %c0 : !waveasm.imm<4294967295>, !waveasm.imm<0> -> !waveasm.vreg
  %hi = waveasm.v_mbcnt_hi_u32_b32 %c4294967295, %lo : !waveasm.imm<4294967295>, !waveasm.vreg -> !waveasm.vreg
  %c2 = waveasm.constant 2 : !waveasm.imm<2>
  %v = waveasm.v_lshlrev_b32 %c2, %hi : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %v {waveasm.tag = "a8"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %v offset : 256 {waveasm.tag = "b8"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}
