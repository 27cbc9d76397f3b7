// RUN: waveasm-opt --waveasm-insert-waitcnt %s | FileCheck %s
// RUN: waveasm-opt --waveasm-insert-waitcnt="ticketed-waitcnt=true" %s | FileCheck %s

// Each wait leaves the younger operations of its counter in flight, stores counted.

// CHECK-LABEL: waveasm.program @read_after_load
// CHECK-COUNT-2: buffer_load_dword
// CHECK-NEXT: buffer_store_dword
// CHECK-NEXT: s_waitcnt vmcnt(2) {waveasm.inserted}
// CHECK-NEXT: v_add_u32
// CHECK-NEXT: s_waitcnt vmcnt(1) {waveasm.inserted}
// CHECK-NEXT: v_add_u32
// CHECK-NEXT: s_endpgm
waveasm.program @read_after_load target = #waveasm.target<#waveasm.gfx942, 5> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %b = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  %c = waveasm.v_add_u32 %c1, %a : !waveasm.imm<1>, !waveasm.pvreg<4> -> !waveasm.pvreg<6>
  %d = waveasm.v_add_u32 %c1, %b : !waveasm.imm<1>, !waveasm.pvreg<5> -> !waveasm.pvreg<6>
  waveasm.s_endpgm
}

// A name of a register reads it where it is used, whatever has written it by then.
// CHECK-LABEL: waveasm.program @read_by_name
// CHECK: buffer_load_dwordx2
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: v_mov_b32
waveasm.program @read_by_name target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %name = waveasm.precolored.vreg 5 : !waveasm.pvreg<5>
  %a = waveasm.buffer_load_dwordx2 %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4, 2>
  %c = waveasm.v_mov_b32 %name : !waveasm.pvreg<5> -> !waveasm.pvreg<6>
}

// Stored data and the address of a load are read at issue; so are sources of an MFMA
// and accumulators in AGPRs.
// CHECK-LABEL: waveasm.program @sources
// CHECK: buffer_load_dword %{{.*}} -> !waveasm.pareg<0>
// CHECK-NEXT: buffer_load_dword %{{.*}} -> !waveasm.pvreg<2>
// CHECK-NEXT: s_waitcnt vmcnt(1)
// CHECK-NEXT: buffer_store_dword
// CHECK-NEXT: s_waitcnt vmcnt(1)
// CHECK-NEXT: ds_read_b32
waveasm.program @sources target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pareg<0>
  %b = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<2>
  waveasm.buffer_store_dword %a, %srd, %v : !waveasm.pareg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  %d = waveasm.ds_read_b32 %b : !waveasm.pvreg<2> -> !waveasm.pvreg<3>
}

// Overwriting: a younger load of the same kind lands later, anything else must wait.
// CHECK-LABEL: waveasm.program @write_after_load
// CHECK-COUNT-2: buffer_load_dword
// CHECK-NEXT: s_waitcnt vmcnt(0)
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: ds_read_b32
// CHECK-NEXT: s_waitcnt lgkmcnt(0)
// CHECK-NEXT: v_mov_b32
waveasm.program @write_after_load target = #waveasm.target<#waveasm.gfx942, 5> {
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %b = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %c = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %d = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  %e = waveasm.v_mov_b32 %c1 : !waveasm.imm<1> -> !waveasm.pvreg<4>
}

// Both counters at one place make one wait.
// CHECK-LABEL: waveasm.program @combined
// CHECK: s_waitcnt vmcnt(1) lgkmcnt(0)
// CHECK-NEXT: v_add_u32
// CHECK-NOT: s_waitcnt
waveasm.program @combined target = #waveasm.target<#waveasm.gfx942, 5> {
  %srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.pvreg<0>
  %a = waveasm.buffer_load_dword %srd, %v : !waveasm.psreg<4, 4>, !waveasm.pvreg<0> -> !waveasm.pvreg<4>
  waveasm.buffer_store_dword %v, %srd, %v : !waveasm.pvreg<0>, !waveasm.psreg<4, 4>, !waveasm.pvreg<0>
  %c = waveasm.ds_read_b32 %v : !waveasm.pvreg<0> -> !waveasm.pvreg<5>
  %e = waveasm.v_add_u32 %a, %c : !waveasm.pvreg<4>, !waveasm.pvreg<5> -> !waveasm.pvreg<6>
  waveasm.s_endpgm
}
