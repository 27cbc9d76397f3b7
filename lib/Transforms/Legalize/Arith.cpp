//===- Arith.cpp - Register-file agnostic arithmetic ----------------------===//
//
// `arith.*` on 1 or 2 words becomes scalar instructions, or vector instructions where
// an operand or the result is a VGPR (or AGPR). Operands need not fit the encodings
// here: that is the next step's work.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

namespace {

class ArithExpander {
public:
  ArithExpander(Operation *op, AddedWriters &added, bool keepVCC)
      : op(op), emit(op, added), keepVCC(keepVCC) {}
  LogicalResult run();

private:
  LogicalResult check();
  LogicalResult checkSelect(ArithSelectOp select);
  Value expand();
  Value source(unsigned index);
  Value copy(Value value, RegClass cls);
  void beginVCC();
  void endVCC();

  Value binary();
  std::optional<int64_t> fold(int64_t a, int64_t b);
  Value add(Value a, Value b);
  Value mul(Value a, Value b);
  template <typename Scalar, typename Scalar64, typename Vector> Value logic(Value a, Value b);

  Value extend(bool isSigned);
  Value readFirstLane(Value value);
  Value cmp(ArithCmpOp compare);
  Value scalarFlag(CmpPredicate predicate, Value a, Value b);
  Value scalarFlag64(CmpPredicate predicate, Value a, Value b);
  Value scalarGreater64(Value a, Value b, bool isSigned, bool orEqual);
  void vectorFlag(CmpPredicate predicate, Value a, Value b, bool wide);
  Value select(ArithSelectOp select);
  Value vectorSelect(Value ifTrue, Value ifFalse);

  template <typename Op> Value vop(ValueRange sources) {
    return emit.create<Op>(emit.vgpr(), sources);
  }
  template <typename Op> Op sop(Value a, Value b) {
    return emit.create<Op>(emit.sgpr(), emit.scc(), a, b);
  }
  template <typename Op> Value scmp(Value a, Value b) {
    return emit.create<Op>(emit.scc(), a, b);
  }

  Operation *op;
  Emitter emit;
  bool keepVCC; ///< the text reads VCC after this op
  Value savedVCC;
  bool vector = false; ///< computed by the vector unit
  int64_t words = 1;   ///< of the result
};

} // namespace

//===----------------------------------------------------------------------===//
// What is possible
//===----------------------------------------------------------------------===//

static bool isVector(Type type) { return isVGPR(type) || isAGPR(type); }

LogicalResult ArithExpander::checkSelect(ArithSelectOp select) {
  Type condition = select.getCondition().getType();
  if (isVector(condition) && isSGPR(select.getType()))
    return op->emitOpError("selects lane by lane but its result is an SGPR");
  return success();
}

LogicalResult ArithExpander::check() {
  Type result = op->getResult(0).getType();
  if (llvm::isa<ImmType>(result))
    return op->emitOpError("cannot have an immediate as its result");
  bool isFlag = llvm::isa<SCCType>(result);
  words = isFlag ? 1 : getWords(op->getResult(0));
  bool anyVector = isVector(result);
  bool compares = llvm::isa<ArithCmpOp>(op), selects = llvm::isa<ArithSelectOp>(op);
  bool resizes = llvm::isa<ArithTruncOp, ArithSextOp, ArithZextOp>(op);
  int64_t width = compares ? 0 : words;
  for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
    int64_t size = getWords(operand);
    if (size > 2 || words > 2)
      return op->emitOpError() << "works on 1 or 2 registers, got "
                               << (words > 2 ? result : operand.getType());
    anyVector |= isVector(operand.getType());
    if (size == 0 || resizes || (selects && i == 0))
      continue;
    if (width && size != width)
      return op->emitOpError() << "operand " << i << " has " << size
                               << " registers, expected " << width;
    width = size;
  }
  vector = anyVector;
  if (auto select = llvm::dyn_cast<ArithSelectOp>(op); select && failed(checkSelect(select)))
    return failure();
  bool scalarResult = isFlag || isSGPR(result);
  if (scalarResult && vector && !llvm::isa<ArithReadfirstlaneOp>(op))
    return op->emitOpError() << "has a vector operand, so its result cannot be " << result;
  int64_t size = getWords(op->getOperand(0));
  if (llvm::isa<ArithTruncOp>(op) && size && size < words)
    return op->emitOpError("has a result wider than its operand");
  if (llvm::isa<ArithSextOp, ArithZextOp>(op) && size > words)
    return op->emitOpError("has a result narrower than its operand");
  return success();
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

// A value in registers of its own.
Value ArithExpander::copy(Value value, RegClass cls) {
  bool wide = getImm(value) ? words == 2 : getWords(value) == 2;
  if (cls == RegClass::SGPR)
    return wide ? emit.create<SMovB64Op>(emit.sgpr(2), value).getResult() : emit.sMov(value);
  return wide ? emit.create<VMovB64Op>(emit.vgpr(2), value).getResult() : emit.vMov(value);
}

// An operand that instructions take: AGPRs read, and VCC's registers copied before an
// instruction of ours overwrites them.
Value ArithExpander::source(unsigned index) {
  Value value = op->getOperand(index);
  if (isAGPR(value.getType())) {
    SmallVector<Value, 2> parts;
    for (int64_t i = 0; i < getWords(value); ++i)
      parts.push_back(vop<VAccvgprReadB32Op>(emit.word(value, i)));
    return parts.size() == 1 ? parts[0] : emit.pack(RegClass::VGPR, parts);
  }
  if (vector && isSGPR(value.getType()))
    for (int64_t word : getFixedRegisters(value))
      if (word == kVCCIndex || word == kVCCIndex + 1)
        return copy(value, RegClass::SGPR);
  return value;
}

void ArithExpander::beginVCC() {
  if (!keepVCC)
    return;
  Value vcc = emit.create<PrecoloredSregOp>(
      PSRegType::get(op->getContext(), kVCCIndex, 2), kVCCIndex, 2);
  savedVCC = emit.create<SMovB64Op>(emit.sgpr(2), vcc);
}

void ArithExpander::endVCC() {
  if (savedVCC)
    emit.create<SMovB64Op>(PSRegType::get(op->getContext(), kVCCIndex, 2), savedVCC);
}

//===----------------------------------------------------------------------===//
// Binary operations
//===----------------------------------------------------------------------===//

Value ArithExpander::add(Value a, Value b) {
  if (!vector) {
    auto low = sop<SAddU32Op>(emit.low(a), emit.low(b));
    if (words == 1)
      return low.getDst();
    auto high = emit.create<SAddcU32Op>(emit.sgpr(), emit.scc(), low.getScc(), emit.high(a),
                                        emit.high(b));
    return emit.pack(RegClass::SGPR, {low.getDst(), high.getDst()});
  }
  if (words == 1)
    return vop<VAddU32Op>({a, b});
  Type vcc = PSRegType::get(op->getContext(), kVCCIndex, 2);
  beginVCC();
  auto low = emit.create<VAddCoU32Op>(emit.vgpr(), vcc, emit.low(a), emit.low(b));
  auto high = emit.create<VAddcCoU32Op>(emit.vgpr(), vcc, emit.high(a), emit.high(b));
  endVCC();
  return emit.pack(RegClass::VGPR, {low.getDst(), high.getDst()});
}

Value ArithExpander::mul(Value a, Value b) {
  Value aLow = emit.low(a), bLow = emit.low(b);
  if (words == 1)
    return vector ? vop<VMulLoU32Op>({aLow, bLow})
                  : Value(emit.create<SMulI32Op>(emit.sgpr(), aLow, bLow));
  Value aHigh = emit.high(a), bHigh = emit.high(b);
  if (vector) {
    Value low = vop<VMulLoU32Op>({aLow, bLow}), high = vop<VMulHiU32Op>({aLow, bLow});
    high = vop<VAdd3U32Op>({high, vop<VMulLoU32Op>({aLow, bHigh}),
                            vop<VMulLoU32Op>({aHigh, bLow})});
    return emit.pack(RegClass::VGPR, {low, high});
  }
  auto mul32 = [&](Value x, Value y) { return emit.create<SMulI32Op>(emit.sgpr(), x, y); };
  Value low = mul32(aLow, bLow);
  Value high = emit.create<SMulHiU32Op>(emit.sgpr(), aLow, bLow);
  high = sop<SAddU32Op>(high, mul32(aLow, bHigh)).getDst();
  high = sop<SAddU32Op>(high, mul32(aHigh, bLow)).getDst();
  return emit.pack(RegClass::SGPR, {low, high});
}

template <typename Scalar, typename Scalar64, typename Vector>
Value ArithExpander::logic(Value a, Value b) {
  if (!vector)
    return words == 1
               ? sop<Scalar>(a, b).getDst()
               : emit.create<Scalar64>(emit.sgpr(2), emit.scc(), a, b).getDst();
  if (words == 1)
    return vop<Vector>({a, b});
  return emit.pack(RegClass::VGPR, {vop<Vector>({emit.low(a), emit.low(b)}),
                                    vop<Vector>({emit.high(a), emit.high(b)})});
}

std::optional<int64_t> ArithExpander::fold(int64_t a, int64_t b) {
  uint64_t x = a, y = b;
  uint64_t value = TypeSwitch<Operation *, uint64_t>(op)
                       .Case<ArithAddOp>([&](auto) { return x + y; })
                       .Case<ArithMulOp>([&](auto) { return x * y; })
                       .Case<ArithAndOp>([&](auto) { return x & y; })
                       .Default([&](Operation *) { return x | y; });
  return words == 1 ? static_cast<int32_t>(value) : static_cast<int64_t>(value);
}

Value ArithExpander::binary() {
  Value a = source(0), b = source(1);
  if (getImm(a) && getImm(b))
    return copy(emit.imm(*fold(*getImm(a), *getImm(b))),
                vector ? RegClass::VGPR : RegClass::SGPR);
  return TypeSwitch<Operation *, Value>(op)
      .Case<ArithAddOp>([&](auto) { return add(a, b); })
      .Case<ArithMulOp>([&](auto) { return mul(a, b); })
      .Case<ArithAndOp>([&](auto) { return logic<SAndB32Op, SAndB64Op, VAndB32Op>(a, b); })
      .Default([&](Operation *) { return logic<SOrB32Op, SOrB64Op, VOrB32Op>(a, b); });
}

//===----------------------------------------------------------------------===//
// Width and file
//===----------------------------------------------------------------------===//

// One word to two; everything else is a copy, of the low word if there is only one.
Value ArithExpander::extend(bool isSigned) {
  Value value = source(0);
  RegClass cls = vector ? RegClass::VGPR : RegClass::SGPR;
  std::optional<int64_t> imm = getImm(value);
  if (words == 1)
    return copy(emit.low(value), cls);
  if (imm || getWords(value) == 2) {
    // Immediates have 64 bits; an extension is of their low 32.
    if (imm)
      value = emit.imm(isSigned ? int64_t(static_cast<int32_t>(*imm))
                                : int64_t(static_cast<uint32_t>(*imm)));
    return copy(value, cls);
  }
  if (vector) {
    Value high = isSigned ? vop<VAshrrevI32Op>({emit.imm(31), value}) : emit.vMov(emit.imm(0));
    return emit.pack(cls, {emit.vMov(value), high});
  }
  Value high = isSigned ? sop<SAshrI32Op>(value, emit.imm(31)).getDst() : emit.sMov(emit.imm(0));
  return emit.pack(cls, {emit.sMov(value), high});
}

Value ArithExpander::readFirstLane(Value value) {
  if (!isVGPR(value.getType()))
    return copy(value, RegClass::SGPR);
  SmallVector<Value, 2> parts;
  for (int64_t i = 0; i < words; ++i)
    parts.push_back(emit.create<VReadfirstlaneB32Op>(emit.sgpr(), emit.word(value, i)));
  return parts.size() == 1 ? parts[0] : emit.pack(RegClass::SGPR, parts);
}

//===----------------------------------------------------------------------===//
// Comparison and selection
//===----------------------------------------------------------------------===//

// `ult` is written as `ugt` the other way round: s_cmp_lt_u32 would make a loop counted
// that the text says runs at least once.
Value ArithExpander::scalarFlag(CmpPredicate predicate, Value a, Value b) {
  switch (predicate) {
  case CmpPredicate::eq:
    return scmp<SCmpEqU32Op>(a, b);
  case CmpPredicate::ne:
    return scmp<SCmpNeU32Op>(a, b);
  case CmpPredicate::slt:
    return scmp<SCmpLtI32Op>(a, b);
  case CmpPredicate::sle:
    return scmp<SCmpLeI32Op>(a, b);
  case CmpPredicate::sgt:
    return scmp<SCmpGtI32Op>(a, b);
  case CmpPredicate::sge:
    return scmp<SCmpGeI32Op>(a, b);
  case CmpPredicate::ult:
    return scmp<SCmpGtU32Op>(b, a);
  case CmpPredicate::ule:
    return scmp<SCmpLeU32Op>(a, b);
  case CmpPredicate::ugt:
    return scmp<SCmpGtU32Op>(a, b);
  case CmpPredicate::uge:
    return scmp<SCmpGeU32Op>(a, b);
  }
  llvm_unreachable("unknown predicate");
}

// a > b is the carry out of a + ~b, and a >= b that of a + ~b + 1. Signed numbers are
// compared as unsigned ones with their sign bits flipped.
Value ArithExpander::scalarGreater64(Value a, Value b, bool isSigned, bool orEqual) {
  auto inverted = [&](Value word) -> Value {
    if (std::optional<int64_t> imm = getImm(word))
      return emit.imm(static_cast<int32_t>(~*imm));
    return emit.create<SNotB32Op>(emit.sgpr(), emit.scc(), word).getDst();
  };
  auto flipped = [&](Value word) -> Value {
    int32_t sign = static_cast<int32_t>(0x80000000);
    if (std::optional<int64_t> imm = getImm(word))
      return emit.imm(static_cast<int32_t>(*imm) ^ sign);
    return sop<SXorB32Op>(word, emit.imm(sign)).getDst();
  };
  Value aLow = emit.low(a), aHigh = emit.high(a);
  Value bLow = inverted(emit.low(b)), bHigh = emit.high(b);
  // ~(b ^ sign) = b ^ ~sign: one instruction.
  if (isSigned) {
    aHigh = flipped(aHigh);
    if (std::optional<int64_t> imm = getImm(bHigh))
      bHigh = emit.imm(static_cast<int32_t>(*imm) ^ 0x7fffffff);
    else
      bHigh = sop<SXorB32Op>(bHigh, emit.imm(0x7fffffff)).getDst();
  } else {
    bHigh = inverted(bHigh);
  }
  Value carry;
  if (orEqual) {
    Value one = scmp<SCmpEqU32Op>(emit.imm(0), emit.imm(0));
    carry = emit.create<SAddcU32Op>(emit.sgpr(), emit.scc(), one, aLow, bLow).getScc();
  } else {
    carry = sop<SAddU32Op>(aLow, bLow).getScc();
  }
  return emit.create<SAddcU32Op>(emit.sgpr(), emit.scc(), carry, aHigh, bHigh).getScc();
}

Value ArithExpander::scalarFlag64(CmpPredicate predicate, Value a, Value b) {
  switch (predicate) {
  case CmpPredicate::eq:
    return scmp<SCmpEqU64Op>(a, b);
  case CmpPredicate::ne:
    return scmp<SCmpNeU64Op>(a, b);
  case CmpPredicate::slt:
    return scalarGreater64(b, a, /*isSigned=*/true, /*orEqual=*/false);
  case CmpPredicate::sle:
    return scalarGreater64(b, a, true, true);
  case CmpPredicate::sgt:
    return scalarGreater64(a, b, true, false);
  case CmpPredicate::sge:
    return scalarGreater64(a, b, true, true);
  case CmpPredicate::ult:
    return scalarGreater64(b, a, false, false);
  case CmpPredicate::ule:
    return scalarGreater64(b, a, false, true);
  case CmpPredicate::ugt:
    return scalarGreater64(a, b, false, false);
  case CmpPredicate::uge:
    return scalarGreater64(a, b, false, true);
  }
  llvm_unreachable("unknown predicate");
}

// Leaves the comparison in VCC.
void ArithExpander::vectorFlag(CmpPredicate predicate, Value a, Value b, bool wide) {
#define WAVEASM_COMPARE(CASE, NARROW, WIDE)                                                    \
  case CmpPredicate::CASE:                                                                     \
    wide ? void(emit.create<WIDE>(a, b)) : void(emit.create<NARROW>(a, b));                    \
    return
  switch (predicate) {
    WAVEASM_COMPARE(eq, VCmpEqU32Op, VCmpEqU64Op);
    WAVEASM_COMPARE(ne, VCmpNeU32Op, VCmpNeU64Op);
    WAVEASM_COMPARE(slt, VCmpLtI32Op, VCmpLtI64Op);
    WAVEASM_COMPARE(sle, VCmpLeI32Op, VCmpLeI64Op);
    WAVEASM_COMPARE(sgt, VCmpGtI32Op, VCmpGtI64Op);
    WAVEASM_COMPARE(sge, VCmpGeI32Op, VCmpGeI64Op);
    WAVEASM_COMPARE(ult, VCmpLtU32Op, VCmpLtU64Op);
    WAVEASM_COMPARE(ule, VCmpLeU32Op, VCmpLeU64Op);
    WAVEASM_COMPARE(ugt, VCmpGtU32Op, VCmpGtU64Op);
    WAVEASM_COMPARE(uge, VCmpGeU32Op, VCmpGeU64Op);
  }
#undef WAVEASM_COMPARE
}

Value ArithExpander::cmp(ArithCmpOp compare) {
  Value a = source(0), b = source(1);
  bool wide = std::max(getWords(a), getWords(b)) == 2;
  if (!vector) {
    Value flag = wide ? scalarFlag64(compare.getPredicate(), a, b)
                      : scalarFlag(compare.getPredicate(), a, b);
    if (llvm::isa<SCCType>(op->getResult(0).getType())) {
      // This is the text's own write of SCC.
      emit.added.erase(flag.getDefiningOp());
      return flag;
    }
    Value bit = emit.create<SCselectB32Op>(emit.sgpr(), flag, emit.imm(1), emit.imm(0));
    return words == 1 ? bit : emit.pack(RegClass::SGPR, {bit, emit.sMov(emit.imm(0))});
  }
  beginVCC();
  vectorFlag(compare.getPredicate(), a, b, wide);
  Value bit = vop<VCndmaskB32Op>({emit.imm(0), emit.imm(1), emit.imm(0)});
  endVCC();
  return words == 1 ? bit : emit.pack(RegClass::VGPR, {bit, emit.vMov(emit.imm(0))});
}

// Lane by lane, by VCC.
Value ArithExpander::vectorSelect(Value ifTrue, Value ifFalse) {
  SmallVector<Value, 2> parts;
  for (int64_t i = 0; i < words; ++i)
    parts.push_back(
        vop<VCndmaskB32Op>({emit.word(ifFalse, i), emit.word(ifTrue, i), emit.imm(0)}));
  return words == 1 ? parts[0] : emit.pack(RegClass::VGPR, parts);
}

Value ArithExpander::select(ArithSelectOp select) {
  Value condition = source(0), ifTrue = source(1), ifFalse = source(2);
  if (std::optional<int64_t> imm = getImm(condition))
    return copy(*imm ? ifTrue : ifFalse, vector ? RegClass::VGPR : RegClass::SGPR);
  if (isVGPR(condition.getType())) {
    beginVCC();
    vectorFlag(CmpPredicate::ne, condition, emit.imm(0), getWords(condition) == 2);
    Value value = vectorSelect(ifTrue, ifFalse);
    endVCC();
    return value;
  }
  Value flag = condition;
  if (!llvm::isa<SCCType>(flag.getType()))
    flag = getWords(condition) == 2 ? scmp<SCmpNeU64Op>(condition, emit.imm(0))
                                    : scmp<SCmpNeU32Op>(condition, emit.imm(0));
  auto scalarSelect = [&](Type type, Value x, Value y) {
    return emit.create<SCselectB32Op>(type, flag, x, y);
  };
  if (!isVGPR(ifTrue.getType()) && !isVGPR(ifFalse.getType())) {
    SmallVector<Value, 2> parts;
    for (int64_t i = 0; i < words; ++i)
      parts.push_back(scalarSelect(emit.sgpr(), emit.word(ifTrue, i), emit.word(ifFalse, i)));
    return words == 1 ? parts[0] : emit.pack(RegClass::SGPR, parts);
  }
  // The same choice for all lanes: VCC all ones or zero.
  beginVCC();
  for (int64_t half : {0, 1})
    scalarSelect(PSRegType::get(op->getContext(), kVCCIndex + half, 1), emit.imm(-1),
                 emit.imm(0));
  Value value = vectorSelect(ifTrue, ifFalse);
  endVCC();
  return value;
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

Value ArithExpander::expand() {
  return TypeSwitch<Operation *, Value>(op)
      .Case<ArithCmpOp>([&](auto compare) { return cmp(compare); })
      .Case<ArithSelectOp>([&](auto op) { return select(op); })
      .Case<ArithReadfirstlaneOp>([&](auto) { return readFirstLane(source(0)); })
      .Case<ArithTruncOp, ArithZextOp>([&](auto) { return extend(/*isSigned=*/false); })
      .Case<ArithSextOp>([&](auto) { return extend(/*isSigned=*/true); })
      .Default([&](Operation *) { return binary(); });
}

LogicalResult ArithExpander::run() {
  if (failed(check()))
    return failure();
  Value value = expand();
  if (llvm::isa<SCCType>(value.getType())) {
    op->getResult(0).replaceAllUsesWith(value);
    op->erase();
    return success();
  }
  replaceResult(op, value, emit);
  return success();
}

LogicalResult waveasm::legalize::expandArith(ProgramOp program, const TargetInfo &target,
                                             ArrayRef<Operation *> ops, AddedWriters &added) {
  if (ops.empty())
    return success();
  llvm::DenseSet<Operation *> liveVCC = getLiveVCC(program, target, ops);
  for (Operation *op : ops)
    if (failed(ArithExpander(op, added, liveVCC.contains(op)).run()))
      return failure();
  return success();
}
