// RUN: waveasm-opt %s --waveasm-emit-assembly -o /dev/null | FileCheck %s

// SGPR indices above 101 have names.
waveasm.program @k target = <#waveasm.gfx942> {
  %vcc = waveasm.precolored.sreg 106, 2 : !waveasm.psreg<106, 2>
  %lo = waveasm.precolored.sreg 106 : !waveasm.psreg<106>
  %hi = waveasm.precolored.sreg 107 : !waveasm.psreg<107>
  %m0 = waveasm.precolored.sreg 124 : !waveasm.psreg<124>
  %exec = waveasm.precolored.sreg 126, 2 : !waveasm.psreg<126, 2>
  %flat = waveasm.precolored.sreg 102, 2 : !waveasm.psreg<102, 2>
  // CHECK: s_mov_b64 s[20:21], vcc
  // CHECK: s_mov_b32 s20, vcc_lo
  // CHECK: s_mov_b32 vcc_hi, vcc_hi
  // CHECK: s_mov_b32 s20, m0
  // CHECK: s_mov_b64 vcc, exec
  // CHECK: s_mov_b64 s[20:21], flat_scratch
  // CHECK: s_mov_b32 m0, s20
  // CHECK: s_mov_b64 exec, vcc
  // CHECK: s_and_saveexec_b64 s[20:21], vcc
  %0 = waveasm.s_mov_b64 %vcc : !waveasm.psreg<106, 2> -> !waveasm.psreg<20, 2>
  %1 = waveasm.s_mov_b32 %lo : !waveasm.psreg<106> -> !waveasm.psreg<20>
  %2 = waveasm.s_mov_b32 %hi : !waveasm.psreg<107> -> !waveasm.psreg<107>
  %3 = waveasm.s_mov_b32 %m0 : !waveasm.psreg<124> -> !waveasm.psreg<20>
  %4 = waveasm.s_mov_b64 %exec : !waveasm.psreg<126, 2> -> !waveasm.psreg<106, 2>
  %5 = waveasm.s_mov_b64 %flat : !waveasm.psreg<102, 2> -> !waveasm.psreg<20, 2>
  waveasm.s_mov_b32_m0 %3 : !waveasm.psreg<20>
  waveasm.s_mov_b64_exec %4 : !waveasm.psreg<106, 2>
  %6 = waveasm.s_and_saveexec_b64 -> !waveasm.psreg<20, 2>
}
