//===- VectorMemoryOps.cpp - Global, flat and scratch loads and stores ----===//
//
// Addresses: hardware.md section 6.7. Memory accesses may have any alignment, as in the
// unaligned mode that HSA sets up.
//
//===----------------------------------------------------------------------===//

#include "MemoryDetail.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

void sim::computeFlatAddresses(const Wave &wave, const Instruction &inst, uint64_t *address) {
  int64_t imm = inst.imm;
  const uint32_t *low = wave.v[inst.vaddr.index];
  if (inst.memory == MemoryKind::Scratch) { // 32 bits
    uint32_t base = static_cast<uint32_t>(imm) + (inst.saddr ? wave.s[inst.saddr.index] : 0);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      address[lane] = static_cast<uint32_t>(base + (inst.vaddr ? low[lane] : 0));
    return;
  }
  if (inst.saddr) {
    uint64_t base = wave.get64(inst.saddr.index) + imm;
    for (unsigned lane = 0; lane < kLanes; ++lane)
      address[lane] = base + low[lane];
    return;
  }
  const uint32_t *high = wave.v[inst.vaddr.index + 1];
  for (unsigned lane = 0; lane < kLanes; ++lane)
    address[lane] = (low[lane] | static_cast<uint64_t>(high[lane]) << 32) + imm;
}

//===----------------------------------------------------------------------===//
// Private memory: dword i of all lanes lies together, lane by lane
//===----------------------------------------------------------------------===//

uint64_t sim::getPrivateAddress(const Wave &wave, uint32_t offset, unsigned lane) {
  return wave.get64(kFlatScratch) + static_cast<uint64_t>(offset / 4) * 4 * kLanes + lane * 4 +
         offset % 4;
}

bool sim::checkPrivate(Exec &exec, uint32_t offset, unsigned bytes, bool isWrite,
                       unsigned lane) {
  uint32_t size = exec.group.getLaunch().kernel->descriptor.scratchBytes / 4 * 4;
  if (bytes <= size && offset <= size - bytes)
    return true;
  exec.report(Check::Memory, 6, lane, [&] {
    return (Twine(bytes) + (isWrite ? "-byte write to" : "-byte read of") +
            " private memory at 0x" + Twine::utohexstr(offset) + ": a lane has " + Twine(size) +
            " bytes")
        .str();
  });
  return false;
}

/// Calls `move(address, bytes, done)` for the pieces of a lane's private bytes, which are
/// apart where they cross a dword.
template <typename Function>
static void forEachPrivatePiece(const Wave &wave, uint32_t offset, unsigned bytes, unsigned lane,
                                Function move) {
  for (unsigned done = 0; done < bytes;) {
    unsigned piece = std::min(4 - (offset + done) % 4, bytes - done);
    move(getPrivateAddress(wave, offset + done, lane), piece, done);
    done += piece;
  }
}

static void loadPrivate(Exec &exec, uint32_t offset, uint32_t element, unsigned lane, Rows rows) {
  uint8_t data[16] = {};
  unsigned bytes = getElementBytes(element);
  if (checkPrivate(exec, offset, bytes, /*isWrite=*/false, lane))
    forEachPrivatePiece(*exec.wave, offset, bytes, lane,
                        [&](uint64_t address, unsigned piece, unsigned done) {
                          exec.load(address, data + done, piece, lane);
                        });
  unpackElement(data, element, lane, rows);
}

static void storePrivate(Exec &exec, uint32_t offset, uint32_t element, unsigned lane,
                         ConstRows rows) {
  uint8_t data[16];
  packElement(rows, element, lane, data);
  unsigned bytes = getElementBytes(element);
  if (checkPrivate(exec, offset, bytes, /*isWrite=*/true, lane))
    forEachPrivatePiece(*exec.wave, offset, bytes, lane,
                        [&](uint64_t address, unsigned piece, unsigned done) {
                          exec.store(address, data + done, piece, lane);
                        });
}

//===----------------------------------------------------------------------===//
// Global and scratch
//===----------------------------------------------------------------------===//

static void loadGlobal(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Global, getElementBytes(element),
                                      exec.lanes(), /*isWrite=*/false);
  computeFlatAddresses(*exec.wave, inst, access.address);
  loadLanes(exec, access.address, element, access.lanes, op.data);
  if (inst.toLDS)
    setTransfer(exec, op, access, element, access.lanes);
  else
    setResult(op, inst.dst, element, access.lanes);
}

static void storeGlobal(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Global, getElementBytes(element),
                                      exec.lanes(), /*isWrite=*/true);
  computeFlatAddresses(*exec.wave, inst, access.address);
  storeLanes(exec, access.address, element, access.lanes, &exec.wave->v[inst.data.index]);
}

static void accessScratch(Exec &exec, const Instruction &inst, bool isWrite) {
  uint32_t element = inst.op->data;
  Wave &wave = *exec.wave;
  PendingOp &op = exec.defer(ReturnOrder::VMEM);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Scratch, getElementBytes(element),
                                      exec.lanes(), isWrite);
  computeFlatAddresses(wave, inst, access.address);
  forEachLane(access.lanes, [&](unsigned lane) {
    uint32_t offset = static_cast<uint32_t>(access.address[lane]);
    access.address[lane] = getPrivateAddress(wave, offset, lane);
    if (isWrite)
      storePrivate(exec, offset, element, lane, &wave.v[inst.data.index]);
    else
      loadPrivate(exec, offset, element, lane, op.data);
  });
  if (inst.toLDS)
    setTransfer(exec, op, access, element, access.lanes);
  else if (!isWrite)
    setResult(op, inst.dst, element, access.lanes);
}

//===----------------------------------------------------------------------===//
// Flat
//===----------------------------------------------------------------------===//

/// The lanes of a flat access that hit LDS.
static void accessFlatLDS(Exec &exec, PendingOp &op, const uint64_t *address, uint32_t element,
                          uint64_t lanes, bool isWrite) {
  unsigned bytes = getElementBytes(element);
  MemoryAccess &access = recordAccess(exec, MemoryKind::LDS, bytes, lanes, isWrite);
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    op.ldsAddress[lane] = static_cast<uint32_t>(address[lane]);
    access.address[lane] = op.ldsAddress[lane];
  }
  op.ldsBytes = static_cast<uint8_t>(bytes);
  (isWrite ? op.ldsWrite : op.ldsRead) = true;
  op.ldsLanes = checkLDS(exec, op.ldsAddress, bytes, lanes, isWrite);
  uintptr_t base = reinterpret_cast<uintptr_t>(exec.group.getLDS().data());
  if (isWrite) {
    scatterLanes(base, op.ldsAddress, element, op.ldsLanes,
                 &exec.wave->v[exec.inst->data.index]);
    return;
  }
  forEachLane(lanes & ~op.ldsLanes, [&](unsigned lane) {
    for (unsigned i = 0; i < getElementWords(element); ++i)
      op.data[i][lane] = 0;
  });
  gatherLanes(base, op.ldsAddress, element, op.ldsLanes, op.data);
}

static void accessFlat(Exec &exec, const Instruction &inst, bool isWrite) {
  uint32_t element = inst.op->data;
  Wave &wave = *exec.wave;
  ConstRows source = &wave.v[inst.data.index];
  PendingOp &op = exec.defer(ReturnOrder::Flat);
  MemoryAccess &access = recordAccess(exec, MemoryKind::Flat, getElementBytes(element),
                                      exec.lanes(), isWrite);
  computeFlatAddresses(wave, inst, access.address);
  uint64_t shared = 0, isPrivate = 0;
  forEachLane(access.lanes, [&](unsigned lane) {
    FlatSpace space = getFlatSpace(access.address[lane]);
    shared |= static_cast<uint64_t>(space == FlatSpace::Shared) << lane;
    isPrivate |= static_cast<uint64_t>(space == FlatSpace::Private) << lane;
  });
  uint64_t global = access.lanes & ~shared & ~isPrivate;
  if (isWrite)
    storeLanes(exec, access.address, element, global, source);
  else
    loadLanes(exec, access.address, element, global, op.data);
  if (shared)
    accessFlatLDS(exec, op, access.address, element, shared, isWrite);
  access.lanes &= ~shared;
  forEachLane(isPrivate, [&](unsigned lane) {
    uint32_t offset = static_cast<uint32_t>(access.address[lane]);
    access.address[lane] = getPrivateAddress(wave, offset, lane);
    if (isWrite)
      storePrivate(exec, offset, element, lane, source);
    else
      loadPrivate(exec, offset, element, lane, op.data);
  });
  if (!isWrite)
    setResult(op, inst.dst, element, exec.lanes());
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

void waveasm::sim::addVectorMemoryOps(SemanticsTable &table) {
  struct Segment {
    const char *name;
    Handler load, store;
  };
  static constexpr Segment segments[] = {
      {"global", loadGlobal, storeGlobal},
      {"flat", [](Exec &e, const Instruction &i) { accessFlat(e, i, false); },
       [](Exec &e, const Instruction &i) { accessFlat(e, i, true); }},
      {"scratch", [](Exec &e, const Instruction &i) { accessScratch(e, i, false); },
       [](Exec &e, const Instruction &i) { accessScratch(e, i, true); }},
  };
  for (const Segment &segment : segments) {
    Semantics semantics;
    semantics.src[0] = Type::B64; // "has an address"; the decoder sizes it
    semantics.handler = segment.load;
    for (const auto &load : kLoads) {
      semantics.data = load.element;
      semantics.dst = getElementType(load.element);
      table.add((Twine(segment.name) + "_load_" + load.name).str(), semantics);
      bool isPlain = !(load.element & (kElementLow | kElementHigh));
      if (segment.name[0] != 'f' && isPlain && getElementBytes(load.element) != 8 &&
          (segment.name[0] == 'g' || getElementBytes(load.element) <= 4)) {
        semantics.dst = Type::None;
        table.add((Twine(segment.name) + "_load_lds_" + load.name).str(), semantics);
      }
    }
    semantics.handler = segment.store;
    semantics.dst = Type::None;
    for (const auto &store : kStores) {
      semantics.data = store.element;
      semantics.src[1] = getElementType(store.element);
      table.add((Twine(segment.name) + "_store_" + store.name).str(), semantics);
    }
  }
  addBufferOps(table);
  addFormatOps(table);
}
