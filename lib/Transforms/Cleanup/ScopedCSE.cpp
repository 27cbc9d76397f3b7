//===- ScopedCSE.cpp - One computation of equal values --------------------===//
//
// A value is reused where its definition dominates: in its block after it, and in the
// regions nested there. Not across a label (a jump may have come past the definition),
// and vector values not across a write of EXEC.
//
//===----------------------------------------------------------------------===//

#include "PureOps.h"
#include "waveasm/Transforms/Passes.h"
#include "llvm/ADT/ScopedHashTable.h"

#define DEBUG_TYPE "waveasm-scoped-cse"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMSCOPEDCSE
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

struct OpKey : llvm::DenseMapInfo<Operation *> {
  static unsigned getHashValue(const Operation *op) {
    return OperationEquivalence::computeHash(
        const_cast<Operation *>(op), OperationEquivalence::directHashValue,
        OperationEquivalence::ignoreHashValue, OperationEquivalence::IgnoreLocations);
  }
  static bool isEqual(const Operation *lhs, const Operation *rhs) {
    if (lhs == rhs)
      return true;
    if (lhs == getTombstoneKey() || lhs == getEmptyKey() || rhs == getTombstoneKey() ||
        rhs == getEmptyKey())
      return false;
    return OperationEquivalence::isEquivalentTo(
        const_cast<Operation *>(lhs), const_cast<Operation *>(rhs),
        OperationEquivalence::IgnoreLocations);
  }
};

struct Known {
  Operation *op = nullptr;
  unsigned path = 0, exec = 0; ///< epochs at its place
};

using Table = llvm::ScopedHashTable<Operation *, Known, OpKey>;

struct ScopedCSE : waveasm::impl::WaveASMScopedCSEBase<ScopedCSE> {
  void runOnOperation() override {
    PureOps pure(getOperation());
    Table table;
    path = exec = 0;
    run(*getOperation().getBodyBlock(), pure, table);
  }

  void run(Block &block, const PureOps &pure, Table &table);
  bool isCandidate(Operation *op, const InstrInfo &info, const PureOps &pure);

  unsigned path = 0, exec = 0;
};

} // namespace

bool ScopedCSE::isCandidate(Operation *op, const InstrInfo &info, const PureOps &pure) {
  // A move makes a register of its own; a tuple is one too.
  if (info.integerOp == IntOp::Mov || info.form == Form::VMov ||
      llvm::isa<PackOp, InsertOp>(op) || info.unit == Unit::MFMA || info.tiedOperand >= 0)
    return false;
  if (!pure.isPure(op) || !llvm::all_of(op->getOperands(),
                                        [&](Value value) { return pure.isStable(value); }))
    return false;
  // SCC further on would have to be kept.
  for (Value result : op->getResults())
    if (llvm::isa<SCCType>(result.getType()) && !result.use_empty())
      return false;
  return true;
}

void ScopedCSE::run(Block &block, const PureOps &pure, Table &table) {
  Table::ScopeTy scope(table);
  for (Operation &op : llvm::make_early_inc_range(block)) {
    const InstrInfo *info = getInstrInfo(&op);
    if (!info || llvm::isa<LabelOp>(op))
      ++path;
    if (!info || info->form == Form::Raw || (info->implicitWrites & ImplicitReg::EXEC))
      ++exec;
    for (Region &region : op.getRegions())
      for (Block &inner : region) {
        // What a loop body writes further down, it sees further up as well.
        bool writesExec = region.walk([](Operation *nested) {
          const InstrInfo *facts = getInstrInfo(nested);
          return !facts || facts->form == Form::Raw ||
                         (facts->implicitWrites & ImplicitReg::EXEC)
                     ? WalkResult::interrupt()
                     : WalkResult::advance();
        }).wasInterrupted();
        exec += writesExec;
        run(inner, pure, table);
        exec += writesExec;
      }
    if (!info || !isCandidate(&op, *info, pure))
      continue;
    Known known = table.lookup(&op);
    bool vector = info->implicitReads & ImplicitReg::EXEC;
    if (!known.op || known.path != path || (vector && known.exec != exec)) {
      table.insert(&op, {&op, path, exec});
      continue;
    }
    op.replaceAllUsesWith(known.op);
    op.erase();
    ++numMerged;
  }
}
