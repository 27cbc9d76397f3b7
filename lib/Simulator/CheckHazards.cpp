//===- CheckHazards.cpp - Missing wait states on the executed path --------===//
//
// Whether an instruction comes too early depends on the last few instructions only. Their
// addresses are hashed; a path to an instruction that was clean once is not looked at
// again, so that a loop is examined in its first iterations.
//
//===----------------------------------------------------------------------===//

#include "CheckerDetail.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

/// Base of the rolling hash and its power for what leaves the window.
static constexpr uint64_t kBase = 0x9e3779b97f4a7c15ull;
static constexpr uint64_t power(unsigned n) { return n ? kBase * power(n - 1) : 1; }

/// Spreads an address; never 0.
static uint64_t mix(const Instruction *inst) {
  uint64_t x = (inst->address + 1) * 0xbf58476d1ce4e5b9ull;
  return x ^ x >> 29;
}

HazardCheck::HazardCheck(unsigned waves, Image &image)
    : states(waves), target(image.getTarget().getMask()), codeBegin(image.getCodeBegin()),
      clean((image.getCodeEnd() - image.getCodeBegin()) / 4 + 1) {}

bool HazardCheck::examinePair(Exec &exec, const Instruction &producer, unsigned distance,
                              bool overwritten, bool inClause,
                              bool clauseLoads) {
  const HazardInstr &from = producer.machine.hazard, &to = exec.inst->machine.hazard;
  const HazardRow *row = nullptr;
  unsigned states = getRequiredStates(from, to, target, overwritten, &row);
  if (states > distance) {
    exec.report(
        Check::Hazards, row ? row - getHazardRows().begin() : 64, -1,
        [&] {
          std::string message = "needs " + std::to_string(states) + " wait states after " +
                                describe(producer) + ", has " + std::to_string(distance);
          return row ? message + " (row " + row->id.str() + " of docs/Hazards.md)" : message;
        },
        &producer);
    return true;
  }
  if (!inClause || !mustBreakClause(from, to, clauseLoads))
    return false;
  exec.report(
      Check::Hazards, 65, -1,
      [&] {
        return "is in one memory clause with " + describe(producer) +
               ", which XNACK replay may repeat after it: needs an instruction of another kind "
               "between them";
      },
      &producer);
  return true;
}

/// Whether the memory clause that goes on with the instruction has a load.
bool HazardCheck::clauseLoads(const Exec &exec, const State &state) const {
  uint64_t clause = exec.inst->machine.hazard.classes & HazardClass::ClauseUnit;
  for (unsigned back = 1; clause && back <= kWindow; ++back) {
    const Instruction *inst = state.recent[(state.next + kWindow - back) % kWindow];
    if (!inst || !(inst->machine.hazard.classes & clause))
      return false;
    if (inst->machine.hazard.classes & HazardClass::ClauseDef)
      return true;
  }
  return false;
}

/// Compares the instruction with those before it; true if something is missing.
bool HazardCheck::examine(Exec &exec, const State &state) {
  const HazardInstr &consumer = exec.inst->machine.hazard;
  bool found = false, loads = clauseLoads(exec, state);
  unsigned distance = 0;
  uint64_t clause = HazardClass::ClauseUnit; // of which kind all instructions since then are
  SmallVector<const HazardInstr *, 8> matrix;
  for (unsigned back = 1; back <= kWindow; ++back) {
    const Instruction *inst = state.recent[(state.next + kWindow - back) % kWindow];
    if (!inst || (distance >= kMaxHazardStates && !clause) || distance >= kMaxClauseStates)
      break;
    const HazardInstr &producer = inst->machine.hazard;
    bool related =
        (producer.producerRows & consumer.consumerRows) || producer.unknown || consumer.unknown;
    if (related) {
      bool overwritten = any_of(matrix, [&](const HazardInstr *later) {
        return overwritesMatrixResult(*later, producer);
      });
      found |= examinePair(exec, *inst, distance, overwritten,
                           (producer.classes & clause) != 0, loads);
    }
    if (producer.classes & HazardClass::Matrix)
      matrix.push_back(&producer);
    clause &= producer.classes;
    distance += inst->facts.states;
  }
  return found;
}

void HazardCheck::before(Exec &exec) {
  const HazardInstr &consumer = exec.inst->machine.hazard;
  if (!consumer.consumerRows && !consumer.unknown)
    return;
  const State &state = states[exec.wave->id];
  uint64_t &clean = this->clean[(exec.inst->address - codeBegin) / 4];
  if (clean && clean == state.hash)
    return;
  if (!examine(exec, state))
    clean = state.hash;
}

void HazardCheck::after(Exec &exec) {
  State &state = states[exec.wave->id];
  const Instruction *&slot = state.recent[state.next];
  constexpr uint64_t oldest = power(kWindow - 1);
  uint64_t leaving = slot ? mix(slot) * oldest : 0;
  state.hash = (state.hash - leaving) * kBase + mix(exec.inst);
  slot = exec.inst;
  state.next = (state.next + 1) % kWindow;
}
