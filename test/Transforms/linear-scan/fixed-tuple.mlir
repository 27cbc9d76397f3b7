// A tuple of physical type is made in its registers, which count.
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %s | FileCheck %s

// CHECK: waveasm.program @fixed
// CHECK-SAME: waveasm.num_sgprs = 22 : i64
// CHECK: %[[A:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.psreg<0> -> !waveasm.psreg<20>
// CHECK: %[[B:.*]] = waveasm.s_mov_b32 %{{.*}} : !waveasm.psreg<1> -> !waveasm.psreg<21>
// CHECK: waveasm.pack %[[A]], %[[B]]
waveasm.program @fixed target = <#waveasm.gfx942> attributes {workgroup_size = [64, 1, 1]} {
  %c0 = waveasm.constant 0 : <0>
  %s = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %t = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
  %k = waveasm.pack %s, %t : (!waveasm.sreg, !waveasm.sreg) -> !waveasm.psreg<20, 2>
  %m = waveasm.s_mov_b64 %k : !waveasm.psreg<20, 2> -> !waveasm.sreg<2, 2>
  waveasm.s_mov_b64_exec %m : !waveasm.sreg<2, 2>
}
