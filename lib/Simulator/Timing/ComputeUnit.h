//===- ComputeUnit.h - Machine code on the issue logic -----------*- C++ -*-===//
//
// The waves of the issue logic execute instructions of a code object, with values, when
// they issue.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H
#define WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H

#include "RequestModel.h"
#include "waveasm/Timing/IssueModel.h"

namespace waveasm::sim {

struct ResidentWave : TimedWave {
  Wave *wave = nullptr;
};

struct ResidentGroup : TimedGroup {
  uint64_t number = 0;
  std::unique_ptr<Workgroup> group;
};

class ComputeUnit : IssueModel {
public:
  ComputeUnit(Simulation &simulation, const TimingTable &table, InstrTable &instrs,
              TimingResults &results, const TimingOptions &options, unsigned activeUnits);

  /// Runs work-groups `first`, `first + step`, ... of the grid, `resident` at a time.
  void run(uint64_t first, uint64_t step, unsigned resident);
  const std::vector<double> &getOperations() const { return operations; }
  uint64_t getExecuted() const { return issued; }

private:
  void beginGroup(uint64_t number, uint64_t now);
  void endGroup(ResidentGroup &group, uint64_t now);
  TimedInstr &fetch(TimedWave &wave) override;
  Outcome execute(TimedWave &wave, TimedInstr &instr, uint64_t now) override;
  void onBarrierOpen(TimedGroup &group) override;
  void onWaveEnd(TimedWave &wave) override;
  void onUnitTaken(const TimedInstr &instr, unsigned lanes) override;
  void onSlice(uint32_t row, uint64_t start, uint64_t clocks, const TimedInstr &instr,
               int stall) override;

  Simulation &simulation;
  InstrTable &instrs;
  TimingResults &results;
  const TimingOptions &options;
  RequestModel requests;
  std::vector<std::unique_ptr<ResidentGroup>> groups;
  std::vector<double> operations;     ///< by rate type
  uint64_t codeBase;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_COMPUTEUNIT_H
