//===- ComputeUnit.cpp - Issue logic of a compute unit --------------------===//

#include "ComputeUnit.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

// Most that the counters hold (hardware.md section 1.2); issue waits for room.
static constexpr unsigned kMaxVM = 63, kMaxLGKM = 15;

void CounterQueue::push(Entry entry) {
  unsigned i = size++;
  at(i) = entry;
  for (; i > 0 && at(i - 1).done > at(i).done; --i) // in order mostly
    std::swap(at(i - 1), at(i));
}

ComputeUnit::ComputeUnit(Simulation &simulation, const TimingTable &table, InstrTable &instrs,
                         TimingResults &results, const TimingOptions &options,
                         unsigned activeUnits)
    : simulation(simulation), instrs(instrs), results(results), options(options),
      memory(table, table.getTarget().getLimits().simdsPerCU, activeUnits),
      simds(table.getTarget().getLimits().simdsPerCU),
      codeBase(simulation.getLaunch().codeBase) {
  for (unsigned i = 0; i < simds.size(); ++i) {
    results.unitRows.push_back("SIMD " + std::to_string(i) + " VALU");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " MFMA");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " SALU");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " LDS");
  }
  results.unitRows.push_back("VMEM");
}

// The SIMDs take turns: SIMD i issues at clocks that are i modulo the turn.
uint64_t ComputeUnit::align(uint64_t time, unsigned simd) const {
  uint64_t phase = simd % kTurn;
  return time <= phase ? phase : (time - phase + kTurn - 1) / kTurn * kTurn + phase;
}

//===----------------------------------------------------------------------===//
// Work-groups
//===----------------------------------------------------------------------===//

void ComputeUnit::startGroup(uint64_t number, uint64_t now) {
  groups.push_back(std::make_unique<ResidentGroup>());
  ResidentGroup &resident = *groups.back();
  resident.number = number;
  resident.start = now;
  uint32_t id[3];
  simulation.getWorkgroupId(number, id);
  resident.group = std::make_unique<Workgroup>(simulation.getLaunch(), id);
  for (auto &wave : resident.group->getWaves()) {
    unsigned simd = 0; // the one with the fewest waves
    for (unsigned i = 1; i < simds.size(); ++i)
      if (simds[i].waves.size() < simds[simd].waves.size())
        simd = i;
    auto entry = std::make_unique<ResidentWave>();
    entry->group = &resident;
    entry->wave = wave.get();
    entry->simd = simd;
    entry->start = entry->accounted = entry->lastIssue = align(now, simd);
    std::fill_n(entry->ready, kNumPlaces, 0);
    std::fill_n(entry->tags, kNumPlaces, 0);
    entry->row = results.waves.size();
    results.waves.push_back({number, wave->id, simd, entry->start, entry->start, 0, {}});
    simds[simd].waves.push_back(entry.get());
    results.wavesPerSIMD =
        std::max<unsigned>(results.wavesPerSIMD, simds[simd].waves.size());
    resident.waves.push_back(std::move(entry));
  }
  resident.running = resident.waves.size();
  for (auto &wave : resident.waves)
    prepareNext(*wave);
}

void ComputeUnit::endGroup(ResidentGroup &resident, uint64_t now) {
  resident.group->finish();
  results.groups.push_back({resident.number, resident.start, now});
  for (SIMD &simd : simds)
    erase_if(simd.waves, [&](ResidentWave *wave) { return wave->group == &resident; });
  erase_if(groups, [&](const auto &group) { return group.get() == &resident; });
}

void ComputeUnit::run(uint64_t first, uint64_t step, unsigned resident) {
  uint64_t next = first, total = simulation.getNumWorkgroups(), now = 0;
  auto fill = [&] {
    for (; groups.size() < resident && next < total; next += step)
      startGroup(next, now);
  };
  fill();
  while (!groups.empty()) {
    unsigned index = 0;
    for (unsigned i = 1; i < simds.size(); ++i)
      if (simds[i].nextTurn < simds[index].nextTurn)
        index = i;
    // Waves at a barrier are woken by the last arrival or the end of a wave.
    assert(simds[index].nextTurn != kNever && "waves that nothing wakes");
    if (simds[index].nextTurn == kNever)
      break;
    takeTurn(index, simds[index].nextTurn);
    if (ended.empty())
      continue;
    for (ResidentGroup *group : ended) {
      uint64_t end = 0;
      for (const auto &wave : group->waves)
        end = std::max(end, wave->accounted);
      now = std::max(now, end);
      endGroup(*group, end);
    }
    ended.clear();
    fill();
  }
  // Until the last wave has ended and the units have nothing left to do.
  results.cycles = std::max(memory.getVMEMEnd(), memory.getLDSEnd());
  for (const WaveTiming &wave : results.waves)
    results.cycles = std::max(results.cycles, wave.end);
  for (const SIMD &simd : simds)
    results.cycles = std::max({results.cycles, simd.valuFree, simd.matrixFree});
  results.ldsBusy = memory.ldsBusy;
  results.ldsConflicts = memory.ldsConflicts;
  results.vmemBusy = memory.vmemBusy;
  results.l1Lines = memory.lines;
  results.l1Hits = memory.l1Hits;
  results.l2Hits = memory.l2Hits;
}

void ComputeUnit::endWave(ResidentWave &wave) {
  wave.nextTime = kNever;
  wave.next = nullptr;
  WaveTiming &timing = results.waves[wave.row];
  timing.end = wave.accounted;
  timing.instructions = wave.wave->executed;
  timing.stalls = wave.stalls;
  results.stalls.add(wave.stalls);
  ResidentGroup &group = *wave.group;
  if (--group.running == 0)
    ended.push_back(&group);
  else if (group.group->releaseBarrier()) // the others were waiting for this one
    openBarrier(group, wave.accounted);
}

//===----------------------------------------------------------------------===//
// Waiting
//===----------------------------------------------------------------------===//

// Charges the clocks until `until` to `cause`; the wave cannot issue before.
void ComputeUnit::stall(ResidentWave &wave, TimedInstr &instr, uint64_t until, Stall cause) {
  until = align(until, wave.simd);
  if (until <= wave.accounted)
    return;
  uint64_t clocks = until - wave.accounted;
  wave.stalls[cause] += clocks;
  instr.stalls[cause] += clocks;
  // What is the instruction's own time is in its slice.
  if (cause > Stall::Fetch && cause != Stall::Barrier)
    trace(wave.row, wave.accounted, clocks, instr, static_cast<int>(cause));
  wave.accounted = until;
}

// Results of the ALUs and matrix cores. Those of memory are not interlocked. A matrix
// instruction that continues the accumulator of one with equal shape is paced by the matrix
// core alone (hardware.md section 4.3).
void ComputeUnit::waitForSources(ResidentWave &wave, TimedInstr &instr) {
  if (wave.maxReady <= wave.accounted)
    return;
  uint64_t until = wave.accounted;
  bool matrix = false;
  auto check = [&](PlaceRange range, uint32_t tag) {
    for (unsigned i = range.first, e = range.first + range.size; i < e; ++i) {
      if (wave.ready[i] <= until || (tag && wave.tags[i] == tag))
        continue;
      until = wave.ready[i];
      matrix = wave.tags[i] != 0;
    }
  };
  for (PlaceRange range : instr.reads)
    check(range, 0);
  check(instr.srcC, instr.srcCTag);
  stall(wave, instr, until, matrix ? Stall::MatrixDependency : Stall::ALUDependency);
}

void ComputeUnit::waitForCounters(ResidentWave &wave, TimedInstr &instr) {
  auto waitFor = [&](CounterQueue &queue, unsigned count, Stall cause) {
    queue.retire(wave.accounted);
    if (const CounterQueue::Entry *entry = queue.getAfter(count)) {
      uint64_t before = wave.accounted;
      TimedInstr *producer = entry->instr;
      stall(wave, instr, entry->done, cause);
      if (cause != Stall::CounterFull)
        producer->waitedFor += wave.accounted - before;
    }
  };
  if (instr.kind == TimedInstr::Kind::Wait) {
    waitFor(wave.vm, instr.waitVM, Stall::WaitVM);
    waitFor(wave.lgkm, instr.waitLGKM, Stall::WaitLGKM);
  }
  if (instr.vmCount)
    waitFor(wave.vm, kMaxVM - instr.vmCount, Stall::CounterFull);
  if (instr.lgkmCount)
    waitFor(wave.lgkm, kMaxLGKM - instr.lgkmCount, Stall::CounterFull);
}

void ComputeUnit::prepareNext(ResidentWave &wave) {
  TimedInstr &instr = instrs.get(wave.wave->pc - codeBase);
  wave.next = &instr;
  waitForSources(wave, instr);
  waitForCounters(wave, instr);
  wave.nextTime = wave.accounted;
  simds[wave.simd].nextTurn = std::min(simds[wave.simd].nextTurn, wave.nextTime);
}

//===----------------------------------------------------------------------===//
// Issue
//===----------------------------------------------------------------------===//

void ComputeUnit::takeTurn(unsigned index, uint64_t now) {
  SIMD &simd = simds[index];
  // By priority; among equals the one that has waited longest.
  auto isBefore = [](const ResidentWave *a, const ResidentWave *b) {
    if (a->wave->priority != b->wave->priority)
      return a->wave->priority > b->wave->priority;
    return a->lastIssue < b->lastIssue;
  };
  candidates.clear();
  for (ResidentWave *wave : simd.waves) {
    if (wave->nextTime > now)
      continue;
    candidates.push_back(wave);
    for (size_t i = candidates.size() - 1; i > 0 && isBefore(wave, candidates[i - 1]); --i)
      std::swap(candidates[i], candidates[i - 1]);
  }
  unsigned ports = 0;
  bool any = false;
  for (ResidentWave *wave : candidates)
    any |= tryIssue(*wave, now, ports);
  results.issueTurns += any;
  simd.nextTurn = kNever;
  for (const ResidentWave *wave : simd.waves)
    simd.nextTurn = std::min(simd.nextTurn, wave->nextTime);
}

bool ComputeUnit::tryIssue(ResidentWave &wave, uint64_t now, unsigned &ports) {
  TimedInstr &instr = *wave.next;
  const SIMD &simd = simds[wave.simd];
  auto isBusy = [&](uint64_t free, Stall cause) {
    if (free <= now)
      return false;
    stall(wave, instr, free, cause);
    wave.nextTime = wave.accounted;
    return true;
  };
  unsigned port = 1u << static_cast<unsigned>(instr.port);
  if (instr.port != Port::Internal && (ports & port)) {
    isBusy(now + kTurn, Stall::Arbitration);
    return false;
  }
  switch (instr.port) {
  case Port::VALU:
    if (instr.matrix && isBusy(simd.matrixFree, Stall::MatrixBusy))
      return false;
    if (isBusy(simd.valuFree, simd.matrixBlocksVALU ? Stall::MatrixBusy : Stall::VALUBusy))
      return false;
    break;
  case Port::SALU:
    if (isBusy(simd.saluFree, Stall::SALUBusy))
      return false;
    break;
  case Port::LDS:
    if (isBusy(memory.getLDSFree(wave.simd), Stall::LDSBusy))
      return false;
    break;
  case Port::VMEM:
    if (isBusy(memory.getVMEMFree(wave.simd), Stall::VMEMBusy))
      return false;
    break;
  case Port::Branch:
  case Port::Internal: // needs no unit
    break;
  }
  ports |= port;
  issue(wave, now);
  return true;
}

void ComputeUnit::issue(ResidentWave &wave, uint64_t now) {
  TimedInstr &instr = *wave.next;
  Workgroup &group = *wave.group->group;
  group.clock = now;
  StepResult step = group.step(*wave.wave);
  wave.current = &instr;
  wave.lastIssue = now;
  wave.accounted = now + kTurn;
  ++executed;
  ++results.issued;
  ++instr.hits;
  if (step.inst) {
    occupyUnits(wave, instr, now);
    accessMemory(wave, instr, now);
    writeRegisters(wave, instr, now);
  }
  afterIssue(wave, instr, now, step.branchTaken);
}

void ComputeUnit::occupyUnits(ResidentWave &wave, TimedInstr &instr, uint64_t now) {
  SIMD &simd = simds[wave.simd];
  uint32_t row = 0x80000000u | wave.simd * 4;
  unsigned busy = instr.cost.busy;
  double count = 1;
  if (instr.matrix) {
    simd.matrixFree = now + busy;
    simd.valuFree = now + (instr.blocksVALU ? std::max(busy, kTurn) : kTurn);
    simd.matrixBlocksVALU = true;
    results.matrixBusy += busy;
    trace(row + 1, now, busy, instr, -1);
  } else if (instr.port == Port::VALU) {
    simd.valuFree = now + busy;
    simd.matrixBlocksVALU = false;
    results.valuBusy += busy;
    count = popcount(wave.wave->getExec());
    trace(row, now, busy, instr, -1);
  } else if (instr.port == Port::SALU) {
    simd.saluFree = now + busy;
    trace(row + 2, now, busy, instr, -1);
  }
  if (instr.rateType == ~0u)
    return;
  if (operations.size() <= instr.rateType)
    operations.resize(instr.rateType + 1, 0.0);
  operations[instr.rateType] += instr.operations * count;
}

void ComputeUnit::accessMemory(ResidentWave &wave, TimedInstr &instr, uint64_t now) {
  if (!instr.vmCount && !instr.lgkmCount && instr.port != Port::LDS && instr.port != Port::VMEM)
    return;
  const Exec &exec = wave.group->group->getExec();
  Service service;
  if (instr.port == Port::LDS) {
    service = memory.accessLDS(instr, exec, wave.simd, now);
    instr.conflicts += service.conflicts;
    trace(0x80000000u | (wave.simd * 4 + 3), service.start,
          std::min<uint64_t>(service.clocks, memory.getPathFree(wave.simd) - service.start), instr,
          -1);
  } else if (instr.port == Port::VMEM) {
    service = memory.accessVMEM(instr, exec, wave.simd, now);
    trace(0x80000000u | simds.size() * 4, service.start, service.clocks, instr, -1);
  } else { // scalar memory, messages
    service.done = now + instr.cost.latency;
  }
  auto count = [&](CounterQueue &queue, unsigned number, bool inOrder) {
    if (inOrder)
      service.done = queue.lastInOrder = std::max(queue.lastInOrder, service.done);
    queue.retire(now);
    for (unsigned i = 0; i < number; ++i)
      queue.push({service.done, &instr});
  };
  if (instr.vmCount)
    count(wave.vm, instr.vmCount, true);
  if (instr.lgkmCount)
    count(wave.lgkm, instr.lgkmCount, instr.lgkmInOrder);
  countLatency(instr, service.done - now);
}

void ComputeUnit::writeRegisters(ResidentWave &wave, const TimedInstr &instr, uint64_t now) {
  if (instr.vmCount || instr.lgkmCount || instr.writes.empty())
    return;
  unsigned latency = instr.cost.latency;
  countLatency(const_cast<TimedInstr &>(instr), latency);
  // Ready before the wave's next instruction, and nothing older that it overtakes.
  if (latency <= instr.issue && wave.maxReady <= now)
    return;
  uint64_t ready = now + latency;
  for (PlaceRange range : instr.writes)
    for (unsigned i = range.first, e = range.first + range.size; i < e; ++i) {
      wave.ready[i] = ready;
      wave.tags[i] = instr.tag;
    }
  wave.maxReady = std::max(wave.maxReady, ready);
}

// The wave's own time with the instruction, and what comes next.
void ComputeUnit::afterIssue(ResidentWave &wave, TimedInstr &instr, uint64_t now, bool taken) {
  switch (instr.kind) {
  case TimedInstr::Kind::Nop:
    stall(wave, instr, now + instr.issue, Stall::Nop);
    break;
  case TimedInstr::Kind::Sleep:
    stall(wave, instr, now + instr.issue, Stall::Sleep);
    break;
  case TimedInstr::Kind::Branch:
    stall(wave, instr, now + (taken ? instr.cost.latency : instr.issue), Stall::Fetch);
    break;
  default:
    stall(wave, instr, now + instr.issue, Stall::IssueRate);
    break;
  }
  if (instr.kind != TimedInstr::Kind::Barrier)
    trace(wave.row, now, wave.accounted - now, instr, -1);
  switch (wave.wave->status) {
  case WaveStatus::Running:
    prepareNext(wave);
    break;
  case WaveStatus::Ended:
    endWave(wave);
    break;
  case WaveStatus::AtBarrier:
    wave.nextTime = kNever;
    wave.next = nullptr;
    if (wave.group->group->releaseBarrier())
      openBarrier(*wave.group, now);
    break;
  }
}

void ComputeUnit::openBarrier(ResidentGroup &group, uint64_t now) {
  for (auto &wave : group.waves) {
    if (wave->next || wave->wave->status != WaveStatus::Running)
      continue; // not at the barrier
    TimedInstr &instr = *wave->current;
    stall(*wave, instr, now + instr.cost.latency, Stall::Barrier);
    countLatency(instr, wave->accounted - wave->lastIssue);
    trace(wave->row, wave->lastIssue, wave->accounted - wave->lastIssue, instr, -1);
    prepareNext(*wave);
  }
}

void ComputeUnit::countLatency(TimedInstr &instr, uint64_t clocks) {
  instr.latencySum += clocks;
  instr.latencyMin = std::min(instr.latencyMin, clocks);
  instr.latencyMax = std::max(instr.latencyMax, clocks);
}

void ComputeUnit::trace(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr,
                        int stall) {
  if (!options.trace || !clocks || instr.index == ~0u)
    return;
  if (results.trace.size() >= options.traceLimit) {
    results.traceCut = true;
    return;
  }
  results.trace.push_back({start, static_cast<uint32_t>(clocks), row, instr.index,
                           static_cast<int8_t>(stall)});
}
