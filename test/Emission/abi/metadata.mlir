// RUN: waveasm-opt %s --waveasm-emit-hsaco=output=%t.hsaco -o /dev/null
// RUN: llvm-readelf --notes -h -s %t.hsaco | FileCheck %s

// CHECK: ABI Version: 3
// CHECK: gfx942
// CHECK: FUNC GLOBAL PROTECTED {{.*}} kernel_a{{$}}
// CHECK: OBJECT GLOBAL {{.*}} kernel_a.kd
// CHECK: amdhsa.kernels:
// CHECK-NEXT: .agpr_count: 4
// CHECK-NEXT: .args:
// CHECK-NEXT: .offset: 0
// CHECK-NEXT: .size: 8
// CHECK-NEXT: .value_kind: by_value
// CHECK-NEXT: .offset: 8
// CHECK: .offset: 16
// CHECK-NOT: .offset: 24
// CHECK: .group_segment_fixed_size: 1024
// CHECK-NEXT: .kernarg_segment_align: 8
// CHECK-NEXT: .kernarg_segment_size: 48
// CHECK-NEXT: .max_flat_workgroup_size: 256
// CHECK-NEXT: .name: kernel_a
// CHECK-NEXT: .private_segment_fixed_size: 0
// CHECK-NEXT: .sgpr_count: 8
// CHECK-NEXT: .sgpr_spill_count: 0
// CHECK-NEXT: .symbol: kernel_a.kd
// CHECK-NEXT: .vgpr_count: 8
// CHECK-NEXT: .vgpr_spill_count: 0
// CHECK-NEXT: .wavefront_size: 64
// CHECK: .args: []
// CHECK: .name: renamed
// CHECK: amdhsa.target: amdgcn-amd-amdhsa--gfx942
// CHECK-NEXT: amdhsa.version:
// CHECK-NEXT: - 1
// CHECK-NEXT: - 2
waveasm.program @kernel_a target = <#waveasm.gfx942> attributes {num_kernel_args = 3 : i64, lds_size = 1024 : i64, workgroup_size = [64, 4]} {
  %1 = waveasm.precolored.areg 0, 4 : !waveasm.pareg<0, 4>
}
// The attribute kernel_name is the symbol; a kernel may have no argument.
waveasm.program @kernel_b target = <#waveasm.gfx942> attributes {kernel_name = "renamed", num_kernel_args = 0 : i64} {
}
