// Random programs (loops with permuted arguments, ifs, tuples, ties, names, labels), each
// proved right by symbolic execution. The seed is in the first line of the input.
// RUN: %PYTHON %S/Inputs/random_programs.py --seed 11 --count 150 > %t.mlir
// RUN: waveasm-opt --waveasm-linear-scan=verify=true %t.mlir | FileCheck %s
// The number of programs that came out, so that an empty input does not pass:
// CHECK-COUNT-150: waveasm.program @p
// CHECK-NOT: !waveasm.{{vreg|sreg|areg}}
