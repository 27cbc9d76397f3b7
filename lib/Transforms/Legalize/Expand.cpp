//===- Expand.cpp - Instructions that the chips do not have ---------------===//
//
// Exact sequences for the mnemonics of the dialect that are no machine instruction
// (hardware.md section 7.2). None touches VCC or SCC.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

namespace {

struct Expander {
  Emitter &emit;
  const TargetInfo &target;

  template <typename Op> Value vop(ValueRange sources) {
    return emit.create<Op>(emit.vgpr(), sources);
  }
  template <typename Op> Value unaryHalves(Value source) {
    return emit.pack(RegClass::VGPR,
                     {vop<Op>(emit.low(source)), vop<Op>(emit.high(source))});
  }
  template <typename Op> Value binaryHalves(Value a, Value b) {
    return emit.pack(RegClass::VGPR, {vop<Op>({emit.low(a), emit.low(b)}),
                                      vop<Op>({emit.high(a), emit.high(b)})});
  }
  Value expand(Operation *op);
  Value subF64(Value a, Value b);
  Value cvtBF16(Value source);
};

} // namespace

// a - b as a + (-b): the sign bit of b flipped, as the neg modifier does it.
Value Expander::subF64(Value a, Value b) {
  Value negated;
  if (std::optional<int64_t> imm = getImm(b)) {
    negated = emit.imm(*imm ^ std::numeric_limits<int64_t>::min());
  } else {
    Value high = vop<VXorB32Op>({emit.imm(static_cast<int32_t>(0x80000000)), emit.high(b)});
    Value low = emit.low(b);
    if (!isVGPR(low.getType()))
      low = emit.vMov(low);
    negated = emit.pack(RegClass::VGPR, {low, high});
  }
  return emit.create<VAddF64Op>(emit.vgpr(2), a, negated);
}

// The low 16 bits of the result are the bf16, the high ones 0.
Value Expander::cvtBF16(Value source) {
  auto direct = emit.create<VCvtPkBf16F32Op>(emit.vgpr(), source, emit.imm(0));
  if (direct.getInstrInfo().targets & target.getMask())
    return direct;
  direct.erase();
  // Round to nearest even: x + 0x7fff + bit 16. That would carry a NaN over into
  // another number, so NaNs keep their high half, made quiet. The mask of NaNs is the
  // sign of infinity - |x|; a comparison would take VCC and two wait states.
  if (getImm(source) || isSGPR(source.getType()))
    source = emit.vMov(source);
  Value odd = vop<VBfeU32Op>({source, emit.imm(16), emit.imm(1)});
  Value rounded = vop<VAdd3U32Op>({source, odd, emit.imm(0x7fff)});
  Value quiet = vop<VOrB32Op>({emit.imm(0x00400000), source});
  Value magnitude = vop<VAndB32Op>({emit.imm(0x7fffffff), source});
  Value distance = vop<VSubU32Op>({emit.imm(0x7f800000), magnitude});
  Value isNaN = vop<VAshrrevI32Op>({emit.imm(31), distance});
  Value bits = vop<VBfiB32Op>({isNaN, quiet, rounded});
  return vop<VLshrrevB32Op>({emit.imm(16), bits});
}

Value Expander::expand(Operation *op) {
  auto in = [&](unsigned i) { return op->getOperand(i); };
  return TypeSwitch<Operation *, Value>(op)
      .Case<VAbsF32Op>(
          [&](auto) { return vop<VAndB32Op>({emit.imm(0x7fffffff), in(0)}); })
      .Case<VAbsI32Op>([&](auto) {
        return vop<VMaxI32Op>({in(0), vop<VSubU32Op>({emit.imm(0), in(0)})});
      })
      .Case<VNotB64Op>([&](auto) { return unaryHalves<VNotB32Op>(in(0)); })
      .Case<VAndB64Op>([&](auto) { return binaryHalves<VAndB32Op>(in(0), in(1)); })
      .Case<VOrB64Op>([&](auto) { return binaryHalves<VOrB32Op>(in(0), in(1)); })
      .Case<VXorB64Op>([&](auto) { return binaryHalves<VXorB32Op>(in(0), in(1)); })
      .Case<VSubF64Op>([&](auto) { return subF64(in(0), in(1)); })
      .Case<VCvtBf16F32Op>([&](auto) { return cvtBF16(in(0)); })
      .Case<VMadF32Op>([&](auto) {
        return vop<VAddF32Op>({vop<VMulF32Op>({in(0), in(1)}), in(2)});
      })
      .Default([](Operation *) { return Value(); });
}

LogicalResult waveasm::legalize::expandMissing(Operation *op, const TargetInfo &target,
                                               AddedWriters &added) {
  Emitter emit(op, added);
  Value value = Expander{emit, target}.expand(op);
  if (!value)
    return op->emitOpError("has no machine instruction and no expansion");
  replaceResult(op, value, emit);
  return success();
}
