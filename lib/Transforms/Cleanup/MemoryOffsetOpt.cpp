//===- MemoryOffsetOpt.cpp - Constant parts of addresses into offsets -----===//
//
// LDS: address and 16-bit offset are added in 32 bits; wrapping does no harm (LLVM folds
// any base from Sea Islands on, `hasUsableDSOffset`). Buffers: whether the range check
// sees the sum before or after it wraps is not documented, so the fold needs a bound
// that excludes wrapping. The offset of a DMA to LDS moves the LDS side too: never.
//
//===----------------------------------------------------------------------===//

#include "PureOps.h"
#include "waveasm/Transforms/Passes.h"

#define DEBUG_TYPE "waveasm-memory-offset-opt"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMMEMORYOFFSETOPT
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;
using namespace waveasm::cleanup;

namespace {

struct MemoryOffsetOpt : waveasm::impl::WaveASMMemoryOffsetOptBase<MemoryOffsetOpt> {
  void runOnOperation() override {
    PureOps pure(getOperation());
    SmallVector<Operation *> ops;
    getOperation().getBody().walk([&](Operation *op) {
      const InstrInfo *info = getInstrInfo(op);
      if (info && (info->unit == Unit::LDS || info->encoding == Encoding::MUBUF))
        ops.push_back(op);
    });
    for (Operation *op : ops)
      fold(op, *getInstrInfo(op), pure);
  }
  void fold(Operation *op, const InstrInfo &info, const PureOps &pure);
};

/// Where an instruction has its address, and what its offset can be.
struct Address {
  unsigned operand;
  StringLiteral attr;
  int64_t limit;
  bool wraps;
};

} // namespace

static std::optional<Address> getAddress(const InstrInfo &info) {
  switch (info.form) {
  case Form::LDSLoad:
  case Form::LDSStore:
    if (info.hasFlag(InstrFlag::TwoOffsets))
      return std::nullopt;
    return Address{info.form == Form::LDSLoad ? 0u : 1u, "offset", 65535, true};
  case Form::VMEMLoad:
    return Address{1, "instOffset", 4095, false};
  case Form::VMEMStore:
  case Form::VMEMAtomic:
    return Address{2, "instOffset", 4095, false};
  default:
    return std::nullopt;
  }
}

void MemoryOffsetOpt::fold(Operation *op, const InstrInfo &info, const PureOps &pure) {
  std::optional<Address> address = getAddress(info);
  if (!address)
    return;
  auto attr = op->getAttrOfType<IntegerAttr>(address->attr);
  int64_t offset = attr ? attr.getInt() : 0, before = offset;
  Value base = op->getOperand(address->operand);
  while (Operation *add = base.getDefiningOp()) {
    if (getInstrInfo(add)->integerOp != IntOp::Add || isPhysicalReg(base.getType()))
      break;
    std::optional<uint32_t> left = getConstant(add->getOperand(0)),
                            right = getConstant(add->getOperand(1));
    Value rest = add->getOperand(right ? 0 : 1);
    std::optional<uint32_t> constant = right ? right : left;
    if (!constant || offset + *constant > address->limit || !isVGPR(rest.getType()) ||
        !pure.isStable(rest))
      break;
    if (!address->wraps && uint64_t(getUpperBound(rest)) + offset + *constant > 0xffffffff)
      break;
    offset += *constant;
    base = rest;
  }
  if (offset == before && base == op->getOperand(address->operand))
    return;
  Operation *add = op->getOperand(address->operand).getDefiningOp();
  op->setOperand(address->operand, base);
  op->setAttr(address->attr, IntegerAttr::get(IntegerType::get(op->getContext(), 64), offset));
  ++numFolded;
  if (add->use_empty() && pure.isPure(add))
    pure.eraseDead(add);
}
