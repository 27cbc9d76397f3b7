//===- Exec.cpp - Operand and memory access of handlers -------------------===//

#include "waveasm/Simulator/Exec.h"
#include "Ops/MemoryDetail.h"
#include "waveasm/Simulator/Checker.h"
#include "waveasm/Target/WaitCounters.h"
#include <cstring>

using namespace llvm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

uint32_t Exec::read32(const Operand &operand) {
  switch (operand.kind) {
  case Operand::SGPR: return wave->s[operand.index];
  case Operand::Constant: return operand.value;
  case Operand::VCCZ: return wave->get64(kVCC) == 0;
  case Operand::EXECZ: return wave->getExec() == 0;
  case Operand::SCC: return wave->scc;
  case Operand::VGPR: // a handler's mistake elsewhere; lane 0 is what hardware would give
    return wave->v[operand.index][0];
  case Operand::None: return 0;
  }
  return 0;
}

uint64_t Exec::read64(const Operand &operand) {
  if (operand.kind == Operand::SGPR)
    return wave->get64(operand.index);
  if (operand.kind == Operand::Constant)
    return operand.value | static_cast<uint64_t>(operand.high) << 32;
  return read32(operand);
}

void Exec::write32(const Operand &operand, uint32_t value) {
  assert(operand.kind == Operand::SGPR && "scalar destination");
  wave->s[operand.index] = value;
  wave->definedSGPR[operand.index] = true;
}

void Exec::write64(const Operand &operand, uint64_t value) {
  assert(operand.kind == Operand::SGPR && operand.index + 1u < kNumSGPRs);
  wave->set64(operand.index, value);
  wave->definedSGPR[operand.index] = wave->definedSGPR[operand.index + 1] = true;
}

/// Offset of a VGPR operand under GPR indexing; M0[15:12] enable src0, src1, src2, dst.
static unsigned getGPRIndex(const Wave &wave, const Instruction &inst, const Operand &operand) {
  uint32_t m0 = wave.s[kM0];
  for (unsigned i = 0; i < 3; ++i)
    if (&operand == &inst.src[i])
      return m0 >> (12 + i) & 1 ? m0 & 0xff : 0;
  return &operand == &inst.dst && (m0 >> 15 & 1) ? m0 & 0xff : 0;
}

const uint32_t *Exec::readLanes(const Operand &operand, unsigned word, Lanes &buffer) {
  if (operand.kind == Operand::VGPR) {
    unsigned index = operand.index + word;
    if (wave->mode & kModeGPRIndex)
      index = std::min(index + getGPRIndex(*wave, *inst, operand), kNumVGPRs - 1);
    return wave->v[index];
  }
  uint32_t value;
  if (word == 0)
    value = read32(operand);
  else if (operand.kind == Operand::SGPR)
    value = wave->s[std::min<unsigned>(operand.index + word, kNumSGPRs - 1)];
  else
    value = operand.kind == Operand::Constant && word == 1 ? operand.high : 0;
  std::fill_n(buffer, kLanes, value);
  return buffer;
}

void Exec::writeLanes(const Operand &operand, unsigned word, const uint32_t *values) {
  writeLanes(operand, word, values, lanes());
}

void Exec::writeLanes(const Operand &operand, unsigned word, const uint32_t *values,
                      uint64_t mask) {
  unsigned index = operand.index + word;
  if (wave->mode & kModeGPRIndex)
    index = std::min(index + getGPRIndex(*wave, *inst, operand), kNumVGPRs - 1);
  uint32_t *reg = wave->v[index];
  wave->definedLanes[index] |= mask;
  if (mask == ~0ull) {
    std::memmove(reg, values, sizeof(Lanes));
    return;
  }
  for (unsigned lane = 0; lane < kLanes; ++lane)
    if (mask >> lane & 1)
      reg[lane] = values[lane];
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

Region *Exec::findRegion(uint64_t address, unsigned bytes, bool write, int lane) {
  Region *region = lastRegion;
  if (!region || !region->contains(address, bytes)) {
    region = memory.find(address, bytes);
    if (region)
      lastRegion = region;
  }
  if (region && (write ? region->writable : region->readable))
    return region;
  if (!(group.getLaunch().checks & Check::Memory))
    return nullptr;
  report(Check::Memory, region ? 1 : 0, lane, [&] {
    std::string what = (Twine(bytes) + (write ? "-byte write to 0x" : "-byte read of 0x") +
                        Twine::utohexstr(address))
                           .str();
    if (region)
      return what + " in " + region->name +
             (write ? ", which is read-only" : ", which is write-only");
    const Region *near = memory.findNearest(address);
    if (!near)
      return what + ", far from every buffer";
    if (address < near->base)
      return (Twine(what) + ", " + Twine(near->base - address) + " bytes before " + near->name)
          .str();
    return (Twine(what) + ", at byte " + Twine(address - near->base) + " of " + near->name +
            ", which has " + Twine(near->size))
        .str();
  });
  return nullptr;
}

uint8_t *Exec::findHost(uint64_t address, uint64_t bytes, bool write) {
  Region *region = lastRegion;
  if (!region || !region->contains(address, bytes)) {
    region = memory.find(address, bytes);
    if (!region)
      return nullptr;
    lastRegion = region;
  }
  return (write ? region->writable : region->readable)
             ? region->bytes.get() + (address - region->base)
             : nullptr;
}

bool Exec::load(uint64_t address, void *data, unsigned bytes, int lane) {
  Region *region = findRegion(address, bytes, /*write=*/false, lane);
  if (!region) {
    std::memset(data, 0, bytes);
    return false;
  }
  std::memcpy(data, region->bytes.get() + (address - region->base), bytes);
  return true;
}

bool Exec::store(uint64_t address, const void *data, unsigned bytes, int lane) {
  Region *region = findRegion(address, bytes, /*write=*/true, lane);
  if (!region)
    return false;
  std::memcpy(region->bytes.get() + (address - region->base), data, bytes);
  return true;
}

void *Exec::atomicPointer(uint64_t address, unsigned bytes, int lane) {
  Region *region = findRegion(address, bytes, /*write=*/true, lane);
  if (!region)
    return nullptr;
  if (address % bytes) {
    report(Check::Memory, 2, lane, [&] {
      return ("atomic of " + Twine(bytes) + " bytes at the misaligned address 0x" +
              Twine::utohexstr(address))
          .str();
    });
    return nullptr;
  }
  return region->bytes.get() + (address - region->base);
}

//===----------------------------------------------------------------------===//
// Outstanding results
//===----------------------------------------------------------------------===//

PendingOp &PendingQueue::push() {
  if (count == slots.size()) { // grow; restore the order from slot 0 on
    std::rotate(slots.begin(), slots.begin() + head, slots.end());
    head = 0;
    for (unsigned i = 0; i < 8; ++i)
      slots.push_back(std::make_unique<PendingOp>());
  }
  return *slots[(head + count++) % slots.size()];
}

void PendingQueue::erase(unsigned i) {
  unsigned n = slots.size();
  for (; i > 0; --i) // entries leave from the front mostly
    std::swap(slots[(head + i) % n], slots[(head + i - 1) % n]);
  head = (head + 1) % n;
  --count;
}

// Issue waits for room in the counters, so older operations of an in-order class are done.
PendingOp &Exec::defer(ReturnOrder order) {
  bool vm = order == ReturnOrder::VMEM || order == ReturnOrder::Flat;
  bool lgkm = order != ReturnOrder::VMEM;
  if (vm)
    proveArrivals(/*vm=*/true, kMaxVMCount - 1, /*saturated=*/true);
  if (lgkm)
    proveArrivals(/*vm=*/false, kMaxLGKMCount - 1, /*saturated=*/true);
  PendingOp &op = wave->pending.push();
  op.inst = inst;
  op.order = order;
  op.serial = wave->executed;
  op.vmDone = !vm;
  op.lgkmDone = !lgkm;
  op.lgkmCount = 1;
  op.scalar = false;
  op.reg = op.words = 0;
  op.lanes = 0;
  op.bitMask = ~0u;
  op.ldsBytes = op.ldsSecondBytes = 0;
  op.ldsRead = op.ldsWrite = op.dma = false;
  op.ldsLanes = 0;
  return op;
}

// With `count` operations left at most, an operation of an in-order class has arrived if
// more than `count` of its class are at or behind it. Others could be any of those left:
// only a wait for 0 proves them.
void Exec::proveArrivals(bool vm, unsigned count, bool saturated) {
  PendingQueue &queue = wave->pending;
  unsigned behind = 0;
  ReturnOrder inOrder = vm ? ReturnOrder::VMEM : ReturnOrder::LDS;
  bool any = false;
  for (unsigned i = queue.size(); i-- > 0;) {
    PendingOp &op = queue[i];
    bool &done = vm ? op.vmDone : op.lgkmDone;
    if (done)
      continue;
    if (op.order == inOrder)
      done = ++behind > count;
    else
      done = count == 0 && !saturated;
    any |= done;
  }
  for (unsigned i = 0; any && i < queue.size();) {
    PendingOp &op = queue[i];
    if (op.vmDone && op.lgkmDone) {
      arrive(op);
      queue.erase(i);
    } else {
      ++i;
    }
  }
}

void Exec::waitVM(unsigned count) { proveArrivals(true, count, false); }
void Exec::waitLGKM(unsigned count) { proveArrivals(false, count, false); }

void Exec::arrive(PendingOp &op) {
  if (op.scalar) {
    for (unsigned i = 0; i < op.words && op.reg + i < kNumSGPRs; ++i) {
      wave->s[op.reg + i] = op.data[i][0];
      wave->definedSGPR[op.reg + i] = true;
    }
  } else if (op.dma) {
    // `ldsLanes` are within LDS (setTransfer).
    scatterLanes(reinterpret_cast<uintptr_t>(group.getLDS().data()), op.ldsAddress, op.ldsBytes,
                 op.ldsLanes, op.data);
  } else {
    for (unsigned i = 0; i < op.words && op.reg + i < kNumVGPRs; ++i) {
      uint32_t *reg = wave->v[op.reg + i];
      wave->definedLanes[op.reg + i] |= op.lanes;
      if (op.lanes == ~0ull && op.bitMask == ~0u) {
        std::memcpy(reg, op.data[i], sizeof(Lanes));
        continue;
      }
      for (unsigned lane = 0; lane < kLanes; ++lane)
        if (op.lanes >> lane & 1)
          reg[lane] = (reg[lane] & ~op.bitMask) | (op.data[i][lane] & op.bitMask);
    }
  }
  group.getChecker().onArrival(*this, op);
}

//===----------------------------------------------------------------------===//
// Findings
//===----------------------------------------------------------------------===//

void Exec::report(uint8_t check, uint64_t subject, int lane,
                  function_ref<std::string()> makeMessage, const Instruction *other) {
  if (!(check & (group.getLaunch().checks | Check::Fatal)))
    return;
  Where where;
  std::copy_n(wave->workgroup, 3, where.workgroup);
  where.wave = wave->id;
  where.lane = lane;
  group.getLaunch().findings->add(check, inst, other, subject, where, makeMessage);
}

void Exec::fail(function_ref<std::string()> makeMessage) {
  report(Check::Fatal, 0, -1, makeMessage);
  failed = true;
}
