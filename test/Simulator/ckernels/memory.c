// Global memory: atomics, buffers, DMA to LDS, fences, and where a workgroup finds itself.
#include "kernel.h"

/// Global atomics of 32 bits: some return the old value, some don't.
KERNEL(64) atomics32(GLOBAL const u32 *in, GLOBAL u32 *cells, GLOBAL u32 *old) {
  u32 i = group_id() * 64 + local_id(), x = in[i];
#define RELAXED __ATOMIC_RELAXED, __MEMORY_SCOPE_DEVICE
  old[i] = __scoped_atomic_fetch_add(&cells[0], 1, RELAXED);
  __scoped_atomic_fetch_add(&cells[1], x, RELAXED);
  __scoped_atomic_fetch_sub(&cells[2], x, RELAXED);
  __scoped_atomic_fetch_and(&cells[3], x | 0xfff, RELAXED);
  __scoped_atomic_fetch_or(&cells[4], 1u << (x & 31), RELAXED);
  __scoped_atomic_fetch_xor(&cells[5], x, RELAXED);
  __scoped_atomic_fetch_min((GLOBAL int *)&cells[6], (int)x, RELAXED);
  __scoped_atomic_fetch_max((GLOBAL int *)&cells[7], (int)x, RELAXED);
  __scoped_atomic_fetch_min(&cells[8], x, RELAXED);
  __scoped_atomic_fetch_max(&cells[9], x, RELAXED);
  __builtin_amdgcn_atomic_inc32(&cells[10], 99, __ATOMIC_RELAXED, "agent");
  __builtin_amdgcn_atomic_dec32(&cells[11], 60, __ATOMIC_RELAXED, "agent");
  // The items that find their key's cell empty: exactly one of each key.
  u32 expected = 0;
  old[128 + i] = (u32)__scoped_atomic_compare_exchange_n(&cells[16 + (x & 15)], &expected, x | 1, 0,
                                                         __ATOMIC_RELAXED, RELAXED);
  if (i == 77)
    old[256] = __scoped_atomic_exchange_n(&cells[12], x, RELAXED);
}

/// Atomics of 64 bits and of floats.
KERNEL(64) atomics64(GLOBAL const u64 *in, GLOBAL u64 *cells, GLOBAL float *floats,
                     GLOBAL double *doubles, GLOBAL half2 *pairs, GLOBAL u64 *old) {
  u32 i = group_id() * 64 + local_id();
  u64 x = in[i];
  old[i] = __scoped_atomic_fetch_add(&cells[0], 3ull << 33, RELAXED);
  __scoped_atomic_fetch_add(&cells[1], x, RELAXED);
  __scoped_atomic_fetch_min((GLOBAL i64 *)&cells[2], (i64)x, RELAXED);
  __scoped_atomic_fetch_max(&cells[3], x, RELAXED);
  __scoped_atomic_fetch_xor(&cells[4], x, RELAXED);
  u64 seen = 0; // A compare-and-swap loop.
  while (!__scoped_atomic_compare_exchange_n(&cells[5], &seen, seen * 3 + 1, 0, __ATOMIC_RELAXED,
                                             RELAXED))
    ;
  float f = (float)(x & 255);
  __builtin_amdgcn_global_atomic_fadd_f32(&floats[0], f);
  old[128 + i] = (u64)__builtin_amdgcn_global_atomic_fadd_f32(&floats[1], 1.0f);
  __builtin_amdgcn_global_atomic_fadd_f64(&doubles[0], (double)f * 0.5);
  __builtin_amdgcn_global_atomic_fmax_f64(&doubles[1], (double)(i64)x);
  __builtin_amdgcn_global_atomic_fmin_f64(&doubles[2], (double)(i64)x);
  __builtin_amdgcn_global_atomic_fadd_v2f16(&pairs[0], (half2){(f16)(x & 3), (f16)1.0f});
  __builtin_amdgcn_flat_atomic_fadd_f32((FLAT float *)&floats[2], -f);
}

/// Buffer loads and stores of every width: out-of-range items read zero and write nothing.
KERNEL(64) buffers(GLOBAL const u32 *in, GLOBAL u32 *out, int bytes) {
  u32 l = local_id();
  int at = (int)l * 16;
  __amdgpu_buffer_rsrc_t source =
      __builtin_amdgcn_make_buffer_rsrc((void *)in, 0, bytes, 0x27000);
  __amdgpu_buffer_rsrc_t sink =
      __builtin_amdgcn_make_buffer_rsrc((void *)out, 0, bytes - 32, 0x27000);
  uint4 quad = __builtin_bit_cast(uint4, __builtin_amdgcn_raw_buffer_load_b128(source, at, 0, 0));
  uint2 pair =
      __builtin_bit_cast(uint2, __builtin_amdgcn_raw_buffer_load_b64(source, at + 8, 0, 0));
  int3 three = __builtin_bit_cast(int3, __builtin_amdgcn_raw_buffer_load_b96(source, at + 4, 0, 0));
  u32 one = __builtin_amdgcn_raw_buffer_load_b32(source, at, bytes / 64 * 4, 0);
  u32 half = __builtin_amdgcn_raw_buffer_load_b16(source, (int)l * 2, 32, 0);
  u32 byte = __builtin_amdgcn_raw_buffer_load_b8(source, (int)l + 4093, 0, 0);
  quad.x += one;
  quad.y ^= pair.y + half;
  quad.z += (u32)three.z;
  quad.w += byte + (u32)three.x + pair.x;
  __builtin_amdgcn_raw_buffer_store_b128(quad, sink, at, 0, 0);
  __builtin_amdgcn_raw_buffer_store_b64(pair, sink, 1024 + (int)l * 8, 0, 0);
  __builtin_amdgcn_raw_buffer_store_b96(__builtin_bit_cast(uint3, three), sink, (int)l * 12, 1536,
                                        0);
  __builtin_amdgcn_raw_buffer_store_b32(one, sink, 2304 + (int)l * 4, 0, 0);
  __builtin_amdgcn_raw_buffer_store_b16((u16)half, sink, 2560 + (int)l * 2, 0, 0);
  __builtin_amdgcn_raw_buffer_store_b8((u8)byte, sink, 2688 + (int)l, 0, 0);
  __builtin_amdgcn_raw_ptr_buffer_atomic_add_i32((int)l, sink, 2752, 0, 0);
  __builtin_amdgcn_raw_ptr_buffer_atomic_fadd_f32((float)l, sink, 2756, 0, 0);
  __builtin_amdgcn_raw_buffer_store_b32(l, sink, bytes - 120 + at, 0, 0);
}

/// Memory to LDS without registers, by global and by buffer instructions.
SHARED u32 staged[4][256];
KERNEL(256) dma_to_lds(GLOBAL u32 *in, GLOBAL u32 *out, int bytes) {
  u32 t = local_id(), wave = __builtin_amdgcn_readfirstlane((int)t) / 64;
  __amdgpu_buffer_rsrc_t source =
      __builtin_amdgcn_make_buffer_rsrc((void *)in, 0, bytes, 0x27000);
  __builtin_amdgcn_global_load_lds(in + 511 - t, (LDS void *)&staged[0][wave * 64], 4, 0, 0);
  __builtin_amdgcn_global_load_lds(in + t * 3, (LDS void *)&staged[1][wave * 64], 4, 0, 0);
  // The immediate offset counts on both sides, so the LDS side starts 16 bytes early.
  LDS u8 *early = (LDS u8 *)&staged[2][wave * 64] - 16;
  __builtin_amdgcn_raw_ptr_buffer_load_lds(source, (LDS void *)early, 4,
                                           (int)t * 8, 256, 16, 0);
  staged[3][t] = t;
  barrier();
  out[t] = staged[0][t ^ 65];
  out[256 + t] = staged[1][255 - t] + staged[3][t ^ 128];
  out[512 + t] = staged[2][t ^ 3];
}

#ifdef __gfx950__
/// 12 and 16 bytes a lane.
SHARED u32 staged_wide[1024];
KERNEL(64) dma_to_lds_wide(GLOBAL u32 *in, GLOBAL u32 *out) {
  u32 l = local_id();
  __builtin_amdgcn_global_load_lds(in + 4 * (63 - l), (LDS void *)staged_wide, 16, 0, 0);
  __builtin_amdgcn_global_load_lds(in + 3 * l, (LDS void *)(staged_wide + 256), 12, 0, 0);
  barrier();
  for (u32 k = 0; k < 4; ++k)
    out[k * 64 + l] = staged_wide[k * 64 + l];
  for (u32 k = 0; k < 3; ++k)
    out[256 + 3 * l + k] = staged_wide[256 + 4 * l + k];
}
#endif

/// Workgroup and work-item ids in three dimensions, sizes and counts out of the hidden arguments.
KERNEL(24) geometry(GLOBAL u32 *out) {
  u32 x = __builtin_amdgcn_workitem_id_x(), y = __builtin_amdgcn_workitem_id_y(),
      z = __builtin_amdgcn_workitem_id_z();
  u32 gx = __builtin_amdgcn_workgroup_id_x(), gy = __builtin_amdgcn_workgroup_id_y(),
      gz = __builtin_amdgcn_workgroup_id_z();
  u32 sx = __builtin_amdgcn_workgroup_size_x(), sy = __builtin_amdgcn_workgroup_size_y(),
      sz = __builtin_amdgcn_workgroup_size_z();
  const __attribute__((address_space(4))) u32 *hidden =
      (const __attribute__((address_space(4))) u32 *)__builtin_amdgcn_implicitarg_ptr();
  u32 item = (z * sy + y) * sx + x;
  u32 group = (gz * hidden[1] + gy) * hidden[0] + gx;
  GLOBAL u32 *o = out + (group * sx * sy * sz + item) * 4;
  o[0] = x | y << 8 | z << 16;
  o[1] = gx | gy << 8 | gz << 16;
  o[2] = sx | sy << 8 | sz << 16;
  o[3] = hidden[0] | hidden[1] << 8 | hidden[2] << 16;
}

/// The dispatch packet: grid size in work-items.
KERNEL(64) dispatch(GLOBAL u32 *out) {
  u32 i = group_id() * 64 + local_id();
  out[i] = __builtin_amdgcn_grid_size_x() + i * __builtin_amdgcn_grid_size_y();
}

/// Fences of every scope, sleep, priority, clocks: they change nothing that this reads back.
static const double weights[5] = {0.5, -1.25, 3.0, 1e-3, 7.75};
KERNEL(128) fences(GLOBAL u32 *data, GLOBAL double *out, GLOBAL u64 *clock) {
  u32 t = local_id();
  u64 begin = __builtin_readcyclecounter();
  data[t] = data[t] * 3 + 1;
  __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "agent");
  __builtin_amdgcn_s_barrier();
  __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "agent");
  u32 other = data[t ^ 64];
  __builtin_amdgcn_s_setprio(3);
  __builtin_amdgcn_s_sleep(1);
  __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "");
  __builtin_amdgcn_s_setprio(0);
  data[128 + t] = other + 7;
  out[t] = weights[other % 5] + weights[t % 5];
  __builtin_amdgcn_sched_barrier(0);
  u64 end = __builtin_amdgcn_s_memtime();
  if (t == 0)
    clock[0] = end >= begin;
  __builtin_nontemporal_store(other ^ 5, &data[256 + t]);
  __scoped_atomic_store_n(&data[384 + t], other, __ATOMIC_RELEASE, __MEMORY_SCOPE_SYSTEM);
}

/// Loads of every width and sign, and volatile stores of bytes and halves of a register.
KERNEL(64) load_widths(GLOBAL const u8 *in, GLOBAL u32 *out, GLOBAL u8 *bytes) {
  u32 t = local_id();
  GLOBAL const u8 *p = in + t * 16;
  u32 sum = p[1] + (u32)(int)(i8)p[2] + *(GLOBAL const u16 *)(p + 4) +
            (u32)(int)*(GLOBAL const i16 *)(p + 6) + *(GLOBAL const u32 *)(p + 8);
  uint2 pair = *(GLOBAL const uint2 *)(p + 8);
  uint4 quad = *(GLOBAL const uint4 *)p;
  uint3 three = *(GLOBAL const uint3 *)(in + t * 16);
  out[t] = sum ^ pair.y ^ quad.z ^ three.y;
  short2 halves = {*(GLOBAL const i16 *)(p + 10), *(GLOBAL const i16 *)(p + 2)};
  *(GLOBAL short2 *)(out + 64 + t) = halves;
  bytes[t * 3] = (u8)(sum >> 16);
  bytes[t * 3 + 1] = (u8)quad.w;
  *(GLOBAL u16 *)(bytes + 256 + t * 2) = (u16)(quad.x >> 16);
  *(GLOBAL uint3 *)(out + 128 + 4 * t) = three;
}
