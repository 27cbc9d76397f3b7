// RUN: not waveasm-opt %s --waveasm-emit-object=output=%t/no/such/dir/k.o -o /dev/null 2>&1 | FileCheck %s

// CHECK: error: cannot write '{{.*}}k.o': {{.*}}No such file
waveasm.program @k target = <#waveasm.gfx950> {
}
