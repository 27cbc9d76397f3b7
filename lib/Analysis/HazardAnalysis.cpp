//===- HazardAnalysis.cpp - Wait states that a program needs --------------===//
//
// Forward data flow of the recently issued instructions with their distance in wait
// states. An instruction leaves the state when no row can reach that far any more, so a
// state stays around twenty entries.
//
//===----------------------------------------------------------------------===//

#include "HazardDescriber.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace waveasm;

/// Rounds over the blocks before missing states may only grow, so that it ends.
static constexpr unsigned kFreeRounds = 16;

HazardAnalysis::HazardAnalysis(ProgramOp program, const TargetInfo &target, bool assumeInserted,
                               const ProgramFlow *flow)
    : target(target), stream(program, target.getChip()), assumeInserted(assumeInserted) {
  ArrayRef<StreamInstr> code = stream.getInstrs();
  describe(flow);
  missing.assign(code.size(), 0);
  cause.assign(code.size(), 0);
  solve();
  for (auto [i, states] : llvm::enumerate(missing))
    if (states)
      result.push_back({code[i].op, code[cause[i]].op, states});
}

/// Roles that write registers.
static constexpr uint16_t kWrites = HazardRole::VWrite | HazardRole::SWrite;

// The groups of 8 registers of a range, each with a bit of its own if they are VGPRs or AGPRs.
static uint64_t getGroups(const HazardOperand &range) {
  uint32_t first = range.index >> 3, last = (range.index + range.size - 1) >> 3;
  uint64_t groups = last - first >= 63 ? ~0ull : (2ull << (last - first)) - 1;
  return llvm::rotl(groups, static_cast<int>((first + (range.cls == RegClass::AGPR ? 32 : 0)) & 63));
}

namespace {
/// What a flow has of the ops of a stream. Both are in program order; each has some that the other
/// does not have.
class KnownOps {
public:
  explicit KnownOps(ArrayRef<FlowOp> ops) : ops(ops) {}
  /// Null if `op`, which is behind the last one asked for, is not there.
  const FlowOp *find(Operation *op) {
    while (!ops.empty() && ops.front().op != op && !isInstr(ops.front()))
      ops = ops.drop_front();
    if (ops.empty() || ops.front().op != op)
      return nullptr;
    const FlowOp *found = &ops.front();
    ops = ops.drop_front();
    return found;
  }

private:
  /// Such an op is in the stream for certain.
  static bool isInstr(const FlowOp &op) {
    return op.info->isMachineInstr() && op.info->form != Form::Raw && !op.info->asmName.empty();
  }
  ArrayRef<FlowOp> ops;
};
} // namespace

void HazardAnalysis::describe(const ProgramFlow *flow) {
  HazardDescriber describer(target);
  KnownOps known(flow ? flow->getOps() : ArrayRef<FlowOp>());
  ArrayRef<StreamInstr> code = stream.getInstrs();
  instrs.resize(code.size());
  touched.resize(code.size());
  for (auto [from, instr, groups] : llvm::zip_equal(code, instrs, touched)) {
    if (!from.structural)
      describer.describe(instr, from.op, known.find(from.op));
    for (const HazardOperand &operand : instr.operands) {
      uint64_t bits = getGroups(operand);
      groups.all |= bits;
      groups.written |= operand.roles & kWrites ? bits : 0;
    }
  }
}

void HazardAnalysis::solve() {
  ArrayRef<StreamBlock> blocks = stream.getBlocks();
  out.resize(blocks.size());
  checkpoints.resize(blocks.size());
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
      if (transfer(block, std::move(in)))
        for (unsigned successor : blocks[block].successors)
          dirty[successor] = true;
    }
  }
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
      merged.push_back({a->index, std::min(a->distance, b->distance), a->inClause || b->inClause,
                        a->overwritten && b->overwritten});
      ++a, ++b;
    }
  }
  into = std::move(merged);
}

/// The rows that may apply where neither instruction writes a register of the other.
static uint64_t getFreeRows() {
  uint64_t rows = 0;
  for (auto [i, row] : llvm::enumerate(getHazardRows())) {
    bool registers = row.relation != HazardRelation::None && row.relation != HazardRelation::Clause;
    bool written = !(row.producerRole & ~kWrites) || !(row.consumerRole & ~kWrites);
    rows |= static_cast<uint64_t>(!registers || !written) << i;
  }
  return rows;
}

// May say less where it is not more than `enough`.
unsigned HazardAnalysis::getMissingStates(const Recent &recent, unsigned index,
                                          unsigned enough) const {
  static const uint64_t freeRows = getFreeRows();
  const HazardInstr &producer = instrs[recent.index], &consumer = instrs[index];
  uint64_t rows = producer.producerRows & consumer.consumerRows;
  const Touched &earlier = touched[recent.index], &later = touched[index];
  if (!(earlier.written & later.all) && !(earlier.all & later.written))
    rows &= freeRows;
  if (!rows && !producer.unknown && !consumer.unknown)
    return 0;
  unsigned states = 0;
  if (producer.window > recent.distance + enough)
    states = getRequiredStates(producer, consumer, target.getMask(), recent.overwritten);
  if (states > recent.distance)
    return states - recent.distance;
  // LLVM asks for the break after the next load where the clause has none yet; that is late.
  return recent.inClause && mustBreakClause(producer, consumer, /*clauseLoads=*/true);
}

unsigned HazardAnalysis::getMissingStates(const State &state, unsigned index) {
  unsigned most = 0;
  for (const Recent &recent : state) {
    unsigned states = getMissingStates(recent, index, most);
    if (states <= most)
      continue;
    most = states;
    cause[index] = recent.index;
  }
  return most;
}

void HazardAnalysis::insertStates(State &state, unsigned states) const {
  llvm::erase_if(state, [&](Recent &recent) {
    recent.inClause = false;
    recent.distance = std::min(recent.distance + states, 255u);
    return recent.distance >= instrs[recent.index].window;
  });
}

// The rows that may have their producer in the state then.
uint64_t HazardAnalysis::issue(State &state, unsigned index) const {
  const HazardInstr &instr = instrs[index];
  unsigned states = stream.getInstrs()[index].states;
  bool matrix = instr.classes & HazardClass::Matrix;
  uint64_t rows = 0;
  auto add = [&](const HazardInstr &producer) {
    rows |= producer.unknown ? ~0ull : producer.producerRows;
  };
  llvm::erase_if(state, [&](Recent &recent) {
    const HazardInstr &earlier = instrs[recent.index];
    recent.inClause &= (earlier.classes & instr.classes & HazardClass::ClauseUnit) != 0;
    // Results of the matrix pipe arrive in order.
    if (matrix && (touched[recent.index].written & touched[index].written))
      recent.overwritten |= overwritesMatrixResult(instr, earlier);
    recent.distance = std::min(recent.distance + states, 255u);
    bool clause = recent.inClause && recent.distance < kMaxClauseStates;
    if (states && recent.distance >= earlier.window && !clause)
      return true;
    add(earlier);
    return false;
  });
  if (!instr.producerRows && !instr.unknown)
    return rows;
  add(instr);
  Recent self = {index, 0, (instr.classes & HazardClass::ClauseUnit) != 0, false};
  auto at = llvm::lower_bound(
      state, index, [](const Recent &recent, unsigned index) { return recent.index < index; });
  if (at != state.end() && at->index == index)
    *at = self;
  else
    state.insert(at, self);
  return rows;
}

// True if the last run over the block came by here with the same state.
bool HazardAnalysis::isKnown(unsigned block, unsigned index, const State &state) {
  Checkpoint &checkpoint = checkpoints[block];
  if (checkpoint.index == ~0u) {
    unsigned begin = stream.getBlocks()[block].begin;
    bool settled = state.empty() || (state.front().index >= begin && state.back().index < index);
    if (settled && index > begin)
      checkpoint = {index, state};
    return false;
  }
  if (checkpoint.index != index)
    return false;
  if (checkpoint.state == state)
    return true;
  checkpoint.state = state;
  return false;
}

// True if what leaves the block has changed.
bool HazardAnalysis::transfer(unsigned block, State state) {
  const StreamBlock &range = stream.getBlocks()[block];
  uint64_t rows = ~0ull; // that may have their producer in the state
  for (unsigned i = range.begin; i < range.end; ++i) {
    if (isKnown(block, i, state))
      return false;
    unsigned states = 0;
    if ((instrs[i].consumerRows & rows) || instrs[i].unknown)
      states = getMissingStates(state, i);
    if (monotone)
      states = std::max<unsigned>(states, missing[i]);
    missing[i] = states;
    if (states && assumeInserted)
      insertStates(state, states);
    rows = issue(state, i);
  }
  if (out[block] == state)
    return false;
  out[block] = std::move(state);
  return true;
}
