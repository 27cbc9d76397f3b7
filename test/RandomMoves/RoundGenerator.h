//===- RoundGenerator.h - Random rounds of moves ----------------*- C++ -*-===//
//
// Rounds of which about as many are accepted as refused, and many of either kind by one
// place: the farthest place that an op may go to, and the next one behind it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TEST_RANDOMMOVES_ROUNDGENERATOR_H
#define WAVEASM_TEST_RANDOMMOVES_ROUNDGENERATOR_H

#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include <random>

namespace waveasm::test {

class RoundGenerator {
public:
  explicit RoundGenerator(uint64_t seed) : random(seed) {}

  /// 1 to 8 commands for `program` as it stands. Tries them on the engine, which ends as
  /// it was. What comes out may still be accepted or refused whatever was aimed at.
  llvm::SmallVector<std::string> makeRound(ProgramOp program, MoveEngine &engine);

  bool chance(unsigned percent) { return random() % 100 < percent; }

private:
  size_t below(size_t limit) { return random() % limit; }
  mlir::Operation *pickOp(ProgramOp program);
  /// A place on the way of `op` up or down, at its end, behind it, or anywhere in the block.
  mlir::Operation *pickAnchor(mlir::Operation *op, bool up, MoveEngine &engine);
  std::string makeCommand(ProgramOp program, MoveEngine &engine);

  std::mt19937_64 random;
};

} // namespace waveasm::test

#endif // WAVEASM_TEST_RANDOMMOVES_ROUNDGENERATOR_H
