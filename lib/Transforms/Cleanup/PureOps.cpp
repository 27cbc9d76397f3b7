//===- PureOps.cpp --------------------------------------------------------===//

#include "PureOps.h"
#include "waveasm/Dialect/IntegerMath.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

// Fixed registers of each file that a name can mean.
static constexpr unsigned kFileSize = 256;

PureOps::PureOps(ProgramOp program) {
  for (llvm::BitVector &file : written)
    file.resize(kFileSize);
  StringRef chip = program.getTarget().getChipName();
  program.getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info || info->form == Form::Region)
      return;
    PhysicalAccess access = getPhysicalAccess(op, chip);
    // Arithmetic may use VCC on its own account.
    if (!access.known) {
      for (llvm::BitVector &file : written)
        file.set();
      readsSCCByText = true;
    }
    for (const RegRange &range : access.writes)
      written[static_cast<unsigned>(range.cls)].set(
          range.index, std::min<int64_t>(range.index + range.size, kFileSize));
    bool textual = info->form == Form::Raw || info->form == Form::Branch;
    readsSCCByText |= textual && (access.implicitReads & ImplicitReg::SCC);
  });
}

bool PureOps::isStable(Value value) const {
  SmallVector<int64_t> fixed = getFixedRegisters(value);
  if (fixed.empty())
    return true;
  unsigned file = static_cast<unsigned>(getRegInfo(value.getType())->cls);
  return llvm::none_of(fixed, [&](int64_t word) { return word >= 0 && written[file][word]; });
}

bool PureOps::isPure(Operation *op) const {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || op->getNumResults() == 0 || op->getNumRegions() || info->memReads ||
      info->memWrites || info->form == Form::Region || info->form == Form::Raw)
    return false;
  if (info->implicitWrites & ~ImplicitReg::SCC)
    return false;
  if (info->implicitReads & ~(ImplicitReg::EXEC | ImplicitReg::MODE | ImplicitReg::SCC))
    return false;
  if ((info->implicitWrites & ImplicitReg::SCC) && readsSCCByText)
    return false;
  return llvm::none_of(op->getResultTypes(), isPhysicalReg);
}

unsigned PureOps::eraseDead(Operation *op) const {
  SmallVector<Operation *> work = {op};
  unsigned erased = 0;
  while (!work.empty()) {
    Operation *dead = work.pop_back_val();
    SmallVector<Operation *, 4> producers;
    for (Value operand : dead->getOperands())
      if (Operation *def = operand.getDefiningOp(); def && !llvm::is_contained(producers, def))
        producers.push_back(def);
    dead->erase();
    ++erased;
    for (Operation *def : producers)
      if (def->use_empty() && isPure(def))
        work.push_back(def);
  }
  return erased;
}

std::optional<uint32_t> waveasm::cleanup::evaluate(const InstrInfo &info,
                                                   ArrayRef<uint32_t> s) {
  auto shift = [](uint32_t amount) { return amount & 31; };
  uint32_t a = !s.empty() ? s[0] : 0, b = s.size() > 1 ? s[1] : 0, c = s.size() > 2 ? s[2] : 0;
  switch (info.integerOp) {
  case IntOp::Mov:
    return a;
  case IntOp::LshlAdd:
    return (a << shift(b)) + c;
  case IntOp::LshlOr:
    return (a << shift(b)) | c;
  case IntOp::Add3:
    return a + b + c;
  default:
    return computeInteger(info.integerOp, a, b, c);
  }
}

std::optional<uint32_t> waveasm::cleanup::getConstant(Value value) {
  if (auto imm = llvm::dyn_cast<ImmType>(value.getType()))
    return static_cast<uint32_t>(imm.getValue());
  Operation *def = value.getDefiningOp();
  if (!def || isPhysicalReg(value.getType()) || getInstrInfo(def)->integerOp != IntOp::Mov ||
      getRegInfo(value.getType())->size != 1)
    return std::nullopt;
  if (auto imm = llvm::dyn_cast<ImmType>(def->getOperand(0).getType()))
    return static_cast<uint32_t>(imm.getValue());
  return std::nullopt;
}

uint32_t waveasm::cleanup::getUpperBound(Value value, unsigned depth) {
  constexpr uint32_t all = 0xffffffff;
  if (std::optional<uint32_t> constant = getConstant(value))
    return *constant;
  Operation *def = value.getDefiningOp();
  if (!def || depth > 8 || isPhysicalReg(value.getType()))
    return all;
  const InstrInfo &info = *getInstrInfo(def);
  auto bound = [&](unsigned i) -> uint64_t {
    return getUpperBound(def->getOperand(i), depth + 1);
  };
  auto constant = [&](unsigned i) { return getConstant(def->getOperand(i)); };
  auto clamp = [](uint64_t bits) { return bits > all ? all : static_cast<uint32_t>(bits); };
  // All bits that numbers up to `most` can have.
  auto filled = [](uint64_t most) { return llvm::NextPowerOf2(most) - 1; };
  switch (info.integerOp) {
  case IntOp::Mov:
    return clamp(bound(0));
  case IntOp::And:
    return clamp(std::min(bound(0), bound(1)));
  case IntOp::Or:
  case IntOp::Xor:
    return clamp(filled(std::max(bound(0), bound(1))));
  case IntOp::Add:
    return clamp(bound(0) + bound(1));
  case IntOp::Mul:
    return clamp(bound(0) * bound(1));
  case IntOp::Add3:
    return clamp(bound(0) + bound(1) + bound(2));
  case IntOp::ShrRev:
    return constant(0) ? clamp(bound(1) >> (*constant(0) & 31)) : clamp(bound(1));
  case IntOp::Shr:
    return constant(1) ? clamp(bound(0) >> (*constant(1) & 31)) : clamp(bound(0));
  case IntOp::ShlRev:
    return constant(0) ? clamp(bound(1) << (*constant(0) & 31)) : all;
  case IntOp::Shl:
    return constant(1) ? clamp(bound(0) << (*constant(1) & 31)) : all;
  case IntOp::LshlAdd:
    return constant(1) ? clamp((bound(0) << (*constant(1) & 31)) + bound(2)) : all;
  case IntOp::LshlOr:
    return constant(1)
               ? clamp(filled(std::max(bound(0) << (*constant(1) & 31), bound(2))))
               : all;
  case IntOp::BfeU:
    return constant(2) ? llvm::maskTrailingOnes<uint32_t>(*constant(2) & 31) : all;
  default:
    break;
  }
  if (info.form == Form::ReadFirstLane)
    return clamp(bound(0));
  if (info.form == Form::VALUSelect)
    return clamp(std::max(bound(0), bound(1)));
  return all;
}
