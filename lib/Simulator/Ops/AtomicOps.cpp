//===- AtomicOps.cpp - Buffer, global and flat atomics --------------------===//

#include "AtomicDetail.h"
#include <cmath>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

/// The number if the other one is a NaN; -0 is less than +0.
template <typename Float> static Float pickNumber(Float a, Float b, bool wantLess) {
  if (std::isnan(a))
    return b;
  if (std::isnan(b))
    return a;
  bool isLess = a == b ? std::signbit(a) && !std::signbit(b) : a < b;
  return isLess == wantLess ? a : b;
}

template <typename Float> static Float computeFloat(AtomicKind kind, Float old, Float data) {
  switch (kind) {
  case AtomicKind::FAdd: return old + data;
  case AtomicKind::FMin: return pickNumber(old, data, /*wantLess=*/true);
  default: return pickNumber(old, data, /*wantLess=*/false);
  }
}

static uint32_t addPackedHalves(uint32_t a, uint32_t b, bool isBF16, DenormMode denorm) {
  uint32_t result = 0;
  for (unsigned shift : {0u, 16u}) { // f32 has bits enough for one rounding
    uint16_t x = static_cast<uint16_t>(a >> shift), y = static_cast<uint16_t>(b >> shift), sum;
    if (isBF16) {
      sum = f32ToBF16(bf16ToF32(x) + bf16ToF32(y));
    } else {
      if (!denorm.keepInput)
        x = flushF16(x), y = flushF16(y);
      sum = f32ToF16(f16ToF32(x) + f16ToF32(y));
      sum = denorm.keepOutput ? sum : flushF16(sum);
    }
    result |= static_cast<uint32_t>(sum) << shift;
  }
  return result;
}

static uint64_t applyFloat(AtomicKind kind, unsigned bytes, uint64_t old, uint64_t data,
                           DenormMode denorm) {
  auto flush = [&](uint64_t value, bool keep) -> uint64_t {
    return keep ? value : bytes == 4 ? flushF32(static_cast<uint32_t>(value)) : flushF64(value);
  };
  old = flush(old, denorm.keepInput);
  data = flush(data, denorm.keepInput);
  uint64_t result =
      bytes == 4
          ? f32ToBits(computeFloat(kind, bitsToF32(static_cast<uint32_t>(old)),
                                   bitsToF32(static_cast<uint32_t>(data))))
          : f64ToBits(computeFloat(kind, bitsToF64(old), bitsToF64(data)));
  return flush(result, denorm.keepOutput);
}

/// Whether a floating compare-and-swap finds the values equal: -0 equals +0, NaN nothing.
static bool isEqualFloat(unsigned bytes, uint64_t a, uint64_t b) {
  if (bytes == 8)
    return bitsToF64(a) == bitsToF64(b);
  return bitsToF32(static_cast<uint32_t>(a)) == bitsToF32(static_cast<uint32_t>(b));
}

uint64_t sim::applyAtomic(AtomicKind kind, unsigned bytes, uint64_t old, uint64_t data,
                          uint64_t data1, DenormMode denorm) {
  auto asSigned = [&](uint64_t value) -> int64_t {
    return bytes == 4 ? static_cast<int32_t>(value) : static_cast<int64_t>(value);
  };
  switch (kind) {
  case AtomicKind::Add: return old + data;
  case AtomicKind::Sub: return old - data;
  case AtomicKind::ReverseSub: return data - old;
  case AtomicKind::SMin: return asSigned(old) < asSigned(data) ? old : data;
  case AtomicKind::SMax: return asSigned(old) > asSigned(data) ? old : data;
  case AtomicKind::UMin: return std::min(old, data);
  case AtomicKind::UMax: return std::max(old, data);
  case AtomicKind::And: return old & data;
  case AtomicKind::Or: return old | data;
  case AtomicKind::Xor: return old ^ data;
  case AtomicKind::Inc: return old >= data ? 0 : old + 1;
  case AtomicKind::Dec: return old == 0 || old > data ? data : old - 1;
  case AtomicKind::Swap: return data;
  case AtomicKind::CmpSwap: return old == data1 ? data : old;
  case AtomicKind::FCmpSwap: return isEqualFloat(bytes, old, data1) ? data : old;
  case AtomicKind::MaskOr: return (old & ~data1) | data;
  case AtomicKind::Wrap: return old >= data ? old - data : old + data1;
  case AtomicKind::CondSwap: { // each dword whose top bit is set in the data
    uint64_t result = 0;
    for (unsigned shift : {0u, 32u}) {
      uint64_t dword = data >> shift & 0xffffffff;
      result |= (dword >> 31 ? dword & 0x7fffffff : old >> shift & 0xffffffff) << shift;
    }
    return result;
  }
  case AtomicKind::PkAddF16:
  case AtomicKind::PkAddBF16:
    return addPackedHalves(static_cast<uint32_t>(old), static_cast<uint32_t>(data),
                           kind == AtomicKind::PkAddBF16, denorm);
  case AtomicKind::FAdd:
  case AtomicKind::FMin:
  case AtomicKind::FMax: return applyFloat(kind, bytes, old, data, denorm);
  }
  return old;
}

template <typename Word>
static Word update(void *pointer, AtomicKind kind, uint64_t data, uint64_t data1,
                   DenormMode denorm) {
  Word *word = static_cast<Word *>(pointer);
  Word old = __atomic_load_n(word, __ATOMIC_RELAXED), next;
  do
    next = static_cast<Word>(applyAtomic(kind, sizeof(Word), old, data, data1, denorm));
  while (!__atomic_compare_exchange_n(word, &old, next, /*weak=*/true, __ATOMIC_SEQ_CST,
                                      __ATOMIC_RELAXED));
  return old;
}

uint64_t sim::updateAtomic(void *pointer, AtomicKind kind, unsigned bytes, uint64_t data,
                           uint64_t data1, DenormMode denorm) {
  return bytes == 4 ? update<uint32_t>(pointer, kind, data, data1, denorm)
                    : update<uint64_t>(pointer, kind, data, data1, denorm);
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

/// The atomic of one lane; a null pointer (a finding has been made) returns 0.
static void runLane(Exec &exec, const Instruction &inst, PendingOp &op, void *pointer,
                    unsigned lane) {
  unsigned bytes = inst.op->data & 0xff;
  AtomicKind kind = getAtomicKind(inst.op->data);
  ConstRows rows = &exec.wave->v[inst.data.index];
  uint64_t data = readValue(rows, lane, bytes);
  uint64_t data1 =
      kind == AtomicKind::CmpSwap ? readValue(rows + bytes / 4, lane, bytes) : 0;
  uint64_t old = 0;
  if (pointer) // memory keeps denormals (LLVM: memory-atomic-fadd-f32-denormal-support)
    old = updateAtomic(pointer, kind, bytes, data, data1, DenormMode());
  writeValue(op.data, lane, bytes, old);
}

static MemoryAccess &startAtomic(Exec &exec, const Instruction &inst, PendingOp &op,
                                 MemoryKind kind) {
  unsigned bytes = inst.op->data & 0xff;
  MemoryAccess &access = recordAccess(exec, kind, bytes, exec.lanes(), /*isWrite=*/true);
  access.read = true;
  if (inst.dst)
    setResult(op, inst.dst, bytes, exec.lanes());
  return access;
}

static void atomicGlobal(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = startAtomic(exec, inst, op, MemoryKind::Global);
  computeFlatAddresses(*exec.wave, inst, access.address);
  forEachLane(access.lanes, [&](unsigned lane) {
    runLane(exec, inst, op, exec.atomicPointer(access.address[lane], access.bytes, lane), lane);
  });
}

static void atomicBuffer(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = startAtomic(exec, inst, op, MemoryKind::Buffer);
  BufferLanes lanes =
      locateBuffer(exec, inst, access.bytes, /*perDword=*/false, access.address);
  access.lanes = lanes.whole;
  forEachLane(exec.lanes(), [&](unsigned lane) {
    bool isInside = lanes.whole >> lane & 1;
    runLane(exec, inst, op,
            isInside ? exec.atomicPointer(access.address[lane], access.bytes, lane) : nullptr,
            lane);
  });
}

/// Host memory of a lane of a flat atomic; null with a finding.
static void *getFlatPointer(Exec &exec, PendingOp &op, uint64_t &address, unsigned bytes,
                            unsigned lane) {
  uint32_t offset = static_cast<uint32_t>(address);
  switch (getFlatSpace(address)) {
  case FlatSpace::Global: return exec.atomicPointer(address, bytes, lane);
  case FlatSpace::Private:
    if (bytes > 4) { // the two dwords are apart
      exec.report(Check::Memory, 10, lane,
                  [] { return std::string("64-bit atomic in private memory"); });
      return nullptr;
    }
    if (!checkPrivate(exec, offset, bytes, /*isWrite=*/true, lane))
      return nullptr;
    address = getPrivateAddress(*exec.wave, offset, lane);
    return exec.atomicPointer(address, bytes, lane);
  case FlatSpace::Shared: break;
  }
  op.ldsAddress[lane] = offset;
  uint64_t self = 1ull << lane;
  if (!checkLDSAlignment(exec, op.ldsAddress, bytes, self) ||
      !checkLDS(exec, op.ldsAddress, bytes, self, /*isWrite=*/true))
    return nullptr;
  op.ldsLanes |= self;
  return exec.group.getLDS().data() + offset;
}

static void atomicFlat(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::Flat);
  MemoryAccess &access = startAtomic(exec, inst, op, MemoryKind::Flat);
  computeFlatAddresses(*exec.wave, inst, access.address);
  forEachLane(exec.lanes(), [&](unsigned lane) {
    void *pointer = getFlatPointer(exec, op, access.address[lane], access.bytes, lane);
    runLane(exec, inst, op, pointer, lane);
  });
  if (!op.ldsLanes)
    return;
  op.ldsBytes = access.bytes;
  op.ldsRead = op.ldsWrite = true;
  access.lanes &= ~op.ldsLanes;
  MemoryAccess &lds = recordAccess(exec, MemoryKind::LDS, access.bytes, op.ldsLanes, true);
  lds.read = true;
  std::copy_n(op.ldsAddress, kLanes, lds.address);
}

void waveasm::sim::addAtomicOps(SemanticsTable &table) {
  struct Row {
    const char *name;
    AtomicKind kind;
  };
  static constexpr Row integers[] = {
      {"add", AtomicKind::Add},   {"sub", AtomicKind::Sub},   {"smin", AtomicKind::SMin},
      {"smax", AtomicKind::SMax}, {"umin", AtomicKind::UMin}, {"umax", AtomicKind::UMax},
      {"and", AtomicKind::And},   {"or", AtomicKind::Or},     {"xor", AtomicKind::Xor},
      {"inc", AtomicKind::Inc},   {"dec", AtomicKind::Dec},   {"swap", AtomicKind::Swap},
      {"cmpswap", AtomicKind::CmpSwap}};
  static constexpr struct {
    const char *name;
    AtomicKind kind;
    unsigned bytes;
  } floats[] = {{"add_f32", AtomicKind::FAdd, 4},        {"add_f64", AtomicKind::FAdd, 8},
                {"min_f64", AtomicKind::FMin, 8},        {"max_f64", AtomicKind::FMax, 8},
                {"pk_add_f16", AtomicKind::PkAddF16, 4}, {"pk_add_bf16", AtomicKind::PkAddBF16, 4}};
  static constexpr struct {
    const char *prefix;
    Handler handler;
    Type address;
  } segments[] = {{"buffer_atomic_", atomicBuffer, Type::B32},
                  {"global_atomic_", atomicGlobal, Type::B64},
                  {"flat_atomic_", atomicFlat, Type::B64}};
  for (const auto &segment : segments) {
    auto add = [&](const Twine &name, AtomicKind kind, unsigned bytes) {
      Semantics semantics;
      semantics.handler = segment.handler;
      semantics.data = packAtomic(kind, bytes);
      semantics.src[0] = segment.address;
      semantics.src[1] = bytes == 4 ? Type::B32 : Type::B64;
      semantics.dst = semantics.src[1];
      if (kind == AtomicKind::CmpSwap) {
        semantics.src[1] = bytes == 4 ? Type::B64 : Type::B128;
        if (segment.handler == atomicBuffer) // one operand, the old value in its first half
          semantics.dst = semantics.src[1];
      }
      table.add((segment.prefix + name).str(), semantics);
    };
    for (const Row &row : integers) {
      add(row.name, row.kind, 4);
      add(Twine(row.name) + "_x2", row.kind, 8);
    }
    for (const auto &row : floats)
      add(row.name, row.kind, row.bytes);
  }
}
