// Kernels for LLVM to compile; see second-opinion-clang.test.
typedef _Float16 half4 __attribute__((ext_vector_type(4)));
typedef float float4_t __attribute__((ext_vector_type(4)));
#define KERNEL __attribute__((amdgpu_kernel)) void
#define GLOBAL __attribute__((address_space(1)))
#define LDS static __attribute__((address_space(3), loader_uninitialized))

KERNEL gemm(const GLOBAL half4 *a, const GLOBAL half4 *b, GLOBAL float4_t *c, int k) {
  int lane = __builtin_amdgcn_workitem_id_x();
  float4_t sum = {0, 0, 0, 0};
  for (int i = 0; i < k; ++i)
    sum = __builtin_amdgcn_mfma_f32_16x16x16f16(a[i * 64 + lane], b[i * 64 + lane], sum, 0, 0, 0);
  c[lane] = sum * sum;
}

LDS float tile[1024];

KERNEL transpose(const GLOBAL float *in, GLOBAL float *out, int n) {
  int id = __builtin_amdgcn_workitem_id_x();
  for (int i = 0; i < n; ++i) {
    tile[(id * 33 + i) & 1023] = in[i * 256 + id];
    __builtin_amdgcn_fence(__ATOMIC_RELEASE, "workgroup");
    __builtin_amdgcn_s_barrier();
    __builtin_amdgcn_fence(__ATOMIC_ACQUIRE, "workgroup");
    out[i * 256 + id] = tile[(id + i * 17) & 1023] + tile[id];
    __builtin_amdgcn_s_barrier();
  }
}

KERNEL branches(GLOBAL unsigned *data, GLOBAL unsigned *sum, unsigned limit) {
  unsigned id = __builtin_amdgcn_workitem_id_x(), x = data[id];
  while (x > limit) {
    if (x & 1)
      x = x * 3 + data[x & 255];
    else
      x = x / 7 + __builtin_amdgcn_readfirstlane(x);
  }
  __atomic_fetch_add(sum, x, __ATOMIC_RELAXED);
  data[id] = x + __builtin_amdgcn_ds_bpermute(id * 4, x);
}

KERNEL doubles(GLOBAL double *data, int n) {
  double x[40];
  int id = __builtin_amdgcn_workitem_id_x();
  for (int i = 0; i < 40; ++i)
    x[i] = data[id + 64 * i];
  for (int k = 0; k < n; ++k)
    for (int i = 0; i < 40; ++i)
      x[i] = x[i] * x[(i + 7) % 40] / (x[(i * 3) % 40] + 1);
  for (int i = 0; i < 40; ++i)
    data[id + 64 * i] = x[i];
}
