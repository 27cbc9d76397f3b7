//===- ScalePackElimination.cpp - Scale bytes read where they are ---------===//
//
// A scaled MFMA reads one byte of each scale register and chooses it by op_sel
// (hardware.md section 5.2). A byte that shifts and masks have moved is followed back to
// the register it came from. The matrix pipe ignores EXEC, but lanes that the removed
// instructions did not write held nothing defined.
//
//===----------------------------------------------------------------------===//

#include "PureOps.h"
#include "waveasm/Transforms/Passes.h"
#include "llvm/ADT/SetVector.h"

#define DEBUG_TYPE "waveasm-scale-pack-elimination"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMSCALEPACKELIMINATION
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

/// Byte 0 to 3 of a 32-bit value.
struct Byte {
  Value value;
  unsigned index = 0;
};

struct ScalePackElimination : waveasm::impl::WaveASMScalePackEliminationBase<ScalePackElimination> {
  void runOnOperation() override;
  bool replaceUses(Value scale, const PureOps &pure);
};

/// Operations that a chain of shifts and masks may have.
constexpr unsigned kMaxDepth = 8;
constexpr unsigned kScaleOperands[] = {3, 4};

} // namespace

static StringRef getSelectName(unsigned operand) {
  return operand == kScaleOperands[0] ? "op_sel_a" : "op_sel_b";
}

// Whole bytes by which constant `amount` shifts; nullopt if it is none or moves bits
// across bytes.
static std::optional<unsigned> getByteShift(Value amount) {
  std::optional<uint32_t> bits = getConstant(amount);
  if (!bits || (*bits & 7))
    return std::nullopt;
  return (*bits & 31) / 8;
}

static bool isZero(Byte byte, unsigned depth);

// Byte `index` of `value` after a shift by `bytes` (to the left if positive).
static std::optional<Byte> getShifted(Value value, int bytes, unsigned index) {
  int from = static_cast<int>(index) - bytes;
  if (from < 0 || from > 3)
    return std::nullopt;
  return Byte{value, static_cast<unsigned>(from)};
}

// a | b where one of them is 0.
static std::optional<Byte> getEither(std::optional<Byte> a, std::optional<Byte> b, unsigned depth) {
  if (!a || isZero(*a, depth))
    return b;
  if (!b || isZero(*b, depth))
    return a;
  return std::nullopt;
}

// The byte that `byte` is a copy of, one instruction back.
static std::optional<Byte> getSource(Byte byte, unsigned depth) {
  Operation *def = byte.value.getDefiningOp();
  std::optional<RegInfo> reg = getRegInfo(byte.value.getType());
  if (!def || !reg || reg->physical || reg->size != 1)
    return std::nullopt;
  auto operand = [&](unsigned i) { return def->getOperand(i); };
  auto whole = [&](unsigned i) { return Byte{operand(i), byte.index}; };
  switch (getInstrInfo(def)->integerOp) {
  case IntOp::Mov:
    return whole(0);
  case IntOp::And:
    for (unsigned i : {0u, 1u})
      if (std::optional<uint32_t> mask = getConstant(operand(i)))
        return (*mask >> (8 * byte.index) & 0xff) == 0xff ? std::optional(whole(1 - i))
                                                          : std::nullopt;
    return std::nullopt;
  case IntOp::Or:
    return getEither(whole(0), whole(1), depth);
  case IntOp::ShlRev:
    if (std::optional<unsigned> bytes = getByteShift(operand(0)))
      return getShifted(operand(1), *bytes, byte.index);
    return std::nullopt;
  case IntOp::ShrRev:
    if (std::optional<unsigned> bytes = getByteShift(operand(0)))
      return getShifted(operand(1), -static_cast<int>(*bytes), byte.index);
    return std::nullopt;
  case IntOp::LshlOr:
    if (std::optional<unsigned> bytes = getByteShift(operand(1)))
      return getEither(getShifted(operand(0), *bytes, byte.index), whole(2), depth);
    return std::nullopt;
  case IntOp::BfeU: {
    std::optional<unsigned> bytes = getByteShift(operand(1));
    std::optional<uint32_t> width = getConstant(operand(2));
    if (!bytes || !width || 8 * byte.index + 8 > (*width & 31))
      return std::nullopt;
    return getShifted(operand(0), -static_cast<int>(*bytes), byte.index);
  }
  default:
    return std::nullopt;
  }
}

static bool isZero(Byte byte, unsigned depth) {
  uint64_t bound = getUpperBound(byte.value);
  if (bound >> (8 * byte.index) == 0)
    return true;
  if (std::optional<uint32_t> constant = getConstant(byte.value))
    return (*constant >> (8 * byte.index) & 0xff) == 0;
  Operation *def = byte.value.getDefiningOp();
  std::optional<RegInfo> reg = getRegInfo(byte.value.getType());
  if (!def || !reg || reg->physical || reg->size != 1 || depth >= kMaxDepth)
    return false;
  const InstrInfo &info = *getInstrInfo(def);
  if (info.integerOp == IntOp::And)
    return isZero({def->getOperand(0), byte.index}, depth + 1) ||
           isZero({def->getOperand(1), byte.index}, depth + 1);
  if (info.integerOp != IntOp::ShlRev)
    return false;
  std::optional<unsigned> bytes = getByteShift(def->getOperand(0));
  if (!bytes)
    return false;
  return *bytes > byte.index || isZero({def->getOperand(1), byte.index - *bytes}, depth + 1);
}

// The VGPR furthest back that has the byte as it is.
static Byte getOrigin(Byte byte, const PureOps &pure) {
  Byte origin = byte;
  for (unsigned depth = 0; depth < kMaxDepth; ++depth) {
    std::optional<Byte> source = getSource(byte, depth);
    if (!source || !pure.isStable(source->value))
      break;
    byte = *source;
    std::optional<RegInfo> reg = getRegInfo(byte.value.getType());
    if (!reg)
      break;
    if (reg->cls == RegClass::VGPR && reg->size == 1 && !reg->physical)
      origin = byte;
  }
  return origin;
}

// Only if `scale` is not needed any more afterwards: else a register is live longer.
bool ScalePackElimination::replaceUses(Value scale, const PureOps &pure) {
  SmallVector<std::pair<OpOperand *, Byte>> uses;
  for (OpOperand &use : scale.getUses()) {
    const InstrInfo *info = getInstrInfo(use.getOwner());
    unsigned operand = use.getOperandNumber();
    if (!info || info->form != Form::MFMAScaled || !llvm::is_contained(kScaleOperands, operand))
      return false;
    auto select = use.getOwner()->getAttrOfType<IntegerAttr>(getSelectName(operand));
    Byte byte{scale, select ? static_cast<unsigned>(select.getInt()) : 0};
    if (byte.index > 3)
      return false;
    Byte origin = getOrigin(byte, pure);
    if (origin.value == scale)
      return false;
    uses.push_back({&use, origin});
  }
  Type i32 = IntegerType::get(&getContext(), 32);
  for (auto [use, origin] : uses) {
    Operation *op = use->getOwner();
    op->setAttr(getSelectName(use->getOperandNumber()), IntegerAttr::get(i32, origin.index));
    use->set(origin.value);
    ++numReplaced;
  }
  return true;
}

void ScalePackElimination::runOnOperation() {
  PureOps pure(getOperation());
  llvm::SetVector<Value> scales;
  getOperation().getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (info && info->form == Form::MFMAScaled)
      for (unsigned operand : kScaleOperands)
        scales.insert(op->getOperand(operand));
  });
  llvm::SetVector<Operation *> dead;
  for (Value scale : scales)
    if (Operation *def = scale.getDefiningOp(); def && pure.isPure(def) && replaceUses(scale, pure))
      dead.insert(def);
  // None of them uses another: each was the scale of an MFMA and nothing else.
  for (Operation *op : dead)
    numErased += pure.eraseDead(op);
}
