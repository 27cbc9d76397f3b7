// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a7 b7; swap a10 b10; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a5 b5'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a6 b6'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a8 b8'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a9 b9'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a11 b11'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Buffers: the same descriptor, known to be raw, and offsets apart.
// MOVE: error: {{.*}}would move the {{(read|write)}} of global memory by

// other bytes of one buffer
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_store_dwordx2 %d2, %srd, %v {waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 8 {waveasm.tag = "b1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a common word
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_store_dwordx2 %d2, %srd, %v {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 4 {waveasm.tag = "b2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// two kernel arguments: nothing says that they are not the same memory
// PAIR: p3:
// PAIR-NEXT: a3, b3: may, write after read
// CHECK: error: {{.*}}'b3' is before 'a3', in the original it is after it: both access global memory, and one writes it
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %other_ptr = waveasm.s_load_dwordx2 %kernarg, %c8 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<2, 2>
  %other_lo = waveasm.extract %other_ptr[0] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %other_hi = waveasm.extract %other_ptr[1] : !waveasm.sreg<2, 2> -> !waveasm.sreg
  %other_high, %other_high_scc = waveasm.s_and_b32 %other_hi, %c65535 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
  %other_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %other_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %other = waveasm.pack %other_lo, %other_high, %other_size, %other_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %A = waveasm.buffer_load_dword %other, %v {waveasm.tag = "a3"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 8 {waveasm.tag = "b3"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a descriptor that may have a stride
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
  %c2147483646 = waveasm.constant 2147483646 : !waveasm.imm<2147483646>
  %srd_size = waveasm.s_mov_b32 %c2147483646 : !waveasm.imm<2147483646> -> !waveasm.sreg
  %c159744 = waveasm.constant 159744 : !waveasm.imm<159744>
  %srd_format = waveasm.s_mov_b32 %c159744 : !waveasm.imm<159744> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_hi, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_store_dwordx2 %d2, %srd, %v {waveasm.tag = "a4"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 8 {waveasm.tag = "b4"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a descriptor that adds the thread id
// PAIR: p5:
// PAIR-NEXT: a5, b5: may, write after write
// CHECK: error: {{.*}}'b5' is before 'a5', in the original it is after it: both access global memory, and one writes it
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
  %c8548352 = waveasm.constant 8548352 : !waveasm.imm<8548352>
  %srd_format = waveasm.s_mov_b32 %c8548352 : !waveasm.imm<8548352> -> !waveasm.sreg
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %srd_format : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_store_dwordx2 %d2, %srd, %v {waveasm.tag = "a5"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 8 {waveasm.tag = "b5"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a descriptor of unknown format
// PAIR: p6:
// PAIR-NEXT: a6, b6: may, write after write
// CHECK: error: {{.*}}'b6' is before 'a6', in the original it is after it: both access global memory, and one writes it
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %s8 = waveasm.precolored.sreg 8 : !waveasm.sreg
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
  %srd = waveasm.pack %srd_lo, %srd_high, %srd_size, %s8 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_store_dwordx2 %d2, %srd, %v {waveasm.tag = "a6"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v offset : 8 {waveasm.tag = "b6"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// scalar offsets that differ by more than all lanes
// PAIR: p7:
// PAIR-NEXT: a7, b7: apart
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %t, %t_scc = waveasm.s_add_u32 %s, %c1024 : !waveasm.sreg, !waveasm.imm<1024> -> !waveasm.sreg, !waveasm.scc
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %s {waveasm.tag = "a7"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %t {waveasm.tag = "b7"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
}

// scalar offsets that differ by less
// PAIR: p8:
// PAIR-NEXT: a8, b8: must, write after write
// CHECK: error: {{.*}}'b8' is before 'a8', in the original it is after it: both access global memory, and one writes it
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %c512 = waveasm.constant 512 : !waveasm.imm<512>
  %t, %t_scc = waveasm.s_add_u32 %s, %c512 : !waveasm.sreg, !waveasm.imm<512> -> !waveasm.sreg, !waveasm.scc
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %s {waveasm.tag = "a8"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %t {waveasm.tag = "b8"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
}

// other scalar offsets
// PAIR: p9:
// PAIR-NEXT: a9, b9: may, write after write
// CHECK: error: {{.*}}'b9' is before 'a9', in the original it is after it: both access global memory, and one writes it
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  %t = waveasm.precolored.sreg 9 : !waveasm.sreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %s {waveasm.tag = "a9"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
  waveasm.buffer_store_dwordx2 %d2, %srd, %v, %t {waveasm.tag = "b9"} : !waveasm.vreg<2, 2>, !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg
}

// an atomic beside a load
// PAIR: p10:
// PAIR-NEXT: a10, b10: apart
waveasm.program @p10 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %f = waveasm.precolored.vreg 9 : !waveasm.vreg
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_atomic_add_f32 %f, %srd, %v {waveasm.tag = "a10"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %B = waveasm.buffer_load_dword %srd, %v offset : 4 {waveasm.tag = "b10"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// an atomic on what is loaded
// PAIR: p11:
// PAIR-NEXT: a11, b11: must, read after write
// CHECK: error: {{.*}}'b11' is before 'a11', in the original it is after it: both access global memory, and one writes it
waveasm.program @p11 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %f = waveasm.precolored.vreg 9 : !waveasm.vreg
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
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  waveasm.buffer_atomic_add_f32 %f, %srd, %v {waveasm.tag = "a11"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %B = waveasm.buffer_load_dword %srd, %v {waveasm.tag = "b11"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}
