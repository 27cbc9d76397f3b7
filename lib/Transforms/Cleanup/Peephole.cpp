//===- Peephole.cpp - Constants, identities, fused shifts -----------------===//
//
// Works on what the records say an integer instruction computes. 32 bits only.
//
//===----------------------------------------------------------------------===//

#include "PureOps.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Transforms/Passes.h"
#include "llvm/Support/MathExtras.h"

#define DEBUG_TYPE "waveasm-peephole"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMPEEPHOLE
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

struct Peephole : waveasm::impl::WaveASMPeepholeBase<Peephole> {
  void runOnOperation() override {
    PureOps pure(getOperation());
    SmallVector<Operation *> ops;
    getOperation().getBody().walk([&](Operation *op) {
      const InstrInfo *info = getInstrInfo(op);
      if (info && info->integerOp != IntOp::None && info->integerOp != IntOp::Mov)
        ops.push_back(op);
    });
    for (Operation *op : ops)
      simplify(op, pure);
  }

  void simplify(Operation *op, const PureOps &pure);
  bool foldConstants(Operation *op, const InstrInfo &info, const PureOps &pure);
  bool foldIdentity(Operation *op, const InstrInfo &info, const PureOps &pure);
  bool reduceMul(Operation *op, const InstrInfo &info, const PureOps &pure);
  bool fuseShift(Operation *op, const InstrInfo &info, const PureOps &pure);
  void replace(Operation *op, Value value, const PureOps &pure);
};

} // namespace

static bool isVector(Operation *op) { return isVGPR(op->getResult(0).getType()); }

static Value getImmediate(OpBuilder &builder, Location loc, uint32_t value) {
  return ConstantOp::create(builder, loc, static_cast<int32_t>(value));
}

static Value move(OpBuilder &builder, Operation *op, Value source) {
  Type type = op->getResult(0).getType();
  if (isVector(op))
    return VMovB32Op::create(builder, op->getLoc(), type, source);
  return SMovB32Op::create(builder, op->getLoc(), type, source);
}

void Peephole::replace(Operation *op, Value value, const PureOps &pure) {
  op->getResult(0).replaceAllUsesWith(value);
  pure.eraseDead(op);
}

bool Peephole::foldConstants(Operation *op, const InstrInfo &info, const PureOps &pure) {
  SmallVector<uint32_t, 3> sources;
  for (Value operand : op->getOperands()) {
    std::optional<uint32_t> constant = getConstant(operand);
    if (!constant)
      return false;
    sources.push_back(*constant);
  }
  std::optional<uint32_t> value = evaluate(info, sources);
  if (!value)
    return false;
  OpBuilder builder(op);
  replace(op, move(builder, op, getImmediate(builder, op->getLoc(), *value)), pure);
  ++numFolded;
  return true;
}

// x + 0, x * 1, x & -1, x << 0 and the like. The hardware shifts by five bits.
bool Peephole::foldIdentity(Operation *op, const InstrInfo &info, const PureOps &pure) {
  if (op->getNumOperands() != 2)
    return false;
  std::optional<uint32_t> a = getConstant(op->getOperand(0)), b = getConstant(op->getOperand(1));
  auto keeps = [&](std::optional<uint32_t> constant, uint32_t neutral, uint32_t mask = ~0u) {
    return constant && (*constant & mask) == neutral;
  };
  int kept = -1;
  switch (info.integerOp) {
  case IntOp::Add:
  case IntOp::Or:
  case IntOp::Xor:
    kept = keeps(b, 0) ? 0 : keeps(a, 0) ? 1 : -1;
    break;
  case IntOp::Sub:
    kept = keeps(b, 0) ? 0 : -1;
    break;
  case IntOp::SubRev:
    kept = keeps(a, 0) ? 1 : -1;
    break;
  case IntOp::And:
    kept = keeps(b, ~0u) ? 0 : keeps(a, ~0u) ? 1 : -1;
    break;
  case IntOp::Mul:
    kept = keeps(b, 1) ? 0 : keeps(a, 1) ? 1 : -1;
    break;
  case IntOp::Shl:
  case IntOp::Shr:
  case IntOp::Ashr:
    kept = keeps(b, 0, 31) ? 0 : -1;
    break;
  case IntOp::ShlRev:
  case IntOp::ShrRev:
  case IntOp::AshrRev:
    kept = keeps(a, 0, 31) ? 1 : -1;
    break;
  default:
    return false;
  }
  if (kept < 0)
    return false;
  Value value = op->getOperand(kept);
  Type type = op->getResult(0).getType();
  OpBuilder builder(op);
  if (value.getType() != type || !pure.isStable(value))
    value = move(builder, op, value);
  replace(op, value, pure);
  ++numFolded;
  return true;
}

bool Peephole::reduceMul(Operation *op, const InstrInfo &info, const PureOps &pure) {
  if (info.integerOp != IntOp::Mul)
    return false;
  std::optional<uint32_t> a = getConstant(op->getOperand(0)), b = getConstant(op->getOperand(1));
  std::optional<uint32_t> factor = b ? b : a;
  Value value = op->getOperand(b ? 0 : 1);
  if (!factor || !llvm::isPowerOf2_32(*factor))
    return false;
  // The scalar shift writes SCC and the multiplication does not.
  if (!isVector(op))
    return false;
  OpBuilder builder(op);
  Value amount = getImmediate(builder, op->getLoc(), llvm::Log2_32(*factor));
  replace(op, VLshlrevB32Op::create(builder, op->getLoc(), op->getResult(0).getType(), amount,
                                    value), pure);
  ++numReduced;
  return true;
}

// (x << k) + y and (x << k) | y in one instruction. It takes no literal and one SGPR.
bool Peephole::fuseShift(Operation *op, const InstrInfo &info, const PureOps &pure) {
  bool add = info.integerOp == IntOp::Add;
  if ((!add && info.integerOp != IntOp::Or) || !isVector(op))
    return false;
  for (unsigned i : {0u, 1u}) {
    Operation *shift = op->getOperand(i).getDefiningOp();
    Value other = op->getOperand(1 - i);
    if (!shift || getInstrInfo(shift)->integerOp != IntOp::ShlRev || !shift->hasOneUse() ||
        shift->getBlock() != op->getBlock() || !pure.isPure(shift))
      continue;
    std::optional<uint32_t> amount = getConstant(shift->getOperand(0));
    Value value = shift->getOperand(1);
    if (!amount || !isVGPR(value.getType()) || !pure.isStable(value))
      continue;
    if (auto imm = llvm::dyn_cast<ImmType>(other.getType());
        imm && !isInlineConstant(imm.getValue()))
      continue;
    OpBuilder builder(op);
    Value count = getImmediate(builder, op->getLoc(), *amount & 31);
    Type type = op->getResult(0).getType();
    Value fused = add ? VLshlAddU32Op::create(builder, op->getLoc(), type, value, count, other)
                            .getResult()
                      : VLshlOrB32Op::create(builder, op->getLoc(), type, value, count, other)
                            .getResult();
    replace(op, fused, pure);
    ++numFused;
    return true;
  }
  return false;
}

void Peephole::simplify(Operation *op, const PureOps &pure) {
  const InstrInfo &info = *getInstrInfo(op);
  if (!pure.isPure(op) || info.dstWords != 1)
    return;
  for (Value result : llvm::drop_begin(op->getResults()))
    if (!result.use_empty())
      return;
  if (!foldConstants(op, info, pure) && !foldIdentity(op, info, pure) &&
      !reduceMul(op, info, pure))
    fuseShift(op, info, pure);
}
