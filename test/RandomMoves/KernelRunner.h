//===- KernelRunner.h - Compile a program and run it ------------*- C++ -*-===//
//
// In process and in memory: a clone through the post-schedule pipeline, assembler and
// linker onto the simulator with every check on; its output against that of the order
// that came first.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TEST_RANDOMMOVES_KERNELRUNNER_H
#define WAVEASM_TEST_RANDOMMOVES_KERNELRUNNER_H

#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Simulator/Arguments.h"
#include "llvm/ADT/StringSet.h"

namespace waveasm::test {

/// What became of an order.
enum class RunOutcome : uint8_t {
  Equal,       ///< ran with no findings to the same bytes
  Repeated,    ///< its machine code has run before
  NoRegisters, ///< needs more registers than there are: nothing to run
};

class KernelRunner {
public:
  using Launches = std::vector<std::vector<sim::ArgumentSpec>>;
  /// Every order runs once for each argument list. `block`: work-items; zeros: from the metadata.
  KernelRunner(const Launches &launches, llvm::ArrayRef<uint32_t> block);

  /// Runs `program`, whose output is what all others are compared with.
  llvm::Error setReference(ProgramOp program);
  /// Compiles and runs `program`. An error says which bytes differ, or what was found.
  llvm::Expected<RunOutcome> run(ProgramOp program);

private:
  using Buffers = std::vector<std::vector<uint8_t>>;
  /// Code object of a clone of `program`; empty if registers run out.
  llvm::Expected<llvm::SmallVector<char, 0>> compile(ProgramOp program);
  llvm::Expected<Buffers> simulate(llvm::ArrayRef<char> object,
                                   llvm::ArrayRef<sim::ArgumentSpec> arguments);

  const Launches &launches;
  sim::SimulationOptions options;
  ValueCache cache;
  std::vector<Buffers> reference; ///< by launch
  llvm::StringSet<> seen;         ///< digests of the code objects that have run
};

} // namespace waveasm::test

#endif // WAVEASM_TEST_RANDOMMOVES_KERNELRUNNER_H
