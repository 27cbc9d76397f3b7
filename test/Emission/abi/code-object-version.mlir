// RUN: sed s/VERSION/4/ %s | waveasm-opt --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-readelf -h --notes %t.o | FileCheck %s --check-prefix=V4
// RUN: sed s/VERSION/6/ %s | waveasm-opt --waveasm-emit-object=output=%t.o -o /dev/null
// RUN: llvm-readelf -h --notes %t.o | FileCheck %s --check-prefix=V6

// V4: ABI Version: 2
// V4: amdhsa.version:
// V4-NEXT: - 1
// V4-NEXT: - 1
// V6: ABI Version: 4
// V6: amdhsa.version:
// V6-NEXT: - 1
// V6-NEXT: - 2
waveasm.program @kernel target = <#waveasm.gfx950, VERSION> {
}
