//===- Walk.h - A random walk through the orders of a program ---*- C++ -*-===//

#ifndef WAVEASM_TEST_RANDOMMOVES_WALK_H
#define WAVEASM_TEST_RANDOMMOVES_WALK_H

#include "KernelRunner.h"
#include "RefusalCheck.h"
#include "RoundGenerator.h"
#include <atomic>

namespace waveasm::test {

struct WalkOptions {
  std::string file;
  KernelRunner::Launches launches;
  uint32_t block[3] = {0, 0, 0}; ///< work-items; zeros: from the metadata
  std::string save;              ///< prefix of files for a failure; empty: none

  // To prove that the test can fail.
  std::string ignore;         ///< take refusals whose reason has this text as accepted
  bool verifies = true;       ///< ask conductor-verify about accepted rounds
  bool refusesAll = false;    ///< take accepted moves as refused
  bool forgetsUndo = false;   ///< take no round back
};

struct Tally {
  uint64_t rounds = 0, commands = 0, accepted = 0, keptRounds = 0, undone = 0, resets = 0;
  uint64_t run = 0, repeated = 0, noRegisters = 0;
  uint64_t refused = 0, grounds[kNumGrounds] = {};
  uint64_t farthest = 0;     ///< most ops away from their first place at one time
  uint64_t numOps = 0;
  void add(const Tally &other);
};

class Walk {
public:
  Walk(const WalkOptions &options, uint64_t seed);

  /// Plays rounds, until `stop`; an error says what was wrong in which round.
  llvm::Error run(uint64_t rounds, const std::atomic<bool> &stop);
  const Tally &getTally() const { return tally; }

private:
  llvm::Error load();
  llvm::Error reset();
  llvm::Error step(llvm::ArrayRef<std::string> round);
  /// Asks conductor-verify and the verifier of the IR, or the latter alone.
  llvm::Error checkOrder();
  llvm::Error judgeAccepted(llvm::ArrayRef<std::string> round);
  llvm::Error judgeRefused(llvm::ArrayRef<std::string> round, const RoundResult &result);
  llvm::Error playWithoutRule(llvm::ArrayRef<std::string> round, const RoundResult &result);
  llvm::Error playTooStrict(llvm::ArrayRef<std::string> round);
  llvm::Error takeBack();
  std::string print();
  void countDistance();
  /// Writes the program before the round, and the round.
  void saveFailure(llvm::ArrayRef<std::string> round);

  const WalkOptions &options;
  RoundGenerator generator;
  KernelRunner runner;
  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> original, module;
  ProgramOp first, program; ///< of `original` and of `module`
  std::unique_ptr<MoveEngine> engine;
  std::string text;        ///< `module` as the last kept round left it
  llvm::StringSet<> kept;  ///< tags of ops that rounds have pinned
  Tally tally;
};

} // namespace waveasm::test

#endif // WAVEASM_TEST_RANDOMMOVES_WALK_H
