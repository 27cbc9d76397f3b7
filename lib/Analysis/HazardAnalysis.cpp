//===- HazardAnalysis.cpp - Wait states that a program needs --------------===//
//
// Forward data flow of the recently issued instructions with their distance in wait
// states. An instruction leaves the state when no row can reach that far any more, so a
// state stays around twenty entries.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/HazardAnalysis.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace waveasm;

/// Rounds over the blocks before missing states may only grow, so that it ends.
static constexpr unsigned kFreeRounds = 16;

HazardAnalysis::HazardAnalysis(ProgramOp program, const TargetInfo &target,
                               bool assumeInserted)
    : target(target), stream(program, target.getChip()), assumeInserted(assumeInserted) {
  ArrayRef<StreamInstr> code = stream.getInstrs();
  instrs.reserve(code.size());
  for (const StreamInstr &instr : code)
    instrs.push_back(instr.structural ? HazardInstr() : getHazardInstr(instr.op, target));
  missing.assign(code.size(), 0);
  cause.assign(code.size(), 0);

  ArrayRef<StreamBlock> blocks = stream.getBlocks();
  out.resize(blocks.size());
  SmallVector<SmallVector<unsigned, 2>> predecessors(blocks.size());
  for (auto [i, block] : llvm::enumerate(blocks))
    for (unsigned successor : block.successors)
      predecessors[successor].push_back(i);
  std::vector<bool> dirty(blocks.size(), true);
  for (unsigned round = 0; llvm::is_contained(dirty, true); ++round) {
    monotone = round >= kFreeRounds;
    for (unsigned block = 0; block < blocks.size(); ++block) {
      if (!dirty[block])
        continue;
      dirty[block] = false;
      State in;
      for (unsigned predecessor : predecessors[block])
        merge(in, out[predecessor]);
      State before = out[block];
      transfer(block, std::move(in));
      if (out[block] != before)
        for (unsigned successor : blocks[block].successors)
          dirty[successor] = true;
    }
  }
  for (auto [i, states] : llvm::enumerate(missing))
    if (states)
      result.push_back({code[i].op, code[cause[i]].op, states});
}

void HazardAnalysis::merge(State &into, const State &from) const {
  State merged;
  const Recent *a = into.begin(), *b = from.begin();
  while (a != into.end() || b != from.end()) {
    if (b == from.end() || (a != into.end() && a->index < b->index)) {
      merged.push_back(*a++);
    } else if (a == into.end() || b->index < a->index) {
      merged.push_back(*b++);
    } else {
      merged.push_back({a->index, std::min(a->distance, b->distance),
                        a->inClause || b->inClause, a->overwritten && b->overwritten});
      ++a, ++b;
    }
  }
  into = std::move(merged);
}

/// The most states that a row with both classes may ask for, whatever their registers.
static unsigned getMostStates(const HazardInstr &producer, const HazardInstr &consumer,
                              uint8_t targetMask) {
  if (producer.unknown || consumer.unknown)
    return kMaxHazardStates;
  unsigned most = 0;
  for (uint64_t rows = producer.producerRows & consumer.consumerRows; rows; rows &= rows - 1) {
    const HazardRow &row = getHazardRows()[llvm::countr_zero(rows)];
    most = std::max(most, row.getStates(targetMask)(producer.passes));
  }
  return most;
}

unsigned HazardAnalysis::getMissingStates(const State &state, unsigned index) {
  const HazardInstr &consumer = instrs[index];
  unsigned most = 0;
  for (const Recent &recent : state) {
    const HazardInstr &producer = instrs[recent.index];
    bool related = (producer.producerRows & consumer.consumerRows) || producer.unknown ||
                   consumer.unknown;
    if (!related)
      continue;
    // Which registers meet matters only where that may ask for more.
    unsigned states = 0, enough = recent.distance + most;
    if (getMostStates(producer, consumer, target.getMask()) > enough)
      states = getRequiredStates(producer, consumer, target.getMask(), recent.overwritten);
    states = states > recent.distance ? states - recent.distance : 0;
    // LLVM asks for the break after the next load where the clause has none yet; that is late.
    if (!states && recent.inClause && mustBreakClause(producer, consumer, /*clauseLoads=*/true))
      states = 1;
    if (states <= most)
      continue;
    most = states;
    cause[index] = recent.index;
  }
  return most;
}

void HazardAnalysis::advance(State &state, unsigned states) const {
  if (!states)
    return;
  llvm::erase_if(state, [&](Recent &recent) {
    recent.distance = std::min(recent.distance + states, 255u);
    bool clause = recent.inClause && recent.distance < kMaxClauseStates;
    return recent.distance >= instrs[recent.index].window && !clause;
  });
}

void HazardAnalysis::issue(State &state, unsigned index) const {
  const HazardInstr &instr = instrs[index];
  for (Recent &recent : state) {
    const HazardInstr &earlier = instrs[recent.index];
    if (!(earlier.classes & instr.classes & HazardClass::ClauseUnit))
      recent.inClause = false;
    // Results of the matrix pipe arrive in order.
    if (overwritesMatrixResult(instr, earlier))
      recent.overwritten = true;
  }
  advance(state, stream.getInstrs()[index].states);
  if (!instr.producerRows && !instr.unknown)
    return;
  Recent self = {index, 0, (instr.classes & HazardClass::ClauseUnit) != 0, false};
  auto at = llvm::lower_bound(state, index, [](const Recent &recent, unsigned index) {
    return recent.index < index;
  });
  if (at != state.end() && at->index == index)
    *at = self;
  else
    state.insert(at, self);
}

void HazardAnalysis::transfer(unsigned block, State state) {
  const StreamBlock &range = stream.getBlocks()[block];
  for (unsigned i = range.begin; i < range.end; ++i) {
    unsigned states = getMissingStates(state, i);
    if (monotone)
      states = std::max<unsigned>(states, missing[i]);
    missing[i] = states;
    if (states && assumeInserted) {
      for (Recent &recent : state)
        recent.inClause = false;
      advance(state, states);
    }
    issue(state, i);
  }
  out[block] = std::move(state);
}
