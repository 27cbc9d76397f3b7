//===- BufferOps.cpp - MUBUF loads, stores and cache control --------------===//
//
// Descriptor, address and range check: hardware.md section 6.5.
//
//===----------------------------------------------------------------------===//

#include "MemoryDetail.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

namespace {
/// The fields of a buffer descriptor that addresses depend on.
struct Descriptor {
  uint64_t base;
  uint32_t stride, numRecords, indexStride;
  bool addLane, swizzle, isValid;
};
} // namespace

static Descriptor readDescriptor(Exec &exec, const Instruction &inst) {
  const uint32_t *word = &exec.wave->s[inst.saddr.index];
  Descriptor d;
  d.base = word[0] | static_cast<uint64_t>(word[1] & 0xffff) << 32;
  d.stride = word[1] >> 16 & 0x3fff;
  d.numRecords = word[2];
  d.addLane = word[3] >> 23 & 1;
  uint32_t format = word[3] >> 15 & 15;
  if (d.addLane) // the format field holds the top of the stride
    d.stride |= format << 14;
  d.swizzle = d.addLane && word[1] >> 31;
  d.indexStride = 8u << (word[3] >> 21 & 3);
  d.isValid = (d.addLane || format != 0) && word[3] >> 30 == 0;
  if (!d.isValid)
    exec.report(Check::Memory, 7, -1, [&] {
      return (Twine("s[") + Twine(inst.saddr.index) + ":" + Twine(inst.saddr.index + 3) +
              "] is no buffer descriptor: word 3 is 0x" + Twine::utohexstr(word[3]) +
              (word[3] >> 30 ? " (type is not 0)" : " (data format 0, no buffer bound)"))
          .str();
    });
  return d;
}

static void reportSOffset(Exec &exec, unsigned lane, uint64_t offset, uint32_t soffset,
                          const Descriptor &d) {
  exec.report(Check::Memory, 8, lane, [&] {
    return (Twine("offset 0x") + Twine::utohexstr(offset) + " is in range of 0x" +
            Twine::utohexstr(d.numRecords) + " bytes, with soffset 0x" +
            Twine::utohexstr(soffset) +
            " it is not: the ISA document leaves soffset out of the range check, gfx950 "
            "hardware takes it in")
        .str();
  });
}

/// Bytes from `offset` on that the range check admits.
static uint64_t getBytesInRange(uint64_t offset, uint32_t numRecords) {
  return offset < numRecords ? numRecords - offset : 0;
}

/// Raw check of one lane: bytes admitted, a multiple of `unit`, at most `bytes`. We follow
/// the hardware, which takes soffset in, and report where that matters.
static unsigned checkRaw(Exec &exec, const Descriptor &d, uint64_t offset, uint32_t soffset,
                         unsigned bytes, unsigned unit, unsigned lane) {
  auto admit = [&](uint64_t from) {
    uint64_t room = std::min<uint64_t>(getBytesInRange(from, d.numRecords), bytes);
    return static_cast<unsigned>(room / unit * unit);
  };
  unsigned with = admit(offset + soffset), without = admit(offset);
  if (with != without)
    reportSOffset(exec, lane, offset, soffset, d);
  return with;
}

BufferLanes sim::locateBuffer(Exec &exec, const Instruction &inst, unsigned bytes,
                              bool perDword, uint64_t *address) {
  BufferLanes result;
  const Wave &wave = *exec.wave;
  Descriptor d = readDescriptor(exec, inst);
  uint32_t soffset = exec.read32(inst.soffset);
  const uint32_t *index = inst.idxen ? wave.v[inst.vaddr.index] : nullptr;
  const uint32_t *voffset =
      inst.offen ? wave.v[inst.vaddr.index + (inst.idxen ? 1 : 0)] : nullptr;
  bool isStructured = inst.idxen && d.stride != 0;
  uint64_t base = d.base + soffset;
  uint32_t offset[kLanes], highest = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    offset[lane] = static_cast<uint32_t>(inst.imm) + (voffset ? voffset[lane] : 0);
    highest = std::max(highest, offset[lane]);
    address[lane] = base + offset[lane];
  }
  if (d.isValid && !index && !d.addLane &&
      static_cast<uint64_t>(highest) + soffset + bytes <= d.numRecords) {
    result.whole = exec.lanes();
    return result;
  }
  unsigned unit = perDword && bytes > 4 ? 4 : bytes;
  forEachLane(exec.lanes(), [&](unsigned lane) {
    uint64_t i = (index ? index[lane] : 0) + static_cast<uint64_t>(d.addLane ? lane : 0);
    if (d.swizzle) // element size 4
      address[lane] = base +
                      (i / d.indexStride * d.stride + offset[lane] / 4 * 4) * d.indexStride +
                      i % d.indexStride * 4 + offset[lane] % 4;
    else
      address[lane] += i * d.stride;
    unsigned admitted = 0;
    if (isStructured)
      admitted = i < d.numRecords ? bytes : 0;
    else
      admitted = checkRaw(exec, d, offset[lane], soffset, bytes, unit, lane);
    if (!d.isValid || !admitted)
      return;
    (admitted == bytes ? result.whole : result.partial) |= 1ull << lane;
    result.dwords[lane] = static_cast<uint8_t>(admitted / 4);
  });
  return result;
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

static void loadBuffer(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  unsigned bytes = getElementBytes(element);
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Buffer, bytes, 0, /*isWrite=*/false);
  BufferLanes lanes = locateBuffer(exec, inst, bytes, /*perDword=*/true, access.address);
  access.lanes = lanes.whole | lanes.partial;
  loadLanes(exec, access.address, element, lanes.whole, op.data);
  forEachLane(exec.lanes() & ~lanes.whole, [&](unsigned lane) {
    unsigned dwords = lanes.partial >> lane & 1 ? lanes.dwords[lane] : 0;
    for (unsigned i = 0; i < getElementWords(element); ++i) {
      op.data[i][lane] = 0;
      if (i < dwords)
        exec.load(access.address[lane] + 4 * i, &op.data[i][lane], 4, lane);
    }
  });
  if (inst.toLDS)
    setTransfer(exec, op, access, element, exec.lanes());
  else
    setResult(op, inst.dst, element, exec.lanes());
}

static void storeBuffer(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  unsigned bytes = getElementBytes(element);
  exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Buffer, bytes, 0, /*isWrite=*/true);
  BufferLanes lanes = locateBuffer(exec, inst, bytes, /*perDword=*/true, access.address);
  access.lanes = lanes.whole | lanes.partial;
  ConstRows source = &exec.wave->v[inst.data.index];
  storeLanes(exec, access.address, element, lanes.whole, source);
  forEachLane(lanes.partial, [&](unsigned lane) {
    for (unsigned i = 0; i < lanes.dwords[lane]; ++i)
      exec.store(access.address[lane] + 4 * i, &source[i][lane], 4, lane);
  });
}

void sim::addBufferOps(SemanticsTable &table) {
  Semantics semantics;
  semantics.src[0] = Type::B32; // "has an address"
  semantics.handler = loadBuffer;
  for (const auto &load : kLoads) {
    semantics.data = load.element;
    semantics.dst = getElementType(load.element);
    table.add((Twine("buffer_load_") + load.name).str(), semantics);
  }
  semantics.handler = storeBuffer;
  semantics.dst = Type::None;
  for (const auto &store : kStores) {
    semantics.data = store.element;
    semantics.src[1] = getElementType(store.element);
    table.add((Twine("buffer_store_") + store.name).str(), semantics);
  }
  // No caches are modelled. The write-back is counted in vmcnt, the invalidation is not
  // (hardware.md section 2.2).
  Semantics control;
  control.handler = [](Exec &, const Instruction &) {};
  table.add("buffer_inv", control);
  control.handler = [](Exec &exec, const Instruction &) { exec.defer(ReturnOrder::VMEM); };
  table.add("buffer_wbl2", control);
}
