//===- ComputeUnit.cpp - Machine code on the issue logic ------------------===//

#include "ComputeUnit.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

ComputeUnit::ComputeUnit(Simulation &simulation, const TimingTable &table, InstrTable &instrs,
                         TimingResults &results, const TimingOptions &options,
                         unsigned activeUnits)
    : IssueModel(table, activeUnits), simulation(simulation), instrs(instrs), results(results),
      options(options), requests(table), codeBase(simulation.getLaunch().codeBase) {
  tracing = options.trace;
  for (unsigned i = 0; i < simds.size(); ++i) {
    results.unitRows.push_back("SIMD " + std::to_string(i) + " VALU");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " MFMA");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " SALU");
    results.unitRows.push_back("SIMD " + std::to_string(i) + " LDS");
  }
  results.unitRows.push_back("VMEM");
}

//===----------------------------------------------------------------------===//
// Work-groups
//===----------------------------------------------------------------------===//

void ComputeUnit::beginGroup(uint64_t number, uint64_t now) {
  groups.push_back(std::make_unique<ResidentGroup>());
  ResidentGroup &resident = *groups.back();
  resident.number = number;
  uint32_t id[3];
  simulation.getWorkgroupId(number, id);
  resident.group = std::make_unique<Workgroup>(simulation.getLaunch(), id);
  for (auto &wave : resident.group->getWaves()) {
    auto entry = std::make_unique<ResidentWave>();
    ResidentWave &added = *entry;
    added.wave = wave.get();
    added.priority = wave->priority;
    added.row = results.waves.size();
    addWave(resident, std::move(entry), now);
    results.waves.push_back({number, wave->id, added.simd, added.start, added.start, 0, {}});
    results.wavesPerSIMD =
        std::max<unsigned>(results.wavesPerSIMD, simds[added.simd].waves.size());
  }
  startGroup(resident, now);
}

void ComputeUnit::endGroup(ResidentGroup &resident, uint64_t now) {
  resident.group->finish();
  results.groups.push_back({resident.number, resident.start, now});
  removeGroup(resident);
  erase_if(groups, [&](const auto &group) { return group.get() == &resident; });
}

void ComputeUnit::run(uint64_t first, uint64_t step, unsigned resident) {
  uint64_t next = first, total = simulation.getNumWorkgroups(), now = 0;
  auto fill = [&] {
    for (; groups.size() < resident && next < total; next += step)
      beginGroup(next, now);
  };
  fill();
  while (!groups.empty() && takeNextTurn()) {
    if (ended.empty())
      continue;
    for (TimedGroup *group : ended) {
      uint64_t end = 0;
      for (const auto &wave : group->waves)
        end = std::max(end, wave->accounted);
      now = std::max(now, end);
      endGroup(static_cast<ResidentGroup &>(*group), end);
    }
    ended.clear();
    fill();
  }
  assert(groups.empty() && "waves that nothing wakes");
  // Until the last wave has ended and the units have nothing left to do.
  results.cycles = getUnitsEnd();
  for (const WaveTiming &wave : results.waves)
    results.cycles = std::max(results.cycles, wave.end);
  results.issued = issued;
  results.issueTurns = issueTurns;
  results.matrixBusy = matrixBusy;
  results.valuBusy = valuBusy;
  results.ldsBusy = memory.ldsBusy;
  results.ldsConflicts = memory.ldsConflicts;
  results.vmemBusy = memory.vmemBusy;
  results.l1Lines = memory.lines;
  results.l1Hits = requests.l1Hits;
  results.l2Hits = requests.l2Hits;
}

//===----------------------------------------------------------------------===//
// Waves
//===----------------------------------------------------------------------===//

TimedInstr &ComputeUnit::fetch(TimedWave &wave) {
  return instrs.get(static_cast<ResidentWave &>(wave).wave->pc - codeBase);
}

IssueModel::Outcome ComputeUnit::execute(TimedWave &timed, TimedInstr &instr, uint64_t now) {
  Wave &wave = *static_cast<ResidentWave &>(timed).wave;
  Workgroup &group = *static_cast<ResidentGroup &>(*timed.group).group;
  group.clock = now;
  StepResult step = group.step(wave);
  timed.priority = wave.priority;
  Outcome outcome;
  outcome.executed = step.inst != nullptr;
  outcome.taken = step.branchTaken;
  outcome.next = wave.status == WaveStatus::Running     ? Outcome::Run
                 : wave.status == WaveStatus::AtBarrier ? Outcome::Barrier
                                                        : Outcome::End;
  if (!step.inst)
    return outcome;
  if (instr.port == Port::LDS)
    outcome.memory = requests.describeLDS(instr, group.getExec());
  else if (instr.port == Port::VMEM)
    outcome.memory = requests.describeVMEM(static_cast<CodeInstr &>(instr), group.getExec());
  else if (instr.port == Port::VALU)
    outcome.lanes = popcount(wave.getExec());
  return outcome;
}

void ComputeUnit::onBarrierOpen(TimedGroup &group) {
  bool opened = static_cast<ResidentGroup &>(group).group->releaseBarrier();
  (void)opened;
  assert(opened && "the groups differ about who is at the barrier");
}

void ComputeUnit::onWaveEnd(TimedWave &wave) {
  WaveTiming &timing = results.waves[wave.row];
  timing.end = wave.accounted;
  timing.instructions = static_cast<ResidentWave &>(wave).wave->executed;
  timing.stalls = wave.stalls;
  results.stalls.add(wave.stalls);
}

void ComputeUnit::onUnitTaken(const TimedInstr &instr, unsigned lanes) {
  const auto &code = static_cast<const CodeInstr &>(instr);
  if (code.rateType == ~0u)
    return;
  if (operations.size() <= code.rateType)
    operations.resize(code.rateType + 1, 0.0);
  operations[code.rateType] += code.operations * (code.matrix ? 1 : lanes);
}

void ComputeUnit::onSlice(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr,
                          int stall) {
  uint32_t index = static_cast<const CodeInstr &>(instr).index;
  if (index == ~0u)
    return;
  if (results.trace.size() >= options.traceLimit) {
    results.traceCut = true;
    return;
  }
  results.trace.push_back({start, static_cast<uint32_t>(clocks), row, index,
                           static_cast<int8_t>(stall)});
}
