// What the C kernels share. Most compile for amdgcn only. A kernel that is written per item (it
// talks to no other item) also compiles for the host, where `run_items` calls it once per item:
// that is its reference.
#pragma once

typedef unsigned char u8;
typedef signed char i8;
typedef unsigned short u16;
typedef short i16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;
typedef _Float16 f16;

#define VECTOR(type, count) type __attribute__((ext_vector_type(count)))
typedef VECTOR(float, 2) float2;
typedef VECTOR(float, 4) float4;
typedef VECTOR(float, 16) float16;
typedef VECTOR(float, 32) float32;
typedef VECTOR(double, 4) double4;
typedef VECTOR(int, 2) int2;
typedef VECTOR(int, 3) int3;
typedef VECTOR(int, 4) int4;
typedef VECTOR(int, 6) int6;
typedef VECTOR(int, 8) int8;
typedef VECTOR(int, 16) int16;
typedef VECTOR(int, 32) int32;
typedef VECTOR(u32, 2) uint2;
typedef VECTOR(u32, 3) uint3;
typedef VECTOR(u32, 4) uint4;
typedef VECTOR(i16, 2) short2;
typedef VECTOR(i16, 4) short4;
typedef VECTOR(i16, 8) short8;
typedef VECTOR(u16, 2) ushort2;
typedef VECTOR(f16, 2) half2;
typedef VECTOR(f16, 4) half4;
typedef VECTOR(f16, 8) half8;
typedef VECTOR(f16, 16) half16;
typedef VECTOR(u8, 4) uchar4;

#ifdef __AMDGCN__

typedef VECTOR(__bf16, 2) bf16x2;
typedef VECTOR(__bf16, 8) bf16x8;
typedef VECTOR(__bf16, 16) bf16x16;

#define KERNEL(items)                                                                              \
  __attribute__((amdgpu_kernel, visibility("protected"),                                           \
                 amdgpu_flat_work_group_size(items, items))) void
#define GLOBAL __attribute__((address_space(1)))
#define FLAT __attribute__((address_space(0)))
#define LDS __attribute__((address_space(3)))
#define SHARED static LDS __attribute__((loader_uninitialized))
#define lane() (__builtin_amdgcn_mbcnt_hi(~0u, __builtin_amdgcn_mbcnt_lo(~0u, 0)))
#define local_id() ((u32)__builtin_amdgcn_workitem_id_x())
#define group_id() ((u32)__builtin_amdgcn_workgroup_id_x())

/// All LDS accesses of the workgroup before it happen before all after it.
static inline __attribute__((always_inline)) void barrier(void) {
  __builtin_amdgcn_fence(__ATOMIC_RELEASE, "workgroup");
  __builtin_amdgcn_s_barrier();
  __builtin_amdgcn_fence(__ATOMIC_ACQUIRE, "workgroup");
}

#else

#define KERNEL(items) void
#define GLOBAL

#endif

/// Work-items per workgroup of a kernel that is written per item.
#define ITEMS 64

#ifdef __AMDGCN__
static inline u32 item(void) { return group_id() * ITEMS + local_id(); }
#else
static u32 current_item;
static inline u32 item(void) { return current_item; }

/// Calls a kernel whose arguments are all pointers or integers for items 0..count-1.
void run_items(void (*kernel)(i64, i64, i64, i64, i64, i64), u32 count, const i64 *args) {
  for (current_item = 0; current_item != count; ++current_item)
    kernel(args[0], args[1], args[2], args[3], args[4], args[5]);
}
#endif
