// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a4 b4'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Global instructions: the same SGPR pair and offsets apart.
// MOVE: error: {{.*}}would move the {{(read|write)}} of global memory by

// other bytes
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a common word
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, write after write
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: both access global memory, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 4 {waveasm.tag = "b2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// another base
// PAIR: p3:
// PAIR-NEXT: a3, b3: may, write after write
// CHECK: error: {{.*}}'b3' is before 'a3', in the original it is after it: both access global memory, and one writes it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %other = waveasm.precolored.sreg 2, 2 : !waveasm.sreg<2, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a3"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx2 %d2, %other, %v offset : 8 {waveasm.tag = "b3"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a base in a buffer descriptor and in registers
// PAIR: p4:
// PAIR-NEXT: a4, b4: may, write after read
// CHECK: error: {{.*}}'b4' is before 'a4', in the original it is after it: both access global memory, and one writes it
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
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
  %A = waveasm.buffer_load_dword %srd, %v {waveasm.tag = "a4"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b4"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}
