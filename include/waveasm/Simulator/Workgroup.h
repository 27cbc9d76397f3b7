//===- Workgroup.h - The waves of one work-group -----------------*- C++ -*-===//

#ifndef WAVEASM_SIMULATOR_WORKGROUP_H
#define WAVEASM_SIMULATOR_WORKGROUP_H

#include "waveasm/Simulator/Findings.h"
#include "waveasm/Simulator/Image.h"
#include "waveasm/Simulator/Memory.h"
#include "waveasm/Simulator/Wave.h"

namespace waveasm::sim {

class Checker;

/// A launch: what all work-groups share. Filled by `Simulator`.
struct Launch {
  Image *image = nullptr;
  const Kernel *kernel = nullptr;
  GlobalMemory *memory = nullptr;
  Findings *findings = nullptr;
  uint64_t codeBase = 0;      ///< device address of image address 0
  uint64_t kernargBase = 0;
  uint64_t dispatchBase = 0;  ///< hsa_kernel_dispatch_packet_t
  uint64_t scratchBase = 0;   ///< start of the private memory of all waves
  uint32_t grid[3] = {1, 1, 1};   ///< work-groups
  uint32_t block[3] = {64, 1, 1}; ///< work-items of a group
  bool preload = true;        ///< firmware starts at entry + 256 with arguments in SGPRs
  uint8_t checks = Check::All;
  uint64_t budget = 100'000'000; ///< instructions of one wave
  unsigned getBlockSize() const { return block[0] * block[1] * block[2]; }
  unsigned getNumWaves() const { return (getBlockSize() + kLanes - 1) / kLanes; }
};

/// What one step did.
struct StepResult {
  const Instruction *inst = nullptr; ///< null: the wave could not fetch
  bool branchTaken = false;
};

/// State and execution of one work-group. One thread.
class Workgroup {
public:
  Workgroup(const Launch &launch, const uint32_t (&id)[3]);
  ~Workgroup();

  /// Executes one instruction of a running wave. A wave that comes to a barrier gets the
  /// status AtBarrier; `releaseBarrier` sets it running again.
  StepResult step(Wave &wave);
  /// If every live wave is at the barrier: opens it and returns true.
  bool releaseBarrier();
  /// Runs all waves to their end, without time.
  void run();
  /// To be called when all waves have ended: checks that need the whole run.
  void finish();

  llvm::MutableArrayRef<std::unique_ptr<Wave>> getWaves() { return waves; }
  llvm::MutableArrayRef<uint8_t> getLDS() { return lds; } ///< the bytes that the kernel asked for
  const Launch &getLaunch() const { return launch; }
  GlobalMemory &getMemory() { return *launch.memory; }
  Checker &getChecker() { return *checker; }
  Exec &getExec() { return *exec; } ///< the accesses of the last step are in it
  uint64_t getEpoch() const { return epoch; } ///< barriers passed
  uint64_t clock = 0; ///< what s_memtime reads: cycles with timing, else instructions
  /// All waves have ended.
  bool isDone() const;

private:
  void initWave(Wave &wave);
  const Launch &launch;
  uint32_t id[3];
  std::vector<std::unique_ptr<Wave>> waves;
  std::vector<uint8_t> lds;
  uint64_t epoch = 0;
  std::unique_ptr<Checker> checker;
  std::unique_ptr<Exec> exec;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_WORKGROUP_H
