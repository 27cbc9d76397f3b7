//===- HazardFacts.cpp - Wait states that matter to a program -------------===//

#include "TargetFacts.h"
#include "waveasm/Analysis/HazardAnalysis.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include <map>
#include <set>

using namespace mlir;
using namespace waveasm;

namespace {
/// Before allocation, values that will share registers share a number: what tuples are made of,
/// and what goes round in a loop.
class SharedRegisters {
public:
  explicit SharedRegisters(ProgramOp program) {
    program->walk([&](Operation *op) {
      const InstrInfo *info = getInstrInfo(op);
      if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
        ValueRange next = loop.getConditionOp().getIterArgs();
        for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
          join(argument, loop.getInitArgs()[i]);
          join(argument, next[i]);
          join(argument, loop.getResult(i));
        }
      } else if (auto yield = llvm::dyn_cast<YieldOp>(op)) {
        for (auto [i, value] : llvm::enumerate(yield.getValues()))
          join(value, op->getParentOp()->getResult(i));
      } else if (info && info->form == Form::Pseudo && op->getNumResults() == 1) {
        for (Value operand : op->getOperands())
          join(operand, op->getResult(0));
      }
    });
  }

  RegRange getRange(Value value) {
    const void *leader = classes.getOrInsertLeaderValue(value.getAsOpaquePointer());
    auto [it, isNew] = indices.try_emplace(leader, kFirst + indices.size());
    return {getRegInfo(value.getType())->cls, it->second, 1};
  }

private:
  void join(Value a, Value b) {
    std::optional<RegInfo> first = getRegInfo(a.getType()), second = getRegInfo(b.getType());
    if (first && second && first->cls == second->cls)
      classes.unionSets(a.getAsOpaquePointer(), b.getAsOpaquePointer());
  }

  static constexpr int64_t kFirst = 1 << 20; ///< behind the physical registers
  llvm::EquivalenceClasses<const void *> classes;
  llvm::DenseMap<const void *, int64_t> indices;
};

/// What tells two instructions apart for the rows, but for their registers.
using Kind = std::pair<StringRef, int>; ///< mnemonic, passes
} // namespace

using States = std::map<std::pair<Kind, unsigned>, std::set<StringRef>>; ///< consumers

// Which values will overwrite which, only allocation decides.
static HazardInstr getReads(HazardInstr instr) {
  for (HazardOperand &operand : instr.operands)
    operand.roles &= ~(HazardRole::VWrite | HazardRole::SWrite);
  return instr;
}

static void addPairs(ArrayRef<std::pair<Kind, HazardInstr>> instrs, uint8_t mask, States &result) {
  for (const auto &[kind, producer] : instrs) {
    if (!producer.producerRows)
      continue;
    for (const auto &[other, consumer] : instrs)
      if (unsigned states = getRequiredStates(producer, getReads(consumer), mask,
                                              /*ignoreWrites=*/false))
        result[{kind, states}].insert(other.first);
  }
}

void waveasm::printHazards(ProgramOp program, const TargetInfo &target, llvm::raw_ostream &os) {
  SharedRegisters registers(program);
  // One instruction of each kind at each register: more would say the same.
  using Key = std::tuple<RegClass, int64_t, Kind>;
  std::map<Key, HazardInstr> accesses;
  std::map<Kind, HazardInstr> kinds; // without registers
  program->walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info || !info->isMachineInstr() || info->asmName.empty())
      return;
    HazardInstr instr =
        getHazardInstr(op, target, [&](Value value) { return registers.getRange(value); });
    Kind kind = {info->mnemonic, instr.passes};
    for (const HazardOperand &operand : instr.operands) {
      HazardInstr &access = accesses[{operand.cls, operand.index, kind}];
      access.classes |= instr.classes;
      access.passes = instr.passes;
      if (!llvm::any_of(access.operands, [&](const HazardOperand &known) {
            return known.roles == operand.roles && known.hasRangeOf(operand);
          }))
        access.add(operand.getRange(), operand.roles);
    }
    HazardInstr &bare = kinds[kind];
    bare.classes |= instr.classes;
    bare.passes = instr.passes;
  });
  States result;
  SmallVector<std::pair<Kind, HazardInstr>, 0> group;
  auto flush = [&] {
    for (auto &[kind, instr] : group)
      instr.finish(target.getMask());
    addPairs(group, target.getMask(), result);
    group.clear();
  };
  for (auto it = accesses.begin(); it != accesses.end(); ++it) {
    group.emplace_back(std::get<2>(it->first), it->second);
    auto next = std::next(it);
    if (next == accesses.end() || std::get<0>(next->first) != std::get<0>(it->first) ||
        std::get<1>(next->first) != std::get<1>(it->first))
      flush();
  }
  group.assign(kinds.begin(), kinds.end());
  flush();
  for (const auto &[producer, consumers] : result) {
    os << "- " << producer.first.first << ": " << producer.second << " before ";
    llvm::interleaveComma(consumers, os);
    os << "\n";
  }
}
