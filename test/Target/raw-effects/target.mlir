// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s

// A line that the program's chip does not have is of unknown effect.
// CHECK: raw "ds_read_b64_tr_b16 v[4:5], v2": unknown
waveasm.program @a target = <#waveasm.gfx942> {
  waveasm.raw "ds_read_b64_tr_b16 v[4:5], v2"
}
// CHECK: raw "ds_read_b64_tr_b16 v[4:5], v2": reads(v2 s126+2 %EXEC) writes(v4+2)
waveasm.program @b target = <#waveasm.gfx950> {
  waveasm.raw "ds_read_b64_tr_b16 v[4:5], v2"
}
