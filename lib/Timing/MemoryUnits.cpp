//===- MemoryUnits.cpp - LDS and vector memory in time --------------------===//

#include "waveasm/Timing/MemoryUnits.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm;

MemoryUnits::MemoryUnits(const TimingTable &table, unsigned simds, unsigned activeUnits)
    : table(table), ldsPathFree(simds, 0),
      ldsQueues(simds, UnitQueue(std::min(table.get(ChipNumber::LDSQueue), 1024u))),
      vmemQueues(simds, UnitQueue(std::min(table.get(ChipNumber::VMEMQueue), 1024u))) {
  double line = table.get(ChipNumber::L1LineBytes);
  l2ClkPerLine = line / table.get(ChipNumber::L2BytesPerClk);
  // A line that has come from memory serves several units: that much less is the share of
  // each in the traffic.
  double perClk = table.get(ChipNumber::HBMGBPerSecond) * 1000.0 / table.get(ChipNumber::ClockMHz);
  double share = perClk / activeUnits *
                 std::min(activeUnits, table.get(ChipNumber::HBMSharers));
  hbmClkPerLine = line / share;
}

//===----------------------------------------------------------------------===//
// LDS
//===----------------------------------------------------------------------===//

/// Different dwords asked of the most wanted bank by the lanes `lanes` of one phase.
template <typename Address>
static unsigned getDegree(const LDSAccess &access, const Address *address, uint64_t lanes,
                          unsigned banks) {
  // A bank's dwords so far.
  constexpr unsigned kSeen = 32;
  uint32_t seen[64][kSeen];
  uint8_t counts[64] = {};
  uint8_t extra[64] = {}; // beyond what `seen` holds: taken as different
  unsigned words = std::max(1u, access.bytes / 4), degree = 0;
  for (uint64_t rest = lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    for (unsigned i = 0; i < words; ++i) {
      uint32_t dword = static_cast<uint32_t>(address[lane] / 4 + i);
      unsigned bank = dword & (banks - 1), count = counts[bank];
      bool shared = false;
      for (unsigned k = 0; k < count && !access.atomic && !shared; ++k)
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

template <typename Address>
unsigned waveasm::getLDSClocks(const TimingTable &table, SchedClass sched, const LDSAccess &access,
                               const Address *address, unsigned &base) {
  base = table.getCost(sched, access.bytes).busy;
  const LDSPhases *phases = table.findPhases(access.write, access.bytes);
  if (!phases)
    return base;
  unsigned degrees = 0;
  for (uint64_t lanes : phases->lanes)
    degrees += std::max(1u, getDegree(access, address, lanes & access.lanes, phases->banks));
  return divideCeil(degrees * base, phases->lanes.size());
}
template unsigned waveasm::getLDSClocks(const TimingTable &, SchedClass, const LDSAccess &,
                                        const uint32_t *, unsigned &);
template unsigned waveasm::getLDSClocks(const TimingTable &, SchedClass, const LDSAccess &,
                                        const uint64_t *, unsigned &);

// DMA writes that have arrived take their clocks before what comes later.
void MemoryUnits::arriveInLDS(uint64_t now) {
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

Service MemoryUnits::accessLDS(const TimedInstr &instr, const MemoryRequest &request,
                               unsigned simd, uint64_t now) {
  arriveInLDS(now);
  Service service;
  service.clocks = request.clocks;
  service.conflicts = request.clocks - std::min(request.clocks, request.base);
  // The banks may serve other SIMDs while this one's path is busy.
  service.start = std::max({now, ldsFree, ldsPathFree[simd]});
  ldsFree = std::max(now, ldsFree) + service.clocks;
  ldsPathFree[simd] =
      service.start + divideCeil(request.bytes, table.get(ChipNumber::LDSPathBytesPerClk));
  service.done = service.start + instr.cost.latency + service.conflicts;
  ldsQueues[simd].push(service.start);
  ldsBusy += service.clocks;
  ldsConflicts += service.conflicts;
  return service;
}

//===----------------------------------------------------------------------===//
// Vector memory
//===----------------------------------------------------------------------===//

Service MemoryUnits::accessVMEM(const TimedInstr &instr, const MemoryRequest &request,
                                unsigned simd, uint64_t now) {
  lines += request.lines;
  Service service;
  service.start = std::max(now, vmemFree);
  service.clocks =
      std::max(instr.cost.busy, request.lines * table.get(ChipNumber::L1LineClk));
  vmemFree = service.start + service.clocks;
  vmemBusy += service.clocks;
  vmemQueues[simd].push(service.start);

  // Lines queue for the way to L2 and to memory; the delay is what was there before.
  double start = static_cast<double>(service.start);
  double delay = 0;
  if (request.l2) {
    delay = std::max(delay, l2Free - start);
    l2Free = std::max(l2Free, start) + request.l2 * l2ClkPerLine;
  }
  if (request.memory) {
    delay = std::max(delay, hbmFree - start);
    hbmFree = std::max(hbmFree, start) + request.memory * hbmClkPerLine;
  }
  bool load = instr.sched == SchedClass::VMEMLoad || instr.sched == SchedClass::VMEMToLDS;
  unsigned latency = instr.cost.latency;
  if (load && !request.memory)
    latency = std::min(latency, table.get(request.l2 ? ChipNumber::L2HitLatency
                                                     : ChipNumber::L1HitLatency));
  service.done = service.start + latency + static_cast<uint64_t>(delay);
  if (request.dmaBytes)
    arrivals.push_back({service.done, table.getCost(SchedClass::LDSStore, request.dmaBytes).busy});
  return service;
}
