//===- RequestModel.cpp - What memory instructions ask of their units -----===//

#include "RequestModel.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Cache
//===----------------------------------------------------------------------===//

Cache::Cache(uint64_t lines, unsigned ways)
    : sets(std::max<uint64_t>(1, lines / ways)), ways(ways), tags(sets * ways, ~0ull),
      used(sets * ways, 0) {}

bool Cache::access(uint64_t line, bool allocate) {
  uint64_t *tag = &tags[line % sets * ways], *use = &used[line % sets * ways];
  ++now;
  unsigned oldest = 0;
  for (unsigned i = 0; i < ways; ++i) {
    if (tag[i] == line) {
      use[i] = now;
      return true;
    }
    if (use[i] < use[oldest])
      oldest = i;
  }
  if (allocate) {
    tag[oldest] = line;
    use[oldest] = now;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Requests
//===----------------------------------------------------------------------===//

RequestModel::RequestModel(const TimingTable &table)
    : table(table), lineShift(Log2_64(table.get(ChipNumber::L1LineBytes))),
      l1(table.get(ChipNumber::L1Bytes) / table.get(ChipNumber::L1LineBytes),
         table.get(ChipNumber::L1Ways)),
      l2(table.get(ChipNumber::L2Bytes) / table.get(ChipNumber::L1LineBytes),
         table.get(ChipNumber::L2Ways)) {}

MemoryRequest RequestModel::describeLDS(const TimedInstr &instr, const Exec &exec) const {
  MemoryRequest request;
  for (unsigned i = 0; i < exec.numAccesses; ++i) {
    const MemoryAccess &access = exec.access[i];
    unsigned base;
    request.clocks += getLDSClocks(table, instr.sched,
                                   {access.bytes, access.write && !access.read,
                                    access.write && access.read, access.lanes},
                                   access.address, base);
    request.base += base;
    request.bytes += static_cast<uint64_t>(popcount(access.lanes)) * access.bytes;
  }
  if (!exec.numAccesses) // lane moves: no bank is asked
    request.clocks = request.base = instr.cost.busy;
  return request;
}

RequestModel::Lines RequestModel::touchLines(const MemoryAccess &access, const Instruction &inst) {
  Lines result;
  bool store = access.write;
  // Device and system scope do not read L1; streamed data do not stay in it.
  bool readsL1 = !store && !inst.sc1, fillsL1 = readsL1 && !inst.nt;
  uint64_t last = ~0ull;
  // Lines of one access are mostly equal to the one before; a small table finds the others.
  constexpr unsigned kSlots = 512;
  uint64_t slots[kSlots];
  bool taken[kSlots] = {};
  auto touch = [&](uint64_t line) {
    if (line == last)
      return;
    last = line;
    unsigned slot = (line * 0x9e3779b97f4a7c15ull) >> 55;
    for (; taken[slot]; slot = (slot + 1) % kSlots)
      if (slots[slot] == line)
        return;
    taken[slot] = true;
    slots[slot] = line;
    ++result.count;
    if (readsL1 && l1.access(line, fillsL1)) {
      ++l1Hits;
      return;
    }
    ++result.l2;
    if (l2.access(line, true))
      ++l2Hits;
    else
      ++result.memory;
  };
  for (uint64_t rest = access.lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    uint64_t first = access.address[lane] >> lineShift;
    uint64_t end = (access.address[lane] + std::max<unsigned>(access.bytes, 1) - 1) >> lineShift;
    for (uint64_t line = first; line <= end && line - first < 4; ++line)
      touch(line);
  }
  return result;
}

MemoryRequest RequestModel::describeVMEM(const CodeInstr &instr, const Exec &exec) {
  MemoryRequest request;
  for (unsigned i = 0; i < exec.numAccesses; ++i) {
    const MemoryAccess &access = exec.access[i];
    if (access.kind == MemoryKind::LDS)
      continue;
    Lines lines = touchLines(access, *instr.inst);
    request.lines += lines.count;
    request.l2 += lines.l2;
    request.memory += lines.memory;
    if (access.dma)
      request.dmaBytes = std::max<unsigned>(request.dmaBytes, access.bytes);
  }
  return request;
}
