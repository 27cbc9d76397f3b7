// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a2 b2; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a1 b1'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Sums of offsets count modulo 2^32, whether the hardware wraps them or not.
// MOVE: error: {{.*}}would move the {{(read|write)}} of global memory by

// voffset and instruction offset wrap
// PAIR: p1:
// PAIR-NEXT: a1, b1: must, write after write
// CHECK: error: {{.*}}'b1' is before 'a1', in the original it is after it: both access global memory, and one writes it
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
  %c4294967288 = waveasm.constant 4294967288 : !waveasm.imm<4294967288>
  %w = waveasm.v_add_u32 %c4294967288, %v : !waveasm.imm<4294967288>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %w offset : 8 {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %v {waveasm.tag = "b1"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// beside them
// PAIR: p2:
// PAIR-NEXT: a2, b2: apart
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
  %c4294967288 = waveasm.constant 4294967288 : !waveasm.imm<4294967288>
  %w = waveasm.v_add_u32 %c4294967288, %v : !waveasm.imm<4294967288>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %w offset : 12 {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %v {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a multiple that wraps: lane 0 and lane 16 are 2^32 apart
// PAIR: p3:
// PAIR-NEXT: a3, b3: must, write after read
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
  %c28 = waveasm.constant 28 : !waveasm.imm<28>
  %v = waveasm.v_lshlrev_b32 %c28, %lane : !waveasm.imm<28>, !waveasm.vreg -> !waveasm.vreg
  %d1 = waveasm.precolored.vreg 8 : !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %x = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %A = waveasm.buffer_load_dword %srd, %v {waveasm.tag = "a3"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d1, %srd, %x {waveasm.tag = "b3"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}
