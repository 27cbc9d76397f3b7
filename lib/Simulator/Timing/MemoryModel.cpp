//===- MemoryModel.cpp - LDS, caches and memory in time -------------------===//

#include "MemoryModel.h"
#include "llvm/ADT/STLExtras.h"
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
// LDS
//===----------------------------------------------------------------------===//

MemoryModel::MemoryModel(const TimingTable &table, unsigned simds, unsigned activeUnits)
    : table(table), ldsPathFree(simds, 0),
      ldsQueues(simds, UnitQueue(std::min(table.get(ChipNumber::LDSQueue), 1024u))),
      vmemQueues(simds, UnitQueue(std::min(table.get(ChipNumber::VMEMQueue), 1024u))),
      l1(table.get(ChipNumber::L1Bytes) / table.get(ChipNumber::L1LineBytes),
         table.get(ChipNumber::L1Ways)),
      l2(table.get(ChipNumber::L2Bytes) / table.get(ChipNumber::L1LineBytes),
         table.get(ChipNumber::L2Ways)) {
  double line = table.get(ChipNumber::L1LineBytes);
  lineShift = Log2_64(table.get(ChipNumber::L1LineBytes));
  l2ClkPerLine = line / table.get(ChipNumber::L2BytesPerClk);
  // A line that has come from memory serves several units: that much less is the share of
  // each in the traffic.
  double perClk = table.get(ChipNumber::HBMGBPerSecond) * 1000.0 / table.get(ChipNumber::ClockMHz);
  double share = perClk / activeUnits *
                 std::min(activeUnits, table.get(ChipNumber::HBMSharers));
  hbmClkPerLine = line / share;
}

/// Different dwords asked of the most wanted bank by the lanes `lanes` of one phase.
static unsigned getDegree(const MemoryAccess &access, uint64_t lanes, unsigned banks) {
  // A bank's dwords so far.
  constexpr unsigned kSeen = 32;
  uint32_t seen[64][kSeen];
  uint8_t counts[64] = {};
  uint8_t extra[64] = {}; // beyond what `seen` holds: taken as different
  unsigned words = std::max(1, access.bytes / 4), degree = 0;
  bool atomic = access.read && access.write; // lanes do not share the dword
  for (uint64_t rest = lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    for (unsigned i = 0; i < words; ++i) {
      uint32_t dword = static_cast<uint32_t>(access.address[lane] / 4 + i);
      unsigned bank = dword & (banks - 1), count = counts[bank];
      bool shared = false;
      for (unsigned k = 0; k < count && !atomic && !shared; ++k)
        shared = seen[bank][k] == dword;
      if (shared)
        continue;
      if (count < kSeen)
        seen[bank][counts[bank]++] = dword;
      else if (extra[bank] < 255)
        ++extra[bank];
      degree = std::max<unsigned>(degree, counts[bank] + extra[bank]);
    }
  }
  return degree;
}

/// Clocks of one access; `base`: those without conflicts.
unsigned MemoryModel::getLDSClocks(const MemoryAccess &access, SchedClass sched,
                                   unsigned &base) const {
  base = table.getCost(sched, access.bytes).busy;
  const LDSPhases *phases = table.findPhases(access.write && !access.read, access.bytes);
  if (!phases)
    return base;
  unsigned degrees = 0;
  for (uint64_t lanes : phases->lanes)
    degrees += std::max(1u, getDegree(access, lanes & access.lanes, phases->banks));
  return divideCeil(degrees * base, phases->lanes.size());
}

// DMA writes that have arrived take their clocks before what comes later.
void MemoryModel::arriveInLDS(uint64_t now) {
  while (firstArrival < arrivals.size() && arrivals[firstArrival].time <= std::max(now, ldsFree)) {
    const Arrival &arrival = arrivals[firstArrival++];
    ldsFree = std::max(ldsFree, arrival.time) + arrival.clocks;
    ldsBusy += arrival.clocks;
  }
  if (firstArrival == arrivals.size() || firstArrival > 4096) {
    arrivals.erase(arrivals.begin(), arrivals.begin() + firstArrival);
    firstArrival = 0;
  }
}

Service MemoryModel::accessLDS(const TimedInstr &instr, const Exec &exec, unsigned simd,
                               uint64_t now) {
  arriveInLDS(now);
  unsigned base = 0, clocks = 0;
  uint64_t bytes = 0;
  for (unsigned i = 0; i < exec.numAccesses; ++i) {
    const MemoryAccess &access = exec.access[i];
    unsigned accessBase;
    clocks += getLDSClocks(access, instr.sched, accessBase);
    base += accessBase;
    bytes += static_cast<uint64_t>(popcount(access.lanes)) * access.bytes;
  }
  if (!exec.numAccesses) // lane moves: no bank is asked
    clocks = base = instr.cost.busy;
  Service service;
  service.clocks = clocks;
  service.conflicts = clocks - std::min(clocks, base);
  // The banks may serve other SIMDs while this one's path is busy.
  service.start = std::max({now, ldsFree, ldsPathFree[simd]});
  ldsFree = std::max(now, ldsFree) + clocks;
  ldsPathFree[simd] =
      service.start + divideCeil(bytes, table.get(ChipNumber::LDSPathBytesPerClk));
  service.done = service.start + instr.cost.latency + service.conflicts;
  ldsQueues[simd].push(service.start);
  ldsBusy += clocks;
  ldsConflicts += service.conflicts;
  return service;
}

//===----------------------------------------------------------------------===//
// Vector memory
//===----------------------------------------------------------------------===//

MemoryModel::Lines MemoryModel::touchLines(const MemoryAccess &access, const Instruction &inst) {
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

Service MemoryModel::accessVMEM(const TimedInstr &instr, const Exec &exec, unsigned simd,
                                uint64_t now) {
  Lines sum;
  unsigned dmaBytes = 0;
  for (unsigned i = 0; i < exec.numAccesses; ++i) {
    const MemoryAccess &access = exec.access[i];
    if (access.kind == MemoryKind::LDS)
      continue;
    Lines lines = touchLines(access, *instr.inst);
    sum.count += lines.count;
    sum.l2 += lines.l2;
    sum.memory += lines.memory;
    if (access.dma)
      dmaBytes = std::max<unsigned>(dmaBytes, access.bytes);
  }
  lines += sum.count;
  Service service;
  service.start = std::max(now, vmemFree);
  service.clocks = std::max(instr.cost.busy, sum.count * table.get(ChipNumber::L1LineClk));
  vmemFree = service.start + service.clocks;
  vmemBusy += service.clocks;
  vmemQueues[simd].push(service.start);

  // Lines queue for the way to L2 and to memory; the delay is what was there before.
  double start = static_cast<double>(service.start);
  double delay = 0;
  if (sum.l2) {
    delay = std::max(delay, l2Free - start);
    l2Free = std::max(l2Free, start) + sum.l2 * l2ClkPerLine;
  }
  if (sum.memory) {
    delay = std::max(delay, hbmFree - start);
    hbmFree = std::max(hbmFree, start) + sum.memory * hbmClkPerLine;
  }
  bool load = instr.sched == SchedClass::VMEMLoad || instr.sched == SchedClass::VMEMToLDS;
  unsigned latency = instr.cost.latency;
  if (load && !sum.memory)
    latency = std::min(latency, table.get(sum.l2 ? ChipNumber::L2HitLatency
                                                 : ChipNumber::L1HitLatency));
  service.done = service.start + latency + static_cast<uint64_t>(delay);
  if (dmaBytes)
    arrivals.push_back({service.done, table.getCost(SchedClass::LDSStore, dmaBytes).busy});
  return service;
}
