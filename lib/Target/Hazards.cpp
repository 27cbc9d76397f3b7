//===- Hazards.cpp - Software hazards as data -----------------------------===//

#include "waveasm/Target/Hazards.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <algorithm>

using namespace waveasm;

namespace {
#define GET_HazardTable_IMPL
#include "waveasm/Target/Hazards.inc"
} // namespace

static_assert(std::size(HazardTable) <= 64, "sets of rows are 64-bit masks");

llvm::ArrayRef<HazardRow> waveasm::getHazardRows() { return HazardTable; }

/// Rows of memory clauses do not expire by distance but when the clause ends.
static bool isClauseRow(const HazardRow &row) {
  return row.relation == HazardRelation::Clause ||
         row.relation == HazardRelation::ClauseOverlap ||
         row.relation == HazardRelation::ClauseOverlapLoads;
}

namespace {
/// The rows that name a class, by its bit.
struct RowsByClass {
  uint64_t producer[64] = {}, consumer[64] = {};
  RowsByClass() {
    for (auto [i, row] : llvm::enumerate(HazardTable))
      for (unsigned bit = 0; bit < 64; ++bit) {
        producer[bit] |= (row.producer >> bit & 1) << i;
        consumer[bit] |= (row.consumer >> bit & 1) << i;
      }
  }
};
} // namespace

namespace {
/// What the rows of an instruction follow from.
struct RowsKey {
  uint64_t classes;
  int passes;
  uint16_t roles;
  uint8_t targetMask;
  bool unknown;
  bool operator==(const RowsKey &other) const {
    return classes == other.classes && passes == other.passes && roles == other.roles &&
           targetMask == other.targetMask && unknown == other.unknown;
  }
};
/// The rows by key, as far as they were asked for: programs have few kinds of instructions.
struct RowsCache {
  struct Entry {
    RowsKey key;
    uint64_t producerRows, consumerRows;
    unsigned window;
  };
  static constexpr unsigned kSize = 256;
  Entry entries[kSize];
  Entry &find(const RowsKey &key) {
    uint64_t hash = (key.classes ^ uint64_t(key.roles) << 32 ^ uint64_t(key.passes) << 48 ^
                     key.targetMask) *
                    0x9e3779b97f4a7c15;
    return entries[hash >> 56];
  }
};
} // namespace

void HazardInstr::finish(uint8_t targetMask) {
  static thread_local RowsCache cache = {};
  RowsKey key{classes, passes, 0, targetMask, unknown};
  for (const HazardOperand &operand : operands)
    key.roles |= operand.roles;
  RowsCache::Entry &entry = cache.find(key);
  // An empty entry is for no target.
  if (!(entry.key == key)) {
    findRows(key.roles, targetMask);
    entry = {key, producerRows, consumerRows, window};
    return;
  }
  producerRows = entry.producerRows;
  consumerRows = entry.consumerRows;
  window = entry.window;
}

void HazardInstr::findRows(uint16_t roles, uint8_t targetMask) {
  static const RowsByClass rowsByClass;
  uint64_t producers = 0, consumers = 0;
  for (uint64_t bits = classes; bits; bits &= bits - 1) {
    producers |= rowsByClass.producer[llvm::countr_zero(bits)];
    consumers |= rowsByClass.consumer[llvm::countr_zero(bits)];
  }
  auto fits = [&](uint16_t rowRoles) { return !rowRoles || (rowRoles & roles); };
  producerRows = consumerRows = 0;
  window = unknown ? kMaxHazardStates : 0;
  for (; producers; producers &= producers - 1) {
    unsigned i = llvm::countr_zero(producers);
    const HazardRow &row = HazardTable[i];
    if (!fits(row.producerRole))
      continue;
    unsigned states = row.getStates(targetMask)(passes);
    producerRows |= static_cast<uint64_t>(states != 0) << i;
    window = std::max(window, states);
  }
  for (; consumers; consumers &= consumers - 1) {
    unsigned i = llvm::countr_zero(consumers);
    if (fits(HazardTable[i].consumerRole))
      consumerRows |= 1ull << i;
  }
}

/// True if the pair of ranges makes `row` apply.
static bool relates(const HazardRow &row, const HazardInstr &producer,
                    const HazardOperand &from, const HazardInstr &consumer,
                    const HazardOperand &to) {
  if (!from.overlaps(to))
    return false;
  bool equal = from.hasRangeOf(to);
  switch (row.relation) {
  case HazardRelation::Exact:
    return equal;
  case HazardRelation::Inexact:
    return !equal || producer.passes != consumer.passes;
  case HazardRelation::NotChained:
    return producer.opcode != consumer.opcode || !(to.roles & HazardRole::SrcC);
  case HazardRelation::OtherOpcode:
    return producer.opcode != consumer.opcode;
  default:
    return true;
  }
}

static bool applies(const HazardRow &row, const HazardInstr &producer,
                    const HazardInstr &consumer, bool ignoreWrites) {
  if (row.relation == HazardRelation::None || row.relation == HazardRelation::Clause)
    return true;
  uint16_t fromRoles = row.producerRole;
  if (ignoreWrites)
    fromRoles &= ~HazardRole::VWrite;
  for (const HazardOperand &from : producer.operands) {
    if (!(from.roles & fromRoles))
      continue;
    for (const HazardOperand &to : consumer.operands)
      if ((to.roles & row.consumerRole) && relates(row, producer, from, consumer, to))
        return true;
  }
  return false;
}

unsigned waveasm::getRequiredStates(const HazardInstr &producer, const HazardInstr &consumer,
                                    uint8_t targetMask, bool ignoreWrites,
                                    const HazardRow **why) {
  if (why)
    *why = nullptr;
  if (consumer.unknown)
    return producer.window;
  if (producer.unknown) {
    unsigned states = 0;
    for (auto [i, row] : llvm::enumerate(getHazardRows()))
      if (consumer.consumerRows >> i & 1)
        states = std::max(states, row.getStates(targetMask)(/*passes=*/16));
    return states;
  }
  unsigned required = 0;
  for (uint64_t rows = producer.producerRows & consumer.consumerRows; rows; rows &= rows - 1) {
    const HazardRow &row = getHazardRows()[llvm::countr_zero(rows)];
    if (isClauseRow(row))
      continue;
    unsigned states = row.getStates(targetMask)(producer.passes);
    if (states <= required || !applies(row, producer, consumer, ignoreWrites))
      continue;
    required = states;
    if (why)
      *why = &row;
  }
  return required;
}

bool waveasm::overwritesMatrixResult(const HazardInstr &later, const HazardInstr &earlier) {
  if (!(later.classes & HazardClass::Matrix) || !(earlier.classes & HazardClass::Matrix) ||
      later.operands.empty() || earlier.operands.empty())
    return false;
  const HazardOperand &now = later.operands.front(), &then = earlier.operands.front();
  return now.roles & then.roles & HazardRole::VWrite && now.cls == then.cls &&
         now.index <= then.index && then.index + then.size <= now.index + now.size;
}

bool waveasm::mustBreakClause(const HazardInstr &producer, const HazardInstr &consumer,
                              bool clauseLoads) {
  // The clauses of vector and of scalar memory are separate.
  if (!(producer.classes & consumer.classes & HazardClass::ClauseUnit))
    return false;
  for (uint64_t rows = producer.producerRows & consumer.consumerRows; rows; rows &= rows - 1) {
    const HazardRow &row = getHazardRows()[llvm::countr_zero(rows)];
    if (row.relation == HazardRelation::ClauseOverlapLoads && !clauseLoads)
      continue;
    if (isClauseRow(row) && applies(row, producer, consumer, /*ignoreWrites=*/false))
      return true;
  }
  return false;
}
