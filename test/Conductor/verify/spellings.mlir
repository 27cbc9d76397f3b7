// Both names of the option say where the original is; one of them is needed.
// RUN: waveasm-opt --conductor-verify="reference=%s" %s -o /dev/null
// RUN: waveasm-opt --conductor-verify="against=%s" %s -o /dev/null
// RUN: not waveasm-opt --conductor-verify %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not waveasm-opt --conductor-verify="reference=%s against=%s" %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=BOTH
// NONE: error: conductor-verify needs reference=FILE{{$}}
// BOTH: error: conductor-verify needs reference=FILE, not against=FILE as well
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  waveasm.s_endpgm
}
