//===- BufferLoadStrengthReduction.cpp - Load offsets that step -----------===//
//
// A load's offset that is computed anew on each trip, and differs from the last trip's
// by a constant, becomes an iteration argument to which the constant is added. The
// arithmetic is that of the instructions, modulo 2^32, so the offset has the same bits
// on every trip. The scalar offset is left alone: whether it takes part in the range
// check of a buffer is not agreed (hardware.md section 8).
//
//===----------------------------------------------------------------------===//

#include "LoopCarry.h"
#include "PureOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Transforms/Passes.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/MapVector.h"

#define DEBUG_TYPE "waveasm-buffer-load-strength-reduction"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMBUFFERLOADSTRENGTHREDUCTION
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

/// What changes in a value of a loop body from one trip to the next.
class Steps {
public:
  Steps(LoopOp loop, const PureOps &pure) : loop(loop), pure(pure) {}

  /// The constant that is added per trip, modulo 2^32; nullopt if there is none.
  std::optional<uint32_t> get(Value value, unsigned depth = 0);

private:
  std::optional<uint32_t> getOfArgument(BlockArgument argument);
  std::optional<uint32_t> getOfOp(Operation *op, unsigned depth);

  LoopOp loop;
  const PureOps &pure;
  llvm::DenseMap<Value, std::optional<uint32_t>> known;
};

struct BufferLoadStrengthReduction
    : waveasm::impl::WaveASMBufferLoadStrengthReductionBase<BufferLoadStrengthReduction> {
  void runOnOperation() override;
  void reduce(LoopOp loop, ArrayRef<std::pair<Value, uint32_t>> offsets, const PureOps &pure);
};

} // namespace

//===----------------------------------------------------------------------===//
// What steps
//===----------------------------------------------------------------------===//

std::optional<uint32_t> Steps::getOfArgument(BlockArgument argument) {
  unsigned index = argument.getArgNumber();
  Value init = loop.getInitArgs()[index];
  if (!isVirtualReg(argument.getType()) || init.getType() != argument.getType() ||
      getRegInfo(init.getType())->size != 1 || !pure.isStable(init))
    return std::nullopt;
  Value next = loop.getConditionOp().getIterArgs()[index];
  if (next == argument)
    return 0;
  Operation *add = next.getDefiningOp();
  const InstrInfo *info = add ? getInstrInfo(add) : nullptr;
  if (!info || info->integerOp != IntOp::Add || next != add->getResult(0))
    return std::nullopt;
  for (unsigned i : {0u, 1u})
    if (add->getOperand(i) == argument)
      return getConstant(add->getOperand(1 - i));
  return std::nullopt;
}

std::optional<uint32_t> Steps::getOfOp(Operation *op, unsigned depth) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || !pure.isPure(op) || (info->implicitReads & ~ImplicitReg::EXEC))
    return std::nullopt;
  SmallVector<uint32_t, 3> steps;
  bool changes = false;
  for (Value operand : op->getOperands()) {
    std::optional<RegInfo> reg = getRegInfo(operand.getType());
    std::optional<uint32_t> step = get(operand, depth + 1);
    if (!step || (reg && reg->size != 1))
      return std::nullopt;
    steps.push_back(*step);
    changes |= *step != 0;
  }
  if (!changes && info->integerOp != IntOp::None)
    return 0;
  auto constant = [&](unsigned i) { return getConstant(op->getOperand(i)); };
  auto shifted = [&](unsigned value, unsigned by) -> std::optional<uint32_t> {
    std::optional<uint32_t> amount = constant(by);
    if (!amount)
      return std::nullopt;
    return steps[value] << (*amount & 31);
  };
  switch (info->integerOp) {
  case IntOp::Mov:
    return steps[0];
  case IntOp::Add:
    return steps[0] + steps[1];
  case IntOp::Add3:
    return steps[0] + steps[1] + steps[2];
  case IntOp::Sub:
    return steps[0] - steps[1];
  case IntOp::SubRev:
    return steps[1] - steps[0];
  case IntOp::Shl:
    return shifted(0, 1);
  case IntOp::ShlRev:
    return shifted(1, 0);
  case IntOp::LshlAdd:
    if (std::optional<uint32_t> step = shifted(0, 1))
      return *step + steps[2];
    return std::nullopt;
  case IntOp::Mul:
    for (unsigned i : {0u, 1u})
      if (std::optional<uint32_t> factor = constant(i))
        return *factor * steps[1 - i];
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<uint32_t> Steps::get(Value value, unsigned depth) {
  if (loop.isDefinedOutsideOfLoop(value) || llvm::isa<ImmType>(value.getType()))
    return pure.isStable(value) ? std::optional<uint32_t>(0) : std::nullopt;
  // A long chain is not what this pass is for.
  if (depth > 32)
    return std::nullopt;
  auto argument = llvm::dyn_cast<BlockArgument>(value);
  if (argument && argument.getOwner() == loop.getBodyBlock())
    return getOfArgument(argument);
  Operation *op = value.getDefiningOp();
  if (!op || op->getBlock() != loop.getBodyBlock() || value != op->getResult(0))
    return std::nullopt;
  if (auto it = known.find(value); it != known.end())
    return it->second;
  std::optional<uint32_t> step = getOfOp(op, depth);
  known[value] = step;
  return step;
}

static bool isLoadOffset(OpOperand &use) {
  const InstrInfo *info = getInstrInfo(use.getOwner());
  return info && ((info->form == Form::VMEMLoad && use.getOperandNumber() == 1) ||
                  (info->form == Form::VMEMToLDS && use.getOperandNumber() == 0));
}

// Vector instructions of the body that only this value needs: they go with it.
static unsigned countOwn(Value value, LoopOp loop) {
  Operation *op = value.getDefiningOp();
  if (!op || op->getBlock() != loop.getBodyBlock())
    return 0;
  unsigned count = getInstrInfo(op)->unit == Unit::VALU;
  for (Value operand : op->getOperands())
    if (llvm::all_of(operand.getUsers(), [&](Operation *user) { return user == op; }))
      count += countOwn(operand, loop);
  return count;
}

// The offsets that step, with their steps, where the addition costs less than they do.
static SmallVector<std::pair<Value, uint32_t>> findOffsets(LoopOp loop, const PureOps &pure) {
  Steps steps(loop, pure);
  llvm::MapVector<Value, uint32_t> offsets;
  for (Operation &op : *loop.getBodyBlock())
    for (OpOperand &operand : op.getOpOperands()) {
      Value value = operand.get();
      if (!isLoadOffset(operand) || offsets.contains(value) || !value.getDefiningOp() ||
          loop.isDefinedOutsideOfLoop(value) || !llvm::isa<VRegType>(value.getType()) ||
          !llvm::all_of(value.getUses(), isLoadOffset) || countOwn(value, loop) < 2)
        continue;
      std::optional<uint32_t> step = steps.get(value);
      if (step && *step != 0)
        offsets[value] = *step;
    }
  return offsets.takeVector();
}

//===----------------------------------------------------------------------===//
// The rewrite
//===----------------------------------------------------------------------===//

// What `value` is on the first trip, computed before the loop.
static Value cloneFirst(Value value, LoopOp loop, OpBuilder &builder, IRMapping &mapping) {
  if (loop.isDefinedOutsideOfLoop(value))
    return value;
  if (Value known = mapping.lookupOrNull(value))
    return known;
  if (auto argument = llvm::dyn_cast<BlockArgument>(value))
    return loop.getInitArgs()[argument.getArgNumber()];
  Operation *op = value.getDefiningOp();
  for (Value operand : op->getOperands())
    mapping.map(operand, cloneFirst(operand, loop, builder, mapping));
  builder.clone(*op, mapping)->removeAttr(kTagAttr);
  return mapping.lookup(value);
}

void BufferLoadStrengthReduction::reduce(LoopOp loop,
                                         ArrayRef<std::pair<Value, uint32_t>> offsets,
                                         const PureOps &pure) {
  OpBuilder before(loop), after(loop.getConditionOp());
  IRMapping mapping;
  SmallVector<Value> inits(loop.getInitArgs()), yielded;
  SmallVector<Operation *> dead;
  for (auto [offset, step] : offsets) {
    Location loc = offset.getLoc();
    inits.push_back(cloneFirst(offset, loop, before, mapping));
    Value argument = loop.getBodyBlock()->addArgument(offset.getType(), loc);
    numLoads += llvm::range_size(offset.getUses());
    dead.push_back(offset.getDefiningOp());
    offset.replaceAllUsesWith(argument);
    Value constant = ConstantOp::create(after, loc, static_cast<int64_t>(step));
    yielded.push_back(
        VAddU32Op::create(after, loc, offset.getType(), constant, argument).getResult());
  }
  widenLoop(loop, inits, yielded);
  for (Operation *op : dead)
    numErased += pure.eraseDead(op);
}

void BufferLoadStrengthReduction::runOnOperation() {
  StringRef chip = getOperation().getTarget().getChipName();
  PureOps pure(getOperation());
  std::optional<Room> room;
  SmallVector<LoopOp> loops;
  getOperation().getBody().walk([&](LoopOp loop) { loops.push_back(loop); });
  for (LoopOp loop : loops) {
    SmallVector<std::pair<Value, uint32_t>> offsets = findOffsets(loop, pure);
    if (offsets.empty() || !isPlainLoop(loop, chip))
      continue;
    if (!room)
      room.emplace(getOperation());
    llvm::erase_if(offsets, [&](const auto &) { return !room->take(1); });
    if (!offsets.empty())
      reduce(loop, offsets, pure);
  }
}
