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

Operation *RoundGenerator::pickAnchor(Operation *op, bool up, MoveEngine &engine) {
  Legality &legality = engine.getLegality(op);
  ArrayRef<Operation *> passed;
  Operation *blocker = nullptr;
  std::optional<MovePath> path;
  if (!legality.checkPinned(op)) {
    path.emplace(legality, op, up, engine.getKept());
    while (!blocker && path->getNext()) {
      Operation *next = path->getNext();
      if (path->step())
        blocker = next;
    }
    passed = path->getPassed();
  }
  size_t which = below(100);
  if (which < 60 && !passed.empty())
    return which < 40 ? passed[below(passed.size())] : passed.back();
  if (which < 80 && blocker)
    return blocker;
  SmallVector<Operation *> others;
  for (Operation *other = up ? op->getPrevNode() : op->getNextNode(); other;
       other = up ? other->getPrevNode() : other->getNextNode())
    others.push_back(other);
  if (others.empty())
    return nullptr;
  return others[below(which < 90 ? std::min<size_t>(4, others.size()) : others.size())];
}

std::string RoundGenerator::makeCommand(ProgramOp program, MoveEngine &engine) {
  Operation *op = pickOp(program);
  if (chance(1))
    return "keep " + nameOf(op);
  bool up = chance(50), isSwap = chance(30);
  Operation *anchor = chance(2) ? pickOp(program) : pickAnchor(op, up, engine);
  if (!anchor)
    return {};
  if (isSwap)
    return chance(50) ? "swap " + nameOf(op) + " " + nameOf(anchor)
                      : "swap " + nameOf(anchor) + " " + nameOf(op);
  // The same place by its other neighbour.
  Operation *beyond = up ? anchor->getPrevNode() : anchor->getNextNode();
  if (beyond && chance(50))
    return "move " + nameOf(op) + (up ? " after " : " before ") + nameOf(beyond);
  return "move " + nameOf(op) + (up ? " before " : " after ") + nameOf(anchor);
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
