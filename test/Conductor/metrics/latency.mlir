// RUN: waveasm-opt --conductor-metrics="format=text output=-" %s -o %t.ir | FileCheck %s

// The same instructions: one program waits for its load at once, the other works first.
// CHECK-LABEL: program at_once
// CHECK: {{^  }}cycles [[#SLOW:]]
// CHECK-LABEL: program later
// CHECK: valu 65
// Each of the 64 moves takes 4 clocks of the wait.
// CHECK: {{^  }}cycles [[#SLOW - 256]]
waveasm.program @at_once target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.buffer_load_dword %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %u = waveasm.v_add_u32 %x, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  %m0 = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %m1 = waveasm.v_mov_b32 %m0 : !waveasm.vreg -> !waveasm.vreg
  %m2 = waveasm.v_mov_b32 %m1 : !waveasm.vreg -> !waveasm.vreg
  %m3 = waveasm.v_mov_b32 %m2 : !waveasm.vreg -> !waveasm.vreg
  %m4 = waveasm.v_mov_b32 %m3 : !waveasm.vreg -> !waveasm.vreg
  %m5 = waveasm.v_mov_b32 %m4 : !waveasm.vreg -> !waveasm.vreg
  %m6 = waveasm.v_mov_b32 %m5 : !waveasm.vreg -> !waveasm.vreg
  %m7 = waveasm.v_mov_b32 %m6 : !waveasm.vreg -> !waveasm.vreg
  %m8 = waveasm.v_mov_b32 %m7 : !waveasm.vreg -> !waveasm.vreg
  %m9 = waveasm.v_mov_b32 %m8 : !waveasm.vreg -> !waveasm.vreg
  %m10 = waveasm.v_mov_b32 %m9 : !waveasm.vreg -> !waveasm.vreg
  %m11 = waveasm.v_mov_b32 %m10 : !waveasm.vreg -> !waveasm.vreg
  %m12 = waveasm.v_mov_b32 %m11 : !waveasm.vreg -> !waveasm.vreg
  %m13 = waveasm.v_mov_b32 %m12 : !waveasm.vreg -> !waveasm.vreg
  %m14 = waveasm.v_mov_b32 %m13 : !waveasm.vreg -> !waveasm.vreg
  %m15 = waveasm.v_mov_b32 %m14 : !waveasm.vreg -> !waveasm.vreg
  %m16 = waveasm.v_mov_b32 %m15 : !waveasm.vreg -> !waveasm.vreg
  %m17 = waveasm.v_mov_b32 %m16 : !waveasm.vreg -> !waveasm.vreg
  %m18 = waveasm.v_mov_b32 %m17 : !waveasm.vreg -> !waveasm.vreg
  %m19 = waveasm.v_mov_b32 %m18 : !waveasm.vreg -> !waveasm.vreg
  %m20 = waveasm.v_mov_b32 %m19 : !waveasm.vreg -> !waveasm.vreg
  %m21 = waveasm.v_mov_b32 %m20 : !waveasm.vreg -> !waveasm.vreg
  %m22 = waveasm.v_mov_b32 %m21 : !waveasm.vreg -> !waveasm.vreg
  %m23 = waveasm.v_mov_b32 %m22 : !waveasm.vreg -> !waveasm.vreg
  %m24 = waveasm.v_mov_b32 %m23 : !waveasm.vreg -> !waveasm.vreg
  %m25 = waveasm.v_mov_b32 %m24 : !waveasm.vreg -> !waveasm.vreg
  %m26 = waveasm.v_mov_b32 %m25 : !waveasm.vreg -> !waveasm.vreg
  %m27 = waveasm.v_mov_b32 %m26 : !waveasm.vreg -> !waveasm.vreg
  %m28 = waveasm.v_mov_b32 %m27 : !waveasm.vreg -> !waveasm.vreg
  %m29 = waveasm.v_mov_b32 %m28 : !waveasm.vreg -> !waveasm.vreg
  %m30 = waveasm.v_mov_b32 %m29 : !waveasm.vreg -> !waveasm.vreg
  %m31 = waveasm.v_mov_b32 %m30 : !waveasm.vreg -> !waveasm.vreg
  %m32 = waveasm.v_mov_b32 %m31 : !waveasm.vreg -> !waveasm.vreg
  %m33 = waveasm.v_mov_b32 %m32 : !waveasm.vreg -> !waveasm.vreg
  %m34 = waveasm.v_mov_b32 %m33 : !waveasm.vreg -> !waveasm.vreg
  %m35 = waveasm.v_mov_b32 %m34 : !waveasm.vreg -> !waveasm.vreg
  %m36 = waveasm.v_mov_b32 %m35 : !waveasm.vreg -> !waveasm.vreg
  %m37 = waveasm.v_mov_b32 %m36 : !waveasm.vreg -> !waveasm.vreg
  %m38 = waveasm.v_mov_b32 %m37 : !waveasm.vreg -> !waveasm.vreg
  %m39 = waveasm.v_mov_b32 %m38 : !waveasm.vreg -> !waveasm.vreg
  %m40 = waveasm.v_mov_b32 %m39 : !waveasm.vreg -> !waveasm.vreg
  %m41 = waveasm.v_mov_b32 %m40 : !waveasm.vreg -> !waveasm.vreg
  %m42 = waveasm.v_mov_b32 %m41 : !waveasm.vreg -> !waveasm.vreg
  %m43 = waveasm.v_mov_b32 %m42 : !waveasm.vreg -> !waveasm.vreg
  %m44 = waveasm.v_mov_b32 %m43 : !waveasm.vreg -> !waveasm.vreg
  %m45 = waveasm.v_mov_b32 %m44 : !waveasm.vreg -> !waveasm.vreg
  %m46 = waveasm.v_mov_b32 %m45 : !waveasm.vreg -> !waveasm.vreg
  %m47 = waveasm.v_mov_b32 %m46 : !waveasm.vreg -> !waveasm.vreg
  %m48 = waveasm.v_mov_b32 %m47 : !waveasm.vreg -> !waveasm.vreg
  %m49 = waveasm.v_mov_b32 %m48 : !waveasm.vreg -> !waveasm.vreg
  %m50 = waveasm.v_mov_b32 %m49 : !waveasm.vreg -> !waveasm.vreg
  %m51 = waveasm.v_mov_b32 %m50 : !waveasm.vreg -> !waveasm.vreg
  %m52 = waveasm.v_mov_b32 %m51 : !waveasm.vreg -> !waveasm.vreg
  %m53 = waveasm.v_mov_b32 %m52 : !waveasm.vreg -> !waveasm.vreg
  %m54 = waveasm.v_mov_b32 %m53 : !waveasm.vreg -> !waveasm.vreg
  %m55 = waveasm.v_mov_b32 %m54 : !waveasm.vreg -> !waveasm.vreg
  %m56 = waveasm.v_mov_b32 %m55 : !waveasm.vreg -> !waveasm.vreg
  %m57 = waveasm.v_mov_b32 %m56 : !waveasm.vreg -> !waveasm.vreg
  %m58 = waveasm.v_mov_b32 %m57 : !waveasm.vreg -> !waveasm.vreg
  %m59 = waveasm.v_mov_b32 %m58 : !waveasm.vreg -> !waveasm.vreg
  %m60 = waveasm.v_mov_b32 %m59 : !waveasm.vreg -> !waveasm.vreg
  %m61 = waveasm.v_mov_b32 %m60 : !waveasm.vreg -> !waveasm.vreg
  %m62 = waveasm.v_mov_b32 %m61 : !waveasm.vreg -> !waveasm.vreg
  %m63 = waveasm.v_mov_b32 %m62 : !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %u, %srd, %m63 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
waveasm.program @later target = #waveasm.target<#waveasm.gfx942> attributes {num_kernel_args = 1 : i64} {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %x = waveasm.buffer_load_dword %srd, %v : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %m0 = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.vreg
  %m1 = waveasm.v_mov_b32 %m0 : !waveasm.vreg -> !waveasm.vreg
  %m2 = waveasm.v_mov_b32 %m1 : !waveasm.vreg -> !waveasm.vreg
  %m3 = waveasm.v_mov_b32 %m2 : !waveasm.vreg -> !waveasm.vreg
  %m4 = waveasm.v_mov_b32 %m3 : !waveasm.vreg -> !waveasm.vreg
  %m5 = waveasm.v_mov_b32 %m4 : !waveasm.vreg -> !waveasm.vreg
  %m6 = waveasm.v_mov_b32 %m5 : !waveasm.vreg -> !waveasm.vreg
  %m7 = waveasm.v_mov_b32 %m6 : !waveasm.vreg -> !waveasm.vreg
  %m8 = waveasm.v_mov_b32 %m7 : !waveasm.vreg -> !waveasm.vreg
  %m9 = waveasm.v_mov_b32 %m8 : !waveasm.vreg -> !waveasm.vreg
  %m10 = waveasm.v_mov_b32 %m9 : !waveasm.vreg -> !waveasm.vreg
  %m11 = waveasm.v_mov_b32 %m10 : !waveasm.vreg -> !waveasm.vreg
  %m12 = waveasm.v_mov_b32 %m11 : !waveasm.vreg -> !waveasm.vreg
  %m13 = waveasm.v_mov_b32 %m12 : !waveasm.vreg -> !waveasm.vreg
  %m14 = waveasm.v_mov_b32 %m13 : !waveasm.vreg -> !waveasm.vreg
  %m15 = waveasm.v_mov_b32 %m14 : !waveasm.vreg -> !waveasm.vreg
  %m16 = waveasm.v_mov_b32 %m15 : !waveasm.vreg -> !waveasm.vreg
  %m17 = waveasm.v_mov_b32 %m16 : !waveasm.vreg -> !waveasm.vreg
  %m18 = waveasm.v_mov_b32 %m17 : !waveasm.vreg -> !waveasm.vreg
  %m19 = waveasm.v_mov_b32 %m18 : !waveasm.vreg -> !waveasm.vreg
  %m20 = waveasm.v_mov_b32 %m19 : !waveasm.vreg -> !waveasm.vreg
  %m21 = waveasm.v_mov_b32 %m20 : !waveasm.vreg -> !waveasm.vreg
  %m22 = waveasm.v_mov_b32 %m21 : !waveasm.vreg -> !waveasm.vreg
  %m23 = waveasm.v_mov_b32 %m22 : !waveasm.vreg -> !waveasm.vreg
  %m24 = waveasm.v_mov_b32 %m23 : !waveasm.vreg -> !waveasm.vreg
  %m25 = waveasm.v_mov_b32 %m24 : !waveasm.vreg -> !waveasm.vreg
  %m26 = waveasm.v_mov_b32 %m25 : !waveasm.vreg -> !waveasm.vreg
  %m27 = waveasm.v_mov_b32 %m26 : !waveasm.vreg -> !waveasm.vreg
  %m28 = waveasm.v_mov_b32 %m27 : !waveasm.vreg -> !waveasm.vreg
  %m29 = waveasm.v_mov_b32 %m28 : !waveasm.vreg -> !waveasm.vreg
  %m30 = waveasm.v_mov_b32 %m29 : !waveasm.vreg -> !waveasm.vreg
  %m31 = waveasm.v_mov_b32 %m30 : !waveasm.vreg -> !waveasm.vreg
  %m32 = waveasm.v_mov_b32 %m31 : !waveasm.vreg -> !waveasm.vreg
  %m33 = waveasm.v_mov_b32 %m32 : !waveasm.vreg -> !waveasm.vreg
  %m34 = waveasm.v_mov_b32 %m33 : !waveasm.vreg -> !waveasm.vreg
  %m35 = waveasm.v_mov_b32 %m34 : !waveasm.vreg -> !waveasm.vreg
  %m36 = waveasm.v_mov_b32 %m35 : !waveasm.vreg -> !waveasm.vreg
  %m37 = waveasm.v_mov_b32 %m36 : !waveasm.vreg -> !waveasm.vreg
  %m38 = waveasm.v_mov_b32 %m37 : !waveasm.vreg -> !waveasm.vreg
  %m39 = waveasm.v_mov_b32 %m38 : !waveasm.vreg -> !waveasm.vreg
  %m40 = waveasm.v_mov_b32 %m39 : !waveasm.vreg -> !waveasm.vreg
  %m41 = waveasm.v_mov_b32 %m40 : !waveasm.vreg -> !waveasm.vreg
  %m42 = waveasm.v_mov_b32 %m41 : !waveasm.vreg -> !waveasm.vreg
  %m43 = waveasm.v_mov_b32 %m42 : !waveasm.vreg -> !waveasm.vreg
  %m44 = waveasm.v_mov_b32 %m43 : !waveasm.vreg -> !waveasm.vreg
  %m45 = waveasm.v_mov_b32 %m44 : !waveasm.vreg -> !waveasm.vreg
  %m46 = waveasm.v_mov_b32 %m45 : !waveasm.vreg -> !waveasm.vreg
  %m47 = waveasm.v_mov_b32 %m46 : !waveasm.vreg -> !waveasm.vreg
  %m48 = waveasm.v_mov_b32 %m47 : !waveasm.vreg -> !waveasm.vreg
  %m49 = waveasm.v_mov_b32 %m48 : !waveasm.vreg -> !waveasm.vreg
  %m50 = waveasm.v_mov_b32 %m49 : !waveasm.vreg -> !waveasm.vreg
  %m51 = waveasm.v_mov_b32 %m50 : !waveasm.vreg -> !waveasm.vreg
  %m52 = waveasm.v_mov_b32 %m51 : !waveasm.vreg -> !waveasm.vreg
  %m53 = waveasm.v_mov_b32 %m52 : !waveasm.vreg -> !waveasm.vreg
  %m54 = waveasm.v_mov_b32 %m53 : !waveasm.vreg -> !waveasm.vreg
  %m55 = waveasm.v_mov_b32 %m54 : !waveasm.vreg -> !waveasm.vreg
  %m56 = waveasm.v_mov_b32 %m55 : !waveasm.vreg -> !waveasm.vreg
  %m57 = waveasm.v_mov_b32 %m56 : !waveasm.vreg -> !waveasm.vreg
  %m58 = waveasm.v_mov_b32 %m57 : !waveasm.vreg -> !waveasm.vreg
  %m59 = waveasm.v_mov_b32 %m58 : !waveasm.vreg -> !waveasm.vreg
  %m60 = waveasm.v_mov_b32 %m59 : !waveasm.vreg -> !waveasm.vreg
  %m61 = waveasm.v_mov_b32 %m60 : !waveasm.vreg -> !waveasm.vreg
  %m62 = waveasm.v_mov_b32 %m61 : !waveasm.vreg -> !waveasm.vreg
  %m63 = waveasm.v_mov_b32 %m62 : !waveasm.vreg -> !waveasm.vreg
  %u = waveasm.v_add_u32 %x, %v : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %u, %srd, %m63 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
