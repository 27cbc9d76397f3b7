//===- VerifyLoop.cpp - What loops carry from trip to trip ----------------===//
//
// The first trips are run with what comes in. Arguments that then hold what they held at
// first are taken to come round; the others become scalars of their own, plus the lanes'
// numbers of a vector register. Whether that holds in every trip, the trips show that are
// run on these: each must hand over what the next has been given.
//
//===----------------------------------------------------------------------===//

#include "VerifyMemory.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

static constexpr unsigned kMostTrips = 8; ///< after which a value has to come round
static constexpr unsigned kMostDepth = 2; ///< loops around one that is followed

bool MemoryMap::variesIn(Operation *loop, const Word &word) const {
  return llvm::any_of(word.scalars, [&](const auto &entry) {
    Block *block = scalarBlocks[entry.first];
    return block && loop->isAncestor(block->getParentOp());
  });
}

static bool isCarriedWord(Value argument) {
  std::optional<RegInfo> info = getRegInfo(argument.getType());
  return info && info->size == 1 && !info->physical;
}

// Runs the body once and returns what it hands to the next trip.
MemoryMap::Values MemoryMap::runTrip(LoopOp loop, const Values &args, State state,
                                     Touches &touches) {
  for (auto [argument, word] : llvm::zip(loop.getBodyBlock()->getArguments(), args))
    setValue(argument, 0, word);
  runBlock(*loop.getBodyBlock(), state, touches);
  Values yielded;
  for (auto [argument, value] :
       llvm::zip(loop.getBodyBlock()->getArguments(), loop.getConditionOp().getIterArgs()))
    yielded.push_back(isCarriedWord(argument) ? read(value, 0, state) : Word());
  return yielded;
}

// `known`: what each argument holds in the trip if it comes round.
MemoryMap::Values MemoryMap::chooseArgs(LoopOp loop, ArrayRef<Carried> carried,
                                        const Values &known) {
  Values args;
  for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
    Word word = known[i];
    if (carried[i] != Carried::Value) {
      bool lanes = carried[i] == Carried::Lanes;
      word = orScalar(Word(), lanes || isSGPR(argument.getType()), argument, 0);
      if (lanes)
        word.lanes = known[i].lanes;
    }
    args.push_back(std::move(word));
  }
  return args;
}

// Gives up on what a trip does not hand over as the next has it; true if there is none.
bool MemoryMap::checkCarried(LoopOp loop, ArrayRef<Values> args, ArrayRef<Values> yielded,
                             std::vector<Carried> &carried) {
  bool ok = true;
  for (size_t trip = 0; trip < args.size(); ++trip)
    for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
      const Word &found = yielded[trip][i], &expected = args[(trip + 1) % args.size()][i];
      bool holds =
          carried[i] == Carried::Nothing || found == expected ||
          (carried[i] == Carried::Lanes && math.isSameInWaves(math.add(found, expected, ~0u)));
      if (holds)
        continue;
      ok = false;
      bool tryLanes = carried[i] == Carried::Value && !isSGPR(argument.getType());
      carried[i] = tryLanes ? Carried::Lanes : Carried::Nothing;
    }
  return ok;
}

// Finds out how to follow each argument, and what they all hold in the trips of a period.
std::vector<MemoryMap::Carried> MemoryMap::followCarried(LoopOp loop, const State &head,
                                                         const Values &init,
                                                         std::vector<Values> &trips) {
  size_t size = init.size();
  std::vector<Values> seen = {init};
  std::vector<unsigned> periods(size);
  Touches ignored;
  auto isCounter = [&](unsigned i) {
    return math.add(seen[2][i], seen[1][i], ~0u) == math.add(seen[1][i], seen[0][i], ~0u);
  };
  for (bool open = true; open && seen.size() <= kMostTrips;) {
    seen.push_back(runTrip(loop, seen.back(), head, ignored));
    open = false;
    for (unsigned i = 0; i < size; ++i) {
      Word &last = seen.back()[i];
      if (variesIn(loop, last))
        last = Word();
      if (periods[i] == 0 && last == init[i])
        periods[i] = seen.size() - 1;
      open |= periods[i] == 0 && last.isSum && (seen.size() < 3 || !isCounter(i));
    }
  }
  std::vector<Carried> carried(size, Carried::Nothing);
  for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments()))
    if (init[i].isSum)
      carried[i] = periods[i]                   ? Carried::Value
                   : isSGPR(argument.getType()) ? Carried::Nothing
                                                : Carried::Lanes;
  std::vector<Values> yielded;
  do {
    unsigned period = 1;
    for (unsigned i = 0; i < size; ++i)
      period = std::lcm(period, carried[i] == Carried::Value ? periods[i] : 1);
    trips.clear();
    yielded.clear();
    for (unsigned trip = 0; trip < period; ++trip) {
      Values known = init;
      for (unsigned i = 0; i < size; ++i)
        if (carried[i] == Carried::Value)
          known[i] = seen[trip % periods[i]][i];
      trips.push_back(chooseArgs(loop, carried, known));
      yielded.push_back(runTrip(loop, trips.back(), head, ignored));
    }
  } while (!checkCarried(loop, trips, yielded, carried));
  return carried;
}

// Behind the loop holds what holds in all of its trips.
void MemoryMap::setResults(LoopOp loop, ArrayRef<Carried> carried, ArrayRef<Values> trips) {
  for (auto [i, result] : llvm::enumerate(loop->getResults())) {
    const Word &first = trips.front()[i];
    bool same = carried[i] == Carried::Value;
    bool sameLanes = carried[i] != Carried::Nothing && !isSGPR(result.getType());
    for (const Values &trip : trips) {
      same = same && trip[i] == first;
      sameLanes = sameLanes && math.isSameInWaves(math.add(trip[i], first, ~0u));
    }
    Word word = first;
    if (!same) {
      word = orScalar(Word(), sameLanes || isSGPR(result.getType()), result, 0);
      if (sameLanes)
        word.lanes = first.lanes;
    }
    setValue(result, 0, word);
  }
}

void MemoryMap::runLoop(LoopOp loop, State &state, Touches &touches) {
  Values init;
  for (auto [argument, value] : llvm::zip(loop.getBodyBlock()->getArguments(), loop.getInitArgs()))
    init.push_back(isCarriedWord(argument) ? read(value, 0, state) : Word());
  State head = state;
  forget(loop, loop.getBodyBlock(), Side::Head, head);
  std::vector<Carried> carried(init.size(), Carried::Nothing);
  std::vector<Values> trips;
  if (depth < kMostDepth) {
    bool outer = std::exchange(recording, false);
    ++depth;
    carried = followCarried(loop, head, init, trips);
    --depth;
    recording = outer;
  } else {
    trips.push_back(chooseArgs(loop, carried, init));
  }
  ++depth;
  for (const Values &args : trips)
    runTrip(loop, args, head, touches);
  --depth;
  setResults(loop, carried, trips);
  forget(loop, loop->getBlock(), Side::Behind, state);
}
