// Pack, extract and insert are register assignment; what cannot be there is moved: a name in
// a tuple, a word that is also used elsewhere with another life, one value twice.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.s_load_dword {{.*}} -> !waveasm.psreg<4>
// CHECK-NEXT: waveasm.s_mov_b32 {{.*}} -> !waveasm.psreg<5>
// CHECK-NEXT: %[[NAME:.*]] = waveasm.s_mov_b64 {{.*}} : !waveasm.psreg<0, 2> -> !waveasm.psreg<6, 2>
// CHECK-NEXT: waveasm.pack {{.*}}, %[[NAME]] : {{.*}} -> !waveasm.psreg<4, 4>
// CHECK-NEXT: %[[V:.*]] = waveasm.buffer_load_dwordx4 {{.*}} -> !waveasm.pvreg<4, 4>
// CHECK-NEXT: waveasm.extract %[[V]][1] : !waveasm.pvreg<4, 4> -> !waveasm.pvreg<5>
// CHECK-NEXT: %[[S:.*]] = waveasm.v_add_u32 {{.*}} -> !waveasm.pvreg<2>
// CHECK-NEXT: %[[M:.*]] = waveasm.v_mov_b32 %[[S]] : !waveasm.pvreg<2> -> !waveasm.pvreg<7>
// CHECK-NEXT: waveasm.insert %[[M]] into %[[V]][3] : !waveasm.pvreg<7>, !waveasm.pvreg<4, 4> -> !waveasm.pvreg<4, 4>
// CHECK: waveasm.v_mov_b32 %[[S]] : !waveasm.pvreg<2> -> !waveasm.pvreg<3>

waveasm.program @tuples target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %base = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %lo = waveasm.s_load_dword %base, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg
  %hi = waveasm.s_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.sreg
  %srd = waveasm.pack %lo, %hi, %base : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg<2, 2>) -> !waveasm.sreg<4, 4>
  %v = waveasm.buffer_load_dwordx4 %srd, %p, %c0 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg<4, 4>
  %v1 = waveasm.extract %v[1] : !waveasm.vreg<4, 4> -> !waveasm.vreg
  %s = waveasm.v_add_u32 %v1, %p : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %w = waveasm.insert %s into %v[3] : !waveasm.vreg, !waveasm.vreg<4, 4> -> !waveasm.vreg<4, 4>
  waveasm.ds_write_b128 %w, %p : !waveasm.vreg<4, 4>, !waveasm.vreg
  %twice = waveasm.pack %s, %s : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  waveasm.ds_write_b64 %twice, %p : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.s_endpgm
}
