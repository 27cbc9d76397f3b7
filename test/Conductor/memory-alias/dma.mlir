// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s --check-prefix=PAIR
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a4 b4; swap a5 b5; swap a8 b8; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a2 b2'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a3 b3'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a6 b6'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a7 b7'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: not waveasm-opt --conductor-apply-moves="moves='swap a9 b9'" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=MOVE
// RUN: sed -f %S/../verify/Inputs/swap.sed %s > %t.swapped.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.swapped.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// LDS DMA writes one slot a lane from M0 plus its offset on.
// MOVE: error: {{.*}}would move the {{(read|write)}} of LDS by

// behind the slots of all lanes
// PAIR: p1:
// PAIR-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  waveasm.s_mov_b32_m0 %c4096 : !waveasm.imm<4096>
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 5120 : i64, waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// in the last slot
// PAIR: p2:
// PAIR-NEXT: a2, b2: must, read after write
// CHECK: error: {{.*}}'b2' is before 'a2', in the original it is after it: both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  waveasm.s_mov_b32_m0 %c4096 : !waveasm.imm<4096>
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a2"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 5104 : i64, waveasm.tag = "b2"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// the instruction offset counts in LDS, too
// PAIR: p3:
// PAIR-NEXT: a3, b3: must, read after write
// CHECK: error: {{.*}}'b3' is before 'a3', in the original it is after it: both access LDS, and one writes it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  waveasm.s_mov_b32_m0 %c4096 : !waveasm.imm<4096>
  waveasm.buffer_load_dwordx4_lds %v, %srd offset : 1024 {waveasm.tag = "a3"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 5120 : i64, waveasm.tag = "b3"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// before its first slot
// PAIR: p4:
// PAIR-NEXT: a4, b4: apart
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  waveasm.s_mov_b32_m0 %c4096 : !waveasm.imm<4096>
  waveasm.buffer_load_dwordx4_lds %v, %srd offset : 1024 {waveasm.tag = "a4"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 4096 : i64, waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// slots of four bytes
// PAIR: p5:
// PAIR-NEXT: a5, b5: apart
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c4096 = waveasm.constant 4096 : !waveasm.imm<4096>
  waveasm.s_mov_b32_m0 %c4096 : !waveasm.imm<4096>
  waveasm.buffer_load_dword_lds %v, %srd {waveasm.tag = "a5"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 4352 : i64, waveasm.tag = "b5"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// an M0 that the chip cuts off
// PAIR: p6:
// PAIR-NEXT: a6, b6: may, read after write
// CHECK: error: {{.*}}'b6' is before 'a6', in the original it is after it: both access LDS, and one writes it
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %c262144 = waveasm.constant 262144 : !waveasm.imm<262144>
  waveasm.s_mov_b32_m0 %c262144 : !waveasm.imm<262144>
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a6"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 5120 : i64, waveasm.tag = "b6"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// an unknown M0
// PAIR: p7:
// PAIR-NEXT: a7, b7: may, read after write
// CHECK: error: {{.*}}'b7' is before 'a7', in the original it is after it: both access LDS, and one writes it
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.s_mov_b32_m0 %s : !waveasm.sreg
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a7"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %v {offset = 5120 : i64, waveasm.tag = "b7"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// an unknown M0 that the address shares
// PAIR: p8:
// PAIR-NEXT: a8, b8: apart
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.s_mov_b32_m0 %s : !waveasm.sreg
  %x = waveasm.v_add_u32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a8"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %x {offset = 1024 : i64, waveasm.tag = "b8"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}

// the same 2^16 further: M0 may be cut off there
// PAIR: p9:
// PAIR-NEXT: a9, b9: may, read after write
// CHECK: error: {{.*}}'b9' is before 'a9', in the original it is after it: both access LDS, and one writes it
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], lds_size = 131072 : i64} {
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
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.s_mov_b32_m0 %s : !waveasm.sreg
  %y = waveasm.v_add_u32 %v, %s : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
  %c65536 = waveasm.constant 65536 : !waveasm.imm<65536>
  %x = waveasm.v_add_u32 %c65536, %y : !waveasm.imm<65536>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_load_dwordx4_lds %v, %srd {waveasm.tag = "a9"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %B = waveasm.ds_read_b128 %x {waveasm.tag = "b9"} : !waveasm.vreg -> !waveasm.vreg<4, 4>
}
