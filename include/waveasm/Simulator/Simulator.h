//===- Simulator.h - Run a kernel of a code object ---------------*- C++ -*-===//
//
//   auto image = Image::load(file);
//   Simulation simulation(**image, *(*image)->findKernel("gemm"), options);
//   simulation.addBuffer("A", bytes, /*readable=*/true, /*writable=*/false);
//   simulation.addScalar(ArrayRef(value));
//   if (Error error = simulation.run()) ...
//   simulation.getFindings(), simulation.getBuffer(0)
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_SIMULATOR_H
#define WAVEASM_SIMULATOR_SIMULATOR_H

#include "waveasm/Simulator/Workgroup.h"

namespace waveasm::sim {

struct SimulationOptions {
  uint32_t grid[3] = {1, 1, 1};     ///< work-groups
  uint32_t block[3] = {0, 0, 0};    ///< work-items; zeros: from the metadata
  uint8_t checks = Check::All;
  uint64_t budget = 100'000'000;    ///< instructions of one wave
  unsigned threads = 0;             ///< host threads; 0: as many as the host has
  bool preload = true;              ///< start at entry + 256 as firmware with preload does
};

struct SimulationStats {
  uint64_t waveInstructions = 0;
  uint64_t workgroups = 0;
  double seconds = 0; ///< host time of the run
};

/// One launch. Arguments are added in the order of the kernel's explicit arguments.
class Simulation {
public:
  Simulation(Image &image, const Kernel &kernel, SimulationOptions options);
  ~Simulation();

  /// A buffer with a pointer argument to it; returns its number among the buffers. `size`
  /// bytes, of which the first are `contents` and the rest `fill`.
  unsigned addBuffer(llvm::StringRef name, llvm::ArrayRef<uint8_t> contents, uint64_t size,
                     bool readable, bool writable, uint8_t fill = 0);
  /// An argument by value.
  void addScalar(llvm::ArrayRef<uint8_t> bytes);

  /// Prepares the launch: kernarg segment, block size, LDS and register limits. Errors
  /// are what the driver would refuse: argument count and sizes, sizes of group and grid.
  llvm::Error prepare();
  /// `prepare` and run every work-group, functionally.
  llvm::Error run();
  /// Runs those work-groups of a prepared launch, by number, that `select` is true for.
  void runWorkgroups(llvm::function_ref<bool(uint64_t)> select);
  /// Adds work-groups that somebody else has run (TimingSimulation).
  void countRun(uint64_t workgroups, uint64_t waveInstructions, double seconds);

  llvm::MutableArrayRef<uint8_t> getBuffer(unsigned i);
  Findings &getFindings() { return findings; }
  const SimulationStats &getStats() const { return stats; }
  const Launch &getLaunch() const { return launch; }
  uint64_t getNumWorkgroups() const;
  /// Coordinates of work-group `i` of the grid, x fastest.
  void getWorkgroupId(uint64_t i, uint32_t (&id)[3]) const;

private:
  llvm::Error chooseBlock();
  llvm::Error layOutArguments();
  void fillHidden(const KernelArgument &argument, llvm::MutableArrayRef<uint8_t> bytes) const;

  struct Argument {
    llvm::SmallVector<uint8_t, 8> bytes;
    bool isBuffer;
  };
  Image &image;
  SimulationOptions options;
  GlobalMemory memory;
  Findings findings;
  Launch launch;
  SimulationStats stats;
  std::vector<Region *> buffers;
  std::vector<Argument> arguments;
  bool prepared = false;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_SIMULATOR_H
