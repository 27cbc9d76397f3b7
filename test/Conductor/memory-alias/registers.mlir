// RUN: waveasm-opt --test-memory-alias %s -o /dev/null | FileCheck %s
// RUN: waveasm-opt --conductor-apply-moves="moves='swap a1 b1; swap a9 b9; done'" %s -o %t.moved.mlir
// RUN: waveasm-opt --conductor-verify="reference=%s" %t.moved.mlir -o /dev/null
// RUN: waveasm-opt --conductor-apply-moves="memory=warn moves='swap a10 b10; swap a11 b11; done'" %s -o %t.warned.mlir 2>/dev/null
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.warned.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=VERIFY --implicit-check-not=error:

// Physical registers: what a read sees decides, not its name.

// one write of the base
// CHECK: p1:
// CHECK-NEXT: a1, b1: apart
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b1"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// the base is written between them
// CHECK: p2:
// CHECK-NEXT: a2, b2: may, write after write
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  %y = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b2"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// the base is written in an if between them
// CHECK: p3:
// CHECK-NEXT: a3, b3: may, write after write
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a3"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  %s = waveasm.precolored.sreg 8 : !waveasm.sreg
  waveasm.if %s : !waveasm.sreg {
    %y = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
    waveasm.yield
  }
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b3"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a raw line writes the base between them
// CHECK: p4:
// CHECK-NEXT: a4, b4: may, write after write
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a4"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.raw "s_mov_b32 s21, s9"
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b4"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a raw line writes another register
// CHECK: p5:
// CHECK-NEXT: a5, b5: apart
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a5"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  waveasm.raw "s_mov_b32 s22, s9"
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b5"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a value that its alignment may put there
// CHECK: p6:
// CHECK-NEXT: a6, b6: may, write after write
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %x = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.psreg<20, 2>
  waveasm.global_store_dwordx2 %d2, %base, %v {waveasm.tag = "a6"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
  %pin = waveasm.s_load_dwordx2 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 10>
  waveasm.global_store_dwordx2 %d2, %base, %v offset : 8 {waveasm.tag = "b6"} : !waveasm.vreg<2, 2>, !waveasm.sreg<2, 2>, !waveasm.vreg
}

// a register that holds known addresses one after the other
// CHECK: p7:
// CHECK-NEXT: a7, b7: apart
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %at = waveasm.precolored.vreg 20 : !waveasm.vreg
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %w = waveasm.v_add_u32 %v, %c8 : !waveasm.vreg, !waveasm.imm<8> -> !waveasm.vreg
  %x = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<20>
  waveasm.ds_write_b64 %d2, %at {waveasm.tag = "a7"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %y = waveasm.v_mov_b32 %w : !waveasm.vreg -> !waveasm.pvreg<20>
  waveasm.ds_write_b64 %d2, %at {waveasm.tag = "b7"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}

// a register that holds the same address twice
// CHECK: p8:
// CHECK-NEXT: a8, b8: must, write after write
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %at = waveasm.precolored.vreg 20 : !waveasm.vreg
  %c8 = waveasm.constant 8 : !waveasm.imm<8>
  %w = waveasm.v_add_u32 %v, %c8 : !waveasm.vreg, !waveasm.imm<8> -> !waveasm.vreg
  %x = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<20>
  waveasm.ds_write_b64 %d2, %at {waveasm.tag = "a8"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  %y = waveasm.v_mov_b32 %w : !waveasm.vreg -> !waveasm.pvreg<20>
  %z = waveasm.v_mov_b32 %v : !waveasm.vreg -> !waveasm.pvreg<20>
  waveasm.ds_write_b64 %d2, %at {waveasm.tag = "b8"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}

// lanes switched off behind the address
// CHECK: p9:
// CHECK-NEXT: a9, b9: apart
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %e : !waveasm.sreg<2, 2>
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "a9"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b64 %d2, %v {offset = 8 : i64, waveasm.tag = "b9"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}

// lanes switched off before the address: they keep what they had
// CHECK: p10:
// CHECK-NEXT: a10, b10: may, write after write
// VERIFY: error: {{.*}}'b10' is before 'a10', in the original it is after it: both access LDS, and one writes it
waveasm.program @p10 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  %e = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %e : !waveasm.sreg<2, 2>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "a10"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b64 %d2, %v {offset = 8 : i64, waveasm.tag = "b10"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}

// a label: nothing is followed
// CHECK: p11:
// CHECK-NEXT: a11, b11: may, write after write
// VERIFY: error: {{.*}}'b11' is before 'a11', in the original it is after it: both access LDS, and one writes it
waveasm.program @p11 target = #waveasm.target<#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
  %lane = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
  %c4 = waveasm.constant 4 : !waveasm.imm<4>
  %v = waveasm.v_lshlrev_b32 %c4, %lane : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
  %d2 = waveasm.precolored.vreg 10, 2 : !waveasm.vreg<2, 2>
  %base = waveasm.precolored.sreg 20, 2 : !waveasm.sreg<2, 2>
  %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
  waveasm.label @top
  waveasm.ds_write_b64 %d2, %v {waveasm.tag = "a11"} : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b64 %d2, %v {offset = 8 : i64, waveasm.tag = "b11"} : !waveasm.vreg<2, 2>, !waveasm.vreg
}
