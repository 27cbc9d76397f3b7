// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: sed -f %S/Inputs/swap.sed %s > %t.mlir
// RUN: not waveasm-opt --conductor-verify="reference=%s" %t.mlir -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:

// Memory: addresses of which nothing is known, unless both read

// LDS: read after write
// CHECK: error: {{.*}}'b1' is before 'a1', in the original it is after it: both access LDS, and one writes it
waveasm.program @p1 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a1"} : !waveasm.vreg, !waveasm.vreg
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b1"} : !waveasm.vreg -> !waveasm.vreg
}

// LDS: write after read
// CHECK: error: {{.*}}both access LDS, and one writes it
waveasm.program @p2 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a2"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "b2"} : !waveasm.vreg, !waveasm.vreg
}

// LDS: write after write
// CHECK: error: {{.*}}both access LDS, and one writes it
waveasm.program @p3 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a3"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "b3"} : !waveasm.vreg, !waveasm.vreg
}

// LDS: reads
waveasm.program @p4 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %a = waveasm.ds_read_b32 %v {waveasm.tag = "a4"} : !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b4"} : !waveasm.vreg -> !waveasm.vreg
}

// global memory: read after write
// CHECK: error: {{.*}}both access global memory, and one writes it
waveasm.program @p5 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a5"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b5"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// global memory: write after read
// CHECK: error: {{.*}}both access global memory, and one writes it
waveasm.program @p6 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a6"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "b6"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// global memory: write after write
// CHECK: error: {{.*}}both access global memory, and one writes it
waveasm.program @p7 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "a7"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "b7"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// global memory: reads
waveasm.program @p8 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  %a = waveasm.buffer_load_dword %r, %v {waveasm.tag = "a8"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b8"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// a DMA writes LDS
// CHECK: error: {{.*}}both access LDS, and one writes it
waveasm.program @p9 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a9"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %b = waveasm.ds_read_b32 %v {waveasm.tag = "b9"} : !waveasm.vreg -> !waveasm.vreg
}

// a DMA reads global memory
// CHECK: error: {{.*}}both access global memory, and one writes it
waveasm.program @p10 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a10"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "b10"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}

// a DMA and a load
waveasm.program @p11 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.buffer_load_dword_lds %v, %r {waveasm.tag = "a11"} : !waveasm.vreg, !waveasm.sreg<4, 4>
  %b = waveasm.buffer_load_dword %r, %v {waveasm.tag = "b11"} : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
}

// two spaces
waveasm.program @p12 target = #waveasm.target<#waveasm.gfx942> {
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>
  waveasm.ds_write_b32 %v, %v {waveasm.tag = "a12"} : !waveasm.vreg, !waveasm.vreg
  waveasm.buffer_store_dword %v, %r, %v {waveasm.tag = "b12"} : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
}
