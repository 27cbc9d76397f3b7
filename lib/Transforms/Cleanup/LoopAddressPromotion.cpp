//===- LoopAddressPromotion.cpp - LDS addresses that rotate with buffers --===//
//
// In a loop that works on several LDS buffers in turn, iteration arguments hold the
// buffers' bases and change places on the back edge. An address computed from one of
// them takes its values from a fixed set, which can change places in the same way.
//
//===----------------------------------------------------------------------===//

#include "LoopCarry.h"
#include "PureOps.h"
#include "waveasm/Transforms/Passes.h"

#define DEBUG_TYPE "waveasm-loop-address-promotion"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMLOOPADDRESSPROMOTION
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

/// One computation on the arguments of one rotation.
struct Group {
  Operation *first;               ///< on argument `cycle[0]`
  unsigned operand;               ///< where it has the argument
  SmallVector<unsigned, 4> cycle; ///< arguments in the order of their turns
  SmallVector<std::pair<Operation *, unsigned>, 4> members; ///< with the place in `cycle`
};

struct LoopAddressPromotion : waveasm::impl::WaveASMLoopAddressPromotionBase<LoopAddressPromotion> {
  void runOnOperation() override;
  void promote(LoopOp loop, ArrayRef<Group> groups);
};

} // namespace

//===----------------------------------------------------------------------===//
// What rotates
//===----------------------------------------------------------------------===//

// The arguments whose initial values argument `first` has in turn; empty if it does not
// come back to its own, or is the only one.
static SmallVector<unsigned, 4> getCycle(LoopOp loop, unsigned first) {
  ValueRange yielded = loop.getConditionOp().getIterArgs();
  SmallVector<unsigned, 4> cycle = {first};
  while (true) {
    auto next = llvm::dyn_cast<BlockArgument>(yielded[cycle.back()]);
    if (!next || next.getOwner() != loop.getBodyBlock() || cycle.size() > yielded.size())
      return {};
    if (next.getArgNumber() == first)
      break;
    cycle.push_back(next.getArgNumber());
  }
  if (cycle.size() < 2)
    return {};
  return cycle;
}

static bool isAddress(OpOperand &use) {
  const InstrInfo *info = getInstrInfo(use.getOwner());
  return info && ((info->form == Form::LDSLoad && use.getOperandNumber() == 0) ||
                  (info->form == Form::LDSStore && use.getOperandNumber() == 1));
}

// The operand by which `op` computes an address from an argument of `loop` and from
// values that the loop does not change.
static std::optional<unsigned> getRotatingOperand(LoopOp loop, Operation *op, const PureOps &pure) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || info->unit != Unit::VALU || info->integerOp == IntOp::None ||
      op->getNumResults() != 1 || info->implicitReads != ImplicitReg::EXEC || !pure.isPure(op) ||
      op->use_empty() || !llvm::all_of(op->getResult(0).getUses(), isAddress))
    return std::nullopt;
  std::optional<unsigned> rotating;
  for (OpOperand &operand : op->getOpOperands()) {
    auto argument = llvm::dyn_cast<BlockArgument>(operand.get());
    if (argument && argument.getOwner() == loop.getBodyBlock()) {
      if (rotating)
        return std::nullopt;
      rotating = operand.getOperandNumber();
    } else if (!loop.isDefinedOutsideOfLoop(operand.get()) || !pure.isStable(operand.get())) {
      return std::nullopt;
    }
  }
  return rotating;
}

static bool isSameComputation(Operation *a, Operation *b, unsigned operand) {
  if (a->getName() != b->getName() || a->getResultTypes() != b->getResultTypes() ||
      a->getNumOperands() != b->getNumOperands())
    return false;
  for (unsigned i = 0; i < a->getNumOperands(); ++i)
    if (i != operand && a->getOperand(i) != b->getOperand(i))
      return false;
  return true;
}

// Initial values that can be read before the loop as the loop's entry reads them.
static bool areInitsPlain(LoopOp loop, ArrayRef<unsigned> cycle, const PureOps &pure) {
  Block *body = loop.getBodyBlock();
  return llvm::all_of(cycle, [&](unsigned index) {
    Value init = loop.getInitArgs()[index];
    return init.getType() == body->getArgument(cycle[0]).getType() &&
           isVirtualReg(init.getType()) && pure.isStable(init);
  });
}

static SmallVector<Group> findGroups(LoopOp loop, const PureOps &pure) {
  SmallVector<Group> groups;
  for (Operation &op : *loop.getBodyBlock()) {
    std::optional<unsigned> operand = getRotatingOperand(loop, &op, pure);
    if (!operand)
      continue;
    unsigned index = llvm::cast<BlockArgument>(op.getOperand(*operand)).getArgNumber();
    auto known = llvm::find_if(groups, [&](const Group &group) {
      return group.operand == *operand && llvm::is_contained(group.cycle, index) &&
             isSameComputation(group.first, &op, *operand);
    });
    if (known != groups.end()) {
      unsigned place = llvm::find(known->cycle, index) - known->cycle.begin();
      known->members.push_back({&op, place});
      continue;
    }
    SmallVector<unsigned, 4> cycle = getCycle(loop, index);
    if (!cycle.empty() && areInitsPlain(loop, cycle, pure))
      groups.push_back({&op, *operand, std::move(cycle), {{&op, 0}}});
  }
  return groups;
}

//===----------------------------------------------------------------------===//
// The rewrite
//===----------------------------------------------------------------------===//

void LoopAddressPromotion::promote(LoopOp loop, ArrayRef<Group> groups) {
  OpBuilder builder(loop);
  Block *body = loop.getBodyBlock();
  SmallVector<Value> inits(loop.getInitArgs()), yielded;
  for (const Group &group : groups) {
    unsigned base = inits.size(), size = group.cycle.size();
    for (unsigned index : group.cycle) {
      Operation *copy = builder.clone(*group.first);
      copy->removeAttr(kTagAttr);
      copy->setOperand(group.operand, loop.getInitArgs()[index]);
      inits.push_back(copy->getResult(0));
    }
    for (unsigned i = 0; i < size; ++i)
      body->addArgument(inits[base + i].getType(), group.first->getLoc());
    for (unsigned i = 0; i < size; ++i)
      yielded.push_back(body->getArgument(base + (i + 1) % size));
    for (auto [op, place] : group.members) {
      op->getResult(0).replaceAllUsesWith(body->getArgument(base + place));
      ++numReplaced;
    }
    numArguments += size;
  }
  widenLoop(loop, inits, yielded);
  for (const Group &group : groups)
    for (auto [op, place] : group.members)
      op->erase();
}

void LoopAddressPromotion::runOnOperation() {
  StringRef chip = getOperation().getTarget().getChipName();
  PureOps pure(getOperation());
  std::optional<Room> room;
  SmallVector<LoopOp> loops;
  getOperation().getBody().walk([&](LoopOp loop) { loops.push_back(loop); });
  for (LoopOp loop : loops) {
    SmallVector<Group> groups = findGroups(loop, pure);
    if (groups.empty() || !isPlainLoop(loop, chip))
      continue;
    if (!room)
      room.emplace(getOperation());
    llvm::erase_if(groups, [&](const Group &group) { return !room->take(group.cycle.size()); });
    if (!groups.empty())
      promote(loop, groups);
  }
}
