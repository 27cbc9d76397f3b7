//===- ScalarMemoryOps.cpp - SMEM -----------------------------------------===//
//
// Sources: ISA4 chapter 8; counters: hardware.md section 2.2. Addresses are multiples of 4:
// the two low bits are dropped. Memory is read at issue, the registers are written when a
// wait for lgkmcnt(0) proves the data there.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Exec.h"
#include <atomic>
#include <cstring>

using namespace llvm;
using namespace waveasm::sim;

/// Buffer resource: base, and bytes that may be accessed.
static void readResource(Exec &exec, const Operand &operand, uint64_t &base, uint64_t &size) {
  const uint32_t *words = exec.wave->s + operand.index;
  base = words[0] | static_cast<uint64_t>(words[1] & 0xffff) << 32;
  uint64_t stride = words[1] >> 16 & 0x3fff;
  size = words[2] * (stride ? stride : 1);
}

/// Where an instruction accesses. `limit`: dwords from that address on are out of range of
/// the buffer (loads give 0).
static uint64_t getAddress(Exec &exec, const Instruction &inst, uint64_t &limit) {
  int64_t offset = inst.imm;
  if (inst.soffset)
    offset += exec.read32(inst.soffset);
  limit = ~0ull;
  if (inst.op->data & 1) // s_scratch_*: the offset register counts 64 bytes
    offset = inst.imm + (inst.soffset ? static_cast<int64_t>(exec.read32(inst.soffset)) * 64 : 0);
  if (inst.saddr.type != Type::B128)
    return (exec.read64(inst.saddr) + offset) & ~3ull;
  uint64_t base, size;
  readResource(exec, inst.saddr, base, size);
  limit = base + size;
  return (base + offset) & ~3ull;
}

static void recordAccess(Exec &exec, uint64_t address, unsigned bytes, bool read, bool write) {
  MemoryAccess &access = exec.access[exec.numAccesses++];
  access.kind = MemoryKind::Scalar;
  access.read = read;
  access.write = write;
  access.dma = false;
  access.bytes = static_cast<uint8_t>(bytes);
  access.lanes = 1;
  access.address[0] = address;
}

/// The outstanding result of `words` registers; hardware.md section 2.2: one dword counts 1
/// in lgkmcnt, more count 2.
static void deferResult(Exec &exec, const Instruction &inst, const uint32_t *data,
                        unsigned words) {
  PendingOp &op = exec.defer(ReturnOrder::Scalar);
  op.lgkmCount = words > 1 ? 2 : 1;
  op.scalar = true;
  op.reg = inst.dst.index;
  op.words = words;
  for (unsigned i = 0; i < words; ++i)
    op.data[i][0] = data[i];
}

static void load(Exec &exec, const Instruction &inst) {
  uint64_t limit;
  uint64_t address = getAddress(exec, inst, limit);
  unsigned words = getTypeWords(inst.dst.type);
  uint32_t data[16] = {};
  unsigned valid = address >= limit ? 0 : std::min<uint64_t>(words, (limit - address + 3) / 4);
  if (valid)
    exec.load(address, data, valid * 4, -1);
  recordAccess(exec, address, words * 4, true, false);
  deferResult(exec, inst, data, words);
}

static void store(Exec &exec, const Instruction &inst) {
  uint64_t limit;
  uint64_t address = getAddress(exec, inst, limit);
  unsigned words = getTypeWords(inst.dst.type);
  unsigned valid = address >= limit ? 0 : std::min<uint64_t>(words, (limit - address + 3) / 4);
  if (valid)
    exec.store(address, exec.wave->s + inst.dst.index, valid * 4, -1);
  recordAccess(exec, address, words * 4, false, true);
  exec.defer(ReturnOrder::Scalar);
}

//===----------------------------------------------------------------------===//
// Atomics
//===----------------------------------------------------------------------===//

/// What memory holds afterwards; `compare` is of cmpswap.
template <typename T>
using AtomicFn = T (*)(T memory, T data, T compare);

template <typename T, typename Fn>
static void runAtomic(Exec &exec, const Instruction &inst, const Fn &fn, bool compares) {
  uint64_t limit;
  uint64_t address = getAddress(exec, inst, limit) & ~uint64_t(sizeof(T) - 1);
  const uint32_t *registers = exec.wave->s + inst.dst.index;
  T data, compare = 0, old = 0;
  std::memcpy(&data, registers, sizeof(T));
  if (compares) // data, then what it is compared with
    std::memcpy(&compare, registers + sizeof(T) / 4, sizeof(T));
  T *memory = address < limit ? static_cast<T *>(exec.atomicPointer(address, sizeof(T), -1))
                              : nullptr;
  if (memory) {
    auto *target = reinterpret_cast<std::atomic<T> *>(memory);
    old = target->load();
    while (!target->compare_exchange_weak(old, fn(old, data, compare)))
      ;
  }
  recordAccess(exec, address, sizeof(T), true, true);
  if (!inst.sc0) { // does not return
    exec.defer(ReturnOrder::Scalar);
    return;
  }
  uint32_t words[2];
  std::memcpy(words, &old, sizeof(T));
  deferResult(exec, inst, words, sizeof(T) / 4);
}

template <typename T, typename Fn>
static void addAtomic(SemanticsTable &table, const std::string &name, Fn fn, bool compares) {
  static const Fn kFn = fn;
  Semantics row;
  row.dst = sizeof(T) == 8 ? (compares ? Type::B128 : Type::B64)
                           : (compares ? Type::B64 : Type::B32);
  row.handler = compares
                    ? [](Exec &e, const Instruction &i) { runAtomic<T>(e, i, kFn, true); }
                    : [](Exec &e, const Instruction &i) { runAtomic<T>(e, i, kFn, false); };
  row.src[0] = Type::B64;
  table.add("s_atomic_" + name, row);
  row.src[0] = Type::B128;
  table.add("s_buffer_atomic_" + name, row);
}

template <typename T, typename S>
static void addAtomics(SemanticsTable &t, const std::string &suffix) {
  addAtomic<T>(t, "swap" + suffix, [](T, T d, T) { return d; }, false);
  addAtomic<T>(t, "cmpswap" + suffix, [](T m, T d, T c) { return m == c ? d : m; }, true);
  addAtomic<T>(t, "add" + suffix, [](T m, T d, T) -> T { return m + d; }, false);
  addAtomic<T>(t, "sub" + suffix, [](T m, T d, T) -> T { return m - d; }, false);
  addAtomic<T>(t, "smin" + suffix, [](T m, T d, T) { return S(d) < S(m) ? d : m; }, false);
  addAtomic<T>(t, "umin" + suffix, [](T m, T d, T) { return d < m ? d : m; }, false);
  addAtomic<T>(t, "smax" + suffix, [](T m, T d, T) { return S(d) > S(m) ? d : m; }, false);
  addAtomic<T>(t, "umax" + suffix, [](T m, T d, T) { return d > m ? d : m; }, false);
  addAtomic<T>(t, "and" + suffix, [](T m, T d, T) -> T { return m & d; }, false);
  addAtomic<T>(t, "or" + suffix, [](T m, T d, T) -> T { return m | d; }, false);
  addAtomic<T>(t, "xor" + suffix, [](T m, T d, T) -> T { return m ^ d; }, false);
  addAtomic<T>(t, "inc" + suffix, [](T m, T d, T) -> T { return m >= d ? 0 : m + 1; }, false);
  addAtomic<T>(t, "dec" + suffix, [](T m, T d, T) -> T { return m == 0 || m > d ? d : m - 1; },
               false);
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

static void readTime(Exec &exec, const Instruction &inst, uint64_t time) {
  uint32_t words[2] = {static_cast<uint32_t>(time), static_cast<uint32_t>(time >> 32)};
  deferResult(exec, inst, words, 2);
}

static void addAccesses(SemanticsTable &table) {
  const struct {
    const char *suffix;
    Type type;
    bool stores;
  } sizes[] = {{"dword", Type::B32, true},     {"dwordx2", Type::B64, true},
               {"dwordx4", Type::B128, true},  {"dwordx8", Type::B256, false},
               {"dwordx16", Type::B512, false}};
  for (const auto &size : sizes) {
    Semantics row;
    row.dst = size.type;
    auto add = [&](const char *prefix, Handler handler, Type base, uint32_t data) {
      row.handler = handler;
      row.src[0] = base;
      row.data = data;
      table.add((Twine(prefix) + size.suffix).str(), row);
    };
    add("s_load_", load, Type::B64, 0);
    add("s_buffer_load_", load, Type::B128, 0);
    if (!size.stores)
      continue;
    add("s_scratch_load_", load, Type::B64, 1);
    add("s_store_", store, Type::B64, 0);
    add("s_buffer_store_", store, Type::B128, 0);
    add("s_scratch_store_", store, Type::B64, 1);
  }
}

void waveasm::sim::addScalarMemoryOps(SemanticsTable &table) {
  addAccesses(table);
  addAtomics<uint32_t, int32_t>(table, "");
  addAtomics<uint64_t, int64_t>(table, "_x2");

  Semantics time;
  time.dst = Type::B64;
  time.handler = [](Exec &e, const Instruction &i) { readTime(e, i, e.group.clock); };
  table.add("s_memtime", time);
  // A counter of 100 MHz; guess: 21 clocks of the core are one tick (2.1 GHz).
  time.handler = [](Exec &e, const Instruction &i) { readTime(e, i, e.group.clock / 21); };
  table.add("s_memrealtime", time);

  // No caches are modelled; the operations count in lgkmcnt (hardware.md section 2.2).
  Semantics cache;
  cache.handler = [](Exec &e, const Instruction &) { e.defer(ReturnOrder::Scalar); };
  for (StringRef name : {"s_dcache_inv", "s_dcache_inv_vol", "s_dcache_wb", "s_dcache_wb_vol"})
    table.add(name, cache);
  cache.src[0] = Type::B64;
  for (StringRef name : {"s_dcache_discard", "s_dcache_discard_x2", "s_atc_probe"})
    table.add(name, cache);
  cache.src[0] = Type::B128;
  table.add("s_atc_probe_buffer", cache);
}
