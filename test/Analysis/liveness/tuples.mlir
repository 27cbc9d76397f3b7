// Words that are the same through extract and pack count once: at the peak the four words of
// %t, the name v0 and the sum are live, whatever the tuples' names.
// RUN: waveasm-opt --test-print-liveness %s -o %t | FileCheck %s

// CHECK: peak v: 6 at v_add_u32
waveasm.program @tuples target = <#waveasm.gfx950> attributes {workgroup_size = [64, 1, 1]} {
  %p = waveasm.precolored.vreg 0 : !waveasm.vreg
  %t = waveasm.ds_read_b128 %p : !waveasm.vreg -> !waveasm.vreg<4, 4>
  %lo = waveasm.extract %t[0] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
  %hi = waveasm.extract %t[2] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>
  %u = waveasm.pack %lo, %hi : (!waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>) -> !waveasm.vreg<4, 4>
  %s = waveasm.v_add_u32 %p, %p : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b128 %u, %s : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.ds_write_b64 %lo, %p : !waveasm.vreg<2, 2>, !waveasm.vreg
  waveasm.ds_write_b128 %t, %p : !waveasm.vreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
