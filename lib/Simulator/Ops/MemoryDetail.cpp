//===- MemoryDetail.cpp - Shared by the memory families -------------------===//

#include "MemoryDetail.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

Type sim::getElementType(uint32_t element) {
  switch (getElementWords(element)) {
  case 2: return Type::B64;
  case 3: return Type::B96;
  case 4: return Type::B128;
  default: return Type::B32;
  }
}

//===----------------------------------------------------------------------===//
// Gather and scatter
//===----------------------------------------------------------------------===//

namespace {
using Vector4 = uint32_t __attribute__((vector_size(16)));

/// Rows to columns.
void transpose(Vector4 (&m)[4]) {
  Vector4 a = __builtin_shufflevector(m[0], m[1], 0, 4, 1, 5);
  Vector4 b = __builtin_shufflevector(m[2], m[3], 0, 4, 1, 5);
  Vector4 c = __builtin_shufflevector(m[0], m[1], 2, 6, 3, 7);
  Vector4 d = __builtin_shufflevector(m[2], m[3], 2, 6, 3, 7);
  m[0] = __builtin_shufflevector(a, b, 0, 1, 4, 5);
  m[1] = __builtin_shufflevector(a, b, 2, 3, 6, 7);
  m[2] = __builtin_shufflevector(c, d, 0, 1, 4, 5);
  m[3] = __builtin_shufflevector(c, d, 2, 3, 6, 7);
}

template <typename Address>
void gather4(uintptr_t base, const Address *address, Rows rows) {
  for (unsigned lane = 0; lane < kLanes; lane += 4) {
    Vector4 m[4];
    for (unsigned i = 0; i < 4; ++i)
      std::memcpy(&m[i], reinterpret_cast<const void *>(base + address[lane + i]), 16);
    transpose(m);
    for (unsigned i = 0; i < 4; ++i)
      std::memcpy(&rows[i][lane], &m[i], 16);
  }
}

template <typename Address>
void scatter4(uintptr_t base, const Address *address, ConstRows rows) {
  for (unsigned lane = 0; lane < kLanes; lane += 4) {
    Vector4 m[4];
    for (unsigned i = 0; i < 4; ++i)
      std::memcpy(&m[i], &rows[i][lane], 16);
    transpose(m);
    for (unsigned i = 0; i < 4; ++i)
      std::memcpy(reinterpret_cast<void *>(base + address[lane + i]), &m[i], 16);
  }
}

template <unsigned Element, typename Address>
void gatherFixed(uintptr_t base, const Address *address, uint64_t lanes, Rows rows) {
  if (lanes == ~0ull) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      unpackElement(reinterpret_cast<const uint8_t *>(base + address[lane]), Element, lane, rows);
    return;
  }
  forEachLane(lanes, [&](unsigned lane) {
    unpackElement(reinterpret_cast<const uint8_t *>(base + address[lane]), Element, lane, rows);
  });
}

template <typename Address>
void gather(uintptr_t base, const Address *address, uint32_t element, uint64_t lanes,
            Rows rows) {
  switch (element) {
  case 4: return gatherFixed<4>(base, address, lanes, rows);
  case 8: return gatherFixed<8>(base, address, lanes, rows);
  case 16:
    if (lanes == ~0ull)
      return gather4(base, address, rows);
    return gatherFixed<16>(base, address, lanes, rows);
  default:
    forEachLane(lanes, [&](unsigned lane) {
      unpackElement(reinterpret_cast<const uint8_t *>(base + address[lane]), element, lane, rows);
    });
  }
}

template <unsigned Element, typename Address>
void scatterFixed(uintptr_t base, const Address *address, uint64_t lanes, ConstRows rows) {
  forEachLane(lanes, [&](unsigned lane) {
    packElement(rows, Element, lane, reinterpret_cast<uint8_t *>(base + address[lane]));
  });
}

template <typename Address>
void scatter(uintptr_t base, const Address *address, uint32_t element, uint64_t lanes,
             ConstRows rows) {
  switch (element) {
  case 4: return scatterFixed<4>(base, address, lanes, rows);
  case 8: return scatterFixed<8>(base, address, lanes, rows);
  case 16:
    if (lanes == ~0ull)
      return scatter4(base, address, rows);
    return scatterFixed<16>(base, address, lanes, rows);
  default:
    forEachLane(lanes, [&](unsigned lane) {
      packElement(rows, element, lane, reinterpret_cast<uint8_t *>(base + address[lane]));
    });
  }
}
} // namespace

void sim::gatherLanes(uintptr_t base, const uint64_t *address, uint32_t element, uint64_t lanes,
                      Rows rows) {
  gather(base, address, element, lanes, rows);
}
void sim::gatherLanes(uintptr_t base, const uint32_t *address, uint32_t element, uint64_t lanes,
                      Rows rows) {
  gather(base, address, element, lanes, rows);
}
void sim::scatterLanes(uintptr_t base, const uint64_t *address, uint32_t element, uint64_t lanes,
                       ConstRows rows) {
  scatter(base, address, element, lanes, rows);
}
void sim::scatterLanes(uintptr_t base, const uint32_t *address, uint32_t element, uint64_t lanes,
                       ConstRows rows) {
  scatter(base, address, element, lanes, rows);
}

//===----------------------------------------------------------------------===//
// Global memory
//===----------------------------------------------------------------------===//

/// Host address of device address 0 if one region holds what all lanes touch; else 0.
static uintptr_t findHostBase(Exec &exec, const uint64_t *address, unsigned bytes,
                              uint64_t lanes, bool isWrite) {
  uint64_t low = ~0ull, high = 0;
  if (lanes == ~0ull) {
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      low = std::min(low, address[lane]);
      high = std::max(high, address[lane]);
    }
  } else {
    forEachLane(lanes, [&](unsigned lane) {
      low = std::min(low, address[lane]);
      high = std::max(high, address[lane]);
    });
  }
  if (high - low >= 1ull << 48)
    return 0;
  uint8_t *host = exec.findHost(low, high - low + bytes, isWrite);
  return host ? reinterpret_cast<uintptr_t>(host) - low : 0;
}

void sim::loadLanes(Exec &exec, const uint64_t *address, uint32_t element, uint64_t lanes,
                    Rows rows) {
  if (!lanes)
    return;
  unsigned bytes = getElementBytes(element);
  if (uintptr_t base = findHostBase(exec, address, bytes, lanes, /*isWrite=*/false))
    return gather(base, address, element, lanes, rows);
  forEachLane(lanes, [&](unsigned lane) {
    uint8_t data[16];
    exec.load(address[lane], data, bytes, lane);
    unpackElement(data, element, lane, rows);
  });
}

void sim::storeLanes(Exec &exec, const uint64_t *address, uint32_t element, uint64_t lanes,
                     ConstRows rows) {
  if (!lanes)
    return;
  unsigned bytes = getElementBytes(element);
  if (uintptr_t base = findHostBase(exec, address, bytes, lanes, /*isWrite=*/true))
    return scatter(base, address, element, lanes, rows);
  forEachLane(lanes, [&](unsigned lane) {
    uint8_t data[16];
    packElement(rows, element, lane, data);
    exec.store(address[lane], data, bytes, lane);
  });
}

MemoryAccess &sim::recordAccess(Exec &exec, MemoryKind kind, unsigned bytes, uint64_t lanes,
                                bool isWrite) {
  MemoryAccess &access = exec.access[exec.numAccesses++];
  access.kind = kind;
  access.read = !isWrite;
  access.write = isWrite;
  access.dma = false;
  access.bytes = static_cast<uint8_t>(bytes);
  access.lanes = lanes;
  return access;
}

void sim::setResult(PendingOp &op, const Operand &dst, uint32_t element, uint64_t lanes) {
  op.reg = dst.index;
  op.words = static_cast<uint16_t>(getElementWords(element));
  op.lanes = lanes;
  if (element & kElementLow)
    op.bitMask = 0xffff;
  else if (element & kElementHigh)
    op.bitMask = 0xffff0000;
}

//===----------------------------------------------------------------------===//
// LDS
//===----------------------------------------------------------------------===//

uint64_t sim::checkLDS(Exec &exec, const uint32_t *address, unsigned bytes, uint64_t lanes,
                       bool isWrite) {
  uint64_t size = exec.group.getLDS().size();
  uint32_t high = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane)
    high = std::max(high, lanes >> lane & 1 ? address[lane] : 0);
  if (static_cast<uint64_t>(high) + bytes <= size)
    return lanes;
  uint64_t inside = 0;
  forEachLane(lanes, [&](unsigned lane) {
    if (static_cast<uint64_t>(address[lane]) + bytes <= size) {
      inside |= 1ull << lane;
      return;
    }
    exec.report(Check::Memory, 4, lane, [&] {
      return (Twine(bytes) + (isWrite ? "-byte write to" : "-byte read of") + " LDS at 0x" +
              Twine::utohexstr(address[lane]) + ": the work-group has " + Twine(size) + " bytes")
          .str();
    });
  });
  return inside;
}

void sim::setTransfer(Exec &exec, PendingOp &op, MemoryAccess &access, uint32_t element,
                      uint64_t lanes) {
  const Instruction &inst = *exec.inst;
  unsigned bytes = std::max(4u, getElementBytes(element));
  unsigned stride = bytes == 4 ? 4 : 16; // dwordx3 leaves the fourth dword of its slot
  // The LDS address in M0 has 16 bits on gfx942 and 18 on gfx950; dwords only.
  bool isLarge = exec.group.getLaunch().image->getTarget().getLimits().ldsBytes > 65536;
  uint32_t m0 = exec.wave->s[kM0], used = m0 & (isLarge ? 0x3fffc : 0xfffc);
  if (m0 != used)
    exec.report(Check::Memory, 5, -1, [&] {
      return "M0 is 0x" + utohexstr(m0) + ", of which the transfer to LDS uses 0x" +
             utohexstr(used);
    });
  op.dma = op.ldsWrite = true;
  op.ldsBytes = static_cast<uint8_t>(bytes);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    op.ldsAddress[lane] = used + static_cast<uint32_t>(inst.imm) + lane * stride;
  op.ldsLanes = checkLDS(exec, op.ldsAddress, bytes, lanes, /*isWrite=*/true);
  access.dma = true;
  std::copy_n(op.ldsAddress, kLanes, access.ldsAddress);
}
