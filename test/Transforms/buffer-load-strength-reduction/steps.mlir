// Offsets that step by a constant are carried, once for all loads that use them; what
// changes otherwise, has other users, or costs one instruction stays as it is.
// RUN: waveasm-opt --waveasm-buffer-load-strength-reduction %s | FileCheck %s
// RUN: waveasm-opt --waveasm-buffer-load-strength-reduction --waveasm-legalize --waveasm-linear-scan=verify=true %s -o /dev/null

// CHECK-LABEL: @steps
// CHECK-DAG: %[[ZERO:.*]] = waveasm.s_mov_b32
// CHECK: %[[R0:.*]] = waveasm.v_lshl_add_u32 %[[ZERO]], %{{.*}}, %{{.*}} :
// CHECK: %[[O0:.*]] = waveasm.v_add_u32 %{{.*}}, %[[R0]] :
// CHECK: waveasm.loop (%{{.*}} = %[[ZERO]], %[[O:.*]] = %[[O0]])
// CHECK-NOT: v_lshl_add_u32
// CHECK: waveasm.buffer_load_dword %{{.*}}, %[[O]] :
// CHECK: waveasm.buffer_load_dword %{{.*}}, %[[O]] offset : 64
// CHECK: %[[C:.*]] = waveasm.constant 384 : <384>
// CHECK: %[[N:.*]] = waveasm.v_add_u32 %[[C]], %[[O]]
// CHECK: waveasm.condition %{{.*}} : !waveasm.scc iter_args(%{{.*}}, %[[N]])
waveasm.program @steps target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64]} {
  %srd = waveasm.precolored.sreg 8, 4 : !waveasm.sreg<4, 4>
  %lane = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : <0>
  %c3 = waveasm.constant 3 : <3>
  %c7 = waveasm.constant 7 : <7>
  %c30 = waveasm.constant 30 : <30>
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r = waveasm.loop (%i = %zero) : (!waveasm.sreg) -> !waveasm.sreg {
    %a = waveasm.v_lshl_add_u32 %i, %c7, %lane : !waveasm.sreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %o = waveasm.v_add_u32 %lane, %a : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %x = waveasm.buffer_load_dword %srd, %o : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
    %y = waveasm.buffer_load_dword %srd, %o offset : 64 : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
    %z = waveasm.v_add_f32 %x, %y : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.buffer_store_dword %z, %srd, %lane : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c3 : !waveasm.sreg, !waveasm.imm<3> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c30 : !waveasm.sreg, !waveasm.imm<30> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}

// CHECK-LABEL: @stays
// CHECK: waveasm.loop (%{{[a-z0-9]+}} = %{{[0-9]+}}) : (!waveasm.sreg) -> !waveasm.sreg
waveasm.program @stays target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64]} {
  %srd = waveasm.precolored.sreg 8, 4 : !waveasm.sreg<4, 4>
  %lane = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c0 = waveasm.constant 0 : <0>
  %c1 = waveasm.constant 1 : <1>
  %c7 = waveasm.constant 7 : <7>
  %c30 = waveasm.constant 30 : <30>
  %zero = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %r = waveasm.loop (%i = %zero) : (!waveasm.sreg) -> !waveasm.sreg {
    // One instruction: carrying it would cost as much.
    %one = waveasm.v_add_u32 %i, %lane : !waveasm.sreg, !waveasm.vreg -> !waveasm.vreg
    %x = waveasm.buffer_load_dword %srd, %one : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
    // The mask does not step.
    %a = waveasm.v_lshl_add_u32 %i, %c7, %lane : !waveasm.sreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %b = waveasm.v_and_b32 %a, %c30 : !waveasm.vreg, !waveasm.imm<30> -> !waveasm.vreg
    %y = waveasm.buffer_load_dword %srd, %b : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
    // Another user needs it anyway.
    %d = waveasm.v_lshl_add_u32 %i, %c7, %lane : !waveasm.sreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %e = waveasm.v_add_u32 %d, %lane : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %z = waveasm.buffer_load_dword %srd, %e : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
    waveasm.buffer_store_dword %e, %srd, %lane : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c30 : !waveasm.sreg, !waveasm.imm<30> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n) : !waveasm.sreg
  }
  waveasm.s_endpgm
}
