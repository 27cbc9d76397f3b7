//===- RoundGenerator.cpp - Random rounds of moves ------------------------===//

#include "RoundGenerator.h"
#include "waveasm/Conductor/Tags.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::test;

static std::string nameOf(Operation *op) { return getTag(op).str(); }

/// Ops of a class are picked equally often, few loops as often as many instructions.
Operation *RoundGenerator::pickOp(ProgramOp program) {
  SmallVector<Operation *> units, pseudo, instructions;
  program.getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    (op->getNumRegions()             ? units
     : info && info->isMachineInstr() ? instructions
                                      : pseudo)
        .push_back(op);
  });
  size_t which = below(100);
  ArrayRef<Operation *> list = which < 10 ? units : which < 30 ? pseudo : instructions;
  if (list.empty())
    list = instructions.empty() ? pseudo : instructions;
  return list[below(list.size())];
}

/// How many places an op may go, in ops that it crosses, by bisection: some place where
/// legal becomes illegal, not always the first.
template <typename IsLegal> static int64_t findReach(int64_t most, IsLegal isLegal) {
  if (most == 0 || !isLegal(1))
    return 0;
  int64_t legal = 1, step = 2;
  while (step <= most && isLegal(step)) {
    legal = step;
    step *= 2;
  }
  for (int64_t illegal = std::min(step, most + 1); illegal - legal > 1;) {
    int64_t middle = legal + (illegal - legal) / 2;
    (isLegal(middle) ? legal : illegal) = middle;
  }
  return legal;
}

/// A distance of 1 to `most`: inside the reach, at its edge, one behind, near, anywhere.
int64_t RoundGenerator::pickDistance(int64_t reach, int64_t most) {
  size_t which = below(100);
  int64_t distance = which < 40   ? 1 + below(std::max<int64_t>(reach, 1))
                     : which < 60 ? reach
                     : which < 80 ? reach + 1
                     : which < 90 ? 1 + below(4)
                                  : 1 + below(most);
  return std::clamp<int64_t>(distance, 1, most);
}

std::string RoundGenerator::makeMove(Operation *op, Legality &legality) {
  SmallVector<Operation *> ops;
  for (Operation &other : *op->getBlock())
    ops.push_back(&other);
  int64_t at = std::distance(op->getBlock()->begin(), op->getIterator()), size = ops.size();
  bool down = at == 0 || (at + 1 < size && chance(50));
  int64_t most = down ? size - 1 - at : at, sign = down ? 1 : -1;
  if (most == 0)
    return {};
  int64_t reach = findReach(
      most, [&](int64_t n) { return !legality.checkMove(op, ops[at + sign * n], down); });
  int64_t last = at + sign * pickDistance(reach, most);
  // The same place by its other neighbour.
  int64_t beyond = last + sign;
  bool otherName = chance(50) && beyond >= 0 && beyond < size;
  return "move " + nameOf(op) + (down == otherName ? " before " : " after ") +
         nameOf(ops[otherName ? beyond : last]);
}

std::string RoundGenerator::makeSwap(Operation *op, Legality &legality, ProgramOp program) {
  SmallVector<Operation *> ops;
  for (Operation &other : *op->getBlock())
    ops.push_back(&other);
  if (chance(2))
    return "swap " + nameOf(op) + " " + nameOf(pickOp(program));
  int64_t at = std::distance(op->getBlock()->begin(), op->getIterator()), size = ops.size();
  bool down = at == 0 || (at + 1 < size && chance(50));
  int64_t most = down ? size - 1 - at : at, sign = down ? 1 : -1;
  if (most == 0)
    return {};
  int64_t reach =
      findReach(most, [&](int64_t n) { return !legality.checkSwap(op, ops[at + sign * n]); });
  Operation *partner = ops[at + sign * pickDistance(reach, most)];
  return chance(50) ? "swap " + nameOf(op) + " " + nameOf(partner)
                    : "swap " + nameOf(partner) + " " + nameOf(op);
}

std::string RoundGenerator::makeCommand(ProgramOp program, MoveEngine &engine) {
  Operation *op = pickOp(program);
  if (chance(1))
    return "keep " + nameOf(op);
  if (chance(1))
    return "move " + nameOf(op) + " after " + nameOf(pickOp(program));
  Legality &legality = engine.getLegality(op);
  return chance(30) ? makeSwap(op, legality, program) : makeMove(op, legality);
}

SmallVector<std::string> RoundGenerator::makeRound(ProgramOp program, MoveEngine &engine) {
  constexpr unsigned tries = 30;
  size_t size = 1 + below(8);
  size_t wrong = chance(60) ? size : below(size); // the command that shall be refused
  SmallVector<std::string> round;
  for (size_t i = 0; i < size; ++i) {
    std::string command;
    for (unsigned k = 0; k < tries; ++k) {
      // The command is made for the program behind the commands before it.
      bool prefix = i <= wrong && engine.apply(round).ok;
      command = makeCommand(program, engine);
      if (prefix)
        engine.undo();
      if (command.empty() || !prefix)
        continue;
      round.push_back(command);
      bool legal = engine.apply(round).ok;
      if (legal)
        engine.undo();
      round.pop_back();
      if (legal == (i != wrong))
        break;
    }
    if (!command.empty())
      round.push_back(command);
  }
  if (chance(5))
    round.push_back("done");
  return round;
}
