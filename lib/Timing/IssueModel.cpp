//===- IssueModel.cpp - Issue logic of a compute unit ---------------------===//

#include "waveasm/Timing/IssueModel.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace waveasm;

void CounterQueue::push(Entry entry) {
  unsigned i = size++;
  at(i) = entry;
  for (; i > 0 && at(i - 1).done > at(i).done; --i) // in order mostly
    std::swap(at(i - 1), at(i));
}

IssueModel::IssueModel(const TimingTable &table, unsigned activeUnits)
    : table(table), memory(table, table.getTarget().getLimits().simdsPerCU, activeUnits),
      simds(table.getTarget().getLimits().simdsPerCU) {}

// The SIMDs take turns: SIMD i issues at clocks that are i modulo the turn.
static uint64_t align(uint64_t time, unsigned simd) {
  uint64_t phase = simd % kTurn;
  return time <= phase ? phase : (time - phase + kTurn - 1) / kTurn * kTurn + phase;
}

//===----------------------------------------------------------------------===//
// Work-groups
//===----------------------------------------------------------------------===//

void IssueModel::addWave(TimedGroup &group, std::unique_ptr<TimedWave> wave, uint64_t now) {
  unsigned simd = 0; // the one with the fewest waves
  for (unsigned i = 1; i < simds.size(); ++i)
    if (simds[i].waves.size() < simds[simd].waves.size())
      simd = i;
  wave->group = &group;
  wave->simd = simd;
  wave->start = wave->accounted = wave->lastIssue = align(now, simd);
  simds[simd].waves.push_back(wave.get());
  group.waves.push_back(std::move(wave));
}

void IssueModel::startGroup(TimedGroup &group, uint64_t now) {
  group.start = now;
  group.running = group.waves.size();
  for (auto &wave : group.waves)
    prepareNext(*wave);
}

void IssueModel::removeGroup(TimedGroup &group) {
  for (SIMD &simd : simds)
    erase_if(simd.waves, [&](TimedWave *wave) { return wave->group == &group; });
}

bool IssueModel::takeNextTurn() {
  unsigned index = 0;
  for (unsigned i = 1; i < simds.size(); ++i)
    if (simds[i].nextTurn < simds[index].nextTurn)
      index = i;
  // Waves at a barrier are woken by the last arrival or the end of a wave.
  if (simds[index].nextTurn == kNever)
    return false;
  takeTurn(index, simds[index].nextTurn);
  return true;
}

uint64_t IssueModel::getUnitsEnd() const {
  uint64_t end = std::max(memory.getVMEMEnd(), memory.getLDSEnd());
  for (const SIMD &simd : simds)
    end = std::max({end, simd.valuFree, simd.matrixFree});
  return end;
}

uint64_t IssueModel::getMostTaken() const {
  uint64_t most = std::max(ldsTaken, vmemTaken);
  for (const SIMD &simd : simds)
    most = std::max({most, simd.valuTaken, simd.matrixTaken});
  return most;
}

void IssueModel::endWave(TimedWave &wave) {
  wave.nextTime = kNever;
  wave.next = nullptr;
  onWaveEnd(wave);
  TimedGroup &group = *wave.group;
  if (--group.running == 0)
    ended.push_back(&group);
  else if (group.arrived == group.running) // the others were waiting for this one
    openBarrier(group, wave.accounted);
}

//===----------------------------------------------------------------------===//
// Waiting
//===----------------------------------------------------------------------===//

// Charges the clocks until `until` to `cause`; the wave cannot issue before.
void IssueModel::stall(TimedWave &wave, TimedInstr &instr, uint64_t until, Stall cause) {
  until = align(until, wave.simd);
  if (until <= wave.accounted)
    return;
  uint64_t clocks = until - wave.accounted;
  wave.stalls[cause] += clocks * wave.weight;
  instr.stalls[cause] += clocks * wave.weight;
  // What is the instruction's own time is in its slice.
  if (cause > Stall::Fetch && cause != Stall::Barrier)
    slice(wave.row, wave.accounted, clocks, instr, static_cast<int>(cause));
  wave.accounted = until;
}

// Results of the ALUs and matrix cores. Those of memory are not interlocked. A matrix
// instruction that continues the accumulator of one with equal shape is paced by the matrix
// core alone (hardware.md section 4.3).
void IssueModel::waitForSources(TimedWave &wave, TimedInstr &instr) {
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

void IssueModel::waitForCounters(TimedWave &wave, TimedInstr &instr) {
  auto waitFor = [&](CounterQueue &queue, unsigned count, Stall cause) {
    queue.retire(wave.accounted);
    if (const CounterQueue::Entry *entry = queue.getAfter(count)) {
      uint64_t before = wave.accounted;
      TimedInstr *producer = entry->instr;
      stall(wave, instr, entry->done, cause);
      uint64_t clocks = (wave.accounted - before) * wave.weight;
      if (cause != Stall::CounterFull && clocks) {
        producer->waitedFor += clocks;
        onWait(instr, *producer, clocks);
      }
    }
  };
  if (instr.kind == TimedInstr::Kind::Wait) {
    waitFor(wave.vm, instr.waitVM, Stall::WaitVM);
    waitFor(wave.lgkm, instr.waitLGKM, Stall::WaitLGKM);
  }
  if (instr.vmCount)
    waitFor(wave.vm, kMaxVMCount - instr.vmCount, Stall::CounterFull);
  if (instr.lgkmCount)
    waitFor(wave.lgkm, kMaxLGKMCount - instr.lgkmCount, Stall::CounterFull);
}

void IssueModel::prepareNext(TimedWave &wave) {
  TimedInstr &instr = fetch(wave);
  wave.next = &instr;
  waitForSources(wave, instr);
  waitForCounters(wave, instr);
  wave.nextTime = wave.accounted;
  simds[wave.simd].nextTurn = std::min(simds[wave.simd].nextTurn, wave.nextTime);
}

//===----------------------------------------------------------------------===//
// Issue
//===----------------------------------------------------------------------===//

void IssueModel::takeTurn(unsigned index, uint64_t now) {
  SIMD &simd = simds[index];
  // By priority; among equals the one that has waited longest.
  auto isBefore = [](const TimedWave *a, const TimedWave *b) {
    if (a->priority != b->priority)
      return a->priority > b->priority;
    return a->lastIssue < b->lastIssue;
  };
  candidates.clear();
  for (TimedWave *wave : simd.waves) {
    if (wave->nextTime > now)
      continue;
    candidates.push_back(wave);
    for (size_t i = candidates.size() - 1; i > 0 && isBefore(wave, candidates[i - 1]); --i)
      std::swap(candidates[i], candidates[i - 1]);
  }
  unsigned ports = 0;
  bool any = false;
  for (TimedWave *wave : candidates)
    any |= tryIssue(*wave, now, ports);
  issueTurns += any;
  simd.nextTurn = kNever;
  for (const TimedWave *wave : simd.waves)
    simd.nextTurn = std::min(simd.nextTurn, wave->nextTime);
}

bool IssueModel::tryIssue(TimedWave &wave, uint64_t now, unsigned &ports) {
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

void IssueModel::issue(TimedWave &wave, uint64_t now) {
  TimedInstr &instr = *wave.next;
  Outcome outcome = execute(wave, instr, now);
  wave.current = &instr;
  wave.lastIssue = now;
  wave.accounted = now + kTurn;
  wave.issueClocks += kTurn * wave.weight;
  ++wave.instructions;
  ++issued;
  instr.hits += wave.weight;
  if (outcome.executed) {
    occupyUnits(wave, instr, now, outcome.lanes);
    accessMemory(wave, instr, outcome.memory, now);
    writeRegisters(wave, instr, now);
  }
  afterIssue(wave, instr, now, outcome);
}

void IssueModel::occupyUnits(TimedWave &wave, TimedInstr &instr, uint64_t now, unsigned lanes) {
  SIMD &simd = simds[wave.simd];
  uint32_t row = kUnitRows | wave.simd * 4;
  unsigned busy = instr.cost.busy;
  if (instr.matrix) {
    simd.matrixFree = now + busy;
    simd.valuFree = now + (instr.blocksVALU ? std::max(busy, kTurn) : kTurn);
    simd.matrixBlocksVALU = true;
    matrixBusy += busy;
    simd.matrixTaken += busy * wave.weight;
    slice(row + 1, now, busy, instr, -1);
  } else if (instr.port == Port::VALU) {
    simd.valuFree = now + busy;
    simd.matrixBlocksVALU = false;
    valuBusy += busy;
    simd.valuTaken += busy * wave.weight;
    slice(row, now, busy, instr, -1);
  } else if (instr.port == Port::SALU) {
    simd.saluFree = now + busy;
    slice(row + 2, now, busy, instr, -1);
  }
  onUnitTaken(instr, lanes);
}

void IssueModel::accessMemory(TimedWave &wave, TimedInstr &instr, const MemoryRequest &request,
                              uint64_t now) {
  if (!instr.vmCount && !instr.lgkmCount && instr.port != Port::LDS && instr.port != Port::VMEM)
    return;
  Service service;
  if (instr.port == Port::LDS) {
    service = memory.accessLDS(instr, request, wave.simd, now);
    ldsTaken += service.clocks * wave.weight;
    instr.conflicts += service.conflicts * wave.weight;
    slice(kUnitRows | (wave.simd * 4 + 3), service.start,
          std::min<uint64_t>(service.clocks, memory.getPathFree(wave.simd) - service.start), instr,
          -1);
  } else if (instr.port == Port::VMEM) {
    service = memory.accessVMEM(instr, request, wave.simd, now);
    vmemTaken += service.clocks * wave.weight;
    slice(kUnitRows | simds.size() * 4, service.start, service.clocks, instr, -1);
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

void IssueModel::writeRegisters(TimedWave &wave, TimedInstr &instr, uint64_t now) {
  if (instr.vmCount || instr.lgkmCount || instr.writes.empty())
    return;
  unsigned latency = instr.cost.latency;
  countLatency(instr, latency);
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
void IssueModel::afterIssue(TimedWave &wave, TimedInstr &instr, uint64_t now,
                            const Outcome &outcome) {
  switch (instr.kind) {
  case TimedInstr::Kind::Nop:
    stall(wave, instr, now + instr.issue, Stall::Nop);
    break;
  case TimedInstr::Kind::Sleep:
    stall(wave, instr, now + instr.issue, Stall::Sleep);
    break;
  case TimedInstr::Kind::Branch:
    stall(wave, instr, now + (outcome.taken ? instr.cost.latency : instr.issue), Stall::Fetch);
    break;
  default:
    stall(wave, instr, now + instr.issue, Stall::IssueRate);
    break;
  }
  if (instr.kind != TimedInstr::Kind::Barrier)
    slice(wave.row, now, wave.accounted - now, instr, -1);
  switch (outcome.next) {
  case Outcome::Run:
    prepareNext(wave);
    break;
  case Outcome::End:
    endWave(wave);
    break;
  case Outcome::Barrier:
    wave.nextTime = kNever;
    wave.next = nullptr;
    wave.atBarrier = true;
    if (++wave.group->arrived == wave.group->running)
      openBarrier(*wave.group, now);
    break;
  }
}

void IssueModel::openBarrier(TimedGroup &group, uint64_t now) {
  onBarrierOpen(group);
  group.arrived = 0;
  for (auto &wave : group.waves) {
    if (!wave->atBarrier)
      continue;
    wave->atBarrier = false;
    TimedInstr &instr = *wave->current;
    stall(*wave, instr, now + instr.cost.latency, Stall::Barrier);
    countLatency(instr, wave->accounted - wave->lastIssue);
    slice(wave->row, wave->lastIssue, wave->accounted - wave->lastIssue, instr, -1);
    prepareNext(*wave);
  }
}

void IssueModel::countLatency(TimedInstr &instr, uint64_t clocks) {
  instr.latencySum += clocks;
  instr.latencyMin = std::min(instr.latencyMin, clocks);
  instr.latencyMax = std::max(instr.latencyMax, clocks);
}
