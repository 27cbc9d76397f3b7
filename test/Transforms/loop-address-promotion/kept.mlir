// RUN: waveasm-opt --waveasm-loop-address-promotion --split-input-file %s -o %t
// RUN: waveasm-opt --split-input-file %s | diff - %t

// Nothing to do: each program keeps its text.

// One of the two does not come back.
waveasm.program @replaced target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %n) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// Neither changes.
waveasm.program @fixed target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %x, %y) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// Other lanes than before the loop.
waveasm.program @exec target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    waveasm.s_mov_b64_exec %m : !waveasm.sreg<2, 2>
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// A raw line may jump.
waveasm.program @raw target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    waveasm.raw "s_setpc_b64 s[8:9]"
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// The lane part is the name of a register that the program writes.
waveasm.program @written target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  waveasm.raw "v_mov_b32 v0, 1"
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// Not only an address.
waveasm.program @other target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    waveasm.ds_write_b32 %a, %a : !waveasm.vreg, !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// Computed from two arguments.
waveasm.program @counter target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %j = waveasm.v_mov_b32 %i : !waveasm.sreg -> !waveasm.vreg
    %a = waveasm.v_add_u32 %j, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}

// -----

// No register to spare.
waveasm.program @budget target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<> attributes {lds_size = 4096 : i64, vgprs = 8 : i64} {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %m = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 2>
  %c0 = waveasm.constant 0 : !waveasm.imm<0>
  %c1 = waveasm.constant 1 : !waveasm.imm<1>
  %c7 = waveasm.constant 7 : !waveasm.imm<7>
  %c1024 = waveasm.constant 1024 : !waveasm.imm<1024>
  %i0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %b1 = waveasm.s_mov_b32 %c1024 : !waveasm.imm<1024> -> !waveasm.sreg
  %r:3 = waveasm.loop (%i = %i0, %x = %b0, %y = %b1) : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg) {
    %a = waveasm.v_add_u32 %v, %x : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %d = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    %n, %s = waveasm.s_add_u32 %i, %c1 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
    %c = waveasm.s_cmp_lt_u32 %n, %c7 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.scc
    waveasm.condition %c : !waveasm.scc iter_args(%n, %y, %x) : !waveasm.sreg, !waveasm.sreg, !waveasm.sreg
  }
  waveasm.s_endpgm
}
