//===- TimingSimulation.cpp - Cycles of a launch --------------------------===//

#include "ComputeUnit.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <chrono>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

/// Work-groups that a compute unit holds at once, and what limits them.
static unsigned getResidentGroups(const Launch &launch, std::string &limit) {
  const TargetInfo &target = launch.image->getTarget();
  const ChipLimits &limits = target.getLimits();
  const KernelDescriptor &kd = launch.kernel->descriptor;
  unsigned waves = launch.getNumWaves();
  unsigned total = kd.getUnifiedVGPRs(), archs = std::min(total, kd.getAccumOffset());
  unsigned sgprs = std::min(limits.addressableSGPRs,
                            kd.getSGPRs() - std::min(kd.getSGPRs(), limits.extraSGPRs));
  // Registers limit waves of a SIMD, LDS and barriers limit groups: ask for each alone.
  Occupancy byWaves = target.getOccupancy(archs, total - archs, sgprs, 0, 1);
  unsigned groups = byWaves.wavesPerSIMD * limits.simdsPerCU / waves;
  limit = stringifyOccupancyLimit(byWaves.limit).str();
  auto limitTo = [&](unsigned most, StringRef why) {
    if (most >= groups)
      return;
    groups = most;
    limit = why.str();
  };
  if (kd.ldsBytes)
    limitTo(limits.ldsBytes / alignTo(kd.ldsBytes, limits.ldsGranule), "lds");
  if (waves > 1)
    limitTo(limits.maxBarrierGroups, "hardware");
  return groups;
}

double TimingResults::getMatrixUtilisation() const {
  return cycles ? static_cast<double>(matrixBusy) / (static_cast<double>(cycles) * simds) : 0;
}

static void collectInstructions(const InstrTable &instrs, TimingResults &results) {
  // Slices name instructions by index: in the order of addresses from here on.
  std::vector<CodeInstr *> sorted(instrs.getAll());
  llvm::sort(sorted, [](auto *a, auto *b) { return a->address < b->address; });
  std::vector<uint32_t> place(sorted.size());
  for (auto [i, instr] : enumerate(sorted)) {
    place[instr->index] = i;
    InstructionTiming timing;
    timing.address = instr->address;
    timing.text = instr->inst->machine.text;
    timing.tag = instr->inst->tag;
    timing.hits = instr->hits;
    if (instr->latencyMin != ~0ull && instr->hits) {
      timing.latencyMin = instr->latencyMin;
      timing.latencyMax = instr->latencyMax;
      timing.latencyMean = static_cast<double>(instr->latencySum) / instr->hits;
    }
    timing.stalls = instr->stalls;
    timing.waitedFor = instr->waitedFor;
    timing.conflicts = instr->conflicts;
    results.instructions.push_back(std::move(timing));
  }
  for (TraceSlice &slice : results.trace) {
    slice.instruction = place[slice.instruction];
    if (slice.row & 0x80000000u)
      slice.row = results.waves.size() + (slice.row & 0x7fffffffu);
  }
}

static void collectRates(const InstrTable &instrs, ArrayRef<double> operations,
                         TimingResults &results) {
  // All compute units together, each busy as this one is.
  double groups = results.groups.empty() ? 0 : double(results.gridGroups) / results.groups.size();
  for (auto [i, type] : enumerate(instrs.getRateTypes())) {
    if (i >= operations.size() || operations[i] == 0)
      continue;
    RateTiming rate;
    rate.type = type.name;
    rate.operations = operations[i];
    rate.achieved = results.seconds > 0 ? operations[i] * groups / results.seconds * 1e-12 : 0;
    rate.peak = type.peak * results.clockMHz * 1e6 * results.computeUnits * 1e-12;
    results.rates.push_back(rate);
  }
}

Error TimingSimulation::run() {
  if (Error error = simulation.prepare())
    return error;
  auto begin = std::chrono::steady_clock::now();
  const Launch &launch = simulation.getLaunch();
  const TimingTable &table =
      options.table ? *options.table : TimingTable::get(launch.image->getTarget());
  if (table.getChip() != launch.image->getChip())
    return createStringError("the timing table is for " + table.getChip() + ", the code is for " +
                     launch.image->getChip());
  results = TimingResults();
  results.chip = launch.image->getChip();
  results.kernel = launch.kernel->name;
  results.clockMHz = table.get(ChipNumber::ClockMHz);
  results.simds = table.getTarget().getLimits().simdsPerCU;
  results.gridGroups = simulation.getNumWorkgroups();
  results.computeUnits = table.get(ChipNumber::ComputeUnits);
  results.activeUnits = std::min<uint64_t>(results.computeUnits, results.gridGroups);
  results.groupsPerCU = getResidentGroups(launch, results.occupancyLimit);
  if (!results.groupsPerCU)
    return createStringError("a work-group does not fit in a compute unit: limited by " +
                     results.occupancyLimit);

  InstrTable instrs(*launch.image, table);
  ComputeUnit unit(simulation, table, instrs, results, options, results.activeUnits);
  unit.run(0, results.activeUnits, results.groupsPerCU);
  results.seconds = results.cycles / (results.clockMHz * 1e6);
  collectInstructions(instrs, results);
  collectRates(instrs, unit.getOperations(), results);
  simulation.countRun(
      results.groups.size(), unit.getExecuted(),
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  if (options.runOthers && results.activeUnits > 1)
    simulation.runWorkgroups([&](uint64_t i) { return i % results.activeUnits != 0; });
  return Error::success();
}
